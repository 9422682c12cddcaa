import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importFiles } from '../src/ingest/importFiles.ts';
import { openLedger } from '../src/ledger/embedded/openLedger.ts';
import { prepareWorld } from './worlds.ts';

/*
 * A Parquet file of transfers to a committed ledger on disk: transfers a second, bytes a transfer, and the highest
 * resident memory of the process that imports (it does nothing else). See README.md beside this.
 */

const { values: flags } = parseArgs({
  options: {
    seed: { type: 'string', default: '7' },
    sizes: { type: 'string', default: '1000000,10000000' },
    dir: { type: 'string', default: join(tmpdir(), 'spoor-bench') },
    keep: { type: 'boolean', default: false },
    parquet: { type: 'string' },
    ledger: { type: 'string' },
  },
});

/** In a process of its own: imports one file and prints what it cost. */
async function importOne(parquet: string, ledger: string): Promise<void> {
  const start = performance.now();
  const writer = await openLedger(ledger, { write: true, create: true });
  const { added } = await importFiles([parquet], writer, { workFolder: `${ledger}-work` });
  await writer.close();
  const seconds = (performance.now() - start) / 1000;
  const reader = await openLedger(ledger);
  const { bytes } = await reader.summary();
  await reader.close();
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const [rate, cpuUs] = [added / seconds / 1e6, (userCPUTime + systemCPUTime) / added];
  console.log(
    `${added} transfers: ${seconds.toFixed(1)} s, ${rate.toFixed(3)} M/s, ${cpuUs.toFixed(2)} us of processor a transfer, ` +
      `${(bytes / added).toFixed(1)} bytes a transfer on disk ` +
      `(Parquet ${(statSync(parquet).size / added).toFixed(1)}), ${(maxRSS / 1024).toFixed(0)} MB resident at most`,
  );
}

if (flags.parquet !== undefined && flags.ledger !== undefined) await importOne(flags.parquet, flags.ledger);
else {
  mkdirSync(flags.dir, { recursive: true });
  for (const size of flags.sizes.split(',').map(Number)) {
    const world = await prepareWorld(flags.dir, size, Number(flags.seed));
    for (const path of [world.ledger, `${world.ledger}-work`]) rmSync(path, { recursive: true, force: true });
    mkdirSync(`${world.ledger}-work`);
    const own = ['--parquet', world.transfers, '--ledger', world.ledger];
    const { status } = spawnSync(process.execPath, [import.meta.filename, ...own], { stdio: 'inherit' });
    if (status !== 0) throw new Error(`the import ended with ${status}`);
    rmSync(`${world.ledger}-work`, { recursive: true });
    if (!flags.keep) {
      rmSync(world.ledger, { recursive: true });
      rmSync(world.folder, { recursive: true });
    }
  }
}
