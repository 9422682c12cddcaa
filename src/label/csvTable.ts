import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type ErrorCode, SpoorError, systemError } from '../core/errors.ts';
import { cutText, showFound } from '../core/showFound.ts';

/** One row of a side file by column name, with the line it starts on (1-based, the header counts). */
export interface CsvRow {
  readonly line: number;
  /** The field of a column, without surrounding white space; `''` where the file lacks the column. */
  readonly get: (column: string) => string;
}

export interface CsvLayout {
  /** Every column the file may have, in any order. */
  readonly columns: readonly string[];
  readonly required: readonly string[];
  /** Code of errors in rows; a wrong header is `BAD_HEADER`. */
  readonly code: ErrorCode;
}

/**
 * Reads a small CSV file (RFC 4180: quoted fields may hold commas, quotes and line breaks) with a header. LF, CRLF, a
 * BOM, blank lines and gzip are fine.
 * @throws FILE_NOT_FOUND, NO_PERMISSION, IO, EMPTY_FILE, DAMAGED_GZIP, BAD_HEADER, and `layout.code` for a bad row
 */
export async function readCsvTable(path: string, layout: CsvLayout): Promise<CsvRow[]> {
  const records = csvRecords(await readText(path, layout.code), path, layout.code);
  const header = records.next();
  if (header.done) {
    throw new SpoorError('EMPTY_FILE', `${path}: the file is empty; expected a header ${layout.columns.join(',')}`, {
      file: path,
    });
  }
  const names = header.value.fields.map((name) => name.trim());
  checkHeader(names, header.value.line, path, layout);
  const place = new Map(names.map((name, i) => [name, i]));
  const rows: CsvRow[] = [];
  for (const { line, fields } of records) {
    if (fields.length !== names.length) {
      throw new SpoorError(
        layout.code,
        `${path}, line ${line}: found ${fields.length} fields, expected ${names.length} (${names.join(',')}); ` +
          `a field that holds a comma must be quoted`,
        { file: path, line, found: fields.length, expected: names.length },
      );
    }
    rows.push({
      line,
      get: (column) => {
        const i = place.get(column);
        return i === undefined ? '' : fields[i]!.trim();
      },
    });
  }
  return rows;
}

function checkHeader(names: readonly string[], line: number, path: string, layout: CsvLayout): void {
  const expected = layout.columns.join(',');
  const fail = (what: string, field: string): never => {
    throw new SpoorError(
      'BAD_HEADER',
      `${path}, line ${line}: ${what}; expected a header with some of ${expected}, at least ${layout.required.join(' and ')}`,
      { file: path, line, field, found: cutText(names.join(',')), expected },
    );
  };
  for (const column of layout.required) {
    if (!names.includes(column)) fail(`the header lacks the column "${column}"`, column);
  }
  for (const [i, name] of names.entries()) {
    if (!layout.columns.includes(name)) fail(`unknown column ${showFound(name)}`, cutText(name));
    if (names.indexOf(name) !== i) fail(`the column "${name}" appears twice`, name);
  }
}

/**
 * The text of a file, perhaps compressed: UTF-8 without its BOM.
 * @throws FILE_NOT_FOUND, NO_PERMISSION, IO, DAMAGED_GZIP, and `code` where it is not UTF-8
 */
export async function readText(path: string, code: ErrorCode): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw systemError(cause, path);
  }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    try {
      bytes = await promisify(gunzip)(bytes);
    } catch (cause) {
      const message = `${path}: the gzip data is damaged or cut short; fetch the file again`;
      throw new SpoorError('DAMAGED_GZIP', message, { file: path }, { cause });
    }
  }
  try {
    // Drops a BOM; refuses what is not UTF-8.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new SpoorError(code, `${path}: the file is not UTF-8 text; save it as UTF-8`, { file: path }, { cause });
  }
}

/** Splits CSV text into records, skipping blank lines; `from` and `to` are where a record stands in the text, without its line end. */
export function* csvRecords(
  text: string,
  path: string,
  code: ErrorCode,
): Generator<{ line: number; fields: string[]; from: number; to: number }> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const start = line;
    const from = at;
    const fields: string[] = [];
    let blank = true;
    for (;;) {
      let field: string;
      if (text[at] === '"') {
        const quoted = readQuoted(text, at);
        if (quoted === null) {
          throw new SpoorError(code, `${path}, line ${start}: a quoted field is not closed, or text follows its end`, {
            file: path,
            line: start,
          });
        }
        field = quoted.field;
        at = quoted.end;
        for (let i = field.indexOf('\n'); i >= 0; i = field.indexOf('\n', i + 1)) line++;
        blank = false;
      } else {
        const end = endOfField(text, at);
        field = text.slice(at, end);
        at = end;
        if (field.trim() !== '') blank = false;
      }
      fields.push(field);
      if (text[at] !== ',') break;
      blank = false;
      at++;
    }
    const to = at;
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    line++;
    if (!blank) yield { line: start, fields, from, to };
  }
}

/** The quoted field that opens at `at`, or null where it is malformed. `end` is just past the closing quote. */
function readQuoted(text: string, at: number): { field: string; end: number } | null {
  let field = '';
  for (let from = at + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    field += text.slice(from, quote);
    const next = text[quote + 1];
    if (next !== '"') {
      const closed = next === undefined || next === ',' || next === '\n' || next === '\r';
      return closed ? { field, end: quote + 1 } : null;
    }
    field += '"';
    from = quote + 2;
  }
}

/** Where the unquoted field that starts at `at` ends: a comma, a line end (LF, CRLF or a lone CR) or the end of the text. */
function endOfField(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x2c || c === 0x0a || c === 0x0d) return i;
  }
  return text.length;
}
