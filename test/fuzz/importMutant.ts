import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { SpoorError } from '../../src/core/errors.ts';
import type { Random } from '../../src/core/random.ts';
import { importFiles } from '../../src/ingest/importFiles.ts';
import type { StageOptions } from '../../src/ingest/stageFiles.ts';
import { openLedger } from '../../src/ledger/embedded/openLedger.ts';
import { createMemoryLedger } from '../../src/ledger/memory/memoryLedger.ts';
import type { Ledger, LedgerWriter } from '../../src/ledger/port.ts';

/** In the ledger before, on a chain that no mutant names. */
const BEFORE = 'chain,block,index,time,tx,asset,from,to,amount\nbefore,1,0,1,t,eth,a,b,7\n';

/**
 * Imports files: the ledger then holds all of them or, with the error thrown on, what it held before. One ledger in eight is
 * on disk and held a row before.
 * @param look at the ledger where the import came through
 */
export async function importMutant(
  paths: readonly string[],
  options: Omit<StageOptions, 'workFolder'>,
  random: Random,
  look: (ledger: Ledger) => Promise<void> = async () => {},
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'spoor-fuzz-work-'));
  const onDisk = random.chance(1, 8);
  try {
    const ledger: LedgerWriter = onDisk
      ? await openLedger(join(folder, 'ledger'), { write: true, create: true })
      : createMemoryLedger();
    try {
      if (onDisk) {
        await writeFile(join(folder, 'before.csv'), BEFORE);
        await importFiles([join(folder, 'before.csv')], ledger, { workFolder: folder });
      }
      const before = await ledger.digest();
      let failure: unknown;
      try {
        await importFiles(paths, ledger, { workFolder: folder, ...options });
      } catch (error) {
        failure = error;
      }
      const isKept = (await ledger.digest()) !== before || ledger.chains.length > (onDisk ? 1 : 0);
      if (failure !== undefined) {
        if (failure instanceof SpoorError) expect(isKept, 'something was kept of what was refused').toBe(false);
        throw failure;
      }
      await ledger.summary();
      await look(ledger);
    } finally {
      await ledger.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
