import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { sortedOrder } from './radixSort.ts';

/** Address, asset, account, events. */
export const ACCOUNT_WORDS = 4;
const RECORD_BYTES = ACCOUNT_WORDS * 4;
const BLOCK_RECORDS = 256;
const WINDOW_RECORDS = 4096;

/** Accounts met by a change, ascending by address, then asset: each once. */
export interface AccountRecords {
  /** Moves to the next record; false after the last. */
  next(): boolean;
  readonly address: number;
  readonly asset: number;
  readonly account: number;
  readonly events: number;
}

/** The records of a table that has empty slots (address 0), sorted. */
export function sortRecords(table: Int32Array, count: number): Int32Array {
  const places = new Uint32Array(count);
  const assets = new Uint32Array(count);
  for (let slot = 0, i = 0; slot < table.length; slot += ACCOUNT_WORDS) {
    if (table[slot] === 0) continue;
    assets[i] = table[slot + 1]!;
    places[i++] = slot;
  }
  const byAsset = sortedOrder(assets, count);
  const addresses = new Uint32Array(count);
  for (let i = 0; i < count; i++) addresses[i] = table[places[byAsset[i]!]!]!;
  const byAddress = sortedOrder(addresses, count);
  const records = new Int32Array(count * ACCOUNT_WORDS);
  for (let i = 0; i < count; i++) {
    const slot = places[byAsset[byAddress[i]!]!]!;
    for (let word = 0; word < ACCOUNT_WORDS; word++) records[i * ACCOUNT_WORDS + word] = table[slot + word]!;
  }
  return records;
}

/** Walks sorted records that are in memory. */
export class RecordsInHand implements AccountRecords {
  address = 0;
  asset = 0;
  account = 0;
  events = 0;
  readonly #records: Int32Array;
  #at = 0;

  constructor(records: Int32Array) {
    this.#records = records;
  }

  next(): boolean {
    if (this.#at === this.#records.length) return false;
    this.address = this.#records[this.#at]!;
    this.asset = this.#records[this.#at + 1]!;
    this.account = this.#records[this.#at + 2]!;
    this.events = this.#records[this.#at + 3]!;
    this.#at += ACCOUNT_WORDS;
    return true;
  }
}

/** Sorted records in a scratch file, in which accounts are found too; memory holds an address for each 256 of them. */
export class AccountRun {
  readonly records: number;
  readonly #path: string;
  readonly #file: number;
  /** Address of the first record of each block. */
  readonly #firsts: Uint32Array;
  readonly #block = new Int32Array(BLOCK_RECORDS * ACCOUNT_WORDS);
  #blockAt = -1;

  private constructor(path: string, records: number, firsts: Uint32Array) {
    this.#path = path;
    this.#file = openSync(path, 'r');
    this.records = records;
    this.#firsts = firsts;
  }

  static write(path: string, from: AccountRecords): AccountRun {
    const file = openSync(path, 'w');
    const window = new Int32Array(WINDOW_RECORDS * ACCOUNT_WORDS);
    const firsts: number[] = [];
    let records = 0;
    let at = 0;
    const flush = (): void => {
      const bytes = new Uint8Array(window.buffer, 0, at * 4);
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
      at = 0;
    };
    try {
      while (from.next()) {
        if (records++ % BLOCK_RECORDS === 0) firsts.push(from.address);
        window[at] = from.address;
        window[at + 1] = from.asset;
        window[at + 2] = from.account;
        window[at + 3] = from.events;
        at += ACCOUNT_WORDS;
        if (at === window.length) flush();
      }
      flush();
    } finally {
      closeSync(file);
    }
    return new AccountRun(path, records, Uint32Array.from(firsts));
  }

  get heldBytes(): number {
    return this.#firsts.byteLength;
  }

  /** The account of `address` in `asset`, 0 where it is not here. */
  find(asset: number, address: number): number {
    // An address's records may begin in the block before the last that begins with it.
    for (let block = this.#blockOf(address); block >= 0; block--) {
      const account = this.#findIn(block, asset, address);
      if (account > 0) return account;
      if (this.#firsts[block]! < address) return 0;
    }
    return 0;
  }

  #blockOf(address: number): number {
    let low = 0;
    for (let high = this.#firsts.length; low < high; ) {
      const middle = (low + high) >>> 1;
      if (this.#firsts[middle]! <= address) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  #findIn(block: number, asset: number, address: number): number {
    const count = Math.min(BLOCK_RECORDS, this.records - block * BLOCK_RECORDS);
    const words = this.#block;
    if (block !== this.#blockAt) {
      this.#read(words, block * BLOCK_RECORDS, count);
      this.#blockAt = block;
    }
    let low = 0;
    for (let high = count; low < high; ) {
      const middle = (low + high) >>> 1;
      const at = middle * ACCOUNT_WORDS;
      if (words[at]! < address || (words[at] === address && words[at + 1]! < asset)) low = middle + 1;
      else high = middle;
    }
    const at = low * ACCOUNT_WORDS;
    return low < count && words[at] === address && words[at + 1] === asset ? words[at + 2]! : 0;
  }

  #read(into: Int32Array, first: number, count: number): void {
    const bytes = new Uint8Array(into.buffer, into.byteOffset, count * RECORD_BYTES);
    for (let done = 0; done < bytes.length; ) {
      const got = readSync(this.#file, bytes, done, bytes.length - done, first * RECORD_BYTES + done);
      if (got === 0) throw new Error('a scratch file is shorter than it was written');
      done += got;
    }
  }

  walk(): AccountRecords {
    const window = new Int32Array(WINDOW_RECORDS * ACCOUNT_WORDS);
    let inHand = new RecordsInHand(new Int32Array(0));
    let done = 0;
    const run: { -readonly [K in keyof AccountRecords]: AccountRecords[K] } = {
      address: 0,
      asset: 0,
      account: 0,
      events: 0,
      next: () => {
        if (!inHand.next()) {
          const count = Math.min(WINDOW_RECORDS, this.records - done);
          if (count === 0) return false;
          this.#read(window, done, count);
          done += count;
          inHand = new RecordsInHand(window.subarray(0, count * ACCOUNT_WORDS));
          inHand.next();
        }
        run.address = inHand.address;
        run.asset = inHand.asset;
        run.account = inHand.account;
        run.events = inHand.events;
        return true;
      },
    };
    return run;
  }

  /** Closes and removes the file. */
  close(): void {
    closeSync(this.#file);
    unlinkSync(this.#path);
  }
}

/** Records of several sources as one: an account that several have once, its events counted together. */
export class MergedRecords implements AccountRecords {
  address = 0;
  asset = 0;
  account = 0;
  events = 0;
  readonly #open: AccountRecords[];

  constructor(sources: readonly AccountRecords[]) {
    this.#open = sources.filter((source) => source.next());
  }

  next(): boolean {
    const open = this.#open;
    let least = open[0];
    if (least === undefined) return false;
    for (let i = 1; i < open.length; i++) if (compare(open[i]!, least) < 0) least = open[i]!;
    this.address = least.address;
    this.asset = least.asset;
    this.account = least.account;
    this.events = 0;
    for (let i = open.length - 1; i >= 0; i--) {
      const source = open[i]!;
      if (source.address !== this.address || source.asset !== this.asset) continue;
      this.events += source.events;
      if (!source.next()) open.splice(i, 1);
    }
    return true;
  }
}

function compare(a: AccountRecords, b: AccountRecords): number {
  return a.address - b.address || a.asset - b.asset;
}
