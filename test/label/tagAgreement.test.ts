import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OwnedAddress, tagAgreement } from '../../src/label/calibrate/tagAgreement.ts';

const owned = (owners: string): OwnedAddress[] =>
  owners.split('').flatMap((owner, index) => (owner === '.' ? [] : [{ index, owner }]));

describe('clusters held against tags', () => {
  it('agree by pairs and by clusters, and contradictions have their addresses', () => {
    // Clusters 0-3, 4-6, 7-8, 9; untagged addresses count for nothing.
    const root = Int32Array.from([0, 0, 0, 0, 4, 4, 4, 7, 7, 9]);
    const found = tagAgreement(root, owned('aab.cc.ddc'));
    expect(found).toMatchObject({
      tagged: 8,
      owners: 4,
      precision: { pairs: 3, of: 5, share: 0.6 },
      recall: { pairs: 3, of: 5 },
      agreeing: { hits: 2, of: 3 },
      contradictions: [
        {
          root: 0,
          pairs: 2,
          owners: [
            { owner: 'a', indices: [0, 1] },
            { owner: 'b', indices: [2] },
          ],
        },
      ],
    });
    // Left out in turn: 2 of 2, 2 of 4, 2 of 4; their variance, three clusters, t(2) = 4.303: wider than 0 to 1.
    expect(found.precision).toMatchObject({ low: 0, high: 1 });
  });

  it('have no bounds where no cluster contradicts, or there is but one', () => {
    expect(tagAgreement(Int32Array.from([0, 0, 2, 2]), owned('aabb')).precision).toMatchObject({
      share: 1,
      low: null,
      high: null,
    });
    expect(tagAgreement(Int32Array.from([0, 0]), owned('ab')).precision).toMatchObject({ share: 0, low: null });
    expect(tagAgreement(Int32Array.from([0, 0]), []).precision).toMatchObject({ of: 0, share: null });
  });

  it('have the counts that listing all pairs gives', () => {
    const addresses = fc.array(fc.record({ cluster: fc.nat({ max: 6 }), owner: fc.constantFrom('a', 'b', 'c', '.') }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(addresses, (list) => {
        const first = list.map(({ cluster }) => list.findIndex((other) => other.cluster === cluster));
        const found = tagAgreement(Int32Array.from(first), owned(list.map(({ owner }) => owner).join('')));
        const pairs = list.flatMap((one, i) => list.slice(0, i).map((other) => [one, other] as const));
        const known = pairs.filter((pair) => pair.every(({ owner }) => owner !== '.'));
        const together = known.filter(([one, other]) => one.cluster === other.cluster);
        const same = known.filter(([one, other]) => one.owner === other.owner);
        const right = together.filter(([one, other]) => one.owner === other.owner);
        expect(found.precision).toMatchObject({ pairs: right.length, of: together.length });
        expect(found.recall).toMatchObject({ pairs: right.length, of: same.length });
        const named = found.contradictions.reduce((sum, contradiction) => sum + contradiction.pairs, 0);
        expect(named).toBe(together.length - right.length);
      }),
    );
  });
});
