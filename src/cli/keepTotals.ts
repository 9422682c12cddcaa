import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SpoorError } from '../core/errors.ts';
import type { Register } from '../register/register.ts';

/**
 * Brings the totals beside a log up to what was just written, where totals are kept: whoever adds up next need not wait for it.
 * What was written stands, whatever becomes of them.
 */
export async function keepTotals(register: Register): Promise<void> {
  if (!existsSync(join(register.folder, 'totals.bin'))) return;
  const { rollUpOf } = await import('../register/rollUpOf.ts');
  try {
    rollUpOf(register);
  } catch (error) {
    if (!(error instanceof SpoorError)) throw error;
  }
}
