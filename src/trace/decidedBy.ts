import type { End, EndTag } from './report.ts';

/** What can have decided an end besides the ledger and the rules. */
export type Decider = 'tag' | 'cluster' | 'change' | 'activity' | 'swap';

type EndSaid = Pick<End, 'reason' | 'category' | 'originAsset'>;

/**
 * Which heuristics decided an end: a tag that stopped it, that tag's cluster where it speaks by one, change where that cluster was
 * joined by it too, the activity rule, the reading of swaps. Several can, and mostly none did.
 * @param tag the one that names its holder
 */
export function decidedBy({ reason, category, originAsset }: EndSaid, tag: EndTag | undefined): Decider[] {
  const by: Decider[] = [];
  if ((reason === 'service' || reason === 'burn') && category !== null) {
    by.push('tag');
    if (tag?.cluster !== undefined) by.push('cluster');
    if (tag?.mergedBy !== undefined) by.push('change');
  }
  if (reason === 'activity') by.push('activity');
  if (originAsset !== undefined || reason === 'crossing') by.push('swap');
  return by;
}

/** Finds the tag that names an end's holder. */
export type TagOfEnd = (end: Pick<End, 'chain' | 'address'>) => EndTag | undefined;

/** @param tags of a report, or of one that has none */
export function tagsOfEnds(tags: readonly EndTag[] = []): TagOfEnd {
  const byAddress = new Map(tags.map((tag) => [`${tag.chain} ${tag.address}`, tag]));
  return ({ chain, address }) => (address === null ? undefined : byAddress.get(`${chain} ${address}`));
}
