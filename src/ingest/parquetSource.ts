import { type DuckDBType, DuckDBTypeId } from '@duckdb/node-api';
import type { ChainKind } from '../core/chains.ts';
import { SpoorError } from '../core/errors.ts';
import { type Database, sqlName, sqlText } from './database.ts';
import { badHeader, nearestKind } from './detectLayout.ts';
import type { ColumnType } from './fieldSql.ts';
import { COLUMNS, INPUT_KEYS, OUTPUT_KEYS } from './layouts.ts';
import { jsonTextTransactions, parquetTransfers, type Source } from './sources.ts';

const INTEGER_IDS: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.UHUGEINT,
]);

type ColumnTypes = ReadonlyMap<string, DuckDBType>;

/** A Parquet file whose columns and types are ours. */
export interface ParquetFile {
  readonly kind: ChainKind;
  /** Its rows as a source; for JSON text in `inputs` and `outputs` this reads all of it. */
  readonly toSource: () => Promise<Source>;
  /** A SELECT of all columns as texts, in row order, for the exact reader. */
  readonly exactSelect: string;
}

/**
 * Opens a Parquet file and checks its columns and their types.
 * @returns undefined for a file found in a folder whose columns are not ours
 * @throws BAD_HEADER, UNKNOWN_FORMAT for a damaged file
 */
export async function openParquet(
  database: Database,
  file: number,
  path: string,
  readFrom: string,
  foundInFolder: boolean,
): Promise<ParquetFile | undefined> {
  const types = await columnTypes(database, path, readFrom, true);
  const match = nearestKind([...types.keys()]);
  if (match.missing.length > 0 || match.extra.length > 0) {
    const error = badHeader(path, 'the file', [...types.keys()], match, 'Parquet');
    if (foundInFolder && error.fields.foreign === true) return undefined;
    throw error;
  }
  const isAccount = match.kind === 'account';
  const texts = isAccount ? ['chain', 'tx', 'asset', 'from', 'to'] : ['chain', 'txid'];
  for (const name of texts) requireText(path, name, types.get(name)!);
  const plain: Record<string, ColumnType> = {};
  for (const name of isAccount ? ['block', 'index', 'time', 'amount'] : ['block', 'index', 'time']) {
    plain[name] = integerOrText(path, name, types.get(name)!);
  }
  if (isAccount) {
    const source = parquetTransfers(file, path, readFrom, plain);
    const texts = COLUMNS.account.map((name) => `CAST(${sqlName(name)} AS VARCHAR)`).join(', ');
    return {
      kind: 'account',
      toSource: () => Promise.resolve(source),
      exactSelect: `SELECT ${texts} FROM (${source.select})`,
    };
  }
  return openTransactions(database, file, path, readFrom, types, plain);
}

/** @param asText takes columns of plain bytes for texts, which older writers do not mark as such */
export async function columnTypes(
  database: Database,
  path: string,
  readFrom: string,
  asText: boolean,
): Promise<ColumnTypes> {
  try {
    const sql = `SELECT * FROM read_parquet(${sqlText(readFrom)}, binary_as_string=${asText}, hive_partitioning=false) LIMIT 0`;
    const result = await database.connection.run(sql);
    return new Map(result.columnNames().map((name, at) => [name, result.columnType(at)]));
  } catch (cause) {
    throw damagedParquet(path, cause);
  }
}

export function damagedParquet(path: string, cause: unknown): SpoorError {
  const found = (cause instanceof Error ? cause.message : String(cause)).split('\n')[0]!;
  return new SpoorError(
    'UNKNOWN_FORMAT',
    `${path}: damaged Parquet: ${found}; fetch or write it again`,
    { file: path, found, expected: 'a whole Parquet file' },
    { cause },
  );
}

function requireText(path: string, name: string, type: DuckDBType): void {
  if (type.typeId !== DuckDBTypeId.VARCHAR) throw badType(path, name, type, 'VARCHAR');
}

function integerOrText(path: string, name: string, type: DuckDBType): ColumnType {
  if (type.typeId === DuckDBTypeId.VARCHAR) return 'text';
  if (isInteger(type)) return 'integer';
  throw badType(path, name, type, 'an integer type, DECIMAL without decimals or VARCHAR');
}

function isInteger(type: DuckDBType): boolean {
  return INTEGER_IDS.has(type.typeId) || (type.typeId === DuckDBTypeId.DECIMAL && 'scale' in type && type.scale === 0);
}

function badType(path: string, field: string, type: DuckDBType, expected: string): SpoorError {
  const found = type.toString();
  const advice = /DOUBLE|FLOAT/.test(found) ? '; floating point is not exact, write the integers as text' : '';
  return new SpoorError('BAD_HEADER', `${path}: column ${field} has type ${found}, expected ${expected}${advice}`, {
    file: path,
    field,
    found,
    expected,
  });
}

function openTransactions(
  database: Database,
  file: number,
  path: string,
  readFrom: string,
  types: ColumnTypes,
  plain: Readonly<Record<string, ColumnType>>,
): ParquetFile {
  const inputs = types.get('inputs')!;
  const outputs = types.get('outputs')!;
  const from = `read_parquet(${sqlText(readFrom)}, binary_as_string=true, file_row_number=true)`;
  if (inputs.typeId === DuckDBTypeId.VARCHAR && outputs.typeId === DuckDBTypeId.VARCHAR) {
    const columns = COLUMNS.utxo.map((name) => `CAST(${sqlName(name)} AS VARCHAR) AS ${sqlName(name)}`);
    const exactSelect = `SELECT ${columns.join(', ')} FROM ${from}`;
    return {
      kind: 'utxo',
      toSource: () => jsonTextTransactions(database, file, path, `(${exactSelect})`, 1),
      exactSelect,
    };
  }
  const columns = `chain, block, "index", "time", txid,
    ${structList(path, 'inputs', inputs, INPUT_KEYS)} AS inputs,
    ${structList(path, 'outputs', outputs, OUTPUT_KEYS)} AS outputs`;
  const source: Source = {
    kind: 'utxo',
    file,
    path,
    select: `SELECT ${columns} FROM ${from}`,
    selectNumbered: `SELECT ${columns}, file_row_number + 1 AS line FROM ${from}`,
    types: plain,
    hasOdd: false,
    isExact: false,
    nullIsEmpty: true,
  };
  const texts = COLUMNS.utxo.slice(0, 5).map((name) => `CAST(${sqlName(name)} AS VARCHAR)`);
  const lists = ['inputs', 'outputs'].map((name) => `CAST(to_json(${name}) AS VARCHAR)`);
  return {
    kind: 'utxo',
    toSource: () => Promise.resolve(source),
    exactSelect: `SELECT ${[...texts, ...lists].join(', ')} FROM (${source.select})`,
  };
}

/** An expression that turns a column of LIST of STRUCT into one whose fields are all texts, in our order. */
function structList(path: string, column: string, type: DuckDBType, keys: Readonly<Record<string, boolean>>): string {
  const expected = `LIST of STRUCT(${Object.keys(keys).join(', ')}), or JSON text in both of inputs and outputs`;
  if (!('valueType' in type)) throw badType(path, column, type, expected);
  const struct = type.valueType as DuckDBType;
  if (!('entryNames' in struct) || !('entryTypes' in struct)) throw badType(path, column, type, expected);
  const names = struct.entryNames as readonly string[];
  const entries = new Map(names.map((name, at) => [name, (struct.entryTypes as readonly DuckDBType[])[at]!]));
  for (const name of names) if (!(name in keys)) throw badType(path, `${column}.${name}`, entries.get(name)!, expected);
  const fields = Object.entries(keys).map(([name, isRequired]) => {
    const entry = entries.get(name);
    if (entry === undefined) {
      if (isRequired) throw badType(path, `${column}.${name}`, type, expected);
      return `${sqlName(name)} := NULL::VARCHAR`;
    }
    if (name === 'txid' || name === 'address') requireText(path, `${column}.${name}`, entry);
    else integerOrText(path, `${column}.${name}`, entry);
    const value = `CAST(e.${sqlName(name)} AS VARCHAR)`;
    return `${sqlName(name)} := ${column === 'outputs' && name === 'address' ? `coalesce(${value}, '')` : value}`;
  });
  return `list_transform(${column}, lambda e: struct_pack(${fields.join(', ')}))`;
}
