import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Random } from '../src/core/random.ts';
import type { Change } from '../src/register/change.ts';
import { type ClaimContent, identify } from '../src/register/claim.ts';
import { Register } from '../src/register/register.ts';
import { rollUpPath } from '../src/register/rollUpFile.ts';
import { rollUpOf } from '../src/register/rollUpOf.ts';
import { computeTotal } from '../src/register/total.ts';
import { verifyRegister } from '../src/register/verifyRegister.ts';
import { median } from './median.ts';

/*
 * A total over a register of many claims: opening it and answering, in this process, then commands from the
 * start of a process to its end, in turns: `total` with the columns that were kept, without, and with those of some changes before,
 * and others beside it. A claim in two is of an incident that another claim is of,
 * too; an incident in four is told twice under two names; one in three is blamed on the actor.
 *
 *     node bench/register.ts [--claims 100000] [--repeats 15] [--seed 1]
 */

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '100000' },
    repeats: { type: 'string', default: '15' },
    seed: { type: 'string', default: '1' },
  },
});
const count = Number(values.claims);
const random = new Random(Number(values.seed));
const pick = (n: number): number => random.below(n);
const pad = (n: number): string => String(n).padStart(2, '0');

function claimOf(victim: string, day: string, dollars: string, source: number): ReturnType<typeof identify> {
  const content: ClaimContent = {
    subject: { victim, scope: [pick(4) === 0 ? 'bank' : 'exchange'] },
    predicate: pick(8) === 0 ? 'attempted' : 'stolen',
    amount: {
      as: `$${dollars}`,
      unit: pick(10) === 0 ? 'BTC' : 'USD',
      interval: { lo: dollars, hi: dollars },
      modality: 'about',
    },
    period: { as: day, from: day, to: day, precision: 'day' },
    speaker: { kind: 'firm', name: `firm ${pick(40)}` },
    relays: [],
    confidence: 'stated',
    ...(pick(3) === 0 ? { attribution: { actor: 'Lazarus Group', confidence: 'alleged' } as const } : {}),
    source: { held: false, citation: `statement ${source}` },
  };
  return identify(content);
}

/** Wall-clock and processor time of a command on the register, in milliseconds. */
function timeCommand(args: readonly string[]): number[] {
  const told =
    'process.on("exit",()=>{const{user,system}=process.cpuUsage();require("fs").writeSync(2,String(user+system))})';
  const preload = join(folder, 'told.cjs');
  writeFileSync(preload, told);
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--require', preload, 'bin/spoor.js', ...args, '--register', folder],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const wall = performance.now() - start;
  if (status !== 0) throw new Error(stderr);
  return [wall, Number(stderr.trim()) / 1000];
}

/** A claim more, an incident with another name, a claim rejected and one accepted, in turn. */
function changesOf(register: Register, number: number, name: string): Change[] {
  return Array.from({ length: number }, (_, i): Change => {
    const id = `incident-${pick(incidents)}`;
    const { claim } = register.claims({ incident: id })[0]!;
    const citation = `${name} ${i}`;
    const { id: _id, ...content } = claim;
    switch (i % 4) {
      case 0:
        return {
          do: 'claim',
          claim: identify({ ...content, source: { held: false, citation } }),
          status: 'accepted',
          incidents: [id],
          flags: [],
        };
      case 1:
        return { do: 'incident', incident: { ...register.incident(id), name: `Name ${citation} Exchange` } };
      case 2:
        return { do: 'reject', claim: claim.id, why: 'drawn' };
      default:
        return { do: 'accept', claim: claim.id };
    }
  });
}

/** Writes changes, and says what the file of totals held before them. */
function change(number: number): Buffer {
  const register = Register.open(folder);
  rollUpOf(register);
  const before = readFileSync(rollUpPath(folder));
  register.write(changesOf(register, number, `entry ${register.place.seq}`), { by: 'bench', timeSec: 0 });
  register.close();
  return before;
}

/** A total that somebody states, for `check`. */
function addPublished(): string {
  const { id: _id, ...content } = claimOf('', '2019', '5000000000', 0);
  const period = { as: '2019', from: '2019', to: '2019', precision: 'year' } as const;
  const claim = identify({ ...content, subject: { actor: 'DPRK' }, predicate: 'stolen', period });
  const register = Register.open(folder);
  register.write([{ do: 'claim', claim, status: 'accepted', incidents: [], flags: [] }], { by: 'bench', timeSec: 0 });
  register.close();
  return claim.id;
}

/** Rejects a claim that is none of those that other rows write to. */
function reject(number: number): readonly string[] {
  const register = Register.open(folder);
  const { claim } = register.claims({ incident: `incident-${incidents - 1 - number}` })[0]!;
  register.close();
  return ['review', '--reject', claim.id, '--why', 'drawn', '--by', 'bench'];
}

let incidents = 0;
const folder = mkdtempSync(join(tmpdir(), 'spoor-register-'));
try {
  const register = Register.open(folder, { create: true });
  let made = 0;
  const begin = performance.now();
  while (made < count) {
    const changes: Change[] = [];
    while (changes.length < 10_000 && made < count) {
      const n = incidents++;
      // One incident in four has the name and day of the one before.
      const own = n % 4 === 3 ? n - 1 : n;
      const victim = `${((own * 2654435761) % 2 ** 32).toString(36)}x Exchange`;
      const day = `${2012 + (own % 14)}-${pad(1 + (own % 12))}-${pad(1 + (own % 28))}`;
      const id = `incident-${n}`;
      changes.push({
        do: 'incident',
        incident: { id, name: victim, when: { as: day, from: day, to: day, precision: 'day' } },
      });
      for (let k = 0; k < 2 && made < count; k++, made++) {
        const dollars = `${1 + pick(900)}${pick(10)}00000.${pad(pick(100))}5`;
        changes.push({
          do: 'claim',
          claim: claimOf(victim, day, dollars, made),
          status: 'accepted',
          incidents: [id],
          flags: [],
        });
      }
    }
    register.write(changes, { by: 'bench', timeSec: 0 });
  }
  register.close();
  const wrote = performance.now() - begin;
  const queries = [
    ['everything stolen', { what: 'stolen' }],
    [
      'blamed on the DPRK, crypto, 2019 to November 2020',
      { what: 'stolen', actor: 'DPRK', scope: 'crypto', from: '2019', to: '2020-11' },
    ],
  ] as const;
  console.log(
    `${count} claims of ${incidents} incidents; written in ${(wrote / 1000).toFixed(1)} s; log ${(statSync(join(folder, 'changes.log')).size / 1e6).toFixed(0)} MB`,
  );
  for (const [name, query] of queries) {
    const times: number[] = [];
    const processor: number[] = [];
    let told = '';
    for (let i = 0; i < Number(values.repeats); i++) {
      const start = performance.now();
      const before = process.cpuUsage();
      const opened = Register.open(folder);
      const total = computeTotal(opened, query);
      times.push(performance.now() - start);
      const { user, system } = process.cpuUsage(before);
      processor.push((user + system) / 1000);
      opened.close();
      const twice = total.counted.filter((event) => event.incidents.length > 1).length;
      told = `${total.counted.length} events, ${twice} of them told twice`;
    }
    times.sort((a, b) => a - b);
    console.log(
      `${name}: processor time ${processor[0]!.toFixed(0)} ms the first time, median ${median(processor).toFixed(0)} ms`,
    );
    console.log(
      `${name}: median ${median(times).toFixed(0)} ms, ${times[0]!.toFixed(0)} to ${times.at(-1)!.toFixed(0)} ms of ${times.length}; ${told}`,
    );
  }
  const published = addPublished();
  const ask = ['total', '--what', 'stolen'];
  const part = ['--actor', 'DPRK', '--scope', 'crypto', '--from', '2019', '--to', '2020-11'];
  let proposed = 0;
  const rows: readonly (readonly [name: string, prepare: () => void, args: () => readonly string[]])[] = [
    ['total, nothing kept', () => rmSync(rollUpPath(folder), { force: true }), () => ask],
    ['total, columns kept', () => {}, () => ask],
    ['total, blamed on the DPRK, crypto, 2019 to November 2020', () => {}, () => [...ask, ...part]],
    ['total --json, every event', () => {}, () => [...ask, '--json']],
    ['total --json, blamed on the DPRK, crypto, 2019 to November 2020', () => {}, () => [...ask, ...part, '--json']],
    [
      'total after one claim more that nothing but it tells',
      () => writeFileSync(rollUpPath(folder), change(1)),
      () => ask,
    ],
    ['total after 500 changes likewise', () => writeFileSync(rollUpPath(folder), change(500)), () => ask],
    ['review --reject of one claim, which brings the columns up to it', () => {}, () => reject(proposed++)],
    ['total after such a review', () => {}, () => ask],
    ['check of a stated total', () => {}, () => ['check', published]],
    ['incident', () => {}, () => ['incident', 'incident-5']],
    ['a command that does not read the register: --version', () => {}, () => ['--version']],
  ];
  const times = rows.map((): number[][] => []);
  for (let i = 0; i < Number(values.repeats); i++)
    for (const [at, [, prepare, args]] of rows.entries()) {
      prepare();
      times[at]!.push(timeCommand(args()));
    }
  const [, kept] = times.map((own) => median(own.map(([wall]) => wall!)));
  for (const [at, [name]] of rows.entries()) {
    const [wall, processor] = [0, 1].map((place) => times[at]!.map((one) => one[place]!));
    const range = (list: number[]): string =>
      `median ${median(list).toFixed(0)} ms, ${Math.min(...list).toFixed(0)} to ${Math.max(...list).toFixed(0)}`;
    const ratio = (median(wall!) / kept!).toFixed(2);
    console.log(
      `spoor ${name}: ${range(wall!)} by the clock; processor ${range(processor!)}; ${ratio} of columns kept`,
    );
  }
  const start = performance.now();
  verifyRegister(folder);
  console.log(`verify: ${((performance.now() - start) / 1000).toFixed(1)} s`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
