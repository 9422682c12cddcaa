import type { ClusterFile } from '../cluster/clusterFile.ts';
import { ownersDigest } from '../cluster/ownersDigest.ts';
import { TagStore, tagStorePath } from './tagStore.ts';

/** Where the digest of known owners stands among what is kept of clusters by their roots. */
export const OWNERS_PLACE = -1;
/** Where it stands of which tags and clusters the sayings of a chain are. */
export const PLACED_PLACE = -2;

/**
 * Whether tags say of other addresses of a chain whose they are than when its clusters were built: then the guard went by other owners, and
 * where it kept clusters apart their old names are told. False where clusters or tags were written before that was kept.
 */
export function ownersChanged(clusters: ClusterFile, store: TagStore | null): boolean {
  const now = store === null ? ownersDigest([], []) : store.sayingOf(clusters.chain, OWNERS_PLACE);
  return now !== undefined && clusters.ownersDigest !== undefined && now !== clusters.ownersDigest;
}

/** The same by the tags in a ledger's folder. */
export function tagsChangedSince(clusters: ClusterFile, folder: string): boolean {
  const store = TagStore.open(tagStorePath(folder));
  try {
    return ownersChanged(clusters, store);
  } finally {
    store?.close();
  }
}
