import * as chrono from 'chrono-node/en';
import type { Period } from '../../register/claim.ts';

export type Precision = Period['precision'];

/** A span as texts name it: both ends belong to it. */
export interface Span {
  readonly from: string;
  readonly to: string;
  readonly precision: Precision;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** 1 to 12 for a month's name or its usual short form, else `null`. */
export function monthNumber(lower: string): number | null {
  if (lower.length < 3) return null;
  const index = MONTHS.findIndex(
    (month) =>
      month === lower ||
      (month.slice(0, 3) === lower && lower !== 'may') ||
      (lower === 'sept' && month === 'september'),
  );
  return index < 0 ? null : index + 1;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

export function yearSpan(year: number): Span {
  return { from: String(year), to: String(year), precision: 'year' };
}

export function monthSpan(year: number, month: number): Span {
  const text = `${year}-${twoDigits(month)}`;
  return { from: text, to: text, precision: 'month' };
}

export function monthsSpan(year: number, first: number, last: number, precision: Precision): Span {
  return { from: `${year}-${twoDigits(first)}`, to: `${year}-${twoDigits(last)}`, precision };
}

/** A third of a year: the ends are a convention, which `part-of-year` says. */
export function partSpan(year: number, part: 'early' | 'mid' | 'late'): Span {
  const first = part === 'early' ? 1 : part === 'mid' ? 5 : 9;
  return monthsSpan(year, first, first + 3, 'part-of-year');
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of the calendar, or `null` where there is none such. */
export function daySpan(year: number, month: number, day: number): Span | null {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 && isLeap ? 29 : (LENGTHS[month - 1] ?? 0);
  if (day < 1 || day > length) return null;
  const text = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  return { from: text, to: text, precision: 'day' };
}

/** The day that a text of a date names in full ("26 September 2020", "2020-09-26"), or `null`. */
export function exactDay(text: string): Span | null {
  const [result] = chrono.strict.parse(text, undefined, { forwardDate: false });
  if (result === undefined || result.index !== 0 || result.end !== null) return null;
  const { start } = result;
  if (!start.isCertain('day') || !start.isCertain('month') || !start.isCertain('year')) return null;
  if (result.text.length < text.trim().length) return null;
  const day = `${start.get('year')}-${twoDigits(start.get('month')!)}-${twoDigits(start.get('day')!)}`;
  return { from: day, to: day, precision: 'day' };
}

const PRECISIONS: readonly Precision[] = ['day', 'month', 'quarter', 'half', 'part-of-year', 'year'];

/** From the beginning of one span to the end of another, as coarse as the coarser; `null` where that runs backwards. */
export function joinSpans(first: Span, last: Span): Span | null {
  const shared = Math.min(first.from.length, last.to.length);
  if (first.from.slice(0, shared) > last.to.slice(0, shared)) return null;
  const precision = PRECISIONS[Math.max(PRECISIONS.indexOf(first.precision), PRECISIONS.indexOf(last.precision))]!;
  return { from: first.from, to: last.to, precision };
}
