import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { importFiles } from '../src/ingest/importFiles.ts';
import { readTags } from '../src/label/tags.ts';
import { createMemoryLedger } from '../src/ledger/memory/memoryLedger.ts';
import { simulate } from '../src/simulate/simulate.ts';
import { parseTheftSpec } from '../src/trace/theftSpec.ts';
import { traceLedger } from '../src/trace/traceLedger.ts';

const folder = resolve(import.meta.dirname, '../docs/img');

it('the picture of README.md is of the world and the figures it names (else: draw it again, docs/img/drawDemo.ts)', async () => {
  const work = await mkdtemp(join(tmpdir(), 'spoor-picture-'));
  const ledger = createMemoryLedger();
  try {
    const out = join(work, 'world');
    await simulate({ seed: 7, transfers: 20_000, chain: 'both', out, format: 'csv' });
    await importFiles([join(out, 'transfers.csv'), join(out, 'transactions.jsonl')], ledger, { workFolder: work });
    const thefts = (await readFile(join(out, 'thefts.txt'), 'utf8')).split('\n').filter((line) => /^[^#]/.test(line));
    const report = await traceLedger(ledger, {
      thefts: thefts.map((text, k) => parseTheftSpec(text, k + 1)),
      tags: await readTags(join(out, 'tags.csv')),
      rules: ['fifo', 'bounds'],
      flows: true,
    });
    const drawn = execFileSync(process.execPath, [join(folder, 'drawDemo.ts')], {
      input: JSON.stringify(report),
      encoding: 'utf8',
    });
    expect(drawn).toBe(await readFile(join(folder, 'demo.svg'), 'utf8'));
  } finally {
    await ledger.close();
    await rm(work, { recursive: true, force: true });
  }
});
