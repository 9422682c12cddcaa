import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { intervalText } from '../../src/register/intervalText.ts';
import { leftOutText } from '../../src/register/leftOutText.ts';
import { periodOf } from '../../src/register/period.ts';
import { Register } from '../../src/register/register.ts';
import { rollUpOf } from '../../src/register/rollUpOf.ts';
import { starterChanges } from '../../src/register/starter/starterChanges.ts';
import { totalOf } from '../../src/register/total.ts';
import { barriers } from '../support/barriers.ts';
import { chromiumPath, Workbench } from '../support/browser.ts';
import { incidentWith } from '../support/filledRegister.ts';
import { sampleClaim } from '../support/sampleClaims.ts';
import { soon } from '../support/soon.ts';

/** Two incidents of the very same figure and month under quite different names. */
const PERHAPS_ONE = ['Quince', 'Zephyr'].flatMap((name) =>
  incidentWith(
    name.toLowerCase(),
    '2022-05-05',
    [sampleClaim('77000000', { period: periodOf('2022-05-05'), source: { held: false, citation: `of ${name}` } })],
    `${name} Exchange`,
  ),
);

describe.skipIf(chromiumPath === undefined)('the register in the workbench', () => {
  let bench: Workbench;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'spoor-e2e-register-'));
    const register = Register.open(folder, { create: true });
    register.write([...starterChanges(), ...PERHAPS_ONE], { by: 'a test', timeSec: 1_700_000_000 });
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

  it('says what is perhaps told twice, and what was left out and why, one by one, by keyboard and on narrow screens', async () => {
    const { page, wrongs } = await bench.open('/register', { width: 800, dark: true });
    await page.locator('.sums li').first().waitFor();
    await page.getByLabel('from').fill('2022');
    await page.getByLabel('to', { exact: true }).fill('2022');
    await page.getByLabel('blamed on').fill('DPRK');
    await page.getByRole('button', { name: 'Add up' }).click();
    const register = Register.open(folder);
    const ask = (query: object) =>
      totalOf(rollUpOf(register), { what: 'stolen', from: '2022', to: '2022', ...query }, register);
    const [{ leftOut }, { ifOne }] = [ask({ actor: 'DPRK' }), ask({})];
    register.close();
    const group = leftOut.filter(({ reason, predicate }) => reason === 'nobody blamed' && predicate === null);
    const why = leftOutText(group[0]!);
    const left = page.getByRole('region', { name: 'Left out' });
    await left.getByRole('heading', { name: `Left out: ${leftOut.length} events` }).waitFor();
    // From the button on, by the keyboard alone.
    const summary = left.locator('summary', { hasText: `${group.length}: ${why}` });
    const isThere = (): Promise<boolean> =>
      summary.evaluate((element) => element === element.ownerDocument.activeElement);
    for (let presses = 0; presses < 30 && !(await isThere()); presses++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const table = page.getByRole('table', { name: `Left out: ${why}` });
    await soon(() => table.locator('tbody tr').count()).toBe(group.length);
    for (const { name, figures } of group) {
      const row = table.getByRole('row', { name });
      await soon(() => row.innerText()).toContain(intervalText(figures[0]!.range, figures[0]!.unit));
    }
    const overflow = (): Promise<number> =>
      page.evaluate('document.scrollingElement.scrollWidth - innerWidth') as Promise<number>;
    expect(await overflow()).toBeLessThanOrEqual(0);
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('blamed on').fill('');
    await page.getByRole('button', { name: 'Add up' }).click();
    const note = page.getByRole('note', { name: 'Perhaps told twice' });
    await note.locator('summary').press('Enter');
    const [{ unit, least }] = ifOne as [(typeof ifOne)[number]];
    await soon(() => note.innerText()).toContain(`the least is ${intervalText({ lo: least, hi: least }, unit)}`);
    await note.getByRole('link', { name: 'quince' }).waitFor();
    expect(await overflow()).toBeLessThanOrEqual(0);
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
