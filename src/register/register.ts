import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SpoorError, systemError } from '../core/errors.ts';
import { Records } from '../records/openRecords.ts';
import type { Change, Entry, KeptDocument, Status } from './change.ts';
import { appendEntry, checkHashes, LOG_START, type LogPlace, readEntries, stampOfLog } from './changeLog.ts';
import { checkClaim } from './checkClaim.ts';
import type { Claim } from './claim.ts';
import { damagedDocument } from './damagedDocument.ts';
import { keepDocument, readDocument } from './documents.ts';
import { checkIncident, type Incident } from './incident.ts';
import { applyChange, incidentOf, placeOf, STATE_MIGRATIONS, setPlace, stampOf } from './state.ts';
import { resolveIncident } from './stateLinks.ts';

/** A claim with what the register says of it. */
export interface RegisteredClaim {
  readonly claim: Claim;
  readonly status: Status;
  /** What looks wrong with it. */
  readonly flags: readonly string[];
  /** Ids of its incidents, as they are now. */
  readonly incidents: readonly string[];
  readonly replacedBy: string | null;
  /** Why it was rejected or corrected. */
  readonly why: string | null;
}

/** Who makes changes, and when. */
export interface Hand {
  readonly by: string;
  readonly timeSec: number;
}

export interface ClaimFilter {
  readonly status?: Status;
  readonly incident?: string;
  /** Only those of no incident. */
  readonly loose?: boolean;
}

/** Shortest beginning of a claim's id that is taken for it. */
const MIN_PREFIX = 6;

export function logPath(folder: string): string {
  return join(folder, 'changes.log');
}

/**
 * A register in a folder: `changes.log`, the source of truth; `state.sqlite`, what it leads to, made anew where it is
 * missing; `documents/`, what is kept. Any number may read; writers come one after another. Killed at any moment a register
 * has the whole of a write or nothing of it.
 */
export class Register {
  readonly folder: string;
  readonly #log: string;
  readonly #records: Records;
  readonly #canWrite: boolean;

  /**
   * Opens a register, or with `create` makes an empty one where there is none.
   * @throws REGISTER_NOT_FOUND, LOG_BROKEN, RECORDS_LOCKED, RECORDS_NEWER, RECORDS_DAMAGED, NO_PERMISSION, DISK_FULL, IO
   */
  static open(folder: string, { create = false }: { readonly create?: boolean } = {}): Register {
    const log = logPath(folder);
    if (!existsSync(log)) {
      if (!create)
        throw new SpoorError(
          'REGISTER_NOT_FOUND',
          `${folder} is no register: it has no changes.log; make one with spoor register init --register ${folder}`,
          { path: folder },
        );
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(log, '', { flag: 'a' });
      } catch (cause) {
        throw systemError(cause, folder);
      }
    }
    return openState(join(folder, 'state.sqlite'), (records, canWrite) => new Register(folder, records, canWrite));
  }

  private constructor(folder: string, records: Records, canWrite: boolean) {
    this.folder = folder;
    this.#log = logPath(folder);
    this.#records = records;
    this.#canWrite = canWrite;
    try {
      this.#refresh();
    } catch (error) {
      records.close();
      throw error;
    }
  }

  /** Where the log stands: keep `head` elsewhere to be able to tell later that nothing before it was changed. */
  get place(): LogPlace {
    return placeOf(this.#records);
  }

  /** The tables, to read. */
  get records(): Records {
    return this.#records;
  }

  /**
   * Brings the state up to the log, where another process wrote or was killed before the state was told. A log that anything
   * touched since it was last read or written is hashed from its beginning before a word of it is believed.
   */
  #refresh(): void {
    const stamp = stampOfLog(this.#log);
    if (stamp === stampOf(this.#records)) return;
    const place = this.place;
    this.#refuseShorter(place);
    checkHashes(this.#log, place);
    if (this.#canWrite || statSync(this.#log).size !== place.size)
      this.#records.transaction(() => setPlace(this.#records, this.#catchUp(), stamp));
  }

  #catchUp(): LogPlace {
    let place = placeOf(this.#records);
    this.#refuseShorter(place);
    for (const entry of readEntries(this.#log, place)) {
      for (const change of entry.changes) applyChange(this.#records, change, entry.seq);
      place = entry.after;
    }
    return place;
  }

  #refuseShorter({ size: known, seq }: LogPlace): void {
    const size = statSync(this.#log).size;
    if (size >= known) return;
    throw new SpoorError(
      'LOG_BROKEN',
      `${this.#log}: cut short: its ${size} bytes end before entry ${seq}, which the state knows: entries were cut off its end; bring the log back from a copy, or remove state.sqlite to go on without them`,
      { path: this.#log, entry: seq },
    );
  }

  /** The entries of the log, as far as the state goes. @throws LOG_BROKEN, IO */
  *entries(): Generator<Entry> {
    const { seq } = this.place;
    if (seq === 0) return;
    for (const entry of readEntries(this.#log, LOG_START)) {
      yield entry;
      if (entry.seq >= seq) return;
    }
  }

  /**
   * Makes changes together as one entry of the log: all of them or none.
   * @returns where the log stands then
   * @throws BAD_CLAIM, UNKNOWN_NAME for a change that cannot be made; LOG_BROKEN, RECORDS_LOCKED, DISK_FULL, IO
   */
  write(changes: readonly Change[], { by, timeSec }: Hand): LogPlace {
    if (changes.length === 0) return this.place;
    for (const change of changes) checkChange(change);
    const at = `${new Date(timeSec * 1000).toISOString().slice(0, 19)}Z`;
    return this.#records.transaction(() => {
      const before = this.#catchUp();
      const seq = before.seq + 1;
      for (const change of changes) applyChange(this.#records, change, seq);
      const entry = { seq, at, by, changes, prev: before.head };
      return appendEntry(this.#log, before, entry, (after) => {
        setPlace(this.#records, after, stampOfLog(this.#log));
        this.#records.commit();
      });
    });
  }

  /**
   * Puts a document's bytes beside the log, under their SHA-256. It belongs to the register once a `keep` change names it.
   * @throws NO_PERMISSION, DISK_FULL, IO
   */
  keep(bytes: Uint8Array, name: string, mediaType: string): KeptDocument {
    return { sha256: keepDocument(this.folder, bytes), bytes: bytes.length, name, mediaType };
  }

  /**
   * The bytes of a kept document, checked against their SHA-256.
   * @throws RECORDS_DAMAGED where it is missing or altered, with the claims that quote it; FILE_NOT_FOUND where none was ever kept; IO
   */
  document(sha256: string): Buffer {
    try {
      return readDocument(this.folder, sha256);
    } catch (error) {
      const isDamage =
        error instanceof SpoorError && (error.code === 'FILE_NOT_FOUND' || error.code === 'RECORDS_DAMAGED');
      throw (isDamage ? damagedDocument(this.#records, this.folder, sha256, error) : null) ?? error;
    }
  }

  documents(): KeptDocument[] {
    const rows = this.#records.query('SELECT sha256, bytes, name, media_type FROM document ORDER BY sha256').all();
    return rows.map((row) => ({
      sha256: row.sha256 as string,
      bytes: row.bytes as number,
      name: row.name as string,
      mediaType: row.media_type as string,
    }));
  }

  /** Incidents in the order of their ids, without those that were merged into others. */
  incidents(): Incident[] {
    const rows = this.#records.query('SELECT body FROM incident WHERE merged_into IS NULL ORDER BY id').all();
    return rows.map(incidentOf);
  }

  /** An incident by any id it ever had. @throws UNKNOWN_NAME */
  incident(id: string): Incident {
    const row = this.#records.query('SELECT body FROM incident WHERE id = ?').get(this.incidentId(id));
    return incidentOf(row!);
  }

  hasIncident(id: string): boolean {
    return this.#records.query('SELECT 1 FROM incident WHERE id = ?').get(id) !== undefined;
  }

  /** The id an incident goes by now. @throws UNKNOWN_NAME */
  incidentId(id: string): string {
    return resolveIncident(this.#records, id);
  }

  /** Ids that lead to other incidents since they were merged, in their order. */
  mergedIds(): { readonly id: string; readonly into: string; readonly incident: Incident }[] {
    const rows = this.#records
      .query('SELECT id, merged_into, body FROM incident WHERE merged_into IS NOT NULL ORDER BY id')
      .all();
    return rows.map((row) => ({
      id: row.id as string,
      into: row.merged_into as string,
      incident: incidentOf(row),
    }));
  }

  /** Pairs of incidents that someone said are not one. */
  distinctPairs(): (readonly [string, string])[] {
    const rows = this.#records.query('SELECT a, b FROM distinct_pair ORDER BY a, b').all();
    return rows.map((row) => [row.a as string, row.b as string]);
  }

  /** Claims in the order they came in. */
  claims({ status, incident, loose }: ClaimFilter = {}): RegisteredClaim[] {
    const wheres = [
      ...(status === undefined ? [] : ['claim.status = ?']),
      ...(incident === undefined ? [] : ['number IN (SELECT claim FROM link WHERE incident = ?)']),
      ...(loose === true ? ['number NOT IN (SELECT claim FROM link)'] : []),
    ];
    const where = wheres.length === 0 ? '' : `WHERE ${wheres.join(' AND ')}`;
    const values = [...(status === undefined ? [] : [status]), ...(incident === undefined ? [] : [incident])];
    return this.#records
      .query(`${CLAIM_QUERY} ${where} ORDER BY number`)
      .all(...values)
      .map(toClaim);
  }

  /** Every claim in the order they came in, some at a time: a hundred thousand take a quarter of a gigabyte. */
  *eachClaim(): Generator<RegisteredClaim> {
    const page = this.#records.query(`${CLAIM_QUERY} WHERE number > ? ORDER BY number LIMIT ${PAGE}`);
    for (let rows = page.all(0); rows.length > 0; rows = page.all(rows.at(-1)!.number!)) yield* rows.map(toClaim);
  }

  /** How many claims there are, of these accepted or proposed, and incidents without merged ones. */
  counts(): Readonly<Record<'claims' | 'shown' | 'incidents', number>> {
    const sql = `SELECT (SELECT count(*) FROM claim) AS claims,
      (SELECT count(*) FROM claim WHERE status IN ('accepted', 'proposed')) AS shown,
      (SELECT count(*) FROM incident WHERE merged_into IS NULL) AS incidents`;
    return { ...(this.#records.query(sql).get() as Record<'claims' | 'shown' | 'incidents', number>) };
  }

  hasClaim(id: string): boolean {
    return this.#records.query('SELECT 1 FROM claim WHERE id = ?').get(id) !== undefined;
  }

  /**
   * A claim by its id or the beginning of it.
   * @throws UNKNOWN_NAME where there is none, or more than one
   */
  claim(idOrPrefix: string): RegisteredClaim {
    const isPrefix = new RegExp(`^[0-9a-f]{${MIN_PREFIX},64}$`).test(idOrPrefix);
    const rows = isPrefix
      ? this.#records.query(`${CLAIM_QUERY} WHERE id >= ? AND id < ? LIMIT 2`).all(idOrPrefix, `${idOrPrefix}g`)
      : [];
    if (rows.length === 1) return toClaim(rows[0]!);
    const why =
      rows.length > 1
        ? `more than one claim begins with ${idOrPrefix}; give more of its id`
        : `there is no claim ${JSON.stringify(idOrPrefix)}; give its id, or the first ${MIN_PREFIX} of its hex digits or more; see spoor review --list`;
    throw new SpoorError('UNKNOWN_NAME', why, { claim: idOrPrefix });
  }

  close(): void {
    this.#records.close();
  }
}

/** So many claims are read at once. */
const PAGE = 1000;

const CLAIM_QUERY = `SELECT number, body, status, flags, replaced_by, why,
  (SELECT json_group_array(incident) FROM (SELECT incident FROM link WHERE claim = number ORDER BY incident)) AS incidents
  FROM claim`;

function toClaim(row: Readonly<Record<string, unknown>>): RegisteredClaim {
  return {
    claim: JSON.parse(row.body as string) as Claim,
    status: row.status as Status,
    flags: JSON.parse(row.flags as string) as string[],
    incidents: JSON.parse(row.incidents as string) as string[],
    replacedBy: row.replaced_by as string | null,
    why: row.why as string | null,
  };
}

/**
 * The state is made anew from the log where it is missing, only read where it cannot be written, and made in memory where it
 * can be neither.
 */
function openState(path: string, make: (records: Records, canWrite: boolean) => Register): Register {
  const tries = [
    () => make(Records.open(path, { migrations: STATE_MIGRATIONS, write: true }), true),
    () => make(Records.open(path, { migrations: STATE_MIGRATIONS }), false),
  ];
  for (const open of tries) {
    try {
      return open();
    } catch (error) {
      if (!(error instanceof SpoorError && (error.code === 'NO_PERMISSION' || error.code === 'FILE_NOT_FOUND')))
        throw error;
    }
  }
  return make(Records.open(':memory:', { migrations: STATE_MIGRATIONS, write: true }), true);
}

function checkChange(change: Change): void {
  if (change.do === 'claim') checkClaim(change.claim, `claim ${change.claim.id}`);
  if (change.do === 'correct') checkClaim(change.by, `claim ${change.by.id}`);
  if (change.do === 'incident') checkIncident(change.incident, `incident ${change.incident.id}`);
}
