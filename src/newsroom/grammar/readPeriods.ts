import type { Period } from '../../register/claim.ts';
import { exactDay, joinSpans, monthNumber, monthSpan, type Span, yearSpan } from './calendar.ts';
import { DASH, type Point, yearAt } from './points.ts';
import { readDayRange, readExactDay, readNumericDate } from './readDays.ts';
import { readLatestPart, readPartOfYear, smallNumber } from './readParts.ts';
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
  if (word === 'from' || word === 'between') {
    const span = readSpan(tokens, at + 1, word === 'between', published, text, true);
    return span ?? (word === 'from' ? readOnwards(tokens, at + 1, published, text) : null);
  }
  if (word === 'since') {
    const least = /^at least$/.test(wordsAt(tokens, at + 1, 2)) ? at + 3 : at + 1;
    const from = readPoint(tokens, least, published, text) ?? readLead(tokens, least, published, text);
    return from === null ? null : untilToday(from, published);
  }
  const open = pastOpener(tokens, at);
  if (open !== null) {
    const point =
      readSpan(tokens, open, false, published, text, false) ??
      readSpan(tokens, pastLead(tokens, open), false, published, text, false);
    return point === null ? null : { span: null, next: point.next, relative: false };
  }
  const span = readSpan(tokens, at, false, published, text, false);
  if (span === null) return null;
  const present = pastPresent(tokens, span.next);
  if (present !== null) return { ...untilToday(span, published), next: present };
  if (/^(?:or (?:later|earlier|before|after)|at the (?:latest|earliest))\b/.test(wordsAt(tokens, span.next, 3)))
    return { ...span, span: null };
  const months = monthsUpTo(tokens, at, span.span);
  if (months !== null) return { ...span, span: months };
  if (isBooks(tokens, span.next) || wordsAt(tokens, span.next, 2) === 'to date') return { ...span, span: null };
  return endsBooks(tokens, at) || tokens[at - 1]?.lower === 'not' ? { ...span, span: null } : span;
}

function wordsAt(tokens: readonly Token[], at: number, count: number): string {
  return tokens
    .slice(at, at + count)
    .map(({ lower }) => lower)
    .join(' ');
}

/** Past "to the present", "until today" or "onwards" behind a period. */
function pastPresent(tokens: readonly Token[], at: number): number | null {
  if (/^onwards?$/.test(tokens[at]?.lower ?? '')) return at + 1;
  if (!/^(?:to|until|till|through)$/.test(tokens[at]?.lower ?? '')) return null;
  const last = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  return /^(?:present|today|now)$/.test(tokens[last]?.lower ?? '') ? last + 1 : null;
}

function readLead(tokens: readonly Token[], at: number, published: string | null, text: string): Point | null {
  const next = pastLead(tokens, at);
  return tokens[next] === undefined ? null : readPoint(tokens, next, published, text);
}

/** From a point to the document's date. */
function untilToday(point: Point, published: string | null): Point {
  const today: Span | null = published === null ? null : { from: published, to: published, precision: 'day' };
  const span = point.span === null || today === null ? null : joinSpans(point.span, today);
  return { span, next: point.next, relative: true };
}

/** "From 2019 onwards". */
function readOnwards(tokens: readonly Token[], at: number, published: string | null, text: string): Point | null {
  const point = readPoint(tokens, at, published, text);
  if (point === null || !/^(?:onwards?|forward|on)$/.test(tokens[point.next]?.lower ?? '')) return null;
  const isOn = tokens[point.next]!.lower === 'on';
  if (isOn && tokens[point.next + 1]?.kind === 'word') return null;
  return { ...untilToday(point, published), next: point.next + 1 };
}

/** Words that leave one end open: whether it is the beginning of all things is not said. */
const OPENERS: readonly string[] = [
  'by',
  'until',
  'till',
  'before',
  'after',
  'prior to',
  'up to',
  'up until',
  'no later than',
  'not later than',
  'no earlier than',
  'earlier than',
  'later than',
  'as early as',
  'as far back as',
  'ahead of',
  'as of',
  'as at',
  'the turn of',
  'pre -',
  'post -',
  'since before',
];

function pastOpener(tokens: readonly Token[], at: number): number | null {
  for (const opener of OPENERS) {
    const count = opener.split(' ').length;
    if (wordsAt(tokens, at, count) === opener) return at + count;
  }
  return null;
}

/** Past "the" or a day of the week, which stand before a date. */
function pastLead(tokens: readonly Token[], at: number): number {
  if (!/^(?:the|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/.test(tokens[at]?.lower ?? '')) return tokens.length;
  return tokens[at + 1]?.text === ',' ? at + 2 : at + 1;
}

/** "The 2021 fiscal year": when such a year begins is not said. */
function isBooks(tokens: readonly Token[], next: number): boolean {
  return /^(?:fiscal|financial|tax|accounting|budget|academic) year/.test(wordsAt(tokens, next, 2));
}

/** "The 12 months to June 2020": so many, with the last one. */
function monthsUpTo(tokens: readonly Token[], at: number, last: Span | null): Span | null {
  if (last?.precision !== 'month' || last.from !== last.to) return null;
  const words = [3, 2, 1].map((back) => tokens[at - back]?.lower ?? '');
  const isUpTo = words[1] === 'months' && /^(?:to|ending|ended|through)$/.test(words[2]!);
  const count = smallNumber(words[0]!);
  if (!isUpTo || count < 1) return null;
  const end = Number(last.to.slice(0, 4)) * 12 + Number(last.to.slice(5)) - 1;
  const start = end - count + 1;
  return { ...monthSpan(Math.floor(start / 12), (start % 12) + 1), to: last.to };
}

/** "Fiscal 2022", "the year to March 2020": when such a year begins is not said. */
function endsBooks(tokens: readonly Token[], at: number): boolean {
  const [first, second, third] = [1, 2, 3].map((back) => tokens[at - back]?.lower ?? '');
  if (/^(?:fiscal|financial|fy)$/.test(first!)) return true;
  if (first === 'year') return /^(?:fiscal|financial|tax|-)$/.test(second!);
  const isEnd = /^(?:to|ended|ending|through|until|till|in)$/.test(first!);
  const noun = isEnd ? second! : third!;
  if (isEnd && first !== 'in') return /^(?:years?|months|quarter|weeks)$/.test(noun);
  return (
    /^(?:ended|ending)$/.test(second!) && /^(?:in|on)$/.test(first!) && /^(?:years?|months|quarter|weeks)$/.test(noun)
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
  const first = tokens[at] === undefined ? null : readPoint(tokens, at, published, text);
  if (first === null) return null;
  const connector = tokens[first.next];
  const word = connector?.lower ?? '';
  const joins = isBetween ? word === 'and' : /^(?:to|through|thru|until|till)$/.test(word);
  const dashes = connector !== undefined && DASH.test(connector.text);
  const either = needsTwo ? null : readEither(tokens, first, published, text);
  if (either !== null) return either;
  if (joins || dashes) {
    const last = withYear(readLastPoint(tokens, first, first.next + 1, published, text), first, published, text);
    if (last !== null) {
      const start = firstSpan(first, last);
      const span = start === null || last.span === null ? null : joinSpans(start, last.span);
      if (start !== null && last.span !== null && span === null) {
        const isOne = dashes && connector.glued && tokens[first.next + 1]?.glued;
        return needsTwo ? null : isOne ? { ...first, span: null, next: last.next } : plain(first);
      }
      return { span, next: last.next, relative: first.relative || last.relative };
    }
    // "2019-nCoV", "2019 - 300 million": not a span.
    if (dashes && connector.glued && tokens[first.next + 1]?.glued) return null;
  }
  return needsTwo ? null : plain(first);
}

/** Of "between May and July" the last such month before the document's date, where the sentence has no year. */
function withYear(last: Point | null, first: Point, published: string | null, text: string): Point | null {
  if (last?.monthOnly === undefined || last.span !== null || first.monthOnly === undefined || published === null)
    return last;
  return /\b(?:19|20)\d\d\b/.test(text)
    ? last
    : { ...last, span: latestMonth(published, last.monthOnly), relative: true };
}

/** "2019 or 2020", "late 2019/early 2020", "March and April 2020": from the first to the last. */
function readEither(tokens: readonly Token[], first: Point, published: string | null, text: string): Point | null {
  const word = tokens[first.next]?.lower ?? '';
  const isLoose = first.monthOnly !== undefined;
  if (!(word === 'or' || word === '/' || (isLoose && /^(?:and|&)$/.test(word)))) return null;
  const last = readPoint(tokens, first.next + 1, published, text);
  // "In April and May", of the year of the text or the one before.
  if (published !== null && isLoose && first.relative && last?.monthOnly !== undefined && last.span === null) {
    const months = joinSpans(latestMonth(published, first.monthOnly!), latestMonth(published, last.monthOnly));
    return months === null ? null : { span: months, next: last.next, relative: true };
  }
  if (last === null || last.span === null || last.relative || last.monthOnly !== undefined) return null;
  if (isLoose && last.span.precision !== 'month') return null;
  const start = firstSpan(first, last);
  const span = start === null ? null : joinSpans(start, last.span);
  return span === null ? null : { span, next: last.next, relative: first.relative };
}

function plain(point: Point): Point | null {
  return point.monthOnly !== undefined && !point.relative ? null : point;
}

/** "January" takes the year of "November 2020" after it. */
function firstSpan(first: Point, last: Point): Span | null {
  if (first.monthOnly === undefined || last.span === null) return first.span;
  const year = Number(last.span.to.slice(0, 4));
  const isBefore = last.span.precision === 'month' && first.monthOnly > Number(last.span.to.slice(5, 7));
  return monthSpan(isBefore ? year - 1 : year, first.monthOnly);
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

function readPoint(tokens: readonly Token[], at: number, published: string | null, text: string): Point | null {
  const token = tokens[at];
  if (token === undefined) return null;
  return (
    readDayRange(tokens, at) ??
    readExactDay(tokens, at, text) ??
    readNumericDate(tokens, at) ??
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

const WEEKDAYS: readonly string[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The day of the week that stands before a date, 0 for Sunday: "Monday, March 13"; -1 where none does. */
function weekdayBefore(tokens: readonly Token[], at: number): number {
  const back = /^[,(]$/.test(tokens[at - 1]?.text ?? '') ? 2 : 1;
  return WEEKDAYS.indexOf(tokens[at - back]?.lower ?? '');
}

/** "The evening of June 2", "the June 2 attack". */
function standsWithDeed(tokens: readonly Token[], at: number, next: number): boolean {
  const [lead, before] = [tokens[at - 1]?.lower ?? '', tokens[at - 2]?.lower ?? ''];
  if (lead === 'of') return /^(?:morning|evening|night|afternoon|hours|day)$/.test(before);
  return (
    /^(?:the|a|its)$/.test(lead) &&
    /^(?:attack|hack|theft|heist|breach|exploit|incident|raid|robbery|intrusion|hacking|cyberattack)$/.test(
      tokens[next]?.lower ?? '',
    )
  );
}

/** "On May 31", "on 9 November", "Monday, March 13": the last such day before the document's date. */
function readDayOfMonth(tokens: readonly Token[], at: number, published: string | null): Point | null {
  if (published === null) return null;
  const weekday = weekdayBefore(tokens, at);
  const isLed = weekday >= 0 || /^(?:on|since|around)$/.test(tokens[at - 1]?.lower ?? '');
  if (!isLed && !standsWithDeed(tokens, at, at + 2)) return null;
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
  const named = namedYear(tokens, after?.lower === 'of' ? at + ordinal + 1 : at + ordinal, published);
  if (named !== null) {
    const span = exactDay(`${named.year}${date.slice(4)}`);
    return span === null ? null : { span, next: named.next, relative: true };
  }
  const isLater = date > published;
  const span = exactDay(isLater ? `${Number(date.slice(0, 4)) - 1}${date.slice(4)}` : date);
  if (span === null) return null;
  // A Monday that was none is of another year, and of which is not said.
  if (weekday >= 0 && new Date(`${span.from}T00:00:00Z`).getUTCDay() !== weekday) return null;
  return { span, next: at + ordinal, relative: true };
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
  // "July last year", "in March this year".
  const named = published === null ? null : namedYear(tokens, yearFrom, published);
  if (named !== null) return { span: monthSpan(named.year, month), next: named.next, relative: true };
  // A day follows ("September 26"): without its year it is left, for the month alone is not what is meant.
  if (tokens[next]?.kind === 'number' || tokens[nameAt - 1]?.kind === 'number') return null;
  const lead = tokens[at - 1]?.lower ?? '';
  const relative = /^(?:in|since|last|this|of|during)$/.test(lead);
  // "This September" may be to come.
  const isAhead = lead === 'this' && published !== null && month > Number(published.slice(5, 7));
  const span = published === null || isAhead ? null : latestMonth(published, month);
  // The full stop of a short month is its own where a span goes on behind it.
  const goesOn = /^(?:to|and|or|\/|through|[-\u2010-\u2014])$/.test(tokens[next]?.lower ?? '');
  return { span: relative ? span : null, next: goesOn ? next : nameAt + 1, relative, monthOnly: month };
}

/** "Last year", "this year", behind a month or a day. */
function namedYear(
  tokens: readonly Token[],
  at: number,
  published: string,
): { readonly year: number; readonly next: number } | null {
  const which = tokens[at]?.lower ?? '';
  if (!/^(?:last|this)$/.test(which) || tokens[at + 1]?.lower !== 'year') return null;
  return { year: Number(published.slice(0, 4)) - (which === 'last' ? 1 : 0), next: at + 2 };
}

function latestMonth(published: string, month: number): Span {
  const year = Number(published.slice(0, 4));
  return monthSpan(month <= Number(published.slice(5, 7)) ? year : year - 1, month);
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
