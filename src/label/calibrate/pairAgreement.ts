/** A share of pairs. Pairs of one cluster are not independent of each other, so it has no interval of its own. */
export interface PairShare {
  readonly pairs: number;
  readonly of: number;
  readonly share: number | null;
}

/** How a grouping of addresses agrees with who owns them, by pairs of addresses. */
export interface PairAgreement {
  readonly addresses: number;
  readonly owners: number;
  readonly clusters: number;
  /** Of all pairs that are in one cluster, those of one owner. */
  readonly precision: PairShare;
  /** Of all pairs of one owner, those in one cluster. */
  readonly recall: PairShare;
}

/** More owners than any world has; beside it an address index of 31 bits is exact in a double. */
const OWNERS = 2 ** 22;

/**
 * Counts pairs without listing them: a group of n has n (n - 1) / 2.
 * @param root by address the cluster it is in. @param ownerOf by address a number of its owner, 0 to leave the address out
 */
export function pairAgreement(root: Int32Array, ownerOf: Int32Array): PairAgreement {
  const byCluster = new Map<number, number>();
  const byOwner = new Map<number, number>();
  const byBoth = new Map<number, number>();
  let addresses = 0;
  for (let i = 0; i < root.length; i++) {
    const owner = ownerOf[i]!;
    if (owner === 0) continue;
    addresses += 1;
    add(byCluster, root[i]!);
    add(byOwner, owner);
    add(byBoth, root[i]! * OWNERS + owner);
  }
  const together = pairs(byBoth);
  return {
    addresses,
    owners: byOwner.size,
    clusters: byCluster.size,
    precision: pairShare(together, pairs(byCluster)),
    recall: pairShare(together, pairs(byOwner)),
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
