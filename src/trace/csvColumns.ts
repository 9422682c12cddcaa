import { decidedBy } from './decidedBy.ts';
import type { End, EndTag } from './report.ts';
import { conflictText } from './tagConflicts.ts';

/** What is told of an end in CSV, wherever ends are written. */
export const END_COLUMNS = [
  'theft',
  'reason',
  'chain',
  'asset',
  'address',
  'coin',
  'entity',
  'category',
  'amount',
  'origin',
  'certain',
  'possible',
  'originAsset',
  'transfers',
  'hops',
  'first',
  'last',
] as const;

/** The tag that names an end's holder, what decided the end besides ledger and rules, and the tags that contradict that one: columns after all others. */
export const TAG_COLUMNS = [
  'tagSet',
  'tagLine',
  'tagSource',
  'tagUri',
  'tagLabel',
  'tagConfidence',
  'tagCluster',
  'tagAddress',
  'restsOn',
  'tagConflicts',
] as const;

/** The values of `TAG_COLUMNS`. */
export function tagFields(
  end: Pick<End, 'reason' | 'category' | 'originAsset'>,
  tag: EndTag | undefined,
): Partial<Record<(typeof TAG_COLUMNS)[number], string | number>> {
  const restsOn = decidedBy(end, tag).join(' ');
  if (tag === undefined) return { restsOn };
  const { set, line, source, uri, label, confidence, cluster, taggedAddress, conflicts } = tag;
  return {
    tagSet: set,
    ...(line === undefined ? {} : { tagLine: line }),
    tagSource: source,
    tagUri: uri,
    ...(label === undefined ? {} : { tagLabel: label }),
    tagConfidence: confidence,
    ...(cluster === undefined ? {} : { tagCluster: cluster, tagAddress: taggedAddress ?? '' }),
    restsOn,
    ...(conflicts === undefined ? {} : { tagConflicts: conflicts.map(conflictText).join('; ') }),
  };
}
