import { readFile } from 'node:fs/promises';
import { SpoorError, systemError } from '../core/errors.ts';
import { parseTheftSpec, type TheftSpec } from '../trace/theftSpec.ts';

/** One `--theft` or `--thefts` as it stood on the command line. */
export interface TheftArgument {
  readonly kind: 'spec' | 'file';
  readonly text: string;
}

/**
 * All thefts in claim order: the order of `--theft` and `--thefts` on the command line and of lines in their files.
 * @throws BAD_THEFT naming file and line, FILE_NOT_FOUND, NO_PERMISSION, EMPTY_FILE
 */
export async function readThefts(given: readonly TheftArgument[]): Promise<TheftSpec[]> {
  const thefts: TheftSpec[] = [];
  for (const { kind, text } of given) {
    if (kind === 'spec') thefts.push(parseTheftSpec(text, thefts.length + 1));
    else thefts.push(...(await readTheftFile(text, thefts.length)));
  }
  return thefts;
}

/** One specification a line; blank lines and lines that start with `#` are skipped; LF or CRLF, with or without a BOM. */
async function readTheftFile(path: string, before: number): Promise<TheftSpec[]> {
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
