import { assert } from '../../core/assert.ts';
import { BEFORE_ALL, INDEX_LIMIT, positionToBlock, positionToIndex } from '../../core/position.ts';
import type { InputRow, TransactionRow } from '../../core/rows.ts';
import type { TransactionArena } from '../../kernel/transactionArena.ts';
import { coinToTransaction, coinToVout } from '../../kernel/transactionArena.ts';
import { transactionLine } from '../interchange.ts';
import type { CoinDescription, TransactionCoins } from '../port.ts';
import type { TransactionRecord, UtxoView } from './utxoTables.ts';

/** A coin's value and address id as the ledger knows them, from its output or from the input that spends it. */
export function coinOf(tables: UtxoView, coin: number): { value: bigint; address: number } | undefined {
  const maker = coinToTransaction(coin);
  const inside = tables.body(maker);
  if (inside) return inside.outputs[coinToVout(coin)];
  return tables.outside(maker).find((outside) => outside.coin === coin);
}

/** A transaction in interchange form, its inputs' values and addresses as the ledger knows them. */
export function transactionRow(tables: UtxoView, transaction: number): TransactionRow {
  const record = tables.body(transaction);
  assert(record, `transaction ${transaction} of ${tables.chain} is not in the ledger`);
  return {
    chain: tables.chain,
    block: positionToBlock(record.position),
    index: positionToIndex(record.position),
    timeSec: record.timeSec,
    txid: tables.txidOf(transaction),
    inputs: record.inputs.map((input) => inputRow(tables, input)),
    outputs: record.outputs.map(({ address, value }) => ({ address: tables.addressText(address), value })),
  };
}

function inputRow(tables: UtxoView, { coin, value, address: kept = 0 }: TransactionRecord['inputs'][number]): InputRow {
  const row = { txid: tables.txidOf(coinToTransaction(coin)), vout: coinToVout(coin), value };
  const address = kept === 0 ? (coinOf(tables, coin)?.address ?? 0) : kept;
  return address === 0 ? row : { ...row, address: tables.addressText(address) };
}

/**
 * Compares a staged transaction with the ledger's at its position. What the ledger knows of a coin from its maker need
 * not be said again; `hasMaker` says of which inputs it does. Undefined where they say the same, else what each says.
 */
export function sameTransaction(
  staged: TransactionRow,
  known: TransactionRow,
  hasMaker: (vin: number) => boolean,
): { staged: TransactionRow; known: TransactionRow } | undefined {
  const inputs = staged.inputs.map((input, vin) => {
    const knownInput = known.inputs[vin];
    if (knownInput?.txid !== input.txid || knownInput.vout !== input.vout) return input;
    return hasMaker(vin) ? { ...knownInput, ...withoutEmpty(input) } : input;
  });
  const told = { ...staged, inputs };
  return transactionLine(told) === transactionLine(known) ? undefined : { staged: told, known };
}

function withoutEmpty(input: InputRow): InputRow {
  if (input.address !== '') return input;
  const { txid, vout, value } = input;
  return value === undefined ? { txid, vout } : { txid, vout, value };
}

export function* transactionRows(tables: UtxoView, from: number, to: number): Generator<TransactionRow> {
  for (const transaction of tables.between(from * INDEX_LIMIT, to * INDEX_LIMIT)) {
    yield transactionRow(tables, transaction);
  }
}

/** See `Ledger.transactionsAt`; of a chain that the ledger may not have. */
export function transactionsAt(
  tables: UtxoView | undefined,
  positions: ArrayLike<number>,
): (TransactionRow | undefined)[] {
  return Array.from(positions, (position) => {
    const transaction = tables?.at(position) ?? 0;
    return transaction > 0 ? transactionRow(tables!, transaction) : undefined;
  });
}

/** What a transaction spends, the address looked up where the store does not keep it beside the input. */
export function inputsOf(tables: UtxoView, inputs: TransactionRecord['inputs']): TransactionCoins['inputs'] {
  return inputs.map(({ coin, value, address = 0 }) => ({
    value,
    address: address === 0 ? (coinOf(tables, coin)?.address ?? 0) : address,
  }));
}

/** See `Ledger.scanCoins`; of any tables. */
export function* transactionCoins(tables: UtxoView | undefined, from: number, to: number): Generator<TransactionCoins> {
  if (tables === undefined) return;
  for (const transaction of tables.between(from * INDEX_LIMIT, to * INDEX_LIMIT)) {
    const { position, inputs, outputs } = tables.get(transaction)!;
    const made = outputs.map(({ value, address }) => ({ value, address }));
    yield { position, inputs: inputsOf(tables, inputs), outputs: made };
  }
}

/** See `Ledger.loadTransactions`. */
export function loadTransactions(
  tables: UtxoView | undefined,
  transactions: ArrayLike<number>,
  arena: TransactionArena,
): number[] {
  const missing: number[] = [];
  for (let i = 0; i < transactions.length; i++) {
    const transaction = transactions[i]!;
    if (arena.indexOf(transaction) >= 0) continue;
    const record = tables?.get(transaction);
    if (record) arena.add({ transaction, ...record });
    else missing.push(transaction);
  }
  return missing;
}

/** See `Ledger.coinsOf`. */
export function coinsOf(tables: UtxoView | undefined, address: number): CoinDescription[] {
  if (tables === undefined) return [];
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
