import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Milliseconds. */
export interface Took {
  readonly wall: number;
  readonly cpu: number;
}

/**
 * Runs a command of this package in a process of its own; where `time` is at hand its line says the highest resident memory too.
 * @throws where it fails
 */
export function runSpoor(...args: readonly string[]): Took & { readonly text: string } {
  const own = [process.execPath, resolve(import.meta.dirname, '../bin/spoor.js'), ...args];
  const [program, ...rest] = existsSync('/usr/bin/time') ? ['/usr/bin/time', '-f', 'resident KB %M', ...own] : own;
  const [begin, before] = [performance.now(), childCpu()];
  const { status, stderr } = spawnSync(program!, rest, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  const [wall, cpu] = [performance.now() - begin, childCpu() - before];
  const resident = /resident KB (\d+)/.exec(stderr)?.[1];
  const memory = resident === undefined ? '' : `, ${(Number(resident) / 1024).toFixed(0)} MiB resident at most`;
  return { wall, cpu, text: `${(wall / 1000).toFixed(1)} s, processor ${(cpu / 1000).toFixed(1)} s${memory}` };
}

/** Processor time of children that ended, in ms: Linux has it in ticks of 10 ms. */
function childCpu(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

/** What a piece of work in this process takes. */
export async function took(work: () => Promise<unknown>): Promise<Took> {
  const [begin, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - begin, cpu: (user + system) / 1000 };
}

/** The same of work that does not wait. */
export function tookNow(work: () => unknown): Took {
  const [begin, before] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - begin, cpu: (user + system) / 1000 };
}

/** Median, 90th and 99th of a hundred, and worst, by the clock and of processor time. */
export function shares(runs: readonly Took[]): string {
  const text = (of: (run: Took) => number): string => {
    const times = runs.map(of).toSorted((a, b) => a - b);
    const at = (share: number): string => times[Math.floor(share * (times.length - 1))]!.toFixed(1);
    return `median ${at(0.5)}, 90th ${at(0.9)}, 99th ${at(0.99)}, worst ${at(1)} ms`;
  };
  return `${text(({ wall }) => wall)}; processor ${text(({ cpu }) => cpu)}`;
}
