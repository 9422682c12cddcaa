import type { ChainKind } from '../core/chains.ts';
import { SpoorError } from '../core/errors.ts';
import type { TransferRow } from '../core/rows.ts';
import { transferLine } from './interchange.ts';

/** What names a staged row, mostly `file:line`, as fields of an error. */
export function sourceFields(source: string): { source: string; file?: string; line?: number } {
  const parts = /^(.*):(\d+)$/.exec(source);
  return parts === null ? { source } : { source, file: parts[1]!, line: Number(parts[2]) };
}

/** The error for a staged transfer that differs from the ledger's at its position. */
export function transferConflict(staged: TransferRow, known: TransferRow, source: string): SpoorError {
  const found = transferLine(staged);
  const expected = transferLine(known);
  const place = `${staged.chain} ${staged.block}/${staged.index}`;
  return new SpoorError(
    'LEDGER_CONFLICT',
    `${source}: a different row stands at ${place} of the ledger.\n  file:   ${found}\n  ledger: ${expected}\nFix the file, or unwind the ledger below that block`,
    { ...sourceFields(source), chain: staged.chain, block: staged.block, index: staged.index, found, expected },
  );
}

/** The error for a staged transfer whose block numbers its rows otherwise than the ledger does, as `known` shows. */
export function numberingConflict(
  staged: TransferRow,
  known: TransferRow,
  source: string,
  why: string,
  advice: string,
): SpoorError {
  const found = transferLine(staged);
  const expected = transferLine(known);
  return new SpoorError(
    'LEDGER_CONFLICT',
    `${source}: a row cannot stand at ${staged.chain} ${staged.block}/${staged.index} of the ledger: ${why}.\n  file:   ${found}\n  ledger: ${expected}\n${advice}`,
    { ...sourceFields(source), chain: staged.chain, block: staged.block, index: staged.index, found, expected },
  );
}

/** The error for rows of one kind on a chain of the other. */
export function chainKindError(chain: string, staged: ChainKind): SpoorError {
  const known = staged === 'account' ? 'UTXO' : 'account';
  const rows = staged === 'account' ? 'transfers' : 'UTXO transactions';
  return new SpoorError(
    'CHAIN_KIND',
    `${chain} is a chain of ${known} kind here, but ${rows} were given for it; a chain has one kind, check the column 'chain'`,
    { chain, found: staged },
  );
}
