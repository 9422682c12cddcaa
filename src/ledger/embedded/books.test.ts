import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AccountBook } from './accountBook.ts';
import { AddressBook } from './addressBook.ts';
import { BlockDigests } from './blockDigests.ts';
import { ChunkSink } from './chunkSink.ts';
import { KvFile } from './kvFile.ts';
import { NAME_RUNS_HELD, NameIndex, writeNameRun } from './nameIndex.ts';

let dir: string;
let file: KvFile;
let sink: ChunkSink;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'spoor-books-'));
  file = KvFile.open(dir, true);
  sink = new ChunkSink(file);
});
afterEach(async () => {
  await file.close();
  rmSync(dir, { recursive: true });
});

/** Every other one is hex, as on account chains; the others are as long as a Bitcoin address. */
const addressOf = (n: number): string => {
  const digits = (n * 2_654_435_761).toString(16).padStart(40, '0').slice(-40);
  return n % 2 === 0 ? `0x${digits}` : `bc1q${digits.slice(2)}`;
};

describe('an address book', () => {
  const HELD = 500;

  function newBook(): AddressBook {
    let runs = 1;
    return new AddressBook(file, { addresses: 0, addressRuns: [] }, sink, () => runs++, HELD);
  }

  test('holds no more of many names than of few, and gives a name that comes again the id it has', () => {
    const book = newBook();
    const give = (from: number, to: number): void => {
      for (let n = from; n < to; n++) expect(book.giveText(addressOf(n))).toBe(n + 1);
    };
    give(0, 2 * HELD);
    const held = book.heldBytes;
    give(2 * HELD, 20 * HELD);
    // In another order than before, some of them just met and others long ago.
    for (let n = 0; n < 20 * HELD; n++) {
      const again = (n * 7919) % (20 * HELD);
      expect(book.giveText(addressOf(again))).toBe(again + 1);
    }
    expect(book.count).toBe(20 * HELD);
    expect(book.heldBytes).toBeLessThanOrEqual(held);
    book.finish();
    expect(book.runs.reduce((sum, { names }) => sum + names, 0)).toBe(20 * HELD);
    expect(book.runs.length).toBeLessThanOrEqual(NAME_RUNS_HELD + 1);
  });
});

describe('the index of names', () => {
  test('finds names of one hash that fill several chunks, and none that is not there', () => {
    const count = 1500;
    const firsts = new Uint32Array(count).fill(77, 10, count - 10);
    firsts.fill(4_000_000_000, count - 10);
    const seconds = Uint32Array.from({ length: count }, (_, i) => i * 3);
    const run = writeNameRun(sink, 1, firsts, seconds, 100);
    sink.flush();
    const index = new NameIndex(file, [run]);
    for (let i = 0; i < count; i++) {
      expect(index.find(firsts[i]!, seconds[i]!, () => true)).toBe(100 + i);
      expect(index.find(firsts[i]!, seconds[i]!, () => false)).toBe(-1);
      expect(index.find(firsts[i]!, seconds[i]! + 1, () => true)).toBe(-1);
    }
    expect(index.find(78, 30, () => true)).toBe(-1);
  });
});

describe('an account book', () => {
  const HELD = 300;

  test('holds no more of many accounts than of few, and counts the events of all', () => {
    const scratch = join(dir, 'scratch');
    const book = new AccountBook(file, { accounts: 0, addresses: 0 }, sink, scratch, HELD);
    book.startChain(0);
    const ids = new Map<string, number>();
    let held = 0;
    for (let n = 0; n < 12_000; n++) {
      // Each address has two assets, each account is given three times; address 1 has very many assets.
      const address = n % 3 === 0 ? 1 : 2 + (n % 2000);
      const asset = n % 3 === 0 ? 1 + (n % 900) : 1 + ((n >> 3) % 2);
      const account = book.give(asset, address, 1);
      const known = ids.get(`${asset} ${address}`);
      if (known !== undefined) expect(account).toBe(known);
      ids.set(`${asset} ${address}`, account);
      if (n === 2 * HELD) held = book.heldBytes;
      expect(book.heldBytes).toBeLessThan(2 ** 25);
    }
    expect(book.count).toBe(ids.size);
    expect(new Set(ids.values()).size).toBe(ids.size);
    expect(book.heldBytes - held).toBeLessThanOrEqual(1024);
    const addressAt = book.addressReader();
    for (const [name, id] of [...ids].toSorted((a, b) => a[1] - b[1])) {
      expect(addressAt(id)).toBe(Number(name.split(' ')[1]));
    }
    const put = book.takePresence();
    let appeared = 0;
    file.write(() => {
      appeared = put();
    });
    expect(appeared).toBe(new Set([...ids.keys()].map((name) => name.split(' ')[1])).size);
    book.close();
    expect(existsSync(scratch) ? readdirSync(scratch) : []).toEqual([]);
  });
});

describe('digests of blocks', () => {
  test('come back in their order, those in the file first', () => {
    const digests = new BlockDigests(join(dir, 'digests'), 7);
    const digestOf = (block: number): Uint8Array => new Uint8Array(32).fill(block % 251);
    for (let block = 0; block < 3000; block++) digests.add(block * 5, digestOf(block));
    const back = Array.from(digests, ([block, digest]) => [block, Uint8Array.from(digest)] as const);
    expect(back).toHaveLength(3000);
    for (const [i, [block, digest]] of back.entries()) {
      expect(block).toBe(i * 5);
      expect(digest).toEqual(digestOf(i));
    }
    expect([...new BlockDigests(join(dir, 'none'))]).toEqual([]);
  });
});
