import { describe, expect, test } from 'vitest';
import { arrivals, coins, ends, totals, trace } from './notation.ts';

/** Block 2: `s` pays a fee of 3, wholly tainted, `t` one of 2, clean; the coinbase makes 5 of subsidy and 5 of fees. */
const BLOCK = coins(
  '1/0 10 c1 > A=9',
  '1/1 10 c2 > Q=4',
  '2/0 20 m > M=4 N=6',
  '2/1 20 s c1:0 > B=6',
  '2/2 20 t c2:0 > R=2',
  '3/0 30 u m:0 > O=4',
);

describe('tainted fees and the coinbase', () => {
  test('off: the fee is an end, the coinbase clean', () => {
    expect(ends(trace(BLOCK, 'bitcoin:c1'), 'fifo')).toEqual(['theft1 fee - 3', 'theft1 held s:0 6']);
  });

  test('carried, subsidy first: 5 clean, 3 tainted, 2 clean', () => {
    const report = trace(BLOCK, 'bitcoin:c1', { coinbaseTaint: 'carry', coinbaseOrder: 'subsidy-first' });
    // M takes 4 clean; N 1 clean, 3a, 2 clean.
    expect(ends(report, 'fifo')).toEqual(['theft1 held m:1 3', 'theft1 held s:0 6']);
    // From the end: M 2 clean, 2a; N 1a, 5 clean. u passes M's on.
    expect(ends(report, 'lifo')).toEqual(['theft1 held m:1 1', 'theft1 held s:0 6', 'theft1 held u:0 2']);
    expect(totals(report, 'lifo')).toEqual(['theft1 btc 9 0 9']);
    // The fee was at 1, the coinbase at 2, u at 3.
    expect(arrivals(report, 'lifo')).toEqual([
      'theft1 held m:1 1 2 20-20',
      'theft1 held s:0 1 1 20-20',
      'theft1 held u:0 1 3 30-30',
    ]);
    expect(ends(report, 'bounds')).toEqual(['theft1 held m:1 0~3', 'theft1 held s:0 6~6', 'theft1 held u:0 0~3']);
    expect(ends(report, 'poison')).toEqual(['theft1 held m:1 6', 'theft1 held s:0 6', 'theft1 held u:0 4']);
  });

  test('carried, fees first: 3 tainted, 2 clean, 5 clean', () => {
    const report = trace(BLOCK, 'bitcoin:c1', { coinbaseTaint: 'carry', coinbaseOrder: 'fees-first' });
    expect(ends(report, 'fifo')).toEqual(['theft1 held s:0 6', 'theft1 held u:0 3']);
  });

  test('a coinbase that makes less than the fees leaves the rest as fee; no coinbase, all of it', () => {
    const poor = coins('1/0 10 c1 > A=9', '2/0 20 s c1:0 > B=6', '2/1 20 m > M=2');
    const carry = { coinbaseTaint: 'carry', coinbaseOrder: 'subsidy-first' } as const;
    expect(ends(trace(poor, 'bitcoin:c1', carry), 'fifo')).toEqual([
      'theft1 fee - 1',
      'theft1 held m:0 2',
      'theft1 held s:0 6',
    ]);
    // Nothing in a coinbase is certain, though it holds nothing but fees.
    expect(ends(trace(poor, 'bitcoin:c1', carry), 'bounds')).toEqual([
      'theft1 fee - 0~1',
      'theft1 held m:0 0~2',
      'theft1 held s:0 6~6',
    ]);
    const none = coins('1/0 10 c1 > A=9', '2/0 20 s c1:0 > B=6', '3/0 20 m > M=2');
    expect(ends(trace(none, 'bitcoin:c1', carry), 'fifo')).toEqual(['theft1 fee - 3', 'theft1 held s:0 6']);
  });

  test('wherever the coinbase stands in its block, and coins of the same block are spent', () => {
    // c1 is spent in the block that makes it.
    const rows = coins('1/0 10 c1 > A=9', '1/1 10 s c1:0 > B=5', '1/2 10 t s:0 > C=4');
    expect(ends(trace(rows, 'bitcoin:c1'), 'fifo')).toEqual(['theft1 fee - 5', 'theft1 held t:0 4']);
    expect(arrivals(trace(rows, 'bitcoin:c1'), 'fifo')[0]).toBe('theft1 fee - 2 1 10-10');
  });
});
