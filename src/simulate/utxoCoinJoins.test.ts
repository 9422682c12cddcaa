import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TransactionRow } from '../core/rows.ts';
import { createMemoryLedger } from '../ledger/memory/memoryLedger.ts';
import { simulate } from './simulate.ts';
import { type SimulatedRows, simulateRows, type WorldTruth } from './simulateRows.ts';

const OPTIONS = { seed: 2, transfers: 20_000, chain: 'utxo', coinJoinPermille: 200 } as const;
const COORDINATOR = /^(?:Wasabi|Whirlpool) coordinator \(simulated\)$/;

let world: SimulatedRows;
let rows: TransactionRow[];
let truth: WorldTruth;
let folder: string;

beforeAll(() => {
  world = simulateRows(OPTIONS);
  rows = [...world.transactions];
  truth = world.truth();
  folder = mkdtempSync(join(tmpdir(), 'spoor-coinjoin-worlds-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every CoinJoin of a world with the owners of its coins. */
function coinJoins(rows: readonly TransactionRow[], truth: WorldTruth) {
  const owners = new Map(truth.owners.map(({ address, owner }) => [address, owner]));
  const outputs = new Map(rows.map((row) => [row.txid, row.outputs]));
  const protocols = new Map(truth.coinJoins.map((row) => [`${row.block}/${row.index}`, row.protocol]));
  return rows.flatMap((row) => {
    const protocol = protocols.get(`${row.block}/${row.index}`);
    if (protocol === undefined) return [];
    const spent = row.inputs.map(({ txid, vout }) => outputs.get(txid)![vout]!);
    const withOwner = ({ address, value }: { address: string; value: bigint }) => {
      return { address, value, owner: owners.get(address) ?? '' };
    };
    return [{ protocol, inputs: spent.map(withOwner), outputs: row.outputs.map(withOwner) }];
  });
}

describe('a world with CoinJoins', () => {
  it('has about the share asked for, of every protocol, and a valid chain with the outputs asked for', async () => {
    const all = coinJoins(rows, truth);
    expect(new Set(all.map(({ protocol }) => protocol))).toEqual(
      new Set(['wasabi-1.0', 'wasabi-1.1', 'wabisabi', 'whirlpool-tx0', 'whirlpool', 'joinmarket']),
    );
    const outputs = all.reduce((sum, row) => sum + row.outputs.length, 0);
    expect(outputs / OPTIONS.transfers).toBeGreaterThan(0.12);
    expect(outputs / OPTIONS.transfers).toBeLessThan(0.25);
    expect(rows.reduce((sum, row) => sum + row.outputs.length, 0)).toBe(OPTIONS.transfers);
    const ledger = createMemoryLedger();
    // The store refuses coins that are not there, coins spent twice and outputs above inputs.
    expect(await ledger.importRows({ transfers: [], transactions: rows })).toMatchObject({ added: rows.length });
    await ledger.close();
  });

  it('gives everybody back what they brought, less fees, and nothing to those who brought nothing', () => {
    for (const { protocol, inputs, outputs } of coinJoins(rows, truth)) {
      const brought = new Map<string, bigint>();
      for (const { owner, value } of inputs) brought.set(owner, (brought.get(owner) ?? 0n) + value);
      const got = new Map<string, bigint>();
      for (const { owner, value, address } of outputs) {
        if (address !== '') got.set(owner, (got.get(owner) ?? 0n) + value);
      }
      for (const [owner, value] of got) {
        if (COORDINATOR.test(owner)) continue;
        expect(owner, protocol).toMatch(/^user \d+$/);
        // A maker earns up to a thousandth of the amount.
        const most = ((brought.get(owner) ?? 0n) * 1001n) / 1000n;
        expect(value <= most, `${protocol}: ${owner} got ${value} of ${brought.get(owner)}`).toBe(true);
        expect(value * 10n >= brought.get(owner)! * 8n, `${protocol}: ${owner} lost a fifth or more`).toBe(true);
      }
      expect(brought.size > 1).toBe(protocol !== 'whirlpool-tx0');
    }
  });

  it('is shaped as the protocols are', () => {
    for (const { protocol, inputs, outputs } of coinJoins(rows, truth)) {
      const counts = new Map<bigint, number>();
      for (const { value } of outputs) counts.set(value, (counts.get(value) ?? 0) + 1);
      const most = Math.max(...counts.values());
      const addresses = new Set(outputs.map(({ address }) => address));
      expect(addresses.size).toBe(outputs.length);
      if (protocol === 'whirlpool') {
        expect([inputs.length, outputs.length, counts.size]).toEqual([5, 5, 1]);
        expect(new Set(inputs.map(({ owner }) => owner)).size).toBe(5);
      }
      if (protocol.startsWith('wasabi')) expect(most).toBeGreaterThanOrEqual(8);
      if (protocol === 'joinmarket') expect(outputs.length).toBe(2 * most);
      if (protocol === 'whirlpool-tx0') expect(outputs.filter(({ value }) => value === 0n).length).toBe(1);
      if (protocol === 'wabisabi') {
        const values = outputs.map(({ value }) => value);
        expect(values).toEqual(values.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
      }
    }
  });

  it('is the same in files, which say so, and without the option nothing of it is there', async () => {
    const out = join(folder, 'with');
    await simulate({ ...OPTIONS, out });
    const listed = readFileSync(join(out, 'truth-coinjoins.csv'), 'utf8').trimEnd().split('\n');
    expect(listed).toEqual([
      'chain,block,index,protocol',
      ...truth.coinJoins.map(({ chain, block, index, protocol }) => `${chain},${block},${index},${protocol}`),
    ]);
    expect(readFileSync(join(out, 'transactions.jsonl'), 'utf8').trimEnd().split('\n').length).toBe(rows.length);
    expect(JSON.parse(readFileSync(join(out, 'truth.json'), 'utf8'))).toMatchObject({
      options: { coinJoinPermille: 200 },
      files: { coinJoins: 'truth-coinjoins.csv' },
    });
    const plain = join(folder, 'without');
    await simulate({ seed: 2, transfers: 2_000, chain: 'utxo', out: plain });
    expect(readdirSync(plain)).not.toContain('truth-coinjoins.csv');
    expect(readFileSync(join(plain, 'README.txt'), 'utf8')).not.toContain('coinjoin');
  });

  it('is refused where there is no chain for it, or no such share', async () => {
    const out = join(folder, 'refused');
    for (const options of [
      { ...OPTIONS, chain: 'account' },
      { ...OPTIONS, coinJoinPermille: 0 },
      { ...OPTIONS, coinJoinPermille: 501 },
      { seed: 2, transfers: 2_000, chain: 'utxo', lookAlikes: true },
    ] as const)
      await expect(simulate({ ...options, out })).rejects.toMatchObject({ code: 'USAGE' });
  });
});

describe('a world with look-alikes', () => {
  it('has PayJoins in which the payee gets the payment, rounds of no known protocol, and is a valid chain', async () => {
    const made = simulateRows({ ...OPTIONS, transfers: 10_000, lookAlikes: true });
    const own = [...made.transactions];
    const all = coinJoins(own, made.truth());
    const ledger = createMemoryLedger();
    expect(await ledger.importRows({ transfers: [], transactions: own })).toMatchObject({ added: own.length });
    await ledger.close();
    const by = Map.groupBy(all, ({ protocol }) => protocol);
    expect(by.get('payjoin')!.length).toBeGreaterThan(10);
    expect(by.get('equal-outputs')!.length).toBeGreaterThan(2);
    for (const { inputs, outputs } of by.get('payjoin')!) {
      const sum = (coins: typeof inputs, who: string): bigint =>
        coins.reduce((total, { owner, value }) => total + (owner === who ? value : 0n), 0n);
      const owners = [...new Set(inputs.map(({ owner }) => owner))];
      expect([owners.length, outputs.length]).toEqual([2, 2]);
      const [lost, won] = owners
        .map((owner) => sum(outputs, owner) - sum(inputs, owner))
        .toSorted((a, b) => (a < b ? -1 : 1)) as [bigint, bigint];
      expect(won > 0n && -lost > won).toBe(true);
    }
    for (const { inputs, outputs } of by.get('equal-outputs')!) {
      const counts = Map.groupBy(outputs, ({ value }) => value);
      const most = Math.max(...[...counts.values()].map((some) => some.length));
      expect(new Set(inputs.map(({ owner }) => owner)).size).toBe(most);
    }
  });
});
