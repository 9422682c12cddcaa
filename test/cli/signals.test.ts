import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LedgerSummary } from '../../src/ledger/port.ts';
import { runSpoor, startSpoor } from './runSpoor.ts';
import { HEADER, TRANSFERS } from './smallWorld.ts';

const ROWS = 120_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-signals-'));
  await writeFile(join(folder, 'small.csv'), TRANSFERS);
  const file = createWriteStream(join(folder, 'large.csv'));
  file.write(`${HEADER}\n`);
  for (let i = 0; i < ROWS; i++) {
    const row = `ethereum,${10 + i},0,${1600000000 + i},0x${i.toString(16)},eth,0x${(i % 977).toString(16)},0x${(i % 1009).toString(16)},${i + 1}\n`;
    if (!file.write(row)) await once(file, 'drain');
  }
  await new Promise<void>((resolve) => {
    file.end(() => resolve());
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Waits until the process has the ledger's file open. */
async function untilLedgerIsOpen(pid: number): Promise<void> {
  for (let i = 0; i < 2000; i++) {
    const names = await readdir(`/proc/${pid}/fd`).catch(() => []);
    const targets = await Promise.all(names.map((name) => readlink(`/proc/${pid}/fd/${name}`).catch(() => '')));
    if (targets.some((target) => target.endsWith('ledger.mdb'))) return;
    await sleep(5);
  }
  throw new Error('the ledger was not opened');
}

/** Waits until the work has a folder for its temporary files: it has begun, and is far from its end. */
async function untilWorkBegins(parent: string): Promise<void> {
  for (let i = 0; i < 2000; i++) {
    const names = await readdir(parent).catch(() => []);
    if (names.some((name) => name.startsWith('spoor-work-'))) return;
    await sleep(10);
  }
  throw new Error('the work has not begun');
}

describe('a signal', () => {
  test.each([
    ['SIGINT', 1],
    ['SIGTERM', 1],
    // As a terminal and npm together send it.
    ['SIGINT', 3],
  ] as const)('%s (%i at once) stops an import and leaves the ledger as it was', async (signal, times) => {
    const ledger = join(folder, `${signal}${times}`);
    const summary = async (): Promise<LedgerSummary> => {
      const ended = await runSpoor(['ledger', ledger, '--json']);
      expect(ended).toMatchObject({ code: 0, stderr: '' });
      return JSON.parse(ended.stdout) as LedgerSummary;
    };
    const load = (file: string) => ['import', join(folder, file), '--ledger', ledger];
    expect(await runSpoor(load('small.csv'))).toMatchObject({ code: 0, stderr: '' });
    const before = await summary();
    const { child, ended } = startSpoor(load('large.csv'));
    await untilWorkBegins(ledger);
    for (let i = 0; i < times; i++) child.kill(signal);
    expect(await ended).toMatchObject({ code: 130, signal: null, stdout: '' });
    expect((await ended).stderr).toMatch(/^spoor: interrupted.*\n$/);
    expect((await readdir(ledger)).filter((name) => name.startsWith('spoor-work-'))).toEqual([]);
    expect((await summary()).digest).toBe(before.digest);
    expect(await runSpoor(load('large.csv'))).toMatchObject({ code: 0, stderr: '' });
    expect((await summary()).chains.ethereum).toMatchObject({ transfers: ROWS + 4 });
  });

  test('stops a trace of files, which leaves nothing behind', async () => {
    const work = join(folder, 'tmp');
    await mkdir(work);
    const args = ['trace', join(folder, 'large.csv'), '--theft', 'ethereum:0x1', '--json'];
    const { child, ended } = startSpoor(args, { env: { TMPDIR: work } });
    await untilWorkBegins(work);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 130, stdout: '' });
    expect(JSON.parse((await ended).stderr)).toMatchObject({ error: { code: 'INTERRUPTED' } });
    expect(await readdir(work)).toEqual([]);
  });

  describe('in a ledger on disk', () => {
    // Nothing there waits for the system: a trace that never gave up the event loop once ran to its end.
    let trace: string[];
    beforeAll(async () => {
      const ledger = join(folder, 'traced');
      trace = [
        'trace',
        '--ledger',
        ledger,
        '--theft',
        'ethereum:0x3f1',
        '--max-activity',
        '1000000',
        '--json',
        '--flows',
      ];
      expect(await runSpoor(['import', join(folder, 'large.csv'), '--ledger', ledger])).toMatchObject({ code: 0 });
    });

    test('stops a trace', async () => {
      const { child, ended } = startSpoor(trace);
      await untilLedgerIsOpen(child.pid!);
      child.kill('SIGINT');
      expect(await ended).toMatchObject({ code: 130, stdout: '' });
    });

    test('stops the printing of a trace', async () => {
      const { child, ended } = startSpoor(trace);
      await once(child.stdout!, 'data');
      child.kill('SIGINT');
      expect(await ended).toMatchObject({ code: 130 });
    });
  });
});
