import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { DEFAULT_MAX_ACTIVITY } from '../src/label/activity.ts';
import { readTags } from '../src/label/tags.ts';
import { openLedger } from '../src/ledger/embedded/openLedger.ts';
import { SERVICE_CATEGORIES } from '../src/trace/request.ts';
import { resolveThefts } from '../src/trace/resolveThefts.ts';
import { AccountRunner } from '../src/trace/runAccounts.ts';
import { Stops } from '../src/trace/stops.ts';
import { parseTheftSpec, type TheftSpec } from '../src/trace/theftSpec.ts';
import { prepareWorld } from './worlds.ts';

/*
 * The same pro-rata theft a hop at a time in DuckDB, and by the tracer on histories in memory. What the SQL does, and
 * where it is not exact, stands at the statements and in README.md.
 */

const { values: flags } = parseArgs({
  options: {
    seed: { type: 'string', default: '7' },
    transfers: { type: 'string', default: '10000000' },
    theft: { type: 'string', default: '2' },
    dust: { type: 'string', default: '1e-9' },
    hops: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '240' },
    dir: { type: 'string', default: join(tmpdir(), 'spoor-bench') },
  },
});

interface SqlTrace {
  readonly seconds: number;
  readonly hops: number;
  readonly touched: number;
  readonly stopped: number;
  readonly left: number;
}

/**
 * Everything that does not depend on a theft, made before the clock starts. Amounts are doubles. Under pro-rata an
 * outflow takes `share = amount / balance before`, so that of value that arrived when `decay` (the sum of ln(1 - share)
 * of the outflows so far) was d, an outflow at decay e takes share * exp(e - d). A drain (share 1) starts a new `era`:
 * nothing that arrived before it is left.
 */
async function prepareTables(db: DuckDBConnection, parquet: string, tags: string): Promise<void> {
  const services = [...SERVICE_CATEGORIES].map((category) => `'${category}'`).join(', ');
  const categories = `SELECT address FROM read_csv('${tags}', all_varchar = true) WHERE category IN (${services}, 'burn')`;
  for (const sql of [
    `CREATE TABLE raw AS SELECT block::BIGINT * 2097152 + "index" AS position, tx, "index" AS idx,
       CASE WHEN "from" = '' THEN '' ELSE asset || "from" END AS f, CASE WHEN "to" = '' THEN '' ELSE asset || "to" END AS t,
       "from" AS sender, "to" AS recipient, amount::DOUBLE AS amount
     FROM '${parquet}' WHERE "from" <> "to" AND amount <> '0'`,
    `CREATE TABLE account AS SELECT key, row_number() OVER ()::INTEGER AS id
     FROM (SELECT f AS key FROM raw UNION SELECT t FROM raw) WHERE key <> ''`,
    `CREATE TABLE busy AS SELECT address FROM (SELECT sender AS address FROM raw UNION ALL SELECT recipient FROM raw)
     GROUP BY address HAVING count(*) > ${DEFAULT_MAX_ACTIVITY}`,
    `CREATE TABLE transfer AS SELECT position, tx, idx, coalesce(a.id, 0) AS f, coalesce(b.id, 0) AS t, amount,
       t = '' OR recipient IN (${categories}) OR recipient IN (SELECT address FROM busy) AS stops
     FROM raw LEFT JOIN account a ON a.key = f LEFT JOIN account b ON b.key = t`,
    'DROP TABLE raw',
    `CREATE TABLE event AS SELECT *, sum(delta) OVER history AS after
     FROM (SELECT f AS id, position, -amount AS delta FROM transfer WHERE f > 0
       UNION ALL SELECT t, position, amount FROM transfer WHERE t > 0)
     WINDOW history AS (PARTITION BY id ORDER BY position)`,
    `CREATE TABLE share AS SELECT event.id, position, delta < 0 AS outgoing,
       CASE WHEN delta < 0 THEN least(1, -delta / greatest(after - delta + opening, -delta)) ELSE 0 END AS share
     FROM event JOIN (SELECT id, greatest(0, -min(after)) AS opening FROM event GROUP BY id) USING (id)`,
    'DROP TABLE event',
    `CREATE TABLE state AS SELECT id, position, outgoing, share,
       coalesce(sum(CASE WHEN share > 1 - 1e-12 THEN 1 ELSE 0 END) OVER before, 0) AS era,
       coalesce(sum(CASE WHEN share > 1 - 1e-12 THEN 0 ELSE ln(1 - share) END) OVER before, 0) AS decay
     FROM share WINDOW before AS (PARTITION BY id ORDER BY position ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)`,
    'DROP TABLE share',
    `CREATE TABLE outflow AS SELECT transfer.position, transfer.f, transfer.t, transfer.stops,
       s.share, s.era, s.decay, r.era AS to_era, r.decay AS to_decay
     FROM transfer JOIN state s ON s.id = f AND s.position = transfer.position
       LEFT JOIN state r ON r.id = t AND r.position = transfer.position
     ORDER BY f, transfer.position`,
    'DROP TABLE state',
  ])
    await db.run(sql);
}

async function numberOf(db: DuckDBConnection, sql: string): Promise<number> {
  const rows = (await db.runAndReadAll(sql)).getRows();
  return Number(rows[0]?.[0] ?? 0);
}

/**
 * A hop at a time: what arrived in the last hop (account, position, amount), joined to every later outflow of its
 * account in the same era. Arrivals below `dust` of what was stolen are dropped, and so is what is left after `hops`.
 */
async function traceBySql(db: DuckDBConnection, specs: readonly TheftSpec[]): Promise<SqlTrace> {
  const named = specs.map(({ what }) => {
    if (what.kind !== 'transaction') throw new Error('the SQL takes thefts of transfers only');
    return `(tx = '${what.tx}'${what.n === null ? '' : ` AND idx = ${what.n}`})`;
  });
  const start = performance.now();
  await db.run(`CREATE OR REPLACE TABLE frontier AS SELECT outflow.t AS id, position, to_era AS era, to_decay AS decay,
      amount AS taint, outflow.stops
    FROM outflow JOIN transfer USING (position) WHERE ${named.join(' OR ')}`);
  await db.run('CREATE OR REPLACE TABLE touched (position BIGINT)');
  const stolen = await numberOf(db, 'SELECT sum(taint) FROM frontier');
  let stopped = 0;
  let hops = 0;
  for (; hops < Number(flags.hops) && performance.now() - start < Number(flags.seconds) * 1000; hops++) {
    stopped += await numberOf(db, 'SELECT sum(taint) FROM frontier WHERE stops');
    await db.run(`CREATE OR REPLACE TABLE hop AS
      SELECT o.t AS id, o.position, any_value(o.to_era) AS era, any_value(o.to_decay) AS decay,
        sum(a.taint * o.share * exp(o.decay - a.decay)) AS taint, any_value(o.stops) AS stops
      FROM frontier a JOIN outflow o ON o.f = a.id AND o.position > a.position AND o.era = a.era
      WHERE NOT a.stops GROUP BY o.t, o.position
      HAVING sum(a.taint * o.share * exp(o.decay - a.decay)) > ${stolen * Number(flags.dust)}`);
    await db.run('DROP TABLE frontier');
    await db.run('ALTER TABLE hop RENAME TO frontier');
    await db.run('INSERT INTO touched SELECT position FROM frontier');
    if ((await numberOf(db, 'SELECT count(*) FROM frontier')) === 0) break;
  }
  const seconds = (performance.now() - start) / 1000;
  const left = await numberOf(db, 'SELECT sum(taint) FROM frontier WHERE NOT stops');
  const touched = await numberOf(db, 'SELECT count(DISTINCT position) FROM touched');
  return { seconds, hops, touched, stopped: stopped / stolen, left: left / stolen };
}

const percent = (part: number): string => `${(part * 100).toFixed(4)} %`;

mkdirSync(flags.dir, { recursive: true });
const world = await prepareWorld(flags.dir, Number(flags.transfers), Number(flags.seed));
if (!existsSync(world.ledger)) throw new Error(`no ledger in ${world.ledger}: run bench/import.ts --keep first`);
const all = readFileSync(world.thefts, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line, k) => parseTheftSpec(line, k + 1));
const names = [...new Set(all.map(({ name }) => name))];
const specs = all.filter(({ name }) => name === names[Number(flags.theft)]);

const ledger = await openLedger(world.ledger);
const stops = new Stops({ thefts: specs, tags: await readTags(world.tags) });
const histories = ledger.newHistoryArena();
const thefts = (
  await resolveThefts(ledger, specs, { histories: new Map([[specs[0]!.chain, histories]]), transactions: new Map() })
).chains[0]!;
const runner = new AccountRunner(ledger, thefts, histories, stops, { cut: Infinity, maxHops: Infinity, dust: 0n });
const ends = [...(await runner.run('pro-rata', false, {})).ends];
const sumOf = (wanted: readonly { amount: bigint }[]): number =>
  wanted.reduce((sum, end) => sum + Number(end.amount), 0);
const exact = sumOf(ends.filter(({ reason }) => reason !== 'held')) / sumOf(ends);
const transfers = runner.processed;
const times: number[] = [];
for (let round = 0; round < 7; round++) {
  const start = performance.now();
  await runner.run('pro-rata', false, {});
  times.push((performance.now() - start) / 1000);
}
const ours = times.toSorted((a, b) => a - b)[3]!;
await ledger.close();
console.log(`theft ${names[Number(flags.theft)]} in ${flags.transfers} transfers`);
console.log(
  `tracer: ${transfers} transfers touched, ${ours.toFixed(3)} s; ${percent(exact)} of the theft at services; exact; histories in memory`,
);

const file = join(flags.dir, 'hopByHop.duckdb');
rmSync(file, { force: true });
const instance = await DuckDBInstance.create(file, { threads: '2', memory_limit: '4GB' });
const db = await instance.connect();
const began = performance.now();
await prepareTables(db, world.transfers, world.tags);
console.log(
  `DuckDB: tables, shares and decays made in ${((performance.now() - began) / 1000).toFixed(1)} s, not counted`,
);
const sql = await traceBySql(db, specs);
console.log(
  `DuckDB: ${sql.touched} transfers touched in ${sql.hops} hops, ${sql.seconds.toFixed(1)} s; ` +
    `${percent(sql.stopped)} of the theft at services, ${percent(sql.left)} still on its way; doubles`,
);
const each = (sql.seconds / sql.touched / (ours / transfers)).toFixed(1);
console.log(`ratio: ${(sql.seconds / ours).toFixed(1)} in all, ${each} a transfer touched`);
db.closeSync();
instance.closeSync();
rmSync(file, { force: true });
