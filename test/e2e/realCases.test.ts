import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../../src/http/schema/case.ts';
import type { Graph, NeighbourPage } from '../../src/http/schema/graph.ts';
import type { Overview } from '../../src/http/schema/overview.ts';
import type { Picture } from '../../src/http/schema/picture.ts';
import type { RuleReport, TraceReport } from '../../src/trace/report.ts';
import { formatAmount, formatShare } from '../../web/src/format/formatAmount.ts';
import { barriers } from '../support/barriers.ts';
import { chromiumPath, Workbench } from '../support/browser.ts';
import { soon } from '../support/soon.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = resolve(root, '../shared/data/cases');
const here = existsSync(folder);
if (!here) console.warn(`the real cases in a browser are skipped: ${folder} is not there`);

const NAMES = ['atomic-wallet-2023', 'txphish-2024', 'xscam-2022'] as const;

const sum = (amounts: readonly string[]): bigint => amounts.reduce((total, amount) => total + BigInt(amount), 0n);

/** What a rule's report says of a measure: stolen, and of it at services. */
function totalsOf({ thefts, ends }: RuleReport, chain: string, asset: string): { stolen: bigint; services: bigint } {
  const rows = Object.values(thefts!).flat();
  const own = rows.filter((row) => row.chain === chain && row.asset === asset);
  const services = ends.filter(
    (end) => end.reason === 'service' && end.chain === chain && (end.originAsset ?? end.asset) === asset,
  );
  return { stolen: sum(own.map(({ stolen }) => stolen)), services: sum(services.map(({ origin }) => origin!)) };
}

describe.skipIf(chromiumPath === undefined || !here)('the real cases in a browser', () => {
  let bench: Workbench;
  const ids = new Map<string, string>();
  const traces = new Map<string, string>();

  beforeAll(async () => {
    bench = await Workbench.start();
    for (const name of NAMES) {
      const path = join(folder, name);
      const body = { name, ledger: { kind: 'folder', path }, thefts: [], tags: { ledgerTags: true } };
      const { id } = await bench.ask<Case>('/cases', body);
      ids.set(name, id);
      await bench.ask(`/cases/${id}/run`, {});
      const args = ['bin/spoor.js', 'trace', path, '--json'];
      const asked = promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 1 << 28 });
      const [{ stdout }] = await Promise.all([asked, bench.traced(id)]);
      traces.set(name, stdout);
    }
  });
  afterAll(() => bench?.stop());

  const drawn = (page: Page): Promise<void> => page.locator('[data-picture="main"] .band').first().waitFor();

  it.each(NAMES)('%s: shows the sums of the trace, also where the rule is switched, and exports it', async (name) => {
    const { page, wrongs } = await bench.open(`/cases/${ids.get(name)}`);
    await drawn(page);
    const overview = await bench.ask<Overview>(`/cases/${ids.get(name)}/overview`);
    const { chain, asset } = overview.measure;
    const report = JSON.parse(traces.get(name)!) as TraceReport;
    const headline = async (rule: 'fifo' | 'lifo'): Promise<void> => {
      const { stolen, services } = totalsOf(report.rules[rule]!, chain, asset);
      const said = page.locator('.headline b');
      await soon(() => said.nth(0).innerText()).toBe(
        `${formatAmount(stolen, overview.measure)} ${overview.measure.symbol}`,
      );
      const net = stolen - BigInt(overview.claimedEarlier);
      await soon(() => said.nth(1).innerText()).toBe(formatShare(services, net));
    };
    await headline('fifo');
    await page.keyboard.press('r');
    await page.waitForURL(/rule=lifo/);
    await headline('lifo');
    await page.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.locator('.menu').getByText('Trace, JSON').click();
    expect((await readFile(await (await download).path(), 'utf8')) === traces.get(name)).toBe(true);
    await page.context().close();
    expect(wrongs).toEqual([]);
  });

  it.each(NAMES)('%s: what was gathered opens, and the picture still adds up', async (name) => {
    const { page, wrongs } = await bench.open(`/cases/${ids.get(name)}`);
    await drawn(page);
    const totals = (picture: Picture): string[] => {
      const ended = picture.nodes.filter(({ kind }) => kind === 'end-group' || kind === 'later');
      return [
        picture.total,
        `${sum(ended.map(({ ended: amount, amountIn }) => (amount === '0' ? amountIn : amount)))}`,
      ];
    };
    const answer = (): Promise<Picture> =>
      page
        .waitForResponse((response) => response.url().includes('/picture?') && response.url().includes('rule=fifo'))
        .then((response) => response.json() as Promise<Picture>);
    const first = answer();
    await page.reload();
    const before = await first;
    expect(totals(before)[1]).toBe(before.total);
    const others = before.nodes.filter(({ isOpenable }) => isOpenable === true);
    expect(others.length).toBeGreaterThan(0);
    await drawn(page);
    const opened = page.waitForResponse((response) => /\/picture\?.*open=[^&]/.test(response.url()));
    await page.locator(`[data-key="node:${others[0]!.id}"]`).dispatchEvent('dblclick');
    const after = (await (await opened).json()) as Picture;
    expect(after.nodes.length).toBeGreaterThan(before.nodes.length);
    expect(totals(after)).toEqual(totals(before));
    await page.context().close();
    expect(wrongs).toEqual([]);
  });

  it('txphish-2024: a node of the graph that is double-clicked grows by a hop of the ledger', async () => {
    const id = ids.get('txphish-2024')!;
    const { nodes } = await bench.ask<Graph>(`/cases/${id}/graph`);
    // Most neighbours are in the trace already; this one has another.
    const newOf = async (one: string, direction: string): Promise<string | undefined> => {
      const { items } = await bench.ask<NeighbourPage>(
        `/cases/${id}/neighbours?node=${encodeURIComponent(one)}&direction=${direction}`,
      );
      return items.find((item) => !nodes.id.includes(item.id))?.id;
    };
    let [node, side] = ['', ''];
    for (const one of nodes.id.filter((known) => known.startsWith('a:')).slice(0, 80)) {
      if ((await newOf(one, 'in')) !== undefined) [node, side] = [one, 'where it came from'];
      else if ((await newOf(one, 'out')) !== undefined) [node, side] = [one, 'where it went'];
      if (side !== '') break;
    }
    expect(side).not.toBe('');
    const { page, wrongs } = await bench.open(`/cases/${id}?mode=graph&select=${encodeURIComponent(`node:${node}`)}`);
    // The ring around what is chosen is the last circle that the overlay draws: that is where the node is.
    await page.addInitScript(`{
      const arc = CanvasRenderingContext2D.prototype.arc;
      CanvasRenderingContext2D.prototype.arc = function (...given) {
        if (this.canvas.className === 'graph-overlay') window.lastCircle = given.slice(0, 2);
        return arc.apply(this, given);
      };
    }`);
    await page.reload();
    await soon(() => page.evaluate('window.lastCircle !== undefined')).toBe(true);
    const [x, y] = (await page.evaluate('window.lastCircle')) as [number, number];
    await page.locator('.graph-frame').dblclick({ position: { x, y } });
    await page.getByRole('button', { name: side }).click();
    const choice = page.locator('.choices input:not([disabled])').first();
    await choice.check();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add 1', exact: true }).click();
    await soon(() => page.locator('.graph-tools [role="status"]').innerText()).toMatch(/^[01] added/);
    await page.context().close();
    expect(wrongs).toEqual([]);
  });

  it('keeps nobody out of the start page, the graph, the panel of what is chosen and the keys', async () => {
    const id = ids.get('atomic-wallet-2023')!;
    const { page, wrongs } = await bench.open('/');
    await page.getByRole('table', { name: 'Cases' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.goto(`${bench.url}/cases/${id}`);
    await drawn(page);
    await page.keyboard.press(']');
    await page.locator('.panel .facts').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Keys, words and signs' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.goto(`${bench.url}/cases/${id}?mode=graph`);
    await page.locator('.graph-frame canvas').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
    expect(wrongs).toEqual([]);
  });
});
