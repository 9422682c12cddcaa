import { SpoorError } from '../../core/errors.ts';
import { intervalText } from '../../register/intervalText.ts';
import { daysOf } from '../../register/period.ts';
import { extentOf } from '../../register/publishedTotals.ts';
import { Register } from '../../register/register.ts';
import { rollUpOf } from '../../register/rollUpOf.ts';
import { totalOf } from '../../register/total.ts';
import { chartData } from '../../register/totalChart.ts';
import { totalChartSvg } from '../../register/totalChartSvg.ts';
import type { RegisterTotal, TotalQuery } from '../schema/register.ts';

const MOST_COUNTED = 200;
const MOST_PUBLISHED = 100;

/**
 * What a register's incidents add up to, with what was left out and why; or with `chart` its totals a year as SVG.
 * @throws REGISTER_NOT_FOUND, LOG_BROKEN, USAGE for dates that are none
 */
export function registerTotal(
  folder: string,
  { what = 'stolen', ...rest }: TotalQuery,
  chart: boolean,
): RegisterTotal | { svg: string } {
  const { from, to, actor } = rest;
  for (const date of [from, to])
    if (date !== undefined && daysOf(date) === null)
      throw new SpoorError('USAGE', `${date}: expected YYYY, YYYY-MM or YYYY-MM-DD`, { found: date });
  if (from !== undefined && to !== undefined && daysOf(from)!.first > daysOf(to)!.last)
    throw new SpoorError('USAGE', `${from} is after ${to}`, { from, to });
  const register = Register.open(folder);
  try {
    const query = { what, ...rest };
    if (chart) {
      const actors = actor === undefined ? [null] : actor.split(',').map((name) => name.trim());
      return { svg: totalChartSvg(chartData(register, query, actors)) };
    }
    const { sums, counted, leftOut, published } = totalOf(rollUpOf(register), query, register);
    const reasons = new Map<string, number>();
    for (const { reason } of leftOut) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    return {
      what,
      sums: sums.map(({ unit, sum, events }) => ({ unit, sum: intervalText(sum, unit), events })),
      counted: {
        total: counted.length,
        items: counted
          .slice(0, MOST_COUNTED)
          .map(({ incidents, name, from: first, to: last, figures, isContested }) => ({
            incident: incidents[0]!,
            name,
            when: spanText(first, last),
            figures: figures.map(({ unit, range }) => intervalText(range, unit)),
            isContested,
          })),
      },
      leftOut: [...reasons].map(([reason, events]) => ({ reason, events })).sort((a, b) => b.events - a.events),
      published: published
        .slice(0, MOST_PUBLISHED)
        .map(({ claims, speaker, from: first, to: last, range, unit, relation }) => ({
          speaker,
          of: extentOf(claims[0]!, actor).join(', '),
          when: spanText(first, last),
          figure: intervalText(range, unit),
          relation,
        })),
    };
  } finally {
    register.close();
  }
}

function spanText(from: string | null, to: string | null): string {
  if (from === null) return 'undated';
  return to === null || to === from ? from : `${from} to ${to}`;
}
