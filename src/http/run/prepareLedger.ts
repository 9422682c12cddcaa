import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SpoorError, systemError } from '../../core/errors.ts';
import { makeFolder } from '../../core/makeFolder.ts';
import type { WorkOptions } from '../../core/progress.ts';
import { importFiles } from '../../ingest/importFiles.ts';
import { openLedger } from '../../ledger/embedded/openLedger.ts';
import type { Ledger } from '../../ledger/port.ts';

/** A ledger that is open, where it lies, and the folder of files that it was made of. */
export interface PreparedLedger {
  readonly ledger: Ledger;
  readonly folder: string;
  /** Tags, thefts and assets may lie there too. */
  readonly sideFolder: string | null;
}

/** Stands in a ledger made of files once all of them are in it. */
const READY = 'made-of-files';

/**
 * Opens the ledger of a case: the one named, or one made once of the files given, which is kept under a name that depends
 * on what they are.
 * @throws FILE_NOT_FOUND, LEDGER_NOT_FOUND, and what reading and importing throw
 */
export async function prepareLedger(
  choice: { readonly folder: string } | { readonly files: readonly string[] },
  ledgers: string,
  work: WorkOptions,
): Promise<PreparedLedger> {
  if ('files' in choice) return await openMade(await made(choice.files, ledgers, work), null);
  const folder = resolve(choice.folder);
  try {
    if (!(await stat(folder)).isDirectory()) return await openMade(await made([folder], ledgers, work), null);
    return { ledger: await openLedger(folder), folder, sideFolder: null };
  } catch (cause) {
    if (!(cause instanceof SpoorError)) throw systemError(cause, folder);
    if (cause.code !== 'LEDGER_NOT_FOUND') throw cause;
  }
  return await openMade(await made([folder], ledgers, work), folder);
}

async function openMade(folder: string, sideFolder: string | null): Promise<PreparedLedger> {
  return { ledger: await openLedger(folder), folder, sideFolder };
}

/** The folder of a ledger that holds these files. */
async function made(paths: readonly string[], ledgers: string, work: WorkOptions): Promise<string> {
  const folder = join(ledgers, await fingerprint(paths));
  if (existsSync(join(folder, READY))) return folder;
  const ledger = await openLedger(folder, { write: true, create: true });
  try {
    const workFolder = await makeFolder(tmpdir(), 'spoor-work-');
    try {
      await importFiles(paths, ledger, { ...work, workFolder });
    } finally {
      await rm(workFolder, { recursive: true, force: true });
    }
  } finally {
    await ledger.close();
  }
  await writeFile(join(folder, READY), `${paths.join('\n')}\n`);
  return folder;
}

/** Files are told by name, size and time of change: a file that is written again is read again. */
async function fingerprint(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\n${size}\n${mtimeMs}\n`);
  };
  for (const path of paths) {
    try {
      if (!statSync(path).isDirectory()) add(path);
      else for (const name of (await readdir(path)).sort()) add(join(path, name));
    } catch (cause) {
      throw systemError(cause, path);
    }
  }
  return hash.digest('hex').slice(0, 32);
}
