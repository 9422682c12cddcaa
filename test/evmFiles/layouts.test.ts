import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { TransferRow } from '../../src/core/rows.ts';
import { importFiles } from '../../src/ingest/importFiles.ts';
import type { StageOptions } from '../../src/ingest/stageFiles.ts';
import { createMemoryLedger } from '../../src/ledger/memory/memoryLedger.ts';
import { etlTables, type Table, type Tables, writeCsv, writeJson, writeParquet } from '../support/fileLayouts.ts';
import { rowsOfWorld, type WorldBlock } from '../support/fileWorld.ts';
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

const as = (type: string, ...columns: string[]) =>
  Object.fromEntries(columns.map((c) => [c, `CAST("${c}" AS ${type})`]));
const same = (...columns: string[]) => Object.fromEntries(columns.map((c) => [c, `"${c}"`]));
const TOPICS = { topics: `from_json(topics, '["VARCHAR"]')` };
const WITHDRAWALS = `from_json(withdrawals, '[{"index":"BIGINT","validator_index":"BIGINT","address":"VARCHAR","amount":"BIGINT"}]')`;

/** The columns that AWS (`DOUBLE`) and BigQuery (`NUMERIC`) share. */
function warehouse(amount: string, toTime: (column: string) => string): Record<string, Record<string, string>> {
  const place = as('BIGINT', 'block_number', 'transaction_index');
  const time = { block_timestamp: toTime('block_timestamp') };
  const prices = ['gas', 'gas_price', 'receipt_gas_used', 'receipt_status', 'receipt_effective_gas_price', 'nonce'];
  return {
    blocks: {
      ...same('hash', 'parent_hash', 'miner'),
      ...as('BIGINT', 'number', 'transaction_count', 'base_fee_per_gas'),
      timestamp: toTime('timestamp'),
      withdrawals: WITHDRAWALS,
    },
    transactions: {
      ...same('hash', 'from_address', 'to_address', 'input', 'receipt_contract_address'),
      ...place,
      ...time,
      ...as('BIGINT', ...prices),
      ...as(amount, 'value'),
    },
    logs: {
      ...same('transaction_hash', 'address', 'data'),
      ...place,
      ...time,
      ...as('BIGINT', 'log_index'),
      ...TOPICS,
    },
    traces: {
      ...same(
        'transaction_hash',
        'block_hash',
        'from_address',
        'to_address',
        'trace_type',
        'call_type',
        'reward_type',
        'error',
        'trace_id',
      ),
      ...place,
      ...time,
      ...as('BIGINT', 'status'),
      ...as(amount, 'value'),
      trace_address: `nullif(array_to_string(from_json(trace_address, '["VARCHAR"]'), ','), '')`,
    },
  };
}

async function warehouseFiles(world: readonly WorldBlock[], columns: ReturnType<typeof warehouse>): Promise<string[]> {
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

/** cryo leaves out what failed, names calls in its own way and has a reward's receiver for its sender. */
async function cryoFiles(world: readonly WorldBlock[], bytes: boolean): Promise<string[]> {
  const to = await newFolder();
  const { blocks, transactions, logs, traces } = etlTables(world);
  const hex = (value: unknown) =>
    `0x${BigInt(value as bigint)
      .toString(16)
      .padStart(64, '0')}`;
  const b = (column: string) => (bytes ? `unhex(substr(${column}, 3))` : column);
  const u32 = (column: string) => `CAST(${column} AS UINTEGER)`;
  const amount = (column: string): Record<string, string> =>
    bytes ? { value_binary: b('hex'), value_f64: `CAST(${column} AS DOUBLE)` } : { value_string: column };
  const place = {
    block_number: u32('block_number'),
    transaction_index: u32('transaction_index'),
    chain_id: '1::UBIGINT',
  };
  const calls: Readonly<Record<string, string>> = {
    delegatecall: 'delegate_call',
    staticcall: 'static_call',
    callcode: 'call_code',
  };
  const steps = (row: Table[number]) => row.trace_address as readonly number[];
  const kept = traces.filter(
    (row) =>
      !traces.some(
        (other) =>
          other.status === 0 &&
          other.transaction_hash === row.transaction_hash &&
          row.transaction_hash !== null &&
          steps(other).every((step, at) => steps(row)[at] === step),
      ),
  );
  const own = kept.map((row) => ({
    ...row,
    path: steps(row).join('_'),
    call_type: calls[row.call_type as string] ?? row.call_type!,
    action_from: row.trace_type === 'reward' ? row.to_address! : row.from_address!,
    action_to: row.trace_type === 'call' || row.trace_type === 'suicide' ? row.to_address! : null,
    result_address: row.trace_type === 'create' ? row.to_address! : null,
  }));
  const write = (name: string, table: Table, columns: Record<string, string>) =>
    table.length === 0 ? [] : [writeParquet(to, name, table, columns)];
  return Promise.all([
    ...write('ethereum__blocks__1', blocks, {
      block_hash: b('hash'),
      author: b('miner'),
      block_number: u32('number'),
      gas_used: '1::UBIGINT',
      timestamp: u32('timestamp'),
      base_fee_per_gas: 'CAST(base_fee_per_gas AS UBIGINT)',
      chain_id: '1::UBIGINT',
    }),
    ...write(
      'ethereum__transactions__1',
      transactions.map((row) => ({ ...row, hex: hex(row.value) })),
      {
        ...place,
        transaction_hash: b('hash'),
        nonce: 'CAST(nonce AS UBIGINT)',
        from_address: b('from_address'),
        to_address: b('to_address'),
        ...amount('value'),
        gas_limit: 'CAST(gas AS UBIGINT)',
        gas_used: 'CAST(receipt_gas_used AS UBIGINT)',
        gas_price: 'CAST(gas_price AS UBIGINT)',
        success: "receipt_status = '1'",
      },
    ),
    ...write('ethereum__logs__1', logs, {
      ...place,
      log_index: u32('log_index'),
      transaction_hash: b('transaction_hash'),
      address: b('address'),
      data: b('data'),
      ...Object.fromEntries([0, 1, 2, 3].map((at) => [`topic${at}`, b(`(topics->>'$[${at}]')`)])),
    }),
    ...write('ethereum__traces__1', own, {
      ...place,
      transaction_hash: b('transaction_hash'),
      ...Object.fromEntries(['action_from', 'action_to', 'result_address', 'block_hash'].map((c) => [c, b(c)])),
      action_value: 'value',
      action_type: 'trace_type',
      action_call_type: 'call_type',
      action_reward_type: 'reward_type',
      trace_address: 'path',
      error: 'error',
    }),
  ]);
}

const WIDE: FileWorldOptions = { blocks: 3, transactions: 8, amounts: 'wide', withdrawals: true };
const ETHEREUM: Options = { chain: 'ethereum' };

interface LayoutCase {
  readonly name: string;
  readonly write: (world: readonly WorldBlock[]) => Promise<string[]>;
  readonly options: Options;
  readonly world: FileWorldOptions;
}

const AWS = warehouse('DOUBLE', (column) => `make_timestamp(CAST(${column} AS BIGINT) * 1000000)`);
const BIGQUERY = warehouse('DECIMAL(38, 9)', (column) => `to_timestamp(CAST(${column} AS BIGINT))`);
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
