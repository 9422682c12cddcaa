import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { SpoorError } from '../../core/errors.ts';
import { detectLayout } from '../../ingest/detectLayout.ts';
import { readAssets } from '../../label/assets.ts';
import { readPrices } from '../../label/prices.ts';
import { readTraceTags } from '../../label/store/traceTags.ts';
import { readTags } from '../../label/tags.ts';
import { readTheftFile } from '../../trace/readTheftFile.ts';
import type { Upload, UploadKind } from '../schema/case.ts';

/** Files that are read whole to be told, so long once they are inflated: tags, prices, assets, thefts. */
const SMALL_BYTES = 64 << 20;

/** What a file is, and what it says where that becomes the case's own. */
export type Told = Pick<Upload, 'kind' | 'why' | 'thefts' | 'prices'>;

/** A case holds no more of them. */
const MOST_PRICES = 1000;

/** What a file is: by what reads it, not by its name. */
export async function tellFile(path: string, bytes: number): Promise<Told> {
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
      const { count, unread } = await readTraceTags([path]);
      if (count === 0) return null;
      const why = `${count} tags`;
      return { kind: 'tags', why: unread.length === 0 ? why : `${why}; ${unread.length} could not be read` };
    },
  ];
  const isSmall = bytes <= SMALL_BYTES && (await inflatesWithin(path, SMALL_BYTES));
  for (const [k, attempt] of attempts.entries()) {
    if (k > 0 && !isSmall) break;
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

/** Whether a file, gunzipped where it is gzip, is no longer than that: a few bytes of gzip can hold a thousand times as much. */
async function inflatesWithin(path: string, most: number): Promise<boolean> {
  const raw = createReadStream(path);
  const inflated = createGunzip();
  raw.on('error', (error) => inflated.destroy(error));
  let bytes = 0;
  try {
    for await (const chunk of raw.pipe(inflated)) {
      bytes += (chunk as Buffer).length;
      if (bytes > most) return false;
    }
  } catch {
    // No gzip, or damaged: whoever reads it says so.
  } finally {
    raw.destroy();
    inflated.destroy();
  }
  return true;
}
