import { SpoorError } from '../../core/errors.ts';
import { intervalText } from '../../register/intervalText.ts';
import { datesText, leftOutText } from '../../register/leftOutText.ts';
import { daysOf } from '../../register/period.ts';
import { extentOf } from '../../register/publishedTotals.ts';
import { Register } from '../../register/register.ts';
import { rollUpOf } from '../../register/rollUpOf.ts';
import { tallyOf } from '../../register/tally.ts';
import type { EventFigures } from '../../register/totalAnswer.ts';
import { chartData } from '../../register/totalChart.ts';
import { totalChartSvg } from '../../register/totalChartSvg.ts';
import type { RegisterTotal, TotalQuery } from '../schema/register.ts';

const MOST_COUNTED = 200;
const MOST_PUBLISHED = 100;
const MOST_PAIRS = 100;

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
    const { sums, counted, leftOut, published, lookAlikes, equalFigures, ifOne, waiting } = tallyOf(
      rollUpOf(register),
      query,
      register,
    );
    return {
      what,
      sums: sums.map(({ unit, sum, events }) => ({ unit, sum: intervalText(sum, unit), events })),
      counted: {
        total: counted.length,
        items: counted.largest(MOST_COUNTED).map((event) => {
          const described = counted.describe(event);
          return { ...lineOf(described), isContested: described.isContested };
        }),
      },
      perhapsOne: {
        lookAlikes: pairs(lookAlikes),
        equalFigures: pairs(equalFigures),
        pairs: lookAlikes.length + equalFigures.length,
        least: ifOne.map(({ unit, least }) => intervalText({ lo: least, hi: least }, unit)),
      },
      waiting,
      leftOut: leftOut.groups().map((events) => {
        const told = leftOut.largest(MOST_COUNTED, events).map((event) => leftOut.describe(event));
        const dollars = leftOut.dollars(events);
        return {
          reason: told[0]!.reason,
          why: leftOutText(told[0]!),
          events: events.length,
          together: dollars === null ? null : intervalText(dollars, 'USD'),
          items: told.map(lineOf),
        };
      }),
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

type Line = RegisterTotal['leftOut'][number]['items'][number];

function lineOf({ incidents, name, from, to, dates, figures, countries }: EventFigures): Line {
  const inUnits = figures.map(({ unit, range }) => intervalText(range, unit));
  return {
    incident: incidents[0]!,
    name,
    when: dates.length > 0 ? datesText(dates) : spanText(from, to),
    figures: countries === undefined ? inUnits : [...countries],
  };
}

function pairs(all: readonly (readonly [string, string])[]): [string, string][] {
  return all.slice(0, MOST_PAIRS).map(([a, b]) => [a, b]);
}

function spanText(from: string | null, to: string | null): string {
  if (from === null) return 'undated';
  return to === null || to === from ? from : `${from} to ${to}`;
}
