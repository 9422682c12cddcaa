import { join } from 'node:path';
import type { ChainKind } from '../core/chains.ts';
import { SpoorError } from '../core/errors.ts';
import { splitCsvLine, UNFINISHED } from './csvLine.ts';
import type { Database } from './database.ts';
import { exactTransaction, exactTransfer, parseJsonRow, type RawRow } from './exactRows.ts';
import { RowProblem } from './fieldForms.ts';
import { COLUMNS, type Layout } from './layouts.ts';
import type { GivenFile } from './listFiles.ts';
import { type Place, placeFields, placeText } from './places.ts';
import { type ByteOptions, openOutput, readBytes } from './scanText.ts';
import { RECORD_BYTES, type TextLine, textLines, tooLong } from './textLines.ts';

/** A row and where it stands, or why it is none. */
export interface NumberedRow {
  readonly line: number;
  readonly row: RawRow | RowProblem;
}

/** Bad rows are counted in so many rows after the first bad one, not further. */
const COUNTED_ROWS = 100_000;

/** What the exact reader has written: all rows of a file in canonical form, each with its line. */
export interface ExactCopy {
  readonly path: string;
  readonly longestBytes: number;
}

/**
 * The reader that decides: reads rows one by one as `docs/formats.md` says, and either throws for the first bad one or
 * writes all of them, now canonical, where DuckDB reads them without a doubt.
 * @throws BAD_FIELD, BAD_ROW, DISK_FULL
 */
export async function exactRead(
  database: Database,
  kind: ChainKind,
  file: { path: string; index: number; isParquet: boolean },
  batches: AsyncIterable<NumberedRow[]>,
): Promise<ExactCopy> {
  const path = join(database.folder, `${file.index}.exact`);
  await using out = await openOutput(path);
  let longestBytes = 0;
  let first: { line: number; problem: RowProblem } | undefined;
  let moreBad = 0;
  let rowsAfter = 0;
  const check = (numbered: NumberedRow): string => {
    const { line, row } = numbered;
    try {
      if (row instanceof RowProblem) throw row;
      if (kind === 'account') return `${line},${exactTransfer(row)}\n`;
      return `${JSON.stringify({ ...exactTransaction(row), line })}\n`;
    } catch (problem) {
      if (!(problem instanceof RowProblem)) throw problem;
      if (first === undefined) first = { line, problem };
      else moreBad++;
      return '';
    }
  };
  if (kind === 'account') await out.write(`line,${COLUMNS.account.join(',')}\n`);
  for await (const batch of batches) {
    const texts: string[] = [];
    for (const numbered of batch) {
      const text = check(numbered);
      if (first !== undefined && rowsAfter++ > COUNTED_ROWS) break;
      if (text.length * 3 > longestBytes) longestBytes = Math.max(longestBytes, Buffer.byteLength(text));
      texts.push(text);
    }
    if (first === undefined) await out.write(texts.join(''));
    else if (rowsAfter > COUNTED_ROWS) break;
  }
  if (first !== undefined) throw rowError(file, first.line, first.problem, moreBad);
  return { path, longestBytes };
}

function rowError(
  file: { path: string; isParquet: boolean },
  line: number,
  problem: RowProblem,
  moreBad: number,
): SpoorError {
  const place: Place = { file: file.path, unit: file.isParquet ? 'row' : 'line', number: line };
  const more = moreBad === 0 ? '' : ` (and ${moreBad} more bad ${moreBad === 1 ? 'row' : 'rows'})`;
  const { field, found, expected } = problem;
  return new SpoorError(problem.code, `${placeText(place)}: ${field}: found ${found}, expected ${expected}${more}`, {
    ...placeFields(place),
    field,
    found,
    expected,
    moreBadRows: moreBad,
  });
}

/** The rows of a CSV or JSON Lines file. */
export async function* textRows(file: GivenFile, layout: Layout, options: ByteOptions): AsyncGenerator<NumberedRow[]> {
  const lines = textLines(readBytes(file, layout.gzip, options));
  if (layout.format === 'csv') yield* csvRows(lines, layout.columns);
  else for await (const batch of lines) yield batch.filter(isFilled).map((line) => jsonRow(line, layout.kind));
}

function isFilled({ text }: TextLine): boolean {
  return text instanceof RowProblem || !/^[ \t]*$/.test(text);
}

function jsonRow({ line, text }: TextLine, kind: ChainKind): NumberedRow {
  if (text instanceof RowProblem) return { line, row: text };
  try {
    return { line, row: parseJsonRow(kind, text) };
  } catch (problem) {
    if (problem instanceof RowProblem) return { line, row: problem };
    throw problem;
  }
}

async function* csvRows(lines: AsyncIterable<TextLine[]>, columns: readonly string[]): AsyncGenerator<NumberedRow[]> {
  // A record goes on in the next line while it holds an odd number of quotes.
  let open: { line: number; texts: string[]; length: number } | undefined;
  let headerSeen = false;
  for await (const batch of lines) {
    const rows: NumberedRow[] = [];
    const take = (line: number, row: RawRow | RowProblem) => {
      if (headerSeen) rows.push({ line, row });
      headerSeen = true;
    };
    for (const { line, text } of batch) {
      if (text instanceof RowProblem) {
        take(open?.line ?? line, text);
        open = undefined;
      } else if (open === undefined && !hasOddQuotes(text)) {
        if (isFilled({ line, text })) take(line, csvRow(text, columns));
      } else if (open === undefined) {
        open = { line, texts: [text], length: text.length };
      } else {
        open.texts.push(text);
        open.length += text.length + 1;
        if (hasOddQuotes(text)) {
          take(open.line, csvRow(open.texts.join('\n'), columns));
          open = undefined;
        } else if (open.length > RECORD_BYTES) {
          take(open.line, tooLong());
          open = undefined;
        }
      }
    }
    yield rows;
  }
  if (open !== undefined) {
    const expected = 'a quote at its end';
    yield [{ line: open.line, row: new RowProblem('BAD_ROW', 'row', 'a quote that is not closed', expected) }];
  }
}

function hasOddQuotes(text: string): boolean {
  let isOdd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) isOdd = !isOdd;
  return isOdd;
}

function csvRow(record: string, columns: readonly string[]): RawRow | RowProblem {
  const fields = splitCsvLine(record);
  const expected = `${columns.length} fields: ${columns.join(',')}`;
  if (typeof fields === 'string') {
    return new RowProblem('BAD_ROW', 'row', fields === UNFINISHED ? 'a quote that is not closed' : fields, expected);
  }
  if (fields.length !== columns.length) {
    return new RowProblem('BAD_ROW', 'row', `${fields.length} ${fields.length === 1 ? 'field' : 'fields'}`, expected);
  }
  return new Map(columns.map((name, at) => [name, fields[at]]));
}

/** The rows of a Parquet file that `select` reads in order, all columns as texts. */
export async function* parquetRows(
  database: Database,
  select: string,
  columns: readonly string[],
): AsyncGenerator<NumberedRow[]> {
  let line = 0;
  for await (const batch of database.stream(select)) {
    yield batch.map((fields) => {
      line++;
      return { line, row: new Map(columns.map((name, at) => [name, fields[at]])) };
    });
  }
}
