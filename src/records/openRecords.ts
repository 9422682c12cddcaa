import { existsSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { SpoorError, systemError } from '../core/errors.ts';

/** How long a second writer waits for the first. */
const WAIT_MS = 10_000;

export interface RecordsOptions {
  /** SQL that leads from one version of the tables to the next, the first from nothing. Only ever added to. */
  readonly migrations: readonly string[];
  /** Makes the file where it is not there, and allows writing. */
  readonly write?: boolean;
}

/**
 * One SQLite file with records: opened, brought to its newest version, and locked for one writer at a time. What is in the
 * tables is the caller's business. Killed at any moment the file holds what was last committed (SQLite's journal).
 */
export class Records {
  readonly path: string;
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  /**
   * @param path `:memory:` for records that are gone when they are closed
   * @throws FILE_NOT_FOUND, NO_PERMISSION, DISK_FULL, IO, RECORDS_NEWER, RECORDS_DAMAGED, RECORDS_LOCKED
   */
  static open(path: string, options: RecordsOptions): Records {
    if (options.write !== true && !existsSync(path))
      throw new SpoorError('FILE_NOT_FOUND', `${path}: no such file; check the path`, { path });
    const records = new Records(path, options.write ?? false);
    try {
      records.#migrate(options);
      return records;
    } catch (error) {
      records.close();
      throw error;
    }
  }

  private constructor(path: string, write: boolean) {
    this.path = path;
    this.#database = this.#guard(() => new DatabaseSync(path, { timeout: WAIT_MS, readOnly: !write }));
  }

  #migrate({ migrations, write }: RecordsOptions): void {
    const versionOf = (): number => (this.query('PRAGMA user_version').get() as { user_version: number }).user_version;
    const version = this.#guard(versionOf);
    if (version > migrations.length)
      throw new SpoorError('RECORDS_NEWER', `${this.path} was written by a newer Spoor; install that one`, {
        path: this.path,
      });
    if (version === migrations.length) return;
    if (write !== true)
      throw new SpoorError('NO_PERMISSION', `${this.path} is of an older Spoor and cannot be brought up to date`, {
        path: this.path,
      });
    this.transaction(() => {
      // Another process may have been faster.
      for (const sql of migrations.slice(versionOf())) this.#database.exec(sql);
      this.#database.exec(`PRAGMA user_version = ${migrations.length}`);
    });
  }

  /** A prepared statement, kept for the next time. Its failures come out of `transaction` or `read` as `SpoorError`. */
  query(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  /** All of the work or nothing of it, while no other process writes. */
  transaction<T>(work: () => T): T {
    return this.#within('BEGIN IMMEDIATE', work);
  }

  /** Reads that belong together see the same state, whatever others write meanwhile. */
  read<T>(work: () => T): T {
    return this.#database.isTransaction ? this.#guard(work) : this.#within('BEGIN', work);
  }

  /** The same for rows that are taken one after another: the state stays as it is until the last, or until no more are asked for. */
  *readEach<T>(rows: () => Iterable<T>): Generator<T> {
    const isOwn = !this.#database.isTransaction;
    try {
      if (isOwn) this.#database.exec('BEGIN');
      yield* rows();
    } catch (cause) {
      throw recordsError(cause, this.path);
    } finally {
      if (isOwn && this.#database.isTransaction) this.#database.exec('COMMIT');
    }
  }

  #within<T>(begin: string, work: () => T): T {
    return this.#guard(() => {
      this.#database.exec(begin);
      try {
        const result = work();
        if (this.#database.isTransaction) this.commit();
        return result;
      } catch (error) {
        if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
        throw error;
      }
    });
  }

  /** Ends the transaction in the midst of its work: what comes after it in the work is outside. */
  commit(): void {
    this.#guard(() => this.#database.exec('COMMIT'));
  }

  close(): void {
    this.#statements.clear();
    if (this.#database.isOpen) this.#database.close();
  }

  #guard<T>(work: () => T): T {
    try {
      return work();
    } catch (cause) {
      throw recordsError(cause, this.path);
    }
  }
}

/** SQLite's primary result codes. */
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOT_A_DATABASE = 26;

function recordsError(cause: unknown, path: string): SpoorError {
  if (cause instanceof SpoorError) return cause;
  const code = (cause as { errcode?: number }).errcode;
  const fields = { path };
  // Extended codes hold the primary one in their low byte.
  switch (code === undefined ? -1 : code & 0xff) {
    case BUSY:
    case LOCKED: {
      const message = `${path}: another process has been writing for ${WAIT_MS / 1000} seconds; run it again when that one is done`;
      return new SpoorError('RECORDS_LOCKED', message, fields, { cause, retryable: true });
    }
    case READONLY:
    case CANTOPEN:
      return new SpoorError('NO_PERMISSION', `${path}: cannot be opened or written; check who owns it`, fields, {
        cause,
      });
    case FULL: {
      const message = `${path}: the disk is full; free some space and run it again`;
      return new SpoorError('DISK_FULL', message, fields, { cause, retryable: true });
    }
    case CORRUPT:
    case NOT_A_DATABASE:
      return new SpoorError('RECORDS_DAMAGED', `${path} is damaged or no SQLite file`, fields, { cause });
    default:
      return systemError(cause, path);
  }
}
