import { expect, test } from 'vitest';
import { overWorlds } from '../../src/label/calibrate/overWorlds.ts';
import { pairAgreement } from '../../src/label/calibrate/pairAgreement.ts';

test('a figure over worlds is their mean with Student’s interval, cut at 0 and 1', () => {
  const four = overWorlds([0.5, 0.7, 0.6, 0.8]);
  // Mean 0.65, standard deviation 0.1291, t(3) = 3.182: 0.65 ± 3.182 * 0.1291 / 2.
  expect(four.mean).toBeCloseTo(0.65, 12);
  expect(four.low).toBeCloseTo(0.4446, 4);
  expect(four.high).toBeCloseTo(0.8554, 4);
  expect(overWorlds([0, 1])).toMatchObject({ mean: 0.5, low: 0, high: 1 });
  expect(overWorlds([0.4, null])).toEqual({ values: [0.4], mean: 0.4, low: null, high: null });
  expect(overWorlds([null])).toMatchObject({ mean: null });
});

test('pairs are those that listing them would give', () => {
  const root = [0, 0, 0, 3, 3, 5, 6];
  const owner = [1, 1, 2, 2, 2, 1, 0];
  const pairs = root.flatMap((_, i) => root.slice(0, i).map((__, j) => [i, j] as const));
  const known = pairs.filter(([i, j]) => owner[i] !== 0 && owner[j] !== 0);
  const together = known.filter(([i, j]) => root[i] === root[j]);
  const same = known.filter(([i, j]) => owner[i] === owner[j]);
  const both = together.filter((pair) => same.includes(pair));
  const found = pairAgreement(Int32Array.from(root), Int32Array.from(owner));
  expect(found).toMatchObject({ addresses: 6, owners: 2, clusters: 3 });
  expect(found.precision).toMatchObject({ pairs: both.length, of: together.length });
  expect(found.recall).toMatchObject({ pairs: both.length, of: same.length });
});
