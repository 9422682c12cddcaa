import { SpoorError } from '../../core/errors.ts';
import type { Ledger } from '../../ledger/port.ts';
import { chainNamed, chainOfName, familyOfChain } from '../address/chainFamilies.ts';
import { ClusterFile, clusterPath } from '../cluster/clusterFile.ts';
import type { Tag } from '../tags.ts';
import { type ActorLookup, NO_ACTORS } from './actorNames.ts';
import { chooseTag } from './chooseTag.ts';
import { addressIdsOf } from './clusterTags.ts';
import { tagsChangedSince } from './ownersChanged.ts';
import { calledBy, ownersAmong, ownersNamed } from './sameOwner.ts';
import type { SetTag } from './tagStore.ts';

/** Clusters whose tags contradict each other that are named; how many there are is said. */
const MOST_TOLD = 3;

/** Which tag speaks for an address by its cluster. */
export interface ClusterSpeakers {
  readonly chain: string;
  /** Clusters for which a tag speaks, and those whose tags name several owners, for which none does. */
  readonly clusters: number;
  readonly contradicted: number;
  /** The first of those: the cluster, and whom its tags name. */
  readonly contradictions: readonly string[];
  /** Whether tags of known owners changed since the clusters were made. */
  readonly tagsChanged: boolean;
  /** What of change was taken to join, besides inputs. */
  readonly mergeChange: readonly string[];
  /** The tag of an address's cluster, by the ledger's id of the address; undefined where there is none. */
  readonly tagOf: (addressId: number) => Tag | undefined;
  close(): void;
}

/**
 * The tags that speak for whole clusters (`is_cluster_definer` of TagPacks), one a cluster: of several that name one owner the one
 * that is shown, of several owners (names compared by `lookup`) none. Reading one address costs two reads of the file, whatever the size of its cluster.
 * @throws UNKNOWN_NAME where no chain has clusters, or they end before the ledger does
 * @throws LEDGER_DAMAGED where they were made from other blocks
 */
export async function openClusterSpeakers(
  ledger: Ledger,
  folder: string,
  tags: Iterable<SetTag>,
  lookup: ActorLookup = NO_ACTORS,
): Promise<ClusterSpeakers[]> {
  const speaking = Array.from(tags).filter((tag) => tag.speaksFor === 'cluster');
  const opened: ClusterSpeakers[] = [];
  for (const { chain, kind, last } of ledger.chains) {
    const file = kind === 'utxo' ? ClusterFile.open(clusterPath(folder, chain)) : null;
    if (file === null) continue;
    await checkCurrent(ledger, folder, file, last);
    const tagsChanged = tagsChangedSince(file, folder);
    opened.push({ ...(await speakersOf(ledger, file, speaking, lookup)), tagsChanged });
  }
  if (opened.length > 0) return opened;
  const message = `${folder} has no clusters yet, which --clusters needs; run spoor cluster --ledger ${folder} first`;
  throw new SpoorError('UNKNOWN_NAME', message, { path: folder });
}

async function checkCurrent(ledger: Ledger, folder: string, file: ClusterFile, last: number): Promise<void> {
  const { chain } = file;
  const { block, digest } = file.lastBlock();
  if (block < last) {
    const message = `the clusters of ${chain} end at block ${block} and the ledger at ${last}; run spoor cluster --ledger ${folder}`;
    file.close();
    throw new SpoorError('UNKNOWN_NAME', message, { chain, found: block, expected: last });
  }
  for await (const now of ledger.blockDigests(chain, block, block + 1))
    if (digest.every((byte, i) => now.digest[i] === byte)) return;
  file.close();
  const message = `block ${block} of ${chain} is no longer what its clusters were made from; run spoor cluster --ledger ${folder}`;
  throw new SpoorError('LEDGER_DAMAGED', message, { chain, block });
}

async function speakersOf(
  ledger: Ledger,
  file: ClusterFile,
  speaking: readonly SetTag[],
  lookup: ActorLookup,
): Promise<Omit<ClusterSpeakers, 'tagsChanged'>> {
  const { chain } = file;
  const family = `${familyOfChain(chain) ?? chainOfName(chain)}:`;
  const names = new Set(['', chain, chainNamed(chain)]);
  const mine = speaking.filter((tag) => tag.addressId.startsWith(family) && names.has(tag.chain));
  const ids = await addressIdsOf(
    ledger,
    chain,
    mine.map((tag) => [tag]),
  );
  const rootOf = file.rootsOf(ids.map((id) => (id > 0 ? id : -1)));
  const byRoot = new Map<number, SetTag[]>();
  for (const [k, tag] of mine.entries()) {
    const root = rootOf[k]!;
    if (root < 0) continue;
    byRoot.set(root, [...(byRoot.get(root) ?? []), tag]);
  }
  const ownerOf = ownersAmong(speaking, lookup);
  const tagByRoot = new Map<number, Tag>();
  let contradicted = 0;
  const contradictions: string[] = [];
  const roots = [...byRoot.keys()];
  const firsts = await ledger.addressTexts(roots.map((root) => file.idOf(root)));
  for (const [k, root] of roots.entries()) {
    const tags = byRoot.get(root)!;
    const named = ownersNamed(tags, ownerOf);
    if (named.length > 1) {
      contradicted += 1;
      const names = named.map((owner) => calledBy(owner, tags, ownerOf));
      if (contradicted <= MOST_TOLD) contradictions.push(`${chain}:${firsts[k]!} (${names.join(', ')})`);
    } else
      tagByRoot.set(
        root,
        toClusterTag(chain, firsts[k]!, chooseTag(tags)!, file.restsOnChange(root) ? file.mergeChange : []),
      );
  }
  return {
    chain,
    clusters: tagByRoot.size,
    contradicted,
    contradictions,
    mergeChange: file.mergeChange,
    tagOf: (addressId) => {
      const index = file.indexOf(addressId);
      return index < 0 ? undefined : tagByRoot.get(file.rootOf(index));
    },
    close: () => file.close(),
  };
}

function toClusterTag(chain: string, id: string, tag: SetTag, mergedBy: readonly string[]): Tag {
  const { entity, category, actor, label, set, uri, source, confidence, address } = tag;
  const called = label === '' || label === entity ? {} : { label };
  const cluster = `${chain}:${id}`;
  const merged = mergedBy.length === 0 ? {} : { mergedBy };
  return {
    chain,
    address,
    entity,
    category,
    ...(actor === '' ? {} : { actor }),
    source: `cluster of ${cluster}${mergedBy.length === 0 ? '' : ', joined by change too'}: ${set}: ${uri || source}`,
    provenance: { set, source, uri, confidence, ...called, cluster, taggedAddress: address, ...merged },
  };
}
