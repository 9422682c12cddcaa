import { SpoorError } from '../core/errors.ts';
import { readCsvTable } from '../label/csvTable.ts';
import { compareDecimals, type Decimal, isDecimal, parseDecimal } from './decimal.ts';
import { type Days, daysOf } from './period.ts';
import { multiplyRanges, type Range } from './spread.ts';

interface Rate {
  readonly day: number;
  readonly rate: Decimal;
}

/** A figure in another currency. */
export interface Converted {
  readonly range: Range;
  /** Of how many of the days there were rates. */
  readonly ratedDays: number;
  /** The lowest and the highest of them. */
  readonly rates: Range;
}

/** Rates of exchange, each of a day. */
export class Rates {
  readonly #byPair: ReadonlyMap<string, readonly Rate[]>;

  /** @param byPair by `unit currency`, one of a day */
  constructor(byPair: ReadonlyMap<string, readonly Rate[]>) {
    this.#byPair = byPair;
  }

  /**
   * A figure in another currency, at the rates of the days on which it may have been: from the lowest to the highest, and of how
   * many of those days there are rates. `null` where no rate is of one of them: a rate of another day is never used.
   */
  convert(figure: Range, unit: string, currency: string, days: Days): Converted | null {
    let ratedDays = 0;
    let lo: Decimal | null = null;
    let hi: Decimal | null = null;
    for (const { day, rate } of this.#byPair.get(`${unit} ${currency}`) ?? []) {
      if (day < days.first || day > days.last) continue;
      ratedDays += 1;
      if (lo === null || compareDecimals(rate, lo) < 0) lo = rate;
      if (hi === null || compareDecimals(rate, hi) > 0) hi = rate;
    }
    return lo === null ? null : { range: multiplyRanges(figure, { lo, hi }), ratedDays, rates: { lo, hi } };
  }
}

const COLUMNS = ['date', 'unit', 'currency', 'rate', 'source'] as const;

/**
 * Reads rates: a CSV file with the columns date (YYYY-MM-DD), unit, currency, rate (what one unit is in the currency) and
 * perhaps source. A day may have one rate of a pair, however often it stands there.
 * @throws BAD_RATE, BAD_HEADER, EMPTY_FILE, FILE_NOT_FOUND, IO
 */
export async function readRates(path: string): Promise<Rates> {
  const layout = { columns: COLUMNS, required: COLUMNS.slice(0, 4), code: 'BAD_RATE' } as const;
  const byPair = new Map<string, Rate[]>();
  const ofDay = new Map<string, { readonly line: number; readonly rate: Decimal }>();
  for (const { line, get } of await readCsvTable(path, layout)) {
    const bad = (field: string, expected: string): never => {
      const message = `${path}, line ${line}: ${field} is ${JSON.stringify(get(field))}; expected ${expected}`;
      throw new SpoorError('BAD_RATE', message, { file: path, line, field, found: get(field), expected });
    };
    const days = daysOf(get('date'));
    if (days === null || days.first !== days.last) return bad('date', 'a day as YYYY-MM-DD');
    if (get('unit') === '') bad('unit', 'what one of is worth the rate, like BTC or EUR');
    if (get('currency') === '') bad('currency', 'what the rate is in, like USD');
    if (!isDecimal(get('rate')) || get('rate').startsWith('-') || /^[0.]+$/.test(get('rate')))
      bad('rate', 'a decimal above 0 without exponent, like 10722.5');
    const pair = `${get('unit').toUpperCase()} ${get('currency').toUpperCase()}`;
    const known = byPair.get(pair) ?? [];
    byPair.set(pair, known);
    const rate = parseDecimal(get('rate'));
    const same = ofDay.get(`${pair} ${days.first}`);
    if (same === undefined) {
      known.push({ day: days.first, rate });
      ofDay.set(`${pair} ${days.first}`, { line, rate });
    } else if (compareDecimals(same.rate, rate) !== 0)
      bad('rate', `what line ${same.line} says of that day, or only one of the two lines`);
  }
  return new Rates(byPair);
}
