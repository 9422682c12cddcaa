import type { Algebra } from './portion.ts';

/** Under `poison`: value, and whether it is (or, for an account, ever was) poisoned. */
export interface Reach {
  readonly total: bigint;
  readonly poisoned: boolean;
}

/** The rule `poison`, for one party. */
export function reachAlgebra(party: number): Algebra<Reach> {
  /** "Zero values carry nothing". */
  const part = (from: Reach, total: bigint): Reach => ({ total, poisoned: from.poisoned && total > 0n });
  return {
    clean: (total) => ({ total, poisoned: false }),
    join: (a, b) => ({ total: a.total + b.total, poisoned: a.poisoned || b.poisoned }),
    /** An account once poisoned stays so, even when it is drained. */
    split: (held, amount) => ({
      taken: part(held, amount),
      rest: { total: held.total - amount, poisoned: held.poisoned },
    }),
    divide(spent, values) {
      const fee = values.reduce((left, value) => left - value, spent.total);
      return { outputs: values.map((value) => part(spent, value)), fee: part(spent, fee) };
    },
    coinbase: (portion) => portion,
    convert: (portion, into) => ({ portion: part(portion, into), lost: [] }),
    claim: ({ total, poisoned }) => ({
      portion: { total, poisoned: poisoned || total > 0n },
      claimed: total,
      earlier: 0n,
    }),
    shares: ({ total, poisoned }) =>
      poisoned && total > 0n ? [{ party, amount: total, origin: total, certain: total }] : [],
    cleansed: ({ total }) => ({ total, poisoned: false }),
    total: ({ total }) => total,
  };
}
