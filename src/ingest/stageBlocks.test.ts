import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  coinbase,
  framed,
  type MinedBlock,
  mineBlock,
  type PlainTransaction,
  regtestGenesis,
  sha256d,
  txidOfPlain,
} from '../../test/support/blockBytes.ts';
import { SpoorError } from '../core/errors.ts';
import { INDEX_LIMIT } from '../core/position.ts';
import type { TransactionRow } from '../core/rows.ts';
import { createMemoryLedger } from '../ledger/memory/memoryLedger.ts';
import { openAsBlocks } from './blockFile.ts';
import { openDatabase } from './database.ts';
import { importFiles } from './importFiles.ts';
import { stageBlocks } from './stageBlocks.ts';
import { stageFiles } from './stageFiles.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-blocks-'));
});
afterAll(() => rm(folder, { recursive: true }));

let made = 0;

/** A folder with these files. */
async function folderOf(files: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const path = join(folder, `${++made}`);
  await mkdir(path);
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(path, name), bytes);
  return path;
}

const KEY_SCRIPT = (mark: number): Buffer =>
  Buffer.from(`76a914${'0'.repeat(38)}${mark.toString(16).padStart(2, '0')}88ac`, 'hex');
const OP_RETURN = Buffer.from('6a026869', 'hex');
const COIN = 5_000_000_000n;
const GENESIS = regtestGenesis();
const GENESIS_HASH = sha256d(GENESIS.subarray(0, 80)).reverse().toString('hex');

function extend(previous: string, mark: number, more: readonly PlainTransaction[] = []): MinedBlock {
  const first = coinbase(mark, [{ value: COIN, script: KEY_SCRIPT(mark % 200) }]);
  return mineBlock(previous, 1_600_000_000 + mark, [first, ...more]);
}

/** Genesis and `count` blocks after it; the second spends the coin of the first. */
function chainOf(count: number): { blocks: Buffer[]; hashes: string[] } {
  const blocks = [GENESIS];
  const hashes = [GENESIS_HASH];
  for (let i = 1; i <= count; i++) {
    const more = i === 2 ? [SPEND] : [];
    const { bytes, hash } = extend(hashes.at(-1)!, i, more);
    blocks.push(bytes);
    hashes.push(hash);
  }
  return { blocks, hashes };
}
const FIRST_TXID = txidOfPlain(coinbase(1, [{ value: COIN, script: KEY_SCRIPT(1) }]));
const SPEND: PlainTransaction = {
  version: 2,
  inputs: [{ txid: FIRST_TXID, vout: 0, script: Buffer.alloc(0), sequence: 0xffffffff }],
  outputs: [
    { value: 1_000_000_000n, script: Buffer.from('51', 'hex') },
    { value: 0n, script: OP_RETURN },
    { value: 3_999_990_000n, script: KEY_SCRIPT(77) },
  ],
  witness: null,
  lockTime: 0,
};

async function rowsOf(paths: readonly string[]): Promise<TransactionRow[]> {
  const ledger = createMemoryLedger();
  const workFolder = join(folder, 'work');
  await importFiles(paths, ledger, { workFolder });
  expect(await readdir(workFolder)).toEqual([]);
  const rows: TransactionRow[] = [];
  for await (const row of ledger.scanTransactions('bitcoin-regtest', 0, 1000)) rows.push(row);
  await ledger.close();
  return rows;
}

async function errorOf(paths: readonly string[]): Promise<SpoorError> {
  const workFolder = join(folder, 'work');
  try {
    await (await stageFiles(paths, { workFolder })).close();
  } catch (error) {
    expect(await readdir(workFolder)).toEqual([]);
    if (error instanceof SpoorError) return error;
    throw error;
  }
  return expect.fail('no error');
}

const CHAIN = chainOf(6);
/** Where the record of the second block begins. */
const second = framed(GENESIS).length;
const ALL = Buffer.concat(CHAIN.blocks.map((block) => framed(block)));
const file = (...blocks: number[]): Buffer => Buffer.concat(blocks.map((n) => framed(CHAIN.blocks[n]!)));

describe('block files', () => {
  it('become rows: coins, addresses, burns; the coin of the genesis can never be spent', async () => {
    const rows = await rowsOf([await folderOf({ 'blk00000.dat': ALL })]);
    expect(rows).toHaveLength(8);
    expect(rows[0]).toEqual({
      chain: 'bitcoin-regtest',
      block: 0,
      index: 0,
      timeSec: 1_296_688_602,
      txid: '4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b',
      inputs: [],
      outputs: [{ address: '', value: COIN }],
    });
    const spend = rows[3]!;
    expect(spend).toMatchObject({ block: 2, index: 1, timeSec: 1_600_000_002, txid: txidOfPlain(SPEND) });
    expect(spend.inputs).toMatchObject([{ txid: FIRST_TXID, vout: 0 }]);
    expect(spend.outputs.map(({ value }) => value)).toEqual([1_000_000_000n, 0n, 3_999_990_000n]);
    expect(spend.outputs[0]!.address).toMatch(/^script-/);
    expect(spend.outputs[1]!.address).toBe('');
    expect(spend.outputs[2]!.address).toMatch(/^m/);
  });

  it('say the same in any order, with padding, masked or over several files', async () => {
    const expected = await rowsOf([await folderOf({ 'blk00000.dat': ALL })]);
    const zeros = Buffer.alloc(100_001);
    const shuffled = Buffer.concat([file(3), zeros, file(1, 6, 2), Buffer.alloc(3), file(0, 5, 4), zeros]);
    expect(await rowsOf([await folderOf({ 'blk00000.dat': shuffled })])).toEqual(expected);
    const parts = { 'blk00001.dat': file(4, 0, 6), 'blk00000.dat': file(5, 2), 'blk00002.dat': file(1, 3) };
    expect(await rowsOf([await folderOf({ ...parts, 'rev00000.dat': zeros, 'blk00003.dat': zeros })])).toEqual(
      expected,
    );
    const twice = await folderOf({ 'a.blk': ALL, 'b.blk': file(2, 4) });
    expect(await rowsOf([twice])).toEqual(expected);
  });

  it('are packed in parts', async () => {
    const path = join(await folderOf({ 'x.blk': ALL }), 'x.blk');
    const database = await openDatabase({ workFolder: join(folder, 'work'), memoryLimitMb: 200 });
    try {
      const [opened] = [await openAsBlocks({ path, sizeBytes: ALL.length })];
      const [staged] = await stageBlocks(database, [opened!], 0, { report: () => {}, partBytes: 500 });
      const checked = staged?.checked;
      expect(checked).toMatchObject({ rows: 8, rising: true, chains: [{ rows: 8, first: 0, last: 6 * INDEX_LIMIT }] });
      expect((await readdir(database.folder)).filter((name) => name.endsWith('.parquet')).length).toBeGreaterThan(2);
      const rows = await database.run(`SELECT block, "index", txid FROM (${checked!.source.select})`);
      expect(rows.map(({ block, index }) => `${block}/${index}`)).toEqual([
        '0/0',
        '1/0',
        '2/0',
        '2/1',
        '3/0',
        '4/0',
        '5/0',
        '6/0',
      ]);
    } finally {
      await database.close();
    }
  });

  it('are unmasked by the key beside them, also after reserved space that was never masked', async () => {
    const expected = await rowsOf([await folderOf({ 'blk00000.dat': ALL })]);
    // The key's first byte equals that of the magic, so that a masked record begins with a zero.
    for (const key of ['0102030405060708', 'fa00000000000001']) {
      const bytes = Buffer.from(key, 'hex');
      const plain = Buffer.concat([file(0, 1, 2), Buffer.alloc(13), file(3, 4, 5, 6)]);
      const masked = plain.map((byte, at) => byte ^ bytes[at % 8]!);
      masked.fill(0, file(0, 1, 2).length, file(0, 1, 2).length + 13);
      const at = await folderOf({ 'blk00000.dat': Buffer.concat([masked, Buffer.alloc(999)]), 'xor.dat': bytes });
      expect(await rowsOf([at])).toEqual(expected);
    }
  });

  it('choose the branch with the most work, of equals the one that comes first', async () => {
    const expected = await rowsOf([await folderOf({ 'blk00000.dat': ALL })]);
    const fork = extend(CHAIN.hashes[4]!, 55);
    const rows = await rowsOf([await folderOf({ 'blk00000.dat': Buffer.concat([framed(fork.bytes), ALL]) })]);
    expect(rows).toEqual(expected);
    const more = extend(fork.hash, 56);
    const equal = Buffer.concat([framed(fork.bytes), framed(more.bytes), ALL]);
    const first = await rowsOf([await folderOf({ 'blk00000.dat': equal })]);
    expect(first.at(-1)).toMatchObject({ block: 6, timeSec: 1_600_000_056 });
    const last = await rowsOf([
      await folderOf({ 'blk00000.dat': ALL, 'blk00001.dat': equal.subarray(0, equal.length - ALL.length) }),
    ]);
    expect(last).toEqual(expected);
    const longer = Buffer.concat([ALL, framed(fork.bytes), framed(more.bytes), framed(extend(more.hash, 57).bytes)]);
    const reorganised = await rowsOf([await folderOf({ 'blk00000.dat': longer })]);
    expect(reorganised.slice(-3).map(({ block, timeSec }) => [block, timeSec])).toEqual([
      [5, 1_600_000_055],
      [6, 1_600_000_056],
      [7, 1_600_000_057],
    ]);
  });

  it('keep the hashes of their blocks, and are refused where they leave the branch that the ledger holds', async () => {
    const ledger = createMemoryLedger();
    const options = { workFolder: join(folder, 'work') };
    await importFiles([await folderOf({ 'blk00000.dat': ALL })], ledger, options);
    const known = await ledger.blockHashes('bitcoin-regtest', 0, Infinity);
    expect(known.map(({ hash }) => hash)).toEqual(CHAIN.hashes);
    expect(known.map(({ parent }) => parent)).toEqual(['00'.repeat(32), ...CHAIN.hashes.slice(0, -1)]);
    const fork = [extend(CHAIN.hashes[4]!, 55)];
    for (const mark of [56, 57]) fork.push(extend(fork.at(-1)!.hash, mark));
    const other = await folderOf({ 'x.blk': Buffer.concat([ALL, ...fork.map(({ bytes }) => framed(bytes))]) });
    const digest = await ledger.digest();
    await expect(importFiles([other], ledger, options)).rejects.toMatchObject({
      code: 'LEDGER_CONFLICT',
      fields: { chain: 'bitcoin-regtest', block: 5, found: fork[0]!.hash, expected: CHAIN.hashes[5] },
    });
    expect(await ledger.digest()).toBe(digest);
    expect(await ledger.blockHashes('bitcoin-regtest', 0, Infinity)).toEqual(known);
  });

  it('may end in a block that is being written, in the newest file of a folder only', async () => {
    const short = ALL.subarray(0, ALL.length - 20);
    const rows = await rowsOf([await folderOf({ 'blk00000.dat': short })]);
    expect(rows.at(-1)).toMatchObject({ block: 5 });
    for (const left of [3, 7, 50]) {
      const bytes = Buffer.concat([file(0, 1), file(2).subarray(0, left)]);
      expect((await rowsOf([await folderOf({ 'blk00000.dat': bytes })])).length).toBe(2);
    }
    const damaged = Buffer.from(ALL);
    damaged[second + 6] = 0x10;
    expect(await errorOf([await folderOf({ 'blk00000.dat': damaged })])).toMatchObject({ code: 'BAD_BLOCK' });
    const path = join(await folderOf({ 'blk00000.dat': short, 'blk00001.dat': file(0) }), 'blk00000.dat');
    const at = ALL.length - framed(CHAIN.blocks[6]!).length;
    for (const given of [path, join(path, '..')]) {
      const error = await errorOf([given]);
      expect(error).toMatchObject({ code: 'BAD_BLOCK', fields: { file: path, byte: at } });
      expect(error.message).toContain(`${path}: byte ${at}: found the end of the file at byte ${short.length}`);
    }
  });
});

describe('block files that are refused', () => {
  const damaged = (at: number, byte?: number): Buffer => {
    const bytes = Buffer.from(ALL);
    bytes[at] = byte ?? bytes[at]! ^ 1;
    return bytes;
  };

  it.each([
    ['junk between blocks', Buffer.concat([file(0), Buffer.from('junk'), file(1)]), 'BAD_BLOCK', second],
    ['a length that cannot be', damaged(second + 7, 0xff), 'BAD_BLOCK', second + 4],
    ['a target that is not allowed', damaged(second + 8 + 75, 0x21), 'BAD_BLOCK', second + 8 + 72],
    [
      'an amount that was changed',
      damaged(second + framed(CHAIN.blocks[1]!).length - 38),
      'BAD_BLOCK',
      second + 8 + 36,
    ],
    ['a missing block', file(0, 1, 3, 4), 'BLOCK_GAP', undefined],
    ['blocks without the first', file(3, 4), 'BLOCK_HEIGHT', undefined],
  ])('%s', async (_, bytes, code, byte) => {
    const path = join(await folderOf({ 'x.blk': bytes }), 'x.blk');
    const error = await errorOf([path]);
    expect(error.code).toBe(code);
    expect(error.message).toContain(`${path}: byte ${byte ?? ''}`);
    if (byte !== undefined) expect(error.fields).toMatchObject({ file: path, byte });
  });

  it('an unknown network, and a key that is missing', async () => {
    const masked = ALL.map((byte) => byte ^ 0x55);
    const error = await errorOf([await folderOf({ 'blk00000.dat': masked })]);
    expect(error.code).toBe('UNKNOWN_FORMAT');
    expect(error.message).toContain('xor.dat');
  });

  it('a file with nothing in it', async () => {
    expect((await errorOf([await folderOf({ 'blk00000.dat': Buffer.alloc(5000) })])).code).toBe('EMPTY_FILE');
  });

  it('coins spent twice, named by file and byte', async () => {
    const again = { ...SPEND, lockTime: 1 };
    const block = extend(CHAIN.hashes[6]!, 9, [again]);
    const path = join(await folderOf({ 'x.blk': Buffer.concat([ALL, framed(block.bytes)]) }), 'x.blk');
    const error = await errorOf([path]);
    expect(error.code).toBe('SPENT_TWICE');
    const at = ALL.length + framed(block.bytes).indexOf(Buffer.from(FIRST_TXID, 'hex').reverse()) - 5;
    expect(error.message).toContain(`${path} byte ${at}`);
  });
});
