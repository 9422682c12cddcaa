import { describe, expect, it } from 'vitest';
import { PLAIN } from '../../src/cli/render/style.ts';
import { totalText } from '../../src/cli/render/totalText.ts';
import type { Change } from '../../src/register/change.ts';
import { type Claim, type ClaimContent, identify } from '../../src/register/claim.ts';
import { comparePublished } from '../../src/register/comparePublished.ts';
import { editClaim } from '../../src/register/editClaim.ts';
import { rollUpOf } from '../../src/register/rollUpOf.ts';
import { groupStatements } from '../../src/register/statement.ts';
import { tallyOf } from '../../src/register/tally.ts';
import { computeTotal } from '../../src/register/total.ts';
import { HAND, withRegister } from '../support/filledRegister.ts';
import { sampleClaim } from '../support/sampleClaims.ts';

const PERIOD = { as: 'from 2019 to November 2020', from: '2019', to: '2020-11', precision: 'month' } as const;
let papers = 0;

/** A total that some paper passes on. */
function passedOn(dollars: string, given: Partial<ClaimContent> = {}): Claim {
  return sampleClaim(dollars, {
    subject: { actor: 'DPRK' },
    period: PERIOD,
    speaker: { kind: 'un-panel', name: 'UN experts' },
    source: { held: false, citation: `paper ${papers++}` },
    ...given,
  });
}

const sizes = (claims: readonly Claim[]): number[] => groupStatements(claims).map((group) => group.claims.length);
const accepted = (claims: readonly Claim[]): Change[] =>
  claims.map((claim) => ({ do: 'claim', claim, status: 'accepted', incidents: [], flags: [] }));

describe('one estimate in ten papers', () => {
  it('is one statement, whatever each paper says of its kind, leaves out of its time or calls the panel', () => {
    const claims = [
      passedOn('316400000'),
      passedOn('316400000', { subject: { actor: 'DPRK', scope: ['crypto'] } }),
      passedOn('316400000', { subject: { actor: 'Lazarus Group', scope: ['exchange'] } }),
      passedOn('316400000.00', { period: { ...PERIOD, from: '2019-01-01', to: '2020-11-30', precision: 'day' } }),
      passedOn('316400000', { speaker: { kind: 'un-panel', name: 'UN Panel of Experts (1874)' } }),
      passedOn('316400000', { subject: {}, attribution: { actor: 'North Korea', confidence: 'stated' } }),
    ];
    expect(sizes(claims)).toEqual([6]);
    expect(sizes(claims.toReversed())).toEqual([6]);
  });

  it('is one statement where papers round it in their headlines, too, or leave a kind out when they say it again', () => {
    const claims = ['crypto', 'exchange'].flatMap((kind) => {
      const said = passedOn('316400000', { subject: { actor: 'DPRK', scope: [kind] } });
      const again = { restates: said.id };
      return [
        said,
        passedOn('300000000', again),
        passedOn('316400000', { ...again, subject: { actor: 'DPRK', scope: ['bank', 'crypto'] } }),
      ];
    });
    expect(sizes(claims)).toEqual([6]);
    expect(sizes(claims.toReversed())).toEqual([6]);
  });

  it('is not told of another figure, speaker, time, doer, victim or kind', () => {
    const base = passedOn('316400000', { subject: { actor: 'DPRK', scope: ['crypto'] } });
    for (const other of [
      passedOn('316500000'),
      passedOn('316400000', { speaker: { kind: 'firm', name: 'A Firm' } }),
      passedOn('316400000', { period: { as: '2018', from: '2018', to: '2018', precision: 'year' } }),
      passedOn('316400000', { subject: { actor: 'someone else' } }),
      passedOn('316400000', { subject: { actor: 'DPRK', victim: 'KuCoin' } }),
      passedOn('316400000', { subject: { actor: 'DPRK', country: 'Japan' } }),
      passedOn('316400000', { subject: { actor: 'DPRK', scope: ['bank'] } }),
      passedOn('316400000', { predicate: 'attempted' }),
    ])
      expect(groupStatements([base, other]), JSON.stringify(other)).toMatchObject([{ perhaps: [] }, { perhaps: [] }]);
  });

  it('is asked about where the figure is round or nobody has a name', () => {
    for (const [a, b] of [
      [passedOn('2000000000'), passedOn('2000000000', { subject: { actor: 'DPRK', scope: ['crypto'] } })],
      [
        passedOn('316400000', { speaker: { kind: 'unnamed', name: null } }),
        passedOn('316400000', {
          speaker: { kind: 'unnamed', name: null },
          subject: { actor: 'DPRK', scope: ['crypto'] },
        }),
      ],
    ] as const)
      expect(groupStatements([a, b])).toMatchObject([{ perhaps: [b.id] }, { perhaps: [a.id] }]);
  });

  it('is asked about where a figure without a kind may be either of two', () => {
    const none = passedOn('316400000');
    const coins = passedOn('316400000', { subject: { actor: 'DPRK', scope: ['crypto'] } });
    const banks = passedOn('316400000', { subject: { actor: 'DPRK', scope: ['bank'] } });
    expect(groupStatements([none, coins, banks])).toEqual([
      { claims: [none], perhaps: [coins.id, banks.id] },
      { claims: [coins], perhaps: [none.id] },
      { claims: [banks], perhaps: [none.id] },
    ]);
  });

  it('becomes one by what a person says, in the total and in the check', () => {
    const [a, b] = [passedOn('2000000000'), passedOn('2000000000', { subject: { actor: 'DPRK', scope: ['crypto'] } })];
    return withRegister(accepted([a, b]), (register) => {
      const published = (): number[] =>
        computeTotal(register, { what: 'stolen' }).published.map(({ claims }) => claims.length);
      expect(published()).toEqual([1, 1]);
      expect(comparePublished(register, a.id).alike).toEqual({ one: [], perhaps: [b.id] });
      const by = editClaim(b, [`restates=${a.id.slice(0, 8)}`], (id) => register.claim(id).claim.id);
      register.write([{ do: 'correct', claim: b.id, by, why: 'the same estimate' }], HAND);
      expect(published()).toEqual([2]);
      expect(comparePublished(register, a.id).alike).toEqual({ one: [], perhaps: [] });
    });
  });
});

describe('a claim that restates another', () => {
  it('is of its statement also once that was corrected, twice or back to what restates it, and by itself once that was rejected', () => {
    const a = passedOn('300000000');
    const b = passedOn('316400000', { subject: { actor: 'DPRK', scope: ['crypto'] }, restates: a.id });
    return withRegister(accepted([a, b]), (register) => {
      const published = (): (string | number | null)[][] =>
        computeTotal(register, { what: 'stolen' }).published.map(({ claims, range }) => [claims.length, range.lo]);
      expect(published()).toEqual([[2, '300000000']]);
      const second = passedOn('310000000');
      register.write([{ do: 'correct', claim: a.id, by: second, why: 'misread' }], HAND);
      expect(published()).toEqual([[2, '310000000']]);
      const third = passedOn('316400000', { source: { held: false, citation: 'the third' } });
      register.write([{ do: 'correct', claim: second.id, by: third, why: 'misread' }], HAND);
      expect(published()).toEqual([[2, '316400000']]);
      expect(comparePublished(register, b.id).alike).toEqual({ one: [], perhaps: [] });
      expect(comparePublished(register, third.id).alike).toEqual({ one: [], perhaps: [] });
      const round = passedOn('290000000', { restates: b.id });
      register.write([{ do: 'correct', claim: third.id, by: round, why: 'it is the other that says it again' }], HAND);
      expect(published().map(([count]) => count)).toEqual([2]);
      register.write([{ do: 'reject', claim: round.id, why: 'drawn' }], HAND);
      expect(published()).toEqual([[1, '316400000']]);
    });
  });

  it('is of one statement with all that restate it or each other, in whatever order they are told', () => {
    const a = passedOn('300000000');
    const b = passedOn('310000000', { restates: a.id });
    const c = passedOn('320000000', { restates: b.id });
    const other = passedOn('330000000', { restates: 'ab'.repeat(32) });
    for (const claims of [
      [a, b, c],
      [c, b, a],
      [b, c, a],
      [c, a, b],
    ]) {
      expect(sizes(claims)).toEqual([3]);
      expect(sizes([...claims, other])).toEqual([3, 1]);
    }
    expect(sizes([b, c])).toEqual([2]);
    expect(sizes([a, c])).toEqual([1, 1]);
  });
});

describe('how many sources pass a total on', () => {
  const told = (claims: readonly Claim[]): Promise<string> =>
    withRegister(accepted(claims), (register) => {
      const tally = tallyOf(rollUpOf(register), { what: 'stolen' }, register);
      return totalText(tally, { style: PLAIN, width: 300, all: true });
    });
  const source = { held: false, citation: 'one long article' } as const;
  const scoped = (scope: string): Claim =>
    passedOn('316400000', { subject: { actor: 'DPRK', scope: [scope] }, source });

  it('is a count of documents: one article that says it three times is one', async () => {
    const thrice = [passedOn('316400000', { source }), scoped('crypto'), scoped('exchange')];
    expect(sizes(thrice)).toEqual([3]);
    expect(await told(thrice)).not.toContain('passed on by');
    expect(await told([...thrice, passedOn('316400000')])).toContain('passed on by 2 sources');
  });
});

describe('a total that names no period', () => {
  it('is shown for the periods in which it was said, and added to none', () => {
    const { period: _period, id: _id, ...rest } = passedOn('2000000000');
    const claim = identify({ ...rest, source: { held: false, citation: 'a report', published: '2019-08-30' } });
    return withRegister(accepted([claim]), (register) => {
      const shown = (from?: string, to?: string): unknown[] => {
        const query = {
          what: 'stolen' as const,
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
        };
        const { published, sums } = computeTotal(register, query);
        expect(sums).toEqual([]);
        return published.map(({ relation, from: first }) => [relation, first]);
      };
      expect(shown()).toEqual([['undated', null]]);
      expect(shown('2019', '2020-11')).toEqual([['undated', null]]);
      expect(shown('2019-08-30', '2019-08-30')).toEqual([['undated', null]]);
      expect(shown('2020')).toEqual([]);
      expect(shown(undefined, '2019-08-29')).toEqual([]);
    });
  });
});

describe('a claim of one victim that is linked to no incident', () => {
  it('is said to count nowhere', () => {
    const claim = passedOn('40000000', { subject: { victim: 'Binance' }, speaker: { kind: 'journalist', name: null } });
    return withRegister(accepted([claim]), (register) => {
      const tally = tallyOf(rollUpOf(register), { what: 'stolen' }, register);
      const text = totalText(tally, { style: PLAIN, width: 400, all: false });
      expect(text).toContain('of Binance alone: linked to no incident, or to several at once, so it counts nowhere');
      expect(tally.sums).toEqual([]);
    });
  });
});
