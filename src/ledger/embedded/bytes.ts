import type { AmountColumn } from '../../core/lanes.ts';

/** A growing buffer of packed values: LEB128 integers up to 2^53, raw bytes, amounts as little-endian bytes. */
export class ByteWriter {
  buffer: Uint8Array<ArrayBuffer>;
  at = 0;

  constructor(capacity = 4096) {
    this.buffer = new Uint8Array(capacity);
  }

  /** Makes room for `bytes` more. */
  reserve(bytes: number): void {
    if (this.at + bytes <= this.buffer.length) return;
    const grown = new Uint8Array(Math.max(this.buffer.length * 2, this.at + bytes));
    grown.set(this.buffer.subarray(0, this.at));
    this.buffer = grown;
  }

  u8(value: number): void {
    this.reserve(1);
    this.buffer[this.at++] = value;
  }

  varint(value: number): void {
    this.reserve(8);
    const { buffer } = this;
    while (value >= 0x80000000) {
      buffer[this.at++] = (value % 128) | 128;
      value = Math.floor(value / 128);
    }
    while (value >= 128) {
      buffer[this.at++] = (value & 127) | 128;
      value >>>= 7;
    }
    buffer[this.at++] = value;
  }

  /** A signed integer, small magnitudes short. */
  zigzag(value: number): void {
    this.varint(value < 0 ? -value * 2 - 1 : value * 2);
  }

  bytes(from: Uint8Array, start = 0, end = from.length): void {
    const length = end - start;
    this.reserve(length);
    if (length > 48) this.buffer.set(from.subarray(start, end), this.at);
    else for (let i = 0; i < length; i++) this.buffer[this.at + i] = from[start + i]!;
    this.at += length;
  }

  text(text: string): void {
    const bytes = Buffer.from(text);
    this.varint(bytes.length);
    this.bytes(bytes);
  }

  /** The low `count` bytes of an amount in lanes; `count` from `amountLength`. */
  lanes(hi: number, lo: number, count: number): void {
    this.reserve(16);
    const { buffer } = this;
    let at = this.at;
    let low = lo % 0x1000000;
    buffer[at++] = low;
    buffer[at++] = low >> 8;
    buffer[at++] = low >> 16;
    low = (lo - low) / 0x1000000;
    buffer[at++] = low;
    buffer[at++] = low >> 8;
    buffer[at++] = low >> 16;
    if (count > 6) {
      low = hi % 0x1000000;
      buffer[at++] = low;
      buffer[at++] = low >> 8;
      buffer[at++] = low >> 16;
      low = (hi - low) / 0x1000000;
      buffer[at++] = low;
      buffer[at++] = low >> 8;
      buffer[at++] = low >> 16;
    }
    this.at += count;
  }

  /** As `lanes`, from a BigInt. */
  big(value: bigint, count: number): void {
    this.reserve(count);
    for (let i = 0; i < count; i++) {
      this.buffer[this.at++] = Number(value & 255n);
      value >>= 8n;
    }
  }

  /** The bytes written, a view that the next write may change. */
  view(): Uint8Array {
    return this.buffer.subarray(0, this.at);
  }

  /** A copy of the bytes written; starts anew. */
  take(): Uint8Array<ArrayBuffer> {
    const bytes = this.buffer.slice(0, this.at);
    this.at = 0;
    return bytes;
  }
}

/** Bytes that an amount below 2^96 needs: 0 to 12. */
export function lanesLength(hi: number, lo: number): number {
  if (hi === 0) return lo < 0x1000000 ? lengthBelow24(lo) : 3 + lengthBelow24(Math.floor(lo / 0x1000000));
  return hi < 0x1000000 ? 6 + lengthBelow24(hi) : 9 + lengthBelow24(Math.floor(hi / 0x1000000));
}

function lengthBelow24(value: number): number {
  return value === 0 ? 0 : value < 0x100 ? 1 : value < 0x10000 ? 2 : 3;
}

export function bigLength(value: bigint): number {
  let length = 0;
  for (; value > 0n; value >>= 8n) length++;
  return length;
}

/** Reads what `ByteWriter` wrote. `bytes` may be longer than what was written. */
export class ByteReader {
  bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  u8(): number {
    return this.bytes[this.at++]!;
  }

  varint(): number {
    const { bytes } = this;
    let byte = bytes[this.at++]!;
    if (byte < 128) return byte;
    let value = byte & 127;
    byte = bytes[this.at++]!;
    value |= (byte & 127) << 7;
    if (byte < 128) return value;
    byte = bytes[this.at++]!;
    value |= (byte & 127) << 14;
    if (byte < 128) return value;
    byte = bytes[this.at++]!;
    value |= (byte & 127) << 21;
    let scale = 0x10000000;
    while (byte >= 128) {
      byte = bytes[this.at++]!;
      value += (byte & 127) * scale;
      scale *= 128;
    }
    return value;
  }

  zigzag(): number {
    const value = this.varint();
    // The remainder of a double is a slow call.
    if (value < 2 ** 31) return (value >>> 1) ^ -(value & 1);
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  text(): string {
    const length = this.varint();
    const start = this.at;
    this.at += length;
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset + start, length).toString();
  }

  /** An amount of `count` bytes into a slot of a column. */
  amount(count: number, into: AmountColumn, slot: number): void {
    if (count > 12) {
      into.set(slot, this.big(count));
      return;
    }
    const { bytes } = this;
    const at = this.at;
    let lo = 0;
    let hi = 0;
    for (let i = Math.min(count, 6) - 1; i >= 0; i--) lo = lo * 256 + bytes[at + i]!;
    for (let i = count - 1; i >= 6; i--) hi = hi * 256 + bytes[at + i]!;
    into.lo[slot] = lo;
    into.hi[slot] = hi;
    this.at += count;
  }

  big(count: number): bigint {
    let value = 0n;
    for (let i = count - 1; i >= 0; i--) value = (value << 8n) | BigInt(this.bytes[this.at + i]!);
    this.at += count;
    return value;
  }
}
