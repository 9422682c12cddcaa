import type { Interval } from './claim.ts';
import { daysOf } from './period.ts';
import type { Register } from './register.ts';
import { type RollUpRows, readRollUpRows } from './rollUpRows.ts';
import { intervalOf, rangeOf, spreadOf } from './spread.ts';
import { type TotalQuery, totalOf } from './total.ts';

/** What was added up and what is stated of a year and an actor. */
export interface ChartCell {
  readonly year: number;
  /** `null` for whoever is blamed, or nobody. */
  readonly actor: string | null;
  /** The register's rows; null where there are none. */
  readonly rows: Interval | null;
  readonly events: number;
  /** Totals that are stated of exactly this year. */
  readonly stated: readonly { readonly speaker: string; readonly range: Interval }[];
  /** From the least to the most that is stated; null where nothing is. */
  readonly spread: Interval | null;
}

export interface ChartData {
  readonly what: string;
  readonly unit: string;
  readonly actors: readonly (string | null)[];
  readonly years: readonly number[];
  readonly cells: readonly ChartCell[];
}

/** More years than these are no chart. */
const MAX_YEARS = 60;

/** Totals a year and actor, in one unit, with what is stated of the same years. */
export function chartData(register: Register, query: TotalQuery, actors: readonly (string | null)[]): ChartData {
  const rows = readRollUpRows(register);
  const unit = query.currency ?? (query.what === 'attacks' || query.what === 'countries' ? query.what : 'USD');
  const years = yearsOf(rows, query);
  const { actor: _actor, ...rest } = query;
  const cells = years.flatMap((year) =>
    actors.map((actor): ChartCell => {
      const time = { from: String(year), to: String(year) };
      const total = totalOf(rows, { ...rest, ...time, ...(actor === null ? {} : { actor }) }, register);
      const sum = total.sums.find((item) => item.unit === unit);
      const stated = total.published
        .filter(({ relation, unit: other }) => relation === 'same' && other === unit)
        .map(({ speaker, range }) => ({ speaker, range }));
      const spread = stated.length === 0 ? null : intervalOf(spreadOf(stated.map(({ range }) => rangeOf(range))));
      return { year, actor, rows: sum?.sum ?? null, events: sum?.events ?? 0, stated, spread };
    }),
  );
  return { what: query.what, unit, actors, years, cells };
}

/** The years asked for, else those that the register knows of; the last ones where they are too many. */
function yearsOf(rows: RollUpRows, { from, to }: TotalQuery): number[] {
  const known = [
    ...rows.incidents.flatMap(({ days }) => days ?? []),
    ...rows.loose.flatMap(({ said: { first, last } }) => (first === null || last === null ? [] : { first, last })),
  ];
  const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();
  const first = from === undefined ? Math.min(...known.map((days) => yearOf(days.first))) : yearOf(daysOf(from)!.first);
  const last = to === undefined ? Math.max(...known.map((days) => yearOf(days.last))) : yearOf(daysOf(to)!.last);
  const years: number[] = [];
  for (let year = Math.max(first, last - MAX_YEARS + 1); year <= last; year++) years.push(year);
  return years;
}
