import { open } from 'node:fs/promises';
import { constants, gunzipSync } from 'node:zlib';
import type { ChainKind } from '../core/chains.ts';
import { SpoorError, systemError } from '../core/errors.ts';
import { cutText } from '../core/showFound.ts';
import { splitCsvLine } from './csvLine.ts';
import { COLUMNS, compareColumns, type Layout } from './layouts.ts';
import type { GivenFile } from './listFiles.ts';

/** Enough to hold any header and to tell text from anything else. */
const HEAD_BYTES = 65_536;
const BOM = '\ufeff';

/**
 * What a file is, by its first bytes; undefined for a file found in a folder that holds something else, such as tags.
 * The columns of a Parquet file are checked where it is opened (`parquetSource.ts`).
 * @throws EMPTY_FILE, UNKNOWN_FORMAT, BAD_HEADER, DAMAGED_GZIP, NO_PERMISSION
 */
export async function detectLayout(file: GivenFile): Promise<Layout | 'parquet' | 'gzipped parquet' | undefined> {
  const { path } = file;
  const raw = await readHead(path);
  if (raw.length === 0) throw emptyFile(path);
  const gzip = raw[0] === 0x1f && raw[1] === 0x8b;
  const head = gzip ? inflateHead(path, raw) : raw;
  if (head.subarray(0, 4).toString('latin1') === 'PAR1') return gzip ? 'gzipped parquet' : 'parquet';
  try {
    const line = decodeHead(path, head);
    const found = line.startsWith('{') ? detectJson(path, line) : detectCsv(path, line);
    return { ...found, gzip };
  } catch (error) {
    const foreign = error instanceof SpoorError && error.fields.foreign === true;
    if (foreign && file.folder !== undefined) return undefined;
    throw error;
  }
}

export function emptyFile(path: string): SpoorError {
  return new SpoorError('EMPTY_FILE', `${path}: the file holds no rows; expected transfers or transactions`, {
    file: path,
    found: 'no rows',
    expected: 'at least one row',
  });
}

async function readHead(path: string): Promise<Buffer> {
  try {
    await using handle = await open(path, 'r');
    const buffer = Buffer.alloc(HEAD_BYTES);
    let length = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, length, HEAD_BYTES - length, length);
      length += bytesRead;
      if (bytesRead === 0 || length === HEAD_BYTES) return buffer.subarray(0, length);
    }
  } catch (cause) {
    throw systemError(cause, path);
  }
}

function inflateHead(path: string, raw: Buffer): Buffer {
  try {
    // Z_SYNC_FLUSH: the head ends in the middle of the stream, which is no error here.
    return gunzipSync(raw, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch (cause) {
    throw new SpoorError(
      'DAMAGED_GZIP',
      `${path}: damaged gzip in its first ${raw.length} bytes; fetch or compress it again`,
      { file: path, found: cause instanceof Error ? cause.message : String(cause), expected: 'a whole gzip file' },
      { cause },
    );
  }
}

/** The first line that holds something; what follows is judged row by row. */
function decodeHead(path: string, head: Buffer): string {
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (utf16) throw unknownFormat(path, 'UTF-16 text', 'save it as UTF-8');
  const text = head.toString('utf8');
  const trimmed = (text.startsWith(BOM) ? text.slice(1) : text).replace(/^[ \t\r\n]+/, '');
  if (trimmed === '') throw emptyFile(path);
  const line = trimmed.slice(0, trimmed.search(/\r?\n|$/));
  // A line that the head cuts may end within a character, which decodes to one replacement character.
  const whole = line.length < trimmed.length || head.length < HEAD_BYTES ? line : line.slice(0, -4);
  if (/[\p{Cc}\ufffd]/u.test(whole.replaceAll('\t', ' '))) {
    throw unknownFormat(path, 'binary data', 'give CSV, JSON Lines or Parquet, plain or gzip');
  }
  return line;
}

function unknownFormat(path: string, found: string, advice: string): SpoorError {
  const expected = 'CSV, JSON Lines or Parquet in UTF-8';
  return new SpoorError('UNKNOWN_FORMAT', `${path}: found ${found}, expected ${expected}; ${advice}`, {
    file: path,
    found,
    expected,
    foreign: true,
  });
}

function detectJson(path: string, line: string): Omit<Layout, 'gzip'> {
  const keys = [...line.matchAll(/"([a-z]+)"\s*:/g)].map((match) => match[1]!);
  const kind = nearestKind(keys);
  if (!keys.includes('chain') || kind.common.length < 3) {
    throw badHeader(path, 'its first object', keys, kind, 'JSON');
  }
  return { kind: kind.kind, format: 'jsonl', columns: COLUMNS[kind.kind] };
}

function detectCsv(path: string, line: string): Omit<Layout, 'gzip'> {
  if (line.startsWith('[')) throw unknownFormat(path, 'a JSON array', 'write one object a line');
  if (!line.includes(',')) throw unknownFormat(path, `"${line.slice(0, 80)}"`, 'give a header line');
  const split = splitCsvLine(line);
  const columns = typeof split === 'string' ? line.split(',') : split;
  const kind = nearestKind(columns);
  if (kind.missing.length > 0 || kind.extra.length > 0) throw badHeader(path, 'the header', columns, kind, 'CSV');
  return { kind: kind.kind, format: 'csv', columns };
}

type ColumnMatch = ReturnType<typeof compareColumns>;

export function nearestKind(columns: readonly string[]): ColumnMatch {
  const account = compareColumns(columns, 'account');
  const utxo = compareColumns(columns, 'utxo');
  return utxo.common.length / 7 > account.common.length / 9 ? utxo : account;
}

/** A column set is another program's, not a mistake in ours, when less than two thirds of our columns are in it. */
const OURS = 2 / 3;

export function badHeader(
  path: string,
  where: string,
  found: readonly string[],
  match: ColumnMatch,
  format: 'CSV' | 'JSON' | 'Parquet',
): SpoorError {
  const foreign = match.common.length < COLUMNS[match.kind].length * OURS;
  const expected = formatText(match.kind);
  const fields = {
    file: path,
    line: format === 'Parquet' ? 0 : 1,
    found: cutText(found.join(',')),
    expected,
    missing: match.missing.join(','),
    extra: cutText(match.extra.join(',')),
    foreign,
  };
  if (foreign) {
    const known = `${formatText('account')} or ${formatText('utxo')}`;
    const message = `${path}: ${where} names ${found.slice(0, 12).map(cutText).join(',')}; expected ${known}`;
    return new SpoorError('BAD_HEADER', message, fields);
  }
  const missing = match.missing.length > 0 ? ` lacks ${match.missing.join(', ')}` : '';
  const extra = match.extra.length > 0 ? ` has ${match.extra.slice(0, 12).map(cutText).join(', ')} too many` : '';
  const both = missing !== '' && extra !== '' ? `${missing} and${extra}` : `${missing}${extra}`;
  return new SpoorError('BAD_HEADER', `${path}: ${where}${both}; expected ${expected}`, fields);
}

function formatText(kind: ChainKind): string {
  return COLUMNS[kind].join(',');
}
