import fc from 'fast-check';
import { describe, it } from 'vitest';
import { referenceTrace } from '../reference/referenceTrace.ts';
import { traceForgetting, traceRows, traceWaiting } from '../support/traceRows.ts';
import { assertSameReport } from './assertSameReport.ts';
import { type WorldOptions, worlds } from './worlds.ts';

/** Each world is traced under every rule, so each of these is that many worlds a rule. */
const WORLDS = Number(process.env.SPOOR_WORLDS ?? 1000);
const MINUTES = 10 * 60_000;

async function compare(options: WorldOptions, runs: number, trace = traceRows): Promise<void> {
  await fc.assert(
    fc.asyncProperty(worlds(options), async ({ rows, request }) => {
      const asked = { ...request, flows: true };
      assertSameReport(await trace(rows, asked), referenceTrace(rows, asked));
    }),
    { numRuns: runs },
  );
}

describe('the tracer says what the naive reference says, in every byte', () => {
  it(`on ${WORLDS} random account worlds`, () => compare({ kind: 'account' }, WORLDS), MINUTES);
  it('through swaps', () => compare({ kind: 'account', swaps: true }, WORLDS / 2), MINUTES);
  it(`on ${WORLDS} random UTXO worlds`, () => compare({ kind: 'utxo' }, WORLDS), MINUTES);
  it('on ledgers of both kinds', () => compare({ kind: 'mixed' }, WORLDS / 4), MINUTES);
  it(
    'through a store that must wait for its answers',
    () => compare({ kind: 'account' }, WORLDS / 4, traceWaiting),
    MINUTES,
  );
  it(
    'from a store whose histories are let go of and loaded again',
    () => compare({ kind: 'account' }, WORLDS / 2, traceForgetting),
    MINUTES,
  );
  it('with fees carried into coinbases', () => compare({ kind: 'utxo', carry: true }, WORLDS / 4), MINUTES);
});
