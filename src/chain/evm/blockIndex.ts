import { INDEX_LIMIT } from '../../core/position.ts';

/**
 * How the rows of an EVM block are numbered (docs/formats.md, "Index within a block"), so that parts of a block which
 * come in different imports, or from a node and from files, agree. Transaction `t` has the window that begins at
 * `t * windowSize`, the block itself (rewards, withdrawals) the last window.
 */
export const SLOT = {
  /** What the fee recipient gets, or the whole fee where nobody says who that is. */
  tip: 0,
  /** The part of the fee that is burned. */
  burn: 1,
  /** The transaction's own value. */
  value: 2,
  /** The first transfer within the transaction; the others follow in trace order. */
  internal: 3,
} as const;

/** Transactions up to this number leave every window its full size. */
const FULL_WINDOWS = 2048;

/**
 * The indices between the first rows of two neighbouring transactions: 1,024 in a block of up to 2,047 transactions,
 * half of that up to 4,095, and so on. The second half of a window is for token rows; of the block's own, for withdrawals.
 */
export function windowSize(transactions: number): number {
  let windows = FULL_WINDOWS;
  while (windows <= transactions) windows *= 2;
  return INDEX_LIMIT / windows;
}
