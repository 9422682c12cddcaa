import { table } from 'table';

export interface TextTable {
  /** Cells without control characters but those of `Style`. The first row is the header. */
  readonly rows: readonly (readonly string[])[];
  readonly align: readonly ('left' | 'right')[];
  /** Lines are drawn under the header and above these rows (0 is the header). */
  readonly ruledAbove?: readonly number[];
}

const NO_CORNERS = {
  topBody: '',
  topJoin: '',
  topLeft: '',
  topRight: '',
  bottomBody: '',
  bottomJoin: '',
  bottomLeft: '',
  bottomRight: '',
  bodyLeft: '',
  bodyRight: '',
  bodyJoin: '',
  joinBody: '─',
  joinLeft: '',
  joinRight: '',
  joinJoin: '',
};

/** The gap between columns. */
export const GAP = 2;

/** Lays out a table without vertical lines; lines have no trailing spaces and the text ends without a line end. */
export function layOut({ rows, align, ruledAbove = [] }: TextTable): string {
  const last = align.length - 1;
  const text = table(
    rows.map((row) => [...row]),
    {
      border: NO_CORNERS,
      columns: align.map((alignment, i) => ({ alignment, paddingLeft: 0, paddingRight: i === last ? 0 : GAP })),
      drawVerticalLine: () => false,
      drawHorizontalLine: (i) => i === 1 || ruledAbove.includes(i),
    },
  );
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
}
