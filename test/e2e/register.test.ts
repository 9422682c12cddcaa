import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { intervalText } from '../../src/register/intervalText.ts';
import { Register } from '../../src/register/register.ts';
import { rollUpOf } from '../../src/register/rollUpOf.ts';
import { starterChanges } from '../../src/register/starter/starterChanges.ts';
import { totalOf } from '../../src/register/total.ts';
import { barriers } from '../support/barriers.ts';
import { chromiumPath, Workbench } from '../support/browser.ts';
import { soon } from '../support/soon.ts';

describe.skipIf(chromiumPath === undefined)('the register in the workbench', () => {
  let bench: Workbench;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'spoor-e2e-register-'));
    const register = Register.open(folder, { create: true });
    register.write(starterChanges(), { by: 'a test', timeSec: 1_700_000_000 });
    register.close();
    bench = await Workbench.start(['--register', folder]);
  });
  afterAll(async () => {
    await bench?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('adds up as the command line does, and draws it', async () => {
    const { page, wrongs } = await bench.open('/');
    await page.getByRole('link', { name: /^The register: \d+ incidents/ }).click();
    const register = Register.open(folder);
    const { sums } = totalOf(rollUpOf(register), { what: 'stolen', from: '2022', to: '2022' }, register);
    register.close();
    await page.locator('.sums li').first().waitFor();
    await page.getByLabel('from').fill('2022');
    await page.getByLabel('to', { exact: true }).fill('2022');
    await page.getByRole('button', { name: 'Add up' }).click();
    await soon(() => page.locator('.sums li b').allInnerTexts()).toEqual(
      sums.map(({ unit, sum }) => intervalText(sum, unit)),
    );
    const width = (): Promise<number> =>
      page.locator('img.chart').evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth);
    await soon(width).toBe(920);
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
    expect(wrongs).toEqual([]);
  });

  it('finds an incident, with who says what and where they disagree', async () => {
    const { page, wrongs } = await bench.open('/register');
    await page.getByLabel('Find by name, victim or country').fill('ronin');
    await soon(() => page.getByRole('status').innerText()).toMatch(/^\d incidents?$/);
    await page.getByRole('link', { name: /ronin/i }).first().click();
    await page.getByRole('heading', { name: /ronin/i }).waitFor();
    await page
      .getByText(/^stolen: /)
      .first()
      .waitFor();
    expect(await page.locator('.statement').count()).toBeGreaterThan(0);
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
    expect(wrongs).toEqual([]);
  });
});
