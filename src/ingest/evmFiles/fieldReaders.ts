import { type DuckDBType, DuckDBTypeId } from '@duckdb/node-api';
import { TIME_LIMIT } from '../fieldForms.ts';
import { isAmount } from '../fieldSql.ts';
import type { FieldKind } from './evmTables.ts';

/** Below these, gas times price and gwei times 10^9 stay below 2^127, what DuckDB's widest integer holds. */
const GAS_LIMIT = String(2n ** 40n);
const PRICE_LIMIT = String(2n ** 80n);

/** A double holds every integer up to here, and a larger one may stand for several. */
const EXACT_DOUBLE = '9007199254740992';

/** With or without commas between thousands. */
const DECIMAL = '[0-9]+(,[0-9][0-9][0-9])*([.][0-9]*)?';

export const EXPECTED: Readonly<Record<FieldKind, string>> = {
  integer: 'an integer from 0 to 4294967295, digits only',
  time: 'Unix seconds, or a time in UTC such as 2023-05-02 12:19:59',
  gas: 'gas, an integer below 2^40',
  price: 'an integer of base units below 2^80',
  amount: 'an integer of base units from 0 to 2^256-1',
  address: 'an address: 0x and 40 hex digits',
  hash: 'a hash: 0x and 64 hex digits',
  flag: '1 or 0, true or false',
  topic: 'a topic: 0x and 64 hex digits',
  topics: 'topics of 0x and 64 hex digits each',
  word: 'hex data that begins with 0x',
  path: 'numbers that say where the call stands, such as 0,2',
  text: 'a text',
  withdrawals: 'a JSON list of withdrawals with index, address and amount',
  ether: 'a decimal number with at most 18 digits behind the point',
  decimal: 'a decimal number',
};

/**
 * A column as text, whatever it is stored as, so that one reader serves all sets: integers in decimal, bytes in hex with
 * `0x`, times in Unix seconds, lists with commas. NULL and '' both mean that nothing is there.
 */
export function columnText(column: string, type: DuckDBType | 'text', kind: FieldKind): string {
  if (type === 'text') return column;
  switch (type.typeId) {
    case DuckDBTypeId.VARCHAR:
      return column;
    case DuckDBTypeId.BLOB:
      return `'0x' || lower(hex(${column}))`;
    case DuckDBTypeId.FLOAT:
    case DuckDBTypeId.DOUBLE:
      if (kind === 'amount') {
        return `CASE WHEN ${column} >= 0 AND ${column} < 1.2e77 THEN format('{:.0f}', round(${column})) ELSE CAST(${column} AS VARCHAR) END`;
      }
      return `CASE WHEN ${isExactDouble(column)} THEN CAST(CAST(${column} AS BIGINT) AS VARCHAR) ELSE CAST(${column} AS VARCHAR) END`;
    case DuckDBTypeId.TIMESTAMP:
    case DuckDBTypeId.TIMESTAMP_S:
    case DuckDBTypeId.TIMESTAMP_MS:
    case DuckDBTypeId.TIMESTAMP_NS:
    case DuckDBTypeId.TIMESTAMP_TZ:
      return `CAST(CAST(floor(epoch(${column})) AS BIGINT) AS VARCHAR)`;
    case DuckDBTypeId.DECIMAL:
      return `regexp_replace(CAST(${column} AS VARCHAR), '\\.0+$', '')`;
    case DuckDBTypeId.LIST:
      return kind === 'withdrawals' ? `CAST(to_json(${column}) AS VARCHAR)` : listText(column, type);
    default:
      return `CAST(${column} AS VARCHAR)`;
  }
}

function listText(column: string, type: DuckDBType): string {
  const isBytes = 'valueType' in type && (type.valueType as DuckDBType).typeId === DuckDBTypeId.BLOB;
  const list = isBytes ? `list_transform(${column}, lambda e: '0x' || lower(hex(e)))` : column;
  return `array_to_string(${list}, ',')`;
}

export function isFloat(type: DuckDBType | 'text'): boolean {
  return type !== 'text' && (type.typeId === DuckDBTypeId.DOUBLE || type.typeId === DuckDBTypeId.FLOAT);
}

/** Whether a floating-point number says exactly which integer is meant. */
export function isExactDouble(column: string): string {
  return `(${column} = trunc(${column}) AND abs(${column}) < ${EXACT_DOUBLE})`;
}

/** The value of a field from its text `v`, in the type of `TABLE_COLUMNS`; NULL where `v` does not hold what it must. */
export function fieldValue(v: string, kind: FieldKind): string {
  const digits = `regexp_full_match(${v}, '[0-9]+')`;
  switch (kind) {
    case 'integer':
      return `CASE WHEN ${digits} THEN TRY_CAST(${v} AS UINTEGER) END`;
    case 'time':
      return `CASE WHEN ${digits} THEN TRY_CAST(${v} AS UINTEGER)
        WHEN regexp_full_match(${v}, '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9:.]+( ?UTC|Z|[+]00:?(00)?)?')
          AND epoch(TRY_CAST(${v} AS TIMESTAMP)) BETWEEN 0 AND ${TIME_LIMIT - 1}
        THEN CAST(floor(epoch(TRY_CAST(${v} AS TIMESTAMP))) AS UINTEGER) END`;
    case 'gas':
      return `CASE WHEN ${digits} AND TRY_CAST(${v} AS HUGEINT) < ${GAS_LIMIT} THEN TRY_CAST(${v} AS HUGEINT) END`;
    case 'price':
      return `CASE WHEN ${digits} AND TRY_CAST(${v} AS HUGEINT) < ${PRICE_LIMIT} THEN TRY_CAST(${v} AS HUGEINT) END`;
    case 'amount':
      return `CASE WHEN ${isAmount(v)} THEN ${v}
        WHEN ${isHex(v, 3, 66)} THEN evm_word('0x' || lpad(substr(${v}, 3), 64, '0')) END`;
    case 'address':
      return `CASE WHEN ${isHex(v, 42, 42)} THEN lower(${v}) END`;
    case 'hash':
    case 'topic':
      return `CASE WHEN ${isHex(v, 66, 66)} THEN lower(${v}) END`;
    case 'flag':
      return `CASE WHEN lower(${v}) IN ('1', 'true') THEN true WHEN lower(${v}) IN ('0', 'false') THEN false END`;
    case 'topics':
      return `CASE WHEN starts_with(${v}, '0x') THEN lower(${v}) ELSE translate(lower(${v}), '[]" ', '') END`;
    case 'word':
      return `CASE WHEN ${isHex(v, 66, 66)} THEN evm_word(${v}) END`;
    case 'path':
      return `array_to_string(regexp_extract_all(${v}, '[0-9]+'), ',')`;
    case 'withdrawals':
      // ethereum-etl writes CSV without the brackets: `{...},{...}`.
      return `CASE WHEN json_valid(${v}) AND json_type(${v}) = 'ARRAY' THEN ${v}
        WHEN starts_with(${v}, '{') AND json_valid('[' || ${v} || ']') THEN '[' || ${v} || ']' END`;
    case 'ether':
      return `CASE WHEN regexp_full_match(${v}, '${DECIMAL}') AND strlen(rtrim(split_part(${v}, '.', 2), '0')) <= 18
        THEN ${baseUnits(`replace(${v}, ',', '')`, '18')} END`;
    case 'decimal':
      return `CASE WHEN regexp_full_match(${v}, '${DECIMAL}') THEN replace(${v}, ',', '') END`;
    case 'text':
      return `nullif(${v}, '')`;
  }
}

/** A pattern that counts (`[0-9a-f]{64}`) costs as much as all else together: hence lengths and plain patterns. */
function isHex(v: string, from: number, to: number): string {
  return `(strlen(${v}) BETWEEN ${from} AND ${to} AND regexp_full_match(${v}, '0x[0-9a-fA-F]+'))`;
}

/** At most four words of 66 letters with commas between. */
function isTopics(v: string): string {
  const comma = (at: number) => `(strlen(${v}) < ${at} OR substr(${v}, ${at}, 1) = ',')`;
  // A list after IN would be joined, with every row copied.
  const isLong = [0, 66, 133, 200, 267].map((length) => `strlen(${v}) = ${length}`).join(' OR ');
  return `((${isLong}) AND ${comma(67)} AND ${comma(134)} AND ${comma(201)}
    AND regexp_full_match(${v}, '(0x[0-9a-f]+,?)*'))`;
}

/** Whether `v` is wrong: it holds something, and not what it must. `value` is what `fieldValue` made of it. */
export function isBad(v: string, value: string, kind: FieldKind, required: boolean): string {
  const nothing = required ? `coalesce(${v}, '') = ''` : 'false';
  switch (kind) {
    case 'text':
      return nothing;
    case 'word':
      return `(coalesce(${v}, '') <> '' AND NOT starts_with(${v}, '0x'))`;
    case 'topics':
      return `NOT coalesce(${isTopics(value)}, true)`;
    case 'path':
      return `NOT regexp_full_match(coalesce(${v}, ''), '[0-9, _\\[\\]]*')`;
    default:
      return `(${nothing} OR (coalesce(${v}, '') <> '' AND ${value} IS NULL))`;
  }
}

/**
 * Macros of the database: `evm_word(h)` makes `0x` and 64 hex digits a decimal below 2^127; a larger one stays hex, in
 * lower case, for the caller to look up, because DuckDB has no wider integers (and writes unsigned ones of 128 bits a
 * hundred times slower). Most amounts are below 2^64, and one look at their zeros is cheaper than arithmetic on them.
 */
export const MACROS = [
  `CREATE MACRO evm_quarter(h, n) AS CAST('0x' || substr(h, n * 16 + 3, 16) AS UBIGINT)`,
  `CREATE MACRO evm_word(h) AS CASE
    WHEN starts_with(h, '0x${'0'.repeat(48)}') THEN CAST(evm_quarter(h, 3) AS VARCHAR)
    WHEN starts_with(h, '0x${'0'.repeat(32)}') AND substr(h, 35, 1) < '8'
    THEN CAST(evm_quarter(h, 2)::HUGEINT * 18446744073709551616 + evm_quarter(h, 3)::HUGEINT AS VARCHAR) ELSE lower(h) END`,
];

/** A decimal number as an integer of base units; it has at most `decimals` digits behind its point, zeros aside. */
export function baseUnits(text: string, decimals: string): string {
  const digits = `ltrim(split_part(${text}, '.', 1) || rpad(left(split_part(${text}, '.', 2), ${decimals}), ${decimals}, '0'), '0')`;
  return `CASE WHEN ${digits} = '' THEN '0' ELSE ${digits} END`;
}
