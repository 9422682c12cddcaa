import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api';
import { numbersOf, TextColumn } from './textColumn.ts';

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
  const lines = new LineBuffer();
  const select = (rows: string): string => `SELECT ${LINE}, (block * 2097152 + idx)::DOUBLE, time::UINTEGER, ${LENGTHS}
    FROM (${rows})`;
  for await (const chunk of chunksInOrder(connection, 'transfers', where, select)) {
    lines.read(chunk);
    yield lines;
  }
}

/**
 * Chunks of a query over the rows of a staged table in the chain's order; `select` is the query around them, which must
 * not change their order. Not sorted where they stand in it already.
 */
export async function* chunksInOrder(
  connection: DuckDBConnection,
  table: string,
  where: string,
  select: (rows: string) => string,
): AsyncGenerator<DuckDBDataChunk> {
  const { ordered, threads } = await lookAt(connection, table, where);
  const sql = select(`SELECT * FROM ${table} WHERE ${where} ${ordered ? '' : 'ORDER BY block, idx'}`);
  // With more threads DuckDB's reader of a stream spins while it waits for them, which takes a processor from us.
  if (ordered) await connection.run('SET threads = 1');
  try {
    const result = await connection.stream(sql);
    let next = result.fetchChunk();
    for (;;) {
      const chunk = await next;
      if (!chunk || chunk.rowCount === 0) return;
      // DuckDB makes the next chunk while this one is read.
      next = result.fetchChunk();
      // Its failure is met at the next turn; a caller that stops early must not leave it unhandled.
      next.catch(() => undefined);
      yield chunk;
    }
  } finally {
    if (ordered) await connection.run(`SET threads = ${threads}`);
  }
}

/** Whether the rows stand in the chain's order already: nearly always so, and sorting costs four times the reading. */
async function lookAt(
  connection: DuckDBConnection,
  table: string,
  where: string,
): Promise<{ ordered: boolean; threads: number }> {
  const reader = await connection.runAndReadAll(
    `SELECT current_setting('preserve_insertion_order')::VARCHAR, current_setting('threads')::DOUBLE,
       (SELECT count(*) FROM (
         SELECT block * 2097152 + idx AS p, lag(block * 2097152 + idx) OVER () AS q FROM ${table} WHERE ${where}
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
  readonly #lines = new TextColumn();

  get bytes(): Uint8Array {
    return this.#lines.bytes;
  }

  get starts(): Uint32Array {
    return this.#lines.starts;
  }

  read(chunk: DuckDBDataChunk): void {
    const { rowCount } = chunk;
    this.rows = rowCount;
    if (rowCount * 5 > this.lengths.length) this.lengths = new Uint32Array(rowCount * 5);
    this.position = numbersOf(chunk, 1) as Float64Array;
    this.timeSec = numbersOf(chunk, 2) as Uint32Array;
    for (let field = 0; field < 5; field++) {
      const lengths = numbersOf(chunk, 3 + field);
      for (let r = 0; r < rowCount; r++) this.lengths[r * 5 + field] = lengths[r]!;
    }
    this.#lines.read(chunk, 0);
  }
}
