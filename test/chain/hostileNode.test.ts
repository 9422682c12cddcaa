import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SpoorError } from '../../src/core/errors.ts';
import { Random } from '../../src/core/random.ts';
import { createHttpClient } from '../../src/fetch/httpClient.ts';
import { follow } from '../../src/ingest/node/follow.ts';
import { importBlocks } from '../../src/ingest/node/importBlocks.ts';
import { openBlockSource } from '../../src/ingest/node/openBlockSource.ts';
import { createMemoryLedger, type MemoryLedger } from '../../src/ledger/memory/memoryLedger.ts';
import { type CoreServerOptions, startCoreServer } from '../support/coreServer.ts';
import { FAULTS, type Fault, testClock } from '../support/faultyServer.ts';
import { type Branch, GENESIS_BRANCH, growBranch } from '../support/servedChain.ts';

/** A server between Spoor and a node that lies, breaks off, slows down: seeded, and at every request. */

const CHAIN = 'bitcoin-regtest';
const TOP = 40;
const MAIN = growBranch(GENESIS_BRANCH, TOP, new Random(77));

let workFolder: string;
beforeAll(async () => {
  workFolder = await mkdtemp(join(tmpdir(), 'spoor-hostile-'));
});
afterAll(() => rm(workFolder, { recursive: true }));

/** Digests of what an honest node says of the blocks `0 .. height`. */
const honest = new Map<number, string>();
async function honestDigest(height: number): Promise<string> {
  const known = honest.get(height);
  if (known !== undefined) return known;
  const ledger = createMemoryLedger();
  await withServer(MAIN, {}, async (open) => {
    await importBlocks(await open(), ledger, { from: 0, to: height }, { workFolder });
  });
  honest.set(height, await ledger.digest());
  return await ledger.digest();
}

async function withServer(
  branch: Branch,
  options: CoreServerOptions,
  task: (open: () => ReturnType<typeof openBlockSource>) => Promise<void>,
  kind = 'rpc',
): Promise<void> {
  const server = await startCoreServer({ blocks: branch.blocks }, options);
  const client = createHttpClient({
    clock: testClock(),
    random: new Random(1),
    retries: 3,
    timeoutMs: 200,
    maxBytes: 2 ** 20,
  });
  try {
    await task(() => openBlockSource(`${kind}=${server.url.replace('//', '//bob:hidden-word@')}`, client));
  } finally {
    await server.close();
  }
}

/** Whatever happened, the ledger holds the first blocks of the honest chain, or none. */
async function expectHonest(ledger: MemoryLedger, what: string): Promise<number> {
  const last = (await ledger.lastHashedBlock(CHAIN))?.block ?? -1;
  const hashes = (await ledger.blockHashes(CHAIN, 0, 999)).map(({ hash }) => hash);
  expect(hashes, what).toEqual(MAIN.hashes.slice(0, last + 1));
  if (last >= 0) expect(await ledger.digest(), what).toBe(await honestDigest(last));
  return last;
}

/** Lies of a node in its answers; each changes a result, or leaves it. */
const LIES = {
  'another block': (method, _, random, result) =>
    method === 'getblock' ? MAIN.blocks[random.below(TOP)]!.toString('hex') : result,
  'hex cut short': (method, _, random, result) =>
    method === 'getblock' ? String(result).slice(0, random.below(String(result).length)) : result,
  'one byte changed': (method, _, random, result) => {
    if (method !== 'getblock' && method !== 'getblockheader') return result;
    const bytes = Buffer.from(String(result), 'hex');
    const at = random.below(bytes.length);
    bytes[at] = bytes[at]! ^ (1 + random.below(255));
    return bytes.toString('hex');
  },
  'no hex': (method, _, random, result) => (method === 'getblock' ? `${'zz'.repeat(random.below(200))}` : result),
  'another hash': (method, _, random, result) => (method === 'getblockhash' ? MAIN.hashes[random.below(TOP)] : result),
  'a made-up hash': (method, _, random, result) =>
    method === 'getblockhash' ? random.next().toString(16).padStart(64, '0') : result,
  null: () => null,
  'another kind of value': (_, __, random) => [[], {}, 7, 'text', true][random.below(5)],
  'a tip far off': (method, _, random, result) =>
    method === 'getblockchaininfo' ? { ...(result as object), blocks: random.below(2 ** 31) } : result,
} as const satisfies Record<
  string,
  (method: string, params: readonly unknown[], random: Random, result: unknown) => unknown
>;
const CODES = ['BAD_ANSWER', 'SOURCE_UNREACHABLE', 'SOURCE_REFUSED', 'LEDGER_CONFLICT', 'BLOCK_HEIGHT', 'USAGE'];

function expectClear(error: unknown, what: string): void {
  expect(error, what).toBeInstanceOf(SpoorError);
  const { code, message, fields } = error as SpoorError;
  expect(CODES, `${what}: ${message}`).toContain(code);
  expect(`${message}${JSON.stringify(fields)}`, what).not.toMatch(/hidden-word|bob/);
  expect(message, what).toMatch(/127\.0\.0\.1/);
}

describe('a node that lies', () => {
  it.each(Object.keys(LIES) as (keyof typeof LIES)[])(
    'always, with %s: a clear error, and nothing is kept',
    async (lie) => {
      for (const seed of [1, 2]) {
        const random = new Random(seed);
        const ledger = createMemoryLedger();
        let began = false;
        const meddle: CoreServerOptions['meddle'] = (method, params, result) =>
          began ? LIES[lie](method, params, random, result) : undefined;
        await withServer(MAIN, { meddle }, async (open) => {
          const source = await open();
          began = true;
          const work = importBlocks(source, ledger, { from: 0, to: TOP }, { workFolder, batchBlocks: 10 });
          const error = await work.then(
            () => null,
            (cause: unknown) => cause,
          );
          const last = await expectHonest(ledger, `${lie}, seed ${seed}`);
          if (error === null) expect(last).toBe(TOP);
          else expectClear(error, `${lie}, seed ${seed}`);
          if (lie !== 'a tip far off') expect(error, lie).not.toBeNull();
        });
      }
    },
  );
});

describe('answers on a bad way', () => {
  const seeds = Array.from({ length: 6 }, (_, i) => i + 1);
  it.each(seeds)('come right, or end in a clear error with only whole batches kept (seed %i)', async (seed) => {
    const random = new Random(seed);
    const kind = seed % 3 === 0 ? 'rest' : 'rpc';
    const lies = Object.values(LIES);
    const kinds: readonly Fault[] = FAULTS;
    const oneIn = 4 + random.below(10);
    const fault = (): Fault | null => (random.below(oneIn) === 0 ? random.pick(kinds) : null);
    const meddle: CoreServerOptions['meddle'] = (method, params, result) =>
      random.below(40) === 0 ? random.pick(lies)(method, params, random, result) : undefined;
    const ledger = createMemoryLedger();
    await withServer(
      MAIN,
      { fault, meddle },
      async (open) => {
        // An import that fails is asked for again, as a person would: in the end it is all there.
        let last = -1;
        for (let attempt = 1; attempt <= 60 && last < TOP; attempt++) {
          const what = `seed ${seed}, attempt ${attempt}`;
          try {
            const source = await open();
            await importBlocks(source, ledger, { from: 0, to: TOP }, { workFolder, batchBlocks: 15 });
          } catch (error) {
            expectClear(error, what);
          }
          last = await expectHonest(ledger, what);
        }
        expect(last, `seed ${seed}`).toBe(TOP);
      },
      kind,
    );
  });

  it('batches that are answered in another order are put in order', async () => {
    // The server turns every batch around: ids say which answer is whose.
    const ledger = createMemoryLedger();
    await withServer(MAIN, { turnBatches: true }, async (open) => {
      await importBlocks(await open(), ledger, { from: 0, to: TOP }, { workFolder });
    });
    expect(await expectHonest(ledger, 'turned')).toBe(TOP);
  });

  it.each([21, 22])('are followed through (seed %i)', async (seed) => {
    const random = new Random(seed);
    const ledger = createMemoryLedger();
    const fault = (): Fault | null =>
      random.below(8) === 0 ? random.pick(['reset', 'cut', 'html', 'rate-limit', 'server-error']) : null;
    await withServer(MAIN, { fault }, async (open) => {
      const source = await open().catch(() => open());
      const options = { workFolder, once: true, intervalSec: 1, clock: testClock(), from: 0, onEvent: () => {} };
      for (let attempt = 0; attempt < 10; attempt++) {
        try {
          await follow(source, ledger, options);
          break;
        } catch (error) {
          expectClear(error, `seed ${seed}`);
        }
      }
    });
    expect(await expectHonest(ledger, `seed ${seed}`)).toBe(TOP);
  });
});
