import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Random } from '../../src/core/random.ts';
import { planIncidentImport } from '../../src/register/import/importIncidents.ts';
import { Register } from '../../src/register/register.ts';
import { mutateText } from './mutations.ts';
import { fuzz } from './outcome.ts';

const folder = await mkdtemp(join(tmpdir(), 'spoor-fuzz-incidents-'));
const register = Register.open(join(folder, 'register'), { create: true });
afterAll(async () => {
  register.close();
  await rm(folder, { recursive: true, force: true });
});

const TABLES: readonly (readonly [string, string])[] = [
  [
    'llama.csv',
    `date,name,classification,technique,amount,chain,targetType,source,returnedFunds
2023-06-02,Some Wallet,Infrastructure,Key Compromise,100000000,"['Ethereum', 'Tron']",Wallet,https://example.org/a,0
2022-03-23,A Bridge,,Private Key,624000000,['Ronin'],DeFi Protocol,,3000000
`,
  ],
  ['pipe.txt', '2023-06-02|Some Wallet|$100,000,000\n2022-03|A Bridge (attempt)|1.5m\n'],
  [
    'annex.csv',
    `when,country_or_target,kind,usd_m,status,notes
2016-02,Bangladesh,bank,81.0,loss,of 951 attempted
2018,Republic of Korea,exchange,n/a,attempt,
`,
  ],
  ['years.csv', 'year,chainalysis_usd,chainalysis_n,trm_usd_approx\n2022,1700000000,30,1.5\n2023,unknown,,\n'],
  [
    'claims.csv',
    `predicate,speaker_kind,speaker,victim,amount,unit,period,citation
stolen,firm,Somebody,Some Wallet,100000000,USD,2023-06-02,page 3
`,
  ],
];

test.each(TABLES)('%s, a table of incidents changed at random, is read or refused by name', async (name, text) => {
  const path = join(folder, name);
  const read = async (random: Random): Promise<void> => {
    await writeFile(path, mutateText(Buffer.from(text), random));
    const { changes, problems } = await planIncidentImport(register, path);
    for (const change of changes) {
      if (change.do !== 'claim') continue;
      const { subject, predicate, speaker } = change.claim;
      expect([Array.isArray(subject.scope ?? []), typeof predicate, typeof speaker.kind]).toEqual([
        true,
        'string',
        'string',
      ]);
    }
    for (const { problem } of problems) expect(problem.length).toBeLessThan(4000);
  };
  await fuzz(60, /fuzz-incidents-|line \d+/, read);
});

test('words that every object of JavaScript knows are words', async () => {
  const path = join(folder, 'word.csv');
  const word = 'constructor';
  await writeFile(path, TABLES[0]![1].replace(',Wallet,', `,${word},`));
  const llama = await planIncidentImport(register, path);
  const scopes = llama.changes.flatMap((change) => (change.do === 'claim' ? [change.claim.subject.scope] : []));
  expect(scopes[0]).toEqual(['crypto']);
  await writeFile(path, `year,${word}_usd\n2022,5\n`);
  const years = await planIncidentImport(register, path);
  const speakers = years.changes.flatMap((change) => (change.do === 'claim' ? [change.claim.speaker] : []));
  expect(speakers).toEqual([{ kind: 'researcher', name: word }]);
});
