import { SpoorError } from '../../core/errors.ts';
import { BLOCK_LIMIT, INDEX_LIMIT, positionToBlock, toPosition } from '../../core/position.ts';
import type { InputRow, TransactionRow } from '../../core/rows.ts';
import { coinToTransaction, coinToVout, toCoin } from '../../kernel/transactionArena.ts';
import type { OutsideCoin } from '../port.ts';
import type { CoinPlace } from './utxoErrors.ts';
import {
  lacksOutput,
  madeLate,
  noSuchOutput,
  otherAddress,
  otherValue,
  paysTooMuch,
  spendsEarly,
  spendsItself,
  spentTwice,
  transactionConflict,
  twoPlaces,
  unknownValue,
} from './utxoErrors.ts';
import { coinOf, sameTransaction, transactionRow } from './utxoReader.ts';
import type { TransactionRecord, UtxoTables } from './utxoTables.ts';

interface Input {
  readonly coin: number;
  /** -1 until an output or an input says it. */
  readonly value: bigint;
  readonly address: number;
}

const UNKNOWN = -1n;

/**
 * Adds staged transactions to the tables of one chain, in the chain's order, and judges them against what is there.
 * Call `finish` after the last. An error leaves the tables half-changed: the store must take them back.
 */
export class UtxoWriter {
  readonly #tables: UtxoTables;
  /** Blocks whose interchange form may have changed. */
  readonly dirtyBlocks = new Set<number>();
  /** The first input whose value nothing has told yet, and all such coins. */
  readonly #pending = new Map<number, string>();

  constructor(tables: UtxoTables) {
    this.#tables = tables;
  }

  /**
   * Adds one transaction; false where the ledger has it already. `source` is its `file:line`.
   * @throws LEDGER_CONFLICT, BAD_ROW, SPENT_TWICE, SPENT_BEFORE_MADE, BAD_INPUT_COIN, OUTPUTS_ABOVE_INPUTS
   */
  add(row: TransactionRow, source: string): boolean {
    const tables = this.#tables;
    const position = toPosition(row.block, row.index);
    const at = tables.at(position);
    if (at !== 0) {
      const hasMaker = (vin: number): boolean => tables.get(tables.numberOf(row.inputs[vin]!.txid)) !== undefined;
      const told = sameTransaction(row, transactionRow(tables, at), hasMaker);
      if (told) throw transactionConflict(told.staged, told.known, source);
      return false;
    }
    const transaction = tables.giveNumber(row.txid);
    const elsewhere = tables.get(transaction);
    if (elsewhere) {
      throw twoPlaces({ source, chain: row.chain, txid: row.txid }, position, elsewhere.position);
    }
    const inputs = row.inputs.map((input) => this.#input(row, input, transaction, position, source));
    this.#checkTotals(row, inputs, source);
    const outputs = row.outputs.map((output) => ({
      value: output.value,
      address: tables.giveAddress(output.address),
      spender: -1,
      spenderPosition: -1,
    }));
    for (const coin of tables.outside(transaction)) this.#adopt(row, outputs, coin, position, source);
    tables.setOutside(transaction, []);
    tables.put(transaction, {
      position,
      timeSec: row.timeSec,
      inputs: inputs.map(({ coin, value }) => ({ coin, value })),
      outputs,
    });
    for (const [vout, output] of outputs.entries()) {
      if (output.address !== 0) tables.addCoin(output.address, toCoin(transaction, vout));
      changeEvents(tables, output.address, 1);
    }
    for (const input of inputs) this.#spend(input, transaction, position, source);
    tables.stats.transactions++;
    tables.stats.coins += outputs.length;
    this.dirtyBlocks.add(row.block);
    return true;
  }

  /** @throws BAD_INPUT_COIN where an input's coin is made nowhere and no input told its value */
  finish(): void {
    for (const message of this.#pending.values()) {
      throw new SpoorError('BAD_INPUT_COIN', message, { chain: this.#tables.chain });
    }
  }

  #input(row: TransactionRow, input: InputRow, transaction: number, position: number, source: string): Input {
    const tables = this.#tables;
    const maker = tables.giveNumber(input.txid);
    const coin = toCoin(maker, input.vout);
    const at = { source, chain: row.chain, txid: row.txid, coin: `${input.txid}:${input.vout}` };
    if (maker === transaction) throw spendsItself(at, input.vout);
    const record = tables.get(maker);
    if (!record) {
      const value = input.value ?? UNKNOWN;
      return { coin, value, address: input.address === undefined ? 0 : tables.giveAddress(input.address) };
    }
    if (record.position >= position) throw spendsEarly(at, position, record.position);
    const output = record.outputs[input.vout];
    if (!output) throw noSuchOutput(at, record.outputs.length);
    const address = input.address === undefined || input.address === '' ? undefined : input.address;
    this.#expectCoin(at, input.value, address, output);
    return { coin, value: output.value, address: output.address };
  }

  /** An input's own words about its coin must not contradict the output. */
  #expectCoin(
    at: CoinPlace,
    value: bigint | undefined,
    address: string | undefined,
    output: { readonly value: bigint; readonly address: number },
  ): void {
    if (value !== undefined && value !== output.value) throw otherValue(at, value, output.value);
    const made = this.#tables.addressText(output.address);
    if (address !== undefined && address !== made) throw otherAddress(at, address, made);
  }

  #checkTotals(row: TransactionRow, inputs: readonly Input[], source: string): void {
    if (inputs.length === 0 || inputs.some((input) => input.value === UNKNOWN)) return;
    const total = inputs.reduce((sum, input) => sum + input.value, 0n);
    const paid = row.outputs.reduce((sum, output) => sum + output.value, 0n);
    if (paid > total) throw paysTooMuch({ source, chain: row.chain, txid: row.txid }, paid, total);
  }

  /** A coin that was outside the ledger until its maker came: gives its spender to the output. */
  #adopt(
    row: TransactionRow,
    outputs: { value: bigint; address: number; spender: number; spenderPosition: number }[],
    outside: OutsideCoin,
    position: number,
    source: string,
  ): void {
    const tables = this.#tables;
    const vout = coinToVout(outside.coin);
    const at = { source, chain: row.chain, txid: row.txid, coin: `${row.txid}:${vout}` };
    const spender = tables.txidOf(outside.spender);
    if (outside.spenderPosition <= position) throw madeLate(at, position, spender, outside.spenderPosition);
    const output = outputs[vout];
    if (!output) throw lacksOutput(at, outputs.length, spender);
    const address = outside.address === 0 ? undefined : tables.addressText(outside.address);
    const value = outside.value === UNKNOWN ? undefined : outside.value;
    this.#expectCoin({ ...at, spender }, value, address, output);
    output.spender = outside.spender;
    output.spenderPosition = outside.spenderPosition;
    tables.stats.spent++;
    // The spend counted for the address that the input named; it counts for the output's from now on.
    changeEvents(tables, outside.address, -1);
    changeEvents(tables, output.address, 1);
    if (outside.address !== 0) tables.removeCoin(outside.address, outside.coin);
    this.dirtyBlocks.add(positionToBlock(outside.spenderPosition));
  }

  #spend(input: Input, transaction: number, position: number, source: string): void {
    const tables = this.#tables;
    const maker = coinToTransaction(input.coin);
    const record = tables.get(maker);
    if (record) {
      const vout = coinToVout(input.coin);
      const spender = record.outputs[vout]!.spender;
      if (spender !== -1) this.#spentTwice(input.coin, spender, transaction, source);
      tables.put(maker, withSpender(record, vout, transaction, position));
      tables.stats.spent++;
    } else {
      const coins = tables.outside(maker);
      const other = coins.find((coin) => coin.coin === input.coin);
      if (other) this.#spentTwice(input.coin, other.spender, transaction, source);
      if (input.value === UNKNOWN) this.#noteUnknown(input.coin, transaction, source);
      const coin = { ...input, spender: transaction, spenderPosition: position };
      tables.setOutside(
        maker,
        [...coins, coin].toSorted((a, b) => a.coin - b.coin),
      );
      if (input.address !== 0) tables.addCoin(input.address, input.coin);
    }
    changeEvents(tables, input.address, 1);
  }

  #noteUnknown(coin: number, transaction: number, source: string): void {
    const name = `${this.#tables.txidOf(coinToTransaction(coin))}:${coinToVout(coin)}`;
    const spender = this.#tables.txidOf(transaction);
    this.#pending.set(coin, unknownValue(source, spender, name));
    // Waiting for a maker that comes too late only serves the better message: a bounded number of them is enough.
    if (this.#pending.size > 10_000) this.finish();
  }

  #spentTwice(coin: number, first: number, second: number, source: string): never {
    const tables = this.#tables;
    const name = `${tables.txidOf(coinToTransaction(coin))}:${coinToVout(coin)}`;
    throw spentTwice({ source, chain: tables.chain, coin: name }, tables.txidOf(first), tables.txidOf(second));
  }
}

/** Forgets every transaction of blocks after `block`, last first. Returns the blocks forgotten. */
export function unwindTransactions(tables: UtxoTables, block: number): Set<number> {
  const blocks = new Set<number>();
  const gone = [...tables.between((block + 1) * INDEX_LIMIT, BLOCK_LIMIT * INDEX_LIMIT)];
  for (const transaction of gone.toReversed()) {
    const record = tables.get(transaction)!;
    for (const { coin } of record.inputs) unspend(tables, coin);
    for (const [vout, output] of record.outputs.entries()) {
      if (output.address !== 0) tables.removeCoin(output.address, toCoin(transaction, vout));
      changeEvents(tables, output.address, -1);
    }
    tables.remove(transaction, record);
    tables.stats.transactions--;
    tables.stats.coins -= record.outputs.length;
    blocks.add(positionToBlock(record.position));
  }
  return blocks;
}

function unspend(tables: UtxoTables, coin: number): void {
  const maker = coinToTransaction(coin);
  const record = tables.get(maker);
  changeEvents(tables, coinOf(tables, coin)!.address, -1);
  if (record) {
    tables.put(maker, withSpender(record, coinToVout(coin), -1, -1));
    tables.stats.spent--;
    return;
  }
  const coins = tables.outside(maker);
  const address = coins.find((outside) => outside.coin === coin)!.address;
  if (address !== 0) tables.removeCoin(address, coin);
  tables.setOutside(
    maker,
    coins.filter((outside) => outside.coin !== coin),
  );
}

function withSpender(
  record: TransactionRecord,
  vout: number,
  spender: number,
  spenderPosition: number,
): TransactionRecord {
  return { ...record, outputs: record.outputs.with(vout, { ...record.outputs[vout]!, spender, spenderPosition }) };
}

function changeEvents(tables: UtxoTables, address: number, by: number): void {
  if (address === 0) return;
  const before = tables.events(address);
  tables.setEvents(address, before + by);
  if (before === 0) tables.stats.addresses++;
  if (before + by === 0) tables.stats.addresses--;
}
