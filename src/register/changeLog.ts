import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { SpoorError, systemError } from '../core/errors.ts';
import type { Entry } from './change.ts';
import { canonicalJson, sha256Hex } from './claim.ts';

export const NO_ENTRY = '0'.repeat(64);

/** How far a log was read. */
export interface LogPlace {
  /** Bytes up to the end of the last entry. */
  readonly size: number;
  /** The number of the last entry, 0 where there is none. */
  readonly seq: number;
  /** Its hash, `NO_ENTRY` where there is none. */
  readonly head: string;
}

export const LOG_START: LogPlace = { size: 0, seq: 0, head: NO_ENTRY };

export interface ReadEntry extends Entry {
  readonly hash: string;
  /** Where the log stands after this entry. */
  readonly after: LogPlace;
}

const CHUNK = 1 << 20;

/**
 * The entries of a log from a place on. A line is an entry: the SHA-256 of its JSON, a space, the JSON (canonical, with the
 * hash of the entry before). A last line without its end was being written when the writer was killed and is no entry.
 * @throws LOG_BROKEN naming the first line that is not what was written; FILE_NOT_FOUND, NO_PERMISSION, IO
 */
export function* readEntries(path: string, from: LogPlace): Generator<ReadEntry> {
  let place = from;
  for (const line of linesFrom(path, from.size)) {
    const entry = readLine(line, place, path);
    place = { size: place.size + line.length + 1, seq: entry.seq, head: entry.hash };
    yield { ...entry, after: place };
  }
}

function readLine(line: Buffer, before: LogPlace, path: string): Entry & { hash: string } {
  const seq = before.seq + 1;
  const broken = (what: string): never => {
    const message = `${path}: entry ${seq}: ${what}; the entries before it are as they were written`;
    throw new SpoorError('LOG_BROKEN', message, { path, entry: seq });
  };
  if (line[64] !== 0x20) broken('the line is not a hash, a space and JSON');
  const hash = line.toString('latin1', 0, 64);
  const body = line.subarray(65);
  if (sha256Hex(body) !== hash) broken('it was altered: its hash is not that of its text');
  let entry: Entry;
  try {
    entry = JSON.parse(body.toString('utf8')) as Entry;
  } catch {
    return broken('its text is not JSON');
  }
  if (entry.prev !== before.head) {
    const found = Number.isSafeInteger(entry.seq) && entry.seq !== seq ? ` and calls itself entry ${entry.seq}` : '';
    broken(`it does not follow the one before it${found}: an entry was removed, added, altered or moved here`);
  }
  if (entry.seq !== seq) broken(`it calls itself entry ${entry.seq}`);
  return { ...entry, hash };
}

/**
 * What changes whenever anything writes to a log: its size, the times of its last change and which file it is. Times that were
 * set back show in the time of the change of that, which no program sets.
 */
export function stampOfLog(path: string): string {
  const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
  return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
}

/**
 * Holds the entries up to a place against their hashes: each is as it was written and follows the one before, and the last is
 * the one that is known. What they say is not read, so it takes a fraction of a second for a hundred megabytes.
 * @throws LOG_BROKEN naming the first entry that is not; FILE_NOT_FOUND, NO_PERMISSION, IO
 */
export function checkHashes(path: string, upTo: LogPlace): void {
  let place = LOG_START;
  for (const line of linesFrom(path, 0)) {
    if (place.size >= upTo.size) break;
    const seq = place.seq + 1;
    const head = line.toString('latin1', 0, 64);
    const body = line.subarray(65);
    // Canonical JSON of an entry ends with these two.
    const end = `,"prev":"${place.head}","seq":${seq}}`;
    // What is wrong is told in full where the entry is read.
    if (sha256Hex(body) !== head || body.toString('latin1', body.length - end.length) !== end)
      readLine(line, place, path);
    place = { size: place.size + line.length + 1, seq, head };
  }
  if (place.seq === upTo.seq && place.head === upTo.head && place.size === upTo.size) return;
  const message = `${path}: altered: entry ${upTo.seq} is not the one that was read before; bring the log back from a copy, or remove state.sqlite beside it to take it as it is`;
  throw new SpoorError('LOG_BROKEN', message, { path, entry: upTo.seq, expected: upTo.head, found: place.head });
}

/** The lines of a file from an offset on, without their ends; what comes after the last line end is left out. */
function* linesFrom(path: string, offset: number): Generator<Buffer> {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (cause) {
    throw systemError(cause, path);
  }
  try {
    const parts: Buffer[] = [];
    for (let at = offset; ; ) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const length = readSync(file, chunk, 0, CHUNK, at);
      if (length === 0) return;
      at += length;
      let start = 0;
      for (;;) {
        const end = chunk.subarray(0, length).indexOf(0x0a, start);
        if (end < 0) break;
        parts.push(chunk.subarray(start, end));
        yield parts.length === 1 ? parts[0]! : Buffer.concat(parts);
        parts.length = 0;
        start = end + 1;
      }
      if (start < length) parts.push(chunk.subarray(start, length));
    }
  } finally {
    closeSync(file);
  }
}

/** The line of an entry, and where the log stands after it. */
function lineOf(entry: Entry, before: LogPlace): { readonly line: Buffer; readonly after: LogPlace } {
  const text = canonicalJson(entry);
  const hash = sha256Hex(text);
  const line = Buffer.from(`${hash} ${text}\n`);
  return { line, after: { size: before.size + line.length, seq: entry.seq, head: hash } };
}

/**
 * Writes an entry behind a place and forces it to disk. What lies behind that place (a line that was never finished) is
 * cut off first. Killed at any moment the log has the whole entry or, for its readers, nothing of it.
 * @param settle called once the entry is on disk; if it throws, the entry is taken back
 * @throws NO_PERMISSION, DISK_FULL, IO
 */
export function appendEntry(path: string, before: LogPlace, entry: Entry, settle: (after: LogPlace) => void): LogPlace {
  const { line, after } = lineOf(entry, before);
  let file: number | undefined;
  try {
    file = openSync(path, 'r+');
    if (fstatSync(file).size > before.size) ftruncateSync(file, before.size);
    try {
      for (let done = 0; done < line.length; )
        done += writeSync(file, line, done, line.length - done, before.size + done);
      fsyncSync(file);
      settle(after);
    } catch (error) {
      ftruncateSync(file, before.size);
      throw error;
    }
    return after;
  } catch (cause) {
    throw systemError(cause, path);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
