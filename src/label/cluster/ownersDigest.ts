import { createHash } from 'node:crypto';

/** An address, by the ledger's id, and its known owner, as a number from 1. */
export type OwnedId = readonly [addressId: number, owner: number];

/**
 * SHA-256 of what the guard of clusters goes by: which addresses of them have a known owner, and what those are called. The same for
 * any order of the addresses and any numbering of the owners.
 */
export function ownersDigest(owned: Iterable<OwnedId>, names: readonly string[]): string {
  const hash = createHash('sha256');
  const places = new Map<number, number>();
  for (const [id, owner] of [...owned].toSorted(([a], [b]) => a - b)) {
    if (!places.has(owner)) places.set(owner, places.size);
    hash.update(`${id}\t${places.get(owner)!}\t${JSON.stringify(names[owner - 1] ?? '')}\n`);
  }
  return hash.digest('hex');
}
