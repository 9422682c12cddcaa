import { basename, dirname, join } from 'node:path';
import { uploadsOf } from './caseBody.ts';
import type { Desk } from './desk.ts';
import { readResultMeta } from './run/readResult.ts';
import { diskBytes } from './run/sweepRecords.ts';
import type { Storage } from './schema/storage.ts';

/** What the workbench keeps on the disk, how much of it each takes, and which cases need it. */
export async function readStorage(desk: Desk): Promise<Storage> {
  const { folder } = desk;
  const cases = desk.cases.all();
  const parts: Storage['parts'] = [];
  const casesOfLedger = new Map<string, Set<string>>();
  const resultIds = new Set([...cases.flatMap(({ run }) => run.resultId ?? []), ...desk.snapshots.resultIds()]);
  for (const id of resultIds) {
    const users = cases.filter(({ run }) => run.resultId === id).map((one) => one.id);
    const pinned = desk.snapshots.casesOf(id);
    const all = [...new Set([...users, ...pinned])];
    parts.push({ kind: 'result', name: id, bytes: await diskBytes(join(folder.results, id)), cases: all });
    const meta = await readResultMeta(folder.results, id).catch(() => null);
    if (meta === null || dirname(meta.ledgerFolder) !== folder.ledgers) continue;
    const name = basename(meta.ledgerFolder);
    casesOfLedger.set(name, new Set([...(casesOfLedger.get(name) ?? []), ...all]));
  }
  for (const [name, users] of casesOfLedger)
    parts.push({ kind: 'ledger', name, bytes: await diskBytes(join(folder.ledgers, name)), cases: [...users] });
  for (const { id, name, bytes } of desk.uploads.all()) {
    const users = cases.filter(({ body }) => uploadsOf(body).includes(id)).map((one) => one.id);
    parts.push({ kind: 'upload', name, bytes, cases: users });
  }
  parts.push({ kind: 'demo', name: 'the simulated world', bytes: await diskBytes(folder.demo), cases: [] });
  const total = await diskBytes(folder.root);
  const known = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  parts.push({
    kind: 'records',
    name: 'cases, notes, what is being made',
    bytes: Math.max(0, total - known),
    cases: [],
  });
  return { folder: folder.root, bytes: total, parts: parts.sort((a, b) => b.bytes - a.bytes) };
}
