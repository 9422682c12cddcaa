import type { Claim, Interval } from './claim.ts';
import { type Days, daysOf, dayText } from './period.ts';
import { doerOf, isOfOneVictim, type Published } from './publishedTotals.ts';
import type { Register } from './register.ts';
import { NO_DAY, type RollUp } from './rollUp.ts';
import { rollUpOf } from './rollUpOf.ts';
import { addRanges, intervalOf, NOTHING, type Range, rangeOf, spreadOf } from './spread.ts';
import { statedOfYear } from './statedOfYear.ts';
import { type Tally, tallyOf } from './tally.ts';
import type { TotalQuery } from './totalAnswer.ts';

/** A total of a year that others state, or that their totals of its parts add up to. */
export interface StatedYear {
  readonly speaker: string;
  readonly range: Interval;
  /** How many totals of parts of the year were added up; 1 for one of the year itself. */
  readonly parts: number;
}

/** What was added up and what is stated of a year and an actor. */
export interface ChartCell {
  readonly year: number;
  /** `null` for whoever is blamed, or nobody. */
  readonly actor: string | null;
  /** The register's rows; null where there are none. */
  readonly rows: Interval | null;
  readonly events: number;
  readonly stated: readonly StatedYear[];
  /** From the least to the most that is stated; null where nothing is. */
  readonly spread: Interval | null;
}

/** What is in no bar of an actor's, and the total that it makes with the bars. */
export interface ChartRest {
  readonly actor: string | null;
  /** Events that count in the total and in no one year: they may have been in several, or nobody says when they were. */
  readonly events: number;
  readonly undated: number;
  /** Of years before the first that is drawn. */
  readonly earlier: number;
  /** Their sum; null where none has a figure in the unit, or where sums do not add up (countries). */
  readonly rows: Interval | null;
  /** The bars and those: the total of the period; null where nothing counts. */
  readonly total: Interval | null;
}

/** A total that others state of a time that is no year of the chart, nor made up of such. */
export interface ChartNote {
  readonly actor: string | null;
  readonly speaker: string;
  readonly from: string;
  readonly to: string;
  readonly range: Interval;
}

export interface ChartData {
  readonly what: string;
  readonly unit: string;
  readonly actors: readonly (string | null)[];
  readonly years: readonly number[];
  /** The days of the first and last year that were asked for, where those are not whole. */
  readonly from: string | null;
  readonly to: string | null;
  readonly cells: readonly ChartCell[];
  /** One an actor. */
  readonly rest: readonly ChartRest[];
  readonly notes: readonly ChartNote[];
}

/** More years than these are no chart. */
const MAX_YEARS = 60;

/** Totals a year and actor, in one unit, with what is stated of the same years, and with what is in none of them. */
export function chartData(register: Register, query: TotalQuery, actors: readonly (string | null)[]): ChartData {
  const rollUp = rollUpOf(register);
  const unit = query.currency ?? (query.what === 'attacks' || query.what === 'countries' ? query.what : 'USD');
  const years = yearsOf(rollUp, query);
  const { actor: _actor, ...rest } = query;
  const drawn = actors.map((actor) => {
    const asked = actor === null ? rest : { ...rest, actor };
    const whole = tallyOf(rollUp, asked, register);
    const own = whole.published.filter((total) => total.unit === unit && isOf(total.claims[0]!, actor));
    const used = new Set<Published>();
    const tallies = years.map((year) => tallyOf(rollUp, { ...asked, ...clipped(year, query) }, register));
    const cells = years.map((year, at): ChartCell => {
      const sum = tallies[at]!.sums.find((item) => item.unit === unit);
      const stated = statedOfYear(own, daysOfYear(year, query), actor, used);
      const spread = stated.length === 0 ? null : intervalOf(spreadOf(stated.map(({ range }) => rangeOf(range))));
      return { year, actor, rows: sum?.sum ?? null, events: sum?.events ?? 0, stated, spread };
    });
    const notes = own.flatMap((total): ChartNote[] =>
      used.has(total) || total.from === null || total.to === null
        ? []
        : [{ actor, speaker: total.speaker, from: total.from, to: total.to, range: total.range }],
    );
    return { cells, rest: restOf(whole, tallies, actor, unit, years[0]), notes };
  });
  return {
    what: query.what,
    unit,
    actors,
    years,
    from: partialEnd(query.from, 'first'),
    to: partialEnd(query.to, 'last'),
    cells: years.flatMap((_year, at) => drawn.map(({ cells }) => cells[at]!)),
    rest: drawn.map((one) => one.rest),
    notes: drawn.flatMap(({ notes }) => notes),
  };
}

/** The days of a year as far as they were asked for. */
function daysOfYear(year: number, { from, to }: TotalQuery): Days {
  const { first, last } = daysOf(String(year).padStart(4, '0'))!;
  return {
    first: from === undefined ? first : Math.max(first, daysOf(from)!.first),
    last: to === undefined ? last : Math.min(last, daysOf(to)!.last),
  };
}

function clipped(year: number, query: TotalQuery): Pick<TotalQuery, 'from' | 'to'> {
  const { first, last } = daysOfYear(year, query);
  return { from: dayText(first), to: dayText(last) };
}

/** The day on which the period begins or ends, where that is within a year. */
function partialEnd(date: string | undefined, end: 'first' | 'last'): string | null {
  if (date === undefined) return null;
  const day = dayText(daysOf(date)![end]);
  return day === dayText(daysOf(day.slice(0, 4))![end]) ? null : day;
}

/** What counts in the whole and in no year of the chart. */
function restOf(
  whole: Tally,
  years: readonly Tally[],
  actor: string | null,
  unit: string,
  firstYear: number | undefined,
): ChartRest {
  const drawn = new Set(years.flatMap(({ counted }) => counted.events));
  const left = whole.counted.events.filter((event) => !drawn.has(event));
  const told = left.map((event) => whole.counted.describe(event));
  const undated = told.filter(({ from }) => from === null).length;
  const earlier = told.filter(({ to }) => to !== null && Number(to.slice(0, 4)) < (firstYear ?? 0)).length;
  const isSum = whole.query.what !== 'countries';
  const figures = whole.counted.rangesIn(unit);
  const ranges = left.flatMap((event) => figures.get(event) ?? []);
  const rows = isSum && ranges.length > 0 ? intervalOf(ranges.map(leastOf).reduce(addRanges, NOTHING)) : null;
  const total = whole.sums.find((item) => item.unit === unit)?.sum ?? null;
  return { actor, events: left.length, undated, earlier, rows, total };
}

/** "Less than $5 million" adds nothing to the least of a sum. */
function leastOf({ lo, hi }: Range): Range {
  return { lo: lo ?? NOTHING.lo, hi };
}

/** Whether a stated figure is a total, of these doers: one of somebody's deeds says nothing of all there were. */
function isOf(claim: Claim, actor: string | null): boolean {
  if (isOfOneVictim(claim) || claim.subject.country !== undefined) return false;
  return actor !== null || doerOf(claim) === null;
}

/** The years asked for, else those that the register knows of; the last ones where they are too many. */
function yearsOf(rollUp: RollUp, { from, to }: TotalQuery): number[] {
  let [firstDay, lastDay] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const know = (first: number, last: number): void => {
    if (first === NO_DAY) return;
    firstDay = Math.min(firstDay, first);
    lastDay = Math.max(lastDay, last);
  };
  for (const [at, first] of rollUp.incidentFirst.entries()) know(first, rollUp.incidentLast[at]!);
  for (const claim of rollUp.loose) know(rollUp.claimFirst[claim]!, rollUp.claimLast[claim]!);
  const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();
  const first = yearOf(from === undefined ? firstDay : daysOf(from)!.first);
  const last = yearOf(to === undefined ? lastDay : daysOf(to)!.last);
  const years: number[] = [];
  for (let year = Math.max(first, last - MAX_YEARS + 1); year <= last; year++) years.push(year);
  return years;
}
