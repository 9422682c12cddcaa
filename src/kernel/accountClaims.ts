import type { AmountColumn } from '../core/lanes.ts';

/**
 * What is reported stolen on an account chain, in the order in which it takes hold: by position, balances before the
 * transfer at the same position, then by claim order. Several claims may name one transfer.
 */
export interface AccountClaims {
  readonly size: number;
  readonly position: Float64Array;
  readonly party: Int32Array;
  /** The account whose whole balance is claimed just before `position`; 0 where a transfer is claimed. */
  readonly holder: Int32Array;
  /** The claimed transfer. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly timeSec: Float64Array;
  readonly amounts: AmountColumn;
}
