import { expect, it } from 'vitest';
import { SpoorError } from '../../src/core/errors.ts';
import type { TransactionRow } from '../../src/core/rows.ts';
import { createMemoryLedger } from '../../src/ledger/memory/memoryLedger.ts';
import { stageRows } from '../support/stageRows.ts';

/** The message once named only the row that came, not the transaction in the ledger that it contradicts. */
it('a maker that contradicts what its spender in the ledger says names file, line and both transactions', async () => {
  const spend: TransactionRow = {
    chain: 'bitcoin',
    block: 2,
    index: 0,
    timeSec: 20,
    txid: 'spender',
    inputs: [{ txid: 'maker', vout: 0, value: 7n }],
    outputs: [{ address: 'a', value: 7n }],
  };
  const make: TransactionRow = {
    chain: 'bitcoin',
    block: 1,
    index: 0,
    timeSec: 10,
    txid: 'maker',
    inputs: [],
    outputs: [{ address: 'a', value: 8n }],
  };
  const ledger = createMemoryLedger();
  await ledger.importStaged(await stageRows({ transactions: [spend] }, 'first.jsonl'));
  const error: unknown = await ledger
    .importStaged(await stageRows({ transactions: [make] }, 'second.jsonl'))
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(SpoorError);
  const { code, message, fields } = error as SpoorError;
  expect(code).toBe('BAD_INPUT_COIN');
  expect(message).toBe(
    'second.jsonl:1: the input of spender in the ledger says that maker:0 is worth 7; its output says 8',
  );
  expect(fields).toMatchObject({ file: 'second.jsonl', line: 1, found: '7', expected: '8' });
});
