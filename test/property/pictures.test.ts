import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/picture/buildGraph.ts';
import { type FlowGraph, isConserving, isOf, type Measure } from '../../src/picture/flowGraph.ts';
import { type GraphView, type ViewRange, viewGraph } from '../../src/picture/graphView.ts';
import { makeLayout } from '../../src/picture/layout.ts';
import { listEnds, listTransfers } from '../../src/picture/listRows.ts';
import { makePicture, type Picture, type PictureOptions, placesOf } from '../../src/picture/makePicture.ts';
import { makeTimeline } from '../../src/picture/makeTimeline.ts';
import type { RuleName, RuleReport, TraceReport } from '../../src/trace/report.ts';
import { traceRows } from '../support/traceRows.ts';
import { type World, type WorldOptions, worlds } from './worlds.ts';

/** Each world is looked at under every rule, whole and by parts. */
const WORLDS = Number(process.env.SPOOR_PICTURES ?? 50);
const MINUTES = 5 * 60_000;

const sum = (amounts: Iterable<string | bigint>): bigint =>
  [...amounts].reduce<bigint>((total, amount) => total + BigInt(amount), 0n);

function measuresOf(report: TraceReport): Measure[] {
  const found = new Map<string, Measure>();
  for (const rule of Object.values(report.rules))
    for (const { chain, asset, originAsset = asset } of rule.ends)
      found.set(`${chain} ${originAsset}`, { chain, asset: originAsset });
  return [...found.values()];
}

/** What must hold at every node of a picture of a rule that conserves value. */
function assertAddsUp(picture: Picture): void {
  const give = new Map<string, bigint>();
  const rest = new Map<string, bigint>();
  const get = new Map<string, bigint>();
  const add = (sums: Map<string, bigint>, id: string, amount: string): void =>
    void sums.set(id, (sums.get(id) ?? 0n) + BigInt(amount));
  for (const band of picture.bands) {
    add(band.kind === 'rests' ? rest : give, band.from, band.amount);
    add(get, band.to, band.amount);
  }
  for (const node of picture.nodes) {
    expect([node.id, node.amountIn]).toEqual([node.id, `${get.get(node.id) ?? 0n}`]);
    expect([node.id, node.amountOut]).toEqual([node.id, `${give.get(node.id) ?? 0n}`]);
    const isSource = node.kind === 'theft' || node.kind === 'before' || node.id === 'ot';
    const isSink = node.kind === 'end-group' || node.kind === 'later';
    if (isSource) expect(node.amountIn).toBe('0');
    else expect([node.id, BigInt(node.amountIn)]).toEqual([node.id, BigInt(node.amountOut) + BigInt(node.ended)]);
    if (isSink) expect(node.ended).toBe(node.amountIn);
    else expect([node.id, node.ended]).toEqual([node.id, `${rest.get(node.id) ?? 0n}`]);
  }
  const sinks = picture.nodes.filter(({ kind }) => kind === 'end-group' || kind === 'later');
  const sources = picture.nodes.filter(({ kind, id }) => kind === 'theft' || kind === 'before' || id === 'ot');
  expect(sum(sinks.map(({ ended }) => ended))).toBe(BigInt(picture.total));
  expect(sum(sources.map(({ amountOut }) => amountOut))).toBe(BigInt(picture.total));
}

function assertBandsHaveTheirTransfers(
  view: GraphView,
  picture: Picture,
  placeOf: (id: string) => string | null,
): void {
  for (const band of picture.bands) {
    if (band.kind === 'rests') continue;
    const behind = listTransfers(view, {}, (from, to) => placeOf(from) === band.from && placeOf(to) === band.to);
    // What was claimed where it lay has no transfer behind it.
    const claimed = view.links.filter(
      ({ from, to, flow, rests }) =>
        flow < 0 && !rests && placeOf(view.nodes[from]!.id) === band.from && placeOf(view.nodes[to]!.id) === band.to,
    );
    expect(behind.sum + sum(claimed.map(({ amount }) => amount))).toBe(BigInt(band.amount));
  }
}

function assertTotals(report: RuleReport, measure: Measure, picture: Picture, rule: RuleName): void {
  const ends = report.ends.filter((end) => isOf(end, measure, rule));
  const byReason = new Map<string, bigint>();
  for (const { reason, origin } of ends) byReason.set(reason, (byReason.get(reason) ?? 0n) + BigInt(origin!));
  for (const [reason, amount] of byReason) {
    const groups = picture.nodes.filter((node) => node.kind === 'end-group' && node.reason === reason);
    expect([reason, sum(groups.map(({ ended }) => ended))]).toEqual([reason, amount]);
  }
  for (const [theft, rows] of Object.entries(report.thefts!)) {
    const accounted = sum(
      rows.filter(({ chain, asset }) => chain === measure.chain && asset === measure.asset).map((row) => row.accounted),
    );
    const node = picture.nodes.find(({ kind, label }) => kind === 'theft' && label === theft);
    expect([theft, BigInt(node?.amountOut ?? '0')]).toEqual([theft, accounted]);
  }
}

const OPTIONS: PictureOptions = { size: 1000, open: [], openingOf: () => null };

function look(graph: FlowGraph, graphs: readonly FlowGraph[], range: ViewRange, report: RuleReport): void {
  const layout = makeLayout(graphs);
  const view = viewGraph(graph, range);
  const whole = makePicture(view, layout, OPTIONS);
  assertAddsUp(whole);
  if (view.isWhole) {
    assertTotals(report, graph.measure, whole, graph.rule);
    const table = listEnds(view, {}, {});
    expect(table.sum).toBe(BigInt(whole.total));
  }
  const ended = whole.nodes.filter(({ kind }) => kind === 'end-group').map((node) => node.ended);
  expect(listEnds(view, range, {}).sum).toBe(sum(ended));
  lookAtKept(view, graphs, whole);
  const services = whole.nodes.filter((node) => node.reason === 'service');
  const timeline = makeTimeline(view, { bucket: 'auto', series: 2 });
  expect(BigInt(timeline.total)).toBe(sum(services.map(({ ended }) => ended)));
  for (const series of timeline.series) expect(sum(series.amounts)).toBe(BigInt(series.total));
  expect(sum(timeline.series.map(({ total }) => total))).toBe(BigInt(timeline.total));
  const certain = timeline.series.flatMap((series) => series.certain ?? []);
  expect(sum(certain)).toBe(sum(services.map(({ certainEnded = '0' }) => certainEnded)));
  for (const series of timeline.series) {
    expect(series.certain !== undefined).toBe(graph.rule === 'bounds');
    for (const [at, amount] of (series.certain ?? []).entries())
      expect(BigInt(amount)).toBeLessThanOrEqual(BigInt(series.amounts[at]!));
  }
  for (const size of [1, 2]) {
    const small = { ...OPTIONS, size };
    const gathered = makePicture(view, layout, small);
    assertAddsUp(gathered);
    expect(gathered.total).toBe(whole.total);
    assertBandsHaveTheirTransfers(view, gathered, placesOf(view, layout, small));
    // One alone is no others.
    expect(gathered.nodes.filter(({ isOpenable, count }) => isOpenable && count < 2)).toEqual([]);
    const openable = gathered.nodes.find(({ isOpenable }) => isOpenable);
    if (openable === undefined) continue;
    const opened = makePicture(view, layout, { ...small, open: [openable.id] });
    assertAddsUp(opened);
    expect(opened.total).toBe(whole.total);
  }
}

/** What the person groups and hides changes what is shown, and nothing of what it adds up to. */
function lookAtKept(view: GraphView, graphs: readonly FlowGraph[], whole: Picture): void {
  const layout = makeLayout(graphs);
  const movable = whole.nodes.filter(({ kind }) => kind !== 'before' && kind !== 'later').map(({ id }) => id);
  const groups = [{ key: 'k', name: 'some', members: movable.filter((_, at) => at % 3 === 0) }];
  const hidden = new Set(movable.filter((_, at) => at % 3 === 1));
  for (const size of [2, 1000]) {
    const options = { ...OPTIONS, size, kept: { groups, hidden } };
    const picture = makePicture(view, layout, options);
    assertAddsUp(picture);
    assertBandsHaveTheirTransfers(view, picture, placesOf(view, layout, options));
    expect(picture.total).toBe(whole.total);
    expect(picture.hidden.nodes).toBe(hidden.size);
    expect(picture.nodes.filter(({ id }) => hidden.has(id) || groups[0]!.members.includes(id))).toEqual([]);
  }
}

async function lookAtWorld({ rows, request }: World): Promise<void> {
  let report: TraceReport;
  try {
    report = await traceRows(rows, { ...request, flows: true });
  } catch {
    // A world whose thefts are worth nothing has no picture.
    return;
  }
  const thefts = Object.keys(report.thefts);
  for (const measure of measuresOf(report)) {
    const graphs = (Object.entries(report.rules) as [RuleName, RuleReport][])
      .filter(([rule]) => isConserving(rule))
      .map(([rule, { flows = [], ends }]) => buildGraph({ rule, measure, thefts, flows, ends, tagOf: () => null }));
    const times = graphs.flatMap((graph) => graph.time);
    const [first, last] = [Math.min(...times), Math.max(...times)];
    const third = (last - first) / 3;
    for (const graph of graphs) {
      const found = report.rules[graph.rule]!;
      look(graph, graphs, {}, found);
      look(graph, graphs, { theft: thefts[0]! }, found);
      look(graph, graphs, { from: first + third, to: last - third }, found);
      look(graph, graphs, { to: first + third }, found);
      look(graph, graphs, { from: last - third }, found);
    }
    for (const rule of ['bounds', 'poison'] as const) {
      const found = report.rules[rule];
      if (found === undefined) continue;
      const { flows = [], ends } = found;
      const graph = buildGraph({
        rule,
        measure,
        thefts,
        flows,
        ends,
        tagOf: () => null,
        claims: graphs[0]?.claims ?? [],
      });
      const picture = makePicture(viewGraph(graph), makeLayout(graphs), OPTIONS, viewGraph(graphs[0] ?? graph));
      expect(picture.isConserving).toBe(false);
    }
  }
}

async function check(options: WorldOptions): Promise<void> {
  await fc.assert(fc.asyncProperty(worlds(options), lookAtWorld), { numRuns: WORLDS });
}

describe('a picture adds up, whole, in parts, gathered and opened', () => {
  it('on account chains', () => check({ kind: 'account' }), MINUTES);
  it('where value leaves by a transfer that another theft names, after one stolen from the same address', async () => {
    const ways = [
      ['0xa1', '0xa2'],
      ['0xa2', '0xb1'],
      ['0xb1', '0xa2'],
      ['0xa2', '0xc1'],
    ] as const;
    const transfers = ways.map(([from, to], k) => {
      const place = { chain: 'ethereum', block: 1, index: k, timeSec: 1_600_000_000 + k, tx: `0xe${k}` };
      return { ...place, asset: 'eth', from, to, amount: 1n };
    });
    const thefts = ['ethereum:0xe1', 'other=ethereum:0xe3'];
    await lookAtWorld({ rows: { transfers, transactions: [] }, request: { thefts } });
  });
  it('through swaps', () => check({ kind: 'account', swaps: true }), MINUTES);
  it('on UTXO chains', () => check({ kind: 'utxo' }), MINUTES);
});
