import type { DuckDBDataChunk } from '@duckdb/node-api';
import type { StagedRows } from '../staged.ts';
import { numbersOf, TextColumn } from './textColumn.ts';
import { chunksInOrder } from './transferStream.ts';

/**
 * Staged transactions of one chain as DuckDB's own bytes. The text of each is lines ended by LF: its txid, `txid vout
 * value address` of each input (the last two may be empty), `value address` of each output. No name holds a blank.
 */
export interface TransactionTexts {
  readonly rows: number;
  /** Ascending. */
  readonly position: Float64Array;
  readonly timeSec: Uint32Array;
  readonly file: Uint32Array;
  readonly line: Float64Array;
  readonly inputs: Uint32Array;
  readonly outputs: Uint32Array;
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

const INPUT = `concat(e.txid, ' ', e.vout, ' ', e.value, ' ', e.address, chr(10))`;
const OUTPUT = `concat(e.value, ' ', e.address, chr(10))`;
const NUMBERS = '(block * 2097152 + idx)::DOUBLE, time::UINTEGER, file::UINTEGER, line::DOUBLE';

/** The columns of one yield are overwritten by the next. `where` is an SQL condition over `transactions`. */
export async function* transactionTexts(staged: StagedRows, where: string): AsyncGenerator<TransactionTexts> {
  const texts = new TextBuffer();
  for await (const chunk of chunksInOrder(staged.connection, staged.lists ?? 'transactions', where, (rows) =>
    staged.lists === undefined ? ofTables(rows) : ofLists(rows),
  )) {
    texts.read(chunk);
    yield texts;
  }
}

function ofLists(rows: string): string {
  const joined = (list: string, text: string): string =>
    `array_to_string(list_transform(${list}, lambda e: ${text}), '')`;
  return `SELECT concat(txid, chr(10), ${joined('inputs', INPUT)}, ${joined('outputs', OUTPUT)}), ${NUMBERS},
    coalesce(len(inputs), 0)::UINTEGER, coalesce(len(outputs), 0)::UINTEGER FROM (${rows})`;
}

function ofTables(rows: string): string {
  const joined = (table: string, text: string, order: string): string =>
    `(SELECT chain, block, idx, string_agg(${text}, '' ORDER BY ${order}) AS text, count(*) AS n
      FROM ${table} e GROUP BY chain, block, idx)`;
  return `SELECT concat(txid, chr(10), i.text, o.text), ${NUMBERS}, coalesce(i.n, 0)::UINTEGER, coalesce(o.n, 0)::UINTEGER
    FROM (${rows}) AS t LEFT JOIN ${joined('inputs', INPUT, 'vin')} AS i USING (chain, block, idx)
      LEFT JOIN ${joined('outputs', OUTPUT, 'vout')} AS o USING (chain, block, idx) ORDER BY block, idx`;
}

class TextBuffer implements TransactionTexts {
  rows = 0;
  position: Float64Array = new Float64Array(0);
  timeSec: Uint32Array = new Uint32Array(0);
  file: Uint32Array = new Uint32Array(0);
  line: Float64Array = new Float64Array(0);
  inputs: Uint32Array = new Uint32Array(0);
  outputs: Uint32Array = new Uint32Array(0);
  readonly #texts = new TextColumn();

  get bytes(): Uint8Array {
    return this.#texts.bytes;
  }

  get starts(): Uint32Array {
    return this.#texts.starts;
  }

  read(chunk: DuckDBDataChunk): void {
    this.rows = chunk.rowCount;
    this.position = numbersOf(chunk, 1) as Float64Array;
    this.timeSec = numbersOf(chunk, 2) as Uint32Array;
    this.file = numbersOf(chunk, 3) as Uint32Array;
    this.line = numbersOf(chunk, 4) as Float64Array;
    this.inputs = numbersOf(chunk, 5) as Uint32Array;
    this.outputs = numbersOf(chunk, 6) as Uint32Array;
    this.#texts.read(chunk, 0);
  }
}
