import { describe, expect, it } from 'vitest';
import { PLAIN } from '../../src/cli/render/style.ts';
import { totalText } from '../../src/cli/render/totalText.ts';
import { isDeedOf } from '../../src/register/actors.ts';
import type { Change } from '../../src/register/change.ts';
import type { Claim, ClaimContent } from '../../src/register/claim.ts';
import type { Register } from '../../src/register/register.ts';
import { rollUpOf } from '../../src/register/rollUpOf.ts';
import { starterChanges } from '../../src/register/starter/starterChanges.ts';
import { tallyOf } from '../../src/register/tally.ts';
import { computeTotal } from '../../src/register/total.ts';
import type { TotalQuery } from '../../src/register/totalAnswer.ts';
import { chartData } from '../../src/register/totalChart.ts';
import { withRegister } from '../support/filledRegister.ts';
import { sampleClaim } from '../support/sampleClaims.ts';

const accepted = (claim: Claim): Change => ({ do: 'claim', claim, status: 'accepted', incidents: [], flags: [] });
/** What a firm states of a year. */
const ofYear = (year: string, dollars: string, subject: ClaimContent['subject']): Change =>
  accepted(
    sampleClaim(dollars, {
      subject,
      period: { as: year, from: year, to: year, precision: 'year' },
      speaker: { kind: 'firm', name: 'A Firm' },
    }),
  );
const textOf = (register: Register, query: TotalQuery): string =>
  totalText(tallyOf(rollUpOf(register), query, register), { style: PLAIN, width: 400, all: true });

const CHANGES = [
  ofYear('2019', '270', { actor: 'DPRK' }),
  ofYear('2020', '300', { actor: 'DPRK' }),
  ofYear('2021', '3200', {}),
  ofYear('2022', '3700', {}),
  ofYear('2023', '37', { victim: 'Kawabit' }),
  ofYear('2024', '5', { actor: 'DPRK', country: 'Japan' }),
];

describe('what others state of a period', () => {
  it('is added up for one doer and country only, and never with the figure of one victim', async () => {
    await withRegister(CHANGES, (register) => {
      const { speakers } = computeTotal(register, { what: 'stolen', from: '2019', to: '2025' });
      expect(speakers.map(({ of, sum, periods }) => [of, sum.lo, periods])).toEqual([
        [['DPRK'], '570', 2],
        [[], '6900', 2],
      ]);
      const text = textOf(register, { what: 'stolen', from: '2019', to: '2025' });
      expect(text).toContain('USD 300: A Firm, 2020-01-01 to 2020-12-31 (within it, DPRK)');
      expect(text).toContain('(within it, DPRK, Japan)');
      expect(text).toContain('its 2 totals within the period (2019-01-01 to 2020-12-31, DPRK) add up to USD 570');
      // What was asked for is not said again.
      expect(textOf(register, { what: 'stolen', actor: 'dprk', from: '2020', to: '2020' })).toContain(
        '2020-01-01 to 2020-12-31 (of this very period)',
      );
    });
  });

  it('is drawn over the bars of the same doers only, and never of one victim or country', async () => {
    await withRegister(CHANGES, (register) => {
      const stated = (actor: string | null): unknown =>
        chartData(register, { what: 'stolen', from: '2019', to: '2024' }, [actor]).cells.map(
          ({ spread }) => spread?.lo ?? null,
        );
      expect(stated(null)).toEqual([null, null, '3200', '3700', null, null]);
      expect(stated('DPRK')).toEqual(['270', '300', null, null, null, null]);
    });
  });
});

describe('what is left out', () => {
  it('is perhaps in the period only if nothing else keeps it out', async () => {
    await withRegister(starterChanges(), (register) => {
      const reasonIn = (query: Partial<TotalQuery>): string | undefined =>
        computeTotal(register, { what: 'stolen', from: '2014', to: '2014', ...query }).leftOut.find(
          ({ incidents }) => incidents[0] === 'mt-gox-2014',
        )?.reason;
      expect(reasonIn({})).toBe('straddles the period');
      expect(reasonIn({ actor: 'DPRK' })).toBe('nobody blamed');
      expect(reasonIn({ scope: 'bank' })).toBe('other scope');
      expect(reasonIn({ what: 'frozen' })).toBe('other predicate');
    });
  });
});

describe('a count of countries', () => {
  it('names the country of each event, and of how many none is said', async () => {
    const at = (id: string, country?: string): Change[] => [
      {
        do: 'incident',
        incident: { id, name: id, victim: { name: id, ...(country === undefined ? {} : { country }) } },
      },
      {
        do: 'claim',
        claim: sampleClaim('5', { subject: {}, text: id }),
        status: 'accepted',
        incidents: [id],
        flags: [],
      },
    ];
    await withRegister([...at('alpha', 'Japan'), ...at('bravo'), ...at('charlie', 'Japan')], (register) => {
      const found = computeTotal(register, { what: 'countries' });
      expect(found.sums).toEqual([{ unit: 'countries', sum: { lo: '1', hi: '2' }, events: 3 }]);
      expect(found.counted.map(({ countries }) => countries)).toEqual([['Japan'], [], ['Japan']]);
      const text = textOf(register, { what: 'countries' });
      expect(text).toContain('1 to 2 countries  from 3 events');
      expect(text).toContain('country not said');
      expect(text).toContain('Of 1 of them no country is said');
    });
  });
});

describe('a part of an actor', () => {
  it('is a part of what that is a part of, and not the other way round', () => {
    for (const name of ['TraderTraitor', 'UNC4899', 'Jade Sleet', 'Slow Pisces'])
      for (const whole of ['TraderTraitor', 'Lazarus', 'Lazarus Group', 'DPRK', 'North Korea'])
        expect([name, whole, isDeedOf(whole)(name)]).toEqual([name, whole, true]);
    expect(isDeedOf('TraderTraitor')('Lazarus Group')).toBe(false);
    expect(isDeedOf('Lazarus Group')('DPRK')).toBe(false);
  });
});

describe('the question in words', () => {
  it('has no comma behind a kind of victim that ends it', async () => {
    await withRegister([], (register) => {
      const first = (query: TotalQuery): string => textOf(register, query).split('\n')[0]!;
      expect(first({ what: 'stolen', scope: 'bank' })).toBe('stolen, bank');
      expect(first({ what: 'stolen', scope: 'bank', actor: 'DPRK' })).toBe('stolen, bank, blamed on DPRK');
      expect(first({ what: 'stolen', scope: 'bank', to: '2019' })).toBe('stolen, bank, up to 2019');
    });
  });
});
