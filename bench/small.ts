import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/* Every benchmark at sizes that only prove that it runs: `npm run bench`. README.md beside this has the real ones. */

const dir = mkdtempSync(join(tmpdir(), 'spoor-bench-'));
const runs: readonly (readonly string[])[] = [
  [
    'kernel.ts',
    '--transfers',
    '200000',
    '--accounts',
    '20000',
    '--sizes',
    '1000,5000',
    '--seconds',
    '0.2',
    '--sample',
    '20000',
  ],
  ['import.ts', '--sizes', '100000', '--keep', '--dir', dir],
  ['importMemory.ts', '--kind', 'coins', '--sizes', '30000', '--dir', join(dir, 'memory')],
  ['disk.ts', '--sizes', '100000', '--repeats', '3', '--dir', dir],
  ['evmBlocks.ts', '--blocks', '2', '--transactions', '30', '--repeats', '2'],
  ['swaps.ts', '--rows', '60000', '--launderers', '300', '--repeats', '1', '--dir', dir],
  ['register.ts', '--claims', '2000', '--repeats', '3'],
  ['tags.ts', '--tags', '2000', '--repeats', '1'],
  ['serve.ts', '--flows', '300'],
  ['clusters.ts', '--outputs', '200000', '--questions', '50', '--repeats', '2'],
  ['clusterLedger.ts', '--outputs', '20000', '--questions', '5', '--commands', '1', '--tags', '500', '--dir', dir],
  [
    'accountLedger.ts',
    '--transfers',
    '100000',
    '--questions',
    '5',
    '--busy',
    '2',
    '--commands',
    '1',
    '--keep',
    '--dir',
    dir,
  ],
  ['hopByHop.ts', '--transfers', '100000', '--theft', '0', '--hops', '20', '--dir', dir],
];
try {
  for (const [file, ...args] of runs) {
    console.log(`\n${file} ${args.filter((arg) => arg !== dir).join(' ')}`);
    const { status } = spawnSync(process.execPath, [join(import.meta.dirname, file!), ...args], { stdio: 'inherit' });
    if (status !== 0) throw new Error(`${file} ended with ${status}`);
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}
