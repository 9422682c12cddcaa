import { ByteReader, ByteWriter } from './bytes.ts';
import type { ChunkTable } from './chunkSink.ts';
import { ChunkFinder } from './chunkSink.ts';
import type { ChunkLetter } from './keys.ts';
import type { KvFile } from './kvFile.ts';

/** One page of LMDB less the header of a value that has pages of its own. */
const CHUNK_BYTES = 4096 - 16 - 4;

/**
 * Writes events by an ascending key in chunks that fill a page: a directory (its bytes; then of each key what it is more
 * than the one before, bytes, events), then the first ordinal and the events of each. More events have a chunk of their
 * own.
 */
export class KeyedWriter {
  readonly #table: ChunkTable;
  readonly #directory = new ByteWriter();
  readonly #events = new ByteWriter();
  #first = 0;
  #last = 0;

  constructor(table: ChunkTable) {
    this.#table = table;
  }

  /** @param bytes what follows the first ordinal: its event, then ordinal - the one before and event of each other */
  add(key: number, events: number, firstOrdinal: number, bytes: Uint8Array, start: number, end: number): void {
    const size = 24 + end - start;
    if (this.#directory.at > 0 && this.#directory.at + this.#events.at + size > CHUNK_BYTES) this.#flush();
    if (this.#directory.at === 0) {
      this.#first = key;
      this.#last = key;
    }
    const before = this.#events.at;
    this.#events.varint(firstOrdinal);
    this.#events.bytes(bytes, start, end);
    this.#directory.varint(key - this.#last);
    this.#directory.varint(this.#events.at - before);
    this.#directory.varint(events);
    this.#last = key;
  }

  #flush(): void {
    const chunk = new ByteWriter(this.#directory.at + this.#events.at + 4);
    chunk.varint(this.#directory.at);
    chunk.bytes(this.#directory.view());
    chunk.bytes(this.#events.view());
    this.#table.add(this.#first, chunk.view());
    this.#directory.at = 0;
    this.#events.at = 0;
  }

  finish(): void {
    if (this.#directory.at > 0) this.#flush();
    this.#table.finish();
  }
}

/**
 * A table as `KeyedWriter` wrote it: events by an ascending key. The first ordinal of an entry, then
 * its events, stand at `reader` once it is found. Keys that are asked for in ascending order cost one walk of the table.
 */
export class KeyedTable {
  readonly reader = new ByteReader(new Uint8Array(0));
  /** The entry that was found last; its key. */
  key = -1;
  events = 0;
  firstOrdinal = 0;
  start = 0;
  end = 0;
  /** After `next` was false. */
  isDone = false;
  readonly #finder: ChunkFinder;
  #chunk = -1;
  #directoryAt = 0;
  #directoryEnd = 0;

  constructor(file: KvFile, letter: ChunkLetter, segment: number) {
    this.#finder = new ChunkFinder(file, letter, segment);
  }

  /** Finds an entry and puts `reader` behind its first ordinal; false where there is none. */
  find(key: number): boolean {
    const { firsts } = this.#finder;
    const inChunk = this.#chunk >= 0 && firsts[this.#chunk]! <= key && !(firsts[this.#chunk + 1]! <= key);
    if (!inChunk || this.key > key) {
      const chunk = this.#finder.find(key);
      if (chunk < 0) return false;
      this.#open(chunk);
    }
    while (this.key < key) if (!this.#step()) return false;
    if (this.key !== key) return false;
    this.#settle();
    return true;
  }

  /** Moves to the next entry, from the first on; false after the last. */
  next(): boolean {
    if (this.#chunk < 0 || this.#directoryAt >= this.#directoryEnd) {
      if (this.#chunk + 1 >= this.#finder.firsts.length) {
        this.isDone = true;
        return false;
      }
      this.#open(this.#chunk + 1);
    }
    this.#step();
    this.#settle();
    return true;
  }

  #open(chunk: number): void {
    const { reader } = this;
    reader.bytes = this.#finder.get(chunk);
    reader.at = 0;
    const directory = reader.varint();
    this.#chunk = chunk;
    this.#directoryAt = reader.at;
    this.#directoryEnd = reader.at + directory;
    this.end = this.#directoryEnd;
    this.key = -1;
  }

  #step(): boolean {
    if (this.#directoryAt >= this.#directoryEnd) return false;
    const { reader } = this;
    reader.at = this.#directoryAt;
    this.key = (this.key < 0 ? this.#finder.firsts[this.#chunk]! : this.key) + reader.varint();
    this.start = this.end;
    this.end = this.start + reader.varint();
    this.events = reader.varint();
    this.#directoryAt = reader.at;
    return true;
  }

  #settle(): void {
    this.reader.at = this.start;
    this.firstOrdinal = this.reader.varint();
  }
}
