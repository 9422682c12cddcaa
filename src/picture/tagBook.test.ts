import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalAddress } from '../label/address/canonicalAddress.ts';
import type { Tag } from '../label/tags.ts';
import { SERVICE_CATEGORIES } from '../trace/request.ts';
import { rankOfTag, Stops } from '../trace/stops.ts';
import { tagBook } from './tagBook.ts';

const SPELLINGS = [
  '1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu',
  'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a',
  'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4',
  'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
  'wallet',
];

test('a picture names an address by the tag that the trace takes, however files spell it', () => {
  const tag = fc.record({
    chain: fc.constantFrom('', 'bitcoin', 'bitcoin-cash'),
    address: fc.constantFrom(...SPELLINGS),
    category: fc.constantFrom('unknown', 'exchange', 'burn', 'mixer', 'scam'),
  });
  fc.assert(
    fc.property(fc.array(tag, { maxLength: 8 }), fc.boolean(), (drawn, stopsMixers) => {
      const stop = stopsMixers ? new Set(['mixer']) : SERVICE_CATEGORIES;
      const tags = drawn.map((one, i): Tag => ({ ...one, entity: `entity ${i}`, source: '' }));
      const stops = new Stops({ thefts: [], tags, stop });
      const book = tagBook(tags.toSorted((a, b) => rankOfTag(a, stop) - rankOfTag(b, stop)));
      for (const chain of ['bitcoin', 'bitcoin-cash'])
        for (const spelling of SPELLINGS) {
          const address = canonicalAddress(spelling, chain);
          expect(book.tagOf(chain, address)?.entity).toBe(stops.tagOf(chain, address)?.entity);
        }
    }),
    { numRuns: 500 },
  );
});
