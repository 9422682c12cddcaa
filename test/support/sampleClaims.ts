import { type Claim, type ClaimContent, identify } from '../../src/register/claim.ts';

/** A claim of a theft in US dollars, as tests need them; whatever is given takes the place of what is assumed. */
export function sampleClaim(dollars: string, given: Partial<ClaimContent> = {}): Claim {
  return identify({
    subject: { victim: 'Example Exchange', scope: ['exchange'] },
    predicate: 'stolen',
    amount: { as: `$${dollars}`, unit: 'USD', interval: { lo: dollars, hi: dollars }, modality: 'exactly' },
    period: { as: '2020-09-25', from: '2020-09-25', to: '2020-09-25', precision: 'day' },
    speaker: { kind: 'exchange', name: 'Example Exchange' },
    relays: [],
    confidence: 'stated',
    source: { held: false, citation: 'a statement of the exchange' },
    ...given,
  });
}
