import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../../src/http/schema/case.ts';
import type { Picture } from '../../src/http/schema/picture.ts';
import type { Work } from '../../src/http/schema/work.ts';
import { barriers } from '../support/barriers.ts';
import { baseUnits } from '../support/baseUnits.ts';
import { chromiumPath, Workbench } from '../support/browser.ts';
import { soon } from '../support/soon.ts';

describe.skipIf(chromiumPath === undefined)('what is done in the workbench is kept', () => {
  let bench: Workbench;
  let demo: string;
  const at = (query: string): string => `/cases/${demo}?measure=ethereum%3Aeth&${query}`;
  const picture = (): Promise<Picture> => bench.ask<Picture>(`/cases/${demo}/picture?measure=ethereum:eth&size=12`);
  const drawn = (page: Page): Promise<void> => page.locator('[data-picture="main"] .band').first().waitFor();

  beforeAll(async () => {
    bench = await Workbench.start();
    demo = (await bench.ask<Case>('/cases/demo', {})).id;
    await bench.traced(demo);
  });
  afterAll(() => bench?.stop());

  it('leads from the picture to the transactions behind a band, which add up to it, and to their rows', async () => {
    const { page, wrongs } = await bench.open(at(''));
    const answered = page.waitForResponse((response) => response.url().includes('/picture?'));
    await page.reload();
    const { bands } = (await (await answered).json()) as Picture;
    const [widest] = bands
      .filter(({ kind, to }) => kind === 'moved' && to.startsWith('e:'))
      .sort((a, b) => (BigInt(a.amount) > BigInt(b.amount) ? -1 : 1));
    await page.locator(`[data-key="band:${widest!.id}"]`).dispatchEvent('click');
    const sum = await page.locator('.band-sum').innerText();
    expect(baseUnits(sum, 18)).toBe(BigInt(widest!.amount));
    await page.locator('.panel .line').first().click();
    await page.getByText('As the ledger has it').click();
    expect(await page.locator('.raw').innerText()).toMatch(/^ethereum,\d+,\d+,\d+,0x/);
    await page.context().close();
    expect(wrongs).toEqual([]);
  });

  it('keeps names and notes, takes them back and brings them again, and finds them after a reload', async () => {
    const node = (await picture()).nodes.find(({ kind }) => kind === 'address')!.id;
    const { page, wrongs } = await bench.open(at(`select=${encodeURIComponent(`node:${node}`)}`));
    await page.locator('.panel-name').fill('the splitter');
    await page.locator('.panel-name').press('Enter');
    await page.locator('.panel-note').fill('pays out in equal parts');
    await page.locator('.panel-note').blur();
    await page.getByRole('tab', { name: 'Log' }).click();
    await page.getByText('“pays out in equal parts”').first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await soon(() => page.locator('.panel-note').inputValue()).toBe('');
    await page.keyboard.press('Control+Shift+z');
    await soon(() => page.locator('.panel-note').inputValue()).toBe('pays out in equal parts');
    await page.reload();
    await soon(() => page.locator('.panel-name').inputValue()).toBe('the splitter');
    expect(await page.locator('.panel-note').inputValue()).toBe('pays out in equal parts');
    expect(await page.locator('.picture .labels').textContent()).toContain('the splitter');
    // What was done before the reload is taken back after it, in its order, and brought again.
    await page.keyboard.press('Control+z');
    await soon(() => page.locator('.panel-note').inputValue()).toBe('');
    await page.keyboard.press('Control+z');
    await soon(() => page.locator('.panel-name').inputValue()).toBe('');
    await soon(() => page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
    await page.reload();
    await page.getByRole('button', { name: 'Redo' }).click();
    await soon(() => page.locator('.panel-name').inputValue()).toBe('the splitter');
    await page.context().close();
    expect(wrongs).toEqual([]);
  });

  it('loses nothing of two tabs on one case', async () => {
    const [first, second] = (await picture()).nodes.filter(({ kind }) => kind === 'address');
    const select = (id: string): string => at(`select=${encodeURIComponent(`node:${id}`)}`);
    const [one, two] = [await bench.open(select(first!.id)), await bench.open(select(second!.id))];
    await one.page.locator('.panel-note').fill('from the one tab');
    await two.page.locator('.panel-note').fill('from the other tab');
    await Promise.all([one.page.locator('.panel-note').blur(), two.page.locator('.panel-note').blur()]);
    await one.page.getByRole('tab', { name: 'Log' }).click();
    await one.page.getByText('“from the other tab”').first().waitFor();
    await one.page.getByText('“from the one tab”').first().waitFor();
    await Promise.all([one.page.context().close(), two.page.context().close()]);
    expect([...one.wrongs, ...two.wrongs]).toEqual([]);
  });

  it('takes back no work of another tab unasked, and any line of the log that still stands', async () => {
    const [, , third] = (await picture()).nodes.filter(({ kind }) => kind === 'address');
    const select = at(`tab=log&select=${encodeURIComponent(`node:${third!.id}`)}`);
    const [one, two] = [await bench.open(select), await bench.open(select)];
    const nameIn = ({ page }: typeof one): ReturnType<Page['locator']> => page.locator('.panel-name');
    await nameIn(one).fill('mine');
    await nameIn(one).press('Enter');
    await soon(() => nameIn(two).inputValue()).toBe('mine');
    await nameIn(two).fill('theirs');
    await nameIn(two).press('Enter');
    await soon(() => nameIn(one).inputValue()).toBe('theirs');
    await one.page.keyboard.press('Control+z');
    await one.page.getByText('Left as it is: another tab has changed the name').waitFor();
    expect(await nameIn(one).inputValue()).toBe('theirs');
    const [latest] = (await bench.ask<Work>(`/cases/${demo}/work`)).log;
    expect(latest).toMatchObject({ was: 'mine', value: 'theirs' });
    await one.page.getByRole('button', { name: `Take back no. ${latest!.seq}` }).click();
    await soon(() => nameIn(two).inputValue()).toBe('mine');
    await soon(() => two.page.getByText(`takes back no. ${latest!.seq}`).count()).toBe(1);
    expect(await barriers(one.page)).toEqual([]);
    await Promise.all([one.page.context().close(), two.page.context().close()]);
    expect([...one.wrongs, ...two.wrongs]).toEqual([]);
  });

  it('holds what was written while the disk is full, says so, and keeps it when there is room', async () => {
    const [one] = (await picture()).nodes.filter(({ kind }) => kind === 'address');
    const { page, wrongs } = await bench.open(at(`select=${encodeURIComponent(`node:${one!.id}`)}`));
    const error = { code: 'DISK_FULL', message: 'cases.sqlite: the disk is full; free some space and run it again' };
    await page.route('**/work', (route) =>
      route.request().method() === 'POST' ? route.fulfill({ status: 503, json: { error } }) : route.continue(),
    );
    await page.locator('.panel-note').fill('must not be lost');
    await page.locator('.panel-note').blur();
    await page.getByText('Not kept yet, and tried again until it is: cases.sqlite: the disk is full').waitFor();
    expect(await page.locator('.panel-note').inputValue()).toBe('must not be lost');
    await page.unroute('**/work');
    await page.getByText('Not kept yet').waitFor({ state: 'detached' });
    const { items } = await bench.ask<Work>(`/cases/${demo}/work`);
    expect(items).toContainEqual(expect.objectContaining({ on: one!.id, field: 'note', value: 'must not be lost' }));
    await page.context().close();
    expect(wrongs.filter((wrong) => !wrong.includes('503'))).toEqual([]);
  });

  it('gives a snapshot an address that opens what was looked at', async () => {
    const { page, wrongs } = await bench.open(at('rule=pro-rata&tab=addresses'));
    await drawn(page);
    await page.getByRole('button', { name: 'Snapshot' }).click();
    await page.getByLabel('Name of what you see now').fill('pro rata');
    await page.getByRole('button', { name: 'Keep' }).click();
    const address = await page.locator('.popover a').getAttribute('href');
    await page.goto(address!);
    await page.waitForURL(/rule=pro-rata/);
    await page.locator('#tab-addresses[aria-selected="true"]').waitFor();
    await page.context().close();
    expect(wrongs).toEqual([]);
  });

  it('saves the picture with its colours and type inside, and the tables whole', async () => {
    const { page, wrongs } = await bench.open(at(''));
    await drawn(page);
    const save = async (label: string): Promise<string> => {
      await page.getByRole('button', { name: 'Export' }).click();
      const download = page.waitForEvent('download');
      await page.locator('.menu').getByText(label).click();
      const path = await (await download).path();
      await page.keyboard.press('Escape');
      return path;
    };
    const svg = await readFile(await save('Picture, SVG'), 'utf8');
    expect(svg).toContain('data:font/woff2');
    expect(svg.match(/var\(--|class=|https?:(?!\/\/www\.w3\.org)/g)).toBeNull();
    const png = await readFile(await save('Picture, PNG'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect((await readFile(await save('Ends, CSV'), 'utf8')).split('\n').length).toBeGreaterThan(10);
    expect(await readFile(await save('What it rests on, CSV'), 'utf8')).toMatch(/^by,says,.*\r\ntags,decided,/);
    expect(JSON.parse(await readFile(await save('Trace, JSON'), 'utf8'))).toHaveProperty('schema', 'spoor/trace@1');
    await page.context().close();
    expect(wrongs).toEqual([]);
  });

  it('takes files that are dropped, and only ever writes what is in them as text', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const files: Record<string, string> = {
      'transfers.csv':
        'chain,block,index,time,tx,asset,from,to,amount\n' +
        'ethereum,1,0,1600000000,0xaa,eth,victim,0x01,60\nethereum,2,0,1600000100,0xbb,eth,0x01,0x02,60\n',
      [`tags${evil}.csv`]: `chain,address,entity,category,source\n,0x02,"${evil}",exchange,"javascript:alert(2)"\n`,
    };
    const { page, wrongs } = await bench.open('/');
    await page.getByRole('button', { name: 'New case' }).click();
    await page.getByLabel('Name').fill(evil);
    await page
      .locator('input[type="file"]')
      .setInputFiles(
        Object.entries(files).map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
      );
    await soon(() => page.locator('.uploads li').count()).toBe(2);
    await page.getByLabel('What was stolen, one a line').fill('ethereum:0xaa');
    await page.getByRole('button', { name: 'Trace' }).click();
    await page.locator('.headline').getByText(evil).waitFor({ timeout: 30_000 });
    await page.locator('.picture .end').first().dispatchEvent('click');
    await page.locator('.panel h2').getByText(evil).waitFor();
    expect(await page.locator('img[src="x"], a[href^="javascript"]').count()).toBe(0);
    await page.context().close();
    expect(wrongs).toEqual([]);
    expect((await bench.ask<{ items: Case[] }>('/cases')).items.map(({ name }) => name)).toContain(evil);
  });
});
