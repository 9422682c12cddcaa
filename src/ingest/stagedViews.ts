import type { Database } from './database.ts';
import { lowered } from './fieldSql.ts';
import type { Source } from './sources.ts';

/** A source whose rows have all been checked. */
export interface CheckedSource {
  readonly source: Source;
  /** Some names are hex with capitals and are put in lower case on reading. */
  readonly raised: boolean;
  /** Its places are rows, not lines. */
  readonly isParquet: boolean;
  /** Known to be of one chain in strictly rising order. */
  readonly rising: boolean;
  readonly rows: number;
  readonly chains: readonly ChainRange[];
}

/** The rows of one chain in a source. `first` and `last` are positions (`position.ts`). */
export interface ChainRange {
  readonly chain: string;
  readonly rows: number;
  readonly first: number;
  readonly last: number;
}

/** Rows that repeat another: each is (file, line). The table is made empty here and filled by `checkPositions`. */
export const REPEATED = 'repeated_rows';

/**
 * Makes the views of `staged.ts` over the files themselves: nothing is copied, every read is a scan of the files, in
 * the canonical form of names. Rows listed in `REPEATED` are left out.
 */
export async function makeStagedViews(database: Database, sources: readonly CheckedSource[]): Promise<void> {
  await database.run(`CREATE TABLE ${REPEATED} (file UINTEGER, line UBIGINT)`);
  await defineViews(database, sources, false);
}

/** Makes the views again, now without the rows in `REPEATED`. */
export async function dropRepeatedRows(database: Database, sources: readonly CheckedSource[]): Promise<void> {
  await defineViews(database, sources, true);
}

async function defineViews(database: Database, sources: readonly CheckedSource[], dedupe: boolean): Promise<void> {
  const where = dedupe ? `ANTI JOIN ${REPEATED} USING (file, line)` : '';
  const transfers = sources.filter((checked) => checked.source.kind === 'account').map(transferSelect);
  const transactions = sources.filter((checked) => checked.source.kind === 'utxo').map(transactionSelect);
  await database.run(
    `CREATE OR REPLACE VIEW transfers AS ${union(transfers, NO_TRANSFERS)} ${dedupe && transfers.length > 0 ? where : ''}`,
  );
  await database.run(
    `CREATE OR REPLACE VIEW staged_transactions AS ${union(transactions, NO_TRANSACTIONS)} ${dedupe && transactions.length > 0 ? where : ''}`,
  );
  await database.run(
    'CREATE OR REPLACE VIEW transactions AS SELECT chain, block, idx, "time", txid, file, line FROM staged_transactions',
  );
  // unnest repeats the columns beside it for every element and numbers nothing, hence the subscripts.
  await database.run(`CREATE OR REPLACE VIEW inputs AS
    SELECT chain, block, idx, CAST(subscript - 1 AS UINTEGER) AS vin, e.txid AS txid, CAST(e.vout AS UINTEGER) AS vout,
      e.value AS value, nullif(e.address, '') AS address
    FROM (SELECT chain, block, idx, unnest(inputs) AS e, generate_subscripts(inputs, 1) AS subscript FROM staged_transactions)`);
  await database.run(`CREATE OR REPLACE VIEW outputs AS
    SELECT chain, block, idx, CAST(subscript - 1 AS UINTEGER) AS vout, e.address AS address, e.value AS value
    FROM (SELECT chain, block, idx, unnest(outputs) AS e, generate_subscripts(outputs, 1) AS subscript FROM staged_transactions)`);
}

function union(selects: readonly string[], none: string): string {
  return `SELECT * FROM (${selects.length === 0 ? none : selects.join('\nUNION ALL\n')})`;
}

const PLACE = 'CAST(block AS UBIGINT) AS block, CAST("index" AS UBIGINT) AS idx, CAST("time" AS UBIGINT) AS "time"';

function fileOf({ filesDiffer, file }: Source): string {
  return filesDiffer ? 'file' : `CAST(${file} AS UINTEGER) AS file`;
}

function transferSelect({ source, raised }: CheckedSource): string {
  const orEmpty = (column: string) => (source.nullIsEmpty ? `coalesce(${column}, '')` : column);
  const name = (column: string) => (raised ? lowered(column) : column);
  return `SELECT chain, ${PLACE}, ${name('tx')} AS tx, ${name('asset')} AS asset, ${name(orEmpty('"from"'))} AS "from",
    ${name(orEmpty('"to"'))} AS "to", CAST(amount AS VARCHAR) AS amount, ${fileOf(source)},
    CAST(line AS UBIGINT) AS line FROM (${source.selectNumbered})`;
}

function transactionSelect({ source, raised }: CheckedSource): string {
  return `SELECT chain, ${PLACE}, ${raised ? lowered('txid') : 'txid'} AS txid,
    inputs, outputs, ${fileOf(source)}, CAST(line AS UBIGINT) AS line
    FROM (${source.selectNumbered})`;
}

const NO_TRANSFERS = `SELECT '' AS chain, 0::UBIGINT AS block, 0::UBIGINT AS idx, 0::UBIGINT AS "time", '' AS tx, '' AS asset,
  '' AS "from", '' AS "to", '' AS amount, 0::UINTEGER AS file, 0::UBIGINT AS line WHERE false`;
const NO_TRANSACTIONS = `SELECT '' AS chain, 0::UBIGINT AS block, 0::UBIGINT AS idx, 0::UBIGINT AS "time", '' AS txid,
  NULL::STRUCT(txid VARCHAR, vout VARCHAR, value VARCHAR, address VARCHAR)[] AS inputs,
  NULL::STRUCT(address VARCHAR, value VARCHAR)[] AS outputs, 0::UINTEGER AS file, 0::UBIGINT AS line WHERE false`;
