import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importFiles } from '../src/ingest/importFiles.ts';
import { openLedger } from '../src/ledger/embedded/openLedger.ts';
import { prepareEvmFiles } from './evmWorld.ts';

/*
 * EVM blocks, transactions with receipts, logs and traces in the columns of ethereum-etl, as CSV and as Parquet, to a
 * committed ledger on disk: rows a second, and the highest resident memory of the process that imports. The blocks are
 * made up (`evmWorld.ts`).
 */

const { values: flags } = parseArgs({
  options: {
    blocks: { type: 'string', default: '1200' },
    dir: { type: 'string', default: join(tmpdir(), 'spoor-bench-evm') },
    files: { type: 'string' },
  },
});

/** In a process of its own. */
async function importFolder(folder: string): Promise<void> {
  const sizeBytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  const ledger = `${folder}-ledger`;
  const start = performance.now();
  const writer = await openLedger(ledger, { write: true, create: true });
  const { added } = await importFiles([folder], writer, { workFolder: `${folder}-work`, chain: 'ethereum' });
  await writer.close();
  const seconds = (performance.now() - start) / 1000;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  console.log(
    `${folder.split('-').at(-1)}: ${added} rows of ${(sizeBytes / 1e6).toFixed(0)} MB: ${seconds.toFixed(1)} s, ${(added / seconds / 1e6).toFixed(3)} M/s, ` +
      `${((userCPUTime + systemCPUTime) / added).toFixed(2)} us of processor a row, ${(maxRSS / 1024).toFixed(0)} MB resident at most`,
  );
}

if (flags.files !== undefined) await importFolder(flags.files);
else {
  for (const ending of ['csv', 'parquet'] as const) {
    const folder = `${flags.dir}-${ending}`;
    const all = [folder, `${folder}-ledger`, `${folder}-work`];
    for (const path of all) rmSync(path, { recursive: true, force: true });
    for (const path of [folder, `${folder}-work`]) mkdirSync(path, { recursive: true });
    await prepareEvmFiles(folder, ending, Number(flags.blocks));
    const { status } = spawnSync(process.execPath, [import.meta.filename, '--files', folder], { stdio: 'inherit' });
    if (status !== 0) throw new Error(`the import ended with ${status}`);
    for (const path of all) rmSync(path, { recursive: true, force: true });
  }
}
