import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { encodeWitnessAddress } from '../../src/chain/bitcoin/bech32.ts';
import { parseAddress } from '../../src/label/address/parseAddress.ts';
import { ClusterFile, clusterPath } from '../../src/label/cluster/clusterFile.ts';
import { type UpdateOptions, updateClusters } from '../../src/label/cluster/updateClusters.ts';
import type { ImportedTag } from '../../src/label/import/importedTag.ts';
import { knownOwners, placeTags } from '../../src/label/store/clusterTags.ts';
import { PLACED_PLACE } from '../../src/label/store/ownersChanged.ts';
import { TagStore, tagStorePath } from '../../src/label/store/tagStore.ts';
import { createMemoryLedger } from '../../src/ledger/memory/memoryLedger.ts';
import type { Ledger } from '../../src/ledger/port.ts';
import { type CoSpend, coSpendRows, ledgerOf } from './coSpendWorld.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'spoor-nothing-new-'));
  folders.push(folder);
  return folder;
}

const ADDRESSES = Array.from({ length: 12 }, (_, k) => encodeWitnessAddress('bc', 0, Buffer.alloc(20, k)));
const someOf = fc.subarray(ADDRESSES, { minLength: 1, maxLength: 3 });
const world = fc.array(fc.record({ spends: someOf, pays: someOf }), { minLength: 2, maxLength: 8 });

const bytesIn = (folder: string): Buffer => readFileSync(clusterPath(folder, 'bitcoin'));
/** Another number for another file: each is written anew and then takes the old one's name. */
const fileIn = (folder: string): number => statSync(clusterPath(folder, 'bitcoin')).ino;

describe('clusters that are made again', () => {
  const UNLIKE: readonly UpdateOptions[] = [
    {},
    { except: ['tx0'] },
    { except: ['tx1', 'tx0'] },
    { mergeChange: ['fresh-address'] },
    { mergeChange: ['fresh-address', 'round-amount'], except: ['tx1'] },
    { ownerOf: (ids) => ids.map((id) => (id % 5 === 0 ? 1 : 0)), owners: ['Alpha'] },
    { ownerOf: (ids) => ids.map((id) => (id % 5 === 0 ? 1 : 0)), owners: ['Beta'] },
    { ownerOf: (ids) => ids.map((id) => id % 3), owners: ['Alpha', 'Beta'] },
  ];

  it('stay as they are where nothing changed, and are else those of building from nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        world,
        fc.array(fc.nat(UNLIKE.length - 1), { minLength: 1, maxLength: 5 }),
        async (txs, asked) => {
          const ledger = await ledgerOf(coSpendRows(txs, 2));
          const folder = newFolder();
          for (const k of asked) {
            const options = UNLIKE[k]!;
            const fresh = newFolder();
            const anew = await updateClusters(ledger, fresh, 'bitcoin', options);
            const first = await updateClusters(ledger, folder, 'bitcoin', options);
            const [file, bytes] = [fileIn(folder), bytesIn(folder)];
            expect(bytes).toEqual(bytesIn(fresh));
            expect(await updateClusters(ledger, folder, 'bitcoin', options)).toEqual({ ...anew, read: 0 });
            expect(first).toMatchObject({ largest: anew.largest, guarded: anew.guarded, cut: anew.cut });
            expect(fileIn(folder)).toBe(file);
          }
          const grown = coSpendRows([...txs, { spends: ADDRESSES.slice(0, 2), pays: [ADDRESSES[5]!] }], 2);
          await ledgerOf(grown, ledger);
          const before = fileIn(folder);
          await updateClusters(ledger, folder, 'bitcoin', UNLIKE[asked.at(-1)!]!);
          expect(fileIn(folder)).not.toBe(before);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('are made again where the file was damaged, or an earlier Spoor wrote it', async () => {
    const txs: CoSpend[] = ADDRESSES.slice(1).map((address, k) => ({
      spends: [ADDRESSES[k]!, address],
      pays: [address],
    }));
    const ledger = await ledgerOf(coSpendRows(txs, 2));
    const folder = newFolder();
    await updateClusters(ledger, folder, 'bitcoin');
    const path = clusterPath(folder, 'bitcoin');
    const whole = bytesIn(folder);
    const header = whole.toString('latin1', 32, 32 + Number(whole.toString('latin1', 15, 31)));
    const { columns } = JSON.parse(header) as { columns: { name: string; offset: number; length: number }[] };
    const first = Math.ceil((32 + header.length) / 8) * 8;
    // What the chain said is believed, as ever; what was made of it is not.
    for (const name of ['root', 'fate', 'clusterMember', 'indexById', 'addressWay', 'way']) {
      const broken = Buffer.from(whole);
      broken[first + columns.find((column) => column.name === name)!.offset]! ^= 1;
      writeFileSync(path, broken);
      await updateClusters(ledger, folder, 'bitcoin');
      expect(bytesIn(folder).equals(whole), name).toBe(true);
    }
    writeFileSync(path, whole.subarray(0, whole.length - 3));
    await updateClusters(ledger, folder, 'bitcoin');
    expect(bytesIn(folder).equals(whole)).toBe(true);
    writeFileSync(path, whole.toString('latin1').replace('"columnsDigest":"', '"anotherDigest":"'), 'latin1');
    await updateClusters(ledger, folder, 'bitcoin');
    expect(bytesIn(folder).equals(whole)).toBe(true);
  });
});

function tagOf(k: number, entity: string, confidence: string): ImportedTag {
  const address = ADDRESSES[k]!;
  const said = { entity, label: entity, category: 'user', source: 's', uri: '', confidence, actor: '' };
  const rest = { concepts: [], abuse: '', date: '', speaksFor: 'address', asset: '', context: '' } as const;
  return { chain: 'bitcoin', address, addressId: parseAddress(address, 'bitcoin').id, ...said, ...rest };
}

describe('what tags say of clusters, kept', () => {
  const tag = fc
    .tuple(
      fc.nat(ADDRESSES.length - 1),
      fc.constantFrom('Alpha', 'Beta', ''),
      fc.constantFrom('authority_data', 'web_crawl'),
    )
    .map((drawn) => tagOf(...drawn));
  const step = fc.oneof(
    fc.record({ set: fc.constantFrom('one', 'two', 'three'), tags: fc.array(tag, { maxLength: 6 }) }),
    fc.record({ gone: fc.constantFrom('one', 'two', 'three') }),
    fc.constant({ cluster: true as const }),
    fc.constant({ blocks: true as const }),
  );

  const sayingsIn = (folder: string): unknown[] => {
    const database = new DatabaseSync(tagStorePath(folder), { readOnly: true });
    const rows = database.prepare('SELECT chain, root, body FROM saying ORDER BY chain, root').all();
    database.close();
    return rows.map((row) => ({ ...row }));
  };

  async function place(ledger: Ledger, from: string, folder: string, change: (store: TagStore) => void): Promise<void> {
    const store = TagStore.open(tagStorePath(folder), { write: true });
    change(store);
    const file = ClusterFile.open(clusterPath(from, 'bitcoin'))!;
    await placeTags(ledger, 'bitcoin', store, file);
    file.close();
    store.close();
  }

  it('is what it would be with nothing kept, whatever came, went or was left as it was', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.array(step, { maxLength: 7 }), async (txs, steps) => {
        const rows = coSpendRows(txs, 1);
        const half = rows.filter(({ block }) => block < txs.length / 2);
        const ledger = await ledgerOf(half, createMemoryLedger());
        const folder = newFolder();
        await updateClusters(ledger, folder, 'bitcoin');
        const sets = new Map<string, readonly ImportedTag[]>();
        for (const one of steps) {
          if ('blocks' in one) await ledgerOf(rows, ledger);
          if ('set' in one) sets.set(one.set, one.tags);
          if ('gone' in one) sets.delete(one.gone);
          await place(ledger, folder, folder, (store) => {
            if ('set' in one) store.replaceSet(one.set, '', one.tags, { force: true });
            if ('gone' in one) store.removeSet(one.gone);
          });
          if ('cluster' in one) {
            const store = TagStore.open(tagStorePath(folder))!;
            await updateClusters(ledger, folder, 'bitcoin', await knownOwners(ledger, 'bitcoin', store));
            store.close();
            await place(ledger, folder, folder, () => {});
          }
          const fresh = newFolder();
          await place(ledger, folder, fresh, (store) => {
            for (const [name, tags] of sets) store.replaceSet(name, '', tags, { force: true });
          });
          expect(sayingsIn(folder)).toEqual(sayingsIn(fresh));
        }
      }),
      { numRuns: 12 },
    );
  });

  it('is not made again where neither tags nor clusters changed', async () => {
    const ledger = await ledgerOf(coSpendRows([{ spends: ADDRESSES.slice(0, 2), pays: [ADDRESSES[2]!] }], 1));
    const folder = newFolder();
    await updateClusters(ledger, folder, 'bitcoin');
    const tags = [tagOf(0, 'Alpha', 'web_crawl')];
    await place(ledger, folder, folder, (store) => store.replaceSet('one', '', tags));
    const made = sayingsIn(folder);
    const mark = (store: TagStore): void =>
      store.keepSayings('bitcoin', [
        { root: 0, body: 'marked' },
        { root: PLACED_PLACE, body: store.sayingOf('bitcoin', PLACED_PLACE)! },
      ]);
    await place(ledger, folder, folder, (store) => {
      mark(store);
      store.replaceSet('one', 'elsewhere', tags);
    });
    expect(JSON.stringify(sayingsIn(folder))).toContain('marked');
    await place(ledger, folder, folder, (store) => store.replaceSet('two', '', [tagOf(1, 'Beta', 'web_crawl')]));
    await place(ledger, folder, folder, (store) => {
      mark(store);
      store.removeSet('two');
    });
    expect(sayingsIn(folder)).toEqual(made);
  });
});
