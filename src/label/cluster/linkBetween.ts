import { SpoorError } from '../../core/errors.ts';
import type { ClusterFile } from './clusterFile.ts';
import { pagesOf } from './intPages.ts';
import { type LinkStep, shortestLink } from './shortestLink.ts';
import { makeWays } from './ways.ts';

/**
 * The shortest chain of links between two addresses of a cluster file (`shortestLink`). Ways that the file does not have, since an earlier
 * Spoor wrote it, or that were damaged are made anew in memory of what the chain said: the same answer, later.
 * @throws LEDGER_DAMAGED where that is damaged, too
 */
export function linkBetween(file: ClusterFile, a: number, b: number): LinkStep[] | null {
  try {
    const ways = file.ways();
    if (ways !== null) return shortestLink(ways, a, b);
  } catch (error) {
    if (!(error instanceof SpoorError) || error.code !== 'LEDGER_DAMAGED') throw error;
  }
  const { way, addressWay } = makeWays(file.joinedLinks());
  return shortestLink({ way: pagesOf(way), wayOf: (address) => addressWay[address]! }, a, b);
}
