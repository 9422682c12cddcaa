import { assert } from '../../core/assert.ts';
import { base58Sum, doubleSha256 } from './hashes.ts';

export const BASE58_ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** Digits are made five at a time: 58^5 times two bytes stays far below 2^53. */
const DIGITS = 5;
const LIMB = 58 ** DIGITS;

/** Limbs and text of the number at work. 255 bytes, or 256 letters, are more than anything here has. */
const LIMBS = new Float64Array(72);
const TEXT = Buffer.alloc(360);
const CODES = Buffer.from(BASE58_ALPHABET);

/** Base58 of bytes that need not be a number: each leading zero byte is a `1`. At most 255 bytes. */
export function encodeBase58(bytes: Uint8Array): string {
  assert(bytes.length <= 255, `${bytes.length} bytes are at most 255`);
  let zeros = 0;
  while (zeros < bytes.length && bytes[zeros] === 0) zeros++;
  let count = 0;
  // Two bytes at a time, one first where their number is odd.
  for (let i = zeros, step = (bytes.length - zeros) % 2 === 1 ? 1 : 2; i < bytes.length; i += step, step = 2) {
    let carry = step === 1 ? bytes[i]! : bytes[i]! * 256 + bytes[i + 1]!;
    const shift = step === 1 ? 256 : 65_536;
    for (let n = 0; n < count; n++) {
      const value = LIMBS[n]! * shift + carry;
      carry = Math.floor(value / LIMB);
      LIMBS[n] = value - carry * LIMB;
    }
    if (carry > 0) LIMBS[count++] = carry;
  }
  let at = TEXT.length;
  for (let n = 0; n < count; n++) {
    let limb = LIMBS[n]!;
    for (let d = 0; d < DIGITS && (limb > 0 || n < count - 1); d++) {
      const next = Math.floor(limb / 58);
      TEXT[--at] = CODES[limb - next * 58]!;
      limb = next;
    }
  }
  for (let i = 0; i < zeros; i++) TEXT[--at] = CODES[0]!;
  return TEXT.toString('latin1', at);
}

/** Base58Check: a version byte, the payload, and four bytes of its double SHA-256. */
export function encodeBase58Check(version: number, payload: Uint8Array): string {
  const bytes = Buffer.alloc(payload.length + 5);
  bytes[0] = version;
  bytes.set(payload, 1);
  bytes.set(doubleSha256(bytes.subarray(0, payload.length + 1)).subarray(0, 4), payload.length + 1);
  return encodeBase58(bytes);
}

/** The bytes that were read last: of 256 letters no more than that. */
const BYTES = new Uint8Array(256);

/**
 * The bytes of base58, the inverse of `encodeBase58`; undefined where the text has another letter, is empty or longer than
 * any address.
 * @param alphabet Bitcoin's unless given: others order the same letters otherwise
 */
export function decodeBase58(text: string, alphabet = BASE58_ALPHABET): Uint8Array | undefined {
  const length = readBase58(text, digitsOf(alphabet));
  return length < 0 ? undefined : BYTES.slice(0, length);
}

/** Reads base58 into `BYTES`; @returns how many they are, -1 for none. */
function readBase58(text: string, digits: Int8Array): number {
  if (text === '' || text.length > 256) return -1;
  let zeros = 0;
  while (zeros < text.length && digitAt(text, zeros, digits) === 0) zeros++;
  // Limbs of three bytes, the lowest first, multiplied for four digits at once: 2^24 * 58^4 is below 2^48.
  let count = 0;
  for (let at = zeros; at < text.length; at += 4) {
    let value = 0;
    let weight = 1;
    const end = Math.min(at + 4, text.length);
    for (let i = at; i < end; i++) {
      const digit = digitAt(text, i, digits);
      if (digit < 0) return -1;
      value = value * 58 + digit;
      weight *= 58;
    }
    for (let n = 0; n < count; n++) {
      const sum = LIMBS[n]! * weight + value;
      value = Math.floor(sum / 2 ** 24);
      LIMBS[n] = sum - value * 2 ** 24;
    }
    if (value > 0) LIMBS[count++] = value;
  }
  // Only the highest limb may have fewer than three bytes.
  const top = count === 0 ? 0 : LIMBS[count - 1]!;
  let length = count * 3 - (count === 0 ? 0 : top < 2 ** 8 ? 2 : top < 2 ** 16 ? 1 : 0);
  const all = zeros + length;
  for (let i = 0; i < zeros; i++) BYTES[i] = 0;
  for (let n = 0, at = all - 1; n < count; n++) {
    const limb = LIMBS[n]!;
    for (let bits = 0; bits < 24 && length > 0; bits += 8, length--) BYTES[at--] = limb >>> bits;
  }
  return all;
}

function digitAt(text: string, at: number, digits: Int8Array): number {
  const code = text.charCodeAt(at);
  return code < 128 ? digits[code]! : -1;
}

const DIGITS_BY_ALPHABET = new Map<string, Int8Array>();

/** The value of each letter by its code, -1 for one that is not in the alphabet. */
function digitsOf(alphabet: string): Int8Array {
  const known = DIGITS_BY_ALPHABET.get(alphabet);
  if (known !== undefined) return known;
  const digits = new Int8Array(128).fill(-1);
  for (let i = 0; i < alphabet.length; i++) digits[alphabet.charCodeAt(i)] = i;
  DIGITS_BY_ALPHABET.set(alphabet, digits);
  return digits;
}

/** Version and payload of Base58Check; undefined where the text is no base58 or its checksum is another. */
export function decodeBase58Check(text: string, alphabet = BASE58_ALPHABET): Uint8Array | undefined {
  const length = readBase58(text, digitsOf(alphabet)) - 4;
  if (length < 1) return undefined;
  const sum = (BYTES[length]! << 24) | (BYTES[length + 1]! << 16) | (BYTES[length + 2]! << 8) | BYTES[length + 3]!;
  return base58Sum(BYTES, length) === sum ? BYTES.slice(0, length) : undefined;
}
