import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { SpoorError } from '../../src/core/errors.ts';
import { parseAddress } from '../../src/label/address/parseAddress.ts';
import { ClusterFile, clusterPath } from '../../src/label/cluster/clusterFile.ts';
import { updateClusters } from '../../src/label/cluster/updateClusters.ts';
import { openClusterSpeakers } from '../../src/label/store/clusterSpeakers.ts';
import type { SetTag } from '../../src/label/store/tagStore.ts';
import type { Tag } from '../../src/label/tags.ts';
import type { Ledger } from '../../src/ledger/port.ts';
import { simulateRows, type WorldTruth } from '../../src/simulate/simulateRows.ts';
import type { End, TraceReport } from '../../src/trace/report.ts';
import type { TraceRequest } from '../../src/trace/request.ts';
import { warnOfClusters } from '../../src/trace/tagConflicts.ts';
import { parseTheftSpec } from '../../src/trace/theftSpec.ts';
import { traceLedger } from '../../src/trace/traceLedger.ts';
import { ledgerOf } from './coSpendWorld.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function clusterTag(address: string, entity: string, more: Partial<SetTag> = {}): SetTag {
  const said = {
    category: 'exchange',
    source: 'a pack',
    label: entity,
    uri: 'https://example.org',
    confidence: 'service_data',
  };
  const nothing = { concepts: [], abuse: '', actor: '', date: '', asset: 'BTC', context: '' };
  const { id } = parseAddress(address, 'bitcoin');
  return {
    set: 'pack',
    chain: 'bitcoin',
    address,
    addressId: id,
    entity,
    speaksFor: 'cluster',
    ...said,
    ...nothing,
    ...more,
  };
}

async function made(seed: number) {
  const world = simulateRows({ seed, chain: 'utxo', transfers: 4000, thefts: 3 });
  const ledger = await ledgerOf([...world.transactions]);
  const folder = mkdtempSync(join(tmpdir(), 'spoor-cluster-stops-'));
  folders.push(folder);
  await updateClusters(ledger, folder, 'bitcoin');
  return { ledger, folder, truth: world.truth() };
}

/** Of each cluster of two addresses or more its addresses, in the chain's order. */
async function clustersOf(ledger: Ledger, folder: string): Promise<string[][]> {
  const file = ClusterFile.open(clusterPath(folder, 'bitcoin'))!;
  const roots = Array.from({ length: file.addresses }, (_, k) => k).filter(
    (k) => file.rootOf(k) === k && file.sizeOf(k) > 1,
  );
  const members = roots.map((root) => [...file.membersOfCluster(root, 0, file.sizeOf(root))].map((k) => file.idOf(k)));
  file.close();
  return Promise.all(members.map((ids) => ledger.addressTexts(ids)));
}

async function trace(ledger: Ledger, truth: WorldTruth, more: Partial<TraceRequest>): Promise<TraceReport> {
  const thefts = truth.thefts.flatMap((theft) => theft.specs).map((spec, i) => parseTheftSpec(spec, i + 1));
  return traceLedger(ledger, { thefts, ...more });
}

/** Where value ends, and who has it where it stopped at a service. */
function endsOf(report: TraceReport): unknown {
  const bare = ({ entity, category, ...end }: End): unknown =>
    end.reason === 'service' ? { ...end, entity, category } : end;
  return Object.entries(report.rules).map(([rule, { thefts, ends }]) => [rule, thefts, ends.map(bare)]);
}

describe('tags that speak for clusters', () => {
  it('stop where a tag of every address of the cluster would, and nothing changes without them', async () => {
    let stopped = 0;
    let contradicted = 0;
    for (const seed of [1, 2, 3]) {
      const { ledger, folder, truth } = await made(seed);
      const clusters = (await clustersOf(ledger, folder))
        .toSorted((a, b) => b.length - a.length)
        .filter((_, k) => k % 2 === 0);
      const said = clusters.map((cluster, k) => clusterTag(cluster.at(-1)!, `Service ${k}`));
      // One of another category, which stops nothing, and one address with a tag of its own, which is stronger.
      const own: Tag = { chain: '', address: clusters[0]![0]!, entity: 'Own', category: 'scam', source: 's' };
      said[1] = { ...said[1]!, category: 'scam' };
      const [speakers] = await openClusterSpeakers(ledger, folder, said);
      expect(speakers).toMatchObject({ chain: 'bitcoin', clusters: said.length, contradicted: 0 });
      const clusterTags = new Map([['bitcoin', speakers!.tagOf]]);
      const byCluster = await trace(ledger, truth, { tags: [own], clusterTags });
      const each = clusters.flatMap((cluster, k) => {
        const { entity, category } = said[k]!;
        return cluster.map((address): Tag => ({ chain: 'bitcoin', address, entity, category, source: 's' }));
      });
      const others = each.filter(({ address, category }) => address !== own.address && category === 'exchange');
      const byAddress = await trace(ledger, truth, { tags: [own, ...others] });
      expect(endsOf(byCluster)).toEqual(endsOf(byAddress));
      speakers!.close();
      // Another owner than its cluster's, where value ended there and the cluster has one.
      const against = byCluster.tags?.find(({ address }) => address === own.address)?.conflicts;
      const ofCluster = { entity: 'Service 0', cluster: `bitcoin:${own.address}`, taggedAddress: clusters[0]!.at(-1) };
      if (byCluster.tags?.some(({ address }) => address === own.address)) {
        expect(against).toMatchObject([ofCluster]);
        expect(byCluster.warnings).toMatchObject([{ code: 'TAGS_CONFLICT', amount: '1' }]);
        contradicted += 1;
      }
      const without = await trace(ledger, truth, { tags: [own] });
      expect(JSON.stringify(await trace(ledger, truth, { tags: [own], clusterTags: new Map() }))).toBe(
        JSON.stringify(without),
      );
      if (JSON.stringify(endsOf(byCluster)) !== JSON.stringify(endsOf(without))) stopped += 1;
      const named = byCluster.tags ?? [];
      const mine = named.filter(({ address }) => address === own.address);
      expect(mine.map(({ source, cluster }) => [source, cluster])).toEqual(mine.map(() => ['s', undefined]));
      for (const { address, cluster, taggedAddress, set, confidence } of named.filter((tag) => !mine.includes(tag))) {
        const found = clusters.find((members) => members.includes(address))!;
        expect([cluster, taggedAddress, set, confidence]).toEqual([
          `bitcoin:${found[0]}`,
          found.at(-1),
          'pack',
          'service_data',
        ]);
      }
      await ledger.close();
    }
    expect(stopped).toBeGreaterThan(0);
    expect(contradicted).toBeGreaterThan(0);
  });

  it('of two owners speak for nobody; of one owner the surest speaks', async () => {
    const { ledger, folder } = await made(4);
    const [a, b] = await clustersOf(ledger, folder);
    const tags = [
      clusterTag(a![0]!, 'One'),
      clusterTag(a![1]!, 'Other'),
      clusterTag(b![0]!, 'Same', { confidence: 'web_crawl', uri: 'x' }),
      clusterTag(b![1]!, 'same', { confidence: 'ownership', uri: 'y' }),
      // That of an address speaks for it alone.
      { ...clusterTag(b![0]!, 'Third'), speaksFor: 'address' } satisfies SetTag,
    ];
    const [speakers] = await openClusterSpeakers(ledger, folder, tags);
    expect(speakers).toMatchObject({ clusters: 1, contradicted: 1 });
    const detail = `bitcoin:${a![0]} (One, Other)`;
    const code = 'CLUSTER_TAGS_CONFLICT';
    expect(warnOfClusters([speakers!])).toMatchObject([{ code, chain: 'bitcoin', amount: '1', detail }]);
    const [idA, idB] = await ledger.addressIds([a![0]!, b![0]!]);
    expect(speakers!.tagOf(idA!)).toBeUndefined();
    expect(speakers!.tagOf(idB!)).toMatchObject({ source: `cluster of bitcoin:${b![0]}: pack: y`, entity: 'same' });
    speakers!.close();
  });

  it('need clusters of the whole ledger as it is', async () => {
    const rows = [...simulateRows({ seed: 5, chain: 'utxo', transfers: 2000 }).transactions];
    const middle = rows[Math.floor(rows.length / 2)]!.block;
    const ledger = await ledgerOf(rows.filter(({ block }) => block < middle));
    const folder = mkdtempSync(join(tmpdir(), 'spoor-cluster-stops-'));
    folders.push(folder);
    const ask = (): Promise<string> =>
      openClusterSpeakers(ledger, folder, []).then(
        ([speakers]) => {
          speakers!.close();
          return 'opened';
        },
        (error: SpoorError) => `${error.code} ${error.message}`,
      );
    expect(await ask()).toMatch(/^UNKNOWN_NAME .*has no clusters yet/);
    await updateClusters(ledger, folder, 'bitcoin');
    expect(await ask()).toBe('opened');
    await ledgerOf(
      rows.filter(({ block }) => block >= middle),
      ledger,
    );
    expect(await ask()).toMatch(/^UNKNOWN_NAME .*end at block \d+ and the ledger at \d+; run spoor cluster/);
    await updateClusters(ledger, folder, 'bitcoin');
    await ledger.unwind('bitcoin', middle);
    expect(await ask()).toMatch(/^LEDGER_DAMAGED .*no longer what its clusters were made from/);
  });
});
