import { open } from 'node:fs/promises';
import { SpoorError, systemError } from '../core/errors.ts';

/**
 * Writes a file where there is none.
 * @throws OUTPUT_EXISTS, NO_PERMISSION, DISK_FULL, IO
 */
export async function writeNew(path: string, pieces: Iterable<string>): Promise<void> {
  let file: Awaited<ReturnType<typeof open>> | undefined;
  try {
    file = await open(path, 'wx');
    await file.writeFile(pieces);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST')
      throw new SpoorError('OUTPUT_EXISTS', `${path} exists; name another file`, { path }, { cause });
    throw systemError(cause, path);
  } finally {
    await file?.close();
  }
}
