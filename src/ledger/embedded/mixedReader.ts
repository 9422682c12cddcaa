import { movesTwoAssets } from '../../core/gasRows.ts';
import { INDEX_LIMIT, positionToBlock } from '../../core/position.ts';
import type { TransferRow } from '../../core/rows.ts';
import type { MixedTransaction } from '../port.ts';
import type { RowColumns } from './rowChunk.ts';
import type { TransferReader } from './transferReader.ts';

/** Rows of a block that follow each other in one transaction; rows that move no value are passed over. */
interface Run {
  readonly tx: string;
  readonly first: number;
  last: number;
}

/** As `Ledger.mixedTransactions`: the blocks of the positions are read, each once. */
export function mixedTransactions(reader: TransferReader, positions: ArrayLike<number>): MixedTransaction[] {
  const mixed: MixedTransaction[] = [];
  for (let i = 0; i < positions.length; ) {
    const block = positionToBlock(positions[i]!);
    const wanted: number[] = [];
    for (; i < positions.length && positionToBlock(positions[i]!) === block; i++) wanted.push(positions[i]!);
    for (const run of wholeRuns(reader, block, wanted)) {
      const transaction = readRun(reader, run);
      if (transaction !== null) mixed.push(transaction);
    }
  }
  return mixed;
}

/** Of the transactions of a block, those of several rows that hold a wanted position and lie together. */
function wholeRuns(reader: TransferReader, block: number, wanted: readonly number[]): Run[] {
  const runs: Run[] = [];
  const timesByTx = new Map<string, number>();
  let bytes: Uint8Array | null = null;
  let txStart = -1;
  for (const { columns, at } of reader.walk(block * INDEX_LIMIT, (block + 1) * INDEX_LIMIT)) {
    if (!movesValue(columns, at)) continue;
    const last = runs.at(-1);
    // Within a chunk the rows of a transaction share its bytes.
    const isSame = bytes === columns.bytes && txStart === columns.txStart[at];
    bytes = columns.bytes;
    txStart = columns.txStart[at]!;
    const position = columns.position[at]!;
    const tx = isSame ? last!.tx : columns.tx(at);
    if (last?.tx === tx) last.last = position;
    else {
      runs.push({ tx, first: position, last: position });
      timesByTx.set(tx, (timesByTx.get(tx) ?? 0) + 1);
    }
  }
  let next = 0;
  return runs.filter(({ tx, first, last }) => {
    const start = next;
    while (next < wanted.length && wanted[next]! <= last) next++;
    return next > start && last > first && timesByTx.get(tx) === 1;
  });
}

function movesValue(columns: RowColumns, at: number): boolean {
  if (columns.from[at] === columns.to[at]) return false;
  return columns.amounts.hi[at] !== 0 || columns.amounts.lo[at] !== 0;
}

function readRun(reader: TransferReader, { first, last }: Run): MixedTransaction | null {
  const rows: TransferRow[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (const { columns, at } of reader.walk(first, last + 1)) {
    if (!movesValue(columns, at)) continue;
    from.push(columns.from[at]!);
    to.push(columns.to[at]!);
    rows.push(reader.row(columns, at));
  }
  return movesTwoAssets(rows) ? { rows, from, to } : null;
}
