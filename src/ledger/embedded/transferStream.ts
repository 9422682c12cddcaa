import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api';
import duckdb from '@duckdb/node-bindings';
import { assert } from '../../core/assert.ts';

/**
 * Staged transfers of one chain as DuckDB's own bytes: each row's interchange line with its LF, and where its fields
 * end. Making strings of them would cost more than everything else that an import does.
 */
export interface TransferLines {
  readonly rows: number;
  /** Ascending within the chain. */
  readonly position: Float64Array;
  readonly timeSec: Uint32Array;
  /** Bytes of `tx`, `asset`, `from`, `to` and `amount` of row r, at 5r. */
  readonly lengths: Uint32Array;
  /** All lines one after another, and where each begins; `starts[rows]` is the end. */
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

const LINE = `concat(chain, ',', block, ',', idx, ',', time, ',', tx, ',', asset, ',', "from", ',', "to", ',', amount, chr(10))`;
const LENGTHS = ['tx', 'asset', '"from"', '"to"', 'amount'].map((field) => `strlen(${field})::UINTEGER`).join(', ');

/** `where` is an SQL condition over `transfers`. The columns of one yield are overwritten by the next. */
export async function* transferLines(connection: DuckDBConnection, where: string): AsyncGenerator<TransferLines> {
  const { ordered, threads } = await lookAt(connection, where);
  const sql = `SELECT ${LINE}, (block * 2097152 + idx)::DOUBLE, time::UINTEGER, ${LENGTHS}
    FROM (SELECT * FROM transfers WHERE ${where} ${ordered ? '' : 'ORDER BY block, idx'})`;
  // With more threads DuckDB's reader of a stream spins while it waits for them, which takes a processor from us.
  if (ordered) await connection.run('SET threads = 1');
  try {
    const result = await connection.stream(sql);
    const lines = new LineBuffer();
    let next = result.fetchChunk();
    for (;;) {
      const chunk = await next;
      if (!chunk || chunk.rowCount === 0) return;
      // DuckDB makes the next chunk while this one is read.
      next = result.fetchChunk();
      // Its failure is met at the next turn; a caller that stops early must not leave it unhandled.
      next.catch(() => undefined);
      lines.read(chunk);
      yield lines;
    }
  } finally {
    if (ordered) await connection.run(`SET threads = ${threads}`);
  }
}

/** Whether the rows stand in the chain's order already: nearly always so, and sorting costs four times the reading. */
async function lookAt(connection: DuckDBConnection, where: string): Promise<{ ordered: boolean; threads: number }> {
  const reader = await connection.runAndReadAll(
    `SELECT current_setting('preserve_insertion_order')::VARCHAR, current_setting('threads')::DOUBLE,
       (SELECT count(*) FROM (
         SELECT block * 2097152 + idx AS p, lag(block * 2097152 + idx) OVER () AS q FROM transfers WHERE ${where}
       ) WHERE p <= q)`,
  );
  const [keeps, threads, steps] = reader.getRows()[0] as [string, number, bigint];
  return { ordered: keeps === 'true' && steps === 0n, threads };
}

class LineBuffer implements TransferLines {
  rows = 0;
  position: Float64Array = new Float64Array(0);
  timeSec: Uint32Array = new Uint32Array(0);
  lengths = new Uint32Array(2048 * 5);
  bytes = new Uint8Array(2048 * 256);
  starts = new Uint32Array(2049);

  read(chunk: DuckDBDataChunk): void {
    const { rowCount } = chunk;
    this.rows = rowCount;
    if (rowCount >= this.starts.length) {
      this.starts = new Uint32Array(rowCount + 1);
      this.lengths = new Uint32Array(rowCount * 5);
    }
    this.position = numbersOf(chunk, 1) as Float64Array;
    this.timeSec = numbersOf(chunk, 2) as Uint32Array;
    for (let field = 0; field < 5; field++) {
      const lengths = numbersOf(chunk, 3 + field);
      for (let r = 0; r < rowCount; r++) this.lengths[r * 5 + field] = lengths[r]!;
    }
    this.#copyLines(chunk);
  }

  /**
   * DuckDB puts the strings of a vector one after another in memory, so a few copies fetch them all. Where one does not
   * follow the one before, a new copy begins; strings of up to 12 bytes stand in the vector itself.
   */
  #copyLines(chunk: DuckDBDataChunk): void {
    const { dataView } = chunk.getColumnVector(0) as unknown as { dataView: DataView };
    let size = 0;
    for (let r = 0; r < this.rows; r++) {
      this.starts[r] = size;
      size += dataView.getUint32(r * 16, true);
    }
    this.starts[this.rows] = size;
    if (size > this.bytes.length) this.bytes = new Uint8Array(size * 2);
    for (let r = 0; r < this.rows; ) {
      const start = r;
      const length = dataView.getUint32(r * 16, true);
      if (length <= 12) {
        const inline = new Uint8Array(dataView.buffer, dataView.byteOffset + r * 16 + 4, length);
        this.bytes.set(inline, this.starts[r]!);
        r++;
        continue;
      }
      let low = dataView.getUint32(r * 16 + 8, true) + length;
      const high = dataView.getUint32(r * 16 + 12, true);
      for (r++; r < this.rows; r++) {
        const next = dataView.getUint32(r * 16, true);
        if (next <= 12 || low >= 2 ** 32) break;
        if (dataView.getUint32(r * 16 + 8, true) !== low || dataView.getUint32(r * 16 + 12, true) !== high) break;
        low += next;
      }
      const bytes = this.starts[r]! - this.starts[start]!;
      const run = duckdb.get_data_from_pointer(
        dataView.buffer as ArrayBuffer,
        dataView.byteOffset + start * 16 + 8,
        bytes,
      );
      this.bytes.set(run, this.starts[start]!);
    }
  }
}

/** The numbers of a column that has no NULL, as DuckDB holds them. */
function numbersOf(chunk: DuckDBDataChunk, column: number): Float64Array | Uint32Array {
  const { items } = chunk.getColumnVector(column) as unknown as { items: unknown };
  assert(items instanceof Float64Array || items instanceof Uint32Array, `column ${column} is not of numbers`);
  return items;
}
