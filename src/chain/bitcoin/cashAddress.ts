import { BECH32_ALPHABET, toFiveBits } from './bech32.ts';

/** The generator of CashAddr's 40-bit checksum: the upper 8 and the lower 32 bits of each term. */
const GENERATOR = [
  [0x98, 0xf2bc8e61],
  [0x79, 0xb76d99e2],
  [0xf3, 0x3e5fb3c4],
  [0xae, 0x2eabe2a8],
  [0x1e, 0x4f43e470],
] as const;

/**
 * CashAddr of a hash of 20 bytes, with its prefix.
 * Source: https://reference.cash/protocol/blockchain/encoding/cashaddr
 */
export function encodeCashAddress(prefix: string, kind: 'key' | 'script', hash: Uint8Array): string {
  const payload = toFiveBits(Uint8Array.of(kind === 'key' ? 0 : 8, ...hash));
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
  for (const value of payload) step(value);
  for (let i = 0; i < 8; i++) step(0);
  low ^= 1;
  const checksum = [high, (low >>> 24) & 0xff, (low >>> 16) & 0xff, (low >>> 8) & 0xff, low & 0xff];
  const letters = [...payload, ...toFiveBits(Uint8Array.from(checksum))];
  return `${prefix}:${letters.map((value) => BECH32_ALPHABET[value]!).join('')}`;
}
