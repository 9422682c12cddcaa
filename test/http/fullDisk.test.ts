import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SpoorError } from '../../src/core/errors.ts';
import type { Case } from '../../src/http/schema/case.ts';
import type { Work } from '../../src/http/schema/work.ts';
import { CaseStore } from '../../src/records/caseStore.ts';
import { openWorkbenchRecords, prepareRecordsFolder } from '../../src/records/workbenchRecords.ts';
import { WorkStore } from '../../src/records/workStore.ts';
import { simulate } from '../../src/simulate/simulate.ts';
import { LAUNCHER } from '../cli/runSpoor.ts';
import { openWorkbench } from './workbench.ts';

let folder: string;
const running = new Set<ChildProcess>();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-full-'));
});
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
  await rm(folder, { recursive: true, force: true });
});

const full = (): never => {
  throw new SpoorError('DISK_FULL', 'cases.sqlite: the disk is full; free some space and run it again');
};

test('what is written when the disk is full is written whole or not at all, and again when there is room', () => {
  const records = openWorkbenchRecords(prepareRecordsFolder(folder));
  new CaseStore(records).add({ id: 'c', createdAt: 1, updatedAt: 1, isDemo: false, body: {}, run: {} });
  const work = new WorkStore<string>(records);
  const { page_count: pages } = records.query('PRAGMA page_count').get() as { page_count: number };
  records.query(`PRAGMA max_page_count = ${pages + 12}`).get();
  // Some long, some in several parts: the room ends in the midst of one.
  const write = (round: number): number =>
    work.write('c', 0, 'tab', round, [
      { field: 'note', on: `a:${round}`, value: 'x'.repeat(3000) },
      { field: 'name', on: `a:${round}`, value: `${round}` },
    ]).version;
  let kept = 0;
  let code = '';
  for (let round = 0; code === '' && round < 1000; round++) {
    try {
      kept = write(round);
    } catch (error) {
      code = (error as SpoorError).code;
    }
  }
  expect(code).toBe('DISK_FULL');
  expect(kept).toBeGreaterThan(2);
  const { version, items, log } = work.read('c', 10_000);
  expect([version, items.length, log.length]).toEqual([kept, kept, kept]);
  records.query('PRAGMA max_page_count = 100000').get();
  expect(write(5000)).toBe(kept + 2);
  records.close();
});

test('work that does not fit is refused with why; a run whose end cannot be kept is told as failed, and can be run again', async () => {
  const bench = await openWorkbench({ folder: join(folder, 'records') });
  const path = join(folder, 'world');
  await simulate({ seed: 5, transfers: 2000, chain: 'account', out: path, format: 'csv' });
  const body = { name: 'n', ledger: { kind: 'folder', path }, thefts: [], tags: { ledgerTags: true } };
  const { id } = await bench.post<Case>('/api/cases', body);
  const { cases, work } = bench.desk;
  const write = work.write.bind(work);
  work.write = full;
  const payload = { base: 0, tab: 't', ops: [{ field: 'note', on: 'a:1', value: 'long thought about' }] };
  const refused = await bench.ask({ method: 'POST', url: `/api/cases/${id}/work`, payload });
  expect([refused.status, JSON.parse(refused.body)]).toMatchObject([
    503,
    { error: { code: 'DISK_FULL', message: expect.stringContaining('free some space') as string } },
  ]);
  work.write = write;
  expect((await bench.get<Work>(`/api/cases/${id}/work`)).items).toEqual([]);
  await bench.post(`/api/cases/${id}/work`, payload);
  expect((await bench.get<Work>(`/api/cases/${id}/work`)).items.length).toBe(1);

  const change = cases.change.bind(cases);
  cases.change = full;
  await bench.post(`/api/cases/${id}/run`);
  let { run } = await bench.get<Case>(`/api/cases/${id}`);
  while (run.state === 'waiting' || run.state === 'working') {
    await setTimeout(50);
    ({ run } = await bench.get<Case>(`/api/cases/${id}`));
  }
  expect(run).toMatchObject({ state: 'failed', error: { code: 'DISK_FULL' } });
  cases.change = change;
  await bench.post(`/api/cases/${id}/run`);
  expect((await bench.traced(id)).run.state).toBe('done');
  expect((await readdir(join(folder, 'records', 'results'))).filter((name) => name.startsWith('.'))).toEqual([]);
  await bench.close();
}, 60_000);

/** A server whose files may not grow beyond `blocks` of half or a whole kilobyte, as `sh` counts them; 0 for no limit. */
async function serve(blocks: number): Promise<{ origin: string; stop: () => Promise<unknown> }> {
  const limit = blocks === 0 ? '' : `ulimit -f ${blocks}; `;
  const args = [
    '-c',
    `${limit}exec "$0" "$@"`,
    process.execPath,
    LAUNCHER,
    'serve',
    '--port',
    '0',
    '--records',
    folder,
  ];
  const child = spawn('sh', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  running.add(child);
  const ended = new Promise((done) => child.once('exit', done));
  let said = '';
  for await (const piece of child.stdout) {
    said += String(piece);
    const found = /The workbench is at (\S+)/.exec(said);
    if (found === null) continue;
    const stop = (): Promise<unknown> => {
      child.kill('SIGTERM');
      return ended;
    };
    return { origin: new URL(found[1]!).origin, stop };
  }
  throw new Error(`it ended: ${said}`);
}

test.skipIf(process.platform === 'win32')(
  'a server that cannot write goes on answering, and lost nothing that it answered',
  async () => {
    const path = await mkdtemp(join(tmpdir(), 'spoor-world-'));
    await simulate({ seed: 5, transfers: 2000, chain: 'account', out: join(path, 'world'), format: 'csv' });
    let { origin, stop } = await serve(300);
    const ask = async (url: string, body?: object): Promise<{ status: number; answer: unknown }> => {
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
      const answer = await fetch(`${origin}/api${url}`, body === undefined ? {} : init);
      return { status: answer.status, answer: await answer.json() };
    };
    const ledger = { kind: 'folder', path: join(path, 'world') };
    const made = await ask('/cases', { name: 'n', ledger, thefts: [], tags: { ledgerTags: true } });
    const { id } = made.answer as Case;
    const ended = async (): Promise<Case['run']> => {
      for (;;) {
        const { run } = (await ask(`/cases/${id}`)).answer as Case;
        if (run.state !== 'waiting' && run.state !== 'working') return run;
        await setTimeout(50);
      }
    };
    await ask(`/cases/${id}/run`, {});
    expect(await ended()).toMatchObject({ state: 'failed', error: { message: expect.any(String) as string } });
    let answered = 0;
    for (; answered < 200; answered++) {
      const ops = [{ field: 'note', on: `a:${answered}`, value: 'x'.repeat(19_000) }];
      if ((await ask(`/cases/${id}/work`, { base: 0, tab: 't', ops })).status !== 200) break;
    }
    expect(answered).toBeLessThan(200);
    expect(await readdir(join(folder, 'results'))).toEqual([]);
    await stop();
    ({ origin, stop } = await serve(0));
    const { version, items } = (await ask(`/cases/${id}/work`)).answer as Work;
    expect([version, items.length]).toEqual([answered, answered]);
    await ask(`/cases/${id}/run`, {});
    expect(await ended()).toMatchObject({ state: 'done' });
    await stop();
    await rm(path, { recursive: true, force: true });
  },
  120_000,
);
