import { beforeAll, describe, expect, test } from 'vitest';
import { decodeBlock } from '../../src/chain/bitcoin/block.ts';
import { Random } from '../../src/core/random.ts';
import type { TransactionRow } from '../../src/core/rows.ts';
import type { TraceReport } from '../../src/trace/report.ts';
import type { TraceRequest } from '../../src/trace/request.ts';
import { parseTheftSpec } from '../../src/trace/theftSpec.ts';
import { traceLedger } from '../../src/trace/traceLedger.ts';
import { EsploraWorld } from '../support/esploraWorld.ts';
import { randomFaults } from '../support/faultyServer.ts';
import { haveBlocks, MAINNET, realFile, recordsOf } from '../support/realBlocks.ts';
import { scopeServers } from '../support/scopeServers.ts';
import { runScope, type UtxoCase, utxoCase, withoutLedger } from '../support/scopeWorld.ts';
import { memoryLedgerOf } from '../support/traceRows.ts';

const { serve, keepFolder, sourceOf } = scopeServers();

async function traceWhole(rows: readonly TransactionRow[], request: TraceRequest): Promise<TraceReport> {
  return traceLedger(await memoryLedgerOf({ transfers: [], transactions: rows }), request);
}

let world: UtxoCase;
let whole: TraceReport;
beforeAll(async () => {
  world = utxoCase(1, 1000, { rules: ['fifo', 'pro-rata'] });
  whole = await traceWhole(world.mined.rows, world.request);
});

describe('a trace that asks an Esplora server', () => {
  test.each([2, 3])('is that over the whole ledger, seed %i', async (seed) => {
    const { mined, request } = utxoCase(seed, 1000);
    const server = await serve(mined.world);
    const { report } = await runScope(request, { sources: [sourceOf(server)], keep: await keepFolder() });
    expect(withoutLedger(report)).toEqual(withoutLedger(await traceWhole(mined.rows, request)));
    // No question is asked twice.
    expect(new Set(server.requests).size).toBe(server.requests.length);
  });

  test.each([
    ['one rule', { rules: ['fifo'] }],
    ['few hops', { maxHops: 2 }],
    ['little activity', { maxActivity: 3 }],
    ['dust', { dust: 50_000_000n }],
  ] as [string, Partial<TraceRequest>][])('so it is with %s', async (_name, options) => {
    const request = { ...world.request, ...options };
    const server = await serve(world.mined.world);
    const { report } = await runScope(request, { sources: [sourceOf(server)], keep: await keepFolder() });
    expect(withoutLedger(report)).toEqual(withoutLedger(await traceWhole(world.mined.rows, request)));
  });

  test('so it is with a theft by address and moment, and until a moment', async () => {
    const rows = world.mined.rows;
    const { timeSec } = rows[Math.floor(rows.length / 2)]!;
    const { address } = world.request.tags!.find(({ category }) => category === 'exchange')!;
    const holder = rows
      .flatMap(({ outputs }) => outputs)
      .find((output) => output.address !== '' && output.address !== address)!;
    const thefts = [parseTheftSpec(`held=bitcoin-regtest:${holder.address}@${timeSec}`, 1), ...world.request.thefts];
    const request = { ...world.request, thefts, untilSec: timeSec + 200_000 };
    const server = await serve(world.mined.world);
    const { report } = await runScope(request, { sources: [sourceOf(server)], keep: await keepFolder() });
    expect(withoutLedger(report)).toEqual(withoutLedger(await traceWhole(rows, request)));
  });

  test('what bounds alone reaches is not asked for when bounds is not', async () => {
    const mixing = utxoCase(5, 1000);
    const asked = async (rules: TraceRequest['rules']): Promise<number> => {
      const server = await serve(mixing.mined.world);
      const request = { ...mixing.request, ...(rules === undefined ? {} : { rules }) };
      const { scope } = await runScope(request, { sources: [sourceOf(server)], keep: await keepFolder() });
      return scope.requests;
    };
    const [alone, all] = [await asked(['lifo']), await asked(undefined)];
    expect(alone).toBeLessThan(all);
  });

  test('says how far it is', async () => {
    const phases = new Set<string>();
    const server = await serve(world.mined.world);
    const onProgress = ({ phase, unit }: { phase: string; unit: string }): void => void phases.add(`${phase} ${unit}`);
    await runScope(world.request, { sources: [sourceOf(server)], keep: await keepFolder(), onProgress });
    expect([...phases].slice(0, 3)).toEqual([
      'asking for the thefts requests',
      'asking, wave 1 requests',
      'asking, wave 2 requests',
    ]);
  });
});

describe('kept answers', () => {
  test('give the same bytes offline, without a request', async () => {
    const keep = await keepFolder();
    const server = await serve(world.mined.world);
    const online = await runScope(world.request, { sources: [sourceOf(server)], keep });
    await server.close();
    const offline = await runScope(world.request, { sources: [sourceOf(server)], keep, offline: true });
    expect(JSON.stringify(offline.report)).toBe(JSON.stringify(online.report));
    expect(offline.scope.requests).toBe(0);
  });

  test('a budget ends branches as gap, and the same command goes on where it ended', async () => {
    const keep = await keepFolder();
    const server = await serve(world.mined.world);
    const sources = [sourceOf(server)];
    const first = await runScope(world.request, { sources, keep, maxRequests: 60 });
    expect(first.scope.requests).toBe(60);
    expect(first.report.rules.fifo!.ends.some(({ reason }) => reason === 'gap')).toBe(true);
    expect(first.report.warnings.map(({ code }) => code)).toContain('NOT_FETCHED');
    const offline = await runScope(world.request, { sources, keep, offline: true });
    expect(JSON.stringify(offline.report)).toBe(JSON.stringify(first.report));
    const second = await runScope(world.request, { sources, keep });
    expect(withoutLedger(second.report)).toEqual(withoutLedger(whole));
  });

  test('an interrupted trace goes on where it was', async () => {
    const keep = await keepFolder();
    const controller = new AbortController();
    let answered = 0;
    const server = await serve(world.mined.world, {
      fault: () => {
        if (++answered === 80) controller.abort();
        return null;
      },
    });
    const sources = [sourceOf(server)];
    await expect(runScope(world.request, { sources, keep, signal: controller.signal })).rejects.toMatchObject({
      code: 'INTERRUPTED',
    });
    const before = server.requests.length;
    const { report, scope } = await runScope(world.request, { sources, keep });
    expect(withoutLedger(report)).toEqual(withoutLedger(whole));
    const fresh = await runScope(world.request, { sources, keep: await keepFolder() });
    // Of what was asked before, only transactions that were not whole yet are asked for again.
    expect(scope.requests).toBeLessThan(fresh.scope.requests - before / 2);
  });

  test('nothing kept, or too small a budget for the theft, says so', async () => {
    const keep = await keepFolder();
    const server = await serve(world.mined.world);
    const sources = [sourceOf(server)];
    await expect(runScope(world.request, { sources, keep, offline: true })).rejects.toMatchObject({
      code: 'ANSWER_NOT_KEPT',
    });
    await expect(runScope(world.request, { sources, keep, maxRequests: 4 })).rejects.toMatchObject({ code: 'USAGE' });
    const thefts = [parseTheftSpec(`bitcoin-regtest:${'ab'.repeat(32)}:0`, 1)];
    await expect(runScope({ thefts }, { sources, keep })).rejects.toMatchObject({ code: 'THEFT_NOT_FOUND' });
  });
});

describe('a server that misbehaves', () => {
  test.each([11])('now and then is asked again, seed %i', async (seed) => {
    const faults = ['rate-limit', 'server-error', 'reset', 'cut', 'wrong-length'] as const;
    const server = await serve(world.mined.world, { fault: randomFaults(new Random(seed), faults, 6) });
    const { report } = await runScope(world.request, { sources: [sourceOf(server)], keep: await keepFolder() });
    expect(withoutLedger(report)).toEqual(withoutLedger(whole));
  });

  test.each(['html', 'garbage', 'too-large', 'hang', 'reset'] as const)('for good (%s) is named', async (fault) => {
    const server = await serve(world.mined.world, { fault: (n) => (n < 30 ? null : fault) });
    const http = { timeoutMs: fault === 'hang' ? 100 : 10_000, retries: 1, maxBytes: 2 ** 20 };
    const keep = await keepFolder();
    const code = fault === 'hang' || fault === 'reset' ? 'SOURCE_UNREACHABLE' : 'BAD_ANSWER';
    await expect(runScope(world.request, { sources: [sourceOf(server)], keep, http })).rejects.toMatchObject({ code });
  });

  const json = (text: string, change: (value: never) => unknown): string => {
    const value = JSON.parse(text) as never;
    return JSON.stringify(change(value) ?? value);
  };
  type Tx = { vout: { value: number }[]; vin: { prevout: { value: number } | null }[]; fee: number; status: object };
  const lies: [string, RegExp, (text: string, other: string) => string, RegExp][] = [
    ['an output’s value', /^\/tx\/\w+$/, (text) => json(text, (tx: Tx) => void tx.vout[0]!.value++), /as in its bytes/],
    ['the fee', /^\/tx\/\w+$/, (text) => json(text, (tx: Tx) => void tx.fee++), /fee: expected/],
    [
      'what a known coin is worth',
      /^\/tx\/\w+$/,
      (text) =>
        json(text, (tx: Tx) => {
          for (const { prevout } of tx.vin.slice(0, 1)) if (prevout !== null) tx.fee += ++prevout.value > 0 ? 1 : 0;
        }),
      /contradict each other/,
    ],
    ['the id', /^\/tx\/\w+$/, (_text, other) => other, /txid: expected/],
    ['the bytes', /\/hex$/, (_text, other) => other, /expected the transaction/],
    ['a byte', /\/hex$/, (text) => `${text.slice(0, -1)}1`, /expected the transaction/],
    ['the end of the bytes', /\/hex$/, (text) => text.slice(0, -2), /expected/],
    [
      'the place in the block',
      /proof$/,
      (text) => json(text, (p: { pos: number }) => Object.assign(p, { pos: p.pos ^ 1 })),
      /Merkle proof/,
    ],
    ['the height', /proof$/, (text) => json(text, (p: { block_height: number }) => void p.block_height++), /height/],
    ['the block', /\/header$/, (_text, other) => other, /expected the block/],
    ['the proof of work', /\/header$/, (text) => `${text.slice(0, -8)}00000000`, /expected the block/],
    ['the number of outputs', /\/outspends$/, (text) => json(text, (list: object[]) => list.slice(1)), /one an output/],
    [
      'that it is confirmed',
      /^\/tx\/\w+$/,
      (text) => json(text, (tx: Tx) => ({ ...(tx as Tx), status: { confirmed: false } })),
      /unconfirmed/,
    ],
  ];
  test.each(lies)('about %s is not believed', async (_what, path, change, message) => {
    const [theft] = world.request.thefts;
    const request = { ...world.request, thefts: [theft!], rules: ['fifo'] as const };
    const others = new Map<string, string>();
    let isLying = true;
    const server = await serve(world.mined.world, {
      lie: (at, text) => {
        if (!path.test(at)) return text;
        const kind = path.source;
        const other = others.get(kind);
        others.set(kind, text);
        return isLying && other !== undefined && other !== text ? change(text, other) : text;
      },
    });
    const sources = [sourceOf(server)];
    const keep = await keepFolder();
    const lied = runScope(request, { sources, keep });
    await expect(lied).rejects.toMatchObject({ code: 'BAD_ANSWER' });
    await expect(lied).rejects.toThrow(message);
    if (_what === 'what a known coin is worth') return;
    // Nothing wrong was kept: once it is honest the same folder does.
    isLying = false;
    const { report } = await runScope(request, { sources, keep });
    expect(withoutLedger(report)).toEqual(withoutLedger(await traceWhole(world.mined.rows, request)));
  });

  test('about who spends a coin is not believed, whichever side it is seen from', async () => {
    const server = await serve(world.mined.world, {
      lie: (path, text) => {
        if (!path.endsWith('/outspends')) return text;
        return json(text, (list: { spent: boolean; vin: number }[]) => {
          for (const spend of list) if (spend.spent) spend.vin += 1;
        });
      },
    });
    const run = runScope(world.request, { sources: [sourceOf(server)], keep: await keepFolder() });
    await expect(run).rejects.toMatchObject({ code: 'BAD_ANSWER' });
  });

  test('and differs from another is warned of, with both answers', async () => {
    const honest = await serve(world.mined.world);
    const hiding = await serve(world.mined.world, {
      lie: (path, text) =>
        path.endsWith('/outspends') ? json(text, (list: object[]) => list.map(() => ({ spent: false }))) : text,
    });
    const agreed = await runScope(world.request, {
      sources: [sourceOf(honest), sourceOf(await serve(world.mined.world))],
      keep: await keepFolder(),
    });
    expect(withoutLedger(agreed.report)).toEqual(withoutLedger(whole));
    const sources = [sourceOf(honest), sourceOf(hiding)];
    const { report } = await runScope(world.request, { sources, keep: await keepFolder() });
    const [warning] = report.warnings.filter(({ code }) => code === 'SOURCES_DISAGREE');
    expect(warning?.detail).toContain(`${honest.url}/api/tx/`);
    expect(warning?.detail).toContain(`${hiding.url}/api/tx/`);
    expect(warning?.detail).toMatch(/says \[.*says \[null/);
  });
});

describe('a server that hides, beside an honest one', () => {
  type Lie = (path: string, text: string) => string;
  const unspent: Lie = (path, text) =>
    path.endsWith('/outspends') ? JSON.stringify((JSON.parse(text) as object[]).map(() => ({ spent: false }))) : text;
  const theft = () => {
    const { world: served, rows } = world.mined;
    const row = rows.find(
      ({ txid, outputs }) => outputs.length > 0 && outputs.every((_, k) => served.isSpent(`${txid}:${k}`)),
    );
    return { ...world.request, thefts: [parseTheftSpec(`bitcoin-regtest:${row!.txid}`, 1)], rules: ['fifo'] as const };
  };

  test.each([true, false])('is noticed at the first coin, asked first: %s', async (isFirst) => {
    const request = { ...theft(), maxHops: 1 };
    const [honest, hiding] = [await serve(world.mined.world), await serve(world.mined.world, { lie: unspent })];
    const sources = (isFirst ? [hiding, honest] : [honest, hiding]).map(sourceOf);
    const keep = await keepFolder();
    const { report, scope } = await runScope(request, { sources, keep });
    expect(report.warnings.map(({ code }) => code)).toContain('SOURCES_DISAGREE');
    expect(scope.disagreed).toBeGreaterThan(0);
    // Every transaction that was fetched was compared, and from what was kept again.
    const asked = honest.requests.filter((path) => path.endsWith('/outspends'));
    expect(hiding.requests.filter((path) => path.endsWith('/outspends')).toSorted()).toEqual(asked.toSorted());
    expect(scope.compared).toBeGreaterThanOrEqual(asked.length);
    const { scope: again } = await runScope(request, { sources, keep, offline: true });
    expect([again.compared, again.disagreed]).toEqual([scope.compared, scope.disagreed]);
  });

  test('also where it leaves a transaction out of an address’s list', async () => {
    const { rows } = world.mined;
    const row = rows.find(({ outputs }) => outputs[0] !== undefined && outputs[0].address !== '')!;
    const thefts = [parseTheftSpec(`bitcoin-regtest:${row.outputs[0]!.address}@${row.timeSec}`, 1)];
    const leaving: Lie = (path, text) =>
      path.endsWith('/txs/chain') ? JSON.stringify((JSON.parse(text) as object[]).slice(0, -1)) : text;
    const servers = [await serve(world.mined.world), await serve(world.mined.world, { lie: leaving })];
    const { report } = await runScope(
      { ...world.request, thefts, rules: ['fifo'], maxHops: 1 },
      { sources: servers.map(sourceOf), keep: await keepFolder() },
    );
    const { detail } = report.warnings.find(({ code }) => code === 'SOURCES_DISAGREE') ?? {};
    expect(detail).toMatch(/\/address\/.* says .*\/address\/.* says /);
  });

  test('two honest ones agree, and both are asked', async () => {
    const servers = [await serve(world.mined.world), await serve(world.mined.world)];
    const { report, scope } = await runScope(theft(), { sources: servers.map(sourceOf), keep: await keepFolder() });
    expect(report.warnings.filter(({ code }) => code === 'SOURCES_DISAGREE')).toEqual([]);
    expect(scope.disagreed).toBe(0);
    expect(scope.compared).toBeGreaterThan(0);
  });
});

describe('spends in no block yet', () => {
  test('are not followed, and warned of', async () => {
    const [theft] = world.request.thefts;
    const server = await serve(world.mined.world, {
      lie: (path, text) =>
        path.endsWith('/outspends') ? text.replaceAll(/"status":\{[^}]*\}/g, '"status":{"confirmed":false}') : text,
    });
    const request = { ...world.request, thefts: [theft!] };
    const { report } = await runScope(request, { sources: [sourceOf(server)], keep: await keepFolder() });
    const { ends } = report.rules.fifo!;
    expect(new Set(ends.map(({ reason }) => reason))).toEqual(new Set(['held']));
    const spent = ends.filter(({ coin }) => world.mined.world.isSpent(coin!)).map(({ coin }) => coin);
    expect(spent.length).toBeGreaterThan(0);
    expect(report.warnings.map(({ code, detail }) => `${code} ${detail}`)).toEqual(
      spent.map((coin) => `UNCONFIRMED_SPEND ${coin}`),
    );
  });
});

describe.skipIf(!haveBlocks)('the first 590 blocks of Bitcoin', () => {
  test('Satoshi’s coin of block 9 is followed as in a ledger of all blocks', async () => {
    const records = recordsOf(realFile('hadoopcryptoledger/firstblocks.blk'));
    const blocks = records.map(({ block }, height) => {
      const { header, transactions } = decodeBlock(block, MAINNET);
      return { height, hash: header.hash, header: block.subarray(0, 80), timeSec: header.timeSec, transactions };
    });
    const server = await serve(new EsploraWorld(MAINNET, blocks));
    const thefts = [parseTheftSpec('bitcoin:0437cd7f8525ceed2324359c2d0ba26006d92d856a9c20fa0241106ee5a597c9:0', 1)];
    const { report, scope } = await runScope({ thefts }, { sources: [sourceOf(server)], keep: await keepFolder() });
    const { ends } = report.rules.fifo!;
    expect(ends.reduce((sum, { amount }) => sum + BigInt(amount!), 0n)).toBe(5_000_000_000n);
    expect(ends).toContainEqual(
      expect.objectContaining({ address: '1Q2TWHE3GMdB6BZKafqwxXtWAWgFt5Jvm3', amount: '1000000000', reason: 'held' }),
    );
    expect(scope.requests).toBeLessThan(100);
  });
});
