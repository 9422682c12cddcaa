import { mkdirSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RootDatabase, Transaction } from 'lmdb';
import { open } from 'lmdb';
import { AssertionError } from '../../core/assert.ts';
import { SpoorError, systemError } from '../../core/errors.ts';

/** The one file of an embedded ledger, beside the writer's lock and its scratch folder. */
export const DATA_FILE = 'ledger.mdb';

/** Address space that a writer's file has room to grow in: without it, LMDB maps the file again and again as it grows. */
const MAP_BYTES = 2 ** 37;

/**
 * LMDB with binary keys and values. A reader pins one committed state for as long as it is open; a writer sees its own
 * writes. Failures of the machine are `SpoorError`s that name the ledger.
 */
export class KvFile {
  readonly #dir: string;
  readonly #db: BinaryDatabase;
  readonly #pinned: { transaction: Transaction } | undefined;
  /** Counts reads: while it stands still, what `peek` gave last still lies where it was. */
  reads = 0;

  private constructor(dir: string, db: BinaryDatabase, pin: boolean) {
    this.#dir = dir;
    this.#db = db;
    this.#pinned = pin ? { transaction: db.useReadTransaction() } : undefined;
  }

  /** @throws LEDGER_DAMAGED where the file is not LMDB's, or a system error */
  static open(dir: string, write: boolean): KvFile {
    const path = join(dir, DATA_FILE);
    try {
      if (write) mkdirSync(dir, { recursive: true });
      const db = open<Uint8Array, Uint8Array>({
        path,
        readOnly: !write,
        encoding: 'binary',
        keyEncoding: 'binary',
        overlappingSync: false,
        maxReaders: 512,
        noMemInit: true,
        ...(write && hasRoomToMap() ? { mapSize: MAP_BYTES } : {}),
      });
      return new KvFile(dir, db as unknown as BinaryDatabase, !write);
    } catch (cause) {
      throw storeError(cause, path);
    }
  }

  get dir(): string {
    return this.#dir;
  }

  get bytes(): number {
    return statSync(join(this.#dir, DATA_FILE)).size;
  }

  /**
   * The value in memory that the next read overwrites, and that is longer than it: `length` alone is the value's, so it
   * may be read by index and no method of it be called.
   */
  peek(key: Uint8Array): Uint8Array | undefined {
    this.reads++;
    return this.#db.getBinaryFast(key, this.#pinned);
  }

  get(key: Uint8Array): Uint8Array | undefined {
    this.reads++;
    return this.#db.getBinary(key, this.#pinned);
  }

  has(key: Uint8Array): boolean {
    return this.peek(key) !== undefined;
  }

  /** Entries with `start <= key < end`, ascending, or from `start` down to `end` when `reverse`. */
  range(start: Uint8Array, end: Uint8Array, reverse = false): Iterable<{ key: Uint8Array; value: Uint8Array }> {
    return this.#db.getRange({ start, end, reverse, ...this.#pinned });
  }

  /** The first `limit` keys with `start <= key < end`, copied. */
  keys(start: Uint8Array, end: Uint8Array, limit: number): Uint8Array[] {
    return [...this.#db.getKeys({ start, end, limit, ...this.#pinned })].map((key) => Uint8Array.from(key));
  }

  /** Only within `write`. */
  put(key: Uint8Array, value: Uint8Array): void {
    this.#db.putSync(key, value);
  }

  remove(key: Uint8Array): void {
    this.#db.removeSync(key);
  }

  /** One atomic change, synced to disk when this returns. Must not be nested. */
  write(change: () => void): void {
    try {
      this.#db.transactionSync(change);
    } catch (cause) {
      throw storeError(cause, this.#dir);
    }
  }

  /** As `write`, open while `change` awaits. Nothing else may write meanwhile. */
  async writeAsync<T>(change: () => Promise<T>): Promise<T> {
    try {
      return await (this.#db.transactionSync(change) as Promise<T>);
    } catch (cause) {
      throw storeError(cause, this.#dir);
    }
  }

  async close(): Promise<void> {
    this.#pinned?.transaction.done();
    await this.#db.close();
  }
}

/** Linux maps a file beyond its end at no cost, unless the process may not have much address space: LMDB does not bear that. */
function hasRoomToMap(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return /^Max address space\s+unlimited/m.test(readFileSync('/proc/self/limits', 'utf8'));
  } catch {
    return false;
  }
}

/** lmdb's declarations lack the second parameter of these two; its manual has it. */
type BinaryDatabase = Omit<RootDatabase<Uint8Array, Uint8Array>, 'getBinary' | 'getBinaryFast'> & {
  getBinary(key: Uint8Array, options?: { transaction: Transaction }): Uint8Array | undefined;
  getBinaryFast(key: Uint8Array, options?: { transaction: Transaction }): Uint8Array | undefined;
};

/**
 * LMDB's and DuckDB's words for a full disk, a damaged file and the like; what the program broke itself passes through.
 */
export function storeError(cause: unknown, path: string): SpoorError {
  if (cause instanceof SpoorError) return cause;
  if (cause instanceof AssertionError || cause instanceof TypeError || cause instanceof RangeError) throw cause;
  const text = cause instanceof Error ? cause.message : String(cause);
  if (/No space left|MDB_MAP_FULL|Disk quota|disk full/i.test(text) || (/Input\/output/.test(text) && isFull(path))) {
    return systemError(Object.assign(new Error(text, { cause }), { code: 'ENOSPC' }), path);
  }
  if (/Permission denied|Read-only file system/i.test(text)) {
    return systemError(Object.assign(new Error(text, { cause }), { code: 'EACCES' }), path);
  }
  if (/MDB_INVALID|MDB_CORRUPTED|MDB_PAGE_NOTFOUND|MDB_VERSION_MISMATCH|MDB_PANIC|not an LMDB/i.test(text)) {
    return damaged(path, text, cause);
  }
  return systemError(cause, path);
}

/** LMDB says "Input/output error" of a write that was cut short, which is how a disk gets full. */
function isFull(path: string): boolean {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize < 2 ** 20;
}

export function damaged(path: string, what: string, cause?: unknown): SpoorError {
  return new SpoorError(
    'LEDGER_DAMAGED',
    `${path}: the ledger is damaged (${what}); import it again into a new folder`,
    { path },
    cause === undefined ? {} : { cause },
  );
}
