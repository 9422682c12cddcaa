import type { WorkMeter } from '../workMeter.ts';
import type { Assets } from './assets.ts';
import { CHUNK_LETTERS, KEY } from './keys.ts';
import type { KvFile } from './kvFile.ts';
import type { ChainManifest, SegmentInfo } from './manifest.ts';
import type { RowColumns } from './rowChunk.ts';
import { emptyRow } from './rowChunk.ts';
import type { SegmentBuilder } from './segmentBuilder.ts';
import { TransferReader } from './transferReader.ts';

/** More segments than this and the smallest are merged into one. */
const SEGMENT_LIMIT = 8;
const BATCH_KEYS = 10_000;

/** The segments of a chain that should become one: none, or the smaller half of too many. */
export function segmentsToMerge(chain: ChainManifest): SegmentInfo[] {
  if (chain.segments.length <= SEGMENT_LIMIT) return [];
  return chain.segments.toSorted((a, b) => a.rows - b.rows).slice(0, SEGMENT_LIMIT);
}

/** Writes the rows of a chain's segments to one. */
export function mergeSegments(
  file: KvFile,
  chain: ChainManifest,
  assets: Assets,
  builder: SegmentBuilder,
  meter: WorkMeter,
): void {
  const row = emptyRow();
  let rows = 0;
  let txKind = -1;
  for (const { columns, at } of new TransferReader(file, chain, assets).walk(0, Infinity)) {
    if (rows++ % 4096 === 0) meter.tick('merging', rows, undefined, 'transfers');
    const position = columns.position[at]!;
    row.block = Math.floor(position / 2 ** 21);
    row.index = position % 2 ** 21;
    row.timeSec = columns.timeSec[at]!;
    row.asset = columns.asset[at]!;
    row.from = columns.from[at]!;
    row.to = columns.to[at]!;
    const hi = columns.amounts.hi[at]!;
    row.big = hi < 0 ? columns.amounts.get(at) : undefined;
    row.hi = hi < 0 ? 0 : hi;
    row.lo = columns.amounts.lo[at]!;
    const sameTx = txKind === columns.txKind[at] && holdsTx(row.tx, row.txLength, columns, at);
    txKind = columns.txKind[at]!;
    if (!sameTx) {
      const start = columns.txStart[at]!;
      const length = columns.txLength[at]!;
      if (length > row.tx.length) row.tx = new Uint8Array(length * 2);
      row.tx.set(columns.bytes.subarray(start, start + length));
      row.txLength = length;
      row.txKind = txKind;
    }
    builder.add(row, sameTx);
  }
  let merged = 0;
  builder.finish(() => {
    if (++merged % 4096 === 0) meter.tick('sorting histories', merged, undefined, 'accounts');
  });
}

function holdsTx(tx: Uint8Array, length: number, columns: RowColumns, at: number): boolean {
  if (columns.txLength[at] !== length) return false;
  const start = columns.txStart[at]!;
  for (let i = 0; i < length; i++) if (columns.bytes[start + i] !== tx[i]) return false;
  return true;
}

/** Removes a segment. Within a transaction. */
export function clearSegment(file: KvFile, segment: number): void {
  for (const letter of CHUNK_LETTERS) {
    removeRange(file, KEY.chunk(letter, segment, 0), KEY.chunk(letter, segment + 1, 0));
    removeRange(file, KEY.chunkIndex(letter, segment), KEY.chunkIndex(letter, segment + 1));
  }
}

/** Removes every segment from a number on: leftovers of changes that were never committed. */
export function clearSegmentsFrom(file: KvFile, segment: number): void {
  const ranges: [Buffer, Buffer][] = [];
  for (const letter of CHUNK_LETTERS) {
    ranges.push([KEY.chunk(letter, segment, 0), KEY.chunk(letter, 2 ** 32 - 1, 0)]);
    ranges.push([KEY.chunkIndex(letter, segment), KEY.chunkIndex(letter, 2 ** 32 - 1)]);
  }
  for (const [start, end] of ranges) {
    while (file.keys(start, end, 1).length > 0) {
      file.write(() => {
        for (const key of file.keys(start, end, BATCH_KEYS)) file.remove(key);
      });
    }
  }
}

function removeRange(file: KvFile, start: Buffer, end: Buffer): void {
  for (;;) {
    const keys = file.keys(start, end, BATCH_KEYS);
    for (const key of keys) file.remove(key);
    if (keys.length < BATCH_KEYS) return;
  }
}
