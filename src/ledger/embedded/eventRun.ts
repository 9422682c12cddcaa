import { ByteWriter, bigLength } from './bytes.ts';
import type { PackedHistory } from './historyRun.ts';
import { grown, sortedOrder } from './radixSort.ts';
import type { PackedRow } from './rowChunk.ts';

const TX_CHUNK_BYTES = 4 * 4096 - 16;

/** An event's first byte: bytes of its amount, then these. */
export const EVENT_INFLOW = 64;
export const EVENT_OWN_TIME = 128;
export const EVENT_AMOUNT = 63;

/** A row's numbers in `events`: sender, recipient, then these. Together, so that sorting touches one cache line a row. */
const EVENT_WORDS = 8;
const ORDINAL = 2;
/** The row's index, and `EARLIER` where its time is before that of its block's first row. */
const INDEX = 3;
const EARLIER = 2 ** 31;
/** Seconds after its block's first row, modulo 2^32. */
const LATE = 4;
const AMOUNT = 5;

/** Events read ahead of their use. */
const AHEAD = 32;

/** What a run is made of; can be handed to another thread. */
export interface RunParts {
  events: Int32Array<ArrayBuffer>;
  count: number;
  readonly big: Map<number, bigint>;
  txPrefix: Uint32Array<ArrayBuffer>;
  txChunk: Uint32Array<ArrayBuffer>;
  txCount: number;
}

/** A piece of the transaction index: its first key within the run, and its bytes. */
export interface TxPiece {
  readonly first: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Rows that change balances, and transactions, in the chain's order, until they are sorted. */
export class EventRun {
  readonly parts: RunParts;
  /** Keeps reads that are made for the cache's sake from being dropped. */
  touched = 0;

  constructor(parts?: RunParts) {
    this.parts = parts ?? {
      events: new Int32Array(4096 * EVENT_WORDS),
      count: 0,
      big: new Map(),
      txPrefix: new Uint32Array(4096),
      txChunk: new Uint32Array(4096),
      txCount: 0,
    };
  }

  /** A transaction by 32 bits of its id and the row chunk that it stands in. */
  addTx(prefix: number, chunk: number): void {
    const { parts } = this;
    if (parts.txCount === parts.txPrefix.length) {
      parts.txPrefix = grown(parts.txPrefix, 0);
      parts.txChunk = grown(parts.txChunk, 0);
    }
    parts.txPrefix[parts.txCount] = prefix;
    parts.txChunk[parts.txCount++] = chunk;
  }

  /** @param late seconds after the first row of the block */
  addRow(row: PackedRow, ordinal: number, late: number): void {
    const { parts } = this;
    const at = parts.count++;
    if ((at + 1) * EVENT_WORDS > parts.events.length) parts.events = grown(parts.events, 0);
    const { events } = parts;
    const e = at * EVENT_WORDS;
    events[e] = row.from;
    events[e + 1] = row.to;
    events[e + ORDINAL] = ordinal;
    events[e + INDEX] = late < 0 ? row.index + EARLIER : row.index;
    events[e + LATE] = late;
    // An amount in lanes is 96 bits: three words, lowest first.
    const high = Math.floor(row.lo / 2 ** 32);
    events[e + AMOUNT] = row.lo - high * 2 ** 32;
    events[e + AMOUNT + 1] = high + (row.hi % 2 ** 16) * 2 ** 16;
    events[e + AMOUNT + 2] = Math.floor(row.hi / 2 ** 16);
    if (row.big !== undefined) parts.big.set(at, row.big);
  }

  /** Hands out the history of each account, ascending; what is handed out is overwritten by the next. */
  sortEvents(put: (history: PackedHistory) => void): void {
    // Event 2r is of row r's sender, 2r + 1 of its recipient; account 0 has no history.
    const { events, count } = this.parts;
    const accounts = new Int32Array(count * 2);
    for (let r = 0; r < count; r++) {
      accounts[2 * r] = events[r * EVENT_WORDS]!;
      accounts[2 * r + 1] = events[r * EVENT_WORDS + 1]!;
    }
    const order = sortedOrder(accounts, accounts.length);
    const bytes = new ByteWriter(65536);
    let i = 0;
    while (i < order.length && accounts[i] === 0) i++;
    let ahead = i;
    while (i < order.length) {
      const account = accounts[i]!;
      const firstOrdinal = events[(order[i]! >>> 1) * EVENT_WORDS + ORDINAL]!;
      const start = i;
      let ordinal = firstOrdinal;
      bytes.at = 0;
      for (; i < order.length && accounts[i] === account; i++) {
        if (i >= ahead) ahead = this.#touch(order, i);
        const row = order[i]! >>> 1;
        const next = events[row * EVENT_WORDS + ORDINAL]!;
        if (i > start) bytes.varint(next - ordinal);
        ordinal = next;
        this.#putEvent(bytes, row, (order[i]! & 1) === 1);
      }
      const history = { firstOrdinal, lastOrdinal: ordinal, bytes: bytes.buffer, start: 0, end: bytes.at };
      put({ account, events: i - start, ...history });
    }
  }

  /** The rows do not fit in the processor's cache: many are read at a time, ahead of their use. */
  #touch(order: Uint32Array, from: number): number {
    const { events } = this.parts;
    const end = Math.min(order.length, from + AHEAD);
    let touched = 0;
    for (let i = from; i < end; i++) touched ^= events[(order[i]! >>> 1) * EVENT_WORDS]!;
    this.touched = touched;
    return end;
  }

  #putEvent(bytes: ByteWriter, row: number, inflow: boolean): void {
    const { events, big: bigs } = this.parts;
    const e = row * EVENT_WORDS;
    const big = bigs.size === 0 ? undefined : bigs.get(row);
    const length = big === undefined ? wordsLength(events, e + AMOUNT) : bigLength(big);
    const index = events[e + INDEX]!;
    const late = index < 0 ? (events[e + LATE]! >>> 0) - 2 ** 32 : events[e + LATE]! >>> 0;
    bytes.u8(length | (inflow ? EVENT_INFLOW : 0) | (late === 0 ? 0 : EVENT_OWN_TIME));
    bytes.varint(index & (EARLIER - 1));
    bytes.varint(inflow ? events[e]! : events[e + 1]!);
    if (late !== 0) bytes.zigzag(late);
    if (big !== undefined) bytes.big(big, length);
    else {
      bytes.reserve(length);
      const { buffer } = bytes;
      let { at } = bytes;
      for (let i = 0; i < length; i++) buffer[at++] = events[e + AMOUNT + (i >> 2)]! >>> ((i & 3) * 8);
      bytes.at = at;
    }
  }

  /** The transaction index of the run, sorted: (prefix - the one before, row chunk) pairs. */
  txPieces(): TxPiece[] {
    const { txPrefix, txChunk, txCount } = this.parts;
    const order = sortedOrder(txPrefix, txCount);
    const bytes = new ByteWriter(TX_CHUNK_BYTES + 64);
    const pieces: TxPiece[] = [];
    let last = 0;
    let first = 0;
    for (let i = 0; i < order.length; i++) {
      const prefix = txPrefix[i]!;
      if (bytes.at > TX_CHUNK_BYTES - 16) pieces.push({ first, bytes: bytes.take() });
      if (bytes.at === 0) {
        first = prefix;
        last = prefix;
      }
      bytes.varint(prefix - last);
      bytes.varint(txChunk[order[i]!]!);
      last = prefix;
    }
    if (bytes.at > 0) pieces.push({ first, bytes: bytes.take() });
    return pieces;
  }

  clear(): void {
    this.parts.count = 0;
    this.parts.txCount = 0;
    this.parts.big.clear();
  }
}

/** Bytes that an amount of three words needs. */
function wordsLength(events: Int32Array, at: number): number {
  for (let word = 2; word >= 0; word--) {
    const value = events[at + word]!;
    if (value !== 0) return word * 4 + 4 - (Math.clz32(value) >>> 3);
  }
  return 0;
}
