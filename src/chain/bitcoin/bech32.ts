import { assert } from '../../core/assert.ts';

export const BECH32_ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
/** The value of each letter of either case by its code, -1 for any other. */
const GROUPS = new Int8Array(128).fill(-1);
for (let i = 0; i < BECH32_ALPHABET.length; i++) {
  GROUPS[BECH32_ALPHABET.charCodeAt(i)] = i;
  GROUPS[BECH32_ALPHABET.toUpperCase().charCodeAt(i)] = i;
}
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const;
const BECH32 = 1;
const BECH32M = 0x2bc830a3;

/** What the five bits that leave a checksum change of it. */
const CHANGES = Int32Array.from({ length: 32 }, (_, top) =>
  GENERATOR.reduce((change, generator, i) => (((top >>> i) & 1) === 1 ? change ^ generator : change), 0),
);

function step(checksum: number, value: number): number {
  return ((checksum & 0x1ffffff) << 5) ^ value ^ CHANGES[checksum >>> 25]!;
}

function prefixChecksum(prefix: string): number {
  let checksum = 1;
  for (let i = 0; i < prefix.length; i++) checksum = step(checksum, prefix.charCodeAt(i) >>> 5);
  checksum = step(checksum, 0);
  for (let i = 0; i < prefix.length; i++) checksum = step(checksum, prefix.charCodeAt(i) & 31);
  return checksum;
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
  let checksum = prefixChecksum(prefix);
  const groups = toFiveBits(program);
  let text = `${prefix}1${BECH32_ALPHABET[version]!}`;
  checksum = step(checksum, version);
  for (let i = 0; i < groups.length; i++) {
    checksum = step(checksum, groups[i]!);
    text += BECH32_ALPHABET[groups[i]!]!;
  }
  for (let i = 0; i < 6; i++) checksum = step(checksum, 0);
  checksum ^= version === 0 ? BECH32 : BECH32M;
  for (let i = 0; i < 6; i++) text += BECH32_ALPHABET[(checksum >>> (5 * (5 - i))) & 31]!;
  return text;
}

/** The bytes of groups of five bits; undefined where what fills the last group is not zeros, or a whole group. */
export function fromFiveBits(groups: readonly number[]): Uint8Array | undefined {
  return packGroups(groups, 0, groups.length);
}

function packGroups(groups: ArrayLike<number>, from: number, to: number): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor(((to - from) * 5) / 8));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let i = from; i < to; i++) {
    held = ((held << 5) | groups[i]!) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = held >>> bits;
  }
  return bits < 5 && (held & ((1 << bits) - 1)) === 0 ? bytes : undefined;
}

/** What Bech32 (BIP 173) or Bech32m (BIP 350) holds: its prefix in lower case, and groups of five bits. */
export interface Bech32Text {
  readonly prefix: string;
  readonly groups: readonly number[];
  readonly form: 'bech32' | 'bech32m';
}

/**
 * Undefined where the text mixes cases, has another letter, or its checksum is of neither form.
 * @param longest letters, at most 1,024; BIP 173 allows 90, some chains more
 */
export function decodeBech32(text: string, longest = 90): Bech32Text | undefined {
  const checksum = readGroups(text, longest);
  if (checksum !== BECH32 && checksum !== BECH32M) return undefined;
  const separator = text.lastIndexOf('1');
  const prefix = text.slice(0, separator).toLowerCase();
  const groups = Array.from(READ.subarray(0, text.length - separator - 1 - CHECKSUM_LETTERS));
  return { prefix, groups, form: checksum === BECH32 ? 'bech32' : 'bech32m' };
}

const CHECKSUM_LETTERS = 6;
/** The groups that were read last, those of the checksum behind them. */
const READ = new Uint8Array(1024);

/** Reads the groups of a text into `READ`; @returns what its checksum leaves, -1 where it is no Bech32. */
function readGroups(text: string, longest: number): number {
  const separator = text.lastIndexOf('1');
  if (text.length > longest || separator < 1 || separator + 1 + CHECKSUM_LETTERS > text.length) return -1;
  let checksum = 1;
  let cases = 0;
  // BIP 173: the high bits of the prefix, zero, its low bits; a capital counts as its small letter.
  for (let i = 0; i < separator; i++) {
    const code = text.charCodeAt(i);
    if (code < 33 || code > 126) return -1;
    if (code >= 65 && code <= 90) cases |= 1;
    else if (code >= 97 && code <= 122) cases |= 2;
    checksum = step(checksum, (code >= 65 && code <= 90 ? code + 32 : code) >>> 5);
  }
  checksum = step(checksum, 0);
  for (let i = 0; i < separator; i++) checksum = step(checksum, text.charCodeAt(i) & 31);
  for (let i = separator + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const group = code < 128 ? GROUPS[code]! : -1;
    if (group < 0) return -1;
    if (code >= 97) cases |= 2;
    else if (code >= 65) cases |= 1;
    checksum = step(checksum, group);
    READ[i - separator - 1] = group;
  }
  return cases === 3 ? -1 : checksum;
}

/**
 * The witness program of an address; undefined where the text is none (BIP 173 and 350: version 0 in Bech32 with 20 or 32
 * bytes, others in Bech32m with 2 to 40).
 */
export function decodeWitnessAddress(
  text: string,
): { readonly prefix: string; readonly version: number; readonly program: Uint8Array } | undefined {
  const checksum = readGroups(text, 90);
  const separator = text.lastIndexOf('1');
  const groups = text.length - separator - 1 - CHECKSUM_LETTERS;
  const version = READ[0]!;
  if (groups < 1 || version > 16 || checksum !== (version === 0 ? BECH32 : BECH32M)) return undefined;
  const program = packGroups(READ, 1, groups);
  if (program === undefined || program.length < 2 || program.length > 40) return undefined;
  if (version === 0 && program.length !== 20 && program.length !== 32) return undefined;
  return { prefix: text.slice(0, separator).toLowerCase(), version, program };
}
