import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../../src/core/random.ts';
import type { Case } from '../../src/http/schema/case.ts';
import type { Work, WorkAnswer } from '../../src/http/schema/work.ts';
import { startSpoor } from '../cli/runSpoor.ts';

/** What was answered is kept, at whatever moment the server is killed. */
const KILLS = 4;
const SEED = Number(process.env.SPOOR_SEED);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-durable-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function start(): Promise<{ kill: () => Promise<void>; origin: string }> {
  const { child, ended } = startSpoor(['serve', '--port', '0', '--records', join(folder, 'records')]);
  let text = '';
  for await (const piece of child.stdout!) {
    text += String(piece);
    const found = /The workbench is at (\S+)/.exec(text);
    if (found === null) continue;
    const kill = async (): Promise<void> => {
      child.kill('SIGKILL');
      await ended;
    };
    return { kill, origin: new URL(found[1]!).origin };
  }
  throw new Error(`it ended: ${text}`);
}

async function send<T>(url: string, body: object): Promise<T> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as T;
}

describe('kill -9', () => {
  it(`between writes loses nothing that was answered (seed ${SEED})`, async () => {
    const random = new Random(SEED);
    const answered = new Map<string, string>();
    let id = '';
    for (let round = 0; round < KILLS; round++) {
      const server = await start();
      if (id === '') {
        const body = { name: 'n', ledger: { kind: 'folder', path: folder }, thefts: [], tags: { ledgerTags: false } };
        id = (await send<Case>(`${server.origin}/api/cases`, body)).id;
      }
      const writing = (async (): Promise<void> => {
        for (let k = 0; ; k++) {
          const [on, value] = [`node-${random.below(50)}`, `${round}-${k}`];
          const ops = [{ field: 'note', on, value }];
          try {
            await send<WorkAnswer>(`${server.origin}/api/cases/${id}/work`, { base: 0, tab: 'one', ops });
          } catch {
            // It may or may not have been written: nothing was answered.
            answered.delete(on);
            return;
          }
          answered.set(on, value);
        }
      })();
      await setTimeout(100 + random.below(400));
      await server.kill();
      await writing;
    }
    const server = await start();
    const work = (await (await fetch(`${server.origin}/api/cases/${id}/work`)).json()) as Work;
    const log = (await (await fetch(`${server.origin}/api/cases/${id}/log?limit=500`)).json()) as { total: number };
    await server.kill();
    const kept = new Map(work.items.map(({ on, value }) => [on, value]));
    expect(answered.size).toBeGreaterThan(0);
    for (const [on, value] of answered) expect([on, kept.get(on)]).toEqual([on, value]);
    expect(log.total).toBe(work.version);
  }, 120_000);
});
