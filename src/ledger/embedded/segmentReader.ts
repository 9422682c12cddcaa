import { INDEX_LIMIT } from '../../core/position.ts';
import {
  EVENT_F64,
  EVENT_I32,
  HI,
  type HistoryArena,
  LO,
  OTHER,
  POSITION,
  TIME_SEC,
} from '../../kernel/historyArena.ts';
import { BlockList } from './blockList.ts';
import { ByteReader } from './bytes.ts';
import { ChunkFinder } from './chunkSink.ts';
import { EVENT_AMOUNT, EVENT_INFLOW, EVENT_OWN_TIME } from './eventRun.ts';
import type { KvFile } from './kvFile.ts';
import type { SegmentInfo } from './manifest.ts';
import { MixedRunFinder } from './mixedRuns.ts';
import { RowColumns, txPrefix } from './rowChunk.ts';

const ACCOUNTS_PER_GUESS = 16;

/** Reads one segment of transfers. Its indexes are read at first use and kept. */
export class SegmentReader {
  readonly info: SegmentInfo;
  /** Rows at positions from here on do not count. */
  readonly cut: number;
  readonly #file: KvFile;
  #histories: ChunkFinder | undefined;
  /** By account / ACCOUNTS_PER_GUESS: the last history chunk that begins at or before the first of them. */
  #guesses: Int32Array = new Int32Array(0);
  #rows: ChunkFinder | undefined;
  #txs: ChunkFinder | undefined;
  #blocks: BlockList | undefined;
  #mixed: MixedRunFinder | undefined;
  /** The row chunk read last. */
  readonly #columns = new RowColumns();
  #columnsChunk = -1;
  readonly #some = new RowColumns();
  // The history that `seek` found last: where its events begin and how many there are.
  readonly #reader = new ByteReader(new Uint8Array(0));
  #cursorChunk = -1;
  #cursorRead = -1;
  #eventsAt = 0;
  #events = 0;
  /** The address of the account that `seek` found last. */
  address = 0;

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

  /** The mixed transactions of its rows, by position. */
  get mixed(): MixedRunFinder {
    this.#mixed ??= new MixedRunFinder(new ChunkFinder(this.#file, 'v', this.info.id));
    return this.#mixed;
  }

  /** The rows of a chunk; overwritten by the next call. */
  columns(chunk: number): RowColumns {
    if (this.#columnsChunk !== chunk) {
      this.#columns.read(this.rows.get(chunk));
      this.#columnsChunk = chunk;
    }
    return this.#columns;
  }

  /** As `columns`, of rows at positions `from .. to` (inclusive): cheaper, and only they may be looked at. */
  someColumns(chunk: number, from: number, to: number): RowColumns {
    this.#some.read(this.rows.get(chunk), from, to);
    return this.#some;
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

  /** Finds the history of an account and its `address`; false where the account has no events in this segment. */
  seek(account: number): boolean {
    const chunk = this.#findHistory(account);
    if (chunk < 0) return false;
    const reader = this.#reader;
    this.#peek(chunk);
    reader.at = 0;
    const directory = reader.varint();
    const start = reader.at + directory;
    let at = this.#histories!.firsts[chunk]!;
    let address = 0;
    let offset = 0;
    while (reader.at < start) {
      at += reader.varint();
      if (at > account) return false;
      address += reader.zigzag();
      const bytes = reader.varint();
      const events = reader.varint();
      if (at === account) {
        this.#eventsAt = start + offset;
        this.#events = events;
        this.address = address;
        return true;
      }
      offset += bytes;
    }
    return false;
  }

  /** The chunk in which an account's history stands if it has one; nearly at once, as accounts are dense. */
  #findHistory(account: number): number {
    if (this.#histories === undefined) {
      this.#histories = new ChunkFinder(this.#file, 'h', this.info.id);
      this.#guesses = guesses(this.#histories.firsts);
    }
    const { firsts } = this.#histories;
    const guess = Math.min(Math.floor(account / ACCOUNTS_PER_GUESS), this.#guesses.length - 1);
    let chunk = guess < 0 ? -1 : this.#guesses[guess]!;
    while (chunk + 1 < firsts.length && firsts[chunk + 1]! <= account) chunk++;
    return chunk;
  }

  /** Reads a history chunk, unless it was what the file was asked for last and still lies there. */
  #peek(chunk: number): void {
    if (chunk === this.#cursorChunk && this.#file.reads === this.#cursorRead) return;
    this.#reader.bytes = this.#histories!.peek(chunk);
    this.#cursorChunk = chunk;
    this.#cursorRead = this.#file.reads;
  }

  /** Appends the events of the history that `seek` found last to the arena. */
  loadFound(arena: HistoryArena): void {
    const { blocks } = this;
    this.#peek(this.#cursorChunk);
    this.#reader.at = this.#eventsAt;
    decodeEvents(this.#reader, this.#events, blocks, this.cut, arena);
  }
}

function guesses(firsts: Float64Array): Int32Array {
  const last = firsts.at(-1) ?? -1;
  const found = new Int32Array(Math.floor(last / ACCOUNTS_PER_GUESS) + 1);
  let chunk = -1;
  for (let guess = 0; guess < found.length; guess++) {
    while (chunk + 1 < firsts.length && firsts[chunk + 1]! <= guess * ACCOUNTS_PER_GUESS) chunk++;
    found[guess] = chunk;
  }
  return found;
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
  const { pairs } = blocks;
  const { f64, i32 } = arena;
  let size = arena.size;
  let ordinal = 0;
  for (let e = 0; e < events; e++) {
    ordinal += reader.varint();
    const head = bytes[reader.at++]!;
    const place = pairs[ordinal * 2]! * INDEX_LIMIT + reader.varint();
    if (place >= cut) break;
    const party = reader.varint();
    const other = (head & EVENT_INFLOW) === 0 ? ~party : party;
    const timeSec = pairs[ordinal * 2 + 1]! + ((head & EVENT_OWN_TIME) === 0 ? 0 : reader.zigzag());
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
      const f = size * EVENT_F64;
      f64[f + POSITION] = place;
      f64[f + HI] = high;
      f64[f + LO] = low;
      i32[size * EVENT_I32 + OTHER] = other;
      i32[size * EVENT_I32 + TIME_SEC] = timeSec;
      reader.at = at + length;
    } else {
      arena.set(size, place, timeSec, other, 0, 0);
      arena.setAmount(size, reader.big(length));
    }
    size++;
  }
  arena.size = size;
}
