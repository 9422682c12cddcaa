import type { Evidence } from '../cluster/evidence.ts';
import type { Clusters } from '../cluster/joinClusters.ts';
import { type Proportion, proportion } from './proportion.ts';

export interface PairShare {
  readonly pairs: number;
  readonly of: number;
  readonly share: number | null;
}

/** How clusters agree with who really owns the addresses, by pairs of addresses. */
export interface ClusterCalibration {
  readonly addresses: number;
  readonly owners: number;
  readonly clusters: number;
  /** Of all pairs that the clusters put together, those of one owner. Pairs are not independent: no interval. */
  readonly precision: PairShare;
  /** Of all pairs of one owner, those that the clusters put together. */
  readonly recall: PairShare;
  /** Of the links that joined anything, those that spent from one owner's addresses only. */
  readonly rightLinks: Proportion;
}

/**
 * Holds clusters against the truth. Addresses that the truth does not name are left out.
 * @param ownerOf by address index, 0 where unknown
 */
export function calibrateClusters(evidence: Evidence, clusters: Clusters, ownerOf: Int32Array): ClusterCalibration {
  const { root, fate } = clusters;
  const byCluster = new Map<number, number>();
  const byOwner = new Map<number, number>();
  const byBoth = new Map<string, number>();
  let addresses = 0;
  for (let i = 0; i < root.length; i++) {
    const owner = ownerOf[i]!;
    if (owner === 0) continue;
    addresses += 1;
    add(byCluster, root[i]!);
    add(byOwner, owner);
    add(byBoth, `${root[i]} ${owner}`);
  }
  const together = pairs(byBoth);
  return {
    addresses,
    owners: byOwner.size,
    clusters: byCluster.size,
    precision: pairShare(together, pairs(byCluster)),
    recall: pairShare(together, pairs(byOwner)),
    rightLinks: countRightLinks(evidence, fate, ownerOf),
  };
}

const pairShare = (pairs: number, of: number): PairShare => ({ pairs, of, share: of === 0 ? null : pairs / of });

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function pairs(counts: ReadonlyMap<unknown, number>): number {
  let sum = 0;
  for (const n of counts.values()) sum += (n * (n - 1)) / 2;
  return sum;
}

function countRightLinks(evidence: Evidence, fate: Uint8Array, ownerOf: Int32Array): Proportion {
  let joined = 0;
  let right = 0;
  for (let link = 0; link < fate.length; link++) {
    if (fate[link] !== 0) continue;
    const owners = new Set<number>();
    for (let at = evidence.firstOf(link); at < evidence.endOf(link); at++) owners.add(ownerOf[evidence.member.at(at)]!);
    if (owners.has(0)) continue;
    joined += 1;
    if (owners.size === 1) right += 1;
  }
  return proportion(right, joined);
}
