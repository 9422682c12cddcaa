import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AccountTracer } from '../src/kernel/accountTracer.ts';
import { type Bank, RULE, type Rule } from '../src/kernel/bank.ts';
import { BigBank } from '../src/kernel/bigBank.ts';
import { END } from '../src/kernel/endTable.ts';
import { LaneBank } from '../src/kernel/laneBank.ts';
import { drawTheft, findCut, type KernelTheft } from './kernelThefts.ts';
import { buildKernelWorld, type KernelWorld } from './kernelWorld.ts';
import { median } from './median.ts';
import { compileReference, Reference, writeColumns } from './reference.ts';

/*
 * Exact traces in memory against the same algorithm in C with doubles: nanoseconds a transfer touched and their ratio,
 * in one run, medians, the two taking turns. See README.md beside this.
 */

const { values: flags } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    transfers: { type: 'string', default: '4000000' },
    accounts: { type: 'string', default: '400000' },
    sizes: { type: 'string', default: '1000,20000,250000' },
    rules: { type: 'string', default: 'fifo,lifo,proRata,taintFirst,cleanFirst,poison,bounds' },
    parties: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '6' },
    sample: { type: 'string', default: '200000' },
    bank: { type: 'string', default: 'lanes' },
    narrow: { type: 'boolean', default: false },
    'no-reference': { type: 'boolean', default: false },
  },
});

interface Traced {
  readonly theft: KernelTheft;
  readonly cut: number;
}

interface Case {
  readonly rule: Rule;
  readonly name: string;
  readonly size: number;
  /** Different thefts of that size, taken in turn, so that a small one is not one lucky path learnt by heart. */
  readonly thefts: readonly Traced[];
}

/** Where the results go, so that no work can be left out as unused. */
let sink = 0n;

function newBank(rule: Rule, parties: number): Bank {
  return flags.bank === 'big' ? new BigBank(rule, parties) : new LaneBank(rule, parties);
}

const cell = new Int32Array(new SharedArrayBuffer(4));

/** Time this thread was on a processor, so that what else the machine does is not counted; the wait brings it up to date. */
function threadCpuNs(): number {
  Atomics.wait(cell, 0, 0, 0.001);
  const { user, system } = process.threadCpuUsage();
  return (user + system) * 1000;
}

/** One whole trace, from nothing to its end records. */
function trace(world: KernelWorld, rule: Rule, { theft, cut }: Traced, slots: Int32Array): AccountTracer {
  const limits = { cut, maxHops: 2 ** 31 - 1, dust: 0n };
  const bank = newBank(rule, theft.parties);
  const tracer = new AccountTracer(world.arena, bank, world.status, theft.claims, limits, null, slots);
  tracer.advance();
  tracer.finish();
  tracer.release();
  return tracer;
}

/** Each theft of a case once. */
function traceAll(world: KernelWorld, { rule, thefts }: Case, slots: Int32Array): void {
  for (const traced of thefts) sink += BigInt(trace(world, rule, traced, slots).ends.size);
}

function sumsOf({ ends }: AccountTracer): { held: bigint; ended: bigint } {
  let held = 0n;
  let ended = 0n;
  for (let at = 1; at < ends.size; at++) {
    if (ends.reason(at) === END.held) held += ends.amount.get(at);
    else ended += ends.amount.get(at);
  }
  return { held, ended };
}

/** Thefts that each go on for at least the wanted number of transfers, cut where they have touched exactly that many. */
function makeCases(world: KernelWorld, slots: Int32Array): Case[] {
  const cases: Case[] = [];
  for (const name of flags.rules.split(',')) {
    const rule = RULE[name as keyof typeof RULE];
    const parties = name === 'poison' || name === 'bounds' ? 1 : Number(flags.parties);
    for (const size of flags.sizes.split(',').map(Number)) {
      const thefts: Traced[] = [];
      const wanted = size >= 100_000 ? 1 : size >= 10_000 ? 4 : 16;
      let claims = Math.ceil(size / 64);
      for (let seed = Number(flags.seed); thefts.length < wanted; seed++) {
        const theft = drawTheft(world, seed, claims, parties);
        const cut = findCut(world, theft, rule, size, slots);
        if (cut === Infinity) claims *= 2;
        else thefts.push({ theft, cut });
      }
      cases.push({ rule, name, size, thefts });
    }
  }
  return cases;
}

function theftsOf(cases: readonly Case[]): KernelTheft[] {
  return cases.flatMap(({ thefts }) => thefts.map(({ theft }) => theft));
}

function relative(exact: bigint, double: number, whole: bigint): number {
  return Math.abs(Number(exact) - double) / Number(whole);
}

async function measure(
  world: KernelWorld,
  reference: Reference | null,
  cases: Case[],
  slots: Int32Array,
): Promise<void> {
  console.log(`rule        transfers  claims  records  samples  ours ns  C ns  ratio  disagreement`);
  const thefts = theftsOf(cases);
  for (const one of cases) {
    const ours: number[] = [];
    const theirs: number[] = [];
    // Linux counts a thread's time in ticks of 4 ms: a sample must be long against that.
    const transfers = one.size * one.thefts.length;
    const repeats = Math.ceil(Number(flags.sample) / transfers);
    const numbered = one.thefts.map(({ theft, cut }) => ({ number: thefts.indexOf(theft), cut }));
    let disagreement = 0;
    let records = 0;
    const until = performance.now() + Number(flags.seconds) * 1000;
    for (let round = 0; performance.now() < until || round < 8; round++) {
      const sums = [0n, 0n] as [bigint, bigint];
      const start = threadCpuNs();
      for (let k = 0; k < repeats; k++) traceAll(world, one, slots);
      const ns = (threadCpuNs() - start) / repeats;
      records = 0;
      for (const traced of one.thefts) {
        const tracer = trace(world, one.rule, traced, slots);
        if (tracer.processed !== one.size) throw new Error(`${tracer.processed} transfers instead of ${one.size}`);
        const { held, ended } = sumsOf(tracer);
        sums[0] += held;
        sums[1] += ended;
        records += tracer.ends.size - 1;
      }
      const run = await reference?.run(one.rule, numbered, repeats);
      if (run !== undefined) {
        const [held, ended] = sums;
        const whole = held + ended;
        disagreement = Math.max(disagreement, relative(held, run.held, whole), relative(ended, run.ended, whole));
        if (Math.abs(run.processed - transfers) > transfers * 0.01) throw new Error(`C touched ${run.processed}`);
      }
      // The first quarter of the time or two rounds warm up.
      if (round < 2 || performance.now() < until - Number(flags.seconds) * 750) continue;
      ours.push(ns / transfers);
      if (run !== undefined) theirs.push(run.ns / run.processed);
    }
    const [a, b] = [median(ours), reference === null ? Number.NaN : median(theirs)];
    const columns: [string | number, number][] = [
      [one.size, 9],
      [one.thefts[0]!.theft.claims.size, 6],
      [Math.round(records / one.thefts.length), 7],
      [ours.length, 7],
      [a.toFixed(1), 7],
      [b.toFixed(1), 5],
      [(a / b).toFixed(2), 5],
      [disagreement.toExponential(1), 12],
    ];
    console.log(one.name.padEnd(10), columns.map(([text, width]) => String(text).padStart(width)).join('  '));
  }
}

const world = buildKernelWorld({
  seed: Number(flags.seed),
  transfers: Number(flags.transfers),
  accounts: Number(flags.accounts),
  narrow: flags.narrow,
});
const slots = new Int32Array(Number(flags.accounts) + 1);
console.log(
  `world: ${flags.transfers} transfers, ${flags.accounts} accounts, ${flags.narrow ? 'narrow' : 'wide'} amounts`,
);
const cases = makeCases(world, slots);
const folder = mkdtempSync(join(tmpdir(), 'spoor-bench-'));
try {
  const program = flags['no-reference'] ? null : compileReference(folder);
  let reference: Reference | null = null;
  if (program === null) console.log('no C compiler (or --no-reference): the C reference is left out');
  else {
    const path = join(folder, 'world.bin');
    writeColumns(path, world, theftsOf(cases));
    reference = new Reference(program, path);
  }
  await measure(world, reference, cases, slots);
  reference?.close();
  if (sink < 0n) console.log(sink);
} finally {
  rmSync(folder, { recursive: true });
}
