import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../../src/http/schema/case.ts';
import type { Overview } from '../../src/http/schema/overview.ts';
import type { Picture } from '../../src/http/schema/picture.ts';
import { barriers } from '../support/barriers.ts';
import { chromiumPath, Workbench } from '../support/browser.ts';
import { soon } from '../support/soon.ts';

const MEASURE = 'ethereum:eth';

const bandCount = (page: Page): Promise<number> => page.locator('[data-picture="main"] .band').count();

describe.skipIf(chromiumPath === undefined)('the workbench in a browser', () => {
  let bench: Workbench;
  let demo: string;
  const at = (query: string): string => `/cases/${demo}?measure=${encodeURIComponent(MEASURE)}&${query}`;

  beforeAll(async () => {
    bench = await Workbench.start();
  });
  afterAll(() => bench?.stop());

  it('begins with nothing, and a button that opens the simulated case', async () => {
    const { page, wrongs } = await bench.open('/');
    await page.getByRole('button', { name: 'Open the simulated case' }).click();
    await page.locator('.headline').waitFor({ timeout: 60_000 });
    demo = /\/cases\/([^/?]+)/.exec(page.url())![1]!;
    expect(await page.locator('.headline').innerText()).toMatch(/^Of .* stolen in \d+ thefts?, .* % reached services/);
    await page.context().close();
    expect(wrongs).toEqual([]);
  });

  it('draws every node and band of the answer, and a bar of its shares', async () => {
    const { page, wrongs } = await bench.open(at(''));
    const answered = page.waitForResponse((response) => response.url().includes('/picture?'));
    await page.reload();
    const picture = (await (await answered).json()) as Picture;
    await page.locator('[data-picture="main"] .band').first().waitFor();
    const ids = (selector: string): Promise<string[]> =>
      page.locator(selector).evaluateAll((all) => all.map((one) => one.getAttribute('data-key') ?? ''));
    const drawn = await ids('[data-picture="main"] .bands [data-key]');
    expect(new Set(drawn)).toEqual(new Set(picture.bands.map(({ id }) => `band:${id}`)));
    const nodes = await ids('[data-picture="main"] .nodes [data-key]');
    expect(new Set(nodes)).toEqual(new Set(picture.nodes.map(({ id }) => `node:${id}`)));
    const overview = await bench.ask<Overview>(`/cases/${demo}/overview?measure=${MEASURE}`);
    const shown = overview.bar.filter(({ amount }) => amount !== '0');
    expect(await page.locator('.share').count()).toBe(shown.length);
    await page.context().close();
    expect(wrongs).toEqual([]);
  });

  it('moves the bands where the rule is switched, and shows two rules side by side', async () => {
    const { page, wrongs } = await bench.open(at(''));
    await page.locator('[data-picture="main"] .band').first().waitFor();
    const path = page.locator('[data-picture="main"] .band path').first();
    const before = await path.getAttribute('d');
    await page.keyboard.press('r');
    await page.waitForURL(/rule=lifo/);
    await soon(() => path.getAttribute('d')).not.toBe(before);
    await page.getByLabel('compare').selectOption('pro-rata');
    await page.locator('[data-picture="compared"] .band').first().waitFor();
    expect(await page.locator('.picture-heading').allInnerTexts()).toEqual(['LIFO', 'Pro rata']);
    await page.context().close();
    expect(wrongs).toEqual([]);
  });

  it('says what is under the pointer beside the names of the ends, not over them', async () => {
    const { page, wrongs } = await bench.open(at(''));
    await page.locator('[data-picture="main"] .band').first().waitFor();
    const label = page.locator('.picture .ends .end text').first();
    await label.hover();
    const [tip, name] = [await page.locator('.tip').boundingBox(), await label.boundingBox()];
    expect(tip!.x + tip!.width).toBeLessThan(name!.x);
    await page.context().close();
    expect(wrongs).toEqual([]);
  });

  it('hatches what is possible and not certain', async () => {
    const { page, wrongs } = await bench.open(at('rule=bounds'));
    await page.locator('[data-picture="main"] path.possible').first().waitFor();
    expect(await page.locator('.picture .ends').textContent()).toContain('–');
    await page.context().close();
    expect(wrongs).toEqual([]);
  });

  it('filters picture and tables by a stretch of time', async () => {
    const { page, wrongs } = await bench.open(at(''));
    const bars = page.locator('.bars');
    await bars.waitFor();
    await page.locator('[data-row]').first().waitFor();
    const all = await page.locator('.summary').innerText();
    const box = (await bars.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.3, box.y + 30);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 30, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/range=/);
    await soon(() => page.locator('.summary').innerText()).not.toBe(all);
    await page.locator('[data-key="node:later"], .node-later').first().waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await soon(() => page.locator('.summary').innerText()).toBe(all);
    await page.context().close();
    expect(wrongs).toEqual([]);
  });

  it('is worked by keyboard alone', async () => {
    const { page, wrongs } = await bench.open(at(''));
    await page.locator('[data-picture="main"] .band').first().waitFor();
    const legend = await page.locator('.legend li[title]').allInnerTexts();
    await page.keyboard.press(']');
    await page.waitForURL(/select=node%3At/);
    await page.keyboard.press(']');
    await page.waitForURL(/select=band%3A/);
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Keys, words and signs' }).waitFor();
    // Every sign of the legend is explained there.
    const signs = await page.locator('.sheet .signs dt').allInnerTexts();
    expect(legend.length).toBeGreaterThan(5);
    for (const line of legend) expect(signs.map((sign) => sign.trim())).toContain(line.trim());
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('2');
    await page.locator('#tab-transfers[aria-selected="true"]').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('halden');
    await soon(() => page.locator('.summary').innerText()).toMatch(/\d+ rows?/);
    await page.context().close();
    expect(wrongs.filter((wrong) => !wrong.includes('404'))).toEqual([]);
  });

  it.each([
    { width: 1280, height: 720, dark: false },
    { width: 2560, height: 1440, dark: true },
  ])('keeps nobody out at $width x $height', async (options) => {
    const { page, wrongs } = await bench.open(at(''), options);
    await page.locator('[data-picture="main"] .band').first().waitFor();
    await page.locator('[data-row]').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
    expect(wrongs).toEqual([]);
  });

  it('only ever writes what others wrote as text', async () => {
    const name = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    const made = await bench.ask<Case>('/cases', {
      name,
      ledger: { kind: 'folder', path: '/nowhere/at/all' },
      thefts: ['ethereum:0x1'],
      tags: { ledgerTags: false },
    });
    const { page, wrongs } = await bench.open('/');
    await page.getByText(name).waitFor();
    await page.goto(`${bench.url}/cases/${made.id}`);
    await page.getByRole('heading', { name }).waitFor();
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    await page.context().close();
    expect(wrongs).toEqual([]);
  });

  it('draws the graph, and chooses in it what the panel shows', async () => {
    const { page, wrongs } = await bench.open(at('mode=graph'));
    await page.locator('.graph-frame canvas').first().waitFor();
    await page.getByRole('button', { name: 'By force' }).click();
    await page.getByRole('button', { name: 'Flow', exact: true }).click();
    await soon(() => bandCount(page)).toBeGreaterThan(0);
    await page.context().close();
    expect(wrongs).toEqual([]);
  });
});
