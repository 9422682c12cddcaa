import { SLOT, windowSize } from '../../chain/evm/blockIndex.ts';
import type { EvmChain } from '../../chain/evm/evmChains.ts';
import { INDEX_LIMIT } from '../../core/position.ts';
import { type Database, sqlText } from '../database.ts';
import { DEPOSIT, TRANSFER, WITHDRAWAL } from './readEvmFile.ts';

/** Orders the rows of a transaction, and puts the block's own behind all of them. */
const KIND = { tip: 0, burn: 1, value: 2, internal: 3, token: 4, reward: 5, withdrawal: 6 } as const;
const OWN = 4_294_967_295;
const ZERO = "'0x0000000000000000000000000000000000000000'";

/** Traces in which value moves: a delegate call, static call or CALLCODE leaves it where it is. */
const MOVES = `((type = 'call' AND coalesce(callType, 'call') = 'call') OR type IN ('create', 'create2', 'suicide', 'selfdestruct'))`;
const OF_BLOCK = `(txIndex IS NULL OR type IN ('reward', 'genesis', 'daofork'))`;

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
      coalesce(t.l1Fee, r.l1Fee, 0) AS l1Fee,
      coalesce(t.blobGas * t.blobPrice, r.blobGas * r.blobPrice, 0) AS blobFee,
      b.miner, coalesce(b.baseFee, 0) AS baseFee
    FROM c_transactions t LEFT JOIN c_receipts r USING (block, txIndex)
      LEFT JOIN c_blocks b USING (block) LEFT JOIN c_roots o USING (block, txIndex)
    UNION ALL
    SELECT o.block, o.txIndex, o.hash, o."from", o."to", o.value, NULL, o.file, o.line, NULL, NULL, NOT o.failed, NULL, 0, 0, NULL, 0
    FROM c_roots o ANTI JOIN c_transactions t USING (block, txIndex) WHERE ${MOVES} AND o.hash IS NOT NULL`);
}

/**
 * Writes the rows of the blocks in `c_*` in the order of their index (docs/formats.md, "Index within a block").
 * @param hasBig whether some amounts are hex and looked up in `evm_big`
 */
export async function writeRows(
  database: Database,
  chain: EvmChain,
  hasBig: boolean,
  target: string,
  phase: string,
): Promise<void> {
  await database.run(`CREATE OR REPLACE TEMP TABLE c_windows AS
    SELECT block, ${windowCase('max(n)')} AS w FROM (
      SELECT block, CAST(txCount AS BIGINT) AS n FROM c_blocks
      UNION ALL SELECT block, CAST(txIndex AS BIGINT) + 1 FROM c_hashes) GROUP BY block`);
  const amount = hasBig ? 'coalesce(big.dec, s.amount)' : 's.amount';
  const join = hasBig ? 'LEFT JOIN evm_big big ON big.hex = s.amount' : '';
  const rows = [
    ...feeRows(chain),
    valueRows(chain),
    internalRows(chain),
    tokenRows(chain),
    withdrawalRows(chain),
    rewardRows(chain),
  ];
  const own = `${INDEX_LIMIT} - w`;
  const half = 'w // 2';
  const places: Readonly<Record<keyof typeof KIND, string>> = {
    tip: `t * w + ${SLOT.tip}`,
    burn: `t * w + ${SLOT.burn}`,
    value: `t * w + ${SLOT.value}`,
    internal: `t * w + ${SLOT.internal} + nth`,
    token: `t * w + ${half} + nth`,
    reward: `CASE WHEN block = 0 THEN nth ELSE ${own} + nth END`,
    withdrawal: `${own} + ${half} + nth`,
  };
  const place = Object.entries(KIND).map(([name, kind]) => `WHEN ${kind} THEN ${places[name as keyof typeof KIND]}`);
  const order = 'PARTITION BY block ORDER BY t, kind, nth';
  // A row whose place is taken, because its transaction has more rows than its window holds, goes to the next free index.
  await database.run(
    `COPY (
      SELECT ${sqlText(chain.name)} AS chain, block, CAST(free + rn AS UBIGINT) AS "index", time, tx, asset, "from", "to", amount, file, line
      FROM (SELECT *, max(place - rn) OVER (${order} ROWS UNBOUNDED PRECEDING) AS free
        FROM (SELECT *, row_number() OVER (${order}) AS rn, CASE kind ${place.join(' ')} END AS place
          FROM (SELECT s.block, s.t, s.kind, CAST(s.nth AS BIGINT) AS nth, s.tx, s.asset, s."from", s."to", ${amount} AS amount,
              s.file, s.line, c_times.time, coalesce(c_windows.w, ${windowSize(0)}) AS w
            FROM (${rows.join('\nUNION ALL\n')}) s LEFT JOIN c_times USING (block) LEFT JOIN c_windows USING (block) ${join})))
      ORDER BY block, "index"
    ) TO ${sqlText(target)} (FORMAT parquet, COMPRESSION lz4_raw)`,
    phase,
  );
}

function windowCase(n: string): string {
  const cases: string[] = [];
  for (let windows = windowSize(0); windows > 1; windows /= 2) {
    cases.push(`WHEN ${n} < ${INDEX_LIMIT / windows} THEN ${windows}`);
  }
  return `CASE ${cases.join(' ')} ELSE 1 END`;
}

/**
 * Where the fee recipient and base fee are known, tip and burn; else the whole fee as one row that goes nowhere. What
 * layer 1 and blobs cost counts as burned.
 */
function feeRows({ symbol }: EvmChain): string[] {
  const fee = '(used * price + l1Fee + blobFee)';
  const tip = 'greatest(used * price - used * baseFee, 0)';
  const row = (kind: number, to: string, amount: string, where: string) =>
    `SELECT block, CAST(txIndex AS BIGINT) AS t, ${kind} AS kind, 0 AS nth, hash AS tx, ${sqlText(symbol)} AS asset,
      "from", ${to} AS "to", CAST(${amount} AS VARCHAR) AS amount, file, line
    FROM c_joined WHERE used IS NOT NULL AND ${fee} > 0 AND ${where}`;
  return [
    row(KIND.tip, "coalesce(miner, '')", `CASE WHEN miner IS NULL THEN ${fee} ELSE ${tip} END`, 'true'),
    row(KIND.burn, "''", `${fee} - ${tip}`, `miner IS NOT NULL AND ${fee} - ${tip} > 0`),
  ];
}

/** A transaction before Byzantium has no status: one that did not use all its gas cannot have failed. */
export const HAS_MOVED = `coalesce(ok, used < gas OR used = 21000, false)`;

function valueRows({ symbol }: EvmChain): string {
  return `SELECT block, CAST(txIndex AS BIGINT), ${KIND.value}, 0, hash, ${sqlText(symbol)}, coalesce("from", ''),
      coalesce("to", made, ''), value, file, line
    FROM c_joined WHERE coalesce(value, '0') <> '0' AND ${HAS_MOVED}`;
}

/** A call counts unless it, or a call around it, or its transaction failed. */
function internalRows({ symbol }: EvmChain): string {
  return `SELECT block, CAST(txIndex AS BIGINT), ${KIND.internal},
      row_number() OVER (PARTITION BY block, txIndex ORDER BY CAST(string_split(path, ',') AS INTEGER[])) - 1,
      hash, ${sqlText(symbol)}, "from", "to", value, file, line
    FROM (SELECT c.* FROM c_traces c ANTI JOIN (
        SELECT m.block, m.txIndex, m.path FROM (
            SELECT block, txIndex, path, unnest(list_transform(range(len(string_split(path, ',')) + 1),
              lambda n: array_to_string(string_split(path, ',')[1:n], ','))) AS around
            FROM c_traces WHERE ${INNER}) m
          JOIN c_traces f ON f.block = m.block AND f.txIndex = m.txIndex AND coalesce(f.path, '') = m.around AND f.failed
      ) x ON x.block = c.block AND x.txIndex = c.txIndex AND x.path = c.path
      ANTI JOIN (SELECT block, txIndex FROM c_joined WHERE NOT ${HAS_MOVED}) j ON j.block = c.block AND j.txIndex = c.txIndex
      WHERE ${INNER})`;
}

const INNER = `coalesce(path, '') <> '' AND NOT ${OF_BLOCK} AND ${MOVES} AND coalesce(value, '0') <> '0' AND hash IS NOT NULL`;

/** Where logs are given, they say all that token_transfers do, and also which of them are NFTs. */
function tokenRows({ wrapped }: EvmChain): string {
  const word = (at: number) => `'0x' || substr(topics, ${at}, 40)`;
  const isWrapped = wrapped === undefined ? 'false' : `token = ${sqlText(wrapped)}`;
  const party = (column: string) => `CASE WHEN ${column} = ${ZERO} THEN '' ELSE ${column} END`;
  return `SELECT block, CAST(txIndex AS BIGINT), ${KIND.token},
      row_number() OVER (PARTITION BY block, txIndex ORDER BY logIndex) - 1, hash, token, "from", "to", value, file, line
    FROM (
      SELECT block, txIndex, logIndex, hash, token, ${party(word(94))} AS "from", ${party(word(161))} AS "to", value, file, line
      FROM c_logs WHERE starts_with(topics, '${TRANSFER}') AND strlen(topics) = 200
      UNION ALL
      SELECT block, txIndex, logIndex, hash, token, CASE WHEN starts_with(topics, '${DEPOSIT}') THEN '' ELSE ${word(94)} END,
        CASE WHEN starts_with(topics, '${DEPOSIT}') THEN ${word(94)} ELSE '' END, value, file, line
      FROM c_logs WHERE (starts_with(topics, '${DEPOSIT}') OR starts_with(topics, '${WITHDRAWAL}'))
        AND strlen(topics) = 133 AND ${isWrapped}
      UNION ALL
      SELECT t.block, coalesce(t.txIndex, h.txIndex), logIndex, t.hash, token, ${party('"from"')}, ${party('"to"')}, value, file, line
      FROM c_token_transfers t LEFT JOIN c_hashes h ON h.block = t.block AND h.hash = t.hash
      WHERE t.block NOT IN (SELECT block FROM c_logs)
    ) WHERE value IS NOT NULL AND value <> '0' AND NOT ("from" = '' AND "to" = '')`;
}

/** Gwei from the beacon chain (EIP-4895). */
function withdrawalRows({ symbol }: EvmChain): string {
  return `SELECT block, ${OWN}, ${KIND.withdrawal},
      row_number() OVER (PARTITION BY block ORDER BY CAST(e."index" AS UBIGINT)) - 1, 'withdrawal-' || e."index", ${sqlText(symbol)}, '',
      lower(e.address), CAST(CAST(e.amount AS HUGEINT) * 1000000000 AS VARCHAR), file, line
    FROM (SELECT block, file, line, unnest(from_json(withdrawals, ${WITHDRAWALS})) AS e
      FROM c_blocks WHERE withdrawals IS NOT NULL) WHERE CAST(e.amount AS HUGEINT) > 0`;
}

export const WITHDRAWALS = `'[{"index":"VARCHAR","address":"VARCHAR","amount":"VARCHAR"}]'`;

/** Of a file given twice, rewards are taken once; two uncles of one miner are two rewards. */
function rewardRows({ symbol }: EvmChain): string {
  return `SELECT block, ${OWN}, ${KIND.reward}, nth, CASE WHEN block = 0 THEN 'genesis-' ELSE type || '-' || block || '-' END || nth,
      ${sqlText(symbol)}, coalesce("from", ''), "to", value, file, line
    FROM (SELECT *, row_number() OVER (PARTITION BY block
        ORDER BY CASE WHEN block = 0 THEN "to" END, type, coalesce(rewardType, 'block') <> 'block', file, line) - 1 AS nth
      FROM (SELECT * FROM c_traces WHERE ${OF_BLOCK} AND coalesce(value, '0') <> '0' AND "to" IS NOT NULL
        QUALIFY file = min(file) OVER (PARTITION BY block)))`;
}
