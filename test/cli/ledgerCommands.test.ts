import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LedgerSummary } from '../../src/ledger/port.ts';
import { runSpoor } from './runSpoor.ts';
import { TRANSFERS, writeSmallWorld } from './smallWorld.ts';

let world: string;
beforeAll(async () => {
  world = await mkdtemp(join(tmpdir(), 'spoor-ledger-'));
  await writeSmallWorld(world);
  await mkdir(join(world, 'elsewhere'));
  await writeFile(join(world, 'elsewhere', 'other.csv'), TRANSFERS.replace('0xcc', '0xee'));
});
afterAll(() => rm(world, { recursive: true, force: true }));

const run = (...args: string[]) => runSpoor(args, { cwd: world });

describe('spoor import and spoor ledger', () => {
  test('an import says what it added and what the ledger holds; again, it adds nothing', async () => {
    const first = await run('import', 'transfers.csv', 'chain.jsonl', '--ledger', 'ledger');
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/^Added 6 rows\.\n/);
    expect(first.stdout).toMatch(/^bitcoin +utxo +1–2 +2 +2 transactions +3 coins, 2 unspent +3$/m);
    expect(first.stdout).toMatch(/^ethereum +account +1–3 +3 +4 transfers +1 asset +4$/m);
    const again = await run('import', '.', '--ledger', 'ledger', '--json');
    expect(again).toMatchObject({ code: 0 });
    expect(JSON.parse(again.stdout)).toMatchObject({ added: 0, known: 6, ledger: { schema: 'spoor/ledger@1' } });
    expect((await readdir(join(world, 'ledger'))).filter((name) => name.startsWith('spoor-work-'))).toEqual([]);
  });

  test('the summary as text and JSON', async () => {
    const json = await run('ledger', 'ledger', '--json');
    const summary = JSON.parse(json.stdout) as LedgerSummary;
    expect(Object.keys(summary)).toEqual(['schema', 'digest', 'bytes', 'chains']);
    const text = await run('ledger', 'ledger');
    expect(text.stdout).toContain(summary.digest);
  });

  test('a trace in the ledger is that of the files, byte for byte', async () => {
    const args = ['--thefts', 'thefts.txt', '--tags', 'tags.csv', '--json', '--flows'];
    const [files, ledger, option] = await Promise.all([
      run('trace', 'chain.jsonl', 'transfers.csv', ...args),
      run('trace', 'ledger', ...args),
      run('trace', '--ledger', 'ledger', ...args),
    ]);
    expect(ledger).toMatchObject({ code: 0, stderr: '' });
    expect(ledger.stdout).toBe(files.stdout);
    expect(option.stdout).toBe(files.stdout);
  });

  test('work left behind by an import that was killed is cleared away', async () => {
    await mkdir(join(world, 'ledger', 'spoor-work-dead'));
    expect(await run('import', 'transfers.csv', '--ledger', 'ledger')).toMatchObject({ code: 0 });
    expect(await readdir(join(world, 'ledger'))).not.toContain('spoor-work-dead');
  });

  test.each([
    [['import', 'nowhere.csv', '--ledger', 'fresh'], 'FILE_NOT_FOUND', 4],
    [['import', 'transfers.csv'], 'USAGE', 2],
    [['import', '--ledger', 'fresh'], 'USAGE', 2],
    [['import', 'elsewhere/other.csv', '--ledger', 'ledger'], 'LEDGER_CONFLICT', 5],
    [['ledger', 'nowhere'], 'LEDGER_NOT_FOUND', 4],
    [['ledger', 'transfers.csv'], 'LEDGER_NOT_FOUND', 4],
    [['trace', 'ledger', 'transfers.csv', '--theft', 'ethereum:0x01'], 'USAGE', 2],
    [['trace', 'transfers.csv', '--ledger', 'ledger', '--theft', 'ethereum:0x01'], 'USAGE', 2],
  ] as const)('%j is refused with %s', async (args, code, exit) => {
    const ended = await run(...args, '--json');
    expect(ended).toMatchObject({ code: exit, stdout: '' });
    expect(JSON.parse(ended.stderr)).toMatchObject({ error: { code } });
    expect(await readdir(world)).not.toContain('fresh');
  });
});

describe('spoor simulate', () => {
  test('makes a folder that can be traced as it is', async () => {
    const made = await run('simulate', '--seed', '3', '--transfers', '2000', '--chain', 'both', '--out', 'simulated');
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toContain('spoor trace simulated');
    const traced = await run('trace', 'simulated');
    expect(traced.code).toBe(0);
    expect(traced.stdout).toContain('(simulated)');
    expect(traced.stderr).toContain(`thefts from ${join('simulated', 'thefts.txt')}`);
  });

  test.each([
    [['--out', 'simulated'], 'OUTPUT_EXISTS', 5],
    [['--out', 'x', '--transfers', '10'], 'USAGE', 2],
    [['--out', 'x', '--chain', 'ring'], 'USAGE', 2],
    [[], 'USAGE', 2],
  ] as const)('%j is refused with %s', async (args, code, exit) => {
    const ended = await run('simulate', ...args);
    expect(ended).toMatchObject({ code: exit, stdout: '' });
    expect(code).toMatch(/^[A-Z_]+$/);
    expect(await readdir(world)).not.toContain('x');
  });
});

test('spoor demo goes the whole way and leaves nothing behind', async () => {
  const tmp = join(world, 'tmp');
  await mkdir(tmp);
  const { code, stdout, stderr } = await runSpoor(['demo'], { env: { TMPDIR: tmp } });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('Simulated a world');
  expect(stdout).toMatch(/^at services +\d/m);
  expect(stdout).toContain('npx spoor import');
  expect(await readdir(tmp)).toEqual([]);
});
