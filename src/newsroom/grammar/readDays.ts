import { daySpan, exactDay, joinSpans, monthNumber, monthSpan, monthsSpan, type Span, yearSpan } from './calendar.ts';
import { DASH, type Point, pastOrdinal, yearAt } from './points.ts';
import type { Token } from './tokenize.ts';

const plain = (span: Span | null, next: number): Point => ({ span, next, relative: false });

/** The days of a month, of which the calendar's library says whether they exist. */
export function readExactDay(tokens: readonly Token[], at: number, text: string): Point | null {
  const first = tokens[at]!;
  if (first.kind !== 'number' && monthNumber(first.lower) === null) return null;
  for (const count of [6, 5, 4, 3]) {
    const last = tokens[at + count - 1];
    if (last === undefined || !mayBeDay(tokens, at, count)) continue;
    const span = exactDay(text.slice(tokens[at]!.from, last.to).replace(JOINED, '$1 $2 $3'));
    if (span !== null) return plain(weekOf(tokens, at, span), at + count);
  }
  return null;
}

/** 24-Sep-2020, 24/Sep/2020, Sep-24-2020. */
const JOINED = /^(\w+)[-/](\w+)[-/](\d{4})$/;

/** Day, month and year in some order, "2020-09-26" or "Sept. 26, 2020". */
function mayBeDay(tokens: readonly Token[], at: number, count: number): boolean {
  const words = tokens.slice(at, at + count);
  const isIso = count === 5 && words[1]!.text === '-' && words[3]!.text === '-' && /^\d{4}$/.test(words[0]!.text);
  if (isIso)
    return words.slice(1).every(({ glued }) => glued) && words[2]!.kind === 'number' && words[4]!.kind === 'number';
  const names = words.filter(({ lower }) => monthNumber(lower) !== null).length;
  const numbers = words.filter(({ kind }) => kind === 'number');
  const rest = words.filter(({ kind, lower }) => kind !== 'number' && monthNumber(lower) === null);
  if (names !== 1 || numbers.length !== 2 || yearAt(tokens, at + count - 1) === null) return false;
  const isJoined = count === 5 && /^[-/]$/.test(words[1]!.text) && words[3]!.text === words[1]!.text;
  if (isJoined) return words.slice(1).every(({ glued }) => glued);
  return rest.every(({ lower }) => /^(?:,|\.|st|nd|rd|th|of)$/.test(lower));
}

/** "The week of 21 September 2020": seven days. */
function weekOf(tokens: readonly Token[], at: number, span: Span): Span {
  const words = [2, 1].map((back) => tokens[at - back]?.lower ?? '').join(' ');
  if (!/^week (?:of|beginning|starting|commencing)$/.test(words)) return span;
  const day = new Date(`${span.from}T00:00:00Z`);
  return { ...span, to: new Date(day.getTime() + 6 * 86_400_000).toISOString().slice(0, 10) };
}

/**
 * Dates in figures. Three numbers of which the year is first or one is above twelve are a day, as are three with points
 * between; of two small ones nobody knows which is the month: the stretch of the two months is given, or the year. "2020-03"
 * and "03/2020" are months, "2019/20" two years.
 */
export function readNumericDate(tokens: readonly Token[], at: number): Point | null {
  const first = tokens[at]!;
  if (first.kind !== 'number') return null;
  const before = tokens[at - 1];
  if (first.glued && before !== undefined && !/^[('"\u201c\u2018]$/.test(before.text)) return null;
  if (/^(?:version|v|ip|address|release|no)$/.test(before?.lower ?? '')) return null;
  const dotted =
    /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(first.text) ?? /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/.exec(first.text);
  if (dotted !== null) {
    const [a, b, c] = dotted.slice(1).map(Number) as [number, number, number];
    const span = a > 99 ? daySpan(a, b, c) : daySpan(c, b, a);
    return span === null || (tokens[at + 1]?.glued === true && !isEnd(tokens, at + 1)) ? null : plain(span, at + 1);
  }
  const separator = tokens[at + 1];
  if (separator === undefined || !/^[-/\u2010-\u2013]$/.test(separator.text) || !separator.glued) return null;
  const second = tokens[at + 2];
  if (second?.kind !== 'number' || !second.glued) return null;
  const third = tokens[at + 3]?.text === separator.text && tokens[at + 3]!.glued ? tokens[at + 4] : undefined;
  if (third?.kind === 'number' && third.glued) {
    const span = threeNumbers(first.text, second.text, third.text);
    return span === null || !isEnd(tokens, at + 5) ? null : plain(span, at + 5);
  }
  const span = isEnd(tokens, at + 3) ? twoNumbers(first.text, second.text, separator.text) : null;
  return span === null ? null : plain(span, at + 3);
}

/** Whether what is glued behind a date does not go on with its figures. */
function isEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !token.glued) return true;
  return token.kind === 'mark' && /^[)\]'"\u201d\u2019,.;:!?[]$/.test(token.text);
}

function threeNumbers(a: string, b: string, c: string): Span | null {
  if (/^(?:19|20)\d\d$/.test(a)) return daySpan(Number(a), Number(b), Number(c));
  if (!/^(?:19|20)\d\d$/.test(c) || !/^\d{1,2}$/.test(a) || !/^\d{1,2}$/.test(b)) return null;
  const year = Number(c);
  const european = daySpan(year, Number(b), Number(a));
  const american = daySpan(year, Number(a), Number(b));
  if (european === null || american === null || european.from === american.from) return european ?? american;
  const [first, last] = [Math.min(Number(a), Number(b)), Math.max(Number(a), Number(b))];
  return last - first === 1 ? monthsSpan(year, first, last, 'month') : yearSpan(year);
}

function twoNumbers(a: string, b: string, separator: string): Span | null {
  const isYear = /^(?:19|20)\d\d$/;
  if (isYear.test(a) && /^\d{2}$/.test(b)) {
    const [year, end] = [Number(a), Number(b)];
    const isNext = (year + 1) % 100 === end;
    if (separator === '/' && isNext) return { from: a, to: String(year + 1), precision: 'year' };
    const isMonth = end >= 1 && end <= 12;
    // "2010-11" are two years, and "2019-12" is a December.
    if (isMonth && end <= year % 100) return monthSpan(year, end);
    return null;
  }
  if (isYear.test(a) && isYear.test(b) && separator === '/')
    return Number(b) === Number(a) + 1 ? { from: a, to: b, precision: 'year' } : null;
  if (/^(?:0?[1-9]|1[0-2])$/.test(a) && isYear.test(b) && separator === '/') return monthSpan(Number(b), Number(a));
  return null;
}

interface Day {
  readonly day: number;
  readonly month: number | null;
  readonly next: number;
}

/** "24", "24th September", "September 24th", with a full stop behind a short month. */
function readDay(tokens: readonly Token[], at: number): Day | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const month = token.kind === 'word' ? monthNumber(token.lower) : null;
  const dayAt = month === null ? at : pastDot(tokens, at + 1);
  const day = /^(?:[1-9]|[12]\d|3[01]|0[1-9])$/.exec(tokens[dayAt]?.text ?? '');
  if (day === null || (month !== null && !/^\p{Lu}/u.test(token.text))) return null;
  const next = pastOrdinal(tokens, dayAt + 1);
  if (month !== null) return { day: Number(day[0]), month, next };
  const nameAt = tokens[next]?.lower === 'of' ? next + 1 : next;
  const name = tokens[nameAt];
  const behind = name?.kind === 'word' && /^\p{Lu}/u.test(name.text) ? monthNumber(name.lower) : null;
  return { day: Number(day[0]), month: behind, next: behind === null ? next : pastDot(tokens, nameAt + 1) };
}

const LEAD = /^(?:the|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

function pastDot(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === '.' && tokens[at]!.glued ? at + 1 : at;
}

/**
 * Two days with the month or year of one: "24-26 September 2020", "September 24th to 26th, 2020", "30 September to 2 October
 * 2020". Days that "and" or a slash joins are given from the first to the last.
 */
export function readDayRange(tokens: readonly Token[], at: number): Point | null {
  const before = tokens[at - 1];
  const token = tokens[at]!;
  if (token.glued && before !== undefined && !/^[('"\u201c\u2018]$/.test(before.text)) return null;
  const first = readDay(tokens, at);
  if (first === null) return null;
  const joint = tokens[first.next];
  const isJoint =
    joint !== undefined && (DASH.test(joint.text) || /^(?:to|and|or|\/|through|until|till|&)$/.test(joint.lower));
  if (!isJoint) return null;
  const lastAt = LEAD.test(tokens[first.next + 1]?.lower ?? '') ? first.next + 2 : first.next + 1;
  const last = readDay(tokens, lastAt);
  if (last === null) return null;
  const lastMonth = last.month ?? (token.kind === 'word' ? first.month : null);
  const yearFrom = /^(?:,|of)$/.test(tokens[last.next]?.lower ?? '') ? last.next + 1 : last.next;
  const year = yearAt(tokens, yearFrom);
  if (lastMonth === null || year === null) return null;
  const firstMonth = first.month ?? lastMonth;
  const from = daySpan(firstMonth > lastMonth ? year - 1 : year, firstMonth, first.day);
  const to = daySpan(year, lastMonth, last.day);
  return plain(from === null || to === null ? null : joinSpans(from, to), yearFrom + 1);
}
