import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../../src/core/random.ts';
import type { TransactionRow } from '../../src/core/rows.ts';
import { createHttpClient } from '../../src/fetch/httpClient.ts';
import { importFiles } from '../../src/ingest/importFiles.ts';
import type { BlockSource } from '../../src/ingest/node/blockSource.ts';
import { follow } from '../../src/ingest/node/follow.ts';
import { importBlocks } from '../../src/ingest/node/importBlocks.ts';
import { openBlockSource } from '../../src/ingest/node/openBlockSource.ts';
import { openLedger } from '../../src/ledger/embedded/openLedger.ts';
import { createMemoryLedger, type MemoryLedger } from '../../src/ledger/memory/memoryLedger.ts';
import { runSpoor, startSpoor } from '../cli/runSpoor.ts';
import { errorOf } from '../conformance/ledgerStore.ts';
import { encodeTransaction } from '../support/blockBytes.ts';
import { testClock } from '../support/faultyServer.ts';
import { haveLitecoin, LitecoinNode } from '../support/litecoinNode.ts';

/** A real node of Bitcoin Core's family, driven through what a chain can do. Tests build on one another. */

const CHAIN = 'litecoin-regtest';
const MWEB_FROM = 432;

let node: LitecoinNode;
let workFolder: string;
beforeAll(async () => {
  if (!haveLitecoin) return;
  workFolder = await mkdtemp(join(tmpdir(), 'spoor-litecoin-'));
  node = await LitecoinNode.start();
  await node.mine(103);
  await payAllTypes();
  await node.mine(3);
  for (let i = 0; i < 8; i++) {
    for (const type of ['legacy', 'p2sh-segwit', 'bech32']) {
      await node.call('sendtoaddress', await node.call('getnewaddress', '', type), (0.5 + i / 100).toFixed(2));
    }
    await node.mine(1);
  }
});
afterAll(async () => {
  if (!haveLitecoin) return;
  await node.dispose();
  await rm(workFolder, { recursive: true, force: true });
});

const KEY = `02${'79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798'}`;

/** One transaction with a type of script an output, some of which wallets do not make. */
async function payAllTypes(): Promise<void> {
  const scripts = [
    `5121${KEY}21${KEY}52ae`,
    '6a0568656c6c6f',
    `21${KEY}ac`,
    `5120${KEY.slice(2)}`,
    `0020${'ab'.repeat(32)}`,
    '51',
  ];
  const outputs = scripts.map((script) => ({
    value: script.startsWith('6a') ? 0n : 100_000_000n,
    script: Buffer.from(script, 'hex'),
  }));
  const bytes = encodeTransaction({ version: 2, inputs: [], outputs, witness: null, lockTime: 0 });
  const funded = await node.call<{ hex: string }>('fundrawtransaction', bytes.toString('hex'), {}, false);
  const signed = await node.call<{ hex: string }>('signrawtransactionwithwallet', funded.hex);
  await node.call('sendrawtransaction', signed.hex);
}

async function open(kind: 'rpc' | 'rest' = 'rpc'): Promise<BlockSource> {
  const url = `${kind}=http://${node.address}/${kind === 'rpc' ? `?cookie=${node.cookiePath}` : ''}`;
  return await openBlockSource(url, createHttpClient({ clock: testClock(), random: new Random(1), retries: 1 }));
}

async function fromNode(from = 0, kind: 'rpc' | 'rest' = 'rpc'): Promise<MemoryLedger> {
  const source = await open(kind);
  const ledger = createMemoryLedger();
  await importBlocks(source, ledger, { from, to: (await source.tip()).height }, { workFolder });
  return ledger;
}

async function rowsOf(ledger: MemoryLedger, from = 0): Promise<TransactionRow[]> {
  const rows: TransactionRow[] = [];
  for await (const row of ledger.scanTransactions(CHAIN, from, 2 ** 32)) rows.push(row);
  return rows;
}

interface NodeTransaction {
  readonly txid: string;
  readonly vout: readonly {
    readonly value: number;
    readonly scriptPubKey: { readonly type: string; readonly addresses?: readonly string[] };
  }[];
}

describe.skipIf(!haveLitecoin)("a real node's chain", () => {
  it('is the same by block files, JSON-RPC and REST', async () => {
    const byFile = createMemoryLedger();
    await importFiles([node.blocksFolder], byFile, { workFolder });
    expect((await rowsOf(byFile)).length).toBeGreaterThan(130);
    for (const kind of ['rpc', 'rest'] as const) {
      const ledger = await fromNode(0, kind);
      expect(await ledger.digest()).toBe(await byFile.digest());
      expect(await ledger.blockHashes(CHAIN, 0, 999)).toEqual(await byFile.blockHashes(CHAIN, 0, 999));
    }
  });

  it('has the ids, values and addresses that the node itself states, of every type of script', async () => {
    const rows = await rowsOf(await fromNode());
    const types = new Map<string, number>();
    for (const height of [0, 1, 104, 107, 110, 114]) {
      const hash = await node.call<string>('getblockhash', height);
      const { tx } = await node.call<{ tx: NodeTransaction[] }>('getblock', hash, 2);
      const ours = rows.filter(({ block }) => block === height);
      expect(ours.map(({ txid }) => txid)).toEqual(tx.map(({ txid }) => txid));
      for (const [i, { vout }] of tx.entries()) {
        for (const [n, { value, scriptPubKey }] of vout.entries()) {
          const output = ours[i]!.outputs[n]!;
          const { type, addresses = [] } = scriptPubKey;
          types.set(type, (types.get(type) ?? 0) + 1);
          expect(output.value).toBe(BigInt(Math.round(value * 1e8)));
          if (height === 0 || type === 'nulldata') expect(output.address).toBe('');
          else if (type === 'multisig' || type === 'nonstandard') expect(output.address).toMatch(/^script-/);
          else if (type === 'pubkey') expect(output.address).toMatch(/^[mn]/);
          else if (type !== 'witness_v1_taproot') expect(output.address).toBe(addresses[0]);
          else expect(output.address).toMatch(/^rltc1p/);
        }
      }
    }
    const all = [
      'multisig',
      'nulldata',
      'pubkey',
      'pubkeyhash',
      'scripthash',
      'witness_v0_keyhash',
      'witness_v0_scripthash',
    ];
    expect([...types.keys()]).toEqual(expect.arrayContaining(all));
    expect([...types.keys()].some((type) => type.includes('taproot') || type.includes('v1'))).toBe(true);
  });

  it('can be read from its middle: spent coins come with value and address', async () => {
    const expected = await rowsOf(await fromNode(), 105);
    for (const kind of ['rpc', 'rest'] as const) expect(await rowsOf(await fromNode(105, kind))).toEqual(expected);
  });

  it('is followed through reorganisations of depth 1, 10 and 50', async () => {
    const ledger = createMemoryLedger();
    const events: string[] = [];
    const options = { workFolder, once: true, intervalSec: 1, clock: testClock(), from: 0 };
    const followOnce = async (): Promise<void> =>
      follow(await open(), ledger, { ...options, onEvent: ({ kind }) => void events.push(kind) });
    const catchUp = async (): Promise<void> => {
      await followOnce();
      expect(await ledger.digest()).toBe(await (await fromNode()).digest());
    };
    await catchUp();
    for (const depth of [1, 10, 50]) {
      await node.call('sendtoaddress', await node.call('getnewaddress'), 1);
      await node.mine(depth);
      await followOnce();
      const height = await node.call<number>('getblockcount');
      await node.call('invalidateblock', await node.call('getblockhash', height - depth + 1));
      await followOnce();
      await node.mine(depth + 1);
      events.length = 0;
      await catchUp();
      expect(events).toEqual(['undone', 'imported']);
    }
    // Deeper than what is final: refused, and nothing is taken back.
    const digest = await ledger.digest();
    const deep = await node.call<string>('getblockhash', 40);
    const tip = await node.call<string>('getbestblockhash');
    await node.call('invalidateblock', deep);
    await node.mine(2);
    await errorOf(followOnce(), 'REORG_TOO_DEEP');
    expect(await ledger.digest()).toBe(digest);
    await node.call('invalidateblock', await node.call('getblockhash', 40));
    await node.call('reconsiderblock', deep);
    expect(await node.call('getbestblockhash')).toBe(tip);
    await catchUp();
  });

  it('is followed on after the process was killed at any moment, and after Ctrl-C', async () => {
    const random = new Random(11);
    const folder = join(workFolder, 'followed');
    const source = `rpc=http://${node.address}/?cookie=${node.cookiePath}`;
    const args = ['follow', source, '--ledger', folder, '--from', '0', '--interval', '0.05'];
    for (let round = 0; round < 4; round++) {
      const { child, ended } = startSpoor(args);
      const spoke = once(child.stderr!, 'data');
      await sleep(random.below(1500));
      await node.mine(3);
      const height = await node.call<number>('getblockcount');
      await node.call('invalidateblock', await node.call('getblockhash', height - 1));
      await node.mine(4);
      // Ctrl-C is of interest once it is at work, a kill at any moment.
      if (round === 3) await spoke;
      await sleep(random.below(300));
      child.kill(round === 3 ? 'SIGINT' : 'SIGKILL');
      const { code, stderr } = await ended;
      if (round === 3) expect([code, stderr]).toEqual([130, expect.stringContaining('interrupted')]);
    }
    const ended = await runSpoor([...args, '--once', '--json']);
    expect(ended.code, ended.stderr).toBe(0);
    const ledger = await openLedger(folder);
    expect(await ledger.digest()).toBe(await (await fromNode()).digest());
    await ledger.close();
  });

  it('is waited for while the node is away, and goes on with its new cookie', async () => {
    const ledger = createMemoryLedger();
    const stop = new AbortController();
    const events: string[] = [];
    const real = { nowSec: () => performance.now() / 1000, sleep: (ms: number) => sleep(Math.min(ms, 100)) };
    const client = createHttpClient({ clock: testClock(), random: new Random(1), retries: 0 });
    const source = await openBlockSource(`rpc=http://${node.address}/?cookie=${node.cookiePath}`, client);
    const work = follow(source, ledger, {
      workFolder,
      once: false,
      intervalSec: 1,
      from: 0,
      clock: real,
      signal: stop.signal,
      onEvent: ({ kind }) => void events.push(kind),
    });
    const done = errorOf(work, 'INTERRUPTED');
    while (!events.includes('imported')) await sleep(20);
    await node.stop();
    while (!events.includes('waiting')) await sleep(20);
    await node.run();
    await node.call('loadwallet', 'test').catch(() => {});
    await node.mine(2);
    while (events.at(-1) !== 'imported') await sleep(20);
    stop.abort();
    await done;
    expect(await ledger.digest()).toBe(await (await fromNode()).digest());
  });

  it('goes on into blocks with extensions (MWEB)', async () => {
    const missing = MWEB_FROM - 1 - (await node.call<number>('getblockcount'));
    await node.mine(missing);
    // The first block with an extension needs something that goes into it.
    await node.call('sendtoaddress', await node.call('getnewaddress', '', 'mweb'), 3);
    await node.mine(1);
    await node.call('sendtoaddress', await node.call('getnewaddress', '', 'mweb'), 2);
    await node.mine(3);
    const rows = await rowsOf(await fromNode(0, 'rest'));
    const hogEx = rows.filter(({ block, outputs }) => block > MWEB_FROM && outputs[0]!.address.startsWith('rltc1'));
    expect(hogEx.length).toBeGreaterThan(0);
    const byFile = createMemoryLedger();
    await importFiles([node.blocksFolder], byFile, { workFolder });
    expect(await byFile.digest()).toBe(await (await fromNode()).digest());
  });
});
