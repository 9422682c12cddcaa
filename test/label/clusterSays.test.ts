import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { encodeWitnessAddress } from '../../src/chain/bitcoin/bech32.ts';
import { PLAIN } from '../../src/cli/render/style.ts';
import { whoText } from '../../src/cli/render/tagsText.ts';
import { parseAddress } from '../../src/label/address/parseAddress.ts';
import { ClusterFile, clusterPath } from '../../src/label/cluster/clusterFile.ts';
import { updateClusters } from '../../src/label/cluster/updateClusters.ts';
import { type AddressTags, MOST_SHOWN, sumUpCluster } from '../../src/label/store/clusterSays.ts';
import { placeTags } from '../../src/label/store/clusterTags.ts';
import { isConflict } from '../../src/label/store/sameOwner.ts';
import { type SetTag, TagStore, tagStorePath } from '../../src/label/store/tagStore.ts';
import { whoIs } from '../../src/label/store/whoIs.ts';
import { coSpendRows, ledgerOf } from './coSpendWorld.ts';

const folder = mkdtempSync(join(tmpdir(), 'spoor-cluster-says-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const addressAt = (k: number): string => encodeWitnessAddress('bc', 0, Buffer.alloc(20, k));

function tagOf(address: string, entity: string, category = 'exchange'): SetTag {
  const said = { entity, label: entity, category, source: 's', uri: '', confidence: '', set: 'set' };
  const rest = { concepts: [], abuse: '', actor: '', date: '', speaksFor: 'address', asset: '', context: '' } as const;
  return { chain: 'bitcoin', address, addressId: parseAddress(address, 'bitcoin').id, ...said, ...rest };
}

test('of a cluster with many tags each thing said is counted, a contradiction far down is one, and what is not listed is said', async () => {
  const addresses = Array.from({ length: 150 }, (_, k) => addressAt(k));
  const ledger = await ledgerOf(coSpendRows([{ spends: addresses, pays: [addressAt(200)] }], 1));
  // The one that contradicts the others is of the address that comes last by its id.
  const last = addresses.toSorted((a, b) => (a < b ? -1 : 1)).at(-1)!;
  const store = TagStore.open(tagStorePath(folder), { write: true });
  store.replaceSet(
    'set',
    '',
    addresses.map((address) => tagOf(address, address === last ? 'Beta' : 'Alpha')),
  );
  await updateClusters(ledger, folder, 'bitcoin');
  const file = ClusterFile.open(clusterPath(folder, 'bitcoin'))!;
  await placeTags(ledger, 'bitcoin', store, file);
  file.close();
  store.close();
  const who = await whoIs(ledger, folder, addresses[0]!, 'bitcoin');
  const cluster = who.chains[0]!.cluster!;
  expect(cluster).toMatchObject({ size: 150, taggedAddresses: 150, tagsInAll: 150, claimsInAll: 2, isConflict: true });
  expect(cluster.claims).toEqual([
    { entity: 'Alpha', category: 'exchange', addresses: 149 },
    { entity: 'Beta', category: 'exchange', addresses: 1 },
  ]);
  expect(cluster.tags).toHaveLength(MOST_SHOWN);
  expect(cluster.tags.some(({ entity }) => entity === 'Beta')).toBe(true);
  const text = whoText(who, { style: PLAIN });
  expect(text).toMatch(/Alpha +exchange +149\n *Beta +exchange +1\n/);
  expect(text).toContain('130 more tags; all are counted above');
  // Each line names the address that the tag is of: no two are the same.
  const rows = text.split('\n').filter((line) => /service_data|ownership|–/.test(line) && line.includes(' set '));
  const shown = cluster.tags.map(({ address }) => address);
  expect(new Set(shown).size).toBe(MOST_SHOWN);
  for (const address of shown) expect(rows.filter((line) => line.startsWith(`${address} `))).toHaveLength(1);
  expect(text).toContain('The tags of the cluster contradict each other.');
});

test('what tags of a cluster say does not depend on their order, and nothing of it is lost in counting', () => {
  const entities = ['Alpha', 'alpha', 'Beta', ''];
  const anyTags = fc.array(fc.tuple(fc.nat(90), fc.constantFrom(...entities), fc.constantFrom('exchange', 'user')), {
    maxLength: 120,
  });
  fc.assert(
    fc.property(anyTags, fc.infiniteStream(fc.nat()), (drawn, draws) => {
      const byAddress = Map.groupBy(drawn, ([at]) => at);
      const tagged = Array.from(byAddress, ([at, said]): AddressTags => {
        const tags = said.map(([, entity, category]) => tagOf(addressAt(at), entity, category));
        return [tags[0]!.addressId, tags];
      });
      const found = sumUpCluster(tagged);
      const all = tagged.flatMap(([, tags]) => tags);
      expect(found).toMatchObject({ addresses: tagged.length, tags: all.length, isConflict: isConflict(all) });
      expect(found.claims).toBe(new Set(all.map(({ entity, category }) => `${entity}/${category}`)).size);
      expect(found.shown).toHaveLength(Math.min(MOST_SHOWN, tagged.length));
      const keys = new Map(tagged.map((one) => [one, draws.next().value]));
      expect(sumUpCluster(tagged.toSorted((a, b) => keys.get(a)! - keys.get(b)!))).toEqual(found);
    }),
    { numRuns: 50 },
  );
});
