import type { ErrorCode } from '../../src/core/errors.ts';
import { SpoorError } from '../../src/core/errors.ts';
import type { WorkOptions } from '../../src/core/progress.ts';
import type { TransactionRow, TransferRow } from '../../src/core/rows.ts';
import type { ImportCounts, Ledger, LedgerWriter } from '../../src/ledger/port.ts';
import { stageRows } from '../support/stageRows.ts';

/** A store under test: an empty ledger, and the same ledger seen again by whoever opens it next. */
export interface LedgerStore {
  readonly writer: LedgerWriter;
  /** Closes the writer where the store has something to close and opens it again. */
  reopen(): Promise<LedgerWriter>;
  dispose(): Promise<void>;
}

export type OpenStore = () => Promise<LedgerStore>;

export interface Rows {
  readonly transfers?: readonly TransferRow[];
  readonly transactions?: readonly TransactionRow[];
}

export async function importRows(ledger: LedgerWriter, rows: Rows, options?: WorkOptions): Promise<ImportCounts> {
  const staged = await stageRows(rows, 'rows.csv');
  try {
    return await ledger.importStaged(staged, options);
  } finally {
    staged.connection.closeSync();
  }
}

/** The `SpoorError` that a promise ends with. */
export async function errorOf(work: Promise<unknown>, code: ErrorCode): Promise<SpoorError> {
  const error = await work.then(
    () => new Error('nothing was thrown'),
    (cause: unknown) => cause,
  );
  if (error instanceof SpoorError && error.code === code) return error;
  throw new Error(`expected ${code}`, { cause: error });
}

export async function collect<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

/** Every row of every chain. */
export async function allRows(ledger: Ledger): Promise<{ transfers: TransferRow[]; transactions: TransactionRow[] }> {
  const transfers: TransferRow[] = [];
  const transactions: TransactionRow[] = [];
  for (const { chain } of ledger.chains) {
    transfers.push(...(await collect(ledger.scanTransfers(chain, 0, 2 ** 32))));
    transactions.push(...(await collect(ledger.scanTransactions(chain, 0, 2 ** 32))));
  }
  return { transfers, transactions };
}

/** Makes one transfer from a short text: `ethereum 3/0 eth a>b 100`; the tx is `t` + block unless given. */
export function transfer(text: string, tx?: string): TransferRow {
  const [chain, at, asset, parties, amount] = text.split(' ') as [string, string, string, string, string];
  const [block, index] = at.split('/').map(Number) as [number, number];
  const [from, to] = parties.split('>') as [string, string];
  return { chain, block, index, timeSec: 1000 + block, tx: tx ?? `t${block}`, asset, from, to, amount: BigInt(amount) };
}

/** Makes one transaction from a short text: `3/0 c: a:0 b:1=50@x -> x:30 y:20`; chain `bitcoin`. */
export function transaction(text: string): TransactionRow {
  const [head, rest] = text.split(': ', 2) as [string, string];
  const [at, txid] = head.split(' ') as [string, string];
  const [block, index] = at.split('/').map(Number) as [number, number];
  const [ins, outs] = rest.split('->').map((part) => part.trim().split(' ').filter(Boolean)) as [string[], string[]];
  const inputs = ins.map((input) => {
    const [coin, said] = input.split('=') as [string, string?];
    const [maker, vout] = coin.split(':') as [string, string];
    const [value, address] = (said ?? '').split('@') as [string, string?];
    return {
      txid: maker,
      vout: Number(vout),
      ...(value ? { value: BigInt(value) } : {}),
      ...(address === undefined ? {} : { address }),
    };
  });
  const outputs = outs.map((output) => {
    const [address, value] = output.split(':') as [string, string];
    return { address, value: BigInt(value) };
  });
  return { chain: 'bitcoin', block, index, timeSec: 1000 + block, txid, inputs, outputs };
}
