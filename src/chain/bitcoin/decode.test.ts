import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BASE58_ALPHABET, decodeBase58, encodeBase58 } from './base58.ts';
import { BECH32_ALPHABET, decodeBech32, fromFiveBits } from './bech32.ts';

/** Base58 by its definition, in BigInt. */
function slowBase58(text: string, alphabet: string): Uint8Array | undefined {
  if (text === '' || text.length > 256) return undefined;
  let value = 0n;
  for (const letter of text) {
    if (!alphabet.includes(letter)) return undefined;
    value = value * 58n + BigInt(alphabet.indexOf(letter));
  }
  const hex = value === 0n ? '' : value.toString(16);
  const zeros = Array.from(text).findIndex((letter) => letter !== alphabet[0]);
  const body = Buffer.from(hex.length % 2 === 1 ? `0${hex}` : hex, 'hex');
  return Uint8Array.from([...new Uint8Array(zeros < 0 ? text.length : zeros), ...body]);
}

/** BIP 173, as its reference has it. */
function slowBech32(text: string, longest: number) {
  // Before the case is compared: the Kelvin sign is a small k in lower case.
  if (!/^[!-~]*$/.test(text)) return undefined;
  const lower = text.toLowerCase();
  if (text.length > longest || (text !== lower && text !== text.toUpperCase())) return undefined;
  const separator = lower.lastIndexOf('1');
  if (separator < 1 || separator + 7 > lower.length) return undefined;
  const prefix = lower.slice(0, separator);
  const data = Array.from(lower.slice(separator + 1), (letter) => BECH32_ALPHABET.indexOf(letter));
  if (data.includes(-1)) return undefined;
  const codes = Array.from(prefix, (letter) => letter.charCodeAt(0));
  let sum = 1;
  for (const value of [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31), ...data]) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3].forEach((generator, i) => {
      if (((top >>> i) & 1) === 1) sum ^= generator;
    });
  }
  if (sum !== 1 && sum !== 0x2bc830a3) return undefined;
  return { prefix, groups: data.slice(0, -6), form: sum === 1 ? 'bech32' : 'bech32m' };
}

const odd = fc.constantFrom('1', '0', 'l', 'I', 'z', 'Z', 'é', ' ', '\u0000', '\u0131', '\u017f', '\u212a', '😀');
const mixed = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom(...Array.from(BASE58_ALPHABET)) },
  { weight: 1, arbitrary: odd },
);

test('base58 is what BigInt makes of it, in any alphabet', () => {
  const alphabets = fc.constantFrom(BASE58_ALPHABET, Array.from(BASE58_ALPHABET).toReversed().join(''));
  fc.assert(
    fc.property(fc.array(mixed, { maxLength: 60 }), alphabets, (letters, alphabet) => {
      const text = letters.join('');
      expect(decodeBase58(text, alphabet)).toEqual(slowBase58(text, alphabet));
    }),
    { numRuns: 3000 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80, minLength: 1 }), fc.nat(6), (bytes, zeros) => {
      const padded = Uint8Array.from([...new Uint8Array(zeros), ...bytes]);
      expect(decodeBase58(encodeBase58(padded))).toEqual(padded);
    }),
  );
  for (const text of ['1'.repeat(256), 'z'.repeat(256), 'z'.repeat(257)])
    expect(decodeBase58(text)).toEqual(slowBase58(text, BASE58_ALPHABET));
});

test('Bech32 is what the reference of BIP 173 makes of it', () => {
  const real = fc.constantFrom(
    'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
    'split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w',
    '?1ezyfcl',
    'a12uel5l',
  );
  const changes = fc.array(fc.tuple(fc.nat(90), fc.oneof(mixed, odd)), { maxLength: 2 });
  fc.assert(
    fc.property(real, changes, fc.boolean(), fc.constantFrom(90, 20), (text, at, isUpper, longest) => {
      const letters = Array.from(isUpper ? text.toUpperCase() : text);
      for (const [k, letter] of at) letters[k % letters.length] = letter;
      const changed = letters.join('');
      expect(decodeBech32(changed, longest)).toEqual(slowBech32(changed, longest));
    }),
    {
      numRuns: 3000,
      examples: [
        ['split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w', [[85, '\u212a']], true, 90],
        ['bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0', [[60, '\u212a']], true, 90],
      ],
    },
  );
});

test('groups of five bits are bytes where nothing but zeros is left', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(31), { maxLength: 70 }), (groups) => {
      const bits = groups.map((group) => group.toString(2).padStart(5, '0')).join('');
      const left = bits.length % 8;
      const isWhole = left < 5 && !bits.slice(bits.length - left).includes('1');
      const bytes = Array.from({ length: Math.floor(bits.length / 8) }, (_, i) =>
        parseInt(bits.slice(8 * i, 8 * i + 8), 2),
      );
      expect(fromFiveBits(groups)).toEqual(isWhole ? Uint8Array.from(bytes) : undefined);
    }),
  );
});
