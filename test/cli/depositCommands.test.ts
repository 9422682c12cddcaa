import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccountLeads } from '../../src/label/deposit/depositOf.ts';
import type { Who } from '../../src/label/store/whoIs.ts';
import { runSpoor } from './runSpoor.ts';

const named = (digit: string): string => `0x${digit.repeat(40)}`;
const [HOT, COLD, DEPOSIT, ALICE, BOB, KNOWN, CAROL] = ['1', '2', '3', '4', '5', '6', '7'].map(named) as string[];
const MOVES = [
  ['m', ALICE, 100],
  ['m', BOB, 100],
  [ALICE, DEPOSIT, 40],
  [DEPOSIT, '', 1],
  [DEPOSIT, HOT, 39],
  [BOB, DEPOSIT, 7],
  [DEPOSIT, COLD, 7],
  ['m', CAROL, 30],
  [CAROL, KNOWN, 30],
  [KNOWN, HOT, 30],
  [HOT, ALICE, 5],
  [COLD, 'm', 1],
  // Others who pay the wallets: only what many pay is one that a service empties addresses into.
  ...Array.from({ length: 9 }, (_, k) => [`payer${k}`, HOT, 1] as const),
  ...Array.from({ length: 9 }, (_, k) => [`payer${k}`, COLD, 1] as const),
] as const;

let folder: string;
const run = (...args: string[]) => runSpoor(args, { cwd: folder });
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-deposits-'));
  const rows = MOVES.map(([from, to, amount], k) => `ethereum,${k},0,${1000 + k},t${k},eth,${from},${to},${amount}`);
  await writeFile(join(folder, 'rows.csv'), `chain,block,index,time,tx,asset,from,to,amount\n${rows.join('\n')}\n`);
  const tags = [HOT, COLD, KNOWN].map((address) => `${address},Alpha,exchange,ethereum`);
  await writeFile(join(folder, 'tags.csv'), `address,entity,category,chain\n${tags.join('\n')}\n`);
  await run('import', 'rows.csv', '--ledger', 'ledger');
  await run('tags', 'import', 'tags.csv', '--ledger', 'ledger');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const who = async (address: string, ...args: string[]): Promise<Who['chains'][number]> => {
  const ended = await run('who', address, '--ledger', 'ledger', '--json', ...args);
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  return (JSON.parse(ended.stdout) as Who).chains[0]!;
};

describe('spoor who on an account chain', () => {
  test('names the service whose deposit address it is, with what that rests on', async () => {
    expect(await who(DEPOSIT!)).toMatchObject({
      events: 5,
      activity: null,
      deposit: {
        entity: 'Alpha',
        category: 'exchange',
        forwardsTo: 2,
        forwards: [
          {
            address: HOT,
            tag: { entity: 'Alpha', set: 'tags' },
            confidence: 0,
            moved: [{ amount: '39', first: 1004 }],
          },
          { address: COLD, moved: [{ asset: 'eth', transfers: 1, amount: '7', first: 1006, last: 1006 }] },
        ],
        senders: 2,
        received: [{ asset: 'eth', transfers: 2, amount: '47', first: 1002, last: 1005 }],
      },
    });
    const text = (await run('who', DEPOSIT!, '--ledger', 'ledger')).stdout;
    expect(text).toMatch(/deposit address of Alpha \(exchange\) by what it does/);
    expect(text).toMatch(
      /paid by 2 others: 47 eth in 2 transfers, 1970-01-01 00:16:42 – 1970-01-01 00:16:45\nassumes /,
    );
    expect(text).not.toContain('leads');
  });

  test('says nothing of customers, of tagged addresses, or of tagged deposit addresses', async () => {
    for (const address of [ALICE!, BOB!, CAROL!, HOT!, KNOWN!]) expect((await who(address)).deposit).toBeNull();
  });

  test('shows accounts that share a deposit address on request, as a lead', async () => {
    for (const address of [ALICE!, DEPOSIT!]) {
      const { leads } = await who(address, '--leads');
      expect(leads).toMatchObject({ notLookedAt: 0, sharedDeposits: [{ address: DEPOSIT, senders: 2 }] });
      const [shared] = (leads as AccountLeads).sharedDeposits;
      expect(shared!.paidBy).toMatchObject([
        { address: ALICE, entity: '', moved: [{ amount: '40', first: 1002 }] },
        { address: BOB, entity: '', moved: [{ amount: '7', first: 1005 }] },
      ]);
    }
    expect((await who(CAROL!, '--leads')).leads).toEqual({ sharedDeposits: [], notLookedAt: 0 });
    const text = (await run('who', BOB!, '--ledger', 'ledger', '--leads')).stdout;
    expect(text).toMatch(/leads: accounts that share a deposit address \(nothing is joined by them\)/);
    expect(text).toContain(`${DEPOSIT}, deposit address of Alpha by what it does, was paid by`);
  });

  test('says that an address has the activity of a service, and does not look further', async () => {
    const busy = await who(DEPOSIT!, '--max-activity', '4', '--leads');
    expect(busy).toMatchObject({ activity: { events: 5, limit: 4 }, deposit: null, leads: { notLookedAt: 1 } });
    expect((await who(HOT!, '--max-activity', '1')).activity).toBeNull();
    const text = (await run('who', DEPOSIT!, '--ledger', 'ledger', '--max-activity', '4')).stdout;
    expect(text).toMatch(/activity: no tag, but more events \(5\) than the limit of 4/);
  });
});
