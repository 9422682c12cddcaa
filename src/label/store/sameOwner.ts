import type { ImportedTag } from '../import/importedTag.ts';

/** What is compared of a tag to tell whose address it says it is. */
export type OwnerTag = Pick<ImportedTag, 'entity' | 'actor' | 'category'>;

/** A tag's owner, the same text for all names of one owner; `''` where it names nobody. */
export type OwnerOf = (tag: OwnerTag) => string;

/** Numbers that OFAC gives to entries of its list: they name nobody in other lists, so the entry's name does. */
const LIST_NUMBER = /^ofac-\d+$/;
/** What lists put where a name would stand: their own title. Ransomwhere is a list of payments to ransomware of all kinds. */
const LIST_TITLE =
  /^(?:ransomwhere|(?:assets?listed(?:under|by|in))?(?:us|treasury)*(?:ofac|sdn|sanction)(?:ofac|sdn|sanctions?|sanctioned|list|listed|address(?:es)?|entity|entities)*)$/;

/** A name without case, spaces, accents and punctuation; `''` for a list's title. */
function nameKey(name: string): string {
  const key = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return LIST_TITLE.test(key) ? '' : key;
}

/**
 * Tells which tags name the same owner: an equivalence, whatever the order of the tags. Names are compared without case,
 * spaces and punctuation. An actor's id and its label are one owner, and so is that label in a tag without an actor; a label
 * that tags of several actors have ("hot wallet") is nobody's in particular.
 * @param tags those that are compared, which say what their actors are called
 */
export function ownersAmong(tags: Iterable<OwnerTag>): OwnerOf {
  return ownersBy(namesOfActors(tags));
}

/** What tags say their actors are called. */
export interface ActorNames {
  /** Actors, as `nameKey` writes their ids. */
  readonly ids: readonly string[];
  /** Names that tags of an actor have, with the actor; null for a name of several. */
  readonly byName: readonly (readonly [name: string, id: string | null])[];
}

/** What tags say their actors are called; to be kept, and given to `ownersBy` where not all of the tags are at hand. */
export function namesOfActors(tags: Iterable<OwnerTag>): ActorNames {
  const ids = new Set<string>();
  const actorByName = new Map<string, string | null>();
  const learn = (actor: string, name: string): void => {
    const id = nameKey(actor);
    if (id === '') return;
    ids.add(id);
    const key = nameKey(name);
    if (key !== '')
      actorByName.set(key, (actorByName.get(key) ?? id) === id && actorByName.get(key) !== null ? id : null);
  };
  for (const { actor, entity } of tags) if (isActor(actor)) learn(actor, entity);
  return { ids: [...ids], byName: [...actorByName] };
}

/** As `ownersAmong`, by what was learnt of tags before. */
export function ownersBy(names: ActorNames): OwnerOf {
  const ids = new Set(names.ids);
  const actorByName = new Map(names.byName);
  return ({ actor, entity }) => {
    const id = isActor(actor) ? nameKey(actor) : '';
    if (id !== '') return id;
    const key = nameKey(entity);
    return ids.has(key) ? key : (actorByName.get(key) ?? key);
  };
}

const isActor = (actor: string): boolean => actor !== '' && !LIST_NUMBER.test(actor);

/**
 * Who tags of one address or cluster say it is, each owner once. A sanction says what was done about an address: it names
 * the owner only where no other tag does.
 */
export function ownersNamed(tags: readonly OwnerTag[], ownerOf: OwnerOf): string[] {
  const named = tags.filter((tag) => ownerOf(tag) !== '');
  const others = named.filter((tag) => tag.category !== 'sanction');
  return [...new Set((others.length > 0 ? others : named).map(ownerOf))];
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

/** Whether tags of one address or cluster name different owners, or different kinds of service. */
export function isConflict(tags: readonly OwnerTag[], ownerOf: OwnerOf = ownersAmong(tags)): boolean {
  const categories = new Set(tags.map((tag) => tag.category).filter((category) => SERVICES.has(category)));
  return ownersNamed(tags, ownerOf).length > 1 || categories.size > 1;
}
