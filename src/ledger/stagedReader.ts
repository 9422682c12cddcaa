import type { DuckDBConnection } from '@duckdb/node-api';
import { compareText } from '../core/compareText.ts';
import type { InputRow, OutputRow, TransactionRow, TransferRow } from '../core/rows.ts';
import type { SharedBlock, StagedRows } from './staged.ts';

/** A staged row and where it came from. */
export interface Sourced<T> {
  readonly row: T;
  readonly file: number;
  readonly line: number;
}

/** Rows that are in hand rather than in staged tables; they keep what `StagedRows` promises. */
export interface RowsInHand {
  readonly transfers: readonly TransferRow[];
  readonly transactions: readonly TransactionRow[];
}

/** Where rows come from: staged tables, or rows in hand. Every stream is sorted by chain, block and index. */
export interface RowSource {
  readonly transferCount: number;
  readonly transactionCount: number;
  chains(): Promise<{ account: string[]; utxo: string[] }>;
  transfers(): AsyncIterable<Sourced<TransferRow>[]>;
  transactions(): AsyncIterable<Sourced<TransactionRow>[]>;
  /** `file:line` of a row, as errors name it. */
  nameOf(row: { readonly file: number; readonly line: number }): string;
  /** As in `StagedRows`. */
  readonly checkShared?: ((block: SharedBlock) => void) | undefined;
}

export function stagedSource(staged: StagedRows): RowSource {
  return {
    transferCount: staged.transfers,
    transactionCount: staged.transactions,
    chains: () => stagedChains(staged),
    transfers: () => readTransfers(staged),
    transactions: () => readTransactions(staged),
    nameOf: (row) => sourceOf(staged, row),
    checkShared: staged.checkShared,
  };
}

/** Rows in hand as a source; in errors a row is named by its number in its list, from 1. */
export function rowSource(rows: RowsInHand): RowSource {
  const sorted = <R extends { chain: string; block: number; index: number }>(list: readonly R[]): Sourced<R>[] =>
    list
      .map((row, i) => ({ row, file: 0, line: i + 1 }))
      .sort((a, b) => compareText(a.row.chain, b.row.chain) || a.row.block - b.row.block || a.row.index - b.row.index);
  const names = (list: readonly { chain: string }[]): string[] =>
    [...new Set(list.map((row) => row.chain))].sort(compareText);
  return {
    transferCount: rows.transfers.length,
    transactionCount: rows.transactions.length,
    chains: async () => ({ account: names(rows.transfers), utxo: names(rows.transactions) }),
    transfers: async function* () {
      if (rows.transfers.length > 0) yield sorted(rows.transfers);
    },
    transactions: async function* () {
      if (rows.transactions.length > 0) yield sorted(rows.transactions);
    },
    nameOf: ({ line }) => `row ${line}`,
  };
}

/** `file:line` of a staged row, as errors name it. */
export function sourceOf(staged: StagedRows, row: { readonly file: number; readonly line: number }): string {
  if (staged.nameOf !== undefined) return staged.nameOf(row.file, row.line);
  return `${staged.files[row.file] ?? 'rows'}:${row.line}`;
}

const number = (column: string): string => `${column}::DOUBLE`;

/** Staged transfers by chain, block and index; `where` is an SQL condition over the table. One chunk at a time. */
export async function* readTransfers(staged: StagedRows, where = 'true'): AsyncGenerator<Sourced<TransferRow>[]> {
  const sql = `SELECT chain, ${number('block')}, ${number('idx')}, ${number('time')}, tx, asset, "from", "to", amount,
    file, ${number('line')} FROM transfers WHERE ${where} ORDER BY chain, transfers.block, transfers.idx`;
  for await (const c of columnChunks(staged.connection, sql)) {
    const [chain, block, index, time, tx, asset, from, to, amount, file, line] = c;
    yield chain!.map((name, i) => ({
      row: {
        chain: name as string,
        block: block![i] as number,
        index: index![i] as number,
        timeSec: time![i] as number,
        tx: tx![i] as string,
        asset: asset![i] as string,
        from: from![i] as string,
        to: to![i] as string,
        amount: BigInt(amount![i] as string),
      },
      file: file![i] as number,
      line: line![i] as number,
    }));
  }
}

/** Transactions, their inputs and their outputs as one sorted stream, because a connection has one open result. */
const TRANSACTION_STREAM = `
  SELECT chain, ${number('block')}, ${number('idx')}, kind, n, ${number('time')}, txid, vout, value, address, file,
    ${number('line')}
  FROM (
    SELECT chain, block, idx, 0 AS kind, 0 AS n, time, txid, 0 AS vout, NULL AS value, NULL AS address, file, line
    FROM transactions
    UNION ALL SELECT chain, block, idx, 1, vin, 0, txid, vout, value, address, 0, 0 FROM inputs
    UNION ALL SELECT chain, block, idx, 2, vout, 0, '', vout, value, address, 0, 0 FROM outputs
  ) AS t ORDER BY chain, t.block, t.idx, kind, n`;

interface OpenTransaction extends Sourced<TransactionRow> {
  readonly row: TransactionRow & { readonly inputs: InputRow[]; readonly outputs: OutputRow[] };
}

/** Staged transactions by chain, block and index, whole, a batch at a time. */
export async function* readTransactions(staged: StagedRows): AsyncGenerator<Sourced<TransactionRow>[]> {
  let open: OpenTransaction | undefined;
  for await (const c of columnChunks(staged.connection, TRANSACTION_STREAM)) {
    const batch: Sourced<TransactionRow>[] = [];
    const [chain, block, index, kind, , time, txid, vout, value, address, file, line] = c;
    for (let i = 0; i < chain!.length; i++) {
      if (kind![i] === 0) {
        if (open) batch.push(open);
        const place = { chain: chain![i] as string, block: block![i] as number, index: index![i] as number };
        const row = { ...place, timeSec: time![i] as number, txid: txid![i] as string, inputs: [], outputs: [] };
        open = { row, file: Number(file![i]), line: line![i] as number };
      } else if (kind![i] === 1) {
        const coin = { txid: txid![i] as string, vout: Number(vout![i]) };
        const known = value![i] === null ? coin : { ...coin, value: BigInt(value![i] as string) };
        open!.row.inputs.push(address![i] === null ? known : { ...known, address: address![i] as string });
      } else open!.row.outputs.push({ address: address![i] as string, value: BigInt(value![i] as string) });
    }
    if (batch.length > 0) yield batch;
  }
  if (open) yield [open];
}

/** The columns of each chunk of a streamed query. */
export async function* columnChunks(connection: DuckDBConnection, sql: string): AsyncGenerator<unknown[][]> {
  const result = await connection.stream(sql);
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) return;
    yield chunk.getColumns() as unknown[][];
  }
}

/** Names of the chains staged as transfers and as transactions. */
export async function stagedChains(staged: StagedRows): Promise<{ account: string[]; utxo: string[] }> {
  const read = async (table: string): Promise<string[]> => {
    const reader = await staged.connection.runAndReadAll(`SELECT DISTINCT chain FROM ${table} ORDER BY chain`);
    return reader.getColumns()[0]?.map(String) ?? [];
  };
  return { account: await read('transfers'), utxo: await read('transactions') };
}
