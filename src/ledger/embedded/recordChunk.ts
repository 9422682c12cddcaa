import { INDEX_LIMIT } from '../../core/position.ts';
import type { ByteReader } from './bytes.ts';
import { ByteWriter, bigLength } from './bytes.ts';

/** One page of LMDB less the header of a value that has pages of its own. */
const RECORD_CHUNK_BYTES = 4096 - 16 - 4;

/** A value that nothing has told yet; it never outlives an import. */
const UNKNOWN_LENGTH = 255;

export interface RecordHead {
  position: number;
  timeSec: number;
  /** The transaction's number. */
  number: number;
}

/** Packs transactions in the chain's order; each chunk can be read alone. */
export class RecordChunkWriter implements RecordHead {
  position = 0;
  timeSec = 0;
  number = 0;
  readonly #bytes = new ByteWriter(RECORD_CHUNK_BYTES * 2);
  #firstPosition = 0;

  get firstPosition(): number {
    return this.#firstPosition;
  }

  get isEmpty(): boolean {
    return this.#bytes.at === 0;
  }

  /** Adds a transaction unless it makes the chunk too long: then false, and nothing is changed. */
  add(head: RecordHead, body: Uint8Array, start: number, end: number): boolean {
    const bytes = this.#bytes;
    if (bytes.at > 0 && bytes.at + (end - start) + 24 > RECORD_CHUNK_BYTES) return false;
    if (bytes.at === 0) {
      this.#firstPosition = head.position;
      this.position = 0;
      this.timeSec = 0;
      this.number = 0;
    }
    const block = Math.floor(head.position / INDEX_LIMIT);
    const before = Math.floor(this.position / INDEX_LIMIT);
    bytes.varint(block - before);
    bytes.varint(block === before ? head.position - this.position : head.position % INDEX_LIMIT);
    bytes.zigzag(head.timeSec - this.timeSec);
    bytes.zigzag(head.number - this.number - 1);
    bytes.varint(end - start);
    bytes.bytes(body, start, end);
    this.position = head.position;
    this.timeSec = head.timeSec;
    this.number = head.number;
    return true;
  }

  /** The chunk's bytes; starts a new one. */
  take(): Uint8Array {
    return this.#bytes.take();
  }
}

/** Walks the transactions of a chunk; `reader` stands at the body of the one it is at. */
export class RecordCursor implements RecordHead {
  position = 0;
  timeSec = 0;
  number = 0;
  readonly reader: ByteReader;
  start = 0;
  end = 0;

  constructor(reader: ByteReader) {
    this.reader = reader;
  }

  /** Begins a chunk, before its first transaction. */
  open(bytes: Uint8Array): void {
    this.reader.bytes = bytes;
    this.position = 0;
    this.timeSec = 0;
    this.number = 0;
    this.end = 0;
  }

  next(): boolean {
    const { reader } = this;
    if (this.end >= reader.bytes.length) return false;
    reader.at = this.end;
    const blocks = reader.varint();
    const index = reader.varint();
    this.position =
      blocks === 0 ? this.position + index : (Math.floor(this.position / INDEX_LIMIT) + blocks) * INDEX_LIMIT + index;
    this.timeSec += reader.zigzag();
    this.number += reader.zigzag() + 1;
    const length = reader.varint();
    this.start = reader.at;
    this.end = this.start + length;
    return true;
  }
}

export interface RecordInput {
  readonly coin: number;
  readonly value: bigint;
  /** What was known when the transaction came: 0 where nothing told it. */
  readonly address: number;
}

export interface RecordOutput {
  readonly value: bigint;
  readonly address: number;
}

/** A value of -1 is one that nothing has told yet. */
export function putValue(bytes: ByteWriter, value: bigint): void {
  if (value < 0n) {
    bytes.u8(UNKNOWN_LENGTH);
    return;
  }
  const length = bigLength(value);
  bytes.u8(length);
  bytes.big(value, length);
}

/** As `putValue`, of lanes whose high one is 0. */
export function putSmallValue(bytes: ByteWriter, lo: number): void {
  bytes.reserve(8);
  const { buffer } = bytes;
  const head = bytes.at;
  let at = head + 1;
  let low = lo % 0x1000000;
  let high = (lo - low) / 0x1000000;
  if (high > 0) {
    buffer[at++] = low;
    buffer[at++] = low >>> 8;
    buffer[at++] = low >>> 16;
    for (; high > 0; high >>>= 8) buffer[at++] = high;
  } else for (; low > 0; low >>>= 8) buffer[at++] = low;
  buffer[head] = at - head - 1;
  bytes.at = at;
}

export function readValue(reader: ByteReader): bigint {
  const length = reader.u8();
  if (length === UNKNOWN_LENGTH) return -1n;
  if (length > 6) return reader.big(length);
  const { bytes, at } = reader;
  let value = 0;
  for (let i = length - 1; i >= 0; i--) value = value * 256 + bytes[at + i]!;
  reader.at = at + length;
  return BigInt(value);
}

export function skipValue(reader: ByteReader): void {
  const length = reader.u8();
  if (length !== UNKNOWN_LENGTH) reader.at += length;
}
