import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expandPattern } from '../core/expandPattern.ts';
import { readTagFiles } from '../label/import/importTagFiles.ts';
import { listFiles } from './listFiles.ts';

const NAMES = ['b.csv', 'a.csv', 'c.json', 'c[1].csv', 'date=2023-05-02/part-0.csv', 'date=2023-05-03/part-0.csv'];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-pattern-'));
  for (const name of NAMES) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), 'address,category\n0xcc,exchange\n');
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['*.csv', ['a.csv', 'b.csv', 'c[1].csv']],
  ['?.csv', ['a.csv', 'b.csv']],
  ['[bc].*', ['b.csv', 'c.json']],
  ['c[1].csv', ['c[1].csv']],
  ['date=*/*.csv', NAMES.slice(4)],
  ['date=*', ['date=2023-05-02', 'date=2023-05-03']],
  ['date=*/**', NAMES.slice(4)],
  ['nothing.csv', ['nothing.csv']],
])('%s', (pattern, expected) => {
  expect(expandPattern(join(folder, pattern))).toEqual(expected.map((name) => join(folder, name)));
});

test('files to import and files of tags are found by it, and nothing found names the pattern', async () => {
  const given = await listFiles([join(folder, 'date=*/*.csv')]);
  expect(given.map(({ path }) => path)).toEqual(NAMES.slice(4).map((name) => join(folder, name)));
  const { files } = await readTagFiles([join(folder, '?.csv')], 'ethereum');
  expect(files.map(({ set }) => set)).toEqual(['a', 'b']);
  const none = join(folder, '*.parquet');
  const error = { code: 'FILE_NOT_FOUND', message: expect.stringContaining(`${none}: `), fields: { path: none } };
  await expect(listFiles([none])).rejects.toMatchObject(error);
  await expect(readTagFiles([none], 'ethereum')).rejects.toMatchObject(error);
});
