import { expect, it } from 'vitest';
import type { TransactionRow } from '../../src/core/rows.ts';
import { referenceTrace } from '../reference/referenceTrace.ts';
import { traceRows } from '../support/traceRows.ts';

/** A coin of 7 that one theft names by its transaction and again by its holder at a later moment, after another had it. */
it('a coin that a theft names twice, by transaction and by moment, counts once', async () => {
  const base = { chain: 'bitcoin', index: 0 };
  const transactions: TransactionRow[] = [
    { ...base, block: 1, timeSec: 10, txid: 'c0', inputs: [], outputs: [{ address: 'a', value: 7n }] },
    { ...base, block: 2, timeSec: 20, txid: 'c1', inputs: [], outputs: [{ address: 'z', value: 1n }] },
  ];
  const request = { thefts: ['first=bitcoin:c0', 'later=bitcoin:c0:0', 'later=bitcoin:a@15'] };
  const rows = { transfers: [], transactions };
  const report = await traceRows(rows, request);
  for (const { thefts } of Object.values(report.rules)) {
    if (thefts === undefined) continue;
    expect(thefts).toEqual({
      first: [{ chain: 'bitcoin', asset: 'btc', stolen: '7', claimedEarlier: '0', accounted: '7' }],
      later: [{ chain: 'bitcoin', asset: 'btc', stolen: '7', claimedEarlier: '7', accounted: '0' }],
    });
  }
  expect(report.rules).toEqual(referenceTrace(rows, request).rules);
});
