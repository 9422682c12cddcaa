import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const CHILD = fileURLToPath(new URL('memoryChild.ts', import.meta.url));
const SMALL = 20_000;
const LARGE = 70_000;
const MIB = 2 ** 20;

/** MiB that JavaScript held at most while so many rows were imported under tiny limits. */
async function mostHeld(kind: string, rows: number): Promise<number> {
  const dir = mkdtempSync(join(tmpdir(), 'spoor-memory-'));
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [CHILD, join(dir, 'ledger'), kind, String(rows)]);
    const [added, most] = stdout.trim().split(' ').map(Number);
    expect(added).toBe(rows);
    return most! / MIB;
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** Names alone would take 10 MiB more of the many if they were all remembered; some bytes a row may grow. */
test.each(['account', 'utxo'])('an import of an %s chain holds no more of many rows than of few', async (kind) => {
  const few = await mostHeld(kind, SMALL);
  const many = await mostHeld(kind, LARGE);
  expect(many - few, `${few} MiB of ${SMALL} rows, ${many} of ${LARGE}`).toBeLessThan(5);
});
