import { describe, expect, it } from 'vitest';
import type { TransactionRow, TransferRow } from '../core/rows.ts';
import type { Tag } from '../label/tags.ts';
import { createMemoryLedger } from '../ledger/memory/memoryLedger.ts';
import type { RuleName } from './report.ts';
import { parseTheftSpec } from './theftSpec.ts';
import { traceLedger } from './traceLedger.ts';

const tag = (address: string, category: string): Tag => ({ chain: '', address, entity: '', category, source: '' });

/** `m` is given 100 of which it sends on, the rest first: 60 clean to `hub` and then 40 stolen to `busy`, which pay many. */
const transfer = (block: number, from: string, to: string, amount: number): TransferRow => {
  return { chain: 'c', block, index: 0, timeSec: block, tx: `t${block}`, asset: 'x', from, to, amount: BigInt(amount) };
};
const TRANSFERS = [
  transfer(1, 'other', 'm', 60),
  transfer(2, 'victim', 'm', 40),
  transfer(3, 'm', 'hub', 60),
  transfer(4, 'm', 'busy', 40),
  ...['hub', 'busy'].flatMap((from, k) =>
    [5, 6, 7, 8].map((block) => transfer(10 * k + block, from, `to${block}`, 10)),
  ),
];

/** The theft is output 0, which goes to `busy` and on; output 1 goes to `hub`, which has as many events. */
const transaction = (block: number, spent: [string, number][], paid: [string, number][]): TransactionRow => {
  const inputs = spent.map(([txid, vout]) => ({ txid, vout }));
  const outputs = paid.map(([address, value]) => ({ address, value: BigInt(value) }));
  return { chain: 'bitcoin', block, index: 0, timeSec: block, txid: `t${block}`, inputs, outputs };
};
const TRANSACTIONS = [
  transaction(1, [], [['victim', 100]]),
  transaction(
    2,
    [['t1', 0]],
    [
      ['busy', 50],
      ['hub', 50],
    ],
  ),
  transaction(3, [['t2', 0]], [['busy', 50]]),
  transaction(4, [['t2', 1]], [['hub', 50]]),
  transaction(5, [['t3', 0]], [['busy', 49]]),
  transaction(6, [['t4', 0]], [['hub', 49]]),
];

async function warned(kind: 'account' | 'utxo', rules: readonly RuleName[], tags: readonly Tag[]): Promise<string[]> {
  const ledger = createMemoryLedger();
  const isAccount = kind === 'account';
  await ledger.importRows({ transfers: isAccount ? TRANSFERS : [], transactions: isAccount ? [] : TRANSACTIONS });
  const thefts = [parseTheftSpec(isAccount ? 'a=c:t2' : 'a=bitcoin:t2:0', 1)];
  const report = await traceLedger(ledger, { thefts, tags, rules, maxActivity: 4 });
  await ledger.close();
  expect(report.warnings.filter(({ code }) => code !== 'ASSUMED_OPENING').map(({ code }) => code)).toEqual(
    report.warnings.flatMap(({ code }) => (code === 'BUSY_BUT_TAGGED' ? [code] : [])),
  );
  return report.warnings.flatMap(({ address, detail }) => (detail === undefined ? [] : [`${address}: ${detail}`]));
}

describe.each(['account', 'utxo'] as const)('%s chain: a tag that does not stop where activity would', (kind) => {
  it('is told with its category and events, where taint was followed', async () => {
    expect(await warned(kind, ['fifo'], [tag('busy', 'unknown'), tag('hub', 'user')])).toEqual([
      'busy: unknown, 5 events',
    ]);
  });

  it('is not where there is none, or one that stops', async () => {
    expect(await warned(kind, ['fifo'], [])).toEqual([]);
    expect(await warned(kind, ['fifo'], [tag('busy', 'exchange')])).toEqual([]);
    expect(await warned(kind, ['fifo'], [tag('to5', 'unknown')])).toEqual([]);
  });
});

it('is told under a rule that was asked for, not because the check against bounds passed there', async () => {
  const tags = [tag('busy', 'unknown'), tag('hub', 'user')];
  expect(await warned('account', ['fifo', 'bounds'], tags)).toEqual(['busy: unknown, 5 events', 'hub: user, 5 events']);
  expect(await warned('account', ['taint-first'], tags)).toEqual(['hub: user, 5 events']);
});
