import { SLOT, windowSize } from '../../chain/evm/blockIndex.ts';
import type { EvmChain } from '../../chain/evm/evmChains.ts';
import { INDEX_LIMIT } from '../../core/position.ts';
import { type Database, sqlText } from '../database.ts';
import { findMoves, findTokens } from './innerMoves.ts';
import { HAS_MOVED, OF_BLOCK } from './joinTables.ts';

/** Orders the rows of a transaction, and puts the block's own behind all of them. */
const KIND = { tip: 0, burn: 1, value: 2, internal: 3, token: 4, reward: 5, withdrawal: 6 } as const;
const OWN = 4_294_967_295;
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
    SELECT block, ${windowCase('coalesce(max(n), 0)')} AS w FROM (
      SELECT block, CAST(txCount AS BIGINT) AS n FROM c_blocks
      UNION ALL SELECT block, CAST(txIndex AS BIGINT) + 1 FROM c_hashes) GROUP BY block`);
  await findMoves(database);
  await findTokens(database, chain);
  const amount = hasBig ? 'coalesce(big.dec, s.amount)' : 's.amount';
  const join = hasBig ? 'LEFT JOIN evm_big big ON big.hex = s.amount' : '';
  const rows = [
    ...feeRows(chain),
    valueRows(chain),
    internalRows(chain),
    tokenRows(),
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
  const placed = `SELECT s.block, s.t, s.kind, s.nth, s.tx, s.asset, s."from", s."to", s.amount, s.file, s.line, s.time,
      CASE kind ${place.join(' ')} END AS place
    FROM (SELECT s.block, s.t, s.kind, CAST(s.nth AS BIGINT) AS nth, s.tx, s.asset, s."from", s."to", ${amount} AS amount,
        s.file, s.line, c_times.time, coalesce(c_windows.w, ${windowSize(0)}) AS w
      FROM (${rows.join('\nUNION ALL\n')}) s LEFT JOIN c_times USING (block) LEFT JOIN c_windows USING (block) ${join}) s`;
  const columns = 'time, tx, asset, "from", "to", amount, file, line';
  const plain = `SELECT block, CAST(place AS UBIGINT) AS "index", ${columns} FROM (${placed})`;
  const isPlain = (await fullBlocks(database)) === 0;
  const selects = isPlain ? plain : `${plain} WHERE block NOT IN (FROM c_full) UNION ALL ${pushed(placed, columns)}`;
  await database.run(
    `COPY (SELECT ${sqlText(chain.name)} AS chain, block, "index", ${columns} FROM (${selects}) ORDER BY block, "index")
      TO ${sqlText(target)} (FORMAT parquet, COMPRESSION lz4_raw)`,
    phase,
  );
}

/** A row whose place is taken, because its transaction has more rows than its window holds, goes to the next free index. */
function pushed(placed: string, columns: string): string {
  const order = 'PARTITION BY block ORDER BY t, kind, nth';
  return `SELECT block, CAST(free + rn AS UBIGINT) AS "index", ${columns}
    FROM (SELECT *, max(place - rn) OVER (${order} ROWS UNBOUNDED PRECEDING) AS free
      FROM (SELECT *, row_number() OVER (${order}) AS rn FROM (${placed}) WHERE block IN (FROM c_full)))`;
}

/**
 * Fills `c_full` with the blocks in which a window may not hold its rows, and counts them: in all others every row has
 * the place that it asks for, and there are none to look for among wide rows.
 */
async function fullBlocks(database: Database): Promise<number> {
  const half = `coalesce(w, ${windowSize(0)}) // 2`;
  await database.run(`CREATE OR REPLACE TEMP TABLE c_full AS SELECT DISTINCT block FROM (
      SELECT block, nth + ${SLOT.internal} + 1 AS n FROM c_moves
      UNION ALL SELECT block, nth + 1 FROM c_tokens
      UNION ALL SELECT block, count(*) FROM c_traces WHERE block > 0 AND ${OF_BLOCK} GROUP BY block
      UNION ALL SELECT block, json_array_length(withdrawals) FROM c_blocks WHERE withdrawals IS NOT NULL
      UNION ALL SELECT block, ${SLOT.internal} FROM c_windows) s LEFT JOIN c_windows USING (block)
    WHERE n > ${half}`);
  const [row] = await database.run('SELECT CAST(count(*) AS INTEGER) AS n FROM c_full');
  return Number(row!.n);
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
  const fee = '(used * price + extraFee)';
  const burn = '(used * least(price, baseFee) + extraFee)';
  const row = (kind: number, to: string, amount: string) =>
    `SELECT block, CAST(txIndex AS BIGINT) AS t, ${kind} AS kind, 0 AS nth, hash AS tx, ${sqlText(symbol)} AS asset,
      "from", ${to} AS "to", CAST(${amount} AS VARCHAR) AS amount, file, line
    FROM c_joined WHERE used IS NOT NULL AND ${amount} > 0`;
  return [
    row(KIND.tip, "coalesce(miner, '')", `CASE WHEN miner IS NULL THEN ${fee} ELSE ${fee} - ${burn} END`),
    row(KIND.burn, "''", `CASE WHEN miner IS NULL THEN 0 ELSE ${burn} END`),
  ];
}

function valueRows({ symbol }: EvmChain): string {
  return `SELECT block, CAST(txIndex AS BIGINT), ${KIND.value}, 0, hash, ${sqlText(symbol)}, coalesce("from", ''),
      coalesce("to", made, ''), value, file, line
    FROM c_joined WHERE coalesce(value, '0') <> '0' AND ${HAS_MOVED}`;
}

function internalRows({ symbol }: EvmChain): string {
  return `SELECT block, CAST(txIndex AS BIGINT), ${KIND.internal}, nth, hash, ${sqlText(symbol)}, "from", "to", value, file, line
    FROM c_moves WHERE value <> '0'`;
}

/** Where logs are given, they say all that token_transfers do, and also which of them are NFTs. */
function tokenRows(): string {
  return `SELECT block, CAST(txIndex AS BIGINT), ${KIND.token}, nth, hash, token, "from", "to", value, file, line FROM c_tokens`;
}

/** Gwei from the beacon chain (EIP-4895). */
function withdrawalRows({ symbol }: EvmChain): string {
  return `SELECT block, ${OWN}, ${KIND.withdrawal},
      row_number() OVER (PARTITION BY block ORDER BY CAST(e."index" AS UBIGINT)) - 1, ${BLOCK_TX}, ${sqlText(symbol)}, '',
      lower(e.address), CAST(CAST(e.amount AS HUGEINT) * 1000000000 AS VARCHAR), file, line
    FROM (SELECT block, hash, NULL AS blockHash, file, line, unnest(from_json(withdrawals, ${WITHDRAWALS})) AS e
      FROM c_blocks WHERE withdrawals IS NOT NULL) WHERE CAST(e.amount AS HUGEINT) > 0`;
}

/** The transaction of what a block issues: its hash, as far as the files say it. */
const BLOCK_TX = `coalesce(hash, blockHash, 'block-' || block)`;

export const WITHDRAWALS = `'[{"index":"VARCHAR","address":"VARCHAR","amount":"VARCHAR"}]'`;

/** Of a file given twice, rewards are taken once; two uncles of one miner are two rewards. */
function rewardRows({ symbol }: EvmChain): string {
  return `SELECT block, ${OWN}, ${KIND.reward}, nth, ${BLOCK_TX},
      ${sqlText(symbol)}, coalesce("from", ''), "to", value, file, line
    FROM (SELECT r.* EXCLUDE (hash), b.hash, row_number() OVER (PARTITION BY block
        ORDER BY CASE WHEN block = 0 THEN "to" END, type, coalesce(rewardType, 'block') <> 'block', r.file, r.line) - 1 AS nth
      FROM (SELECT * FROM c_traces WHERE ${OF_BLOCK} AND coalesce(value, '0') <> '0' AND "to" IS NOT NULL
        QUALIFY file = min(file) OVER (PARTITION BY block)) r LEFT JOIN c_blocks b USING (block))`;
}
