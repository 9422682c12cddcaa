import { join } from 'node:path';
import { BlockList } from './blockList.ts';
import type { ChunkSink } from './chunkSink.ts';
import { ChunkTable } from './chunkSink.ts';
import type { TxPiece } from './eventRun.ts';
import { EventRun } from './eventRun.ts';
import { HistoryChunkWriter, mergeRuns, RunFileReader } from './historyRun.ts';
import type { AssetsOfRows } from './mixedRuns.ts';
import { MixedRunWriter } from './mixedRuns.ts';
import type { PackedRow } from './rowChunk.ts';
import { RowChunkWriter, txPrefix } from './rowChunk.ts';
import { RunSorter, writeRun } from './runSorter.ts';

/** Rows whose events are sorted in memory at once, 80 bytes each: more would fall out of the processor's cache. */
const RUN_ROWS = 2 ** 19;
/** Runs that wait for their sorting or are in it. */
const RUNS_AWAY = 2;

/** Makes one segment of rows that come in the chain's order. */
export class SegmentBuilder {
  readonly id: number;
  readonly #sink: ChunkSink;
  readonly #scratch: string;
  readonly #addressOf: (account: number) => number;
  readonly #runRows: number;
  rows = 0;
  readonly #blocks = new BlockList();
  readonly #rowChunk = new RowChunkWriter();
  readonly #rowTable: ChunkTable;
  readonly #txTable: ChunkTable;
  readonly #mixed: MixedRunWriter;
  #txRuns = 0;
  #run = new EventRun();
  readonly #spare: EventRun[] = [];
  readonly #runs: RunFileReader[] = [];
  #sorter: RunSorter | undefined;
  #awaits = false;

  /**
   * @param scratch folder for runs that memory does not hold
   * @param addressOf the address of an account; asked in ascending order, once all rows were added
   * @param runRows smaller in tests
   */
  constructor(
    id: number,
    sink: ChunkSink,
    scratch: string,
    addressOf: (account: number) => number,
    assets: AssetsOfRows,
    runRows = RUN_ROWS,
  ) {
    this.id = id;
    this.#addressOf = addressOf;
    this.#sink = sink;
    this.#scratch = scratch;
    this.#runRows = runRows;
    this.#rowTable = new ChunkTable(sink, 'r', id);
    this.#txTable = new ChunkTable(sink, 't', id);
    this.#mixed = new MixedRunWriter(new ChunkTable(sink, 'v', id), assets);
  }

  /** From now on runs are sorted in a thread of their own; then `keepUp` and `drain` must be awaited, and `close`. */
  sortBeside(): void {
    this.#awaits = true;
  }

  /** Adds a row; `sameTx` says that its transaction is that of the row before. */
  add(row: PackedRow, sameTx: boolean): void {
    const ordinal = this.#blocks.add(row.block, row.timeSec);
    this.#mixed.add(row, sameTx);
    let newTx = !sameTx || this.#rowChunk.rows === 0;
    if (!this.#rowChunk.add(row, sameTx)) {
      this.#putRowChunk();
      this.#rowChunk.add(row, false);
      newTx = true;
    }
    if (newTx) this.#run.addTx(txPrefix(row.txKind, row.tx, row.txLength), this.#rowTable.next);
    this.rows++;
    if (row.from === row.to || (row.big === undefined && row.hi === 0 && row.lo === 0)) return;
    if (this.#run.parts.count === this.#runRows) this.#endRun();
    this.#run.addRow(row, ordinal, row.timeSec - this.#blocks.timeSec(ordinal));
  }

  #putRowChunk(): void {
    if (this.#rowChunk.rows > 0) this.#rowTable.add(this.#rowChunk.firstPosition, this.#rowChunk.take());
  }

  /** Has the run's histories written to a scratch file and its transactions to the index. */
  #endRun(): void {
    const path = join(this.#scratch, `run${this.id}.${this.#runs.length}`);
    this.#runs.push(new RunFileReader(path));
    if (this.#awaits) {
      this.#sorter ??= new RunSorter();
      this.#sorter.send(this.#run.parts, path);
      this.#run = this.#spare.pop() ?? new EventRun();
    } else {
      this.#endTxRun(writeRun(this.#run, path));
      this.#run.clear();
    }
  }

  /** Chunks of the transaction index: a chunk's first key is `run * 2^32 + prefix`. */
  #endTxRun(pieces: readonly TxPiece[]): void {
    const run = this.#txRuns++ * 2 ** 32;
    for (const { first, bytes } of pieces) this.#txTable.add(run + first, bytes);
  }

  /** Waits while rows come faster than they are sorted. */
  async keepUp(): Promise<void> {
    await this.#takeSorted(RUNS_AWAY);
  }

  /** Waits until everything is sorted; only `finish` may follow. */
  async drain(): Promise<void> {
    if (this.#sorter) this.#endRun();
    await this.#takeSorted(0);
  }

  async #takeSorted(away: number): Promise<void> {
    if (!this.#sorter) return;
    for (const { parts, pieces } of await this.#sorter.take(away)) {
      this.#endTxRun(pieces);
      const run = new EventRun(parts);
      run.clear();
      this.#spare.push(run);
    }
  }

  /** Writes what is left. `onAccount` is called now and then while runs are merged, and may throw to stop it. */
  finish(onAccount: () => void): void {
    this.#putRowChunk();
    this.#rowTable.finish();
    const histories = new HistoryChunkWriter(new ChunkTable(this.#sink, 'h', this.id), this.#addressOf);
    if (this.#runs.length === 0) {
      this.#run.sortEvents((history) => histories.add([history], 1));
      histories.finish();
      this.#endTxRun(this.#run.txPieces());
    } else {
      if (!this.#sorter) this.#endRun();
      mergeRuns(this.#runs, histories, onAccount);
    }
    this.#txTable.finish();
    this.#mixed.finish();
    this.#blocks.write(new ChunkTable(this.#sink, 'b', this.id));
  }

  /** Ends the thread, whatever it is at. */
  async close(): Promise<void> {
    await this.#sorter?.close();
  }
}
