/** Where a row stands in the files given. */
export interface Place {
  readonly file: string;
  /** Parquet has rows, counted from 1, text has lines, block files have bytes, counted from 0, nodes have blocks. */
  readonly unit: 'line' | 'row' | 'byte' | 'block';
  readonly number: number;
}

/** The place of line `line` of the file with index `file`. */
export type NameFile = (file: number, line: number) => Place;

export function placeText({ file, unit, number }: Place): string {
  return unit === 'line' ? `${file}:${number}` : `${file} ${unit} ${number}`;
}

export function placeFields({ file, unit, number }: Place): Readonly<Record<string, string | number>> {
  return { file, [unit]: number };
}
