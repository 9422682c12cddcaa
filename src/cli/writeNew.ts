import { existsSync } from 'node:fs';
import { link, open, rename, rm } from 'node:fs/promises';
import { SpoorError, systemError } from '../core/errors.ts';
import { interruptedError } from './reportError.ts';

/** Pieces are joined up to about this many characters before they are written. */
const BATCH = 1 << 18;

/**
 * Writes a file where there is none: the whole of it or nothing. What is not whole yet lies beside it, as `.part`.
 * @param signal stops a long one between two batches
 * @throws OUTPUT_EXISTS, NO_PERMISSION, DISK_FULL, IO, INTERRUPTED; and whatever the pieces throw
 */
export async function writeNew(path: string, pieces: Iterable<string>, signal?: AbortSignal): Promise<void> {
  if (existsSync(path)) throw existsError(path);
  const part = `${path}.${process.pid}.part`;
  try {
    await writePart(part, pieces, signal);
    await putInPlace(part, path);
  } catch (error) {
    await rm(part, { force: true });
    if (error instanceof SpoorError) throw error;
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? existsError(path, error) : systemError(error, path);
  }
}

async function writePart(part: string, pieces: Iterable<string>, signal: AbortSignal | undefined): Promise<void> {
  const file = await open(part, 'w');
  try {
    let batch = '';
    for (const piece of pieces) {
      batch += piece;
      if (batch.length < BATCH) continue;
      await file.appendFile(batch);
      batch = '';
      if (signal?.aborted) throw interruptedError();
    }
    await file.appendFile(batch);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename would take the place of a file that somebody else has put there meanwhile; a link does not. */
async function putInPlace(part: string, path: string): Promise<void> {
  try {
    await link(part, path);
  } catch (error) {
    if (existsSync(path)) throw error;
    // Some file systems have no links.
    await rename(part, path);
    return;
  }
  await rm(part);
}

function existsError(path: string, cause?: unknown): SpoorError {
  return new SpoorError('OUTPUT_EXISTS', `${path} exists; name another file`, { path }, { cause });
}
