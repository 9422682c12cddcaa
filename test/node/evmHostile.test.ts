import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseEvmChain } from '../../src/chain/evm/evmChains.ts';
import { SpoorError } from '../../src/core/errors.ts';
import { Random } from '../../src/core/random.ts';
import type { TransferRow } from '../../src/core/rows.ts';
import { createHttpClient } from '../../src/fetch/httpClient.ts';
import type { SourceBlock } from '../../src/ingest/node/blockSource.ts';
import { EvmRpc } from '../../src/ingest/node/evmRpc.ts';
import { EvmSource } from '../../src/ingest/node/evmSource.ts';
import { Anvil, haveAnvil } from '../support/anvil.ts';
import { HostileNode, type Lie, TRANSPORTS } from '../support/hostileNode.ts';
import { LiveEvm } from '../support/liveEvm.ts';
import { mutateJson } from '../support/mutateJson.ts';

const SEED = 5;
const ROUNDS = 100;
/** Of the world, which is older. */
const FIRST = 4;
const END = 6;

const rowText = ({ block, index, tx, asset, from, to, amount, timeSec }: TransferRow, withIndex = true): string =>
  [block, withIndex ? index : '', timeSec, tx, asset, from, to, amount].join(' ');
const rowsOf = (blocks: readonly SourceBlock[], withIndex = true): string[] =>
  blocks.flatMap(({ transfers }) => transfers.map((row) => rowText(row, withIndex)));

describe.skipIf(!haveAnvil)('a node that lies', () => {
  let anvil: Anvil;
  let node: HostileNode;
  let honest: SourceBlock[];
  /** What is asked of a node that does not lie. */
  let calls: string[];

  /** Time that does not pass: what would wait goes on at once. */
  const clock = { nowSec: () => 0, sleep: async () => {} };

  /** Only a node that hangs is given up soon: a busy machine answers late. */
  async function read(checkBalances: boolean, timeoutMs = 60_000): Promise<SourceBlock[]> {
    const client = createHttpClient({ clock, random: new Random(1), retries: 1, timeoutMs });
    const source = await EvmSource.open(new EvmRpc(client, node.url), { checkBalances });
    const blocks: SourceBlock[] = [];
    for await (const block of source.blocks(FIRST, END)) blocks.push(block);
    return blocks;
  }

  beforeAll(async () => {
    anvil = await Anvil.start('prague');
    const world = await LiveEvm.build(anvil, new Random(SEED));
    await world.live(END - FIRST, 7);
    node = await HostileNode.start(anvil.url);
    honest = await read(true);
    calls = [...node.answers.keys()];
    expect(rowsOf(honest).length).toBeGreaterThan(30);
  });
  afterAll(async () => {
    await node.stop();
    await anvil.stop();
  });

  async function outcome(lie: Lie): Promise<SourceBlock[] | SpoorError> {
    node.lie = lie;
    node.told = 0;
    try {
      return await read(true, 'transport' in lie && lie.transport === 'hangs' ? 300 : undefined);
    } catch (error) {
      if (!(error instanceof SpoorError)) throw error;
      expect(`${error.message} ${JSON.stringify(error.fields)}`).not.toContain('hunter2');
      return error;
    } finally {
      expect(node.told).toBeGreaterThan(0);
      node.lie = undefined;
    }
  }

  it(`whatever one answer is changed to (${ROUNDS} times, seed ${SEED}), it is caught or changes no row`, async () => {
    const random = new Random(SEED);
    const heavy = calls.filter((call) => !call.startsWith('eth_getBalance'));
    let caught = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const from = random.below(8) === 0 ? calls : heavy;
      const call = from[random.below(from.length)]!;
      const seed = random.below(2 ** 31);
      const found = await outcome({ call, change: (result) => mutateJson(result, new Random(seed)) });
      const told = `round ${round}: ${call.slice(0, 60)}, seed ${seed}`;
      if (found instanceof SpoorError) {
        expect([told, ['BAD_ANSWER', 'USAGE'].includes(found.code)]).toEqual([told, true]);
        if (found.code === 'BAD_ANSWER') expect(found.message).toMatch(/found .*expected |expected .*found /s);
        caught++;
      } else if (call.startsWith('debug_')) {
        // Nothing tells in which order a transaction's own calls were made but the trace itself.
        expect([told, rowsOf(found, false).toSorted()]).toEqual([told, rowsOf(honest, false).toSorted()]);
      } else {
        expect([told, rowsOf(found)]).toEqual([told, rowsOf(honest)]);
      }
    }
    expect(caught).toBeGreaterThan(ROUNDS / 3);
  });

  it.each(TRANSPORTS)('an answer that %s: a clear error, for every kind of request', async (transport) => {
    const methods = new Map(calls.map((call) => [call.split(' ')[0]!, call]));
    for (const call of methods.values()) {
      const found = await outcome({ call, transport });
      expect(found).toBeInstanceOf(SpoorError);
      const { code, message } = found as SpoorError;
      expect(code).toMatch(/^(?:BAD_ANSWER|SOURCE_REFUSED|SOURCE_UNREACHABLE)$/);
      expect(message).toMatch(/127\.0\.0\.1/);
    }
  });

  it('the block of another height', async () => {
    const [one, two] = [FIRST, FIRST + 1].map((at) => `eth_getBlockByNumber ["0x${at.toString(16)}",true]`);
    const found = await outcome({ call: two!, change: () => node.answers.get(one!) });
    expect((found as SpoorError).message).toMatch(/block 5: found block 4, expected block 5/);
  });
});

describe.skipIf(!haveAnvil)('a node that offers less', () => {
  let anvil: Anvil;
  let node: HostileNode;

  beforeAll(async () => {
    anvil = await Anvil.start('prague');
    const world = await LiveEvm.build(anvil, new Random(SEED));
    await world.live(2, 10);
    node = await HostileNode.start(anvil.url);
  });
  afterAll(async () => {
    await node.stop();
    await anvil.stop();
  });

  async function read(lacks: readonly string[]): Promise<SourceBlock[]> {
    node.lacks = new Set(lacks);
    const client = createHttpClient({ clock: { nowSec: () => 0, sleep: async () => {} }, random: new Random(1) });
    const source = await EvmSource.open(new EvmRpc(client, node.url));
    const blocks: SourceBlock[] = [];
    for await (const block of source.blocks(0, END)) blocks.push(block);
    return blocks;
  }

  it('receipts one by one, and traces of the other form: the same rows', async () => {
    const full = await read([]);
    expect(rowsOf(await read(['eth_getBlockReceipts']))).toEqual(rowsOf(full));
    node.forbids = new Set(['debug_traceBlockByNumber', 'eth_getBlockReceipts']);
    expect(rowsOf(await read([]))).toEqual(rowsOf(full));
    node.forbids = new Set();
    const other = await read(['debug_traceBlockByNumber']);
    expect(rowsOf(other)).toEqual(rowsOf(full));
  });

  it('of a chain with hashes of its own: what cannot be recomputed is said, transactions that nobody traces are a gap', async () => {
    const chain = parseEvmChain('other:coin:31337:own');
    const client = createHttpClient({ clock: { nowSec: () => 0, sleep: async () => {} }, random: new Random(1) });
    node.lacks = new Set();
    node.lie = {
      call: `debug_traceBlockByNumber ["0x4",{"tracer":"callTracer","tracerConfig":{"withLog":true},"timeout":"120s"}]`,
      change: () => [],
    };
    const source = await EvmSource.open(new EvmRpc(client, node.url), { chain });
    const gaps: string[] = [];
    for await (const block of source.blocks(4, 5)) gaps.push(...block.gaps);
    node.lie = undefined;
    expect(gaps).toContain('not checked: hashes and roots: other makes some in its own way');
    expect(gaps).toContain('internal transfers: the node offers no traces');
    expect(node.told).toBeGreaterThan(0);
  });

  it('no traces: internal transfers are missing, and each block says so', async () => {
    const full = rowsOf(await read([]), false);
    const blocks = await read(['debug_traceBlockByNumber', 'trace_block']);
    const rows = rowsOf(blocks, false);
    expect(rows.length).toBeLessThan(full.length);
    expect(rows.filter((row) => !full.includes(row))).toEqual([]);
    expect(new Set(blocks.slice(1).flatMap(({ gaps }) => gaps))).toEqual(
      new Set(['internal transfers: the node offers no traces']),
    );
  });
});
