/**
 * Takes the pictures of the workbench in README.md, of the simulated case, with Chromium and the real server:
 *
 *     node docs/img/shootWorkbench.ts docs/img
 *     pngquant --force --ext .png docs/img/workbench-*.png       # a third of the bytes
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Case } from '../../src/http/schema/case.ts';
import { Workbench } from '../../test/support/browser.ts';

const MEASURE = 'measure=ethereum%3Aeth';

interface Shot {
  readonly file: string;
  readonly query: string;
  readonly dark: boolean;
  readonly prepare?: (page: Page) => Promise<void>;
}

const SHOTS: readonly Shot[] = [
  { file: 'workbench-flow.png', query: '', dark: false },
  { file: 'workbench-compare.png', query: '&compare=clean-first', dark: false },
  {
    file: 'workbench-graph.png',
    query: '&mode=graph',
    dark: true,
    prepare: async (page) => {
      await page.locator('.graph-frame').focus();
      for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowRight');
      await page.locator('.panel .facts').waitFor();
    },
  },
];

const folder = process.argv[2] ?? '.';
const bench = await Workbench.start();
try {
  const { id } = await bench.ask<Case>('/cases/demo', {});
  await bench.traced(id);
  for (const { file, query, dark, prepare } of SHOTS) {
    const { page } = await bench.open(`/cases/${id}?${MEASURE}${query}`, { width: 1440, height: 900, dark });
    await page.locator('[data-picture="main"] .band, .graph-frame canvas').first().waitFor();
    await page.locator('[data-row]').first().waitFor();
    await prepare?.(page);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(folder, file) });
    await page.context().close();
  }
} finally {
  await bench.stop();
}
