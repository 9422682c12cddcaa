import { describe, expect, it } from 'vitest';
import { publishedCheckText } from '../../src/cli/render/publishedCheckText.ts';
import { PLAIN } from '../../src/cli/render/style.ts';
import type { Change } from '../../src/register/change.ts';
import type { Claim, ClaimContent, Modality } from '../../src/register/claim.ts';
import { comparePublished } from '../../src/register/comparePublished.ts';
import { starterChanges } from '../../src/register/starter/starterChanges.ts';
import { HAND, incidentWith, withRegister } from '../support/filledRegister.ts';
import { sampleClaim } from '../support/sampleClaims.ts';

const loose = (claim: Claim): Change => ({ do: 'claim', claim, status: 'accepted', incidents: [], flags: [] });

describe('what a stated figure is held against', () => {
  it('is not what other papers pass on of the very same statement', async () => {
    const firm = { speaker: { kind: 'firm', name: 'A Firm' } } as const;
    const [one, again] = ['first paper', 'second paper'].map((citation) =>
      sampleClaim('281', { ...firm, source: { held: false, citation } }),
    ) as [Claim, Claim];
    const rounded = sampleClaim('300', { ...firm, restates: one.id, source: { held: false, citation: 'a headline' } });
    await withRegister(incidentWith('alpha', '2020-09-25', [one, again, rounded]), (register) => {
      for (const { id } of [one, again, rounded])
        expect(comparePublished(register, id)).toMatchObject({ verdict: 'no rows', readings: [{ events: 0 }] });
    });
    const other = sampleClaim('275', { speaker: { kind: 'firm', name: 'Another Firm' } });
    await withRegister(incidentWith('alpha', '2020-09-25', [one, again, rounded, other]), (register) => {
      expect(comparePublished(register, one.id)).toMatchObject({
        verdict: 'rows say less',
        readings: [{ events: 1, range: { lo: '275', hi: '275' } }],
      });
    });
  });

  it('is not all thefts of the time where it is of one victim that is linked to no incident', async () => {
    const claim = sampleClaim('281', { subject: { victim: 'Kawabit' } });
    const rows = incidentWith('alpha', '2020-09-25', [sampleClaim('281')]);
    await withRegister([...rows, loose(claim)], (register) => {
      const check = comparePublished(register, claim.id);
      expect(check).toMatchObject({ verdict: 'cannot be checked', readings: [] });
      const text = publishedCheckText(check, { style: PLAIN, width: 400 });
      expect(text).toContain(`it tells of Kawabit alone and is linked to no incident; spoor review --accept`);
    });
  });

  it('is told with where the claim stands, if that is not accepted', async () => {
    const claim = sampleClaim('281');
    await withRegister(incidentWith('alpha', '2020-09-25', [claim]), (register) => {
      const text = (): string => publishedCheckText(comparePublished(register, claim.id), { style: PLAIN, width: 400 });
      expect(text()).not.toContain('claim was');
      register.write([{ do: 'reject', claim: claim.id, why: 'a hoax' }], HAND);
      expect(text()).toContain('This claim was rejected.');
    });
  });

  it('is what is known of that country where it is of one country', async () => {
    await withRegister(starterChanges(), (register) => {
      const inIndia = register.claims().find(({ claim }) => claim.subject.country === 'India')!.claim;
      const { verdict, readings } = comparePublished(register, inIndia.id);
      expect(verdict).toBe('no rows');
      expect(readings.map(({ what, events }) => [what, events])).toEqual([
        ['attacks, as it says', 0],
        ['whoever is blamed', 1],
        ['in any country', 4],
      ]);
      const inSlovenia = register.claims().find(({ claim }) => claim.subject.country === 'Slovenia')!.claim;
      expect(comparePublished(register, inSlovenia.id)).toMatchObject({ verdict: 'supported' });
    });
  });

  it('is not held up by the open end of a bound: of "more than 610" and "up to 610" no more than 610 itself is said', async () => {
    const total = (dollars: string, given: Partial<ClaimContent> = {}): Claim =>
      sampleClaim(dollars, { subject: {}, speaker: { kind: 'firm', name: `of ${dollars}` }, ...given });
    const bounds: readonly [Modality, string | null, string | null][] = [
      ['more-than', '610', null],
      ['up-to', '0', '610'],
      ['less-than', null, '610'],
    ];
    for (const [modality, lo, hi] of bounds) {
      const amount = { as: '610', unit: 'USD', interval: { lo, hi }, modality };
      const verdicts: Record<string, string> = {};
      for (const stated of ['5', '608', '610', '5000']) {
        const claim = total(stated);
        await withRegister(
          [...incidentWith('alpha', '2020-09-25', [sampleClaim('610', { amount })]), loose(claim)],
          (register) => {
            const { verdict, readings } = comparePublished(register, claim.id);
            expect(readings[0]!.agrees).toBe(verdict === 'supported' || verdict === 'within rounding');
            verdicts[stated] = verdict;
          },
        );
      }
      expect(verdicts, modality).toEqual(
        hi === null
          ? { 5: 'rows say more', 608: 'rows say more', 610: 'supported', 5000: 'not contradicted' }
          : { 5: 'not contradicted', 608: 'not contradicted', 610: 'supported', 5000: 'rows say less' },
      );
    }
  });

  it('of one incident is held up by what somebody says, not by what lies between two that say otherwise', async () => {
    const of = (dollars: string): Claim => sampleClaim(dollars, { speaker: { kind: 'firm', name: `of ${dollars}` } });
    const [least, most, own] = [of('100'), of('900'), of('555')];
    await withRegister(incidentWith('alpha', '2020-09-25', [least, most, own]), (register) => {
      const check = comparePublished(register, own.id);
      expect(check).toMatchObject({
        verdict: 'between',
        readings: [{ agrees: false, range: { lo: '100', hi: '900' } }],
      });
      expect(publishedCheckText(check, { style: PLAIN, width: 400 })).toContain('others say less, and others more');
      expect(comparePublished(register, least.id)).toMatchObject({ verdict: 'rows say more' });
    });
  });

  it('says how many events of the question are told in other units only', async () => {
    const coins = {
      as: '120,000 ETH',
      unit: 'ETH',
      interval: { lo: '120000', hi: '120000' },
      modality: 'exactly',
    } as const;
    const claim = sampleClaim('600', { subject: {}, speaker: { kind: 'firm', name: 'A Firm' } });
    const rows = incidentWith('alpha', '2020-09-25', [sampleClaim('1', { amount: coins })]);
    await withRegister([...rows, loose(claim)], (register) => {
      const check = comparePublished(register, claim.id);
      expect(check).toMatchObject({ verdict: 'no rows', inOtherUnits: 1 });
      const text = publishedCheckText(check, { style: PLAIN, width: 400 });
      expect(text).toContain('The register has rows of it, but none in USD.');
      expect(text).toContain('1 more event is told in other units only');
    });
  });

  it('of countries leaves room for events of which no country is said', async () => {
    const stated = (count: string): Claim => {
      const amount = { as: count, unit: 'countries', interval: { lo: count, hi: count }, modality: 'exactly' } as const;
      return sampleClaim(count, {
        subject: {},
        predicate: 'countries',
        amount,
        speaker: { kind: 'firm', name: `of ${count}` },
      });
    };
    const claims = ['1', '2', '3', '4'].map(stated);
    const rows = ['Japan', undefined, undefined].flatMap((country, index): Change[] => {
      const [incident, ...rest] = incidentWith(
        `e-${index}`,
        '2020-09-25',
        [sampleClaim(`${index + 5}00`, { speaker: { kind: 'firm', name: `${index}` } })],
        `Nr${index} ${'abc'[index]}`,
      );
      if (incident?.do !== 'incident') throw new Error('an incident comes first');
      const victim = { name: `Nr${index} ${'abc'[index]}`, ...(country === undefined ? {} : { country }) };
      return [{ ...incident, incident: { ...incident.incident, victim } }, ...rest];
    });
    await withRegister([...rows, ...claims.map(loose)], (register) => {
      const verdicts = claims.map(({ id }) => comparePublished(register, id).verdict);
      expect(verdicts).toEqual(['supported', 'supported', 'supported', 'rows say less']);
    });
  });
});
