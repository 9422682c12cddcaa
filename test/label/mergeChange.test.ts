import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { toPosition } from '../../src/core/position.ts';
import type { TransactionRow } from '../../src/core/rows.ts';
import { parseAddress } from '../../src/label/address/parseAddress.ts';
import {
  CHANGE_FINDERS,
  type ChangeFinder,
  fromFinderBits,
  parseChangeFinders,
} from '../../src/label/change/changeFinders.ts';
import type { Fingerprint } from '../../src/label/change/fingerprint.ts';
import { fromMark, isPeelMark, toMark } from '../../src/label/change/transactionMark.ts';
import { ClusterFile, clusterPath } from '../../src/label/cluster/clusterFile.ts';
import { toShape } from '../../src/label/cluster/collectEvidence.ts';
import { type UpdateOptions, updateClusters } from '../../src/label/cluster/updateClusters.ts';
import { whyLinked } from '../../src/label/cluster/whyLinked.ts';
import { detectCoinJoin, mayMerge } from '../../src/label/coinjoin/detectCoinJoin.ts';
import { openClusterSpeakers } from '../../src/label/store/clusterSpeakers.ts';
import type { SetTag } from '../../src/label/store/tagStore.ts';
import { whoIs } from '../../src/label/store/whoIs.ts';
import { createMemoryLedger } from '../../src/ledger/memory/memoryLedger.ts';
import type { Ledger } from '../../src/ledger/port.ts';
import { changeRows, naiveChange, naiveGroups, naivePairs } from './changeWorld.ts';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'spoor-merge-change-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const finders = fc.subarray([...CHANGE_FINDERS], { minLength: 1 });
const seed = fc.integer({ min: 0, max: 50 });

async function ledgerWith(rows: readonly TransactionRow[]) {
  const ledger = createMemoryLedger();
  await ledger.importRows({ transfers: [], transactions: rows });
  return ledger;
}

/** Clusters as sorted lists, and what is kept of change: position, output and finders. */
async function read(ledger: Ledger, folder: string) {
  const file = ClusterFile.open(clusterPath(folder, 'bitcoin'))!;
  const texts = await ledger.addressTexts(Array.from({ length: file.addresses }, (_, k) => file.idOf(k)));
  const groups = Map.groupBy(texts.keys(), (k) => file.rootOf(k));
  for (const root of groups.keys()) expect(root).toBe(Math.min(...groups.get(root)!));
  const change = file.readChange();
  const entries = [...(change?.position.view() ?? [])].map((position, k) => [
    position,
    change!.vout.at(k),
    fromFinderBits(change!.finders.at(k)).join(),
  ]);
  const byChange = new Map([...groups.keys()].map((root) => [texts[root]!, file.restsOnChange(root)]));
  file.close();
  const clusters = [...groups.values()]
    .map((group) => group.map((k) => texts[k]!).toSorted())
    .toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1));
  return { clusters, entries, byChange };
}

async function merged(
  ledger: Ledger,
  mergeChange: readonly ChangeFinder[],
  more: UpdateOptions = {},
  folder = newFolder(),
) {
  const summary = await updateClusters(ledger, folder, 'bitcoin', { mergeChange, ...more });
  return { summary, folder, ...(await read(ledger, folder)) };
}

describe('clusters that change joins, too', () => {
  it('are what inputs and the outputs named give, and only larger than without', async () => {
    let joined = 0;
    await fc.assert(
      fc.asyncProperty(seed, finders, async (at, by) => {
        const rows = changeRows(at);
        const ledger = await ledgerWith(rows);
        const named = naiveChange(rows);
        const found = await merged(ledger, by);
        const expected = named
          .map(({ row, vout, by: all }) => [toPosition(row.block, row.index), vout, all.join()] as const)
          .toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
        expect(found.entries).toEqual(expected);
        const pairs = naivePairs(named, by);
        expect(found.clusters).toEqual(naiveGroups(rows, pairs));
        expect(found.summary.mergedChange).toMatchObject({ by, joined: pairs.length, guarded: 0, excepted: 0 });
        const plain = naiveGroups(rows, []);
        const parts = new Map(plain.flatMap((group) => group.map((address) => [address, group] as const)));
        for (const group of found.clusters) {
          const inside = new Set(group.map((address) => parts.get(address)!));
          expect(group.length).toBe([...inside].reduce((sum, part) => sum + part.length, 0));
          const [root] = [...found.byChange.keys()].filter((first) => group.includes(first));
          expect(found.byChange.get(root!)).toBe(inside.size > 1);
          joined += inside.size - 1;
        }
        await updateClusters(ledger, found.folder, 'bitcoin');
        expect((await read(ledger, found.folder)).clusters).toEqual(plain);
      }),
      { numRuns: 12 },
    );
    expect(joined).toBeGreaterThan(100);
  });

  it('are the same in one run, in two, with the later blocks first, and after blocks were undone', async () => {
    await fc.assert(
      fc.asyncProperty(seed, finders, fc.double({ min: 0.1, max: 0.9, noNaN: true }), async (at, by, share) => {
        const rows = changeRows(at);
        const cut = rows[Math.floor(share * rows.length)]!.block;
        const [early, late] = [rows.filter(({ block }) => block < cut), rows.filter(({ block }) => block >= cut)];
        const whole = await merged(await ledgerWith(rows), by);
        const ledger = await ledgerWith(early);
        const part = await merged(ledger, by);
        await ledger.importRows({ transfers: [], transactions: late });
        const again = await merged(ledger, by, {}, part.folder);
        expect(again.summary.forgotten).toBe(0);
        const same = ({ clusters, entries }: typeof whole) => ({ clusters, entries });
        expect(same(again)).toEqual(same(whole));
        await ledger.unwind('bitcoin', cut - 1);
        expect(same(await merged(ledger, by, {}, part.folder))).toEqual(same(part));
        await ledger.importRows({ transfers: [], transactions: late });
        expect(same(await merged(ledger, by, {}, part.folder))).toEqual(same(whole));
        const backwards = await ledgerWith(late);
        await merged(backwards, by, {}, part.folder);
        await backwards.importRows({ transfers: [], transactions: early });
        expect(same(await merged(backwards, by, {}, part.folder))).toEqual(same(whole));
      }),
      { numRuns: 6 },
    );
  });

  it('do not rest on a transaction that was cut, and say what falls apart', async () => {
    await fc.assert(
      fc.asyncProperty(seed, finders, fc.nat(), async (at, by, pick) => {
        const rows = changeRows(at);
        const named = naiveChange(rows);
        const pairs = naivePairs(named, by);
        fc.pre(pairs.length > 0);
        const { txid } = pairs[pick % pairs.length]![2].row;
        const ledger = await ledgerWith(rows);
        const { clusters, summary } = await merged(ledger, by, { except: [txid] });
        const believed = rows.map((row) => (row.txid === txid ? { ...row, inputs: row.inputs.slice(0, 1) } : row));
        expect(clusters).toEqual(
          naiveGroups(
            believed,
            pairs.filter(([, , { row }]) => row.txid !== txid),
          ),
        );
        const { parts } = summary.cut[0]!;
        const whole = naiveGroups(rows, pairs).find((group) => group.includes(parts[0]!.id))!;
        expect(parts.reduce((sum, { size }) => sum + size, 0)).toBe(whole.length);
        expect(summary.mergedChange!.excepted).toBeGreaterThan(0);
      }),
      { numRuns: 8 },
    );
  });

  it('never join two known owners, and name the owners and sizes where they would', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(seed, fc.integer({ min: 3, max: 10 }), async (at, every) => {
        const ledger = await ledgerWith(changeRows(at));
        const owners = ['Alpha', 'Beta', 'Gamma'];
        const ownerOf = (ids: Int32Array) =>
          Int32Array.from(ids, (id) => (id % every === 0 ? 1 + ((id / every) % 3) : 0));
        const guard = { ownerOf, owners };
        const plain = await merged(ledger, [], guard);
        const found = await merged(ledger, ['fresh-address', 'script-type'], guard);
        const number = new Map<string, number>();
        for (const group of found.clusters) {
          const known = new Set(ownerOf(await ledger.addressIds(group)));
          known.delete(0);
          expect(known.size).toBeLessThan(2);
          for (const address of group) number.set(address, [...known][0] ?? 0);
        }
        // Inputs come first: what they join, and what the guard refuses of them, is the same without change.
        for (const group of plain.clusters) expect(new Set(group.map((one) => number.get(one))).size).toBe(1);
        const byInputs = found.summary.guarded.filter(({ byChange }) => byChange === undefined);
        expect(byInputs.map(({ txid }) => txid)).toEqual(plain.summary.guarded.map(({ txid }) => txid));
        for (const { parts, byChange } of found.summary.guarded) {
          const named = parts.map(({ owner }) => owner);
          if (byChange === undefined) expect(new Set(named.filter((owner) => owner !== null)).size).toBeGreaterThan(1);
          else refused += 1;
          for (const { id, size, owner } of parts) {
            const group = found.clusters.find((one) => one.includes(id))!;
            expect(size).toBe(group.length);
            expect(owner).toBe(number.get(id) === 0 ? null : owners[number.get(id)! - 1]);
          }
        }
      }),
      { numRuns: 8 },
    );
    expect(refused).toBeGreaterThan(10);
  });

  it('never rest on a transaction in the shape of a collaborative protocol', async () => {
    const rows = changeRows(7, { transfers: 6000, coinJoinPermille: 200 });
    const found = await merged(await ledgerWith(rows), [...CHANGE_FINDERS]);
    const byPosition = new Map(rows.map((row) => [toPosition(row.block, row.index), row]));
    const shared = rows.filter((row) => row.inputs.length > 0 && !mayMerge(detectCoinJoin(toShape(row))));
    expect(shared.length).toBeGreaterThan(20);
    for (const [position] of found.entries)
      expect(mayMerge(detectCoinJoin(toShape(byPosition.get(position as number)!)))).toBe(true);
  });
});

describe('a cluster that change joined', () => {
  const speaker = (address: string): SetTag => {
    const said = {
      entity: 'Alpha',
      label: 'Alpha',
      category: 'exchange',
      source: 's',
      uri: '',
      confidence: 'web_crawl',
    };
    const rest = {
      concepts: [],
      abuse: '',
      actor: '',
      date: '',
      speaksFor: 'cluster',
      asset: '',
      context: '',
    } as const;
    const { id } = parseAddress(address, 'bitcoin');
    return { set: 'set', chain: 'bitcoin', address, addressId: id, ...said, ...rest };
  };

  it('says so where it is asked about and where a tag speaks for it, and others do not', async () => {
    const ledger = await ledgerWith(changeRows(4));
    const { folder, clusters, byChange } = await merged(ledger, ['agreeing']);
    const rootOf = (group: readonly string[]): string => group.find((address) => byChange.has(address))!;
    const [grown, other] = [true, false].map(
      (is) => clusters.find((group) => group.length > 1 && byChange.get(rootOf(group)) === is)!,
    );
    const clusterOf = async (address: string) => (await whoIs(ledger, folder, address, null)).chains[0]!.cluster;
    expect(await clusterOf(grown!.at(-1)!)).toMatchObject({ size: grown!.length, mergedBy: ['agreeing'] });
    expect(await clusterOf(other![0]!)).not.toHaveProperty('mergedBy');
    const [speakers] = await openClusterSpeakers(ledger, folder, [speaker(grown![0]!), speaker(other![0]!)]);
    const ids = await ledger.addressIds([grown!.at(-1)!, other!.at(-1)!]);
    const [byGrown, byOther] = Array.from(ids, (id) => speakers!.tagOf(id)!);
    expect(byGrown).toMatchObject({ entity: 'Alpha', provenance: { mergedBy: ['agreeing'] } });
    expect(byGrown!.source).toContain(', joined by change too: set');
    expect(byOther!.provenance).not.toHaveProperty('mergedBy');
    speakers!.close();
    expect(speakers!.mergeChange).toEqual(['agreeing']);
  });
});

describe('why', () => {
  it('gives a way that holds, transaction by transaction, and what each step rests on', async () => {
    let byChange = 0;
    await fc.assert(
      fc.asyncProperty(seed, finders, async (at, chosen) => {
        const by = CHANGE_FINDERS.filter((one) => one === 'script-type' || chosen.includes(one));
        const rows = changeRows(at);
        const ledger = await ledgerWith(rows);
        const { clusters, folder } = await merged(ledger, by);
        const byTxid = new Map(rows.map((row) => [row.txid, row]));
        const pairs = new Map(naivePairs(naiveChange(rows), by).map(([, , one]) => [one.row.txid, one]));
        const largest = clusters.toSorted((a, b) => b.length - a.length).slice(0, 4);
        for (const group of largest) {
          const ends = [group[0]!, group.at(-1)!, group[Math.floor(group.length / 2)]!];
          for (const [a, b] of [
            [ends[0]!, ends[1]!],
            [ends[2]!, ends[0]!],
            [ends[1]!, ends[2]!],
          ] as const) {
            const why = await whyLinked(ledger, folder, 'bitcoin', a, b);
            expect(why).toMatchObject({ size: group.length, mergeChange: by });
            let place = a;
            for (const { from, to, txid, fromInputs, toInputs, change, assumes } of why.steps!) {
              expect(from).toBe(place);
              place = to;
              const row = byTxid.get(txid)!;
              expect(mayMerge(detectCoinJoin(toShape(row)))).toBe(true);
              for (const [name, inputs] of [
                [from, fromInputs],
                [to, toInputs],
              ] as const)
                for (const vin of inputs) expect(row.inputs[vin]!.address).toBe(name);
              if (change === undefined) {
                expect(Math.min(fromInputs.length, toInputs.length)).toBeGreaterThan(0);
                continue;
              }
              byChange += 1;
              const named = pairs.get(txid)!;
              expect(change.vout).toBe(named.vout);
              expect(change.by.map(({ finder }) => finder)).toEqual(
                CHANGE_FINDERS.filter((one) => by.includes(one) && named.by.includes(one)),
              );
              expect([from, to]).toContain(row.outputs[change.vout]!.address);
              expect(fromInputs.length + toInputs.length).toBeGreaterThan(0);
              for (const { wrong } of change.by) expect(assumes).toContain(`${(100 * wrong).toFixed(1)} % [`);
            }
            expect(place).toBe(b);
          }
        }
      }),
      { numRuns: 8 },
    );
    expect(byChange).toBeGreaterThan(20);
  });
});

describe('finders', () => {
  it('are read as a list, `all` as every heuristic', () => {
    expect(parseChangeFinders(['script-type', 'same-address', 'script-type'])).toEqual(['same-address', 'script-type']);
    expect(parseChangeFinders(['all'])).toEqual(CHANGE_FINDERS.slice(0, -1));
    expect(parseChangeFinders(['agreeing', 'all'])).toEqual(CHANGE_FINDERS);
    expect(parseChangeFinders([])).toEqual([]);
    expect(() => parseChangeFinders(['all', 'luck'])).toThrow(/--merge-change: found luck, expected same-address, /);
  });

  it('know a transaction by a byte', () => {
    const value = fc.constantFrom(true, false, null);
    const print = fc.option(fc.record<Fingerprint>({ isSorted: value, returnsChange: value, isFlatFee: value }));
    fc.assert(
      fc.property(print, fc.boolean(), (one, isPeel) => {
        const mark = toMark(one, isPeel);
        expect(mark).toBeGreaterThan(0);
        expect(mark).toBeLessThan(256);
        expect([fromMark(mark), isPeelMark(mark)]).toEqual([one, isPeel]);
      }),
    );
    expect([fromMark(0), isPeelMark(0)]).toEqual([null, false]);
  });
});
