import { afterEach, describe, expect, test } from 'vitest';
import {
  type Fault,
  type FaultyServer,
  type ServerOptions,
  startServer,
  testClock,
} from '../../test/support/faultyServer.ts';
import { SpoorError } from '../core/errors.ts';
import { Random } from '../core/random.ts';
import { createHttpClient, type HttpOptions } from './httpClient.ts';

const open: FaultyServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function serve(options: Partial<ServerOptions>): Promise<FaultyServer> {
  const server = await startServer({ answer: () => ({ body: '{"ok":true}' }), ...options });
  open.push(server);
  return server;
}

function client(options: Partial<HttpOptions> = {}) {
  const clock = testClock();
  return { clock, client: createHttpClient({ clock, random: new Random(1), ...options }) };
}

const first = (count: number, fault: Fault) => (n: number) => (n <= count ? fault : null);
const textOf = (body: Uint8Array): string => new TextDecoder().decode(body);

async function errorOf(promise: Promise<unknown>): Promise<SpoorError> {
  const error = await promise.then(
    () => null,
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(SpoorError);
  return error as SpoorError;
}

describe('a client that is answered', () => {
  test('has the bytes, their SHA-256, the time, and a URL without credentials', async () => {
    const server = await serve({ answer: ({ headers }) => ({ body: headers.authorization ?? 'none' }) });
    const url = `${server.url.replace('//', '//user:p%40ss@')}/x?apikey=SECRETKEY&page=1`;
    const answer = await client().client.send({ url });
    expect(textOf(answer.body)).toBe(`Basic ${Buffer.from('user:p@ss').toString('base64')}`);
    expect(answer).toMatchObject({ url: `${server.url}/x?apikey=***&page=1`, status: 200, timeSec: 1_700_000_000 });
    expect(answer.sha256).toMatch(/^[0-9a-f]{64}$/);
    // The server needs the key, and has it.
    expect(server.requests).toEqual(['GET /x?apikey=SECRETKEY&page=1']);
  });

  test('never has more requests in flight than it may', async () => {
    const server = await serve({ latencyMs: 5 });
    const { client: http } = client({ concurrency: 3 });
    await Promise.all(Array.from({ length: 20 }, (_, i) => http.send({ url: `${server.url}/${i}` })));
    expect(server.mostAtOnce()).toBe(3);
  });

  test('spaces requests out', async () => {
    const server = await serve({});
    const { client: http, clock } = client({ requestsPerSecond: 5 });
    for (let i = 0; i < 6; i++) await http.send({ url: server.url });
    expect(clock.nowSec() - 1_700_000_000).toBeCloseTo(1, 1);
  });
});

describe('a client goes on after', () => {
  test.each(['rate-limit', 'server-error', 'hang', 'reset', 'cut', 'wrong-length'] as const)('%s', async (fault) => {
    const server = await serve({ fault: first(2, fault) });
    const { client: http, clock } = client({ timeoutMs: 200 });
    expect(textOf((await http.send({ url: server.url })).body)).toBe('{"ok":true}');
    expect(server.requests).toHaveLength(3);
    if (fault === 'rate-limit') expect(clock.slept).toContain(1000);
    else expect(clock.slept[0]).toBeGreaterThanOrEqual(250);
  });

  test('an API that says it in a 200', async () => {
    let asked = 0;
    const server = await serve({ answer: () => ({ body: ++asked < 3 ? 'Max rate limit reached' : 'fine' }) });
    const verdict = (_status: number, body: Uint8Array) =>
      textOf(body).startsWith('Max') ? ('retry' as const) : undefined;
    expect(textOf((await client().client.send({ url: server.url, verdict })).body)).toBe('fine');
  });

  test('a pause that one answer asks for holds for all requests', async () => {
    const server = await serve({ fault: first(1, 'rate-limit') });
    const { client: http, clock } = client({ concurrency: 1 });
    await Promise.all([http.send({ url: `${server.url}/a` }), http.send({ url: `${server.url}/b` })]);
    expect(clock.nowSec()).toBeGreaterThanOrEqual(1_700_000_001);
  });
});

describe('a client gives up', () => {
  const refusals = [401, 403, 404, 400] as const;
  test.each(refusals)('at once on status %i', async (status) => {
    const server = await serve({ answer: () => ({ status, body: 'key SECRETKEY is not valid\n\u001b[31m' }) });
    const error = await errorOf(client().client.send({ url: `${server.url}/?apikey=SECRETKEY` }));
    expect(error).toMatchObject({ code: 'SOURCE_REFUSED', retryable: false, exitCode: 7 });
    expect(error.fields.status).toBe(status);
    expect(error.message).toContain('key *** is not valid');
    expect(error.message).not.toContain('\u001b');
    expect(server.requests).toHaveLength(1);
  });

  test('on a redirect, naming where to', async () => {
    const headers = { location: 'https://elsewhere.example/?token=abc' };
    const server = await serve({ answer: () => ({ status: 302, body: '', headers }) });
    const error = await errorOf(client().client.send({ url: server.url }));
    expect(error.code).toBe('SOURCE_REFUSED');
    expect(error.message).toContain('redirects to https://elsewhere.example/?token=***');
  });

  test.each(['rate-limit', 'server-error', 'hang', 'reset'] as const)('after the last try on %s', async (fault) => {
    const server = await serve({ fault: () => fault });
    const url = `${server.url.replace('//', '//me:hunter2222@')}/?apikey=SECRETKEY`;
    const error = await errorOf(client({ timeoutMs: 50, retries: 2 }).client.send({ url }));
    expect(error).toMatchObject({ code: 'SOURCE_UNREACHABLE', retryable: true });
    expect(error.message).toContain('after 3 tries');
    expect(`${error.message} ${error.stack} ${JSON.stringify(error.fields)}`).not.toMatch(/SECRETKEY|hunter2222/);
    expect(error.cause).toBeUndefined();
    expect(server.requests).toHaveLength(3);
  });

  test.each(['cut', 'wrong-length'] as const)('after the last try on %s, as a bad answer', async (fault) => {
    const server = await serve({ fault: () => fault });
    const error = await errorOf(client({ retries: 1 }).client.send({ url: server.url }));
    expect(error).toMatchObject({ code: 'BAD_ANSWER', retryable: true });
    expect(error.message).toContain('cut short');
  });

  test('on an answer that is too large, once', async () => {
    const server = await serve({ fault: () => 'too-large' });
    const error = await errorOf(client({ maxBytes: 1000 }).client.send({ url: server.url }));
    expect(error.code).toBe('BAD_ANSWER');
    expect(error.message).toContain('larger than 1000 bytes');
    expect(server.requests).toHaveLength(1);
  });

  test('where nobody listens, and on a server that wants hours', async () => {
    const server = await serve({});
    await server.close();
    open.splice(0);
    const error = await errorOf(client({ retries: 1 }).client.send({ url: server.url }));
    expect(error.code).toBe('SOURCE_UNREACHABLE');
    expect(error.message).toContain('ECONNREFUSED');
    const slow = await serve({ answer: () => ({ status: 429, body: '', headers: { 'retry-after': '36000' } }) });
    const wait = await errorOf(client().client.send({ url: slow.url }));
    expect(wait.message).toContain('asking to wait 36000 s');
    expect(slow.requests).toHaveLength(1);
  });

  test('when told to stop, also while a server hangs', async () => {
    const controller = new AbortController();
    const server = await serve({ fault: () => 'hang' });
    const { client: http } = client({ signal: controller.signal, concurrency: 1 });
    const both = [errorOf(http.send({ url: server.url })), errorOf(http.send({ url: server.url }))];
    setTimeout(() => controller.abort(), 20);
    for (const error of await Promise.all(both)) expect(error.code).toBe('INTERRUPTED');
  });

  test('on what is no HTTP address, without repeating it', async () => {
    const error = await errorOf(client().client.send({ url: 'user:SECRET@host' }));
    expect(error.code).toBe('USAGE');
    expect(error.message).not.toContain('SECRET');
  });
});
