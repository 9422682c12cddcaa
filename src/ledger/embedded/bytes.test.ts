import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AmountColumn, bigToHi, bigToLo, lanesToBig } from '../../core/lanes.ts';
import { ByteReader, ByteWriter, bigLength, lanesLength } from './bytes.ts';
import { sortedOrder } from './radixSort.ts';
import { emptyRow } from './rowChunk.ts';
import { readAmount } from './transferImport.ts';

const integer = fc.oneof(fc.nat(300), fc.nat(), fc.maxSafeNat());
const amount = fc.integer({ min: 0, max: 256 }).chain((bits) => fc.bigInt({ min: 0n, max: (1n << BigInt(bits)) - 1n }));

test('integers come back', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(integer, fc.integer())), (pairs) => {
      const bytes = new ByteWriter(1);
      for (const [a, b] of pairs) {
        bytes.varint(a);
        bytes.zigzag(b);
      }
      const reader = new ByteReader(bytes.take());
      for (const [a, b] of pairs) expect([reader.varint(), reader.zigzag()]).toEqual([a, b]);
    }),
  );
});

test('amounts come back, in as many bytes as they need', () => {
  fc.assert(
    fc.property(amount, (value) => {
      const bytes = new ByteWriter(1);
      const length = bigLength(value);
      if (value < 1n << 96n) {
        expect(lanesLength(bigToHi(value), bigToLo(value))).toBe(length);
        bytes.lanes(bigToHi(value), bigToLo(value), length);
      } else bytes.big(value, length);
      expect(bytes.at).toBe(length);
      const column = new AmountColumn(1);
      const reader = new ByteReader(bytes.take());
      reader.amount(length, column, 0);
      expect(column.get(0)).toBe(value);
      expect(reader.at).toBe(length);
    }),
    { numRuns: 1000 },
  );
});

test('decimals of any length are read exactly', () => {
  fc.assert(
    fc.property(
      fc.oneof(amount, fc.constantFrom(0n, 10n ** 15n - 1n, 10n ** 15n, 10n ** 28n - 1n, 10n ** 28n)),
      (value) => {
        const row = emptyRow();
        const text = Buffer.from(`,${value},`);
        readAmount(text, 1, text.length - 1, row);
        expect(row.big ?? lanesToBig(row.hi, row.lo)).toBe(value);
      },
    ),
    { numRuns: 2000 },
  );
});

test('keys are sorted with their indices, equal ones in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(5), fc.integer({ min: 0, max: 2 ** 32 - 1 }))), (list) => {
      const keys = Uint32Array.from(list);
      const order = [...sortedOrder(keys, keys.length)];
      expect(order).toEqual(list.map((_, i) => i).toSorted((a, b) => list[a]! - list[b]! || a - b));
      expect([...keys]).toEqual(list.toSorted((a, b) => a - b));
    }),
  );
});
