/**
 * Transactions in files (a simulated world in Parquet, or any that are given, block files too) to a committed ledger.
 * Run: `node bench/importUtxo.ts [--outputs 1000000 | --blocks TRANSACTIONS] [FILE...]`; `--blocks` makes a block file of a
 * regtest chain. Prints seconds of staging (reading, checks) and of the
 * ledger apart, transactions a second, bytes on disk and the highest resident memory.
 */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stageFiles } from '../src/ingest/stageFiles.ts';
import { openLedger } from '../src/ledger/embedded/openLedger.ts';
import { simulate } from '../src/simulate/simulate.ts';
import { prepareBlocks } from './blockWorld.ts';

const { values: flags, positionals } = parseArgs({
  options: {
    blocks: { type: 'string' },
    outputs: { type: 'string', default: '1000000' },
    dir: { type: 'string', default: tmpdir() },
  },
  allowPositionals: true,
});

async function preparedWorld(): Promise<string> {
  const out = join(flags.dir, `spoor-coins-${flags.outputs}`);
  if (!existsSync(out)) {
    await simulate({ seed: 7, transfers: Number(flags.outputs), chain: 'utxo', format: 'parquet', out });
  }
  return join(out, 'transactions.parquet');
}

function preparedBlocks(transactions: number): string {
  const path = join(flags.dir, `spoor-${transactions}.dat`);
  prepareBlocks(path, transactions);
  return path;
}

async function preparedFile(): Promise<string> {
  return flags.blocks === undefined ? await preparedWorld() : preparedBlocks(Number(flags.blocks));
}

const files = positionals.length > 0 ? positionals : [await preparedFile()];
const bytesIn = files.reduce((sum, file) => sum + statSync(file).size, 0);
const dir = mkdtempSync(join(flags.dir, 'spoor-bench-'));
try {
  const start = performance.now();
  const staged = await stageFiles(files, { workFolder: join(dir, 'work') });
  const stagedAt = performance.now();
  const stageCpu = process.cpuUsage();
  const cpu = process.cpuUsage();
  const writer = await openLedger(join(dir, 'ledger'), { write: true, create: true });
  const { added } = await writer.importStaged(staged);
  const doneAt = performance.now();
  const { user, system } = process.cpuUsage(cpu);
  const { bytes, digest } = await writer.summary();
  await writer.close();
  await staged.close();
  const [stage, ledger] = [(stagedAt - start) / 1000, (doneAt - stagedAt) / 1000];
  const rate = (seconds: number): string => `${(added / seconds / 1000).toFixed(1)} k transactions/s`;
  const stageUs = ((stageCpu.user + stageCpu.system) / added).toFixed(2);
  console.log(`staging: ${stage.toFixed(2)} s, ${rate(stage)}, ${stageUs} us of processor each`);
  console.log(
    `ledger: ${ledger.toFixed(2)} s, ${rate(ledger)}, ${((user + system) / added).toFixed(2)} us of processor each`,
  );
  const megabytes = (bytesIn / 2 ** 20 / (stage + ledger)).toFixed(1);
  console.log(`${added} transactions in all: ${rate(stage + ledger)}, ${megabytes} MB/s of files`);
  const { maxRSS } = process.resourceUsage();
  console.log(
    `${(bytes / added).toFixed(1)} bytes a transaction on disk, ${(maxRSS / 1024).toFixed(0)} MB resident at most; ${digest}`,
  );
} finally {
  rmSync(dir, { recursive: true });
}
