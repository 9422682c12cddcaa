import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { systemError } from './errors.ts';

/**
 * A new folder in `parent` whose name begins with `prefix`; whoever makes it removes it.
 * @throws NO_PERMISSION, DISK_FULL, FILE_NOT_FOUND, IO naming the parent
 */
export async function makeFolder(parent: string, prefix: string): Promise<string> {
  try {
    return await mkdtemp(join(parent, prefix));
  } catch (cause) {
    throw systemError(cause, parent);
  }
}
