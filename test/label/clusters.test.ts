import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { TransactionRow } from '../../src/core/rows.ts';
import { ClusterFile, clusterPath } from '../../src/label/cluster/clusterFile.ts';
import { collectEvidence, toShape } from '../../src/label/cluster/collectEvidence.ts';
import { Evidence } from '../../src/label/cluster/evidence.ts';
import { joinClusters } from '../../src/label/cluster/joinClusters.ts';
import { updateClusters } from '../../src/label/cluster/updateClusters.ts';
import { whyLinked } from '../../src/label/cluster/whyLinked.ts';
import { detectCoinJoin, mayMerge } from '../../src/label/coinjoin/detectCoinJoin.ts';
import { createMemoryLedger } from '../../src/ledger/memory/memoryLedger.ts';
import type { Ledger } from '../../src/ledger/port.ts';
import { type CoSpend, coSpendRows, ledgerOf } from './coSpendWorld.ts';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'spoor-clusters-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const address = fc.integer({ min: 0, max: 24 }).map((n) => `a${n}`);
const world = fc.array(
  fc.record({
    spends: fc.uniqueArray(address, { minLength: 1, maxLength: 4 }),
    pays: fc.array(address, { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 30 },
);

/** Clusters the slow and obvious way: sets of addresses, merged while any two overlap. */
function naiveClusters(rows: readonly TransactionRow[], except: ReadonlySet<string> = new Set()): string[][] {
  let clusters = [...new Set(rows.flatMap((row) => row.outputs.map((output) => output.address)))].map((a) => [a]);
  for (const row of rows) {
    if (except.has(row.txid) || !mayMerge(detectCoinJoin(toShape(row)))) continue;
    const spent = new Set(row.inputs.map((input) => input.address!));
    const touched = clusters.filter((cluster) => cluster.some((a) => spent.has(a)));
    if (touched.length < 2) continue;
    clusters = [...clusters.filter((cluster) => !touched.includes(cluster)), touched.flat()];
  }
  return normal(clusters);
}

const normal = (clusters: readonly (readonly string[])[]): string[][] =>
  clusters.map((cluster) => cluster.toSorted()).toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1));

async function clustersIn(ledger: Ledger, folder: string): Promise<string[][]> {
  const file = ClusterFile.open(clusterPath(folder, 'bitcoin'))!;
  const byRoot = new Map<number, string[]>();
  const texts = await ledger.addressTexts(Array.from({ length: file.addresses }, (_, k) => file.idOf(k)));
  texts.forEach((text, k) => {
    const root = file.rootOf(k);
    byRoot.set(root, [...(byRoot.get(root) ?? []), text]);
  });
  for (const [root, members] of byRoot) {
    const stored = file.membersOfCluster(root, 0, file.sizeOf(root));
    expect([...stored].map((index) => texts[index])).toEqual(members);
    expect(stored[0]).toBe(root);
  }
  // Many at once are the same as one by one, in any order, twice, and of ids that no address of the clusters has.
  const ids = texts.flatMap((_, k) => [file.idOf(texts.length - 1 - k), k - 1, file.idOf(k), 1_000_000 + k]);
  const rootOne = (id: number): number => {
    const index = file.indexOf(id);
    return index < 0 ? -1 : file.rootOf(index);
  };
  expect([...file.rootsOf(ids)]).toEqual(ids.map(rootOne));
  expect(file.rootsOf([])).toEqual(new Int32Array(0));
  file.close();
  return normal([...byRoot.values()]);
}

/** What searches for the shortest chain go on. */
function waysIn(folder: string): unknown[] {
  const file = ClusterFile.open(clusterPath(folder, 'bitcoin'))!;
  const columns = ['way', 'addressWay', 'wayCheck', 'addressWayCheck'].map((name) => file.whole(name));
  file.close();
  return columns;
}

async function built(rows: readonly TransactionRow[], except: readonly string[] = []) {
  const folder = newFolder();
  const ledger = await ledgerOf(rows);
  await updateClusters(ledger, folder, 'bitcoin', { except });
  return { ledger, folder };
}

describe('clusters', () => {
  it('are what merging overlapping sets gives', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.integer({ min: 1, max: 5 }), async (txs, perBlock) => {
        const rows = coSpendRows(txs, perBlock);
        const { ledger, folder } = await built(rows);
        expect(await clustersIn(ledger, folder)).toEqual(naiveClusters(rows));
      }),
      { numRuns: 60 },
    );
  });

  it('are the same in one run, in two, and after blocks were undone and others came', async () => {
    await fc.assert(
      fc.asyncProperty(world, world, fc.nat(), async (txs, others, at) => {
        const rows = coSpendRows(txs, 2);
        const blocks = rows.at(-1)!.block + 1;
        const cut = at % blocks;
        const folder = newFolder();
        const ledger = createMemoryLedger();
        await ledgerOf(
          rows.filter((row) => row.block < cut),
          ledger,
        );
        if (cut > 0) await updateClusters(ledger, folder, 'bitcoin');
        await ledgerOf(rows, ledger);
        await updateClusters(ledger, folder, 'bitcoin');
        expect(await clustersIn(ledger, folder)).toEqual(naiveClusters(rows));
        const branch = coSpendRows(others, 2).map((row) => ({
          ...row,
          block: row.block + cut,
          txid: `b-${row.txid}`,
          inputs: row.inputs.map((input) => ({ ...input, txid: `b-${input.txid}` })),
        }));
        await ledger.unwind('bitcoin', cut - 1);
        await ledgerOf(branch, ledger);
        const summary = await updateClusters(ledger, folder, 'bitcoin');
        expect(summary.forgotten).toBe(blocks - cut);
        const now = [...rows.filter((row) => row.block < cut), ...branch];
        expect(await clustersIn(ledger, folder)).toEqual(naiveClusters(now));
        expect(waysIn(folder)).toEqual(waysIn((await built(now)).folder));
      }),
      { numRuns: 25 },
    );
  });

  it('without a transaction are those of a chain in which nobody believes it', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.nat(), async (txs, pick) => {
        const rows = coSpendRows(txs, 3);
        const txid = `tx${pick % txs.length}`;
        const { ledger, folder } = await built(rows, [txid]);
        expect(await clustersIn(ledger, folder)).toEqual(naiveClusters(rows, new Set([txid])));
        const summary = await updateClusters(ledger, folder, 'bitcoin', { except: [txid] });
        const whole = naiveClusters(rows);
        const parts = summary.cut[0]!.parts;
        const cluster = whole.find((members) => members.includes(parts[0]?.id ?? ''));
        if (cluster) expect(parts.reduce((sum, part) => sum + part.size, 0)).toBe(cluster.length);
        await updateClusters(ledger, folder, 'bitcoin');
        expect(await clustersIn(ledger, folder)).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  it('do not join two owners, and say which transaction would have', async () => {
    const txs: CoSpend[] = [
      { spends: ['x1', 'x2'], pays: ['p'] },
      { spends: ['y1', 'y2'], pays: ['p'] },
      { spends: ['x2', 'y1'], pays: ['p'] },
      { spends: ['y2', 'z'], pays: ['p'] },
    ];
    const ledger = await ledgerOf(coSpendRows(txs, 1));
    const [x, y] = await ledger.addressIds(['x1', 'y2']);
    const ownerOf = (ids: Int32Array) => Int32Array.from(ids, (id) => (id === x ? 1 : id === y ? 2 : 0));
    const folder = newFolder();
    const summary = await updateClusters(ledger, folder, 'bitcoin', { ownerOf, owners: ['Xavier', 'Yolanda'] });
    const parts = [
      { id: 'y1', size: 3, owner: 'Yolanda' },
      { id: 'x1', size: 2, owner: 'Xavier' },
    ];
    expect(summary.guarded).toEqual([{ txid: 'tx2', parts }]);
    expect(await clustersIn(ledger, folder)).toEqual([['p'], ['x1', 'x2'], ['y1', 'y2', 'z']]);
  });

  it('have their first address as id, whatever the names', async () => {
    const txs: CoSpend[] = [
      { spends: ['late'], pays: ['early'] },
      { spends: ['zz', 'late'], pays: ['q'] },
    ];
    const { ledger, folder } = await built(coSpendRows(txs, 1));
    expect((await updateClusters(ledger, folder, 'bitcoin')).largest).toEqual([{ id: 'late', size: 2 }]);
  });

  it('are not there half-written', async () => {
    const { folder } = await built(coSpendRows([{ spends: ['a', 'b'], pays: ['c'] }], 1));
    expect(readdirSync(folder)).toEqual(['clusters-bitcoin.spoor']);
  });
});

describe('why', () => {
  it('gives a chain of transactions that holds, and no shorter one exists', async () => {
    let plain = 0;
    let doubtful = 0;
    await fc.assert(
      fc.asyncProperty(world, async (txs) => {
        const rows = coSpendRows(txs, 2);
        const { ledger, folder } = await built(rows);
        const clusters = naiveClusters(rows);
        const spenders = new Map(rows.map((row) => [row.txid, row]));
        const all = clusters.flat().slice(0, 6);
        for (const a of all) {
          const distance = naiveDistances(rows, a);
          for (const b of all) {
            const why = await whyLinked(ledger, folder, 'bitcoin', a, b);
            expect(why.steps?.length ?? Infinity).toBe(distance.get(b) ?? Infinity);
            let at = a;
            for (const step of why.steps ?? []) {
              expect(step.from).toBe(at);
              const row = spenders.get(step.txid)!;
              const verdict = detectCoinJoin(toShape(row));
              expect(mayMerge(verdict)).toBe(true);
              const doubt = verdict === null ? '' : `; doubtful here: ${verdict.protocol} (${verdict.why})`;
              expect(step.assumes.slice(step.assumes.indexOf(' owns them all') + 14)).toBe(doubt);
              if (verdict === null) plain += 1;
              else doubtful += 1;
              const vinsOf = (name: string) =>
                row.inputs.flatMap((input, vin) => (input.address === name ? [vin] : []));
              const { txid, block, timeSec: time } = row;
              const [fromInputs, toInputs] = [vinsOf(step.from), vinsOf(step.to)];
              expect(step).toMatchObject({ txid, block, time, fromInputs, toInputs });
              at = step.to;
            }
            if (why.steps) expect(at).toBe(b);
          }
        }
      }),
      { numRuns: 25 },
    );
    expect(Math.min(plain, doubtful)).toBeGreaterThan(0);
  });

  it('takes an address in any of its texts, and shows it as the ledger has it', async () => {
    const lower = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4';
    const upper = lower.toUpperCase();
    for (const [held, asked] of [
      [lower, `bitcoin:${upper}`],
      [upper, lower],
    ] as const) {
      const { ledger, folder } = await built(coSpendRows([{ spends: [held, 'b'], pays: ['c'] }], 1));
      const why = await whyLinked(ledger, folder, 'bitcoin', asked, 'b');
      expect(why).toMatchObject({ size: 2, steps: [{ from: held, to: 'b' }] });
    }
  });

  it('names what it does not know', async () => {
    const { ledger, folder } = await built(coSpendRows([{ spends: ['a', 'b'], pays: ['c'] }], 1));
    const ask = (a: string, where = folder) => whyLinked(ledger, where, 'bitcoin', a, 'b');
    await expect(ask('nobody')).rejects.toThrow(/does not know the address nobody/);
    await expect(ask('a', newFolder())).rejects.toThrow(/run spoor cluster/);
    // What the ledger got since is not in the clusters, and is not passed over in silence.
    const more = await ledgerOf(
      coSpendRows(
        [
          { spends: ['a', 'b'], pays: ['c'] },
          { spends: ['a', 'd'], pays: ['e'] },
        ],
        1,
      ),
    );
    expect(await whyLinked(more, folder, 'bitcoin', 'a', 'b')).toMatchObject({ clustersEnd: 0 });
    expect(await ask('a')).toMatchObject({ clustersEnd: null });
  });
});

/** Links from an address to all it is joined with, breadth first. */
function naiveDistances(rows: readonly TransactionRow[], from: string): Map<string, number> {
  const sets = rows
    .filter((row) => mayMerge(detectCoinJoin(toShape(row))))
    .map((row) => new Set(row.inputs.map((input) => input.address!)));
  const distance = new Map([[from, 0]]);
  for (let round = 1, grew = true; grew; round++) {
    grew = false;
    for (const set of sets) {
      if (![...set].some((a) => distance.get(a) === round - 1)) continue;
      for (const a of set) {
        if (distance.has(a)) continue;
        distance.set(a, round);
        grew = true;
      }
    }
  }
  return distance;
}

describe('evidence', () => {
  it('cut at a block is what was read up to it', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.nat(), async (txs, at) => {
        const rows = coSpendRows(txs, 2);
        const ledger = await ledgerOf(rows);
        const whole = new Evidence();
        await collectEvidence(ledger, 'bitcoin', whole);
        const blocks = at % (whole.block.length + 1);
        whole.cut(blocks);
        await ledger.unwind('bitcoin', blocks - 1);
        const part = new Evidence();
        await collectEvidence(ledger, 'bitcoin', part);
        for (const name of ['addressId', 'position', 'start', 'member', 'verdict', 'block', 'blockDigest'] as const)
          expect(whole[name].view()).toEqual(part[name].view());
        expect(whole.transactions).toBe(part.transactions);
        expect(joinClusters(whole)).toEqual(joinClusters(part));
      }),
      { numRuns: 30 },
    );
  });
});
