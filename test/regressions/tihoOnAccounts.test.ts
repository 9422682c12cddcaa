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

it('tiho by name refuses a theft on an account chain, also where the ledger has a UTXO chain', async () => {
  const both = { thefts: ['u=bitcoin:c0', 't=ethereum:0x01'] };
  await expect(traceRows(rows, { ...both, rules: ['tiho'] })).rejects.toMatchObject({
    code: 'RULE_NOT_APPLICABLE',
    fields: { theft: 't', chain: 'ethereum' },
  });
  const all = await traceRows(rows, both);
  expect(all.rules.tiho!.thefts).toMatchObject({ t: [], u: [{ stolen: '5' }] });
});
