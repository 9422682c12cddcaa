import { MAX_AMOUNT } from '../core/lanes.ts';
import { BLOCK_LIMIT, INDEX_LIMIT } from '../core/position.ts';
import { NAME_BYTES, TIME_LIMIT, WORD_BYTES } from './fieldForms.ts';

/**
 * The forms of `fieldForms.ts` as SQL over whole columns, on the safe side: what passes here is right and already
 * canonical; what does not pass is looked at again by the exact reader. A check is one scan of the bytes, because names
 * are most of what is read.
 *
 * A code says of a field: 0 right, 1 right but for capitals in hex, 2 for the exact reader to decide.
 */

/** Printable ASCII without space, quotes and comma. */
const NAME_BYTE = '[!#-&(-+\\--~]';
/** Names that are canonical: a name that begins with 0x holds no capitals. */
const NAME = `0x[0-9a-z]*|[1-9A-Za-z]${NAME_BYTE}*|0(?:[0-9A-WYZa-wyz]${NAME_BYTE}*)?`;
const RAISED_HEX = '0[xX][0-9a-fA-F]+';
const ASSET = '0x[0-9a-f]*|[1-9a-z][a-z0-9._-]*|0(?:[a-wyz0-9._-][a-z0-9._-]*)?';

export function nameCode(column: string, options: { mayBeEmpty: boolean }): string {
  const empty = options.mayBeEmpty ? `WHEN ${column} = '' THEN 0 ` : '';
  return `CASE ${empty}WHEN ${isName(column)} THEN 0
    WHEN strlen(${column}) <= ${NAME_BYTES} AND regexp_full_match(${column}, '${RAISED_HEX}') THEN 1 ELSE 2 END`;
}

export function isName(column: string, pattern = NAME): string {
  return `(strlen(${column}) BETWEEN 1 AND ${NAME_BYTES} AND regexp_full_match(${column}, '${pattern}'))`;
}

export function assetCode(column: string): string {
  return `CASE
    WHEN strlen(${column}) <= ${WORD_BYTES} AND regexp_full_match(${column}, '${ASSET}')
      AND (strlen(${column}) = 42 OR NOT starts_with(${column}, '0x')) THEN 0
    WHEN strlen(${column}) = 42 AND regexp_full_match(${column}, '${RAISED_HEX}') THEN 1
    WHEN strlen(${column}) BETWEEN 26 AND ${WORD_BYTES} AND regexp_full_match(${column}, '[1-9A-Za-z][0-9A-Za-z]*') THEN 0
    ELSE 2 END`;
}

export function chainCode(column: string): string {
  return `CASE WHEN strlen(${column}) <= ${WORD_BYTES} AND regexp_full_match(${column}, '[a-z0-9][a-z0-9._-]*') THEN 0 ELSE 2 END`;
}

export type ColumnType = 'text' | 'integer';

/** 0 where `column` is a canonical integer below `limit`, which is at most 2^32. */
export function integerCode(column: string, type: ColumnType, limit: number): string {
  const right =
    type === 'integer'
      ? `${column} >= 0 AND ${column} < ${limit}`
      : `TRY_CAST(${column} AS UINTEGER) < ${limit} AND CAST(TRY_CAST(${column} AS UINTEGER) AS VARCHAR) = ${column}`;
  return `CASE WHEN ${right} THEN 0 ELSE 2 END`;
}

export function isAmount(column: string): string {
  const max = String(MAX_AMOUNT);
  return `(regexp_full_match(${column}, '0|[1-9][0-9]*')
    AND (strlen(${column}) < ${max.length} OR (strlen(${column}) = ${max.length} AND ${column} <= '${max}')))`;
}

export function amountCode(column: string, type: ColumnType): string {
  return `CASE WHEN ${type === 'integer' ? `${column} >= 0` : isAmount(column)} THEN 0 ELSE 2 END`;
}

export const blockCode = (type: ColumnType) => integerCode('block', type, BLOCK_LIMIT);
export const indexCode = (type: ColumnType) => integerCode('"index"', type, INDEX_LIMIT);
export const timeCode = (type: ColumnType) => integerCode('"time"', type, TIME_LIMIT);

/** What an element of `inputs` must be besides its address. */
export function isInput(element: string): string {
  return `(${isName(`${element}.txid`)}
    AND ${integerCode(`${element}.vout`, 'text', INDEX_LIMIT)} = 0
    AND (${element}.value IS NULL OR ${isAmount(`${element}.value`)}))`;
}

/** A name in lower case if it is hex, for columns that hold some in capitals. */
export function lowered(column: string): string {
  return `CASE WHEN regexp_full_match(${column}, '${RAISED_HEX}') THEN lower(${column}) ELSE ${column} END`;
}
