import type { EvmChain } from '../../chain/evm/evmChains.ts';
import { DEPOSIT, TRANSFER, WITHDRAWAL } from '../../chain/evm/tokenEvents.ts';
import { type Database, sqlText } from '../database.ts';
import { HAS_MOVED, MOVES, OF_BLOCK } from './joinTables.ts';

const INNER = `coalesce(path, '') <> '' AND NOT ${OF_BLOCK} AND ${MOVES} AND hash IS NOT NULL`;
const IS_END = "type IN ('suicide', 'selfdestruct')";
/** EIP-6780 took hold on Ethereum with this block time: since then only a contract made in the same transaction ends. */
const CANCUN = 1_710_338_135;

/**
 * Fills `c_moves` with the transfers within transactions, numbered (`nth`) in the order of execution: of calls that did
 * not fail, nor a call around them, nor their transaction. A contract that destroys itself to its own good burns what
 * it had if it ends by that; what comes to it afterwards in the same transaction is burned last.
 */
export async function findMoves(database: Database): Promise<void> {
  await database.run(`CREATE OR REPLACE TEMP TABLE c_inner AS
    SELECT c.block, c.txIndex, c.hash, c."from", c."to", coalesce(c.value, '0') AS value, c.file, c.line,
      CAST(string_split(c.path, ',') AS INTEGER[]) AS steps, c.${IS_END} AS isEnd
    FROM c_traces c
    ANTI JOIN (SELECT m.block, m.txIndex, m.path
      FROM (SELECT block, txIndex, path, unnest(list_transform(range(len(string_split(path, ',')) + 1),
          lambda n: array_to_string(string_split(path, ',')[1:n], ','))) AS around FROM c_traces WHERE ${INNER}) m
        JOIN c_traces f ON f.block = m.block AND f.txIndex = m.txIndex AND coalesce(f.path, '') = m.around AND f.failed
      ) x ON x.block = c.block AND x.txIndex = c.txIndex AND x.path = c.path
    ANTI JOIN (SELECT block, txIndex FROM c_joined WHERE NOT ${HAS_MOVED}) j ON j.block = c.block AND j.txIndex = c.txIndex
    WHERE ${INNER}`);
  await database.run(`CREATE OR REPLACE TEMP TABLE c_ended AS
    SELECT i.*, coalesce(t.time < ${CANCUN}, false) OR EXISTS (SELECT 1 FROM c_traces m WHERE m.block = i.block
      AND m.txIndex = i.txIndex AND m."to" = i."from" AND m.type IN ('create', 'create2') AND NOT m.failed) AS ends
    FROM c_inner i LEFT JOIN c_times t USING (block) WHERE isEnd`);
  await database.run(`CREATE OR REPLACE TEMP TABLE c_moves AS
    SELECT block, txIndex, hash, "from", "to", value, file, line, steps,
      row_number() OVER (PARTITION BY block, txIndex ORDER BY steps) - 1 AS nth
    FROM (SELECT i.* EXCLUDE ("to", isEnd), CASE WHEN i."from" = i."to" AND e.ends THEN '' ELSE i."to" END AS "to"
      FROM c_inner i LEFT JOIN c_ended e ON i.isEnd AND e.block = i.block AND e.txIndex = i.txIndex AND e.steps = i.steps
      WHERE i.value <> '0' AND (e.ends IS DISTINCT FROM false OR i."from" <> i."to"))`);
  await database.run(`INSERT INTO c_moves
    SELECT block, txIndex, hash, address, '', CAST(lost AS VARCHAR), file, line, NULL,
      most + row_number() OVER (PARTITION BY block, txIndex ORDER BY firstEnd)
    FROM (SELECT e.block, e.txIndex, any_value(e.hash) AS hash, e."from" AS address, min(e.steps) AS firstEnd,
        any_value(e.file) AS file, any_value(e.line) AS line,
        sum(CASE WHEN m."to" = e."from" THEN TRY_CAST(m.value AS HUGEINT) ELSE 0 END
          - CASE WHEN m."from" = e."from" THEN TRY_CAST(m.value AS HUGEINT) ELSE 0 END) AS lost
      FROM (SELECT * FROM c_ended WHERE ends QUALIFY steps = max(steps) OVER (PARTITION BY block, txIndex, "from")) e
      JOIN c_moves m ON m.block = e.block AND m.txIndex = e.txIndex AND m.steps > e.steps
        AND (m."to" = e."from") <> (m."from" = e."from")
      GROUP BY e.block, e.txIndex, e."from" HAVING lost > 0)
    JOIN (SELECT block, txIndex, max(nth) AS most FROM c_moves GROUP BY block, txIndex) USING (block, txIndex)`);
}

/**
 * Fills `c_tokens` with what logs, or where there are none token_transfers, say of tokens. Every event has a number
 * (`nth`), taken or not: whether a deposit or withdrawal counts may depend on the traces. It does (`WrappedNative`) if it
 * is of the chain's wrapping contract or so much native value moved, and the contract writes no `Transfer` for it.
 */
export async function findTokens(database: Database, { wrapped }: EvmChain): Promise<void> {
  const word = (at: number) => `'0x' || substr(topics, ${at}, 40)`;
  const party = (text: string) => `CASE WHEN ${text} = '0x${'0'.repeat(40)}' THEN '' ELSE ${text} END`;
  const starts = (topic: string) => `starts_with(topics, '${topic}')`;
  await database.run(`CREATE OR REPLACE TEMP TABLE c_events AS
    SELECT *, row_number() OVER (PARTITION BY block, txIndex ORDER BY logIndex) - 1 AS nth FROM (
      SELECT block, txIndex, logIndex, hash, token, 't' AS what, ${party(word(94))} AS "from", ${party(word(161))} AS "to", value, file, line
      FROM c_logs WHERE ${starts(TRANSFER)} AND strlen(topics) = 200 AND value IS NOT NULL
      UNION ALL
      SELECT block, txIndex, logIndex, hash, token, CASE WHEN ${starts(DEPOSIT)} THEN 'd' ELSE 'w' END,
        CASE WHEN ${starts(DEPOSIT)} THEN '' ELSE ${word(94)} END, CASE WHEN ${starts(DEPOSIT)} THEN ${word(94)} ELSE '' END, value, file, line
      FROM c_logs WHERE (${starts(DEPOSIT)} OR ${starts(WITHDRAWAL)}) AND strlen(topics) = 133 AND value IS NOT NULL
      UNION ALL
      SELECT t.block, coalesce(t.txIndex, h.txIndex), logIndex, t.hash, token, 't', ${party('"from"')}, ${party('"to"')}, value, file, line
      FROM c_token_transfers t LEFT JOIN c_hashes h ON h.block = t.block AND h.hash = t.hash
      WHERE t.block NOT IN (SELECT block FROM c_logs))`);
  const native = `SELECT block, txIndex, "from", coalesce("to", made) AS "to", value FROM c_joined WHERE ${HAS_MOVED}
    UNION ALL SELECT block, txIndex, "from", "to", value FROM c_inner`;
  const own = (column: string) => `CASE WHEN t."${column}" = t.token THEN '' ELSE t."${column}" END`;
  await database.run(`CREATE OR REPLACE TEMP TABLE c_wraps AS
    SELECT * FROM (SELECT w.block, w.txIndex, w.nth, w.token, w.value, coalesce(i.n, 0) AS issued,
        CASE WHEN what = 'd' THEN w."to" ELSE w.token END AS payer, CASE WHEN what = 'd' THEN w.token ELSE w."from" END AS payee,
        row_number() OVER (PARTITION BY w.block, w.txIndex, w.token, w."from", w."to", w.value ORDER BY w.nth) AS rank
      FROM (SELECT * FROM c_events WHERE what <> 't') w
      LEFT JOIN (SELECT block, txIndex, token, ${own('from')} AS "from", ${own('to')} AS "to", value, count(*) AS n
        FROM c_events t WHERE what = 't' GROUP BY ALL) i
        ON i.block = w.block AND i.txIndex = w.txIndex AND i.token = w.token AND i."from" = w."from" AND i."to" = w."to" AND i.value = w.value)
    WHERE rank > issued`);
  const isWrapped = wrapped === undefined ? 'false' : `token = ${sqlText(wrapped)}`;
  await database.run(`CREATE OR REPLACE TEMP TABLE c_tokens AS
    SELECT e.* FROM c_events e LEFT JOIN (
      SELECT block, txIndex, w.nth, ${isWrapped} OR (value <> '0' AND
        row_number() OVER (PARTITION BY block, txIndex, payer, payee, value ORDER BY w.nth) <= coalesce(m.n, 0)) AS holds
      FROM c_wraps w LEFT JOIN (SELECT block, txIndex, "from" AS payer, "to" AS payee, value, count(*) AS n FROM (${native}) GROUP BY ALL) m
        USING (block, txIndex, payer, payee, value)) h USING (block, txIndex, nth)
    WHERE e.what = 't' OR h.holds`);
}
