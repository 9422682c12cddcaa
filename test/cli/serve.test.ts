import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Case } from '../../src/http/schema/case.ts';
import { type Running, runSpoor, startSpoor } from './runSpoor.ts';

const MINUTES = 60_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spoor-serve-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Waits for the line that says where the workbench is. */
async function address({ child }: Running): Promise<URL> {
  let text = '';
  for await (const piece of child.stdout!) {
    text += String(piece);
    const found = /The workbench is at (\S+)/.exec(text);
    if (found !== null) return new URL(found[1]!);
  }
  throw new Error(`it ended without saying where it is: ${text}`);
}

describe('spoor serve', () => {
  test(
    'says where it is, keeps cases, and ends at Ctrl-C',
    async () => {
      const records = join(folder, 'kept');
      const body = { name: 'kept', ledger: { kind: 'folder', path: folder }, thefts: [], tags: { ledgerTags: false } };
      for (const total of [1, 2]) {
        const running = startSpoor(['serve', '--port', '0', '--records', records]);
        const { origin } = await address(running);
        const made = await fetch(`${origin}/api/cases`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        expect(made.status).toBe(200);
        expect(await (await fetch(`${origin}/api/cases`)).json()).toMatchObject({ total });
        running.child.kill('SIGINT');
        const { code, stderr } = await running.ended;
        expect([code, stderr]).toEqual([130, expect.stringContaining('interrupted')]);
      }
    },
    2 * MINUTES,
  );

  test(
    'with --host asks for the token that it prints',
    async () => {
      const running = startSpoor(['serve', '--port', '0', '--host', '0.0.0.0', '--records', join(folder, 'open')]);
      const url = await address(running);
      expect(url.searchParams.get('token')).toMatch(/^[\w-]{32}$/);
      expect((await fetch(`${url.origin}/api/cases`)).status).toBe(401);
      const authorization = `Bearer ${url.searchParams.get('token')}`;
      expect((await fetch(`${url.origin}/api/cases`, { headers: { authorization } })).status).toBe(200);
      running.child.kill('SIGTERM');
      expect((await running.ended).code).toBe(130);
    },
    2 * MINUTES,
  );

  test(
    'a port that is taken is named, with what to do',
    async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as { port: number };
      const ended = await runSpoor(['serve', '--port', `${port}`, '--records', join(folder, 'taken')]);
      server.close();
      expect(ended.code).toBe(6);
      expect(ended.stderr).toContain(`port ${port} of 127.0.0.1 is taken`);
    },
    MINUTES,
  );
});

test(
  'npm start prints the answer first, then serves the workbench on it, until stopped',
  async () => {
    const running = startSpoor(['demo', '--serve', '--port', '0', '--records', join(folder, 'start')]);
    const url = await address(running);
    expect(url.pathname).toMatch(/^\/cases\/[\w-]+$/);
    const id = url.pathname.split('/')[2]!;
    const events = await fetch(`${url.origin}/api/cases/${id}/events`);
    // The first events say how the run stands, until it is done.
    let text = '';
    for await (const piece of events.body!.pipeThrough(new TextDecoderStream())) {
      text += piece;
      if (text.includes('"state":"done"')) break;
    }
    const found = (await (await fetch(`${url.origin}/api/cases/${id}`)).json()) as Case;
    expect(found).toMatchObject({ isDemo: true, run: { state: 'done' } });
    const picture = (await (await fetch(`${url.origin}/api/cases/${id}/picture`)).json()) as { total: string };
    expect(BigInt(picture.total)).toBeGreaterThan(0n);
    running.child.kill('SIGINT');
    const { code, stdout } = await running.ended;
    expect(code).toBe(130);
    expect(stdout.indexOf('at services')).toBeGreaterThan(0);
    expect(stdout.indexOf('at services')).toBeLessThan(stdout.indexOf('The workbench is at'));
  },
  3 * MINUTES,
);
