import { describe, expect, it } from 'vitest';
import { mix32, Random } from './random.ts';

const PINNED: readonly number[] = [1711222919, 2835896888, 1075307830];

describe('Random', () => {
  it('is the generator it says it is, on every machine', () => {
    const random = new Random(7);
    expect([random.next(), random.next(), random.next()]).toEqual(PINNED);
    expect(new Random(7, 1).next()).not.toBe(PINNED[0]);
    expect(new Random(8).next()).not.toBe(PINNED[0]);
    expect(new Random(2 ** 32 + 7).next()).not.toBe(PINNED[0]);
  });

  it('steps as sfc32 does, checked against a BigInt one', () => {
    const state = seededState(12345, 3);
    const random = new Random(12345, 3);
    for (let i = 0; i < 1000; i++) expect(random.next()).toBe(state());
  });

  it.each([1, 2, 3, 7, 1000, 2 ** 21, 2 ** 21 + 1, 10 ** 15])('draws below %i evenly', (bound) => {
    const random = new Random(1);
    const draws = Array.from({ length: 20_000 }, () => random.below(bound));
    expect(draws.every((draw) => Number.isInteger(draw) && draw >= 0 && draw < bound)).toBe(true);
    const mean = draws.reduce((sum, draw) => sum + draw / bound, 0) / draws.length;
    // The standard error of the mean of 20,000 uniform draws is 0.002.
    expect(Math.abs(mean - (bound - 1) / (2 * bound))).toBeLessThan(0.012);
  });

  it('refuses seeds that are not integers', () => {
    expect(() => new Random(1.5)).toThrow('seed 1.5');
    expect(() => new Random(-1)).toThrow('seed -1');
  });

  it('draws by weight, shuffles without loss, and picks', () => {
    const random = new Random(2);
    const counts = [0, 0, 0];
    for (let i = 0; i < 6000; i++) counts[random.weighted([1, 0, 2], 3)]!++;
    expect(counts[1]).toBe(0);
    expect(Math.abs(counts[0]! - 2000)).toBeLessThan(200);
    const shuffled = random.shuffle([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect([...shuffled].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(shuffled).not.toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect([4, 5]).toContain(random.pick([4, 5]));
    expect(random.between(3, 3)).toBe(3);
  });

  it('draws heavy-tailed indexes: each power of two of ranks as often as the next', () => {
    const random = new Random(3);
    const levels = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 20_000; i++) levels[Math.floor(Math.log2(random.heavyIndex(1023) + 1))]!++;
    for (const count of levels) expect(Math.abs(count - 2000)).toBeLessThan(250);
    expect(random.heavyIndex(1)).toBe(0);
    for (let i = 0; i < 1000; i++) expect(random.heavyIndex(5)).toBeLessThan(5);
  });
});

it('mix32 never maps two values to one', () => {
  expect(new Set(Array.from({ length: 100_000 }, (_, i) => mix32(i))).size).toBe(100_000);
});

/** sfc32 as its author gives it, in BigInt, from the seed that `Random` makes. */
function seededState(seed: number, stream: number): () => number {
  const wrap = (value: bigint): bigint => BigInt.asUintN(32, value);
  const mix = (value: bigint): bigint => {
    let x = wrap(value);
    x = wrap((x ^ (x >> 16n)) * 0x21f0aaadn);
    x = wrap((x ^ (x >> 15n)) * 0x735a2d97n);
    return x ^ (x >> 15n);
  };
  let state = mix(BigInt(seed)) ^ mix(0x5bd1e995n);
  state = wrap(state + BigInt(stream + 1) * 0x9e3779b1n);
  const fill = (): bigint => {
    state = wrap(state + 0x9e3779b9n);
    return mix(state);
  };
  let a = fill();
  let b = fill();
  let c = fill();
  let counter = 1n;
  const next = (): number => {
    const sum = wrap(a + b + counter);
    counter = wrap(counter + 1n);
    a = b ^ (b >> 9n);
    b = wrap(c + (c << 3n));
    c = wrap(((c << 21n) | (c >> 11n)) + sum);
    return Number(sum);
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}
