import { ByteReader, ByteWriter } from './bytes.ts';
import type { ChunkSink } from './chunkSink.ts';
import { KEY } from './keys.ts';
import type { KvFile } from './kvFile.ts';
import type { Presence } from './names.ts';
import { ACCOUNTS_PER_PACK, ADDRESSES_PER_PACK, Names, putPresence, readPresence } from './names.ts';
import { grown, sortedOrder } from './radixSort.ts';

const MULTIPLIER = 0x9e3779b1;

/** Gives ids to accounts during a change, and counts the events of addresses, one chain after another. */
export class AccountBook {
  readonly #file: KvFile;
  readonly #names: Names;
  readonly #sink: ChunkSink;
  readonly #committed: number;
  /** Addresses above this are new: no account of theirs is in the ledger. */
  readonly #committedAddresses: number;
  count: number;
  #chain = 0;
  #assets = new Int32Array(1024);
  #addresses = new Int32Array(1024);
  #ids = new Int32Array(1024);
  #met = 0;
  #slots = new Int32Array(2048);
  readonly #pack = new ByteWriter(4096);
  /** New accounts of this chain. */
  #newAddress = new Int32Array(1024);
  #newAccount = new Int32Array(1024);
  #newCount = 0;
  /** Events by address: dense for much work, a map for little work on a large ledger. */
  #events = new Int32Array(1024);
  #fewEvents: Map<number, number> | undefined;

  constructor(file: KvFile, committed: number, committedAddresses: number, sink: ChunkSink) {
    this.#file = file;
    this.#names = new Names(file);
    this.#sink = sink;
    this.#committed = committed;
    this.#committedAddresses = committedAddresses;
    this.count = committed;
    if (committed % ACCOUNTS_PER_PACK > 0) this.#pack.bytes(openPack(file, committed));
  }

  /** Begins a chain; everything until `commitChain` is about it. `rows` says how much is coming. */
  startChain(chain: number, rows: number): void {
    this.#chain = chain;
    this.#newCount = 0;
    this.#fewEvents = rows < 100_000 && this.#committedAddresses > 1_000_000 ? new Map() : undefined;
    this.#events.fill(0);
  }

  addEvents(address: number, by: number): void {
    if (address === 0) return;
    const few = this.#fewEvents;
    if (few) {
      few.set(address, (few.get(address) ?? 0) + by);
      return;
    }
    if (address >= this.#events.length) this.#events = grown(this.#events, address + 1);
    this.#events[address]! += by;
  }

  /** The id of the account of `address` in `asset`; 0 for the empty address. */
  give(asset: number, address: number): number {
    if (address === 0) return 0;
    const mask = this.#slots.length - 1;
    let slot = hashOf(asset, address) & mask;
    for (let entry = this.#slots[slot]!; entry !== 0; entry = this.#slots[slot]!) {
      if (this.#addresses[entry - 1] === address && this.#assets[entry - 1] === asset) return this.#ids[entry - 1]!;
      slot = (slot + 1) & mask;
    }
    const id = this.#committedOrNew(asset, address);
    this.#assets[this.#met] = asset;
    this.#addresses[this.#met] = address;
    this.#ids[this.#met++] = id;
    this.#slots[slot] = this.#met;
    if (this.#met >= this.#ids.length) this.#grow();
    return id;
  }

  #committedOrNew(asset: number, address: number): number {
    if (address <= this.#committedAddresses) {
      for (const account of this.#names.presence(this.#chain, address).accounts) {
        if (this.#names.account(account).asset === asset) return account;
      }
    }
    const id = ++this.count;
    this.#pack.varint(asset);
    this.#pack.varint(address);
    if (id % ACCOUNTS_PER_PACK === 0) this.#putPack();
    if (this.#newCount === this.#newAccount.length) {
      this.#newAddress = grown(this.#newAddress, 0);
      this.#newAccount = grown(this.#newAccount, 0);
    }
    this.#newAddress[this.#newCount] = address;
    this.#newAccount[this.#newCount++] = id;
    return id;
  }

  #putPack(): void {
    this.#sink.put(KEY.accountPack(Math.floor((this.count - 1) / ACCOUNTS_PER_PACK)), this.#pack.take());
  }

  #grow(): void {
    this.#assets = grown(this.#assets, 0);
    this.#addresses = grown(this.#addresses, 0);
    this.#ids = grown(this.#ids, 0);
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let entry = 0; entry < this.#met; entry++) {
      let slot = hashOf(this.#assets[entry]!, this.#addresses[entry]!) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry + 1;
    }
    this.#slots = slots;
  }

  /** Hands the last pack to the sink. */
  finish(): void {
    if (this.#pack.at > 0 && this.count > this.#committed) {
      const bytes = this.#pack.view().slice();
      this.#sink.put(KEY.accountPack(Math.floor((this.count - 1) / ACCOUNTS_PER_PACK)), bytes);
    }
  }

  /**
   * What `commitChain` would put, made ready: for each address met, its events and new accounts. Call before another
   * chain is started; the result is put within the transaction that commits, and says how the number of addresses
   * on the chain changes.
   */
  takePresence(): () => number {
    const chain = this.#chain;
    const events = this.#fewEvents ? undefined : this.#events.slice();
    const few = this.#fewEvents ?? new Map<number, number>();
    const order = sortedOrder(this.#newAddress, this.#newCount);
    const newAddress = Int32Array.from(order, (i) => this.#newAddress[i]!);
    const newAccount = Int32Array.from(order, (i) => this.#newAccount[i]!);
    const touched = events ? nonZero(events) : Int32Array.from(few.keys()).sort();
    return () => {
      let appeared = 0;
      let next = 0;
      const bytes = new ByteWriter(4096);
      for (let i = 0; i < touched.length; ) {
        const pack = Math.floor(touched[i]! / ADDRESSES_PER_PACK);
        const key = KEY.presence(chain, pack);
        const slots: Presence[] = readPresence(this.#file.peek(key));
        for (; i < touched.length && Math.floor(touched[i]! / ADDRESSES_PER_PACK) === pack; i++) {
          const address = touched[i]!;
          const before = slots[address % ADDRESSES_PER_PACK]!;
          const accounts = [...before.accounts];
          for (; newAddress[next] === address; next++) accounts.push(newAccount[next]!);
          const after = before.events + (events ? events[address]! : few.get(address)!);
          if (before.events === 0 && after > 0) appeared++;
          if (before.events > 0 && after === 0) appeared--;
          slots[address % ADDRESSES_PER_PACK] = { events: after, accounts };
        }
        putPresence(bytes, slots);
        this.#file.put(key, bytes.take());
      }
      return appeared;
    };
  }
}

function nonZero(values: Int32Array): Int32Array {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) count++;
  const indices = new Int32Array(count);
  count = 0;
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) indices[count++] = i;
  return indices;
}

function hashOf(asset: number, address: number): number {
  const h = Math.imul(address ^ Math.imul(asset, 0x85ebca6b), MULTIPLIER);
  return h ^ (h >>> 15);
}

/** As for addresses: what stands behind the committed accounts is a dead import's. */
function openPack(file: KvFile, committed: number): Uint8Array {
  const pack = file.get(KEY.accountPack(Math.floor(committed / ACCOUNTS_PER_PACK)))!;
  const reader = new ByteReader(pack);
  for (let i = 0; i < (committed % ACCOUNTS_PER_PACK) * 2; i++) reader.varint();
  return pack.subarray(0, reader.at);
}
