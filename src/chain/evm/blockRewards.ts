import type { EvmChain } from './evmChains.ts';
import type { EvmHeader, EvmReward } from './records.ts';

const ETHER = 10n ** 18n;

/**
 * The rewards of a block by its chain's schedule, for nodes whose traces do not state them: Ethereum until the merge
 * (EIP-649, EIP-1234) and Ethereum Classic (ECIP-1017), the miner first, then each uncle's. Other chains make no coins by
 * blocks, or in ways that only their traces tell: no rewards here.
 */
export function scheduledRewards(
  chain: EvmChain,
  header: EvmHeader,
  uncles: readonly Pick<EvmHeader, 'miner' | 'number'>[],
): EvmReward[] {
  if (!paysRewards(chain, header)) return [];
  const classic = chain.name === 'ethereum-classic';
  const era = classic ? BigInt(Math.floor((header.number - 1) / 5_000_000)) : 0n;
  const reward = classic ? (5n * ETHER * 4n ** era) / 5n ** era : ethereumReward(header.number);
  const rewards = [{ address: header.miner, amount: reward + (reward / 32n) * BigInt(uncles.length) }];
  for (const { miner, number } of uncles) {
    // From its second era on, Classic pays every uncle the same.
    const amount = era > 0n ? reward / 32n : (reward * BigInt(8 + number - header.number)) / 8n;
    rewards.push({ address: miner, amount });
  }
  return rewards;
}

/** Whether `scheduledRewards` finds any, so that a block's uncles must be known. */
export function paysRewards(chain: EvmChain, { number, difficulty }: EvmHeader): boolean {
  return (chain.name === 'ethereum' || chain.name === 'ethereum-classic') && number > 0 && difficulty > 0n;
}

function ethereumReward(number: number): bigint {
  return (number < 4_370_000 ? 5n : number < 7_280_000 ? 3n : 2n) * ETHER;
}
