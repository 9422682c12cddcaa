import { expect, test } from 'vitest';
import { parseDecimal } from '../../src/register/decimal.ts';
import { spreadOf } from '../../src/register/spread.ts';

test('"less than" beside others has no lower end of its own, and makes none of 0', () => {
  const cap = { lo: null, hi: parseDecimal('100') };
  expect(spreadOf([cap])).toEqual(cap);
  expect(spreadOf([cap, { lo: null, hi: parseDecimal('90') }]).lo).toBeNull();
  const point = parseDecimal('95');
  expect(spreadOf([cap, { lo: point, hi: point }])).toEqual({ lo: point, hi: parseDecimal('100') });
});
