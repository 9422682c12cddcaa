import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createServer } from '../src/http/createServer.ts';
import { Desk } from '../src/http/desk.ts';
import type { Case } from '../src/http/schema/case.ts';
import type { Overview } from '../src/http/schema/overview.ts';
import type { Picture } from '../src/http/schema/picture.ts';
import { simulate } from '../src/simulate/simulate.ts';
import { median } from './median.ts';

/**
 * The workbench's server, over HTTP on loopback from the same process: the first picture of a server that has just begun and
 * holds nothing in memory, a switch of rules (first and again), and lists: alone, and while pictures are made one after
 * the other, each of its own and under another rule. Cases: a simulated one with about `--flows` tainted
 * transfers under each rule, and with `--real` the Atomic Wallet case, where it lies beside the project.
 */
const flowsAt = process.argv.indexOf('--flows');
const FLOWS = flowsAt < 0 ? 2000 : Number(process.argv[flowsAt + 1]);
const REAL = process.argv.includes('--real');
const STARTS = 5;
const LISTS = 600;
const WARM_MS = 6000;

interface Served {
  readonly base: string;
  close(): Promise<void>;
}

async function serve(folder: string): Promise<Served> {
  let id = 0;
  const desk = new Desk({ folder, nowSec: () => Date.now() / 1000, newId: () => `id-${Date.now()}-${id++}` });
  const onDefect = (error: unknown): void => console.error(error);
  desk.views.begin();
  const app = await createServer({ desk, access: { hosts: [], token: null }, webRoot: null, version: '0', onDefect });
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    base,
    async close() {
      await app.close();
      await desk.close();
    },
  };
}

async function ask<T>(url: string, payload?: object): Promise<T> {
  const init =
    payload === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(payload) };
  const answer = await fetch(url, init);
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

async function timed<T>(work: () => Promise<T>): Promise<[ms: number, value: T]> {
  const began = performance.now();
  const value = await work();
  return [performance.now() - began, value];
}

function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!;
}

async function traceCase(folder: string, name: string, path: string): Promise<string> {
  const served = await serve(folder);
  const body = { name, ledger: { kind: 'folder', path }, thefts: [], tags: { ledgerTags: true } };
  const { id } = await ask<Case>(`${served.base}/api/cases`, body);
  await fetch(`${served.base}/api/cases/${id}/run`, { method: 'POST' });
  for (;;) {
    const { run } = await ask<Case>(`${served.base}/api/cases/${id}`);
    if (run.state === 'done') {
      console.log(`${name}: imported, traced under all rules and kept in ${run.seconds!.toFixed(1)} s`);
      break;
    }
    if (run.state === 'failed') throw new Error(run.error!.message);
    await setTimeout(100);
  }
  await served.close();
  return id;
}

/** Pages of the three tables in turn, each sorted and filtered in two ways and turned to many places, and the list of cases. */
async function askLists(base: string, at: string, order: string): Promise<{ lists: number[]; cases: number[] }> {
  const lists: number[] = [];
  const cases: number[] = [];
  for (let k = 0; k < LISTS; k++) {
    const list = ['ends', 'transfers', 'addresses'][k % 3]!;
    const sort = k % 2 === 0 ? '' : `&sort=${list === 'addresses' ? 'ended' : 'amount'}`;
    const path = `${list}?offset=${(k * 37) % 1000}&limit=50${sort}${k % 5 === 0 ? '&q=0x1' : ''}${order}`;
    lists.push((await timed(() => ask(`${at}/${path}`)))[0]);
    cases.push((await timed(() => ask(`${base}/api/cases`)))[0]);
  }
  return { lists, cases };
}

async function measure(folder: string, name: string, id: string): Promise<void> {
  const first: number[] = [];
  const cold: number[] = [];
  const warm: number[] = [];
  const again: number[] = [];
  let seen: Overview | undefined;
  for (let start = 0; start < STARTS; start++) {
    const served = await serve(folder);
    const at = `${served.base}/api/cases/${id}`;
    const [ms, [overview]] = await timed(() =>
      Promise.all([ask<Overview>(`${at}/overview`), ask<Picture>(`${at}/picture`), ask(`${at}/timeline`)]),
    );
    first.push(ms);
    seen = overview;
    await setTimeout(start === 0 ? 0 : WARM_MS);
    for (const times of start === 0 ? [cold, again] : [warm, again])
      for (const rule of overview.rules) times.push((await timed(() => ask(`${at}/picture?rule=${rule}`)))[0]);
    await served.close();
  }
  const served = await serve(folder);
  const at = `${served.base}/api/cases/${id}`;
  await ask(`${at}/picture`);
  // The other rules are read ahead when the first picture was sent.
  await setTimeout(WARM_MS);
  const alone = await askLists(served.base, at, '');
  const pictures: number[] = [];
  let isMaking = true;
  const making = (async (): Promise<void> => {
    for (let k = 0; isMaking; k++) {
      const { rules } = seen!;
      const path = `${at}/picture?rule=${rules[k % rules.length]}&size=${100 + (k % 300)}&from=${seen!.first! + k}`;
      pictures.push((await timed(() => ask(path)))[0]);
    }
  })();
  const beside = await askLists(served.base, at, '&order=asc');
  isMaking = false;
  await making;
  const [graphMs] = await timed(() => ask(`${at}/graph`));
  await served.close();
  const text = (values: readonly number[]): string =>
    `median ${median(values).toFixed(0)} ms, p99 ${percentile(values, 0.99).toFixed(0)} ms`;
  console.log(`${name}: ${seen!.flows} flows under ${seen!.rule}`);
  console.log(`  first picture, headline and timeline of a server that begins: ${text(first)} (${STARTS} starts)`);
  console.log(
    `  picture of another rule: at once ${text(cold)}; once they were read ahead ${text(warm)}; a second time ${text(again)}`,
  );
  console.log(
    `  pages of ends, transfers and addresses, once the other rules were read ahead: ${text(alone.lists)}; the list of cases: ${text(alone.cases)}`,
  );
  console.log(
    `  the same while ${pictures.length} pictures were made (${text(pictures)}): ${text(beside.lists)}; the list of cases: ${text(beside.cases)}`,
  );
  console.log(`  the whole graph: ${graphMs.toFixed(0)} ms`);
}

const folder = await mkdtemp(join(tmpdir(), 'spoor-bench-serve-'));
try {
  const real = resolve(import.meta.dirname, '../../shared/data/cases/atomic-wallet-2023');
  if (REAL && existsSync(real)) {
    const records = join(folder, 'real');
    await measure(records, 'Atomic Wallet 2023', await traceCase(records, 'Atomic Wallet 2023', real));
  } else if (REAL) console.log(`the real case is left out: ${real} is not there`);
  const world = join(folder, 'world');
  await simulate({ seed: 11, transfers: FLOWS * 5, chain: 'account', theftSizes: [FLOWS], out: world, format: 'csv' });
  const records = join(folder, 'simulated');
  await measure(records, 'simulated', await traceCase(records, 'simulated', world));
} finally {
  await rm(folder, { recursive: true, force: true });
}
