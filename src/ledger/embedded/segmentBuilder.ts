import { join } from 'node:path';
import { BlockList } from './blockList.ts';
import { ByteWriter, bigLength, lanesLength } from './bytes.ts';
import type { ChunkSink } from './chunkSink.ts';
import { ChunkTable } from './chunkSink.ts';
import type { PackedHistory, RunFileReader } from './historyRun.ts';
import { HistoryChunkWriter, mergeRuns, RunFileWriter } from './historyRun.ts';
import { grown, sortedOrder } from './radixSort.ts';
import type { PackedRow } from './rowChunk.ts';
import { RowChunkWriter, txPrefix } from './rowChunk.ts';

/** Rows whose events are sorted in memory at once: about 60 bytes each. */
const RUN_ROWS = 4 * 2 ** 20;
const TX_CHUNK_BYTES = 4 * 4096 - 16;

/** An event's first byte: bytes of its amount, then these. */
export const EVENT_INFLOW = 64;
export const EVENT_OWN_TIME = 128;
export const EVENT_AMOUNT = 63;

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
  // Rows of this run that change balances.
  #count = 0;
  #from = new Int32Array(4096);
  #to = new Int32Array(4096);
  #ordinal = new Int32Array(4096);
  #index = new Int32Array(4096);
  #timeSec = new Uint32Array(4096);
  #hi = new Float64Array(4096);
  #lo = new Float64Array(4096);
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
    if (at === this.#from.length) this.#grow();
    this.#from[at] = row.from;
    this.#to[at] = row.to;
    this.#ordinal[at] = ordinal;
    this.#index[at] = row.index;
    this.#timeSec[at] = row.timeSec;
    this.#hi[at] = row.hi;
    this.#lo[at] = row.lo;
    if (row.big !== undefined) this.#big.set(at, row.big);
  }

  #grow(): void {
    this.#from = grown(this.#from, 0);
    this.#to = grown(this.#to, 0);
    this.#ordinal = grown(this.#ordinal, 0);
    this.#index = grown(this.#index, 0);
    this.#timeSec = grown(this.#timeSec, 0);
    this.#hi = grown(this.#hi, 0);
    this.#lo = grown(this.#lo, 0);
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
    for (let r = 0; r < this.#count; r++) {
      accounts[2 * r] = this.#from[r]!;
      accounts[2 * r + 1] = this.#to[r]!;
    }
    const order = sortedOrder(accounts, accounts.length);
    const bytes = new ByteWriter(65536);
    let i = 0;
    while (i < order.length && accounts[order[i]!] === 0) i++;
    while (i < order.length) {
      const account = accounts[order[i]!]!;
      const firstOrdinal = this.#ordinal[order[i]! >>> 1]!;
      const start = i;
      let ordinal = firstOrdinal;
      bytes.at = 0;
      for (; i < order.length && accounts[order[i]!] === account; i++) {
        const row = order[i]! >>> 1;
        if (i > start) bytes.varint(this.#ordinal[row]! - ordinal);
        ordinal = this.#ordinal[row]!;
        this.#putEvent(bytes, row, (order[i]! & 1) === 1);
      }
      const parts = { firstOrdinal, lastOrdinal: ordinal, bytes: bytes.buffer, start: 0, end: bytes.at };
      put({ account, events: i - start, ...parts });
    }
    this.#count = 0;
    this.#big.clear();
  }

  #putEvent(bytes: ByteWriter, row: number, inflow: boolean): void {
    const big = this.#big.size === 0 ? undefined : this.#big.get(row);
    const length = big === undefined ? lanesLength(this.#hi[row]!, this.#lo[row]!) : bigLength(big);
    const late = this.#timeSec[row]! - this.#blocks.timeSec[this.#ordinal[row]!]!;
    bytes.u8(length | (inflow ? EVENT_INFLOW : 0) | (late === 0 ? 0 : EVENT_OWN_TIME));
    bytes.varint(this.#index[row]!);
    bytes.varint(inflow ? this.#from[row]! : this.#to[row]!);
    if (late !== 0) bytes.zigzag(late);
    if (big === undefined) bytes.lanes(this.#hi[row]!, this.#lo[row]!, length);
    else bytes.big(big, length);
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
    for (const at of order) {
      const prefix = this.#txPrefix[at]!;
      if (bytes.at > TX_CHUNK_BYTES - 16) this.#txTable.add(first, bytes.take());
      if (bytes.at === 0) {
        first = run + prefix;
        last = prefix;
      }
      bytes.varint(prefix - last);
      bytes.varint(this.#txChunk[at]!);
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
