import type { Random } from '../core/random.ts';
import { type AccountWorld, ETH, GAS_SWAP, GAS_TOKEN, GAS_TRANSFER, SIMGOV, SIMUSD } from './accountWorld.ts';
import { DECIMAL_LANE } from './amount.ts';
import { EXCHANGES, hotWallet, ONE_ADDRESS, serviceAddress } from './cast.ts';
import { drawMagnitude, roundDown } from './draws.ts';
import type { Deposit, SweepQueue } from './sweepQueue.ts';

/** Least magnitudes of `drawMagnitude` in millionths of a coin: medians of 0.3 ETH, 630 SIMUSD and 160 SIMGOV. */
const LEAST_MICRO: readonly number[] = [100, 200_000, 50_000];
const MICRO = 1e12;

/** What happens, and how often in `WEIGHTS_TOTAL`. */
const ACTIONS = ['pay', 'deposit', 'payOut', 'sweep', 'serve', 'swap', 'idle'] as const;
const WEIGHTS: readonly number[] = [42, 14, 13, 14, 10, 5, 2];
const WEIGHTS_TOTAL = 100;

const SERVED = ONE_ADDRESS.map((service, place) => ({ service, place })).filter(({ service }) =>
  ['instant-exchange', 'mixer', 'bridge', 'gambling', 'merchant', 'payment-processor'].includes(service.category),
);
const DEX = ONE_ADDRESS.findIndex((service) => service.category === 'dex');
const POOL = ONE_ADDRESS.findIndex((service) => service.category === 'mining-pool');

/** The most rows that one `act` writes: a refill of both assets from newly issued cold wallets, then a swap or sweep. */
export const MOST_ROWS_AN_ACT = 24;

/**
 * Background traffic of the account chain: users of heavy-tailed activity paying each other and services, exchanges
 * taking deposits, sweeping them and paying out. Who cannot pay is paid out to instead, so that no balance is needed
 * that the rows do not show.
 */
export class AccountTraffic {
  readonly #world: AccountWorld;
  readonly #random: Random;
  readonly #sweeps: SweepQueue;
  readonly #onSwept: (deposit: Deposit, swept: boolean) => void;
  #hi = 0;
  #lo = 0;

  /** @param onSwept called before a deposit of a theft is swept, or given up because its gas costs more. */
  constructor(
    world: AccountWorld,
    random: Random,
    sweeps: SweepQueue,
    onSwept: (deposit: Deposit, swept: boolean) => void,
  ) {
    this.#world = world;
    this.#random = random;
    this.#sweeps = sweeps;
    this.#onSwept = onSwept;
  }

  /** Something happens: one or several transactions. */
  act(): void {
    const action = ACTIONS[this.#random.weighted(WEIGHTS, WEIGHTS_TOTAL)]!;
    switch (action) {
      case 'pay':
        this.#pay();
        break;
      case 'deposit':
        this.#deposit();
        break;
      case 'payOut':
        this.#payOut(this.#user(), this.#asset(), 1);
        break;
      case 'sweep':
        this.sweep();
        break;
      case 'serve':
        this.#serve();
        break;
      case 'swap':
        this.#swap();
        break;
      case 'idle':
        this.#idle();
        break;
    }
  }

  /** A reward from nothing, one row. */
  reward(): void {
    this.#world.beginTx();
    this.#world.pay(ETH, 0, serviceAddress(POOL), 20 + this.#random.below(200), this.#random.below(DECIMAL_LANE));
  }

  #user(): number {
    return this.#world.user(this.#random.heavyIndex(this.#world.wallets));
  }

  #asset(): number {
    const roll = this.#random.below(10);
    return roll < 6 ? ETH : roll < 9 ? SIMUSD : SIMGOV;
  }

  /** An exchange that a user is a customer of: mostly one and the same. */
  #exchangeOf(user: number): number {
    if (this.#random.chance(1, 4)) return this.#random.heavyIndex(EXCHANGES.length);
    return (Math.imul(user, 0x9e3779b1) >>> 3) % EXCHANGES.length;
  }

  #drawAmount(asset: number, times: number): void {
    let micro = drawMagnitude(this.#random, LEAST_MICRO[asset]! * times);
    const isRound = this.#random.chance(2, 5);
    if (isRound) micro = roundDown(micro);
    if (asset === SIMUSD) {
      this.#hi = 0;
      this.#lo = micro;
    } else {
      this.#hi = Math.floor(micro / 1000);
      this.#lo = (micro % 1000) * MICRO + (isRound ? 0 : this.#random.below(MICRO));
    }
  }

  /** Pays with gas if the payer can; else pays out to the payer and tells that nothing was paid. */
  #send(asset: number, from: number, to: number): boolean {
    const world = this.#world;
    this.#drawAmount(asset, 1);
    world.drawGas(asset === ETH ? GAS_TRANSFER : GAS_TOKEN);
    const canPay =
      asset === ETH
        ? world.covers(ETH, from, world.gasHi + this.#hi + 2, 0)
        : world.covers(ETH, from, world.gasHi + 2, 0) && world.covers(asset, from, this.#hi, this.#lo);
    if (!canPay) {
      const lacksGas = asset !== ETH && !world.covers(ETH, from, world.gasHi + 2, 0);
      this.#payOut(from, lacksGas ? ETH : asset, 8);
      return false;
    }
    world.beginPaidTx(from);
    world.pay(asset, from, to, this.#hi, this.#lo);
    return true;
  }

  #pay(): void {
    this.#send(this.#asset(), this.#user(), this.#user());
  }

  #deposit(): void {
    if (this.#sweeps.isFull) {
      this.sweep();
      return;
    }
    const world = this.#world;
    const from = this.#user();
    const asset = this.#asset();
    const user = world.userOf(from);
    const exchange = this.#exchangeOf(user);
    const address = world.deposit(exchange, user);
    if (!this.#send(asset, from, address)) return;
    world.deposits.mark(exchange, user);
    this.#sweeps.push({ address, exchange, asset, hi: this.#hi, lo: this.#lo, theft: -1 });
  }

  #payOut(user: number, asset: number, times: number): void {
    const world = this.#world;
    const exchange = this.#exchangeOf(world.userOf(user));
    const hot = hotWallet(exchange, world.tx);
    this.#drawAmount(asset, times);
    world.ensureHot(exchange, asset, hot, this.#hi + 1000, this.#lo);
    world.drawGas(asset === ETH ? GAS_TRANSFER : GAS_TOKEN);
    world.beginPaidTx(hot);
    world.pay(asset, hot, user, this.#hi, this.#lo);
  }

  /** Moves the oldest deposit to a hot wallet. A token's gas is sent ahead, to the wei. */
  sweep(): void {
    const world = this.#world;
    if (this.#sweeps.size === 0) {
      this.#payOut(this.#user(), ETH, 1);
      return;
    }
    const deposit = this.#sweeps.take();
    const { address, exchange, asset, hi, lo } = deposit;
    const hot = hotWallet(exchange, world.tx);
    if (asset === ETH) {
      world.drawGas(GAS_TRANSFER);
      const isWorthIt = hi > world.gasHi || (hi === world.gasHi && lo > world.gasLo);
      this.#onSwept(deposit, isWorthIt);
      if (!isWorthIt) return;
      world.beginPaidTx(address);
      const borrow = lo < world.gasLo ? 1 : 0;
      world.pay(ETH, address, hot, hi - world.gasHi - borrow, lo - world.gasLo + borrow * DECIMAL_LANE);
      return;
    }
    world.ensureHot(exchange, ETH, hot, 1000, 0);
    world.drawGas(GAS_TRANSFER);
    world.beginPaidTx(hot);
    world.drawGas(GAS_TOKEN);
    world.pay(ETH, hot, address, world.gasHi, world.gasLo);
    this.#onSwept(deposit, true);
    world.beginPaidTx(address);
    world.pay(asset, address, hot, hi, lo);
  }

  /** A user pays a service; gambling houses, mixers and bridges also pay users. */
  #serve(): void {
    const world = this.#world;
    const { service, place } = this.#random.pick(SERVED);
    const address = serviceAddress(place);
    if (service.category !== 'merchant' && this.#random.chance(2, 5)) {
      this.#drawAmount(ETH, 1);
      world.drawGas(GAS_TRANSFER);
      if (world.covers(ETH, address, world.gasHi + this.#hi + 2, 0)) {
        world.beginPaidTx(address);
        world.pay(ETH, address, this.#user(), this.#hi, this.#lo);
        return;
      }
    }
    this.#send(ETH, this.#user(), address);
  }

  /** Tokens go to the pool and ETH comes back within one transaction, at the notional prices. */
  #swap(): void {
    const world = this.#world;
    const pool = serviceAddress(DEX);
    const from = this.#user();
    world.drawGas(GAS_SWAP);
    this.#drawAmount(SIMUSD, 1);
    // 1 SIMUSD (10^6) buys 5 * 10^14 wei: micro * 5 * 10^8.
    const micro = this.#lo;
    const hi = Math.floor(micro / 2_000_000);
    const lo = (micro % 2_000_000) * 500_000_000;
    if (!world.covers(ETH, from, world.gasHi + 2, 0)) {
      this.#payOut(from, ETH, 8);
      return;
    }
    if (!world.covers(SIMUSD, from, 0, micro)) {
      this.#payOut(from, SIMUSD, 8);
      return;
    }
    if (!world.covers(ETH, pool, hi + 1, 0)) {
      this.#send(ETH, from, pool);
      return;
    }
    world.beginPaidTx(from);
    world.pay(SIMUSD, from, pool, 0, micro);
    world.pay(ETH, pool, from, hi, lo);
  }

  /** Rows that change nothing but gas: an approval of zero, or a payment to oneself. */
  #idle(): void {
    const world = this.#world;
    const from = this.#user();
    world.drawGas(GAS_TRANSFER);
    if (!world.covers(ETH, from, world.gasHi + 2, 0)) {
      this.#payOut(from, ETH, 8);
      return;
    }
    world.beginPaidTx(from);
    if (this.#random.chance(1, 2)) world.pay(ETH, from, from, 0, 1 + this.#random.below(100_000_000_000_000));
    else world.pay(ETH, from, serviceAddress(DEX), 0, 0);
  }
}
