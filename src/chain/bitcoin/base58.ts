import { doubleSha256 } from './hashes.ts';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** Digits are made five at a time: 58^5 times a byte stays far below 2^53. */
const DIGITS = 5;
const LIMB = 58 ** DIGITS;

/** Base58 of bytes that need not be a number: each leading zero byte is a `1`. */
export function encodeBase58(bytes: Uint8Array): string {
  const limbs: number[] = [];
  let zeros = 0;
  while (zeros < bytes.length && bytes[zeros] === 0) zeros++;
  for (let i = zeros; i < bytes.length; i++) {
    let carry = bytes[i]!;
    for (let n = 0; n < limbs.length; n++) {
      const value = limbs[n]! * 256 + carry;
      carry = Math.floor(value / LIMB);
      limbs[n] = value - carry * LIMB;
    }
    if (carry > 0) limbs.push(carry);
  }
  let text = '';
  for (let n = 0; n < limbs.length; n++) {
    let limb = limbs[n]!;
    for (let d = 0; d < DIGITS && (limb > 0 || n < limbs.length - 1); d++) {
      text = ALPHABET[limb % 58]! + text;
      limb = Math.floor(limb / 58);
    }
  }
  return '1'.repeat(zeros) + text;
}

/** Base58Check: a version byte, the payload, and four bytes of its double SHA-256. */
export function encodeBase58Check(version: number, payload: Uint8Array): string {
  const bytes = Buffer.alloc(payload.length + 5);
  bytes[0] = version;
  bytes.set(payload, 1);
  bytes.set(doubleSha256(bytes.subarray(0, payload.length + 1)).subarray(0, 4), payload.length + 1);
  return encodeBase58(bytes);
}
