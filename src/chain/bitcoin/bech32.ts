import { assert } from '../../core/assert.ts';

export const BECH32_ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const;
const BECH32 = 1;
const BECH32M = 0x2bc830a3;

function step(checksum: number, value: number): number {
  const top = checksum >>> 25;
  let next = ((checksum & 0x1ffffff) << 5) ^ value;
  for (let i = 0; i < 5; i++) if (((top >>> i) & 1) === 1) next ^= GENERATOR[i]!;
  return next;
}

/** Bytes as groups of five bits, the last filled with zeros. */
export function toFiveBits(bytes: Uint8Array): number[] {
  const groups: number[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      groups.push((held >>> bits) & 31);
    }
  }
  if (bits > 0) groups.push((held << (5 - bits)) & 31);
  return groups;
}

/**
 * The address of a witness program: Bech32 for version 0 (BIP 173), Bech32m for all others (BIP 350).
 * @param version 0 to 16
 * @param program 2 to 40 bytes
 */
export function encodeWitnessAddress(prefix: string, version: number, program: Uint8Array): string {
  assert(version >= 0 && version <= 16 && program.length >= 2 && program.length <= 40, 'a witness program');
  const values = [version, ...toFiveBits(program)];
  let checksum = 1;
  for (let i = 0; i < prefix.length; i++) checksum = step(checksum, prefix.charCodeAt(i) >>> 5);
  checksum = step(checksum, 0);
  for (let i = 0; i < prefix.length; i++) checksum = step(checksum, prefix.charCodeAt(i) & 31);
  let text = `${prefix}1`;
  for (const value of values) {
    checksum = step(checksum, value);
    text += BECH32_ALPHABET[value]!;
  }
  for (let i = 0; i < 6; i++) checksum = step(checksum, 0);
  checksum ^= version === 0 ? BECH32 : BECH32M;
  for (let i = 0; i < 6; i++) text += BECH32_ALPHABET[(checksum >>> (5 * (5 - i))) & 31]!;
  return text;
}
