import type { ImportedTag } from '../import/importedTag.ts';
import { type ActorLookup, NO_ACTORS, nameKey } from './actorNames.ts';

/** What is compared of a tag to tell whose address it says it is. */
export type OwnerTag = Pick<ImportedTag, 'entity' | 'actor' | 'category' | 'labelOwner'>;

/** A tag's owner, the same text for all names of one owner; `''` where it names nobody. */
export type OwnerOf = (tag: OwnerTag) => string;

/** Numbers that OFAC gives to entries of its list: they name nobody in other lists, so the entry's name does. */
const LIST_NUMBER = /^ofac-\d+$/;
/** Parts of a name that may be names themselves: `Huobi (HTX)`, `Alpha / Beta`. */
const BETWEEN_NAMES = /[()/]/;

/**
 * Tells which tags name the same owner: an equivalence, whatever the order of the tags. Names are compared without case,
 * spaces and punctuation. An actor's id and its label are one owner, and so is that label in a tag without an actor; a label
 * that tags of several actors have ("hot wallet") is nobody's in particular. So are the aliases and sites that ActorPacks give an
 * actor, and a name made of several names of one; actors are never one because they share a site (many give the page of a
 * list that names them).
 * @param tags those that are compared, which say what their actors are called
 */
export function ownersAmong(tags: Iterable<OwnerTag>, lookup: ActorLookup = NO_ACTORS): OwnerOf {
  return ownersBy(namesOfActors(tags, lookup), lookup);
}

/** What tags say their actors are called. */
export interface ActorNames {
  /** Actors, as `nameKey` writes their ids. */
  readonly ids: readonly string[];
  /** Names that tags of an actor have, with the actor; null for a name of several. */
  readonly byName: readonly (readonly [name: string, id: string | null])[];
}

/** What tags say their actors are called; to be kept, and given to `ownersBy` where not all of the tags are at hand. */
export function namesOfActors(tags: Iterable<OwnerTag>, lookup: ActorLookup = NO_ACTORS): ActorNames {
  const ids = new Set<string>();
  const actorByName = new Map<string, string | null>();
  const seen = new Set<string>();
  for (const { actor, entity } of tags) {
    // Of a pack's hundred thousand tags most say the same.
    if (actor === '' || seen.size === seen.add(`${actor}\n${entity}`).size) continue;
    const id = actorKey(actor, lookup);
    if (id === '') continue;
    ids.add(id);
    const key = nameKey(entity);
    if (key !== '')
      actorByName.set(key, (actorByName.get(key) ?? id) === id && actorByName.get(key) !== null ? id : null);
  }
  return { ids: [...ids], byName: [...actorByName] };
}

/** As `ownersAmong`, by what was learnt of tags before. */
export function ownersBy(names: ActorNames, lookup: ActorLookup = NO_ACTORS): OwnerOf {
  const ids = new Set(names.ids);
  const actorByName = new Map(names.byName);
  return ({ actor, entity }) => {
    const id = actorKey(actor, lookup);
    if (id !== '') return id;
    const key = nameKey(entity);
    const known = lookup(key);
    // A name of several actors is itself.
    if (known !== undefined) return known ?? key;
    return ids.has(key) ? key : (actorByName.get(key) ?? joinedName(entity, lookup) ?? key);
  };
}

/** The key of an actor's id, by its pack where that is an alias there; `''` where none is named. */
function actorKey(actor: string, lookup: ActorLookup): string {
  const key = isActor(actor) ? nameKey(actor) : '';
  return lookup(key) ?? key;
}

/** The actor whose names a name is made of. */
function joinedName(name: string, lookup: ActorLookup): string | undefined {
  const parts = name
    .split(BETWEEN_NAMES)
    .map(nameKey)
    .filter((part) => part !== '');
  const [first, ...others] = parts.map((part) => lookup(part));
  return others.length > 0 && others.every((one) => one === first) ? (first ?? undefined) : undefined;
}

const isActor = (actor: string): boolean => actor !== '' && !LIST_NUMBER.test(actor);

/**
 * Who tags of one address or cluster say it is, each owner once. A sanction says what was done about an address: it names
 * the owner only where no other tag does.
 */
export function ownersNamed(tags: readonly OwnerTag[], ownerOf: OwnerOf): string[] {
  const named = tags.filter((tag) => ownerOf(tag) !== '');
  const others = named.filter((tag) => tag.category !== 'sanction');
  return [...new Set((others.length > 0 ? others : named).flatMap((tag) => ownersBySource(tag, ownerOf)))];
}

/** Whom one tag names: two where its label is the name of another actor than the one that it refers to. */
function ownersBySource(tag: OwnerTag, ownerOf: OwnerOf): string[] {
  return tag.labelOwner === undefined ? [ownerOf(tag)] : [ownerOf(tag), tag.labelOwner];
}

/** What tags call an owner that they name. */
export function calledBy<T extends OwnerTag & Pick<ImportedTag, 'label'>>(
  owner: string,
  tags: readonly T[],
  ownerOf: OwnerOf,
): string {
  const called =
    tags.find((tag) => ownerOf(tag) === owner)?.entity ?? tags.find((tag) => tag.labelOwner === owner)?.label;
  return called || owner;
}

/** Categories that say which service it is: one address is not two of these. `service` says less, and is none. */
const SERVICES = new Set([
  'exchange',
  'instant-exchange',
  'custodian',
  'payment-processor',
  'gambling',
  'marketplace',
  'mixer',
  'mining-pool',
  'dex',
  'lending',
  'bridge',
  'merchant',
]);

/**
 * Of the tags of one address those that contradict the one that speaks for it: they name another owner, or are of another kind of
 * service. Where the speaker names nobody and the others name several, all of those do.
 */
export function dissenters<T extends OwnerTag>(speaker: OwnerTag, tags: readonly T[], ownerOf: OwnerOf): T[] {
  const all = [speaker, ...tags];
  const named = ownersNamed(all, ownerOf);
  const others = new Set(named.length > 1 ? named.filter((owner) => owner !== ownerOf(speaker)) : []);
  const isSpoken = all.some((tag) => tag.category !== 'sanction' && ownerOf(tag) !== '');
  return tags.filter(
    (tag) =>
      (ownersBySource(tag, ownerOf).some((owner) => others.has(owner)) && !(isSpoken && tag.category === 'sanction')) ||
      (SERVICES.has(speaker.category) && SERVICES.has(tag.category) && tag.category !== speaker.category),
  );
}

/** Whether tags of one address or cluster name different owners, or different kinds of service; owners as these tags alone tell, if not said. */
export function isConflict(tags: readonly OwnerTag[], ownerOf: OwnerOf = ownersAmong(tags)): boolean {
  if (tags.length < 2 && tags[0]?.labelOwner === undefined) return false;
  const categories = new Set(tags.map((tag) => tag.category).filter((category) => SERVICES.has(category)));
  return ownersNamed(tags, ownerOf).length > 1 || categories.size > 1;
}
