import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SpoorError, systemError } from '../../core/errors.ts';
import type { ImportedTag } from '../import/importedTag.ts';

const VERSION = 1;

const SCHEMA = `
  CREATE TABLE tag_set (name TEXT PRIMARY KEY, origin TEXT NOT NULL, tags INTEGER NOT NULL, sha256 TEXT NOT NULL) STRICT;
  CREATE TABLE tag (
    tag_set TEXT NOT NULL REFERENCES tag_set (name), hash BLOB NOT NULL, address_id TEXT NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (tag_set, hash)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX tag_by_address ON tag (address_id);
  CREATE TABLE placed (
    chain TEXT NOT NULL, root INTEGER NOT NULL, address_id TEXT NOT NULL, PRIMARY KEY (chain, root, address_id)
  ) STRICT, WITHOUT ROWID;
`;

/** Tags that came together and are replaced together: a file. */
export interface TagSet {
  readonly name: string;
  /** Where it came from, as given. */
  readonly origin: string;
  readonly tags: number;
  /** SHA-256 of what it says, independent of order. */
  readonly sha256: string;
}

/** What replacing a source did. */
export interface TagChange {
  readonly set: string;
  readonly added: number;
  /** Addresses of which the set says something else now. */
  readonly changed: number;
  readonly gone: number;
  readonly unchanged: number;
}

export interface ReplaceOptions {
  /** A set may lose this share of its tags; `TAGS_SHRANK` beyond it. */
  readonly maxLoss?: number;
  readonly force?: boolean;
}

/** How much of a set may be gone when it is imported again before that looks like a mistake. */
const MAX_LOSS = 0.2;

/** Where a ledger's tags are kept. */
export function tagStorePath(ledgerFolder: string): string {
  return join(ledgerFolder, 'tags.sqlite');
}

/** A tag together with the set it is in. */
export interface SetTag extends ImportedTag {
  readonly set: string;
}

/**
 * The tags that were imported for a ledger: sets side by side, each replaced whole or not at all. Killed at any moment
 * it holds what was last committed (SQLite's journal). Of two writers the second waits for the first.
 */
export class TagStore {
  readonly #database: DatabaseSync;
  readonly #path: string;

  /**
   * Opens a store to read it, or to write it and make it where it is not there.
   * @returns null where it is not there and is only to be read
   * @throws NO_PERMISSION, DISK_FULL, IO; LEDGER_NEWER, LEDGER_DAMAGED
   */
  static open(path: string, { write }: { readonly write: true }): TagStore;
  static open(path: string): TagStore | null;
  static open(path: string, options?: { readonly write: true }): TagStore | null {
    return options === undefined && !existsSync(path) ? null : new TagStore(path, options?.write ?? false);
  }

  private constructor(path: string, write: boolean) {
    this.#path = path;
    this.#database = this.#guard(() => new DatabaseSync(path, { timeout: 10_000, readOnly: !write }));
    this.#guard(() => this.#prepare(write));
  }

  #prepare(write: boolean): void {
    const database = this.#database;
    if (write) database.exec('PRAGMA synchronous = FULL');
    const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
    if (version > VERSION)
      throw new SpoorError('LEDGER_NEWER', `${this.#path} was written by a newer Spoor; install that one`, {
        path: this.#path,
      });
    if (version === 0 && write) database.exec(`BEGIN IMMEDIATE; ${SCHEMA} PRAGMA user_version = ${VERSION}; COMMIT;`);
  }

  sets(): TagSet[] {
    const rows = this.#guard(() =>
      this.#database.prepare('SELECT name, origin, tags, sha256 FROM tag_set ORDER BY name').all(),
    );
    return rows.map((row) => ({ ...row }) as unknown as TagSet);
  }

  /** All tags of addresses, by `Address.id`, in the order of set and what they say. */
  tagsOf(addressIds: readonly string[]): SetTag[] {
    const query = this.#database.prepare('SELECT tag_set, body FROM tag WHERE address_id = ? ORDER BY tag_set, hash');
    return this.#guard(() => addressIds.flatMap((id) => query.all(id).map(toTag)));
  }

  /** Every tag, in the order of set and what they say. */
  *all(): Generator<SetTag> {
    for (const row of this.#database.prepare('SELECT tag_set, body FROM tag ORDER BY tag_set, hash').iterate())
      yield toTag(row);
  }

  /** Notes which cluster of a chain (by its root's index) each tagged address is in; those noted before are forgotten. */
  placeTags(chain: string, places: Iterable<{ readonly root: number; readonly addressId: string }>): void {
    this.#guard(() => {
      this.#inTransaction(() => {
        this.#database.prepare('DELETE FROM placed WHERE chain = ?').run(chain);
        const insert = this.#database.prepare('INSERT OR IGNORE INTO placed VALUES (?, ?, ?)');
        for (const { root, addressId } of places) insert.run(chain, root, addressId);
      });
    });
  }

  /** The tagged addresses of a cluster, as `placeTags` noted them. */
  taggedIn(chain: string, root: number): string[] {
    const query = 'SELECT address_id FROM placed WHERE chain = ? AND root = ? ORDER BY address_id';
    return this.#guard(() =>
      this.#database
        .prepare(query)
        .all(chain, root)
        .map((row) => row.address_id as string),
    );
  }

  /**
   * Makes a set say these tags and no others, in one transaction. The same tag twice is one.
   * @throws TAGS_SHRANK where more than `maxLoss` of what it said is gone, unless forced; DISK_FULL, IO
   */
  replaceSet(name: string, origin: string, tags: Iterable<ImportedTag>, options: ReplaceOptions = {}): TagChange {
    const byHash = new Map<string, ImportedTag>();
    for (const tag of tags) byHash.set(hashOf(tag), tag);
    return this.#guard(() => this.#replace(name, origin, byHash, options));
  }

  #replace(name: string, origin: string, byHash: Map<string, ImportedTag>, options: ReplaceOptions): TagChange {
    const database = this.#database;
    return this.#inTransaction(() => {
      const before = new Map<string, string>();
      for (const row of database.prepare('SELECT hash, address_id FROM tag WHERE tag_set = ?').iterate(name))
        before.set(Buffer.from(row.hash as Uint8Array).toString('hex'), row.address_id as string);
      const change = compare(name, before, byHash);
      const maxLoss = options.maxLoss ?? MAX_LOSS;
      if (!options.force && change.gone > maxLoss * before.size) throw shrank(name, before.size, change.gone, maxLoss);
      database
        .prepare('INSERT OR REPLACE INTO tag_set (name, origin, tags, sha256) VALUES (?, ?, ?, ?)')
        .run(name, origin, byHash.size, digestOf(byHash));
      const remove = database.prepare('DELETE FROM tag WHERE tag_set = ? AND hash = ?');
      for (const hash of before.keys()) if (!byHash.has(hash)) remove.run(name, Buffer.from(hash, 'hex'));
      const insert = database.prepare('INSERT INTO tag VALUES (?, ?, ?, ?)');
      for (const [hash, tag] of byHash) {
        if (!before.has(hash)) insert.run(name, Buffer.from(hash, 'hex'), tag.addressId, JSON.stringify(tag));
      }
      return change;
    });
  }

  /** Forgets a set; false where there is none of that name. */
  removeSet(name: string): boolean {
    return this.#guard(() =>
      this.#inTransaction(() => {
        this.#database.prepare('DELETE FROM tag WHERE tag_set = ?').run(name);
        return this.#database.prepare('DELETE FROM tag_set WHERE name = ?').run(name).changes > 0;
      }),
    );
  }

  #inTransaction<T>(work: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.#database.close();
  }

  #guard<T>(work: () => T): T {
    try {
      return work();
    } catch (cause) {
      throw toSpoorError(cause, this.#path);
    }
  }
}

/** SQLite's primary result codes. */
const CANTOPEN = 14;
const FULL = 13;
const READONLY = 8;
const CORRUPT = 11;
const NOT_A_DATABASE = 26;

function toSpoorError(cause: unknown, path: string): SpoorError {
  if (cause instanceof SpoorError) return cause;
  const code = (cause as { errcode?: number }).errcode;
  const options = { cause };
  const primary = code === undefined ? undefined : code & 0xff;
  if (primary === FULL)
    return new SpoorError(
      'DISK_FULL',
      `${path}: the disk is full; free some space and run it again`,
      { path },
      options,
    );
  if (primary === READONLY || primary === CANTOPEN)
    return new SpoorError(
      'NO_PERMISSION',
      `${path}: cannot be opened for writing; check who owns it`,
      { path },
      options,
    );
  if (primary === CORRUPT || primary === NOT_A_DATABASE)
    return new SpoorError(
      'LEDGER_DAMAGED',
      `${path} is damaged; remove it and import the tags again`,
      { path },
      options,
    );
  return systemError(cause, path);
}

function compare(set: string, before: ReadonlyMap<string, string>, after: ReadonlyMap<string, ImportedTag>): TagChange {
  const addressesGone = new Map<string, number>();
  let unchanged = 0;
  for (const [hash, addressId] of before) {
    if (after.has(hash)) unchanged += 1;
    else addressesGone.set(addressId, (addressesGone.get(addressId) ?? 0) + 1);
  }
  let changed = 0;
  let added = 0;
  for (const [hash, { addressId }] of after) {
    if (before.has(hash)) continue;
    const left = addressesGone.get(addressId) ?? 0;
    if (left > 0) {
      changed += 1;
      addressesGone.set(addressId, left - 1);
    } else added += 1;
  }
  const gone = before.size - unchanged - changed;
  return { set, added, changed, gone, unchanged };
}

function shrank(set: string, before: number, lost: number, maxLoss: number): SpoorError {
  return new SpoorError(
    'TAGS_SHRANK',
    `${set}: ${lost} of its ${before} tags would be gone, more than ${100 * maxLoss} %; check the file, or import it with --force`,
    { set, found: lost, expected: Math.floor(maxLoss * before) },
  );
}

function hashOf(tag: ImportedTag): string {
  return createHash('sha256').update(JSON.stringify(tag)).digest('hex');
}

function digestOf(byHash: ReadonlyMap<string, ImportedTag>): string {
  const hash = createHash('sha256');
  for (const key of [...byHash.keys()].sort()) hash.update(`${key}\n`);
  return hash.digest('hex');
}

function toTag(row: Record<string, unknown>): SetTag {
  return { set: row.tag_set as string, ...(JSON.parse(row.body as string) as ImportedTag) };
}
