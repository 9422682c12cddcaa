import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Random } from '../../src/core/random.ts';
import type { StageOptions } from '../../src/ingest/stageFiles.ts';
import { simulate } from '../../src/simulate/simulate.ts';
import { etlTables, writeCsv, writeJson, writeParquet } from '../support/fileLayouts.ts';
import { AWS, BIGQUERY, cryoTables, type ParquetTable } from '../support/parquetLayouts.ts';
import { randomFileWorld } from '../support/randomFileWorld.ts';
import { importMutant } from './importMutant.ts';
import { mutateBytes, mutateColumns, mutateText } from './mutations.ts';
import { fuzz } from './outcome.ts';

const folder = await mkdtemp(join(tmpdir(), 'spoor-fuzz-files-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const PLACE = /fuzz-files-/;
type Options = Omit<StageOptions, 'workFolder'>;

/** Changes one of the files, on the way through gzip where it is packed, and puts it back afterwards. */
async function withMutant(paths: readonly string[], random: Random, work: () => Promise<void>): Promise<void> {
  const path = random.pick(paths);
  const bytes = await readFile(path);
  const isGzip = path.endsWith('.gz');
  const isText = /\.(?:csv|jsonl?|txt)/.test(path);
  const change = isText ? mutateText : mutateBytes;
  const mutant = isGzip && random.chance(4, 5) ? gzipSync(change(gunzipSync(bytes), random)) : undefined;
  await writeFile(path, mutant ?? (isGzip ? mutateBytes(bytes, random) : change(bytes, random)));
  try {
    await work();
  } finally {
    await writeFile(path, bytes);
  }
}

async function fuzzFiles(rounds: number, paths: readonly string[], options: Options): Promise<void> {
  const read = (random: Random): Promise<void> => withMutant(paths, random, () => importMutant(paths, options, random));
  const { refused } = await fuzz(rounds, PLACE, read, ['USAGE', 'LEDGER_CONFLICT']);
  expect(refused).toBeGreaterThan(0);
}

const WORLD = randomFileWorld(3, { blocks: 3, transactions: 6, amounts: 'wide', withdrawals: true });
const SMALL = randomFileWorld(4, { blocks: 3, transactions: 6, amounts: 'small', withdrawals: true });

describe('interchange files, changed at random, are taken whole or refused by name', () => {
  const made = new Map<string, string>();
  beforeAll(async () => {
    const out = join(folder, 'world');
    await simulate({ out, seed: 1, transfers: 1000, chain: 'both' });
    const lines = async (name: string): Promise<string> =>
      `${(await readFile(join(out, name), 'utf8')).split('\n').slice(0, 40).join('\n')}\n`;
    const [csv, jsonl] = [await lines('transfers.csv'), await lines('transactions.jsonl')];
    const names = csv.split('\n')[0]!.split(',');
    const rows = csv
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => Object.fromEntries(line.split(',').map((value, k) => [names[k]!, value])));
    const coins = jsonl
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const quoted = (value: unknown): string => `"${JSON.stringify(value).replaceAll('"', '""')}"`;
    const coinCsv = coins.map(({ chain, block, index, time, txid, inputs, outputs }) =>
      [chain, block, index, time, txid, quoted(inputs), quoted(outputs)].join(','),
    );
    const write = async (name: string, text: string): Promise<void> => {
      made.set(name, join(folder, name));
      await writeFile(join(folder, name), name.endsWith('.gz') ? gzipSync(text) : text);
    };
    await write('transfers.csv', csv);
    await write('transfers.csv.gz', csv);
    await write('transfers.jsonl', rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    await write('coins.jsonl', jsonl);
    await write('coins.csv', `chain,block,index,time,txid,inputs,outputs\n${coinCsv.join('\n')}\n`);
    const texts = coins.map((row) => ({
      ...row,
      inputs: JSON.stringify(row.inputs),
      outputs: JSON.stringify(row.outputs),
    }));
    const transferColumns = Object.fromEntries(names.map((name) => [name, `"${name}"`]));
    const coinColumns = Object.fromEntries(Object.keys(coins[0]!).map((name) => [name, `"${name}"`]));
    made.set(
      'transfers.parquet',
      await writeParquet(folder, 'transfers', rows as ParquetTable['table'], transferColumns),
    );
    made.set(
      'coins.parquet',
      await writeParquet(folder, 'coins', texts as unknown as ParquetTable['table'], coinColumns),
    );
  });
  test.each([
    ['transfers.csv', 6],
    ['transfers.csv.gz', 6],
    ['transfers.jsonl', 6],
    ['coins.jsonl', 6],
    ['coins.csv', 6],
    ['transfers.parquet', 6],
    ['coins.parquet', 6],
  ])('%s', (name, rounds) => fuzzFiles(rounds, [made.get(name)!], {}));
});

describe('files of ethereum-etl and explorers, changed at random, are taken whole or refused by name', () => {
  const filled = Object.entries(etlTables(WORLD)).filter(([, table]) => table.length > 0);
  test('ethereum-etl, JSON', async () => {
    const to = await mkdtemp(join(folder, 'json-'));
    const paths = await Promise.all(filled.map(([name, table]) => writeJson(to, name, table)));
    await fuzzFiles(5, paths, { chain: 'ethereum' });
  });
  test('ethereum-etl, CSV', async () => {
    const to = await mkdtemp(join(folder, 'csv-'));
    const paths = await Promise.all(filled.map(([name, table]) => writeCsv(to, name, table, ['block_hash'])));
    await fuzzFiles(5, paths, { chain: 'ethereum' });
  });
  test('an explorer’s exports', async () => {
    const to = await mkdtemp(join(folder, 'explorer-'));
    const assets = [{ chain: 'ethereum', asset: TOKEN, symbol: 'USDT', decimals: 6 }];
    const paths = EXPORTS.map(([name]) => join(to, name));
    for (const [k, [, text]] of EXPORTS.entries()) await writeFile(paths[k]!, text);
    await fuzzFiles(8, paths, { chain: 'ethereum', assets });
  });
});

const AT = (digit: string): string => `0x${digit.repeat(40)}`;
const TOKEN = AT('d');
const quote = (...fields: string[]): string => `${fields.map((field) => `"${field}"`).join(',')}\n`;
const hash = (digit: string): string => `0x${digit.repeat(64)}`;
const when = ['1700000000', '2023-11-14 22:13:20'];
const EXPORTS: readonly (readonly [string, string])[] = [
  [
    'export.csv',
    quote(
      'Transaction Hash',
      'Blockno',
      'UnixTimestamp',
      'DateTime (UTC)',
      'From',
      'To',
      'ContractAddress',
      'Value_IN(ETH)',
      'Value_OUT(ETH)',
      'CurrentValue @ $2500/Eth',
      'TxnFee(ETH)',
      'TxnFee(USD)',
      'Historical $Price/Eth',
      'Status',
      'ErrCode',
      'Method',
    ) +
      quote(
        hash('1'),
        '100',
        ...when,
        AT('a'),
        AT('B'),
        '',
        '1.5',
        '0',
        '0',
        '0.00042',
        '1',
        '2000',
        '',
        '',
        'Transfer',
      ) +
      quote(
        hash('2'),
        '100',
        ...when,
        AT('B'),
        AT('c'),
        '',
        '0',
        '0.25',
        '0',
        '0.00042',
        '1',
        '2000',
        'Error(0)',
        'x',
        'Call',
      ),
  ],
  [
    'export-internal.csv',
    quote(
      'Transaction Hash',
      'Blockno',
      'UnixTimestamp',
      'DateTime (UTC)',
      'ParentTxFrom',
      'ParentTxTo',
      'ParentTxETH_Value',
      'From',
      'TxTo',
      'ContractAddress',
      'Value_IN(ETH)',
      'Value_OUT(ETH)',
      'CurrentValue @ $2500/Eth',
      'Historical $Price/Eth',
      'Status',
      'ErrCode',
      'Type',
    ) +
      quote(
        hash('1'),
        '100',
        ...when,
        AT('a'),
        AT('c'),
        '0',
        AT('c'),
        AT('e'),
        '',
        '0.1',
        '0',
        '0',
        '2000',
        '0',
        '',
        'call',
      ),
  ],
  [
    'export-token.csv',
    quote(
      'Transaction Hash',
      'Blockno',
      'UnixTimestamp',
      'DateTime (UTC)',
      'From',
      'To',
      'TokenValue',
      'USDValueDayOfTx',
      'ContractAddress',
      'TokenName',
      'TokenSymbol',
    ) +
      quote(hash('3'), '101', ...when, AT('a'), AT('B'), '1,000.5', '$1', TOKEN, 'Tether, USD', 'USDT') +
      quote(hash('1'), '100', ...when, AT('a'), AT('B'), '7', '$1', TOKEN, 'Tether, USD', 'USDT'),
  ],
];

describe('Parquet, changed at random, is taken whole or refused by name', () => {
  const etl = (world: typeof WORLD, columns: typeof AWS): ParquetTable[] =>
    Object.entries(etlTables(world)).flatMap(([name, table]) =>
      table.length > 0 && columns[name] !== undefined ? [{ name, table, columns: columns[name] }] : [],
    );
  const sets: [string, readonly ParquetTable[], Options][] = [
    ['AWS', etl(SMALL, AWS), { format: 'aws-public-blockchain' }],
    ['BigQuery', etl(WORLD, BIGQUERY), { format: 'bigquery' }],
    ['cryo, hex', cryoTables(WORLD, false), {}],
    ['cryo, bytes', cryoTables(WORLD, true), {}],
  ];
  test.each(sets)('%s', async (_name, tables, options) => {
    const to = await mkdtemp(join(folder, 'parquet-'));
    const write = (one: ParquetTable): Promise<string> => writeParquet(to, one.name, one.table, one.columns);
    const paths = await Promise.all(tables.map(write));
    await fuzzFiles(4, paths, options);
    // The same with columns of other types, missing, under other names.
    const read = async (random: Random): Promise<void> => {
      const one = random.pick(tables);
      const path = join(to, `${one.name}.parquet`);
      const mutant = join(to, 'mutant');
      await mkdir(mutant, { recursive: true });
      const changed = await writeParquet(mutant, one.name, one.table, mutateColumns(one.columns, random)).catch(
        () => path,
      );
      await importMutant(
        paths.map((each) => (basename(each) === basename(path) ? changed : each)),
        options,
        random,
      );
    };
    await fuzz(4, PLACE, read, ['USAGE']);
  });
});
