import { assert } from '../core/assert.ts';
import { AmountColumn } from '../core/lanes.ts';
import { positionToBlock } from '../core/position.ts';

/** How many outputs of one transaction a coin key can tell apart. */
export const VOUT_LIMIT = 2 ** 21;

/** A coin's key: the ledger's number of its transaction and its `vout`, exact in a double. */
export function toCoin(transaction: number, vout: number): number {
  return transaction * VOUT_LIMIT + vout;
}

export function coinToTransaction(coin: number): number {
  return Math.floor(coin / VOUT_LIMIT);
}

export function coinToVout(coin: number): number {
  return coin % VOUT_LIMIT;
}

/**
 * Transactions of UTXO chains, packed in typed columns: what a UTXO trace works on.
 *
 * A loaded transaction has a local index `t` (see `indexOf`). Its inputs are `inStart[t] .. inStart[t + 1]` in `vin`
 * order, its outputs `outStart[t] .. outStart[t + 1]` in `vout` order. Amounts stand in one column: `inAmount[i]`,
 * `outAmount[o]` and `feeAmount[t]` are indices into `amounts`.
 */
export class TransactionArena {
  /** Transaction number (dense, of the ledger) to local index. */
  readonly #indexByTransaction = new Map<number, number>();
  transaction: Float64Array;
  position: Float64Array;
  timeSec: Uint32Array;
  inStart: Int32Array;
  outStart: Int32Array;
  feeAmount: Int32Array;
  /** Key of the coin that an input spends. */
  inCoin: Float64Array;
  inAmount: Int32Array;
  outAmount: Int32Array;
  /** Address id of an output, 0 where it is empty (provably unspendable). */
  outAddress: Int32Array;
  /** Number and position of the transaction that spends an output, -1 where none does. */
  outSpender: Float64Array;
  outSpenderPosition: Float64Array;
  readonly amounts: AmountColumn;
  transactions = 0;
  inputs = 0;
  outputs = 0;
  amountCount = 0;
  /** True once a transaction's total does not fit in lanes. */
  overflow = false;

  constructor(capacity = 256) {
    this.transaction = new Float64Array(capacity);
    this.position = new Float64Array(capacity);
    this.timeSec = new Uint32Array(capacity);
    this.inStart = new Int32Array(capacity + 1);
    this.outStart = new Int32Array(capacity + 1);
    this.feeAmount = new Int32Array(capacity);
    this.inCoin = new Float64Array(capacity);
    this.inAmount = new Int32Array(capacity);
    this.outAmount = new Int32Array(capacity);
    this.outAddress = new Int32Array(capacity);
    this.outSpender = new Float64Array(capacity);
    this.outSpenderPosition = new Float64Array(capacity);
    this.amounts = new AmountColumn(capacity * 4);
  }

  /** Local index of a transaction number, or -1 while it is not loaded. */
  indexOf(transaction: number): number {
    return this.#indexByTransaction.get(transaction) ?? -1;
  }

  /**
   * Whether transaction `t` is a coinbase that may collect its block's fees after the block: one whose own outputs are
   * spent in that block cannot, because what it collects would have to be there before.
   */
  canCollect(t: number): boolean {
    if (this.inStart[t] !== this.inStart[t + 1]) return false;
    const block = positionToBlock(this.position[t]!);
    for (let o = this.outStart[t]!; o < this.outStart[t + 1]!; o++)
      if (this.outSpender[o]! >= 0 && positionToBlock(this.outSpenderPosition[o]!) === block) return false;
    return true;
  }

  /** Adds one transaction; `vout` of an output is its place in `outputs`. The fee is found here. */
  add(row: ArenaTransaction): void {
    assert(!this.#indexByTransaction.has(row.transaction), `transaction ${row.transaction} loaded twice`);
    const t = this.transactions++;
    this.#reserve(row.inputs.length, row.outputs.length);
    this.#indexByTransaction.set(row.transaction, t);
    this.transaction[t] = row.transaction;
    this.position[t] = row.position;
    this.timeSec[t] = row.timeSec;
    let total = 0n;
    let paid = 0n;
    for (const input of row.inputs) {
      this.inCoin[this.inputs] = input.coin;
      this.inAmount[this.inputs++] = this.addAmount(input.value);
      total += input.value;
    }
    for (const output of row.outputs) {
      this.outAmount[this.outputs] = this.addAmount(output.value);
      this.outAddress[this.outputs] = output.address;
      this.outSpender[this.outputs] = output.spender;
      this.outSpenderPosition[this.outputs++] = output.spenderPosition;
      paid += output.value;
    }
    // A coinbase has no inputs and no fee.
    assert(row.inputs.length === 0 || paid <= total, `transaction ${row.transaction} pays out more than it takes in`);
    this.feeAmount[t] = this.addAmount(row.inputs.length === 0 ? 0n : total - paid);
    this.inStart[t + 1] = this.inputs;
    this.outStart[t + 1] = this.outputs;
    if (total >> 96n !== 0n || paid >> 96n !== 0n) this.overflow = true;
  }

  /** Adds an amount that belongs to no row (a block's subsidy) and returns its index. */
  addAmount(value: bigint): number {
    if (this.amountCount === this.amounts.lo.length) this.amounts.grow(this.amountCount * 2);
    this.amounts.set(this.amountCount, value);
    return this.amountCount++;
  }

  #reserve(inputs: number, outputs: number): void {
    if (this.transactions > this.transaction.length) {
      const n = this.transactions * 2;
      this.transaction = grownF64(this.transaction, n);
      this.position = grownF64(this.position, n);
      const timeSec = new Uint32Array(n);
      timeSec.set(this.timeSec);
      this.timeSec = timeSec;
      this.inStart = grownI32(this.inStart, n + 1);
      this.outStart = grownI32(this.outStart, n + 1);
      this.feeAmount = grownI32(this.feeAmount, n);
    }
    if (this.inputs + inputs > this.inCoin.length) {
      const n = (this.inputs + inputs) * 2;
      this.inCoin = grownF64(this.inCoin, n);
      this.inAmount = grownI32(this.inAmount, n);
    }
    if (this.outputs + outputs > this.outAmount.length) {
      const n = (this.outputs + outputs) * 2;
      this.outAmount = grownI32(this.outAmount, n);
      this.outAddress = grownI32(this.outAddress, n);
      this.outSpender = grownF64(this.outSpender, n);
      this.outSpenderPosition = grownF64(this.outSpenderPosition, n);
    }
  }
}

/** One transaction as a store hands it to the arena. */
export interface ArenaTransaction {
  readonly transaction: number;
  readonly position: number;
  readonly timeSec: number;
  /** In `vin` order; `value` is the coin's, known from its output or carried by the input. */
  readonly inputs: readonly { readonly coin: number; readonly value: bigint }[];
  /** In `vout` order; `spender` and `spenderPosition` are -1 while the coin is unspent. */
  readonly outputs: readonly {
    readonly value: bigint;
    readonly address: number;
    readonly spender: number;
    readonly spenderPosition: number;
  }[];
}

function grownF64(from: Float64Array, length: number): Float64Array {
  const to = new Float64Array(length);
  to.set(from);
  return to;
}

function grownI32(from: Int32Array, length: number): Int32Array {
  const to = new Int32Array(length);
  to.set(from);
  return to;
}
