import type { AmountColumn } from '../core/lanes.ts';
import { INDEX_LIMIT } from '../core/position.ts';

/**
 * What is reported stolen on a UTXO chain, by position, then claim order. A coin is claimed either where its
 * transaction makes it (`exists` 0) or just before `position`, when it exists already (`exists` 1).
 */
export interface CoinClaims {
  readonly size: number;
  readonly position: Float64Array;
  readonly party: Int32Array;
  readonly exists: Uint8Array;
  readonly transaction: Float64Array;
  readonly vout: Int32Array;
  // Of coins that exist:
  /** Whether the coin is an arrival, at which following may stop, rather than a holding that is followed in any case. */
  readonly arrives: Uint8Array;
  readonly address: Int32Array;
  readonly spender: Float64Array;
  readonly spenderPosition: Float64Array;
  /** NaN for a coin made outside the ledger. */
  readonly timeSec: Float64Array;
  readonly amounts: AmountColumn;
}

export interface CoinRule {
  /** Whether outputs are served by value, highest first (`tiho`). */
  readonly highestFirst: boolean;
  /** Whether tainted fees go on into the block's coinbase, and in which order it lists them. */
  readonly carry: 'subsidy-first' | 'fees-first' | null;
}

/** The key at which a block's coinbase collects its fees: after every transaction of the block. */
export function coinbaseKey(block: number): number {
  return (block + 1) * INDEX_LIMIT - 0.5;
}
