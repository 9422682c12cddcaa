import { windowSize } from '../chain/evm/blockIndex.ts';
import type { SpoorError } from '../core/errors.ts';
import type { TransferRow } from '../core/rows.ts';
import { numberingConflict } from '../ledger/conflict.ts';
import type { SharedBlock } from '../ledger/staged.ts';
import type { Sourced } from '../ledger/stagedReader.ts';

/** Every window of a block, however many transactions it has, lies within one of this size. */
const WIDEST = windowSize(0);
/** The same slot of two windows is a multiple of this apart in blocks of up to 8,191 transactions. */
const SLOT_STEP = WIDEST / 4;

interface OneTransaction {
  readonly known: TransferRow[];
  readonly staged: Sourced<TransferRow>[];
}

/**
 * Refuses rows of an EVM block that number a transaction otherwise than the ledger has it, which would let one transfer
 * in twice under two indices: kinds of files differ in what they count (docs/formats.md, "Index within a block").
 * What one side has may be part of what the other has; where each has rows that the other lacks, they must be of
 * different kinds: traces beside transactions, tokens beside both.
 * @throws LEDGER_CONFLICT
 */
export function checkEvmBlock(shared: SharedBlock): void {
  for (const transaction of byTransaction(shared)) {
    if (transaction.known.length === 0 || transaction.staged.length === 0) continue;
    const [known, staged] = [transaction.known[0]!, transaction.staged[0]!];
    if (Math.floor(known.index / WIDEST) !== Math.floor(staged.row.index / WIDEST)) {
      throw conflict(shared, staged, known, 'its transaction stands elsewhere in the block');
    }
    checkRows(shared, transaction);
  }
  checkRuns(shared);
}

function byTransaction({ known, staged }: SharedBlock): Iterable<OneTransaction> {
  const found = new Map<string, OneTransaction>();
  const of = (tx: string): OneTransaction => {
    const there = found.get(tx) ?? { known: [], staged: [] };
    found.set(tx, there);
    return there;
  };
  for (const row of known) of(row.tx).known.push(row);
  for (const sourced of staged) of(sourced.row.tx).staged.push(sourced);
  return found.values();
}

function checkRows(shared: SharedBlock, { known, staged }: OneTransaction): void {
  const knownAt = new Set(known.map(({ index }) => index));
  const stagedAt = new Set(staged.map(({ row }) => row.index));
  const left = known.filter(({ index }) => !stagedAt.has(index));
  if (left.length === 0) return;
  for (const sourced of staged) {
    if (knownAt.has(sourced.row.index)) continue;
    const token = isToken(sourced.row);
    const other = left.find((row) =>
      token ? isToken(row) : !isToken(row) && (isFeeTwice(row, sourced.row) || isMoved(row, sourced.row)),
    );
    if (other === undefined) continue;
    const why = token ? 'its transaction has other token rows' : 'what looks like the same payment stands elsewhere';
    throw conflict(shared, sourced, other, why);
  }
}

/** Native assets go by their symbol. */
function isToken({ asset }: TransferRow): boolean {
  return asset.startsWith('0x');
}

/** The whole fee, from files without blocks, beside what is burned of it. */
function isFeeTwice(a: TransferRow, b: TransferRow): boolean {
  return a.to === '' && b.to === '' && a.from === b.from;
}

function isMoved(a: TransferRow, b: TransferRow): boolean {
  return (a.index - b.index) % SLOT_STEP === 0 && a.from === b.from && a.to === b.to && a.amount === b.amount;
}

/** The rows of a transaction stand together: no other's are among them. */
function checkRuns(shared: SharedBlock): void {
  const { known, staged } = shared;
  const knownAt = new Set(known.map(({ index }) => index));
  const all = [
    ...known.map((row) => ({ row, sourced: undefined })),
    ...staged.filter(({ row }) => !knownAt.has(row.index)).map((sourced) => ({ row: sourced.row, sourced })),
  ].sort((a, b) => a.row.index - b.row.index);
  const ended = new Map<string, number>();
  for (const [at, { row }] of all.entries()) {
    const before = ended.get(row.tx);
    ended.set(row.tx, at);
    if (before === undefined || before === at - 1) continue;
    const run = all.slice(before, at + 1);
    const sourced = run.find((each) => each.sourced !== undefined)?.sourced;
    const other = run.find((each) => each.sourced === undefined && each.row.tx !== sourced?.row.tx)?.row;
    if (sourced !== undefined && other !== undefined) {
      throw conflict(shared, sourced, other, 'it would stand among the rows of another transaction');
    }
  }
}

function conflict({ nameOf }: SharedBlock, staged: Sourced<TransferRow>, known: TransferRow, why: string): SpoorError {
  const advice = `Rows of this block came from files of another kind (token_transfers beside logs, an explorer's export beside other files, fees without blocks) or from a part of them. Leave these out, or unwind the ledger below block ${known.block} and import it from one kind, together with blocks`;
  return numberingConflict(staged.row, known, nameOf(staged), why, advice);
}
