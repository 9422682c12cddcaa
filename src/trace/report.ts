import type { TagProvenance } from '../label/tags.ts';

/**
 * The result of a trace as JSON: rules.md, "What `spoor trace --json` prints". Amounts are decimal strings of base
 * units, times Unix seconds. The order of every list and key is fixed: the same input gives the same bytes.
 */
export const RULES = ['fifo', 'lifo', 'pro-rata', 'taint-first', 'clean-first', 'tiho', 'poison', 'bounds'] as const;
export type RuleName = (typeof RULES)[number];

export const REASONS = [
  'activity',
  'burn',
  'crossing',
  'dust',
  'fee',
  'gap',
  'held',
  'hops',
  'service',
  'until',
] as const;
export type Reason = (typeof REASONS)[number];

export interface TraceReport {
  readonly schema: 'spoor/trace@1';
  readonly ledger: {
    readonly digest: string;
    readonly chains: Readonly<Record<string, { readonly first: number; readonly last: number }>>;
  };
  readonly thefts: Readonly<Record<string, { readonly specs: readonly string[] }>>;
  readonly rules: Readonly<Partial<Record<RuleName, RuleReport>>>;
  /** The tags that name ends, by address; those with reason `service`, or `burn` and a category, are stopped by them. Absent where there are none. */
  readonly tags?: readonly EndTag[];
  readonly warnings: readonly Warning[];
}

/** What is said of where a tag comes from that contradicts another; `cluster` and `taggedAddress` of one that speaks for the address's cluster. */
type ConflictPlace = 'set' | 'line' | 'source' | 'uri' | 'confidence' | 'cluster' | 'taggedAddress';

/** A tag of an end's address, or of its cluster, that contradicts the one that speaks: another owner, or another kind of service. */
export interface ConflictingTag extends Pick<TagProvenance, ConflictPlace> {
  readonly entity: string | null;
  readonly category: string;
}

/** The tag that names the ends at an address. */
export interface EndTag extends TagProvenance {
  readonly chain: string;
  readonly address: string;
  readonly entity: string | null;
  readonly category: string;
  /** Absent where none does. */
  readonly conflicts?: readonly ConflictingTag[];
}

export interface RuleReport {
  /** By theft, in claim order; only for conserving rules. */
  readonly thefts?: Readonly<Record<string, readonly TheftTotals[]>>;
  readonly ends: readonly End[];
  /** Only when flows were asked for: every tainted arrival, in the order of chain, position, `vout`, claim order. */
  readonly flows?: readonly Flow[];
}

export interface TheftTotals {
  readonly chain: string;
  readonly asset: string;
  readonly stolen: string;
  readonly claimedEarlier: string;
  readonly accounted: string;
}

/** Where tainted value stops. `address` is null for `fee`, `coin` (`txid:vout`) on account chains and for `fee`. */
export interface End {
  readonly theft: string;
  readonly reason: Reason;
  readonly chain: string;
  readonly asset: string;
  readonly address: string | null;
  readonly coin: string | null;
  readonly entity: string | null;
  readonly category: string | null;
  /** Absent under `bounds`. */
  readonly amount?: string;
  readonly origin?: string;
  /** Only under `bounds`. */
  readonly certain?: string;
  readonly possible?: string;
  /** The asset that was stolen, of which `origin` is so many units; absent where it is `asset`. */
  readonly originAsset?: string;
  /** Distinct tainted transfers or outputs that arrived; 0 for a balance claimed by address and moment that never moved. */
  readonly transfers: number;
  /** The least number of hops from the theft. */
  readonly hops: number;
  /** Times of the earliest and latest of those arrivals; null where there was none. */
  readonly first: number | null;
  readonly last: number | null;
}

/** One tainted transfer or output, for one theft; also a conversion, and what crosses to where it cannot be followed. */
export interface Flow {
  readonly theft: string;
  readonly chain: string;
  readonly block: number;
  /** `index` of the transfer or transaction in its block. */
  readonly index: number;
  /** On UTXO chains the output; null for the fee and on account chains. */
  readonly vout: number | null;
  readonly tx: string;
  readonly time: number;
  readonly asset: string;
  /** Sender; null on UTXO chains (see `inputs`) and for issuance. */
  readonly from: string | null;
  /** Recipient; null for a fee or burn without address, and for a crossing. */
  readonly to: string | null;
  /** Whole amount of the transfer, output, conversion or crossing. */
  readonly amount: string;
  /** What of it is this theft's (under `bounds`: `certain` and `possible` instead). */
  readonly tainted?: string;
  readonly origin?: string;
  readonly certain?: string;
  readonly possible?: string;
  /** The asset that was stolen, where it is not `asset`. */
  readonly originAsset?: string;
  /** Of a stolen transfer: what of `origin` was in the theft's name before; absent where nothing was. */
  readonly carried?: string;
  readonly hops: number;
  /** Why following stopped here, null where it went on or is held. */
  readonly end: Reason | null;
  /** UTXO chains: the tainted inputs of this theft the transaction spent, in `vin` order. */
  readonly inputs?: readonly { readonly coin: string; readonly tainted: string }[];
  /** Of a conversion: what the whole `amount` became. */
  readonly into?: { readonly asset: string; readonly amount: string };
}

/**
 * `ASSUMED_OPENING`: a balance that must have been there before the known history, with its amount. `GAP`: an account
 * whose history is not known in full. `THEFT_WITHOUT_VALUE`: an address that held nothing at the moment of its theft.
 * `SWAP_IN_THEFT`: a transaction (`detail`) swaps by rows that a theft names; they were read as plain transfers, and what
 * was swapped is not followed into the other asset.
 * `BUSY_BUT_TAGGED`: an address with more events than `maxActivity` that taint was followed through, because a tag of a category
 * that does not stop names it; category and events in `detail`. `ACTORS_NOT_KNOWN`: how many tags (`amount`) know no category and
 * name an actor that no ActorPack given has, so that they stop nothing. `TAGS_CONFLICT`: at how many addresses (`amount`) where value
 * ended tags contradict the one that speaks. `CLUSTER_TAGS_CONFLICT`: for how many clusters of a chain (`amount`) no tag speaks, because
 * theirs name several owners. `CLUSTER_TAGS_CHANGED`: since the clusters of a chain were made tags changed whose addresses are known to be.
 *
 * Of a trace that asks sources: `NOT_FETCHED`, how many accounts or coins of a chain (`amount`) end as `gap` because the
 * request budget was used up or, offline, their answers were not kept. `UNCONFIRMED_SPEND`: a held coin (`detail`) that
 * is spent by a transaction in no block yet. `SOURCES_DISAGREE`: two sources' answers, both in `detail`. `BALANCE_DIFFERS`: an
 * account that a node says has another balance (`amount`) than what was fetched leaves it, or a held coin that its address does not
 * have, both in `detail`; where that is less than a rule says is held, what is held there ends as `gap`. `HELD_NOT_COMPARED`: how many
 * holders (`amount`) could not be looked at so.
 */
export interface Warning {
  readonly code:
    | 'ASSUMED_OPENING'
    | 'GAP'
    | 'THEFT_WITHOUT_VALUE'
    | 'SWAP_IN_THEFT'
    | 'BUSY_BUT_TAGGED'
    | 'ACTORS_NOT_KNOWN'
    | 'TAGS_CONFLICT'
    | 'CLUSTER_TAGS_CONFLICT'
    | 'CLUSTER_TAGS_CHANGED'
    | 'NOT_FETCHED'
    | 'UNCONFIRMED_SPEND'
    | 'SOURCES_DISAGREE'
    | 'BALANCE_DIFFERS'
    | 'HELD_NOT_COMPARED';
  readonly chain: string;
  readonly asset: string;
  readonly address: string;
  readonly amount: string;
  readonly detail?: string;
}
