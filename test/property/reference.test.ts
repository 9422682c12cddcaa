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

/** As in `product.test.ts`, where the tracer is held against the reference. */
const WORLDS = Number(process.env.SPOOR_WORLDS ?? 1000);
/** The reference must keep what every tracer must keep, or it proves nothing about another. Its text changes hardly ever. */
const RUNS = { numRuns: WORLDS / 10 };
const MINUTE = 60 * WORLDS;

const KINDS: readonly WorldOptions[] = [
  { kind: 'account' },
  { kind: 'utxo' },
  { kind: 'mixed' },
  { kind: 'utxo', carry: true },
];

describe.each(KINDS)('the reference on random worlds of $kind, carry $carry', (options) => {
  const factor = fc.bigInt(2n, 2n ** 70n);
  const check = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void | Promise<void>): Promise<void> =>
    fc.assert(
      fc.asyncProperty(arbitrary, async (value) => holds(value)),
      RUNS,
    );

  test(
    'conserves',
    () => check(worlds(options), ({ rows, request }) => assertConserves(referenceTrace(rows, request))),
    MINUTE,
  );

  test(
    'stays within bounds',
    () =>
      check(worlds({ ...options, limits: ['until', 'maxActivity'] }), ({ rows, request }) =>
        assertWithinBounds(referenceTrace(rows, request), rows),
      ),
    MINUTE,
  );

  test(
    'does not depend on names',
    () => check(worlds(options), (world) => checkRenaming(referenceTrace, world)),
    MINUTE,
  );

  test(
    'does not depend on the order or repetition of rows',
    () =>
      check(fc.tuple(worlds(options), fc.array(fc.nat(1000), { minLength: 1, maxLength: 50 })), ([world, keys]) =>
        checkPermuting(referenceTrace, world, keys),
      ),
    MINUTE,
  );

  test(
    'does not see strangers',
    () => check(worlds(options), (world) => checkAppending(referenceTrace, world)),
    MINUTE,
  );

  test(
    'scales',
    () =>
      check(fc.tuple(worlds({ ...options, big: false }), factor), ([world, k]) =>
        checkScaling(referenceTrace, world, k),
      ),
    MINUTE,
  );

  test(
    'scales under pro-rata where there are no remainders',
    () =>
      check(fc.tuple(halvingWorlds(options.kind), factor), ([world, k]) =>
        checkScaling(referenceTrace, world, k, ['pro-rata', ...SCALING_RULES]),
      ),
    MINUTE,
  );
});

test('a transfer can be split in two', () =>
  fc.assert(
    fc.asyncProperty(worlds({ kind: 'account', limits: ['until', 'maxHops'] }), fc.nat(30), (world, pick) =>
      checkSplitting(referenceTrace, world, pick),
    ),
    { numRuns: WORLDS / 2 },
  ));

test('the worlds are rich: every reason, and rules that differ', () => {
  const reasons = new Set<string>();
  let differing = 0;
  let contested = 0;
  const sample = KINDS.flatMap((options) => fc.sample(worlds(options), { numRuns: 200, seed: 1 }));
  for (const { rows, request } of sample) {
    const { rules } = referenceTrace(rows, request);
    for (const { ends } of Object.values(rules)) for (const end of ends) reasons.add(end.reason);
    const answers = [rules.fifo!, rules.lifo!, rules['pro-rata']!, rules['taint-first']!, rules['clean-first']!];
    if (new Set(answers.map(({ ends }) => JSON.stringify(ends))).size >= 3) differing++;
    if (
      answers.some(({ thefts }) =>
        Object.values(thefts!)
          .flat()
          .some((one) => one.claimedEarlier !== '0'),
      )
    )
      contested++;
  }
  expect([...reasons].sort()).toEqual(['activity', 'burn', 'dust', 'fee', 'held', 'hops', 'service', 'until']);
  expect(differing / sample.length).toBeGreaterThan(0.25);
  expect(contested / sample.length).toBeGreaterThan(0.15);
});
