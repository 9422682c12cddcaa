import { join } from 'node:path';
import { BlockList } from './blockList.ts';
import { ByteWriter, bigLength } from './bytes.ts';
import type { ChunkSink } from './chunkSink.ts';
import { ChunkTable } from './chunkSink.ts';
import type { PackedHistory, RunFileReader } from './historyRun.ts';
import { HistoryChunkWriter, mergeRuns, RunFileWriter } from './historyRun.ts';
import { grown, sortedOrder } from './radixSort.ts';
import type { PackedRow } from './rowChunk.ts';
import { RowChunkWriter, txPrefix } from './rowChunk.ts';

/** Rows whose events are sorted in memory at once, 80 bytes each: more would fall out of the processor's cache. */
const RUN_ROWS = 2 ** 20;
const TX_CHUNK_BYTES = 4 * 4096 - 16;

/** An event's first byte: bytes of its amount, then these. */
export const EVENT_INFLOW = 64;
export const EVENT_OWN_TIME = 128;
export const EVENT_AMOUNT = 63;

/** A row's numbers in `#events`: sender, recipient, then these. Together, so that sorting touches one cache line a row. */
const EVENT_WORDS = 8;
const ORDINAL = 2;
const INDEX = 3;
const TIME = 4;
const AMOUNT = 5;

/** Makes one segment of rows that come in the chain's order. */
export class SegmentBuilder {
  readonly id: number;
  readonly #sink: ChunkSink;
  readonly #scratch: string;
  readonly #runRows: number;
  rows = 0;
  readonly #blocks = new BlockList();
  readonly #rowChunk = new RowChunkWriter();
  readonly #rowTable: ChunkTable;
  readonly #txTable: ChunkTable;
  // Transactions of this run: 32 bits of the id, and the row chunk it stands in.
  #txPrefix = new Uint32Array(4096);
  #txChunk = new Uint32Array(4096);
  #txCount = 0;
  #txRuns = 0;
  /** Rows of this run that change balances: `EVENT_WORDS` numbers each. */
  #events = new Int32Array(4096 * EVENT_WORDS);
  #count = 0;
  readonly #big = new Map<number, bigint>();
  readonly #runs: RunFileReader[] = [];

  /** @param scratch folder for runs that memory does not hold. @param runRows smaller in tests. */
  constructor(id: number, sink: ChunkSink, scratch: string, runRows = RUN_ROWS) {
    this.id = id;
    this.#sink = sink;
    this.#scratch = scratch;
    this.#runRows = runRows;
    this.#rowTable = new ChunkTable(sink, 'r', id);
    this.#txTable = new ChunkTable(sink, 't', id);
  }

  /** Adds a row; `sameTx` says that its transaction is that of the row before. */
  add(row: PackedRow, sameTx: boolean): void {
    const ordinal = this.#blocks.add(row.block, row.timeSec);
    let newTx = !sameTx || this.#rowChunk.rows === 0;
    if (!this.#rowChunk.add(row, sameTx)) {
      this.#putRowChunk();
      this.#rowChunk.add(row, false);
      newTx = true;
    }
    if (newTx) this.#addTx(txPrefix(row.txKind, row.tx, row.txLength));
    this.rows++;
    if (row.from !== row.to && (row.big !== undefined || row.hi !== 0 || row.lo !== 0)) this.#addEvent(row, ordinal);
  }

  #putRowChunk(): void {
    if (this.#rowChunk.rows > 0) this.#rowTable.add(this.#rowChunk.firstPosition, this.#rowChunk.take());
  }

  #addTx(prefix: number): void {
    if (this.#txCount === this.#txPrefix.length) {
      this.#txPrefix = grown(this.#txPrefix, 0);
      this.#txChunk = grown(this.#txChunk, 0);
    }
    this.#txPrefix[this.#txCount] = prefix;
    this.#txChunk[this.#txCount++] = this.#rowTable.next;
  }

  #addEvent(row: PackedRow, ordinal: number): void {
    if (this.#count === this.#runRows) this.#endRun();
    const at = this.#count++;
    if ((at + 1) * EVENT_WORDS > this.#events.length) this.#events = grown(this.#events, 0);
    const events = this.#events;
    const e = at * EVENT_WORDS;
    events[e] = row.from;
    events[e + 1] = row.to;
    events[e + ORDINAL] = ordinal;
    events[e + INDEX] = row.index;
    events[e + TIME] = row.timeSec;
    // An amount in lanes is 96 bits: three words, lowest first.
    const high = Math.floor(row.lo / 2 ** 32);
    events[e + AMOUNT] = row.lo - high * 2 ** 32;
    events[e + AMOUNT + 1] = high + (row.hi % 2 ** 16) * 2 ** 16;
    events[e + AMOUNT + 2] = Math.floor(row.hi / 2 ** 16);
    if (row.big !== undefined) this.#big.set(at, row.big);
  }

  /** Writes the run's histories to a scratch file and its transactions to the index. */
  #endRun(): void {
    const file = new RunFileWriter(join(this.#scratch, `run${this.id}.${this.#runs.length}`));
    this.#sortEvents((history) => file.add(history));
    this.#runs.push(file.finish());
    this.#endTxRun();
  }

  #sortEvents(put: (history: PackedHistory) => void): void {
    // Event 2r is of row r's sender, 2r + 1 of its recipient; account 0 has no history.
    const accounts = new Int32Array(this.#count * 2);
    const events = this.#events;
    for (let r = 0; r < this.#count; r++) {
      accounts[2 * r] = events[r * EVENT_WORDS]!;
      accounts[2 * r + 1] = events[r * EVENT_WORDS + 1]!;
    }
    const order = sortedOrder(accounts, accounts.length);
    const bytes = new ByteWriter(65536);
    let i = 0;
    while (i < order.length && accounts[i] === 0) i++;
    while (i < order.length) {
      const account = accounts[i]!;
      const firstOrdinal = events[(order[i]! >>> 1) * EVENT_WORDS + ORDINAL]!;
      const start = i;
      let ordinal = firstOrdinal;
      bytes.at = 0;
      for (; i < order.length && accounts[i] === account; i++) {
        const row = order[i]! >>> 1;
        const next = events[row * EVENT_WORDS + ORDINAL]!;
        if (i > start) bytes.varint(next - ordinal);
        ordinal = next;
        this.#putEvent(bytes, row, (order[i]! & 1) === 1);
      }
      const parts = { firstOrdinal, lastOrdinal: ordinal, bytes: bytes.buffer, start: 0, end: bytes.at };
      put({ account, events: i - start, ...parts });
    }
    this.#count = 0;
    this.#big.clear();
  }

  #putEvent(bytes: ByteWriter, row: number, inflow: boolean): void {
    const events = this.#events;
    const e = row * EVENT_WORDS;
    const big = this.#big.size === 0 ? undefined : this.#big.get(row);
    const length = big === undefined ? wordsLength(events, e + AMOUNT) : bigLength(big);
    const late = (events[e + TIME]! >>> 0) - this.#blocks.timeSec[events[e + ORDINAL]!]!;
    bytes.u8(length | (inflow ? EVENT_INFLOW : 0) | (late === 0 ? 0 : EVENT_OWN_TIME));
    bytes.varint(events[e + INDEX]!);
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

  /**
   * Transactions of a run, sorted: chunks of (prefix - the one before, row chunk) pairs. A chunk's first key is
   * `run * 2^32 + prefix`.
   */
  #endTxRun(): void {
    const order = sortedOrder(this.#txPrefix, this.#txCount);
    const bytes = new ByteWriter(TX_CHUNK_BYTES + 64);
    let last = 0;
    let first = 0;
    const run = this.#txRuns++ * 2 ** 32;
    for (let i = 0; i < order.length; i++) {
      const prefix = this.#txPrefix[i]!;
      if (bytes.at > TX_CHUNK_BYTES - 16) this.#txTable.add(first, bytes.take());
      if (bytes.at === 0) {
        first = run + prefix;
        last = prefix;
      }
      bytes.varint(prefix - last);
      bytes.varint(this.#txChunk[order[i]!]!);
      last = prefix;
    }
    if (bytes.at > 0) this.#txTable.add(first, bytes.take());
    this.#txCount = 0;
  }

  /** Writes what is left. `onAccount` is called now and then while runs are merged, and may throw to stop it. */
  finish(onAccount: () => void): void {
    this.#putRowChunk();
    this.#rowTable.finish();
    const histories = new HistoryChunkWriter(new ChunkTable(this.#sink, 'h', this.id));
    if (this.#runs.length === 0) {
      this.#sortEvents((history) => histories.add([history], 1));
      histories.finish();
      this.#endTxRun();
    } else {
      this.#endRun();
      mergeRuns(this.#runs, histories, onAccount);
    }
    this.#txTable.finish();
    this.#blocks.write(new ChunkTable(this.#sink, 'b', this.id));
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
