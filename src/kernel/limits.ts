import { END, type EndReason } from './endTable.ts';

/** What the tracer knows of an account (or of a UTXO chain's address) before it follows value to it. */
export const STATUS = { unknown: 0, follow: 1, service: 2, burn: 3, activity: 4, gap: 5 } as const;
export type Status = (typeof STATUS)[keyof typeof STATUS];

/** Why following stops where an account is what its status says, by status; `held` where it does not. */
export const REASON_BY_STATUS: readonly EndReason[] = [
  END.held,
  END.held,
  END.service,
  END.burn,
  END.activity,
  END.gap,
];

/** What a trace stops at, whatever account it is. */
export interface Limits {
  /** First position that is no longer processed. */
  readonly cut: number;
  /** Accounts and coins this many hops from the theft are ends. */
  readonly maxHops: number;
  /** Tainted arrivals below this are ends; 0n for none. */
  readonly dust: bigint;
}
