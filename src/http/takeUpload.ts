import { createWriteStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SpoorError, systemError } from '../core/errors.ts';
import { detectLayout } from '../ingest/detectLayout.ts';
import { readAssets } from '../label/assets.ts';
import { readPrices } from '../label/prices.ts';
import { readTraceTags } from '../label/store/traceTags.ts';
import { readTags } from '../label/tags.ts';
import { readTheftFile } from '../trace/readTheftFile.ts';
import { type Desk, safeName } from './desk.ts';
import type { Upload, UploadKind } from './schema/case.ts';

/** A file may be this large. */
export const UPLOAD_BYTES = 1 << 30;
/** Files that are read whole to be told: tags, assets, thefts. */
const SMALL_BYTES = 64 << 20;

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
    const told = await tell(path, bytes);
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

type Told = Pick<Upload, 'kind' | 'why' | 'thefts' | 'prices'>;

/** A case holds no more of them. */
const MOST_PRICES = 1000;

/** What a file is: by what reads it, not by its name. */
async function tell(path: string, bytes: number): Promise<Told> {
  const problems: string[] = [];
  const attempts: (() => Promise<Told | null>)[] = [
    async () => {
      const layout = await detectLayout({ path, sizeBytes: bytes });
      if (layout === undefined) return null;
      if (typeof layout === 'string')
        return { kind: 'transfers', why: 'a Parquet file; its columns are looked at when the case is run' };
      const kind: UploadKind = layout.kind === 'utxo' ? 'transactions' : 'transfers';
      return { kind, why: `its first line has the columns of ${kind}` };
    },
    async () => ({ kind: 'tags', why: `${(await readTags(path)).length} tags` }),
    async () => {
      const prices = await readPrices(path);
      if (prices.length <= MOST_PRICES)
        return { kind: 'prices', why: `${prices.length} prices, taken as yours`, prices };
      return { kind: 'unknown', why: `${prices.length} prices; a case holds ${MOST_PRICES}` };
    },
    async () => ({ kind: 'assets', why: `${(await readAssets(path)).length} assets` }),
    async () => {
      const thefts = (await readTheftFile(path, 0)).map(({ name, text }) => `${name}=${text}`);
      return { kind: 'thefts', why: `${thefts.length} specifications of thefts`, thefts };
    },
    async () => {
      const { tags, unread } = await readTraceTags([path]);
      if (tags.length === 0) return null;
      const why = `${tags.length} tags`;
      return { kind: 'tags', why: unread.length === 0 ? why : `${why}; ${unread.length} could not be read` };
    },
  ];
  for (const [k, attempt] of attempts.entries()) {
    if (k > 0 && bytes > SMALL_BYTES) break;
    try {
      const told = await attempt();
      if (told !== null) return told;
    } catch (error) {
      if (!(error instanceof SpoorError)) throw error;
      problems.push(error.message.replaceAll(path, 'the file'));
    }
  }
  return { kind: 'unknown', why: problems[0] ?? 'it is nothing that a case is made of' };
}
