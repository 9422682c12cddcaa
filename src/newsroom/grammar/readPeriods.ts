import type { Period } from '../../register/claim.ts';
import { exactDay, joinSpans, monthNumber, monthSpan, monthsSpan, partSpan, type Span, yearSpan } from './calendar.ts';
import { type Token, tokenize } from './tokenize.ts';

/** A period that a text names, and where it stands. */
export interface FoundPeriod {
  /** `null` where the words need the document's date and it has none. */
  readonly period: Period | null;
  readonly as: string;
  /** UTF-16 offsets, end exclusive. */
  readonly from: number;
  readonly to: number;
}

interface Point {
  readonly span: Span | null;
  readonly next: number;
  readonly relative: boolean;
  /** A month that has its year, if any, from the point after it. */
  readonly monthOnly?: number;
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;
const DASH = /^[-\u2010-\u2014]$/;

/**
 * The periods of a text, in order: days, months, quarters, halves, years, parts of a year, spans of two of them, and those
 * that hang on the document's own date (`published`, `YYYY-MM-DD`). A month without a year is the last such month before
 * that date. Ends that would have to be guessed ("by 2020", "the summer of 2019") are not read. Time is linear.
 */
export function readPeriods(text: string, published: string | null = null): FoundPeriod[] {
  const tokens = tokenize(text);
  const found: FoundPeriod[] = [];
  let at = 0;
  while (at < tokens.length) {
    const read = readPeriodAt(tokens, at, published, text);
    if (read === null) {
      at += 1;
      continue;
    }
    const from = tokens[at]!.from;
    const to = tokens[read.next - 1]!.to;
    const as = text.slice(from, to).replace(/\s+/g, ' ');
    const relativeTo = read.relative && published !== null ? { relativeTo: published } : {};
    found.push({ period: read.span === null ? null : { as, ...read.span, ...relativeTo }, as, from, to });
    at = read.next;
  }
  return found;
}

function readPeriodAt(tokens: readonly Token[], at: number, published: string | null, text: string): Point | null {
  const word = tokens[at]!.lower;
  if (word === 'from' || word === 'between') return readSpan(tokens, at + 1, word === 'between', published, text, true);
  if (word === 'since') {
    const point = readPoint(tokens, at + 1, published, text);
    if (point === null) return null;
    const today: Span | null = published === null ? null : { from: published, to: published, precision: 'day' };
    const span = point.span === null || today === null ? null : joinSpans(point.span, today);
    return { span, next: point.next, relative: true };
  }
  // Open at one end: whether the other is the beginning of all things is not said.
  if (/^(?:by|until|till|before|after)$/.test(word)) {
    const point = readPoint(tokens, at + 1, published, text);
    return point === null ? null : { span: null, next: point.next, relative: false };
  }
  const span = readSpan(tokens, at, false, published, text, false);
  return span !== null && endsBooks(tokens, at) ? { ...span, span: null } : span;
}

/** "Fiscal 2022", "the year to March 2020": when such a year begins is not said. */
function endsBooks(tokens: readonly Token[], at: number): boolean {
  const [first, second, third] = [1, 2, 3].map((back) => tokens[at - back]?.lower ?? '');
  if (/^(?:fiscal|financial|fy)$/.test(first!)) return true;
  if (first === 'year') return /^(?:fiscal|financial)$/.test(second!);
  const isEnd = /^(?:to|ended|ending|through|until|till|in)$/.test(first!);
  const noun = isEnd ? second! : third!;
  if (isEnd && first !== 'in') return /^(?:year|months|quarter|weeks)$/.test(noun);
  return (
    /^(?:ended|ending)$/.test(second!) && /^(?:in|on)$/.test(first!) && /^(?:year|months|quarter|weeks)$/.test(noun)
  );
}

/** One point, or two with "to", "and" (after "between") or a dash between them. */
function readSpan(
  tokens: readonly Token[],
  at: number,
  isBetween: boolean,
  published: string | null,
  text: string,
  needsTwo: boolean,
): Point | null {
  const first = readPoint(tokens, at, published, text);
  if (first === null) return null;
  const connector = tokens[first.next];
  const word = connector?.lower ?? '';
  const joins = isBetween ? word === 'and' : /^(?:to|through|thru|until|till)$/.test(word);
  const dashes = connector !== undefined && DASH.test(connector.text);
  if (joins || dashes) {
    const last = readLastPoint(tokens, first, first.next + 1, published, text);
    if (last !== null) {
      const start = firstSpan(first, last);
      const span = start === null || last.span === null ? null : joinSpans(start, last.span);
      if (start !== null && last.span !== null && span === null) return needsTwo ? null : plain(first);
      return { span, next: last.next, relative: first.relative || last.relative };
    }
    // "2019-nCoV", "2019 - 300 million": not a span.
    if (dashes && connector.glued && tokens[first.next + 1]?.glued) return null;
  }
  return needsTwo ? null : plain(first);
}

function plain(point: Point): Point | null {
  return point.monthOnly !== undefined && !point.relative ? null : point;
}

/** "January" takes the year of "November 2020" after it. */
function firstSpan(first: Point, last: Point): Span | null {
  if (first.monthOnly === undefined || last.span === null) return first.span;
  return monthSpan(Number(last.span.to.slice(0, 4)), first.monthOnly);
}

function readLastPoint(
  tokens: readonly Token[],
  first: Point,
  at: number,
  published: string | null,
  text: string,
): Point | null {
  // "2019-20", "2013/15": two digits go on a year.
  const token = tokens[at];
  if (token?.glued && /^\d{2}$/.test(token.text) && first.span?.precision === 'year' && !tokens[at + 1]?.glued) {
    const year = Number(first.span.from.slice(0, 2) + token.text);
    return { span: yearSpan(year), next: at + 1, relative: false };
  }
  const point = readPoint(tokens, at, published, text);
  return point !== null && point.monthOnly !== undefined && first.monthOnly === undefined ? null : point;
}

/** A year that stands alone: four digits and nothing that makes them a number of something. */
function yearAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.kind !== 'number' || !/^(?:19|20)\d\d$/.test(token.text)) return null;
  const year = Number(token.text);
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const before = tokens[at - 1];
  if (token.glued && before !== undefined && !/^[-\u2010-\u2014('"\u201c\u2018/,]$/.test(before.text)) return null;
  // S/2019/691 is a document; 2019/20 two years.
  if (token.glued && before?.text === '/' && tokens[at - 2]?.kind === 'word') return null;
  const after = tokens[at + 1];
  if (after?.glued && !/^[-\u2010-\u2014)'"\u201d\u2019,.;:!?/]$/.test(after.text)) return null;
  return /^(?:bitcoins?|btc|eth|ether|dollars|euros|users|people|customers|accounts|addresses|wallets|million|billion|%|percent)$/.test(
    after?.lower ?? '',
  )
    ? null
    : year;
}

function readPoint(tokens: readonly Token[], at: number, published: string | null, text: string): Point | null {
  const token = tokens[at];
  if (token === undefined) return null;
  return (
    readExactDay(tokens, at, text) ??
    readDayOfMonth(tokens, at, published) ??
    readMonth(tokens, at, published) ??
    readPartOfYear(tokens, at) ??
    readLatestPart(tokens, at, published) ??
    readRelative(tokens, at, published) ??
    readBareYear(tokens, at)
  );
}

function readBareYear(tokens: readonly Token[], at: number): Point | null {
  const year = yearAt(tokens, at);
  return year === null ? null : { span: yearSpan(year), next: at + 1, relative: false };
}

/** The days of a month, of which the calendar's library says whether they exist. */
function readExactDay(tokens: readonly Token[], at: number, text: string): Point | null {
  const first = tokens[at]!;
  if (first.kind !== 'number' && monthNumber(first.lower) === null) return null;
  for (const count of [6, 5, 4, 3]) {
    const last = tokens[at + count - 1];
    if (last === undefined || !mayBeDay(tokens, at, count)) continue;
    const span = exactDay(text.slice(tokens[at]!.from, last.to));
    if (span !== null) return { span, next: at + count, relative: false };
  }
  return null;
}

/** Day, month and year in some order, "2020-09-26" or "Sept. 26, 2020"; slashes can be read two ways and are not read. */
function mayBeDay(tokens: readonly Token[], at: number, count: number): boolean {
  const words = tokens.slice(at, at + count);
  const isIso = count === 5 && words[1]!.text === '-' && words[3]!.text === '-' && /^\d{4}$/.test(words[0]!.text);
  if (isIso)
    return words.slice(1).every(({ glued }) => glued) && words[2]!.kind === 'number' && words[4]!.kind === 'number';
  const names = words.filter(({ lower }) => monthNumber(lower) !== null).length;
  const numbers = words.filter(({ kind }) => kind === 'number');
  const rest = words.filter(({ kind, lower }) => kind !== 'number' && monthNumber(lower) === null);
  return (
    names === 1 &&
    numbers.length === 2 &&
    yearAt(tokens, at + count - 1) !== null &&
    rest.every(({ lower }) => /^(?:,|\.|st|nd|rd|th|of)$/.test(lower))
  );
}

/** "On May 31", "on 9 November": the last such day before the document's date. */
function readDayOfMonth(tokens: readonly Token[], at: number, published: string | null): Point | null {
  if (published === null || !/^(?:on|since)$/.test(tokens[at - 1]?.lower ?? '')) return null;
  const [first, second] = [tokens[at]!, tokens[at + 1]];
  if (second === undefined) return null;
  const [month, day] = first.kind === 'number' ? [second, first] : [first, second];
  const index = monthNumber(month.lower);
  if (index === null || !/^\p{Lu}/u.test(month.text) || !/^[1-9]\d?$/.test(day.text)) return null;
  const ordinal = /^(?:st|nd|rd|th)$/.test(tokens[at + 2]?.lower ?? '') && tokens[at + 2]!.glued ? 3 : 2;
  // A year, another number or a part of a word follows: some other form of date, which is read as such or not at all.
  const after = tokens[at + ordinal];
  const beyond = after?.text === ',' || after?.lower === 'of' ? tokens[at + ordinal + 1] : after;
  if (beyond?.kind === 'number' || (after?.glued && !/^[,.;:)"'\u201d\u2019!?]$/.test(after.text))) return null;
  const { from } = latestMonth(published, index);
  const date = `${from}-${day.text.padStart(2, '0')}`;
  const isLater = date > published;
  const span = exactDay(isLater ? `${Number(date.slice(0, 4)) - 1}${date.slice(4)}` : date);
  return span === null ? null : { span, next: at + ordinal, relative: true };
}

/** "September 2018", "Sept. 2018", "in September". */
function readMonth(tokens: readonly Token[], at: number, published: string | null): Point | null {
  const part = /^(?:early|mid|late)$/.test(tokens[at]!.lower);
  const nameAt = part ? at + (tokens[at + 1]?.text === '-' ? 2 : 1) : at;
  const name = tokens[nameAt];
  // "September's largest theft".
  const owner = name === undefined || published === null ? null : /^(\p{Lu}\p{L}+)['\u2019]s$/u.exec(name.text);
  const owning = owner === null || part ? null : monthNumber(owner[1]!.toLowerCase());
  if (owning !== null) return { span: latestMonth(published!, owning), next: nameAt + 1, relative: true };
  const month = name === undefined ? null : monthNumber(name.lower);
  if (month === null || !/^\p{Lu}/u.test(name!.text)) return null;
  let next = nameAt + 1;
  if (tokens[next]?.text === '.' && tokens[next]!.glued && name!.text.length < 5) next += 1;
  const yearFrom = /^(?:of|,)$/.test(tokens[next]?.lower ?? '') ? next + 1 : next;
  const year = yearAt(tokens, yearFrom);
  if (year !== null) return { span: monthSpan(year, month), next: yearFrom + 1, relative: false };
  // A day follows ("September 26"): without its year it is left, for the month alone is not what is meant.
  if (tokens[next]?.kind === 'number' || tokens[nameAt - 1]?.kind === 'number') return null;
  const relative = /^(?:in|since|last|this|of|during)$/.test(tokens[at - 1]?.lower ?? '');
  const span = published === null ? null : latestMonth(published, month);
  return { span: relative ? span : null, next: nameAt + 1, relative, monthOnly: month };
}

function latestMonth(published: string, month: number): Span {
  const year = Number(published.slice(0, 4));
  return monthSpan(month <= Number(published.slice(5, 7)) ? year : year - 1, month);
}

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['final', 4],
  ['last', 4],
]);
const NUMBERS = 'one two three four five six seven eight nine ten eleven'.split(' ');

/** Q4 2020, the first half of 2021, late 2018, mid-2019, the first nine months of 2020, the end of 2018. */
function readPartOfYear(tokens: readonly Token[], start: number): Point | null {
  const at = tokens[start]!.lower === 'the' ? start + 1 : start;
  const word = tokens[at]?.lower ?? '';
  const code = /^([qh])([1-4])$/.exec(word);
  if (code !== null) return ofYear(tokens, at + 1, (year) => codeSpan(year, code[1]!, Number(code[2])));
  const second = tokens[at + 1]?.lower ?? '';
  if (/^(?:early|mid|late)$/.test(word)) {
    const yearFrom = /^(?:-|in)$/.test(second) ? at + 2 : at + 1;
    return ofYear(tokens, yearFrom, (year) => partSpan(year, word as 'early' | 'mid' | 'late'));
  }
  if (/^(?:end|close|start|beginning|middle)$/.test(word) && second === 'of') {
    const part = /^(?:end|close)$/.test(word) ? 'late' : word === 'middle' ? 'mid' : 'early';
    return ofYear(tokens, at + 2, (year) => partSpan(year, part));
  }
  const ordinal = ORDINALS.get(word);
  if (ordinal === undefined) return null;
  if (second === 'quarter') return ofYear(tokens, at + 2, (year) => codeSpan(year, 'q', ordinal));
  const half = word === 'final' || word === 'last' ? 2 : ordinal;
  if (second === 'half') return ofYear(tokens, at + 2, (year) => codeSpan(year, 'h', half));
  const count = NUMBERS.indexOf(second) + 1 || Number(/^\d{1,2}$/.exec(second)?.[0] ?? 0);
  if (word !== 'first' || tokens[at + 2]?.lower !== 'months' || count < 1 || count > 11) return null;
  return ofYear(tokens, at + 3, (year) => monthsSpan(year, 1, count, 'month'));
}

/** "In the second quarter", "in the first half of this year": the last such one before the document's date. */
function readLatestPart(tokens: readonly Token[], start: number, published: string | null): Point | null {
  if (published === null || tokens[start]!.lower !== 'the') return null;
  if (!/^(?:in|during|for|over)$/.test(tokens[start - 1]?.lower ?? '')) return null;
  const ordinal = ORDINALS.get(tokens[start + 1]?.lower ?? '');
  const kind = tokens[start + 2]?.lower;
  if (
    ordinal === undefined ||
    /^(?:final|last)$/.test(tokens[start + 1]!.lower) ||
    (kind !== 'quarter' && kind !== 'half')
  )
    return null;
  const rest = [3, 4, 5].map((ahead) => tokens[start + ahead]?.lower ?? '').join(' ');
  const ofYear = /^of (this|last) year$/.exec(rest);
  // "The first half of the match": of something else.
  if (ofYear === null && rest.startsWith('of ')) return null;
  const span = (year: number): Span | null => codeSpan(year, kind === 'quarter' ? 'q' : 'h', ordinal);
  const year = Number(published.slice(0, 4));
  const latest = span(year);
  if (latest === null) return null;
  const isAhead = latest.from > published.slice(0, 7);
  const found = ofYear?.[1] === 'last' || (ofYear === null && isAhead) ? span(year - 1) : latest;
  return { span: found, next: start + (ofYear === null ? 3 : 6), relative: true };
}

function ofYear(tokens: readonly Token[], at: number, span: (year: number) => Span | null): Point | null {
  const yearFrom = /^(?:of|in)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  const year = yearAt(tokens, yearFrom);
  const read = year === null ? null : span(year);
  return read === null ? null : { span: read, next: yearFrom + 1, relative: false };
}

function codeSpan(year: number, kind: string, index: number): Span | null {
  if (kind === 'q') return monthsSpan(year, index * 3 - 2, index * 3, 'quarter');
  return index > 2 ? null : monthsSpan(year, index * 6 - 5, index * 6, 'half');
}

/** "this year", "last year", "this month", "last month": by the document's date. */
function readRelative(tokens: readonly Token[], at: number, published: string | null): Point | null {
  const which = tokens[at]!.lower;
  // "Last month's hack".
  const unit = tokens[at + 1]?.lower.replace(/'s$/, '');
  if (!/^(?:this|last)$/.test(which) || (unit !== 'year' && unit !== 'month')) return null;
  if (tokens[at + 2]?.text === "'s") return null;
  const back = which === 'last' ? 1 : 0;
  if (published === null) return { span: null, next: at + 2, relative: true };
  const year = Number(published.slice(0, 4));
  if (unit === 'year') return { span: yearSpan(year - back), next: at + 2, relative: true };
  const month = Number(published.slice(5, 7)) - back;
  return { span: month === 0 ? monthSpan(year - 1, 12) : monthSpan(year, month), next: at + 2, relative: true };
}
