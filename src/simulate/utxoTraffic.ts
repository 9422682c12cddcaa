import type { Random } from '../core/random.ts';
import { coldWallet, EXCHANGES, hotWallet, ONE_ADDRESS, SERVICE_SLOTS, serviceAddress } from './cast.ts';
import { drawMagnitude, roundDown } from './draws.ts';
import type { TruthSink } from './truthBook.ts';
import { UTXO_CHAIN, type UtxoWorld } from './utxoWorld.ts';

const BTC = 100_000_000;
/** Least magnitude of a payment in satoshi: a median of 0.02 BTC. */
const LEAST_SAT = 640;
const DUST_SAT = 600;
const MOST_INPUTS = 60;
const MOST_PAYOUTS = 24;
/** A hot wallet is refilled to this at least, in coins of a fifth. */
const REFILL_SAT = 400 * BTC;
/** What a cold wallet is issued when it runs dry. */
export const ISSUANCE_SAT = 50_000 * BTC;
export const ISSUANCE_COINS = 20;

const ACTIONS = ['pay', 'deposit', 'payOut', 'sweep', 'serve', 'consolidate'] as const;
const WEIGHTS: readonly number[] = [48, 18, 10, 8, 12, 4];
const WEIGHTS_TOTAL = 100;
const SERVED = ONE_ADDRESS.map((service, place) => ({ service, place })).filter(({ service }) =>
  ['instant-exchange', 'mixer', 'bridge', 'gambling', 'merchant', 'payment-processor'].includes(service.category),
);

/** The most outputs that one `act` writes, refills included. */
export const MOST_OUTPUTS_AN_ACT = 2 * MOST_PAYOUTS + 16;

/**
 * Background traffic of the UTXO chain: users pay each other and services with change, exchanges take deposits, sweep
 * them together and pay out in batches. Who cannot pay is paid out to instead.
 */
export class UtxoTraffic {
  readonly #world: UtxoWorld;
  readonly #random: Random;
  readonly #sink: TruthSink;
  /** Cold wallets that ran dry: the next coinbase issues to them. */
  readonly dry = new Set<number>();
  /** By user: whether its lasting address has appeared. */
  readonly #lastingSeen: Uint8Array;

  constructor(world: UtxoWorld, random: Random, sink: TruthSink) {
    this.#world = world;
    this.#random = random;
    this.#sink = sink;
    this.#lastingSeen = new Uint8Array(world.users);
  }

  /** Something happens, or nothing where no one has anything to spend. */
  act(): void {
    switch (ACTIONS[this.#random.weighted(WEIGHTS, WEIGHTS_TOTAL)]!) {
      case 'pay':
        this.#payUsers();
        break;
      case 'deposit':
        this.#deposit();
        break;
      case 'payOut':
        this.payOut(this.drawUser());
        break;
      case 'sweep':
        this.#sweep();
        break;
      case 'serve':
        this.#serve();
        break;
      case 'consolidate':
        this.#consolidate();
        break;
    }
  }

  drawUser(): number {
    return this.#random.heavyIndex(this.#world.users);
  }

  /** An address at which a user takes a payment: its own, or a fresh one. */
  userAddress(user: number): number {
    return this.#random.chance(1, 2) ? this.#lastingAddress(user) : this.#freshAddress(user);
  }

  #freshAddress(user: number): number {
    const world = this.#world;
    const address = world.freshAddress(SERVICE_SLOTS + user + 1);
    this.#sink.owner(world.names, UTXO_CHAIN, address, `user ${user}`, 'user');
    return address;
  }

  /** Where a user takes the change of the open transaction. */
  #changeAddress(user: number): number {
    const habit = this.#world.habitOfChange(user);
    if (habit === null) return this.userAddress(user);
    return habit === 'back' ? this.#world.open.inputs[0]!.address : this.#freshAddress(user);
  }

  #lastingAddress(user: number): number {
    const address = SERVICE_SLOTS + user + 1;
    if (this.#lastingSeen[user] === 0) {
      this.#lastingSeen[user] = 1;
      this.#sink.owner(this.#world.names, UTXO_CHAIN, address, `user ${user}`, 'user');
    }
    return address;
  }

  /** A hot wallet of an exchange that holds `needSat` or, if its cold wallet is dry too, less. */
  hotWith(exchange: number, needSat: number): number {
    const world = this.#world;
    const hot = hotWallet(exchange, world.tx);
    if (world.pool.balance[hot - 1]! >= needSat) return hot;
    const cold = coldWallet(exchange);
    const refill = Math.max(REFILL_SAT, needSat * 2);
    if (world.pool.balance[cold - 1]! < refill + BTC) {
      this.dry.add(exchange);
      return hot;
    }
    const sum = world.gather(cold - 1, refill + BTC, MOST_INPUTS);
    if (sum < refill) {
      // Too many small coins: they come back as one.
      world.pay(cold, sum - world.drawFee(MOST_INPUTS, 1, sum), cold - 1);
      world.close();
      return hot;
    }
    const fee = world.drawFee(world.open.inputs.length, 6, sum);
    const each = Math.floor(refill / 5);
    for (let i = 0; i < 5; i++) world.pay(hot, each, hot - 1);
    if (sum - each * 5 - fee > DUST_SAT) world.pay(cold, sum - each * 5 - fee, cold - 1);
    world.close();
    return hot;
  }

  /** A user and others are paid out by an exchange in one transaction. */
  payOut(user: number): void {
    const world = this.#world;
    const exchange = this.#random.heavyIndex(EXCHANGES.length);
    const payees = [user];
    const more = this.#random.heavyIndex(MOST_PAYOUTS);
    for (let i = 0; i < more; i++) payees.push(this.drawUser());
    const amounts = payees.map(() => this.#drawAmount() * 4);
    const total = amounts.reduce((sum, amount) => sum + amount, 0);
    const hot = this.hotWith(exchange, total + BTC);
    if (world.pool.balance[hot - 1]! < total + BTC) {
      this.#sweepOf(exchange);
      return;
    }
    const sum = world.gather(hot - 1, total + BTC / 100, MOST_INPUTS);
    if (sum < total + BTC / 100) {
      world.pay(hot, sum - world.drawFee(MOST_INPUTS, 1, sum), hot - 1);
      world.close();
      return;
    }
    for (const [i, payee] of payees.entries()) world.pay(this.userAddress(payee), amounts[i]!, world.userHolder(payee));
    this.#change(hot, hot - 1, sum - total);
    world.close();
  }

  #drawAmount(): number {
    const sat = drawMagnitude(this.#random, LEAST_SAT);
    return Math.max(DUST_SAT, this.#random.chance(2, 5) ? roundDown(sat) : sat);
  }

  /** Pays from a user's coins with change; pays out to the user instead where they do not suffice. */
  #send(user: number, holder: number, address: () => number): boolean {
    const world = this.#world;
    const amount = this.#drawAmount();
    const from = world.userHolder(user);
    // A tenth more covers every fee, which is at most a tenth of the inputs.
    const need = amount + Math.ceil(amount / 4) + 4 * DUST_SAT;
    if (world.pool.balance[from]! < need) {
      this.payOut(user);
      return false;
    }
    const sum = world.gather(from, need, MOST_INPUTS);
    if (sum < need) {
      world.pay(this.#lastingAddress(user), sum - world.drawFee(MOST_INPUTS, 1, sum), from);
      world.close();
      return false;
    }
    const isChangeFirst = this.#random.chance(1, 2);
    if (!isChangeFirst) world.pay(address(), amount, holder);
    this.#change(this.#changeAddress(user), from, sum - amount);
    if (isChangeFirst) world.pay(address(), amount, holder);
    world.close();
    return true;
  }

  #change(address: number, holder: number, leftSat: number): void {
    const world = this.#world;
    const fee = world.drawFee(world.open.inputs.length, world.open.outputs.length + 2, leftSat);
    if (leftSat - fee > DUST_SAT) world.pay(address, leftSat - fee, holder);
  }

  #payUsers(): void {
    const payee = this.drawUser();
    this.#send(this.drawUser(), this.#world.userHolder(payee), () => this.userAddress(payee));
  }

  #deposit(): void {
    const world = this.#world;
    const user = this.drawUser();
    const exchange = this.#random.chance(1, 4)
      ? this.#random.heavyIndex(EXCHANGES.length)
      : (Math.imul(user, 0x9e3779b1) >>> 3) % EXCHANGES.length;
    const address = world.deposit(exchange, user);
    if (!this.#send(user, world.depositHolder(exchange), () => address)) return;
    if (world.deposits.mark(exchange, user))
      this.#sink.owner(world.names, UTXO_CHAIN, address, EXCHANGES[exchange]!.entity, 'deposit address');
  }

  #sweep(): void {
    this.#sweepOf(this.#random.heavyIndex(EXCHANGES.length));
  }

  #sweepOf(exchange: number): void {
    const world = this.#world;
    const holder = world.depositHolder(exchange);
    if (!world.pool.has(holder)) {
      this.#consolidate();
      return;
    }
    const hot = hotWallet(exchange, world.tx);
    const sum = world.gather(holder, Number.MAX_SAFE_INTEGER, this.#random.between(2, 40));
    world.pay(hot, sum - world.drawFee(world.open.inputs.length, 1, sum), hot - 1);
    world.close();
  }

  #serve(): void {
    const world = this.#world;
    const { service, place } = this.#random.pick(SERVED);
    const address = serviceAddress(place);
    if (service.category !== 'merchant' && this.#random.chance(2, 5) && world.pool.balance[address - 1]! > BTC) {
      const user = this.drawUser();
      const amount = Math.min(this.#drawAmount(), BTC / 2);
      const sum = world.gather(address - 1, amount + BTC / 10, MOST_INPUTS);
      if (sum > amount + BTC / 20) {
        world.pay(this.userAddress(user), amount, world.userHolder(user));
        this.#change(address, address - 1, sum - amount);
      } else {
        world.pay(address, sum - world.drawFee(MOST_INPUTS, 1, sum), address - 1);
      }
      world.close();
      return;
    }
    this.#send(this.drawUser(), address - 1, () => address);
  }

  /** A user, often one with many coins, or a service makes one of several. */
  #consolidate(): void {
    const world = this.#world;
    const user = this.#random.chance(3, 4) ? this.drawUser() : -1;
    const holder = user >= 0 ? world.userHolder(user) : this.#random.below(SERVICE_SLOTS);
    if (world.pool.balance[holder]! < 4 * DUST_SAT) return;
    const sum = world.gather(holder, Number.MAX_SAFE_INTEGER, MOST_INPUTS);
    const address = user >= 0 ? this.#lastingAddress(user) : holder + 1;
    world.pay(address, sum - world.drawFee(world.open.inputs.length, 1, sum), holder);
    world.close();
  }
}
