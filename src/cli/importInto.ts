import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../core/makeFolder.ts';
import type { EvmOptions } from '../ingest/evmFiles/stageEvmFiles.ts';
import type { ImportCounts, LedgerWriter } from '../ledger/port.ts';
import type { Context } from './context.ts';

/**
 * Imports files with a progress bar. Temporary files go beside the ledger, where there is room for its data, or to the
 * system's folder for a ledger in memory; they are gone when it returns.
 */
export async function importInto(
  context: Context,
  ledger: LedgerWriter,
  files: readonly string[],
  folder?: string,
  evm: EvmOptions = {},
): Promise<ImportCounts> {
  const { importFiles } = await import('../ingest/importFiles.ts');
  return await inWorkFolder(folder, (workFolder) =>
    context.work((options) => importFiles(files, ledger, { ...evm, ...options, workFolder })),
  );
}

/**
 * Does work that needs room for temporary files: in a folder beside the ledger, or in the system's for a ledger in
 * memory. It is gone when this returns, and so are those of work that was killed.
 */
export async function inWorkFolder<T>(
  folder: string | undefined,
  task: (workFolder: string) => Promise<T>,
): Promise<T> {
  if (folder !== undefined) await removeLeftovers(folder);
  const workFolder = await makeFolder(folder ?? tmpdir(), WORK_FOLDER);
  try {
    return await task(workFolder);
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
}

const WORK_FOLDER = 'spoor-work-';

/** Work folders of imports that were killed. No other can be at work: the ledger has one writer. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith(WORK_FOLDER)) await rm(join(folder, name), { recursive: true, force: true });
  }
}
