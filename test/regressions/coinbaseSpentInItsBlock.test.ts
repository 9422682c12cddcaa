import { expect, it } from 'vitest';
import type { TransactionRow } from '../../src/core/rows.ts';
import { traceRows } from '../support/traceRows.ts';

/**
 * With fees carried, a coinbase is served after its block. One whose coin is spent in that block cannot be: the spender's
 * fee would have to be in the coinbase that it spends. The tracer once went round in this circle until memory ran out.
 */
function world(paidOut: bigint): TransactionRow[] {
  const base = { chain: 'bitcoin' };
  const coinbase = { ...base, inputs: [] };
  return [
    { ...coinbase, block: 1, index: 0, timeSec: 10, txid: 'k0', outputs: [{ address: 'p', value: 6n }] },
    { ...coinbase, block: 2, index: 0, timeSec: 20, txid: 'k1', outputs: [{ address: 'm', value: 12n }] },
    {
      ...base,
      block: 2,
      index: 1,
      timeSec: 20,
      txid: 'bb',
      inputs: [{ txid: 'k0', vout: 0 }],
      outputs: [{ address: 'q', value: 4n }],
    },
    {
      ...base,
      block: 2,
      index: 2,
      timeSec: 20,
      txid: 'cc',
      inputs: [{ txid: 'k1', vout: 0 }],
      outputs: [{ address: 'w', value: paidOut }],
    },
  ];
}

it.each([10n, 12n])('a coinbase spent in its own block (for %s) collects no fees: they end as fee', async (paidOut) => {
  const request = { thefts: ['a=bitcoin:k0'], coinbaseTaint: 'carry' } as const;
  const report = await traceRows({ transfers: [], transactions: world(paidOut) }, request);
  const ends = report.rules.fifo!.ends.map(({ reason, coin, amount }) => `${reason} ${coin} ${amount}`);
  expect(ends).toEqual(['fee null 2', 'held bb:0 4']);
});

it('and a theft of that coinbase takes hold where it stands', async () => {
  const request = { thefts: ['a=bitcoin:k1'], coinbaseTaint: 'carry', rules: ['fifo'] } as const;
  const report = await traceRows({ transfers: [], transactions: world(10n) }, { ...request, rules: ['fifo'] });
  const ends = report.rules.fifo!.ends.map(({ reason, coin, amount }) => `${reason} ${coin} ${amount}`);
  expect(ends).toEqual(['fee null 2', 'held cc:0 10']);
});
