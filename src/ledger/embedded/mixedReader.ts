import { movesTwoAssets } from '../../core/gasRows.ts';
import { INDEX_LIMIT, positionToBlock } from '../../core/position.ts';
import type { TransferRow } from '../../core/rows.ts';
import type { MixedTransaction } from '../port.ts';
import type { BlockList } from './blockList.ts';
import type { RowColumns } from './rowChunk.ts';
import type { SegmentReader } from './segmentReader.ts';
import { lowerBound, type TransferReader } from './transferReader.ts';

/** Transactions that are kept: those of a trader are asked for by each of his accounts. */
const KEPT = 4096;

/** Rows of a block that follow each other in one transaction; rows that move no value are passed over. */
interface Run {
  readonly tx: string;
  readonly first: number;
  last: number;
}

/**
 * Finds mixed transactions of a chain. Each segment lists those of its own rows, which are the chain's where a block
 * stands in one segment only; blocks that several segments have rows of are looked at as a whole.
 */
export class MixedReader {
  readonly #reader: TransferReader;
  /** Blocks that several segments have rows of. */
  readonly #shared: ReadonlySet<number>;
  readonly #kept = new Map<number, MixedTransaction>();

  constructor(reader: TransferReader) {
    this.#reader = reader;
    this.#shared = sharedBlocks(reader.segments);
  }

  /** As `Ledger.mixedTransactions`. */
  read(positions: ArrayLike<number>): MixedTransaction[] {
    const mixed: MixedTransaction[] = [];
    for (let i = 0; i < positions.length; ) {
      const block = positionToBlock(positions[i]!);
      const end = (block + 1) * INDEX_LIMIT;
      const start = i;
      const before = mixed.length;
      let isSure = !this.#shared.has(block);
      for (let last = -1; i < positions.length && positions[i]! < end; i++) {
        if (!isSure || positions[i]! <= last) continue;
        const segment = this.#segmentWithRun(positions[i]!);
        if (segment === undefined) continue;
        isSure = segment.mixed.isSure;
        last = segment.mixed.last;
        if (isSure) mixed.push(this.#sure(segment));
      }
      if (isSure) continue;
      mixed.length = before;
      this.#readBlock(block, Array.prototype.slice.call(positions, start, i), mixed);
    }
    return mixed;
  }

  #segmentWithRun(position: number): SegmentReader | undefined {
    for (const segment of this.#reader.segments)
      if (position < segment.cut && segment.mixed.find(position)) return segment;
    return undefined;
  }

  /** The run that a segment found last. */
  #sure(segment: SegmentReader): MixedTransaction {
    const { first, last } = segment.mixed;
    const kept = this.#kept.get(first);
    if (kept !== undefined) return kept;
    if (this.#kept.size === KEPT) this.#kept.clear();
    const read = this.#readRun(segment, first, last);
    this.#kept.set(first, read);
    return read;
  }

  #readRun(segment: SegmentReader, first: number, last: number): MixedTransaction {
    const gathered = new Gathered(this.#reader);
    for (let chunk = segment.rows.find(first); ; chunk++) {
      const columns = segment.someColumns(chunk, first, last);
      for (let at = lowerBound(columns, first); at < columns.count; at++) gathered.add(columns, at);
      if (columns.position[columns.count - 1]! === last) return gathered;
    }
  }

  #readBlock(block: number, wanted: readonly number[], mixed: MixedTransaction[]): void {
    for (const { first, last } of wholeRuns(this.#reader, block, wanted)) {
      const gathered = new Gathered(this.#reader);
      for (const { columns, at } of this.#reader.walk(first, last + 1)) gathered.add(columns, at);
      if (movesTwoAssets(gathered.rows)) mixed.push(gathered);
    }
  }
}

/** A transaction whose rows are added one after another. */
class Gathered implements MixedTransaction {
  readonly #reader: TransferReader;
  readonly rows: TransferRow[] = [];
  readonly from: number[] = [];
  readonly to: number[] = [];

  constructor(reader: TransferReader) {
    this.#reader = reader;
  }

  add(columns: RowColumns, at: number): void {
    if (!movesValue(columns, at)) return;
    this.from.push(columns.from[at]!);
    this.to.push(columns.to[at]!);
    this.rows.push(this.#reader.row(columns, at));
  }
}

function sharedBlocks(segments: readonly SegmentReader[]): Set<number> {
  const shared = new Set<number>();
  for (const [k, { blocks: a }] of segments.entries()) {
    for (const { blocks: b } of segments.slice(k + 1)) if (overlap(a, b)) addShared(a, b, shared);
  }
  return shared;
}

function overlap(a: BlockList, b: BlockList): boolean {
  if (a.count === 0 || b.count === 0) return false;
  return a.block(0) <= b.block(b.count - 1) && b.block(0) <= a.block(a.count - 1);
}

function addShared(a: BlockList, b: BlockList, shared: Set<number>): void {
  for (let i = 0, j = 0; i < a.count && j < b.count; ) {
    const difference = a.block(i) - b.block(j);
    if (difference === 0) shared.add(a.block(i));
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
}

/** Of the transactions of a block, those of several rows that hold a wanted position and lie together. */
function wholeRuns(reader: TransferReader, block: number, wanted: readonly number[]): Run[] {
  const runs: Run[] = [];
  const timesByTx = new Map<string, number>();
  let bytes: Uint8Array | null = null;
  let txStart = -1;
  for (const { columns, at } of reader.walk(block * INDEX_LIMIT, (block + 1) * INDEX_LIMIT)) {
    if (!movesValue(columns, at)) continue;
    const last = runs.at(-1);
    // Within a chunk the rows of a transaction share its bytes.
    const isSame = bytes === columns.bytes && txStart === columns.txStart[at];
    bytes = columns.bytes;
    txStart = columns.txStart[at]!;
    const position = columns.position[at]!;
    const tx = isSame ? last!.tx : columns.tx(at);
    if (last?.tx === tx) last.last = position;
    else {
      runs.push({ tx, first: position, last: position });
      timesByTx.set(tx, (timesByTx.get(tx) ?? 0) + 1);
    }
  }
  let next = 0;
  return runs.filter(({ tx, first, last }) => {
    const start = next;
    while (next < wanted.length && wanted[next]! <= last) next++;
    return next > start && last > first && timesByTx.get(tx) === 1;
  });
}

function movesValue(columns: RowColumns, at: number): boolean {
  if (columns.from[at] === columns.to[at]) return false;
  return columns.amounts.hi[at] !== 0 || columns.amounts.lo[at] !== 0;
}
