import { SpoorError } from '../../core/errors.ts';
import { type Database, type Row, sqlName } from '../database.ts';
import { type NameFile, placeFields, placeText } from '../places.ts';
import { TABLE_COLUMNS, type TableName } from './evmTables.ts';
import { HAS_MOVED } from './joinTables.ts';
import { WITHDRAWALS } from './rowsOfBlocks.ts';

/**
 * Leaves of the rows of `c_<table>` that are the same thing (`keys`) the first; all must say the same.
 * @throws BAD_ROW naming two rows that differ
 */
export async function dropRepeats(
  database: Database,
  table: TableName,
  keys: readonly string[],
  nameFile: NameFile,
): Promise<void> {
  if (keys.length === 0) return;
  const isKeyed = keys.map((key) => `${sqlName(key)} IS NOT NULL`).join(' AND ');
  const [row] = await database.run(
    `SELECT count(*) AS n, count(DISTINCT (${keys.map(sqlName).join(', ')})) AS distinct_n FROM c_${table} WHERE ${isKeyed}`,
  );
  if (row!.n === row!.distinct_n) return;
  const partition = keys.map(sqlName).join(', ');
  const columns = Object.keys(TABLE_COLUMNS[table]);
  const [differing] = await database.run(`SELECT a.file, a.line, b.file AS other_file, b.line AS other_line,
      ${columns.map((name) => `a.${sqlName(name)} IS DISTINCT FROM b.${sqlName(name)} AS ${sqlName(`d_${name}`)}`).join(', ')}
    FROM c_${table} a JOIN (SELECT * FROM c_${table} WHERE ${isKeyed}
      QUALIFY row_number() OVER (PARTITION BY ${partition} ORDER BY file, line) = 1) b
      ON ${keys.map((key) => `a.${sqlName(key)} = b.${sqlName(key)}`).join(' AND ')}
    WHERE (a.file, a.line) <> (b.file, b.line)
      AND (${columns.map((name) => `a.${sqlName(name)} IS DISTINCT FROM b.${sqlName(name)}`).join(' OR ')})
    ORDER BY a.file, a.line LIMIT 1`);
  if (differing !== undefined) throw differs(table, keys, columns, differing, nameFile);
  await database.run(`CREATE OR REPLACE TEMP TABLE c_${table} AS SELECT * FROM c_${table}
    QUALIFY NOT (${isKeyed}) OR row_number() OVER (PARTITION BY ${partition} ORDER BY file, line) = 1`);
}

function differs(
  table: TableName,
  keys: readonly string[],
  columns: readonly string[],
  row: Row,
  nameFile: NameFile,
): SpoorError {
  const here = nameFile(Number(row.file), Number(row.line));
  const other = placeText(nameFile(Number(row.other_file), Number(row.other_line)));
  const field = columns.find((name) => row[`d_${name}`] === true) ?? 'row';
  const key = keys.join(', ');
  return new SpoorError(
    'BAD_ROW',
    `${placeText(here)}: ${field}: differs from ${other}, which is of the same ${key} in ${table}; these files are of different chains or states, or one is wrong`,
    { ...placeFields(here), other, field, found: 'a different row', expected: `the same as ${other}` },
  );
}

interface Check {
  /** A SELECT of file, line, block and `found`, of rows that are wrong. */
  readonly select: string;
  readonly field: string;
  readonly expected: string;
}

const CHECKS: readonly Check[] = [
  {
    select: `SELECT t.file, t.line, t.block, t.hash || ' here and ' || r.hash || ' in receipts' AS found FROM c_transactions t
      JOIN c_receipts r USING (block, txIndex) WHERE t.hash <> r.hash`,
    field: 'hash',
    expected: 'the same transaction at one place of a block; these files are of different chains or states',
  },
  {
    select: `SELECT file, line, block, 'a block whose files give it different times' AS found
      FROM (SELECT file, line, block, time FROM c_blocks UNION ALL SELECT file, line, block, time FROM c_transactions
        UNION ALL SELECT file, line, block, time FROM c_logs
        UNION ALL SELECT file, line, block, time FROM c_token_transfers UNION ALL SELECT file, line, block, time FROM c_traces) s
      JOIN c_times USING (block) WHERE differs AND s.time IS DISTINCT FROM c_times.time`,
    field: 'block_timestamp',
    expected: 'one time for one block; these files are of different chains or states',
  },
  {
    select: `SELECT file, line, block, 'block ' || block || ' without a time' AS found FROM (
        SELECT file, line, block FROM c_transactions UNION ALL SELECT file, line, block FROM c_logs
        UNION ALL SELECT file, line, block FROM c_token_transfers UNION ALL SELECT file, line, block FROM c_traces) s
      ANTI JOIN c_times USING (block)`,
    field: 'block_timestamp',
    expected: 'its time in some file; give the blocks file too',
  },
  {
    select: `SELECT file, line, block, hash AS found FROM c_joined
      WHERE ok IS NULL AND coalesce(value, '0') <> '0' AND (used IS NULL OR NOT ${HAS_MOVED})`,
    field: 'receipt_status',
    expected:
      'whether it failed; give the receipts file, or for a transaction from before October 2017 that used all its gas the traces file',
  },
  {
    select: `SELECT file, line, block, hash AS found FROM c_joined
      WHERE "to" IS NULL AND made IS NULL AND coalesce(value, '0') <> '0' AND ${HAS_MOVED}`,
    field: 'receipt_contract_address',
    expected: 'the contract that the transaction made; give the receipts or the traces file',
  },
  {
    select: `SELECT t.file, t.line, t.block, t.hash AS found FROM c_token_transfers t
      ANTI JOIN c_hashes h ON h.block = t.block AND h.hash = t.hash WHERE t.txIndex IS NULL`,
    field: 'transaction_hash',
    expected: 'a transaction that stands in another file given; give the transactions file too',
  },
  {
    select: `SELECT file, line, block, CAST(e AS VARCHAR) AS found FROM (
        SELECT file, line, block, unnest(from_json(withdrawals, ${WITHDRAWALS})) AS e FROM c_blocks WHERE withdrawals IS NOT NULL)
      WHERE e."index" IS NULL OR NOT regexp_full_match(e."index", '[0-9]{1,19}') OR e.amount IS NULL
        OR NOT regexp_full_match(e.amount, '[0-9]{1,19}') OR e.address IS NULL
        OR NOT regexp_full_match(e.address, '0x[0-9a-fA-F]{40}')`,
    field: 'withdrawals',
    expected: 'index, address and amount (gwei) of each',
  },
  {
    select: `SELECT file, line, block, type AS found FROM c_traces WHERE txIndex IS NOT NULL AND type IN ('call', 'create', 'suicide')
      AND coalesce(value, '0') <> '0' AND NOT failed AND ("from" IS NULL OR "to" IS NULL OR hash IS NULL)`,
    field: 'trace',
    expected: 'sender, receiver and transaction of a call that moves value',
  },
];

/** Checks what the tables say together, after `joinTables`. @throws BAD_ROW with the first row that is wrong */
export async function checkJoined(database: Database, nameFile: NameFile): Promise<void> {
  for (const { select, field, expected } of CHECKS) {
    const [row] = await database.run(`SELECT file, line, found FROM (${select}) ORDER BY file, line LIMIT 1`);
    if (row === undefined) continue;
    const place = nameFile(Number(row.file), Number(row.line));
    const found = String(row.found);
    throw new SpoorError('BAD_ROW', `${placeText(place)}: ${field}: found ${found}, expected ${expected}`, {
      ...placeFields(place),
      field,
      found,
      expected,
    });
  }
}
