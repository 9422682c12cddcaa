import type { ChainKind } from '../core/chains.ts';

/** The columns of the two interchange formats, in the order in which rules.md gives them. */
export const COLUMNS: Readonly<Record<ChainKind, readonly string[]>> = {
  account: ['chain', 'block', 'index', 'time', 'tx', 'asset', 'from', 'to', 'amount'],
  utxo: ['chain', 'block', 'index', 'time', 'txid', 'inputs', 'outputs'],
};

/** Keys of an input and an output; those with `?` may be missing. */
export const INPUT_KEYS = { txid: true, vout: true, value: false, address: false } as const;
export const OUTPUT_KEYS = { address: true, value: true } as const;

export type FileFormat = 'csv' | 'jsonl' | 'parquet';

/** What a file was found to be by its content. */
export interface Layout {
  readonly kind: ChainKind;
  readonly format: FileFormat;
  readonly gzip: boolean;
  /** CSV: the columns in the order of the header. Else those of the format. */
  readonly columns: readonly string[];
}

/** How a file's columns differ from those of a format. */
export function compareColumns(found: readonly string[], kind: ChainKind) {
  const wanted = COLUMNS[kind];
  return {
    kind,
    common: wanted.filter((name) => found.includes(name)),
    missing: wanted.filter((name) => !found.includes(name)),
    extra: found.filter((name, at) => !wanted.includes(name) || found.indexOf(name) !== at),
  };
}
