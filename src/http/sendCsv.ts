import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { csvLine } from '../core/csvLine.ts';

const LINES_A_PIECE = 500;

/** Rows as they are asked for. */
interface CsvRows<Column extends string> {
  readonly total: number;
  readonly slice: (start: number, end: number) => Partial<Record<Column, string | number | null | undefined>>[];
}

/** Sends rows as CSV, streamed. The name is of letters, digits and `-._` only. */
export function sendCsv<Column extends string>(
  reply: FastifyReply,
  name: string,
  columns: readonly Column[],
  rows: CsvRows<Column>,
): FastifyReply {
  return reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(Readable.from(pieces(columns, rows)));
}

function* pieces<Column extends string>(columns: readonly Column[], rows: CsvRows<Column>): Generator<string> {
  yield csvLine(columns);
  for (let k = 0; k < rows.total; k += LINES_A_PIECE)
    yield rows
      .slice(k, k + LINES_A_PIECE)
      .map((row) => csvLine(columns.map((column) => row[column] ?? '')))
      .join('');
}
