import type { ChainKind } from '../core/chains.ts';
import { SpoorError } from '../core/errors.ts';
import type { WorkOptions } from '../core/progress.ts';
import type { ChainHashes } from '../ledger/port.ts';
import type { SharedBlock, StagedRows } from '../ledger/staged.ts';
import { type BlockFile, openAsBlocks } from './blockFile.ts';
import { checkCoins } from './checkCoins.ts';
import { checkPositions } from './checkPositions.ts';
import { type Database, openDatabase } from './database.ts';
import { emptyFile } from './detectLayout.ts';
import { type EvmFile, openEvmFile } from './evmFiles/openEvmFile.ts';
import { type EvmOptions, type StageEvmOptions, stageEvmFiles } from './evmFiles/stageEvmFiles.ts';
import { checkEvmBlock } from './evmShared.ts';
import { type GivenFile, listFiles, noFilesError } from './listFiles.ts';
import type { NameFile, Place } from './places.ts';
import { stageBlocks } from './stageBlocks.ts';
import { type CheckedSource, makeStagedViews } from './stagedViews.ts';
import { stageFile } from './stageFile.ts';
import { throttleProgress } from './throttleProgress.ts';

export interface StageOptions extends WorkOptions, EvmOptions {
  /** Where temporary files may be put; a folder of its own is made in it and removed on `close`. */
  readonly workFolder: string;
  /** What DuckDB may use before it spills to disk; it takes some more beside it. */
  readonly memoryLimitMb?: number;
}

/** DuckDB was seen to take a third more than its limit, and Node 0.15 GB beside it: 1.2 GB in all. */
const MEMORY_LIMIT_MB = 700;

/** What reading the staged rows needs: what checking them held is let go of, for the ledger to have. */
const READING_LIMIT_MB = 256;

export interface StagedFiles extends StagedRows {
  /** Of the blocks that came as blocks. */
  readonly hashes: readonly ChainHashes[];
  /** Ends the connection and removes all temporary files. */
  close(): Promise<void>;
}

/**
 * Reads interchange files (rules.md, "Plain interchange formats": CSV, JSON Lines, Parquet, each also gzip) and files of
 * Bitcoin blocks, and checks
 * all that they can tell by themselves. Formats are told by content. The tables of the result are views: each read of
 * them reads the files again, which must not change until `close`.
 * @param paths files, or folders whose files in our formats are all taken
 * @throws every code of bad input in `core/errors.ts` but those of tags and assets; FILE_NOT_FOUND, NO_PERMISSION,
 *   DISK_FULL, IO; INTERRUPTED
 */
export async function stageFiles(paths: readonly string[], options: StageOptions): Promise<StagedFiles> {
  const given = await listFiles(paths);
  const { signal } = options;
  const report = throttleProgress(options.onProgress);
  const database = await openDatabase({
    workFolder: options.workFolder,
    memoryLimitMb: options.memoryLimitMb ?? MEMORY_LIMIT_MB,
    onProgress: report,
    ...(signal === undefined ? {} : { signal }),
  });
  try {
    const sources: CheckedSource[] = [];
    const taken: TakenFile[] = [];
    const blockFiles: BlockFile[] = [];
    const hashes: ChainHashes[] = [];
    const evmFiles: EvmFile[] = [];
    const work = { report, ...(signal === undefined ? {} : { signal }) };
    for (const file of given) {
      const blocks = await openAsBlocks(file);
      if (blocks !== undefined) {
        blockFiles.push(blocks);
        continue;
      }
      const evm = await openEvmFile(
        database,
        file,
        evmFiles.length,
        options.format,
        signal === undefined ? {} : { signal },
      );
      if (evm !== undefined) {
        evmFiles.push(evm);
        continue;
      }
      const checked = await stageFile(database, file, taken.length, work);
      if (checked === undefined) continue;
      if (checked.rows === 0 && file.folder === undefined) throw emptyFile(file.path);
      taken.push({ ...file, unit: checked.isParquet ? 'row' : 'line', rows: checked.rows });
      sources.push(checked);
    }
    if (blockFiles.length > 0) {
      const chains = await stageBlocks(database, markNewest(blockFiles), taken.length, work);
      if (chains.length === 0) throw emptyFile(blockFiles[0]!.path);
      for (const file of blockFiles) taken.push({ ...file, unit: 'byte', rows: file.sizeBytes });
      sources.push(...chains.map(({ checked }) => checked));
      hashes.push(...chains.map((chain) => chain.hashes));
    }
    const nameFile: NameFile = (file, line) => ({ file: taken[file]!.path, unit: taken[file]!.unit, number: line });
    const evm =
      evmFiles.length === 0 ? [] : await stageEvm(database, evmFiles, taken, nameFile, { ...options, ...work });
    sources.push(...evm);
    const evmChains = evm.flatMap((source) => source.chains.map(({ chain }) => chain));
    requireRows(given, taken);
    checkChainKinds(sources);
    await makeStagedViews(database, sources);
    const repeats = await checkPositions(database, sources, nameFile);
    const count = (kind: ChainKind) =>
      sources.reduce((sum, { source, rows }) => sum + (source.kind === kind ? rows : 0), 0) - repeats[kind];
    const transactions = count('utxo');
    if (transactions > 0) await checkCoins(database, nameFile);
    await database.run(`SET memory_limit = '${READING_LIMIT_MB}MiB'`);
    return {
      connection: database.connection,
      lists: 'staged_transactions',
      files: taken.map(({ path }) => path),
      transfers: count('account'),
      transactions,
      hashes,
      ...(evmChains.length === 0 ? {} : { checkShared: evmCheck(evmChains) }),
      close: () => database.close(),
    };
  } catch (cause) {
    await database.close();
    throw cause;
  }
}

async function stageEvm(
  database: Database,
  files: readonly EvmFile[],
  taken: TakenFile[],
  nameFile: NameFile,
  options: StageEvmOptions,
): Promise<CheckedSource[]> {
  const first = taken.length;
  for (const file of files) taken.push({ ...file, unit: file.format === 'parquet' ? 'row' : 'line', rows: 0 });
  const { source, rows } = await stageEvmFiles(database, files, first, nameFile, options);
  for (const [number, n] of rows.entries()) taken[first + number] = { ...taken[first + number]!, rows: n };
  return source === undefined ? [] : [source];
}

function evmCheck(chains: readonly string[]): (block: SharedBlock) => void {
  return (block) => {
    if (chains.includes(block.chain)) checkEvmBlock(block);
  };
}

interface TakenFile extends GivenFile {
  readonly unit: Place['unit'];
  /** 0 where it holds nothing. */
  readonly rows: number;
}

/** Files of a folder come sorted by name, which is the order in which a node writes them. */
function markNewest(files: readonly BlockFile[]): BlockFile[] {
  return files.map((file, at) => {
    const isLast = !files.some((other, later) => later > at && other.folder === file.folder);
    return { ...file, isNewest: file.folder !== undefined && isLast };
  });
}

/** A folder may hold empty parts, as data sets do, but not only them. */
function requireRows(given: readonly GivenFile[], taken: readonly TakenFile[]): void {
  for (const folder of new Set(given.flatMap((file) => file.folder ?? []))) {
    const parts = taken.filter((file) => file.folder === folder);
    if (parts.length === 0) throw noFilesError(folder);
    if (parts.every(({ rows }) => rows === 0)) throw emptyFile(folder);
  }
}

function checkChainKinds(sources: readonly CheckedSource[]): void {
  const seen = new Map<string, CheckedSource>();
  for (const checked of sources) {
    for (const { chain } of checked.chains) {
      const other = seen.get(chain);
      if (other !== undefined && other.source.kind !== checked.source.kind) {
        const { path } = checked.source;
        const [found, expected] = [describe(checked), `${describe(other)}, as in ${other.source.path}`];
        throw new SpoorError(
          'CHAIN_KIND',
          `${path}: chain: found ${found} of ${chain}, expected ${expected}; a chain has accounts or coins, not both`,
          { file: path, other: other.source.path, field: 'chain', chain, found, expected },
        );
      }
      seen.set(chain, checked);
    }
  }
}

function describe(checked: CheckedSource): string {
  return checked.source.kind === 'account' ? 'transfers' : 'transactions with coins';
}
