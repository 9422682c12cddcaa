import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ImportedTag } from '../import/importedTag.ts';
import { bucketsOf, claimText, linesOf, packTags, readClaim, readLines } from './packTags.ts';

const word = fc.constantFrom('', 'a', 'b', 'ü "x"\n', 'mixing_service');
const claims = fc.record({
  entity: word,
  category: fc.constantFrom('exchange', 'mixer'),
  source: word,
  label: word,
  uri: word,
  confidence: word,
  concepts: fc.array(word, { maxLength: 2 }),
  abuse: word,
  actor: word,
  date: word,
  speaksFor: fc.constantFrom('address', 'cluster'),
  asset: word,
  context: word,
});
const tags: fc.Arbitrary<ImportedTag> = fc
  .tuple(claims, fc.constantFrom('', 'bitcoin', 'tron', 'żeton'), fc.nat(400))
  .map(([claim, chain, n]) => ({ ...claim, chain, address: `address${n % 100}`, addressId: `family:${n}` }));

/** Each different tag, as text. */
function saidBy(list: Iterable<ImportedTag>): string[] {
  const texts = Array.from(list, (tag) => JSON.stringify([tag.addressId, tag.chain, tag.address, claimText(tag)]));
  return [...new Set(texts)].toSorted();
}

test('a packed set says what was given, whatever the order and however often', () => {
  fc.assert(
    fc.property(fc.array(tags, { maxLength: 300 }), fc.nat(), (list, turn) => {
      const packed = packTags(list);
      const read = bucketsOf(packed)
        .flatMap(readLines)
        .map(({ claim, ...rest }) => {
          return { ...rest, ...readClaim(packed.claims[claim]!) };
        });
      expect(saidBy(read)).toEqual(saidBy(list));
      expect(read.length).toBe(packed.tags);
      const cut = turn % (list.length + 1);
      expect(packTags([...list.slice(cut), ...list.slice(0, cut).toReversed(), ...list.slice(0, 3)])).toEqual(packed);
    }),
  );
});

test('an address is found in the one bucket that its hash names', () => {
  const list = Array.from({ length: 5000 }, (_, n): ImportedTag => {
    const said = {
      entity: `e${n % 3}`,
      category: 'exchange',
      source: '',
      label: '',
      uri: '',
      confidence: '',
      abuse: '',
    };
    const more = { concepts: [], actor: '', date: '', speaksFor: 'address', asset: '', context: '' } as const;
    return { chain: '', address: `${n}`, addressId: `evm:${n}`, ...said, ...more };
  });
  const packed = packTags(list);
  const [buckets, { bits }] = [bucketsOf(packed), packed];
  expect([bits, buckets.length]).toEqual([8, 256]);
  for (const { addressId } of list)
    expect(buckets.filter((bucket) => linesOf(bucket, addressId).length > 0)).toHaveLength(1);
  // Sizes of buckets are those of chance.
  expect(Math.max(...buckets.map((bucket) => readLines(bucket).length))).toBeLessThan(60);
});
