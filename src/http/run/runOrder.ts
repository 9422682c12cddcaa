import type { Progress } from '../../core/progress.ts';
import type { EvmFormat } from '../../ingest/evmFiles/evmFormats.ts';
import type { RuleName } from '../../trace/report.ts';
import type { TotalQuery } from '../schema/register.ts';

/** What a run is asked: everything by value or by path, so that a thread can do it. */
export interface RunOrder {
  /** A ledger or a folder of files; or files that were given. */
  readonly ledger: { readonly folder: string } | { readonly files: readonly string[] };
  /** Specifications in claim order. */
  readonly thefts: readonly string[];
  readonly tagFiles: readonly string[];
  /** Also the tags that were imported for the ledger, or lie in the folder of files. */
  readonly ledgerTags: boolean;
  readonly assetFiles: readonly string[];
  readonly rules: readonly RuleName[] | null;
  readonly stop: readonly string[] | null;
  readonly untilSec: number | null;
  readonly maxHops: number | null;
  /** Base units, decimal. */
  readonly dust: string | null;
  readonly maxActivity: number | null;
  readonly swaps: boolean;
  /** Tainted fees go on into their block's coinbase, which takes in this order; null: they end as `fee`. */
  readonly coinbase: 'subsidy-first' | 'fees-first' | null;
  /** A tag that speaks for a cluster stops at all of its addresses. */
  readonly clusters: boolean;
  /** How files of EVM data sets are read. */
  readonly evm: { readonly format?: EvmFormat; readonly chain?: string; readonly acceptInexact?: boolean };
  /** Where results and ledgers made of files are kept. */
  readonly results: string;
  readonly ledgers: string;
}

/** Makes the simulated world in this folder, where it is not there. */
export interface DemoOrder {
  readonly demo: string;
}

/** Tells what a file is; what comes back is JSON. */
export interface TellOrder {
  readonly tell: string;
  readonly bytes: number;
}

/** Adds up a register, or draws that; what comes back is JSON. */
export interface TotalOrder {
  readonly total: string;
  readonly query: TotalQuery;
  readonly chart: boolean;
}

/** What a thread reports. */
export type RunNews =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly resultId: string }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };
