import { compareText } from '../../core/compareText.ts';
import { CONFIDENCE } from '../confidence.ts';
import type { ImportedTag } from '../import/importedTag.ts';

/** From here on a source is taken to know who owns an address: the guard of clusters acts on it. */
export const HIGH_CONFIDENCE = 60;

export function confidenceLevel(tag: Pick<ImportedTag, 'confidence'>): number {
  return CONFIDENCE[tag.confidence] ?? 0;
}

/**
 * Tags of one address in the order in which they are preferred: of the highest confidence, then those that name someone, then
 * of the latest date, then by entity and set.
 */
export function sortTags<T extends ImportedTag & { readonly set: string }>(tags: readonly T[]): T[] {
  return tags.toSorted(
    (a, b) =>
      confidenceLevel(b) - confidenceLevel(a) ||
      Number(a.entity === '') - Number(b.entity === '') ||
      compareText(b.date, a.date) ||
      compareText(a.entity, b.entity) ||
      compareText(a.set, b.set),
  );
}

/**
 * The tag that is shown where an address has several: the first by `sortTags`. Which one that is says nothing of who is right;
 * all are kept and shown on request.
 */
export function chooseTag<T extends ImportedTag & { readonly set: string }>(tags: readonly T[]): T | undefined {
  return sortTags(tags)[0];
}
