/**
 * Recursive length prefix encoding (Ethereum yellow paper, appendix B): the bytes that hashes and tries are made of.
 * Encoded values are put together with `rlpList`, so a nested value is encoded once.
 */
const EMPTY = Uint8Array.of(0x80);

/** The bytes of hex with `0x`. */
export function hexBytes(hex: string): Buffer {
  return Buffer.from(hex.slice(2), 'hex');
}

/** Bytes as hex with `0x`. */
export function bytesHex(bytes: Uint8Array): string {
  return `0x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
}

/** A string of bytes. */
export function rlpBytes(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 1 && bytes[0]! < 0x80) return bytes;
  return Buffer.concat([prefix(0x80, bytes.length), bytes]);
}

/** A string of bytes that is given in hex. */
export function rlpHex(hex: string): Uint8Array {
  return rlpBytes(hexBytes(hex));
}

/** A number: its bytes without leading zeros. */
export function rlpNumber(value: bigint | number): Uint8Array {
  if (value === 0n || value === 0) return EMPTY;
  const hex = value.toString(16);
  return rlpBytes(Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex'));
}

/** A list of values that are encoded already. */
export function rlpList(items: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const item of items) length += item.length;
  return Buffer.concat([prefix(0xc0, length), ...items]);
}

function prefix(base: number, length: number): Uint8Array {
  if (length < 56) return Uint8Array.of(base + length);
  const size: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) size.unshift(rest % 256);
  return Uint8Array.of(base + 55 + size.length, ...size);
}
