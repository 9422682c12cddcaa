import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KEY } from '../../src/ledger/embedded/keys.ts';
import { DATA_FILE, KvFile } from '../../src/ledger/embedded/kvFile.ts';
import { openLedger } from '../../src/ledger/embedded/openLedger.ts';
import { errorOf, importRows, transfer } from './ledgerStore.ts';
import { naiveDigest, randomTransactions, randomTransfers, seededRandom } from './naiveLedger.ts';

const CHILD = fileURLToPath(new URL('importChild.ts', import.meta.url));
const EMPTY = naiveDigest([], []);
const ONE = [transfer('ethereum 1/0 eth a>b 5')];

let dir: string;
let children: ChildProcess[];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'spoor-faults-'));
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(dir, { recursive: true });
});

/** Starts an import in a process of its own; resolves when it holds the ledger. */
async function startChild(kind: 'account' | 'utxo', seed: number, rows: number | 'hold') {
  const child = spawn(process.execPath, [CHILD, dir, kind, String(seed), String(rows)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let output = '';
  const ended = new Promise<string>((resolve) => {
    child.on('close', () => resolve(output));
  });
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      if (output.includes('open')) resolve();
    });
    child.on('close', () => resolve());
  });
  return { child, ended };
}

async function digestOf(): Promise<string> {
  const reader = await openLedger(dir);
  try {
    return await reader.digest();
  } finally {
    await reader.close();
  }
}

describe('an import killed at any moment', () => {
  test.each([
    ['account', 1, 3000],
    ['utxo', 2, 1500],
  ] as const)('%s chain: the ledger is as it was or as it became, seed %i', async (kind, seed, rows) => {
    const random = seededRandom(seed * 1009);
    const world = kind === 'account' ? randomTransfers(seed, rows) : randomTransactions(seed, rows);
    const whole = kind === 'account' ? naiveDigest(world as never, []) : naiveDigest([], world as never);
    const started = performance.now();
    const first = await startChild(kind, seed, rows);
    const opened = performance.now();
    await first.ended;
    const took = performance.now() - opened;
    expect(await digestOf()).toBe(whole);
    let died = 0;
    for (let round = 0; round < 8 && performance.now() - started < 40_000; round++) {
      rmSync(dir, { recursive: true });
      const { child, ended } = await startChild(kind, seed, rows);
      const delay = (took * random(1000)) / 1000;
      await new Promise((resolve) => setTimeout(resolve, delay));
      child.kill('SIGKILL');
      const said = await ended;
      if (!said.includes('done')) died++;
      const digest = await digestOf();
      // Committed but not yet said is possible; said but not committed is not.
      expect([said.includes('done') ? whole : EMPTY, whole], `killed after ${delay} ms`).toContain(digest);
      const ledger = await openLedger(dir, { write: true });
      if (kind === 'account') await importRows(ledger, { transfers: world as never });
      else await importRows(ledger, { transactions: world as never });
      expect(await ledger.digest()).toBe(whole);
      expect(existsSync(join(dir, 'scratch'))).toBe(false);
      await ledger.close();
    }
    expect(died).toBeGreaterThan(0);
  });
});

describe('one writer at a time', () => {
  test('a second process is told so at once, with the pid', async () => {
    const { child } = await startChild('account', 1, 'hold');
    const error = await errorOf(openLedger(dir, { write: true }), 'LEDGER_LOCKED');
    expect(error.message).toContain(String(child.pid));
    expect(error.retryable).toBe(true);
    expect(await digestOf()).toBe(EMPTY);
  });

  test('the place of a process that died is taken over', async () => {
    const { child, ended } = await startChild('account', 1, 'hold');
    child.kill('SIGKILL');
    await ended;
    const ledger = await openLedger(dir, { write: true });
    await importRows(ledger, { transfers: ONE });
    await ledger.close();
    expect(await digestOf()).toBe(naiveDigest(ONE, []));
  });

  test('also within one process, and free again after close', async () => {
    const ledger = await openLedger(dir, { write: true, create: true });
    await errorOf(openLedger(dir, { write: true }), 'LEDGER_LOCKED');
    await ledger.close();
    await (await openLedger(dir, { write: true })).close();
  });

  test('readers keep the state that they opened', async () => {
    const ledger = await openLedger(dir, { write: true, create: true });
    await importRows(ledger, { transfers: ONE });
    const reader = await openLedger(dir);
    const rows = randomTransfers(7, 300);
    await importRows(ledger, { transfers: rows });
    await ledger.unwind('ethereum', 0);
    expect(await reader.digest()).toBe(naiveDigest(ONE, []));
    expect(await reader.transfersOf('ethereum', 't1')).toEqual(ONE);
    expect(await reader.loadHistories([1, 2], reader.newHistoryArena())).toEqual([]);
    await reader.close();
    await ledger.close();
  });
});

describe('folders that are not a ledger to read', () => {
  test('nothing there, or something else', async () => {
    await errorOf(openLedger(join(dir, 'no')), 'LEDGER_NOT_FOUND');
    await errorOf(openLedger(dir), 'LEDGER_NOT_FOUND');
    await errorOf(openLedger(dir, { write: true }), 'LEDGER_NOT_FOUND');
    writeFileSync(join(dir, 'letter.txt'), 'dear');
    await errorOf(openLedger(dir, { write: true, create: true }), 'LEDGER_NOT_FOUND');
    expect(readdirSync(dir)).toEqual(['letter.txt']);
  });

  test('a newer format', async () => {
    await (await openLedger(dir, { write: true, create: true })).close();
    const file = KvFile.open(dir, true);
    file.write(() => file.put(KEY.manifest(), Buffer.from('{"format":999}')));
    await file.close();
    const error = await errorOf(openLedger(dir), 'LEDGER_NEWER');
    expect(error.message).toContain('999');
    await errorOf(openLedger(dir, { write: true }), 'LEDGER_NEWER');
    await errorOf(openLedger(dir, { write: true }), 'LEDGER_NEWER');
  });

  test('an older format', async () => {
    await (await openLedger(dir, { write: true, create: true })).close();
    const file = KvFile.open(dir, true);
    file.write(() => file.put(KEY.manifest(), Buffer.from('{"format":1}')));
    await file.close();
    const error = await errorOf(openLedger(dir), 'LEDGER_OLDER');
    expect(error.message).toContain('import the files again');
    await errorOf(openLedger(dir, { write: true }), 'LEDGER_OLDER');
  });

  test('a damaged file', async () => {
    const ledger = await openLedger(dir, { write: true, create: true });
    await importRows(ledger, { transfers: randomTransfers(3, 4000) });
    await ledger.close();
    truncateSync(join(dir, DATA_FILE), 100_000);
    await errorOf(openLedger(dir), 'LEDGER_DAMAGED');
    truncateSync(join(dir, DATA_FILE), 5000);
    await errorOf(openLedger(dir), 'LEDGER_DAMAGED');
    writeFileSync(join(dir, DATA_FILE), 'nonsense'.repeat(10_000));
    await errorOf(openLedger(dir), 'LEDGER_DAMAGED');
    await errorOf(openLedger(dir, { write: true, create: true }), 'LEDGER_DAMAGED');
    writeFileSync(join(dir, DATA_FILE), '');
    await errorOf(openLedger(dir), 'LEDGER_NOT_FOUND');
  });
});
