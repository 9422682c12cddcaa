import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbench, type Workbench } from './workbench.ts';

let bench: Workbench;
let locked: Workbench;
let webRoot: string;
const TOKEN = 'a-token-of-more-than-sixteen';

beforeAll(async () => {
  webRoot = await mkdtemp(join(tmpdir(), 'spoor-web-'));
  await mkdir(join(webRoot, 'assets'));
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>page</title>');
  await writeFile(join(webRoot, 'assets', 'app-1234.js'), 'export {};');
  await writeFile(join(webRoot, '.hidden'), 'no');
  bench = await openWorkbench({ webRoot });
  locked = await openWorkbench({ webRoot, access: { hosts: ['box.lan'], token: TOKEN } });
});

afterAll(async () => {
  await bench.close();
  await locked.close();
  await rm(webRoot, { recursive: true });
});

const CASE = { name: 'n', ledger: { kind: 'folder', path: '/nowhere' }, thefts: [], tags: { ledgerTags: false } };

describe('who may ask', () => {
  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:80', 'x'])(
    'Host %j is refused',
    async (host) => {
      const { status, body } = await bench.ask({ method: 'GET', url: '/api/cases', headers: { host } });
      expect([status, JSON.parse(body).error.code]).toEqual([403, 'REQUEST_REFUSED']);
    },
  );

  it.each(['localhost', 'localhost:4747', '127.0.0.1:1', '[::1]:4747', '192.168.0.7'])(
    'Host %j is not',
    async (host) => {
      expect((await bench.ask({ method: 'GET', url: '/api/cases', headers: { host } })).status).toBe(200);
    },
  );

  it.each(['POST', 'PATCH', 'DELETE'] as const)('%s for another site is refused', async (method) => {
    const url = method === 'POST' ? '/api/cases' : '/api/cases/x';
    const ask = async (headers: Record<string, string>): Promise<number> =>
      (
        await bench.ask({
          method,
          url,
          headers: { host: 'localhost:1', ...headers },
          ...(method === 'DELETE' ? {} : { payload: CASE }),
        })
      ).status;
    expect(await ask({ origin: 'http://evil.example' })).toBe(403);
    expect(await ask({ origin: 'null' })).toBe(403);
    expect(await ask({ origin: 'http://localhost:2' })).toBe(403);
    expect(await ask({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await ask({ 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await ask({ origin: 'http://localhost:1', 'sec-fetch-site': 'same-origin' })).not.toBe(403);
  });

  it('what a form can send is not taken', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect(
        (
          await bench.ask({
            method: 'POST',
            url: '/api/cases',
            headers: { 'content-type': type },
            payload: JSON.stringify(CASE),
          })
        ).status,
      ).toBe(415);
  });

  it('with a token nothing is answered without it', async () => {
    for (const url of ['/', '/api/cases', '/assets/app-1234.js', '/api/health'])
      expect((await locked.ask({ method: 'GET', url, headers: { host: 'box.lan' } })).status).toBe(401);
    const wrong = { host: 'box.lan', authorization: `Bearer ${TOKEN}x`, cookie: 'spoor-token=wrong' };
    expect((await locked.ask({ method: 'GET', url: '/api/cases', headers: wrong })).status).toBe(401);
    expect((await locked.ask({ method: 'GET', url: '/?token=wrong', headers: { host: 'box.lan' } })).status).toBe(401);
    const opened = await locked.ask({
      method: 'GET',
      url: `/cases/7?token=${TOKEN}&tab=1`,
      headers: { host: 'box.lan' },
    });
    expect([opened.status, opened.headers.location]).toEqual([303, '/cases/7?tab=1']);
    expect(opened.headers['set-cookie']).toBe(`spoor-token=${TOKEN}; HttpOnly; SameSite=Strict; Path=/`);
    const cookie = `a=b; spoor-token=${TOKEN}`;
    expect((await locked.ask({ method: 'GET', url: '/api/cases', headers: { host: 'box.lan', cookie } })).status).toBe(
      200,
    );
    expect(
      (
        await locked.ask({
          method: 'GET',
          url: '/api/cases',
          headers: { host: 'box.lan', authorization: `Bearer ${TOKEN}` },
        })
      ).status,
    ).toBe(200);
  });

  it('an address with two slashes does not lead elsewhere', async () => {
    const { headers } = await locked.ask({
      method: 'GET',
      url: `//evil.example/x?token=${TOKEN}`,
      headers: { host: 'box.lan' },
    });
    expect(String(headers.location as string | undefined)).not.toMatch(/^\/\//);
  });
});

describe('what is answered', () => {
  it('says to a browser that nothing from elsewhere belongs to it', async () => {
    for (const url of ['/', '/cases/1', '/assets/app-1234.js', '/api/cases', '/api/nothing', '/api', '/nothing.js']) {
      const { headers } = await bench.ask({ method: 'GET', url });
      const policy = headers['content-security-policy'] as string;
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['x-frame-options']).toBe('DENY');
      if (url.startsWith('/api')) expect(headers['cache-control']).toBe('no-store');
    }
  });

  it("the page stands at every address but the interface's; no file outside its folder is given", async () => {
    for (const url of ['/s/some-look', '/cases/one?filter=name.csv&zoom=1.4_0.5_0.5', '/cases/one?theft=a/b.c'])
      expect([url, (await bench.ask({ method: 'GET', url })).body]).toEqual([
        url,
        expect.stringContaining('<title>page</title>'),
      ]);
    expect((await bench.ask({ method: 'GET', url: '/assets/app-1234.js' })).headers['cache-control']).toContain(
      'immutable',
    );
    for (const url of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/assets/..%2f..%2fpackage.json',
      '/.hidden',
      '/..%5cpackage.json',
      '/assets/%00.js',
    ]) {
      const { status, body } = await bench.ask({ method: 'GET', url });
      expect([url, status >= 400 || body.includes('<title>page</title>')]).toEqual([url, true]);
      expect(body).not.toContain('"version"');
    }
  });

  it('errors have a code and a status from the table', async () => {
    const ask = async (method: 'GET' | 'POST', url: string, payload?: object): Promise<[number, string]> => {
      const { status, body } = await bench.ask({ method, url, ...(payload === undefined ? {} : { payload }) });
      return [status, (JSON.parse(body) as { error: { code: string } }).error.code];
    };
    expect(await ask('GET', '/api/nothing')).toEqual([404, 'UNKNOWN_NAME']);
    expect(await ask('GET', '/api/cases/none')).toEqual([404, 'UNKNOWN_NAME']);
    expect(await ask('GET', '/api/cases/a%2Fb')).toEqual([400, 'USAGE']);
    expect(await ask('GET', '/api/cases?limit=100000')).toEqual([400, 'USAGE']);
    expect(await ask('POST', '/api/cases', { ...CASE, thefts: ['nonsense'] })).toEqual([400, 'BAD_THEFT']);
    expect(await ask('POST', '/api/cases', { ...CASE, extra: 1 })).toEqual([400, 'USAGE']);
    expect(await ask('POST', '/api/cases', { ...CASE, name: 'x'.repeat(3 << 20) })).toEqual([413, 'TOO_LARGE']);
    const made = JSON.parse((await bench.ask({ method: 'POST', url: '/api/cases', payload: CASE })).body) as {
      id: string;
    };
    expect(await ask('GET', `/api/cases/${made.id}/picture`)).toEqual([409, 'NO_RESULT']);
    expect(
      await ask('POST', `/api/cases/${made.id}/snapshots`, { name: 'n', view: { blob: 'x'.repeat(300_000) } }),
    ).toEqual([413, 'TOO_LARGE']);
  });

  it('a body that is no JSON, or pollutes prototypes, is refused', async () => {
    for (const payload of ['{', '{"__proto__": {"x": 1}}', '[]', 'null', '"x"']) {
      const { status } = await bench.ask({
        method: 'POST',
        url: '/api/cases',
        headers: { 'content-type': 'application/json' },
        payload,
      });
      expect(status).toBe(400);
    }
  });
});

describe('openapi.json and /api', () => {
  it('describe every operation', async () => {
    const { paths } = JSON.parse((await bench.ask({ method: 'GET', url: '/api/openapi.json' })).body) as {
      paths: Record<string, object>;
    };
    expect(Object.keys(paths)).toContain('/api/cases/{id}/picture');
    const { body } = await bench.ask({ method: 'GET', url: '/api' });
    for (const path of Object.keys(paths)) expect(body).toContain(path);
    expect(body).not.toMatch(/<script|style=/);
  });
});
