import { EXCHANGES, THEFT_NAMES } from './cast.ts';
import type { ResolvedOptions } from './worldOptions.ts';

/** By then, in hundredths of a chain's blocks, launderers should be done. */
export const LAUNDERING_DONE = 90;

/** One theft to be: where, how, and about how many rows its laundering takes. */
export interface TheftPlan {
  readonly name: string;
  readonly kind: 'account' | 'utxo';
  /** A hot wallet emptied in one block, or users drained one after another into one address. */
  readonly manner: 'hotWallet' | 'drainer';
  /** Whose hot wallet. */
  readonly exchange: number;
  readonly budget: number;
  /** Its place among the thefts of its chain, from 0: the first is the largest. */
  readonly rank: number;
}

/** The thefts of a world in claim order. On both chains every third is on the UTXO chain, the second first. */
export function planThefts(options: ResolvedOptions): TheftPlan[] {
  const ranks = { account: 0, utxo: 0 };
  return options.theftSizes.map((budget, i) => {
    const kind = options.chain === 'both' ? (i % 3 === 1 ? 'utxo' : 'account') : options.chain;
    const rank = ranks[kind]++;
    const manner = rank % 2 === 0 ? 'hotWallet' : 'drainer';
    const exchange = i % EXCHANGES.length;
    const round = Math.floor(i / THEFT_NAMES.length);
    const name = THEFT_NAMES[i % THEFT_NAMES.length]![manner];
    return { name: round === 0 ? name : `${name}-${round + 1}`, kind, manner, exchange, budget, rank };
  });
}

/** How the transfers of a world divide between its chains: three fifths of the background are on the account chain. */
export function shareTransfers(
  options: ResolvedOptions,
  plans: readonly TheftPlan[],
): { account: number; utxo: number } {
  const { chain, transfers } = options;
  if (chain !== 'both') return { account: chain === 'account' ? transfers : 0, utxo: chain === 'utxo' ? transfers : 0 };
  const background = transfers - budgetOf(plans, 'account') - budgetOf(plans, 'utxo');
  const account = budgetOf(plans, 'account') + Math.floor((background * 3) / 5);
  return { account, utxo: transfers - account };
}

/** What the thefts of one kind of chain may cost together, in rows. */
export function budgetOf(plans: readonly TheftPlan[], kind: 'account' | 'utxo'): number {
  return plans.reduce((sum, plan) => sum + (plan.kind === kind ? plan.budget : 0), 0);
}

/** The block ordinals at which a theft happens and by which its laundering should be done. */
export function theftWindow(order: number, blocks: number): { start: number; until: number } {
  return {
    start: Math.floor((blocks * (8 + ((order * 9) % 40))) / 100),
    until: Math.floor((blocks * LAUNDERING_DONE) / 100),
  };
}
