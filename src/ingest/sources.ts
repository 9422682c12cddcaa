import { basename, join } from 'node:path';
import type { ChainKind } from '../core/chains.ts';
import { INDEX_LIMIT } from '../core/position.ts';
import { addressCode, addressListCode } from './addressSql.ts';
import { type Database, sqlName, sqlText } from './database.ts';
import {
  amountCode,
  assetCode,
  blockCode,
  type ColumnType,
  chainCode,
  indexCode,
  isAmount,
  isInput,
  nameCode,
  timeCode,
} from './fieldSql.ts';
import { COLUMNS } from './layouts.ts';

/**
 * The rows of one file as SQL: the columns of the format as they stand in the file, and `line`. UTXO transactions have
 * `inputs` and `outputs` as lists of structs of texts.
 */
export interface Source {
  readonly kind: ChainKind;
  /** Index in `StagedRows.files`. */
  readonly file: number;
  /** Its rows are of several files: `selectNumbered` has a column `file`. */
  readonly filesDiffer?: boolean;
  readonly path: string;
  /** A SELECT of the raw columns, and `odd` where the reader can tell more than the fields do. */
  readonly select: string;
  /** The same with `line`. Numbering a CSV makes its scan slower, so checks go without. */
  readonly selectNumbered: string;
  readonly types: Readonly<Record<string, ColumnType>>;
  readonly hasOdd: boolean;
  /** Written by the exact reader: right and canonical. */
  readonly isExact: boolean;
  /** Parquet writes an empty address as NULL, too. */
  readonly nullIsEmpty: boolean;
}

const TEXT_TYPES: Readonly<Record<string, ColumnType>> = {};

interface CsvOptions {
  readonly columns: readonly string[];
  readonly longestBytes: number;
}

/** DuckDB needs room for whole lines, and takes 32 times the longest line unless told otherwise. */
function csvBuffers(longestBytes: number): string {
  const line = Math.max(longestBytes + 2, 1 << 20);
  return `max_line_size=${line}, buffer_size=${Math.max(line * 4, 1 << 25)}`;
}

export function readCsv(path: string, options: CsvOptions): string {
  const columns = options.columns.map((name) => `${sqlText(name)}: 'VARCHAR'`).join(', ');
  // A control character stands for NULL, so that none is made of an empty field.
  return `read_csv(${sqlText(path)}, auto_detect=false, header=true, delim=',', quote='"', escape='"',
    strict_mode=true, null_padding=false, nullstr='\u0002', compression='none', columns={${columns}},
    ${csvBuffers(options.longestBytes)})`;
}

/** Every line as one text. */
export function readTextLines(path: string, longestBytes: number): string {
  return `read_csv(${sqlText(path)}, auto_detect=false, header=false, delim='\u0001', quote='', escape='',
    nullstr='\u0002', compression='none', columns={'text': 'VARCHAR'}, ${csvBuffers(longestBytes)})`;
}

function readParquet(path: string): string {
  return `read_parquet(${sqlText(path)}, binary_as_string=true, file_row_number=true)`;
}

export function csvTransfers(file: number, path: string, readFrom: string, options: CsvOptions): Source {
  const columns = COLUMNS.account.map(sqlName).join(', ');
  const from = readCsv(readFrom, options);
  return {
    kind: 'account',
    file,
    path,
    select: `SELECT ${columns} FROM ${from}`,
    selectNumbered: `SELECT ${columns}, row_number() OVER () + 1 AS line FROM ${from}`,
    types: TEXT_TYPES,
    hasOdd: false,
    isExact: false,
    nullIsEmpty: false,
  };
}

export function parquetTransfers(
  file: number,
  path: string,
  readFrom: string,
  types: Readonly<Record<string, ColumnType>>,
): Source {
  const columns = COLUMNS.account.map(sqlName).join(', ');
  const from = readParquet(readFrom);
  return {
    kind: 'account',
    file,
    path,
    select: `SELECT ${columns} FROM ${from}`,
    selectNumbered: `SELECT ${columns}, file_row_number + 1 AS line FROM ${from}`,
    types,
    hasOdd: false,
    isExact: false,
    nullIsEmpty: true,
  };
}

/** What DuckDB's JSON reader takes and JSON does not, and names that are not texts: for the exact reader. */
const ODD_JSON = '\\\\|,\\s*[}\\]]|"(?:chain|tx|txid|asset|from|to|address)"\\s*:\\s*[^"\\s]';
const INPUTS_TYPE = '[{"txid":"VARCHAR","vout":"VARCHAR","value":"VARCHAR","address":"VARCHAR"}]';
const OUTPUTS_TYPE = '[{"address":"VARCHAR","value":"VARCHAR"}]';

/** Keys in a JSON text without backslashes: a quote before a colon ends a key. */
function keyCount(text: string): string {
  return `(strlen(${text}) - strlen(replace(${text}, '":', ''))) // 2`;
}

function inputKeyCount(inputs: string): string {
  const count = `lambda i: 2 + (i.value IS NOT NULL)::INTEGER + (i.address IS NOT NULL)::INTEGER`;
  return `coalesce(list_sum(list_transform(${inputs}, ${count})), 0)`;
}

/** JSON Lines of transfers, turned into Parquet once: parsing is the dear part and the rows are read several times. */
export async function jsonTransfers(
  database: Database,
  file: number,
  path: string,
  readFrom: string,
  longestBytes: number,
): Promise<Source> {
  const type = `{${COLUMNS.account.map((name) => `"${name}":"VARCHAR"`).join(',')}}`;
  const target = join(database.folder, `${file}.rows.parquet`);
  const columns = COLUMNS.account.map((name) => `row.${sqlName(name)}`).join(', ');
  await database.run(
    `COPY (
    SELECT ${columns}, regexp_matches(text, '${ODD_JSON}') OR ${keyCount('text')} <> ${COLUMNS.account.length} AS odd
    FROM (SELECT text, from_json(text, '${type}') AS row FROM ${readTextLines(readFrom, longestBytes)})
  ) TO ${sqlText(target)} (FORMAT parquet, COMPRESSION lz4_raw)`,
    `reading ${basename(path)}`,
  );
  return { ...convertedSource(file, path, target, 'account'), ...lineOffset(target, 'account', 1) };
}

/** JSON Lines of transactions, turned into Parquet. */
export async function jsonTransactions(
  database: Database,
  file: number,
  path: string,
  readFrom: string,
  longestBytes: number,
): Promise<Source> {
  const type = transactionType('');
  const target = join(database.folder, `${file}.rows.parquet`);
  const columns = COLUMNS.utxo.map((name) => `row.${sqlName(name)}`).join(', ');
  const keys = `${COLUMNS.utxo.length} + 2 * coalesce(len(row.outputs), 0) + ${inputKeyCount('row.inputs')}`;
  await database.run(
    `COPY (
    SELECT ${columns}, regexp_matches(text, '${ODD_JSON}') OR ${keyCount('text')} <> ${keys} AS odd
    FROM (SELECT text, from_json(text, '${type}') AS row FROM ${readTextLines(readFrom, longestBytes)})
  ) TO ${sqlText(target)} (FORMAT parquet, COMPRESSION lz4_raw, ROW_GROUP_SIZE 20480)`,
    `reading ${basename(path)}`,
  );
  return { ...convertedSource(file, path, target, 'utxo'), ...lineOffset(target, 'utxo', 1) };
}

/** Transactions whose `inputs` and `outputs` are JSON texts, from CSV (`firstLine` 2) or Parquet (1). */
export async function jsonTextTransactions(
  database: Database,
  file: number,
  path: string,
  from: string,
  firstLine: number,
): Promise<Source> {
  const target = join(database.folder, `${file}.rows.parquet`);
  const plain = COLUMNS.utxo.slice(0, 5).map(sqlName).join(', ');
  const odd = ['inputs', 'outputs'].map((name) => `regexp_matches(${name}, '${ODD_JSON}')`).join(' OR ');
  await database.run(
    `COPY (
    SELECT ${plain}, ins AS inputs, outs AS outputs,
      coalesce(${odd} OR ${keyCount('inputs')} <> ${inputKeyCount('ins')}
        OR ${keyCount('outputs')} <> 2 * len(outs), true) AS odd
    FROM (SELECT *, from_json(inputs, '${INPUTS_TYPE}') AS ins, from_json(outputs, '${OUTPUTS_TYPE}') AS outs FROM ${from})
  ) TO ${sqlText(target)} (FORMAT parquet, COMPRESSION lz4_raw, ROW_GROUP_SIZE 20480)`,
    `reading ${basename(path)}`,
  );
  return { ...convertedSource(file, path, target, 'utxo'), ...lineOffset(target, 'utxo', firstLine) };
}

export function csvTransactions(
  database: Database,
  file: number,
  path: string,
  readFrom: string,
  options: CsvOptions,
): Promise<Source> {
  return jsonTextTransactions(database, file, path, readCsv(readFrom, options), 2);
}

/** Packs rows of blocks of one chain, lines of JSON with `file` and `line` and without `chain`, into Parquet. */
export async function convertBlockRows(
  database: Database,
  kind: ChainKind,
  chain: string,
  text: string,
  target: string,
  longestBytes: number,
): Promise<void> {
  const more = '"file":"VARCHAR","line":"VARCHAR"';
  const names = COLUMNS.account.map((name) => `"${name}":"VARCHAR"`).join(',');
  const type = kind === 'utxo' ? transactionType(`,${more}`) : `{${names},${more}}`;
  const fields = COLUMNS[kind].slice(1).map((name) => `row.${sqlName(name)}`);
  await database.run(
    `COPY (SELECT ${sqlText(chain)} AS chain, ${fields.join(', ')}, CAST(row.file AS UINTEGER) AS file, CAST(row.line AS UBIGINT) AS line
      FROM (SELECT from_json(text, '${type}') AS row FROM ${readTextLines(text, longestBytes)})
    ) TO ${sqlText(target)} (FORMAT parquet, COMPRESSION lz4_raw, ROW_GROUP_SIZE 20480)`,
    `packing ${chain}`,
  );
}

/** Rows that were packed by us: of blocks (`convertBlockRows`), or of EVM files that were joined. In the order of the parts. */
export function packedRows(kind: ChainKind, file: number, path: string, parts: readonly string[]): Source {
  const columns = COLUMNS[kind].map(sqlName).join(', ');
  const from = `read_parquet([${parts.map(sqlText).join(', ')}])`;
  return {
    kind,
    file,
    path,
    filesDiffer: true,
    select: `SELECT ${columns} FROM ${from}`,
    selectNumbered: `SELECT ${columns}, file, line FROM ${from}`,
    types: TEXT_TYPES,
    hasOdd: false,
    isExact: true,
    nullIsEmpty: false,
  };
}

/** What the exact reader wrote. */
export async function exactSource(
  database: Database,
  kind: ChainKind,
  file: number,
  path: string,
  copy: { path: string; longestBytes: number },
): Promise<Source> {
  const columns = COLUMNS[kind].map(sqlName).join(', ');
  let from: string;
  if (kind === 'account') {
    from = readCsv(copy.path, { columns: ['line', ...COLUMNS.account], longestBytes: copy.longestBytes });
  } else {
    const target = join(database.folder, `${file}.rows.parquet`);
    const type = transactionType(',"line":"VARCHAR"');
    const fields = [...COLUMNS.utxo, 'line'].map((name) => `row.${sqlName(name)}`).join(', ');
    await database.run(
      `COPY (SELECT ${fields}
      FROM (SELECT from_json(text, '${type}') AS row FROM ${readTextLines(copy.path, copy.longestBytes)})
    ) TO ${sqlText(target)} (FORMAT parquet, COMPRESSION lz4_raw, ROW_GROUP_SIZE 20480)`,
      `reading ${basename(path)}`,
    );
    from = readParquet(target);
  }
  return {
    kind,
    file,
    path,
    select: `SELECT ${columns} FROM ${from}`,
    selectNumbered: `SELECT ${columns}, CAST(line AS UBIGINT) AS line FROM ${from}`,
    types: TEXT_TYPES,
    hasOdd: false,
    isExact: true,
    nullIsEmpty: false,
  };
}

function transactionType(more: string): string {
  const plain = COLUMNS.utxo.slice(0, 5).map((name) => `"${name}":"VARCHAR"`);
  return `{${plain.join(',')},"inputs":${INPUTS_TYPE},"outputs":${OUTPUTS_TYPE}${more}}`;
}

function convertedSource(file: number, path: string, target: string, kind: ChainKind) {
  const columns = COLUMNS[kind].map(sqlName).join(', ');
  const select = `SELECT ${columns}, odd FROM ${readParquet(target)}`;
  return { kind, file, path, select, types: TEXT_TYPES, hasOdd: true, isExact: false, nullIsEmpty: false };
}

function lineOffset(target: string, kind: ChainKind, firstLine: number): Pick<Source, 'selectNumbered'> {
  const columns = COLUMNS[kind].map(sqlName).join(', ');
  return { selectNumbered: `SELECT ${columns}, file_row_number + ${firstLine} AS line FROM ${readParquet(target)}` };
}

/** The code (`fieldSql.ts`) of a whole row of `source`; never NULL. */
export function rowCode(source: Source): string {
  if (source.isExact) return '0';
  const type = (name: string): ColumnType => source.types[name] ?? 'text';
  const fields = [chainCode('chain'), blockCode(type('block')), indexCode(type('index')), timeCode(type('time'))];
  if (source.hasOdd) fields.push('CASE WHEN odd THEN 2 ELSE 0 END');
  if (source.kind === 'account') {
    const orEmpty = (name: string) => (source.nullIsEmpty ? `coalesce(${name}, '')` : name);
    fields.push(
      nameCode('tx', { mayBeEmpty: false }),
      assetCode('asset'),
      addressCode(orEmpty('"from"')),
      addressCode(orEmpty('"to"')),
      amountCode('amount', type('amount')),
    );
  } else {
    fields.push(
      nameCode('txid', { mayBeEmpty: false }),
      listCode('inputs', isInput('e'), true),
      listCode('outputs', isAmount('e.value'), false),
    );
  }
  return `greatest(${fields.join(',\n')})`;
}

function listCode(column: string, isRight: string, mayLackAddress: boolean): string {
  return `CASE WHEN ${column} IS NOT NULL AND len(${column}) < ${INDEX_LIMIT}
    THEN ${addressListCode(column, isRight, mayLackAddress)} ELSE 2 END`;
}
