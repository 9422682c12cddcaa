import { readFile } from 'node:fs/promises';
import { SpoorError, systemError } from '../core/errors.ts';
import { parseTheftSpec, type TheftSpec } from './theftSpec.ts';

/**
 * The thefts of a file: one specification a line; blank lines and lines that start with `#` are skipped; LF or CRLF, with
 * or without a BOM.
 * @param before how many specifications stand before it: an unnamed one is named by its place among all
 * @throws BAD_THEFT naming file and line, FILE_NOT_FOUND, NO_PERMISSION, EMPTY_FILE
 */
export async function readTheftFile(path: string, before: number): Promise<TheftSpec[]> {
  const thefts: TheftSpec[] = [];
  for (const [i, raw] of (await readText(path)).split(/\r\n|\n|\r/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    try {
      thefts.push(parseTheftSpec(line, before + thefts.length + 1));
    } catch (cause) {
      if (!(cause instanceof SpoorError)) throw cause;
      const fields = { ...cause.fields, file: path, line: i + 1 };
      throw new SpoorError(cause.code, `${path}, line ${i + 1}: ${cause.message}`, fields, { cause });
    }
  }
  if (thefts.length === 0) {
    const message = `${path}: there is no theft in the file; expected one specification a line, chain:tx[:n] or chain:address@time`;
    throw new SpoorError('EMPTY_FILE', message, { file: path });
  }
  return thefts;
}

async function readText(path: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw systemError(cause, path);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new SpoorError('BAD_THEFT', `${path}: the file is not UTF-8 text`, { file: path }, { cause });
  }
}
