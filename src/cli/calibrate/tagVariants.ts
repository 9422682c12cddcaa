import { Random } from '../../core/random.ts';
import { type ClusterVariant, joinAs } from '../../label/calibrate/clusterVariants.ts';
import type { Tag } from '../../label/tags.ts';
import { readLinks } from './readLinks.ts';
import type { WorldInHand } from './simulatedWorlds.ts';

/** The tags of a world as wrong as a variant says. */
type Wrong<T> = (world: WorldInHand, tags: readonly Tag[], random: Random) => T;
type Wrongly = Wrong<Promise<Tag[]> | Tag[]>;

/** Seed of the draws, apart from those of the simulator: the same for all variants, so that fewer tags are some of more. */
const STREAM = 100;
/** A category that no trace stops at, as a service has that somebody took for something else. */
const OTHER_CATEGORY = 'organization';

const kept =
  (percent: number): Wrong<Tag[]> =>
  (_, tags, random) =>
    tags.filter(() => random.chance(percent, 100));

/** So many wrong tags that `percent` of all are right: strangers, drawn as often as they appear, under a service's name. */
const added =
  (percent: number): Wrong<Tag[]> =>
  (world, tags, random) => {
    const known = new Set(tags.map(({ address }) => address));
    const services = new Set(tags.map(({ entity }) => entity));
    const owners = new Map(world.truth.owners.map(({ address, owner }) => [address, owner]));
    const parties = world.addresses.filter(
      (address) => !known.has(address) && owners.has(address) && !services.has(owners.get(address)!),
    );
    const wrong: Tag[] = [];
    for (let left = Math.round((tags.length * (100 - percent)) / percent); left > 0; left--) {
      const { chain, entity, category, source } = random.pick(tags);
      wrong.push({ chain, address: random.pick(parties), entity, category, source });
    }
    return [...tags, ...wrong];
  };

const renamed: Wrongly = (_, tags, random) =>
  tags.map((tag) => {
    if (!random.chance(1, 10)) return tag;
    const { entity, category } = random.pick(tags.filter((other) => other.entity !== tag.entity));
    return { ...tag, entity, category };
  });

const recategorised: Wrongly = (_, tags, random) =>
  tags.map((tag) => (random.chance(1, 10) ? { ...tag, category: OTHER_CATEGORY } : tag));

/** Tags, each given to all addresses of its cluster; clusters of two tagged owners are not joined. */
const spread =
  (pick: Wrong<Tag[]>, variant: ClusterVariant): Wrongly =>
  async (world, tags, random) => {
    const seeds = pick(world, tags, random);
    const { evidence, shapes } = await readLinks(world.ledger);
    const texts = await world.ledger.addressTexts(evidence.addressId.view());
    const tagByAddress = new Map(seeds.map((tag) => [tag.address, tag]));
    const names = [...new Set(seeds.map(({ entity }) => entity))];
    const owner = Int32Array.from(texts, (text) => names.indexOf(tagByAddress.get(text)?.entity ?? '') + 1);
    const root = joinAs(variant, evidence, shapes, { owner });
    const tagByRoot = new Map<number, Tag>();
    texts.forEach((text, k) => {
      const tag = tagByAddress.get(text);
      if (tag !== undefined) tagByRoot.set(root[k]!, tag);
    });
    const more = texts.flatMap((address, k): Tag[] => {
      const tag = tagByRoot.get(root[k]!);
      return tag === undefined || tagByAddress.has(address) ? [] : [{ ...tag, address }];
    });
    return [...seeds, ...more];
  };

/** Half of the tags, each given to all addresses of its owner: what clusters without error would do. */
const spreadToOwners: Wrongly = (world, tags, random) => {
  const half = kept(50)(world, tags, random);
  const known = new Set(half.map(({ address }) => address));
  const tagByOwner = new Map(half.map((tag) => [tag.entity, tag]));
  const more = world.truth.owners.flatMap(({ address, owner }): Tag[] => {
    const tag = tagByOwner.get(owner);
    return tag === undefined || known.has(address) ? [] : [{ ...tag, address }];
  });
  return [...half, ...more];
};

const WRONGLY = {
  'all tags': (_, tags) => [...tags],
  '90 % of the tags': kept(90),
  '70 % of the tags': kept(70),
  '50 % of the tags': kept(50),
  'wrong ones added, 99 % right': added(99),
  'wrong ones added, 95 % right': added(95),
  'wrong ones added, 90 % right': added(90),
  '10 % name another service': renamed,
  '10 % in a category that does not stop': recategorised,
  '50 %, given to clusters': spread(kept(50), 'as spoor cluster does'),
  '50 %, given to clusters that every transaction joins': spread(kept(50), 'every transaction joins'),
  '50 %, given to all of the owner': spreadToOwners,
  '95 % right, then given to clusters': spread(added(95), 'as spoor cluster does'),
  '95 % right, then given to clusters that every transaction joins': spread(added(95), 'every transaction joins'),
} as const satisfies Record<string, Wrongly>;
export type TagVariant = keyof typeof WRONGLY;

const ALL = Object.keys(WRONGLY) as readonly TagVariant[];
/** Clusters are of UTXO chains only. */
export const TAG_VARIANTS: Readonly<Record<'utxo' | 'account', readonly TagVariant[]>> = {
  utxo: ALL,
  account: ALL.filter((variant) => !variant.includes('clusters')),
};

/** The tags of a world as a variant has them; the same world and variant give the same. */
export async function tagsAs(variant: TagVariant, world: WorldInHand, seed: number): Promise<Tag[]> {
  const tags = world.truth.tags.map((tag) => ({ ...tag, source: 'simulated' }));
  return WRONGLY[variant](world, tags, new Random(seed, STREAM));
}
