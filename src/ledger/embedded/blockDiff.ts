import { createHash } from 'node:crypto';
import type { DuckDBConnection } from '@duckdb/node-api';
import { INDEX_LIMIT, positionToBlock } from '../../core/position.ts';
import type { TransferRow } from '../../core/rows.ts';
import { transferConflict } from '../conflict.ts';
import { BlockHash, transferLine } from '../interchange.ts';
import { SharedBlocks } from '../sharedBlocks.ts';
import type { StagedRows } from '../staged.ts';
import { readTransfers, sourceOf } from '../stagedReader.ts';
import type { WorkMeter } from '../workMeter.ts';
import type { TransferReader } from './transferReader.ts';
import { transferLines } from './transferStream.ts';

/** What of the staged rows of one chain the ledger has already. */
export interface BlockDiff {
  /** Rows that it has. */
  readonly known: number;
  /** SQL condition over `transfers`: the rows that it lacks. */
  readonly where: string;
  /** Digests of blocks that it has in part and that grow, everything counted. */
  readonly digests: ReadonlyMap<number, Uint8Array>;
}

/**
 * Compares the staged rows of a chain with the blocks that the ledger has: whole blocks by digest, and row by row only
 * those that differ. `digestOf` is the ledger's digest of a block; `blocks` those that both have, at least.
 *
 * @throws LEDGER_CONFLICT
 */
export async function diffBlocks(
  staged: StagedRows,
  chain: string,
  blocks: readonly number[],
  digestOf: (block: number) => Uint8Array | undefined,
  reader: TransferReader,
  meter: WorkMeter,
): Promise<BlockDiff> {
  const { connection } = staged;
  const own = `chain = ${quoted(chain)}`;
  if (blocks.length === 0) return { known: 0, where: own, digests: new Map() };
  await fillBlocks(connection, 'spoor_known', blocks);
  const { same, different, rows } = await splitByDigest(
    connection,
    `${own} AND block IN (FROM spoor_known)`,
    (b) => digestOf(b),
    meter,
  );
  await fillBlocks(connection, 'spoor_known', same);
  const digests = new Map<number, Uint8Array>();
  let known = rows;
  if (different.length > 0) {
    await fillBlocks(connection, 'spoor_different', different);
    known += await compareRows(staged, `${own} AND block IN (FROM spoor_different)`, reader, digests, meter);
  }
  const where =
    `${own} AND block NOT IN (FROM spoor_known)` +
    (different.length > 0 ? ' AND (block, idx) NOT IN (SELECT block, idx FROM spoor_rows)' : '');
  return { known, where, digests };
}

export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

async function fillBlocks(connection: DuckDBConnection, table: string, blocks: readonly number[]): Promise<void> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${table} (block UBIGINT)`);
  const appender = await connection.createAppender(table);
  for (const block of blocks) {
    appender.appendUBigInt(BigInt(block));
    appender.endRow();
  }
  appender.closeSync();
}

async function splitByDigest(
  connection: DuckDBConnection,
  where: string,
  digestOf: (block: number) => Uint8Array | undefined,
  meter: WorkMeter,
): Promise<{ same: number[]; different: number[]; rows: number }> {
  const same: number[] = [];
  const different: number[] = [];
  let rows = 0;
  let block = -1;
  let blockRows = 0;
  let hash = createHash('sha256');
  const end = (): void => {
    if (block < 0) return;
    const known = digestOf(block);
    if (known && hash.digest().equals(known)) {
      same.push(block);
      rows += blockRows;
    } else if (known) different.push(block);
  };
  for await (const lines of transferLines(connection, where)) {
    meter.tick('comparing known blocks', rows, undefined, 'transfers');
    let start = 0;
    for (let r = 0; r < lines.rows; r++) {
      const next = positionToBlock(lines.position[r]!);
      if (next === block) {
        blockRows++;
        continue;
      }
      hash.update(lines.bytes.subarray(start, lines.starts[r]!));
      start = lines.starts[r]!;
      end();
      hash = createHash('sha256');
      block = next;
      blockRows = 1;
    }
    hash.update(lines.bytes.subarray(start, lines.starts[lines.rows]!));
  }
  end();
  return { same, different, rows };
}

/** Fills `spoor_rows` with the rows that the ledger has, and `digests` with those of blocks that grow. */
async function compareRows(
  staged: StagedRows,
  where: string,
  reader: TransferReader,
  digests: Map<number, Uint8Array>,
  meter: WorkMeter,
): Promise<number> {
  await staged.connection.run('CREATE OR REPLACE TEMP TABLE spoor_rows (block UBIGINT, idx UBIGINT)');
  const known: [block: number, index: number][] = [];
  let block = -1;
  let there = new Map<number, TransferRow>();
  let grows = false;
  const shared = new SharedBlocks(staged.checkShared, (sourced) => sourceOf(staged, sourced));
  const end = (): void => {
    if (grows) digests.set(block, digestOfRows([...there.values()]));
    shared.end(() => reader.scan(block * INDEX_LIMIT, (block + 1) * INDEX_LIMIT));
  };
  for await (const batch of readTransfers(staged, where)) {
    meter.tick('comparing known rows', known.length, undefined, 'transfers');
    for (const sourced of batch) {
      const { row } = sourced;
      if (row.block !== block) {
        end();
        block = row.block;
        grows = false;
        there = new Map();
        for (const r of reader.scan(block * INDEX_LIMIT, (block + 1) * INDEX_LIMIT)) there.set(r.index, r);
      }
      const other = there.get(row.index);
      shared.take(sourced, other === undefined);
      if (!other) {
        grows = true;
        there.set(row.index, row);
      } else if (transferLine(other) === transferLine(row)) known.push([row.block, row.index]);
      else throw transferConflict(row, other, sourceOf(staged, sourced));
    }
  }
  end();
  const appender = await staged.connection.createAppender('spoor_rows');
  for (const [b, index] of known) {
    appender.appendUBigInt(BigInt(b));
    appender.appendUBigInt(BigInt(index));
    appender.endRow();
  }
  appender.closeSync();
  return known.length;
}

function digestOfRows(rows: readonly TransferRow[]): Uint8Array {
  const hash = new BlockHash();
  for (const row of rows.toSorted((a, b) => a.index - b.index)) hash.add(transferLine(row));
  return hash.done();
}
