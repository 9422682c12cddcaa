import { positionToBlock } from '../../core/position.ts';
import { BlockList } from './blockList.ts';
import { ByteWriter } from './bytes.ts';
import type { ChunkSink } from './chunkSink.ts';
import { ChunkTable } from './chunkSink.ts';
import { KeyedWriter } from './keyedTable.ts';
import type { ChunkLetter } from './keys.ts';
import { NumberRunWriter } from './numberRuns.ts';
import { grown, sortedOrder } from './radixSort.ts';
import type { RecordHead } from './recordChunk.ts';
import { RecordChunkWriter } from './recordChunk.ts';

/** Writes the transactions of a segment, which come in the chain's order, and what is found by them. */
export class RecordWriter {
  rows = 0;
  readonly #chunk = new RecordChunkWriter();
  readonly #table: ChunkTable;
  readonly #runs = new NumberRunWriter();
  readonly #blocks = new BlockList();
  readonly #sink: ChunkSink;
  readonly #segment: number;

  constructor(sink: ChunkSink, segment: number) {
    this.#sink = sink;
    this.#segment = segment;
    this.#table = new ChunkTable(sink, 'u', segment);
  }

  add(head: RecordHead, body: Uint8Array, start: number, end: number): void {
    if (!this.#chunk.add(head, body, start, end)) {
      this.#table.add(this.#chunk.firstPosition, this.#chunk.take());
      this.#chunk.add(head, body, start, end);
    }
    this.#runs.add(head.number, this.#table.next);
    this.#blocks.add(positionToBlock(head.position), head.timeSec);
    this.rows++;
  }

  finish(): void {
    if (!this.#chunk.isEmpty) this.#table.add(this.#chunk.firstPosition, this.#chunk.take());
    this.#table.finish();
    this.#runs.write(new ChunkTable(this.#sink, 'w', this.#segment));
    this.#blocks.write(new ChunkTable(this.#sink, 'b', this.#segment));
  }
}

/** Events that a segment keeps by a key, in the chain's order until they are written. */
export class KeyedEvents {
  count = 0;
  key = new Uint32Array(1024);
  /** Not below that of the event before. */
  ordinal = new Float64Array(1024);
  a = new Uint32Array(1024);
  b = new Float64Array(1024);

  add(key: number, ordinal: number, a: number, b: number): void {
    const at = this.count++;
    if (at === this.key.length) {
      this.key = grown(this.key, 0);
      this.ordinal = grown(this.ordinal, 0);
      this.a = grown(this.a, 0);
      this.b = grown(this.b, 0);
    }
    this.key[at] = key;
    this.ordinal[at] = ordinal;
    this.a[at] = a;
    this.b[at] = b;
  }

  clear(): void {
    this.count = 0;
  }

  /**
   * Writes the table; events of one key stand in the order in which they were added. `put` packs what follows the
   * ordinal of event i; `onKey` sees the events of each key, `order[from .. to]`.
   */
  write(
    sink: ChunkSink,
    letter: ChunkLetter,
    segment: number,
    put: (bytes: ByteWriter, i: number) => void,
    onKey?: (key: number, order: Uint32Array, from: number, to: number) => void,
  ): void {
    const keys = this.key.slice(0, this.count);
    const order = sortedOrder(keys, this.count);
    const chunks = new KeyedWriter(new ChunkTable(sink, letter, segment));
    const bytes = new ByteWriter(4096);
    const { ordinal } = this;
    for (let i = 0; i < order.length; ) {
      const key = keys[i]!;
      const from = i;
      bytes.at = 0;
      for (; i < order.length && keys[i] === key; i++) {
        if (i > from) bytes.varint(ordinal[order[i]!]! - ordinal[order[i - 1]!]!);
        put(bytes, order[i]!);
      }
      onKey?.(key, order, from, i);
      chunks.add(key, i - from, ordinal[order[from]!]!, bytes.buffer, 0, bytes.at);
    }
    chunks.finish();
  }
}
