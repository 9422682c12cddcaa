import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createProgressBar, progressLine } from './progressBar.ts';

test('a line of progress fits the terminal', () => {
  const line = progressLine({ phase: 'reading transfers.csv', done: 340_000, total: 1_000_000, unit: 'rows' }, 100);
  expect(line).toBe('reading transfers.csv  ████████░░░░░░░░░░░░░░░░  34 %  340,000 of 1,000,000 rows');
  expect(progressLine({ phase: 'sorting', done: 12_345, unit: 'rows' }, 100)).toBe('sorting  12,345 rows');
  expect(progressLine({ phase: 'x'.repeat(200), done: 1, total: 2, unit: 'rows' }, 40)).toHaveLength(39);
  expect(progressLine({ phase: 'odd', done: 3, total: 2, unit: 'rows' }, 80)).toContain('100 %');
});

test('nothing is written where there is no terminal', () => {
  const stream = new PassThrough();
  const bar = createProgressBar(stream as unknown as NodeJS.WriteStream);
  bar.onProgress({ phase: 'a', done: 1, total: 2, unit: 'rows' });
  bar.stop();
  expect(stream.readableLength).toBe(0);
});

test('a terminal gets a line that is gone in the end', () => {
  const stream = Object.assign(new PassThrough(), {
    isTTY: true,
    columns: 80,
    cursorTo: () => true,
    clearLine: () => true,
    moveCursor: () => true,
  });
  const bar = createProgressBar(stream as unknown as NodeJS.WriteStream);
  bar.onProgress({ phase: 'reading', done: 1, total: 2, unit: 'rows' });
  bar.stop();
  expect(String(stream.read())).toContain('reading');
});
