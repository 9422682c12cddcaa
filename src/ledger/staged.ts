import type { DuckDBConnection } from '@duckdb/node-api';
import type { TransferRow } from '../core/rows.ts';
import type { Sourced } from './stagedReader.ts';

/** A block of transfers of which the ledger has some rows and is to get others. Both lists are in the order of `index`. */
export interface SharedBlock {
  readonly chain: string;
  readonly block: number;
  readonly known: readonly TransferRow[];
  /** All that are staged, those included that the ledger has. */
  readonly staged: readonly Sourced<TransferRow>[];
  readonly nameOf: (row: Sourced<TransferRow>) => string;
}

/**
 * Rows on their way into a ledger: tables, or views over files, in a DuckDB database that `ingest` has filled and
 * checked as far as the rows alone can tell. Every name is canonical (`canonicalName`), every address in the one text that ledgers
 * have of it (`canonicalAddress` of `label`), every amount a canonical decimal (no sign, no leading
 * zero) below 2^256, every block and index within `position.ts`, no two rows at one (chain, block, index), equal rows
 * once, outputs not above inputs where all of a transaction's inputs are known.
 *
 *     transfers    (chain VARCHAR, block UBIGINT, idx UBIGINT, time UBIGINT, tx VARCHAR, asset VARCHAR,
 *                   "from" VARCHAR, "to" VARCHAR, amount VARCHAR, file UINTEGER, line UBIGINT)
 *     transactions (chain VARCHAR, block UBIGINT, idx UBIGINT, time UBIGINT, txid VARCHAR, file UINTEGER, line UBIGINT)
 *     inputs       (chain VARCHAR, block UBIGINT, idx UBIGINT, vin UINTEGER, txid VARCHAR, vout UINTEGER,
 *                   value VARCHAR, address VARCHAR)          -- value, address NULL where the input carries none
 *     outputs      (chain VARCHAR, block UBIGINT, idx UBIGINT, vout UINTEGER, address VARCHAR, value VARCHAR)
 *
 * `inputs` and `outputs` belong to the transaction at (chain, block, idx). No column but `value` and `address` of
 * `inputs` is ever NULL; an empty address is ''. `file` indexes `files`, `line` is 1-based in its file (the row number,
 * header not counted, for Parquet): errors name both.
 */
export interface StagedRows {
  readonly connection: DuckDBConnection;
  /**
   * Where the transactions also stand with their inputs and outputs as lists, the name of that table: `transactions`
   * with (inputs STRUCT(txid, vout, value, address)[], outputs STRUCT(address, value)[]), fields as above, any as VARCHAR,
   * lists and their texts NULL where empty.
   */
  readonly lists?: string;
  readonly files: readonly string[];
  /** How errors name a row, where that is not `file:line`. */
  readonly nameOf?: (file: number, line: number) => string;
  readonly transfers: number;
  readonly transactions: number;
  /** Told of every block that the ledger has in part and that grows, before anything is written; may refuse it. */
  readonly checkShared?: (block: SharedBlock) => void;
}
