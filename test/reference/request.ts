import type { TransactionRow, TransferRow } from '../../src/core/rows.ts';
import type { RuleName, TraceReport } from '../../src/trace/report.ts';

/** The rows of a ledger, of any chains, in any order, repeats allowed. */
export interface LedgerRows {
  readonly transfers: readonly TransferRow[];
  readonly transactions: readonly TransactionRow[];
}

/** One row of a tags file; `chain` empty for any. */
export interface TagRow {
  readonly chain: string;
  readonly address: string;
  readonly entity: string;
  readonly category: string;
  readonly source: string;
}

/** What is asked of a trace. `thefts` as on the command line, in order; limits absent where not set. */
export interface TraceRequest {
  readonly thefts: readonly string[];
  readonly rules?: readonly RuleName[];
  readonly tags?: readonly TagRow[];
  /** The categories that count as a service, instead of those of rules.md. */
  readonly stop?: readonly string[];
  readonly untilSec?: number;
  readonly maxHops?: number;
  readonly dust?: bigint;
  readonly maxActivity?: number;
  readonly coinbaseTaint?: 'carry';
  readonly coinbaseOrder?: 'subsidy-first' | 'fees-first';
  readonly flows?: boolean;
  /** Whether conversions are followed on account chains. Default true. */
  readonly swaps?: boolean;
}

/** What a tracer answers here: the report without the part that is about the stored ledger. */
export type BareReport = Omit<TraceReport, 'ledger'>;

/** Rules that neither make nor lose value. */
export type ConservingRule = Exclude<RuleName, 'poison' | 'bounds'>;
