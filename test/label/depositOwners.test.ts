import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountLeadLines } from '../../src/cli/render/depositText.ts';
import { PLAIN } from '../../src/cli/render/style.ts';
import type { TransferRow } from '../../src/core/rows.ts';
import type { AccountLeads } from '../../src/label/deposit/depositOf.ts';
import { findForwarding, paysOthersGas } from '../../src/label/deposit/findDeposit.ts';
import { ForwardingReader } from '../../src/label/deposit/readForwarding.ts';
import type { ImportedTag } from '../../src/label/import/importedTag.ts';
import { placeActorNames } from '../../src/label/store/clusterTags.ts';
import { TagStore, tagStorePath } from '../../src/label/store/tagStore.ts';
import { whoIs } from '../../src/label/store/whoIs.ts';
import { createMemoryLedger } from '../../src/ledger/memory/memoryLedger.ts';
import type { LedgerWriter } from '../../src/ledger/port.ts';
import { stageRows } from '../support/stageRows.ts';

const named = (digits: string): string => `0x${digits.repeat(40).slice(0, 40)}`;
const [HOT, COLD, DEPOSIT, ALICE, BOB, ROUTER, SAFE, USER, ELSEWHERE] = '123456789'.split('').map(named) as string[];

/** Rows of one transaction each: `from to amount`, in order; the empty name burns. */
const TRANSACTIONS: readonly (readonly (readonly [string, string, number])[])[] = [
  [['mint', ALICE!, 100]],
  [['mint', BOB!, 100]],
  [['mint', USER!, 100]],
  [['mint', SAFE!, 100]],
  [
    [ALICE!, '', 1],
    [ALICE!, DEPOSIT!, 40],
  ],
  [
    [BOB!, '', 1],
    [BOB!, DEPOSIT!, 7],
  ],
  // A contract passes on what somebody else sends it, and pays for: nobody's wallet.
  [
    [USER!, 'maker', 1],
    [USER!, '', 1],
    [USER!, ROUTER!, 5],
    [ROUTER!, DEPOSIT!, 5],
  ],
  [[SAFE!, DEPOSIT!, 3]],
  [
    [DEPOSIT!, '', 1],
    [DEPOSIT!, HOT!, 44],
  ],
  [[DEPOSIT!, COLD!, 10]],
  ...Array.from({ length: 20 }, (_, k) => [[`payer${k}`, k % 2 === 0 ? HOT! : COLD!, 1]] as const),
];
const ROWS = TRANSACTIONS.flatMap((moves, k) =>
  moves.map(([from, to, amount], index): TransferRow => {
    const place = { chain: 'ethereum', block: k, index, timeSec: 1000 + k, tx: `t${k}`, asset: 'eth' };
    return { ...place, from, to, amount: BigInt(amount) };
  }),
);

function tagOf(address: string, entity: string, actor: string, concepts: readonly string[] = []): ImportedTag {
  const said = { entity, label: entity, category: 'exchange', source: 's', uri: '', confidence: '', actor };
  const rest = { abuse: '', date: '', speaksFor: 'address', asset: '', context: '' } as const;
  return { chain: 'ethereum', address, addressId: `evm:${address.slice(2)}`, concepts, ...said, ...rest };
}

const folder = mkdtempSync(join(tmpdir(), 'spoor-deposit-owners-'));
let ledger: LedgerWriter;
beforeAll(async () => {
  ledger = createMemoryLedger();
  const staged = await stageRows({ transfers: ROWS });
  await ledger.importStaged(staged);
  staged.connection.closeSync();
  const store = TagStore.open(tagStorePath(folder), { write: true });
  // That the second is the first one's actor stands in a tag of a third address only.
  store.replaceSet('set', '', [
    tagOf(HOT!, 'Acme', 'acme'),
    tagOf(COLD!, 'Acme Global Ltd', ''),
    tagOf(ELSEWHERE!, 'Acme Global Ltd', 'acme'),
    { ...tagOf(SAFE!, 'Somebody', '', ['smart_contract']), category: 'user' },
  ]);
  store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const who = async () => (await whoIs(ledger, folder, DEPOSIT!, 'ethereum', { leads: true })).chains[0]!;

describe('deposit addresses of an actor', () => {
  test('forward to wallets that tags give its several names', async () => {
    expect((await who()).deposit).toBeNull();
    const store = TagStore.open(tagStorePath(folder), { write: true });
    placeActorNames(store);
    store.close();
    expect((await who()).deposit).toMatchObject({ category: 'exchange', forwardsTo: 2, senders: 4 });
  });

  test('are shared by accounts, not by contracts', async () => {
    const leads = (await who()).leads as AccountLeads;
    expect(leads.sharedDeposits).toMatchObject([{ address: DEPOSIT, senders: 4, contracts: 2 }]);
    expect(leads.sharedDeposits[0]!.paidBy.map(({ address }) => address)).toEqual([ALICE, BOB]);
    expect(accountLeadLines(leads, DEPOSIT!, PLAIN).at(-1)).toMatch(/^2 contracts paid it too/);
  });

  test.each<[string, string, boolean]>([
    ['who pays his own gas', 't4', false],
    ['where nobody pays gas', 't9', false],
  ])('%s is taken for no contract', (_, tx, expected) => {
    const rows = ROWS.filter((row) => row.tx === tx);
    expect(paysOthersGas(rows.at(-1)!.from, rows)).toBe(expected);
  });
});

test('what histories alone rule out is what all rows rule out', async () => {
  const anyRow = fc.record({
    from: fc.constantFrom(DEPOSIT!, DEPOSIT!, ALICE!, HOT!, ''),
    to: fc.constantFrom(DEPOSIT!, HOT!, COLD!, HOT!, ALICE!, ''),
    amount: fc.bigInt({ min: 0n, max: 20n }),
    asset: fc.constantFrom('eth', 'eth', '0xt'),
    tx: fc.constantFrom('a', 'b'),
  });
  const store = TagStore.open(tagStorePath(folder))!;
  let found = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { minLength: 2, maxLength: 7 }), async (bodies) => {
      const transfers = bodies
        .filter(({ from, to }) => from !== '' || to !== '')
        .map((body, k) => {
          const block = 1 + Math.floor(k / 4);
          return { chain: 'ethereum', block, index: k, timeSec: 9, ...body, tx: `${body.tx}${block}` };
        });
      const other = createMemoryLedger();
      await other.importRows({ transfers, transactions: [] });
      const reader = new ForwardingReader(other, 'ethereum', store, 10_000);
      const expected = findForwarding(DEPOSIT!, await reader.rowsOf(DEPOSIT!), (address) => reader.serviceOf(address));
      expect(await reader.forwardingOf(DEPOSIT!)).toEqual(expected);
      if (expected !== null) found += 1;
    }),
    { numRuns: 1500 },
  );
  store.close();
  expect(found).toBeGreaterThan(20);
});
