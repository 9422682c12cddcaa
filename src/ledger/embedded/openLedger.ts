import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { SpoorError, systemError } from '../../core/errors.ts';
import type { Ledger, LedgerWriter } from '../port.ts';
import { checkFile } from './checkFile.ts';
import type { EmbeddedLimits } from './embeddedLedger.ts';
import { EmbeddedReader } from './embeddedReader.ts';
import { DATA_FILE, KvFile } from './kvFile.ts';
import { EMPTY_MANIFEST, putManifest, readManifest } from './manifest.ts';
import { lockForWriting } from './writerLock.ts';

/** What a folder may hold for a ledger to be made in it: nothing, or what an attempt that died has left. */
const OWN_ENTRIES = new Set([DATA_FILE, `${DATA_FILE}-lock`, 'lock', 'scratch']);

export interface ReadOptions {
  readonly write?: false;
}

export interface WriteOptions {
  readonly write: true;
  /** Makes the ledger where there is none. */
  readonly create?: boolean;
}

/**
 * Opens the ledger in a folder. Any number of readers and one writer at a time; each reader sees the state that was
 * committed last when it was opened, until it is closed.
 *
 * @throws LEDGER_NOT_FOUND, LEDGER_NEWER, LEDGER_OLDER, LEDGER_DAMAGED, LEDGER_LOCKED, NO_PERMISSION, DISK_FULL, IO
 */
export function openLedger(dir: string, options: WriteOptions, limits?: EmbeddedLimits): Promise<LedgerWriter>;
export function openLedger(dir: string, options?: ReadOptions): Promise<Ledger>;
export async function openLedger(
  dir: string,
  options: ReadOptions | WriteOptions = {},
  limits: EmbeddedLimits = {},
): Promise<Ledger | LedgerWriter> {
  if (options.write === true) return await openWriter(dir, options.create ?? false, limits);
  if (!holdsLedger(dir)) throw notFound(dir);
  const file = KvFile.open(realpathSync(dir), false);
  try {
    const manifest = readManifest(file);
    if (!manifest) throw notFound(dir);
    return new EmbeddedReader(file, manifest);
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function openWriter(dir: string, create: boolean, limits: EmbeddedLimits): Promise<LedgerWriter> {
  if (!holdsLedger(dir)) {
    if (!create) throw notFound(dir);
    if (existsSync(dir) && !entriesOf(dir).every((entry) => OWN_ENTRIES.has(entry))) throw notFound(dir);
  }
  const release = await lockForWriting(dir);
  try {
    // Only a writer needs DuckDB.
    const { EmbeddedLedger } = await import('./embeddedLedger.ts');
    const file = KvFile.open(realpathSync(dir), true);
    try {
      const manifest = readManifest(file);
      if (!manifest) file.write(() => putManifest(file, EMPTY_MANIFEST));
      return new EmbeddedLedger(file, manifest ?? EMPTY_MANIFEST, release, limits);
    } catch (error) {
      await file.close();
      throw error;
    }
  } catch (error) {
    await release();
    throw error;
  }
}

function holdsLedger(dir: string): boolean {
  const path = join(dir, DATA_FILE);
  return existsSync(path) && checkFile(path);
}

function entriesOf(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch (cause) {
    throw systemError(cause, dir);
  }
}

function notFound(dir: string): SpoorError {
  return new SpoorError(
    'LEDGER_NOT_FOUND',
    `${dir}: no ledger here; check the path, or make one with 'spoor import FILES --ledger ${dir}' in an empty folder`,
    { path: dir },
  );
}
