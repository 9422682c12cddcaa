import { ByteReader, ByteWriter } from './bytes.ts';
import type { ChunkFinder, ChunkTable } from './chunkSink.ts';
import { grown } from './radixSort.ts';

const BLOCKS_PER_CHUNK = 65536;

/**
 * The blocks of a segment by their ordinal, with the time of each one's first row and its latest time. Histories name
 * events by ordinal: shorter than a block number, and the time, which a block's rows nearly always share, comes free.
 */
export class BlockList {
  count = 0;
  /** Block and time of ordinal i at 2i: a history's events lie anywhere, and one look at memory finds both. */
  pairs: Uint32Array;
  latestSec: Uint32Array;

  constructor(capacity = 1024) {
    this.pairs = new Uint32Array(capacity * 2);
    this.latestSec = new Uint32Array(capacity);
  }

  block(ordinal: number): number {
    return this.pairs[ordinal * 2]!;
  }

  timeSec(ordinal: number): number {
    return this.pairs[ordinal * 2 + 1]!;
  }

  /** Counts a row in; rows come in the chain's order. Returns the ordinal of its block. */
  add(block: number, timeSec: number): number {
    const last = this.count - 1;
    if (last >= 0 && this.block(last) === block) {
      if (timeSec > this.latestSec[last]!) this.latestSec[last] = timeSec;
      return last;
    }
    if (this.count === this.latestSec.length) {
      this.pairs = grown(this.pairs, 0);
      this.latestSec = grown(this.latestSec, 0);
    }
    this.pairs[this.count * 2] = block;
    this.pairs[this.count * 2 + 1] = timeSec;
    this.latestSec[this.count] = timeSec;
    return this.count++;
  }

  write(table: ChunkTable): void {
    const bytes = new ByteWriter(BLOCKS_PER_CHUNK * 4);
    for (let i = 0; i < this.count; ) {
      const start = i;
      const end = Math.min(this.count, start + BLOCKS_PER_CHUNK);
      bytes.varint(end - start);
      let block = 0;
      let time = 0;
      for (; i < end; i++) {
        bytes.varint(this.block(i) - block);
        bytes.zigzag(this.timeSec(i) - time);
        bytes.varint(this.latestSec[i]! - this.timeSec(i));
        block = this.block(i);
        time = this.timeSec(i);
      }
      table.add(start, bytes.take());
    }
    table.finish();
  }

  static read(finder: ChunkFinder): BlockList {
    const chunks = finder.firsts.length;
    const blocksBefore = chunks === 0 ? 0 : finder.firsts[chunks - 1]!;
    const list = new BlockList(chunks === 0 ? 0 : blocksBefore + new ByteReader(finder.peek(chunks - 1)).varint());
    for (let chunk = 0; chunk < chunks; chunk++) {
      const reader = new ByteReader(finder.peek(chunk));
      let block = 0;
      let time = 0;
      for (let left = reader.varint(); left > 0; left--) {
        block += reader.varint();
        time += reader.zigzag();
        const ordinal = list.add(block, time);
        list.latestSec[ordinal] = time + reader.varint();
      }
    }
    return list;
  }
}
