import { closeSync, openSync, readFileSync, renameSync, rmSync, writevSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { LogPlace } from './changeLog.ts';
import type { Register } from './register.ts';
import { type RollUp, TextColumn } from './rollUp.ts';

/** Goes up whenever the same log leads to other columns: another layout, or another rule of what is one event. */
const FORM = 5;
const MAGIC = 'SPOORSUM';
/** Of the magic word, the checksum of all after it, and the head's length. */
const START = 16;
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
export interface KeptRollUp {
  readonly place: LogPlace;
  readonly rollUp: RollUp;
}

/** Whether columns that were kept are of the place at which a register's log stands. */
export function isOfNow({ place }: KeptRollUp, register: Register): boolean {
  return isSamePlace(place, register.place);
}

export function isSamePlace(a: LogPlace, b: LogPlace): boolean {
  return a.seq === b.seq && a.head === b.head && a.size === b.size;
}

/** The columns that a file holds, and of which place; null where it is no whole file of this version. */
export function readRollUp(path: string): KeptRollUp | null {
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
  return Buffer.concat(partsOf(rollUp, place));
}

/** The same in parts, for a file that is written: ten megabytes need not be put together first. */
function partsOf(rollUp: RollUp, place: LogPlace): Uint8Array[] {
  const columns: [string, Kind | 'text', number][] = [];
  const parts: Uint8Array[] = [];
  const lists: Record<string, unknown> = {};
  const put = (own: readonly Uint8Array[]): number => {
    const length = own.reduce((sum, part) => sum + part.length, 0);
    parts.push(...own, FILLING.subarray(0, filled(length) - length));
    return length;
  };
  for (const [name, value] of Object.entries(rollUp).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const column = value as Column | object;
    if (column instanceof TextColumn) {
      const { bytes, ends } = column;
      columns.push([name, 'text', put([bytesOf(Uint32Array.of(ends.length)), bytesOf(ends), bytes])]);
    } else if (ArrayBuffer.isView(column))
      columns.push([name, kindOf(column as Numbers), put([bytesOf(column as Numbers)])]);
    else lists[name] = column;
  }
  const head: Head = { form: FORM, bytes: endianness(), place: { ...place }, columns, lists };
  const headBytes = Buffer.from(JSON.stringify(head));
  const start = Buffer.alloc(filled(START + headBytes.length));
  start.write(MAGIC, 'latin1');
  start.writeUInt32LE(headBytes.length, 12);
  headBytes.copy(start, START);
  const sum = parts.reduce((before, part) => crc32(part, before), crc32(start.subarray(12)));
  start.writeUInt32LE(sum, 8);
  return [start, ...parts];
}

const FILLING = new Uint8Array(8);

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
export function keepRollUp(path: string, { rollUp, place }: KeptRollUp): void {
  const part = `${path}.${process.pid}.part`;
  try {
    writeParts(part, partsOf(rollUp, place));
    renameSync(part, path);
  } catch {
    rmSync(part, { force: true });
  }
}

function writeParts(path: string, parts: readonly Uint8Array[]): void {
  const file = openSync(path, 'w');
  try {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    // A disk that is full writes less.
    if (writevSync(file, parts) !== length) throw new Error(`${path}: not all of it was written`);
  } finally {
    closeSync(file);
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
