import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Value from 'typebox/value';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { About, TransactionRows } from '../../src/http/schema/about.ts';
import type { Case, Upload } from '../../src/http/schema/case.ts';
import { NeighbourPage } from '../../src/http/schema/graph.ts';
import type { Overview } from '../../src/http/schema/overview.ts';
import type { Picture } from '../../src/http/schema/picture.ts';
import type { AddressPage, TransferPage } from '../../src/http/schema/tables.ts';
import { Snapshot, type SnapshotList, Work, WorkAnswer } from '../../src/http/schema/work.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const HOSTILE = '=cmd|"/c calc"!A1 <script>alert(1)</script> ,\u202e';
const A = '0xaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa0001';
const B = '0xbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb0002';
const S = '0xcccccccccccccccccccccccccccccccccccc0003';
const V = '0xdddddddddddddddddddddddddddddddddddd0004';
const tx = (n: number): string => `0x${String(n).padStart(64, '0')}`;

/** A theft of 100, of which 60 reach a service with a hostile name, by files that were uploaded. */
const FILES: Record<string, string> = {
  'transfers.csv': `chain,block,index,time,tx,asset,from,to,amount
ethereum,1,0,1600000000,${tx(1)},eth,${V},${A},100
ethereum,2,0,1600000100,${tx(2)},eth,${A},${B},70
ethereum,3,0,1600000200,${tx(3)},eth,${B},${S},60
ethereum,4,0,1600000300,${tx(4)},eth,${V},${B},5
`,
  'tags.csv': `chain,address,entity,category,source\nethereum,${S},"${HOSTILE.replaceAll('"', '""')}",exchange,test\n`,
  'assets.csv': 'chain,asset,symbol,decimals\nethereum,eth,ETH,2\n',
  '../../thefts.txt': `hack=ethereum:${tx(1)}:0\n`,
  'pack.yaml': `title: Made up
creator: a test
confidence: service_data
currency: ETH
tags:
  - address: "${B}"
    label: Some exchange
    category: exchange
    source: a page
`,
};

let bench: Workbench;
let id: string;
const uploads = new Map<string, Upload>();

beforeAll(async () => {
  bench = await openWorkbench();
  for (const [name, text] of Object.entries(FILES)) {
    const answer = await bench.ask({
      method: 'POST',
      url: `/api/uploads?name=${encodeURIComponent(name)}`,
      headers: { 'content-type': 'application/octet-stream' },
      payload: Buffer.from(text),
    });
    expect(answer.status).toBe(200);
    uploads.set(name, JSON.parse(answer.body) as Upload);
  }
  const file = (name: string): Pick<Upload, 'id' | 'name' | 'bytes'> => {
    const { id: upload, bytes } = uploads.get(name)!;
    return { id: upload, name, bytes };
  };
  const made = await bench.post<Case>('/api/cases', {
    name: HOSTILE,
    ledger: { kind: 'files', uploads: [file('transfers.csv')] },
    thefts: uploads.get('../../thefts.txt')!.thefts,
    tags: { files: [file('tags.csv')], ledgerTags: true },
    assets: [file('assets.csv')],
  });
  id = made.id;
  await bench.post(`/api/cases/${id}/run`);
  await bench.traced(id);
}, 60_000);

afterAll(() => bench.close());

describe('uploads', () => {
  it('are told by what is in them, and their names are no paths', () => {
    expect([...uploads].map(([name, { kind }]) => [name, kind])).toEqual([
      ['transfers.csv', 'transfers'],
      ['tags.csv', 'tags'],
      ['assets.csv', 'assets'],
      ['../../thefts.txt', 'thefts'],
      ['pack.yaml', 'tags'],
    ]);
    expect(uploads.get('../../thefts.txt')!.thefts).toEqual([`hack=ethereum:${tx(1)}:0`]);
    for (const { id: upload } of uploads.values())
      expect(bench.desk.uploadPath(upload).startsWith(bench.desk.folder.uploads)).toBe(true);
  });

  it('of tags may be of every kind that `spoor trace --tags` takes, and stop the trace', async () => {
    const given = await bench.get<Case>(`/api/cases/${id}`);
    const { id: upload, name, bytes } = uploads.get('pack.yaml')!;
    const { id: other } = await bench.post<Case>('/api/cases', {
      name: 'with a TagPack',
      ledger: given.ledger,
      thefts: given.thefts,
      tags: { files: [{ id: upload, name, bytes }], ledgerTags: false },
    });
    await bench.post(`/api/cases/${other}/run`);
    await bench.traced(other);
    const { headline, restsOn } = await bench.get<Overview>(`/api/cases/${other}/overview?rule=fifo`);
    expect(headline.largest).toMatchObject([{ entity: 'Some exchange', amount: '70' }]);
    expect(restsOn).toEqual({
      tags: { ends: 1, origin: '70', sources: [{ source: 'pack: a page', addresses: 1 }], moreSources: 0 },
    });
  });

  it('that are nothing we read are said to be, with why', async () => {
    const answer = await bench.ask({
      method: 'POST',
      url: '/api/uploads?name=x.bin',
      headers: { 'content-type': 'application/octet-stream' },
      payload: Buffer.from('hello, world\n'),
    });
    expect(JSON.parse(answer.body)).toMatchObject({ kind: 'unknown' });
  });
});

describe('the panel', () => {
  it('of a holder: every rule, counterparties, the way there, what is sure', async () => {
    const about = await bench.get<About>(`/api/cases/${id}/about?node=${encodeURIComponent(`a:ethereum:${B}`)}`);
    expect(Value.Errors(About, about)).toEqual([]);
    expect(about.amounts.find(({ rule }) => rule === 'fifo')).toEqual({
      rule: 'fifo',
      amountIn: '70',
      amountOut: '60',
      ended: '10',
    });
    expect(about.payers.items).toMatchObject([{ label: A, amount: '70' }]);
    expect(about.paths[0]!.steps.map((step) => step.tx)).toEqual([tx(1), tx(2)]);
    expect(about.paths[0]!.width).toBe('70');
    expect(about.events).toBe(3);
    expect(about.links).toEqual([{ label: 'etherscan.io', uri: `https://etherscan.io/address/${B}` }]);
  });

  it('of an address that a CSV of the case tags: whose words, from which line; its ends say so as CSV, too', async () => {
    const about = await bench.get<About>(`/api/cases/${id}/about?node=${encodeURIComponent(`a:ethereum:${S}`)}`);
    expect(Value.Errors(About, about)).toEqual([]);
    const said = { entity: HOSTILE, category: 'exchange', source: 'test', set: 'tags, line 2', confidence: null };
    expect(about.tags).toEqual([{ ...said, date: null, uri: null, isShown: true }]);
    const ends = await bench.ask({ method: 'GET', url: `/api/cases/${id}/ends.csv?rule=fifo` });
    const [header, ...lines] = ends.body.trim().split('\r\n');
    expect(header).toMatch(/,inRange,tagSet,tagLine,.*,restsOn,tagConflicts$/);
    const atService = lines.filter((line) => line.includes(',service,'));
    expect(atService.map((line) => line.endsWith(',tags,2,test,,,,,,tag,'))).toEqual([true]);
    const rests = await bench.ask({ method: 'GET', url: `/api/cases/${id}/export/rests-on.csv` });
    expect(rests.headers['content-disposition']).toContain('rests-on.csv');
    expect(rests.body).toMatch(/^by,says,.*\r\ntags,decided,fifo,hack,ethereum,eth,1,60,/);
  });

  it('of a band, a transaction, a group of ends and one that the trace does not know', async () => {
    const picture = await bench.get<Picture>(`/api/cases/${id}/picture`);
    const band = picture.bands.find(({ to }) => to.startsWith('e:service'))!;
    const about = await bench.get<About>(`/api/cases/${id}/about?band=${encodeURIComponent(band.id)}`);
    expect(Value.Errors(About, about)).toEqual([]);
    expect(about.transfers).toMatchObject({ total: 1, sum: '60' });
    expect(about.amounts.find(({ rule }) => rule === 'bounds')).toMatchObject({ possible: '60' });
    const end = await bench.get<About>(`/api/cases/${id}/about?node=${encodeURIComponent(band.to)}`);
    expect(end).toMatchObject({ kind: 'end-group', entity: HOSTILE, category: 'exchange' });
    expect(end.paths[0]!.steps).toHaveLength(3);
    expect(
      await bench.get<About>(`/api/cases/${id}/about?tx=${encodeURIComponent(`ethereum:${tx(2)}`)}`),
    ).toMatchObject({ transfers: { total: 1 } });
    const outside = await bench.get<About>(`/api/cases/${id}/about?node=${encodeURIComponent(`a:ethereum:${V}`)}`);
    expect(outside).toMatchObject({ address: V, events: 2, members: 0 });
    expect((await bench.ask({ method: 'GET', url: `/api/cases/${id}/about?node=nonsense` })).status).toBe(404);
  });

  it('neighbours are those of the ledger, tainted or not', async () => {
    const page = await bench.get<NeighbourPage>(
      `/api/cases/${id}/neighbours?direction=in&node=${encodeURIComponent(`a:ethereum:${B}`)}`,
    );
    expect(Value.Errors(NeighbourPage, page)).toEqual([]);
    expect(page.items.map(({ address, tainted, amounts }) => [address, tainted, amounts[0]!.amount])).toEqual([
      [A, '70', '70'],
      [V, '0', '5'],
    ]);
  });

  it('a transaction is shown as the ledger has it', async () => {
    const rows = await bench.get<TransactionRows>(`/api/cases/${id}/tx?chain=ethereum&tx=${tx(3)}`);
    expect(Value.Errors(TransactionRows, rows)).toEqual([]);
    expect(rows.raw).toBe(`ethereum,3,0,1600000200,${tx(3)},eth,${B},${S},60\n`);
    expect(rows.tainted).toMatchObject([{ part: '60' }]);
    expect((await bench.ask({ method: 'GET', url: `/api/cases/${id}/tx?chain=ethereum&tx=${tx(9)}` })).status).toBe(
      404,
    );
  });
});

describe('work', () => {
  const note = (on: string, value: string | null): object => ({ field: 'note', on, value });
  const post = (base: number, tab: string, ops: object[]): Promise<WorkAnswer> =>
    bench.post(`/api/cases/${id}/work`, { base, tab, ops });

  it('of two tabs is all kept; who replaces what the other wrote is told', async () => {
    const first = await post(0, 'tab-1', [note('x', 'one'), note('y', 'here')]);
    expect(Value.Errors(WorkAnswer, first)).toEqual([]);
    expect(first).toMatchObject({ version: 2, rebased: false });
    const second = await post(0, 'tab-2', [note('x', 'two'), note('z', 'there')]);
    expect(second).toMatchObject({ version: 4, rebased: true });
    expect(second.missed.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(second.written.map(({ isConflict, was }) => [isConflict, was])).toEqual([
      [true, 'one'],
      [false, null],
    ]);
    const work = await bench.get<Work>(`/api/cases/${id}/work`);
    expect(Value.Errors(Work, work)).toEqual([]);
    expect(work.items.map(({ on, value }) => [on, value])).toEqual([
      ['x', 'two'],
      ['y', 'here'],
      ['z', 'there'],
    ]);
  });

  it('is of nobody where holders are gathered: that is refused, and what was kept can be taken away', async () => {
    for (const on of ['o:2', 'ot', 'eo:service:exchange', 'o:1>o:2', `a:ethereum:${A}>o:2`]) {
      const payload = { base: 4, tab: 'tab-1', ops: [note(on, 'mine')] };
      const answer = await bench.ask({ method: 'POST', url: `/api/cases/${id}/work`, payload });
      expect([answer.status, JSON.parse(answer.body)]).toMatchObject([400, { error: { code: 'USAGE' } }]);
    }
    expect((await bench.get<Work>(`/api/cases/${id}/work`)).version).toBe(4);
  });

  it('is undone by entries that say so; the log only grows', async () => {
    await post(4, 'tab-2', [{ ...note('z', null), undoes: 4 }]);
    const { items } = await bench.get<Work>(`/api/cases/${id}/work`);
    expect(items.map(({ on }) => on)).toEqual(['x', 'y']);
    const text = (await bench.ask({ method: 'GET', url: `/api/cases/${id}/log.txt` })).body;
    expect(text.trimEnd().split('\n')).toHaveLength(5);
    expect(text).toContain('(undoes 4)');
  });

  it('looks are kept under an address of their own', async () => {
    const view = { rule: 'fifo', selection: ['a', { deep: [1, null] }] };
    const kept = await bench.post<Snapshot>(`/api/cases/${id}/snapshots`, { name: HOSTILE, view });
    expect(Value.Errors(Snapshot, kept)).toEqual([]);
    expect(await bench.get<Snapshot>(`/api/snapshots/${kept.id}`)).toEqual(kept);
    expect(kept).toMatchObject({ name: HOSTILE, view, workVersion: 5 });
    expect(await bench.get<SnapshotList>(`/api/cases/${id}/snapshots`)).toMatchObject({ total: 1 });
  });
});

describe('what is taken away', () => {
  it('CSV cannot become a formula', async () => {
    const { body } = await bench.ask({ method: 'GET', url: `/api/cases/${id}/ends.csv` });
    expect(body).toContain(`"'=cmd|""/c calc""!A1 <script>alert(1)</script> ,\\u202e"`);
  });

  it('GraphML holds hostile names as text', async () => {
    const { body } = await bench.ask({ method: 'GET', url: `/api/cases/${id}/export/graphml` });
    expect(body).not.toContain('<script>');
    expect(body).toContain('&lt;script&gt;');
  });

  it('tables of addresses and the graph carry what was kept, as harmless text', async () => {
    const [a, b] = [`a:ethereum:${A}`, `a:ethereum:${B}`];
    const ops = [
      { field: 'name', on: a, value: HOSTILE },
      { field: 'note', on: b, value: '@SUM(1)\n<b>' },
      { field: 'colour', on: b, value: '#0c8599' },
      { field: 'note', on: `${a}>${b}`, value: 'the "first" <hop>' },
      { field: 'note', on: 'g:k', value: '+both' },
      { field: 'group', on: 'group:k', value: { name: '-pair', members: [a, b] } },
    ];
    const { version } = await bench.get<Work>(`/api/cases/${id}/work`);
    await bench.post(`/api/cases/${id}/work`, { base: version, tab: 't', ops });
    const ask = async (path: string): Promise<string> =>
      (await bench.ask({ method: 'GET', url: `/api/cases/${id}/${path}` })).body;
    const [head, ...rows] = (await ask('addresses.csv?sort=address&order=asc')).split('\r\n');
    expect(head).toMatch(/,last,name,note,colour,group,groupNote$/);
    expect(rows[0]).toMatch(/,"'=cmd\|""\/c calc""!A1 <script>alert\(1\)<\/script> ,\\u202e",,,'-pair,'\+both$/);
    expect(rows[1]).toMatch(/,,'@SUM\(1\)\\u000a<b>,#0c8599,'-pair,'\+both$/);
    const graph = await ask('export/graphml');
    expect(graph).toContain(
      '<data key="kept-note">@SUM(1)\\u000a&lt;b&gt;</data><data key="kept-colour">#0c8599</data>',
    );
    expect(graph).toContain('<data key="kept-group">-pair</data><data key="kept-groupNote">+both</data>');
    expect(graph).toContain('<data key="edge-note">the &quot;first&quot; &lt;hop&gt;</data></edge>');
    expect(graph).not.toMatch(/<script|<b>|<hop>/);
    const keys = [...graph.matchAll(/<key id="([^"]+)" for="(\w+)"/g)].map(([, key]) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const [, key] of graph.matchAll(/<data key="([^"]+)"/g)) expect(keys).toContain(key);
  });

  it('the trace has the bytes of the command line', async () => {
    const folder = join(bench.folder, 'cli');
    const { mkdir } = await import('node:fs/promises');
    await mkdir(folder);
    for (const name of ['transfers.csv', 'tags.csv']) await writeFile(join(folder, name), FILES[name]!);
    await writeFile(join(folder, 'thefts.txt'), FILES['../../thefts.txt']!);
    const { runSpoor } = await import('../cli/runSpoor.ts');
    const printed = await runSpoor(['trace', folder, '--json']);
    const { body } = await bench.ask({ method: 'GET', url: `/api/cases/${id}/export/trace.json` });
    const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
    expect(digest(body)).toBe(digest(printed.stdout));
  }, 60_000);

  it('sizes of a table and of what is behind it are the same by any way', async () => {
    const seen = await bench.get<Overview>(`/api/cases/${id}/overview`);
    const addresses = await bench.get<AddressPage>(`/api/cases/${id}/addresses`);
    const transfers = await bench.get<TransferPage>(`/api/cases/${id}/transfers?sort=amount`);
    expect(seen.headline).toMatchObject({ atServices: '60', held: '40' });
    expect(addresses.items.map(({ address, amountIn }) => [address, amountIn])).toEqual([
      [A, '100'],
      [B, '70'],
    ]);
    expect(transfers.items.map(({ part }) => part)).toEqual(['100', '70', '60']);
  });
});
