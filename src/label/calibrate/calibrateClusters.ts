import type { Evidence } from '../cluster/evidence.ts';
import type { Clusters } from '../cluster/joinClusters.ts';
import { type PairAgreement, pairAgreement } from './pairAgreement.ts';
import { type Proportion, proportion } from './proportion.ts';

/** How clusters agree with who really owns the addresses, by pairs of addresses. */
export interface ClusterCalibration extends PairAgreement {
  /** Of the links that joined anything, those that spent from one owner's addresses only. */
  readonly rightLinks: Proportion;
}

/**
 * Holds clusters against the truth. Addresses that the truth does not name are left out.
 * @param ownerOf by address index, 0 where unknown
 */
export function calibrateClusters(evidence: Evidence, clusters: Clusters, ownerOf: Int32Array): ClusterCalibration {
  const { root, fate } = clusters;
  return { ...pairAgreement(root, ownerOf), rightLinks: countRightLinks(evidence, fate, ownerOf) };
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
