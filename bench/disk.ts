import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readTags } from '../src/label/tags.ts';
import { openLedger } from '../src/ledger/embedded/openLedger.ts';
import type { Ledger } from '../src/ledger/port.ts';
import type { ChainThefts } from '../src/trace/claims.ts';
import type { RuleName } from '../src/trace/report.ts';
import { resolveThefts } from '../src/trace/resolveThefts.ts';
import { AccountRunner } from '../src/trace/runAccounts.ts';
import { Stops } from '../src/trace/stops.ts';
import { parseTheftSpec, type TheftSpec } from '../src/trace/theftSpec.ts';
import { median } from './median.ts';
import { prepareWorld } from './worlds.ts';

/*
 * The same theft from a ledger on disk and again with its histories in memory, in ledgers of several sizes, each in a
 * process of its own. `bench/import.ts --keep` makes the ledgers. See README.md beside this.
 */

const { values: flags } = parseArgs({
  options: {
    seed: { type: 'string', default: '7' },
    sizes: { type: 'string', default: '1000000,10000000' },
    rules: { type: 'string', default: 'fifo,lifo,pro-rata' },
    repeats: { type: 'string', default: '7' },
    dir: { type: 'string', default: join(tmpdir(), 'spoor-bench') },
    size: { type: 'string' },
  },
});

const LIMITS = { cut: Infinity, maxHops: Infinity, dust: 0n };

interface Cost {
  readonly wallMs: number;
  /** Processor time of the main thread, in ticks of some milliseconds: exact only summed over many. */
  readonly cpuMs: number;
}

async function timed(work: () => Promise<unknown>): Promise<Cost> {
  const start = performance.now();
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return { wallMs: performance.now() - start, cpuMs: (user + system) / 1000 };
}

function meanCpu(costs: readonly Cost[]): number {
  return costs.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / costs.length;
}

/** Traces one theft from disk into an empty arena, then again from that arena, several times over. */
async function measureTheft(ledger: Ledger, name: string, specs: readonly TheftSpec[], stops: Stops): Promise<void> {
  for (const rule of flags.rules.split(',') as RuleName[]) {
    const disk: Cost[] = [];
    const memory: Cost[] = [];
    let processed = 0;
    let events = 0;
    // A small theft is traced often enough for the clock's ticks.
    for (let round = 0; round <= Number(flags.repeats) || (round <= 100 && meanCpu(disk) * round < 500); round++) {
      const histories = ledger.newHistoryArena();
      // All that was loaded stays, for the second run.
      histories.limit = Infinity;
      const found = await resolveThefts(ledger, specs, {
        histories: new Map([[specs[0]!.chain, histories]]),
        transactions: new Map(),
      });
      const thefts: ChainThefts = found.chains[0]!;
      const runner = new AccountRunner(ledger, thefts, histories, stops, LIMITS);
      const fromDisk = await timed(() => runner.run(rule, false, {}));
      processed = runner.processed;
      events = histories.size;
      const again = await timed(() => runner.run(rule, false, {}));
      // The first round warms up: code, and the pages of the file.
      if (round === 0) continue;
      disk.push(fromDisk);
      memory.push(again);
    }
    const [slow, fast] = [meanCpu(disk), meanCpu(memory)];
    const [slowWall, fastWall] = [disk, memory].map((costs) => median(costs.map(({ wallMs }) => wallMs)));
    console.log(
      `${name.padEnd(20)} ${rule.padEnd(9)} ${String(processed).padStart(8)} transfers ${String(events).padStart(9)} events  ` +
        `disk ${slow.toFixed(1).padStart(8)} ms  memory ${fast.toFixed(1).padStart(8)} ms  ` +
        `${((slow * 1e6) / processed).toFixed(0).padStart(6)} and ${((fast * 1e6) / processed).toFixed(0).padStart(5)} ns a transfer  ` +
        `ratio ${(slow / fast).toFixed(2)} (wall clock, medians: ${slowWall!.toFixed(1)} and ${fastWall!.toFixed(1)} ms, ` +
        `${(slowWall! / fastWall!).toFixed(2)})`,
    );
  }
}

async function measureLedger(transfers: number): Promise<void> {
  const world = await prepareWorld(flags.dir, transfers, Number(flags.seed));
  if (!existsSync(world.ledger)) throw new Error(`no ledger in ${world.ledger}: run bench/import.ts --keep first`);
  const specs = readFileSync(world.thefts, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line, k) => parseTheftSpec(line, k + 1));
  const ledger = await openLedger(world.ledger);
  const stops = new Stops({ thefts: specs, tags: await readTags(world.tags) });
  console.log(`ledger of ${transfers} transfers`);
  for (const name of new Set(specs.map((spec) => spec.name)))
    await measureTheft(
      ledger,
      name,
      specs.filter((spec) => spec.name === name),
      stops,
    );
  await ledger.close();
  const status = readFileSync('/proc/self/status', 'utf8');
  const megabytes = (field: string): string =>
    `${Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024)} MB`;
  console.log(
    `resident at most ${megabytes('VmHWM')}; at the end ${megabytes('RssAnon')} its own, ${megabytes('RssFile')} of files`,
  );
}

if (flags.size !== undefined) await measureLedger(Number(flags.size));
else
  for (const size of flags.sizes.split(',')) {
    const own = ['seed', 'rules', 'repeats', 'dir'] as const;
    const args = own.flatMap((flag) => [`--${flag}`, flags[flag]]);
    const { status } = spawnSync(process.execPath, [import.meta.filename, ...args, '--size', size], {
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error(`the measurement ended with ${status}`);
  }
