import type { ActorLookup } from '../label/store/actorNames.ts';
import type { Tag } from '../label/tags.ts';
import type { RuleName } from './report.ts';
import type { TheftSpec } from './theftSpec.ts';

/** The categories at which following stops (rules.md, "Where following stops", `service`). */
export const SERVICE_CATEGORIES: ReadonlySet<string> = new Set(
  (
    'exchange instant-exchange mixer bridge dex gambling merchant payment-processor lending marketplace mining-pool ' +
    'custodian service endpoint'
  ).split(' '),
);

/** Services that take one asset and give another in the same transaction: value passes through them. */
export const TRADING_CATEGORIES: ReadonlySet<string> = new Set(['dex', 'lending']);

/** What is asked of a trace. */
export interface TraceRequest {
  /** In claim order: the order of first appearance of their names. */
  readonly thefts: readonly TheftSpec[];
  /** Without it, every rule that fits the ledger's kinds of chain. */
  readonly rules?: readonly RuleName[];
  readonly tags?: readonly Tag[];
  /** Whose a name is, where ActorPacks say it: two names of one owner are no contradiction. */
  readonly lookup?: ActorLookup;
  /**
   * By chain, a tag for an address by its cluster (the ledger's id of it). It counts only where the address has no tag of its own and
   * the category is one that stops.
   */
  readonly clusterTags?: ReadonlyMap<string, (addressId: number) => Tag | undefined>;
  /** Categories that stop instead of `SERVICE_CATEGORIES`. */
  readonly stop?: ReadonlySet<string>;
  /** Unix seconds: see `until` in rules.md. */
  readonly untilSec?: number;
  readonly maxHops?: number;
  /** Base units: tainted arrivals below this end as `dust`. */
  readonly dust?: bigint;
  /** Untagged addresses with more events than this are `activity`. Default 10000. */
  readonly maxActivity?: number;
  /** Tainted fees go on into their block's coinbase instead of ending as `fee`. */
  readonly coinbaseTaint?: 'carry';
  /** Default `subsidy-first`. */
  readonly coinbaseOrder?: 'subsidy-first' | 'fees-first';
  /** Whether value is followed through swaps into other assets. Default true. */
  readonly swaps?: boolean;
  /** Also report every tainted transfer or output: of every rule, or of these. They take memory: one row each. */
  readonly flows?: boolean | readonly RuleName[];
}
