import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineOrder } from './lineOrder.ts';
import { LineCounter } from './scanText.ts';

/** Cuts bytes at fractions of their length and counts the pieces one after the other. */
function scan(bytes: Buffer, cuts: readonly number[], order?: LineOrder) {
  const counter = new LineCounter(order);
  const places = [0, ...cuts.map((cut) => Math.floor(cut * bytes.length)).sort((a, b) => a - b), bytes.length];
  for (let at = 1; at < places.length; at++) counter.add(bytes.subarray(places[at - 1], places[at]));
  return counter.finish();
}

const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 });
const piece = fc.constantFrom('a', 'é', '€', ',', '\r\n', '\n', '\r', '\0', '"', 'abc,1');

test('counts lines, however they are cut', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), cuts, fc.boolean(), (pieces, places, damage) => {
      const text = pieces.join('');
      const bytes = Buffer.concat([Buffer.from(text), damage ? Buffer.from([0xc3]) : Buffer.alloc(0)]);
      const seen = scan(bytes, places);
      const ends = text.match(/\r?\n/g) ?? [];
      const lines = `${text}${damage ? '?' : ''}`.split(/\r?\n/);
      const filled = lines.filter((line, at) => line !== '' && !(line === '\r' && at === lines.length - 1));
      expect(seen.lines).toBe(filled.length);
      const trimmed = text.replace(/(\r?\n)+$/, '');
      const isOdd =
        damage ||
        /[\0]|\r(?!\n)|,\r?(\n|$)/.test(text) ||
        /^\r?\n|\n\r?\n/.test(damage ? text : trimmed) ||
        new Set(ends).size > 1;
      // May be in doubt where it need not be, never the other way.
      if (isOdd && filled.length > 0) expect(seen.odd).toBe(true);
      if (!isOdd) expect(seen.odd).toBe(false);
      if (!isOdd && ends.length < 2) expect(seen.longestBytes).toBeGreaterThanOrEqual(filled[0]?.length ?? 0);
    }),
    { numRuns: 3000 },
  );
});

test('knows rising order, however lines are cut', () => {
  const row = fc.tuple(fc.constantFrom('c', 'c', 'c', 'c', 'c', 'cd'), fc.nat(2), fc.nat(2));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 4 }), cuts, fc.constantFrom('\n', '\r\n'), (rows, places, lineEnd) => {
      const text = ['chain,block,index,more', ...rows.map((fields) => `${fields.join(',')},x`)].join(lineEnd);
      const isRising = rows.every(([chain, block, index], at) => {
        const before = rows[at - 1];
        return before === undefined || (chain === before[0] && (block - before[1] || index - before[2]) > 0);
      });
      expect(scan(Buffer.from(text), places, new LineOrder()).rising).toBe(isRising);
    }),
    { numRuns: 3000 },
  );
});
