import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeNew } from './writeNew.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spoor-new-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LONG = 'é'.repeat(200_000);

it('puts a file in its place whole', async () => {
  const path = join(folder, 'whole');
  await writeNew(path, [LONG, '', LONG, 'end']);
  expect(readFileSync(path, 'utf8')).toBe(`${LONG}${LONG}end`);
  expect(readdirSync(folder)).toEqual(['whole']);
  rmSync(path);
});

it('leaves nothing where the pieces fail, or where it is told to stop', async () => {
  function* failing(): Generator<string> {
    yield LONG;
    yield LONG;
    throw new RangeError('drawn');
  }
  await expect(writeNew(join(folder, 'part'), failing())).rejects.toThrow(/drawn/);
  const stopped = writeNew(join(folder, 'part'), [LONG, LONG, LONG], AbortSignal.abort());
  await expect(stopped).rejects.toMatchObject({ code: 'INTERRUPTED' });
  expect(readdirSync(folder)).toEqual([]);
});

it('takes no other file’s place, also where that came meanwhile', async () => {
  const path = join(folder, 'other');
  function* slow(): Generator<string> {
    yield LONG;
    writeFileSync(path, 'another');
    yield LONG;
  }
  for (let time = 0; time < 2; time++) {
    await expect(writeNew(path, slow())).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' });
    expect(readFileSync(path, 'utf8')).toBe('another');
    expect(readdirSync(folder)).toEqual(['other']);
  }
});
