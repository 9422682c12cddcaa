import { assert } from '../../core/assert.ts';
import { BEFORE_ALL, INDEX_LIMIT, positionToBlock, positionToIndex } from '../../core/position.ts';
import type { InputRow, TransactionRow } from '../../core/rows.ts';
import type { TransactionArena } from '../../kernel/transactionArena.ts';
import { coinToTransaction, coinToVout } from '../../kernel/transactionArena.ts';
import type { CoinDescription } from '../port.ts';
import type { UtxoTables } from './utxoTables.ts';

/** A coin's value and address id as the ledger knows them, from its output or from the input that spends it. */
export function coinOf(tables: UtxoTables, coin: number): { value: bigint; address: number } | undefined {
  const maker = coinToTransaction(coin);
  const inside = tables.get(maker);
  if (inside) return inside.outputs[coinToVout(coin)];
  return tables.outside(maker).find((outside) => outside.coin === coin);
}

/** A transaction in interchange form, its inputs' values and addresses as the ledger knows them. */
export function transactionRow(tables: UtxoTables, transaction: number): TransactionRow {
  const record = tables.get(transaction);
  assert(record, `transaction ${transaction} of ${tables.chain} is not in the ledger`);
  return {
    chain: tables.chain,
    block: positionToBlock(record.position),
    index: positionToIndex(record.position),
    timeSec: record.timeSec,
    txid: tables.txidOf(transaction),
    inputs: record.inputs.map(({ coin, value }) => inputRow(tables, coin, value)),
    outputs: record.outputs.map(({ address, value }) => ({ address: tables.addressText(address), value })),
  };
}

function inputRow(tables: UtxoTables, coin: number, value: bigint): InputRow {
  const row = { txid: tables.txidOf(coinToTransaction(coin)), vout: coinToVout(coin), value };
  const address = coinOf(tables, coin)?.address ?? 0;
  return address === 0 ? row : { ...row, address: tables.addressText(address) };
}

export function* transactionRows(tables: UtxoTables, from: number, to: number): Generator<TransactionRow> {
  for (const transaction of tables.between(from * INDEX_LIMIT, to * INDEX_LIMIT)) {
    yield transactionRow(tables, transaction);
  }
}

/** See `Ledger.loadTransactions`. */
export function loadTransactions(
  tables: UtxoTables,
  transactions: ArrayLike<number>,
  arena: TransactionArena,
): number[] {
  const missing: number[] = [];
  for (let i = 0; i < transactions.length; i++) {
    const transaction = transactions[i]!;
    if (arena.indexOf(transaction) >= 0) continue;
    const record = tables.get(transaction);
    if (record) arena.add({ transaction, ...record });
    else missing.push(transaction);
  }
  return missing;
}

/** See `Ledger.coinsOf`. */
export function coinsOf(tables: UtxoTables, address: number): CoinDescription[] {
  return tables.coinsOf(address).map((coin) => {
    const maker = tables.get(coinToTransaction(coin));
    if (!maker) {
      const outside = tables.outside(coinToTransaction(coin)).find((o) => o.coin === coin);
      assert(outside, `coin ${coin} of ${tables.chain} is made nowhere`);
      return { ...outside, position: BEFORE_ALL };
    }
    const { value, spender, spenderPosition } = maker.outputs[coinToVout(coin)]!;
    return { coin, value, address, spender, spenderPosition, position: maker.position };
  });
}
