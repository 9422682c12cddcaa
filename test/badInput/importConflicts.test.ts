import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SpoorError } from '../../src/core/errors.ts';
import { stageFiles } from '../../src/ingest/stageFiles.ts';

let folder: string;
let made = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-conflict-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(lines: readonly string[]): Promise<string> {
  const path = join(folder, `${made++}`);
  await writeFile(path, `${lines.join('\n')}\n`);
  return path;
}

/** The error that files make, undefined where there is none. */
async function errorOf(...files: (readonly string[])[]): Promise<{ paths: string[]; error: SpoorError | undefined }> {
  const paths = await Promise.all(files.map(fileOf));
  try {
    const staged = await stageFiles(paths, { workFolder: join(folder, 'work') });
    await staged.close();
    return { paths, error: undefined };
  } catch (error) {
    return { paths, error: error as SpoorError };
  }
}

const HEADER = 'chain,block,index,time,tx,asset,from,to,amount';

describe('two different transfers at one position', () => {
  test('in one file', async () => {
    const { paths, error } = await errorOf([
      HEADER,
      'eth,1,0,5,t,eth,a,b,7',
      'eth,2,0,5,t,eth,a,b,7',
      'eth,1,0,5,t,eth,a,b,8',
    ]);
    expect(error).toMatchObject({
      code: 'POSITION_TAKEN',
      fields: { file: paths[0], line: 4, other: `${paths[0]}:2` },
    });
    expect(error!.message).toContain(`${paths[0]}:4: chain eth, block 1, index 0`);
  });

  test('in two files, the first in file order of several', async () => {
    const rows = (amount: number) =>
      Array.from({ length: 3000 }, (_, n) => `eth,${n},${n % 7},5,t,eth,a,b,${n === 700 || n === 2000 ? amount : 1}`);
    const { paths, error } = await errorOf([HEADER, ...rows(1)], ['', HEADER, ...rows(2).toReversed()]);
    expect(error).toMatchObject({
      code: 'POSITION_TAKEN',
      fields: { file: paths[1], line: 1002, other: `${paths[0]}:2002` },
    });
  });

  test.each(['time', 'tx', 'asset', 'from', 'to', 'amount'])('that differ in %s', async (column) => {
    const row = ['eth', '1', '0', '5', 't', 'eth', 'a', 'b', '7'];
    const other = row.with(HEADER.split(',').indexOf(column), '9').join(',');
    const { error } = await errorOf([HEADER, row.join(','), row.join(',')], [HEADER, other, row.join(',')]);
    expect(error).toMatchObject({ code: 'POSITION_TAKEN', fields: { line: 2 } });
  });

  test('rows that differ in the case of hex alone are the same', async () => {
    const { error } = await errorOf([HEADER, 'eth,1,0,5,0xab,eth,a,b,7', 'eth,1,0,5,0xAB,eth,a,b,007']);
    expect(error).toBeUndefined();
  });
});

interface Spend {
  readonly txid: string;
  readonly vout: number;
  readonly value?: string | number;
  readonly address?: string;
}

function transaction(txid: string, block: number, index: number, inputs: Spend[], values: (string | number)[]): string {
  const outputs = values.map((value, n) => ({ address: `${txid}-${n}`, value }));
  return JSON.stringify({ chain: 'btc', block, index, time: 1, txid, inputs, outputs });
}

const COINBASE = transaction('cb', 1, 0, [], [50, 10]);
const spend = (txid: string, vout: number, more: Partial<Spend> = {}): Spend => ({ txid, vout, ...more });
const HUGE = (2n ** 255n).toString();

describe('transactions that contradict each other', () => {
  test.each<[string, string[], string | undefined, number, RegExp]>([
    [
      'nothing wrong',
      [COINBASE, transaction('a', 1, 1, [spend('cb', 0), spend('cb', 1)], [30, 30])],
      undefined,
      0,
      /x/,
    ],
    [
      'an unknown coin without a value is left to the ledger',
      [transaction('a', 1, 0, [spend('zz', 9)], [30])],
      undefined,
      0,
      /x/,
    ],
    ['rows in any order', [transaction('a', 1, 1, [spend('cb', 0)], [50]), COINBASE], undefined, 0, /x/],
    [
      'a coin spent twice',
      [
        COINBASE,
        transaction('a', 2, 0, [spend('cb', 0)], [1]),
        transaction('b', 3, 0, [spend('cb', 1), spend('cb', 0)], [1]),
      ],
      'SPENT_TWICE',
      3,
      /inputs\[1\]: transaction b spends coin cb:0, which a \(.*:2\) spends too/,
    ],
    [
      'an unknown coin spent twice',
      [transaction('a', 2, 0, [spend('zz', 0)], [1]), transaction('b', 3, 0, [spend('zz', 0)], [1])],
      'SPENT_TWICE',
      2,
      /zz:0/,
    ],
    [
      'a coin twice in one transaction',
      [COINBASE, transaction('a', 2, 0, [spend('cb', 0), spend('cb', 0)], [1])],
      'SPENT_TWICE',
      2,
      /inputs\[1\]/,
    ],
    [
      'a coin spent in an earlier block',
      [transaction('a', 1, 5, [spend('b', 0)], [1]), transaction('b', 2, 0, [], [50])],
      'SPENT_BEFORE_MADE',
      1,
      /a \(block 1, index 5\) spends coin b:0, which is made only at block 2, index 0/,
    ],
    [
      'a coin spent earlier in its block',
      [transaction('b', 2, 7, [], [50]), transaction('a', 2, 6, [spend('b', 0)], [1])],
      'SPENT_BEFORE_MADE',
      2,
      /index 7/,
    ],
    ['a coin of its own', [transaction('a', 2, 6, [spend('a', 0)], [1])], 'SPENT_BEFORE_MADE', 1, /it makes itself/],
    [
      'a coin that is not there',
      [COINBASE, transaction('a', 2, 0, [spend('cb', 2)], [1])],
      'BAD_INPUT_COIN',
      2,
      /found vout 2, expected one of the 2 outputs/,
    ],
    [
      'another value',
      [COINBASE, transaction('a', 2, 0, [spend('cb', 0, { value: 51 })], [1])],
      'BAD_INPUT_COIN',
      2,
      /found value 51, expected 50/,
    ],
    [
      'another address',
      [COINBASE, transaction('a', 2, 0, [spend('cb', 0, { address: 'x' })], [1])],
      'BAD_INPUT_COIN',
      2,
      /found address x, expected "cb-0"/,
    ],
    [
      'outputs above inputs',
      [COINBASE, transaction('a', 2, 0, [spend('cb', 0)], [50, 1])],
      'OUTPUTS_ABOVE_INPUTS',
      2,
      /pays out 51, expected at most the 50/,
    ],
    [
      'outputs above inputs with values of their own',
      [transaction('a', 2, 0, [spend('x', 0, { value: 3 }), spend('x', 1, { value: '4' })], [8])],
      'OUTPUTS_ABOVE_INPUTS',
      1,
      /pays out 8, expected at most the 7/,
    ],
    [
      'outputs above inputs with one unknown',
      [transaction('a', 2, 0, [spend('x', 0, { value: 3 }), spend('x', 1)], [8])],
      undefined,
      0,
      /x/,
    ],
    [
      'huge values that balance',
      [transaction('a', 2, 0, [spend('x', 0, { value: HUGE }), spend('x', 1, { value: HUGE })], [HUGE, HUGE])],
      undefined,
      0,
      /x/,
    ],
    [
      'huge values by one unit too many',
      [
        transaction('b', 2, 0, [spend('y', 0, { value: HUGE })], [HUGE]),
        transaction('a', 2, 1, [spend('x', 0, { value: HUGE }), spend('x', 1, { value: 7 })], [HUGE, 8]),
      ],
      'OUTPUTS_ABOVE_INPUTS',
      2,
      /transaction a pays out/,
    ],
    [
      'a txid at two positions',
      [COINBASE, transaction('a', 2, 0, [], [1]), transaction('a', 3, 0, [], [1])],
      'BAD_FIELD',
      3,
      /txid: found a at block 3/,
    ],
    [
      'two transactions at one position',
      [COINBASE, transaction('a', 1, 0, [], [1])],
      'POSITION_TAKEN',
      2,
      /chain btc, block 1, index 0/,
    ],
  ])('%s', async (_name, lines, code, line, message) => {
    const { paths, error } = await errorOf(lines);
    expect(error?.code).toBe(code);
    if (error === undefined) return;
    expect(error.fields).toMatchObject({ file: paths[0], line });
    expect(error.message).toMatch(message);
  });

  test('a transaction at one position, said to spend other coins', async () => {
    const one = transaction('a', 2, 0, [spend('x', 0, { value: 3 })], [1]);
    const { error } = await errorOf([one], [one.replace('"value":3', '"value":4')]);
    expect(error).toMatchObject({ code: 'POSITION_TAKEN' });
  });
});

test('a chain of both kinds', async () => {
  const { paths, error } = await errorOf([COINBASE], [HEADER, 'btc,1,0,5,t,btc,a,b,7']);
  expect(error).toMatchObject({ code: 'CHAIN_KIND', fields: { file: paths[1], chain: 'btc' } });
});
