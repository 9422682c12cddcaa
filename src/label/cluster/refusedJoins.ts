import { SpoorError } from '../../core/errors.ts';
import { positionToBlock } from '../../core/position.ts';
import type { TransactionRow } from '../../core/rows.ts';
import type { Ledger } from '../../ledger/port.ts';
import type { ChangeFinder } from '../change/changeFinders.ts';
import { ClusterFile, clusterPath } from './clusterFile.ts';
import { LINK } from './joinClusters.ts';

export interface ClusterSize {
  /** The cluster's first address in the chain's order: its id. */
  readonly id: string;
  readonly size: number;
}

export interface OwnedCluster extends ClusterSize {
  /** Who is known, with high confidence, to own one of its addresses. */
  readonly owner: string | null;
}

/** A transaction that was not taken to join clusters, and those clusters. */
export interface Refused {
  readonly txid: string;
  /** By change: what names it. Absent for inputs that were spent together. */
  readonly byChange?: readonly ChangeFinder[];
  readonly parts: readonly OwnedCluster[];
}

/** Joins that the guard refused, in the chain's order, those by change after those by inputs. */
export async function refusedJoins(ledger: Ledger, folder: string, chain: string): Promise<Refused[]> {
  const file = ClusterFile.open(clusterPath(folder, chain))!;
  try {
    return await describeLinks(ledger, file, [...linksWith(file, (fate) => fate === LINK.guarded)]);
  } finally {
    file.close();
  }
}

/** The clusters, by root, that each link of some fates has addresses of. */
export function linksWith(file: ClusterFile, isWanted: (fate: number) => boolean): Map<number, Set<number>> {
  const fate = file.whole('fate');
  const links: number[] = [];
  for (let link = 0; link < fate.length; link++) if (isWanted(fate[link]!)) links.push(link);
  const touched = new Map<number, Set<number>>();
  file.eachMember(Int32Array.from(links), (link, address) => {
    touched.set(link, (touched.get(link) ?? new Set<number>()).add(file.rootOf(address)));
  });
  return touched;
}

/** Links with their transactions and the clusters that they have addresses of, the largest first. */
export async function describeLinks(
  ledger: Ledger,
  file: ClusterFile,
  links: readonly (readonly [link: number, roots: ReadonlySet<number>])[],
): Promise<Refused[]> {
  const rows = await rowsAt(
    ledger,
    file.chain,
    Float64Array.from(links, ([link]) => file.positionOf(link)),
  );
  const refused: Refused[] = [];
  for (const [k, [link, roots]] of links.entries()) {
    const change = file.changeOf(link);
    const parts = [...roots]
      .map((root) => ({ root, size: file.sizeOf(root), owner: file.ownerOf(root) }))
      .toSorted((a, b) => b.size - a.size || a.root - b.root);
    const ids = await ledger.addressTexts(parts.map(({ root }) => file.idOf(root)));
    refused.push({
      txid: rows[k]!.txid,
      ...(change === null ? {} : { byChange: change.finders }),
      parts: parts.map(({ size, owner }, n) => ({ id: ids[n]!, size, owner })),
    });
  }
  return refused;
}

/**
 * The transactions at positions that the clusters name.
 * @throws LEDGER_DAMAGED where there is none any more
 */
export async function rowsAt(
  ledger: Ledger,
  chain: string,
  positions: ArrayLike<number>,
): Promise<readonly TransactionRow[]> {
  const rows = await ledger.transactionsAt(chain, positions);
  return rows.map((row, k) => {
    if (row === undefined) throw changed(chain, positionToBlock(positions[k]!));
    return row;
  });
}

export const changed = (chain: string, block: number): SpoorError =>
  new SpoorError(
    'LEDGER_DAMAGED',
    `block ${block} of ${chain} is no longer what its clusters were made from; run spoor cluster again`,
    { chain, block },
  );
