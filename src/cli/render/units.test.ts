import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ceilAmount,
  floorAmount,
  formatAmount,
  formatPercent,
  roundAmount,
  roundParts,
  shownDecimals,
  toUnits,
} from './units.ts';

const amount = fc.bigInt({ min: 0n, max: (1n << 256n) - 1n });

describe('formatAmount', () => {
  test.each([
    [0n, 0, '0'],
    [0n, 2, '0.00'],
    [7n, 2, '0.07'],
    [123456789n, 2, '1,234,567.89'],
    [1000n, 0, '1,000'],
    [999n, 0, '999'],
    [1n, 18, '0.000000000000000001'],
    [100000000000n, 8, '1,000.00000000'],
    [-1234567n, 3, '-1,234.567'],
  ])('%s with %i decimals is %s', (value, decimals, text) => {
    expect(formatAmount(value, decimals)).toBe(text);
  });

  test('loses no digit and groups by three', () => {
    fc.assert(
      fc.property(amount, fc.nat(77), (value, decimals) => {
        const text = formatAmount(value, decimals);
        expect(BigInt(text.replaceAll(/[,.]/g, ''))).toBe(value);
        expect(text).toMatch(decimals === 0 ? /^\d{1,3}(,\d{3})*$/ : /^\d{1,3}(,\d{3})*\.\d+$/);
        expect(text.split('.')[1]?.length ?? 0).toBe(decimals);
      }),
    );
  });
});

describe('rounding', () => {
  test('is half up, down, up', () => {
    expect([roundAmount(149n, 2), roundAmount(150n, 2), floorAmount(199n, 2), ceilAmount(101n, 2)]).toEqual([
      1n,
      2n,
      1n,
      2n,
    ]);
  });

  test('parts add up to the rounded sum, each within one unit, exact parts unchanged', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 12 }), fc.nat(20), fc.boolean(), (parts, dropped, up) => {
        const step = 10n ** BigInt(dropped);
        const sum = parts.reduce((total, part) => total + part, 0n);
        const total = up ? ceilAmount(sum, dropped) : floorAmount(sum, dropped);
        const rounded = roundParts(parts, dropped, total);
        expect(rounded.reduce((all, part) => all + part, 0n)).toBe(total);
        for (const [i, part] of parts.entries()) {
          const off = rounded[i]! * step - part;
          expect(off < step && -off < step).toBe(true);
          if (part % step === 0n) expect(off).toBe(0n);
        }
      }),
    );
  });

  test('percent never says all or nothing where it is not', () => {
    expect(formatPercent(0n, 3n)).toBe('0.0');
    expect(formatPercent(1n, 1_000_000n)).toBe('0.1');
    expect(formatPercent(1n, 3n)).toBe('33.3');
    expect(formatPercent(2n, 3n)).toBe('66.7');
    expect(formatPercent(999_999n, 1_000_000n)).toBe('99.9');
    expect(formatPercent(5n, 5n)).toBe('100.0');
    expect(formatPercent(7n, 5n)).toBe('140.0');
    expect(formatPercent(5n, 0n)).toBe('0.0');
  });

  test('shows all of up to eight decimals, else six or six significant digits', () => {
    expect(shownDecimals(10n ** 20n, 18, false)).toBe(6);
    expect(shownDecimals(10n ** 20n, 18, true)).toBe(18);
    expect(shownDecimals(1_234_567_890n, 18, false)).toBe(14);
    expect(shownDecimals(1n, 18, false)).toBe(18);
    expect(shownDecimals(1n, 8, false)).toBe(8);
  });
});

test('units come from the assets file, then from the native assets, else amounts are base units', () => {
  const units = toUnits([
    { chain: 'ethereum', asset: '0xdac1', symbol: 'USDT', decimals: 6 },
    { chain: 'testnet', asset: 'eth', symbol: 'tETH', decimals: 18 },
  ]);
  expect(units('ethereum', '0xdac1')).toEqual({ symbol: 'USDT', decimals: 6, known: true });
  expect(units('bsc', '0xdac1')).toEqual({ symbol: 'base units of 0xdac1', decimals: 0, known: false });
  expect(units('testnet', 'eth').symbol).toBe('tETH');
  expect(units('ethereum', 'eth')).toEqual({ symbol: 'ETH', decimals: 18, known: true });
  expect(units('bitcoin', 'btc')).toEqual({ symbol: 'BTC', decimals: 8, known: true });
  expect(units('ethereum', 'constructor').known).toBe(false);
});
