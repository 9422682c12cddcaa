import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Value from 'typebox/value';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResultMeta } from '../../src/http/run/resultFiles.ts';
import type { About } from '../../src/http/schema/about.ts';
import { type Case, CaseList } from '../../src/http/schema/case.ts';
import { Graph } from '../../src/http/schema/graph.ts';
import { Overview } from '../../src/http/schema/overview.ts';
import { Picture } from '../../src/http/schema/picture.ts';
import { AddressPage, EndPage, TransferPage } from '../../src/http/schema/tables.ts';
import { Timeline } from '../../src/http/schema/timeline.ts';
import { simulate } from '../../src/simulate/simulate.ts';
import type { TraceReport } from '../../src/trace/report.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** A simulated case of both kinds of chain, over the real operations, with a thread that traces it. */
let bench: Workbench;
let id: string;

beforeAll(async () => {
  bench = await openWorkbench();
  const world = join(bench.folder, 'small-world');
  await simulate({ seed: 3, transfers: 3000, chain: 'both', out: world, format: 'csv' });
  const body = { name: 'small', ledger: { kind: 'folder', path: world }, thefts: [], tags: { ledgerTags: true } };
  const made = await bench.post<Case>('/api/cases', body);
  id = made.id;
  expect(made.run.state).toBe('none');
  await bench.post(`/api/cases/${id}/run`);
  await bench.traced(id);
}, 120_000);

afterAll(() => bench.close());

const sum = (amounts: readonly string[]): bigint => amounts.reduce((total, amount) => total + BigInt(amount), 0n);

describe('a case', () => {
  it('is listed, with its run', async () => {
    const list = await bench.get<CaseList>('/api/cases');
    expect(list).toMatchObject({ total: 1, items: [{ id, name: 'small', run: { state: 'done' } }] });
    expect(Value.Check(CaseList, list)).toBe(true);
  });

  it('keeps the bytes that the command line prints', async () => {
    const { resultId } = (await bench.get<Case>(`/api/cases/${id}`)).run;
    const text = await readFile(join(bench.folder, 'results', resultId!, 'trace.json'), 'utf8');
    const report = JSON.parse(text) as TraceReport;
    expect(report.schema).toBe('spoor/trace@1');
    expect(Object.values(report.rules).some((rule) => rule.flows !== undefined)).toBe(false);
  });

  it('keeps its result while only its name changes, and not when it asks something else', async () => {
    const body = (await bench.get<Case>(`/api/cases/${id}`)) as Case;
    const other = await bench.post<Case>('/api/cases', {
      name: 'other',
      ledger: body.ledger,
      thefts: [],
      tags: body.tags,
    });
    await bench.post(`/api/cases/${other.id}/run`);
    const traced = await bench.traced(other.id);
    expect(traced.run.resultId).toBe(body.run.resultId);
    const patch = (payload: object): Promise<Case> =>
      bench.app
        .inject({ method: 'PATCH', url: `/api/cases/${other.id}`, payload })
        .then((answer) => answer.json<Case>());
    expect((await patch({ name: 'renamed' })).run.state).toBe('done');
    expect((await patch({ limits: { maxHops: 2 }, rules: ['fifo'] })).run).toEqual({ state: 'none' });
    const without = await patch({ limits: null, rules: null });
    expect(['limits', 'rules'].filter((field) => field in without)).toEqual([]);
    expect(await patch({ ledger: null })).toMatchObject({ error: { code: 'USAGE' } });
    expect((await bench.ask({ method: 'DELETE', url: `/api/cases/${other.id}` })).status).toBe(200);
    expect((await bench.ask({ method: 'GET', url: `/api/cases/${other.id}` })).status).toBe(404);
  });
});

describe('what is seen of it', () => {
  it('every rule and measure: the bar, the picture, the timeline and the tables say the same', async () => {
    const { rules, measures } = await bench.get<Overview>(`/api/cases/${id}/overview`);
    expect(measures.length).toBeGreaterThan(1);
    for (const { id: measure } of measures) {
      for (const rule of rules) {
        const view = `rule=${rule}&measure=${encodeURIComponent(measure)}`;
        const seen = await bench.get<Overview>(`/api/cases/${id}/overview?${view}`);
        expect(Value.Errors(Overview, seen)).toEqual([]);
        const picture = await bench.get<Picture>(`/api/cases/${id}/picture?${view}&size=8`);
        expect(Value.Errors(Picture, picture)).toEqual([]);
        const timeline = await bench.get<Timeline>(`/api/cases/${id}/timeline?${view}`);
        expect(Value.Errors(Timeline, timeline)).toEqual([]);
        const ends = await bench.get<EndPage>(`/api/cases/${id}/ends?${view}`);
        expect(Value.Errors(EndPage, ends)).toEqual([]);
        expect(Value.Errors(TransferPage, await bench.get<TransferPage>(`/api/cases/${id}/transfers?${view}`))).toEqual(
          [],
        );
        expect(Value.Errors(AddressPage, await bench.get<AddressPage>(`/api/cases/${id}/addresses?${view}`))).toEqual(
          [],
        );
        expect(Value.Errors(Graph, await bench.get<Graph>(`/api/cases/${id}/graph?${view}`))).toEqual([]);
        const { certain, possible, rules: reached } = seen.atServices!;
        const { stolen } = measures.find((one) => one.id === measure)!;
        expect(BigInt(possible)).toBeLessThanOrEqual(BigInt(stolen));
        for (const { amount } of reached) {
          expect(BigInt(amount)).toBeGreaterThanOrEqual(BigInt(certain));
          expect(BigInt(amount)).toBeLessThanOrEqual(BigInt(possible));
        }
        if (!seen.isConserving) continue;
        const total = BigInt(seen.stolen) - BigInt(seen.claimedEarlier);
        expect(sum(seen.bar.map(({ amount }) => amount))).toBe(total);
        expect(Math.round(seen.bar.reduce((all, { share }) => all + Number(share) * 10_000, 0))).toBe(
          total === 0n ? 0 : 10_000,
        );
        expect(BigInt(picture.total)).toBe(total);
        expect(BigInt(ends.sum)).toBe(total);
        expect(timeline.total).toBe(seen.headline.atServices);
      }
    }
  }, 60_000);

  it('says what the ends rest on as the kept trace does, and lists no rule that does not speak of the measure', async () => {
    const { resultId } = (await bench.get<Case>(`/api/cases/${id}`)).run;
    const { restsOn } = JSON.parse(
      await readFile(join(bench.folder, 'results', resultId!, 'meta.json'), 'utf8'),
    ) as ResultMeta;
    const { measures } = await bench.get<Overview>(`/api/cases/${id}/overview`);
    let ends = 0;
    for (const { id: measure, chain } of measures) {
      const view = `rule=fifo&measure=${encodeURIComponent(measure)}`;
      const seen = await bench.get<Overview>(`/api/cases/${id}/overview?${view}`);
      ends += seen.restsOn?.tags?.ends ?? 0;
      expect(seen.rules.includes('tiho')).toBe(chain === 'bitcoin');
      const about = await bench.get<About>(`/api/cases/${id}/about?${view}&node=t:${seen.thefts[0]!.name}`);
      expect(about.amounts.map(({ rule }) => rule)).toEqual(seen.rules);
    }
    const kept = restsOn!.tags!.ends.filter(({ rule }) => rule === 'fifo').reduce((all, one) => all + one.ends, 0);
    expect(ends).toBe(kept);
    expect(ends).toBeGreaterThan(0);
  });

  it('transfers behind each band of a picture sum to it', async () => {
    const picture = await bench.get<Picture>(`/api/cases/${id}/picture?size=6`);
    for (const band of picture.bands.filter(({ kind, transfers }) => kind === 'moved' && transfers > 0)) {
      const url = `/api/cases/${id}/bands/${encodeURIComponent(band.id)}/transfers?size=6`;
      const page = await bench.get<TransferPage>(url);
      expect([band.id, page.sum]).toEqual([band.id, band.amount]);
    }
  });

  it('what came to a gathered node is of the same holders under every rule: within its bounds', async () => {
    // The larger of the two: its paths split enough for holders to change places between rules.
    const { id: demo } = await bench.post<Case>('/api/cases/demo');
    await bench.traced(demo);
    let compared = 0;
    for (const view of ['rule=fifo&size=6', 'rule=pro-rata&size=12&open=o:2', 'rule=lifo&size=27']) {
      const { nodes } = await bench.get<Picture>(`/api/cases/${demo}/picture?${view}`);
      for (const node of nodes.filter(({ id: one }) => /^(?:o:|ot$|eo:)/.test(one))) {
        const { amounts } = await bench.get<About>(
          `/api/cases/${demo}/about?${view}&node=${encodeURIComponent(node.id)}`,
        );
        expect(amounts.find(({ rule }) => view.startsWith(`rule=${rule}&`))!.amountIn).toBe(node.amountIn);
        const { certain, possible } = amounts.find(({ rule }) => rule === 'bounds')!;
        for (const { rule, amountIn } of amounts) {
          if (rule === 'bounds' || rule === 'poison') continue;
          const at = `${view}, ${node.id}: ${rule} has ${amountIn} of ${certain} to ${possible}`;
          expect(BigInt(amountIn) >= BigInt(certain!) && BigInt(amountIn) <= BigInt(possible!), at).toBe(true);
          compared++;
        }
      }
    }
    expect(compared).toBeGreaterThan(0);
  });

  it('pages, sorts, filters and sends tables as CSV', async () => {
    const all = await bench.get<EndPage>(`/api/cases/${id}/ends?limit=500&sort=amount`);
    const amounts = all.items.map(({ origin }) => BigInt(origin!));
    expect(amounts).toEqual(amounts.toSorted((a, b) => (a === b ? 0 : a > b ? -1 : 1)));
    const second = await bench.get<EndPage>(`/api/cases/${id}/ends?limit=2&offset=2&sort=amount`);
    expect(second.items).toEqual(all.items.slice(2, 4));
    const held = await bench.get<EndPage>(`/api/cases/${id}/ends?q=HELD&limit=500`);
    expect(held.items.every(({ reason }) => reason === 'held')).toBe(true);
    const csv = await bench.ask({ method: 'GET', url: `/api/cases/${id}/ends.csv` });
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.body.trimEnd().split('\r\n')).toHaveLength(all.total + 1);
  });
});
