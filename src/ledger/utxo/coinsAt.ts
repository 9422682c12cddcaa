import type { NamedCoins } from '../port.ts';
import { inputsOf } from './utxoReader.ts';
import type { TransactionBody, UtxoView } from './utxoTables.ts';

/** See `Ledger.coinsAt`; of any tables. */
export function coinsAt(tables: UtxoView | undefined, positions: ArrayLike<number>): (NamedCoins | undefined)[] {
  return Array.from(positions, (position) => {
    const transaction = tables?.at(position) ?? 0;
    return transaction > 0 ? namedCoins(tables!, transaction, tables!.body(transaction)!) : undefined;
  });
}

/** What a transaction is called, spends and makes. */
export function namedCoins(
  tables: UtxoView,
  transaction: number,
  { position, timeSec, inputs, outputs }: TransactionBody,
): NamedCoins {
  const made = outputs.map(({ value, address }) => ({ value, address }));
  return { txid: tables.txidOf(transaction), position, timeSec, inputs: inputsOf(tables, inputs), outputs: made };
}
