import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Balances, bigToDecimalHi, bigToDecimalLo, decimalToBig } from './amount.ts';
import { ByteText } from './byteText.ts';
import { DerivedNames } from './derivedNames.ts';

describe('ByteText', () => {
  it('writes integers and amounts as they are', () => {
    const text = new ByteText(128);
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.bigInt({ min: 0n, max: 10n ** 30n }), (integer, amount) => {
        text.decimal(integer);
        expect(text.take()).toBe(`${integer}`);
        text.amount(bigToDecimalHi(amount), bigToDecimalLo(amount));
        expect(text.take()).toBe(`${amount}`);
      }),
    );
    for (const edge of [0, 9, 10, 9_999_999, 10_000_000, 10 ** 14, Number.MAX_SAFE_INTEGER]) {
      text.decimal(edge);
      expect(text.take()).toBe(`${edge}`);
    }
  });

  it('grows, keeping what it has', () => {
    const text = new ByteText(4);
    for (let i = 0; i < 100; i++) {
      text.reserve(3);
      text.ascii('abc');
    }
    text.reserve(8);
    text.hexWords(Int32Array.of(-1, 0x0a0b0c0d), 2);
    expect(text.take()).toBe(`${'abc'.repeat(100)}ffffffff0a0b0c0d`);
  });
});

it('balances add and subtract exactly', () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 24n });
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 20 }), (amounts) => {
      const balances = new Balances(1);
      let sum = 0n;
      for (const added of amounts) {
        balances.add(0, bigToDecimalHi(added), bigToDecimalLo(added));
        sum += added;
        const taken = (sum * 2n) / 3n;
        expect(balances.covers(0, bigToDecimalHi(sum), bigToDecimalLo(sum))).toBe(true);
        expect(balances.covers(0, bigToDecimalHi(sum + 1n), bigToDecimalLo(sum + 1n))).toBe(false);
        balances.subtract(0, bigToDecimalHi(taken), bigToDecimalLo(taken));
        sum -= taken;
        expect(decimalToBig(balances.hi[0]!, balances.lo[0]!)).toBe(sum);
      }
      expect(() => balances.subtract(0, bigToDecimalHi(sum + 1n), bigToDecimalLo(sum + 1n))).toThrow('below zero');
    }),
  );
});

describe('DerivedNames', () => {
  it('gives different numbers different names that do not look alike', () => {
    const names = new DerivedNames(1, 10, 'account');
    const numbers = [...Array(500).keys()].flatMap((i) => [i + 1, 2 ** 32 + i + 1, 2 ** 46 + i + 1]);
    const addresses = numbers.map((number) => names.address(number));
    expect(addresses.every((address) => /^0x[0-9a-f]{40}$/.test(address))).toBe(true);
    expect(new Set(addresses).size).toBe(numbers.length);
    expect(new Set(addresses.map((address) => address.slice(0, 10))).size).toBeGreaterThan(numbers.length - 2);
    expect(names.tx(5)).toMatch(/^0x[0-9a-f]{64}$/);
    expect(names.address(0)).toBe('');
    expect(new DerivedNames(2, 10, 'account').address(1)).not.toBe(addresses[0]);
  });

  it('gives witness addresses with a checksum that holds (BIP 173)', () => {
    const names = new DerivedNames(1, 20, 'utxo');
    for (let i = 1; i <= 200; i++) expect(bech32Checksum(names.address(i))).toBe(1);
    expect(names.tx(1)).toMatch(/^[0-9a-f]{64}$/);
    // The reference addresses of BIP 173 itself, so that the check above is known to check.
    expect(bech32Checksum('bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4')).toBe(1);
    expect(bech32Checksum('bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5')).not.toBe(1);
  });
});

/** The checksum as BIP 173 writes it down. */
function bech32Checksum(address: string): number {
  const charset = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
  const values = [3, 3, 0, 2, 3, ...Array.from(address.slice(3), (char) => charset.indexOf(char))];
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    for (const [i, feedback] of [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3].entries())
      if ((top >>> i) & 1) check ^= feedback;
  }
  return check;
}
