import { createHash } from 'node:crypto';
import type { Ledger } from '../../ledger/port.ts';
import { chainOfName, familyOfChain } from '../address/chainFamilies.ts';
import { parseAnyAddress } from '../address/plainAddress.ts';
import type { ClusterFile } from '../cluster/clusterFile.ts';
import { type OwnedId, ownersDigest } from '../cluster/ownersDigest.ts';
import { confidenceLevel, HIGH_CONFIDENCE } from './chooseTag.ts';
import { type AddressTags, sumUpCluster } from './clusterSays.ts';
import { OWNERS_PLACE, PLACED_PLACE } from './ownersChanged.ts';
import { calledBy, namesOfActors, type OwnerOf, ownersBy, ownersNamed } from './sameOwner.ts';
import type { SetTag, TagStore } from './tagStore.ts';

/** Addresses looked up in the ledger together: each time it reads most of its index. */
const BATCH = 2 ** 19;

/** The tags that can be about addresses of a chain, by `Address.id`. */
function tagsByAddress(store: TagStore, chain: string): Map<string, SetTag[]> {
  const family = familyOfChain(chain) ?? chainOfName(chain);
  const found = new Map<string, SetTag[]>();
  for (const tag of store.all()) {
    if (!tag.addressId.startsWith(`${family}:`)) continue;
    const known = found.get(tag.addressId);
    if (known === undefined) found.set(tag.addressId, [tag]);
    else known.push(tag);
  }
  return found;
}

/** The ledger's ids of tagged addresses, 0 or less where it does not know one; any spelling of an address is found. */
export async function addressIdsOf(
  ledger: Ledger,
  chain: string,
  tags: readonly (readonly SetTag[])[],
): Promise<Int32Array> {
  const ids = new Int32Array(tags.length);
  for (let from = 0; from < tags.length; from += BATCH) {
    const texts: string[] = [];
    const place: number[] = [];
    tags.slice(from, from + BATCH).forEach(([tag], k) => {
      for (const text of parseAnyAddress(tag!.address, chain).spellings) {
        texts.push(text);
        place.push(from + k);
      }
    });
    const found = await ledger.addressIds(texts);
    found.forEach((id, k) => {
      if (id > 0) ids[place[k]!] = id;
    });
  }
  return ids;
}

/** An address that is in the ledger and has tags. */
export interface TaggedAddress {
  /** The ledger's id of it. */
  readonly id: number;
  readonly tags: readonly SetTag[];
}

/** The addresses of a ledger that have tags which can be about a chain. */
export async function taggedAddresses(ledger: Ledger, chain: string, store: TagStore): Promise<TaggedAddress[]> {
  const tagged = [...tagsByAddress(store, chain).values()];
  const ids = await addressIdsOf(ledger, chain, tagged);
  return tagged.flatMap((tags, k) => (ids[k]! > 0 ? [{ id: ids[k]!, tags }] : []));
}

/**
 * Who is known, with high confidence, to own addresses of a chain: a function from the ledger's ids to numbers of owners, 0
 * for nobody, and the name of each owner as a tag has it, by number less one. An address whose high-confidence tags name two owners
 * counts for nobody.
 */
export async function knownOwners(
  ledger: Ledger,
  chain: string,
  store: TagStore,
): Promise<{ ownerOf: (addressIds: Int32Array) => Int32Array; owners: readonly string[] }> {
  const byAddress = [...tagsByAddress(store, chain).values()];
  const { numbers, owners } = numberOwners(byAddress, ownersOf(store));
  const places = [...numbers.keys()].filter((place) => numbers[place]! > 0);
  const ids = await addressIdsOf(
    ledger,
    chain,
    places.map((place) => byAddress[place]!),
  );
  const ownerById = new Map<number, number>();
  // Of millions of addresses few have an owner: a bit each says of the others that they have none.
  const owned = new Uint8Array(1 + ids.reduce((most, id) => Math.max(most, id), 0) / 8);
  for (const [k, place] of places.entries()) {
    const id = ids[k]!;
    if (id <= 0) continue;
    ownerById.set(id, numbers[place]!);
    owned[id >>> 3]! |= 1 << (id & 7);
  }
  const ownerOf = (id: number): number => ((owned[id >>> 3] ?? 0) & (1 << (id & 7)) ? ownerById.get(id)! : 0);
  return { ownerOf: (addressIds) => addressIds.map(ownerOf), owners };
}

/** Numbers of the known owners of addresses, 0 for nobody, by their tags; and what the owners are called, by number less one. */
function numberOwners(
  byAddress: readonly (readonly SetTag[])[],
  ownerOf: OwnerOf,
): { readonly numbers: readonly number[]; readonly owners: readonly string[] } {
  const known = new Map<string, number>();
  const owners: string[] = [];
  const numbers = byAddress.map((all) => {
    const tags = all.filter((tag) => confidenceLevel(tag) >= HIGH_CONFIDENCE);
    const [owner, other] = ownersNamed(tags, ownerOf);
    if (owner === undefined || other !== undefined) return 0;
    const number = known.get(owner) ?? known.size + 1;
    known.set(owner, number);
    owners[number - 1] ??= calledBy(owner, tags, ownerOf);
    return number;
  });
  return { numbers, owners };
}

/** Which of its tags name the same owner, by what all that are there now say actors are called. */
function ownersOf(store: TagStore): OwnerOf {
  return ownersBy(namesOfActors(store.claims(), store.actors.lookup), store.actors.lookup);
}

/** Keeps in the store what all its tags say their actors are called, so that a question about few of them knows it too. */
export function placeActorNames(store: TagStore): void {
  store.keepActorNames(JSON.stringify(namesOfActors(store.claims(), store.actors.lookup)));
}

/**
 * Keeps in the store what tags say of each cluster together, so that `who` need not look at all of them; and whose addresses
 * are known to be (`ownersChanged`). Where neither tags nor clusters changed since, it is there already.
 */
export async function placeTags(ledger: Ledger, chain: string, store: TagStore, clusters: ClusterFile): Promise<void> {
  const placed = placedOf(store, clusters);
  if (placed !== undefined && store.sayingOf(chain, PLACED_PLACE) === placed) return;
  const tagged = [...tagsByAddress(store, chain)];
  const byAddress = tagged.map(([, tags]) => tags);
  const ids = await addressIdsOf(ledger, chain, byAddress);
  const roots = clusters.rootsOf(ids.map((id) => (id > 0 ? id : -1)));
  const ownerOf = ownersOf(store);
  const { numbers, owners } = numberOwners(byAddress, ownerOf);
  const owned: OwnedId[] = [];
  const byRoot = new Map<number, AddressTags[]>();
  for (const [k, address] of tagged.entries()) {
    const root = roots[k]!;
    if (root < 0) continue;
    if (numbers[k]! > 0) owned.push([ids[k]!, numbers[k]!]);
    const known = byRoot.get(root);
    if (known === undefined) byRoot.set(root, [address]);
    else known.push(address);
  }
  const says = Array.from(byRoot, ([root, addresses]) => ({
    root,
    body: JSON.stringify(sumUpCluster(addresses, ownerOf)),
  }));
  says.push({ root: OWNERS_PLACE, body: ownersDigest(owned, owners) });
  if (placed !== undefined) says.push({ root: PLACED_PLACE, body: placed });
  store.keepSayings(chain, says);
}

/** To be raised with every change of what `placeTags` makes of the same tags and clusters: what an earlier one kept is made again then. */
const PLACING = 1;

/** Of which tags and clusters sayings are; undefined where that cannot be told, of a file of clusters of an older version. */
function placedOf(store: TagStore, clusters: ClusterFile): string | undefined {
  const { columnsDigest } = clusters;
  if (columnsDigest === undefined) return undefined;
  const sets = store.sets().map(({ name, sha256 }) => [name, sha256]);
  return createHash('sha256')
    .update(JSON.stringify([PLACING, columnsDigest, sets]))
    .digest('hex');
}
