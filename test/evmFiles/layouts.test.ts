import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { TransferRow } from '../../src/core/rows.ts';
import { importFiles } from '../../src/ingest/importFiles.ts';
import type { StageOptions } from '../../src/ingest/stageFiles.ts';
import { createMemoryLedger } from '../../src/ledger/memory/memoryLedger.ts';
import { etlTables, type Tables, writeCsv, writeJson, writeParquet } from '../support/fileLayouts.ts';
import { rowsOfWorld, type WorldBlock } from '../support/fileWorld.ts';
import { AWS, BIGQUERY, cryoTables } from '../support/parquetLayouts.ts';
import { type FileWorldOptions, randomFileWorld } from '../support/randomFileWorld.ts';

const folder = await mkdtemp(join(tmpdir(), 'spoor-layouts-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
let made = 0;
async function newFolder(): Promise<string> {
  const path = join(folder, String(made++));
  await mkdir(path);
  return path;
}

type Options = Omit<StageOptions, 'workFolder'>;

async function rowsOf(imports: readonly (readonly string[])[], options: Options): Promise<TransferRow[]> {
  const ledger = createMemoryLedger();
  for (const paths of imports) await importFiles(paths, ledger, { workFolder: folder, ...options });
  const rows: TransferRow[] = [];
  if (ledger.chains.length > 0) for await (const row of ledger.scanTransfers('ethereum', 0, 2 ** 32)) rows.push(row);
  await ledger.close();
  return rows;
}

const filled = (tables: Tables) => Object.entries(tables).filter(([, table]) => table.length > 0);

async function jsonFiles(world: readonly WorldBlock[]): Promise<string[]> {
  const to = await newFolder();
  return Promise.all(
    filled(etlTables(world))
      .filter(([name]) => name !== 'receipts')
      .map(([name, table]) => writeJson(to, name, table)),
  );
}

/** Receipts in a file of their own, as ethereum-etl's export commands leave them, and times in blocks only. */
async function csvFiles(world: readonly WorldBlock[]): Promise<string[]> {
  const to = await newFolder();
  const receipt = ['receipt_gas_used', 'receipt_contract_address', 'receipt_status', 'receipt_effective_gas_price'];
  return Promise.all(
    filled(etlTables(world)).map(([name, table]) =>
      writeCsv(to, name, table, [...receipt, 'block_timestamp', 'block_hash']),
    ),
  );
}

async function warehouseFiles(world: readonly WorldBlock[], columns: typeof AWS): Promise<string[]> {
  const to = await newFolder();
  const tables = filled(etlTables(world)).filter(([name]) => columns[name] !== undefined);
  // As the sets come: a folder a table, in it one a day.
  for (const [name, table] of tables) {
    const day = join(to, name, 'date=2023-05-02');
    await mkdir(day, { recursive: true });
    await writeParquet(day, 'part-0', table, columns[name]!);
    await rm(join(day, 'part-0.source.jsonl'));
  }
  return tables.length === 0 ? [] : [to];
}

async function cryoFiles(world: readonly WorldBlock[], bytes: boolean): Promise<string[]> {
  const to = await newFolder();
  return Promise.all(
    cryoTables(world, bytes).map(({ name, table, columns }) => writeParquet(to, name, table, columns)),
  );
}

const WIDE: FileWorldOptions = { blocks: 3, transactions: 8, amounts: 'wide', withdrawals: true };
const ETHEREUM: Options = { chain: 'ethereum' };

interface LayoutCase {
  readonly name: string;
  readonly write: (world: readonly WorldBlock[]) => Promise<string[]>;
  readonly options: Options;
  readonly world: FileWorldOptions;
}

const CASES: readonly LayoutCase[] = [
  { name: 'ethereum-etl JSON Lines', write: jsonFiles, options: ETHEREUM, world: WIDE },
  { name: 'ethereum-etl CSV with receipts apart, gzip', write: csvFiles, options: ETHEREUM, world: WIDE },
  {
    name: 'AWS public blockchain, amounts exact in doubles',
    write: (world) => warehouseFiles(world, AWS),
    options: { format: 'aws-public-blockchain' },
    world: { ...WIDE, amounts: 'small' },
  },
  { name: 'BigQuery', write: (world) => warehouseFiles(world, BIGQUERY), options: { format: 'bigquery' }, world: WIDE },
  {
    name: 'cryo, bytes',
    write: (world) => cryoFiles(world, true),
    options: {},
    world: { ...WIDE, withdrawals: false },
  },
  { name: 'cryo, hex', write: (world) => cryoFiles(world, false), options: {}, world: { ...WIDE, withdrawals: false } },
];

describe('a world written in any layout gives the rows that a node would give', () => {
  test.each(CASES)('$name', async ({ write, options, world }) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), async (seed) => {
        const blocks = randomFileWorld(seed, world);
        const rows = await rowsOf([await write(blocks)], options);
        expect(rows).toEqual(rowsOfWorld(blocks, { logs: 'logs', traces: true }));
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });

  test('in parts, in any order, over several imports', async () => {
    const world = randomFileWorld(11, WIDE);
    const [blocks, transactions, logs, traces] = await jsonFiles(world);
    const expected = rowsOfWorld(world, { logs: 'logs', traces: true });
    expect(await rowsOf([[traces!, logs!, transactions!, blocks!]], ETHEREUM)).toEqual(expected);
    const later = [
      [blocks!, transactions!],
      [logs!, transactions!, blocks!],
      [blocks!, traces!],
      [logs!, traces!, transactions!, blocks!],
    ];
    expect(await rowsOf(later, ETHEREUM)).toEqual(expected);
  });

  test('a transaction with more rows than its window, and a block of 2,100 transactions', async () => {
    const [block] = randomFileWorld(5, { blocks: 1, transactions: 1, amounts: 'wide', withdrawals: true });
    const [transaction] = randomFileWorld(8, { ...WIDE, blocks: 30 }).flatMap(({ transactions }) =>
      transactions.filter(({ ok, logs }) => ok && logs.some(({ topics }) => topics.length === 3)),
    );
    const log = transaction!.logs.find(({ topics }) => topics.length === 3);
    const logs = Array.from({ length: 700 }, (_, index) => ({ ...log!, index }));
    const move = {
      type: 'call',
      callType: 'call',
      from: transaction!.from,
      to: transaction!.from,
      value: 1n,
      failed: false,
    };
    const traces = [transaction!.traces[0]!, ...Array.from({ length: 600 }, (_, at) => ({ ...move, path: [at] }))];
    const of = (at: number) => ({ ...transaction!, hash: `0x${String(at).padStart(64, '0')}`, logs: [], traces: [] });
    const full = { ...block!, transactions: [{ ...of(0), logs, traces }, of(1), of(2)] };
    const many = {
      ...block!,
      number: block!.number + 1,
      transactions: Array.from({ length: 2100 }, (_, at) => of(at)),
    };
    const rows = await rowsOf([await jsonFiles([full, many])], ETHEREUM);
    expect(rows).toEqual(rowsOfWorld([full, many], { logs: 'logs', traces: true }));
    expect(rows.find(({ tx, block: number }) => number === full.number && tx === of(1).hash)!.index).toBeGreaterThan(
      1024,
    );
    expect(rows.find(({ tx, block: number }) => number === many.number && tx === of(1).hash)!.index).toBe(512);
  });
});
