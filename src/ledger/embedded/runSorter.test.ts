import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EventRun } from './eventRun.ts';
import { RunFileReader } from './historyRun.ts';
import { emptyRow } from './rowChunk.ts';
import { RunSorter, writeRun } from './runSorter.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'spoor-runs-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

/** Rows between few accounts, with times on both sides of their block's and an amount that lanes do not hold. */
function runOf(seed: number): EventRun {
  const run = new EventRun();
  const row = emptyRow();
  for (let r = 0; r < 6000; r++) {
    row.from = (r * 7 + seed) % 5;
    row.to = 1 + ((r * 3 + seed) % 11);
    row.index = r;
    row.lo = r * 2 ** 30;
    row.big = r === 77 ? 2n ** 100n : undefined;
    run.addRow(row, r >> 3, r % 3 === 0 ? 0 : (r % 2 === 0 ? 1 : -1) * (2 ** 32 - 1 - r));
    run.addTx((r * 2654435761) % 2 ** 32, r >> 4);
  }
  return run;
}

/** Everything that a run's file says. */
function contents(path: string): unknown[] {
  const reader = new RunFileReader(path);
  const all: unknown[] = [];
  while (reader.next()) {
    const { account, events, firstOrdinal, lastOrdinal, bytes, start, end } = reader;
    all.push([account, events, firstOrdinal, lastOrdinal, Buffer.from(bytes.subarray(start, end)).toString('hex')]);
  }
  return all;
}

test('the thread does what would be done here, in the order in which it was asked', async () => {
  const sorter = new RunSorter();
  const seeds = [1, 2, 3];
  for (const seed of seeds) sorter.send(runOf(seed).parts, join(dir, `beside${seed}`));
  const sorted = await sorter.take(0);
  await sorter.close();
  expect(sorted.length).toBe(3);
  for (const [at, seed] of seeds.entries()) {
    const pieces = writeRun(runOf(seed), join(dir, 'here'));
    expect(sorted[at]!.pieces).toEqual(pieces);
    expect(contents(join(dir, `beside${seed}`))).toEqual(contents(join(dir, 'here')));
  }
});

test('what fails in the thread fails here, and says what the system said', async () => {
  const sorter = new RunSorter();
  sorter.send(runOf(1).parts, join(dir, 'no', 'such', 'folder'));
  await expect(sorter.take(0)).rejects.toMatchObject({ code: 'ENOENT', syscall: 'open' });
  await expect(sorter.take(2)).rejects.toMatchObject({ code: 'ENOENT' });
  await sorter.close();
});

test('a thread that is closed at its work does not leave anyone waiting', async () => {
  const sorter = new RunSorter();
  sorter.send(runOf(1).parts, join(dir, 'run'));
  const taken = expect(sorter.take(0)).rejects.toThrow('the sorting thread ended');
  await sorter.close();
  await taken;
});
