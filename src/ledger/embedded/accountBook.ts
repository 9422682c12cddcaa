import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  ACCOUNT_WORDS,
  type AccountRecords,
  AccountRun,
  MergedRecords,
  RecordsInHand,
  sortRecords,
} from './accountRun.ts';
import { BUSY_EVENTS, putBusy, readBusy } from './busyAddresses.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { ChunkSink } from './chunkSink.ts';
import { KEY } from './keys.ts';
import type { KvFile } from './kvFile.ts';
import type { Presence } from './names.ts';
import { ACCOUNTS_PER_PACK, Names, PRESENCES_PER_PACK, putPresence, readPresence } from './names.ts';
import { SeenFilter } from './seenFilter.ts';

const MULTIPLIER = 0x9e3779b1;
const STRIDE = ACCOUNT_WORDS;
const EVENTS = 3;
/** Accounts that are remembered before the table is begun anew, of 64 MiB at most. */
const ACCOUNTS_HELD = 2.9 * 2 ** 20;
/** More runs than this are merged: each costs every look-up a look. */
const RUNS_HELD = 8;

/** What an account book goes on from. */
export interface AccountBookStart {
  readonly accounts: number;
  readonly addresses: number;
}

/**
 * Gives ids to accounts during a change, and counts the events of addresses, one chain after another. Accounts met are
 * remembered, 16 bytes a slot; when there are too many they go, with their counts, to a sorted file beside the ledger,
 * where they are looked up when they come again.
 */
export class AccountBook {
  readonly #file: KvFile;
  readonly #names: Names;
  readonly #sink: ChunkSink;
  readonly #scratch: string;
  readonly #accountsHeld: number;
  readonly #committed: number;
  /** Addresses above this are new: no account of theirs is in the ledger. */
  readonly #committedAddresses: number;
  count: number;
  #chain = 0;
  /** Accounts met on this chain, by hash: address, asset, id, events since they were met. */
  #table = new Int32Array(1024 * STRIDE);
  #met = 0;
  #runs: AccountRun[] = [];
  #runsMade = 0;
  /** Accounts of this chain that are in runs. */
  #seen: SeenFilter | undefined;
  readonly #pack = new ByteWriter(4096);
  /** The first account id that this chain may give out. */
  #chainStart = 0;
  /** Runs whose counts wait for the commit. */
  readonly #waiting: AccountRun[] = [];
  /** Keeps reads that are made for the cache's sake from being dropped. */
  touched = 0;

  /** @param scratch folder for what memory does not hold. @param accountsHeld smaller in tests */
  constructor(
    file: KvFile,
    start: AccountBookStart,
    sink: ChunkSink,
    scratch: string,
    accountsHeld: number = ACCOUNTS_HELD,
  ) {
    this.#file = file;
    this.#names = new Names(file);
    this.#sink = sink;
    this.#scratch = scratch;
    this.#accountsHeld = accountsHeld;
    this.#committed = start.accounts;
    this.#committedAddresses = start.addresses;
    this.count = this.#committed;
    this.#chainStart = this.count + 1;
    if (this.#committed % ACCOUNTS_PER_PACK > 0) this.#pack.bytes(openPack(file, this.#committed));
  }

  /** Bytes of memory in use. */
  get heldBytes(): number {
    const inRuns = this.#runs.reduce((sum, run) => sum + run.heldBytes, 0);
    return this.#table.byteLength + inRuns + (this.#seen?.bytes ?? 0);
  }

  /** Begins a chain; everything until `takePresence` is about it. */
  startChain(chain: number): void {
    this.#chain = chain;
    this.#chainStart = this.count + 1;
    this.#clear();
    this.#seen = undefined;
  }

  #clear(): void {
    this.#table.fill(0);
    this.#met = 0;
  }

  /** Counts events of an address apart from its accounts. */
  addEvents(address: number, by: number): void {
    if (address === 0) return;
    let slot = this.#slotOf(0, address);
    if (this.#table[slot] === 0) slot = this.#put(0, address, 0);
    this.#table[slot + EVENTS]! += by;
  }

  /** Reads ahead what `give` will want of these accounts; addresses and assets of rows, two addresses an asset. */
  touch(addresses: Int32Array, assets: Int32Array, rows: number): void {
    const table = this.#table;
    let touched = 0;
    for (let r = 0; r < rows; r++) {
      touched ^= table[slotOf(assets[r]!, addresses[r * 2]!, table)]!;
      touched ^= table[slotOf(assets[r]!, addresses[r * 2 + 1]!, table)]!;
    }
    this.touched = touched;
  }

  /** The id of the account of `address` in `asset`, of which `events` are counted; 0 for the empty address. */
  give(asset: number, address: number, events: number): number {
    if (address === 0) return 0;
    let slot = this.#slotOf(asset, address);
    if (this.#table[slot] === 0) slot = this.#put(asset, address, this.#knownOrNew(asset, address));
    this.#table[slot + EVENTS]! += events;
    return this.#table[slot + 2]!;
  }

  /** The slot of an account, or the empty one that it would have. */
  #slotOf(asset: number, address: number): number {
    const table = this.#table;
    let slot = slotOf(asset, address, table);
    while (table[slot] !== 0 && (table[slot] !== address || table[slot + 1] !== asset))
      slot = (slot + STRIDE) & (table.length - 1);
    return slot;
  }

  /** Puts an account that the table lacks, and returns its slot. */
  #put(asset: number, address: number, account: number): number {
    if (this.#met === this.#accountsHeld) this.#forget();
    else if ((this.#met + 1) * 10 > (this.#table.length / STRIDE) * 7) this.#grow();
    const slot = this.#slotOf(asset, address);
    this.#table[slot] = address;
    this.#table[slot + 1] = asset;
    this.#table[slot + 2] = account;
    this.#met++;
    return slot;
  }

  #knownOrNew(asset: number, address: number): number {
    if (this.#seen?.mayHold(...hashesOf(asset, address))) {
      for (const run of this.#runs) {
        const account = run.find(asset, address);
        if (account > 0) return account;
      }
    }
    if (address <= this.#committedAddresses) {
      for (const account of this.#names.presence(this.#chain, address).accounts) {
        if (this.#names.account(account).asset === asset) return account;
      }
    }
    const id = ++this.count;
    this.#pack.varint(asset);
    this.#pack.varint(address);
    if (id % ACCOUNTS_PER_PACK === 0) this.#sink.put(this.#packKey(), this.#pack.take());
    return id;
  }

  /** Writes the table to a run and begins it anew. */
  #forget(): void {
    // How many will come is not known: many times what is held.
    this.#seen ??= new SeenFilter(this.#accountsHeld * 256);
    for (let slot = 0; slot < this.#table.length; slot += STRIDE) {
      if (this.#table[slot] !== 0) this.#seen.add(...hashesOf(this.#table[slot + 1]!, this.#table[slot]!));
    }
    this.#runs.push(this.#writeRun(new RecordsInHand(sortRecords(this.#table, this.#met))));
    this.#clear();
    if (this.#runs.length <= RUNS_HELD) return;
    const some = this.#runs.toSorted((a, b) => a.records - b.records).slice(0, RUNS_HELD);
    const merged = this.#writeRun(new MergedRecords(some.map((run) => run.walk())));
    for (const run of some) run.close();
    this.#runs = [...this.#runs.filter((run) => !some.includes(run)), merged];
  }

  #writeRun(records: AccountRecords): AccountRun {
    mkdirSync(this.#scratch, { recursive: true });
    return AccountRun.write(join(this.#scratch, `accounts${this.#chain}.${this.#runsMade++}`), records);
  }

  /** Finds the address of an account, new or not, once all are given; quick when asked in ascending order. */
  addressReader(): (account: number) => number {
    let find: ((account: number) => number) | undefined;
    return (account) => {
      if (find === undefined) {
        this.finish();
        this.#sink.flush();
        find = this.#names.addressReader();
      }
      return find(account);
    };
  }

  #packKey(): Uint8Array {
    return KEY.accountPack(Math.floor((this.count - 1) / ACCOUNTS_PER_PACK));
  }

  #grow(): void {
    const from = this.#table;
    const table = new Int32Array(from.length * 2);
    for (let old = 0; old < from.length; old += STRIDE) {
      if (from[old] === 0) continue;
      let slot = slotOf(from[old + 1]!, from[old]!, table);
      while (table[slot] !== 0) slot = (slot + STRIDE) & (table.length - 1);
      for (let i = 0; i < STRIDE; i++) table[slot + i] = from[old + i]!;
    }
    this.#table = table;
  }

  /** Hands the open pack to the sink; more may be given. */
  finish(): void {
    if (this.#pack.at > 0 && this.count > this.#committed) this.#sink.put(this.#packKey(), this.#pack.view().slice());
  }

  /**
   * What waits for the commit: for each address met on this chain, its events and new accounts. Call before another
   * chain is started; the result is put within the transaction that commits, and says how the number of addresses
   * on the chain changes.
   */
  takePresence(): () => number {
    const chain = this.#chain;
    const chainStart = this.#chainStart;
    const inHand = new RecordsInHand(sortRecords(this.#table, this.#met));
    const runs = this.#runs;
    this.#waiting.push(...runs);
    this.#runs = [];
    this.#clear();
    return () => {
      const records = new MergedRecords([inHand, ...runs.map((run) => run.walk())]);
      return new PresenceWriter(this.#file, chain, chainStart).write(records);
    };
  }

  /** Closes and removes the files. */
  close(): void {
    for (const run of [...this.#runs, ...this.#waiting]) run.close();
    this.#runs = [];
    this.#waiting.length = 0;
  }
}

/** Adds what a change has found of addresses to what the ledger has of them. */
class PresenceWriter {
  readonly #file: KvFile;
  readonly #chain: number;
  readonly #chainStart: number;
  readonly #busy: Map<number, number>;
  readonly #bytes = new ByteWriter(4096);
  #pack = -1;
  #slots: Presence[] = [];
  #appeared = 0;

  /** @param chainStart accounts from here on are new */
  constructor(file: KvFile, chain: number, chainStart: number) {
    this.#file = file;
    this.#chain = chain;
    this.#chainStart = chainStart;
    this.#busy = readBusy(file, chain);
  }

  /** Returns how many addresses more have events. */
  write(records: AccountRecords): number {
    let address = 0;
    let events = 0;
    let accounts: number[] = [];
    for (let more = records.next(); more; more = records.next()) {
      if (records.address !== address) {
        this.#add(address, events, accounts);
        address = records.address;
        events = 0;
        accounts = [];
      }
      events += records.events;
      if (records.account >= this.#chainStart) accounts.push(records.account);
    }
    this.#add(address, events, accounts);
    this.#put();
    putBusy(this.#file, this.#chain, this.#busy);
    return this.#appeared;
  }

  #add(address: number, events: number, accounts: readonly number[]): void {
    if (address === 0 || (events === 0 && accounts.length === 0)) return;
    const pack = Math.floor(address / PRESENCES_PER_PACK);
    if (pack !== this.#pack) {
      this.#put();
      this.#pack = pack;
      this.#slots = readPresence(this.#file.peek(KEY.presence(this.#chain, pack)));
    }
    const before = this.#slots[address % PRESENCES_PER_PACK]!;
    const after = before.events + events;
    if (before.events === 0 && after > 0) this.#appeared++;
    if (before.events > 0 && after === 0) this.#appeared--;
    const all = accounts.length === 0 ? before.accounts : [...before.accounts, ...accounts.toSorted((a, b) => a - b)];
    this.#slots[address % PRESENCES_PER_PACK] = { events: after, accounts: all };
    if (after > BUSY_EVENTS) this.#busy.set(address, after);
    else if (before.events > BUSY_EVENTS) this.#busy.delete(address);
  }

  #put(): void {
    if (this.#pack < 0) return;
    putPresence(this.#bytes, this.#slots);
    this.#file.put(KEY.presence(this.#chain, this.#pack), this.#bytes.take());
  }
}

/** Two hashes of an account, for the filter. */
function hashesOf(asset: number, address: number): [number, number] {
  const h = Math.imul(address ^ Math.imul(asset, 0x85ebca6b), MULTIPLIER);
  const g = Math.imul(address, 0xc2b2ae35) ^ Math.imul(asset ^ 0x27d4eb2f, 0x165667b1);
  return [h ^ (h >>> 15), Math.imul(g ^ (g >>> 16), MULTIPLIER)];
}

function slotOf(asset: number, address: number, table: Int32Array): number {
  const h = Math.imul(address ^ Math.imul(asset, 0x85ebca6b), MULTIPLIER);
  return ((h ^ (h >>> 15)) & (table.length / STRIDE - 1)) * STRIDE;
}

/** As for addresses: what stands behind the committed accounts is a dead import's. */
function openPack(file: KvFile, committed: number): Uint8Array {
  const pack = file.get(KEY.accountPack(Math.floor(committed / ACCOUNTS_PER_PACK)))!;
  const reader = new ByteReader(pack);
  for (let i = 0; i < (committed % ACCOUNTS_PER_PACK) * 2; i++) reader.varint();
  return pack.subarray(0, reader.at);
}
