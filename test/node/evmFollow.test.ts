import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/cli/systemClock.ts';
import { Random } from '../../src/core/random.ts';
import { createHttpClient } from '../../src/fetch/httpClient.ts';
import type { BlockSource } from '../../src/ingest/node/blockSource.ts';
import { type FollowEvent, follow } from '../../src/ingest/node/follow.ts';
import { importBlocks } from '../../src/ingest/node/importBlocks.ts';
import { openBlockSource } from '../../src/ingest/node/openBlockSource.ts';
import { createMemoryLedger, type MemoryLedger } from '../../src/ledger/memory/memoryLedger.ts';
import { runSpoor } from '../cli/runSpoor.ts';
import { Anvil, haveAnvil } from '../support/anvil.ts';
import { HostileNode } from '../support/hostileNode.ts';
import { LiveEvm } from '../support/liveEvm.ts';

describe.skipIf(!haveAnvil)('a ledger and an EVM node', () => {
  let anvil: Anvil;
  let live: LiveEvm;
  let node: HostileNode;
  let workFolder: string;

  beforeAll(async () => {
    workFolder = await mkdtemp(join(tmpdir(), 'spoor-evm-'));
    anvil = await Anvil.start('prague');
    live = await LiveEvm.build(anvil, new Random(3));
    await live.live(3, 6);
    node = await HostileNode.start(anvil.url);
  });
  afterAll(async () => {
    await node.stop();
    await anvil.stop();
    await rm(workFolder, { recursive: true });
  });

  const open = (): Promise<BlockSource> =>
    openBlockSource(`rpc=${anvil.url}`, createHttpClient({ clock: systemClock, random: new Random(1) }));

  async function catchUp(ledger: MemoryLedger): Promise<FollowEvent[]> {
    const events: FollowEvent[] = [];
    const onEvent = (event: FollowEvent): void => void events.push(event);
    const options = { workFolder, once: true, intervalSec: 1, clock: systemClock, onEvent, from: 0 };
    await follow(await open(), ledger, options);
    return events;
  }

  /** What a ledger says that never saw another branch. */
  async function freshDigest(): Promise<string> {
    const ledger = createMemoryLedger();
    await importBlocks(await open(), ledger, { from: 0, to: await anvil.height() }, { workFolder });
    return await ledger.digest();
  }

  it('stay together through new blocks, a reorg of the node, and blocks that it forgets', async () => {
    const ledger = createMemoryLedger();
    expect((await catchUp(ledger)).map(({ kind }) => kind)).toEqual(['imported']);
    const snapshot = await anvil.call('evm_snapshot');
    await live.live(3, 5);
    await catchUp(ledger);
    expect(await ledger.digest()).toBe(await freshDigest());

    const before = await anvil.height();
    await anvil.call('anvil_reorg', [2, []]);
    await live.live(1, 5);
    const events = await catchUp(ledger);
    expect(events[0]).toMatchObject({ kind: 'undone', first: before - 1, last: before });
    expect(await ledger.digest()).toBe(await freshDigest());

    await anvil.call('evm_revert', [snapshot]);
    await live.live(5, 4);
    expect((await catchUp(ledger))[0]).toMatchObject({ kind: 'undone' });
    expect(await ledger.digest()).toBe(await freshDigest());
  });

  it('by the command line: import, go on, follow', async () => {
    const ledger = join(workFolder, 'ledger');
    const named = `rpc=${anvil.url}`;
    const some = await runSpoor(['import', named, '--from', '0', '--to', '3', '--ledger', ledger, '--check-balances']);
    expect([some.stderr, some.code]).toEqual(['', 0]);
    expect(some.stdout).toMatch(/anvil/);
    const rest = await runSpoor(['follow', named, '--once', '--ledger', ledger, '--json']);
    expect(rest.code).toBe(0);
    const { ledger: summary } = JSON.parse(rest.stdout) as { ledger: { digest: string } };
    expect(summary.digest).toBe(await freshDigest());
  });

  it('by the command line: what is missing, what is passed over, and what is wrong, is said', async () => {
    node.lacks = new Set(['getblockchaininfo', 'debug_traceBlockByNumber', 'trace_block']);
    const into = (name: string): string[] => ['--from', '0', '--ledger', join(workFolder, name)];
    const gaps = await runSpoor(['import', `rpc=${node.url}`, ...into('gaps')]);
    expect(gaps.code).toBe(0);
    expect(gaps.stderr).toMatch(/internal transfers: the node offers no traces \(blocks 1 to \d+\)/);
    const other = await runSpoor(['import', `rpc=${node.url}`, '--chain', 'ethereum', ...into('other')]);
    expect(other.code).toBe(2);
    expect(other.stderr).toMatch(/the node's chain id is 31337, that of ethereum is 1/);
    const own = await runSpoor(['import', `rpc=${node.url}`, '--chain', 'own:coin:31337', ...into('own')]);
    expect(own.code).toBe(0);
    expect(own.stdout).toMatch(/own/);
    node.lie = { call: 'eth_getBlockByNumber ["0x2",true]', transport: 'html' };
    const html = await runSpoor(['import', `rpc=${node.url}`, ...into('html')]);
    expect(html.code).toBe(7);
    expect(html.stderr).toMatch(/expected JSON, found an HTML/);
    expect(`${gaps.stderr}${other.stderr}${html.stderr}`).not.toContain('hunter2');
  });
});
