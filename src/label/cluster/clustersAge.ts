/** What changed since the clusters of a chain were made. */
export interface ClustersAge {
  /** The last block that they were made from, where the ledger goes on after it; null where it does not. */
  readonly clustersEnd: number | null;
  /** Whether tags of known owners changed since they were made: made again they may be others. */
  readonly tagsChanged: boolean;
}

/** That tags changed since clusters were made, and what to do. */
export const TAGS_CHANGED =
  'Tags that say who owns addresses changed since the clusters were built, which still go by those of before: run spoor cluster.';

/** That clusters were not brought up to date, in sentences; none where they are. */
export function clustersAgeLines({ clustersEnd, tagsChanged }: ClustersAge): string[] {
  const lines: string[] = [];
  if (clustersEnd !== null) {
    const what = clustersEnd < 0 ? 'were made from no block' : `end at block ${clustersEnd}`;
    lines.push(`The clusters ${what}, and the ledger goes on: run spoor cluster to include the rest.`);
  }
  if (tagsChanged) lines.push(TAGS_CHANGED);
  return lines;
}
