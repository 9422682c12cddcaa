import { BECH32_ALPHABET, fromFiveBits, toFiveBits } from './bech32.ts';

/** The generator of CashAddr's 40-bit checksum: the upper 8 and the lower 32 bits of each term. */
const GENERATOR = [
  [0x98, 0xf2bc8e61],
  [0x79, 0xb76d99e2],
  [0xf3, 0x3e5fb3c4],
  [0xae, 0x2eabe2a8],
  [0x1e, 0x4f43e470],
] as const;

/** The 40 bits of CashAddr's checksum over a prefix and groups of five bits. */
function checksumOf(prefix: string, groups: readonly number[]): Uint8Array {
  let high = 0;
  let low = 1;
  const step = (value: number): void => {
    const top = high >>> 3;
    high = ((high & 7) << 5) | (low >>> 27);
    low = (low << 5) ^ value;
    for (let i = 0; i < 5; i++) {
      if (((top >>> i) & 1) === 0) continue;
      high ^= GENERATOR[i]![0];
      low ^= GENERATOR[i]![1];
    }
  };
  for (let i = 0; i < prefix.length; i++) step(prefix.charCodeAt(i) & 31);
  step(0);
  for (const group of groups) step(group);
  low ^= 1;
  return Uint8Array.of(high, (low >>> 24) & 0xff, (low >>> 16) & 0xff, (low >>> 8) & 0xff, low & 0xff);
}

/**
 * CashAddr of a hash of 20 bytes, with its prefix.
 * Source: https://reference.cash/protocol/blockchain/encoding/cashaddr
 */
export function encodeCashAddress(prefix: string, kind: 'key' | 'script', hash: Uint8Array): string {
  const payload = toFiveBits(Uint8Array.of(kind === 'key' ? 0 : 8, ...hash));
  const checksum = checksumOf(prefix, [...payload, 0, 0, 0, 0, 0, 0, 0, 0]);
  const letters = [...payload, ...toFiveBits(checksum)];
  return `${prefix}:${letters.map((value) => BECH32_ALPHABET[value]!).join('')}`;
}

const HASH_BYTES = [20, 24, 28, 32, 40, 48, 56, 64] as const;

/**
 * What a CashAddr holds, with its prefix or without; undefined where the text mixes cases, has another letter or prefix,
 * or its checksum, version or length is wrong.
 * @param prefix what it must have
 */
export function decodeCashAddress(
  text: string,
  prefix: string,
): { readonly type: number; readonly hash: Uint8Array } | undefined {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return undefined;
  const body = lower.startsWith(`${prefix}:`) ? lower.slice(prefix.length + 1) : lower;
  const groups = Array.from(body, (letter) => BECH32_ALPHABET.indexOf(letter));
  if (groups.includes(-1) || groups.length < 9 || checksumOf(prefix, groups).some((byte) => byte !== 0)) {
    return undefined;
  }
  const bytes = fromFiveBits(groups.slice(0, -8));
  const [version] = bytes ?? [];
  if (bytes === undefined || version === undefined || version >= 0x80) return undefined;
  const hash = bytes.subarray(1);
  return hash.length === HASH_BYTES[version & 7]! ? { type: version >>> 3, hash } : undefined;
}
