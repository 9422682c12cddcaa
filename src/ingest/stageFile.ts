import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { SpoorError } from '../core/errors.ts';
import { BLOCK_LIMIT, INDEX_LIMIT } from '../core/position.ts';
import type { Progress } from '../core/progress.ts';
import type { Database } from './database.ts';
import { detectLayout } from './detectLayout.ts';
import { exactRead, parquetRows, textRows } from './exactRead.ts';
import { COLUMNS, type Layout } from './layouts.ts';
import { LineOrder } from './lineOrder.ts';
import type { GivenFile } from './listFiles.ts';
import { damagedParquet, openParquet } from './parquetSource.ts';
import { type ByteOptions, copyBytes, scanText } from './scanText.ts';
import {
  csvTransactions,
  csvTransfers,
  exactSource,
  jsonTransactions,
  jsonTransfers,
  rowCode,
  type Source,
} from './sources.ts';
import type { CheckedSource } from './stagedViews.ts';
import { RECORD_BYTES } from './textLines.ts';

export interface StageFileOptions {
  readonly signal?: AbortSignal;
  readonly report: (progress: Progress) => void;
  /** Leaves out DuckDB's reading and checking, for tests that hold the two readers against each other. */
  readonly exactOnly?: boolean;
}

/**
 * Opens one file and checks every field of it. DuckDB reads and checks it first, on the safe side; where it finds
 * anything odd, the exact reader reads the file again, and either names the first bad row or finds that all are right.
 * @param index of the file among those taken, for names of temporary files and `file` of its rows
 * @returns undefined for a file found in a folder that is not ours
 */
export async function stageFile(
  database: Database,
  file: GivenFile,
  index: number,
  options: StageFileOptions,
): Promise<CheckedSource | undefined> {
  const layout = await detectLayout(file);
  if (layout === undefined) return undefined;
  const name = basename(file.path);
  const bytes: ByteOptions = {
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    onBytes: (done) => options.report({ phase: `reading ${name}`, done, total: file.sizeBytes, unit: 'bytes' }),
  };
  const exactOnly = options.exactOnly ?? false;
  if (typeof layout === 'object') return stageText(database, file, index, layout, { ...bytes, exactOnly });
  let readFrom = file.path;
  if (layout === 'gzipped parquet') {
    readFrom = join(database.folder, `${index}.parquet`);
    await copyBytes(file, true, readFrom, bytes);
  }
  return stageParquet(database, file, index, readFrom, exactOnly);
}

async function stageText(
  database: Database,
  file: GivenFile,
  index: number,
  layout: Layout,
  options: ByteOptions & { exactOnly: boolean },
): Promise<CheckedSource> {
  const readFrom = layout.gzip ? join(database.folder, `${index}.text`) : file.path;
  const checked = await fastText(database, file, index, layout, readFrom, options);
  if (checked !== undefined) {
    // Only a CSV of transfers is read again from its text.
    if (layout.gzip && checked.source.hasOdd) await rm(readFrom);
    return checked;
  }
  const { signal } = options;
  const plain = { ...file, path: readFrom };
  const rows = textRows(plain, { ...layout, gzip: false }, signal === undefined ? {} : { signal });
  const place = { path: file.path, index, isParquet: false };
  const copy = await exactRead(database, layout.kind, place, rows);
  if (layout.gzip) await rm(readFrom);
  return mustCheck(database, await exactSource(database, layout.kind, index, file.path, copy));
}

/** Reads a text with DuckDB; undefined where there is doubt. At the end gzip is checked and unpacked to `readFrom`. */
async function fastText(
  database: Database,
  file: GivenFile,
  index: number,
  layout: Layout,
  readFrom: string,
  options: ByteOptions & { exactOnly: boolean },
): Promise<CheckedSource | undefined> {
  const isTransferCsv = layout.kind === 'account' && layout.format === 'csv';
  const begin = layout.columns.slice(0, 3).join();
  const order = isTransferCsv && begin === 'chain,block,index' ? new LineOrder() : undefined;
  const check = (longestBytes: number) =>
    options.exactOnly
      ? Promise.resolve(undefined)
      : unlessOdd(async () =>
          checkFields(database, await textSource(database, file.path, index, layout, readFrom, longestBytes)),
        );
  const scanning = scanText(file, layout.gzip, layout.gzip ? readFrom : undefined, {
    ...options,
    ...(order === undefined ? {} : { order }),
  });
  let checking: ReturnType<typeof check> | undefined;
  // Transfers are short: no need to know the longest line, and the two passes can run at one time.
  if (isTransferCsv && !layout.gzip) checking = check(0);
  const [scanned, early] = await Promise.allSettled([scanning, checking]);
  if (scanned.status === 'rejected') throw scanned.reason;
  if (early.status === 'rejected') throw early.reason;
  const scan = scanned.value;
  if (scan.odd || scan.longestBytes > RECORD_BYTES) return undefined;
  const checked = checking === undefined ? await check(scan.longestBytes) : early.value;
  const expectedRows = scan.lines - (layout.format === 'csv' ? 1 : 0);
  if (checked?.rows !== expectedRows) return undefined;
  return { ...checked, rising: scan.rising };
}

function textSource(
  database: Database,
  path: string,
  index: number,
  layout: Layout,
  readFrom: string,
  longestBytes: number,
): Source | Promise<Source> {
  const csv = { columns: layout.columns, longestBytes };
  if (layout.kind === 'account') {
    if (layout.format === 'csv') return csvTransfers(index, path, readFrom, csv);
    return jsonTransfers(database, index, path, readFrom, longestBytes);
  }
  if (layout.format === 'csv') return csvTransactions(database, index, path, readFrom, csv);
  return jsonTransactions(database, index, path, readFrom, longestBytes);
}

async function stageParquet(
  database: Database,
  file: GivenFile,
  index: number,
  readFrom: string,
  exactOnly: boolean,
): Promise<CheckedSource | undefined> {
  const parquet = await openParquet(database, index, file.path, readFrom, file.folder !== undefined);
  if (parquet === undefined) return undefined;
  const checked = exactOnly ? undefined : await unlessOdd(async () => checkFields(database, await parquet.toSource()));
  if (checked !== undefined) return { ...checked, isParquet: true };
  const place = { path: file.path, index, isParquet: true };
  try {
    const rows = parquetRows(database, parquet.exactSelect, COLUMNS[parquet.kind]);
    const copy = await exactRead(database, parquet.kind, place, rows);
    const source = await exactSource(database, parquet.kind, index, file.path, copy);
    return { ...(await mustCheck(database, source)), isParquet: true };
  } catch (cause) {
    throw cause instanceof SpoorError ? cause : damagedParquet(file.path, cause);
  }
}

/** What `check` says, undefined where it or DuckDB is in doubt. */
async function unlessOdd(check: () => Promise<CheckedSource | undefined>): Promise<CheckedSource | undefined> {
  try {
    return await check();
  } catch (cause) {
    // The system's and the user's errors are errors for the exact reader too; what DuckDB cannot read it judges.
    if (cause instanceof SpoorError) throw cause;
    return undefined;
  }
}

async function mustCheck(database: Database, source: Source): Promise<CheckedSource> {
  const checked = await checkFields(database, source);
  if (checked === undefined) throw new Error(`${source.path}: the exact copy did not pass`);
  return checked;
}

/** Checks all rows in one pass over the file; undefined where a row is not right beyond doubt. */
async function checkFields(database: Database, source: Source): Promise<CheckedSource | undefined> {
  const rows = await database.run(
    `
    SELECT chain, count(*) AS n, max(code) AS code, min(place) AS first, max(place) AS last
    FROM (SELECT chain, TRY_CAST(block AS DOUBLE) * ${INDEX_LIMIT} + TRY_CAST("index" AS DOUBLE) AS place,
      ${rowCode(source)} AS code FROM (${source.select}))
    GROUP BY chain ORDER BY chain`,
    `checking ${basename(source.path)}`,
  );
  if (rows.some(({ code }) => Number(code) === 2)) return undefined;
  const chains = rows.map((row) => ({
    chain: String(row.chain),
    rows: Number(row.n),
    first: Number(row.first),
    last: Number(row.last),
  }));
  if (chains.some(({ last }) => !(last < BLOCK_LIMIT * INDEX_LIMIT))) return undefined;
  const total = chains.reduce((sum, range) => sum + range.rows, 0);
  return {
    source,
    rows: total,
    isParquet: false,
    rising: false,
    raised: rows.some(({ code }) => Number(code) === 1),
    chains,
  };
}
