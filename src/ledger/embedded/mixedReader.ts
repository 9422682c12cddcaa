import { gasRows, movesTwoAssets } from '../../core/gasRows.ts';
import { INDEX_LIMIT, positionToBlock } from '../../core/position.ts';
import type { TransferRow } from '../../core/rows.ts';
import type { MixedTransaction } from '../port.ts';
import type { RowColumns } from './rowChunk.ts';
import { lowerBound, type TransferReader } from './transferReader.ts';

/** Rows of a block that follow each other in one transaction; rows that move no value are passed over. */
interface Run {
  readonly tx: string;
  readonly first: number;
  last: number;
}

/** As `Ledger.mixedTransactions`: the blocks of positions whose neighbours are of several assets are read, each once. */
export function mixedTransactions(reader: TransferReader, positions: ArrayLike<number>): MixedTransaction[] {
  const mixed: MixedTransaction[] = [];
  for (let i = 0; i < positions.length; ) {
    const block = positionToBlock(positions[i]!);
    const wanted: number[] = [];
    for (; i < positions.length && positionToBlock(positions[i]!) === block; i++)
      if (mayBeMixed(reader, positions[i]!)) wanted.push(positions[i]!);
    if (wanted.length === 0) continue;
    for (const run of wholeRuns(reader, block, wanted)) {
      const transaction = readRun(reader, run);
      if (transaction !== null) mixed.push(transaction);
    }
  }
  return mixed;
}

/**
 * False only where the rows round a position that follow each other in its transaction are, gas aside, of one asset: then
 * it is no mixed transaction, or not in one piece. True at the edges of a chunk, and where several segments may hold
 * its rows. Costs a look at the neighbours instead of the whole block.
 */
function mayBeMixed(reader: TransferReader, position: number): boolean {
  const [segment, ...others] = reader.segments;
  if (segment === undefined || others.length > 0) return true;
  const columns = segment.columns(segment.rows.find(position));
  const at = lowerBound(columns, position);
  const first = endOfRun(columns, at, -1);
  const last = endOfRun(columns, at, 1);
  if (first === null || last === null) return true;
  const assets: string[] = [];
  const ends: { asset: string; from: string; to: string }[] = [];
  for (let row = first; row <= last; row++) {
    if (!movesValue(columns, row)) continue;
    const asset = reader.assetOf(columns, row);
    assets.push(asset);
    // Within an asset accounts are as good as addresses.
    if (ends.length < 2) ends.push({ asset, from: `${columns.from[row]}`, to: columns.to[row] === 0 ? '' : 'someone' });
  }
  const traded = assets.slice(gasRows(ends));
  return traded.some((asset) => asset !== traded[0]);
}

/** The farthest row in a direction that is of the same transaction, with no other's between; null at the chunk's edge. */
function endOfRun(columns: RowColumns, at: number, step: -1 | 1): number | null {
  const tx = columns.txStart[at]!;
  let end = at;
  for (let row = at + step; ; row += step) {
    if (row < 0 || row >= columns.count) return null;
    if (!movesValue(columns, row)) continue;
    // Its rows share their bytes, unless another's row that moves no value lies between.
    if (columns.txStart[row] !== tx && columns.tx(row) !== columns.tx(at)) return end;
    end = row;
  }
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
