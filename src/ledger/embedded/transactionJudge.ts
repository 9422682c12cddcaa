import type { AmountColumn } from '../../core/lanes.ts';
import type { InputRow } from '../../core/rows.ts';
import { coinToVout } from '../../kernel/transactionArena.ts';
import type { OutsideCoin } from '../port.ts';
import {
  type CoinPlace,
  lacksOutput,
  madeLate,
  noSuchOutput,
  otherAddress,
  otherValue,
  paysTooMuch,
  spendsEarly,
  spendsItself,
  spentTwice,
  twoPlaces,
  unknownValue,
} from '../utxo/utxoErrors.ts';
import type { UtxoStats } from '../utxo/utxoTables.ts';
import { EarlierCoins } from './earlierCoins.ts';
import type { TransactionReader } from './transactionReader.ts';
import type { TransactionSlice } from './transactionSlice.ts';

const NO_ROW = -1;
const NOTHING: readonly OutsideCoin[] = [];

/** Where an input's coin comes from. */
export const FROM_OUTSIDE = 0;
export const FROM_SLICE = 1;
export const FROM_EARLIER = 2;

/** Judges the transactions of a slice against each other and the segments before it, in the chain's order. */
export class TransactionJudge {
  readonly earlier = new EarlierCoins();
  /** Of each input judged: one of `FROM_...`. */
  #from = new Uint8Array(1024);
  /** The slice's output that is an input's coin, where the slice makes it. */
  output = new Uint32Array(1024);
  /** Row of the slice that is the transaction of a name, -1 while none is. */
  #rowOf = new Int32Array(1024);
  /** 1 for names of which the slice spent a coin while nothing made it. */
  #awaited = new Uint8Array(1024);
  readonly #chain: string;
  readonly #stats: UtxoStats;
  readonly #sourceOf: (row: number) => string;
  /** Spends of coins whose value nothing told, by coin; what would be said of them. */
  readonly #pending: string[] = [];
  #slice!: TransactionSlice;
  #reader!: TransactionReader;

  /** @param sourceOf `file:line` of a row of the slice */
  constructor(chain: string, stats: UtxoStats, sourceOf: (row: number) => string) {
    this.#chain = chain;
    this.#stats = stats;
    this.#sourceOf = sourceOf;
  }

  get pending(): readonly string[] {
    return this.#pending;
  }

  fromOf(input: number): number {
    return this.#from[input]!;
  }

  /** Begins a slice: looks up what the segments before it know. `mayHold` as in `EarlierCoins`. */
  begin(slice: TransactionSlice, reader: TransactionReader, mayHold: (name: number) => boolean): void {
    this.#slice = slice;
    this.#reader = reader;
    this.earlier.find(slice, reader, mayHold);
    if (slice.inputs > this.#from.length) {
      this.#from = new Uint8Array(slice.inName.length);
      this.output = new Uint32Array(slice.inName.length);
    }
    if (slice.names.count > this.#rowOf.length) {
      this.#rowOf = new Int32Array(slice.names.start.length);
      this.#awaited = new Uint8Array(slice.names.start.length);
    }
    this.#rowOf.fill(NO_ROW, 0, slice.names.count);
    this.#awaited.fill(0, 0, slice.names.count);
  }

  /**
   * Judges a row that the ledger does not have. Returns coins of its that were spent before it came, with their outputs
   * counted as spent.
   * @throws BAD_ROW, SPENT_TWICE, SPENT_BEFORE_MADE, BAD_INPUT_COIN, OUTPUTS_ABOVE_INPUTS
   */
  judge(row: number): readonly OutsideCoin[] {
    const slice = this.#slice;
    const name = slice.name[row]!;
    this.#expectOnePlace(row, name);
    for (let i = slice.inStart[row]!; i < slice.inStart[row + 1]!; i++) this.#judgeInput(row, i);
    this.#checkTotals(row);
    this.#rowOf[name] = row;
    const number = this.earlier.numbers[name]!;
    const adopted = number === 0 ? NOTHING : this.#reader.outside(number);
    if (this.#awaited[name] === 1) this.#refuseAwaited(row, name);
    for (const coin of adopted) this.#adopt(row, coin);
    this.#countSpends(row);
    this.#stats.transactions++;
    this.#stats.coins += slice.outStart[row + 1]! - slice.outStart[row]!;
    this.#stats.spent += adopted.length;
    return adopted;
  }

  #at(row: number): { source: string; chain: string; txid: string } {
    return { source: this.#sourceOf(row), chain: this.#chain, txid: this.#slice.txid(this.#slice.name[row]!) };
  }

  #coinAt(row: number, input: number): CoinPlace {
    return { ...this.#at(row), coin: this.#slice.coinText(input) };
  }

  #expectOnePlace(row: number, name: number): void {
    const slice = this.#slice;
    const other = this.#rowOf[name]!;
    if (other !== NO_ROW) throw twoPlaces(this.#at(row), slice.position[row]!, slice.position[other]!);
    const number = this.earlier.numbers[name]!;
    const found = number === 0 ? undefined : this.#reader.find(number);
    if (found) throw twoPlaces(this.#at(row), slice.position[row]!, found.position);
  }

  #judgeInput(row: number, input: number): void {
    const slice = this.#slice;
    const maker = slice.inName[input]!;
    const vout = slice.inVout[input]!;
    if (maker === slice.name[row]) throw spendsItself(this.#coinAt(row, input), vout);
    const makerRow = this.#rowOf[maker]!;
    if (makerRow !== NO_ROW) {
      // The slice is in the chain's order, so the maker stands before.
      const output = slice.outStart[makerRow]! + vout;
      const outputs = slice.outStart[makerRow + 1]! - slice.outStart[makerRow]!;
      if (vout >= outputs) throw noSuchOutput(this.#coinAt(row, input), outputs);
      this.#from[input] = FROM_SLICE;
      this.output[input] = output;
      if (slice.inTold[input] === 1) this.#expectValue(row, input, slice.outAmount, output);
      const told = slice.inAddress[input]!;
      if (told !== 0 && told !== slice.outAddress[output]) {
        throw otherAddress(this.#coinAt(row, input), slice.inputAddress(input), slice.outputAddress(output));
      }
      return;
    }
    const { earlier } = this;
    const made = earlier.makerPosition[input]!;
    if (made >= 0) {
      if (made >= slice.position[row]!) throw spendsEarly(this.#coinAt(row, input), slice.position[row]!, made);
      const outputs = earlier.makerOutputs[input]!;
      if (vout >= outputs) throw noSuchOutput(this.#coinAt(row, input), outputs);
      this.#from[input] = FROM_EARLIER;
      if (slice.inTold[input] === 1) this.#expectValue(row, input, earlier.amount, input);
      const told = slice.inAddress[input]!;
      if (told !== 0 && told !== earlier.address[input]) {
        const expected = this.#reader.addressText(earlier.address[input]!);
        throw otherAddress(this.#coinAt(row, input), slice.inputAddress(input), expected);
      }
      return;
    }
    this.#from[input] = FROM_OUTSIDE;
  }

  #expectValue(row: number, input: number, amounts: AmountColumn, at: number): void {
    const told = this.#slice.inAmount;
    if (told.lo[input] === amounts.lo[at] && told.hi[input] === amounts.hi[at] && told.hi[input]! >= 0) return;
    const [found, expected] = [told.get(input), amounts.get(at)];
    if (found !== expected) throw otherValue(this.#coinAt(row, input), found, expected);
  }

  /** The value of an input's coin, in a column and at a place of it; undefined where nothing tells it. */
  amountOf(input: number): { column: AmountColumn; at: number } | undefined {
    const slice = this.#slice;
    const from = this.#from[input]!;
    if (from === FROM_SLICE) return { column: slice.outAmount, at: this.output[input]! };
    if (from === FROM_EARLIER) return { column: this.earlier.amount, at: input };
    return slice.inTold[input] === 1 ? { column: slice.inAmount, at: input } : undefined;
  }

  /** Address id of an input's coin, 0 where nothing tells it. */
  addressOf(input: number): number {
    const from = this.#from[input]!;
    if (from === FROM_SLICE) return this.#slice.outAddress[this.output[input]!]!;
    return from === FROM_EARLIER ? this.earlier.address[input]! : this.#slice.inAddress[input]!;
  }

  #checkTotals(row: number): void {
    const slice = this.#slice;
    const first = slice.inStart[row]!;
    const end = slice.inStart[row + 1]!;
    if (first === end) return;
    let total = 0;
    let isSmall = true;
    for (let i = first; i < end; i++) {
      const amount = this.amountOf(i);
      if (!amount) return;
      if (amount.column.hi[amount.at] !== 0) isSmall = false;
      total += amount.column.lo[amount.at]!;
    }
    let paid = 0;
    for (let o = slice.outStart[row]!; o < slice.outStart[row + 1]!; o++) {
      if (slice.outAmount.hi[o] !== 0) isSmall = false;
      paid += slice.outAmount.lo[o]!;
    }
    // Below 2^53 the sums are exact.
    if (isSmall && total < 2 ** 53 && paid <= total) return;
    this.#checkBigTotals(row, first, end);
  }

  #checkBigTotals(row: number, first: number, end: number): void {
    const slice = this.#slice;
    let total = 0n;
    for (let i = first; i < end; i++) {
      const { column, at } = this.amountOf(i)!;
      total += column.get(at);
    }
    let paid = 0n;
    for (let o = slice.outStart[row]!; o < slice.outStart[row + 1]!; o++) paid += slice.outAmount.get(o);
    if (paid > total) throw paysTooMuch(this.#at(row), paid, total);
  }

  /** Whether the ledger or the slice makes the coin of an input, so that the input need not say what it is. */
  hasMaker(row: number, vin: number): boolean {
    const input = this.#slice.inStart[row]! + vin;
    return this.#rowOf[this.#slice.inName[input]!] !== NO_ROW || this.earlier.makerPosition[input]! >= 0;
  }

  /** An input of a transaction that the ledger has already, with what the slice's new transactions say of its coin. */
  toldBySlice(row: number, vin: number, known: InputRow): InputRow {
    const slice = this.#slice;
    const input = slice.inStart[row]! + vin;
    if (input >= slice.inStart[row + 1]! || slice.coinText(input) !== `${known.txid}:${known.vout}`) return known;
    const maker = this.#rowOf[slice.inName[input]!]!;
    if (maker === NO_ROW) return known;
    const output = slice.outStart[maker]! + known.vout;
    const told = { txid: known.txid, vout: known.vout, value: slice.outAmount.get(output) };
    return slice.outAddress[output] === 0 ? told : { ...told, address: slice.outputAddress(output) };
  }

  /** A coin of `row` was spent earlier in this very import, which is in the chain's order. */
  #refuseAwaited(row: number, name: number): never {
    const slice = this.#slice;
    let first = -1;
    for (let i = 0; i < slice.inStart[row]!; i++) {
      if (slice.inName[i] === name && (first < 0 || slice.inVout[i]! < slice.inVout[first]!)) first = i;
    }
    let spender = row;
    while (slice.inStart[spender]! > first) spender--;
    const at = this.#coinAt(row, first);
    throw madeLate(at, slice.position[row]!, slice.txid(slice.name[spender]!), slice.position[spender]!);
  }

  /** A coin that was outside the ledger until its maker came. */
  #adopt(row: number, outside: OutsideCoin): void {
    const slice = this.#slice;
    const position = slice.position[row]!;
    const vout = coinToVout(outside.coin);
    const name = slice.name[row]!;
    const at = { ...this.#at(row), coin: `${slice.txid(name)}:${vout}` };
    const spender = this.#reader.txidOf(outside.spender);
    if (outside.spenderPosition <= position) throw madeLate(at, position, spender, outside.spenderPosition);
    const output = slice.outStart[row]! + vout;
    const outputs = slice.outStart[row + 1]! - slice.outStart[row]!;
    if (vout >= outputs) throw lacksOutput(at, outputs, spender);
    const value = slice.outAmount.get(output);
    if (outside.value !== value) throw otherValue({ ...at, spender }, outside.value, value);
    if (outside.address !== 0 && outside.address !== slice.outAddress[output]) {
      const told = this.#reader.addressText(outside.address);
      throw otherAddress({ ...at, spender }, told, slice.outputAddress(output));
    }
  }

  #countSpends(row: number): void {
    const slice = this.#slice;
    for (let i = slice.inStart[row]!; i < slice.inStart[row + 1]!; i++) {
      const other = this.earlier.spender.size === 0 ? undefined : this.earlier.spender.get(i);
      if (other !== undefined) {
        const { txid, ...at } = this.#coinAt(row, i);
        throw spentTwice(at, this.#reader.txidOf(other), txid);
      }
      if (this.#from[i] !== FROM_OUTSIDE) {
        this.#stats.spent++;
        continue;
      }
      this.#awaited[slice.inName[i]!] = 1;
      if (slice.inTold[i] === 1 || this.#pending.length > 0) continue;
      const { source, txid, coin } = this.#coinAt(row, i);
      this.#pending.push(unknownValue(source, txid, coin));
    }
  }

  /** @param first and @param second inputs that spend one coin, in their order */
  refuseSpentTwice(first: number, second: number): never {
    const slice = this.#slice;
    const [a, b] = [this.#rowOfInput(first), this.#rowOfInput(second)];
    const { txid, ...at } = this.#coinAt(b, second);
    throw spentTwice(at, slice.txid(slice.name[a]!), txid);
  }

  #rowOfInput(input: number): number {
    let low = 0;
    let high = this.#slice.rows;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#slice.inStart[middle + 1]! <= input) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
