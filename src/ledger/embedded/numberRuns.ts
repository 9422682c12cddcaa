import { ByteReader, ByteWriter } from './bytes.ts';
import type { ChunkTable } from './chunkSink.ts';
import { ChunkFinder } from './chunkSink.ts';
import type { KvFile } from './kvFile.ts';
import { grown, sortedOrder } from './radixSort.ts';

const RUNS_PER_CHUNK = 512;

/** Collects in which record chunk each transaction number stands; numbers mostly come in ascending runs. */
export class NumberRunWriter {
  #first = new Uint32Array(1024);
  #runs = new Uint32Array(1024);
  #chunk = new Uint32Array(1024);
  #count = 0;

  add(number: number, chunk: number): void {
    const last = this.#count - 1;
    if (last >= 0 && this.#chunk[last] === chunk && this.#first[last]! + this.#runs[last]! === number) {
      this.#runs[last]!++;
      return;
    }
    if (this.#count === this.#first.length) {
      this.#first = grown(this.#first, 0);
      this.#runs = grown(this.#runs, 0);
      this.#chunk = grown(this.#chunk, 0);
    }
    this.#first[this.#count] = number;
    this.#runs[this.#count] = 1;
    this.#chunk[this.#count++] = chunk;
  }

  write(table: ChunkTable): void {
    const first = this.#first.subarray(0, this.#count);
    const order = sortedOrder(first, this.#count);
    const bytes = new ByteWriter();
    let at = 0;
    let chunk = 0;
    for (let i = 0; i < this.#count; i++) {
      if (i > 0 && i % RUNS_PER_CHUNK === 0) table.add(first[i - RUNS_PER_CHUNK]!, bytes.take());
      if (i % RUNS_PER_CHUNK === 0) {
        at = first[i]!;
        chunk = 0;
      }
      const run = order[i]!;
      bytes.varint(first[i]! - at);
      bytes.varint(this.#runs[run]!);
      bytes.zigzag(this.#chunk[run]! - chunk);
      at = first[i]! + this.#runs[run]!;
      chunk = this.#chunk[run]!;
    }
    if (bytes.at > 0) table.add(first[this.#count - 1 - ((this.#count - 1) % RUNS_PER_CHUNK)]!, bytes.take());
    table.finish();
  }
}

/** Finds the record chunk of a transaction number. */
export class NumberRuns {
  readonly #finder: ChunkFinder;
  #chunk = -1;
  #count = 0;
  readonly #first = new Float64Array(RUNS_PER_CHUNK);
  readonly #end = new Float64Array(RUNS_PER_CHUNK);
  readonly #records = new Float64Array(RUNS_PER_CHUNK);

  constructor(file: KvFile, segment: number) {
    this.#finder = new ChunkFinder(file, 'w', segment);
  }

  /** -1 where the segment does not hold the transaction. */
  find(number: number): number {
    const chunk = this.#finder.find(number);
    if (chunk < 0) return -1;
    if (chunk !== this.#chunk) this.#read(chunk);
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#first[middle]! <= number) low = middle + 1;
      else high = middle;
    }
    return low > 0 && number < this.#end[low - 1]! ? this.#records[low - 1]! : -1;
  }

  #read(chunk: number): void {
    const reader = new ByteReader(this.#finder.get(chunk));
    let at = this.#finder.firsts[chunk]!;
    let record = 0;
    let count = 0;
    for (; reader.at < reader.bytes.length; count++) {
      at += reader.varint();
      this.#first[count] = at;
      at += reader.varint();
      this.#end[count] = at;
      record += reader.zigzag();
      this.#records[count] = record;
    }
    this.#count = count;
    this.#chunk = chunk;
  }
}
