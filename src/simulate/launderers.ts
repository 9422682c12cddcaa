import { assert } from '../core/assert.ts';
import type { Random } from '../core/random.ts';
import { Agenda } from './agenda.ts';
import { EXCHANGES, ONE_ADDRESS } from './cast.ts';

/** Where launderers cash out: an exchange (through a deposit address) or the one address of a service; the other is -1. */
export interface CashOutPoint {
  readonly exchange: number;
  readonly place: number;
}

/** How the launderers of one theft go about it. */
export interface Campaign {
  /** The block ordinal by which it should be done. */
  readonly until: number;
  /** Services they use, the first of them most. */
  readonly points: readonly CashOutPoint[];
}

/**
 * What launderers can do on one kind of chain. A purse is stolen value at one address (or in some coins of one holder)
 * that its theft's launderers control. Every call consumes the purses it is given and writes rows and truth.
 */
export interface LaunderingChain<Purse> {
  readonly chain: string;
  /** Rows that one payment out of the purse takes. */
  cost(purse: Purse): number;
  /** Whether the purse can pay for several more payments. */
  canMove(purse: Purse): boolean;
  /** Up to `parts` equal holders at fresh addresses; the last one gets what does not divide. */
  split(purse: Purse, parts: number): Purse[];
  /** Everything to the address of `into`, or to a fresh one. */
  join(purse: Purse, into: Purse | undefined): Purse;
  /** Everything to a fresh address. */
  hop(purse: Purse): Purse;
  /** So many millionths are cashed out, the rest goes to a fresh address. */
  peel(purse: Purse, millionths: number, point: CashOutPoint): Purse;
  cashOut(purse: Purse, point: CashOutPoint): void;
  /** Tiny amounts to `count` fresh addresses that never move again. */
  dust(purse: Purse, count: number): Purse;
  /** Stolen value meets clean value that is not the launderers' to keep. Only where mixing is asked for. */
  blend(purse: Purse): Purse;
  /** The purse stays where it is until the end of the world. */
  hold(purse: Purse): void;
}

const PATTERNS = ['peel', 'drain', 'fanOut', 'hops', 'dust', 'blend'] as const;
const PATTERN_WEIGHTS: readonly number[] = [32, 26, 18, 12, 4, 8];
const PATTERNS_TOTAL = 100;
const WITHOUT_BLEND: readonly number[] = [36, 28, 20, 12, 4, 0];

/**
 * Decides how stolen value travels, the same on every chain: peel chains, fan-out to equal holders that either drain one
 * after another into a collector or each go on by themselves, hops, dust, blending with clean money, dormant holders and
 * cash-outs at the few services that the launderers of a theft use. A purse comes with a budget, the rows it may cost,
 * and a block by which it should be done.
 */
export class Launderers<Purse> {
  readonly #chain: LaunderingChain<Purse>;
  readonly #random: Random;
  readonly #agenda: Agenda<() => void>;
  readonly #mixing: boolean;
  readonly #held = new Set<Purse>();
  #now = 0;

  constructor(chain: LaunderingChain<Purse>, random: Random, mixing: boolean) {
    this.#chain = chain;
    this.#random = random;
    this.#agenda = new Agenda();
    this.#mixing = mixing;
  }

  /** Does `task` in the block with the ordinal `at`. */
  schedule(at: number, task: () => void): void {
    this.#agenda.add(at, task);
  }

  /** Does what is due in the block with the ordinal `now`. */
  runDue(now: number): void {
    this.#now = now;
    for (let task = this.#agenda.takeDue(now); task !== undefined; task = this.#agenda.takeDue(now)) task();
  }

  /** The world ends: what has not moved on stays where it is. */
  end(): void {
    for (const purse of this.#held) this.#chain.hold(purse);
    this.#held.clear();
  }

  /** Services that a theft's launderers use, the first of them most: three to five exchanges and two other services. */
  drawPoints(except: number): CashOutPoint[] {
    const random = this.#random;
    const exchanges = random.shuffle(EXCHANGES.map((_, i) => i).filter((i) => i !== except));
    const others = ONE_ADDRESS.map((service, place) => ({ service, place })).filter(({ service }) =>
      ['instant-exchange', 'mixer', 'bridge', 'gambling'].includes(service.category),
    );
    random.shuffle(others);
    return [
      ...exchanges.slice(0, random.between(3, 5)).map((exchange) => ({ exchange, place: -1 })),
      ...others.slice(0, 2).map(({ place }) => ({ exchange: -1, place })),
    ];
  }

  /** Launders a purse from now on, with about `budget` rows, as its campaign says. */
  launder(purse: Purse, budget: number, campaign: Campaign): void {
    this.#held.add(purse);
    const pause = this.#random.below(Math.max(1, Math.floor((campaign.until - this.#now) / 16)));
    this.schedule(this.#now + pause, () => {
      this.#held.delete(purse);
      this.#decide(purse, budget, campaign);
    });
  }

  #decide(purse: Purse, budget: number, campaign: Campaign): void {
    const chain = this.#chain;
    const random = this.#random;
    const cost = chain.cost(purse);
    if (!chain.canMove(purse)) {
      chain.hold(purse);
      return;
    }
    if (budget < 4 * cost) {
      if (random.chance(1, 9)) chain.hold(purse);
      else chain.cashOut(purse, this.#point(campaign));
      return;
    }
    const weights = this.#mixing ? PATTERN_WEIGHTS : WITHOUT_BLEND;
    switch (PATTERNS[random.weighted(weights, PATTERNS_TOTAL)]!) {
      case 'peel': {
        const steps = Math.min(random.between(3, 40), Math.floor(budget / (2 * cost)));
        this.#peel(purse, steps, this.#pace(campaign, steps), budget, campaign);
        break;
      }
      case 'drain': {
        const holders = chain.split(purse, this.#holders(budget, 2 * cost));
        const rest = budget - 2 * cost * holders.length;
        for (const holder of holders) this.#held.add(holder);
        this.#drain(holders, 0, undefined, this.#pace(campaign, holders.length), rest, campaign);
        break;
      }
      case 'fanOut': {
        const holders = chain.split(purse, this.#holders(budget, cost));
        const each = Math.floor((budget - cost * holders.length) / holders.length);
        for (const holder of holders) this.launder(holder, each, campaign);
        break;
      }
      case 'hops':
        this.launder(chain.hop(purse), budget - cost, campaign);
        break;
      case 'dust': {
        const count = Math.min(random.between(3, 12), Math.floor(budget / (2 * cost)));
        this.launder(chain.dust(purse, count), budget - count * cost, campaign);
        break;
      }
      case 'blend':
        this.launder(chain.blend(purse), budget - 2 * cost, campaign);
        break;
    }
  }

  /** One link of a peel chain now, the next after a while. Each takes about as much as its rows are of the budget. */
  #peel(purse: Purse, left: number, pace: number, budget: number, campaign: Campaign): void {
    const chain = this.#chain;
    if (left === 0 || !chain.canMove(purse)) {
      this.launder(purse, budget, campaign);
      return;
    }
    const cost = 2 * chain.cost(purse);
    const share = Math.floor((1_000_000 * cost) / Math.max(budget, cost));
    const millionths = Math.min(400_000, Math.floor((share * this.#random.between(50, 150)) / 100));
    const rest = chain.peel(purse, millionths, this.#point(campaign));
    this.#held.add(rest);
    this.schedule(this.#now + pace, () => {
      this.#held.delete(rest);
      this.#peel(rest, left - 1, pace, budget - cost, campaign);
    });
  }

  /** One holder after another empties itself into a collector, which then goes on; one in ten stays as it is. */
  #drain(
    holders: readonly Purse[],
    next: number,
    collected: Purse | undefined,
    pace: number,
    budget: number,
    campaign: Campaign,
  ): void {
    const chain = this.#chain;
    const holder = holders[next];
    if (holder === undefined) {
      assert(collected !== undefined, 'a serial drain without holders');
      this.#held.delete(collected);
      this.launder(collected, budget, campaign);
      return;
    }
    let collector = collected;
    this.#held.delete(holder);
    // Without a collector the last holder must move, or the others' budget would be lost.
    const mustMove = next === holders.length - 1 && collector === undefined;
    if (!chain.canMove(holder) || (this.#random.chance(1, 10) && !mustMove)) {
      chain.hold(holder);
      if (mustMove) return;
    } else {
      collector = chain.join(holder, collector);
      this.#held.add(collector);
    }
    this.schedule(this.#now + pace, () => this.#drain(holders, next + 1, collector, pace, budget, campaign));
  }

  #point(campaign: Campaign): CashOutPoint {
    return campaign.points[this.#random.heavyIndex(campaign.points.length)]!;
  }

  #holders(budget: number, cost: number): number {
    const most = budget > 4000 ? this.#random.between(20, 120) : this.#random.between(3, 24);
    return Math.max(1, Math.min(most, Math.floor(budget / (2 * cost))));
  }

  /** Blocks between the steps of a pattern that should take about a quarter of the time left. */
  #pace(campaign: Campaign, steps: number): number {
    return Math.floor(Math.max(0, campaign.until - this.#now) / (4 * steps));
  }
}
