import { isAscii } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip, type Gunzip } from 'node:zlib';
import { SpoorError, systemError } from '../core/errors.ts';
import { throwIfAborted } from './database.ts';
import type { LineOrder } from './lineOrder.ts';
import type { GivenFile } from './listFiles.ts';

const CHUNK_BYTES = 1 << 20;
const LF = 10;
const CR = 13;
const COMMA = 44;

export interface ByteOptions {
  readonly signal?: AbortSignal;
  /** Called with the number of bytes of the file that have been read so far. */
  readonly onBytes?: (bytes: number) => void;
}

/**
 * The content of a file, gunzipped where it is gzip: every member whole, its CRC and length right, nothing but zeros
 * behind the last.
 * A chunk is the caller's until it asks for the next.
 * @throws DAMAGED_GZIP with the offset of the compressed byte at which it broke; NO_PERMISSION, IO, INTERRUPTED
 */
export async function* readBytes(file: GivenFile, gzip: boolean, options: ByteOptions = {}): AsyncGenerator<Buffer> {
  if (gzip) yield* readGzip(file, options);
  else yield* readPlain(file, options);
}

async function* readPlain(file: GivenFile, options: ByteOptions): AsyncGenerator<Buffer> {
  // One buffer for all: a stream that makes a new one for each chunk spends a third of its time on collecting them.
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  try {
    await using handle = await open(file.path, 'r');
    for (let offset = 0; ; ) {
      throwIfAborted(options.signal);
      const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, offset);
      if (bytesRead === 0) return;
      offset += bytesRead;
      options.onBytes?.(offset);
      yield buffer.subarray(0, bytesRead);
    }
  } catch (cause) {
    throw systemError(cause, file.path);
  }
}

async function* readGzip(file: GivenFile, options: ByteOptions): AsyncGenerator<Buffer> {
  const raw = createReadStream(file.path, { highWaterMark: CHUNK_BYTES });
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  raw.on('error', (cause) => gunzip.destroy(cause));
  raw.pipe(gunzip);
  try {
    for await (const chunk of gunzip) {
      throwIfAborted(options.signal);
      options.onBytes?.(gunzip.bytesWritten);
      yield chunk as Buffer;
    }
    if (gunzip.bytesWritten < file.sizeBytes) throw damagedGzip(file, gunzip, 'bytes behind the end');
  } catch (cause) {
    throw isZlibError(cause) ? damagedGzip(file, gunzip, cause.message, cause) : systemError(cause, file.path);
  } finally {
    raw.destroy();
    gunzip.destroy();
  }
}

function isZlibError(cause: unknown): cause is Error {
  return cause instanceof Error && ((cause as NodeJS.ErrnoException).code ?? '').startsWith('Z_');
}

function damagedGzip(file: GivenFile, gunzip: Gunzip, found: string, cause?: Error): SpoorError {
  const offset = gunzip.bytesWritten;
  return new SpoorError(
    'DAMAGED_GZIP',
    `${file.path}: damaged gzip at byte ${offset} of ${file.sizeBytes}: ${found}; fetch or compress it again`,
    { file: file.path, byte: offset, found, expected: 'a whole gzip file' },
    { cause },
  );
}

/** What one pass over the bytes of a text tells. */
export interface TextScan {
  /** Lines that hold something, the header of a CSV included. */
  readonly lines: number;
  readonly longestBytes: number;
  /**
   * True where row and line numbers may part, or where DuckDB may read the text otherwise than the format says: blank
   * lines inside, line ends of several kinds, zero bytes, bytes that are not UTF-8, a comma before a line end. Such a
   * file is read by the exact reader.
   */
  readonly odd: boolean;
  /** As `odd`, but for commas before line ends, which are no matter where a last field may be empty. */
  readonly oddText: boolean;
  /** Known to be of one chain in strictly rising order (`LineOrder`). */
  readonly rising: boolean;
}

/** Reads a text to its end, checking its gzip, and writes the gunzipped text to `copyTo` if that is given. */
export async function scanText(
  file: GivenFile,
  gzip: boolean,
  copyTo: string | undefined,
  options: ByteOptions & { order?: LineOrder },
): Promise<TextScan> {
  const counter = new LineCounter(options.order);
  await copyBytes(file, gzip, copyTo, options, (chunk) => counter.add(chunk));
  return counter.finish();
}

/** Reads a file to its end, checking its gzip, and writes what it holds to `copyTo` if that is given. */
export async function copyBytes(
  file: GivenFile,
  gzip: boolean,
  copyTo: string | undefined,
  options: ByteOptions,
  onChunk?: (chunk: Buffer) => void,
): Promise<void> {
  if (copyTo === undefined) {
    for await (const chunk of readBytes(file, gzip, options)) onChunk?.(chunk);
    return;
  }
  await using out = await openOutput(copyTo);
  for await (const chunk of readBytes(file, gzip, options)) {
    onChunk?.(chunk);
    await out.write(chunk);
  }
}

/** A new file that is written from begin to end. @throws DISK_FULL, IO */
export async function openOutput(path: string) {
  const failed = (cause: unknown) => Promise.reject(systemError(cause, path));
  const handle = await open(path, 'w').catch(failed);
  return {
    write: (data: string | Uint8Array) => handle.writeFile(data).catch(failed),
    [Symbol.asyncDispose]: () => handle.close().catch(failed),
  };
}

/** Counts the lines of a text that comes in chunks. */
export class LineCounter {
  #lines = 0;
  #longest = 0;
  #odd = false;
  #endsInComma = false;
  #carried = 0;
  #last = LF;
  #lastButOne = LF;
  #blanks = 0;
  #crLines = 0;
  #crs = 0;
  #ends = 0;
  #decoder: InstanceType<typeof TextDecoder> | undefined;
  readonly #order: LineOrder | undefined;
  /** The begin of a line whose end is in the next chunk; only kept for `#order`. */
  #begun: Buffer = Buffer.alloc(0);

  constructor(order: LineOrder | undefined) {
    this.#order = order;
  }

  add(chunk: Buffer): void {
    if (this.#decoder === undefined && !isAscii(chunk)) this.#decoder = new TextDecoder('utf-8', { fatal: true });
    if (this.#decoder !== undefined) this.#decode(chunk);
    if (chunk.includes(0)) this.#odd = true;
    if (chunk.includes(CR)) this.#crs += countByte(chunk, CR);
    let from = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, from)) {
      const before = end > 0 ? chunk[end - 1]! : this.#last;
      const twoBefore = end > 1 ? chunk[end - 2]! : end === 1 ? this.#last : this.#lastButOne;
      this.#endLine(this.#carried + end - from, before, twoBefore);
      if (this.#order !== undefined) this.#addOrder(chunk, from, end);
      this.#ends++;
      if (before === CR) this.#crLines++;
      this.#carried = 0;
      from = end + 1;
    }
    this.#carried += chunk.length - from;
    if (this.#order !== undefined) this.#begun = Buffer.concat([this.#begun, chunk.subarray(from)]);
    if (chunk.length > 1) this.#lastButOne = chunk[chunk.length - 2]!;
    else if (chunk.length === 1) this.#lastButOne = this.#last;
    if (chunk.length > 0) this.#last = chunk[chunk.length - 1]!;
  }

  finish(): TextScan {
    if (this.#carried > 0) {
      this.#endLine(this.#carried, this.#last, this.#lastButOne);
      this.#order?.add(this.#begun, 0, this.#begun.length);
    }
    if (this.#decoder !== undefined) this.#decode(undefined);
    // One kind of line end in the whole text, and no CR but before LF.
    const mixed = this.#crLines !== this.#crs || (this.#crLines > 0 && this.#crLines !== this.#ends);
    return {
      lines: this.#lines,
      longestBytes: this.#longest,
      odd: this.#odd || this.#endsInComma || mixed,
      oddText: this.#odd || mixed,
      rising: this.#order?.rising ?? false,
    };
  }

  #addOrder(chunk: Buffer, from: number, end: number): void {
    if (this.#begun.length === 0) {
      if (end - from > 1) this.#order!.add(chunk, from, end);
      return;
    }
    const line = Buffer.concat([this.#begun, chunk.subarray(from, end)]);
    this.#begun = Buffer.alloc(0);
    if (line.length > 1) this.#order!.add(line, 0, line.length);
  }

  #endLine(length: number, lastByte: number, lastButOne: number): void {
    if (length === 0 || (length === 1 && lastByte === CR)) {
      this.#blanks++;
      return;
    }
    if (this.#blanks > 0) this.#odd = true;
    if (lastByte === COMMA || (lastByte === CR && lastButOne === COMMA)) this.#endsInComma = true;
    this.#lines++;
    if (length > this.#longest) this.#longest = length;
  }

  #decode(chunk: Buffer | undefined): void {
    try {
      this.#decoder!.decode(chunk, { stream: chunk !== undefined });
    } catch {
      this.#odd = true;
    }
  }
}

function countByte(chunk: Buffer, byte: number): number {
  let count = 0;
  for (let at = chunk.indexOf(byte); at >= 0; at = chunk.indexOf(byte, at + 1)) count++;
  return count;
}
