import type { Span } from './calendar.ts';
import type { Token } from './tokenize.ts';

/** A point or stretch of time that a text names. */
export interface Point {
  /** `null`: named, and not said for certain. */
  readonly span: Span | null;
  /** Index of the token after it. */
  readonly next: number;
  /** It hangs on the document's date. */
  readonly relative: boolean;
  /** A month that has its year, if any, from the point after it. */
  readonly monthOnly?: number;
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;
export const DASH = /^[-\u2010-\u2014]$/;

/** What a number in front of a thing is no year of. */
const COUNTED =
  /^(?:bitcoins?|btc|eth|ether|dollars|euros|users|people|customers|victims|accounts|addresses|wallets|million|billion|%|percent|times|pages|street|avenue)$/;
/** Behind these a number is a name's: "block 2020", "Windows 2019". */
const NAMES_A_NUMBER =
  /^(?:block|room|flight|page|pages|port|windows|office|suite|highway|route|line|height|tokyo|beijing|paris|number|no|step|unit)$/;

/** A year that stands alone: four digits and nothing that makes them a number of something. */
export function yearAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.kind !== 'number' || !/^(?:19|20)\d\d$/.test(token.text)) return null;
  const year = Number(token.text);
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const before = tokens[at - 1];
  if (token.glued && before !== undefined && !/^[-\u2010-\u2014('"\u201c\u2018/,]$/.test(before.text)) return null;
  // S/2019/691 is a document; 2019/20 two years.
  if (token.glued && before?.text === '/' && tokens[at - 2]?.kind === 'word') return null;
  if (!token.glued && NAMES_A_NUMBER.test(before?.lower ?? '')) return null;
  if (isOfResolution(tokens, at)) return null;
  const after = tokens[at + 1];
  if (after?.glued && !/^[-\u2010-\u2014)'"\u201d\u2019,.;:!?/[\u00b9\u00b2\u00b3]$/.test(after.text)) return null;
  if (COUNTED.test(after?.lower ?? '')) return null;
  return /^\p{Lu}/u.test(after?.text ?? '') && /^(?:street|st|avenue|road)$/.test(tokens[at + 2]?.lower ?? '')
    ? null
    : year;
}

/** "Resolution 2397 (2017)": the year is the resolution's. */
function isOfResolution(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at - 1]?.text === '(' &&
    tokens[at - 2]?.kind === 'number' &&
    tokens.slice(Math.max(0, at - 8), at - 2).some(({ lower }) => /^resolutions?$/.test(lower))
  );
}

/** The index behind "st", "nd", "rd" or "th" glued to a number, or that index. */
export function pastOrdinal(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  return token?.glued && /^(?:st|nd|rd|th)$/.test(token.lower) ? at + 1 : at;
}
