import { INDEX_LIMIT } from '../../core/position.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { ChunkFinder, ChunkTable } from './chunkSink.ts';
import { type PackedRow, txPrefix } from './rowChunk.ts';

const RUNS_PER_CHUNK = 4096;

/** What is asked about the assets of rows. */
export interface AssetsOfRows {
  /** The asset of an account, for rows that do not have theirs. */
  assetOf(account: number): number;
  /** Whether an asset is a token rather than the chain's native one: text from `0x` on. */
  isToken(asset: number): boolean;
}

/** A run that may be a mixed transaction. `sure`: that its rows are all of one, and all of it in these rows. */
interface Draft {
  readonly first: number;
  readonly last: number;
  readonly prefix: number;
  readonly sure: boolean;
}

/**
 * Finds the mixed transactions (`Ledger.mixedTransactions`) among rows that come in the chain's order, by `movesTwoAssets`
 * in columns: runs of rows of one transaction that move value, in two assets or more, gas aside.
 *
 * Transactions are told apart by 32 bits of their ids, as whole ids of all of a block's would take memory: where those
 * do not suffice a run is kept as not sure, and the reader looks at the block.
 */
export class MixedRunWriter {
  readonly #assets: AssetsOfRows;
  readonly #table: ChunkTable;
  readonly #bytes = new ByteWriter(RUNS_PER_CHUNK * 8);
  #runs = 0;
  #chunkStart = 0;
  #before = 0;
  // The run in the making.
  #block = -1;
  #first = 0;
  #last = 0;
  #rows = 0;
  #prefix = 0;
  #firstAsset = 0;
  #firstFrom = 0;
  /** A first row that is gas if a burn by the same sender follows. */
  #mayBeTip = false;
  /** The asset of the first row after gas; 0 before it. */
  #asset = 0;
  #isMixed = false;
  #isSure = true;
  /** Whether no other transaction's id was met since its last row that moves value. */
  #isUnbroken = false;
  // The block's runs so far.
  readonly #prefixes: number[] = [];
  readonly #drafts: Draft[] = [];

  constructor(table: ChunkTable, assets: AssetsOfRows) {
    this.#table = table;
    this.#assets = assets;
  }

  /** Adds a row; `sameTx` says that its transaction is that of the row before. */
  add(row: PackedRow, sameTx: boolean): void {
    if (row.block !== this.#block) this.#endBlock(row.block);
    if (!sameTx) this.#isUnbroken = false;
    if (row.from === row.to || (row.big === undefined && row.hi === 0 && row.lo === 0)) return;
    const position = row.block * INDEX_LIMIT + row.index;
    if (this.#rows > 0 && this.#isUnbroken) {
      this.#extend(row, position);
      return;
    }
    const prefix = txPrefix(row.txKind, row.tx, row.txLength);
    if (this.#rows > 0 && prefix === this.#prefix) {
      // The same transaction, most likely, with a row of another that moves no value between.
      this.#isSure = false;
      this.#extend(row, position);
      return;
    }
    this.#endRun();
    this.#begin(row, position, prefix);
  }

  #begin(row: PackedRow, position: number, prefix: number): void {
    const asset = this.#assetOf(row);
    const isNative = !this.#assets.isToken(asset);
    this.#first = position;
    this.#last = position;
    this.#rows = 1;
    this.#prefix = prefix;
    this.#firstAsset = asset;
    this.#firstFrom = row.from;
    this.#mayBeTip = isNative && row.to !== 0;
    this.#asset = isNative && row.to === 0 ? 0 : asset;
    this.#isMixed = false;
    this.#isSure = true;
    this.#isUnbroken = true;
  }

  #extend(row: PackedRow, position: number): void {
    this.#last = position;
    this.#rows++;
    this.#isUnbroken = true;
    if (this.#isMixed) return;
    const asset = this.#assetOf(row);
    const isBurn = this.#rows === 2 && row.to === 0 && row.from === this.#firstFrom && asset === this.#firstAsset;
    if (isBurn && this.#mayBeTip) this.#asset = 0;
    else if (this.#asset === 0) this.#asset = asset;
    else this.#isMixed = asset !== this.#asset;
  }

  #assetOf(row: PackedRow): number {
    return row.asset === 0 ? this.#assets.assetOf(row.from === 0 ? row.to : row.from) : row.asset;
  }

  #endRun(): void {
    if (this.#rows === 0) return;
    this.#prefixes.push(this.#prefix);
    if (this.#isMixed)
      this.#drafts.push({ first: this.#first, last: this.#last, prefix: this.#prefix, sure: this.#isSure });
    this.#rows = 0;
  }

  #endBlock(next: number): void {
    this.#endRun();
    this.#block = next;
    this.#isUnbroken = false;
    if (this.#drafts.length > 0) {
      // A transaction in several pieces is none; in which blocks that is so, the reader looks.
      const times = new Map<number, number>();
      for (const prefix of this.#prefixes) times.set(prefix, (times.get(prefix) ?? 0) + 1);
      for (const { first, last, prefix, sure } of this.#drafts) this.#put(first, last, sure && times.get(prefix) === 1);
      this.#drafts.length = 0;
    }
    this.#prefixes.length = 0;
  }

  #put(first: number, last: number, sure: boolean): void {
    if (this.#runs === 0) {
      this.#chunkStart = first;
      this.#before = first;
    }
    this.#bytes.varint(first - this.#before);
    this.#bytes.varint((last - first) * 2 + (sure ? 1 : 0));
    this.#before = last;
    if (++this.#runs === RUNS_PER_CHUNK) this.#putChunk();
  }

  #putChunk(): void {
    this.#table.add(this.#chunkStart, this.#bytes.take());
    this.#runs = 0;
  }

  finish(): void {
    this.#endBlock(-1);
    if (this.#runs > 0) this.#putChunk();
    this.#table.finish();
  }
}

interface RunColumns {
  readonly firsts: Float64Array;
  readonly lasts: Float64Array;
  readonly sure: Uint8Array;
}

/** Finds the runs that `MixedRunWriter` wrote. What was decoded is kept: 17 bytes a run. */
export class MixedRunFinder {
  readonly #finder: ChunkFinder;
  readonly #chunks: (RunColumns | undefined)[] = [];
  // The run found last.
  first = 0;
  last = 0;
  isSure = false;

  constructor(finder: ChunkFinder) {
    this.#finder = finder;
  }

  /** Finds the run that a position lies in; false where there is none. */
  find(position: number): boolean {
    const chunk = this.#finder.find(position);
    if (chunk < 0) return false;
    const { firsts, lasts, sure } = this.#runsOf(chunk);
    let low = 0;
    let high = firsts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (firsts[middle]! <= position) low = middle + 1;
      else high = middle;
    }
    const run = low - 1;
    if (run < 0 || lasts[run]! < position) return false;
    this.first = firsts[run]!;
    this.last = lasts[run]!;
    this.isSure = sure[run] === 1;
    return true;
  }

  #runsOf(chunk: number): RunColumns {
    this.#chunks[chunk] ??= this.#decode(chunk);
    return this.#chunks[chunk];
  }

  #decode(chunk: number): RunColumns {
    const bytes = this.#finder.get(chunk);
    const reader = new ByteReader(bytes);
    const firsts = new Float64Array(RUNS_PER_CHUNK);
    const lasts = new Float64Array(RUNS_PER_CHUNK);
    const sure = new Uint8Array(RUNS_PER_CHUNK);
    let before = this.#finder.firsts[chunk]!;
    let runs = 0;
    for (; reader.at < bytes.length; runs++) {
      firsts[runs] = before + reader.varint();
      const tail = reader.varint();
      sure[runs] = tail & 1;
      before = firsts[runs]! + (tail >>> 1);
      lasts[runs] = before;
    }
    return { firsts: firsts.subarray(0, runs), lasts: lasts.subarray(0, runs), sure };
  }
}
