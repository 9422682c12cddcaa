import { assert } from './assert.ts';

/** An exact fraction; the denominator is positive and the two share no factor. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The fraction in lowest terms. `denominator` must not be zero. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  assert(denominator !== 0n, 'a denominator of zero');
  const sign = denominator < 0n ? -1n : 1n;
  const factor = commonFactor(numerator < 0n ? -numerator : numerator, denominator * sign);
  return { numerator: (numerator * sign) / factor, denominator: (denominator * sign) / factor };
}

function commonFactor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger === 0n ? 1n : larger;
}

export function add(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Below 0, 0 or above 0, as `a` is smaller than, equal to or larger than `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Digits with at most one point, as `14.2`; no sign, grouping or exponent. */
export function parseDecimal(text: string): Rational {
  const [whole = '', fraction = ''] = text.split('.');
  return rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
}

/** The exact decimal text of a fraction that is not negative, or `null` where its decimals do not end. */
export function decimalText({ numerator, denominator }: Rational): string | null {
  let places = 0;
  let rest = denominator;
  for (; rest % 10n === 0n; rest /= 10n) places += 1;
  for (; rest % 2n === 0n; rest /= 2n) places += 1;
  for (; rest % 5n === 0n; rest /= 5n) places += 1;
  return rest === 1n ? scaledText((numerator * 10n ** BigInt(places)) / denominator, places) : null;
}

/** The two decimals of `places` places that enclose a fraction; equal where it ends within them. */
export function enclosingDecimals(value: Rational, places: number): readonly [string, string] {
  const exact = decimalText(value);
  if (exact !== null) return [exact, exact];
  const below = (value.numerator * 10n ** BigInt(places)) / value.denominator;
  return [scaledText(below, places), scaledText(below + 1n, places)];
}

function scaledText(digits: bigint, places: number): string {
  const padded = digits.toString().padStart(places + 1, '0');
  const whole = padded.slice(0, padded.length - places);
  const fraction = padded.slice(padded.length - places).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
