import type { Database } from '../database.ts';

/** Traces in which value moves: a delegate call, static call or CALLCODE leaves it where it is. */
export const MOVES = `((type = 'call' AND coalesce(callType, 'call') = 'call') OR type IN ('create', 'create2', 'suicide', 'selfdestruct'))`;
export const OF_BLOCK = `(txIndex IS NULL OR type IN ('reward', 'genesis', 'daofork'))`;

/** Before Byzantium receipts have no status. A failure then used all the gas, and left no logs. */
export const HAS_MOVED = `coalesce(ok, used < gas OR gas = 21000 OR hasLogs, false)`;

/**
 * Joins what the tables `c_*` (one range of blocks, no row twice) say of each transaction, for the checks that come next
 * and for `writeRows`.
 */
export async function joinTables(database: Database): Promise<void> {
  const timed = ['blocks', 'transactions', 'token_transfers', 'logs', 'traces'];
  const times = timed.map((table) => `SELECT block, time, file, line FROM c_${table} WHERE time IS NOT NULL`);
  await database.run(`CREATE OR REPLACE TEMP TABLE c_times AS
    SELECT block, arg_min(time, (file, line)) AS time, min(time) <> max(time) AS differs FROM (${times.join(' UNION ALL ')}) GROUP BY block`);
  await database.run(`CREATE OR REPLACE TEMP TABLE c_hashes AS SELECT DISTINCT block, hash, txIndex FROM (
    SELECT block, hash, txIndex FROM c_transactions UNION ALL SELECT block, hash, txIndex FROM c_receipts
    UNION ALL SELECT block, hash, txIndex FROM c_logs
    UNION ALL SELECT block, hash, txIndex FROM c_token_transfers
    UNION ALL SELECT block, hash, txIndex FROM c_traces WHERE path = '') WHERE txIndex IS NOT NULL AND hash IS NOT NULL`);
  await database.run(`CREATE OR REPLACE TEMP TABLE c_roots AS
    SELECT * FROM c_traces WHERE coalesce(path, '') = '' AND NOT ${OF_BLOCK}`);
  await database.run(`CREATE OR REPLACE TEMP TABLE c_joined AS
    SELECT t.block, t.txIndex, t.hash, t."from", t."to", t.value, t.gas, t.file, t.line,
      coalesce(t.gasUsed, r.gasUsed) AS used, coalesce(t.price, r.price, t.gasPrice) AS price,
      coalesce(t.status, r.status, NOT o.failed) AS ok,
      coalesce(t.contract, r.contract, CASE WHEN t."to" IS NULL THEN o."to" END) AS made,
      coalesce(t.l1Fee, r.l1Fee, 0) + coalesce(t.blobGas * t.blobPrice, r.blobGas * r.blobPrice, 0) AS extraFee,
      l.txIndex IS NOT NULL AS hasLogs,
      b.miner, coalesce(b.baseFee, 0) AS baseFee
    FROM c_transactions t LEFT JOIN c_receipts r USING (block, txIndex)
      LEFT JOIN c_blocks b USING (block) LEFT JOIN c_roots o USING (block, txIndex)
      LEFT JOIN (SELECT DISTINCT block, txIndex FROM c_logs) l USING (block, txIndex)
    UNION ALL
    SELECT o.block, o.txIndex, o.hash, o."from", o."to", o.value, NULL, o.file, o.line, NULL, NULL, NOT o.failed, NULL, 0, false, NULL, 0
    FROM c_roots o ANTI JOIN c_transactions t USING (block, txIndex) WHERE ${MOVES} AND o.hash IS NOT NULL`);
}
