import { describe, expect, it } from 'vitest';
import type { TransactionRow } from '../core/rows.ts';
import { simulateRows } from './simulateRows.ts';

const OPTIONS = { seed: 3, transfers: 6000, chain: 'utxo' } as const;

/** What each user's transactions with change show, by user. */
function shown(walletHabits: boolean) {
  const rows = simulateRows({ ...OPTIONS, ...(walletHabits ? { walletHabits } : {}) });
  const transactions = [...rows.transactions];
  const owners = new Map(rows.truth().owners.map(({ address, owner, role }) => [address, { owner, role }]));
  const made = new Map(
    transactions.flatMap(({ txid, outputs }) => outputs.map((one, vout) => [`${txid}:${vout}`, one])),
  );
  const byUser = new Map<string, { sorted: boolean; back: boolean; flat: boolean }[]>();
  for (const row of transactions) {
    const spent = row.inputs.map(({ txid, vout }) => made.get(`${txid}:${vout}`));
    if (spent.length === 0 || spent.includes(undefined)) continue;
    const [first] = spent.map((one) => owners.get(one!.address));
    if (first?.role !== 'user' || spent.some((one) => owners.get(one!.address)?.owner !== first.owner)) continue;
    if (!row.outputs.some(({ address }) => owners.get(address)?.owner === first.owner) || row.outputs.length < 2)
      continue;
    const fee =
      spent.reduce((sum, one) => sum + one!.value, 0n) - row.outputs.reduce((sum, { value }) => sum + value, 0n);
    const own = new Set(spent.map((one) => one!.address));
    const found = byUser.get(first.owner) ?? [];
    found.push({
      sorted: isSorted(row),
      back: row.outputs.some((one) => own.has(one.address)),
      flat: fee % 1000n === 0n,
    });
    byUser.set(first.owner, found);
  }
  return byUser;
}

function isSorted({ inputs, outputs }: TransactionRow): boolean {
  const key = ({ txid, vout }: { txid: string; vout: number }): string => `${txid}:${String(vout).padStart(5, '0')}`;
  return (
    inputs.every((one, k) => k === 0 || key(inputs[k - 1]!) < key(one)) &&
    outputs.every((one, k) => k === 0 || outputs[k - 1]!.value <= one.value)
  );
}

describe('wallets with habits', () => {
  const busy = [...shown(true).values()].filter((all) => all.length >= 8);

  it.each(['sorted', 'back', 'flat'] as const)(
    'have %s always or not, each in about a quarter of the wallets',
    (habit) => {
      expect(busy.length).toBeGreaterThan(20);
      const share = (all: readonly Record<typeof habit, boolean>[]): number =>
        all.filter((one) => one[habit]).length / all.length;
      const having = busy.filter((all) => share(all) > 0.9).length / busy.length;
      expect(having).toBeGreaterThan(0.1);
      expect(having).toBeLessThan(0.45);
      // Two outputs stand in order every other time by chance; a flat fee is refused where it would be too much.
      const between = busy.filter((all) => share(all) > (habit === 'sorted' ? 0.85 : 0.1) && share(all) <= 0.9);
      expect(between.length / busy.length).toBeLessThan(0.1);
    },
  );

  it('are alike where nobody asked', () => {
    const all = [...shown(false).values()].flat();
    expect(all.filter(({ flat }) => flat).length / all.length).toBeLessThan(0.02);
  });

  it('are refused where there is no UTXO chain', () => {
    expect(() => simulateRows({ ...OPTIONS, chain: 'account', walletHabits: true })).toThrow(/walletHabits: found/);
  });
});
