import { type ActorNames, isConflict, type OwnerOf, type OwnerTag, ownersAmong, ownersBy } from './sameOwner.ts';
import { TagStore, tagStorePath } from './tagStore.ts';

/**
 * Which tags name the same owner by what all tags of a store say actors are called; null where that was not kept. Of use while the store
 * is open.
 */
export function storedOwners(store: TagStore): OwnerOf | null {
  const names = store.actorNames();
  return names === undefined ? null : ownersBy(JSON.parse(names) as ActorNames, store.actors.lookup);
}

/** Whether tags of one address contradict each other by what a store knows of owners; by themselves where nothing was kept there. */
export function isStoredConflict(store: TagStore | null, tags: readonly OwnerTag[]): boolean {
  if (tags.length < 2 && tags[0]?.labelOwner === undefined) return false;
  return isConflict(tags, (store && storedOwners(store)) ?? ownersAmong(tags, store?.actors.lookup));
}

/** The same by the tags in a ledger's folder. */
export function isConflictIn(folder: string, tags: readonly OwnerTag[]): boolean {
  const store = TagStore.open(tagStorePath(folder));
  try {
    return isStoredConflict(store, tags);
  } finally {
    store?.close();
  }
}
