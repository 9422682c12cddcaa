import { SpoorError } from '../../core/errors.ts';

/** A block or transaction that cannot be what it claims to be; `offset` counts from the first byte of what was given. */
export function badBlock(offset: number, found: string, expected: string): SpoorError {
  return new SpoorError('BAD_BLOCK', `byte ${offset}: found ${found}, expected ${expected}`, {
    offset,
    found,
    expected,
  });
}

/** Reads Bitcoin's wire encoding from the front of `bytes`, which it neither copies nor changes. */
export class ByteReader {
  readonly bytes: Buffer;
  offset = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.bytes.length - this.offset;
  }

  /** Moves past `count` bytes and returns where they began. */
  skip(count: number, what: string): number {
    const at = this.offset;
    if (count > this.bytes.length - at) throw badBlock(at, `its end after ${this.left} bytes`, `${count} of ${what}`);
    this.offset = at + count;
    return at;
  }

  /** A view of the next `count` bytes. */
  take(count: number, what: string): Buffer {
    const at = this.skip(count, what);
    return this.bytes.subarray(at, at + count);
  }

  u8(what: string): number {
    return this.bytes[this.skip(1, what)]!;
  }

  u32(what: string): number {
    return this.bytes.readUInt32LE(this.skip(4, what));
  }

  u64(what: string): bigint {
    const at = this.skip(8, what);
    const low = this.bytes.readUInt32LE(at);
    const high = this.bytes.readUInt32LE(at + 4);
    return high < 2 ** 21 ? BigInt(high * 2 ** 32 + low) : (BigInt(high) << 32n) | BigInt(low);
  }

  /**
   * A count or length ("CompactSize") below 2^32, which must be in its shortest form: Bitcoin Core refuses any other,
   * and a longer one would change the bytes that a transaction id is the hash of.
   */
  size(what: string): number {
    const at = this.offset;
    const first = this.u8(what);
    if (first < 0xfd) return first;
    const count =
      first === 0xfd
        ? this.bytes.readUInt16LE(this.skip(2, what))
        : first === 0xfe
          ? this.u32(what)
          : this.u32(what) + this.u32(what) * 2 ** 32;
    const least = first === 0xfd ? 0xfd : first === 0xfe ? 2 ** 16 : 2 ** 32;
    if (count < least) throw badBlock(at, `${count} of ${what} in a long form`, 'the shortest form');
    if (count >= 2 ** 32) throw badBlock(at, `${count} of ${what}`, 'fewer than 2^32');
    return count;
  }
}
