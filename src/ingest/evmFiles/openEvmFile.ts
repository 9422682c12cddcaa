import { join } from 'node:path';
import type { DuckDBType } from '@duckdb/node-api';
import { SpoorError } from '../../core/errors.ts';
import { cutText } from '../../core/showFound.ts';
import { splitCsvLine } from '../csvLine.ts';
import type { Database } from '../database.ts';
import type { GivenFile } from '../listFiles.ts';
import { columnTypes } from '../parquetSource.ts';
import { type ByteOptions, copyBytes, readBytes } from '../scanText.ts';
import { RECORD_BYTES } from '../textLines.ts';
import type { EvmFormat } from './evmFormats.ts';
import { EVM_TABLES, type EvmTable, type Family } from './evmTables.ts';
import { EXPLORER_TABLES, explorerColumns } from './explorerFiles.ts';

/** A file of an EVM data set, not read further than its columns. */
export interface EvmFile extends GivenFile {
  readonly table: EvmTable;
  readonly format: 'csv' | 'jsonl' | 'parquet';
  readonly gzip: boolean;
  /** A Parquet file that was in gzip is unpacked here; else `path`. */
  readonly readFrom: string;
  /** Columns as the file names them, with the type of each; all of a CSV are texts. */
  readonly columns: ReadonlyMap<string, DuckDBType | 'text'>;
  /** An explorer's export: `columns` are named as in `explorerFiles.ts`, `heads` are its own names. */
  readonly listed?: true;
  readonly heads?: readonly string[];
  /** The native symbol in an export's heads. */
  readonly symbol?: string | undefined;
}

const FAMILIES: Readonly<Record<EvmFormat, readonly Family[]>> = {
  'ethereum-etl': ['etl'],
  'aws-public-blockchain': ['etl'],
  bigquery: ['etl'],
  cryo: ['cryo'],
  explorer: ['explorer'],
};

/**
 * Looks at a file's columns; undefined where they are of no EVM data set that Spoor reads.
 * @param format the set that the user named, if any
 * @throws BAD_HEADER for a file that is not of that set, and for tables that cannot be taken; DAMAGED_GZIP, UNKNOWN_FORMAT, IO
 */
export async function openEvmFile(
  database: Database,
  file: GivenFile,
  index: number,
  format: EvmFormat | undefined,
  options: ByteOptions,
): Promise<EvmFile | undefined> {
  const head = await readHead(file, options);
  const found = await findColumns(database, file, index, head, options);
  if (found === undefined) {
    if (format !== undefined && file.folder === undefined) throw notOfFormat(file.path, format, head.line.slice(0, 80));
    return undefined;
  }
  const names = [...found.columns.keys()];
  refuseNativeTransfers(file.path, names);
  const families = format === undefined ? undefined : FAMILIES[format];
  const tables = found.listed ? EXPLORER_TABLES : EVM_TABLES;
  const table = tables.find(
    ({ family, marks }) => (families?.includes(family) ?? true) && marks.every((mark) => found.columns.has(mark)),
  );
  if (found.columns.has('token_id')) throw refuseNfts(file.path);
  if (table !== undefined) return { ...file, ...found, table };
  if (format !== undefined && file.folder === undefined) throw notOfFormat(file.path, format, cutText(names.join(',')));
  return undefined;
}

interface Head {
  readonly gzip: boolean;
  readonly isParquet: boolean;
  readonly line: string;
}

/** The first line, however long: a transaction's input may stand before the columns that tell what it is. */
async function readHead(file: GivenFile, options: ByteOptions): Promise<Head> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const raw = await firstBytes(file, false, options);
  const gzip = raw[0] === 0x1f && raw[1] === 0x8b;
  const { signal } = options;
  for await (const chunk of readBytes(file, gzip, signal === undefined ? {} : { signal })) {
    chunks.push(Buffer.from(chunk));
    bytes += chunk.length;
    if (chunks[0]!.subarray(0, 4).toString('latin1') === 'PAR1') return { gzip, isParquet: true, line: '' };
    if (chunk.includes(10) || bytes > RECORD_BYTES) break;
  }
  const text = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  return { gzip, isParquet: false, line: text.slice(0, text.search(/\r?\n|$/)) };
}

async function firstBytes(file: GivenFile, gzip: boolean, options: ByteOptions): Promise<Buffer> {
  const { signal } = options;
  for await (const chunk of readBytes(file, gzip, signal === undefined ? {} : { signal })) {
    return Buffer.from(chunk.subarray(0, 16));
  }
  return Buffer.alloc(0);
}

type Found = Omit<EvmFile, 'table' | keyof GivenFile>;

async function findColumns(
  database: Database,
  file: GivenFile,
  index: number,
  { gzip, isParquet, line }: Head,
  options: ByteOptions,
): Promise<Found | undefined> {
  if (isParquet) {
    let readFrom = file.path;
    if (gzip) {
      readFrom = join(database.folder, `unpacked.${index}.parquet`);
      await copyBytes(file, true, readFrom, options);
    }
    // Sets of ethereum-etl's kind write texts as plain bytes at times, cryo writes bytes.
    const asBytes = await columnTypes(database, file.path, readFrom, false);
    const isCryo = EVM_TABLES.some(
      ({ family, marks }) => family === 'cryo' && marks.every((mark) => asBytes.has(mark)),
    );
    const columns = isCryo ? asBytes : await columnTypes(database, file.path, readFrom, true);
    return { format: 'parquet', gzip, readFrom, columns };
  }
  const names = line.startsWith('{') ? jsonKeys(line) : csvNames(line);
  if (names === undefined) return undefined;
  const listed = explorerColumns(names);
  const columns = new Map((listed?.columns ?? names).map((name) => [name, 'text' as const]));
  if (listed !== undefined)
    return { format: 'csv', gzip, readFrom: file.path, columns, listed: true, heads: names, symbol: listed.symbol };
  return { format: line.startsWith('{') ? 'jsonl' : 'csv', gzip, readFrom: file.path, columns };
}

function jsonKeys(line: string): string[] | undefined {
  try {
    const parsed: unknown = JSON.parse(line);
    return typeof parsed === 'object' && parsed !== null ? Object.keys(parsed) : undefined;
  } catch {
    return undefined;
  }
}

function csvNames(line: string): string[] | undefined {
  const names = splitCsvLine(line);
  return typeof names === 'string' || new Set(names).size < names.length ? undefined : names;
}

/** Delegate calls repeat the value of the call around them there, and nothing tells them from calls. */
function refuseNativeTransfers(path: string, names: readonly string[]): void {
  if (!['transfer_index', 'from_address', 'to_address'].every((name) => names.includes(name))) return;
  const found = 'native_transfers of cryo, in which delegate calls cannot be told from transfers';
  const expected = 'traces of cryo, which say what each call is';
  throw new SpoorError('BAD_HEADER', `${path}: found ${found}; expected ${expected}`, { file: path, found, expected });
}

function refuseNfts(path: string): SpoorError {
  const [found, expected] = ['an export of NFTs', 'exports of transactions, internal transactions or ERC-20 tokens'];
  return new SpoorError('BAD_HEADER', `${path}: found ${found}, expected ${expected}`, { file: path, found, expected });
}

function notOfFormat(path: string, format: EvmFormat, found: string): SpoorError {
  const tables = [...EVM_TABLES, ...EXPLORER_TABLES]
    .filter(({ family }) => FAMILIES[format].includes(family))
    .map(({ name, marks }) => `${name} (${marks.join(', ')}, ...)`);
  const expected = `one of ${format}'s tables: ${tables.join('; ')}`;
  return new SpoorError(
    'BAD_HEADER',
    `${path}: found ${found}, expected ${expected}; leave out --format or name the set`,
    {
      file: path,
      found,
      expected,
      format,
    },
  );
}
