import { readPeriods } from '../grammar/readPeriods.ts';
import { outletNamed } from './outlets.ts';

const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const DATE = `${MONTH} \\d{1,2}(?:, ?\\d{4})?`;
const WIRE = '(?:/[\\p{L} -]{2,30}/|\\([\\p{L} -]{2,40}\\))';
const END = ' ?(?:--|\\u2013|\\u2014| - ) ?(?=[\\p{Lu}"\\u201c])';
const CITY =
  "\\p{Lu}[\\p{L}.']{1,20}(?: \\p{Lu}[\\p{L}.']{1,20}){0,2}(?:, ?\\p{Lu}[\\p{L}.]{1,14}(?: \\p{Lu}[\\p{L}.]{1,14})?)?";
/** "WASHINGTON \u2013", "TALLINN, Estonia, March 04, 2021 (GLOBE NEWSWIRE) --", "SEOUL (Reuters) -". */
const IN_CAPITALS = `\\p{Lu}[\\p{Lu}.' ]{2,28}(?:, ?\\p{Lu}[\\p{L}.]{1,14}(?: \\p{Lu}[\\p{L}.]{1,14})?)?(?:, ?${DATE})?(?: ?${WIRE})?`;
/** "Seoul, March 4 (Yonhap) --", "March 4 (Reuters) -". */
const BY_WIRE = `(?:${CITY}, ?)?${DATE} ?${WIRE}`;
const DATELINE = new RegExp(`^(?:${IN_CAPITALS}|${BY_WIRE})${END}`, 'u');

export interface Dateline {
  readonly length: number;
  /** `YYYY-MM-DD`, where it has a year. */
  readonly day: string | null;
  readonly outlet: string | null;
}

/** The place, date and agency at the beginning of a report: no part of its sentence, and no date of what it tells. */
export function datelineOf(line: string): Dateline | null {
  const found = DATELINE.exec(line.slice(0, 140))?.[0];
  if (found === undefined) return null;
  const day = readPeriods(found).find(({ period }) => period?.precision === 'day');
  const wire = new RegExp(WIRE, 'u').exec(found)?.[0].slice(1, -1);
  return {
    length: found.length,
    day: day?.period?.from ?? null,
    outlet: wire === undefined ? null : outletNamed(wire),
  };
}

/** Of so many lines one may have the report's dateline: after it come other stories' own. */
const FIRST_LINES = 40;

/** The dateline that a report begins with. */
export function firstDateline(text: string): Dateline | null {
  for (const line of text.split('\n', FIRST_LINES)) {
    const found = datelineOf(line.trim());
    if (found !== null) return found;
  }
  return null;
}
