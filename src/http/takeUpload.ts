import { createWriteStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SpoorError, systemError } from '../core/errors.ts';
import { type Desk, safeName } from './desk.ts';
import { runInThread } from './run/runThread.ts';
import type { Told } from './run/tellFile.ts';
import type { Upload } from './schema/case.ts';

/** A file may be this large. */
export const UPLOAD_BYTES = 1 << 30;

/**
 * Takes a file into the folder of uploads and tells what it is. What does not arrive whole leaves nothing.
 * @throws TOO_LARGE, DISK_FULL, NO_PERMISSION, IO
 */
export async function takeUpload(desk: Desk, name: string, body: Readable): Promise<Upload> {
  const id = desk.newId();
  const folder = join(desk.folder.uploads, id);
  const path = join(folder, safeName(name));
  try {
    await mkdir(folder, { mode: 0o700 });
    const bytes = await store(body, path);
    // Reading a long list takes seconds, in which the server would answer nobody.
    const told = JSON.parse(await runInThread({ tell: path, bytes }, {})) as Told;
    const upload = { id, name, bytes, ...told };
    desk.uploads.add({ ...upload, createdAt: desk.nowSec() });
    return upload;
  } catch (cause) {
    await rm(folder, { recursive: true, force: true });
    throw systemError(cause, name);
  }
}

async function store(body: Readable, path: string): Promise<number> {
  let bytes = 0;
  await pipeline(
    body,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        if (bytes > UPLOAD_BYTES)
          throw new SpoorError(
            'TOO_LARGE',
            `the file is larger than ${UPLOAD_BYTES >> 20} MiB; import it with spoor import, and name the ledger's folder`,
            { expected: UPLOAD_BYTES },
          );
        yield chunk;
      }
    },
    createWriteStream(path, { flags: 'wx', mode: 0o600 }),
  );
  await using file = await open(path, 'r');
  await file.sync();
  return bytes;
}
