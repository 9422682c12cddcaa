import { describe, expect, it } from 'vitest';
import { simulateRows } from './simulateRows.ts';
import type { WorldOptions } from './worldOptions.ts';

const WORLDS = [
  { seed: 1, transfers: 8_000, mixing: true, cleanOpenings: true },
  { seed: 2, transfers: 8_000, mixing: false, cleanOpenings: true, launderingPermille: 300, thefts: 4 },
  { seed: 3, transfers: 1_000, mixing: true, cleanOpenings: true },
] as const;

describe.each(WORLDS)('account chain, seed $seed', (options) => {
  const world = simulateRows({ ...options, chain: 'account' });
  const rows = [...world.transfers];

  it('has the rows asked for, in order, one at a position', () => {
    expect(rows.length).toBe(options.transfers);
    for (let i = 1; i < rows.length; i++) {
      const [before, row] = [rows[i - 1]!, rows[i]!];
      if (row.block === before.block) {
        expect(row.index).toBe(before.index + 1);
        expect(row.timeSec).toBe(before.timeSec);
      } else {
        expect(row.index).toBe(0);
        expect(row.block).toBeGreaterThan(before.block);
        expect(row.timeSec).toBeGreaterThan(before.timeSec);
      }
    }
    for (const row of rows) {
      expect(row.tx).toMatch(/^0x[0-9a-f]{64}$/);
      expect(row.asset).toMatch(/^(eth|0x[0-9a-f]{40})$/);
      expect(row.from === '' || /^0x[0-9a-f]{40}$/.test(row.from)).toBe(true);
      expect(row.from === '' && row.to === '').toBe(false);
    }
  });

  it('lets no balance go below zero: every coin is issued in it', () => {
    const balances = new Map<string, bigint>();
    for (const { asset, from, to, amount } of rows) {
      if (from !== '') {
        const left = (balances.get(asset + from) ?? 0n) - amount;
        expect(left >= 0n, `${from} pays ${amount} ${asset}`).toBe(true);
        balances.set(asset + from, left);
      }
      if (to !== '') balances.set(asset + to, (balances.get(asset + to) ?? 0n) + amount);
    }
  });

  it('pays gas first in a transaction, by its sender, and has what real chains have', () => {
    const txs = Map.groupBy(rows, (row) => row.tx);
    let paid = 0;
    for (const tx of txs.values()) {
      const [gas, value] = tx;
      if (gas!.to !== '') {
        expect(gas!.from, 'only issuance pays no gas').toBe('');
        continue;
      }
      paid++;
      expect(gas!.asset).toBe('eth');
      expect(value!.from).toBe(gas!.from);
    }
    expect(paid).toBeGreaterThan(rows.length / 3);
    expect(rows.some((row) => row.amount === 0n)).toBe(true);
    expect(rows.some((row) => row.from !== '' && row.from === row.to)).toBe(true);
    expect(new Set(rows.map((row) => row.asset)).size).toBe(3);
  });

  it('has a truth that its rows bear out', () => {
    const truth = world.truth();
    const at = new Map(rows.map((row) => [`${row.block}/${row.index}`, row]));
    const owners = new Map(truth.owners.map((row) => [row.address, row]));
    expect(owners.size, 'no address has two owners').toBe(truth.owners.length);
    for (const row of rows)
      for (const address of [row.from, row.to]) expect(address === '' || owners.has(address), address).toBe(true);
    for (const { theft, block, index, part } of truth.laundering) {
      const row = at.get(`${block}/${index}`)!;
      const sender = owners.get(row.from)!;
      if (part === 'theft') expect(owners.get(row.to)!.owner).toBe(`launderers of ${theft}`);
      else if (sender.role !== 'deposit address') expect(sender.owner).toBe(`launderers of ${theft}`);
      expect(row.to === '').toBe(part === 'gas');
    }
    expect(new Set(truth.laundering.map((row) => `${row.block}/${row.index}`)).size).toBe(truth.laundering.length);
    for (const { theft, asset, amount } of truth.stolen) {
      const noted = truth.laundering.filter((row) => row.theft === theft && row.part === 'theft');
      const taken = noted.map((row) => at.get(`${row.block}/${row.index}`)!).filter((row) => row.asset === asset);
      expect(taken.reduce((sum, row) => sum + row.amount, 0n)).toBe(amount);
      const received = truth.received.filter((row) => row.theft === theft && row.asset === asset);
      expect(received.reduce((sum, row) => sum + row.amount, 0n)).toBe(amount);
    }
  });
});

describe.each(WORLDS)('UTXO chain, seed $seed', (options) => {
  const world = simulateRows({ ...options, chain: 'utxo' });
  const rows = [...world.transactions];

  it('is a valid chain with the outputs asked for', () => {
    const coins = new Map<string, bigint>();
    let outputs = 0;
    let fees = 0n;
    for (const [i, row] of rows.entries()) {
      const isFirst = i === 0 || rows[i - 1]!.block !== row.block;
      expect(row.inputs.length === 0, 'the coinbase, and nothing else, is first and without inputs').toBe(isFirst);
      expect(row.index).toBe(isFirst ? 0 : rows[i - 1]!.index + 1);
      let sum = 0n;
      for (const { txid, vout, value } of row.inputs) {
        const coin = coins.get(`${txid}:${vout}`);
        expect(coin, 'spends a coin that is there').toBeDefined();
        expect(value).toBeUndefined();
        coins.delete(`${txid}:${vout}`);
        sum += coin!;
      }
      expect(row.outputs.length).toBeGreaterThan(0);
      for (const [vout, { address, value }] of row.outputs.entries()) {
        expect(value > 0n && /^bc1q[a-z0-9]{38}$/.test(address)).toBe(true);
        coins.set(`${row.txid}:${vout}`, value);
        sum -= value;
        outputs++;
      }
      if (!isFirst) expect(sum >= 0n, 'outputs above inputs').toBe(true);
      if (!isFirst) fees += sum;
    }
    expect(fees > 0n).toBe(true);
    expect(outputs).toBe(options.transfers);
    expect(new Set(rows.map((row) => row.txid)).size).toBe(rows.length);
  });

  it('has a truth that its rows bear out', () => {
    const truth = world.truth();
    const at = new Map(rows.map((row) => [`${row.block}/${row.index}`, row]));
    const owners = new Map(truth.owners.map((row) => [row.address, row.owner]));
    expect(owners.size, 'no address has two owners').toBe(truth.owners.length);
    for (const row of rows) for (const { address } of row.outputs) expect(owners.has(address), address).toBe(true);
    for (const { theft, asset, amount } of truth.stolen) {
      const noted = truth.laundering.filter((row) => row.theft === theft && row.part === 'theft');
      const taken = noted.map((row) => at.get(`${row.block}/${row.index}`)!.outputs[row.vout]!);
      expect(taken.reduce((sum, output) => sum + output.value, 0n)).toBe(amount);
      for (const { address } of taken) expect(owners.get(address)).toBe(`launderers of ${theft}`);
      const received = truth.received.filter((row) => row.theft === theft && row.asset === asset);
      expect(received.reduce((sum, row) => sum + row.amount, 0n)).toBe(amount);
    }
  });
});

it('carries value and address on coins from before the first block, where openings need not be clean', () => {
  const world = simulateRows({ seed: 4, transfers: 4_000, chain: 'utxo', cleanOpenings: false });
  const carried = [...world.transactions].flatMap((row) => row.inputs).filter((input) => input.value !== undefined);
  expect(carried.length).toBeGreaterThan(0);
  for (const input of carried) expect(input.address).toMatch(/^bc1q/);
});

it('has heavy tails: a few users and amounts make most of the traffic', () => {
  const world = simulateRows({ seed: 5, transfers: 40_000, chain: 'account' });
  const rows = [...world.transfers];
  const users = new Set(
    world
      .truth()
      .owners.filter((row) => row.role === 'user')
      .map((row) => row.address),
  );
  const degrees = new Map<string, number>();
  for (const { from } of rows) if (users.has(from)) degrees.set(from, (degrees.get(from) ?? 0) + 1);
  const sorted = [...degrees.values()].sort((a, b) => b - a);
  const total = sorted.reduce((sum, degree) => sum + degree, 0);
  const tenth = sorted.slice(0, Math.ceil(sorted.length / 10)).reduce((sum, degree) => sum + degree, 0);
  expect(tenth / total).toBeGreaterThan(0.5);
  expect(sorted.at(-1)).toBeLessThan(10);
});

it('launders about as much as was asked for', () => {
  for (const chain of ['account', 'utxo'] as const) {
    const { laundering } = simulateRows({ seed: 6, transfers: 60_000, chain, theftSizes: [10_000, 1_000] }).truth();
    const sizes = ['halden-hot-wallet', 'paper-airdrop'].map(
      (theft) => laundering.filter((row) => row.theft === theft).length,
    );
    expect(sizes[0]! / 10_000, chain).toBeGreaterThan(0.5);
    expect(sizes[0]! / 10_000, chain).toBeLessThan(1.5);
    expect(sizes[1]! / 1_000, chain).toBeGreaterThan(0.5);
    expect(sizes[1]! / 1_000, chain).toBeLessThan(1.6);
  }
});

it.each([
  [{ seed: -1 }, 'seed: found -1'],
  [{ seed: 0.5 }, 'seed: found 0.5'],
  [{ transfers: 999 }, 'transfers: found 999'],
  [{ transfers: Number.NaN }, 'transfers: found NaN'],
  [{ thefts: 0 }, 'thefts: found 0'],
  [{ launderingPermille: 501 }, 'launderingPermille: found 501'],
  [{ theftSizes: [600] }, 'theftSizes: found 600, expected at most half'],
  [{ theftSizes: [] }, 'theftSizes: found 0, expected 1 to 24'],
  [{ chain: 'dag' as 'utxo' }, 'chain: found dag, expected account, utxo or both'],
] satisfies [Partial<WorldOptions>, string][])('refuses %j', (part, message) => {
  const options: WorldOptions = { seed: 1, transfers: 1_000, chain: 'account', ...part };
  expect(() => simulateRows(options)).toThrow(message);
});
