import { studentHalf } from './overWorlds.ts';
import type { PairShare } from './pairAgreement.ts';
import { type Proportion, proportion } from './proportion.ts';

/** A tagged address: its index in the evidence, and who its tags say owns it. */
export interface OwnedAddress {
  readonly index: number;
  readonly owner: string;
}

/** Addresses in one cluster that tags give to several owners. */
export interface Contradiction {
  /** Index of the cluster's first address. */
  readonly root: number;
  /** Those with the most addresses first. */
  readonly owners: readonly { readonly owner: string; readonly indices: readonly number[] }[];
  /** Pairs of its tagged addresses that are of different owners. */
  readonly pairs: number;
}

/** How clusters agree with tags, which are claims of others: a wrong tag looks like a wrong cluster. */
export interface TagAgreement {
  readonly tagged: number;
  readonly owners: number;
  /** Of pairs of tagged addresses in one cluster, those of one owner. */
  readonly precision: PairShare & { readonly low: number | null; readonly high: number | null };
  /** Of pairs of tagged addresses of one owner, those in one cluster. Services split their wallets, and rightly so. */
  readonly recall: PairShare;
  /** Of the clusters with two tagged addresses or more, those whose tags name one owner. */
  readonly agreeing: Proportion;
  readonly contradictions: readonly Contradiction[];
}

/**
 * Holds clusters against tags by pairs of tagged addresses. The bounds of the precision are a jackknife over the clusters,
 * which leaves out one after another: pairs of one cluster hang together. There are none where no cluster contradicts (the
 * share of clusters that agree says then what can be said) or where one cluster has all pairs.
 *
 * Linear in the tagged addresses, whatever the size of the clusters.
 * @param root by address index the cluster it is in
 */
export function tagAgreement(root: Int32Array, tagged: readonly OwnedAddress[]): TagAgreement {
  const byCluster = Map.groupBy(tagged, ({ index }) => root[index]!);
  const shared = [...byCluster].filter(([, members]) => members.length > 1);
  const counts = shared.map(([cluster, members]) => {
    const byOwner = Map.groupBy(members, ({ owner }) => owner);
    const owners = [...byOwner].map(([owner, own]) => ({ owner, indices: own.map(({ index }) => index) }));
    owners.sort((a, b) => b.indices.length - a.indices.length || a.indices[0]! - b.indices[0]!);
    const of = pairsOf(members.length);
    return { root: cluster, owners, of, same: owners.reduce((sum, own) => sum + pairsOf(own.indices.length), 0) };
  });
  const same = sum(counts.map((count) => count.same));
  const of = sum(counts.map((count) => count.of));
  const byOwner = Map.groupBy(tagged, ({ owner }) => owner);
  const ofOwners = sum([...byOwner.values()].map((own) => pairsOf(own.length)));
  const contradictions = counts
    .filter(({ owners }) => owners.length > 1)
    .map((count) => ({ root: count.root, owners: count.owners, pairs: count.of - count.same }));
  contradictions.sort((a, b) => b.pairs - a.pairs || a.root - b.root);
  return {
    tagged: tagged.length,
    owners: byOwner.size,
    precision: { ...pairShare(same, of), ...jackknife(counts, same, of) },
    recall: pairShare(same, ofOwners),
    agreeing: proportion(counts.length - contradictions.length, counts.length),
    contradictions,
  };
}

const pairsOf = (n: number): number => (n * (n - 1)) / 2;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const pairShare = (pairs: number, of: number): PairShare => ({ pairs, of, share: of === 0 ? null : pairs / of });

function jackknife(
  counts: readonly { readonly same: number; readonly of: number }[],
  same: number,
  of: number,
): { low: number | null; high: number | null } {
  const without = counts.map((count) => (of === count.of ? null : (same - count.same) / (of - count.of)));
  const k = without.length;
  if (same === of || k < 2 || without.includes(null)) return { low: null, high: null };
  const mean = sum(without.map((share) => share!)) / k;
  const variance = ((k - 1) / k) * sum(without.map((share) => (share! - mean) ** 2));
  const half = studentHalf(k - 1, Math.sqrt(variance));
  return { low: Math.max(0, same / of - half), high: Math.min(1, same / of + half) };
}
