import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatDecimal } from './decimal.ts';
import { JsonBytes } from './jsonBytes.ts';

it('writes decimals as they are written as texts, whatever their units and scale', () => {
  const units = fc.oneof(fc.maxSafeInteger(), fc.integer(), fc.constantFrom(0, 999_999_999, 1e9, 1e15, 2 ** 53 - 1));
  const out = new JsonBytes();
  fc.assert(
    fc.property(units, fc.nat({ max: 255 }), fc.nat({ max: 15 }), (drawn, scale, zeros) => {
      const whole = drawn - (drawn % 10 ** zeros);
      out.text('é');
      out.decimal(whole, scale);
      expect(Buffer.from(out.take()).toString()).toBe(`é${formatDecimal({ units: BigInt(whole), scale })}`);
    }),
    { numRuns: 3000 },
  );
});

it('makes room for whatever is put', () => {
  const out = new JsonBytes();
  const piece = Buffer.from('0123456789'.repeat(1000));
  for (let i = 0; i < 50; i++) {
    out.put(piece);
    out.copy(piece, 3, 9);
  }
  expect(Buffer.from(out.take()).toString()).toBe(`${piece.toString()}345678`.repeat(50));
});
