import fc from 'fast-check';
import { describe, it } from 'vitest';
import { traceRows } from '../support/traceRows.ts';
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

/** What must hold of the tracer whatever the reference says: it would catch a mistake that both share. */
const RUNS = Number(process.env.SPOOR_WORLDS ?? 1000) / 10;

describe.each(['account', 'utxo', 'mixed'] as const)('the tracer on random %s worlds', (kind) => {
  const any = (options: Omit<WorldOptions, 'kind'> = {}) => worlds({ kind, ...options });

  it('conserves', () =>
    fc.assert(
      fc.asyncProperty(any(), async ({ rows, request }) => assertConserves(await traceRows(rows, request))),
      { numRuns: RUNS },
    ));

  it('stays within bounds', () =>
    fc.assert(
      fc.asyncProperty(any({ limits: ['until', 'maxActivity'] }), async ({ rows, request }) =>
        assertWithinBounds(await traceRows(rows, request), rows),
      ),
      { numRuns: RUNS },
    ));

  it('does not depend on names', () =>
    fc.assert(
      fc.asyncProperty(any(), (world) => checkRenaming(traceRows, world)),
      { numRuns: RUNS },
    ));

  it('does not depend on the order of rows', () =>
    fc.assert(
      fc.asyncProperty(any(), fc.array(fc.nat(1000), { minLength: 1, maxLength: 50 }), (world, keys) =>
        checkPermuting(traceRows, world, keys),
      ),
      { numRuns: RUNS },
    ));

  it('does not see strangers', () =>
    fc.assert(
      fc.asyncProperty(any(), (world) => checkAppending(traceRows, world)),
      { numRuns: RUNS },
    ));

  // Factors up to 2^70 carry small worlds across the edges of both lanes and into BigInt.
  it('scales', () =>
    fc.assert(
      fc.asyncProperty(any({ big: false }), fc.bigInt(2n, 2n ** 70n), (world, k) => checkScaling(traceRows, world, k)),
      { numRuns: RUNS },
    ));

  it('scales under pro-rata where there are no remainders', () =>
    fc.assert(
      fc.asyncProperty(halvingWorlds(kind), fc.bigInt(2n, 2n ** 70n), (world, k) =>
        checkScaling(traceRows, world, k, ['pro-rata', ...SCALING_RULES]),
      ),
      { numRuns: RUNS },
    ));
});

describe('the tracer on random worlds of transactions that trade', () => {
  const swaps = worlds({ kind: 'account', swaps: true });
  const RUNS_EACH = { numRuns: RUNS / 2 };

  it('conserves in origin units', () =>
    fc.assert(
      fc.asyncProperty(swaps, async ({ rows, request }) => assertConserves(await traceRows(rows, request), true)),
      RUNS_EACH,
    ));

  it('does not depend on names', () =>
    fc.assert(
      fc.asyncProperty(swaps, (world) => checkRenaming(traceRows, world)),
      RUNS_EACH,
    ));

  it('does not see strangers', () =>
    fc.assert(
      fc.asyncProperty(swaps, (world) => checkAppending(traceRows, world)),
      RUNS_EACH,
    ));
});

describe('the tracer', () => {
  it('lets a transfer be split in two', () =>
    fc.assert(
      fc.asyncProperty(worlds({ kind: 'account', limits: ['until', 'maxHops'] }), fc.nat(30), (world, pick) =>
        checkSplitting(traceRows, world, pick),
      ),
      { numRuns: RUNS },
    ));
});
