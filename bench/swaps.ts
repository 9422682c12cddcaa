import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importFiles } from '../src/ingest/importFiles.ts';
import { readTags } from '../src/label/tags.ts';
import { openLedger } from '../src/ledger/embedded/openLedger.ts';
import type { RuleName, TraceReport } from '../src/trace/report.ts';
import type { TraceRequest } from '../src/trace/request.ts';
import { parseTheftSpec } from '../src/trace/theftSpec.ts';
import { traceLedger } from '../src/trace/traceLedger.ts';
import { median } from './median.ts';
import { prepareSwapWorld } from './swapWorld.ts';

/*
 * Whole traces of two thefts on a ledger of many assets, with swaps followed and with none, in turn in one run. The
 * launderers of `paid` never swap, so that both traces must find the same, and the ratio is what looking for swaps
 * costs; those of `swapped` do. See README.md beside this.
 */

const { values: flags } = parseArgs({
  options: {
    seed: { type: 'string', default: '7' },
    rows: { type: 'string', default: '1500000' },
    swaps: { type: 'string', default: '50' },
    launderers: { type: 'string', default: '4000' },
    rules: { type: 'string', default: 'fifo,lifo,pro-rata' },
    thefts: { type: 'string', default: 'paid,swapped' },
    repeats: { type: 'string', default: '5' },
    dir: { type: 'string', default: join(tmpdir(), 'spoor-bench') },
  },
});

mkdirSync(flags.dir, { recursive: true });
const world = prepareSwapWorld(flags.dir, {
  seed: Number(flags.seed),
  rows: Number(flags.rows),
  swapPermille: Number(flags.swaps),
  launderers: Number(flags.launderers),
});
const folder = join(world.transfers, '..', 'ledger');
if (!existsSync(folder)) {
  const workFolder = `${folder}-work`;
  mkdirSync(workFolder, { recursive: true });
  const cpu = process.cpuUsage();
  const writer = await openLedger(folder, { write: true, create: true });
  const { added } = await importFiles([world.transfers], writer, { workFolder });
  const { bytes } = await writer.summary();
  await writer.close();
  rmSync(workFolder, { recursive: true });
  const { user, system } = process.cpuUsage(cpu);
  const perRow = ((user + system) / added).toFixed(2);
  console.log(`imported ${added} rows: ${perRow} us of processor a row, ${(bytes / added).toFixed(1)} bytes a row`);
}

const tags = await readTags(world.tags);

/** One trace as the command makes it: of a ledger that was just opened. */
async function timed(request: TraceRequest): Promise<{ report: TraceReport; cpuMs: number }> {
  const ledger = await openLedger(folder);
  const before = process.threadCpuUsage();
  const report = await traceLedger(ledger, request);
  const { user, system } = process.threadCpuUsage(before);
  await ledger.close();
  return { report, cpuMs: (user + system) / 1000 };
}

function describe({ rules }: TraceReport): string {
  const found = Object.values(rules);
  const flows = found.reduce((sum, rule) => sum + (rule.flows?.length ?? 0), 0);
  const holders = found.flatMap((rule) => rule.ends.map((end) => ('address' in end ? end.address : '')));
  return `${flows} flows, ${new Set(holders).size} addresses`;
}

for (const name of flags.thefts.split(',') as ('paid' | 'swapped')[]) {
  const thefts = [parseTheftSpec(`${name}=${world.thefts[name]}`, 1)];
  const rules = flags.rules.split(',') as RuleName[];
  const trace = (swaps: boolean, flows = false) => timed({ thefts, tags, rules, swaps, flows });
  const [withSwaps, without] = [
    describe((await trace(true, true)).report),
    describe((await trace(false, true)).report),
  ];
  const costs: { on: number; off: number }[] = [];
  for (let round = 0; round <= Number(flags.repeats); round++) {
    const on = await trace(true);
    const off = await trace(false);
    if (name === 'paid' && JSON.stringify(on.report.rules) !== JSON.stringify(off.report.rules))
      throw new Error('the same theft came out differently, though nothing was swapped');
    // The first round warms up: code, and the pages of the file.
    if (round > 0) costs.push({ on: on.cpuMs, off: off.cpuMs });
  }
  const [on, off] = [median(costs.map((cost) => cost.on)), median(costs.map((cost) => cost.off))];
  console.log(
    `${name.padEnd(8)} swaps followed ${on.toFixed(0)} ms (${withSwaps}), not ${off.toFixed(0)} ms (${without}), ratio ${(on / off).toFixed(2)}`,
  );
}
