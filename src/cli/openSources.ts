import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SpoorError, systemError } from '../core/errors.ts';
import { expandPattern } from '../core/expandPattern.ts';
import type { EvmOptions } from '../ingest/evmFiles/stageEvmFiles.ts';
import type { Ledger } from '../ledger/port.ts';
import type { Context } from './context.ts';
import { importInto } from './importInto.ts';

/** Where the rows of a trace come from. */
export interface Sources {
  readonly ledger: Ledger;
  /** Folders of files, as `spoor simulate` writes them: their tags, thefts and assets are used where none are given. */
  readonly folders: readonly string[];
  /** Where the ledger lies that was opened; null where files were read. */
  readonly ledgerFolder: string | null;
}

/**
 * Opens the ledger that `--ledger` or the one positional argument names, or reads the files and folders named into a
 * ledger in memory.
 * @param evm what files of EVM data sets do not say of themselves
 * @throws USAGE where a ledger and files are named together, FILE_NOT_FOUND, LEDGER_NOT_FOUND, and what reading throws
 */
export async function openSources(
  context: Context,
  named: readonly string[],
  folder: string | undefined,
  evm: EvmOptions = {},
): Promise<Sources> {
  if (folder !== undefined) {
    if (named.length > 0) throw mixedError(`--ledger ${folder}`, named[0]!);
    const { openLedger } = await import('../ledger/embedded/openLedger.ts');
    return { ledger: await openLedger(folder), folders: [], ledgerFolder: folder };
  }
  if (named.length === 0) {
    throw new SpoorError('USAGE', 'nothing to trace in; name a ledger (--ledger DIR), files or a folder');
  }
  const folders: string[] = [];
  const paths = named.flatMap(expandPattern);
  for (const path of paths) {
    if (!(await isFolder(path))) continue;
    const ledger = await openIfLedger(path);
    if (ledger === null) folders.push(path);
    else if (paths.length === 1 && evm.chain === undefined && evm.format === undefined) {
      return { ledger, folders: [], ledgerFolder: path };
    } else {
      await ledger.close();
      const other = paths.find((each) => each !== path);
      if (other !== undefined) throw mixedError(`the ledger ${path}`, other);
      const message = `${path} is a ledger; --chain and --format say how files are read`;
      throw new SpoorError('USAGE', message, { found: path });
    }
  }
  const { createMemoryLedger } = await import('../ledger/memory/memoryLedger.ts');
  const ledger = createMemoryLedger();
  await importInto(context, ledger, paths, undefined, evm);
  return { ledger, folders, ledgerFolder: null };
}

async function openIfLedger(path: string): Promise<Ledger | null> {
  const { openLedger } = await import('../ledger/embedded/openLedger.ts');
  try {
    return await openLedger(path);
  } catch (error) {
    if (error instanceof SpoorError && error.code === 'LEDGER_NOT_FOUND') return null;
    throw error;
  }
}

function mixedError(ledger: string, other: string): SpoorError {
  return new SpoorError(
    'USAGE',
    `${ledger} and ${other} cannot be traced together; import the files first, or name only one ledger`,
    { found: other },
  );
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw systemError(cause, path);
  }
}

/** The side file of that name in the first folder that has one. */
export async function findSideFile(folders: readonly string[], name: string): Promise<string | null> {
  for (const folder of folders) {
    const path = join(folder, name);
    try {
      if ((await stat(path)).isFile()) return path;
    } catch {
      // Not there: the next folder may have it.
    }
  }
  return null;
}
