import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { TOKEN_TOPICS } from '../../chain/evm/tokenEvents.ts';
import { SpoorError } from '../../core/errors.ts';
import { cutText, showFound } from '../../core/showFound.ts';
import { type Database, type Row, sqlName, sqlText } from '../database.ts';
import { damagedParquet } from '../parquetSource.ts';
import { placeFields, placeText } from '../places.ts';
import { type ByteOptions, scanText } from '../scanText.ts';
import { readCsv, readTextLines } from '../sources.ts';
import { RECORD_BYTES } from '../textLines.ts';
import { type Field, TABLE_COLUMNS, type TableName } from './evmTables.ts';
import { columnText, EXPECTED, fieldValue, isBad, isExactDouble, isFloat } from './fieldReaders.ts';
import type { EvmFile } from './openEvmFile.ts';

/** The rows of one file in the columns of its table (`TABLE_COLUMNS`), checked field by field, in a Parquet file. */
export interface EvmRows {
  readonly table: TableName;
  readonly path: string;
  readonly rows: number;
  readonly firstBlock: number;
  readonly lastBlock: number;
  /** Rows whose amount is a floating-point number that does not say exactly which integer is meant. */
  readonly inexact: number;
  /** Chain ids that the file names. */
  readonly chainIds: readonly number[];
}

/**
 * Reads one file of an EVM data set and checks every field that is used; logs that say nothing of tokens and calls that
 * neither move value nor fail are left out.
 * @param index of the file in `StagedRows.files`
 * @throws BAD_FIELD, BAD_ROW with file and line; DAMAGED_GZIP, UNKNOWN_FORMAT, DISK_FULL, IO, INTERRUPTED
 */
export async function readEvmFile(
  database: Database,
  file: EvmFile,
  index: number,
  options: ByteOptions,
): Promise<EvmRows> {
  const { from, lines, remove } = await openRows(database, file, index, options);
  const target = join(database.folder, `evm.${index}.parquet`);
  const columns = usedColumns(file);
  try {
    await database.run(
      `COPY (${checkedSelect(file, columns, from, index)}) TO ${sqlText(target)} (FORMAT parquet, COMPRESSION lz4_raw)`,
      `reading ${basename(file.path)}`,
    );
  } catch (cause) {
    throw unreadable(file, cause);
  } finally {
    await remove();
  }
  const summary = await summarize(database, file, target);
  const bad = Number(summary.bad);
  if (bad > 0) throw await firstBadRow(database, file, columns, target, bad);
  if (lines !== undefined && Number(summary.n) !== lines && !isFiltered(file.table.name)) {
    throw badText(file.path, `${String(summary.n)} rows in ${lines} lines`);
  }
  return {
    table: file.table.name,
    path: target,
    rows: Number(summary.n),
    firstBlock: Number(summary.first),
    lastBlock: Number(summary.last),
    inexact: Number(summary.inexact),
    chainIds: summary.chain_ids === null ? [] : String(summary.chain_ids).split(',').map(Number),
  };
}

interface OpenRows {
  /** A FROM item whose columns are the file's, and `line`. */
  readonly from: string;
  /** Rows that there must be, where that is known. */
  readonly lines?: number;
  readonly remove: () => Promise<void>;
}

async function openRows(database: Database, file: EvmFile, index: number, options: ByteOptions): Promise<OpenRows> {
  const remove = () => Promise.resolve();
  if (file.format === 'parquet') {
    const asText = file.table.family !== 'cryo';
    const from = `(SELECT *, file_row_number + 1 AS line
      FROM read_parquet(${sqlText(file.readFrom)}, binary_as_string=${asText}, file_row_number=true, hive_partitioning=false))`;
    return { from, remove };
  }
  const readFrom = file.gzip ? join(database.folder, `evm.${index}.text`) : file.path;
  const scan = await scanText(file, file.gzip, file.gzip ? readFrom : undefined, options);
  if (scan.oddText || scan.longestBytes > RECORD_BYTES) {
    throw badText(
      file.path,
      'blank lines between rows, line ends of several kinds, zero bytes, or bytes that are not UTF-8',
    );
  }
  const { longestBytes } = scan;
  const unpacked = file.gzip ? { remove: () => rm(readFrom) } : { remove };
  if (file.format === 'csv') {
    const csv = readCsv(readFrom, { columns: [...file.columns.keys()], longestBytes });
    return { from: `(SELECT *, row_number() OVER () + 1 AS line FROM ${csv})`, lines: scan.lines - 1, ...unpacked };
  }
  const names = [...file.columns.keys()];
  const type = JSON.stringify(Object.fromEntries(names.map((name) => [name, 'VARCHAR'])));
  const from = `(SELECT unnest(CASE WHEN json_valid(text) AND json_type(text) = 'OBJECT' THEN from_json(text, ${sqlText(type)}) END), line
    FROM (SELECT text, row_number() OVER () AS line FROM ${readTextLines(readFrom, longestBytes)}))`;
  return { from, lines: scan.lines, ...unpacked };
}

interface UsedColumn {
  readonly name: string;
  readonly column: string;
  readonly field: Field;
}

function usedColumns(file: EvmFile): UsedColumn[] {
  const used = Object.entries(file.table.fields).flatMap(([name, field]) => {
    const column = field.columns.find((candidate) => file.columns.has(candidate));
    if (column === undefined && field.required) throw lacksColumn(file, field);
    return column === undefined ? [] : [{ name, column, field }];
  });
  const { valueIn, status, error } = file.table.fields;
  // An export in which nothing says which transactions failed would move value that stayed.
  const saysFailures = used.some(({ field }) => field === status || field === error);
  if (valueIn !== undefined && !saysFailures) throw lacksColumn(file, status!);
  return used;
}

function lacksColumn(file: EvmFile, field: Field): SpoorError {
  const missing = field.columns[0]!;
  const found = cutText([...file.columns.keys()].join(','));
  return new SpoorError(
    'BAD_HEADER',
    `${file.path}: ${file.table.name} lacks the column ${missing}; export it with that column`,
    { file: file.path, field: missing, missing, found, expected: field.columns.join(' or ') },
  );
}

/** Three layers: texts of the columns, values from them, then the first field that is wrong and what is in it. */
function checkedSelect(file: EvmFile, columns: readonly UsedColumn[], from: string, index: number): string {
  const hasType = file.format === 'jsonl' && file.table.type !== undefined && file.columns.has('type');
  const texts = columns.map(({ name, column, field }) => {
    const type = file.columns.get(column)!;
    return `${columnText(sqlName(column), type, field.kind)} AS ${sqlName(`v_${name}`)}`;
  });
  const floats = columns.filter(({ field, column }) => field.kind === 'amount' && isFloat(file.columns.get(column)!));
  const inexact = floats.map(({ column }) => `coalesce(NOT ${isExactDouble(sqlName(column))}, false)`);
  texts.push(`${inexact.length === 0 ? 'false' : inexact.join(' OR ')} AS inexact`);
  if (hasType) texts.push('"type" AS v_kind');
  const values = columns.map(
    ({ name, field }) => `${fieldValue(sqlName(`v_${name}`), field.kind)} AS ${sqlName(`f_${name}`)}`,
  );
  const cases = columns.map(({ name, field }, at) => {
    const bad = isBad(sqlName(`v_${name}`), sqlName(`f_${name}`), field.kind, field.required ?? false);
    return `WHEN ${bad} THEN ${at + 1}`;
  });
  if (hasType) cases.unshift(`WHEN v_kind IS DISTINCT FROM ${sqlText(file.table.type!)} THEN ${columns.length + 1}`);
  const found = columns.map(({ name }, at) => `WHEN ${at + 1} THEN left(${sqlName(`v_${name}`)}, 200)`);
  if (hasType) found.push(`WHEN ${columns.length + 1} THEN left(v_kind, 200)`);
  const has = new Set(columns.map(({ name }) => name));
  const outputs = Object.entries(TABLE_COLUMNS[file.table.name]).map(
    ([name, type]) => `CAST(${outputOf(name, has)} AS ${storedType(type)}) AS ${sqlName(name)}`,
  );
  const chainId = has.has('chainId') ? 'f_chainId' : 'NULL::UINTEGER';
  return `SELECT ${outputs.join(', ')}, ${chainId} AS chain_id, inexact, CAST(${index} AS UINTEGER) AS file,
      CAST(line AS UBIGINT) AS line, bad, CASE bad ${found.join(' ')} END AS found
    FROM (SELECT *, CASE ${cases.join(' ')} ELSE 0 END AS bad
      FROM (SELECT *, ${values.join(', ')} FROM (SELECT ${texts.join(', ')}, line FROM ${from})
        ${isFiltered(file.table.name) ? `WHERE ${keptRows(file.table.name, has)}` : ''}))`;
}

/** Parquet has no integers of 128 bits: DuckDB would write doubles for them, and reads decimals far slower than texts. */
function storedType(type: string): string {
  return type === 'HUGEINT' ? 'VARCHAR' : type;
}

/** Where a table's column comes from; some sets keep it in several of their own. */
function outputOf(name: string, has: ReadonlySet<string>): string {
  const own = has.has(name) ? sqlName(`f_${name}`) : 'NULL';
  if (name === 'topics' && has.has('topic0')) return `concat_ws(',', f_topic0, f_topic1, f_topic2, f_topic3)`;
  if (name === 'failed' && has.has('valueIn')) {
    const error = has.has('error') ? 'f_error IS NOT NULL' : 'false';
    return has.has('status') ? `${error} OR coalesce(f_status LIKE 'Error%' OR f_status = '1', false)` : error;
  }
  // An export shows the amount in the column of the side that its address is on, in both for one to itself.
  if (name === 'value' && has.has('valueIn')) return `CASE WHEN f_valueIn <> '0' THEN f_valueIn ELSE f_valueOut END`;
  if (name === 'failed') {
    const error = has.has('error') ? 'f_error IS NOT NULL' : 'false';
    return has.has('status') ? `coalesce(NOT f_status, false) OR ${error}` : error;
  }
  const isCryoTrace = has.has('contract') && has.has('type');
  // cryo: the contract that a creation made stands beside, and a reward's receiver where others have the sender.
  if (name === 'to' && isCryoTrace) return `coalesce(f_to, f_contract, CASE WHEN f_type = 'reward' THEN f_from END)`;
  if (name === 'from' && isCryoTrace) return `CASE WHEN f_type <> 'reward' THEN f_from END`;
  return own;
}

function isFiltered(table: TableName): boolean {
  return table === 'logs' || table === 'traces';
}

/** By the texts alone: a filter on what is made of them would make it twice. A text in doubt is kept, and checked. */
function keptRows(table: TableName, has: ReadonlySet<string>): string {
  if (table === 'logs') {
    const topic = `lower(coalesce(${has.has('topic0') ? 'v_topic0' : 'v_topics'}, ''))`;
    const isToken = TOKEN_TOPICS.map((each) => `contains(${topic}, '${each.slice(2)}')`).join(' OR ');
    return `(${isToken} OR NOT regexp_matches(${topic}, '^[\\[" ]*(0x[0-9a-f]|[\\]]?$)'))`;
  }
  const fails = ['error', 'status']
    .filter((name) => has.has(name))
    .map((name) => `coalesce(v_${name}, '') NOT IN ('', '1', 'true')`);
  return `(coalesce(v_value, '') NOT IN ('', '0', '0x0') OR coalesce(v_path, '') IN ('', '[]')
    OR v_type NOT IN ('call', 'reward') OR ${fails.join(' OR ')})`;
}

async function summarize(database: Database, file: EvmFile, target: string): Promise<Row> {
  const [row] = await database.run(
    `SELECT count(*) AS n, min(block) AS first, max(block) AS last, count(*) FILTER (bad > 0) AS bad,
      count(*) FILTER (inexact) AS inexact, string_agg(DISTINCT CAST(chain_id AS VARCHAR), ',') AS chain_ids
    FROM read_parquet(${sqlText(target)})`,
    `checking ${basename(file.path)}`,
  );
  return row!;
}

async function firstBadRow(
  database: Database,
  file: EvmFile,
  columns: readonly UsedColumn[],
  target: string,
  badRows: number,
): Promise<SpoorError> {
  const [row] = await database.run(
    `SELECT line, bad, found FROM read_parquet(${sqlText(target)}) WHERE bad > 0 ORDER BY line LIMIT 1`,
  );
  const used = columns[Number(row!.bad) - 1];
  const field = used === undefined ? 'type' : headOf(file, used.column);
  const expected = used === undefined ? `${file.table.type}, as in the first row` : EXPECTED[used.field.kind];
  const text = row!.found === null ? '' : String(row!.found);
  const found = text === '' ? 'nothing' : showFound(text);
  const unit = file.format === 'parquet' ? 'row' : 'line';
  const place = { file: file.path, unit, number: Number(row!.line) } as const;
  const more = badRows === 1 ? '' : ` (and ${badRows - 1} more bad ${badRows === 2 ? 'row' : 'rows'})`;
  return new SpoorError('BAD_FIELD', `${placeText(place)}: ${field}: found ${found}, expected ${expected}${more}`, {
    ...placeFields(place),
    field,
    found,
    expected,
    moreBadRows: badRows - 1,
  });
}

/** A column as the file itself names it. */
function headOf(file: EvmFile, column: string): string {
  return file.heads?.[[...file.columns.keys()].indexOf(column)] ?? column;
}

function badText(path: string, found: string): SpoorError {
  const expected = 'one row a line, every line of the same form, in UTF-8';
  return new SpoorError('BAD_ROW', `${path}: found ${found}, expected ${expected}`, { file: path, found, expected });
}

/** What DuckDB says of a text that it cannot read, with the line where it names one. */
function unreadable(file: EvmFile, cause: unknown): unknown {
  if (cause instanceof SpoorError) return cause;
  if (file.format === 'parquet') return damagedParquet(file.path, cause);
  const text = cause instanceof Error ? cause.message : String(cause);
  const line = /CSV Error on Line: (\d+)/.exec(text)?.[1];
  if (line === undefined) return cause;
  const reason = /^Expected Number of Columns: (\d+) Found: (\d+)/m.exec(text);
  const found = reason === null ? 'a row that cannot be read as CSV' : `${reason[2]} fields`;
  const expected = `${file.columns.size} fields: ${cutText([...file.columns.keys()].join(','))}`;
  return new SpoorError('BAD_ROW', `${file.path}:${line}: row: found ${found}, expected ${expected}`, {
    file: file.path,
    line: Number(line),
    field: 'row',
    found,
    expected,
  });
}
