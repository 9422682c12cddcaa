import type { Hex } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/cli/systemClock.ts';
import { Random } from '../../src/core/random.ts';
import { createHttpClient } from '../../src/fetch/httpClient.ts';
import type { SourceBlock } from '../../src/ingest/node/blockSource.ts';
import { EvmRpc } from '../../src/ingest/node/evmRpc.ts';
import { EvmSource } from '../../src/ingest/node/evmSource.ts';
import { Anvil, callData, haveAnvil } from '../support/anvil.ts';
import { allBlocks, LiveEvm, sumBalances } from '../support/liveEvm.ts';

const SEED = 11;

/** Before London all of a fee goes to the miner; before Cancun a contract that ends is gone. */
describe.skipIf(!haveAnvil).each(['berlin', 'shanghai', 'prague'])('a live node (%s)', (hardfork) => {
  let node: Anvil;
  let world: LiveEvm;
  let source: EvmSource;
  let blocks: SourceBlock[];

  beforeAll(async () => {
    node = await Anvil.start(hardfork);
    world = await LiveEvm.build(node, new Random(SEED));
    await world.live(8, 30);
    const client = createHttpClient({ clock: systemClock, random: new Random(1) });
    source = await EvmSource.open(new EvmRpc(client, node.url), { checkBalances: true });
    blocks = await allBlocks(source);
  });
  afterAll(() => node.stop());

  it('everything is checked and nothing is missing', async () => {
    expect(source.chain).toBe('anvil');
    expect(blocks.flatMap(({ gaps }) => gaps)).toEqual([]);
    expect(blocks.length).toBe((await node.height()) + 1);
    expect(source.notes()).toEqual([expect.stringMatching(/^\d+ transfers of single things \(ERC-721\) passed over/)]);
  });

  it('native balances recomputed from the rows are those of the node, of everyone who took part', async () => {
    const balances = [...sumBalances(blocks)].filter(([key]) => key.startsWith('eth '));
    expect(balances.length).toBeGreaterThan(40);
    for (const [key, change] of balances) {
      const address = key.slice(4);
      expect([address, (await node.balance(address, 0)) + change]).toEqual([address, await node.balance(address)]);
    }
  });

  it('token balances recomputed from the rows are those of the contracts', async () => {
    const { token, wrapped, loud, farm } = world.cast;
    const balances = [...sumBalances(blocks)].filter(([key]) => !key.startsWith('eth '));
    expect(new Set(balances.map(([key]) => key.split(' ')[0]))).toEqual(new Set([token, wrapped, loud]));
    expect(balances.some(([key]) => key === `${token} ${farm}`)).toBe(true);
    for (const [key, amount] of balances) {
      const [asset, holder] = key.split(' ') as [Hex, Hex];
      const data = callData('Token', 'balanceOf', [holder]);
      expect([key, BigInt(await node.call<Hex>('eth_call', [{ to: asset, data }, 'latest']))]).toEqual([key, amount]);
    }
  });

  it('the rows of a transaction: tip, burn, value, then calls as they were executed, then logs', () => {
    const first = new Map<string, string[]>();
    for (const { tx, from, to, asset, block } of blocks.flatMap(({ transfers }) => transfers)) {
      const kind = asset !== 'eth' ? 'token' : to === '' && from !== '' ? 'burn' : 'native';
      first.set(`${block} ${tx}`, [...(first.get(`${block} ${tx}`) ?? []), kind]);
    }
    const orders = [...first.values()].map((kinds) => kinds.join(' '));
    const gas = hardfork === 'berlin' ? 'native' : 'native burn';
    expect(orders.every((order) => order.startsWith(gas))).toBe(true);
    // A swap through two pools: native out of one and into the other; the token in, on to the pool, and out.
    expect(orders).toContain(`${gas} native native token token token`);
  });
});
