import { expect, it } from 'vitest';
import type { TransactionRow, TransferRow } from '../../src/core/rows.ts';
import { traceRows } from '../support/traceRows.ts';

const transfer: TransferRow = {
  chain: 'ethereum',
  block: 1,
  index: 0,
  timeSec: 1,
  tx: '0x01',
  asset: 'eth',
  from: '',
  to: 'a',
  amount: 5n,
};
const transaction: TransactionRow = {
  chain: 'bitcoin',
  block: 1,
  index: 0,
  timeSec: 1,
  txid: 'c0',
  inputs: [],
  outputs: [{ address: 'a', value: 5n }],
};
const rows = { transfers: [transfer], transactions: [transaction] };

it('in a ledger of both kinds tiho follows thefts on UTXO chains, and has nothing to say of the others', async () => {
  const both = { thefts: ['u=bitcoin:c0', 't=ethereum:0x01'] };
  const all = await traceRows(rows, both);
  expect(all.rules.tiho!.thefts).toMatchObject({ t: [], u: [{ stolen: '5' }] });
  expect((await traceRows(rows, { ...both, rules: ['tiho'] })).rules.tiho).toEqual(all.rules.tiho);
});

it('without a UTXO chain asking for it is an error', async () => {
  const only = { transfers: [transfer], transactions: [] };
  const asked = traceRows(only, { thefts: ['t=ethereum:0x01'], rules: ['tiho'] });
  await expect(asked).rejects.toMatchObject({ code: 'RULE_NOT_APPLICABLE' });
});
