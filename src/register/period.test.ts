import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysOf, dayText, finest } from './period.ts';

test('years, months and days are their first and last day, and what is none is null', () => {
  const shown = (text: string) => {
    const days = daysOf(text);
    return days === null ? null : `${dayText(days.first)}/${dayText(days.last)}`;
  };
  expect(shown('2020')).toBe('2020-01-01/2020-12-31');
  expect(shown('2020-02')).toBe('2020-02-01/2020-02-29');
  expect(shown('2019-02')).toBe('2019-02-01/2019-02-28');
  expect(shown('1900-02')).toBe('1900-02-01/1900-02-28');
  expect(shown('2020-11-30')).toBe('2020-11-30/2020-11-30');
  for (const text of [
    '0019',
    '0099-01',
    '2019-02-29',
    '2020-13',
    '2020-00',
    '2020-01-32',
    '20',
    '2020-1',
    '2020-01-01 ',
  ])
    expect(daysOf(text), text).toBeNull();
});

test('of several periods those are the finest that hold no other', () => {
  const period = fc
    .tuple(fc.nat({ max: 12 }), fc.nat({ max: 4 }))
    .map(([first, more]) => ({ first, last: first + more }));
  fc.assert(
    fc.property(fc.array(period, { maxLength: 12 }), (told) => {
      const own = new Map(told.map((one) => [`${one.first} ${one.last}`, one]));
      const holds = (a: (typeof told)[number], b: typeof a): boolean => a.first <= b.first && b.last <= a.last;
      const expected = [...own.values()]
        .filter((one) => ![...own.values()].some((other) => other !== one && holds(one, other)))
        .sort((a, b) => a.first - b.first);
      expect(finest(told)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
