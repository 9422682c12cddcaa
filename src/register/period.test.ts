import { expect, test } from 'vitest';
import { daysOf, dayText } from './period.ts';

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
