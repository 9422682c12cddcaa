import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TraceReport } from '../../src/trace/report.ts';
import { etlTables, writeJson } from '../support/fileLayouts.ts';
import { randomFileWorld } from '../support/randomFileWorld.ts';
import { runSpoor } from './runSpoor.ts';

const WORLD = randomFileWorld(9, { blocks: 4, transactions: 8, amounts: 'wide', withdrawals: true });
const TABLES = Object.entries(etlTables(WORLD)).filter(([name, table]) => name !== 'receipts' && table.length > 0);
const PAYING = WORLD.flatMap(({ transactions }) => transactions).find(({ ok, value }) => ok && value > 0n)!;
const THEFT = ['--theft', `a=ethereum:${PAYING.hash}`];

let folder: string;
let files: string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-trace-evm-'));
  files = await Promise.all(TABLES.map(([name, table]) => writeJson(folder, name, table)));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...args: string[]) => runSpoor(args, { cwd: folder });

describe('spoor trace on files of EVM data sets', () => {
  test('says what a trace says over a ledger of them', async () => {
    const straight = await run('trace', ...files, '--chain', 'ethereum', ...THEFT, '--json');
    expect(straight).toMatchObject({ code: 0, stderr: '' });
    expect(await run('import', ...files, '--chain', 'ethereum', '--ledger', 'ledger')).toMatchObject({ code: 0 });
    const later = await run('trace', '--ledger', 'ledger', ...THEFT, '--json');
    expect(straight.stdout).toBe(later.stdout);
    const report = JSON.parse(straight.stdout) as TraceReport;
    expect(report.rules.fifo!.ends.length).toBeGreaterThan(0);
  });

  test('asks for the chain where nothing says it, and for the set that is named', async () => {
    const nameless = await run('trace', ...files, ...THEFT);
    expect(nameless.code).toBe(2);
    expect(nameless.stderr).toContain('--chain');
    const other = await run('trace', ...files, '--chain', 'ethereum', '--format', 'cryo', ...THEFT);
    expect(other.code).toBe(3);
    expect(other.stderr).toContain("expected one of cryo's tables");
  });

  test('refuses to be told how to read what is no file', async () => {
    for (const args of [['ledger'], ['--source', 'rpc=http://127.0.0.1:1']]) {
      const { code, stderr } = await run('trace', ...args, ...THEFT, '--chain', 'ethereum');
      expect(code).toBe(2);
      expect(stderr).toContain('how files are read');
    }
  });
});
