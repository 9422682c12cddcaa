import { describe, expect, it } from 'vitest';
import { NATIVE_DECIMALS } from '../../core/chains.ts';
import { scheduledRewards } from './blockRewards.ts';
import { EVM_CHAINS, evmChainOfId, parseEvmChain } from './evmChains.ts';
import type { EvmHeader } from './records.ts';

describe('the table of EVM chains', () => {
  it('has each name and each id once, in lower case, and the decimals of each native asset', () => {
    expect(new Set(EVM_CHAINS.map(({ name }) => name)).size).toBe(EVM_CHAINS.length);
    expect(new Set(EVM_CHAINS.map(({ chainId }) => chainId)).size).toBe(EVM_CHAINS.length);
    for (const { name, symbol, wrapped } of EVM_CHAINS) {
      expect(`${name} ${symbol} ${wrapped ?? ''}`).toMatch(/^[a-z-]+ [a-z]+ (?:0x[0-9a-f]{40})?$/);
      expect([symbol, NATIVE_DECIMALS[symbol]]).toEqual([symbol, 18]);
    }
    expect(evmChainOfId(56)?.name).toBe('bsc');
  });

  it('any other chain is given by name, symbol and id', () => {
    const own = { name: 'my-chain', symbol: 'coin', chainId: 999, hashes: 'ethereum', wrapped: undefined };
    expect(parseEvmChain('my-chain:coin:999')).toEqual(own);
    expect(parseEvmChain('my-chain:coin:999:own')).toEqual({ ...own, hashes: 'own' });
    expect(() => parseEvmChain('My-Chain:coin:x')).toThrow(/is not known; expected one of ethereum.*name:symbol:id/);
  });
});

describe('rewards by schedule', () => {
  const header = (number: number, difficulty = 1n): EvmHeader => ({ number, difficulty, miner: 'm' }) as EvmHeader;
  const rewards = (chain: string, number: number, uncles: readonly number[]): string[] =>
    scheduledRewards(
      parseEvmChain(chain),
      header(number),
      uncles.map((height) => ({ miner: 'u', number: height })),
    ).map(({ address, amount }) => `${address} ${amount}`);

  it('as a node states them of block 508110: 5 and 1/32 for the miner, 6/8 for an uncle two below', () => {
    expect(rewards('ethereum', 508_110, [508_108])).toEqual(['m 5156250000000000000', 'u 3750000000000000000']);
  });

  it('fall with Byzantium and Constantinople, and end with the merge', () => {
    expect(rewards('ethereum', 4_370_000, [])).toEqual(['m 3000000000000000000']);
    expect(rewards('ethereum', 7_280_000, [])).toEqual(['m 2000000000000000000']);
    expect(scheduledRewards(parseEvmChain('ethereum'), header(20_000_000, 0n), [])).toEqual([]);
    expect(rewards('ethereum', 0, [])).toEqual([]);
    expect(rewards('bsc', 10, [])).toEqual([]);
  });

  it('of Classic fall by a fifth each era, and from the second on an uncle gets 1/32', () => {
    expect(rewards('ethereum-classic', 5_000_000, [4_999_999])[1]).toBe('u 4375000000000000000');
    expect(rewards('ethereum-classic', 5_000_001, [5_000_000])).toEqual([
      'm 4125000000000000000',
      'u 125000000000000000',
    ]);
  });
});
