import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { SpoorError, systemError } from '../../core/errors.ts';
import { makeFolder } from '../../core/makeFolder.ts';
import type { WorkOptions } from '../../core/progress.ts';
import { importFiles } from '../../ingest/importFiles.ts';
import { type AssetUnit, readAssets } from '../../label/assets.ts';
import { openLedger } from '../../ledger/embedded/openLedger.ts';
import type { Ledger } from '../../ledger/port.ts';
import type { RunOrder } from './runOrder.ts';

/** A ledger that is open, where it lies, and the folder of files that it was made of. */
export interface PreparedLedger {
  readonly ledger: Ledger;
  readonly folder: string;
  /** Tags, thefts and assets may lie there too. */
  readonly sideFolder: string | null;
}

/** Stands in a ledger made of files once all of them are in it. */
const READY = 'made-of-files';

/** Folders of the work of an import begin so; what a killed run left is removed when the workbench begins. */
export const WORK_FOLDER = '.work-';

/**
 * Opens the ledger of a case: the one named, or one made once of the files given, which is kept under a name that depends
 * on what they are and on how they are read.
 * @throws FILE_NOT_FOUND, LEDGER_NOT_FOUND, USAGE where a ledger is to be read as files, and what reading and importing throw
 */
export async function prepareLedger(order: RunOrder, work: WorkOptions): Promise<PreparedLedger> {
  const { ledger: choice, evm } = order;
  if ('files' in choice) return await openMade(await made(choice.files, order, work), null);
  const folder = resolve(choice.folder);
  try {
    if (!(await stat(folder)).isDirectory()) return await openMade(await made([folder], order, work), null);
    const ledger = await openLedger(folder);
    if (Object.keys(evm).length === 0) return { ledger, folder, sideFolder: null };
    await ledger.close();
    const message = `${folder} is a ledger; a chain, a format and inexact amounts say how files are read`;
    throw new SpoorError('USAGE', message, { found: folder });
  } catch (cause) {
    if (!(cause instanceof SpoorError)) throw systemError(cause, folder);
    if (cause.code !== 'LEDGER_NOT_FOUND') throw cause;
  }
  return await openMade(await made([folder], order, work), folder);
}

async function openMade(folder: string, sideFolder: string | null): Promise<PreparedLedger> {
  return { ledger: await openLedger(folder), folder, sideFolder };
}

/** The name of the folder of a ledger that holds what a case's files hold; null where they cannot be looked at. */
export async function madeLedgerName(order: Pick<RunOrder, 'ledger' | 'evm' | 'assetFiles'>): Promise<string | null> {
  try {
    return await fingerprint('files' in order.ledger ? order.ledger.files : [resolve(order.ledger.folder)], order);
  } catch {
    return null;
  }
}

/** The folder of a ledger that holds these files. */
async function made(paths: readonly string[], order: RunOrder, work: WorkOptions): Promise<string> {
  const folder = join(order.ledgers, await fingerprint(paths, order));
  if (existsSync(join(folder, READY))) return folder;
  // Explorers' exports need the decimals of tokens.
  const assets: AssetUnit[] = [];
  for (const path of order.assetFiles) assets.push(...(await readAssets(path)));
  const ledger = await openLedger(folder, { write: true, create: true });
  try {
    // Beside the ledger there is room for its data.
    const workFolder = await makeFolder(order.ledgers, WORK_FOLDER);
    try {
      await importFiles(paths, ledger, { ...work, ...order.evm, assets, workFolder });
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
async function fingerprint(
  paths: readonly string[],
  { evm, assetFiles }: Pick<RunOrder, 'evm' | 'assetFiles'>,
): Promise<string> {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\n${size}\n${mtimeMs}\n`);
  };
  if (Object.keys(evm).length > 0) hash.update(JSON.stringify(evm));
  // Of what is said of tokens only explorers' exports take notice.
  const isExplorer = evm.chain !== undefined || evm.format !== undefined;
  for (const path of isExplorer ? [...paths, ...assetFiles] : paths) {
    try {
      const found = statSync(path);
      // A device never ends.
      if (!found.isDirectory() && !found.isFile())
        throw new SpoorError('USAGE', `${path} is neither a file nor a folder; name one of those`, { path });
      if (found.isFile()) add(path);
      else for (const name of (await readdir(path)).sort()) add(join(path, name));
    } catch (cause) {
      throw systemError(cause, path);
    }
  }
  return hash.digest('hex').slice(0, 32);
}
