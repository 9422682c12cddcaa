import type { Random } from '../core/random.ts';
import { EXCHANGES, hotWallet, ONE_ADDRESS, serviceAddress } from './cast.ts';
import { roundDown } from './draws.ts';
import type { CashOutPoint, LaunderingChain } from './launderers.ts';
import { type LaunderingPart, laundererOf, type TruthBook, type TruthSink } from './truthBook.ts';
import type { UtxoTraffic } from './utxoTraffic.ts';
import { type Coin, LAUNDERERS, NOBODY, UTXO_ASSET, UTXO_CHAIN, type UtxoWorld } from './utxoWorld.ts';

const BTC = 100_000_000;
const DUST_SAT = 600;
/** What a mixer takes at once. */
const DENOMINATIONS = [100 * BTC, 10 * BTC, BTC, BTC / 10, BTC / 100];
const MOST_MIXER_PAYMENTS = 9;
/** Below this a purse is not worth its fees. */
const LEAST_PURSE_SAT = 60_000;
/** What customers had before the first block and spend together with stolen coins. */
const MOST_CLEAN_SAT = 10 * BTC;

/** Stolen coins of one holder. A collector's are all at `address`. */
export interface UtxoPurse {
  readonly theft: number;
  readonly address: number;
  readonly coins: Coin[];
}

/** One output of a laundering transaction. */
interface Payment {
  readonly address: number;
  readonly value: number;
  readonly part: LaunderingPart;
}

/** What becomes of the coin of a payment, once its transaction has a number. */
type Placed = (coin: Coin) => void;

/** A stolen coin at a deposit address that is not tagged: a tracer follows it to the sweep. */
interface PendingSweep {
  readonly theft: number;
  readonly exchange: number;
  readonly coin: Coin;
}

/** What launderers do on the UTXO chain. Fees are paid from stolen coins, also where clean coins are spent with them. */
export class UtxoLaundering implements LaunderingChain<UtxoPurse> {
  readonly chain = UTXO_CHAIN;
  readonly #world: UtxoWorld;
  readonly #random: Random;
  readonly #traffic: UtxoTraffic;
  readonly #sink: TruthSink;
  readonly #book: TruthBook;
  readonly #theftNames: readonly string[];
  readonly #mixing: boolean;
  readonly #cleanOpenings: boolean;
  readonly #sweeps: PendingSweep[] = [];
  #outsideCoins = 0;

  constructor(parts: {
    world: UtxoWorld;
    random: Random;
    traffic: UtxoTraffic;
    sink: TruthSink;
    book: TruthBook;
    theftNames: readonly string[];
    mixing: boolean;
    cleanOpenings: boolean;
  }) {
    this.#world = parts.world;
    this.#random = parts.random;
    this.#traffic = parts.traffic;
    this.#sink = parts.sink;
    this.#book = parts.book;
    this.#theftNames = parts.theftNames;
    this.#mixing = parts.mixing;
    this.#cleanOpenings = parts.cleanOpenings;
  }

  cost(): number {
    return 1;
  }

  canMove(purse: UtxoPurse): boolean {
    return sumOf(purse.coins) >= LEAST_PURSE_SAT * purse.coins.length;
  }

  split(purse: UtxoPurse, parts: number): UtxoPurse[] {
    const sum = sumOf(purse.coins);
    const count = Math.max(1, Math.min(parts, Math.floor(sum / LEAST_PURSE_SAT)));
    const left = sum - this.#world.drawFee(purse.coins.length, count, sum);
    const each = roundDown(Math.floor(left / count));
    const holders = Array.from({ length: count }, () => this.fresh(purse.theft, 'holder'));
    this.#spend(
      purse,
      holders.map(({ address }, i) => ({
        address,
        value: i < count - 1 ? each : left - each * (count - 1),
        part: 'fan-out',
      })),
      holders.map(
        ({ coins }) =>
          (coin) =>
            coins.push(coin),
      ),
    );
    return holders;
  }

  join(purse: UtxoPurse, into: UtxoPurse | undefined): UtxoPurse {
    return this.#moveAll(purse, into ?? this.fresh(purse.theft, 'collector'), 'drain');
  }

  hop(purse: UtxoPurse): UtxoPurse {
    return this.#moveAll(purse, this.fresh(purse.theft, 'hop'), 'hop');
  }

  peel(purse: UtxoPurse, millionths: number, point: CashOutPoint): UtxoPurse {
    const sum = sumOf(purse.coins);
    const left = sum - this.#world.drawFee(purse.coins.length, 2, sum);
    const share = Math.max(DUST_SAT, roundDown(Math.floor((left * millionths) / 1_000_000)));
    const rest = this.fresh(purse.theft, 'peel chain');
    const paid = this.#cashOutPayment(purse.theft, share, point);
    const change: Payment = { address: rest.address, value: left - share, part: 'change' };
    const keep: Placed = (coin) => rest.coins.push(coin);
    if (this.#random.chance(1, 2)) this.#spend(purse, [paid.payment, change], [paid.placed, keep]);
    else this.#spend(purse, [change, paid.payment], [keep, paid.placed]);
    return rest;
  }

  cashOut(purse: UtxoPurse, point: CashOutPoint): void {
    const sum = sumOf(purse.coins);
    const isMixer = point.place >= 0 && ONE_ADDRESS[point.place]!.category === 'mixer';
    const denomination = isMixer ? DENOMINATIONS.find((amount) => 2 * amount <= sum) : undefined;
    if (denomination === undefined) {
      const value = sum - this.#world.drawFee(purse.coins.length, 1, sum);
      const { payment, placed } = this.#cashOutPayment(purse.theft, value, point);
      this.#spend(purse, [payment], [placed]);
      return;
    }
    const count = Math.min(MOST_MIXER_PAYMENTS, Math.floor(sum / denomination) - 1);
    const payments = Array.from({ length: count }, () => this.#cashOutPayment(purse.theft, denomination, point));
    const rest = this.fresh(purse.theft, 'change');
    const left = sum - denomination * count;
    const value = left - this.#world.drawFee(purse.coins.length, count + 1, left);
    this.#spend(
      purse,
      [...payments.map(({ payment }) => payment), { address: rest.address, value, part: 'change' }],
      [...payments.map(({ placed }) => placed), (coin) => rest.coins.push(coin)],
    );
    this.hold(rest);
  }

  dust(purse: UtxoPurse, count: number): UtxoPurse {
    const sum = sumOf(purse.coins);
    const rest = this.fresh(purse.theft, 'change');
    const grains = Array.from({ length: count }, () => ({
      purse: this.fresh(purse.theft, 'dust'),
      value: this.#random.between(DUST_SAT, 3000),
    }));
    const left = grains.reduce((still, grain) => still - grain.value, sum);
    const value = left - this.#world.drawFee(purse.coins.length, count + 1, left);
    this.#spend(
      purse,
      [
        ...grains.map((grain): Payment => ({ address: grain.purse.address, value: grain.value, part: 'dust' })),
        { address: rest.address, value, part: 'change' },
      ],
      [
        ...grains.map(
          (grain): Placed =>
            (coin) =>
              grain.purse.coins.push(coin),
        ),
        (coin) => rest.coins.push(coin),
      ],
    );
    for (const grain of grains) this.hold(grain.purse);
    return rest;
  }

  /** Stolen coins and a customer's are spent together: the customer gets its value back to the satoshi. */
  blend(purse: UtxoPurse): UtxoPurse {
    const world = this.#world;
    const random = this.#random;
    const sum = sumOf(purse.coins);
    const rest = this.fresh(purse.theft, 'mixed');
    const customer = this.#drawCustomer();
    const address = this.#traffic.userAddress(customer);
    const holder = world.userHolder(customer);
    const stolen = sum - world.drawFee(purse.coins.length + 1, 2, sum);
    const isCleanFirst = random.chance(1, 2);
    if (!isCleanFirst) for (const coin of purse.coins) world.spend(coin);
    let clean: number;
    if (!this.#cleanOpenings && random.chance(1, 2)) {
      clean = Math.max(DUST_SAT, Math.floor((Math.min(sum, MOST_CLEAN_SAT) * random.between(5, 100)) / 100));
      const coin = world.outsideCoin(this.#outsideCoins++, clean);
      this.#sink.owner(world.names, this.chain, coin.address, `user ${customer}`, 'user');
      world.spend(coin);
    } else {
      clean = world.gather(holder, 1, 1);
    }
    if (isCleanFirst) for (const coin of purse.coins) world.spend(coin);
    const isPaidFirst = random.chance(1, 2);
    if (isPaidFirst && clean > 0) world.pay(address, clean, holder);
    const vout = world.open.outputs.length;
    world.pay(rest.address, stolen, NOBODY);
    if (!isPaidFirst && clean > 0) world.pay(address, clean, holder);
    const tx = world.close();
    this.#book.receive(this.#theftNames[purse.theft]!, this.chain, UTXO_ASSET, '', 'fee', BigInt(sum - stolen));
    this.note(purse.theft, vout, 'change');
    rest.coins.push({ tx, vout, value: stolen, address: rest.address });
    return rest;
  }

  hold(purse: UtxoPurse): void {
    const theft = this.#theftNames[purse.theft]!;
    const held = BigInt(sumOf(purse.coins));
    this.#book.receive(theft, this.chain, UTXO_ASSET, laundererOf(theft), 'held', held);
  }

  /** An empty purse at an address of its own. */
  fresh(theft: number, role: string): UtxoPurse {
    const address = this.#world.freshAddress(LAUNDERERS + theft);
    this.#sink.owner(this.#world.names, this.chain, address, laundererOf(this.#theftNames[theft]!), role);
    return { theft, address, coins: [] };
  }

  /** Notes an output of the transaction just closed as laundering. */
  note(theft: number, vout: number, part: LaunderingPart): void {
    const { block, index } = this.#world;
    this.#sink.laundering(this.#theftNames[theft]!, this.chain, block, index - 1, vout, part);
    this.#book.launderingRows++;
  }

  /** Sweeps some of the stolen deposits that wait; with mixing, together with those of other customers. */
  sweepSome(): void {
    const world = this.#world;
    for (let n = Math.ceil(this.#sweeps.length / 4); n > 0; n--) {
      const { theft, exchange, coin } = this.#sweeps.shift()!;
      const hot = hotWallet(exchange, world.tx);
      world.spend(coin);
      const others = this.#mixing ? world.gather(world.depositHolder(exchange), Number.MAX_SAFE_INTEGER, 5) : 0;
      const fee = world.drawFee(world.open.inputs.length, 1, coin.value);
      world.pay(hot, coin.value - fee + others, hot - 1);
      world.close();
      this.note(theft, 0, 'sweep');
      const name = this.#theftNames[theft]!;
      const owner = EXCHANGES[exchange]!.entity;
      this.#book.receive(name, this.chain, UTXO_ASSET, '', 'fee', BigInt(fee));
      this.#book.receive(name, this.chain, UTXO_ASSET, owner, 'service', BigInt(coin.value - fee));
    }
  }

  /** The world ends: deposits that were not swept are still where they were paid to. */
  end(): void {
    for (const { theft, exchange, coin } of this.#sweeps) {
      const owner = EXCHANGES[exchange]!.entity;
      this.#book.receive(this.#theftNames[theft]!, this.chain, UTXO_ASSET, owner, 'held', BigInt(coin.value));
    }
  }

  /** A user that has a coin, unless few have. */
  #drawCustomer(): number {
    let user = this.#traffic.drawUser();
    for (let tries = 0; tries < 20 && !this.#world.pool.has(this.#world.userHolder(user)); tries++)
      user = this.#traffic.drawUser();
    return user;
  }

  #moveAll(purse: UtxoPurse, into: UtxoPurse, part: LaunderingPart): UtxoPurse {
    const sum = sumOf(purse.coins);
    const value = sum - this.#world.drawFee(purse.coins.length, 1, sum);
    this.#spend(purse, [{ address: into.address, value, part }], [(coin) => into.coins.push(coin)]);
    return into;
  }

  /** A deposit at an exchange or a payment to a service, and what happens with the coin then. */
  #cashOutPayment(theft: number, value: number, point: CashOutPoint): { payment: Payment; placed: Placed } {
    const world = this.#world;
    const name = this.#theftNames[theft]!;
    const service = point.exchange >= 0 ? EXCHANGES[point.exchange]! : ONE_ADDRESS[point.place]!;
    const receive = (): void =>
      this.#book.receive(name, this.chain, UTXO_ASSET, service.entity, 'service', BigInt(value));
    const keepAs =
      (holder: number): Placed =>
      (coin) => {
        receive();
        world.pool.add(holder, coin.tx, coin.vout, coin.value, coin.address);
      };
    if (point.exchange < 0) {
      const address = serviceAddress(point.place);
      return { payment: { address, value, part: 'cash-out' }, placed: keepAs(address - 1) };
    }
    const address = world.freshAddress(hotWallet(point.exchange, 0));
    this.#sink.owner(world.names, this.chain, address, service.entity, 'deposit address');
    const payment: Payment = { address, value, part: 'cash-out' };
    if (!this.#random.chance(1, 2))
      return { payment, placed: (coin) => this.#sweeps.push({ theft, exchange: point.exchange, coin }) };
    this.#sink.tag(this.chain, world.names.address(address), service.entity, service.category);
    return { payment, placed: keepAs(world.depositHolder(point.exchange)) };
  }

  /** One transaction of all coins of the purse; what the payments leave is its fee. */
  #spend(purse: UtxoPurse, payments: readonly Payment[], placed: readonly Placed[]): void {
    const world = this.#world;
    const sum = sumOf(purse.coins);
    let paid = 0;
    for (const coin of purse.coins) world.spend(coin);
    for (const { address, value } of payments) {
      world.pay(address, value, NOBODY);
      paid += value;
    }
    const tx = world.close();
    this.#book.receive(this.#theftNames[purse.theft]!, this.chain, UTXO_ASSET, '', 'fee', BigInt(sum - paid));
    for (const [vout, { address, value, part }] of payments.entries()) {
      this.note(purse.theft, vout, part);
      placed[vout]!({ tx, vout, value, address });
    }
  }
}

export function sumOf(coins: readonly Coin[]): number {
  let sum = 0;
  for (const coin of coins) sum += coin.value;
  return sum;
}
