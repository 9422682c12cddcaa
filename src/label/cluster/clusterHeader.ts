import type { ChangeFinder } from '../change/changeFinders.ts';

/** What a file of clusters begins with. */
export const MAGIC = 'spoor clusters\n';
/**
 * Since 2 change may join, which a Spoor that reads only 1 would not tell apart from inputs; 3 has ways between addresses instead of the
 * links of each.
 */
export const VERSION = 3;
/** Magic, and the length of the JSON header that follows as 16 characters and a line end. Columns come after it. */
export const PREAMBLE_BYTES = 32;

/** What columns are of, by the letter and bits that the header has. */
export const TYPES = { i32: Int32Array, f64: Float64Array, u8: Uint8Array } as const;
export type Type = keyof typeof TYPES;

/** Where a column stands. */
export interface ColumnPlace {
  readonly name: string;
  readonly type: Type;
  readonly length: number;
  /** From the first column on. */
  readonly offset: number;
}

/** What the header of a file of clusters says, as JSON. */
export interface ClusterHeader {
  readonly version: number;
  readonly chain: string;
  /** Transactions read, and the txids that were excepted. */
  readonly transactions: number;
  readonly except: readonly string[];
  /** Links between inputs; those by change come after them in the columns of links. Absent in version 1. */
  readonly links?: number;
  readonly mergeChange?: readonly ChangeFinder[];
  /** Names of known owners, by their number less one. */
  readonly owners?: readonly string[];
  /** Of whose its addresses were known to be (`ownersDigest`). Absent in older files. */
  readonly ownersDigest?: string;
  /** `ColumnsDigest` of its columns. Absent in older files. */
  readonly columnsDigest?: string;
  readonly columns: readonly ColumnPlace[];
}

/** Columns begin at places that typed arrays can. */
export const align = (bytes: number): number => Math.ceil(bytes / 8) * 8;
