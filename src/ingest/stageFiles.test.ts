import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StagedFiles, stageFiles } from './stageFiles.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-stage-'));
});
afterAll(() => rm(folder, { recursive: true }));

let made = 0;

async function fileOf(name: string, content: string | Buffer): Promise<string> {
  made++;
  const path = join(folder, `${made}-${name}`);
  await writeFile(path, content);
  return path;
}

async function withStaged<T>(paths: string[], use: (staged: StagedFiles) => Promise<T>): Promise<T> {
  const workFolder = join(folder, 'work');
  const staged = await stageFiles(paths, { workFolder });
  try {
    return await use(staged);
  } finally {
    await staged.close();
    expect(await readdir(workFolder)).toEqual([]);
  }
}

async function select(staged: StagedFiles, sql: string): Promise<unknown[][]> {
  const result = await staged.connection.runAndReadAll(sql);
  return result.getRowsJson();
}

const rowsOf = (paths: string[], sql: string) => withStaged(paths, (staged) => select(staged, sql));

/** Runs statements in a DuckDB of their own; `FILE` stands for the path of the file that they write. */
async function parquetOf(select: string): Promise<string> {
  made++;
  const path = join(folder, `${made}.parquet`);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (${select}) TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
  return path;
}

const HEADER = 'chain,block,index,time,tx,asset,from,to,amount';
const MAX = String(2n ** 256n - 1n);
const A = `0x${'ab'.repeat(20)}`;
const RAISED = `0x${'AB'.repeat(20)}`;
const CSV = `${HEADER}
ethereum,7,1,1600000000,0xAA,eth,${RAISED},,12345678901234567890123
ethereum,7,0,1600000000,0xaa,${RAISED},,TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t,${MAX}
tron,4294967295,2097151,4294967295,t-1,TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t,x,y,0
`;
const EXPECTED = [
  ['ethereum', 7, 1, 1600000000, '0xaa', 'eth', A, '', '12345678901234567890123', 0, 2],
  ['ethereum', 7, 0, 1600000000, '0xaa', A, '', 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', MAX, 0, 3],
  ['tron', 4294967295, 2097151, 4294967295, 't-1', 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', 'x', 'y', '0', 0, 4],
];
const TRANSFERS = `SELECT chain, block::DOUBLE, idx::DOUBLE, "time"::DOUBLE, tx, asset, "from", "to", amount, file, line::DOUBLE
  FROM transfers ORDER BY file, line`;

const quoteAll = (csv: string) => csv.replace(/[^,\n]+/g, '"$&"');
const JSONL = CSV.trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [chain, block, index, time, tx, asset, from, to, amount] = line.split(',');
    return `{"chain":"${chain}","block":${block},"index":${index},"time":"${time}","tx":"${tx}","asset":"${asset}","from":"${from}","to":"${to}","amount":${amount}}`;
  })
  .join('\n');

test.each<[string, string | Buffer, number]>([
  ['plain', CSV, 0],
  ['without last line end', CSV.trimEnd(), 0],
  ['CRLF', CSV.replaceAll('\n', '\r\n'), 0],
  ['byte order mark', `\ufeff${CSV}`, 0],
  ['quoted', quoteAll(CSV), 0],
  ['trailing blank lines', `${CSV}\n\r\n   \n\n`, 0],
  ['blank lines inside', CSV.replace('\n', '\n\n'), 1],
  ['mixed line ends', CSV.replace('\n', '\r\n'), 0],
  ['leading zeros', CSV.replace(',7,0,', ',007,00,').replace('12345', '00012345'), 0],
  ['gzip', gzipSync(CSV), 0],
  ['gzip in two members', Buffer.concat([gzipSync(CSV.slice(0, 200)), gzipSync(CSV.slice(200))]), 0],
  ['JSON Lines', JSONL, -1],
  ['JSON Lines, gzip, CRLF', gzipSync(`${JSONL.replaceAll('\n', '\r\n')}\r\n`), -1],
  ['JSON with spaces and escapes', JSONL.replaceAll(':', ' : ').replace('"tron"', '"tr\\u006fn"'), -1],
  ['JSON with null', JSONL.replaceAll('""', 'null'), -1],
])('reads transfers: %s', async (_name, content, offset) => {
  const path = await fileOf('transfers', content);
  const shifted = EXPECTED.map((row) => [...row.slice(0, -1), (row.at(-1) as number) + offset]);
  expect(await rowsOf([path], TRANSFERS)).toEqual(shifted);
});

test('reads transfers with columns in another order', async () => {
  const turned = CSV.trim()
    .split('\n')
    .map((line) => line.split(',').toReversed().join(','))
    .join('\n');
  expect(await rowsOf([await fileOf('a.csv', turned)], TRANSFERS)).toEqual(EXPECTED);
});

test.each([
  ['texts', ['VARCHAR', 'VARCHAR', 'VARCHAR', 'VARCHAR']],
  ['integers', ['UINTEGER', 'INTEGER', 'BIGINT', 'VARCHAR']],
])('reads transfers from Parquet: %s', async (_name, [block, index, time, amount]) => {
  const csv = await fileOf('a.csv', CSV);
  const path =
    await parquetOf(`SELECT chain, block::${block} AS block, "index"::${index} AS "index", "time"::${time} AS "time",
    tx, asset, nullif("from", '') AS "from", "to", amount::${amount} AS amount FROM read_csv('${csv}', all_varchar=true)`);
  const expected = EXPECTED.map((row) => [...row.slice(0, -1), (row.at(-1) as number) - 1]);
  expect(await rowsOf([path], TRANSFERS)).toEqual(expected);
});

test.each(['BIGINT', 'UBIGINT', 'DECIMAL(38,0)', 'INTEGER'])('reads amounts of type %s from Parquet', async (type) => {
  const path =
    await parquetOf(`SELECT 'c' AS chain, range AS block, 0 AS "index", 1 AS "time", 't' AS tx, 'eth' AS asset,
    'a' AS "from", 'b' AS "to", (range * 7)::${type} AS amount FROM range(3)`);
  expect(await rowsOf([path], 'SELECT amount FROM transfers ORDER BY line')).toEqual([['0'], ['7'], ['14']]);
});

const UTXO = [
  '{"chain":"bitcoin","block":1,"index":0,"time":5,"txid":"aa00","inputs":[],"outputs":[{"address":"1Abc","value":5000000000},{"address":"","value":"0"}]}',
  '{"chain":"bitcoin","block":2,"index":0,"time":4,"txid":"0bcd","inputs":[{"txid":"aa00","vout":0,"value":"5000000000"},{"txid":"FF","vout":3,"value":12345678901234567890123,"address":"bc1q"}],"outputs":[{"address":"1D","value":"5000000006"}]}',
];
const INPUTS =
  'SELECT chain, block::DOUBLE, idx::DOUBLE, vin, txid, vout, value, address FROM inputs ORDER BY block, idx, vin';
const OUTPUTS = 'SELECT chain, block::DOUBLE, idx::DOUBLE, vout, address, value FROM outputs ORDER BY block, idx, vout';
const EXPECTED_INPUTS = [
  ['bitcoin', 2, 0, 0, 'aa00', 0, '5000000000', null],
  ['bitcoin', 2, 0, 1, 'FF', 3, '12345678901234567890123', 'bc1q'],
];
const EXPECTED_OUTPUTS = [
  ['bitcoin', 1, 0, 0, '1Abc', '5000000000'],
  ['bitcoin', 1, 0, 1, '', '0'],
  ['bitcoin', 2, 0, 0, '1D', '5000000006'],
];
const TRANSACTIONS = `SELECT chain, block::DOUBLE, idx::DOUBLE, "time"::DOUBLE, txid, line::DOUBLE FROM transactions ORDER BY block`;

async function expectUtxo(path: string, firstLine: number): Promise<void> {
  await withStaged([path], async (staged) => {
    expect(staged.transactions).toBe(2);
    expect(await select(staged, INPUTS)).toEqual(EXPECTED_INPUTS);
    expect(await select(staged, OUTPUTS)).toEqual(EXPECTED_OUTPUTS);
    expect(await select(staged, TRANSACTIONS)).toEqual([
      ['bitcoin', 1, 0, 5, 'aa00', firstLine],
      ['bitcoin', 2, 0, 4, '0bcd', firstLine + 1],
    ]);
  });
}

function utxoCsv(lines: readonly string[]): string {
  const quote = (value: unknown) => `"${JSON.stringify(value).replaceAll('"', '""')}"`;
  const rows = lines.map((line) => {
    const row = JSON.parse(line.replace('12345678901234567890123', '"12345678901234567890123"'));
    return [row.chain, row.block, row.index, row.time, row.txid, quote(row.inputs), quote(row.outputs)].join(',');
  });
  return `chain,block,index,time,txid,inputs,outputs\n${rows.join('\n')}\n`;
}

test('reads transactions from JSON Lines, CSV and Parquet', async () => {
  const jsonl = await fileOf('a.jsonl', UTXO.join('\n'));
  await expectUtxo(jsonl, 1);
  await expectUtxo(await fileOf('a.jsonl.gz', gzipSync(`\ufeff${UTXO.join('\r\n')}\r\n`)), 1);
  await expectUtxo(await fileOf('spaced.jsonl', UTXO.join('\n').replaceAll(':', ': ')), 1);
  const csv = await fileOf('a.csv', utxoCsv(UTXO));
  await expectUtxo(csv, 2);
  const texts = `SELECT * FROM read_csv('${csv}', all_varchar=true, quote='"')`;
  await expectUtxo(await parquetOf(texts), 1);
  const lists = `SELECT * FROM read_json('${jsonl}', format='newline_delimited', columns={chain: 'VARCHAR', block: 'BIGINT',
    'index': 'INTEGER', 'time': 'BIGINT', txid: 'VARCHAR', outputs: 'STRUCT(address VARCHAR, value DECIMAL(38,0))[]',
    inputs: 'STRUCT(txid VARCHAR, vout INTEGER, value DECIMAL(38,0), address VARCHAR)[]'})`;
  await expectUtxo(await parquetOf(lists), 1);
});

test('a folder: its files by name, those of other formats left out', async () => {
  const dataset = join(folder, 'dataset');
  await mkdir(dataset);
  await writeFile(join(dataset, 'b.csv'), `${HEADER}\neth,2,0,1,t,eth,a,b,1\n`);
  await writeFile(join(dataset, 'a.csv.gz'), gzipSync(`${HEADER}\neth,1,0,1,t,eth,a,b,1\n`));
  await writeFile(join(dataset, 'empty-part.csv'), `${HEADER}\n`);
  await writeFile(join(dataset, 'utxo.jsonl'), UTXO.join('\n'));
  await writeFile(join(dataset, 'tags.csv'), 'chain,address,entity,category,source\n,a,b,exchange,x\n');
  await writeFile(join(dataset, 'labels.json'), '{"address":"a","owner":"b"}\n');
  await writeFile(join(dataset, 'thefts.txt'), 'x=eth:t\n');
  await withStaged([dataset], async (staged) => {
    expect(staged.files.map((path) => path.slice(dataset.length + 1))).toEqual([
      'a.csv.gz',
      'b.csv',
      'empty-part.csv',
      'utxo.jsonl',
    ]);
    expect([staged.transfers, staged.transactions]).toEqual([2, 2]);
  });
});

test('the same row twice is one row, in one file and in several', async () => {
  const repeated = await fileOf('a.csv', `${CSV}${CSV.trim().split('\n').at(-1)}\n`);
  const again = await fileOf('a.jsonl', JSONL);
  await withStaged([repeated, again], async (staged) => {
    expect(staged.transfers).toBe(3);
    expect(await select(staged, TRANSFERS)).toEqual(EXPECTED);
  });
});

test('of the same transaction twice the one that says most of its inputs is kept', async () => {
  const less = UTXO.join('\n').replace(',"value":"5000000000"', '');
  const paths = [await fileOf('less.jsonl', less), await fileOf('more.jsonl', UTXO.join('\n'))];
  await withStaged(paths, async (staged) => {
    expect(staged.transactions).toBe(2);
    expect(await select(staged, INPUTS)).toEqual(EXPECTED_INPUTS);
    expect(await select(staged, OUTPUTS)).toEqual(EXPECTED_OUTPUTS);
  });
});

test('rows in any order, several chains in a file', async () => {
  const lines = Array.from(
    { length: 5000 },
    (_, n) => `c${n % 3},${n % 1000},${(n * 7919) % 5000},1,t${n},eth,a,b,${n}`,
  );
  const path = await fileOf('a.csv', `${HEADER}\n${lines.join('\n')}\n`);
  await withStaged([path], async (staged) => {
    expect(staged.transfers).toBe(5000);
    expect(
      await select(staged, 'SELECT count(*)::DOUBLE, bool_and(line = substr(tx, 2)::INT + 2) FROM transfers'),
    ).toEqual([[5000, true]]);
  });
});

test('paths with quotes and wildcards', async () => {
  expect(await rowsOf([await fileOf(`a'[x]*?.csv`, CSV)], TRANSFERS)).toEqual(EXPECTED);
});

test('reports progress and stops on a signal, leaving nothing', async () => {
  const path = await fileOf('a.csv', CSV);
  const seen: string[] = [];
  const workFolder = join(folder, 'work');
  const staged = await stageFiles([path], { workFolder, onProgress: ({ phase }) => seen.push(phase) });
  await staged.close();
  expect(seen[0]).toMatch(/^reading .*a\.csv$/);
  const stopped = stageFiles([path], { workFolder, signal: AbortSignal.abort() });
  await expect(stopped).rejects.toMatchObject({ code: 'INTERRUPTED' });
  expect(await readdir(workFolder)).toEqual([]);
});
