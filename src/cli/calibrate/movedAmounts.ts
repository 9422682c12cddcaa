import type { WorldTruth } from '../../simulate/simulateRows.ts';
import type { End, RuleReport } from '../../trace/report.ts';

/** Shares that a trace has at named services too much and too little, as the mean over thefts and assets. */
export interface Moved {
  readonly over: number;
  readonly under: number;
}

type Ends = Pick<RuleReport, 'ends'>;
type Truth = Pick<WorldTruth, 'tags' | 'stolen' | 'received'>;
type Stolen = Truth['stolen'][number];

const isAtService = (end: End, { theft, chain, asset }: Stolen): boolean =>
  end.theft === theft &&
  end.chain === chain &&
  (end.originAsset ?? end.asset) === asset &&
  end.reason === 'service' &&
  end.entity !== null;

/** Sums by owner. */
class Sums extends Map<string, bigint> {
  add(owner: string, amount: bigint): void {
    this.set(owner, (this.get(owner) ?? 0n) + amount);
  }

  /** What is above nothing, in all. */
  above(): bigint {
    return [...this.values()].reduce((total, value) => (value > 0n ? total + value : total), 0n);
  }
}

/** What each named service got of a theft in an asset. */
function received(truth: Truth, { theft, chain, asset }: Stolen): Sums {
  const services = new Set(truth.tags.map(({ entity }) => entity));
  const sums = new Sums();
  for (const row of truth.received)
    if (row.theft === theft && row.chain === chain && row.asset === asset && services.has(row.owner))
      sums.add(row.owner, row.amount);
  return sums;
}

/** What of `a` exceeds `b`, summed over owners. */
function excess(a: Sums, b: Sums): bigint {
  const sums = new Sums(a);
  for (const [owner, amount] of b) sums.add(owner, -amount);
  return sums.above();
}

function mean(shares: readonly Moved[]): Moved {
  const of = (name: keyof Moved): number => shares.reduce((sum, share) => sum + share[name], 0) / (shares.length || 1);
  return { over: of('over'), under: of('under') };
}

/** Of a rule that conserves value: what its ends at named services differ from the truth, as shares of what was stolen. */
export function movedBy({ ends }: Ends, truth: Truth): Moved {
  return mean(
    truth.stolen.map((stolen) => {
      const got = received(truth, stolen);
      const said = new Sums();
      for (const end of ends) if (isAtService(end, stolen)) said.add(end.entity!, BigInt(end.origin!));
      const share = (amount: bigint): number => Number(amount) / Number(stolen.amount);
      return { over: share(excess(said, got)), under: share(excess(got, said)) };
    }),
  );
}

/**
 * Of `bounds`: what lies outside the intervals at named services, as shares of what was stolen: `over` is certain there and did not
 * come, `under` came and is not possible. An interval of what became another asset on the way says nothing of the stolen one.
 */
export function outsideBounds({ ends }: Ends, truth: Truth): Moved {
  return mean(
    truth.stolen.map((stolen) => {
      const got = received(truth, stolen);
      const certain = new Sums();
      const possible = new Sums();
      for (const end of ends) {
        if (!isAtService(end, stolen)) continue;
        if (end.originAsset !== undefined) possible.add(end.entity!, stolen.amount);
        else {
          certain.add(end.entity!, BigInt(end.certain!));
          possible.add(end.entity!, BigInt(end.possible!));
        }
      }
      const share = (amount: bigint): number => Number(amount) / Number(stolen.amount);
      return { over: share(excess(certain, got)), under: share(excess(got, possible)) };
    }),
  );
}

/**
 * Of `poison`: how its reach at named services differs from that with every tag right, as shares of the latter, in the asset that was
 * stolen. Thefts that reach no service with right tags are left out: a share of nothing says nothing.
 */
export function movedReach({ ends }: Ends, right: Ends, truth: Truth): Moved {
  const reach = (of: readonly End[], stolen: Stolen): Sums => {
    const sums = new Sums();
    for (const end of of)
      if (isAtService(end, stolen) && end.originAsset === undefined) sums.add(end.entity!, BigInt(end.amount!));
    return sums;
  };
  return mean(
    truth.stolen.flatMap((stolen) => {
      const meant = reach(right.ends, stolen);
      const all = meant.above();
      if (all === 0n) return [];
      const said = reach(ends, stolen);
      const share = (amount: bigint): number => Number(amount) / Number(all);
      return [{ over: share(excess(said, meant)), under: share(excess(meant, said)) }];
    }),
  );
}
