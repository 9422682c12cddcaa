import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SpoorError, systemError } from '../core/errors.ts';
import { expandPattern } from '../core/expandPattern.ts';

/** Names of Bitcoin Core's block files, and of those that other programs write in its form. */
export const BLOCK_FILE_NAME = /^blk\d+\.dat$|\.blk$/i;

/** A file to read: named by the user, or found in a folder that the user named. */
export interface GivenFile {
  readonly path: string;
  readonly sizeBytes: number;
  /** The folder it was found in. */
  readonly folder?: string;
}

const ENDING = /\.(csv|jsonl|ndjson|json|parquet)(\.gz)?$/i;

/** Folders in a data set that are looked into: partitions (`date=2023-05-02`) and tables. */
const PART = /^[A-Za-z_]+=|^(?:blocks|transactions|receipts|logs|token_transfers|traces)$/;

/**
 * The files that paths stand for: a file itself, or the files of a folder whose names end as ours do, sorted by name. Of
 * its subfolders only partitions and tables of a data set are looked into. A pattern (`*`, `?`, `[`) stands for what it matches.
 * @throws FILE_NOT_FOUND, NO_PERMISSION, UNKNOWN_FORMAT for a path that is neither file nor folder
 */
export async function listFiles(paths: readonly string[]): Promise<GivenFile[]> {
  const found: GivenFile[] = [];
  for (const path of paths.flatMap(expandPattern)) {
    try {
      const status = await stat(path);
      if (status.isFile()) found.push({ path, sizeBytes: status.size });
      else if (status.isDirectory()) found.push(...(await listFolder(path)));
      else throw new SpoorError('UNKNOWN_FORMAT', `${path}: neither a file nor a folder`, { file: path });
    } catch (cause) {
      throw systemError(cause, path);
    }
  }
  return found;
}

async function listFolder(folder: string): Promise<GivenFile[]> {
  const files = await filesIn(folder, folder);
  if (files.length === 0) throw noFilesError(folder);
  return files;
}

async function filesIn(path: string, folder: string): Promise<GivenFile[]> {
  const files: GivenFile[] = [];
  for (const name of (await readdir(path)).sort()) {
    const inner = join(path, name);
    if (ENDING.test(name) || BLOCK_FILE_NAME.test(name)) {
      const status = await stat(inner);
      if (status.isFile()) files.push({ path: inner, sizeBytes: status.size, folder });
    } else if (PART.test(name) && (await stat(inner)).isDirectory()) {
      files.push(...(await filesIn(inner, folder)));
    }
  }
  return files;
}

/** The error for a folder in which nothing is ours. */
export function noFilesError(folder: string): SpoorError {
  return new SpoorError(
    'FILE_NOT_FOUND',
    `${folder}: no transfers or transactions in this folder; expected at least one CSV, JSON Lines or Parquet file in an interchange format, or block files (docs/formats.md)`,
    { path: folder, expected: 'files in an interchange format, or block files' },
  );
}
