import type { Change } from '../../src/register/change.ts';
import { type Claim, identify } from '../../src/register/claim.ts';
import type { Register } from '../../src/register/register.ts';
import { starterChanges } from '../../src/register/starter/starterChanges.ts';
import { HAND, incidentWith } from './filledRegister.ts';
import { sampleClaim } from './sampleClaims.ts';

/** An incident whose thefts name addresses and a transaction. */
const STOLEN_FROM = {
  id: 'wallet-case',
  name: 'W',
  thefts: [
    'ethereum:0x52908400098527886e0f7030069857d2e4169ee7@2020-01-01T00:00:00Z',
    'hot=bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa@2020-01-01T00:00:00Z',
    'bitcoin:4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b:0',
  ],
};

/** Writes everything that can happen to claims and incidents. */
export function eventful(register: Register, first: readonly Change[] = starterChanges()): void {
  const document = register.keep(Buffer.from('They stole $7.'), 'page.txt', 'text/plain');
  const { id: _id, ...base } = sampleClaim('7');
  const held: Claim = identify({
    ...base,
    source: {
      held: true,
      sha256: document.sha256,
      quotation: 'stole $7',
      from: 5,
      to: 13,
      title: 'A page',
      published: '2020-10-01',
    },
  });
  register.write(
    [
      ...first,
      { do: 'keep', document },
      ...incidentWith('alpha', '2020-05-05', [sampleClaim('1'), sampleClaim('2')]),
      ...incidentWith('bravo', '2020-05', [sampleClaim('3')]),
      ...incidentWith('charlie', '2021', []),
      { do: 'claim', claim: held, status: 'proposed', incidents: ['alpha', 'bravo'], flags: ['looks odd'] },
      { do: 'reject', claim: sampleClaim('2').id, why: 'a hoax' },
      { do: 'correct', claim: sampleClaim('1').id, by: sampleClaim('1.5'), why: 'misread' },
      { do: 'link', claim: sampleClaim('1.5').id, incident: 'charlie' },
      { do: 'unlink', claim: sampleClaim('1.5').id, incident: 'alpha' },
      { do: 'correct', claim: sampleClaim('1.5').id, by: sampleClaim('1.75'), why: 'misread again' },
      { do: 'reject', claim: sampleClaim('1.75').id, why: 'after all' },
      { do: 'merge', from: 'bravo', into: 'charlie' },
      { do: 'distinct', incidents: ['alpha', 'charlie'] },
      { do: 'incident', incident: STOLEN_FROM },
    ],
    HAND,
  );
}
