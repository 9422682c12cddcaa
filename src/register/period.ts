import type { Period } from './claim.ts';

/** Days since 1970-01-01, both inclusive. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

const DAY_MS = 86_400_000;
const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The days of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a month or year counts whole. `null` where it is none or no such day. */
export function daysOf(text: string): Days | null {
  const match = FORM.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  // A Date takes these for years of the twentieth century.
  if (year < 100) return null;
  if (match[2] === undefined) return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  const lastOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (match[3] === undefined) return { first: dayNumber(year, month, 1), last: dayNumber(year, month, lastOfMonth) };
  const day = Number(match[3]);
  if (day < 1 || day > lastOfMonth) return null;
  const number = dayNumber(year, month, day);
  return { first: number, last: number };
}

function dayNumber(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / DAY_MS);
}

/** `YYYY-MM-DD` of a day since 1970-01-01. */
export function dayText(day: number): string {
  let text = DAY_TEXTS.get(day);
  if (text === undefined) {
    text = new Date(day * DAY_MS).toISOString().slice(0, 10);
    if (DAY_TEXTS.size < MOST_DAY_TEXTS) DAY_TEXTS.set(day, text);
  }
  return text;
}

/** Making such a text takes a microsecond, and a register names the same days again and again. */
const DAY_TEXTS = new Map<number, string>();
const MOST_DAY_TEXTS = 50_000;

/** The days of a period; `null` where its ends are no dates or in the wrong order. */
export function daysOfPeriod(period: Pick<Period, 'from' | 'to'>): Days | null {
  const from = daysOf(period.from);
  const to = daysOf(period.to);
  return from === null || to === null || from.first > to.last ? null : { first: from.first, last: to.last };
}

/** A period that is one `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, stated as `as` where that differs. */
export function periodOf(text: string, as = text): Period {
  const precision = text.length === 4 ? 'year' : text.length === 7 ? 'month' : 'day';
  return { as, from: text, to: text, precision };
}

/** How the days of something lie to those asked for. */
export function relate(days: Days, asked: Days): 'inside' | 'outside' | 'straddles' {
  if (days.first >= asked.first && days.last <= asked.last) return 'inside';
  return days.last < asked.first || days.first > asked.last ? 'outside' : 'straddles';
}

/** Periods without those that hold another of them, each once, in their order. */
export function finest(told: readonly Days[]): Days[] {
  const found: Days[] = [];
  for (const one of [...told].sort((a, b) => a.last - b.last || b.first - a.first)) {
    const before = found.at(-1);
    // Of those that end before it or with it, the last one found began last.
    if (before === undefined || before.first < one.first) found.push(one);
  }
  return found;
}

/** From the first day of all to the last. */
export function spanOfDays(told: readonly Days[]): Days {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const days of told) {
    first = Math.min(first, days.first);
    last = Math.max(last, days.last);
  }
  return { first, last };
}
