import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeAmountWriter } from './amountWriter.ts';
import { formatAmount, formatShare, formatShort, formatUnits } from './formatAmount.ts';

const ETH = { symbol: 'ETH', decimals: 18 };

describe('amounts', () => {
  it('keep every digit where every digit is asked for', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 256n }), fc.nat(36), (amount, decimals) => {
        const [whole = '', fraction = ''] = formatUnits(amount, decimals, null).replaceAll(',', '').split('.');
        expect(BigInt(whole + fraction.padEnd(decimals, '0'))).toBe(amount);
      }),
    );
  });

  it('are written as people write them', () => {
    expect(formatAmount('10821522000000000006109', ETH)).toBe('10,821.52');
    expect(formatAmount('999999999999999999999', ETH)).toBe('1,000.00');
    expect(formatAmount('0', ETH)).toBe('0');
    expect(formatAmount('1234567890000', ETH)).toBe('0.0000012');
    expect(formatAmount('1', ETH)).toBe('< 0.01');
    expect(formatShort('1073706452', { symbol: 'USD', decimals: 2 })).toBe('10.73 M');
    expect(formatShort('2520000', { symbol: 'USD', decimals: 2 })).toBe('25.20 k');
  });

  it('as shares never hide what is there nor claim the whole', () => {
    expect(formatShare('1', '1000000')).toBe('< 0.1 %');
    expect(formatShare('999999', '1000000')).toBe('> 99.9 %');
    expect(formatShare('847', '1000')).toBe('84.7 %');
    expect(formatShare('0', '1000')).toBe('0.0 %');
  });

  it("at the person's prices are marked as such, in units where there is no price", () => {
    const measure = { ...ETH, price: { currency: 'USD', perUnit: '1850.25' } };
    const priced = makeAmountWriter(measure, 'price', 10n ** 18n);
    expect(priced.long('2000000000000000000')).toBe('3,700.50 USD*');
    expect(makeAmountWriter({ ...ETH, price: null }, 'price', 1n).long('2000000000000000000')).toBe('2.00 ETH');
  });
});
