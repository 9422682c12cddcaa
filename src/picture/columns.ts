/** A stretch of time of a picture; `x` runs from 0 to 1 over all columns. */
export interface Column {
  readonly t0: number;
  readonly t1: number;
  readonly x0: number;
  readonly x1: number;
  readonly label: string;
}

const MOST_COLUMNS = 10;
const DAY_SEC = 86_400;

/**
 * Columns that hold about as many holders each: thefts move fast at first and slowly later, and an even scale would put most
 * of them into its first hairbreadth. Time still only goes to the right.
 * @param times when holders were first reached, in any order
 */
export function makeColumns(times: readonly number[]): Column[] {
  if (times.length === 0) return [];
  const sorted = times.toSorted((a, b) => a - b);
  const wanted = Math.min(MOST_COLUMNS, Math.max(1, Math.ceil(sorted.length / 3)));
  const edges = [sorted[0]!];
  for (let k = 1; k < wanted; k++) {
    const edge = sorted[Math.floor((k * sorted.length) / wanted)]!;
    if (edge > edges.at(-1)!) edges.push(edge);
  }
  const end = sorted.at(-1)! + 1;
  const isShort = end - edges[0]! <= 3 * DAY_SEC;
  return edges.map((t0, k) => ({
    t0,
    t1: edges[k + 1] ?? end,
    x0: k / edges.length,
    x1: (k + 1) / edges.length,
    label: timeLabel(t0, isShort),
  }));
}

function timeLabel(timeSec: number, withHour: boolean): string {
  const text = new Date(timeSec * 1000).toISOString();
  return withHour ? text.slice(0, 16).replace('T', ' ') : text.slice(0, 10);
}

/** The column of a time; times outside belong to the nearest. */
export function columnOf(columns: readonly Column[], time: number): number {
  let column = 0;
  while (column + 1 < columns.length && columns[column + 1]!.t0 <= time) column++;
  return column;
}

export function xOf(columns: readonly Column[], time: number): number {
  const { t0, t1, x0, x1 } = columns[columnOf(columns, time)]!;
  const part = Math.min(1, Math.max(0, (time - t0) / (t1 - t0)));
  return x0 + part * (x1 - x0);
}
