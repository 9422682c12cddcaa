import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { Random } from '../../src/core/random.ts';
import type { TraceReport } from '../../src/trace/report.ts';
import type { TraceRequest } from '../../src/trace/request.ts';
import { parseTheftSpec } from '../../src/trace/theftSpec.ts';
import { traceLedger } from '../../src/trace/traceLedger.ts';
import { MINER } from '../support/explorerWorld.ts';
import { randomFaults } from '../support/faultyServer.ts';
import { scopeServers } from '../support/scopeServers.ts';
import { type EvmCase, evmCase, runScope, withoutLedger } from '../support/scopeWorld.ts';
import { memoryLedgerOf } from '../support/traceRows.ts';

const { serveEvm: serve, keepFolder, evmSourcesOf: sourcesOf } = scopeServers();

async function traceWhole({ world }: EvmCase, request: TraceRequest): Promise<TraceReport> {
  return traceLedger(await memoryLedgerOf({ transfers: world.rows, transactions: [] }), request);
}

const EMPTY = '{"status":"0","message":"No transactions found","result":[]}';
let one: EvmCase;
let whole: TraceReport;
beforeAll(async () => {
  one = await evmCase(1, 1000, { rules: ['fifo'], stop: new Set(['mining-pool', 'mixer']) });
  whole = await traceWhole(one, one.request);
});

describe('a trace that asks an explorer and a node', () => {
  test.each([
    [2, {}],
    [3, { stop: new Set(['mining-pool']), rules: ['fifo', 'taint-first'] }],
    [4, { stop: new Set(['mining-pool']), maxActivity: 9, rules: ['lifo', 'bounds'] }],
  ] as [number, Partial<TraceRequest>][])('is that over the whole ledger, seed %i', async (seed, options) => {
    const all = await evmCase(seed, 1000, options);
    const server = await serve(all);
    const { report } = await runScope(all.request, { sources: sourcesOf(server), keep: await keepFolder() });
    expect(withoutLedger(report)).toEqual(withoutLedger(await traceWhole(all, all.request)));
  });

  test('lists a page after another, and no further than --max-activity', async () => {
    const named = one.world.rows.flatMap(({ from, to, block }) => [`${from} ${block}`, `${to} ${block}`]);
    const byAddress = Map.groupBy(
      named.filter((key) => key.startsWith('0x')),
      (key) => key.split(' ')[0]!,
    );
    byAddress.delete(MINER);
    const [address, keys] = [...byAddress].toSorted((x, y) => y[1].length - x[1].length)[0]!;
    // A page holds what one block has of the address, and a little.
    const pageRows = 1 + Math.max(...[...Map.groupBy(keys, (key) => key).values()].map((list) => list.length));
    const { timeSec } = one.world.rows.at(-1)!;
    const thefts = [parseTheftSpec(`busy=ethereum:${address}@${timeSec}`, 1)];
    const request = { ...one.request, thefts, maxActivity: keys.length };
    const server = await serve(one);
    const { report } = await runScope(request, { sources: sourcesOf(server), keep: await keepFolder(), pageRows });
    expect(withoutLedger(report)).toEqual(withoutLedger(await traceWhole(one, request)));
    const pages = (list: readonly string[]): number => list.filter((line) => line.includes('action=txlist&')).length;
    expect(pages(server.requests)).toBeGreaterThan(1);
    const stopped = await serve(one);
    const run = { sources: sourcesOf(stopped), keep: await keepFolder(), pageRows };
    await expect(runScope({ ...request, maxActivity: 3 }, run)).rejects.toThrow('more than 3 events');
    expect(pages(stopped.requests)).toBeLessThan(pages(server.requests));
  });

  test('so it is with a theft by address and moment, until a moment', async () => {
    const rows = one.world.rows;
    const { timeSec } = rows[Math.floor(rows.length / 2)]!;
    const [row] = rows.filter(({ from, to, block }) => from !== '' && to !== '' && block === rows[200]!.block);
    const theft = parseTheftSpec(`held=ethereum:${row!.from}@${timeSec}`, 1);
    const request = { ...one.request, thefts: [theft, ...one.request.thefts], untilSec: timeSec + 200_000 };
    const server = await serve(one);
    const { report } = await runScope(request, { sources: sourcesOf(server), keep: await keepFolder() });
    expect(withoutLedger(report)).toEqual(withoutLedger(await traceWhole(one, request)));
  });

  test('value that reaches a fee recipient ends there as gap: its tips are in no list', async () => {
    const tags = one.request.tags!.filter(({ category }) => category !== 'mining-pool');
    const server = await serve(one);
    const request = { ...one.request, tags, rules: ['taint-first'] as const };
    const { report } = await runScope(request, { sources: sourcesOf(server), keep: await keepFolder() });
    const gaps = report.rules['taint-first']!.ends.filter(({ reason }) => reason === 'gap');
    expect(new Set(gaps.map(({ address }) => address))).toEqual(new Set([MINER]));
    expect(report.warnings.map(({ code }) => code)).not.toContain('NOT_FETCHED');
  });
});

describe('kept answers', () => {
  test('give the same bytes offline, hold no key, and are gone on from', async () => {
    const keep = await keepFolder();
    const server = await serve(one);
    const sources = sourcesOf(server);
    const first = await runScope(one.request, { sources, keep, maxRequests: 50 });
    expect(first.report.warnings.map(({ code }) => code)).toContain('NOT_FETCHED');
    expect(first.scope.requests).toBe(50);
    const early = await runScope(one.request, { sources, keep, offline: true });
    expect(JSON.stringify(early.report)).toBe(JSON.stringify(first.report));
    const second = await runScope(one.request, { sources, keep });
    expect(withoutLedger(second.report)).toEqual(withoutLedger(whole));
    const offline = await runScope(one.request, { sources, keep, offline: true });
    expect(JSON.stringify(offline.report)).toBe(JSON.stringify(second.report));
    const files = await readdir(keep, { recursive: true, withFileTypes: true });
    const texts = files
      .filter((file) => file.isFile())
      .map((file) => readFile(join(file.parentPath, file.name), 'utf8'));
    expect((await Promise.all(texts)).join()).not.toContain('SECRETKEY');
    expect(server.requests.join()).toContain('SECRETKEY');
  });
});

describe('sources that misbehave', () => {
  test('now and then are asked again, and so is one that says in a 200 that it was asked too often', async () => {
    const faults = randomFaults(new Random(5), ['rate-limit', 'server-error', 'reset', 'cut', 'wrong-length'], 6);
    let n = 0;
    const limited = '{"status":"0","message":"NOTOK","result":"Max rate limit reached"}';
    const server = await serve(one, {
      fault: faults,
      lie: (kind, text) => (kind === 'txlist' && ++n % 3 === 0 ? limited : text),
    });
    const { report } = await runScope(one.request, { sources: sourcesOf(server), keep: await keepFolder() });
    expect(withoutLedger(report)).toEqual(withoutLedger(whole));
  });

  test('a key that is refused is not repeated', async () => {
    const refused = '{"status":"0","message":"NOTOK","result":"Invalid API Key (#err2)|SECRETKEY"}';
    const server = await serve(one, { lie: (kind, text) => (kind.startsWith('txlist') ? refused : text) });
    const error = await runScope(one.request, { sources: sourcesOf(server), keep: await keepFolder() }).catch(
      (cause: unknown) => cause,
    );
    expect(error).toMatchObject({ code: 'SOURCE_REFUSED' });
    expect((error as Error).message).toContain('Invalid API Key (#err2)|***');
    expect((error as Error).message).not.toContain('SECRETKEY');
  });

  const lies: [string, string, (text: string) => string, RegExp][] = [
    [
      'an amount',
      'txlist',
      (text) => text.replaceAll(/"value":"[1-9]\d*"/g, '"value":"77"'),
      /as the explorer lists it/,
    ],
    ['a failure', 'txlist', (text) => text.replaceAll('"isError":"0"', '"isError":"1"'), /a success/],
    ['the order', 'txlist', (text) => text.replaceAll(/"blockNumber":"1/g, '"blockNumber":"2'), /in order/],
    ['whose it is', 'txlist', (text) => text.replaceAll(/"(from|to)":"0x..../g, '"$1":"0x1234'), /a transfer of/],
    [
      'internal transfers',
      'txlistinternal of one',
      (text) => text.replace(/"value":"\d+"/, '"value":"78"'),
      /no such transfer/,
    ],
    [
      'no token',
      'tokentx',
      (text) => text.replaceAll(/"contractAddress":"0x..../g, '"contractAddress":"0x1234'),
      /tokentx/,
    ],
    [
      'a value',
      'eth_getTransactionByHash',
      (text) => text.replace(/"value":"0x/, '"value":"0x1'),
      /that of its fields/,
    ],
    [
      'a sender',
      'eth_getTransactionByHash',
      (text) => text.replace(/"from":"0x..../, '"from":"0x1234'),
      /who signed it/,
    ],
    [
      'a block',
      'eth_getTransactionByHash',
      (text) => text.replaceAll(/"blockHash":"0x..../g, '"blockHash":"0x1234'),
      /blockHash/,
    ],
    [
      'its place',
      'eth_getTransactionByHash',
      (text) => text.replaceAll(/"transactionIndex":"0x/g, '"transactionIndex":"0x1'),
      /transaction \d+: expected/,
    ],
    [
      'its id',
      'eth_getTransactionByHash',
      (text) => text.replace(/"transactionHash":"0x..../, '"transactionHash":"0x1234'),
      /transactionHash/,
    ],
    [
      'a header',
      'eth_getBlockByNumber',
      (text) => text.replace(/"miner":"0x5e/, '"miner":"0x5f'),
      /that of its header/,
    ],
    ['another chain', 'eth_chainId', (text) => text.replace('"result":"0x1"', '"result":"0x2"'), /chain id/],
    ['nothing', 'eth_getBlockByNumber', () => '{"jsonrpc":"2.0","id":1,"result":null}', /an object/],
    ['HTML', 'tokentx', () => '<!DOCTYPE html><title>Just a moment...</title>', /an HTML or XML page/],
  ];
  test.each(lies)('about %s (%s) are not believed', async (_what, kind, change, message) => {
    let isLying = true;
    const server = await serve(one, { lie: (at, text) => (isLying && at === kind ? change(text) : text) });
    const sources = sourcesOf(server);
    const keep = await keepFolder();
    const lied = runScope(one.request, { sources, keep });
    await expect(lied).rejects.toMatchObject({ code: 'BAD_ANSWER' });
    await expect(lied).rejects.toThrow(message);
    // What nothing contradicted when it came was kept: that takes another folder.
    if (kind === 'txlistinternal of one') return;
    isLying = false;
    const { report } = await runScope(one.request, { sources, keep });
    expect(withoutLedger(report)).toEqual(withoutLedger(whole));
  });

  test('and differ are warned of, with both answers', async () => {
    const honest = await serve(one);
    const hiding = await serve(one, { lie: (kind, text) => (kind === 'txlist' ? EMPTY : text) });
    const sources = [...sourcesOf(honest), sourcesOf(hiding)[0]!];
    const { report } = await runScope(one.request, { sources, keep: await keepFolder() });
    const [warning] = report.warnings.filter(({ code }) => code === 'SOURCES_DISAGREE');
    expect(warning?.detail).toMatch(/apikey=\*\*\*.*action=txlist.* says \[.* says \[/);
    expect(withoutLedger(report).rules).toEqual(whole.rules);
  });
});
