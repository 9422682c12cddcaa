import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bigToHi, bigToLo, lanesToBig } from '../core/lanes.ts';
import { mulDiv, result } from './mulDiv.ts';

function check(a: bigint, n: bigint, b: bigint): void {
  mulDiv(bigToHi(a), bigToLo(a), bigToHi(n), bigToLo(n), bigToHi(b), bigToLo(b));
  expect([lanesToBig(result.qHi, result.qLo), lanesToBig(result.rHi, result.rLo)], `${a} * ${n} / ${b}`).toEqual([
    (a * n) / b,
    (a * n) % b,
  ]);
}

/** Integers of every length up to `bits`, with the edges of the words among them. */
function wide(bits: number): fc.Arbitrary<bigint> {
  const top = (1n << BigInt(bits)) - 1n;
  return fc
    .tuple(fc.integer({ min: 0, max: bits }), fc.bigInt({ min: 0n, max: top }), fc.integer({ min: -2, max: 2 }))
    .map(([length, raw, near]) => {
      const limited = near === 0 ? raw >> BigInt(bits - length) : (1n << BigInt(length)) + BigInt(near);
      return limited < 0n ? 0n : limited > top ? top : limited;
    });
}

describe('mulDiv', () => {
  it('is exact for any a, n <= b below 2^96', () => {
    fc.assert(
      fc.property(wide(96), wide(96), wide(96), (x, y, z) => {
        const b = [x, y, z].reduce((m, v) => (v > m ? v : m), 1n);
        check(x, y, b);
      }),
      { numRuns: 200_000 },
    );
  });

  it('is exact where the quotient is a unit above or below an estimate', () => {
    const values = [1n, 2n, 3n, (1n << 24n) - 1n, 1n << 24n, (1n << 48n) - 1n, 1n << 48n, (1n << 48n) + 1n];
    values.push((1n << 72n) - 1n, (1n << 95n) + 1n, (1n << 96n) - 1n, (1n << 96n) - (1n << 48n), 10n ** 18n);
    for (const b of values) for (const a of values) for (const n of values) if (a <= b && n <= b) check(a, n, b);
  });
});
