import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../../src/core/random.ts';
import type { TransactionRow } from '../../src/core/rows.ts';
import { createHttpClient } from '../../src/fetch/httpClient.ts';
import { importFiles } from '../../src/ingest/importFiles.ts';
import { type FollowEvent, follow } from '../../src/ingest/node/follow.ts';
import { importBlocks } from '../../src/ingest/node/importBlocks.ts';
import { openBlockSource } from '../../src/ingest/node/openBlockSource.ts';
import { createMemoryLedger, type MemoryLedger } from '../../src/ledger/memory/memoryLedger.ts';
import { errorOf } from '../conformance/ledgerStore.ts';
import { framed } from '../support/blockBytes.ts';
import { type CoreServerOptions, startCoreServer } from '../support/coreServer.ts';
import { testClock } from '../support/faultyServer.ts';
import { type Branch, GENESIS_BRANCH, growBranch } from '../support/servedChain.ts';

const CHAIN = 'bitcoin-regtest';

let workFolder: string;
const closing: (() => Promise<void>)[] = [];
beforeAll(async () => {
  workFolder = await mkdtemp(join(tmpdir(), 'spoor-node-'));
});
afterAll(async () => {
  for (const close of closing) await close();
  await rm(workFolder, { recursive: true });
});

async function serve(branch: Branch, options: CoreServerOptions = {}) {
  const chain = { blocks: branch.blocks };
  const server = await startCoreServer(chain, options);
  closing.push(() => server.close());
  const open = (kind: 'rpc' | 'rest', url = server.url) =>
    openBlockSource(`${kind}=${url}`, createHttpClient({ clock: testClock(), random: new Random(1), retries: 1 }));
  return { chain, server, open };
}

const files = new Map<string, MemoryLedger>();

/** What the blocks say when they are read from a file. */
async function fromFile(branch: Branch): Promise<MemoryLedger> {
  const name = branch.hashes.at(-1)!;
  const known = files.get(name);
  if (known !== undefined) return known;
  const path = join(workFolder, `${name}.blk`);
  await writeFile(path, Buffer.concat(branch.blocks.map((block) => framed(block))));
  const ledger = createMemoryLedger();
  await importFiles([path], ledger, { workFolder });
  files.set(name, ledger);
  return ledger;
}

async function rowsOf(ledger: MemoryLedger, from = 0): Promise<TransactionRow[]> {
  const rows: TransactionRow[] = [];
  for await (const row of ledger.scanTransactions(CHAIN, from, 2 ** 32)) rows.push(row);
  return rows;
}

const MAIN = growBranch(GENESIS_BRANCH, 60, new Random(7));
const HALF = 30;

describe('blocks of a node', () => {
  it.each(['rpc', 'rest'] as const)('by %s are those of its files, in one batch or many', async (kind) => {
    const { open } = await serve(MAIN);
    const expected = await fromFile(MAIN);
    for (const batchBlocks of [1000, 25]) {
      const ledger = createMemoryLedger();
      const batches: number[] = [];
      const onBatch = ({ last }: { last: number }): void => void batches.push(last);
      const options = { workFolder, batchBlocks, onBatch };
      const done = await importBlocks(await open(kind), ledger, { from: 0, to: 60 }, options);
      expect(done).toMatchObject({ first: 0, last: 60, known: 0 });
      expect(batches).toHaveLength(Math.ceil(61 / batchBlocks));
      expect(await ledger.digest()).toBe(await expected.digest());
      expect(await ledger.blockHashes(CHAIN, 0, 99)).toEqual(await expected.blockHashes(CHAIN, 0, 99));
    }
  });

  it('are read on from where an import ended, and not again', async () => {
    const { open, server } = await serve(MAIN);
    const ledger = createMemoryLedger();
    const source = await open('rpc');
    await importBlocks(source, ledger, { from: 0, to: 40 }, { workFolder });
    const before = server.requests.length;
    await importBlocks(source, ledger, { from: 0, to: 60 }, { workFolder });
    expect(server.requests.length - before).toBeLessThan(30);
    expect(await importBlocks(source, ledger, { from: 0, to: 60 }, { workFolder })).toBeUndefined();
    expect(await ledger.digest()).toBe(await (await fromFile(MAIN)).digest());
  });

  it('are refused where the ledger holds another branch, with both hashes', async () => {
    const ledger = createMemoryLedger();
    await importBlocks(await (await serve(MAIN)).open('rpc'), ledger, { from: 0, to: 50 }, { workFolder });
    const digest = await ledger.digest();
    const other = growBranch(cut(MAIN, 45), 20, new Random(8));
    const source = await (await serve(other)).open('rpc');
    const error = await errorOf(importBlocks(source, ledger, { from: 0, to: 60 }, { workFolder }), 'LEDGER_CONFLICT');
    expect(error.message).toContain(MAIN.hashes[50]);
    expect(error.message).toContain(other.hashes[50]);
    expect(await ledger.digest()).toBe(digest);
  });

  it('are not of a chain that is not known, nor of another kind of node', async () => {
    const genesis = growBranch(GENESIS_BRANCH, 1, new Random(1)).blocks[1]!;
    const { open } = await serve({ ...MAIN, blocks: [genesis] });
    expect((await errorOf(open('rpc'), 'BAD_ANSWER')).message).toContain('first block');
    const { server } = await serve(MAIN, {
      meddle: () => {
        throw new Error('never');
      },
    });
    const client = createHttpClient({ clock: testClock(), random: new Random(1), retries: 0 });
    await errorOf(openBlockSource('rpc=nonsense', client), 'USAGE');
    await errorOf(openBlockSource(`rpc=ftp://${server.url.slice(7)}`, client), 'USAGE');
  });
});

/** A branch without the blocks above a height; what is unspent there is what its coinbases made last. */
function cut(branch: Branch, height: number): Branch {
  return { blocks: branch.blocks.slice(0, height + 1), hashes: branch.hashes.slice(0, height + 1), unspent: [] };
}

describe('credentials', () => {
  it('come from the URL or a cookie file, which is read again when it is refused, and are in no message', async () => {
    let password = 'se cret/1';
    const { server, open } = await serve(MAIN, { credentials: () => `__cookie__:${password}` });
    const url = (user: string, word: string): string =>
      server.url.replace('//', `//${user}:${encodeURIComponent(word)}@`);
    const source = await open('rpc', url('__cookie__', password));
    expect((await source.tip()).height).toBe(60);
    expect(source.name).not.toContain('cret');
    const wrong = await errorOf(open('rpc', url('__cookie__', 'guess-word')), 'SOURCE_REFUSED');
    expect(JSON.stringify([wrong.message, wrong.fields])).not.toMatch(/guess|__cookie__/);
    expect(wrong.fields.status).toBe(401);

    const path = join(workFolder, '.cookie');
    await writeFile(path, `__cookie__:${password}`);
    const byCookie = await open('rpc', `${server.url}/?cookie=${encodeURIComponent(path)}`);
    expect((await byCookie.tip()).height).toBe(60);
    password = 'se cret/2';
    await writeFile(path, `__cookie__:${password}\n`);
    expect((await byCookie.tip()).height).toBe(60);
    await writeFile(path, 'nonsense');
    await errorOf(open('rpc', `${server.url}/?cookie=${encodeURIComponent(path)}`), 'USAGE');
    await errorOf(open('rpc', `${server.url}/?cookie=${encodeURIComponent(`${path}.no`)}`), 'FILE_NOT_FOUND');
  });
});

describe('coins that were made before the blocks that are read', () => {
  const same = (_: string, value: bigint): bigint => value;
  const range = { from: HALF, to: 60 };
  const ways: readonly (readonly [string, 'rpc' | 'rest', CoreServerOptions])[] = [
    ['getblock 3', 'rpc', { prevouts: same }],
    ['spenttxouts', 'rest', { prevouts: same }],
    ['getrawtransaction', 'rpc', { txindex: true }],
    ['tx', 'rest', { txindex: true }],
  ];

  it.each(ways)('have value and address by %s (%s)', async (_, kind, options) => {
    const { open } = await serve(MAIN, options);
    const ledger = createMemoryLedger();
    await importBlocks(await open(kind), ledger, range, { workFolder, batchBlocks: 20 });
    const expected = await rowsOf(await fromFile(MAIN), HALF);
    expect(expected.some(({ inputs }) => inputs.length > 0)).toBe(true);
    expect(await rowsOf(ledger, 0)).toEqual(expected);
  });

  it.each(['rpc', 'rest'] as const)('are asked for in clear words where %s offers neither', async (kind) => {
    const { open } = await serve(MAIN);
    const ledger = createMemoryLedger();
    const error = await errorOf(importBlocks(await open(kind), ledger, range, { workFolder }), 'SOURCE_REFUSED');
    expect(error.message).toMatch(/made before the blocks in the ledger.*-txindex=1/);
    expect(ledger.chains).toEqual([]);
  });

  it('are held against the sums', async () => {
    const rows = await rowsOf(await fromFile(MAIN), HALF);
    const first = rows.find(({ inputs }) => inputs.length > 0 && inputs[0]!.value! > 100_000_000n)!;
    const coin = `${first.inputs[0]!.txid}:${first.inputs[0]!.vout}`;
    const lies = [
      ['less', (value: bigint) => value - 90_000_000n, 'BAD_ANSWER'],
      ['a unit less', (value: bigint) => value - 1n, 'BAD_ANSWER'],
      ['more', (value: bigint) => value + 1n, 'SOURCE_REFUSED'],
    ] as const;
    for (const [what, change, code] of lies) {
      const prevouts = (name: string, value: bigint): bigint => (name === coin ? change(value) : value);
      for (const kind of ['rpc', 'rest'] as const) {
        const { open } = await serve(MAIN, { prevouts });
        const ledger = createMemoryLedger();
        const work = importBlocks(await open(kind), ledger, range, { workFolder });
        await errorOf(work, code).catch((error: unknown) => expect.fail(`${kind}, ${what}: ${String(error)}`));
        expect(ledger.chains).toEqual([]);
      }
      // With an index the coins themselves are fetched where sums prove nothing.
      const { open } = await serve(MAIN, { prevouts, txindex: true });
      const ledger = createMemoryLedger();
      const work = importBlocks(await open('rpc'), ledger, range, { workFolder });
      if (code === 'BAD_ANSWER') await errorOf(work, code);
      else {
        await work;
        expect(await rowsOf(ledger, 0)).toEqual(rows);
      }
    }
  });
});

describe('following', () => {
  async function followOnce(source: Awaited<ReturnType<typeof openBlockSource>>, ledger: MemoryLedger, from?: number) {
    const events: FollowEvent[] = [];
    await follow(source, ledger, {
      workFolder,
      once: true,
      intervalSec: 1,
      clock: testClock(),
      onEvent: (event) => void events.push(event),
      ...(from === undefined ? {} : { from }),
    });
    return events;
  }

  it('reads what is new and takes back what the node has left, to any depth that is not final', async () => {
    let branch = growBranch(GENESIS_BRANCH, 130, new Random(3));
    const { chain, open } = await serve(branch);
    const source = await open('rpc');
    const ledger = createMemoryLedger();
    expect((await errorOf(followOnce(source, ledger), 'USAGE')).message).toContain('--from');
    await followOnce(source, ledger, 0);
    expect(await followOnce(source, ledger)).toEqual([]);
    for (const depth of [1, 2, 10, 50, 99]) {
      const fork = branch.blocks.length - 1 - depth;
      const other = growBranch(cut(branch, fork), depth + 1, new Random(depth));
      chain.blocks = other.blocks;
      const events = await followOnce(source, ledger);
      expect(events[0]).toEqual({
        kind: 'undone',
        first: fork + 1,
        last: fork + depth,
        left: branch.hashes.at(-1),
        now: other.hashes[fork + depth],
      });
      expect(await ledger.digest()).toBe(await (await fromFile(other)).digest());
      branch = other;
    }
  });

  it('refuses a fork below what is final, and leaves the ledger as it is', async () => {
    const branch = growBranch(GENESIS_BRANCH, 120, new Random(4));
    const { chain, open } = await serve(branch);
    const source = await open('rpc');
    const ledger = createMemoryLedger();
    await followOnce(source, ledger, 0);
    const digest = await ledger.digest();
    for (const [fork, more] of [
      [15, 110],
      [2, 20],
    ] as const) {
      const other = growBranch(cut(branch, fork), more, new Random(5));
      chain.blocks = other.blocks;
      const error = await errorOf(followOnce(source, ledger), 'REORG_TOO_DEEP');
      const height = Number(error.fields.block);
      expect(error.message).toContain(branch.hashes[height]);
      expect(error.message).toContain(other.hashes[height]);
      expect(await ledger.digest()).toBe(digest);
    }
    // A node that is behind on the same branch takes nothing back.
    chain.blocks = branch.blocks.slice(0, 90);
    expect(await followOnce(source, ledger)).toEqual([
      { kind: 'behind', tip: { height: 89, hash: branch.hashes[89] }, last: 120 },
    ]);
    expect(await ledger.digest()).toBe(digest);
  });

  it('begins again where it began when the fork is below its first block', async () => {
    const branch = growBranch(GENESIS_BRANCH, 20, new Random(6));
    const { chain, open } = await serve(branch, { txindex: true });
    const source = await open('rpc');
    const ledger = createMemoryLedger();
    await followOnce(source, ledger, 15);
    const other = growBranch(cut(branch, 12), 10, new Random(9));
    chain.blocks = other.blocks;
    await followOnce(source, ledger);
    expect((await ledger.blockHashes(CHAIN, 0, 99)).map(({ hash }) => hash)).toEqual(other.hashes.slice(15));
    expect(await rowsOf(ledger)).toEqual(await rowsOf(await fromFile(other), 15));
  });

  it('goes on by itself after the node was away, and stops at a signal', async () => {
    const branch = growBranch(GENESIS_BRANCH, 5, new Random(6));
    let away = false;
    const { chain, open } = await serve(branch, { fault: () => (away ? 'reset' : null) });
    const source = await open('rpc');
    const ledger = createMemoryLedger();
    const stop = new AbortController();
    const events: string[] = [];
    const plain = testClock();
    const longer = growBranch(branch, 3, new Random(7));
    // Time passes only where it waits: each wait is a step of the story.
    const steps = [
      () => (away = true),
      () => {},
      () => {
        away = false;
        chain.blocks = longer.blocks;
      },
      () => stop.abort(),
    ];
    const clock = {
      ...plain,
      sleep: async (ms: number) => {
        await plain.sleep(ms);
        steps.shift()?.();
      },
    };
    const work = follow(source, ledger, {
      workFolder,
      once: false,
      intervalSec: 2,
      clock,
      signal: stop.signal,
      from: 0,
      onEvent: (event) => void events.push(event.kind === 'waiting' ? `${event.kind} ${event.waitSec}` : event.kind),
    });
    await errorOf(work, 'INTERRUPTED');
    expect(events).toEqual(['imported', 'waiting 2', 'waiting 4', 'imported']);
    expect(await ledger.digest()).toBe(await (await fromFile(longer)).digest());
  });
});
