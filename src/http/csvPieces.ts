import { csvLine } from '../core/csvLine.ts';
import { END_COLUMNS, TAG_COLUMNS } from '../trace/csvColumns.ts';

const LINES_A_PIECE = 500;

/** Columns of the CSV of each table. */
export const TABLE_COLUMNS = {
  ends: [...END_COLUMNS, 'inRange', ...TAG_COLUMNS],
  transfers: [
    'theft',
    'chain',
    'block',
    'index',
    'vout',
    'tx',
    'time',
    'asset',
    'from',
    'to',
    'amount',
    'tainted',
    'origin',
    'certain',
    'possible',
    'originAsset',
    'hops',
    'end',
  ],
  addresses: [
    'chain',
    'address',
    'asset',
    'entity',
    'category',
    'amountIn',
    'amountOut',
    'ended',
    'certainIn',
    'transfersIn',
    'transfersOut',
    'hops',
    'first',
    'last',
    'name',
    'note',
    'colour',
    'group',
    'groupNote',
  ],
} as const;

/** Rows as they are asked for. */
interface CsvRows<Column extends string> {
  readonly total: number;
  readonly slice: (start: number, end: number) => Partial<Record<Column, string | number | null | undefined>>[];
}

/** Rows as CSV, in pieces. */
export function* csvPieces<Column extends string>(
  columns: readonly Column[],
  rows: CsvRows<Column>,
): Generator<string> {
  yield csvLine(columns);
  for (let k = 0; k < rows.total; k += LINES_A_PIECE)
    yield rows
      .slice(k, k + LINES_A_PIECE)
      .map((row) => csvLine(columns.map((column) => row[column] ?? '')))
      .join('');
}
