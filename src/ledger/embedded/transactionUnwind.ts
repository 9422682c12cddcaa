import { coinToTransaction, coinToVout } from '../../kernel/transactionArena.ts';
import type { UtxoStats } from '../utxo/utxoTables.ts';
import type { TransactionReader } from './transactionReader.ts';
import { readBody } from './transactionSegment.ts';

/** What a UTXO chain counts without its transactions at positions from `cut` on. */
export function statsBefore(reader: TransactionReader, stats: UtxoStats, cut: number): UtxoStats {
  const left = { ...stats };
  const events = new Map<number, number>();
  const countOff = (address: number): void => {
    if (address !== 0) events.set(address, (events.get(address) ?? 0) + 1);
  };
  for (const cursor of reader.walk(cut, Infinity)) {
    const { inputs, outputs } = readBody(cursor);
    left.transactions--;
    left.coins -= outputs.length;
    for (const { address } of outputs) countOff(address);
    for (const { coin, address } of inputs) {
      const made = reader.addressOfCoin(coinToTransaction(coin), coinToVout(coin));
      if (made !== undefined) left.spent--;
      countOff(made ?? address);
    }
  }
  for (const [address, gone] of events) if (reader.events(address) === gone) left.addresses--;
  return left;
}
