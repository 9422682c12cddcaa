import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ByteReader, ByteWriter } from './bytes.ts';
import { type HistoryChunkWriter, mergeRuns, type PackedHistory, RunFileReader, RunFileWriter } from './historyRun.ts';

/** Ordinals of the events of each account, in one run after another. */
function worldOf(runs: number): Map<number, number[]>[] {
  let ordinal = 0;
  return Array.from({ length: runs }, (_, run) => {
    const histories = new Map<number, number[]>();
    for (let i = 0; i < 40; i++) {
      const account = 1 + ((run * 17 + i * i) % 90);
      histories.set(account, [...(histories.get(account) ?? []), ordinal]);
      ordinal += i % 3;
    }
    return histories;
  });
}

/** Events that are a byte each, after how much more their ordinal is than that of the one before. */
function pack(account: number, ordinals: readonly number[]): PackedHistory {
  const bytes = new ByteWriter();
  for (const [i, ordinal] of ordinals.entries()) {
    if (i > 0) bytes.varint(ordinal - ordinals[i - 1]!);
    bytes.u8(ordinal % 251);
  }
  const [firstOrdinal, lastOrdinal] = [ordinals[0]!, ordinals.at(-1)!];
  return { account, events: ordinals.length, firstOrdinal, lastOrdinal, bytes: bytes.take(), start: 0, end: bytes.at };
}

function ordinalsOf(parts: readonly PackedHistory[], count: number): number[] {
  return parts.slice(0, count).flatMap(({ events, firstOrdinal, bytes, start }) => {
    const reader = new ByteReader(bytes);
    reader.at = start;
    let ordinal = firstOrdinal;
    return Array.from({ length: events }, (_, i) => {
      if (i > 0) ordinal += reader.varint();
      expect(reader.u8()).toBe(ordinal % 251);
      return ordinal;
    });
  });
}

test.each([3, 64, 65, 200])('histories of %i runs are merged whole, in order, and the files are gone', (count) => {
  const dir = mkdtempSync(join(tmpdir(), 'spoor-runs-'));
  const world = worldOf(count);
  const runs = world.map((histories, run) => {
    const path = join(dir, `run.${run}`);
    const file = new RunFileWriter(path);
    for (const [account, ordinals] of [...histories].toSorted((a, b) => a[0] - b[0])) {
      const packed = pack(account, ordinals);
      file.add({ ...packed, end: packed.bytes.length });
    }
    file.finish();
    return new RunFileReader(path);
  });
  const found = new Map<number, number[]>();
  const add = (parts: readonly PackedHistory[], n: number): void => {
    found.set(parts[0]!.account, ordinalsOf(parts, n));
  };
  let finished = 0;
  const finish = (): void => {
    finished++;
  };
  mergeRuns(runs, { add, finish } as HistoryChunkWriter, () => undefined);
  expect(finished).toBe(1);
  const expected = new Map<number, number[]>();
  for (const histories of world) {
    for (const [account, ordinals] of histories) expected.set(account, [...(expected.get(account) ?? []), ...ordinals]);
  }
  expect([...found]).toEqual([...expected].toSorted((a, b) => a[0] - b[0]));
  expect(readdirSync(dir)).toEqual([]);
  rmSync(dir, { recursive: true });
});
