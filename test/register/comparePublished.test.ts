import { describe, expect, it } from 'vitest';
import { publishedCheckText } from '../../src/cli/render/publishedCheckText.ts';
import { PLAIN } from '../../src/cli/render/style.ts';
import type { Change } from '../../src/register/change.ts';
import type { Claim } from '../../src/register/claim.ts';
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
});
