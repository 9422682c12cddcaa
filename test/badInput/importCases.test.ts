import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SpoorError } from '../../src/core/errors.ts';
import { stageFiles } from '../../src/ingest/stageFiles.ts';

let folder: string;
let made = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-bad-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, `${made++}-${name}`);
  await writeFile(path, content);
  return path;
}

async function errorOf(...paths: string[]): Promise<SpoorError> {
  const staging = stageFiles(paths, { workFolder: join(folder, 'work') });
  return staging.then(
    async (staged) => {
      await staged.close();
      throw new Error(`no error: ${staged.transfers} transfers, ${staged.transactions} transactions`);
    },
    (error: SpoorError) => error,
  );
}

const HEADER = 'chain,block,index,time,tx,asset,from,to,amount';
const GOOD = 'eth,1,0,5,t,eth,a,b,7';
const TOO_MUCH = String(2n ** 256n);

/** The good row with one field changed. */
function changed(column: string, value: string): string {
  const names = HEADER.split(',');
  return GOOD.split(',').with(names.indexOf(column), value).join(',');
}

/** Field, value, and part of what the message must say. */
const BAD_FIELDS: [string, string, RegExp][] = [
  ['chain', '', /found nothing, expected a chain name/],
  ['chain', 'Ethereum', /found "Ethereum"/],
  ['chain', '-eth', /chain name/],
  ['chain', 'a'.repeat(65), /at most 64/],
  ['block', '', /found nothing, expected an integer from 0 to 4294967295/],
  ['block', '-1', /found "-1"/],
  ['block', '4294967296', /4294967295/],
  ['block', '1.0', /digits only/],
  ['block', '1e3', /digits only/],
  ['block', ' 1', /found " 1"/],
  ['block', '0x10', /found "0x10"/],
  ['block', '1_000', /digits only/],
  ['index', '2097152', /0 to 2097151/],
  ['index', '+1', /found "\+1"/],
  ['time', '4294967296', /4294967295/],
  ['time', '2020-01-01', /integer/],
  ['tx', '', /found nothing/],
  ['tx', 'a b', /white space/],
  ['tx', 'a'.repeat(201), /at most 200 bytes/],
  ['tx', 'é'.repeat(101), /at most 200 bytes/],
  ['tx', 'a\u0000', /control/],
  ['asset', '', /an asset/],
  ['asset', 'ETH', /an asset/],
  ['asset', '0x1234', /40 hex digits/],
  ['asset', `0x${'g'.repeat(40)}`, /40 hex digits/],
  ['from', 'a\tb', /white space/],
  ['from', 'a\u00a0b', /white space/],
  ['to', "a'b", /quotes/],
  ['to', '"a""b"', /quotes/],
  ['to', '"a,b"', /commas/],
  ['amount', '', /found nothing, expected an integer of base units/],
  ['amount', '-7', /found "-7"/],
  ['amount', '+7', /found "\+7"/],
  ['amount', '7.0', /found "7.0"/],
  ['amount', '1e18', /digits only/],
  ['amount', TOO_MUCH, /2\^256-1/],
  ['amount', '9'.repeat(78), /2\^256-1/],
  ['amount', 'abc', /found "abc"/],
];

describe('a bad field of a transfer', () => {
  test.each(BAD_FIELDS)('CSV: %s = %j', async (field, value, message) => {
    const path = await fileOf('a.csv', `${HEADER}\n${GOOD}\n${changed(field, value)}\n`);
    const error = await errorOf(path);
    expect(error).toMatchObject({ code: 'BAD_FIELD', fields: { file: path, line: 3, field } });
    expect(error.message).toMatch(message);
    expect(error.message.startsWith(`${path}:3: ${field}: found `)).toBe(true);
  });

  test.each(BAD_FIELDS)('JSON Lines, gzip: %s = %j', async (field, value) => {
    const bare = value.replace(/^"(.*)"$/, '$1').replaceAll('""', '"');
    const row = Object.fromEntries(GOOD.split(',').map((text, at) => [HEADER.split(',')[at]!, text]));
    const text = `${JSON.stringify(row)}\r\n\r\n${JSON.stringify({ ...row, [field]: bare })}\r\n`;
    const path = await fileOf('a.jsonl.gz', gzipSync(text));
    expect(await errorOf(path)).toMatchObject({ code: 'BAD_FIELD', fields: { file: path, line: 3, field } });
  });

  test.each(BAD_FIELDS)('Parquet: %s = %j', async (field, value) => {
    const bare = value.replace(/^"(.*)"$/, '$1').replaceAll('""', '"');
    const values = (change: boolean) =>
      GOOD.split(',')
        .map((text, at) => (change && HEADER.split(',')[at] === field ? bare : text))
        .map((text) => `'${text.replaceAll("'", "''").replace('\u0000', "' || chr(0) || '")}'`);
    const columns = HEADER.split(',').map((name) => `"${name}"`);
    const path = await parquetOf(
      `SELECT * FROM (VALUES (${values(false).join(',')}), (${values(true).join(',')})) t(${columns.join(',')})`,
    );
    const error = await errorOf(path);
    expect(error).toMatchObject({ code: 'BAD_FIELD', fields: { file: path, row: 2, field } });
    expect(error.message.startsWith(`${path} row 2: ${field}: found `)).toBe(true);
  });
});

async function parquetOf(select: string): Promise<string> {
  const path = join(folder, `${made++}.parquet`);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (${select}) TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
  return path;
}

test.each<[string, string, string, RegExp]>([
  ['a column missing', HEADER.replace(',tx', ''), 'tx', /lacks tx/],
  ['a column too many', `${HEADER},note`, '', /has note too many/],
  ['a column twice', `${HEADER},amount`, '', /has amount too many/],
  ['a column misspelt', HEADER.replace('amount', 'value'), 'amount', /lacks amount and has value too many/],
  ['the columns of another file', 'chain,address,entity,category,source', 'block', /names chain,address,entity/],
])('header with %s', async (_name, header, missing, message) => {
  const path = await fileOf('a.csv', `${header}\n${GOOD}\n`);
  const error = await errorOf(path);
  expect(error).toMatchObject({ code: 'BAD_HEADER', fields: { file: path, line: 1 } });
  expect(String(error.fields.missing)).toContain(missing);
  expect(error.message).toMatch(message);
});

test.each<[string, string, number, RegExp]>([
  ['a field missing', 'eth,1,0,5,t,eth,a,b', 2, /found 8 fields, expected 9 fields: chain/],
  ['a field too many', `${GOOD},`, 2, /found 10 fields/],
  ['one field', 'eth', 2, /found 1 field,/],
  ['an open quote', `"${GOOD}\n${GOOD}`, 2, /quote that is not closed/],
  ['text behind a quote', GOOD.replace('eth', '"eth"x'), 2, /text after the closing quote/],
  ['a quote inside a field', GOOD.replace('t,', 't"x,"'), 2, /quote inside field/],
])('CSV row with %s', async (_name, row, line, message) => {
  const path = await fileOf('a.csv', `${HEADER}\n${row}\n`);
  const error = await errorOf(path);
  expect(error).toMatchObject({ code: 'BAD_ROW', fields: { file: path, line } });
  expect(error.message).toMatch(message);
});

const JSON_ROW = '{"chain":"eth","block":1,"index":0,"time":5,"tx":"t","asset":"eth","from":"a","to":"b","amount":7}';

test.each<[string, string, RegExp]>([
  ['a key missing', JSON_ROW.replace('"tx":"t",', ''), /tx: found nothing/],
  ['a key too many', JSON_ROW.replace('"tx"', '"note":1,"tx"'), /note: found the key "note"/],
  ['a key twice', JSON_ROW.replace('"tx"', '"tx":"u","tx"'), /a key twice/],
  ['a comma too many', JSON_ROW.replace('7}', '7,}'), /expected JSON/],
  ['an end missing', JSON_ROW.slice(0, -1), /expected JSON/],
  ['a list', '[1]', /found a list/],
  ['two objects', `${JSON_ROW}${JSON_ROW}`, /expected JSON/],
  ['a number as name', JSON_ROW.replace('"t"', '12'), /tx: found 12/],
  ['a float', JSON_ROW.replace(':7}', ':7.0}'), /amount: found 7.0/],
  ['an exponent', JSON_ROW.replace(':7}', ':1e18}'), /amount: found 1e18/],
  ['true', JSON_ROW.replace(':7}', ':true}'), /amount: found true/],
  ['an object', JSON_ROW.replace(':7}', ':{"a":1}}'), /amount: found/],
  ['a negative number', JSON_ROW.replace(':7}', ':-7}'), /amount: found -7/],
  ['null', JSON_ROW.replace(':7}', ':null}'), /amount: found null/],
])('JSON row with %s', async (_name, row, message) => {
  const path = await fileOf('a.jsonl', `${JSON_ROW}\n${row}\n`);
  const error = await errorOf(path);
  expect(['BAD_ROW', 'BAD_FIELD']).toContain(error.code);
  expect(error.fields).toMatchObject({ file: path, line: 2 });
  expect(error.message).toMatch(message);
});

test('bytes that are not UTF-8', async () => {
  const bytes = Buffer.from(`${HEADER}\n${GOOD}\n${GOOD}\n`);
  bytes[bytes.length - 4] = 0xff;
  const path = await fileOf('a.csv', bytes);
  const error = await errorOf(path);
  expect(error).toMatchObject({ code: 'BAD_ROW', fields: { file: path, line: 3 } });
  expect(error.message).toMatch(/found bytes that are not UTF-8: ff 2c 37 at byte 19 of the line/);
});

test('the first bad row is named, and how many more there are', async () => {
  const rows = [GOOD, changed('time', 'x'), GOOD, changed('amount', '-1'), 'eth,1'];
  const error = await errorOf(await fileOf('a.csv', `${HEADER}\n${rows.join('\n')}\n`));
  expect(error).toMatchObject({ code: 'BAD_FIELD', fields: { line: 3, field: 'time', moreBadRows: 2 } });
  expect(error.message).toMatch(/\(and 2 more bad rows\)$/);
});

test.each<[string, string | Uint8Array, string]>([
  ['nothing', '', 'EMPTY_FILE'],
  ['nothing, compressed', gzipSync(''), 'EMPTY_FILE'],
  ['blank lines', '\r\n\n  \n', 'EMPTY_FILE'],
  ['a header alone', `${HEADER}\n`, 'EMPTY_FILE'],
  ['a header alone, compressed', gzipSync(HEADER), 'EMPTY_FILE'],
  ['binary data', Uint8Array.from({ length: 1000 }, (_, n) => (n * 37) % 256), 'UNKNOWN_FORMAT'],
  ['binary data, compressed', gzipSync(Uint8Array.from({ length: 1000 }, (_, n) => (n * 37) % 256)), 'UNKNOWN_FORMAT'],
  ['UTF-16', Buffer.from(`\ufeff${HEADER}\n${GOOD}\n`, 'utf16le'), 'UNKNOWN_FORMAT'],
  ['a JSON array', `[${JSON_ROW}]`, 'UNKNOWN_FORMAT'],
  ['prose', 'It was a dark and stormy night\n', 'UNKNOWN_FORMAT'],
  ['a Parquet that is cut', `PAR1${'x'.repeat(100)}`, 'UNKNOWN_FORMAT'],
])('a file of %s', async (_name, content, code) => {
  const path = await fileOf('a', content);
  expect(await errorOf(path)).toMatchObject({ code, fields: { file: path } });
});

test('a Parquet whose amounts are floating point, or whose columns differ', async () => {
  const select = (amount: string) => `SELECT 'eth' AS chain, 1 AS block, 0 AS "index", 1 AS "time", 't' AS tx,
    'eth' AS asset, 'a' AS "from", 'b' AS "to", ${amount}`;
  const double = await errorOf(await parquetOf(select('7::DOUBLE AS amount')));
  expect(double).toMatchObject({ code: 'BAD_HEADER', fields: { field: 'amount', found: 'DOUBLE' } });
  expect(await errorOf(await parquetOf(select('7::DECIMAL(10,2) AS amount')))).toMatchObject({ code: 'BAD_HEADER' });
  expect(await errorOf(await parquetOf(select('7 AS value')))).toMatchObject({
    code: 'BAD_HEADER',
    fields: { missing: 'amount', extra: 'value' },
  });
  expect(await errorOf(await parquetOf(select('-7 AS amount')))).toMatchObject({
    code: 'BAD_FIELD',
    fields: { row: 1, field: 'amount', found: '"-7"' },
  });
});

describe('damaged gzip', () => {
  const rows = Array.from({ length: 20_000 }, (_, n) => changed('block', String(n))).join('\n');
  const whole = gzipSync(`${HEADER}\n${rows}\n`);

  test.each<[string, Buffer]>([
    ['cut short', whole.subarray(0, whole.length - 100)],
    ['cut in its trailer', whole.subarray(0, whole.length - 3)],
    ['cut between checksum and length', whole.subarray(0, whole.length - 4)],
    ['a wrong checksum', flip(whole, whole.length - 7)],
    ['a wrong length', flip(whole, whole.length - 1)],
    ['a flipped byte', flip(whole, whole.length >> 1)],
    ['text behind it', Buffer.concat([whole, Buffer.from('garbage')])],
    ['half a second member', Buffer.concat([whole, whole.subarray(0, 50)])],
  ])('%s', async (_name, bytes) => {
    const path = await fileOf('a.csv.gz', bytes);
    const error = await errorOf(path);
    expect(error).toMatchObject({ code: 'DAMAGED_GZIP', fields: { file: path } });
    expect(error.message).toMatch(/damaged gzip (at byte \d+ of \d+|in its first)/);
  });
});

function flip(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = copy[at]! ^ 0x55;
  return copy;
}

test('missing files, folders with nothing of ours, folders', async () => {
  const missing = join(folder, 'missing.csv');
  expect(await errorOf(missing)).toMatchObject({ code: 'FILE_NOT_FOUND', fields: { path: missing } });
  const empty = join(folder, 'emptyFolder');
  await mkdir(empty);
  expect(await errorOf(empty)).toMatchObject({ code: 'FILE_NOT_FOUND', fields: { path: empty } });
  await writeFile(join(empty, 'tags.csv'), 'address,category\na,exchange\n');
  expect(await errorOf(empty)).toMatchObject({ code: 'FILE_NOT_FOUND', fields: { path: empty } });
  await writeFile(join(empty, 'transfers.csv'), `${HEADER.replace('amount', 'value')}\n${GOOD}\n`);
  expect(await errorOf(empty)).toMatchObject({ code: 'BAD_HEADER' });
});

// Root may read what nobody may.
test.skipIf(process.getuid?.() === 0)('a file without permission', async () => {
  const path = await fileOf('a.csv', `${HEADER}\n${GOOD}\n`);
  await chmod(path, 0);
  expect(await errorOf(path)).toMatchObject({ code: 'NO_PERMISSION', fields: { path } });
});
