import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { planDataImport } from '../../src/register/exchange/importData.ts';
import { toMispEvents } from '../../src/register/exchange/mispEvents.ts';
import { toStixBundle } from '../../src/register/exchange/stixBundle.ts';
import type { Register } from '../../src/register/register.ts';
import { computeTotal } from '../../src/register/total.ts';
import { HAND, incidentWith, withRegister } from '../support/filledRegister.ts';
import { sampleClaim } from '../support/sampleClaims.ts';

const firm = (dollars: string) =>
  sampleClaim(dollars, { subject: {}, speaker: { kind: 'firm', name: `of ${dollars}` } });

it('what was merged and what was held apart comes back from STIX and MISP, and the total with it', async () => {
  const rows = [
    // One event by name and time, held apart by somebody.
    ...incidentWith('kawabit', '2020-09-25', [firm('100')], 'Kawabit'),
    ...incidentWith('kawabit-again', '2020-09-26', [firm('101')], 'Kawabit'),
    // Two by name, merged by somebody, one after the other.
    ...incidentWith('lumen', '2021-01-05', [firm('7')], 'Lumen Gate'),
    ...incidentWith('quartz', '2021-06-05', [firm('9')], 'Quartz'),
    ...incidentWith('tidepool', '2021-09-05', [firm('11')], 'Tidepool'),
  ];
  const told = (register: Register): unknown => [
    computeTotal(register, { what: 'stolen' }).sums,
    register.distinctPairs(),
    ['lumen', 'quartz', 'tidepool'].map((id) => register.incident(id).id),
  ];
  await withRegister(rows, async (register) => {
    register.write([{ do: 'distinct', incidents: ['kawabit-again', 'kawabit'] }], HAND);
    register.write([{ do: 'merge', from: 'lumen', into: 'quartz' }], HAND);
    register.write([{ do: 'merge', from: 'quartz', into: 'tidepool' }], HAND);
    const before = told(register);
    expect(before).toEqual([
      [{ unit: 'USD', sum: { lo: '208', hi: '212' }, events: 3 }],
      [['kawabit', 'kawabit-again']],
      ['tidepool', 'tidepool', 'tidepool'],
    ]);
    for (const exported of [toStixBundle(register), toMispEvents(register)]) {
      const path = join(mkdtempSync(join(tmpdir(), 'spoor-settled-')), 'exported.json');
      writeFileSync(path, JSON.stringify(exported));
      await withRegister([], async (other) => {
        const { changes, leftOut } = await planDataImport(other, path);
        other.write(changes, HAND);
        expect(told(other)).toEqual(before);
        expect(leftOut).toEqual(new Map());
        expect((await planDataImport(other, path)).changes).toEqual([]);
      });
    }
  });
});
