import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stageFiles } from '../src/ingest/stageFiles.ts';
import { openLedger } from '../src/ledger/embedded/openLedger.ts';
import { simulate } from '../src/simulate/simulate.ts';
import { prepareBlocks } from './blockWorld.ts';
import { prepareEvmFiles } from './evmWorld.ts';

/*
 * How much memory an import takes, by what is imported and how much of it: each import in a process of its own whose
 * /proc/PID/status is read beside it. Linux only. See README.md beside this.
 */

const KINDS = ['coins', 'blocks', 'evm'] as const;
type Kind = (typeof KINDS)[number];

const { values: flags } = parseArgs({
  options: {
    kind: { type: 'string', default: 'coins' },
    sizes: { type: 'string', default: '1400000,2800000' },
    dir: { type: 'string', default: join(tmpdir(), 'spoor-bench-memory') },
    keep: { type: 'boolean', default: false },
    files: { type: 'string' },
    ledger: { type: 'string' },
  },
});

/** What a process holds, MiB: at most since it was last reset; its own (heap, buffers, DuckDB); pages of mapped files. */
interface Memory {
  readonly highest: number;
  readonly own: number;
  readonly mapped: number;
}

function memoryOf(pid: number | 'self'): Memory {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024;
  return { highest: field('VmHWM'), own: field('RssAnon'), mapped: field('RssFile') };
}

/** What a child says when a part of its work is done. */
interface PartDone {
  readonly part: string;
  readonly highest: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** In a process of its own: imports and says what each part took. */
async function importOne(files: readonly string[], ledger: string): Promise<void> {
  let start = performance.now();
  let cpu = process.cpuUsage();
  const done = (part: string): void => {
    const { user, system } = process.cpuUsage(cpu);
    const seconds = (performance.now() - start) / 1000;
    process.send?.({ part, highest: memoryOf('self').highest, seconds, cpuSeconds: (user + system) / 1e6 });
    // Begins the highest anew (proc(5), clear_refs).
    writeFileSync('/proc/self/clear_refs', '5');
    start = performance.now();
    cpu = process.cpuUsage();
  };
  const staged = await stageFiles(files, { workFolder: `${ledger}-work`, chain: 'ethereum' });
  done('staging');
  const writer = await openLedger(ledger, { write: true, create: true });
  const { added } = await writer.importStaged(staged, { hashes: staged.hashes });
  done('ledger');
  const { bytes, digest } = await writer.summary();
  await writer.close();
  await staged.close();
  console.log(`${added} rows, ledger of ${(bytes / 2 ** 20).toFixed(0)} MiB, ${digest.slice(0, 16)}`);
}

async function prepare(kind: Kind, size: number): Promise<string[]> {
  mkdirSync(flags.dir, { recursive: true });
  const path = join(flags.dir, `${kind}-${size}`);
  if (kind === 'blocks') {
    prepareBlocks(`${path}.dat`, size);
    return [`${path}.dat`];
  }
  if (kind === 'evm') {
    if (!existsSync(path)) await prepareEvmFiles(path, 'parquet', size);
    return readdirSync(path).map((name) => join(path, name));
  }
  if (!existsSync(path)) await simulate({ seed: 7, transfers: size, chain: 'utxo', format: 'parquet', out: path });
  return [join(path, 'transactions.parquet')];
}

async function measure(kind: Kind, size: number): Promise<void> {
  const files = await prepare(kind, size);
  const ledger = join(flags.dir, 'ledger');
  for (const path of [ledger, `${ledger}-work`]) rmSync(path, { recursive: true, force: true });
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  console.log(`${kind} ${size}: files of ${(bytes / 2 ** 20).toFixed(0)} MiB, load ${loadavg()[0]!.toFixed(1)}`);
  const own = ['--files', files.join(','), '--ledger', ledger];
  const child = spawn(process.execPath, [import.meta.filename, ...own], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let most = { own: 0, mapped: 0 };
  const timer = setInterval(() => {
    try {
      const now = memoryOf(child.pid!);
      most = { own: Math.max(most.own, now.own), mapped: Math.max(most.mapped, now.mapped) };
    } catch {
      // It has just ended.
    }
  }, 50);
  child.on('message', (message) => {
    const { part, highest, seconds, cpuSeconds } = message as PartDone;
    console.log(
      `  ${part}: ${highest.toFixed(0)} MiB resident at most; ${most.own.toFixed(0)} its own, ${most.mapped.toFixed(0)} mapped files; ` +
        `${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of processor`,
    );
    most = { own: 0, mapped: 0 };
  });
  const status = await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(timer);
  for (const path of [ledger, `${ledger}-work`]) rmSync(path, { recursive: true, force: true });
  if (status !== 0) throw new Error(`the import ended with ${String(status)}`);
}

if (flags.files !== undefined && flags.ledger !== undefined) await importOne(flags.files.split(','), flags.ledger);
else {
  const kind = KINDS.find((each) => each === flags.kind);
  if (kind === undefined) throw new Error(`--kind is one of ${KINDS.join(', ')}`);
  for (const size of flags.sizes.split(',').map(Number)) await measure(kind, size);
  if (!flags.keep) rmSync(flags.dir, { recursive: true });
}
