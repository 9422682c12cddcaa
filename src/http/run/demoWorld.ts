import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkOptions } from '../../core/progress.ts';

/** The simulated case: seed and size are part of its folder's name. */
export const DEMO = { seed: 7, transfers: 20_000, chain: 'both', format: 'csv' } as const;

/** Where the simulated world lies in the folder for it. */
export function demoWorldPath(folder: string): string {
  return join(folder, `world-${DEMO.seed}-${DEMO.transfers}`);
}

/** Makes the simulated world where it is not there; returns its folder. The same bytes every time. */
export async function makeDemoWorld(folder: string, work: WorkOptions): Promise<string> {
  const out = demoWorldPath(folder);
  if (existsSync(join(out, 'thefts.txt'))) return out;
  await rm(out, { recursive: true, force: true });
  const { simulate } = await import('../../simulate/simulate.ts');
  await simulate({ ...DEMO, out }, work);
  return out;
}
