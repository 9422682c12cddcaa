import { compareText } from '../../core/compareText.ts';
import { chooseTag } from './chooseTag.ts';
import { isConflict, type OwnerOf } from './sameOwner.ts';
import type { SetTag } from './tagStore.ts';

/** Of what tags of a cluster say, what is listed; how many there are is said beside it. */
const MOST_SAID = 50;
/** Tagged addresses of a cluster whose tags are shown: reading those of one costs a look at every set. */
export const MOST_SHOWN = 20;

/** What all tags of a cluster say together, worked out when tags are placed: a question must not look at every one. */
export interface ClusterSays {
  /** Addresses of the cluster that have tags, and how many tags they have. */
  readonly addresses: number;
  readonly tags: number;
  /** Whether any two of all those tags name different owners or kinds of service. */
  readonly isConflict: boolean;
  /** How many different things they say, and of how many addresses each of the first `MOST_SAID`, those said most often first. */
  readonly claims: number;
  readonly says: readonly Saying[];
  /** At most `MOST_SHOWN` addresses to show tags of: that of the tag that would speak for all, then one for each thing said. */
  readonly shown: readonly string[];
}

/** What tags say of addresses: who it is and what kind. */
export interface Saying {
  readonly entity: string;
  readonly category: string;
  readonly addresses: number;
}

/** Tags of one address, by the address's id. */
export type AddressTags = readonly [addressId: string, tags: readonly SetTag[]];

/** Sums up what the tags of a cluster say: linear in them, and the same for any order of the addresses. */
export function sumUpCluster(tagged: readonly AddressTags[], ownerOf?: OwnerOf): ClusterSays {
  if (tagged.length === 1 && tagged[0]![1].length === 1) return sumUpOne(tagged[0]![0], tagged[0]![1][0]!, ownerOf);
  const ordered = tagged.toSorted(([a], [b]) => compareText(a, b));
  const byClaim = new Map<string, { entity: string; category: string; addresses: number; tags: SetTag[] }>();
  const addressOf = new Map<SetTag, string>();
  for (const [addressId, tags] of ordered) {
    const seen = new Set<string>();
    for (const tag of tags) {
      addressOf.set(tag, addressId);
      const { entity, category } = tag;
      const key = `${category}\n${entity}`;
      const claim = byClaim.get(key) ?? { entity, category, addresses: 0, tags: [] };
      claim.tags.push(tag);
      if (!seen.has(key)) claim.addresses += 1;
      seen.add(key);
      byClaim.set(key, claim);
    }
  }
  const all = [...addressOf.keys()];
  const claims = [...byClaim.values()].toSorted(
    (a, b) => b.addresses - a.addresses || compareText(a.entity, b.entity) || compareText(a.category, b.category),
  );
  const chosen = [all, ...claims.map(({ tags }) => tags)].flatMap((tags) => chooseTag(tags) ?? []);
  const first = [...new Set([...chosen.map((tag) => addressOf.get(tag)!), ...ordered.map(([addressId]) => addressId)])];
  return {
    addresses: ordered.length,
    tags: all.length,
    isConflict: isConflict(all, ownerOf),
    claims: claims.length,
    says: claims.slice(0, MOST_SAID).map(({ entity, category, addresses }) => ({ entity, category, addresses })),
    shown: first.slice(0, MOST_SHOWN),
  };
}

/** The same of one tag, which is what most clusters have that have any. */
function sumUpOne(addressId: string, tag: SetTag, ownerOf: OwnerOf | undefined): ClusterSays {
  const { entity, category } = tag;
  const says = [{ entity, category, addresses: 1 }];
  return { addresses: 1, tags: 1, isConflict: isConflict([tag], ownerOf), claims: 1, says, shown: [addressId] };
}
