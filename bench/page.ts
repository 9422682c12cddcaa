import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Case } from '../src/http/schema/case.ts';
import type { Graph } from '../src/http/schema/graph.ts';
import type { Overview } from '../src/http/schema/overview.ts';
import type { Picture } from '../src/http/schema/picture.ts';
import { simulate } from '../src/simulate/simulate.ts';
import { chromiumPath, Workbench } from '../test/support/browser.ts';
import { median } from './median.ts';

/**
 * The workbench's page on a simulated case with about `--flows` tainted transfers, in Chromium with WebGL drawn in software:
 * from the address to the first picture, to another rule, to a selection that is shown, and to the graph.
 */
const flowsAt = process.argv.indexOf('--flows');
const FLOWS = flowsAt < 0 ? 20_000 : Number(process.argv[flowsAt + 1]);
const TIMES = 5;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const text = (values: readonly number[]): string =>
  `median ${median(values).toFixed(0)} ms, worst ${Math.max(...values).toFixed(0)} ms`;

/** Milliseconds in the page from `act` to the frame after `isDone` first holds. */
const inPage = (act: string, isDone: string): string => `new Promise((done) => {
  const began = performance.now();
  ${act};
  const look = () => (${isDone}) ? requestAnimationFrame(() => done(performance.now() - began)) : requestAnimationFrame(look);
  look();
})`;

if (chromiumPath === undefined) throw new Error('no Chromium is installed');
const folder = await mkdtemp(join(tmpdir(), 'spoor-bench-page-'));
const bench = await Workbench.start();
try {
  const world = join(folder, 'world');
  await simulate({ seed: 11, transfers: FLOWS * 5, chain: 'account', theftSizes: [FLOWS], out: world, format: 'csv' });
  const body = { name: 'simulated', ledger: { kind: 'folder', path: world }, thefts: [], tags: { ledgerTags: true } };
  const { id } = await bench.ask<Case>('/cases', body);
  await bench.ask(`/cases/${id}/run`, {});
  await bench.traced(id);
  const { flows } = await bench.ask<Overview>(`/cases/${id}/overview`);
  const { nodes, bands } = await bench.ask<Picture>(`/cases/${id}/picture`);
  console.log(`simulated: ${flows} flows under fifo; the picture has ${nodes.length} nodes and ${bands.length} bands`);
  const opened: number[] = [];
  const rules: number[] = [];
  const chosen: number[] = [];
  for (let k = 0; k < TIMES; k++) {
    const { page } = await bench.open('/');
    const shown = page.locator('[data-picture="main"] .band').first();
    opened.push(await timed(() => page.goto(`${bench.url}/cases/${id}`).then(() => shown.waitFor())));
    await page.waitForTimeout(4000);
    const press = `window.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true }))`;
    const heading = `document.querySelector('[data-picture="main"]').getAttribute('aria-label')`;
    rules.push(await page.evaluate<number>(inPage(`const was = ${heading}; ${press}`, `${heading} !== was`)));
    await page.waitForTimeout(1500);
    const click = `document.querySelector('[data-picture="main"] .nodes [data-key]').dispatchEvent(new MouseEvent('click', { bubbles: true }))`;
    chosen.push(
      await page.evaluate<number>(inPage(click, `document.querySelector('[data-picture="main"] .is-chosen') !== null`)),
    );
    await page.context().close();
  }
  console.log(`  from the address to the first picture: ${text(opened)}`);
  console.log(`  another rule, once read ahead: ${text(rules)}`);
  console.log(`  a selection in the picture: ${text(chosen)}`);
  const { page } = await bench.open('/');
  const frame = (): Promise<unknown> => page.evaluate(inPage('', 'true'));
  const canvas = page.locator('.graph-frame canvas').first();
  const graph = await timed(async () => {
    await page.goto(`${bench.url}/cases/${id}?mode=graph`);
    await canvas.waitFor();
    await frame();
  });
  await page.waitForTimeout(1500);
  const words = page.locator('.graph-tools');
  const said = (await words.innerText()).replaceAll('\n', ' ');
  console.log(`  the graph of nearly all that moves: ${graph.toFixed(0)} ms (${said})`);
  const rest = await timed(async () => {
    await page.locator('.graph-tools select').selectOption('20000');
    await page.locator('.graph-tools [data-edges="all"]').waitFor({ state: 'attached' });
    await canvas.waitFor();
    await frame();
  });
  const { edges } = await bench.ask<Graph>(`/cases/${id}/graph?limit=20000`);
  console.log(`  all ${edges.from.length} edges of it: ${rest.toFixed(0)} ms`);
  await page.waitForTimeout(3000);
  // The overlay is drawn anew in the frame in which a ring stands round what was chosen.
  await page.evaluate(`{
    const arc = CanvasRenderingContext2D.prototype.arc;
    CanvasRenderingContext2D.prototype.arc = function (...given) {
      if (this.canvas.className === 'graph-overlay') window.rings = (window.rings ?? 0) + 1;
      return arc.apply(this, given);
    };
    document.querySelector('.graph-frame').focus();
  }`);
  const walked: number[] = [];
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowRight']) {
    const press = `document.querySelector('.graph-frame').dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true }))`;
    walked.push(
      await page.evaluate<number>(inPage(`const was = window.rings ?? 0; ${press}`, `(window.rings ?? 0) > was`)),
    );
    await page.waitForTimeout(600);
  }
  console.log(`  a selection in the graph of all edges: ${text(walked)}`);
} finally {
  await bench.stop();
  await rm(folder, { recursive: true, force: true });
}
