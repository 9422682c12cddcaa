import type { ChainKind } from '../core/chains.ts';
import type { Ledger } from '../ledger/port.ts';
import type { RowsInHand } from '../ledger/stagedReader.ts';
import type { End, Warning } from '../trace/report.ts';
import type { TheftSpec } from '../trace/theftSpec.ts';
import type { HeldCheck, Holder } from './heldEnds.ts';

/** What is known of a chain that is asked for piece by piece; `ScopedLedger` answers from it. */
export interface ChainView {
  readonly chain: string;
  readonly kind: ChainKind;
  /** The last block that is looked at: what came later was not there yet. */
  readonly tip: { readonly height: number; readonly timeSec: number };
  /** How many events an address has, as far as the source said; undefined where only the rows tell. */
  eventsOf(address: string): number | undefined;
  /** Account chains: whether every row that names the address was fetched. */
  isComplete(address: string): boolean;
  /**
   * UTXO chains: what keeps a coin of a fetched transaction from being followed: the id of the transaction that spends
   * it, or its own where its address was not asked for, with the position to end it at. Null where nothing does.
   */
  openSpend(txid: string, vout: number, address: string): { readonly txid: string; readonly position: number } | null;
}

/** One chain of a scoped trace: asks its sources for what the trace reaches. */
export interface ChainScope {
  readonly view: ChainView;
  /**
   * Fetches what thefts name.
   * @throws THEFT_NOT_FOUND, ANSWER_NOT_KEPT, USAGE where they are not to be had, and what asking throws
   */
  start(thefts: readonly TheftSpec[]): Promise<void>;
  /** Fetches what ends of reason `gap` wait for, those first named first. True where anything new came. */
  fetch(gaps: readonly End[]): Promise<boolean>;
  /** Whether asking more could make something of an end of reason `gap`. */
  canFetch(gap: End): boolean;
  /** Rows fetched since the last call. */
  takeRows(): RowsInHand;
  /**
   * Asks what the sources say lies now where value is held. What contradicts what was fetched ends as `gap` from then on:
   * coins by the view, accounts by being named.
   */
  checkHeld(holders: readonly Holder[], ledger: Ledger): Promise<HeldCheck>;
  /** What a user must know of the answers behind these ends, sorted. */
  warnings(ends: readonly End[]): Warning[];
}
