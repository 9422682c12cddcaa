import type { Random } from '../core/random.ts';
import type { Calendar } from './calendar.ts';
import { EXCHANGES } from './cast.ts';
import { roundDown } from './draws.ts';
import type { Launderers } from './launderers.ts';
import { type TheftPlan, theftWindow } from './theftPlan.ts';
import type { TruthBook, TruthSink } from './truthBook.ts';
import type { UtxoLaundering, UtxoPurse } from './utxoLaundering.ts';
import type { UtxoTraffic } from './utxoTraffic.ts';
import { type Coin, NOBODY, UTXO_ASSET, UTXO_CHAIN, type UtxoWorld, VICTIMS } from './utxoWorld.ts';

const BTC = 100_000_000;
/** What the largest theft of a hot wallet and of users takes, before chance moves it by a fifth. */
const HOT_WALLET_LOOT = 540 * BTC;
const DRAINER_LOOT = 95 * BTC;
const LEAST_LOOT_A_ROW = 400_000;
const MOST_VICTIMS = 40;
const MOST_INPUTS = 400;

interface Scene {
  readonly world: UtxoWorld;
  readonly traffic: UtxoTraffic;
  readonly laundering: UtxoLaundering;
  readonly launderers: Launderers<UtxoPurse>;
  readonly calendar: Calendar;
  readonly book: TruthBook;
  readonly sink: TruthSink;
}

/** The thefts of the UTXO chain: each is planned at the start and happens at its block. */
export class UtxoThefts {
  readonly #scene: Scene;
  readonly #random: Random;

  constructor(scene: Scene, random: Random) {
    this.#scene = scene;
    this.#random = random;
  }

  schedule(plans: readonly TheftPlan[]): void {
    for (const [theft, plan] of plans.entries()) {
      if (plan.kind !== 'utxo') continue;
      const { start, until } = theftWindow(theft, this.#scene.calendar.blocks);
      if (plan.manner === 'hotWallet')
        this.#scene.launderers.schedule(start, () => this.#emptyHotWallet(theft, plan, start, until));
      else this.#scheduleDrainer(theft, plan, start, until);
    }
  }

  /**
   * One transaction to three addresses of thieves. The first theft of a chain takes whole coins and is given by the
   * transaction; later ones leave change to the exchange and are given by their outputs.
   */
  #emptyHotWallet(theft: number, plan: TheftPlan, at: number, until: number): void {
    const { world, traffic, laundering, launderers, book } = this.#scene;
    const loot = this.#loot(HOT_WALLET_LOOT, plan);
    const hot = traffic.hotWith(plan.exchange, loot + BTC);
    if (world.pool.balance[hot - 1]! < loot + BTC) {
      launderers.schedule(at + 1, () => this.#emptyHotWallet(theft, plan, at + 1, until));
      return;
    }
    const campaign = { until, points: launderers.drawPoints(plan.exchange) };
    const sum = world.gather(hot - 1, loot + BTC, MOST_INPUTS);
    const left = sum - world.drawFee(world.open.inputs.length, 4, sum);
    const takesAll = plan.rank === 0 || left < loot + BTC / 100;
    const taken = takesAll ? left : loot;
    const thieves = [0, 1, 2].map(() => laundering.fresh(theft, 'thief'));
    const third = roundDown(Math.floor(taken / 3));
    const values = [third, third, taken - 2 * third];
    for (const [i, thief] of thieves.entries()) world.pay(thief.address, values[i]!, NOBODY);
    if (!takesAll) world.pay(hot, left - taken, hot - 1);
    const tx = world.close();
    const txid = world.names.tx(tx);
    book.steal(plan.name, UTXO_CHAIN, UTXO_ASSET, BigInt(taken));
    if (takesAll) book.specs[theft]!.push(`${plan.name}=${UTXO_CHAIN}:${txid}`);
    for (const [vout, thief] of thieves.entries()) {
      laundering.note(theft, vout, 'theft');
      if (!takesAll) book.specs[theft]!.push(`${plan.name}=${UTXO_CHAIN}:${txid}:${vout}`);
      thief.coins.push({ tx, vout, value: values[vout]!, address: thief.address });
      launderers.launder(thief, Math.floor(plan.budget / 3), campaign);
    }
  }

  /** Users are paid out to, later drained one after another. Given by the collecting address and the moment it is full. */
  #scheduleDrainer(theft: number, plan: TheftPlan, start: number, until: number): void {
    const { launderers, calendar, laundering, book, world } = this.#scene;
    const victims = Math.min(MOST_VICTIMS, 3 + Math.floor(plan.budget / 20));
    const each = Math.floor(this.#loot(DRAINER_LOOT, plan) / victims);
    const pace = Math.floor(calendar.blocks / 400);
    let thief: UtxoPurse | undefined;
    for (let i = 0; i < victims; i++) {
      const at = start + i * pace;
      let coin: Coin | undefined;
      launderers.schedule(Math.max(1, at - 1 - this.#random.below(Math.max(1, start - 1))), () => {
        coin = this.#fund(i, plan, this.#vary(each));
      });
      launderers.schedule(at, () => {
        thief ??= laundering.fresh(theft, 'thief');
        if (coin !== undefined) this.#drain(theft, plan, coin, thief);
      });
    }
    const last = start + (victims - 1) * pace;
    launderers.schedule(last, () => {
      const address = world.names.address(thief!.address);
      book.specs[theft]!.push(`${plan.name}=${UTXO_CHAIN}:${address}@${calendar.timeSec(last)}`);
    });
    launderers.schedule(last + 1, () =>
      launderers.launder(thief!, plan.budget, { until, points: launderers.drawPoints(plan.exchange) }),
    );
  }

  /** An exchange pays a user out; nothing happens where it has nothing to pay with. */
  #fund(order: number, plan: TheftPlan, amount: number): Coin | undefined {
    const { world, traffic, sink } = this.#scene;
    const hot = traffic.hotWith(this.#random.below(EXCHANGES.length), amount + BTC);
    if (world.pool.balance[hot - 1]! < amount + BTC) return undefined;
    const sum = world.gather(hot - 1, amount + BTC, Number.MAX_SAFE_INTEGER);
    const address = world.freshAddress(VICTIMS + order);
    world.pay(address, amount, NOBODY);
    const left = sum - amount;
    world.pay(hot, left - world.drawFee(world.open.inputs.length, 2, left), hot - 1);
    const tx = world.close();
    sink.owner(world.names, UTXO_CHAIN, address, `victim ${order + 1} of ${plan.name}`, 'victim');
    return { tx, vout: 0, value: amount, address };
  }

  #drain(theft: number, plan: TheftPlan, coin: Coin, thief: UtxoPurse): void {
    const { world, laundering, book } = this.#scene;
    world.spend(coin);
    const value = coin.value - world.drawFee(1, 1, coin.value);
    world.pay(thief.address, value, NOBODY);
    const tx = world.close();
    thief.coins.push({ tx, vout: 0, value, address: thief.address });
    laundering.note(theft, 0, 'theft');
    book.steal(plan.name, UTXO_CHAIN, UTXO_ASSET, BigInt(value));
  }

  #loot(largest: number, plan: TheftPlan): number {
    return Math.max(this.#vary(Math.floor(largest / (plan.rank + 1))), LEAST_LOOT_A_ROW * Math.max(50, plan.budget));
  }

  /** A fifth more or less, to the satoshi. */
  #vary(amount: number): number {
    return Math.floor(amount / 1000) * this.#random.between(800, 1200) + this.#random.below(99_991);
  }
}
