import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../../test/support/cpuTime.ts';
import { readPeriods } from './readPeriods.ts';

const show = (text: string, published: string | null = '2021-02-10'): string =>
  readPeriods(text, published)
    .map(({ period, as }) =>
      period === null
        ? `open ${as}`
        : `${period.from}..${period.to} ${period.precision}${period.relativeTo === undefined ? '' : ' relative'}`,
    )
    .join('; ');

const READ: readonly (readonly [string, string])[] = [
  ['late 2018', '2018-09..2018-12 part-of-year'],
  ['early in 2018', '2018-01..2018-04 part-of-year'],
  ['mid-2019', '2019-05..2019-08 part-of-year'],
  ['the end of 2018', '2018-09..2018-12 part-of-year'],
  ['Q4 2020', '2020-10..2020-12 quarter'],
  ['the fourth quarter of 2019', '2019-10..2019-12 quarter'],
  ['the first half of 2021', '2021-01..2021-06 half'],
  ['H2 2020', '2020-07..2020-12 half'],
  ['the first nine months of 2020', '2020-01..2020-09 month'],
  ['from 2019 to November 2020', '2019..2020-11 year'],
  ['between 2019 and November 2020', '2019..2020-11 year'],
  ['between 2013 and 2015', '2013..2015 year'],
  ['2019-20', '2019..2020 year'],
  ['2013\u20132015', '2013..2015 year'],
  ['January to November 2020', '2020-01..2020-11 month'],
  ['Sept. 2018', '2018-09..2018-09 month'],
  ['Sept. 26, 2020', '2020-09-26..2020-09-26 day'],
  ['the 26th of September 2020', '2020-09-26..2020-09-26 day'],
  ['2020-09-26', '2020-09-26..2020-09-26 day'],
  ['in 2014, 2015 and 2016', '2014..2014 year; 2015..2015 year; 2016..2016 year'],
  ['this year', '2021..2021 year relative'],
  ['last month', '2021-01..2021-01 month relative'],
  ['in September', '2020-09..2020-09 month relative'],
  ['since 2017', '2017..2021-02-10 year relative'],
  ['by 2020', 'open by 2020'],
  ['S/2019/691', ''],
  ['COVID-19 and 2,019 cases', ''],
  ['$2019 and 2019 bitcoins', ''],
  ['hackers may attack', ''],
  ['from 2020 to 2019', '2020..2020 year; 2019..2019 year'],
];

describe('periods', () => {
  it.each(READ)('%s', (text, expected) => {
    expect(show(text)).toBe(expected);
  });

  it('what hangs on the date of a text without one stays open', () => {
    expect(show('this year', null)).toBe('open this year');
    expect(show('since 2017', null)).toBe('open since 2017');
  });

  it('a day of the calendar is read to itself, in each order of writing', () => {
    const months = 'January February March April May June July August September October November December'.split(' ');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1991-01-01'), max: new Date('2098-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [day, month, year] = [date.getUTCDate(), months[date.getUTCMonth()]!, date.getUTCFullYear()];
          for (const text of [
            iso,
            `${day} ${month} ${year}`,
            `${month} ${day}, ${year}`,
            `${month.slice(0, 3)} ${day}, ${year}`,
          ])
            expect({ text, read: show(text) }).toEqual({ text, read: `${iso}..${iso} day` });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes time in proportion to the text', () => {
    for (const piece of ['from 2019 ', 'between ', '2019-', 'May 5 ', 'the first ', '1 May 2019 to ']) {
      const from = cpuTime();
      readPeriods(piece.repeat(Math.ceil(40_000 / piece.length)), '2021-02-10');
      expect({ piece, slow: cpuTime() - from > 3000 }).toEqual({ piece, slow: false });
    }
  });
});
