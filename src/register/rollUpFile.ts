import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { SpoorError } from '../core/errors.ts';
import { buildRollUp } from './buildRollUp.ts';
import type { Entry } from './change.ts';
import { type LogPlace, readEntries } from './changeLog.ts';
import { extendRollUp } from './extendRollUp.ts';
import { logPath, type Register } from './register.ts';
import { type RollUp, TextColumn } from './rollUp.ts';

/** Goes up whenever the same log leads to other columns: another layout, or another rule of what is one event. */
const FORM = 4;
const MAGIC = 'SPOORSUM';
/** Of the magic word, the checksum of all after it, and the head's length. */
const START = 16;
/** Registers with fewer claims are added up from their tables in no time. */
const LEAST_CLAIMS = 2000;
/** By how much of itself, and how many bytes at least, a log may have grown for columns to be extended rather than made anew. */
const MOST_MORE = 0.1;
const LEAST_MORE = 1 << 20;

const KINDS = { u8: Uint8Array, u32: Uint32Array, i32: Int32Array, f64: Float64Array } as const;
type Kind = keyof typeof KINDS;
type Numbers = Uint8Array | Uint32Array | Int32Array | Float64Array;
type Column = Numbers | TextColumn;

interface Head {
  readonly form: number;
  readonly bytes: 'BE' | 'LE';
  /** Where the log stood. */
  readonly place: LogPlace;
  /** Name, kind and bytes of each column, in the order in which they follow, each filled up to eight bytes. */
  readonly columns: readonly (readonly [name: string, kind: Kind | 'text', bytes: number])[];
  /** Whatever is no column. */
  readonly lists: Readonly<Record<string, unknown>>;
}

export function rollUpPath(folder: string): string {
  return join(folder, 'totals.bin');
}

/** Columns, and where in the log they stood. */
interface Kept {
  readonly place: LogPlace;
  readonly rollUp: RollUp;
}

/**
 * What adding up needs of a register: read from the file beside its log where that fits the log as it stands; else, where the
 * file is of an earlier place in this very log, extended by the entries since; else made from the state. For a large register
 * it is kept in that file. A file that is cut short, damaged, of another version or of no place in the log is as if it were
 * not there, and one that cannot be written is not kept.
 */
export function rollUpOf(
  register: Register,
  { leastClaims = LEAST_CLAIMS }: { readonly leastClaims?: number } = {},
): RollUp {
  const path = rollUpPath(register.folder);
  const known = readRollUp(path);
  if (known !== null && isSamePlace(known.place, register.place)) return known.rollUp;
  const { place, rollUp } = register.records.read((): Kept => {
    const entries = known === null ? null : entriesSince(register, known.place);
    return {
      place: register.place,
      rollUp: entries === null ? buildRollUp(register.records) : extendRollUp(known!.rollUp, register.records, entries),
    };
  });
  if (rollUp.claimStatus.length >= leastClaims) keep(path, encodeRollUp(rollUp, place));
  return rollUp;
}

function isSamePlace(a: LogPlace, b: LogPlace): boolean {
  return a.seq === b.seq && a.head === b.head && a.size === b.size;
}

/**
 * The entries from a place to where the state stands, each held against its hash and the one before it: the first follows
 * `from` only if that is a place of this log. Null where it is none, or where so much was added that making anew is faster.
 */
function entriesSince({ folder, place }: Register, from: LogPlace): readonly Entry[] | null {
  const more = place.size - from.size;
  if (place.seq <= from.seq || more <= 0 || more > Math.max(from.size * MOST_MORE, LEAST_MORE)) return null;
  const entries: Entry[] = [];
  try {
    for (const entry of readEntries(logPath(folder), from)) {
      entries.push(entry);
      if (entry.seq === place.seq) return isSamePlace(entry.after, place) ? entries : null;
    }
  } catch (error) {
    // The file may lie about its place: whether the log is whole is not told here but where the register is opened.
    if (!(error instanceof SpoorError && error.code === 'LOG_BROKEN')) throw error;
  }
  return null;
}

/** The columns that a file holds, and of which place; null where it is no whole file of this version. */
function readRollUp(path: string): Kept | null {
  const bytes = readFile(path);
  const head = bytes === null ? null : headOf(bytes);
  if (bytes === null || head === null || head.form !== FORM || head.bytes !== endianness()) return null;
  const columns: Record<string, Column> = {};
  let at = filled(START + bytes.readUInt32LE(12));
  for (const [name, kind, length] of head.columns) {
    columns[name] = kind === 'text' ? textAt(bytes, at) : viewAt(bytes, at, length, kind);
    at += filled(length);
  }
  return { place: head.place, rollUp: { ...head.lists, ...columns } as unknown as RollUp };
}

function readFile(path: string): Buffer<ArrayBuffer> | null {
  try {
    const bytes = readFileSync(path);
    // Columns are read where they lie, so the bytes must lie as they did when they were written.
    return bytes.byteOffset % 8 === 0 ? bytes : Buffer.from(Uint8Array.from(bytes).buffer);
  } catch {
    return null;
  }
}

/** The head of a file that is whole; null for any other. */
function headOf(bytes: Buffer): Head | null {
  if (bytes.length < START || bytes.toString('latin1', 0, 8) !== MAGIC) return null;
  if (crc32(bytes.subarray(12)) !== bytes.readUInt32LE(8)) return null;
  return JSON.parse(bytes.toString('utf8', START, START + bytes.readUInt32LE(12))) as Head;
}

function viewAt(bytes: Buffer<ArrayBuffer>, at: number, length: number, kind: Kind): Numbers {
  const View = KINDS[kind];
  return new View(bytes.buffer, bytes.byteOffset + at, length / View.BYTES_PER_ELEMENT);
}

/** A column of texts: how many there are, where they end, the texts. */
function textAt(bytes: Buffer<ArrayBuffer>, at: number): TextColumn {
  const count = bytes.readUInt32LE(at);
  const ends = new Uint32Array(bytes.buffer, bytes.byteOffset + at + 4, count);
  const begin = at + 4 + 4 * count;
  return new TextColumn(bytes.subarray(begin, begin + (count === 0 ? 0 : ends[count - 1]!)), ends);
}

/** The bytes of a file that holds these columns. The same columns and place make the same bytes. */
export function encodeRollUp(rollUp: RollUp, place: LogPlace): Buffer {
  const columns: [string, Kind | 'text', number][] = [];
  const parts: Uint8Array[] = [];
  const lists: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(rollUp).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const column = value as Column | object;
    if (column instanceof TextColumn) {
      const { bytes, ends } = column;
      const whole = Buffer.concat([bytesOf(Uint32Array.of(ends.length)), bytesOf(ends), bytes]);
      columns.push([name, 'text', whole.length]);
      parts.push(whole);
    } else if (ArrayBuffer.isView(column)) {
      columns.push([name, kindOf(column as Numbers), column.byteLength]);
      parts.push(bytesOf(column));
    } else lists[name] = column;
  }
  const head: Head = { form: FORM, bytes: endianness(), place: { ...place }, columns, lists };
  const headBytes = Buffer.from(JSON.stringify(head));
  const length = parts.reduce((sum, part) => sum + filled(part.length), filled(START + headBytes.length));
  const file = Buffer.alloc(length);
  file.write(MAGIC, 'latin1');
  file.writeUInt32LE(headBytes.length, 12);
  headBytes.copy(file, START);
  let at = filled(START + headBytes.length);
  for (const part of parts) {
    file.set(part, at);
    at += filled(part.length);
  }
  file.writeUInt32LE(crc32(file.subarray(12)), 8);
  return file;
}

function kindOf(column: Numbers): Kind {
  if (column instanceof Uint8Array) return 'u8';
  if (column instanceof Float64Array) return 'f64';
  return column instanceof Uint32Array ? 'u32' : 'i32';
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** The next multiple of eight. */
function filled(length: number): number {
  return (length + 7) & ~7;
}

/** Puts the file in its place whole, or leaves what was there: it can be made again at any time. */
function keep(path: string, bytes: Buffer): void {
  const part = `${path}.${process.pid}.part`;
  try {
    writeFileSync(part, bytes);
    renameSync(part, path);
  } catch {
    rmSync(part, { force: true });
  }
}

/** The place in the log that the file beside it is of; null where there is no whole file of this version. */
export function placeOfRollUp(folder: string): LogPlace | null {
  return readRollUp(rollUpPath(folder))?.place ?? null;
}

/** Whether the file beside a log holds these columns of this place, byte for byte. */
export function isRollUpOf(folder: string, place: LogPlace, rollUp: RollUp): boolean {
  return readFile(rollUpPath(folder))?.equals(encodeRollUp(rollUp, place)) ?? false;
}
