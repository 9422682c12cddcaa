import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Claim, ImportedTag } from '../import/importedTag.ts';
import type { Actor } from '../import/readActorPack.ts';
import { tellActor } from './actorNames.ts';
import { ActorTable, packActors } from './actorTable.ts';
import { addressHash } from './addressHash.ts';
import {
  bucketOf,
  bucketsOf,
  linesOf,
  type PackedTags,
  packTags,
  readClaim,
  readLines,
  type TagLine,
} from './packTags.ts';
import { OLDEST_VERSION, schemaVersion, TAG_VERSION, upgradeSchema } from './tagSchema.ts';
import { newer, older, otherKind, shrank, toSpoorError, twice } from './tagStoreErrors.ts';

/** Claims as `packTags` made them that stand in a row. */
const CLAIMS_A_ROW = 64;
/** Where what is said of no chain stands among sayings: no chain is called so. */
const OF_NO_CHAIN = '';

/** Tags that came together and are replaced together: a file. Or the actors of an ActorPack, which name those of all sets. */
export interface TagSet {
  readonly name: string;
  /** Where it came from, as given. */
  readonly origin: string;
  readonly tags: number;
  /** Of an ActorPack, which has no tags. */
  readonly actors: number;
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
  /** Of an ActorPack: actors were counted. */
  readonly ofActors?: true;
}

export interface ReplaceOptions {
  /** A set may lose this share of its tags; `TAGS_SHRANK` beyond it. */
  readonly maxLoss?: number;
  readonly force?: boolean;
}

/** What a set is to say: by what is said (a whole tag, a whole actor) of which address or actor. */
interface Content {
  readonly isActors: boolean;
  readonly count: number;
  readonly sha256: string;
  readonly bits: number;
  readonly before: (setId: number) => ReadonlyMap<string, string>;
  readonly after: () => ReadonlyMap<string, string>;
  readonly insert: (setId: number) => void;
}

/** Buckets as texts, and what their lines say. */
interface BucketTexts {
  readonly buckets: readonly string[];
  readonly claims: readonly string[];
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
  /** Rows of claims that were read, by set and place. */
  readonly #claims = new Map<string, readonly Claim[]>();
  #claimRow: StatementSync | undefined;
  readonly #actors: ActorTable;

  /**
   * Opens a store to read it, or to write it and make it where it is not there.
   * @returns null where it is not there and is only to be read
   * @throws NO_PERMISSION, DISK_FULL, IO; LEDGER_NEWER, LEDGER_OLDER, LEDGER_DAMAGED
   */
  static open(path: string, { write }: { readonly write: true }): TagStore;
  static open(path: string): TagStore | null;
  static open(path: string, options?: { readonly write: true }): TagStore | null {
    return options === undefined && !existsSync(path) ? null : new TagStore(path, options?.write ?? false);
  }

  private constructor(path: string, write: boolean) {
    this.#path = path;
    this.#database = this.#guard(() => new DatabaseSync(path, { timeout: 10_000, readOnly: !write }));
    this.#actors = new ActorTable(this.#database);
    this.#guard(() => this.#prepare(write));
  }

  #prepare(write: boolean): void {
    const database = this.#database;
    // Buckets take several pages of the usual size, and half of the last is empty: it says nothing to a store that is there.
    if (write) database.exec('PRAGMA page_size = 16384; PRAGMA synchronous = FULL');
    const version = schemaVersion(database);
    if (version > TAG_VERSION) throw newer(this.#path);
    if (version > 0 && version < TAG_VERSION && !(write && version >= OLDEST_VERSION)) throw older(this.#path, version);
    // Another writer may have been here since.
    if (version < TAG_VERSION && write) this.transaction(() => upgradeSchema(database));
  }

  sets(): TagSet[] {
    const rows = this.#guard(() =>
      this.#database.prepare('SELECT name, origin, tags, actors, sha256 FROM tag_set ORDER BY name').all(),
    );
    return rows.map((row) => ({ ...row }) as unknown as TagSet);
  }

  /** The actors of all ActorPacks there. */
  get actors(): ActorTable {
    return this.#actors;
  }

  /** All tags of addresses, by `Address.id`, in the order of set and what they say. */
  tagsOf(addressIds: readonly string[]): SetTag[] {
    const query = this.#database.prepare(`
      SELECT id, name, body FROM tag_set JOIN tag_bucket ON set_id = id AND place = (?1 >> (32 - bits))
      WHERE instr(body, ?2) > 0 ORDER BY name
    `);
    return this.#guard(() =>
      addressIds.flatMap((addressId) =>
        query.all(addressHash(addressId), `\n${addressId}\t`).flatMap(({ id, name, body }) => {
          const lines = linesOf(body as string, addressId);
          return lines.map((line) => this.#toTag(id as number, name as string, line));
        }),
      ),
    );
  }

  /** Every tag; those of one address in the order of set and what they say. */
  *all(): Generator<SetTag> {
    const query = 'SELECT id, name, body FROM tag_set JOIN tag_bucket ON set_id = id ORDER BY name, place';
    for (const { id, name, body } of this.#database.prepare(query).iterate())
      for (const line of readLines(body as string)) yield this.#toTag(id as number, name as string, line);
  }

  /** What all tags say, each thing once a set: far fewer than there are tags. */
  *claims(): Generator<Claim> {
    for (const { body } of this.#database.prepare('SELECT body FROM claim ORDER BY set_id, place').iterate())
      for (const line of (body as string).split('\n')) yield this.#named(readClaim(line));
  }

  #toTag(setId: number, set: string, { chain, address, addressId, claim }: TagLine): SetTag {
    return { set, chain, address, addressId, ...this.#claim(setId, claim) };
  }

  #claim(setId: number, number: number): Claim {
    const place = Math.floor(number / CLAIMS_A_ROW);
    const key = `${setId} ${place}`;
    let claims = this.#claims.get(key);
    if (claims === undefined) {
      this.#claimRow ??= this.#database.prepare('SELECT body FROM claim WHERE set_id = ? AND place = ?');
      const row = this.#claimRow.get(setId, place) as { readonly body: string } | undefined;
      claims = (row?.body ?? '').split('\n').map((text) => this.#named(readClaim(text)));
      this.#claims.set(key, claims);
    }
    return claims[number % CLAIMS_A_ROW]!;
  }

  /** A claim as it is told (`tellActor`), whichever came first. */
  #named(claim: Claim): Claim {
    return tellActor(claim, this.#actors);
  }

  /** Keeps what tags say of clusters of a chain, by their roots' indices, and nothing else of it; what is there already is not written. */
  keepSayings(chain: string, sayings: Iterable<{ readonly root: number; readonly body: string }>): void {
    this.transaction(() => {
      const wanted = new Map(Array.from(sayings, ({ root, body }) => [root, body]));
      const gone: number[] = [];
      for (const row of this.#database.prepare('SELECT root, body FROM saying WHERE chain = ?').iterate(chain)) {
        const root = row.root as number;
        const body = wanted.get(root);
        if (body === undefined) gone.push(root);
        else if (body === row.body) wanted.delete(root);
      }
      const remove = this.#database.prepare('DELETE FROM saying WHERE chain = ? AND root = ?');
      for (const root of gone) remove.run(chain, root);
      const write = this.#database.prepare('INSERT OR REPLACE INTO saying VALUES (?, ?, ?)');
      for (const [root, body] of [...wanted].toSorted(([a], [b]) => a - b)) write.run(chain, root, body);
    });
  }

  /** Keeps what all tags together say their actors are called, as whoever writes it puts it. */
  keepActorNames(body: string): void {
    this.keepSayings(OF_NO_CHAIN, [{ root: 0, body }]);
  }

  /** What `keepActorNames` kept; undefined where nothing was. */
  actorNames(): string | undefined {
    return this.sayingOf(OF_NO_CHAIN, 0);
  }

  /** What `keepSayings` kept of a cluster; undefined where no address of it has a tag. */
  sayingOf(chain: string, root: number): string | undefined {
    const query = 'SELECT body FROM saying WHERE chain = ? AND root = ?';
    return this.#guard(() => this.#database.prepare(query).get(chain, root)?.body as string | undefined);
  }

  /**
   * Makes a set say these tags and no others, in one transaction. The same tag twice is one.
   * @throws TAGS_SHRANK where more than `maxLoss` of what it said is gone, TAGS_TWICE where a set of another name says just this
   * (the same file, from elsewhere), unless forced; USAGE where the name is an ActorPack's; DISK_FULL, IO
   */
  replaceSet(name: string, origin: string, tags: Iterable<ImportedTag>, options: ReplaceOptions = {}): TagChange {
    const packed = packTags(tags);
    return this.#replace(name, origin, options, {
      isActors: false,
      count: packed.tags,
      sha256: packed.sha256,
      before: (id) => addressBySaying(this.#stored(id)),
      after: () => addressBySaying({ ...packed, buckets: bucketsOf(packed) }),
      insert: (id) => this.#insert(id, packed),
      bits: packed.bits,
    });
  }

  /**
   * The same for an ActorPack, which has actors where sets have tags.
   * @throws what `replaceSet` throws
   */
  replaceActors(name: string, origin: string, actors: Iterable<Actor>, options: ReplaceOptions = {}): TagChange {
    const all = Array.from(actors);
    const { bodies, sha256 } = packActors(all);
    const sayings = (texts: ReadonlyMap<string, string>) => new Map(Array.from(texts, ([id, body]) => [body, id]));
    return this.#replace(name, origin, options, {
      isActors: true,
      count: bodies.size,
      sha256,
      before: (id) => sayings(this.#actors.bodies(id)),
      after: () => sayings(bodies),
      insert: (id) => {
        // Read claims were told without these actors.
        this.#claims.clear();
        this.#actors.insert(id, all, bodies);
      },
      bits: 0,
    });
  }

  #replace(name: string, origin: string, options: ReplaceOptions, content: Content): TagChange {
    const { count, sha256, isActors } = content;
    const ofActors = isActors ? { ofActors: true as const } : {};
    return this.transaction(() => {
      const database = this.#database;
      const known = database.prepare('SELECT id, sha256, actors FROM tag_set WHERE name = ?').get(name);
      if (known !== undefined && known.sha256 === sha256) {
        database.prepare('UPDATE tag_set SET origin = ? WHERE name = ?').run(origin, name);
        return { set: name, added: 0, changed: 0, gone: 0, unchanged: count, ...ofActors };
      }
      const twin = database
        .prepare('SELECT name, origin FROM tag_set WHERE sha256 = ? AND name <> ?')
        .get(sha256, name);
      if (twin !== undefined && count > 0 && !options.force)
        throw twice(name, origin, twin as unknown as Pick<TagSet, 'name' | 'origin'>);
      let change: TagChange = { set: name, added: count, changed: 0, gone: 0, unchanged: 0 };
      if (known !== undefined) {
        if ((known.actors as number) > 0 !== isActors) throw otherKind(name, origin);
        const before = content.before(known.id as number);
        change = compare(name, before, content.after());
        const maxLoss = options.maxLoss ?? MAX_LOSS;
        if (!options.force && change.gone > maxLoss * before.size)
          throw shrank(name, before.size, change.gone, maxLoss);
        this.#delete(known.id as number);
      }
      const { lastInsertRowid: id } = database
        .prepare('INSERT INTO tag_set (name, origin, tags, actors, sha256, bits) VALUES (?, ?, ?, ?, ?, ?)')
        .run(name, origin, isActors ? 0 : count, isActors ? count : 0, sha256, content.bits);
      content.insert(id as number);
      return { ...change, ...ofActors };
    });
  }

  /** What a set says, as it was packed. */
  #stored(id: number): BucketTexts {
    const bodies = (table: string): string[] => {
      const rows = this.#database.prepare(`SELECT body FROM ${table} WHERE set_id = ? ORDER BY place`).all(id);
      return rows.map(({ body }) => body as string);
    };
    return { buckets: bodies('tag_bucket'), claims: bodies('claim').flatMap((body) => body.split('\n')) };
  }

  #insert(id: number, packed: PackedTags): void {
    const { claims } = packed;
    const database = this.#database;
    const bucketRow = database.prepare('INSERT INTO tag_bucket VALUES (?, ?, CAST(? AS TEXT))');
    for (let place = 0; place < packed.bucketEnd.length; place++) {
      const body = bucketOf(packed, place);
      if (body.length > 0) bucketRow.run(id, place, body);
    }
    const claimRow = database.prepare('INSERT INTO claim VALUES (?, ?, ?)');
    for (let from = 0; from < claims.length; from += CLAIMS_A_ROW)
      claimRow.run(id, from / CLAIMS_A_ROW, claims.slice(from, from + CLAIMS_A_ROW).join('\n'));
  }

  #delete(id: number): void {
    this.#claims.clear();
    this.#actors.delete(id);
    for (const sql of ['tag_bucket WHERE set_id', 'claim WHERE set_id', 'tag_set WHERE id'])
      this.#database.prepare(`DELETE FROM ${sql} = ?`).run(id);
  }

  /** Forgets a set; false where there is none of that name. */
  removeSet(name: string): boolean {
    return this.transaction(() => {
      const known = this.#database.prepare('SELECT id FROM tag_set WHERE name = ?').get(name);
      if (known !== undefined) this.#delete(known.id as number);
      return known !== undefined;
    });
  }

  /**
   * Runs work that is kept whole or not at all; what it calls of this class becomes part of it.
   * @throws DISK_FULL, NO_PERMISSION, IO, LEDGER_DAMAGED, and what `work` throws
   */
  transaction<T>(work: () => T): T {
    if (this.#database.isTransaction) return work();
    return this.#guard(() => {
      this.#database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        this.#database.exec('COMMIT');
        return result;
      } catch (error) {
        this.#claims.clear();
        this.#actors.forget();
        if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
        throw error;
      }
    });
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

function compare(set: string, before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): TagChange {
  const addressesGone = new Map<string, number>();
  let unchanged = 0;
  for (const [said, addressId] of before) {
    if (after.has(said)) unchanged += 1;
    else addressesGone.set(addressId, (addressesGone.get(addressId) ?? 0) + 1);
  }
  let changed = 0;
  let added = 0;
  for (const [said, addressId] of after) {
    if (before.has(said)) continue;
    const left = addressesGone.get(addressId) ?? 0;
    if (left > 0) {
      changed += 1;
      addressesGone.set(addressId, left - 1);
    } else added += 1;
  }
  const gone = before.size - unchanged - changed;
  return { set, added, changed, gone, unchanged };
}

/** What tags say, with their addresses: of each the whole text, and the id of the address. */
function addressBySaying({ buckets, claims }: BucketTexts): Map<string, string> {
  const said = new Map<string, string>();
  for (const { addressId, chain, address, claim } of buckets.flatMap(readLines))
    said.set(`${addressId}\t${chain}\t${address}\t${claims[claim]!}`, addressId);
  return said;
}
