import type { TransferRow } from './rows.ts';

/**
 * How many of a transaction's leading rows are gas: a burn of the native asset, or a tip to the block's maker and then
 * a burn of the rest. A token (text from `0x` on) never is.
 * @param moving the transaction's rows that move value, in order
 */
export function gasRows(moving: readonly Pick<TransferRow, 'asset' | 'from' | 'to'>[]): number {
  const [first, second] = moving;
  if (first === undefined || first.asset.startsWith('0x')) return 0;
  if (first.to === '') return 1;
  return second?.to === '' && second.from === first.from && second.asset === first.asset ? 2 : 0;
}

/**
 * Whether, gas aside, a transaction moves more than one asset: only then can it turn one into another.
 * @param moving as for `gasRows`
 */
export function movesTwoAssets(moving: readonly TransferRow[]): boolean {
  const gas = gasRows(moving);
  return moving.some(({ asset }, place) => place > gas && asset !== moving[gas]!.asset);
}
