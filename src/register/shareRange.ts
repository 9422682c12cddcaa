import { compare, decimalText, enclosingDecimals, multiply, type Rational, rational } from '../core/rational.ts';
import type { Interval } from './claim.ts';
import type { Decimal } from './decimal.ts';
import type { Range } from './spread.ts';

/** What part of a whole something is, from the least to the most it can be: exact fractions from 0 to 1. */
export interface ShareRange {
  readonly lo: Rational;
  readonly hi: Rational;
}

const NONE: Rational = rational(0n);
const ALL: Rational = rational(1n);

function fraction({ units, scale }: Decimal): Rational {
  return rational(units, 10n ** BigInt(scale));
}

/** The ends of a range of amounts of at least 0; `null` for one without an upper end. */
function endsOf({ lo, hi }: Range): readonly [lo: Rational, hi: Rational | null] {
  return [lo === null ? NONE : fraction(lo), hi === null ? null : fraction(hi)];
}

/** `a / (a + b)`, of numbers of at least 0 that are not both 0. */
function within(a: Rational, b: Rational): Rational {
  const part = a.numerator * b.denominator;
  return rational(part, part + b.numerator * a.denominator);
}

/**
 * What part of a whole its part can be: the more the part is and the less the rest, the more. Dividing one sum by the other
 * would not know that the part is in both.
 * @param rest what the whole has besides the part
 */
export function shareRange(part: Range, rest: Range): ShareRange {
  const [least, most] = endsOf(part);
  const [restLeast, restMost] = endsOf(rest);
  const lo = least.numerator === 0n || restMost === null ? NONE : within(least, restMost);
  if (most === null) return { lo, hi: ALL };
  if (most.numerator > 0n) return { lo, hi: within(most, restLeast) };
  // Nothing of nothing may be any part of it.
  return { lo, hi: restMost?.numerator === 0n ? ALL : NONE };
}

/** What part one sum can be of another that is stated by itself, 1 at most; null where that may be 0. */
export function quotientRange(part: Range, whole: Range): ShareRange | null {
  const [least, most] = endsOf(part);
  const [wholeLeast, wholeMost] = endsOf(whole);
  if (wholeLeast.numerator === 0n) return null;
  const atMost = (value: Rational): Rational => (compare(value, ALL) > 0 ? ALL : value);
  return {
    lo: wholeMost === null ? NONE : atMost(divide(least, wholeMost)),
    hi: most === null ? ALL : atMost(divide(most, wholeLeast)),
  };
}

function divide(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** A share as it is stated, in a claim's decimals: an open end is the end of all shares. */
export function statedShare({ lo, hi }: Range): ShareRange {
  return { lo: lo === null ? NONE : fraction(lo), hi: hi === null ? ALL : fraction(hi) };
}

/** Whether two have a value in common. */
export function sharesOverlap(a: ShareRange, b: ShareRange): boolean {
  return compare(a.lo, b.hi) <= 0 && compare(b.lo, a.hi) <= 0;
}

/** Whether the first is below the second, as a whole. */
export function isShareBelow(a: ShareRange, b: ShareRange): boolean {
  return compare(a.hi, b.lo) < 0;
}

/** Whether it may be anything. */
export function isAnyShare({ lo, hi }: ShareRange): boolean {
  return lo.numerator === 0n && compare(hi, ALL) === 0;
}

/** Digits after the point of shares, and of amounts of money, whose decimals do not end. */
const SHARE_PLACES = 6;
const AMOUNT_PLACES = 2;

/** The decimals that enclose it: `0.75` and `0.75`, or six places down and up. */
export function shareInterval({ lo, hi }: ShareRange): Interval {
  return { lo: enclosingDecimals(lo, SHARE_PLACES)[0], hi: enclosingDecimals(hi, SHARE_PLACES)[1] };
}

/** The fractions themselves: `281/381`. */
export function shareFractions({ lo, hi }: ShareRange): { readonly lo: string; readonly hi: string } {
  const text = ({ numerator, denominator }: Rational): string => `${numerator}/${denominator}`;
  return { lo: text(lo), hi: text(hi) };
}

/** The whole of which a part would be such a share; without an upper end where the share may be 0. Null for a share of 0. */
export function wholeOf(part: Range, share: ShareRange): Interval | null {
  if (share.hi.numerator === 0n) return null;
  const [least, most] = endsOf(part);
  return amounts(divide(least, share.hi), most === null || share.lo.numerator === 0n ? null : divide(most, share.lo));
}

/** The part that such a share of a whole would be. */
export function partOf(whole: Range, share: ShareRange): Interval {
  const [least, most] = endsOf(whole);
  return amounts(multiply(least, share.lo), most === null ? null : multiply(most, share.hi));
}

/**
 * The least that would have to come to the rest, or to the part, for the share to be one of those asked for; null where nothing
 * has to, or nothing that comes to it could do that.
 */
export function lacking(
  part: Range,
  rest: Range,
  asked: ShareRange,
): { readonly in: 'part' | 'rest'; readonly amount: string } | null {
  const share = shareRange(part, rest);
  const down = (value: Rational): string => decimalText(value) ?? enclosingDecimals(value, AMOUNT_PLACES)[0];
  if (isShareBelow(asked, share)) {
    const [[least], [, restMost]] = [endsOf(part), endsOf(rest)];
    if (asked.hi.numerator === 0n || restMost === null) return null;
    return { in: 'rest', amount: down(less(less(divide(least, asked.hi), least), restMost)) };
  }
  if (!isShareBelow(share, asked) || compare(asked.lo, ALL) >= 0) return null;
  const [[, most], [restLeast]] = [endsOf(part), endsOf(rest)];
  if (most === null) return null;
  return { in: 'part', amount: down(less(divide(multiply(asked.lo, restLeast), less(ALL, asked.lo)), most)) };
}

function less(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

function amounts(lo: Rational, hi: Rational | null): Interval {
  const edge = (value: Rational, side: 0 | 1): string =>
    decimalText(value) ?? enclosingDecimals(value, AMOUNT_PLACES)[side];
  return { lo: edge(lo, 0), hi: hi === null ? null : edge(hi, 1) };
}
