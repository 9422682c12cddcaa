import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Change } from '../../src/register/change.ts';
import type { Claim } from '../../src/register/claim.ts';
import { Register } from '../../src/register/register.ts';

export const HAND = { by: 'a tester', timeSec: 1_700_000_000 };

/** Does something with a new register that holds these changes, which is gone afterwards. */
export async function withRegister<T>(
  changes: readonly Change[],
  work: (register: Register) => T | Promise<T>,
): Promise<T> {
  const register = Register.open(mkdtempSync(join(tmpdir(), 'spoor-register-')), { create: true });
  try {
    register.write(changes, HAND);
    return await work(register);
  } finally {
    register.close();
    rmSync(register.folder, { recursive: true, force: true });
  }
}

/** An incident of a day with accepted claims. */
export function incidentWith(id: string, day: string, claims: readonly Claim[], name = id): Change[] {
  const when = {
    as: day,
    from: day,
    to: day,
    precision: day.length === 10 ? 'day' : day.length === 7 ? 'month' : 'year',
  } as const;
  return [
    { do: 'incident', incident: { id, name, when } },
    ...claims.map((claim): Change => ({ do: 'claim', claim, status: 'accepted', incidents: [id], flags: [] })),
  ];
}
