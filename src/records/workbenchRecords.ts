import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemError } from '../core/errors.ts';
import { Records } from './openRecords.ts';

/** From nothing to the newest tables; only ever added to. */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE investigation (
    id TEXT PRIMARY KEY, created_at REAL NOT NULL, updated_at REAL NOT NULL, is_demo INTEGER NOT NULL, body TEXT NOT NULL,
    run TEXT NOT NULL
  ) STRICT;
  CREATE INDEX investigation_by_time ON investigation (updated_at DESC, id);
  CREATE TABLE upload (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, bytes INTEGER NOT NULL, kind TEXT NOT NULL, why TEXT NOT NULL, created_at REAL NOT NULL
  ) STRICT;
  CREATE TABLE work_log (
    case_id TEXT NOT NULL REFERENCES investigation (id), seq INTEGER NOT NULL, at REAL NOT NULL, tab TEXT NOT NULL,
    field TEXT NOT NULL, subject TEXT NOT NULL, was TEXT, value TEXT, undoes INTEGER, is_conflict INTEGER NOT NULL,
    PRIMARY KEY (case_id, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE work_item (
    case_id TEXT NOT NULL REFERENCES investigation (id), field TEXT NOT NULL, subject TEXT NOT NULL, value TEXT, version INTEGER NOT NULL,
    PRIMARY KEY (case_id, field, subject)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE snapshot (
    id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES investigation (id), name TEXT NOT NULL, created_at REAL NOT NULL,
    view TEXT NOT NULL, result_id TEXT, work_version INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX snapshot_of_case ON snapshot (case_id, created_at);
  `,
  // What the case asked and of which run its answer was; of snapshots that were kept before this, null.
  'ALTER TABLE snapshot ADD COLUMN asked TEXT;',
  // The first entry of those that were written together; of entries that were written before this, null: each by itself.
  'ALTER TABLE work_log ADD COLUMN action INTEGER;',
];

/** The folders of a records folder. */
export interface RecordsFolder {
  readonly root: string;
  /** A trace a folder, under its content's name. */
  readonly results: string;
  /** Files that were given, under their ids. */
  readonly uploads: string;
  /** Ledgers made of files that were given. */
  readonly ledgers: string;
  /** The simulated world. */
  readonly demo: string;
}

/**
 * Makes a records folder where it is not there: readable by its owner alone.
 * @throws NO_PERMISSION, DISK_FULL, IO
 */
export function prepareRecordsFolder(root: string): RecordsFolder {
  const folder = {
    root,
    results: join(root, 'results'),
    uploads: join(root, 'uploads'),
    ledgers: join(root, 'ledgers'),
    demo: join(root, 'demo'),
  };
  try {
    for (const path of Object.values(folder)) mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw systemError(cause, root);
  }
  return folder;
}

/**
 * Opens the workbench's records: cases, uploads, what was worked on, snapshots. A write is on the disk when it returns
 * (write-ahead log, synced at every commit); readers never wait for a writer.
 * @throws NO_PERMISSION, DISK_FULL, IO, RECORDS_NEWER, RECORDS_DAMAGED, RECORDS_LOCKED
 */
export function openWorkbenchRecords(folder: RecordsFolder): Records {
  const path = join(folder.root, 'cases.sqlite');
  const records = Records.open(path, { migrations: MIGRATIONS, write: true });
  records.read(() => {});
  records.query('PRAGMA journal_mode = WAL').get();
  records.query('PRAGMA synchronous = FULL').get();
  try {
    chmodSync(path, 0o600);
  } catch (cause) {
    throw systemError(cause, path);
  }
  return records;
}
