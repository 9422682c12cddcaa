import { assert } from '../../core/assert.ts';
import type { ChunkLetter } from './keys.ts';
import { KEY } from './keys.ts';
import type { KvFile } from './kvFile.ts';

const FLUSH_BYTES = 32 * 2 ** 20;

/** Writes many values in transactions of a bounded size, ahead of the commit that makes them reachable. */
export class ChunkSink {
  readonly #file: KvFile;
  readonly #flushBytes: number;
  /** Set while a transaction is open: values are then part of it. */
  direct = false;
  #pending: [key: Uint8Array, value: Uint8Array][] = [];
  #bytes = 0;

  /** @param flushBytes smaller in tests */
  constructor(file: KvFile, flushBytes: number = FLUSH_BYTES) {
    this.#file = file;
    this.#flushBytes = flushBytes;
  }

  put(key: Uint8Array, value: Uint8Array): void {
    if (this.direct) {
      this.#file.put(key, value);
      return;
    }
    this.#pending.push([key, value]);
    this.#bytes += value.length + key.length;
    if (this.#bytes >= this.#flushBytes) this.flush();
  }

  flush(): void {
    const pending = this.#pending;
    if (pending.length === 0) return;
    this.#pending = [];
    this.#bytes = 0;
    this.#file.write(() => {
      for (const [key, value] of pending) this.#file.put(key, value);
    });
  }
}

/** Cuts one table of a segment into numbered chunks and keeps the first key of each. */
export class ChunkTable {
  readonly #sink: ChunkSink;
  readonly #letter: ChunkLetter;
  readonly #segment: number;
  readonly #firsts: number[] = [];

  constructor(sink: ChunkSink, letter: ChunkLetter, segment: number) {
    this.#sink = sink;
    this.#letter = letter;
    this.#segment = segment;
  }

  /** Number of the next chunk. */
  get next(): number {
    return this.#firsts.length;
  }

  /** Adds a chunk; `first` is its first key, not below that of the chunk before unless a new run begins. */
  add(first: number, bytes: Uint8Array): void {
    this.#sink.put(KEY.chunk(this.#letter, this.#segment, this.#firsts.length), bytes);
    this.#firsts.push(first);
  }

  finish(): void {
    const firsts = Float64Array.from(this.#firsts);
    this.#sink.put(KEY.chunkIndex(this.#letter, this.#segment), new Uint8Array(firsts.buffer));
  }
}

/** Finds chunks of one table of a segment. The first keys are read once and kept: 8 bytes a chunk. */
export class ChunkFinder {
  readonly #file: KvFile;
  readonly #letter: ChunkLetter;
  readonly #segment: number;
  readonly firsts: Float64Array;
  /** The key of a chunk, but for the chunk's number. */
  readonly #key: Buffer;

  constructor(file: KvFile, letter: ChunkLetter, segment: number) {
    this.#key = KEY.chunk(letter, segment, 0);
    this.#file = file;
    this.#letter = letter;
    this.#segment = segment;
    const bytes = file.get(KEY.chunkIndex(letter, segment));
    assert(bytes, `segment ${segment} has no table ${letter}`);
    this.firsts = new Float64Array(Uint8Array.from(bytes).buffer);
  }

  /** The last chunk in `low .. high` whose first key is not above `key`; `low - 1` where there is none. */
  find(key: number, low = 0, high = this.firsts.length): number {
    const { firsts } = this;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (firsts[middle]! <= key) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** A chunk's bytes, in memory that the next read may overwrite. */
  peek(chunk: number): Uint8Array {
    const key = this.#key;
    key[5] = chunk >>> 24;
    key[6] = chunk >>> 16;
    key[7] = chunk >>> 8;
    key[8] = chunk;
    const bytes = this.#file.peek(key);
    assert(bytes, `chunk ${this.#letter} ${chunk} of segment ${this.#segment} is missing`);
    return bytes;
  }

  get(chunk: number): Uint8Array {
    const bytes = this.#file.get(KEY.chunk(this.#letter, this.#segment, chunk));
    assert(bytes, `chunk ${this.#letter} ${chunk} of segment ${this.#segment} is missing`);
    return bytes;
  }
}
