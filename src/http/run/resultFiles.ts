import type { AssetUnit } from '../../label/assets.ts';
import type { Tag } from '../../label/tags.ts';
import type { Layout } from '../../picture/layout.ts';
import type { EndTag, RuleName, TheftTotals, TraceReport, Warning } from '../../trace/report.ts';
import type { RestsOn } from '../../trace/restsOn.ts';

/** What is known of a result without reading its flows: `meta.json` of its folder. */
export interface ResultMeta {
  readonly schema: 'spoor/result@3';
  readonly id: string;
  readonly ledgerFolder: string;
  readonly ledger: TraceReport['ledger'];
  /** In claim order. */
  readonly thefts: readonly { readonly name: string; readonly specs: readonly string[] }[];
  readonly assets: readonly AssetUnit[];
  readonly warnings: readonly Warning[];
  readonly rules: readonly RuleMeta[];
  /** The stolen assets, those with most ends first. */
  readonly measures: readonly MeasureMeta[];
  /** What tags said, when it was traced, of the addresses in it. */
  readonly tags: readonly Tag[];
  /** The tags that name ends, by cluster too; absent where none does, and in results of versions that did not keep them. */
  readonly endTags?: readonly EndTag[];
  /** What heuristics decided; null where none did. */
  readonly restsOn: RestsOn | null;
  readonly maxActivity: number | null;
}

export interface RuleMeta {
  readonly rule: RuleName;
  readonly ends: number;
  readonly flows: number;
  /** By theft, of rules that conserve value. */
  readonly thefts: Readonly<Record<string, readonly TheftTotals[]>> | null;
}

export interface MeasureMeta {
  readonly chain: string;
  readonly asset: string;
  readonly layout: Layout;
  /** What reached services; null where `bounds` was not run. */
  readonly atServices: AtServices | null;
  readonly claims: readonly { readonly theft: number; readonly node: string; readonly amount: string }[];
}

/** The interval that holds under every rule, and each rule's amount. */
export interface AtServices {
  readonly certain: string;
  readonly possible: string;
  readonly rules: readonly { readonly rule: RuleName; readonly amount: string }[];
}

/** Names of the files in a result's folder. */
export const RESULT_FILES = {
  meta: 'meta.json',
  trace: 'trace.json',
  rule: (rule: RuleName): string => `rule-${rule}.jsonl`,
} as const;

/** Rows a line of a rule's file: enough to be quick, and few enough that a line is read in one go. */
export const ROWS_A_LINE = 2000;

/** More flows of one rule than this are not kept: the workbench could not show them. */
export const MOST_FLOWS = 1_000_000;
