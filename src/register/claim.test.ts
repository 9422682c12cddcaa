import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClaimContent, canonicalJson, claimId, identify } from './claim.ts';

const kucoin: ClaimContent = {
  subject: { victim: 'KuCoin', scope: ['crypto', 'exchange'] },
  predicate: 'stolen',
  amount: { as: '$281 million', unit: 'USD', interval: { lo: '281000000', hi: '281000000' }, modality: 'exactly' },
  period: { as: 'September 2020', from: '2020-09', to: '2020-09', precision: 'month' },
  speaker: { kind: 'un-panel', name: null },
  relays: [{ name: 'an outlet', how: 'reported' }],
  confidence: 'stated',
  source: { held: false, citation: 'a report' },
};

describe('the id of a claim', () => {
  it('does not depend on the order of keys, nor on keys without a value', () => {
    const { source, ...rest } = kucoin;
    expect(claimId({ source, ...rest })).toBe(claimId(kucoin));
    expect(canonicalJson({ ...kucoin, url: undefined })).toBe(canonicalJson(kucoin));
    expect(identify(kucoin).id).toBe(claimId(identify(kucoin)));
  });

  it('is another one when anything is said otherwise', () => {
    expect(claimId({ ...kucoin, confidence: 'alleged' })).not.toBe(claimId(kucoin));
  });
});

describe('canonical JSON', () => {
  it('is JSON of the same value, and the same text again', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const text = canonicalJson(value);
        // JSON has no -0.
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});
