import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../../src/http/schema/case.ts';
import type { Overview } from '../../src/http/schema/overview.ts';
import type { Picture } from '../../src/http/schema/picture.ts';
import { simulate } from '../../src/simulate/simulate.ts';
import { baseUnits } from '../support/baseUnits.ts';
import { chromiumPath, Workbench } from '../support/browser.ts';
import { soon } from '../support/soon.ts';

/** The tainted transfers that the world is asked for; under FIFO it has 17,572. */
const FLOWS = 20_000;

describe.skipIf(chromiumPath === undefined)('a case of some 20,000 flows in a browser', () => {
  let bench: Workbench;
  let folder: string;
  let id: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'spoor-large-'));
    bench = await Workbench.start();
    const world = join(folder, 'world');
    await simulate({
      seed: 11,
      transfers: FLOWS * 5,
      chain: 'account',
      theftSizes: [FLOWS],
      out: world,
      format: 'csv',
    });
    const body = { name: 'large', ledger: { kind: 'folder', path: world }, thefts: [], tags: { ledgerTags: true } };
    id = (await bench.ask<Case>('/cases', body)).id;
    await bench.ask(`/cases/${id}/run`, {});
    await bench.traced(id);
  });
  afterAll(async () => {
    await bench?.stop();
    await rm(folder, { recursive: true });
  });

  it('opens, switches rules, opens what is gathered, is filtered by time and annotated, and adds up', async () => {
    expect((await bench.ask<Overview>(`/cases/${id}/overview`)).flows).toBeGreaterThan(15_000);
    const { page, wrongs } = await bench.open('/');
    const answered = page.waitForResponse((response) => response.url().includes('/picture?'));
    await page.goto(`${bench.url}/cases/${id}`);
    const { bands, nodes } = (await (await answered).json()) as Picture;
    await page.locator('[data-picture="main"] .band').first().waitFor();
    const [widest] = bands
      .filter(({ kind, to }) => kind === 'moved' && to.startsWith('e:'))
      .sort((a, b) => (BigInt(a.amount) > BigInt(b.amount) ? -1 : 1));
    await page.locator(`[data-key="band:${widest!.id}"]`).dispatchEvent('click');
    expect(baseUnits(await page.locator('.band-sum').innerText(), 18)).toBe(BigInt(widest!.amount));
    const gathered = nodes.find((node) => node.id.startsWith('o:'))!;
    await page.locator(`[data-key="node:${gathered.id}"]`).first().dispatchEvent('dblclick');
    await page.waitForURL(/open=/);
    await page.keyboard.press('r');
    await page.waitForURL(/rule=lifo/);
    const rows = page.locator('.summary');
    const all = await rows.innerText();
    const box = (await page.locator('.bars').boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.3, box.y + 30);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 30, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/range=/);
    await soon(() => rows.innerText()).not.toBe(all);
    const one = nodes.find(({ kind }) => kind === 'address')!.id;
    await page.goto(`${bench.url}/cases/${id}?select=${encodeURIComponent(`node:${one}`)}`);
    await page.locator('.panel-note').fill('first of the chain');
    await page.locator('.panel-note').blur();
    await page.reload();
    await soon(() => page.locator('.panel-note').inputValue()).toBe('first of the chain');
    await page.context().close();
    expect(wrongs).toEqual([]);
  });

  it('draws its graph, and all edges where they are asked for', async () => {
    const { page, wrongs } = await bench.open(`/cases/${id}?mode=graph`);
    await page.locator('.graph-frame canvas').first().waitFor();
    await page.locator('.graph-tools select').selectOption('20000');
    await page.locator('.graph-tools [data-edges="all"]').waitFor({ state: 'attached', timeout: 60_000 });
    await page.context().close();
    expect(wrongs).toEqual([]);
  });
});
