import { SpoorError } from '../core/errors.ts';
import { ownEntry } from '../core/ownEntry.ts';
import type { Records } from '../records/openRecords.ts';
import type { Change, ChangeName, Status } from './change.ts';
import type { LogPlace } from './changeLog.ts';
import { LOG_START } from './changeLog.ts';
import { type Claim, canonicalJson } from './claim.ts';
import { figureLine, saidOf } from './figure.ts';
import type { Incident } from './incident.ts';
import { incidentLine } from './incidentLine.ts';
import { addLink, copyLinks, mergeIncidents, removeLink, tellApart, unmergeIncidents } from './stateLinks.ts';

/** Tables that are to be filled anew from the beginning of the log. */
const EMPTY_TABLES = `
  DELETE FROM place; DELETE FROM document; DELETE FROM incident; DELETE FROM claim; DELETE FROM said; DELETE FROM figure;
  DELETE FROM link; DELETE FROM distinct_pair;
`;

/** The tables that a register's log leads to. They hold nothing that is not in the log. */
export const STATE_MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE place (size INTEGER NOT NULL, seq INTEGER NOT NULL, head TEXT NOT NULL) STRICT;
  CREATE TABLE document (
    sha256 TEXT PRIMARY KEY, bytes INTEGER NOT NULL, name TEXT NOT NULL, media_type TEXT NOT NULL, seq INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE incident (id TEXT PRIMARY KEY, body TEXT NOT NULL, merged_into TEXT, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE claim (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, status TEXT NOT NULL, body TEXT NOT NULL, flags TEXT NOT NULL,
    replaced_by TEXT, why TEXT, seq INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX claim_by_status ON claim (status) WHERE status <> 'accepted';
  CREATE TABLE figure (claim INTEGER PRIMARY KEY, status TEXT NOT NULL, line TEXT NOT NULL) STRICT;
  CREATE TABLE link (claim INTEGER NOT NULL, incident TEXT NOT NULL, PRIMARY KEY (claim, incident)) STRICT, WITHOUT ROWID;
  CREATE INDEX link_by_incident ON link (incident);
  CREATE TABLE distinct_pair (a TEXT NOT NULL, b TEXT NOT NULL, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID;
`,
  // What is added up is kept in fewer words. The log has everything: the tables are filled anew from its beginning.
  `
  DELETE FROM place; DELETE FROM document; DELETE FROM incident; DELETE FROM claim; DELETE FROM link; DELETE FROM distinct_pair;
  DROP TABLE figure;
  CREATE TABLE said (id INTEGER PRIMARY KEY, line TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE figure (claim INTEGER PRIMARY KEY, status TEXT NOT NULL, said INTEGER NOT NULL, line TEXT NOT NULL) STRICT;
  ALTER TABLE incident ADD COLUMN line TEXT NOT NULL DEFAULT '';
`,
  `ALTER TABLE place ADD COLUMN stamp TEXT NOT NULL DEFAULT '';`,
  // Names are spelled in more ways.
  EMPTY_TABLES,
  // What is needed to take a merge back.
  `
  ALTER TABLE link ADD COLUMN own INTEGER NOT NULL DEFAULT 1;
  CREATE TABLE moved (claim INTEGER NOT NULL, home TEXT NOT NULL, PRIMARY KEY (claim, home)) STRICT, WITHOUT ROWID;
  CREATE TABLE told_apart (a TEXT NOT NULL, b TEXT NOT NULL, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID;
  CREATE TABLE merge (
    number INTEGER PRIMARY KEY, seq INTEGER NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL,
    said_from TEXT NOT NULL, said_into TEXT NOT NULL, undone INTEGER
  ) STRICT;
  ${EMPTY_TABLES}
`,
  // "Int." and "International" no longer tell names from each other.
  `DELETE FROM moved; DELETE FROM told_apart; DELETE FROM merge; ${EMPTY_TABLES}`,
];

/** Every table with what orders its rows, for comparing two states. */
export const STATE_TABLES: readonly (readonly [table: string, order: string])[] = [
  ['document', 'sha256'],
  ['incident', 'id'],
  ['claim', 'number'],
  ['said', 'id'],
  ['figure', 'claim'],
  ['link', 'claim, incident'],
  ['distinct_pair', 'a, b'],
  ['moved', 'claim, home'],
  ['told_apart', 'a, b'],
  ['merge', 'number'],
];

export function placeOf(records: Records): LogPlace {
  const row = records.query('SELECT size, seq, head FROM place').get();
  return row === undefined ? LOG_START : ({ ...row } as unknown as LogPlace);
}

/** @param stamp of the log as it was when it was read up to there, or written */
export function setPlace(records: Records, { size, seq, head }: LogPlace, stamp: string): void {
  records.query('DELETE FROM place').run();
  records.query('INSERT INTO place VALUES (?, ?, ?, ?)').run(size, seq, head, stamp);
}

/** The stamp that was set with the place; empty where none was. */
export function stampOf(records: Records): string {
  return (records.query('SELECT stamp FROM place').get()?.stamp ?? '') as string;
}

/**
 * Makes one change, inside a transaction. The same changes in the same order make the same tables.
 * @throws UNKNOWN_NAME where it names what is not there; BAD_CLAIM where it cannot be made
 */
export function applyChange(records: Records, change: Change, seq: number): void {
  const apply = ownEntry(APPLY, change.do) as ((records: Records, change: Change, seq: number) => void) | undefined;
  if (apply === undefined) {
    const message = `entry ${seq}: there is no change named ${JSON.stringify(change.do)}; a newer Spoor may have made it`;
    throw new SpoorError('RECORDS_NEWER', message, { entry: seq });
  }
  apply(records, change, seq);
}

type Apply = { readonly [Name in ChangeName]: (records: Records, change: Change & { do: Name }, seq: number) => void };

const APPLY: Apply = {
  keep(records, { document: { sha256, bytes, name, mediaType } }, seq) {
    records.query('INSERT OR IGNORE INTO document VALUES (?, ?, ?, ?, ?)').run(sha256, bytes, name, mediaType, seq);
  },
  incident(records, { incident }, seq) {
    const sql = `INSERT INTO incident (id, body, seq, line) VALUES (?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET body = excluded.body, line = excluded.line`;
    records.query(sql).run(incident.id, canonicalJson(incident), seq, incidentLine(incident));
  },
  claim(records, { claim, status, incidents, flags }, seq) {
    addClaim(records, claim, status, flags, seq);
    const number = claimNumber(records, claim.id);
    for (const incident of incidents) addLink(records, number, incident);
  },
  accept(records, { claim }) {
    notCorrected(records, claim);
    setStatus(records, claim, 'accepted', null);
  },
  reject(records, { claim, why }) {
    notCorrected(records, claim);
    setStatus(records, claim, 'rejected', why);
  },
  correct(records, { claim, by, why }, seq) {
    notCorrected(records, claim);
    setStatus(records, claim, 'corrected', why);
    const number = claimNumber(records, claim);
    addClaim(records, by, 'accepted', [], seq);
    records.query('UPDATE claim SET replaced_by = ? WHERE number = ?').run(by.id, number);
    copyLinks(records, number, claimNumber(records, by.id));
  },
  link(records, { claim, incident }) {
    addLink(records, claimNumber(records, claim), incident);
  },
  unlink(records, { claim, incident }) {
    removeLink(records, claimNumber(records, claim), incident);
  },
  merge: mergeIncidents,
  unmerge: unmergeIncidents,
  distinct(records, { incidents: [a, b] }) {
    tellApart(records, a, b);
  },
};

function addClaim(records: Records, claim: Claim, status: Status, flags: readonly string[], seq: number): void {
  const known = records.query('SELECT number FROM claim WHERE id = ?').get(claim.id);
  if (known !== undefined)
    throw new SpoorError('BAD_CLAIM', `the claim ${claim.id} is in the register already`, { claim: claim.id });
  const { lastInsertRowid } = records
    .query('INSERT INTO claim (id, status, body, flags, seq) VALUES (?, ?, ?, ?, ?)')
    .run(claim.id, status, canonicalJson(claim), canonicalJson(flags), seq);
  const said = saidNumber(records, JSON.stringify(saidOf(claim)));
  records.query('INSERT INTO figure VALUES (?, ?, ?, ?)').run(lastInsertRowid, status, said, figureLine(claim));
}

function saidNumber(records: Records, line: string): number | bigint {
  const row = records.query('SELECT id FROM said WHERE line = ?').get(line);
  if (row !== undefined) return row.id as number;
  return records.query('INSERT INTO said (line) VALUES (?)').run(line).lastInsertRowid;
}

function setStatus(records: Records, id: string, status: Status, why: string | null): void {
  const number = claimNumber(records, id);
  records.query('UPDATE claim SET status = ?, why = ? WHERE number = ?').run(status, why, number);
  records.query('UPDATE figure SET status = ? WHERE claim = ?').run(status, number);
}

/** What was corrected stays so: the claim that has its place is what is decided on. */
function notCorrected(records: Records, id: string): void {
  const row = records.query('SELECT replaced_by FROM claim WHERE id = ?').get(id);
  const by = row?.replaced_by as string | null | undefined;
  if (by)
    throw new SpoorError('BAD_CLAIM', `the claim ${id} was corrected; ${by} has its place`, {
      claim: id,
      expected: by,
    });
}

/** @throws UNKNOWN_NAME */
function claimNumber(records: Records, id: string): number {
  const row = records.query('SELECT number FROM claim WHERE id = ?').get(id);
  if (row === undefined)
    throw new SpoorError('UNKNOWN_NAME', `there is no claim ${id}; see spoor review --list`, { claim: id });
  return row.number as number;
}

export function incidentOf(row: Readonly<Record<string, unknown>>): Incident {
  return JSON.parse(row.body as string) as Incident;
}
