import { readdir, rm } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Case, Upload } from '../../src/http/schema/case.ts';
import { Lane } from '../../src/http/views/lane.ts';
import { simulate } from '../../src/simulate/simulate.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** What goes wrong outside: hostile addresses and files, those who go away, servers that end in the midst. */
let bench: Workbench;
let world: string;
beforeAll(async () => {
  bench = await openWorkbench();
  world = join(bench.folder, 'world');
  await simulate({ seed: 5, transfers: 30_000, chain: 'account', out: world, format: 'csv' });
}, 60_000);
afterAll(async () => {
  await bench.close();
  await rm(bench.folder, { recursive: true, force: true });
});

const makeCase = (path: string): Promise<Case> =>
  bench.post<Case>('/api/cases', {
    name: 'n',
    ledger: { kind: 'folder', path },
    thefts: [],
    tags: { ledgerTags: true },
  });
const results = (): Promise<string[]> => readdir(join(bench.folder, 'results'));
async function ended(id: string): Promise<Case['run']> {
  for (;;) {
    const { run } = await bench.get<Case>(`/api/cases/${id}`);
    if (run.state !== 'waiting' && run.state !== 'working') return run;
    await setTimeout(20);
  }
}

test('the interface is told by where an address leads, not by how it is written', async () => {
  for (const url of ['/api/cases', '/%61pi/cases', '/%61%70%69/cases?limit=1']) {
    const plain = await bench.ask({ method: 'GET', url });
    expect([url, plain.status, plain.headers['cache-control']]).toEqual([url, 200, 'no-store']);
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect([url, (await bench.ask({ method: 'GET', url, headers })).status]).toEqual([url, 403]);
  }
});

test('a small file that inflates to a large one is not read whole to be told', async () => {
  const payload = gzipSync(Buffer.alloc(200 << 20, 'a'));
  const headers = { 'content-type': 'application/octet-stream' };
  const { status, body } = await bench.ask({ method: 'POST', url: '/api/uploads?name=a.csv.gz', headers, payload });
  expect([status, (JSON.parse(body) as Upload).kind]).toEqual([200, 'unknown']);
}, 30_000);

test('an upload that breaks off leaves nothing', async () => {
  const before = await readdir(join(bench.folder, 'uploads'));
  await bench.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = bench.app.server.address() as AddressInfo;
  const headers = { 'content-type': 'application/octet-stream', 'content-length': 50 << 20 };
  const sent = request({ port, method: 'POST', path: '/api/uploads?name=x.csv', headers });
  sent.on('error', () => {});
  sent.write(Buffer.alloc(1 << 20));
  const inside = async (): Promise<number> => (await readdir(join(bench.folder, 'uploads'))).length;
  for (let k = 0; k < 100 && (await inside()) === before.length; k++) await setTimeout(20);
  expect(await inside()).toBe(before.length + 1);
  sent.destroy();
  for (let k = 0; k < 100 && (await inside()) > before.length; k++) await setTimeout(20);
  expect(await readdir(join(bench.folder, 'uploads'))).toEqual(before);
  expect(bench.desk.uploads.all().map(({ name }) => name)).not.toContain('x.csv');
  // The server goes on, and who listens to a case is let go of when they go.
  const { id } = await makeCase(world);
  const events = await new Promise<IncomingMessage>((done) => {
    request({ port, path: `/api/cases/${id}/events` }, done).end();
  });
  expect(events.headers['content-type']).toContain('text/event-stream');
  events.destroy();
});

test('a run that is stopped keeps nothing, waiting or working, and the next begins anew', async () => {
  const [one, two] = [await makeCase(world), await makeCase(world)];
  await bench.post(`/api/cases/${one.id}/run`);
  await bench.post(`/api/cases/${two.id}/run`);
  expect((await bench.ask({ method: 'POST', url: `/api/cases/${one.id}/run` })).status).toBe(403);
  const patch = { method: 'PATCH', url: `/api/cases/${one.id}`, payload: { limits: { maxHops: 1 } } } as const;
  expect((await bench.ask(patch)).status).toBe(403);
  for (const { id } of [two, one]) {
    expect((await bench.ask({ method: 'DELETE', url: `/api/cases/${id}/run` })).status).toBe(200);
    expect((await ended(id)).state).toBe('stopped');
  }
  expect(await results()).toEqual([]);
  expect((await bench.ask({ method: 'DELETE', url: `/api/cases/${one.id}/run` })).status).toBe(403);
  await bench.post(`/api/cases/${one.id}/run`);
  expect((await bench.traced(one.id)).run.state).toBe('done');
}, 60_000);

test('a case that is removed while it is run leaves no result', async () => {
  const kept = await results();
  const { id } = await makeCase(world);
  await bench.ask({ method: 'PATCH', url: `/api/cases/${id}`, payload: { limits: { maxHops: 4 } } });
  await bench.post(`/api/cases/${id}/run`);
  expect((await bench.ask({ method: 'DELETE', url: `/api/cases/${id}` })).status).toBe(200);
  // A run after it is the sign that it has ended.
  const next = await makeCase(world);
  await bench.post(`/api/cases/${next.id}/run`);
  await bench.traced(next.id);
  for (let k = 0; k < 100 && (await results()).length > kept.length; k++) await setTimeout(20);
  expect(await results()).toEqual(kept);
}, 60_000);

test('a run that the last server did not end is told as stopped, and can be begun again', async () => {
  const { id } = await makeCase(world);
  bench.desk.cases.change(id, () => ({ run: { state: 'working' } }));
  const { folder } = bench;
  await bench.app.close();
  await bench.desk.close();
  bench = await openWorkbench({ folder });
  expect((await bench.get<Case>(`/api/cases/${id}`)).run).toEqual({ state: 'stopped' });
  await bench.post(`/api/cases/${id}/run`);
  expect((await bench.traced(id)).run.state).toBe('done');
}, 60_000);

test('a device is no ledger', async () => {
  const { id } = await makeCase('/dev/zero');
  await bench.post(`/api/cases/${id}/run`);
  expect(await ended(id)).toMatchObject({ state: 'failed', error: { code: 'USAGE' } });
});

test('a thread of views says what failed, makes nothing for who went away, and ends', async () => {
  const lane = new Lane(join(bench.folder, 'results'));
  const subject = { resultId: 'none', kept: { groups: [], hidden: new Set<string>(), key: '' } };
  const asked = { view: 'picture', query: {} } as const;
  await expect(lane.ask(subject, asked)).rejects.toMatchObject({ code: 'NO_RESULT' });
  const file = { ...subject, words: new Map() };
  await expect(lane.open(file, { view: 'endsCsv', query: {} })).rejects.toMatchObject({ code: 'NO_RESULT' });
  await expect(lane.ask(subject, asked, AbortSignal.abort())).rejects.toMatchObject({ code: 'INTERRUPTED' });
  const waiting = lane.ask(subject, asked).catch((error: unknown) => error);
  await lane.close();
  expect(await waiting).toMatchObject({ code: expect.stringMatching(/INTERRUPTED|NO_RESULT/) as string });
  await expect(lane.ask(subject, asked)).rejects.toMatchObject({ code: 'INTERRUPTED' });
});
