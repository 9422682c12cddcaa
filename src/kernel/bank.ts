import type { AmountColumn } from '../core/lanes.ts';
import type { HistoryArena } from './historyArena.ts';
import type { SumColumn } from './sumColumn.ts';

/** The rules as the kernel numbers them: how an outgoing amount takes from a list (rules.md). */
export const RULE = {
  fifo: 0,
  lifo: 1,
  proRata: 2,
  taintFirst: 3,
  cleanFirst: 4,
  poison: 5,
  bounds: 6,
} as const;
export type Rule = (typeof RULE)[keyof typeof RULE];

/**
 * What coins and accounts hold under one rule, and the parcels on their way between them.
 *
 * A *slot* is one holder. It starts empty and untainted: only its balance is kept, until taint is put into it. Slot 0
 * is the transaction in hand on a UTXO chain. *Parties* are 0 .. parties - 1 in claim order; clean value is no party.
 *
 * Parcels in transit stand in the bank's *scratch*: filled by `take` or `takeClean`, changed by `claim`, added to a slot
 * by `put` (as often as wanted, the scratch stays). `tallyScratch` and `tallySlot` sum up a scratch or a slot a party.
 *
 * `LaneBank` does this on typed lanes, `BigBank` for any size in BigInt; the drivers know no amounts and use either.
 */
export interface Bank {
  /** Makes room for slots 0 .. slots - 1. */
  reserve(slots: number): void;
  isTainted(slot: number): boolean;
  /** Forgets what a slot holds; it may be used again for another holder. */
  clear(slot: number): void;

  /**
   * Brings an account's slot to just before `position`: applies, as clean, the events `from ..` of its history that come
   * earlier, and returns the index of the first that does not. In a tainted slot these must all be inflows.
   */
  sync(slot: number, arena: HistoryArena, from: number, end: number, position: number): number;
  /** Adds, as clean, the events `from` .. `to` of an account's history: all are inflows. */
  addInflows(slot: number, arena: HistoryArena, from: number, to: number): void;
  /** Adds a clean amount behind what the slot holds. */
  addClean(slot: number, column: AmountColumn, at: number): void;
  /** Moves all that `from` holds behind what `to` holds, and clears `from`. */
  move(from: number, to: number): void;
  /** Takes an event's amount out of a tainted slot into the scratch; true where it carries taint. */
  takeEvent(slot: number, arena: HistoryArena, event: number): boolean;
  /** Takes an amount out of a tainted slot into the scratch; true where it carries taint. */
  take(slot: number, column: AmountColumn, at: number): boolean;
  /** Makes the scratch one clean parcel. */
  takeClean(column: AmountColumn, at: number): void;
  /** The scratch's clean part takes the party's name; counts `stolen` and `claimedEarlier`. */
  claim(party: number): void;
  put(slot: number): void;
  /** The same claim on all that a slot holds; true where anything took the name. */
  claimSlot(slot: number, party: number): boolean;
  /**
   * Turns the scratch, taken before, into `received` units of another asset: each parcel becomes its share by largest
   * remainder and keeps its origin (rules.md, "Changing asset"). Parcels left without units are `tallyLost`'s.
   * Only where `keepsOrigins`.
   */
  convert(received: bigint): void;
  /** As `tallyScratch`, for the parcels that the last conversion left without units: their amounts are zero. */
  tallyLost(): void;
  /** Whether this bank can `convert`: origins are kept, or the rule has none. */
  readonly keepsOrigins: boolean;
  /** Parties of which a conversion met two parcels: their shares, each rounded, may lie outside of what one would get. */
  readonly roundedTwice: ReadonlySet<number>;
  /** Under bounds nothing that a slot holds is certain any more (a coinbase, rules.md). */
  dropCertain(slot: number): void;

  tallyScratch(): void;
  tallySlot(slot: number): void;
  readonly tallyCount: number;
  readonly tallyParty: Int32Array;
  /** Whether every origin is its amount, so that one sum stands for both; never under bounds. */
  readonly originIsAmount: boolean;
  /** Tallied amount number `k` to a sum: the amount (under bounds what is possible). */
  addTallied(k: number, to: SumColumn, at: number): void;
  /** What is certain under bounds, the origin elsewhere. */
  addTalliedSecond(k: number, to: SumColumn, at: number): void;
  /** Whether the tallied amounts sum to less than a limit. */
  talliedBelow(limit: bigint): boolean;

  /** By party, as `claim` counted them. */
  readonly stolen: SumColumn;
  readonly claimedEarlier: SumColumn;
}
