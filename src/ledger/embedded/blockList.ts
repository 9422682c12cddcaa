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
  block = new Float64Array(1024);
  timeSec = new Uint32Array(1024);
  latestSec = new Uint32Array(1024);

  /** Counts a row in; rows come in the chain's order. Returns the ordinal of its block. */
  add(block: number, timeSec: number): number {
    const last = this.count - 1;
    if (last >= 0 && this.block[last] === block) {
      if (timeSec > this.latestSec[last]!) this.latestSec[last] = timeSec;
      return last;
    }
    if (this.count === this.block.length) {
      this.block = grown(this.block, 0);
      this.timeSec = grown(this.timeSec, 0);
      this.latestSec = grown(this.latestSec, 0);
    }
    this.block[this.count] = block;
    this.timeSec[this.count] = timeSec;
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
        bytes.varint(this.block[i]! - block);
        bytes.zigzag(this.timeSec[i]! - time);
        bytes.varint(this.latestSec[i]! - this.timeSec[i]!);
        block = this.block[i]!;
        time = this.timeSec[i]!;
      }
      table.add(start, bytes.take());
    }
    table.finish();
  }

  static read(finder: ChunkFinder): BlockList {
    const list = new BlockList();
    for (let chunk = 0; chunk < finder.firsts.length; chunk++) {
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
