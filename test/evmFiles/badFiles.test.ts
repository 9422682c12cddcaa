import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SpoorError } from '../../src/core/errors.ts';
import { importFiles } from '../../src/ingest/importFiles.ts';
import type { StageOptions } from '../../src/ingest/stageFiles.ts';
import { createMemoryLedger } from '../../src/ledger/memory/memoryLedger.ts';
import { etlTables, type Tables, writeCsv, writeJson, writeParquet } from '../support/fileLayouts.ts';
import { randomFileWorld } from '../support/randomFileWorld.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-bad-evm-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const WORLD = randomFileWorld(3, { blocks: 4, transactions: 8, amounts: 'wide', withdrawals: true });
const TABLES = etlTables(WORLD);
type Options = Omit<StageOptions, 'workFolder'>;

async function load(paths: readonly string[], options: Options = { chain: 'ethereum' }): Promise<string> {
  const ledger = createMemoryLedger();
  await importFiles(paths, ledger, { workFolder: folder, ...options });
  const digest = await ledger.digest();
  await ledger.close();
  return digest;
}

async function errorOf(paths: readonly string[], options?: Options): Promise<string> {
  const error = await load(paths, options).catch((cause: unknown) => cause);
  if (!(error instanceof SpoorError)) throw new Error(`not an error of ours: ${String(error)}`);
  return `${error.code} ${error.message}`.replaceAll(`${folder}/`, '');
}

const json = (name: keyof Tables, change: (row: Tables[typeof name][number], at: number) => object = (row) => row) =>
  writeJson(
    folder,
    name,
    TABLES[name].map((row, at) => ({ ...row, ...change(row, at) }) as Tables[typeof name][number]),
  );

describe('EVM files that are wrong', () => {
  test('a field, with line and column', async () => {
    const path = await json('transactions', (_, at) => (at === 1 ? { from_address: '0x12' } : {}));
    expect(await errorOf([path])).toBe(
      'BAD_FIELD transactions.json:2: from_address: found "0x12", expected an address: 0x and 40 hex digits',
    );
    const decimal = await json('transactions', (_, at) => (at > 0 ? { value: '1.5' } : {}));
    expect(await errorOf([decimal])).toMatch(
      /^BAD_FIELD transactions.json:2: value: found "1.5", expected an integer of base units.* \(and \d+ more bad rows\)$/,
    );
    const time = await json('blocks', (_, at) => (at === 2 ? { timestamp: 'yesterday' } : {}));
    expect(await errorOf([time])).toMatch(
      /^BAD_FIELD blocks.json:3: timestamp: found "yesterday", expected Unix seconds/,
    );
    const kind = await json('transactions');
    await writeFile(kind, `${JSON.stringify({ type: 'log' })}\n`, { flag: 'a' });
    expect(await errorOf([kind])).toMatch(/^BAD_FIELD transactions.json:\d+: type: found "log", expected transaction/);
  });

  test('a row of the wrong length, a column that lacks', async () => {
    const path = join(folder, 'receipts.csv');
    const head = 'transaction_hash,transaction_index,block_number,cumulative_gas_used,gas_used';
    await writeFile(path, `${head}\n0x${'1'.repeat(64)},0,1,2,3\n0x${'1'.repeat(64)},0,1,2\n`);
    expect(await errorOf([path])).toBe(`BAD_ROW receipts.csv:3: row: found 4 fields, expected 5 fields: ${head}`);
    await writeFile(path, `hash,nonce,block_number,transaction_index,from_address,to_address,gas,gas_price\n`);
    expect(await errorOf([path])).toBe(
      'BAD_HEADER receipts.csv: transactions lacks the column value; export it with that column',
    );
  });

  test('what no file given says', async () => {
    const [transactions, blocks] = [await json('transactions'), await json('blocks')];
    expect(await errorOf([transactions], {})).toMatch(
      /^USAGE transactions.json: found nothing that says of which chain/,
    );
    const without = ['receipt_status', 'receipt_gas_used', 'receipt_contract_address', 'receipt_effective_gas_price'];
    const bare = await writeCsv(folder, 'transactions', TABLES.transactions, without);
    expect(await errorOf([bare, blocks])).toMatch(
      /^BAD_ROW transactions.csv.gz:\d+: receipt_status: found 0x\w+, expected whether it failed; give the receipts file/,
    );
    const timeless = await writeCsv(folder, 'logs', TABLES.logs, ['block_timestamp']);
    expect(await errorOf([timeless])).toMatch(
      /^BAD_ROW logs.csv.gz:\d+: block_timestamp: found block \d+ without a time, expected its time in some file; give the blocks file too/,
    );
    const transfers = join(folder, 'token_transfers.csv');
    const row = [
      `0x${'a'.repeat(40)}`,
      `0x${'b'.repeat(40)}`,
      `0x${'c'.repeat(40)}`,
      '5',
      `0x${'d'.repeat(64)}`,
      '0',
      String(WORLD[0]!.number),
    ];
    await writeFile(
      transfers,
      `token_address,from_address,to_address,value,transaction_hash,log_index,block_number\n${row.join(',')}\n`,
    );
    expect(await errorOf([transfers, blocks])).toMatch(
      /^BAD_ROW token_transfers.csv:2: transaction_hash: found 0xd+, expected a transaction that stands in another file/,
    );
  });

  test('files that contradict each other; the same twice is once', async () => {
    const [transactions, blocks] = [await json('transactions'), await json('blocks')];
    const once = await load([transactions, blocks]);
    expect(await load([transactions, blocks, transactions])).toBe(once);
    const copy = join(folder, 'other.json');
    const write = async (change: object) =>
      writeFile(
        copy,
        `${JSON.stringify({ type: 'transaction', ...TABLES.transactions[0], ...change }, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}\n`,
      );
    await write({ value: '12345' });
    expect(await errorOf([transactions, blocks, copy])).toMatch(
      /^BAD_ROW other.json:1: value: differs from transactions.json:1, which is of the same block, txIndex/,
    );
    const later = await json('blocks', (row) => ({ timestamp: Number(row.timestamp) + 1 }));
    expect(await errorOf([transactions, later])).toMatch(
      /^BAD_ROW blocks.json:\d+: block_timestamp: found a block whose files give it different times/,
    );
    const ids = await writeParquet(folder, 'cryo', TABLES.blocks, {
      block_hash: 'hash',
      author: 'miner',
      number: 'number',
      gas_used: '1',
      timestamp: 'timestamp',
      base_fee_per_gas: 'base_fee_per_gas',
      chain_id: '56::UBIGINT',
    });
    expect(await errorOf([ids])).toBe(
      'BAD_FIELD cryo.parquet: chain_id: found 56, expected 1 (ethereum); import each chain by itself',
    );
  });

  test('a set that was not meant, and tables that cannot be taken', async () => {
    expect(await errorOf([await json('blocks')], { chain: 'ethereum', format: 'cryo' })).toMatch(
      /^BAD_HEADER blocks.json: found type,number,hash,.*expected one of cryo's tables/,
    );
    const native = join(folder, 'native.csv');
    await writeFile(
      native,
      'block_number,transaction_index,transfer_index,transaction_hash,from_address,to_address,value\n',
    );
    expect(await errorOf([native])).toMatch(/^BAD_HEADER native.csv: found native_transfers of cryo/);
    expect(await errorOf([await json('blocks')], { chain: 'nowhere' })).toMatch(/^USAGE chain 'nowhere' is not known/);
  });

  test('floating-point amounts, which are taken only if that is accepted', async () => {
    const columns = Object.fromEntries(Object.keys(TABLES.transactions[0]!).map((column) => [column, `"${column}"`]));
    const doubles = { ...columns, value: 'CAST(value AS DOUBLE)' };
    const path = await writeParquet(folder, 'doubles', TABLES.transactions, doubles);
    const inexact = TABLES.transactions.filter(({ value }) => BigInt(value as bigint) >= 2n ** 53n).length;
    expect(inexact).toBeGreaterThan(1);
    expect(await errorOf([path])).toMatch(
      new RegExp(`^INEXACT_AMOUNTS doubles.parquet: ${inexact} rows have amounts that are floating-point numbers`),
    );
    const notes: string[] = [];
    await load([path], { chain: 'ethereum', acceptInexact: true, onNote: (note) => notes.push(note) });
    expect(notes[0]).toContain(`${inexact} rows have amounts that are floating-point numbers`);
  });
});
