import type { Random } from '../core/random.ts';
import type { TruthSink } from './truthBook.ts';
import { type Coin, NOBODY, UTXO_CHAIN, type UtxoWorld } from './utxoWorld.ts';

/** One user in so many takes part in CoinJoins. */
const ONE_MIXES_OF = 4;
/** How many users are asked for each party that a round needs. */
const TRIES_A_PARTY = 30;

/** Whoever takes part in one collaborative transaction, with the coins brought to it. */
export interface Party {
  readonly user: number;
  readonly coins: readonly Coin[];
  readonly sumSat: number;
}

/** One output of a collaborative transaction: of a user, or of whoever has the address. */
export interface Share {
  readonly valueSat: number;
  readonly address: number;
  readonly holder: number;
}

/** Users who mix: who they are, what they bring, what they get back. */
export class Mixers {
  readonly #world: UtxoWorld;
  readonly #random: Random;
  readonly #sink: TruthSink;

  constructor(world: UtxoWorld, random: Random, sink: TruthSink) {
    this.#world = world;
    this.#random = random;
    this.#sink = sink;
  }

  /** A user who mixes; the same few are drawn often. */
  draw(): number {
    const { users } = this.#world;
    for (;;) {
      const user = this.#random.heavyIndex(users);
      if (user % ONE_MIXES_OF === 1) return user;
    }
  }

  /**
   * Up to `most` different users who hold `needSat` each, with coins of theirs, taken from the pool: as many as it takes
   * and `extra` more, `mostCoins` at most.
   */
  gather(most: number, needSat: () => number, mostCoins: number, extra = 0): Party[] {
    const parties: Party[] = [];
    const asked = new Set<number>();
    for (let tries = most * TRIES_A_PARTY; tries > 0 && parties.length < most; tries--) {
      const user = this.draw();
      if (asked.has(user)) continue;
      asked.add(user);
      const party = this.bring(user, needSat(), mostCoins, extra);
      if (party !== null) parties.push(party);
    }
    return parties;
  }

  /** A user's coins for a round; null, and nothing taken, where they do not suffice. */
  bring(user: number, needSat: number, mostCoins: number, extra = 0): Party | null {
    const { pool } = this.#world;
    const holder = this.#world.userHolder(user);
    if (pool.balance[holder]! < needSat) return null;
    const coins: Coin[] = [];
    let sumSat = 0;
    let more = extra === 0 ? 0 : this.#random.below(extra + 1);
    while (coins.length < mostCoins && pool.has(holder) && (sumSat < needSat || more-- > 0)) {
      const at = pool.take(holder);
      const coin = { tx: pool.tx[at]!, vout: pool.vout[at]!, value: pool.value[at]!, address: pool.address[at]! };
      coins.push(coin);
      sumSat += coin.value;
    }
    const party = { user, coins, sumSat };
    if (sumSat >= needSat) return party;
    this.giveBack([party]);
    return null;
  }

  /** The round does not come about: the coins are their owners' again. */
  giveBack(parties: readonly Party[]): void {
    const { pool } = this.#world;
    for (const { user, coins } of parties) {
      const holder = this.#world.userHolder(user);
      for (const { tx, vout, value, address } of coins.toReversed()) pool.add(holder, tx, vout, value, address);
    }
  }

  /** What a user gets, at a fresh address. With `isKept` the coin is not the user's to spend yet. */
  share(user: number, valueSat: number, isKept = false): Share {
    const world = this.#world;
    const address = world.freshAddress();
    this.#sink.owner(world.names, UTXO_CHAIN, address, `user ${user}`, 'user');
    return { valueSat, address, holder: isKept ? NOBODY : world.userHolder(user) };
  }

  /**
   * Writes a transaction of coins and shares in the order given, and says that it is of `protocol`, or nothing where it is of
   * none. Returns its number.
   */
  write(protocol: string | null, coins: readonly Coin[], shares: readonly Share[]): number {
    const world = this.#world;
    for (const coin of coins) world.spend(coin);
    for (const { address, valueSat, holder } of shares) {
      if (valueSat === 0) world.mark();
      else world.pay(address, valueSat, holder);
    }
    const { block, index } = world;
    const tx = world.close();
    if (protocol !== null) this.#sink.coinJoin(UTXO_CHAIN, block, index, protocol);
    return tx;
  }
}
