import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../../src/http/schema/case.ts';
import type { Work } from '../../src/http/schema/work.ts';
import { barriers } from '../support/barriers.ts';
import { chromiumPath, Workbench } from '../support/browser.ts';
import { soon } from '../support/soon.ts';

const FILES: Record<string, string> = {
  'transfers.csv': `chain,block,index,time,tx,asset,from,to,amount
ethereum,1,0,1600000000,0xaa,eth,victim,0x01,2000000000000000000
ethereum,2,0,1600000100,0xbb,eth,0x01,0x02,1500000000000000000
ethereum,3,0,1600000200,0xcc,eth,0x02,0x03,1000000000000000000
`,
  'tags.csv': 'address,category,entity\n0x03,exchange,Shop\n',
  'prices.csv': 'chain,asset,currency,price\nethereum,eth,USD,1850.25\n',
};

describe.skipIf(chromiumPath === undefined)('a case of one’s own', () => {
  let bench: Workbench;
  let id: string;
  beforeAll(async () => {
    bench = await Workbench.start();
  });
  afterAll(() => bench?.stop());

  it('is made of dropped files and a form; prices are the person’s own and marked so', async () => {
    const { page, wrongs } = await bench.open('/');
    await page.getByRole('button', { name: 'New case' }).click();
    await page.getByLabel('Name').fill('mine');
    await page
      .locator('input[type="file"]')
      .setInputFiles(
        Object.entries(FILES).map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
      );
    await soon(() => page.locator('.uploads li').count()).toBe(3);
    await soon(() => page.getByLabel(/^Your prices/).inputValue()).toBe('ethereum, eth, USD, 1850.25');
    await page.getByLabel('What was stolen, one a line').fill('ethereum:0xaa');
    await page.getByText('Rules, stops and limits').click();
    await page.getByLabel('follow value through swaps').uncheck();
    await page.getByLabel('Tainted fees of a UTXO chain').selectOption('fees-first');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Trace' }).click();
    await page.locator('.headline').waitFor({ timeout: 30_000 });
    id = /\/cases\/([^/?]+)/.exec(page.url())![1]!;
    const asked = await bench.ask<Case>(`/cases/${id}`);
    expect(asked).toMatchObject({ coinbase: 'fees-first', limits: { swaps: false }, prices: [{ perUnit: '1850.25' }] });
    await soon(() => page.locator('.priced-line').innerText()).toBe(
      'At your prices*, ETH on ethereum: 3,700.50 USD* stolen, 1,850.25* at services, 1,850.25* still held.',
    );
    await page.getByLabel('amounts').selectOption('price');
    await soon(() => page.locator('.headline').innerText()).toContain('Of 3,700.50 USD* stolen');
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
    expect(wrongs).toEqual([]);
  });

  it('keeps its numbers at a snapshot’s address when it is run again, and says of which run they are', async () => {
    const { id: kept } = await bench.ask<{ id: string }>(`/cases/${id}/snapshots`, { name: 'before', view: {} });
    const patch = { method: 'PATCH', headers: { 'content-type': 'application/json' } };
    const asks = { prices: [], limits: { maxHops: 0 } };
    await fetch(`${bench.url}/api/cases/${id}`, { ...patch, body: JSON.stringify(asks) });
    await bench.ask(`/cases/${id}/run`, {});
    await bench.traced(id);
    const { page, wrongs } = await bench.open(`/cases/${id}`);
    const sentence = page.locator('.headline');
    await soon(() => sentence.innerText()).toContain(', 0.0 % reached services');
    await page.goto(`${bench.url}/s/${kept}`);
    const note = page.locator('.snapshot-note');
    await note.getByText('The case was run again since').waitFor();
    expect(await note.innerText()).toMatch(
      /^Snapshot “before”, kept .*: its numbers are of the run of .* \(trace \w{8}\)/,
    );
    expect(await sentence.innerText()).toContain('50.0 % reached services');
    expect(await page.locator('.priced-line').innerText()).toContain('3,700.50 USD*');
    const ends = page.locator('.tables');
    await ends.getByText('Shop').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'The case as it is now' }).click();
    await note.waitFor({ state: 'detached' });
    await soon(() => sentence.innerText()).toContain(', 0.0 % reached services');
    expect(await page.locator('.priced-line').count()).toBe(0);
    await page.context().close();
    expect(wrongs).toEqual([]);
  });

  it('is asked something else by its form: what was kept stays, and a copy begins without it', async () => {
    await bench.ask(`/cases/${id}/work`, {
      base: 0,
      tab: 'test',
      ops: [{ field: 'name', on: 'a:ethereum:0x01', value: 'first hop' }],
    });
    const { page, wrongs } = await bench.open(`/cases/${id}`);
    await page.getByRole('link', { name: 'Change' }).click();
    const hops = page.getByLabel('at most hops');
    expect(await hops.inputValue()).toBe('0');
    expect(await page.getByLabel('What was stolen, one a line').inputValue()).toBe('ethereum:0xaa');
    expect(await page.getByLabel('Tainted fees of a UTXO chain').inputValue()).toBe('fees-first');
    expect(await page.locator('.uploads li').count()).toBe(2);
    expect(await barriers(page)).toEqual([]);
    await hops.fill('');
    await page.getByLabel('Stop at these categories').fill('exchange');
    await page.getByRole('button', { name: 'Trace again' }).click();
    await soon(() => page.locator('.headline').innerText()).toContain('50.0 % reached services');
    const { limits, stop } = await bench.ask<Case>(`/cases/${id}`);
    expect([limits, stop]).toEqual([undefined, ['exchange']]);
    await page.getByRole('tab', { name: 'Addresses' }).click();
    await page.locator('.tables').getByText('first hop').first().waitFor();
    await page.getByRole('link', { name: 'Change' }).click();
    await page.getByLabel('Name', { exact: true }).fill('copy');
    await page.getByRole('button', { name: 'Leave out tags.csv' }).click();
    await page.getByLabel('Stop at these categories').fill('');
    await page.getByRole('button', { name: 'Trace as a new case' }).click();
    await soon(() => page.locator('.headline').innerText()).toContain(', 0.0 % reached services');
    const [, copy] = /\/cases\/([^/?]+)/.exec(page.url())!;
    expect(copy).not.toBe(id);
    expect((await bench.ask<Work>(`/cases/${copy}/work`)).items).toEqual([]);
    // The page may still ask for things of the copy: it is closed before the copy goes.
    await page.context().close();
    await fetch(`${bench.url}/api/cases/${copy}`, { method: 'DELETE' });
    expect(wrongs).toEqual([]);
  });

  it('goes with its files, and the page says what is kept where', async () => {
    const { page, wrongs } = await bench.open('/');
    await page.getByText(/^Kept in .*uploaded files/).waitFor();
    await page.getByRole('button', { name: 'Remove mine' }).click();
    await page.getByRole('button', { name: 'Remove with its notes, snapshots and files' }).click();
    await page.getByText('There is no case yet.').waitFor();
    await page.context().close();
    expect(wrongs).toEqual([]);
  });
});
