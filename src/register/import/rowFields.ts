import { ownEntry } from '../../core/ownEntry.ts';
import type { Amount, Interval, Modality, Period } from '../claim.ts';
import { formatDecimal, isDecimal, parseDecimal } from '../decimal.ts';
import { daysOf, daysOfPeriod } from '../period.ts';

const PLAIN = /^\d+(?:\.\d+)?$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** A number as tables have it: digits, perhaps in groups of three, perhaps a fraction. `null` for anything else. */
export function readNumber(text: string): string | null {
  const trimmed = text.trim();
  if (!PLAIN.test(trimmed) && !GROUPED.test(trimmed)) return null;
  const plain = trimmed.replaceAll(',', '').replace(/^0+(?=\d)/, '');
  return isDecimal(plain) ? formatDecimal(parseDecimal(plain)) : null;
}

/** An amount of money or coins as tables have it: `$40,000,000`, `4800000.0`, `750ETH`. `null` where it is not clear. */
export function readAmount(text: string, unit = 'USD'): Amount | null {
  const match = /^(\$)?\s*([\d.,]+)\s*([A-Z][A-Z0-9]{1,9})?$/.exec(text.trim());
  if (match === null || (match[1] !== undefined && match[3] !== undefined)) return null;
  const number = readNumber(match[2]!);
  return number === null ? null : pointAmount(text.trim(), match[3] ?? unit, number);
}

export function pointAmount(as: string, unit: string, number: string): Amount {
  return { as, unit, interval: { lo: number, hi: number }, modality: 'exactly' };
}

/** What one number says in such words: "at least 40" has no upper end, "up to 40" begins at 0. */
export function pointInterval(number: string, modality: Modality): Interval {
  const lo = modality === 'up-to' ? '0' : modality === 'less-than' ? null : number;
  const hi = modality === 'at-least' || modality === 'more-than' ? null : number;
  return { lo, hi };
}

/** `usd_m` columns: a number of millions. */
export function readMillions(text: string): string | null {
  const number = readNumber(text);
  if (number === null) return null;
  const { units, scale } = parseDecimal(number);
  return formatDecimal({ units: units * 1_000_000n, scale });
}

const SEASONS: Readonly<Record<string, readonly [string, string]>> = {
  spring: ['03', '05'],
  summer: ['06', '08'],
  autumn: ['09', '11'],
};

/**
 * A time as tables have it: `2017`, `2017-05`, `2017-05-12`, `2017-05-00`, `2017-05..09`, `2017-summer`, and `2019/2020-11`, which is from
 * the one to the other. `null` for anything else.
 */
export function readPeriod(text: string): Period | null {
  const as = text.trim();
  // Lists write 00 for a day or month that is not known.
  const date = as.replace(/(?:-00)+$/, '');
  if (daysOf(date) !== null) {
    const precision = date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
    return { as, from: date, to: date, precision };
  }
  const span = /^(\d{4}[-\d]*)\s*\/\s*(\d{4}[-\d]*)$/.exec(as);
  if (span !== null) return spanPeriod(span[1]!, span[2]!);
  const months = /^(\d{4})-(\d{2})\.\.(\d{2})$/.exec(as);
  if (months !== null) {
    const [, year, first, last] = months;
    const from = `${year}-${first}`;
    const to = `${year}-${last}`;
    if (daysOf(from) === null || daysOf(to) === null || from > to) return null;
    return { as, from, to, precision: 'part-of-year' };
  }
  const [, year, word] = /^(\d{4})-([a-z]+)$/.exec(as) ?? [];
  const season = ownEntry(SEASONS, word ?? '');
  return season === undefined
    ? null
    : { as, from: `${year}-${season[0]}`, to: `${year}-${season[1]}`, precision: 'part-of-year' };
}

function spanPeriod(from: string, to: string): Period | null {
  const period = { as: `from ${from} to ${to}`, from, to };
  return daysOfPeriod(period) === null ? null : { ...period, precision: 'part-of-year' };
}

/** How `readPeriod` takes it: one date, or two with a slash between. */
export function periodText({ from, to }: Pick<Period, 'from' | 'to'>): string {
  return from === to ? from : `${from}/${to}`;
}

const COUNTRIES = countryNames();

function countryNames(): ReadonlySet<string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const found = letters.flatMap((a) => letters.flatMap((b) => names.of(a + b) ?? []));
  return new Set(found);
}

/** The country that a text begins with, in English (`ROK` is South Korea), and the rest of the text. */
export function leadingCountry(text: string): { readonly country: string | null; readonly rest: string } {
  const rok = /^ROK\b\s*(.*)$/s.exec(text);
  if (rok !== null) return { country: 'South Korea', rest: rok[1]! };
  const words = text.split(/(?=[\s/(])/);
  for (let n = Math.min(4, words.length); n > 0; n--) {
    const name = words.slice(0, n).join('').trim();
    if (COUNTRIES.has(name)) return { country: name, rest: words.slice(n).join('').trim() };
  }
  return { country: null, rest: text };
}

/** The money figures in US dollars that a prose text names: `$10 million`, `$1.5bn`. Only to hold others against. */
export function dollarsNamed(text: string): number[] {
  const scales: Readonly<Record<string, number>> = {
    k: 1e3,
    thousand: 1e3,
    m: 1e6,
    million: 1e6,
    b: 1e9,
    bn: 1e9,
    billion: 1e9,
  };
  const found = text.matchAll(/\$\s?([\d,]+(?:\.\d+)?)\s*(thousand|million|billion|bn|[kmb])?\b/gi);
  return [...found].map(
    ([, digits, scale]) => Number(digits!.replaceAll(',', '')) * (scales[scale?.toLowerCase() ?? ''] ?? 1),
  );
}
