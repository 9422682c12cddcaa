import { basename, join } from 'node:path';
import { type EvmChain, evmChainOfId, parseEvmChain } from '../../chain/evm/evmChains.ts';
import { SpoorError } from '../../core/errors.ts';
import { BLOCK_LIMIT, INDEX_LIMIT, toPosition } from '../../core/position.ts';
import type { Progress } from '../../core/progress.ts';
import type { AssetUnit } from '../../label/assets.ts';
import { type Database, sqlName, sqlText } from '../database.ts';
import type { NameFile } from '../places.ts';
import { packedRows } from '../sources.ts';
import type { CheckedSource } from '../stagedViews.ts';
import { checkJoined, dropRepeats } from './checkTables.ts';
import type { EvmFormat } from './evmFormats.ts';
import { TABLE_COLUMNS, TABLE_KEYS, type TableName } from './evmTables.ts';
import { writeExplorerRows } from './explorerRows.ts';
import { MACROS } from './fieldReaders.ts';
import { joinTables } from './joinTables.ts';
import type { EvmFile } from './openEvmFile.ts';
import { type EvmRows, readEvmFile } from './readEvmFile.ts';
import { writeRows } from './rowsOfBlocks.ts';

export interface EvmOptions {
  /** The chain the files are of: a name of the table of chains, or `name:symbol:id`. Few sets say it themselves. */
  readonly chain?: string;
  readonly format?: EvmFormat;
  /** Takes amounts that are floating-point numbers although they may not be exact. */
  readonly acceptInexact?: boolean;
  /** Decimals of tokens, which explorers' exports need. */
  readonly assets?: readonly AssetUnit[];
  /** Told what a person should know of what was read. */
  readonly onNote?: (note: string) => void;
}

export interface StageEvmOptions extends EvmOptions {
  readonly signal?: AbortSignal;
  readonly report: (progress: Progress) => void;
  /** About how many rows of tables are joined at one time. */
  readonly partRows?: number;
}

const PART_ROWS = 1_000_000;
const TABLES = Object.keys(TABLE_COLUMNS) as TableName[];

/**
 * Reads files of EVM data sets, all of one chain, into staged transfers: each file into one form, checked; then, a range of
 * blocks at a time, what the files say of each block together.
 * @param firstFile what `file` is for the first of them
 * @returns a source, and the rows of each file
 * @throws USAGE where the chain is not named; BAD_HEADER, BAD_FIELD, BAD_ROW, INEXACT_AMOUNTS, DISK_FULL, IO, INTERRUPTED
 */
export async function stageEvmFiles(
  database: Database,
  files: readonly EvmFile[],
  firstFile: number,
  nameFile: NameFile,
  options: StageEvmOptions,
): Promise<{ readonly source: CheckedSource | undefined; readonly rows: readonly number[] }> {
  for (const macro of MACROS) await database.run(macro);
  const read: EvmRows[] = [];
  for (const [number, file] of files.entries()) {
    const bytes = {
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      onBytes: (done: number) =>
        options.report({ phase: `reading ${basename(file.path)}`, done, total: file.sizeBytes, unit: 'bytes' }),
    };
    read.push(await readEvmFile(database, file, firstFile + number, bytes));
  }
  const rows = read.map((each) => each.rows);
  refuseInexact(files, read, options);
  const chain = chainOf(files, read, options);
  for (const table of TABLES) await makeView(database, table, read);
  const isListed = checkListed(files, chain);
  const parts: string[] = [];
  for (const [from, to] of await blockRanges(database, read, options.partRows ?? PART_ROWS)) {
    for (const table of TABLES) await takeRange(database, table, read, from, to, nameFile);
    const target = join(database.folder, `evm.part.${parts.length}.parquet`);
    if (isListed) await writeExplorerRows(database, chain, options.assets ?? [], nameFile, target);
    else {
      await joinTables(database);
      await checkJoined(database, nameFile);
      const hasBig = await findBigWords(database, read);
      await writeRows(database, chain, hasBig, target, `joining blocks ${from} to ${to}`);
    }
    parts.push(target);
  }
  for (const table of TABLES) await database.run(`DROP TABLE IF EXISTS c_${table}`);
  tellWhatLacks(read, options);
  return { source: await toSource(database, chain, firstFile, files[0]!.path, parts), rows };
}

function refuseInexact(files: readonly EvmFile[], read: readonly EvmRows[], options: StageEvmOptions): void {
  const inexact = read.reduce((sum, { inexact: rows }) => sum + rows, 0);
  if (inexact === 0) return;
  const at = read.findIndex((rows) => rows.inexact > 0);
  const what = `${inexact} ${inexact === 1 ? 'row has an amount that is a' : 'rows have amounts that are'} floating-point number${inexact === 1 ? '' : 's'} of 2^53 or more, or with a fraction, which do not say exactly what was paid`;
  if (options.acceptInexact === true) {
    options.onNote?.(`${what}; they were taken as they stand (--accept-inexact): no total of them is exact`);
    return;
  }
  throw new SpoorError(
    'INEXACT_AMOUNTS',
    `${files[at]!.path}: ${what}; use a set that states them as integers or texts, or take them as they stand with --accept-inexact`,
    { file: files[at]!.path, rows: inexact, found: 'floating-point amounts', expected: 'exact integers of base units' },
  );
}

/** The chain that the user names, or that the files name; data sets that are of Ethereum only need no name. */
function chainOf(files: readonly EvmFile[], read: readonly EvmRows[], options: StageEvmOptions): EvmChain {
  const ids = new Map<number, number>();
  for (const [number, { chainIds }] of read.entries()) {
    for (const id of chainIds) if (!ids.has(id)) ids.set(id, number);
  }
  const isEthereumOnly = options.format === 'aws-public-blockchain' || options.format === 'bigquery';
  const named = options.chain ?? (isEthereumOnly ? 'ethereum' : undefined);
  const [firstId] = ids.keys();
  const chain = named === undefined ? evmChainOfId(firstId ?? -1) : parseEvmChain(named);
  if (chain === undefined) {
    const found = firstId === undefined ? 'nothing that says of which chain they are' : `the chain id ${firstId}`;
    throw new SpoorError(
      'USAGE',
      `${files[0]!.path}: found ${found}; name the chain: spoor import --chain ethereum, for instance`,
      { file: files[0]!.path, found, expected: '--chain' },
    );
  }
  for (const [id, number] of ids) {
    if (id === chain.chainId) continue;
    const { path } = files[number]!;
    const expected = `${chain.chainId} (${chain.name})`;
    throw new SpoorError(
      'BAD_FIELD',
      `${path}: chain_id: found ${id}, expected ${expected}; import each chain by itself`,
      {
        file: path,
        field: 'chain_id',
        found: id,
        expected,
      },
    );
  }
  return chain;
}

/** Whether the files are explorers' exports, which are by themselves: they do not say what the other files join on. */
function checkListed(files: readonly EvmFile[], chain: EvmChain): boolean {
  const listed = files.filter((file) => file.listed);
  const other = files.find((file) => !file.listed);
  if (listed.length === 0) return false;
  const [{ path }] = listed as [EvmFile];
  if (other !== undefined) {
    const [found, expected] = [
      `an explorer's export beside ${other.path}`,
      'exports alone: they do not say where in its block a transaction stands',
    ];
    throw new SpoorError('BAD_HEADER', `${path}: found ${found}, expected ${expected}`, {
      file: path,
      other: other.path,
      found,
      expected,
    });
  }
  for (const { path: file, symbol } of listed) {
    if (symbol === undefined || symbol === chain.symbol || (symbol === 'matic' && chain.symbol === 'pol')) continue;
    const expected = `${chain.symbol}, the coin of ${chain.name}`;
    throw new SpoorError(
      'BAD_HEADER',
      `${file}: Value_IN: found ${symbol}, expected ${expected}; name the chain it is of with --chain`,
      {
        file,
        field: 'Value_IN',
        found: symbol,
        expected,
      },
    );
  }
  return true;
}

async function makeView(database: Database, table: TableName, read: readonly EvmRows[]): Promise<void> {
  await database.run(`CREATE VIEW evm_${table} AS ${tableSelect(table, read)}`);
}

/** The rows of one table in all files, with every column that it may have. */
function tableSelect(table: TableName, read: readonly EvmRows[]): string {
  const columns = Object.entries(TABLE_COLUMNS[table]);
  const paths = read.filter((rows) => rows.table === table && rows.rows > 0).map(({ path }) => sqlText(path));
  const names = columns.map(([name, type]) => `CAST(${sqlName(name)} AS ${type}) AS ${sqlName(name)}`).join(', ');
  const none = columns.map(([name, type]) => `NULL::${type} AS ${sqlName(name)}`).join(', ');
  return paths.length === 0
    ? `SELECT ${none}, 0::UINTEGER AS file, 0::UBIGINT AS line WHERE false`
    : `SELECT ${names}, file, line FROM read_parquet([${paths.join(', ')}])`;
}

const WORDS_AT_ONCE = 1000;

/** Fills `evm_big` with the amounts of 2^128 and more in `c_*`, which are few and came as hex, in decimal. */
async function findBigWords(database: Database, read: readonly EvmRows[]): Promise<boolean> {
  await database.run('CREATE OR REPLACE TEMP TABLE evm_big (hex VARCHAR, dec VARCHAR)');
  const tables = TABLES.filter((table) => 'value' in TABLE_COLUMNS[table] && read.some((rows) => rows.table === table));
  if (tables.length === 0) return false;
  const values = tables.map((table) => `SELECT value FROM c_${table} WHERE starts_with(value, '0x')`);
  for (let last = ''; ; ) {
    const rows = await database.run(`SELECT DISTINCT value FROM (${values.join(' UNION ALL ')})
      WHERE value > '${last}' ORDER BY value LIMIT ${WORDS_AT_ONCE}`);
    if (rows.length === 0) return last !== '';
    const words = rows.map(({ value }) => `('${String(value)}', '${BigInt(String(value))}')`);
    await database.run(`INSERT INTO evm_big VALUES ${words.join(', ')}`);
    last = String(rows.at(-1)!.value);
    if (rows.length < WORDS_AT_ONCE) return true;
  }
}

/** Ranges of blocks, both ends included, each with about `partRows` rows in all tables. */
async function blockRanges(
  database: Database,
  read: readonly EvmRows[],
  partRows: number,
): Promise<(readonly [number, number])[]> {
  const held = read.filter(({ rows }) => rows > 0);
  if (held.length === 0) return [];
  const first = held.reduce((least, { firstBlock }) => Math.min(least, firstBlock), BLOCK_LIMIT);
  const last = held.reduce((most, { lastBlock }) => Math.max(most, lastBlock), 0);
  const step = Math.max(1, Math.floor((last - first + 1) / 65_536));
  const blocks = TABLES.map((table) => `SELECT block FROM evm_${table}`).join(' UNION ALL ');
  const counts = await database.run(
    `SELECT CAST((block - ${first}) // ${step} AS INTEGER) AS part, CAST(count(*) AS DOUBLE) AS n
      FROM (${blocks}) GROUP BY 1 ORDER BY 1`,
    'finding blocks',
  );
  const ranges: [number, number][] = [];
  let sum = Infinity;
  for (const { part, n } of counts) {
    if (sum + Number(n) > partRows) {
      ranges.push([first + Number(part) * step, 0]);
      sum = 0;
    }
    sum += Number(n);
    ranges.at(-1)![1] = first + (Number(part) + 1) * step - 1;
  }
  return ranges;
}

async function takeRange(
  database: Database,
  table: TableName,
  read: readonly EvmRows[],
  from: number,
  to: number,
  nameFile: NameFile,
): Promise<void> {
  // Of thousands of files few have blocks of the range.
  const here = read.filter(({ firstBlock, lastBlock }) => firstBlock <= to && lastBlock >= from);
  await database.run(
    `CREATE OR REPLACE TEMP TABLE c_${table} AS SELECT * FROM (${tableSelect(table, here)}) WHERE block BETWEEN ${from} AND ${to}`,
  );
  await dropRepeats(database, table, TABLE_KEYS[table], nameFile);
}

/** Says what the rows do not hold because no file given says it. */
function tellWhatLacks(read: readonly EvmRows[], { onNote }: StageEvmOptions): void {
  const has = (table: TableName) => read.some((rows) => rows.table === table);
  if (has('transactions') && !has('blocks')) {
    onNote?.('without blocks the whole fee of a transaction counts as burned: who got the tip is not in these files');
  }
  if (has('token_transfers') && !has('logs')) {
    onNote?.(
      'token_transfers do not tell NFTs from tokens and lack deposits and withdrawals of wrapped coins; logs do not',
    );
  }
  if (has('listed') || has('listed_inner') || has('listed_tokens')) {
    onNote?.(
      "explorers' exports round some amounts and leave out what other addresses did: the rows are as exact as the files",
    );
    return;
  }
  if (!has('traces')) onNote?.('without traces, transfers within transactions are not in the ledger');
}

async function toSource(
  database: Database,
  chain: EvmChain,
  file: number,
  path: string,
  parts: readonly string[],
): Promise<CheckedSource | undefined> {
  if (parts.length === 0) return undefined;
  const source = packedRows('account', file, path, parts);
  const [row] = await database.run(`SELECT count(*) AS n, min(block) AS first, max(block) AS last,
      max("index") AS most, bool_or(time IS NULL OR amount IS NULL) AS lacks FROM (${source.select})`);
  const rows = Number(row!.n);
  if (rows === 0) return undefined;
  if (Number(row!.most) >= INDEX_LIMIT) {
    throw new SpoorError('BAD_ROW', `${path}: a block has more rows than an index below ${INDEX_LIMIT} can number`, {
      file: path,
      found: String(row!.most),
      expected: `an index below ${INDEX_LIMIT}`,
    });
  }
  if (row!.lacks === true) throw new Error(`${path}: a row without time or amount`);
  const first = toPosition(Number(row!.first), 0);
  const last = toPosition(Number(row!.last), INDEX_LIMIT - 1);
  return {
    source,
    raised: false,
    isParquet: false,
    rising: true,
    rows,
    chains: [{ chain: chain.name, rows, first, last }],
  };
}
