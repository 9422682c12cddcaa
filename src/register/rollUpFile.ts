import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { buildRollUp } from './buildRollUp.ts';
import type { LogPlace } from './changeLog.ts';
import type { Register } from './register.ts';
import { type RollUp, TextColumn } from './rollUp.ts';

/** Goes up whenever the same log leads to other columns: another layout, or another rule of what is one event. */
const FORM = 2;
const MAGIC = 'SPOORSUM';
/** Of the magic word, the checksum of all after it, and the head's length. */
const START = 16;
/** Registers with fewer claims are added up from their tables in no time. */
const LEAST_CLAIMS = 2000;

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

/**
 * What adding up needs of a register: read from the file beside its log where that fits the log as it stands, else made from
 * the state and, for a large register, kept in that file. A file that is cut short, damaged, of another version or of another
 * place in the log is as if it were not there, and one that cannot be written is not kept.
 */
export function rollUpOf(
  register: Register,
  { leastClaims = LEAST_CLAIMS }: { readonly leastClaims?: number } = {},
): RollUp {
  const path = rollUpPath(register.folder);
  const kept = readRollUp(path, register.place);
  if (kept !== null) return kept;
  const { place, rollUp } = register.records.read(() => ({
    place: register.place,
    rollUp: buildRollUp(register.records),
  }));
  if (rollUp.claimStatus.length >= leastClaims) keep(path, encodeRollUp(rollUp, place));
  return rollUp;
}

/** The columns that a file holds of a register at one place of its log; null where it holds nothing of it. */
function readRollUp(path: string, place: LogPlace): RollUp | null {
  const bytes = readFile(path);
  const head = bytes === null ? null : headOf(bytes);
  if (bytes === null || head === null) return null;
  const isOfPlace = head.place.seq === place.seq && head.place.head === place.head && head.place.size === place.size;
  if (head.form !== FORM || head.bytes !== endianness() || !isOfPlace) return null;
  const columns: Record<string, Column> = {};
  let at = filled(START + bytes.readUInt32LE(12));
  for (const [name, kind, length] of head.columns) {
    columns[name] = kind === 'text' ? textAt(bytes, at) : viewAt(bytes, at, length, kind);
    at += filled(length);
  }
  return { ...head.lists, ...columns } as unknown as RollUp;
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

/**
 * Whether the file beside a log holds what `make` gives, or is one that no total would take for this place of the log.
 * @param make the columns as the log alone leads to them
 */
export function isRollUpOf(folder: string, place: LogPlace, make: () => RollUp): boolean {
  const path = rollUpPath(folder);
  return readRollUp(path, place) === null || readFile(path)!.equals(encodeRollUp(make(), place));
}
