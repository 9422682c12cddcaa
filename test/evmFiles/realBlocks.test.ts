import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TransferRow } from '../../src/core/rows.ts';
import { importFiles } from '../../src/ingest/importFiles.ts';
import { createMemoryLedger } from '../../src/ledger/memory/memoryLedger.ts';
import { rowsOfWorld } from '../support/fileWorld.ts';
import { evmFolder, haveEvm, londonFolder, londonWorld } from '../support/realEvm.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-evm-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function rowsOf(paths: readonly string[]): Promise<TransferRow[]> {
  const ledger = createMemoryLedger();
  await importFiles(paths, ledger, { workFolder: folder, chain: 'ethereum' });
  const rows: TransferRow[] = [];
  for await (const row of ledger.scanTransfers('ethereum', 0, 2 ** 32)) rows.push(row);
  await ledger.close();
  return rows;
}

const london = (name: string) => join(londonFolder, `expected_${name}.json`);

describe.skipIf(!haveEvm)('real blocks as ethereum-etl writes them', () => {
  test('blocks, transactions with receipts and logs', async () => {
    const rows = await rowsOf([london('blocks'), london('transactions'), london('logs')]);
    expect(rows).toEqual(rowsOfWorld(londonWorld(), { logs: 'logs', traces: false }));
    const sum = (mine: (row: TransferRow) => boolean) =>
      rows.filter(mine).reduce((total, { amount }) => total + amount, 0n);
    // 298 transactions, each of which burns: counted in the files by themselves.
    expect(rows.filter(({ index, asset, to }) => index % 1024 === 1 && asset === 'eth' && to === '')).toHaveLength(298);
    expect(rows.filter(({ from, asset }) => from === '' && asset === 'eth')).toHaveLength(32);
    expect(sum(({ from, asset }) => from === '' && asset === 'eth')).toBe(sumOfWithdrawals());
  });

  test('a CSV of blocks whose withdrawals have no brackets gives the rows of the JSON', async () => {
    const at = join(evmFolder, 'test_export_blocks_job/blocks_with_transactions_and_withdrawals');
    const [csv, json] = await Promise.all(
      ['csv', 'json'].map((ending) =>
        rowsOf([join(at, `expected_blocks.${ending}`), london('transactions'), london('logs')]),
      ),
    );
    expect(csv).toEqual(json);
    expect(csv).toEqual(rowsOfWorld(londonWorld(), { logs: 'logs', traces: false }));
  });

  test('token transfers take the place of logs where there are none', async () => {
    const rows = await rowsOf([london('transactions'), london('token_transfers'), london('blocks')]);
    expect(rows).toEqual(rowsOfWorld(londonWorld(), { logs: 'token_transfers', traces: false }));
    const both = await rowsOf([london('transactions'), london('token_transfers'), london('blocks'), london('logs')]);
    expect(both).toEqual(rowsOfWorld(londonWorld(), { logs: 'logs', traces: false }));
  });

  test('blocks of 2016 and 2015 with traces, in CSV', async () => {
    const at = (name: string) => join(evmFolder, 'test_stream', name);
    const rows = await rowsOf([
      at('blocks_508110_508110/expected_traces.json'),
      at('blocks_2112234_2112234/expected_traces.json'),
    ]);
    expect(rows.map(({ block, index, from, to, amount }) => [block, index, from, to, amount])).toEqual([
      [
        508110,
        1026,
        '0xfecab546498f74591d4f6d448a4a63552850f122',
        '0x32be343b94f860124dc4fee278fdcbd38c102d88',
        4_949_989_500_000_000_000n,
      ],
      [508110, 2_096_128, '', '0x2a65aca4d5fc5b5c859090a6c34d164135398226', 5_156_250_000_000_000_000n],
      [508110, 2_096_129, '', '0x2a65aca4d5fc5b5c859090a6c34d164135398226', 3_750_000_000_000_000_000n],
      [2112234, 2_096_128, expect.any(String), expect.any(String), expect.any(BigInt)],
    ]);
  });
});

function sumOfWithdrawals(): bigint {
  return londonWorld()
    .flatMap(({ withdrawals }) => withdrawals)
    .reduce((total, { gwei }) => total + gwei * 1_000_000_000n, 0n);
}
