import { createHash } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { compareText } from '../../core/compareText.ts';
import type { Actor } from '../import/readActorPack.ts';
import { type ActorLookup, type Actors, namesOf, type ToldActor, whoseName } from './actorNames.ts';

/** Actors of the packs that were imported, and every name of each (`nameKey`). */
export const ACTOR_SCHEMA = `
  CREATE TABLE actor (
    set_id INTEGER NOT NULL REFERENCES tag_set (id), id TEXT NOT NULL, label TEXT NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (id, set_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE actor_name (
    name TEXT NOT NULL, actor TEXT NOT NULL, set_id INTEGER NOT NULL REFERENCES tag_set (id),
    PRIMARY KEY (name, actor, set_id)
  ) STRICT, WITHOUT ROWID;
`;

/** What actors of a pack say, by id: the same text for the same actor. */
export function packActors(actors: Iterable<Actor>): { readonly bodies: Map<string, string>; readonly sha256: string } {
  const sorted = Array.from(actors).toSorted((a, b) => compareText(a.id, b.id));
  const bodies = new Map(
    sorted.map(({ id, label, uri, aliases, domains, categories, jurisdictions, date, context }) => [
      id,
      JSON.stringify([id, label, uri, aliases, domains, categories, jurisdictions, date, context]),
    ]),
  );
  return {
    bodies,
    sha256: createHash('sha256')
      .update([...bodies.values()].join('\n'))
      .digest('hex'),
  };
}

/** The beginning of an actor's body (`packActors`): id, label, URI, aliases, sites, categories. */
type ActorBody = readonly [string, string, string, readonly string[], readonly string[], readonly string[]];

/** Actors in a store of tags. Whoever writes calls it within a transaction of the store. */
export class ActorTable implements Actors {
  readonly #database: DatabaseSync;
  readonly #told = new Map<string, ToldActor | undefined>();
  readonly #owners = new Map<string, string | null | undefined>();
  #toldRow: StatementSync | undefined;
  #nameRows: StatementSync | undefined;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  readonly toldOf = (id: string): ToldActor | undefined => {
    if (this.#told.has(id)) return this.#told.get(id);
    this.#toldRow ??= this.#database.prepare(
      'SELECT label, body FROM actor JOIN tag_set ON tag_set.id = set_id WHERE actor.id = ? ORDER BY name LIMIT 1',
    );
    const row = this.#toldRow.get(id) as { readonly label: string; readonly body: string } | undefined;
    const told = row && { label: row.label, categories: (JSON.parse(row.body) as ActorBody)[5] };
    this.#told.set(id, told);
    return told;
  };

  readonly lookup = (name: string): string | null | undefined => {
    if (this.#owners.has(name)) return this.#owners.get(name);
    this.#nameRows ??= this.#database.prepare('SELECT DISTINCT actor FROM actor_name WHERE name = ? ORDER BY actor');
    const owner = whoseName(
      name,
      this.#nameRows.all(name).map(({ actor }) => actor as string),
    );
    this.#owners.set(name, owner);
    return owner;
  };

  /** All names, for when the store is closed. */
  read(): ActorLookup {
    const actors = new Map<string, string[]>();
    for (const { name, actor } of this.#database.prepare('SELECT DISTINCT name, actor FROM actor_name').iterate()) {
      const known = actors.get(name as string);
      if (known === undefined) actors.set(name as string, [actor as string]);
      else known.push(actor as string);
    }
    return (name) => whoseName(name, actors.get(name) ?? []);
  }

  /** What a set says, by actor. */
  bodies(setId: number): Map<string, string> {
    const rows = this.#database.prepare('SELECT id, body FROM actor WHERE set_id = ?').all(setId);
    return new Map(rows.map(({ id, body }) => [id as string, body as string]));
  }

  insert(setId: number, actors: Iterable<Actor>, bodies: ReadonlyMap<string, string>): void {
    this.forget();
    const actorRow = this.#database.prepare('INSERT INTO actor VALUES (?, ?, ?, ?)');
    const nameRow = this.#database.prepare('INSERT OR IGNORE INTO actor_name VALUES (?, ?, ?)');
    for (const actor of actors) {
      actorRow.run(setId, actor.id, actor.label, bodies.get(actor.id)!);
      const names = namesOf(actor);
      for (const name of names) nameRow.run(name, names[0]!, setId);
    }
  }

  delete(setId: number): void {
    this.forget();
    for (const table of ['actor', 'actor_name'])
      this.#database.prepare(`DELETE FROM ${table} WHERE set_id = ?`).run(setId);
  }

  /** What was looked up may be something else now. */
  forget(): void {
    this.#told.clear();
    this.#owners.clear();
  }
}
