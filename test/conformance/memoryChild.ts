/**
 * Imports rows of two addresses each that no other row has, in a process of its own whose limits are tiny, and prints the
 * most bytes that JavaScript held at one time. Run: `node memoryChild.ts DIR account|utxo ROWS`.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DuckDBInstance } from '@duckdb/node-api';
import { openLedger } from '../../src/ledger/embedded/openLedger.ts';
import type { StagedRows } from '../../src/ledger/staged.ts';
import { STAGED_TABLES } from '../support/stageRows.ts';

const LIMITS = { runRows: 4000, namesHeld: 8000, accountsHeld: 8000, digestsHeld: 200, flushBytes: 2 ** 20 };

const ROWS = {
  account: (rows: number) => [
    `INSERT INTO transfers SELECT 'ethereum', i // 20, i % 20, 1690000000 + i // 20, '0x' || sha256('t' || i), 'eth',
      '0x' || left(sha256('a' || i), 40), '0x' || left(sha256('b' || i), 40), '1000', 0, i FROM range(${rows}) t(i)`,
  ],
  utxo: (rows: number) => [
    `INSERT INTO transactions SELECT 'bitcoin', i // 20, i % 20, 1690000000 + i // 20, sha256('t' || i), 0, i
      FROM range(${rows}) t(i)`,
    `INSERT INTO inputs SELECT 'bitcoin', i // 20, i % 20, 0, sha256('t' || (i - 15)), 1, NULL, NULL
      FROM range(15, ${rows}) t(i)`,
    `INSERT INTO outputs SELECT 'bitcoin', i // 20, i % 20, vout, 'bc1q' || left(sha256('a' || i || vout), 38),
      CASE vout WHEN 0 THEN 15 ELSE 2000000 - i END FROM range(${rows}) t(i), range(2) v(vout)`,
  ],
};

async function stage(kind: keyof typeof ROWS, rows: number): Promise<StagedRows> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  await connection.run(STAGED_TABLES);
  for (const sql of ROWS[kind](rows)) await connection.run(sql);
  const counts = kind === 'account' ? { transfers: rows, transactions: 0 } : { transfers: 0, transactions: rows };
  return { connection, files: ['rows'], ...counts };
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
let most = 0;

/** A signal that is never fired: the import asks it all along, and it looks at the memory each time. */
function lookingSignal(): AbortSignal {
  const { signal } = new AbortController();
  const isAborted = (): boolean => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    most = Math.max(most, heapUsed + arrayBuffers);
    return false;
  };
  Object.defineProperty(signal, 'aborted', { get: isAborted });
  return signal;
}

const [dir, kind, rows] = process.argv.slice(2) as [string, keyof typeof ROWS, string];
const staged = await stage(kind, Number(rows));
const writer = await openLedger(dir, { write: true, create: true }, LIMITS);
const { added } = await writer.importStaged(staged, { signal: lookingSignal() });
await writer.close();
console.log(`${added} ${most}`);
