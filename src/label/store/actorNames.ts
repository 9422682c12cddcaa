import { compareText } from '../../core/compareText.ts';
import { type ImportedTag, knownCategoryOf } from '../import/importedTag.ts';
import type { Actor } from '../import/readActorPack.ts';

/** What lists put where a name would stand: their own title. Ransomwhere is a list of payments to ransomware of all kinds. */
const LIST_TITLE =
  /^(?:ransomwhere|(?:assets?listed(?:under|by|in))?(?:us|treasury)*(?:ofac|sdn|sanction)(?:ofac|sdn|sanctions?|sanctioned|list|listed|address(?:es)?|entity|entities)*)$/;

/** A name without case, spaces, accents and punctuation; `''` for a list's title. Stores of tags hold it: a change is a new version of them. */
export function nameKey(name: string): string {
  const key = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return LIST_TITLE.test(key) ? '' : key;
}

/**
 * Whose a name is, by ActorPacks: from a `nameKey` to that of the actor's id. Null for one that several actors have, undefined for
 * one that none has.
 */
export type ActorLookup = (name: string) => string | null | undefined;

export const NO_ACTORS: ActorLookup = () => undefined;

/** What is compared of an actor. */
export type NamedActor = Pick<Actor, 'id' | 'label' | 'aliases' | 'domains'>;

/** The keys of an actor's names, its id's first: label, aliases and sites. */
export function namesOf({ id, label, aliases, domains }: NamedActor): string[] {
  const names = [id, label, ...aliases, ...domains].map(nameKey).filter((name) => name !== '');
  return [...new Set(names)];
}

/** Of the actors that have a name (keys of their ids) the one whose it is: it is its id, or nobody else's. */
export function whoseName(name: string, actors: readonly string[]): string | null | undefined {
  if (actors.length === 0) return undefined;
  if (actors.includes(name)) return name;
  return actors.length === 1 ? actors[0]! : null;
}

/** An ActorPack as it was read, under the name by which it is replaced. */
export interface ActorFile {
  readonly set: string;
  readonly path: string;
  readonly actors: ReadonlyMap<string, Actor>;
}

/** What tags tell of their actor. */
export type ToldActor = Pick<Actor, 'label' | 'categories'>;

/** What names call somebody of a service who is not it: his address is no wallet of its customers. */
const PERSON =
  /\b(?:shareholder|founder|founding|investor|advisor|employee|team|core unit|ceo|delegate|guardian|bonder|deployer|charity|donat(?:e|ions?))\b/i;
/** What names call a wallet that keeps what it gets. */
const WALLET = /\b(?:hot|cold|deposits?|reserves?|withdrawals?)\b/i;

/**
 * What a tag says of who it is, told by the actor that it names where a pack has it: under the actor's name, and where the tag does not
 * know the category, of the actor's (`kindOf`). A name that calls it somebody's of the actor ("Shareholder 46") stays, and so does what
 * the tag says it is. A label that is the name of another actor is told of beside it.
 */
export function tellActor<T extends Pick<ImportedTag, 'actor' | 'entity' | 'category' | 'label'>>(
  tag: T,
  { toldOf, lookup }: Actors,
): T & Pick<ImportedTag, 'labelOwner'> {
  const told = tag.actor === '' || PERSON.test(tag.label) ? undefined : toldOfActor(tag.actor, toldOf);
  if (told === undefined) return tag;
  const category = tag.category === 'unknown' ? kindOf(told, tag) : tag.category;
  const key = nameKey(tag.actor);
  const labelOwner = lookup(nameKey(tag.label)) ?? undefined;
  const other = labelOwner === undefined || labelOwner === (lookup(key) ?? key) ? {} : { labelOwner };
  return { ...tag, entity: told.label, category, ...other };
}

/**
 * The category of an actor. Packs call nearly every `defi_dex` an `exchange` as well, and a few exchanges a `defi_dex`: of an actor that
 * is both, what has the actor's bare name or that with a number, or is called a hot or a cold wallet, is an exchange's, and all else
 * (pools, routers, tokens) is a `dex`.
 */
function kindOf({ label, categories }: ToldActor, tag: Pick<ImportedTag, 'actor' | 'label'>): string {
  if (!categories.includes('exchange')) return knownCategoryOf(categories) ?? 'unknown';
  if (!categories.some((word) => knownCategoryOf([word]) === 'dex')) return 'exchange';
  const name = nameKey(tag.label.replace(/\s\d+$/, ''));
  return WALLET.test(tag.label) || [tag.actor, label].some((one) => nameKey(one) === name) ? 'exchange' : 'dex';
}

/** Explorers write `crypto-com` where packs have `crypto.com`, `crypto_com` or `cryptocom`. */
function toldOfActor(actor: string, toldOf: Actors['toldOf']): ToldActor | undefined {
  const ids = actor.includes('-') ? ['-', '.', '_', ''].map((mark) => actor.replaceAll('-', mark)) : [actor];
  for (const id of ids) {
    const told = toldOf(id);
    if (told !== undefined) return told;
  }
  return undefined;
}

/** Tags that know no category and name an actor that no pack has: what they say stops nothing, and might. */
export interface UnknownActors {
  readonly tags: number;
  /** Their ids, those of most tags first. */
  readonly actors: readonly string[];
}

export const NO_UNKNOWN_ACTORS: UnknownActors = { tags: 0, actors: [] };

/** Counts such tags, after `tellActor`. */
export function unknownActorsIn(
  tags: Iterable<Pick<ImportedTag, 'actor' | 'category'>>,
  toldOf: Actors['toldOf'],
): UnknownActors {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { actor, category } of tags) {
    if (category !== 'unknown' || actor === '' || toldOfActor(actor, toldOf) !== undefined) continue;
    counts.set(actor, (counts.get(actor) ?? 0) + 1);
    all += 1;
  }
  const sorted = [...counts].toSorted(([a, n], [b, m]) => m - n || compareText(a, b));
  return { tags: all, actors: sorted.map(([actor]) => actor) };
}

/** Actors of packs by id; of several packs that have an id the first by name speaks, as in a store. */
export interface Actors {
  readonly toldOf: (id: string) => ToldActor | undefined;
  readonly lookup: ActorLookup;
}

export function actorsOf(packs: readonly ActorFile[]): Actors {
  const told = new Map<string, ToldActor>();
  const byName = new Map<string, Set<string>>();
  for (const { actors } of packs.toSorted((a, b) => compareText(a.set, b.set))) {
    for (const actor of actors.values()) {
      if (!told.has(actor.id)) told.set(actor.id, actor);
      const [id, ...names] = namesOf(actor);
      if (id === undefined) continue;
      for (const name of [id, ...names]) byName.set(name, (byName.get(name) ?? new Set()).add(id));
    }
  }
  return { toldOf: (id) => told.get(id), lookup: (name) => whoseName(name, [...(byName.get(name) ?? [])]) };
}
