import { compareText } from '../../core/compareText.ts';
import { CONFIDENCE, type ImportedTag } from '../import/importedTag.ts';

/** From here on a source is taken to know who owns an address: the guard of clusters acts on it. */
export const HIGH_CONFIDENCE = 60;

export function confidenceLevel(tag: Pick<ImportedTag, 'confidence'>): number {
  return CONFIDENCE[tag.confidence] ?? 0;
}

/**
 * The tag that is shown where an address has several: of the highest confidence, then the latest date, then in the order of
 * entity and set. Which one that is says nothing of who is right; all are kept and shown on request.
 */
export function chooseTag<T extends ImportedTag & { readonly set: string }>(tags: readonly T[]): T | undefined {
  return tags.toSorted(
    (a, b) =>
      confidenceLevel(b) - confidenceLevel(a) ||
      compareText(b.date, a.date) ||
      compareText(a.entity, b.entity) ||
      compareText(a.set, b.set),
  )[0];
}

/** Whether tags of one address name different owners or kinds. */
export function isConflict(tags: readonly ImportedTag[]): boolean {
  const owners = new Set(tags.map(ownerOf).filter((owner) => owner !== ''));
  const categories = new Set(tags.map((tag) => tag.category).filter((category) => category !== 'unknown'));
  return owners.size > 1 || categories.size > 1;
}

/** Who a tag says owns the address: the actor where it names one, else the entity, in lower case. */
export function ownerOf(tag: ImportedTag): string {
  return (tag.actor === '' ? tag.entity : tag.actor).toLowerCase();
}
