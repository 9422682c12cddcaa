import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stageFiles } from '../../src/ingest/stageFiles.ts';

let folder: string;
/** A file system of 2 MB, undefined where this user may not make one. */
let full: string | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-full-'));
  const small = join(folder, 'small');
  await mkdir(small);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', small], { stdio: 'ignore' });
    full = small;
  } catch {
    full = undefined;
  }
});
afterAll(async () => {
  if (full !== undefined) execFileSync('umount', [full]);
  await rm(folder, { recursive: true });
});

/** Text that does not compress well. */
const hash = (n: number) => createHash('sha256').update(String(n)).digest('hex');

const HEADER = 'chain,block,index,time,tx,asset,from,to,amount';
const rows = Array.from({ length: 60_000 }, (_, n) => `eth,${n},0,5,0x${hash(n)},eth,a,b,7`);
const csv = `${HEADER}\n${rows.join('\n')}\n`;
const jsonl = rows
  .map((row) => JSON.stringify(Object.fromEntries(row.split(',').map((text, at) => [HEADER.split(',')[at], text]))))
  .join('\n');

test.each([
  ['unpacking gzip', gzipSync(csv)],
  ['converting JSON Lines', jsonl],
  ['writing what the exact reader found', csv.replace(',7\n', ',007\n')],
])('disk full in the work folder while %s', async (name, content) => {
  if (full === undefined) {
    console.warn(`skipped: ${name}: no file system of its own can be mounted here`);
    return;
  }
  const path = join(folder, 'input');
  await writeFile(path, content);
  await expect(stageFiles([path], { workFolder: full })).rejects.toMatchObject({ code: 'DISK_FULL', retryable: true });
  expect(await readdir(full)).toEqual([]);
});
