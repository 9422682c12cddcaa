import { add, compareDecimals, type Decimal, ZERO } from './decimal.ts';
import type { Days } from './period.ts';
import type { Converted, Rates } from './rates.ts';
import { type Range, spreadOf } from './spread.ts';

/** What is stated of an event, a unit each. */
export type Figures = readonly (readonly [unit: string, range: Range])[];

/** A figure that was converted, as it was stated, with the lowest and highest of the rates. */
export interface Part extends Converted {
  readonly unit: string;
  readonly stated: Range;
}

export interface Conversion {
  readonly range: Range;
  /** Of how many of the days there were rates, for the part that has the fewest. */
  readonly ratedDays: number;
  readonly parts: readonly Part[];
}

/** Codes of ISO 4217: what is stated in money is the worth of the whole, what is stated in coins may be a part of it. */
const MONEY: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/**
 * What an event's figures come to in a currency that none of them is in, and of how many of its days there were rates; `null`
 * without a rate. Two sums of money are two words for one thing: from the least to the most of them. Coins of several kinds are
 * parts of what was taken, or perhaps again the same: at least the largest of them, at most all together, and without an upper
 * end where one of them has no rate. Where money is stated, too, coins count only if all of them have rates.
 */
export function convertFigures(figures: Figures, currency: string, days: Days, rates: Rates): Conversion | null {
  const convert = (kind: Figures): Part[] =>
    kind.flatMap(([unit, range]) => {
      const converted = rates.convert(range, unit, currency, days);
      return converted === null ? [] : [{ ...converted, unit, stated: range }];
    });
  const coins = figures.filter(([unit]) => !MONEY.has(unit));
  const money = convert(figures.filter(([unit]) => MONEY.has(unit)));
  const parts = convert(coins);
  const isWhole = parts.length === coins.length;
  const used = money.length > 0 && !isWhole ? money : [...money, ...parts];
  if (used.length === 0) return null;
  const ranges = money.map(({ range }) => range);
  if (parts.length > 0 && used.length > money.length) ranges.push(together(parts, isWhole));
  return { range: spreadOf(ranges), ratedDays: Math.min(...used.map(({ ratedDays }) => ratedDays)), parts: used };
}

function together(parts: readonly { readonly range: Range }[], isWhole: boolean): Range {
  let lo: Decimal | null = null;
  let hi: Decimal | null = isWhole ? ZERO : null;
  for (const { range } of parts) {
    if (range.lo !== null && (lo === null || compareDecimals(range.lo, lo) > 0)) lo = range.lo;
    hi = hi === null || range.hi === null ? null : add(hi, range.hi);
  }
  return { lo, hi };
}
