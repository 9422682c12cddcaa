import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseAddress } from '../../src/label/address/parseAddress.ts';
import { ClusterFile, clusterPath } from '../../src/label/cluster/clusterFile.ts';
import { updateClusters } from '../../src/label/cluster/updateClusters.ts';
import { whyLinked } from '../../src/label/cluster/whyLinked.ts';
import type { ImportedTag } from '../../src/label/import/importedTag.ts';
import { openClusterSpeakers } from '../../src/label/store/clusterSpeakers.ts';
import { knownOwners, placeTags } from '../../src/label/store/clusterTags.ts';
import { TagStore, tagStorePath } from '../../src/label/store/tagStore.ts';
import { whoIs } from '../../src/label/store/whoIs.ts';
import { warnOfClusters } from '../../src/trace/tagConflicts.ts';
import { coSpendRows, ledgerOf } from './coSpendWorld.ts';

const A = '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa';
const B = '12cbQLTFMXRnSzktFkuoG3eHoMeFtpTu3S';
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function tagOf(address: string, entity: string, more: Partial<ImportedTag>): ImportedTag {
  const said = { entity, label: entity, category: 'user', source: 's', uri: '', confidence: 'authority_data' };
  const rest = { concepts: [], abuse: '', actor: '', date: '', speaksFor: 'address', asset: '', context: '' } as const;
  return { chain: 'bitcoin', address, addressId: parseAddress(address, 'bitcoin').id, ...said, ...rest, ...more };
}

/** The clusters of a chain in which A and B spend together, with these tags. */
async function clustered(tags: readonly ImportedTag[]) {
  const ledger = await ledgerOf(coSpendRows([{ spends: [A, B], pays: ['p'] }], 1));
  const folder = mkdtempSync(join(tmpdir(), 'spoor-same-owner-'));
  folders.push(folder);
  const store = TagStore.open(tagStorePath(folder), { write: true });
  store.replaceSet('set', '', tags);
  const guard = await knownOwners(ledger, 'bitcoin', store);
  const { guarded } = await updateClusters(ledger, folder, 'bitcoin', guard);
  const file = ClusterFile.open(clusterPath(folder, 'bitcoin'))!;
  await placeTags(ledger, 'bitcoin', store, file);
  file.close();
  store.close();
  return { ledger, folder, guarded, cluster: (await whoIs(ledger, folder, A, null)).chains[0]!.cluster };
}

describe('two tagged addresses that spend together', () => {
  it('are one cluster where an actor of a pack and an entry of OFAC are one party', async () => {
    const sanction = { category: 'sanction', actor: 'ofac-21' };
    const found = await clustered([
      tagOf(A, 'Lazarus', { actor: 'lazarusgroup' }),
      tagOf(B, 'LAZARUS GROUP', sanction),
    ]);
    expect(found).toMatchObject({ guarded: [], cluster: { size: 2, taggedAddresses: 2, isConflict: false } });
  });

  it('are kept apart where two owners are known', async () => {
    const { guarded, ledger, folder } = await clustered([tagOf(A, 'Alpha', {}), tagOf(B, 'Beta', {})]);
    const parts = [
      { id: A, size: 1, owner: 'Alpha' },
      { id: B, size: 1, owner: 'Beta' },
    ];
    expect(guarded).toEqual([{ txid: 'tx0', parts }]);
    const why = (other: string) => whyLinked(ledger, folder, 'bitcoin', A, other);
    expect(await why(B)).toMatchObject({ steps: null, notJoined: [{ txid: 'tx0', why: 'guarded', parts }] });
    await updateClusters(ledger, folder, 'bitcoin', { except: ['tx0'] });
    expect(await why(B)).toMatchObject({ steps: null, notJoined: [{ txid: 'tx0', why: 'excepted' }] });
    await expect(why(`${B.slice(0, -1)}T`)).rejects.toMatchObject({ code: 'BAD_ADDRESS' });
  });

  it('are said to be of clusters made with other tags once those change, and no longer when they are as before', async () => {
    const [alpha, beta] = [tagOf(A, 'Alpha', {}), tagOf(B, 'Beta', {})];
    const { ledger, folder } = await clustered([alpha, beta]);
    const told = async () => {
      const { tagsChanged } = await whyLinked(ledger, folder, 'bitcoin', A, B);
      const [onChain] = (await whoIs(ledger, folder, A, null)).chains;
      const [speakers] = await openClusterSpeakers(ledger, folder, []);
      speakers!.close();
      expect([onChain!.tagsChanged, speakers!.tagsChanged]).toEqual([tagsChanged, tagsChanged]);
      expect(warnOfClusters([speakers!]).map(({ code }) => code)).toEqual(tagsChanged ? ['CLUSTER_TAGS_CHANGED'] : []);
      return tagsChanged;
    };
    const now = async (...tags: ImportedTag[]) => {
      const store = TagStore.open(tagStorePath(folder), { write: true });
      store.replaceSet('set', '', tags, { force: true });
      const file = ClusterFile.open(clusterPath(folder, 'bitcoin'))!;
      await placeTags(ledger, 'bitcoin', store, file);
      file.close();
      store.close();
      return told();
    };
    expect(await told()).toBe(false);
    expect(await now(alpha)).toBe(true);
    expect(await now(alpha, tagOf(B, 'Alpha', {}))).toBe(true);
    expect(await now(tagOf(A, 'Alpha AG', {}), beta)).toBe(true);
    expect(await now()).toBe(true);
    // Nobody is known for sure by these, or of these chains, so that the guard does what it did.
    const elsewhere = tagOf('1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2', 'Gamma', {});
    expect(await now(beta, tagOf(A, 'Delta', { confidence: 'web_crawl' }), alpha, elsewhere)).toBe(false);
    rmSync(tagStorePath(folder));
    expect(await told()).toBe(true);
  });

  it('are a cluster whose tags contradict each other where nobody knows it for sure, and that is said', async () => {
    const unsure = { confidence: 'web_crawl' };
    const { guarded, cluster } = await clustered([tagOf(A, 'Alpha', unsure), tagOf(B, 'Beta', unsure)]);
    expect(guarded).toEqual([]);
    expect(cluster).toMatchObject({ size: 2, isConflict: true });
  });
});
