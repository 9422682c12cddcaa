import { Random } from '../core/random.ts';
import { Balances, bigToDecimalHi, bigToDecimalLo, DECIMAL_LANE, decimalToBig } from './amount.ts';
import { coldWallet, SERVICE_SLOTS } from './cast.ts';
import { DepositMarks } from './depositMarks.ts';
import { DerivedNames } from './derivedNames.ts';

export const ACCOUNT_CHAIN = 'ethereum';

/** Takes the rows of an account chain in its order. Names are numbers of the world's `names`, 0 is the empty address. */
export interface TransferSink {
  transfer(
    block: number,
    index: number,
    timeSec: number,
    tx: number,
    asset: number,
    from: number,
    to: number,
    hi: number,
    lo: number,
  ): void;
}

// Address numbers. Services and users have a slot with balances and are numbered slot + 1; the others keep no balance
// here, because what they hold is known to the one who moves it (the sweep queue, the launderers).
const DEPOSITS = 2 ** 36;
const DEPOSITS_EACH = 2 ** 28;
const LAUNDERERS = 2 ** 44;
const LAUNDERER_DEPOSITS = 2 ** 45;
const CONTRACTS = 2 ** 46;

/** Assets by number: the native one and two tokens. */
export const ETH = 0;
export const SIMUSD = 1;
export const SIMGOV = 2;
const ASSETS = 3;
export const ASSET_SYMBOLS = ['eth', 'SIMUSD', 'SIMGOV'] as const;
export const ASSET_DECIMALS: readonly number[] = [18, 6, 18];
/** What an empty hot wallet is filled with at least. */
const REFILL: readonly bigint[] = [4_000n * 10n ** 18n, 9_000_000n * 10n ** 6n, 800_000n * 10n ** 18n];
/** What is issued to a cold wallet at once, in refills. */
const ISSUANCE_REFILLS = 50n;

/** Gas a transaction uses: a transfer of the native asset, of a token, and a swap. */
export const GAS_TRANSFER = 21_000;
export const GAS_TOKEN = 65_000;
export const GAS_SWAP = 180_000;

/**
 * The state of a simulated account chain: balances of services and users, and the place where the next row goes. Every
 * movement goes through `pay`, so no balance can go below zero and every row is in the sink.
 */
export class AccountWorld {
  readonly names: DerivedNames;
  readonly assetTexts: readonly string[];
  readonly wallets: number;
  readonly slots: number;
  readonly balances: Balances;
  /** By slot: whether the address has appeared in a row. */
  readonly seen: Uint8Array;
  readonly deposits: DepositMarks;
  rows = 0;
  block = 0;
  index = 0;
  timeSec = 0;
  tx = 0;
  laundererAddresses = 0;
  laundererDeposits = 0;
  /** The gas that `drawGas` drew last. */
  gasHi = 0;
  gasLo = 0;
  readonly #sink: TransferSink;
  readonly #gasRandom: Random;

  constructor(seed: number, wallets: number, sink: TransferSink) {
    this.names = accountNames(seed);
    this.assetTexts = accountAssets(seed);
    this.wallets = wallets;
    this.slots = SERVICE_SLOTS + wallets;
    this.balances = new Balances(this.slots * ASSETS);
    this.seen = new Uint8Array(this.slots);
    this.deposits = new DepositMarks(wallets);
    this.#sink = sink;
    this.#gasRandom = new Random(seed, 11);
  }

  beginBlock(block: number, timeSec: number): void {
    this.block = block;
    this.timeSec = timeSec;
    this.index = 0;
  }

  beginTx(): void {
    this.tx++;
  }

  /** Writes one row and moves the balances of those who have a slot. */
  pay(asset: number, from: number, to: number, hi: number, lo: number): void {
    if (from > 0 && from <= this.slots) {
      this.balances.subtract((from - 1) * ASSETS + asset, hi, lo);
      this.seen[from - 1] = 1;
    }
    if (to > 0 && to <= this.slots) {
      this.balances.add((to - 1) * ASSETS + asset, hi, lo);
      this.seen[to - 1] = 1;
    }
    this.#sink.transfer(this.block, this.index++, this.timeSec, this.tx, asset, from, to, hi, lo);
    this.rows++;
  }

  payBig(asset: number, from: number, to: number, amount: bigint): void {
    this.pay(asset, from, to, bigToDecimalHi(amount), bigToDecimalLo(amount));
  }

  covers(asset: number, address: number, hi: number, lo: number): boolean {
    return this.balances.covers((address - 1) * ASSETS + asset, hi, lo);
  }

  /** Puts a balance where it was before the first block: what a tracer will have to assume. */
  open(asset: number, address: number, hi: number, lo: number): void {
    this.balances.add((address - 1) * ASSETS + asset, hi, lo);
  }

  /** Draws a transaction's gas into `gasHi`, `gasLo`. */
  drawGas(used: number): void {
    // At most 180,000 * 40 gwei: below 2^53.
    const wei = used * (12_000_000_000 + this.#gasRandom.below(28_000_000_000));
    this.gasHi = Math.floor(wei / DECIMAL_LANE);
    this.gasLo = wei % DECIMAL_LANE;
  }

  /** Begins a transaction and pays its gas, which `drawGas` has drawn. */
  beginPaidTx(from: number): void {
    this.beginTx();
    this.pay(ETH, from, 0, this.gasHi, this.gasLo);
  }

  gas(): bigint {
    return decimalToBig(this.gasHi, this.gasLo);
  }

  /** Makes sure that a hot wallet holds enough and some more, from its cold wallet; that one is issued what it lacks. */
  ensureHot(exchange: number, asset: number, hot: number, hi: number, lo: number): void {
    if (!this.covers(asset, hot, hi, lo)) this.#refill(exchange, asset, hot, decimalToBig(hi, lo));
    if (asset !== ETH && !this.covers(ETH, hot, 1000, 0)) this.#refill(exchange, ETH, hot, 0n);
  }

  #refill(exchange: number, asset: number, hot: number, need: bigint): void {
    const refill = REFILL[asset]! + need * 2n;
    const cold = coldWallet(exchange);
    this.drawGas(asset === ETH ? GAS_TRANSFER : GAS_TOKEN);
    this.#ensureCold(asset, cold, refill);
    this.#ensureCold(ETH, cold, this.gas() + (asset === ETH ? refill : 0n));
    this.beginPaidTx(cold);
    this.payBig(asset, cold, hot, refill);
  }

  #ensureCold(asset: number, cold: number, need: bigint): void {
    if (this.covers(asset, cold, bigToDecimalHi(need), bigToDecimalLo(need))) return;
    this.beginTx();
    this.payBig(asset, 0, cold, need + REFILL[asset]! * ISSUANCE_REFILLS);
  }

  /** The number of a user's address; users are numbered from 0. */
  user(user: number): number {
    return SERVICE_SLOTS + user + 1;
  }

  userOf(address: number): number {
    return address - SERVICE_SLOTS - 1;
  }

  /** The address at which an exchange takes a user's deposits. */
  deposit(exchange: number, user: number): number {
    return DEPOSITS + exchange * DEPOSITS_EACH + user;
  }

  /** A deposit address that a launderer is given. */
  freshDeposit(): number {
    return LAUNDERER_DEPOSITS + this.laundererDeposits++;
  }

  freshAddress(): number {
    return LAUNDERERS + this.laundererAddresses++;
  }
}

/** The asset texts of a world's account chain, by number. */
export function accountAssets(seed: number): string[] {
  const names = accountNames(seed);
  return ['eth', names.address(CONTRACTS + SIMUSD), names.address(CONTRACTS + SIMGOV)];
}

function accountNames(seed: number): DerivedNames {
  return new DerivedNames(seed, 10, 'account');
}
