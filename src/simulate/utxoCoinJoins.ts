import type { Random } from '../core/random.ts';
import { drawMagnitude } from './draws.ts';
import { Mixers, type Party, type Share } from './mixers.ts';
import type { TruthSink } from './truthBook.ts';
import { UtxoLookAlikes } from './utxoLookAlikes.ts';
import { type Coin, NOBODY, UTXO_CHAIN, type UtxoWorld } from './utxoWorld.ts';
import { WhirlpoolPools } from './whirlpoolPools.ts';

const DUST_SAT = 600;
/** How often each protocol is tried; rounds of Wasabi have many times the outputs of the others. */
const PROTOCOLS = ['wasabi', 'wabisabi', 'whirlpool', 'joinmarket'] as const;
const WEIGHTS: readonly number[] = [2, 2, 24, 10];
const WEIGHTS_TOTAL = 38;
const MOST_PEERS = 60;
const LEAST_PEERS = 8;
/** What the coordinator of Wasabi 1 takes of the base, a peer and a peer in the round: 0.003 %. */
const WASABI_FEE_SHARE = 3e-5;
/** WabiSabi: the least output, the least round, and how many outputs a peer's coins become at most. */
const LEAST_WABISABI_SAT = 5_000;
const LEAST_WABISABI_COINS = 24;
const MOST_PIECES = 9;
const DENOMINATIONS = wabisabiDenominations();
/** JoinMarket: what a maker keeps as change at least, and what it earns, in hundred-thousandths of the amount. */
const LEAST_CHANGE_SAT = 2_730;
const MOST_MAKER_FEE = 100;
/** More outputs than any round has: none begins with fewer rows left. */
export const MOST_OUTPUTS_A_ROUND = 700;

/** Collaborative transactions of users, who get back what they brought less fees. Launderers take no part. */
export class UtxoCoinJoins {
  readonly #world: UtxoWorld;
  readonly #random: Random;
  readonly #sink: TruthSink;
  readonly #mixers: Mixers;
  readonly #whirlpool: WhirlpoolPools;
  readonly #lookAlikes: UtxoLookAlikes | null;
  /** The coordinator of Wasabi 1 uses one address, the others a fresh one each time. */
  #wasabiAddress = 0;

  /** @param withLookAlikes whether every other attempt is of `UtxoLookAlikes` */
  constructor(world: UtxoWorld, random: Random, sink: TruthSink, withLookAlikes = false) {
    this.#world = world;
    this.#random = random;
    this.#sink = sink;
    this.#mixers = new Mixers(world, random, sink);
    this.#whirlpool = new WhirlpoolPools(world, random, this.#mixers, () => this.#coordinator('Whirlpool'));
    this.#lookAlikes = withLookAlikes
      ? new UtxoLookAlikes(world, random, this.#mixers, () => this.#coordinator('Unknown'))
      : null;
  }

  /** Tries one transaction; nothing happens where too few have the coins for it. */
  act(): void {
    if (this.#lookAlikes !== null && this.#random.chance(1, 2)) {
      this.#lookAlikes.act();
      return;
    }
    switch (PROTOCOLS[this.#random.weighted(WEIGHTS, WEIGHTS_TOTAL)]!) {
      case 'wasabi':
        this.#wasabi();
        break;
      case 'wabisabi':
        this.#wabisabi();
        break;
      case 'whirlpool':
        this.#whirlpool.act();
        break;
      case 'joinmarket':
        this.#joinMarket();
        break;
    }
  }

  /** A base of about 0.1 bitcoin for each peer, in version 1.1 also twice, four times, ... where two peers can; change. */
  #wasabi(): void {
    const random = this.#random;
    const world = this.#world;
    const base = random.between(9_300_000, 10_200_000);
    const wanted = random.between(LEAST_PEERS, MOST_PEERS);
    const peers = this.#mixers.gather(wanted, () => base + base / 100, 7, 2);
    if (peers.length < LEAST_PEERS) {
      this.#mixers.giveBack(peers);
      return;
    }
    const feeSat = Math.floor(base * WASABI_FEE_SHARE * peers.length);
    const minerSat = minerShare(world, peers, 3 * peers.length);
    const left = peers.map(({ sumSat }) => sumSat - base - feeSat - minerSat);
    const shares = peers.map(({ user }) => this.#mixers.share(user, base));
    let levels = 0;
    for (let level = 2 * base; random.chance(1, 2) || levels > 0; level *= 2, levels++) {
      const able = peers.flatMap((_, k) => (left[k]! >= level ? [k] : []));
      if (able.length < 2) break;
      for (const k of able) {
        shares.push(this.#mixers.share(peers[k]!.user, level));
        left[k]! -= level;
      }
    }
    for (const [k, { user }] of peers.entries())
      if (left[k]! > DUST_SAT) shares.push(this.#mixers.share(user, left[k]!));
    shares.push({ valueSat: feeSat * peers.length, address: this.#wasabiCoordinator(), holder: NOBODY });
    this.#mixers.write(
      levels > 0 ? 'wasabi-1.1' : 'wasabi-1.0',
      random.shuffle(coinsOf(peers)),
      random.shuffle(shares),
    );
  }

  /** Every peer's coins become standard denominations; inputs and outputs stand in the order of their values. */
  #wabisabi(): void {
    const random = this.#random;
    const needSat = () => 10 * LEAST_WABISABI_SAT;
    const peers = this.#mixers.gather(random.between(LEAST_PEERS, MOST_PEERS), needSat, 8, 4);
    const coins = coinsOf(peers);
    if (coins.length < LEAST_WABISABI_COINS || peers.length < LEAST_PEERS) {
      this.#mixers.giveBack(peers);
      return;
    }
    const minerSat = minerShare(this.#world, peers, 5 * peers.length);
    const shares: Share[] = [];
    for (const { user, sumSat } of peers) {
      const fee = Math.min(minerSat, Math.floor(sumSat / 10));
      for (const piece of this.#pieces(sumSat - fee)) shares.push(this.#mixers.share(user, piece));
    }
    coins.sort((a, b) => b.value - a.value);
    shares.sort((a, b) => b.valueSat - a.valueSat);
    this.#mixers.write('wabisabi', coins, shares);
  }

  /** An amount in standard denominations, each one of the largest three that fit; a rest that fits none is change. */
  #pieces(amountSat: number): number[] {
    const pieces: number[] = [];
    let left = amountSat;
    while (pieces.length < MOST_PIECES && left >= LEAST_WABISABI_SAT) {
      const at = DENOMINATIONS.findIndex((value) => value <= left);
      const value = DENOMINATIONS[Math.min(at + this.#random.below(3), DENOMINATIONS.length - 1)]!;
      pieces.push(value);
      left -= value;
    }
    if (left >= LEAST_WABISABI_SAT) pieces.push(left);
    return pieces;
  }

  /** A taker and two to nine makers: each gets the same amount and change; makers earn a little, the taker pays. */
  #joinMarket(): void {
    const random = this.#random;
    const world = this.#world;
    const amount = Math.max(50_000, drawMagnitude(random, 600));
    const makers = this.#mixers.gather(random.between(2, 9), () => amount + LEAST_CHANGE_SAT, 4);
    const taker = this.#mixers.draw();
    const isMaker = makers.some(({ user }) => user === taker);
    const costs = makers.map(() => Math.floor((amount * random.between(2, MOST_MAKER_FEE)) / 100_000));
    const total = costs.reduce((sum, cost) => sum + cost, 0) + 2 * LEAST_CHANGE_SAT;
    const brought =
      makers.length < 2 || isMaker ? null : this.#mixers.bring(taker, Math.floor(amount * 1.1) + total, 8);
    if (brought === null) {
      this.#mixers.giveBack(makers);
      return;
    }
    const shares = [...makers, brought].map(({ user }) => this.#mixers.share(user, amount));
    for (const [k, { user, sumSat }] of makers.entries())
      shares.push(this.#mixers.share(user, sumSat - amount + costs[k]!));
    const left = brought.sumSat - amount - (total - 2 * LEAST_CHANGE_SAT);
    const coins = coinsOf([...makers, brought]);
    shares.push(this.#mixers.share(taker, left - world.drawFee(coins.length, shares.length + 1, left)));
    this.#mixers.write('joinmarket', random.shuffle(coins), random.shuffle(shares));
  }

  #wasabiCoordinator(): number {
    if (this.#wasabiAddress === 0) this.#wasabiAddress = this.#coordinator('Wasabi');
    return this.#wasabiAddress;
  }

  #coordinator(name: string): number {
    const address = this.#world.freshAddress();
    this.#sink.owner(this.#world.names, UTXO_CHAIN, address, `${name} coordinator (simulated)`, 'coordinator');
    return address;
  }
}

const coinsOf = (parties: readonly Party[]): Coin[] => parties.flatMap(({ coins }) => coins);

/** What each peer pays miners: an even part of the fee for all coins and so many outputs. */
function minerShare(world: UtxoWorld, peers: readonly Party[], outputs: number): number {
  return Math.ceil(world.drawFee(coinsOf(peers).length, outputs, Number.MAX_SAFE_INTEGER) / peers.length);
}

/** Powers of two and of three, their doubles, and 1, 2 and 5 times powers of ten, the highest first. */
function wabisabiDenominations(): number[] {
  const found = new Set<number>();
  const add = (value: number): boolean => {
    if (value >= LEAST_WABISABI_SAT) found.add(value);
    return value < 2 ** 37;
  };
  for (let value = 1; add(value); value *= 2);
  for (let value = 1; add(value) && add(2 * value); value *= 3);
  for (let value = 1; add(value) && add(2 * value) && add(5 * value); value *= 10);
  return [...found].toSorted((a, b) => b - a);
}
