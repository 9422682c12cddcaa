import type { DatabaseSync } from 'node:sqlite';
import { ACTOR_SCHEMA } from './actorTable.ts';

/** The version of a store of tags, as SQLite's `user_version`. */
export const TAG_VERSION = 4;
/** The oldest whose tags are as those of today: a writer brings it up to date. 2 kept otherwise what is said of clusters, 3 no actors. */
export const OLDEST_VERSION = 2;

/** What the tags of a cluster say together, by the index of its root; a text of whoever writes it. */
const SAYINGS = `
  CREATE TABLE saying (
    chain TEXT NOT NULL, root INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (chain, root)
  ) STRICT, WITHOUT ROWID;
`;

/** A set's claims and tags are as `packTags` made them. */
const SCHEMA = `
  CREATE TABLE tag_set (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, origin TEXT NOT NULL, tags INTEGER NOT NULL, sha256 TEXT NOT NULL,
    bits INTEGER NOT NULL, actors INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE tag_bucket (
    set_id INTEGER NOT NULL REFERENCES tag_set (id), place INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (set_id, place)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE claim (
    set_id INTEGER NOT NULL REFERENCES tag_set (id), place INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (set_id, place)
  ) STRICT, WITHOUT ROWID;
  ${SAYINGS}
  ${ACTOR_SCHEMA}
`;

/** What it takes from each version to the next. */
const STEPS: ReadonlyMap<number, string> = new Map([
  [2, `DROP TABLE placed; ${SAYINGS}`],
  [3, `ALTER TABLE tag_set ADD COLUMN actors INTEGER NOT NULL DEFAULT 0; ${ACTOR_SCHEMA}`],
]);

/** 0 for a database that has nothing yet. */
export function schemaVersion(database: DatabaseSync): number {
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
  return version;
}

/** Makes an empty store, or brings an older one up to date; within a transaction. */
export function upgradeSchema(database: DatabaseSync): void {
  const from = schemaVersion(database);
  if (from === 0) database.exec(SCHEMA);
  else for (let version = from; version < TAG_VERSION; version++) database.exec(STEPS.get(version) ?? '');
  database.exec(`PRAGMA user_version = ${TAG_VERSION}`);
}
