import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SpoorError, systemError } from '../core/errors.ts';

/** SQLite's primary result code for what another connection holds. */
const BUSY = 5;

/**
 * Holds a folder of records for this process alone, by a lock of the operating system on a file in it: it is gone with
 * the process, however that ends.
 * @returns what gives it back
 * @throws RECORDS_LOCKED where another process holds it, NO_PERMISSION, IO
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock.sqlite');
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(path, { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE');
    const held = database;
    return () => {
      if (held.isOpen) held.close();
    };
  } catch (cause) {
    database?.close();
    if (((cause as { errcode?: number }).errcode ?? 0) % 256 !== BUSY) throw systemError(cause, path);
    const message = `another workbench works on ${folder}; end that one, or name another folder (--records DIR)`;
    throw new SpoorError('RECORDS_LOCKED', message, { path: folder }, { cause });
  }
}
