import { compareText } from '../../core/compareText.ts';
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

/** Actors of packs by id; of several packs that have an id the first by name speaks, as in a store. */
export interface Actors {
  readonly labelOf: (id: string) => string | undefined;
  readonly lookup: ActorLookup;
}

export function actorsOf(packs: readonly ActorFile[]): Actors {
  const labels = new Map<string, string>();
  const byName = new Map<string, Set<string>>();
  for (const { actors } of packs.toSorted((a, b) => compareText(a.set, b.set))) {
    for (const actor of actors.values()) {
      if (!labels.has(actor.id)) labels.set(actor.id, actor.label);
      const [id, ...names] = namesOf(actor);
      if (id === undefined) continue;
      for (const name of [id, ...names]) byName.set(name, (byName.get(name) ?? new Set()).add(id));
    }
  }
  return { labelOf: (id) => labels.get(id), lookup: (name) => whoseName(name, [...(byName.get(name) ?? [])]) };
}
