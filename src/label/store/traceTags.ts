import { compareText } from '../../core/compareText.ts';
import { parseAddress } from '../address/parseAddress.ts';
import { categoryOf, type UnreadTag } from '../import/importedTag.ts';
import { fromInterchange, namedChains, readTagFiles } from '../import/importTagFiles.ts';
import type { Tag } from '../tags.ts';
import {
  type ActorLookup,
  actorsOf,
  NO_ACTORS,
  NO_UNKNOWN_ACTORS,
  tellActor,
  type UnknownActors,
  unknownActorsIn,
} from './actorNames.ts';
import { sortTags } from './chooseTag.ts';
import { type OwnerOf, ownersAmong } from './sameOwner.ts';
import type { SetTag, TagStore } from './tagStore.ts';
import { tagsAnywhere, tagsThatSpeak } from './tagsThatSpeak.ts';
import { spellOut, textsOn } from './tagTexts.ts';

/** Ids of addresses that ledgers write in more than one way: Bech32 in capitals too. */
const SEVERAL_SPELLINGS = /^(?:(?:tron|bitcoin-cash|litecoin|ripple|ton):|[a-z-]+:witness)/;

/**
 * Tags as a trace takes them, by chain and address: of each category and owner (names compared by `lookup`) the first by `sortTags`, in that order, so that one that stops
 * decides over those that do not, and among those that stop the preferred one (`Stops`). What speaks for every chain is told under
 * each chain that the address's tags name, after those that name it, and for any other. Under every text by which a ledger may have the
 * address; the source names set and source.
 */
function toTraceTags(given: readonly SetTag[], lookup: ActorLookup): Tag[] {
  const byAddress = new Map<string, SetTag[]>();
  for (const tag of given) {
    const known = byAddress.get(tag.addressId);
    if (known === undefined) byAddress.set(tag.addressId, [tag]);
    else known.push(tag);
  }
  const tags: Tag[] = [];
  let known: OwnerOf | undefined;
  const ownerOf: OwnerOf = (tag) => {
    // Most addresses have one tag.
    known ??= ownersAmong(given, lookup);
    return known(tag);
  };
  for (const [addressId, said] of byAddress) {
    const all = tagsThatSpeak(said);
    const anywhere = tagsAnywhere(addressId, all);
    const chains = new Set([...all.map((tag) => tag.chain), ...(anywhere.length === 0 ? [] : [''])]);
    for (const chain of chains) {
      const own = sortTags(all.filter((tag) => tag.chain === chain));
      const others = sortTags(anywhere.filter((tag) => tag.chain !== chain));
      pushTags(tags, chain, [...own, ...others], ownerOf);
    }
  }
  return tags;
}

/** Adds the first tag of each category and owner, with the words of the others. */
function pushTags(tags: Tag[], chain: string, sorted: readonly SetTag[], ownerOf: OwnerOf): void {
  const categories = [...new Set(sorted.map((tag) => tag.category))];
  const accused = sorted.flatMap(({ abuse }) => (abuse === '' ? [] : [categoryOf([abuse])]));
  for (const tag of categories.flatMap((category) => firstOfOwners(sorted, category, ownerOf))) {
    const { category, actor, labelOwner, address, addressId, entity, label, set, uri, source, confidence, provenance } =
      tag;
    const line = provenance?.line === undefined ? {} : { line: provenance.line };
    const called = label === '' || label === entity ? {} : { label };
    const others = [...new Set([...categories, ...accused])]
      .filter((one) => one !== category && one !== 'unknown')
      .toSorted(compareText);
    const also = others.length === 0 ? {} : { also: others };
    const texts = SEVERAL_SPELLINGS.test(addressId)
      ? textsOn(chain, parseAddress(address, tag.chain))
      : [{ chain, text: address }];
    const said = {
      entity,
      category,
      ...(actor === '' ? {} : { actor }),
      ...(labelOwner === undefined ? {} : { labelOwner }),
      source: `${set}: ${uri || source}`,
      provenance: { set, ...line, source, uri, confidence, ...called, ...also },
    };
    for (const one of texts) {
      const respelled = one.text === address ? {} : { isRespelled: true as const };
      tags.push({ chain: one.chain, address: one.text, ...said, ...respelled });
    }
  }
}

function firstOfOwners(sorted: readonly SetTag[], category: string, ownerOf: OwnerOf): SetTag[] {
  const mine = sorted.filter((tag) => tag.category === category);
  // What an address without a key is called is nobody's name.
  if (mine.length < 2 || category === 'burn') return mine.slice(0, 1);
  const owners = mine.map(ownerOf);
  // Whoever names nobody contradicts nobody.
  return mine.filter((_, k) => k === 0 || (owners[k] !== '' && owners.indexOf(owners[k]!) === k));
}

/** The tags of a store as a trace takes them; of use when the store is closed. */
export function storedTraceTags(store: TagStore): Omit<TraceTagFiles, 'count' | 'unread' | 'passedOver'> {
  const all = [...store.all()];
  const lookup = store.actors.read();
  return {
    tags: toTraceTags(all, lookup),
    forClusters: all.filter(speaksForCluster),
    lookup,
    unknownActors: unknownActorsIn(all, store.actors.toldOf),
  };
}

const speaksForCluster = (tag: SetTag): boolean => tag.speaksFor === 'cluster';

/** Tags for one trace, and what of their files is none. */
export interface TraceTagFiles {
  readonly tags: readonly Tag[];
  /** How many the files have, each counted once however many texts its address has. */
  readonly count: number;
  /** Those that speak for a whole cluster, as they were said. */
  readonly forClusters: readonly SetTag[];
  /** Whose a name is, by the ActorPacks among them. */
  readonly lookup: ActorLookup;
  /** Those that stop nothing because no ActorPack among them has their actor. */
  readonly unknownActors: UnknownActors;
  readonly unread: readonly UnreadTag[];
  readonly passedOver: readonly { readonly path: string; readonly why: string }[];
}

/**
 * Reads files of tags of every kind that can be imported (`readTagFiles`), for one trace. Interchange CSV alone is taken as it
 * stands (rules.md): names that are no addresses stay what they are, and the first tag of an address speaks, by any of its texts. With a file of
 * another kind all are one store's (`toTraceTags`).
 * @throws what `readTagFiles` throws
 */
export async function readTraceTags(paths: readonly string[]): Promise<TraceTagFiles> {
  const { files, actorPacks, passedOver: none, otherFiles } = await readTagFiles(paths, null, { isForTrace: true });
  const unread = files.flatMap((file) => file.unread);
  const passedOver = [...none, ...otherFiles];
  if (files.every((file) => file.asWritten !== undefined)) {
    const count = files.reduce((sum, { asWritten }) => sum + (asWritten?.length ?? 0), 0);
    return {
      ...spellOut(files),
      count,
      forClusters: [],
      lookup: NO_ACTORS,
      unknownActors: NO_UNKNOWN_ACTORS,
      passedOver,
    };
  }
  const actors = actorsOf(actorPacks);
  let count = 0;
  const all = files.flatMap(({ set, path, tags, asWritten }) => {
    count += (asWritten ?? tags).length;
    // A ledger's chain may be called by a symbol: then what stands there is right.
    const named = asWritten && namedChains(asWritten, []).filter((tag, k) => tag !== asWritten[k]);
    const read = asWritten === undefined ? tags : fromInterchange([...asWritten, ...named!], path, true).tags;
    return read.map((tag): SetTag => ({ set, ...tellActor(tag, actors) }));
  });
  const plain = spellOut(files);
  return {
    tags: toTraceTags(all, actors.lookup),
    count,
    forClusters: all.filter(speaksForCluster),
    lookup: actors.lookup,
    unknownActors: unknownActorsIn(all, actors.toldOf),
    unread: [...unread, ...plain.unread],
    passedOver,
  };
}
