import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../../src/http/schema/case.ts';
import type { Picture } from '../../src/http/schema/picture.ts';
import type { Work } from '../../src/http/schema/work.ts';
import { barriers } from '../support/barriers.ts';
import { chromiumPath, Workbench } from '../support/browser.ts';
import { soon } from '../support/soon.ts';

describe.skipIf(chromiumPath === undefined)('the picture is arranged, and adds up as before', () => {
  let bench: Workbench;
  let demo: string;
  const at = (query: string): string => `/cases/${demo}?measure=ethereum%3Aeth&${query}`;
  const drawn = (page: Page): Promise<void> => page.locator('[data-picture="main"] .band').first().waitFor();
  const ask = (): Promise<Picture> => bench.ask<Picture>(`/cases/${demo}/picture?measure=ethereum:eth&size=20`);

  beforeAll(async () => {
    bench = await Workbench.start();
    demo = (await bench.ask<Case>('/cases/demo', {})).id;
    await bench.traced(demo);
  });
  afterAll(() => bench?.stop());

  /** Middles of the nodes of a picture, as they are drawn. */
  const middles = (page: Page, picture: 'main' | 'compared'): Promise<Record<string, number>> =>
    page.locator(`[data-picture="${picture}"] .nodes [data-key]`).evaluateAll((all) =>
      Object.fromEntries(
        all.map((one) => {
          const [, shape] = [...one.querySelectorAll('rect')];
          const number = (name: string): number => Number(shape?.getAttribute(name));
          return [one.getAttribute('data-key') ?? '', Math.round(number('y') + number('height') / 2)];
        }),
      ),
    );

  it('draws two rules with every node at the same place', async () => {
    const { page, wrongs } = await bench.open(at('compare=taint-first'));
    await drawn(page);
    await page.locator('[data-picture="compared"] .band').first().waitFor();
    // What moves to its place first is there soon.
    await soon(async () => {
      const [one, two] = [await middles(page, 'main'), await middles(page, 'compared')];
      const shared = Object.keys(one).filter((key) => key in two);
      return shared.length > 10 && shared.every((key) => Math.abs(one[key]! - two[key]!) <= 1);
    }).toBe(true);
    expect(await page.locator('[data-picture="compared"] .difference').count()).toBeGreaterThan(0);
    // Ends without room for a line are counted, and listed where that is opened.
    const more = page.getByRole('button', { name: /and \d+ more ends/ }).first();
    const count = Number(/\d+/.exec((await more.getAttribute('aria-label'))!)![0]);
    await more.click();
    expect(await page.locator('.more-ends .line').count()).toBe(count);
    expect(await barriers(page)).toEqual([]);
    await page.locator('.more-ends .line').first().click();
    await page.waitForURL(/select=node%3Ae/);
    await page.context().close();
    expect(wrongs).toEqual([]);
  });

  it('draws what reached services for certain solid, and what is possible beyond it hatched', async () => {
    const { page, wrongs } = await bench.open(at('rule=bounds'));
    await drawn(page);
    const bars = async (selector: string): Promise<number> => {
      const rows = await page
        .locator(`.bars .bar${selector}`)
        .evaluateAll((all) => all.map((one) => Number(one.getAttribute('height'))));
      return rows.reduce((sum, height) => sum + height, 0);
    };
    await soon(() => bars('[fill^="url(#bar-hatch"]')).toBeGreaterThan(1);
    expect(await bars('[fill^="#"]')).toBeGreaterThan(1);
    await page.context().close();
    expect(wrongs).toEqual([]);
  });

  it('shows a group as one with its name and colour, hides, shows again, and undoes', async () => {
    const before = await ask();
    const holders = before.nodes.filter(({ kind }) => kind === 'address').slice(0, 3);
    const select = holders.map(({ id }) => `select=${encodeURIComponent(`node:${id}`)}`).join('&');
    const { page, wrongs } = await bench.open(at(select));
    await drawn(page);
    await page.getByRole('button', { name: 'Group these 3' }).click();
    await page.locator('.nodes .node-group').waitFor();
    await page.locator('.panel .members li').nth(2).waitFor();
    await page.locator('.panel-name').fill('the peel chain');
    await page.locator('.panel-name').press('Enter');
    await page.getByRole('button', { name: 'teal' }).click();
    await soon(() => page.locator('.picture .labels').textContent()).toContain('the peel chain');
    await soon(() => page.locator('.node-group rect[fill="#0c8599"]').count()).toBe(1);
    expect(await barriers(page)).toEqual([]);
    const grouped = await ask();
    expect(grouped.nodes.filter(({ kind, label }) => kind === 'group' && label === 'the peel chain').length).toBe(1);
    expect(grouped.total).toBe(before.total);
    const end = before.nodes.find(({ kind, reason }) => kind === 'end-group' && reason === 'service')!;
    await page.locator(`.nodes [data-key="node:${end.id}"]`).dispatchEvent('click');
    await page.locator('.panel h2').getByText(end.label).waitFor();
    await page.getByRole('button', { name: 'Hide', exact: true }).click();
    await soon(() => page.locator('.gathered').textContent()).toContain('1 hidden by you');
    await soon(() => page.locator(`.nodes [data-key="node:${end.id}"]`).count()).toBe(0);
    expect((await ask()).total).toBe(before.total);
    await page.getByRole('button', { name: 'Show hidden (1)' }).click();
    await page.locator(`.nodes [data-key="node:${end.id}"]`).waitFor({ state: 'attached' });
    await page.locator('.nodes .node-group').dispatchEvent('click');
    await page.getByRole('button', { name: 'Ungroup' }).click();
    await page.locator(`.nodes [data-key="node:${holders[0]!.id}"]`).waitFor({ state: 'attached' });
    expect(await page.locator('.node-group').count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('.node-group').waitFor({ state: 'attached' });
    await page.context().close();
    expect(wrongs).toEqual([]);
  });

  it('walks the graph by keys, says where it led, and shows there what was grouped', async () => {
    const { items } = await bench.ask<Work>(`/cases/${demo}/work`);
    expect(items.filter(({ field }) => field === 'group').length).toBe(1);
    const { page, wrongs } = await bench.open(at('mode=graph'));
    const said = page.locator('.graph-tools [role="status"]');
    await page.locator('.graph-frame').focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/select=node%3At/);
    await page.keyboard.press('ArrowRight');
    await soon(() => said.innerText()).toMatch(/^the peel chain, .* ETH, from \d+ nodes?, to \d+ nodes?$/);
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/select=node%3Aa/);
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByRole('button', { name: 'Group these 2' }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL((url) => url.searchParams.getAll('select').length === 1);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Expand' }).locator('.choices li').first().waitFor();
    await page.keyboard.press('Escape');
    await soon(() => page.getByRole('dialog', { name: 'Expand' }).count()).toBe(0);
    await page.keyboard.press('0');
    await page.context().close();
    expect(wrongs).toEqual([]);
  });

  it('zooms by wheel and keys round what is looked at, moves when it is pulled, and is whole again at 0', async () => {
    const { page, wrongs } = await bench.open(at(''));
    await drawn(page);
    const whole = await middles(page, 'main');
    const live = (await page.locator('.picture-live').boundingBox())!;
    const percent = page.locator('.zoom button').nth(1);
    await page.mouse.move(live.x + live.width * 0.4, live.y + live.height * 0.5);
    // Nothing is smaller than the whole: the wheel is the page's there.
    await page.mouse.wheel(0, 300);
    expect(await percent.innerText()).toBe('100 %');
    await page.mouse.wheel(0, -300);
    await soon(() => percent.innerText()).toBe('193 %');
    const near = await middles(page, 'main');
    expect(near).not.toEqual(whole);
    await page.mouse.down();
    await page.mouse.move(live.x + live.width * 0.5, live.y + live.height * 0.6, { steps: 5 });
    await page.mouse.up();
    await soon(() => middles(page, 'main')).not.toEqual(near);
    expect(new URL(page.url()).searchParams.get('select')).toBeNull();
    await page.keyboard.press('+');
    await soon(() => percent.innerText()).toBe('271 %');
    await page.keyboard.press('0');
    await soon(() => percent.innerText()).toBe('100 %');
    expect(await middles(page, 'main')).toEqual(whole);
    await page.context().close();
    expect(wrongs).toEqual([]);
  });

  it('has an address that shows the same elsewhere, and steps that the browser goes back and forward through', async () => {
    const { page, wrongs } = await bench.open(at(''));
    await drawn(page);
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await page.locator('.picture-live.is-zoomed').waitFor();
    const box = (await page.locator('.bars').boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.2, box.y + 30);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.9, box.y + 30, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/range=/);
    // Another part of time is another picture, seen whole; then it is enlarged and something chosen.
    await soon(() => page.locator('.picture-live.is-zoomed').count()).toBe(0);
    await page.keyboard.press('+');
    await page.waitForURL(/zoom=1\.4_/);
    await page.locator('[data-picture="main"] .nodes [data-key^="node:a:"]').first().dispatchEvent('click');
    await page.waitForURL(/select=/);
    const near = await middles(page, 'main');
    const other = await bench.open(page.url().slice(bench.url.length));
    await other.page.locator('.picture-live.is-zoomed').waitFor();
    await soon(async () => {
      const there = await middles(other.page, 'main');
      const keys = Object.keys(near);
      return keys.length === Object.keys(there).length && keys.every((key) => Math.abs(near[key]! - there[key]!) <= 1);
    }).toBe(true);
    expect(await other.page.locator('.zoom button').nth(1).innerText()).toBe('140 %');
    await other.page.context().close();
    const first = page.url();
    const rule = page.locator('select[aria-keyshortcuts="R"]');
    await rule.selectOption('lifo');
    await page.waitForURL(/rule=lifo/);
    await page.goBack();
    await soon(() => rule.inputValue()).toBe('fifo');
    expect(page.url()).toBe(first);
    await soon(() => page.locator('.nodes .is-chosen').count()).toBeGreaterThan(0);
    expect(await page.locator('.zoom button').nth(1).innerText()).toBe('140 %');
    await page.goForward();
    await soon(() => rule.inputValue()).toBe('lifo');
    await page.goBack();
    await page.goBack();
    await soon(() => new URL(page.url()).searchParams.get('range')).toBeNull();
    await page.context().close();
    expect([...wrongs, ...other.wrongs]).toEqual([]);
  });
});
