/**
 * Staged transfers to a committed ledger, and histories back from it. Run: `node bench/ledgerImport.ts [transfers]`.
 * Prints seconds, bytes on disk, resident memory and histories a second. Seeded: the world is the same every time.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { openLedger } from '../src/ledger/embedded/openLedger.ts';
import type { StagedRows } from '../src/ledger/staged.ts';
import { STAGED_TABLES } from '../test/support/stageRows.ts';

const transfers = Number(process.argv[2] ?? 1_000_000);
const addresses = Math.ceil(transfers / 10);

/** Nine rows in four transactions (gas, value, logs), 200 rows a block, ten rows an address; gas, token and 18-decimal amounts. */
async function stageWorld(dir: string): Promise<StagedRows> {
  const instance = await DuckDBInstance.create(join(dir, 'staged.duckdb'), { threads: '2', memory_limit: '1GB' });
  const connection = await instance.connect();
  await connection.run(STAGED_TABLES);
  await connection.run(`
    INSERT INTO transfers SELECT 'ethereum' AS chain, (18000000 + i // 200)::UBIGINT AS block,
      (i % 200)::UBIGINT AS idx, (1690000000 + 12 * (i // 200))::UBIGINT AS time,
      '0x' || sha256((i * 4 // 9)::VARCHAR) AS tx,
      CASE WHEN token THEN '0xdac17f958d2ee523a2206206994597c13d831ec7' ELSE 'eth' END AS asset,
      '0x' || substr(sha256('a' || (hash(i) % ${addresses})), 1, 40) AS "from",
      CASE WHEN gas THEN '' ELSE '0x' || substr(sha256('a' || (hash(i + 7777777) % ${addresses})), 1, 40) END AS "to",
      (CASE WHEN gas THEN (21000 + hash(i * 3) % 200000)::HUGEINT * (10000000000 + hash(i * 5) % 40000000000)
        WHEN token THEN hash(i * 3) % 100000000000
        ELSE (hash(i * 3) % 10000000000)::HUGEINT * 100000000 + hash(i) % 100000000 END)::VARCHAR AS amount,
      0::UINTEGER AS file, i::UBIGINT AS line
    FROM (SELECT i, (i * 4) // 9 > (i * 4 - 4) // 9 AS gas, NOT gas AND i % 3 = 0 AS token
      FROM range(${transfers}) t(i))`);
  return { connection, files: ['bench'], transfers, transactions: 0 };
}

const dir = mkdtempSync(join(process.env.SPOOR_BENCH_DIR ?? tmpdir(), 'spoor-bench-'));
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;
try {
  const staged = await stageWorld(dir);
  const base = process.memoryUsage.rss();
  let peak = base;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 100);
  const writer = await openLedger(join(dir, 'ledger'), { write: true, create: true });
  const start = performance.now();
  const cpu = process.cpuUsage();
  let phase = '';
  await writer.importStaged(staged, {
    onProgress: (p) => {
      peak = Math.max(peak, process.memoryUsage.rss());
      if (p.phase !== phase)
        console.log(
          `  ${((performance.now() - start) / 1000).toFixed(2)} s, ${(process.cpuUsage(cpu).user / 1e6).toFixed(2)} s of processor: ${p.phase}`,
        );
      phase = p.phase;
    },
  });
  const seconds = (performance.now() - start) / 1000;
  clearInterval(watch);
  const { bytes, digest } = await writer.summary();
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    `import: ${seconds.toFixed(2)} s, ${(transfers / seconds / 1e6).toFixed(2)} M transfers/s, ` +
      `${((user + system) / transfers).toFixed(2)} us of processor a transfer`,
  );
  console.log(`disk: ${megabytes(bytes)}, ${(bytes / transfers).toFixed(1)} bytes a transfer`);
  console.log(`memory: ${megabytes(peak)} resident at most (${megabytes(base)} before)`);
  staged.connection.closeSync();
  await writer.close();
  const reader = await openLedger(join(dir, 'ledger'));
  for (const turn of ['cold', 'warm']) {
    const arena = reader.newHistoryArena();
    const count = Math.min(200_000, reader.accountCount);
    const accounts = Int32Array.from({ length: count }, (_, i) => 1 + ((i * 7919 * 104729) % reader.accountCount));
    const began = performance.now();
    for (let i = 0; i < count; i += 1000) await reader.loadHistories(accounts.subarray(i, i + 1000), arena);
    const took = (performance.now() - began) / 1000;
    console.log(
      `histories ${turn}: ${(count / took / 1e6).toFixed(2)} M/s, ${((took * 1e9) / arena.size).toFixed(0)} ns an event`,
    );
  }
  console.log(digest);
  await reader.close();
} finally {
  rmSync(dir, { recursive: true, force: true });
}
