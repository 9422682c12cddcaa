import { INDEX_LIMIT } from '../../core/position.ts';
import type { HistoryArena } from '../../kernel/historyArena.ts';
import { BlockList } from './blockList.ts';
import { ByteReader } from './bytes.ts';
import { ChunkFinder } from './chunkSink.ts';
import { EVENT_AMOUNT, EVENT_INFLOW, EVENT_OWN_TIME } from './eventRun.ts';
import type { KvFile } from './kvFile.ts';
import type { SegmentInfo } from './manifest.ts';
import { RowColumns, txPrefix } from './rowChunk.ts';

/** Reads one segment of transfers. Its indexes are read at first use and kept. */
export class SegmentReader {
  readonly info: SegmentInfo;
  /** Rows at positions from here on do not count. */
  readonly cut: number;
  readonly #file: KvFile;
  #histories: ChunkFinder | undefined;
  #rows: ChunkFinder | undefined;
  #txs: ChunkFinder | undefined;
  #blocks: BlockList | undefined;
  /** The row chunk read last. */
  readonly #columns = new RowColumns();
  #columnsChunk = -1;
  // The history chunk looked at last, while nothing else was read.
  #cursorChunk = -1;
  readonly #reader = new ByteReader(new Uint8Array(0));

  constructor(file: KvFile, info: SegmentInfo) {
    this.#file = file;
    this.info = info;
    this.cut = info.cut ?? Infinity;
  }

  get blocks(): BlockList {
    this.#blocks ??= BlockList.read(new ChunkFinder(this.#file, 'b', this.info.id));
    return this.#blocks;
  }

  get rows(): ChunkFinder {
    this.#rows ??= new ChunkFinder(this.#file, 'r', this.info.id);
    return this.#rows;
  }

  /** The rows of a chunk; overwritten by the next call. */
  columns(chunk: number): RowColumns {
    if (this.#columnsChunk !== chunk) {
      this.#columns.read(this.rows.get(chunk));
      this.#columnsChunk = chunk;
    }
    return this.#columns;
  }

  /** Row chunks in which a transaction may stand, ascending, each once. */
  chunksOfTx(kind: number, bytes: Uint8Array): number[] {
    this.#txs ??= new ChunkFinder(this.#file, 't', this.info.id);
    const txs = this.#txs;
    const prefix = txPrefix(kind, bytes, bytes.length);
    const found = new Set<number>();
    const runs = txs.firsts.length === 0 ? 0 : Math.floor(txs.firsts.at(-1)! / 2 ** 32) + 1;
    for (let run = 0; run < runs; run++) {
      const key = run * 2 ** 32 + prefix;
      // Equal prefixes may begin in the chunks before.
      for (let chunk = txs.find(key); chunk >= 0; chunk--) {
        if (txs.firsts[chunk]! >= run * 2 ** 32) collectTx(txs.get(chunk), txs.firsts[chunk]! % 2 ** 32, prefix, found);
        if (txs.firsts[chunk]! < key) break;
      }
    }
    return [...found].toSorted((a, b) => a - b);
  }

  /** Appends the account's events in this segment to the arena; false where it has none. */
  loadEvents(account: number, arena: HistoryArena, mayReuse: boolean): boolean {
    this.#histories ??= new ChunkFinder(this.#file, 'h', this.info.id);
    const chunk = this.#histories.find(account);
    if (chunk < 0) return false;
    const { blocks } = this;
    const reader = this.#reader;
    if (!mayReuse || chunk !== this.#cursorChunk) reader.bytes = this.#histories.peek(chunk);
    this.#cursorChunk = chunk;
    reader.at = 0;
    const directory = reader.varint();
    const start = reader.at + directory;
    let at = this.#histories.firsts[chunk]!;
    let offset = 0;
    while (reader.at < start) {
      at += reader.varint();
      if (at > account) return false;
      const bytes = reader.varint();
      const events = reader.varint();
      if (at === account) {
        reader.at = start + offset;
        decodeEvents(reader, events, blocks, this.cut, arena);
        return true;
      }
      offset += bytes;
    }
    return false;
  }
}

function collectTx(bytes: Uint8Array, first: number, prefix: number, into: Set<number>): void {
  const reader = new ByteReader(bytes);
  let at = first;
  while (reader.at < bytes.length) {
    at += reader.varint();
    const chunk = reader.varint();
    if (at === prefix) into.add(chunk);
    if (at > prefix) return;
  }
}

/** The hot path of a trace from disk: events straight into the arena. */
function decodeEvents(reader: ByteReader, events: number, blocks: BlockList, cut: number, arena: HistoryArena): void {
  arena.reserve(events);
  const { bytes } = reader;
  let size = arena.size;
  let ordinal = 0;
  for (let e = 0; e < events; e++) {
    ordinal += reader.varint();
    const head = bytes[reader.at++]!;
    const place = blocks.block[ordinal]! * INDEX_LIMIT + reader.varint();
    if (place >= cut) break;
    const party = reader.varint();
    const other = (head & EVENT_INFLOW) === 0 ? ~party : party;
    const timeSec = blocks.timeSec[ordinal]! + ((head & EVENT_OWN_TIME) === 0 ? 0 : reader.zigzag());
    const length = head & EVENT_AMOUNT;
    const at = reader.at;
    if (length <= 12) {
      let low = 0;
      let high = 0;
      if (length > 6) {
        low =
          (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16)) +
          (bytes[at + 3]! | (bytes[at + 4]! << 8) | (bytes[at + 5]! << 16)) * 0x1000000;
        for (let i = length - 1; i >= 6; i--) high = high * 256 + bytes[at + i]!;
      } else for (let i = length - 1; i >= 0; i--) low = low * 256 + bytes[at + i]!;
      arena.set(size, place, timeSec, other, high, low);
      reader.at = at + length;
    } else {
      arena.set(size, place, timeSec, other, 0, 0);
      arena.setAmount(size, reader.big(length));
    }
    size++;
  }
  arena.size = size;
}
