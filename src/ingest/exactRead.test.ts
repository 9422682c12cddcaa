import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SpoorError } from '../core/errors.ts';
import { type Database, openDatabase } from './database.ts';
import { type CheckedSource, makeStagedViews, REPEATED } from './stagedViews.ts';
import { stageFile } from './stageFile.ts';

let folder: string;
let database: Database;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-exact-'));
  database = await openDatabase({ workFolder: folder, memoryLimitMb: 300 });
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

/** SPOOR_RUNS=2000 for a long run; `test/fuzz/importedFiles.test.ts` damages the same files on their way into ledgers. */
const RUNS = Number(process.env.SPOOR_RUNS ?? 100);

/** A file as one of the readers takes it, numbered as given, or where and why it stops. */
async function readWith(
  path: string,
  bytes: Uint8Array,
  number: number,
  exactOnly: boolean,
): Promise<{ checked: CheckedSource } | { code: string; fields: unknown }> {
  try {
    const file = { path, sizeBytes: bytes.length };
    return { checked: (await stageFile(database, file, number, { report: () => {}, exactOnly }))! };
  } catch (error) {
    if (!(error instanceof SpoorError)) throw error;
    return { code: error.code, fields: error.fields };
  }
}

/**
 * All rows, a list for each of two files. Both are seen through one set of views, which is most of the work; those of inputs and
 * outputs unfold the lists of `staged_transactions` and know nothing of files.
 */
async function rowsOfBoth(files: readonly CheckedSource[]): Promise<readonly [unknown[], unknown[]]> {
  await makeStagedViews(database, files);
  const lists: [unknown[], unknown[]] = [[], []];
  for (const table of ['transfers', 'staged_transactions']) {
    const sql = `SELECT file, CAST(row(COLUMNS(* EXCLUDE file)) AS VARCHAR) AS r FROM (SELECT * FROM ${table} ORDER BY ALL)`;
    for (const { file, r } of await database.run(sql)) lists[Number(file)]!.push([table, r]);
  }
  await database.run(`DROP TABLE ${REPEATED}`);
  return lists;
}

/** Mostly `good`, so that whole files are often right; now and then `bad`. */
function mostly<T>(good: fc.Arbitrary<T>, bad: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ arbitrary: good, weight: 60 }, { arbitrary: bad, weight: 1 });
}

const ADDRESS = `0x${'aB'.repeat(20)}`;
const TOKEN = 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t';
const txid = mostly(
  fc.oneof(
    fc.constantFrom('a', '0xAbC1', '0xzz', ADDRESS, '0', '0X1', TOKEN, 'bc1q:x', 'é', 'a\b', '\x01'),
    fc.stringMatching(/^[0-9a-z]{1,12}$/),
  ),
  fc.constantFrom('', 'a b', '0'.repeat(201)),
);
const name = fc.oneof(fc.constant(''), txid);
const integer = mostly(fc.oneof(fc.nat(3), fc.constant(2 ** 21 - 1)), fc.constantFrom(2 ** 21, 2 ** 32 - 1, 2 ** 32));
const amount = mostly(
  fc.oneof(
    fc.bigInt(0n, 2n ** 256n - 1n),
    fc.bigInt(0n, 10n),
    fc.constantFrom(2n ** 256n - 1n, 2n ** 53n + 1n, 2n ** 64n, 10n ** 77n),
  ),
  fc.constantFrom(2n ** 256n, 10n ** 78n),
);
const chain = mostly(fc.constantFrom('eth', 'bitcoin', 'a.b-c_d', '9'), fc.constant('Eth'));
const asset = mostly(
  fc.constantFrom('eth', 'usd-cent', ADDRESS, ADDRESS.toLowerCase(), TOKEN),
  fc.constantFrom('0xab', 'ETH'),
);

const transfer = fc.tuple(chain, integer, integer, integer, txid, asset, name, name, amount);
const TRANSFER_COLUMNS = ['chain', 'block', 'index', 'time', 'tx', 'asset', 'from', 'to', 'amount'];

const transferCsv = fc
  .array(transfer, { minLength: 1, maxLength: 6 })
  .map((rows) => [TRANSFER_COLUMNS, ...rows].map((row) => row.join(',')).join('\n'));

/** JSON whose amounts are numbers or texts. */
function toJson(value: unknown): string {
  if (typeof value === 'bigint') return value % 2n === 0n ? String(value) : `"${value}"`;
  if (Array.isArray(value)) return `[${value.map(toJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .map(([key, entry]) => `${JSON.stringify(key)}:${toJson(entry)}`)
    .join(',')}}`;
}

const transferJson = fc
  .array(transfer, { minLength: 1, maxLength: 6 })
  .map((rows) =>
    rows.map((row) => toJson(Object.fromEntries(row.map((value, at) => [TRANSFER_COLUMNS[at], value])))).join('\n'),
  );

const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
// Hex with capitals in a list of coins is always left to the exact reader, so it is rare here.
const coinId = mostly(
  fc.oneof(fc.constantFrom('0', '0xab', TOKEN, 'bc1q:x'), fc.stringMatching(/^[0-9a-z]{1,12}$/)),
  txid,
);
const coinAddress = fc.oneof(fc.constant(''), coinId);
const transaction = fc.record({
  chain,
  block: integer,
  index: integer,
  time: integer,
  txid: coinId,
  inputs: fc.array(
    fc.record({ txid: coinId, vout: integer, value: optional(amount), address: optional(coinAddress) }),
    { maxLength: 3 },
  ),
  outputs: fc.array(fc.record({ address: coinAddress, value: amount }), { maxLength: 3 }),
});
const transactionJson = fc
  .array(transaction, { minLength: 1, maxLength: 5 })
  .map((rows) => rows.map(toJson).join('\n'));
const transactionCsv = fc.array(transaction, { minLength: 1, maxLength: 5 }).map((rows) => {
  const quote = (value: unknown) => `"${toJson(value).replaceAll('"', '""')}"`;
  const lines = rows.map((row) =>
    [row.chain, row.block, row.index, row.time, row.txid, quote(row.inputs), quote(row.outputs)].join(','),
  );
  return ['chain,block,index,time,txid,inputs,outputs', ...lines].join('\n');
});

const PIECES = [
  '"',
  '""',
  "'",
  ',',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ':',
  ' ',
  '\n',
  '\r',
  '\r\n',
  '\t',
  '\0',
  '0',
  '-',
  '+',
  '.',
  'e1',
  '_',
  'A',
  'X',
  '\u00e9',
  '\u00a0',
  '\ufeff',
  '\u0001',
  '\u0002',
  'null',
  'true',
  '1.0',
  '"a":1,',
  '[]',
  ',,',
  '#',
  '\\u0061',
  '//',
  'NaN',
  '\xff',
];

interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly piece: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.constantFrom(0, 0, 1, 2, 30),
  piece: fc.oneof(fc.constant(''), fc.constantFrom(...PIECES)),
});

/** What other programs write, and hand edits leave behind: one match of the first is replaced by the second. */
const SWAPS: readonly (readonly [RegExp, string])[] = [
  [/\}/g, ',}'],
  [/\]/g, ',]'],
  [/:"[^"]*"/g, ':12'],
  [/:"[^"]*"/g, ':null'],
  [/:\d+/g, ':1.0'],
  [/:\d+/g, ':1e2'],
  [/:\d+/g, ':true'],
  [/"[a-z]+":/g, '"note":1,$&'],
  [/"[a-z]+":\w+,/g, '$&$&'],
  [/"[a-z]+":"?\w*"?,/g, ''],
  [/,/g, ', '],
  [/\n/g, '\n\n'],
];
const swap = fc.option(fc.tuple(fc.constantFrom(...SWAPS), fc.nat(30)), { nil: undefined });

function applySwap(text: string, chosen: readonly [readonly [RegExp, string], number] | undefined): string {
  if (chosen === undefined) return text;
  const [[pattern, by], nth] = chosen;
  const matches = [...text.matchAll(pattern)];
  const match = matches[nth % Math.max(matches.length, 1)];
  if (match === undefined) return text;
  const found = match[0];
  return text.slice(0, match.index) + by.replaceAll('$&', found) + text.slice(match.index + found.length);
}

/** Changes bytes behind the first `keep`, which are the header. */
function applyEdits(text: string, edits: readonly Edit[], keep: number): Buffer {
  let bytes = Buffer.from(text);
  for (const { at, cut, piece } of edits) {
    const from = keep + Math.floor(at * (bytes.length - keep));
    const insert = piece === '\xff' ? Buffer.from([0xff]) : Buffer.from(piece);
    bytes = Buffer.concat([bytes.subarray(0, from), insert, bytes.subarray(from + cut)]);
  }
  return bytes;
}

test.each([
  ['transfers.csv', transferCsv],
  ['transfers.jsonl', transferJson],
  ['transactions.jsonl', transactionJson],
  ['transactions.csv', transactionCsv],
])(
  'both readers make the same of %s, whatever is done to it',
  async (fileName, content) => {
    const path = join(folder, fileName);
    let fast = 0;
    await fc.assert(
      fc.asyncProperty(
        content,
        fc.array(edit, { maxLength: 1 }),
        swap,
        fc.constantFrom('\n', '\r\n'),
        async (whole, edits, swapped, lineEnd) => {
          const text = applySwap(whole, swapped);
          const keep = fileName.endsWith('.csv') ? text.indexOf('\n') + 1 : 0;
          const bytes = applyEdits(text.replaceAll('\n', lineEnd), edits, keep + lineEnd.length - 1);
          await writeFile(path, bytes);
          const exact = await readWith(path, bytes, 0, true);
          const either = await readWith(path, bytes, 1, false);
          if ('checked' in either && !either.checked.source.isExact) fast++;
          if ('checked' in exact && 'checked' in either) {
            const [rows, others] = await rowsOfBoth([exact.checked, either.checked]);
            expect(rows).toHaveLength(exact.checked.rows);
            expect(others).toEqual(rows);
          } else {
            expect(either).toEqual(exact);
          }
        },
      ),
      { numRuns: RUNS },
    );
    // Where DuckDB is always in doubt there is nothing to compare.
    expect(fast).toBeGreaterThan(RUNS / 20);
  },
  300_000,
);
