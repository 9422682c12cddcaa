import { type Algebra, least, most } from './portion.ts';

/** Under `bounds`: of `total`, at least `lo` and at most `hi` is the theft's, whatever rule is applied. */
export interface Interval {
  readonly total: bigint;
  readonly lo: bigint;
  readonly hi: bigint;
}

/** `certain = max(0, a-(B-lo))`, `possible = min(a, hi)`. */
function part(from: Interval, amount: bigint): Interval {
  return { total: amount, lo: most(0n, amount - (from.total - from.lo)), hi: least(amount, from.hi) };
}

/** The rule `bounds`, for one party. */
export function intervalAlgebra(party: number): Algebra<Interval> {
  return {
    clean: (total) => ({ total, lo: 0n, hi: 0n }),
    join: (a, b) => ({ total: a.total + b.total, lo: a.lo + b.lo, hi: a.hi + b.hi }),
    split(held, amount) {
      const left = held.total - amount;
      const rest = { total: left, lo: most(0n, held.lo - amount), hi: least(held.hi, left) };
      return { taken: part(held, amount), rest };
    },
    divide(spent, values) {
      const outputs = values.map((value) => part(spent, value));
      const fee = part(
        spent,
        values.reduce((left, value) => left - value, spent.total),
      );
      return { outputs, fee };
    },
    coinbase: ({ total, hi }) => ({ total, lo: 0n, hi }),
    convert({ total, lo, hi }, into) {
      const ceiling = (into * hi + total - 1n) / total;
      return { portion: { total: into, lo: (into * lo) / total, hi: ceiling }, lost: [] };
    },
    claim: ({ total }) => ({ portion: { total, lo: total, hi: total }, claimed: total, earlier: 0n }),
    shares: ({ lo, hi }) => (hi === 0n ? [] : [{ party, amount: hi, origin: hi, certain: lo }]),
    cleansed: ({ total }) => ({ total, lo: 0n, hi: 0n }),
    total: ({ total }) => total,
  };
}
