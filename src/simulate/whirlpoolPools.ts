import type { Random } from '../core/random.ts';
import type { Mixers, Share } from './mixers.ts';
import { type Coin, NOBODY, type UtxoWorld } from './utxoWorld.ts';

/** Pools as Samourai ran them: what an output is, what a Tx0 pays the coordinator, what it adds for miners at most. */
const POOLS = [
  { sizeSat: 100_000, feeSat: 5_000, mostPremiumSat: 1_500 },
  { sizeSat: 1_000_000, feeSat: 50_000, mostPremiumSat: 10_000 },
  { sizeSat: 5_000_000, feeSat: 175_000, mostPremiumSat: 10_000 },
  { sizeSat: 50_000_000, feeSat: 1_750_000, mostPremiumSat: 10_000 },
] as const;
const PEERS = 5;
const MOST_NEW = 3;
const MOST_PREMIX = 20;
const MOST_COINS = 12;
/** Coins that wait for a further mix; beyond it the oldest are their owners' to spend. */
const MOST_WAITING = 200;

interface Waiting {
  readonly user: number;
  readonly coin: Coin;
}

interface Pool {
  readonly sizeSat: number;
  readonly feeSat: number;
  readonly mostPremiumSat: number;
  readonly fresh: Waiting[];
  readonly mixed: Waiting[];
}

/** Whirlpool: a Tx0 cuts a user's coins for a pool, mixes of five take new and mixed coins of different users. */
export class WhirlpoolPools {
  readonly #world: UtxoWorld;
  readonly #random: Random;
  readonly #mixers: Mixers;
  readonly #coordinator: () => number;
  readonly #pools: readonly Pool[] = POOLS.map((pool) => ({ ...pool, fresh: [], mixed: [] }));

  /** @param coordinator a fresh address of the coordinator's */
  constructor(world: UtxoWorld, random: Random, mixers: Mixers, coordinator: () => number) {
    this.#world = world;
    this.#random = random;
    this.#mixers = mixers;
    this.#coordinator = coordinator;
  }

  /** A mix where a pool has the coins for one, else a Tx0, else nothing. */
  act(): void {
    const random = this.#random;
    const pools = random.shuffle([...this.#pools]);
    if (random.chance(3, 4)) for (const pool of pools) if (this.#mix(pool)) return;
    this.#tx0();
  }

  #tx0(): void {
    const world = this.#world;
    const random = this.#random;
    const user = this.#mixers.draw();
    const balance = world.pool.balance[world.userHolder(user)]!;
    const open = this.#pools.filter(
      ({ sizeSat, feeSat, fresh }) => balance >= 2 * (sizeSat + feeSat) && fresh.length < MOST_WAITING,
    );
    if (open.length === 0) return;
    const pool = random.pick(open);
    const party = this.#mixers.bring(user, 2 * (pool.sizeSat + pool.feeSat), MOST_COINS);
    if (party === null) return;
    const premixSat = pool.sizeSat + random.between(100, pool.mostPremiumSat);
    const feeSat = random.chance(3, 4) ? pool.feeSat : pool.feeSat / 2;
    const minerSat = world.drawFee(party.coins.length, 8, pool.feeSat);
    const left = party.sumSat - feeSat - minerSat;
    const count = Math.min(MOST_PREMIX, Math.floor(left / premixSat));
    const premix = Array.from({ length: count }, () => this.#mixers.share(user, premixSat, true));
    const changeSat = left - count * premixSat;
    const shares: Share[] = [
      { valueSat: 0, address: 0, holder: NOBODY },
      { valueSat: feeSat, address: this.#coordinator(), holder: NOBODY },
      ...premix,
      ...(changeSat > 1_000 ? [this.#mixers.share(user, changeSat)] : []),
    ].toSorted((a, b) => a.valueSat - b.valueSat);
    const tx = this.#mixers.write('whirlpool-tx0', party.coins, shares);
    for (const share of premix)
      pool.fresh.push({ user, coin: { tx, vout: shares.indexOf(share), value: premixSat, address: share.address } });
  }

  /** Five coins of five users, one to three of them new, or more where few wait; the first mix of a pool has new ones only. */
  #mix(pool: Pool): boolean {
    const random = this.#random;
    const users = new Set<number>();
    const mixed = take(pool.mixed, PEERS - random.between(1, MOST_NEW), users);
    const fresh = take(pool.fresh, PEERS - mixed.length, users);
    const all = [...fresh, ...mixed];
    if (all.length < PEERS) {
      pool.fresh.unshift(...fresh);
      pool.mixed.unshift(...mixed);
      return false;
    }
    const goesOn = all.map(() => random.chance(4, 5));
    const shares = all.map(({ user }, k) => ({
      user,
      goesOn: goesOn[k]!,
      share: this.#mixers.share(user, pool.sizeSat, goesOn[k]),
    }));
    random.shuffle(shares);
    const coins = random.shuffle(all.map(({ coin }) => coin));
    const tx = this.#mixers.write(
      'whirlpool',
      coins,
      shares.map(({ share }) => share),
    );
    for (const [vout, { user, share, goesOn: isWaiting }] of shares.entries())
      if (isWaiting) pool.mixed.push({ user, coin: { tx, vout, value: pool.sizeSat, address: share.address } });
    while (pool.mixed.length > MOST_WAITING) this.#release(pool.mixed.shift()!);
    return true;
  }

  #release({ user, coin: { tx, vout, value, address } }: Waiting): void {
    this.#world.pool.add(this.#world.userHolder(user), tx, vout, value, address);
  }
}

/** Takes up to `most` coins out of a list, in its order, of users that are not in `users` yet, and adds those. */
function take(from: Waiting[], most: number, users: Set<number>): Waiting[] {
  const taken: Waiting[] = [];
  for (let k = 0; k < from.length && taken.length < most; ) {
    const { user } = from[k]!;
    if (users.has(user)) {
      k += 1;
      continue;
    }
    users.add(user);
    taken.push(...from.splice(k, 1));
  }
  return taken;
}
