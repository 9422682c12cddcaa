import { assert } from '../../core/assert.ts';
import { INDEX_LIMIT, positionToBlock, positionToIndex } from '../../core/position.ts';
import type { TransferRow } from '../../core/rows.ts';
import type { HistoryArena } from '../../kernel/historyArena.ts';
import type { Assets } from './assets.ts';
import type { KvFile } from './kvFile.ts';
import type { ChainManifest } from './manifest.ts';
import { Names } from './names.ts';
import type { RowColumns } from './rowChunk.ts';
import { txBytes } from './rowChunk.ts';
import { SegmentReader } from './segmentReader.ts';

const TEXT_CACHE = 65536;

/** Reads the transfers of one chain from its segments, which hold any rows of it in any order among them. */
export class TransferReader {
  readonly #chain: string;
  readonly #names: Names;
  readonly #assets: Assets;
  readonly segments: readonly SegmentReader[];
  readonly #texts = new Map<number, { asset: string; address: string }>();

  constructor(file: KvFile, chain: ChainManifest, assets: Assets) {
    this.#chain = chain.name;
    this.#names = new Names(file);
    this.#assets = assets;
    this.segments = chain.segments.map((info) => new SegmentReader(file, info));
  }

  /** Loads one history. */
  loadHistory(account: number, arena: HistoryArena): void {
    this.loadIf(account, arena, () => true);
  }

  /** As `DirectReads.loadIf`: the address stands beside the history, so that one read finds both. */
  loadIf(account: number, arena: HistoryArena, isWanted: (address: number) => boolean): void {
    let parts = 0;
    let start = 0;
    for (const segment of this.segments) {
      if (!segment.seek(account)) continue;
      if (parts++ === 0) {
        if (!isWanted(segment.address) || arena.isLoaded(account)) return;
        arena.begin(account);
        start = arena.size;
      }
      segment.loadFound(arena);
    }
    if (parts === 0) {
      if (!isWanted(this.#names.account(account).address) || arena.isLoaded(account)) return;
      arena.begin(account);
    }
    if (parts > 1) sortEvents(arena, start);
    arena.commit(account);
  }

  row(columns: RowColumns, at: number): TransferRow {
    const position = columns.position[at]!;
    const from = this.#account(columns.from[at]!);
    const to = this.#account(columns.to[at]!);
    return {
      chain: this.#chain,
      block: positionToBlock(position),
      index: positionToIndex(position),
      timeSec: columns.timeSec[at]!,
      tx: columns.tx(at),
      asset: from?.asset ?? to?.asset ?? this.#assets.text(columns.asset[at]!),
      from: from?.address ?? '',
      to: to?.address ?? '',
      amount: columns.amounts.get(at),
    };
  }

  #account(account: number): { asset: string; address: string } | undefined {
    if (account === 0) return undefined;
    const cached = this.#texts.get(account);
    if (cached) return cached;
    const { asset, address } = this.#names.account(account);
    const texts = { asset: this.#assets.text(asset), address: this.#names.addressText(address) };
    if (this.#texts.size >= TEXT_CACHE) this.#texts.clear();
    this.#texts.set(account, texts);
    return texts;
  }

  /** Rows at positions `from .. to` (end-exclusive) in order. */
  *scan(from: number, to: number): Generator<TransferRow> {
    for (const { columns, at } of this.walk(from, to)) yield this.row(columns, at);
  }

  /** As `scan`, without making rows: `columns` and `at` of each, to be read before the next. */
  *walk(from: number, to: number): Generator<{ columns: RowColumns; at: number }> {
    let cursors = this.segments.map((segment) => new Cursor(segment, from, to)).filter((cursor) => cursor.isOpen);
    while (cursors.length > 0) {
      let first = cursors[0]!;
      for (const cursor of cursors) if (cursor.position < first.position) first = cursor;
      yield first;
      first.next();
      if (!first.isOpen) cursors = cursors.filter((cursor) => cursor.isOpen);
    }
  }

  at(positions: ArrayLike<number>): TransferRow[] {
    const order = Array.from(positions, (_, i) => i).toSorted((a, b) => positions[a]! - positions[b]!);
    const rows: TransferRow[] = [];
    for (const i of order) rows[i] = this.#at(positions[i]!);
    return rows;
  }

  #at(position: number): TransferRow {
    for (const segment of this.segments) {
      const chunk = segment.rows.find(position);
      if (chunk < 0 || position >= segment.cut) continue;
      const columns = segment.columns(chunk);
      const at = lowerBound(columns, position);
      if (at < columns.count && columns.position[at] === position) return this.row(columns, at);
    }
    assert(false, `no transfer at ${this.#chain} ${position}`);
  }

  of(tx: string): TransferRow[] {
    const { kind, bytes } = txBytes(tx);
    const rows: TransferRow[] = [];
    for (const segment of this.segments) {
      for (const chunk of segment.chunksOfTx(kind, bytes)) {
        const columns = segment.columns(chunk);
        for (let at = 0; at < columns.count; at++) {
          if (columns.position[at]! < segment.cut && isTx(columns, at, kind, bytes)) rows.push(this.row(columns, at));
        }
      }
    }
    return rows.toSorted((a, b) => a.block - b.block || a.index - b.index);
  }

  /** Position of the first row, in order, whose time is later. */
  positionAfter(timeSec: number): number {
    let block = Infinity;
    for (const { blocks, cut } of this.segments) {
      for (let i = 0; i < blocks.count && blocks.block(i) < block; i++) {
        if (blocks.block(i) * INDEX_LIMIT >= cut) break;
        if (blocks.latestSec[i]! <= timeSec) continue;
        // A cut falls between blocks, so the late row itself counts.
        block = blocks.block(i);
      }
    }
    if (block === Infinity) return Infinity;
    for (const { columns, at } of this.walk(block * INDEX_LIMIT, (block + 1) * INDEX_LIMIT)) {
      if (columns.timeSec[at]! > timeSec) return columns.position[at]!;
    }
    assert(false, `block ${block} of ${this.#chain} has no row later than ${timeSec}`);
  }
}

/** The first row of a chunk at or after a position. */
export function lowerBound(columns: RowColumns, position: number): number {
  let low = 0;
  let high = columns.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (columns.position[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isTx(columns: RowColumns, at: number, kind: number, bytes: Uint8Array): boolean {
  if (columns.txKind[at] !== kind || columns.txLength[at] !== bytes.length) return false;
  const start = columns.txStart[at]!;
  for (let i = 0; i < bytes.length; i++) if (columns.bytes[start + i] !== bytes[i]) return false;
  return true;
}

/** Walks the rows of one segment in order. */
class Cursor {
  readonly #segment: SegmentReader;
  readonly #end: number;
  #chunk: number;
  columns: RowColumns;
  at = 0;
  position = 0;
  isOpen = true;

  constructor(segment: SegmentReader, from: number, to: number) {
    this.#segment = segment;
    this.#end = Math.min(to, segment.cut);
    this.#chunk = Math.max(0, segment.rows.find(from));
    this.columns = segment.columns(this.#chunk);
    this.at = lowerBound(this.columns, from);
    this.#settle();
  }

  next(): void {
    // Someone else may have read another chunk of the segment meanwhile.
    this.columns = this.#segment.columns(this.#chunk);
    this.at++;
    this.#settle();
  }

  #settle(): void {
    if (this.at >= this.columns.count) {
      this.#chunk++;
      this.at = 0;
      if (this.#chunk >= this.#segment.rows.firsts.length) {
        this.isOpen = false;
        return;
      }
      this.columns = this.#segment.columns(this.#chunk);
    }
    this.position = this.columns.position[this.at]!;
    if (this.position >= this.#end) this.isOpen = false;
  }
}

/** Puts the events of `start .. size` in the chain's order, where several segments hold parts of a history. */
function sortEvents(arena: HistoryArena, start: number): void {
  const { size } = arena;
  let sorted = true;
  for (let e = start + 1; e < size && sorted; e++) sorted = arena.position(e - 1) < arena.position(e);
  if (sorted) return;
  const order = Array.from({ length: size - start }, (_, i) => start + i);
  order.sort((a, b) => arena.position(a) - arena.position(b));
  const rows = order.map((e) => [arena.position(e), arena.timeSec(e), arena.other(e), arena.amount(e)] as const);
  for (const [i, [position, timeSec, other, amount]] of rows.entries()) {
    arena.set(start + i, position, timeSec, other, 0, 0);
    arena.setAmount(start + i, amount);
  }
}
