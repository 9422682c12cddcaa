import type { Claim, Interval } from './claim.ts';
import { daysOf } from './period.ts';
import { doerOf, isOfOneVictim } from './publishedTotals.ts';
import type { Register } from './register.ts';
import { NO_DAY, type RollUp } from './rollUp.ts';
import { rollUpOf } from './rollUpOf.ts';
import { intervalOf, rangeOf, spreadOf } from './spread.ts';
import { totalOf } from './total.ts';
import type { TotalQuery } from './totalAnswer.ts';

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
  const rollUp = rollUpOf(register);
  const unit = query.currency ?? (query.what === 'attacks' || query.what === 'countries' ? query.what : 'USD');
  const years = yearsOf(rollUp, query);
  const { actor: _actor, ...rest } = query;
  const cells = years.flatMap((year) =>
    actors.map((actor): ChartCell => {
      const time = { from: String(year), to: String(year) };
      const total = totalOf(rollUp, { ...rest, ...time, ...(actor === null ? {} : { actor }) }, register);
      const sum = total.sums.find((item) => item.unit === unit);
      const stated = total.published
        .filter(({ relation, unit: other, claims }) => relation === 'same' && other === unit && isOf(claims[0]!, actor))
        .map(({ speaker, range }) => ({ speaker, range }));
      const spread = stated.length === 0 ? null : intervalOf(spreadOf(stated.map(({ range }) => rangeOf(range))));
      return { year, actor, rows: sum?.sum ?? null, events: sum?.events ?? 0, stated, spread };
    }),
  );
  return { what: query.what, unit, actors, years, cells };
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
