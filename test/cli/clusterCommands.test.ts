import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SimulatedCalibration } from '../../src/cli/calibrate/measureSimulated.ts';
import { calibrationText } from '../../src/cli/render/calibrationText.ts';
import { PLAIN } from '../../src/cli/render/style.ts';
import { BLIND_SPOTS } from '../../src/label/calibrate/blindSpots.ts';
import { runSpoor } from './runSpoor.ts';

/** x and y spend together in t1, y and z in t2: x and z are joined over two transactions. */
const ROWS = [
  { block: 1, txid: 'm', inputs: [], outputs: ['x', 'y', 'y', 'z', 'w'].map((address) => ({ address, value: '10' })) },
  {
    block: 2,
    txid: 't1',
    inputs: [0, 1].map((vout) => ({ txid: 'm', vout })),
    outputs: [{ address: 'q', value: '19' }],
  },
  {
    block: 3,
    txid: 't2',
    inputs: [2, 3].map((vout) => ({ txid: 'm', vout })),
    outputs: [{ address: 'q', value: '19' }],
  },
];

let folder: string;
const run = (...args: string[]) => runSpoor(args, { cwd: folder });
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-cluster-'));
  const lines = ROWS.map((row) => JSON.stringify({ chain: 'bitcoin', index: 0, time: 1e9 + row.block, ...row }));
  await writeFile(join(folder, 'chain.jsonl'), `${lines.join('\n')}\n`);
  await run('import', 'chain.jsonl', '--ledger', 'ledger');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('spoor cluster and spoor why', () => {
  test('say what to do where there are no clusters yet', async () => {
    const why = await run('why', 'x', 'z', '--ledger', 'ledger');
    expect(why).toMatchObject({ code: 4, stdout: '' });
    expect(why.stderr).toContain('run spoor cluster --ledger ledger');
  });

  test('group addresses and give the chain of evidence', async () => {
    const built = await run('cluster', '--ledger', 'ledger');
    expect(built).toMatchObject({ code: 0, stderr: '' });
    expect(built.stdout).toContain('5 addresses, 3 of them in 1 cluster of two or more');
    const why = await run('why', 'bitcoin:x', 'z', '--ledger', 'ledger');
    expect(why.stdout).toMatch(/are in the cluster of x, 3 addresses, joined over 2 transactions/);
    expect(why.stdout).toMatch(/1\. t1 .*\n +spent coins of x \(input 0\)\n +and of +y \(input 1\)/);
    const json = await run('why', 'x', 'w', '--ledger', 'ledger', '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({ schema: 'spoor/why@1', cluster: null, steps: null });
  });

  test('cut a link and see what falls apart', async () => {
    const cut = await run('cluster', '--ledger', 'ledger', '--except', 't2', '--json');
    expect(JSON.parse(cut.stdout)).toMatchObject({
      chains: [
        {
          read: 0,
          cut: [
            {
              txid: 't2',
              parts: [
                { id: 'x', size: 2 },
                { id: 'z', size: 1 },
              ],
            },
          ],
        },
      ],
    });
    const why = await run('why', 'x', 'z', '--ledger', 'ledger');
    expect(why.stdout).toBe(
      'x and z are kept in different clusters of bitcoin, and coins of both were spent together in\n  t2: taken out by --except\n',
    );
  });

  test('join change where it is asked for, and say so wherever it counts', async () => {
    // p pays q from a coin of x and keeps the rest at x9, a new address; q was paid before.
    const row = {
      chain: 'bitcoin',
      block: 4,
      index: 0,
      time: 1e9 + 4,
      txid: 't3',
      inputs: [{ txid: 'm', vout: 4 }],
      outputs: ['q', 'x9'].map((address, k) => ({ address, value: `${4 + k}` })),
    };
    await writeFile(join(folder, 'more.jsonl'), `${JSON.stringify(row)}\n`);
    await run('import', 'more.jsonl', '--ledger', 'ledger');
    const built = await run('cluster', '--ledger', 'ledger', '--merge-change', 'fresh-address,round-amount');
    expect(built).toMatchObject({ code: 0, stderr: '' });
    expect(built.stdout).toContain('Change was taken to join, by fresh-address, round-amount: weaker than inputs');
    expect(built.stdout).toMatch(/1 output is named, 1 of them joined; 0 left because.*\n1 cluster rests on it/);
    const why = await run('why', 'x9', 'w', '--ledger', 'ledger');
    expect(why.stdout).toMatch(
      /1\. t3 .*\n +spent coins of w \(input 0\)\n +and paid +x9 \(output 1\), which is taken for its change/,
    );
    expect(why.stdout).toMatch(
      /assumes: output 1 is the change of whoever spent here, by fresh-address \(wrong in \d+\.\d % \[/,
    );
    await run('cluster', '--ledger', 'ledger', '--merge-change', 'fresh-address', '--except', 't3');
    expect((await run('why', 'x9', 'w', '--ledger', 'ledger')).stdout).toContain(
      't3: by change (fresh-address), taken out by --except',
    );
  });

  test('name what the ledger does not know', async () => {
    for (const [args, exit, text] of [
      [['why', 'x', 'nobody', '--ledger', 'ledger'], 4, 'does not know the address nobody'],
      [['cluster', '--ledger', 'ledger', '--except', 'nothing'], 4, 'nothing is not a transaction'],
      [['cluster', '--ledger', 'ledger', '--chain', 'dogecoin'], 4, 'it has bitcoin (utxo)'],
      [['cluster', '--ledger', 'ledger', '--merge-change', 'luck'], 2, 'expected same-address, script-type'],
      [['calibrate', '--coinjoins', 'ledger'], 4, 'no files of labelled transactions'],
    ] as const) {
      const ended = await run(...args);
      expect(ended).toMatchObject({ code: exit, stdout: '' });
      expect(ended.stderr).toContain(text);
    }
  });
});

test('spoor calibrate measures clusters and deposit addresses on simulated worlds', async () => {
  // Not smaller: in a world of 3,000 transfers hardly a wallet has the ten payers that the rule of deposits asks for.
  const ended = await run('calibrate', '--transfers', '20000', '--seed', '2', '--worlds', '1', '--json');
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  type Shares = { precision: { share: number; of: number }; recall: { share: number } };
  type Worlds = Record<string, { precision: { values: number[]; mean: number }; recall: { mean: number } }>;
  const { clusters, clusterWorlds, change, changeWorlds, deposits } = JSON.parse(ended.stdout) as {
    clusters: Shares;
    clusterWorlds: { coinJoins: number; with: Worlds; without: Worlds };
    change: { withChange: number; heuristics: Record<string, Shares>; agreeing: Shares };
    changeWorlds: { alike: Worlds; habits: Worlds };
    deposits: { rule: Shares; firstPart: Shares };
  };
  expect(clusters.precision.share).toBeGreaterThan(0.9);
  expect(clusters.recall.share).toBeGreaterThan(0.1);
  expect(clusters.recall.share).toBeLessThan(1);
  const { with: mixed, without: plain } = clusterWorlds;
  expect(mixed['as spoor cluster does']!.precision.values).toHaveLength(1);
  expect(clusterWorlds.coinJoins).toBeGreaterThan(20);
  expect(mixed['as spoor cluster does']!.precision.mean).toBeGreaterThan(0.9);
  expect(mixed['every transaction joins']!.precision.mean).toBeLessThan(0.6);
  expect(plain['every transaction joins']).toEqual(plain['as spoor cluster does']);
  expect(change.withChange).toBeGreaterThan(100);
  expect(Object.keys(change.heuristics)).toHaveLength(6);
  const byFingerprint = [changeWorlds.alike, changeWorlds.habits].map((of) => of['wallet-fingerprint']!.precision.mean);
  expect(byFingerprint[1]).toBeGreaterThan(byFingerprint[0]! + 0.2);
  expect(change.heuristics['same-address']!.precision.share).toBe(1);
  expect(change.heuristics['fresh-address']!.precision.of).toBeGreaterThan(20);
  expect(deposits.rule.precision.of).toBeGreaterThan(20);
  expect(deposits.rule.precision.share).toBeGreaterThan(0.9);
  expect(deposits.rule.recall.share).toBeGreaterThan(0.9);
  expect(deposits.firstPart.precision.share).toBeLessThan(deposits.rule.precision.share);
  // What a person reads of it: nothing wider than a page, and what each heuristic does not see.
  const result = JSON.parse(ended.stdout) as Omit<Parameters<typeof calibrationText>[0], 'simulated' | 'seed'> &
    SimulatedCalibration;
  const text = calibrationText(
    { ...result, folder: undefined, simulated: result, seed: 2, transfers: 20_000 },
    { style: PLAIN },
  );
  expect(text.split('\n').filter((line) => line.length > 100)).toEqual([]);
  const prose = text.replaceAll(/\s+/g, ' ');
  for (const [heuristic, spot] of Object.entries(BLIND_SPOTS))
    if (heuristic !== 'tags of a ledger') expect(prose).toContain(spot);
  expect(prose).toContain('Measured now, in 1 world of 10,000 outputs (seed');
  // One world says nothing of how far others are from it.
  expect(prose).not.toMatch(/Student|Median and 5–95 %|\b1 (?:simulated )?worlds/);
  expect(clusterWorlds.with['as spoor cluster does']!.precision).toMatchObject({ low: null, high: null });
});
