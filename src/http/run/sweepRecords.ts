import { lstat, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { RecordsFolder } from '../../records/workbenchRecords.ts';
import { readResultMeta } from './readResult.ts';

/** What of a records folder something still names. */
export interface Needed {
  /** Results of cases and snapshots. */
  readonly results: ReadonlySet<string>;
  /** Ledgers that the cases' files make. */
  readonly ledgers: ReadonlySet<string>;
}

/**
 * Removes the results that no case and no snapshot names, ledgers made of files that neither a result nor a case's files
 * lead to, and what killed runs left. Records went before files, so a sweep that is killed is finished by the next. Only
 * while no run works: what it has just made is named by nothing yet.
 */
export async function sweepResults(folder: RecordsFolder, { results, ledgers }: Needed): Promise<void> {
  const read = new Set<string>(ledgers);
  for (const name of await names(folder.results)) {
    if (!results.has(name)) {
      await remove(join(folder.results, name));
      continue;
    }
    try {
      const { ledgerFolder } = await readResultMeta(folder.results, name);
      if (dirname(ledgerFolder) === folder.ledgers) read.add(basename(ledgerFolder));
    } catch {
      // A damaged result stays: whoever opens it is told.
    }
  }
  for (const name of await names(folder.ledgers)) if (!read.has(name)) await remove(join(folder.ledgers, name));
}

/** Removes the files of uploads. */
export async function removeUploads(folder: RecordsFolder, ids: readonly string[]): Promise<void> {
  for (const id of ids) await remove(join(folder.uploads, id));
}

/** What cannot be removed now is found by the next sweep. */
async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true }).catch(() => {});
}

async function names(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/** How much of the disk a file or folder takes, in bytes. */
export async function diskBytes(path: string): Promise<number> {
  try {
    const found = await lstat(path);
    let bytes = found.blocks === undefined ? found.size : found.blocks * 512;
    // What a link leads to is not ours.
    const inside = found.isDirectory() ? await readdir(path, { withFileTypes: true }) : [];
    for (const entry of inside) bytes += await diskBytes(join(path, entry.name));
    return bytes;
  } catch {
    return 0;
  }
}
