import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { clusterPath } from '../../label/cluster/clusterFile.ts';
import { type ActorLookup, NO_UNKNOWN_ACTORS, type UnknownActors } from '../../label/store/actorNames.ts';
import { type ClusterSpeakers, openClusterSpeakers } from '../../label/store/clusterSpeakers.ts';
import { TagStore, tagStorePath } from '../../label/store/tagStore.ts';
import { underLedgerNames } from '../../label/store/tagTexts.ts';
import { readTraceTags, storedTraceTags, type TraceTagFiles } from '../../label/store/traceTags.ts';
import type { Tag } from '../../label/tags.ts';
import type { PreparedLedger } from './prepareLedger.ts';
import type { RunOrder } from './runOrder.ts';

/** What a case knows of addresses. */
export interface CaseTags {
  readonly tags: readonly Tag[];
  /** Whose a name is, by the ActorPacks among them. */
  readonly lookup: ActorLookup;
  /** Tags that stop nothing because their actors are not known. */
  readonly unknownActors: UnknownActors;
  /** By chain, the tags that speak for whole clusters; none where the case does not ask for them. */
  readonly speakers: readonly ClusterSpeakers[];
  /** Differs where clusters or what speaks for them differ; null without clusters. */
  readonly clusters: string | null;
}

/**
 * The tags of a case: of its files, then those that lie beside files or were imported for its ledger.
 * @throws UNKNOWN_NAME where clusters are asked for and the ledger has none, LEDGER_DAMAGED
 */
export async function readCaseTags(order: RunOrder, prepared: PreparedLedger): Promise<CaseTags> {
  const { folder, sideFolder, ledger } = prepared;
  const beside = sideFolder === null ? null : join(sideFolder, 'tags.csv');
  const paths =
    order.ledgerTags && beside !== null && existsSync(beside) ? [...order.tagFiles, beside] : order.tagFiles;
  const files = paths.length === 0 ? NO_TAGS : await readTraceTags(paths);
  const stored = order.ledgerTags ? readStored(folder) : NO_TAGS;
  const names = ledger.chains.map(({ chain }) => chain);
  const tags = underLedgerNames([...files.tags, ...stored.tags], names);
  const unknownActors = {
    tags: files.unknownActors.tags + stored.unknownActors.tags,
    actors: [...new Set([...files.unknownActors.actors, ...stored.unknownActors.actors])],
  };
  // Null says that a name is of several, which other tags do not mend.
  const lookup: ActorLookup = (name) => {
    const said = files.lookup(name);
    return said === undefined ? stored.lookup(name) : said;
  };
  if (!order.clusters) return { tags, lookup, unknownActors, speakers: [], clusters: null };
  const forClusters = [...files.forClusters, ...stored.forClusters];
  const speakers = await openClusterSpeakers(ledger, folder, forClusters, lookup);
  const made = speakers.map(({ chain }) => {
    const { size, mtimeMs } = statSync(clusterPath(folder, chain));
    return [chain, size, mtimeMs];
  });
  const said = forClusters.map(({ chain, address, entity, category, set }) => [chain, address, entity, category, set]);
  return { tags, lookup, unknownActors, speakers, clusters: JSON.stringify([made, said]) };
}

type Found = Pick<TraceTagFiles, 'tags' | 'forClusters' | 'lookup' | 'unknownActors'>;

const NO_TAGS: Found = { tags: [], forClusters: [], lookup: () => undefined, unknownActors: NO_UNKNOWN_ACTORS };

function readStored(folder: string): Found {
  const store = TagStore.open(tagStorePath(folder));
  if (store === null) return NO_TAGS;
  try {
    return storedTraceTags(store);
  } finally {
    store.close();
  }
}
