import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Value from 'typebox/value';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Desk } from '../../src/http/desk.ts';
import type { Case, CaseInput, Upload } from '../../src/http/schema/case.ts';
import { Overview } from '../../src/http/schema/overview.ts';
import { Storage } from '../../src/http/schema/storage.ts';
import { Snapshot } from '../../src/http/schema/work.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const TRANSFERS = `chain,block,index,time,tx,asset,from,to,amount
ethereum,1,0,100,t1,eth,victim,a,1000000000000000000
ethereum,1,1,100,t1,0x1111111111111111111111111111111111111111,victim,a,2500000
ethereum,2,0,200,t2,eth,a,b,600000000000000000
ethereum,3,0,300,t3,eth,b,shop,500000000000000000
`;
const FILES = {
  'transfers.csv': TRANSFERS,
  'tags.csv': 'address,category,entity\nshop,exchange,Shop\n',
  'prices.csv':
    'chain,asset,currency,price\nethereum,eth,USD,1850.25\nethereum,0x1111111111111111111111111111111111111111,USD,1\nethereum,eth,EUR,1700\n',
};

let bench: Workbench;
const uploads = new Map<string, Upload>();
const named = (name: string): { id: string; name: string; bytes: number } => {
  const { id, bytes } = uploads.get(name)!;
  return { id, name, bytes };
};
const send = async (name: string, text: string): Promise<Upload> => {
  const headers = { 'content-type': 'application/octet-stream' };
  const url = `/api/uploads?name=${encodeURIComponent(name)}`;
  const answer = await bench.ask({ method: 'POST', url, headers, payload: Buffer.from(text) });
  return JSON.parse(answer.body) as Upload;
};
async function traced(body: Partial<CaseInput> = {}): Promise<Case> {
  const ledger = { kind: 'files', uploads: [named('transfers.csv')] };
  const tags = { files: [named('tags.csv')], ledgerTags: true };
  const made = await bench.post<Case>('/api/cases', { name: 'x', ledger, thefts: ['ethereum:t1'], tags, ...body });
  await bench.post(`/api/cases/${made.id}/run`);
  return bench.traced(made.id);
}
const remove = (id: string): Promise<unknown> => bench.ask({ method: 'DELETE', url: `/api/cases/${id}` });
const inside = async (folder: string): Promise<string[]> => (await readdir(join(bench.folder, folder))).sort();
/** Files go when no run works: soon, not at once. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let k = 0; k < 100 && !(await isSo()); k++) await setTimeout(20);
  expect(await isSo()).toBe(true);
}

beforeAll(async () => {
  bench = await openWorkbench();
  for (const [name, text] of Object.entries(FILES)) uploads.set(name, await send(name, text));
});
afterAll(() => bench.close());

describe('prices', () => {
  it('of a file are told, and are the case’s own: exact sums a currency, with what has none', async () => {
    const { kind, why, prices } = uploads.get('prices.csv')!;
    expect({ kind, why }).toEqual({ kind: 'prices', why: '3 prices, taken as yours' });
    const { id } = await traced({ prices: prices! });
    const overview = await bench.get<Overview>(`/api/cases/${id}/overview?measure=ethereum:eth`);
    expect(Value.Errors(Overview, overview)).toEqual([]);
    expect(overview.measure.price).toEqual({ currency: 'USD', perUnit: '1850.25' });
    const token = 'ethereum:0x1111111111111111111111111111111111111111';
    // No assets file says how many decimals the token has, so a price of a whole one says nothing.
    const eth = { priced: ['ethereum:eth'], unpriced: [token] };
    expect(overview.priced).toEqual([
      { currency: 'USD', stolen: '1850.25', atServices: '925.125', held: '925.125', unknown: '0', ...eth },
      { currency: 'EUR', stolen: '1700', atServices: '850', held: '850', unknown: '0', ...eth },
    ]);
    const without = await traced();
    expect((await bench.get<Overview>(`/api/cases/${without.id}/overview`)).priced).toEqual([]);
    await remove(id);
    await remove(without.id);
  }, 60_000);
});

describe('a snapshot', () => {
  it('shows the trace that it was made of, whatever the case was asked since', async () => {
    for (const [name, text] of Object.entries(FILES)) uploads.set(name, await send(name, text));
    const { id, run } = await traced();
    const { id: kept } = await bench.post<{ id: string }>(`/api/cases/${id}/snapshots`, { name: 's', view: {} });
    const snapshot = await bench.get<Snapshot>(`/api/snapshots/${kept}`);
    expect(Value.Errors(Snapshot, snapshot)).toEqual([]);
    expect(snapshot).toMatchObject({ resultId: run.resultId, ranAt: run.endedAt });
    const views = ['overview', 'picture', 'ends', 'transfers', 'timeline', 'graph', 'about?node=a:ethereum:b'];
    const look = (more: string): Promise<string[]> =>
      Promise.all(
        [...views, 'export/trace.json', 'ends.csv'].map(async (path) => {
          const url = `/api/cases/${id}/${path}${path.includes('?') ? '&' : '?'}${more}`;
          const { status, body } = await bench.ask({ method: 'GET', url });
          expect([url, status]).toEqual([url, 200]);
          return body;
        }),
      );
    const before = await look('rule=fifo');
    await bench.ask({ method: 'PATCH', url: `/api/cases/${id}`, payload: { limits: { maxHops: 0 }, name: 'other' } });
    expect(await look(`rule=fifo&snapshot=${kept}`)).toEqual(before);
    await bench.post(`/api/cases/${id}/run`);
    const again = await bench.traced(id);
    expect(again.run.resultId).not.toBe(run.resultId);
    expect(await look(`rule=fifo&snapshot=${kept}`)).toEqual(before);
    const now = await look('rule=fifo');
    for (const k of before.keys()) expect(now[k]).not.toBe(before[k]);
    const other = await traced();
    const foreign = await bench.ask({ method: 'GET', url: `/api/cases/${other.id}/overview?snapshot=${kept}` });
    expect([foreign.status, JSON.parse(foreign.body)]).toMatchObject([404, { error: { code: 'UNKNOWN_NAME' } }]);
    await remove(other.id);
    await remove(id);
  }, 60_000);
});

describe('what is kept on the disk', () => {
  it('goes with the last case that needs it', async () => {
    for (const [name, text] of Object.entries(FILES)) uploads.set(name, await send(name, text));
    const mine = ['transfers.csv', 'tags.csv'].map((name) => uploads.get(name)!.id);
    const one = await traced();
    const two = await traced();
    const hops = await traced({ limits: { maxHops: 0 } });
    const storage = await bench.get<Storage>('/api/storage');
    expect(Value.Errors(Storage, storage)).toEqual([]);
    expect(storage.parts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeGreaterThanOrEqual(storage.bytes);
    const part = (kind: string, name: string): unknown =>
      storage.parts.find((found) => found.kind === kind && found.name === name)?.cases;
    expect(part('result', one.run.resultId!)).toEqual(expect.arrayContaining([one.id, two.id]));
    expect(part('upload', 'tags.csv')).toHaveLength(3);
    await remove(hops.id);
    await until(async () => !(await inside('results')).includes(hops.run.resultId!));
    await remove(one.id);
    expect((await bench.get<Overview>(`/api/cases/${two.id}/overview`)).flows).toBeGreaterThan(0);
    expect(await inside('uploads')).toEqual(expect.arrayContaining(mine));
    await remove(two.id);
    await until(async () => (await inside('results')).length === 0 && (await inside('ledgers')).length === 0);
    for (const upload of mine) expect(existsSync(join(bench.folder, 'uploads', upload))).toBe(false);
  }, 60_000);

  it('is one workbench’s alone, and what a killed one left goes when the next begins', async () => {
    for (const [name, text] of Object.entries(FILES)) uploads.set(name, await send(name, text));
    const { id, run } = await traced();
    const [clock, newId] = [(): number => 1_800_000_000, (): string => 'never'];
    expect(() => new Desk({ folder: bench.folder, nowSec: clock, newId })).toThrow('another workbench works on');
    await bench.app.close();
    await bench.desk.close();
    for (const left of ['results/.x.making', 'results/abc', 'ledgers/.work-1', 'ledgers/def', 'uploads/ghi'])
      await mkdir(join(bench.folder, left));
    await writeFile(join(bench.folder, 'uploads/ghi/file'), 'half');
    // So much later uploads that no case names are forgotten, too: here the prices.
    const desk = new Desk({ folder: bench.folder, nowSec: clock, newId });
    await until(async () => (await inside('results')).length === 1 && (await inside('ledgers')).length === 1);
    await until(async () => (await inside('uploads')).length === 2);
    expect(await inside('results')).toEqual([run.resultId]);
    expect(
      desk.uploads
        .all()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['tags.csv', 'transfers.csv']);
    await desk.close();
    const next = await openWorkbench({ folder: bench.folder });
    expect((await next.get<Overview>(`/api/cases/${id}/overview`)).flows).toBeGreaterThan(0);
    await next.close();
    await rm(bench.folder, { recursive: true });
    bench = await openWorkbench();
  }, 60_000);
});
