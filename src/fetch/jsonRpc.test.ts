import { afterEach, describe, expect, test } from 'vitest';
import { type FaultyServer, type ServedAnswer, startServer, testClock } from '../../test/support/faultyServer.ts';
import { Random } from '../core/random.ts';
import { createHttpClient } from './httpClient.ts';
import { callJsonRpc, callJsonRpcBatch } from './jsonRpc.ts';
import { parseExactJson } from './parseExactJson.ts';

interface Message {
  readonly id: number;
  readonly method: string;
}

let server: FaultyServer | undefined;
afterEach(async () => server?.close());

async function serve(answer: (messages: Message | Message[], n: number) => unknown, status = 200) {
  let n = 0;
  const reply = ({ body }: { body: string }): ServedAnswer => {
    const made = answer(JSON.parse(body) as Message | Message[], ++n);
    return { status, body: typeof made === 'string' ? made : JSON.stringify(made) };
  };
  server = await startServer({ answer: reply });
  const http = createHttpClient({ clock: testClock(), random: new Random(1), retries: 2 });
  const url = server.url;
  return {
    call: (method: string) => callJsonRpc(http, url, method, []),
    batch: (methods: readonly string[]) =>
      callJsonRpcBatch(
        http,
        url,
        methods.map((method) => ({ method, params: [] })),
      ),
  };
}

const resultOf = ({ id, method }: Message) => ({ jsonrpc: '2.0', id, result: `${method}!` });

describe('JSON-RPC', () => {
  test('a call, and a batch answered in another order', async () => {
    const node = await serve((messages) =>
      Array.isArray(messages) ? messages.map(resultOf).reverse() : resultOf(messages),
    );
    expect(await node.call('a')).toBe('a!');
    expect(await node.batch(['a', 'b', 'c'])).toEqual(['a!', 'b!', 'c!']);
    expect(await node.batch([])).toEqual([]);
  });

  test('amounts beyond 2^53 keep their digits', async () => {
    const node = await serve(
      () => '{"jsonrpc":"2.0","id":1,"result":{"value":0.10000000,"wei":123456789012345678901}}',
    );
    expect(await node.call('a')).toEqual({ value: '0.10000000', wei: '123456789012345678901' });
  });

  test.each([200, 400, 404, 500])('an error object with status %i', async (status) => {
    const node = await serve(
      () => ({ id: 1, result: null, error: { code: -8, message: 'Block height out of range' } }),
      status,
    );
    await expect(node.call('getblockhash')).rejects.toMatchObject({
      code: 'SOURCE_REFUSED',
      fields: { rpcCode: -8, rpcMessage: 'Block height out of range' },
    });
    expect(server!.requests).toHaveLength(1);
  });

  test('a node that warms up is asked again', async () => {
    const node = await serve((message, n) =>
      n < 3 ? { id: 1, error: { code: -28, message: 'Loading block index...' } } : resultOf(message as Message),
    );
    expect(await node.call('a')).toBe('a!');
    expect(server!.requests).toHaveLength(3);
  });

  test.each([
    ['HTML', () => '<html>Bad gateway</html>', 'expected JSON, found an HTML or XML page'],
    ['nothing', () => '', 'found nothing'],
    ['another id', () => ({ id: 7, result: 1 }), 'expected an id from 1 to 2'],
    [
      'an id twice',
      () => [
        { id: 1, result: 1 },
        { id: 1, result: 2 },
      ],
      'expected each id once',
    ],
    ['one answer too few', () => [{ id: 2, result: 1 }], 'expected 2 answers, found 1'],
    ['no result', () => [{ id: 1 }], 'expected a result or an error'],
    ['no objects', () => [1, 2], 'expected a JSON-RPC object'],
  ])('%s is a bad answer', async (_name, answer, message) => {
    const node = await serve(answer);
    await expect(node.batch(['a', 'b'])).rejects.toMatchObject({ code: 'BAD_ANSWER' });
    await expect(node.batch(['a', 'b'])).rejects.toThrow(message);
  });
});

describe('parseExactJson', () => {
  test('rounds nothing', () => {
    expect(parseExactJson('[1, 9007199254740991, 9007199254740993, -1.5, 1e3, "1.5"]')).toEqual([
      1,
      9007199254740991,
      '9007199254740993',
      '-1.5',
      '1e3',
      '1.5',
    ]);
    expect(parseExactJson('12345678901234567890')).toBe('12345678901234567890');
  });

  test('a deep nest of brackets is refused or read, never a crash', () => {
    const deep = `${'['.repeat(200_000)}1.5${']'.repeat(200_000)}`;
    expect(() => parseExactJson(deep)).toThrow(/expected JSON/);
  });
});
