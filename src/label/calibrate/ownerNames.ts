import { sortTags } from '../store/chooseTag.ts';
import type { OwnerOf } from '../store/sameOwner.ts';
import type { SetTag } from '../store/tagStore.ts';

/**
 * What owners are called where a person reads it: the name that the tag has which would be shown of all of an owner's. Of owners whose
 * tags have one name each is told by its actor besides.
 */
export function ownerNames(tags: readonly SetTag[], ownerOf: OwnerOf): (owner: string) => string {
  const first = new Map<string, SetTag>();
  for (const tag of sortTags(tags)) {
    const owner = ownerOf(tag);
    if (tag.entity !== '' && !first.has(owner)) first.set(owner, tag);
  }
  const times = Map.groupBy(first.values(), ({ entity }) => entity);
  return (owner) => {
    const tag = first.get(owner);
    if (tag === undefined) return owner;
    return times.get(tag.entity)!.length === 1 ? tag.entity : `${tag.entity} (${tag.actor || owner})`;
  };
}
