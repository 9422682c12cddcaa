import { assert } from './assert.ts';

/**
 * A place in a chain's total order, `block * 2^21 + index`, exact in a double because it is below 2^53.
 * The interchange formats' `block` and `index` are limited by it: both limits are checked on import.
 */
export type Position = number;

export const INDEX_LIMIT = 2 ** 21;
export const BLOCK_LIMIT = 2 ** 32;

/** Before every event of a chain: openings and coins made outside the ledger stand here. */
export const BEFORE_ALL: Position = -1;

export function toPosition(block: number, index: number): Position {
  assert(block >= 0 && block < BLOCK_LIMIT && index >= 0 && index < INDEX_LIMIT, `position ${block}/${index}`);
  return block * INDEX_LIMIT + index;
}

export function positionToBlock(position: Position): number {
  return Math.floor(position / INDEX_LIMIT);
}

export function positionToIndex(position: Position): number {
  return position % INDEX_LIMIT;
}
