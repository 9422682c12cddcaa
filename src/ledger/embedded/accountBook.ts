import { BUSY_EVENTS, putBusy, readBusy } from './busyAddresses.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { ChunkSink } from './chunkSink.ts';
import { KEY } from './keys.ts';
import type { KvFile } from './kvFile.ts';
import type { Presence } from './names.ts';
import { ACCOUNTS_PER_PACK, Names, PRESENCES_PER_PACK, putPresence, readPresence } from './names.ts';
import { grown, sortedOrder } from './radixSort.ts';

const MULTIPLIER = 0x9e3779b1;
const STRIDE = 4;
const EVENTS = 2;

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
  /**
   * By address: asset and id of the first account met, which is nearly always the only one, its events on this chain
   * (only where there is much work), nothing.
   */
  #firsts = new Int32Array(1024 * STRIDE);
  /** The others, by hash: address, asset, id, nothing. */
  #table = new Int32Array(1024 * STRIDE);
  #met = 0;
  readonly #pack = new ByteWriter(4096);
  /** New accounts of this chain. */
  #newAddress = new Int32Array(1024);
  #newAccount = new Int32Array(1024);
  #newCount = 0;
  /** The first account id that this chain may give out. */
  #chainStart = 0;
  /** Events by address, for little work on a large ledger. */
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
    this.#chainStart = this.count + 1;
    this.#fewEvents = rows < 100_000 && this.#committedAddresses > 1_000_000 ? new Map() : undefined;
    for (let at = EVENTS; at < this.#firsts.length; at += STRIDE) this.#firsts[at] = 0;
  }

  addEvents(address: number, by: number): void {
    if (address === 0) return;
    const few = this.#fewEvents;
    if (few) {
      few.set(address, (few.get(address) ?? 0) + by);
      return;
    }
    if (address * STRIDE >= this.#firsts.length) this.#reserve(address);
    this.#firsts[address * STRIDE + EVENTS]! += by;
  }

  #reserve(address: number): void {
    this.#firsts = grown(this.#firsts, (address + 1) * STRIDE);
  }

  /** Reads ahead what `give` and `addEvents` will want of these addresses; the result means nothing. */
  touch(addresses: Int32Array, count: number): number {
    const firsts = this.#firsts;
    const last = firsts.length - STRIDE;
    let touched = 0;
    for (let i = 0; i < count; i++) touched ^= firsts[Math.min(addresses[i]! * STRIDE, last)]!;
    return touched;
  }

  /** The id of the account of `address` in `asset`; 0 for the empty address. */
  give(asset: number, address: number): number {
    if (address === 0) return 0;
    const at = address * STRIDE;
    if (at >= this.#firsts.length) this.#reserve(address);
    const firsts = this.#firsts;
    const first = firsts[at]!;
    if (first === asset) return firsts[at + 1]!;
    if (first === 0) {
      const id = this.#committedOrNew(asset, address);
      firsts[at] = asset;
      firsts[at + 1] = id;
      return id;
    }
    const table = this.#table;
    let slot = slotOf(asset, address, table);
    for (; table[slot] !== 0; slot = (slot + STRIDE) & (table.length - 1)) {
      if (table[slot] === address && table[slot + 1] === asset) return table[slot + 2]!;
    }
    const id = this.#committedOrNew(asset, address);
    table[slot] = address;
    table[slot + 1] = asset;
    table[slot + 2] = id;
    if (++this.#met * 10 > (table.length / STRIDE) * 7) this.#grow();
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

  /** Finds the address of an account of this chain, new or not; quick when asked in ascending order. */
  addressReader(): (account: number) => number {
    const committed = this.#names.addressReader();
    return (account) =>
      account < this.#chainStart ? committed(account) : this.#newAddress[account - this.#chainStart]!;
  }

  #putPack(): void {
    this.#sink.put(KEY.accountPack(Math.floor((this.count - 1) / ACCOUNTS_PER_PACK)), this.#pack.take());
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

  /** Ascending. */
  #touchedAddresses(): Int32Array {
    const firsts = this.#firsts;
    let count = 0;
    for (let at = EVENTS; at < firsts.length; at += STRIDE) if (firsts[at] !== 0) count++;
    const addresses = new Int32Array(count);
    count = 0;
    for (let at = EVENTS; at < firsts.length; at += STRIDE) if (firsts[at] !== 0) addresses[count++] = at >>> 2;
    return addresses;
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
    const few = this.#fewEvents;
    const touched = few ? Int32Array.from(few.keys()).sort() : this.#touchedAddresses();
    const events = touched.map((address) => few?.get(address) ?? this.#firsts[address * STRIDE + EVENTS]!);
    const order = sortedOrder(this.#newAddress, this.#newCount);
    const newAddress = this.#newAddress.slice(0, this.#newCount);
    const newAccount = new Int32Array(this.#newCount);
    for (let i = 0; i < newAccount.length; i++) newAccount[i] = this.#newAccount[order[i]!]!;
    return () => {
      let appeared = 0;
      let next = 0;
      const busy = readBusy(this.#file, chain);
      const bytes = new ByteWriter(4096);
      for (let i = 0; i < touched.length; ) {
        const pack = Math.floor(touched[i]! / PRESENCES_PER_PACK);
        const key = KEY.presence(chain, pack);
        const slots: Presence[] = readPresence(this.#file.peek(key));
        for (; i < touched.length && Math.floor(touched[i]! / PRESENCES_PER_PACK) === pack; i++) {
          const address = touched[i]!;
          const before = slots[address % PRESENCES_PER_PACK]!;
          const accounts = [...before.accounts];
          for (; newAddress[next] === address; next++) accounts.push(newAccount[next]!);
          const after = before.events + events[i]!;
          if (before.events === 0 && after > 0) appeared++;
          if (before.events > 0 && after === 0) appeared--;
          slots[address % PRESENCES_PER_PACK] = { events: after, accounts };
          if (after > BUSY_EVENTS) busy.set(address, after);
          else if (before.events > BUSY_EVENTS) busy.delete(address);
        }
        putPresence(bytes, slots);
        this.#file.put(key, bytes.take());
      }
      putBusy(this.#file, chain, busy);
      return appeared;
    };
  }
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
