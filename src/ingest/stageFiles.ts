import { join } from 'node:path';
import type { WorkOptions } from '../core/progress.ts';
import type { StagedRows } from '../ledger/staged.ts';
import { type Database, openDatabase } from './database.ts';
import { detectLayout } from './detectLayout.ts';
import type { Layout } from './layouts.ts';
import { type GivenFile, listFiles } from './listFiles.ts';
import { parquetSource } from './parquetSource.ts';
import { copyBytes, scanText, type TextScan } from './scanText.ts';
import { csvTransactions, csvTransfers, jsonTransactions, jsonTransfers, rowCode, type Source } from './sources.ts';
import { type ChainRange, type CheckedSource, makeStagedViews } from './stagedViews.ts';

export interface StageOptions extends WorkOptions {
  /** Where temporary files may be put; a folder of its own is made in it and removed on `close`. */
  readonly workFolder: string;
  /** What DuckDB may use before it spills to disk. */
  readonly memoryLimitMb?: number;
}

const MEMORY_LIMIT_MB = 1000;

export interface StagedFiles extends StagedRows {
  close(): Promise<void>;
}

export async function stageFiles(paths: readonly string[], options: StageOptions): Promise<StagedFiles> {
  const given = await listFiles(paths);
  const { signal } = options;
  const database = await openDatabase({
    workFolder: options.workFolder,
    memoryLimitMb: options.memoryLimitMb ?? MEMORY_LIMIT_MB,
    ...(signal === undefined ? {} : { signal }),
  });
  try {
    const files: string[] = [];
    const sources: CheckedSource[] = [];
    for (const file of given) {
      const checked = await stageFile(database, file, files.length, options);
      if (checked === undefined) continue;
      files.push(file.path);
      sources.push(checked);
    }
    await makeStagedViews(database, sources);
    const count = (kind: string) =>
      sources.filter(({ source }) => source.kind === kind).reduce((sum, { rows }) => sum + rows, 0);
    return {
      connection: database.connection,
      files,
      transfers: count('account'),
      transactions: count('utxo'),
      close: () => database.close(),
    };
  } catch (cause) {
    await database.close();
    throw cause;
  }
}

async function stageFile(
  database: Database,
  file: GivenFile,
  index: number,
  options: StageOptions,
): Promise<CheckedSource | undefined> {
  const layout = await detectLayout(file);
  if (layout === undefined) return undefined;
  if (layout === 'parquet' || layout === 'gzipped parquet') {
    let readFrom = file.path;
    if (layout === 'gzipped parquet') {
      readFrom = join(database.folder, `${index}.parquet`);
      await copyBytes(file, true, readFrom, options);
    }
    const source = await parquetSource(database, index, file.path, readFrom, file.folder !== undefined);
    return source && (await checkFields(database, source));
  }
  const readFrom = layout.gzip ? join(database.folder, `${index}.text`) : file.path;
  const scan = await scanText(file, layout.gzip, layout.gzip ? readFrom : undefined, options);
  const source = await textSource(database, file, index, layout, readFrom, scan);
  return checkFields(database, source);
}

async function textSource(
  database: Database,
  file: GivenFile,
  index: number,
  layout: Layout,
  readFrom: string,
  scan: TextScan,
): Promise<Source> {
  const { path } = file;
  const { longestBytes } = scan;
  const csv = { columns: layout.columns, longestBytes };
  if (layout.kind === 'account') {
    if (layout.format === 'csv') return csvTransfers(index, path, readFrom, csv);
    return jsonTransfers(database, index, path, readFrom, longestBytes);
  }
  if (layout.format === 'csv') return csvTransactions(database, index, path, readFrom, csv);
  return jsonTransactions(database, index, path, readFrom, longestBytes);
}

async function checkFields(database: Database, source: Source): Promise<CheckedSource> {
  const rows = await database.run(`
    SELECT chain, count(*) AS n, max(code) AS code, count_if(code = 2) AS odd, min(place) AS first, max(place) AS last
    FROM (SELECT chain, TRY_CAST(block AS DOUBLE) * 2097152 + TRY_CAST("index" AS DOUBLE) AS place,
      ${rowCode(source)} AS code FROM (${source.select}))
    GROUP BY chain`);
  const chains: ChainRange[] = rows.map((row) => ({
    chain: String(row.chain),
    rows: Number(row.n),
    first: Number(row.first),
    last: Number(row.last),
  }));
  if (rows.some((row) => Number(row.code) === 2)) throw new Error(`odd rows in ${source.path} ${JSON.stringify(rows)}`);
  const total = chains.reduce((sum, { rows: n }) => sum + n, 0);
  return { source, rows: total, raised: rows.some((row) => Number(row.code) === 1), chains };
}
