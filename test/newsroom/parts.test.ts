import { describe, expect, it, test } from 'vitest';
import { claimsOf, linesOf } from '../support/newsLines.ts';

/** Sentences with a part of a sum, dates of two deeds, two sums or two names, and all their claims. */
const READ: readonly (readonly [string, readonly string[]])[] = [
  [
    'Two-thirds of the $3.8 billion stolen in 2022 was taken by North Korean hackers.',
    [
      'stolen 3800000000 USD exactly; period 2022',
      'share 0.666666..0.666667 exactly; actor DPRK; period 2022; blamed DPRK stated',
    ],
  ],
  [
    'Nearly 60% of the $2.2 billion stolen in 2023 was taken by North Korea.',
    ['stolen 2200000000 USD exactly; period 2023', 'share 0.6 about; actor DPRK; period 2023; blamed DPRK stated'],
  ],
  ['Some of the $625 million was stolen by North Korea.', []],
  ['Most of the $625 million was taken by the Lazarus Group.', []],
  ['Hackers stole some of the $625 million in the wallet.', []],
  ['Hackers stole part of the $625 million that Kawabit held.', []],
  ['Half of the $80 million stolen from Kawabit was recovered.', ['stolen 80000000 USD exactly; victim Kawabit']],
  [
    'Hackers stole $50 million from Kawabit in March 2021 and later returned $10 million.',
    ['stolen 50000000 USD exactly; victim Kawabit; period 2021-03', 'recovered 10000000 USD exactly'],
  ],
  [
    'Hackers stole $50 million from Kawabit in March 2021 and in May 2021 returned $10 million.',
    ['stolen 50000000 USD exactly; victim Kawabit; period 2021-03', 'recovered 10000000 USD exactly; period 2021-05'],
  ],
  ['After the March 2021 hack Kawabit recovered $10 million.', ['recovered 10000000 USD exactly']],
  ['Tether later froze $3 million of the funds stolen in the 2019 hack.', ['frozen 3000000 USD exactly']],
  ['Police froze $2 million of the stolen funds in June 2022.', ['frozen 2000000 USD exactly; period 2022-06']],
  ['Lazarus laundered in 2022 the $50 million stolen from Kawabit.', ['stolen 50000000 USD exactly; victim Kawabit']],
  ['The $50 million stolen from Kawabit was laundered in 2022.', ['stolen 50000000 USD exactly; victim Kawabit']],
  [
    'Hackers stole $81 million from Bangladesh Bank in February 2016.',
    ['stolen 81000000 USD exactly; victim Bangladesh Bank; period 2016-02'],
  ],
  [
    "Hackers stole $100 million from Harmony's Horizon bridge.",
    ['stolen 100000000 USD exactly; victim Horizon bridge'],
  ],
  [
    'Hackers tried to steal $951 million from Bangladesh Bank and got away with only $81 million.',
    ['attempted 951000000 USD exactly; victim Bangladesh Bank', 'stolen 81000000 USD exactly; victim Bangladesh Bank'],
  ],
  ['The company holds $100 million and $5 million was stolen.', ['stolen 5000000 USD exactly']],
  ['Hackers stole just under $100 million from Kawabit.', ['stolen ..100000000 USD less-than; victim Kawabit']],
];

describe('parts, dates and second figures', () => {
  it.each(READ)('%s', async (text, lines) => {
    expect(await linesOf(text)).toEqual(lines);
  });

  test('a share of a sum that is stated gives the part that it implies, exactly', async () => {
    const [, share] = await claimsOf('Nearly 60% of the $2.2 billion stolen in 2023 was taken by North Korea.');
    expect(share!.of).toEqual({
      text: 'the $2.2 billion stolen in 2023',
      impliedPart: {
        as: 'Nearly 60% of the $2.2 billion stolen in 2023',
        unit: 'USD',
        interval: { lo: '1320000000', hi: '1320000000' },
        modality: 'about',
        computedBy: 'us',
      },
    });
  });

  test('of two sums side by side the second is marked', async () => {
    const claims = await claimsOf('Hackers stole $1.2 billion and 4,500 bitcoin from Kawabit.');
    expect(claims.map(({ amount, subject }) => [amount!.as, subject.victim])).toEqual([
      ['$1.2 billion', 'Kawabit'],
      ['4,500 bitcoin', 'Kawabit'],
    ]);
    expect(claims.map(({ ambiguous }) => ambiguous !== undefined)).toEqual([false, true]);
  });

  test('a chief executive speaks for the company', async () => {
    const [claim] = await claimsOf('Hackers stole $5 million from Kawabit, its chief executive claimed.');
    expect(claim!.speaker).toEqual({ kind: 'victim', name: 'Kawabit' });
  });
});
