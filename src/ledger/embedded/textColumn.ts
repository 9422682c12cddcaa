import type { DuckDBDataChunk } from '@duckdb/node-api';
import duckdb from '@duckdb/node-bindings';
import { assert } from '../../core/assert.ts';

/** The texts of a column that has no NULL, as DuckDB's own bytes, one after another. */
export class TextColumn {
  bytes = new Uint8Array(2048 * 256);
  /** Where each text begins; the one behind the last is the end. */
  starts = new Uint32Array(2049);

  /**
   * DuckDB puts the strings of a vector one after another in memory, so a few copies fetch them all. Where one does not
   * follow the one before, a new copy begins; strings of up to 12 bytes stand in the vector itself.
   */
  read(chunk: DuckDBDataChunk, column: number): void {
    const { rowCount: rows } = chunk;
    const { dataView } = chunk.getColumnVector(column) as unknown as { dataView: DataView };
    if (rows >= this.starts.length) this.starts = new Uint32Array(rows + 1);
    const { starts } = this;
    let size = 0;
    for (let r = 0; r < rows; r++) {
      starts[r] = size;
      size += dataView.getUint32(r * 16, true);
    }
    starts[rows] = size;
    if (size > this.bytes.length) this.bytes = new Uint8Array(size * 2);
    for (let r = 0; r < rows; ) {
      const start = r;
      const length = dataView.getUint32(r * 16, true);
      if (length <= 12) {
        const inline = new Uint8Array(dataView.buffer, dataView.byteOffset + r * 16 + 4, length);
        this.bytes.set(inline, starts[r]!);
        r++;
        continue;
      }
      let low = dataView.getUint32(r * 16 + 8, true) + length;
      const high = dataView.getUint32(r * 16 + 12, true);
      for (r++; r < rows; r++) {
        const next = dataView.getUint32(r * 16, true);
        if (next <= 12 || low >= 2 ** 32) break;
        if (dataView.getUint32(r * 16 + 8, true) !== low || dataView.getUint32(r * 16 + 12, true) !== high) break;
        low += next;
      }
      const bytes = starts[r]! - starts[start]!;
      const at = dataView.byteOffset + start * 16 + 8;
      const run = duckdb.get_data_from_pointer(dataView.buffer as ArrayBuffer, at, bytes);
      this.bytes.set(run, starts[start]!);
    }
  }
}

/** The numbers of a column that has no NULL, as DuckDB holds them. */
export function numbersOf(chunk: DuckDBDataChunk, column: number): Float64Array | Uint32Array {
  const { items } = chunk.getColumnVector(column) as unknown as { items: unknown };
  assert(items instanceof Float64Array || items instanceof Uint32Array, `column ${column} is not of numbers`);
  return items;
}
