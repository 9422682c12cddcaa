import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stageFiles } from '../../src/ingest/stageFiles.ts';
import { openLedger } from '../../src/ledger/embedded/openLedger.ts';
import { createMemoryLedger } from '../../src/ledger/memory/memoryLedger.ts';
import type { StagedRows } from '../../src/ledger/staged.ts';
import { simulate } from '../../src/simulate/simulate.ts';

test('transactions staged as lists and as tables make one ledger, in one slice or in many', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'spoor-lists-'));
  try {
    const out = join(dir, 'world');
    await simulate({ seed: 11, transfers: 3000, chain: 'utxo', format: 'parquet', out });
    const staged = await stageFiles([join(out, 'transactions.parquet')], { workFolder: join(dir, 'work') });
    const { lists, ...tables } = staged;
    expect(lists).toBeDefined();
    const summaryOf = async (rows: StagedRows, name: string, runRows?: number) => {
      const limits = runRows === undefined ? {} : { runRows };
      const writer = await openLedger(join(dir, name), { write: true, create: true }, limits);
      await writer.importStaged(rows);
      const { bytes: _, ...summary } = await writer.summary();
      await writer.close();
      return summary;
    };
    const summary = await summaryOf(staged, 'lists');
    expect(await summaryOf(tables, 'tables')).toEqual(summary);
    expect(await summaryOf(staged, 'slices', 100)).toEqual(summary);
    const memory = createMemoryLedger();
    await memory.importStaged(tables);
    const { bytes: _, ...inMemory } = await memory.summary();
    expect(inMemory).toEqual(summary);
    await staged.close();
  } finally {
    rmSync(dir, { recursive: true });
  }
});
