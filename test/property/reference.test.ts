import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { referenceTrace } from '../reference/referenceTrace.ts';
import { halvingWorlds } from './halvingWorlds.ts';
import {
  assertConserves,
  assertWithinBounds,
  checkAppending,
  checkPermuting,
  checkRenaming,
  checkScaling,
  checkSplitting,
  SCALING_RULES,
} from './relations.ts';
import { type WorldOptions, worlds } from './worlds.ts';

const KINDS = ['account', 'utxo', 'mixed'] as const;
const RUNS = 400;

describe.each(KINDS)('the reference on random %s worlds', (kind) => {
  const any = (options: Omit<WorldOptions, 'kind'> = {}) => worlds({ kind, ...options });

  test('conserves', () => {
    fc.assert(
      fc.property(any(), ({ rows, request }) => assertConserves(referenceTrace(rows, request))),
      { numRuns: RUNS },
    );
  });

  test('stays within bounds', () => {
    fc.assert(
      fc.property(any({ limits: ['until', 'maxActivity'] }), ({ rows, request }) =>
        assertWithinBounds(referenceTrace(rows, request), rows),
      ),
      { numRuns: RUNS },
    );
  });

  test('does not depend on names', () =>
    fc.assert(
      fc.asyncProperty(any(), (world) => checkRenaming(referenceTrace, world)),
      { numRuns: RUNS },
    ));

  test('does not depend on the order or repetition of rows', () =>
    fc.assert(
      fc.asyncProperty(any(), fc.array(fc.nat(1000), { minLength: 1, maxLength: 50 }), (world, keys) =>
        checkPermuting(referenceTrace, world, keys),
      ),
      { numRuns: RUNS },
    ));

  test('does not see strangers', () =>
    fc.assert(
      fc.asyncProperty(any(), (world) => checkAppending(referenceTrace, world)),
      { numRuns: RUNS },
    ));

  test('scales', () =>
    fc.assert(
      fc.asyncProperty(any({ big: false }), fc.bigInt(2n, 2n ** 70n), (world, k) =>
        checkScaling(referenceTrace, world, k),
      ),
      { numRuns: RUNS },
    ));

  test('scales under pro-rata where there are no remainders', () =>
    fc.assert(
      fc.asyncProperty(halvingWorlds(kind), fc.bigInt(2n, 2n ** 70n), (world, k) =>
        checkScaling(referenceTrace, world, k, ['pro-rata', ...SCALING_RULES]),
      ),
      { numRuns: RUNS },
    ));
});

test('a transfer can be split in two', () =>
  fc.assert(
    fc.asyncProperty(worlds({ kind: 'account', limits: ['until', 'maxHops'] }), fc.nat(30), (world, pick) =>
      checkSplitting(referenceTrace, world, pick),
    ),
    { numRuns: 1000 },
  ));

test('the worlds are rich in taint', () => {
  const ends = KINDS.flatMap((kind) =>
    fc
      .sample(worlds({ kind }), { numRuns: 300, seed: 1 })
      .flatMap(({ rows, request }) => Object.values(referenceTrace(rows, request).rules).flatMap((rule) => rule.ends)),
  );
  const reasons = new Map<string, number>();
  for (const end of ends) reasons.set(end.reason, (reasons.get(end.reason) ?? 0) + 1);
  console.log(ends.length, Object.fromEntries(reasons), Math.max(...ends.map((end) => end.hops)));
  expect([...reasons.keys()].sort()).toEqual(['activity', 'burn', 'dust', 'fee', 'held', 'hops', 'service', 'until']);
});
