import type { Interval } from './claim.ts';
import { add, compareDecimals, type Decimal, formatDecimal, multiply, parseDecimal, ZERO } from './decimal.ts';

/** An interval to compute with; `null` where it has no end. Both ends belong to it. */
export interface Range {
  readonly lo: Decimal | null;
  readonly hi: Decimal | null;
}

export const NOTHING: Range = { lo: ZERO, hi: ZERO };

export function rangeOf({ lo, hi }: Interval): Range {
  const low = lo === null ? null : parseDecimal(lo);
  // Most figures are points: the same object tells that cheaply.
  return { lo: low, hi: hi === lo ? low : hi === null ? null : parseDecimal(hi) };
}

export function intervalOf({ lo, hi }: Range): Interval {
  if (lo === hi) {
    const point = lo === null ? null : formatDecimal(lo);
    return { lo: point, hi: point };
  }
  return { lo: lo === null ? null : formatDecimal(lo), hi: hi === null ? null : formatDecimal(hi) };
}

/** The range of sums of one value of each. */
export function addRanges(a: Range, b: Range): Range {
  const lo = a.lo === null || b.lo === null ? null : add(a.lo, b.lo);
  if (a.lo === a.hi && b.lo === b.hi) return { lo, hi: lo };
  return { lo, hi: a.hi === null || b.hi === null ? null : add(a.hi, b.hi) };
}

/** The range of products of one value of each; both at least 0. */
export function multiplyRanges(a: Range, b: Range): Range {
  return {
    lo: a.lo === null || b.lo === null ? null : multiply(a.lo, b.lo),
    hi: a.hi === null || b.hi === null ? null : multiply(a.hi, b.hi),
  };
}

const min = (a: Decimal, b: Decimal): Decimal => (compareDecimals(a, b) <= 0 ? a : b);
const max = (a: Decimal, b: Decimal): Decimal => (compareDecimals(a, b) >= 0 ? a : b);

/**
 * What several sources say of one thing, from the least to the most. Their figures are never added. "At least 40" beside
 * "45" leaves 40 to 45: an open end stays open only where nobody gives an end, or where the end given lies on the wrong
 * side ("at least 50" beside "45" has no upper end). The same for "up to", whose lower end is 0, and "less than", which has none.
 */
export function spreadOf(figures: readonly Range[]): Range {
  if (figures.length === 1) return figures[0]!;
  let lo: Decimal | null = null;
  let hi: Decimal | null = null;
  let leastCap: Decimal | null = null;
  let mostFloor: Decimal | null = null;
  let isOpen = false;
  for (const figure of figures) {
    const isCap = figure.lo === null || (figure.lo.units === 0n && figure.hi !== null && figure.hi.units !== 0n);
    isOpen ||= figure.lo === null;
    if (!isCap) lo = lo === null ? figure.lo : min(lo, figure.lo!);
    else if (figure.hi !== null) leastCap = leastCap === null ? figure.hi : min(leastCap, figure.hi);
    if (figure.hi !== null) hi = hi === null ? figure.hi : max(hi, figure.hi);
    else if (figure.lo !== null) mostFloor = mostFloor === null ? figure.lo : max(mostFloor, figure.lo);
  }
  if (lo === null || (leastCap !== null && compareDecimals(leastCap, lo) < 0)) lo = isOpen ? null : ZERO;
  if (hi !== null && mostFloor !== null && compareDecimals(mostFloor, hi) > 0) hi = null;
  return { lo, hi };
}

/** Whether two ranges have a value in common. */
export function overlap(a: Range, b: Range): boolean {
  return (
    (a.lo === null || b.hi === null || compareDecimals(a.lo, b.hi) <= 0) &&
    (b.lo === null || a.hi === null || compareDecimals(b.lo, a.hi) <= 0)
  );
}

export function isPoint({ lo, hi }: Range): boolean {
  return lo !== null && hi !== null && compareDecimals(lo, hi) === 0;
}

/** Whether some value of one is at most so many times some value of the other, both ways. */
export function isNear(a: Range, b: Range, times: Decimal): boolean {
  const isBelow = (x: Range, y: Range): boolean =>
    x.hi !== null && y.lo !== null && compareDecimals(multiply(x.hi, times), y.lo) < 0;
  return !isBelow(a, b) && !isBelow(b, a);
}
