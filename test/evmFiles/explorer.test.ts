import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importFiles } from '../../src/ingest/importFiles.ts';
import type { StageOptions } from '../../src/ingest/stageFiles.ts';
import { createMemoryLedger } from '../../src/ledger/memory/memoryLedger.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-explorer-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const A = `0x${'a'.repeat(40)}`;
const B = `0x${'B'.repeat(40)}`;
const b = B.toLowerCase();
const C = `0x${'c'.repeat(40)}`;
const USDT = `0x${'d'.repeat(40)}`;
const hash = (digit: string) => `0x${digit.repeat(64)}`;
const NORMAL = `"Transaction Hash","Blockno","UnixTimestamp","DateTime (UTC)","From","To","ContractAddress","Value_IN(ETH)","Value_OUT(ETH)","CurrentValue @ $2500/Eth","TxnFee(ETH)","TxnFee(USD)","Historical $Price/Eth","Status","ErrCode","Method"`;
const INNER = `"Transaction Hash","Blockno","UnixTimestamp","DateTime (UTC)","ParentTxFrom","ParentTxTo","ParentTxETH_Value","From","TxTo","ContractAddress","Value_IN(ETH)","Value_OUT(ETH)","CurrentValue @ $2500/Eth","Historical $Price/Eth","Status","ErrCode","Type"`;
const TOKENS = `"Transaction Hash","Blockno","UnixTimestamp","DateTime (UTC)","From","To","TokenValue","USDValueDayOfTx","ContractAddress","TokenName","TokenSymbol"`;
const line = (...fields: string[]) => fields.map((field) => `"${field}"`).join(',');
const normal = (tx: string, from: string, to: string, valueIn: string, valueOut: string, status = '') =>
  line(
    hash(tx),
    '100',
    '1700000000',
    '2023-11-14 22:13:20',
    from,
    to,
    '',
    valueIn,
    valueOut,
    '0',
    '0.00042',
    '1',
    '2000',
    status,
    '',
    'Transfer',
  );
const inner = (tx: string, from: string, to: string, valueIn: string, valueOut: string) =>
  line(
    hash(tx),
    '100',
    '1700000000',
    '2023-11-14 22:13:20',
    A,
    C,
    '0',
    from,
    to,
    '',
    valueIn,
    valueOut,
    '0',
    '2000',
    '0',
    '',
    'call',
  );
const token = (tx: string, from: string, to: string, value: string) =>
  line(hash(tx), '101', '1700000012', '2023-11-14 22:13:32', from, to, value, '$1', USDT, 'Tether, USD', 'USDT');

async function write(name: string, ...lines: string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `${lines.join('\r\n')}\r\n`);
  return path;
}

async function rowsOf(paths: readonly string[], options: Omit<StageOptions, 'workFolder'> = {}): Promise<string[]> {
  const ledger = createMemoryLedger();
  const assets = [{ chain: 'ethereum', asset: USDT, symbol: 'USDT', decimals: 6 }];
  await importFiles(paths, ledger, { workFolder: folder, chain: 'ethereum', assets, ...options });
  const rows: string[] = [];
  for await (const { block, index, asset, from, to, amount } of ledger.scanTransfers('ethereum', 0, 200)) {
    rows.push([block, index, asset, from, to, amount].join(' '));
  }
  await ledger.close();
  return rows;
}

describe("explorers' exports", () => {
  test('transactions, inner transfers and tokens of two addresses, what both list once', async () => {
    const files = [
      await write(
        'a.csv',
        NORMAL,
        normal('1', A, B, '0', '1.5'),
        normal('2', A, C, '0', '0.000000000000000001', 'Error(0)'),
      ),
      await write('b.csv', NORMAL, normal('1', A, B, '1.5', '0')),
      await write(
        'inner.csv',
        INNER,
        inner('1', C, A, '2', '0'),
        inner('1', C, A, '2', '0'),
        inner('2', C, A, '3', '0'),
      ),
      await write('innerOther.csv', INNER, inner('1', C, A, '0', '2')),
      await write('tokens.csv', TOKENS, token('3', A, B, '1,234.5'), token('3', `0x${'0'.repeat(40)}`, A, '0.000001')),
    ];
    expect(await rowsOf(files)).toEqual([
      `100 0 eth ${A}  420000000000000`,
      `100 2 eth ${A} ${b} 1500000000000000000`,
      `100 3 eth ${C} ${A} 2000000000000000000`,
      `100 4 eth ${C} ${A} 2000000000000000000`,
      `100 1024 eth ${A}  420000000000000`,
      `101 512 ${USDT} ${A} ${b} 1234500000`,
      `101 513 ${USDT}  ${A} 1`,
    ]);
  });

  test('which transactions failed is said by either column, and must be said', async () => {
    const rows = [normal('1', A, B, '0', '1'), normal('2', A, C, '0', '2', 'Error(0)')];
    /** Without a column, in the head and in all rows. */
    const without = (...names: string[]): string[] => {
      const places = NORMAL.split(',').map((head) => !names.includes(head));
      return [NORMAL, ...rows].map((text) =>
        text
          .split(',')
          .filter((_, at) => places[at])
          .join(','),
      );
    };
    const values = async (name: string, lines: string[]): Promise<string[]> =>
      (await rowsOf([await write(name, ...lines)])).filter((row) => !row.includes('  '));
    expect(await values('status.csv', without('"ErrCode"'))).toEqual([`100 2 eth ${A} ${b} 1000000000000000000`]);
    const codes = without('"Status"').map((text) => text.replace(/^("0x2+".*)"",("Transfer")$/, '$1"out of gas",$2'));
    expect(await values('code.csv', codes)).toEqual([`100 2 eth ${A} ${b} 1000000000000000000`]);
    await expect(values('neither.csv', without('"Status"', '"ErrCode"'))).rejects.toMatchObject({
      code: 'BAD_HEADER',
      fields: { missing: 'status' },
    });
  });

  test('what is not exact, not known or not of the chain is refused, with its place', async () => {
    const tokens = await write('tokens.csv', TOKENS, token('3', A, B, '1.0000001'));
    await expect(rowsOf([tokens])).rejects.toMatchObject({
      code: 'BAD_FIELD',
      message: `${tokens}:2: TokenValue: found 1.0000001, expected at most 6 digits behind the point, as the assets file says`,
    });
    await expect(rowsOf([tokens], { assets: [] })).rejects.toMatchObject({
      code: 'BAD_ASSET',
      message: expect.stringContaining(`${tokens}:2: ContractAddress: found ${USDT}, expected a token whose decimals`),
    });
    const tiny = await write(
      'tiny.csv',
      NORMAL,
      normal('1', A, B, '1', '0'),
      normal('2', A, B, '0.0000000000000000001', '0'),
    );
    await expect(rowsOf([tiny])).rejects.toMatchObject({
      code: 'BAD_FIELD',
      fields: { line: 3, field: 'Value_IN(ETH)' },
    });
    const a = await write('a.csv', NORMAL, normal('1', A, B, '0', '1'));
    await expect(rowsOf([a], { chain: 'bsc' })).rejects.toMatchObject({ code: 'BAD_HEADER', fields: { found: 'eth' } });
    const { chain: _, ...none } = { chain: undefined };
    await expect(importFiles([a], createMemoryLedger(), { workFolder: folder, ...none })).rejects.toMatchObject({
      code: 'USAGE',
    });
    const differs = await write('differs.csv', NORMAL, normal('1', A, B, '0', '2'));
    await expect(rowsOf([a, differs])).rejects.toMatchObject({
      code: 'BAD_ROW',
      fields: { file: differs, line: 2, other: `${a}:2` },
    });
    const nfts = await write('nfts.csv', TOKENS.replace('"TokenValue"', '"TokenId","TokenValue"'));
    await expect(rowsOf([nfts])).rejects.toMatchObject({ code: 'BAD_HEADER', fields: { found: 'an export of NFTs' } });
  });
});
