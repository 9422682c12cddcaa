import { AmountColumn } from '../../core/lanes.ts';
import { positionToBlock, positionToIndex } from '../../core/position.ts';
import type { TransactionRow } from '../../core/rows.ts';
import type { AddressBook } from './addressBook.ts';
import { packHex, viewOf } from './hexWords.ts';
import { grown } from './radixSort.ts';
import { emptyRow } from './rowChunk.ts';
import { SliceNames } from './sliceNames.ts';
import type { TransactionTexts } from './transactionStream.ts';
import { readAmount } from './transferImport.ts';
import { txidKey } from './txidPacks.ts';

const LF = 10;
const BLANK = 32;
const HEX_DIGITS = 64;
/** Digits of which every number is below 2^48. */
const SMALL_DIGITS = 14;

/** Transactions of an import that are worked on at once, as columns; their text stays, lines are made of it. */
export class TransactionSlice {
  readonly names = new SliceNames();
  rows = 0;
  position = new Float64Array(1024);
  timeSec = new Uint32Array(1024);
  file = new Uint32Array(1024);
  line = new Float64Array(1024);
  /** The transaction's own name. */
  name = new Uint32Array(1024);
  /** Inputs of row r are `inStart[r] .. inStart[r + 1]`, outputs alike. */
  inStart = new Uint32Array(1025);
  outStart = new Uint32Array(1025);
  inputs = 0;
  /** Name of the transaction that makes the coin. */
  inName = new Uint32Array(1024);
  inVout = new Uint32Array(1024);
  /** 1 where the input tells its coin's value, which is then in `inAmount`. */
  inTold = new Uint8Array(1024);
  readonly inAmount = new AmountColumn(1024);
  /** Id of the address that the input tells, 0 where it tells none. */
  inAddress = new Int32Array(1024);
  /** Where the input's text begins. */
  inAt = new Uint32Array(1024);
  outputs = 0;
  readonly outAmount = new AmountColumn(1024);
  outAddress = new Int32Array(1024);
  outAt = new Uint32Array(1024);
  text = new Uint8Array(2 ** 16);
  textEnd = 0;
  #view = viewOf(this.text);
  readonly #key = new Int32Array(8);
  readonly #keyBytes = new Uint8Array(this.#key.buffer);
  readonly #amount = emptyRow();
  #bounds = new Uint32Array(1024);
  #boundCount = 0;
  #ids = new Int32Array(512);

  /** Adds rows `from .. to` of staged transactions. */
  add(texts: TransactionTexts, from: number, to: number, addresses: AddressBook): void {
    const begin = texts.starts[from]!;
    const base = this.textEnd - begin;
    this.#appendText(texts.bytes.subarray(begin, texts.starts[to]!));
    let inputs = 0;
    let outputs = 0;
    for (let r = from; r < to; r++) {
      inputs += texts.inputs[r]!;
      outputs += texts.outputs[r]!;
    }
    this.#reserve(to - from, inputs, outputs);
    const firstRow = this.rows;
    this.#boundCount = 0;
    for (let r = from; r < to; r++) this.#addRow(texts, r, texts.starts[r]! + base);
    this.#giveAddresses(addresses, firstRow);
  }

  #appendText(bytes: Uint8Array): void {
    if (this.textEnd + bytes.length > this.text.length) {
      const text = new Uint8Array(Math.max(this.text.length * 2, this.textEnd + bytes.length));
      text.set(this.text.subarray(0, this.textEnd));
      this.text = text;
      this.#view = viewOf(text);
    }
    this.text.set(bytes, this.textEnd);
    this.textEnd += bytes.length;
  }

  #addRow(texts: TransactionTexts, r: number, start: number): void {
    const { text } = this;
    const row = this.rows++;
    this.position[row] = texts.position[r]!;
    this.timeSec[row] = texts.timeSec[r]!;
    this.file[row] = texts.file[r]!;
    this.line[row] = texts.line[r]!;
    let at = this.endOf(start, LF);
    this.name[row] = this.#giveName(start, at);
    at++;
    for (let left = texts.inputs[r]!; left > 0; left--) at = this.#addInput(at);
    for (let left = texts.outputs[r]!; left > 0; left--) {
      const output = this.outputs++;
      this.outAt[output] = at;
      const valueEnd = this.endOf(at, BLANK);
      this.#readAmount(this.outAmount, output, at, valueEnd);
      at = valueEnd + 1;
      while (text[at] !== LF) at++;
      this.#addBounds(valueEnd + 1, at);
      at++;
    }
    this.inStart[row + 1] = this.inputs;
    this.outStart[row + 1] = this.outputs;
  }

  #addInput(start: number): number {
    const { text } = this;
    const input = this.inputs++;
    this.inAt[input] = start;
    let at = this.endOf(start, BLANK);
    this.inName[input] = this.#giveName(start, at);
    let vout = 0;
    for (at++; text[at] !== BLANK; at++) vout = vout * 10 + text[at]! - 48;
    this.inVout[input] = vout;
    const valueStart = at + 1;
    at = this.endOf(valueStart, BLANK);
    this.inTold[input] = at > valueStart ? 1 : 0;
    if (at > valueStart) this.#readAmount(this.inAmount, input, valueStart, at);
    const addressStart = at + 1;
    at = this.endOf(addressStart, LF);
    this.#addBounds(addressStart, at);
    return at + 1;
  }

  /** Where a field that begins at `start` ends; usual txids are not searched through. */
  endOf(start: number, mark: number): number {
    const { text } = this;
    let at = start;
    while (text[at] !== mark) at++;
    return at;
  }

  #giveName(start: number, end: number): number {
    const hex = end - start === HEX_DIGITS && packHex(this.#view, start, this.#key, 0, 8);
    if (!hex) this.#keyBytes.set(txidKey(this.textOf(start, end)));
    return this.names.give(this.#key, hex, start, end);
  }

  textOf(start: number, end: number): string {
    return Buffer.from(this.text.buffer, start, end - start).toString();
  }

  #readAmount(column: AmountColumn, slot: number, start: number, end: number): void {
    if (end - start <= SMALL_DIGITS) {
      let value = 0;
      for (let at = start; at < end; at++) value = value * 10 + this.text[at]! - 48;
      column.lo[slot] = value;
      column.hi[slot] = 0;
      return;
    }
    readAmount(this.text, start, end, this.#amount);
    const { hi, lo, big } = this.#amount;
    if (big !== undefined) column.set(slot, big);
    else {
      column.hi[slot] = hi;
      column.lo[slot] = lo;
    }
  }

  #addBounds(start: number, end: number): void {
    this.#bounds[this.#boundCount++] = start;
    this.#bounds[this.#boundCount++] = end;
  }

  /** The addresses of the rows just added stand in `#bounds` row by row: inputs, then outputs. */
  #giveAddresses(addresses: AddressBook, firstRow: number): void {
    const count = this.#boundCount / 2;
    addresses.giveMany(this.text, this.#bounds, count, this.#ids);
    let next = 0;
    for (let row = firstRow; row < this.rows; row++) {
      for (let i = this.inStart[row]!; i < this.inStart[row + 1]!; i++) this.inAddress[i] = this.#ids[next++]!;
      for (let o = this.outStart[row]!; o < this.outStart[row + 1]!; o++) this.outAddress[o] = this.#ids[next++]!;
    }
  }

  #reserve(rows: number, inputs: number, outputs: number): void {
    const r = this.rows + rows + 1;
    if (r > this.position.length) {
      this.position = grown(this.position, r);
      this.timeSec = grown(this.timeSec, r);
      this.file = grown(this.file, r);
      this.line = grown(this.line, r);
      this.name = grown(this.name, r);
      this.inStart = grown(this.inStart, r + 1);
      this.outStart = grown(this.outStart, r + 1);
    }
    const i = this.inputs + inputs;
    if (i > this.inName.length) {
      this.inName = grown(this.inName, i);
      this.inVout = grown(this.inVout, i);
      this.inAddress = grown(this.inAddress, i);
      this.inAt = grown(this.inAt, i);
      this.inAmount.grow(this.inName.length);
      const told = new Uint8Array(this.inName.length);
      told.set(this.inTold);
      this.inTold = told;
    }
    const o = this.outputs + outputs;
    if (o > this.outAddress.length) {
      this.outAddress = grown(this.outAddress, o);
      this.outAt = grown(this.outAt, o);
      this.outAmount.grow(this.outAddress.length);
    }
    if ((inputs + outputs) * 2 > this.#bounds.length) {
      this.#bounds = new Uint32Array((inputs + outputs) * 4);
      this.#ids = new Int32Array((inputs + outputs) * 2);
    }
  }

  /** Whether no text of the slice needs escapes in JSON. */
  isPlain(): boolean {
    const text = Buffer.from(this.text.buffer, 0, this.textEnd);
    return !text.includes('"') && !text.includes('\\');
  }

  /** The text, to be read four bytes at a time. */
  get view(): DataView {
    return this.#view;
  }

  txid(name: number): string {
    return this.textOf(this.names.start[name]!, this.names.end[name]!);
  }

  /** `txid:vout` of the coin that an input spends. */
  coinText(input: number): string {
    return `${this.txid(this.inName[input]!)}:${this.inVout[input]}`;
  }

  /** The address that an input tells, '' where it tells none. */
  inputAddress(input: number): string {
    let at = this.inAt[input]!;
    for (let fields = 0; fields < 3; fields++) at = this.endOf(at, BLANK) + 1;
    return this.textOf(at, this.endOf(at, LF));
  }

  outputAddress(output: number): string {
    const at = this.endOf(this.outAt[output]!, BLANK) + 1;
    return this.textOf(at, this.endOf(at, LF));
  }

  /** A row as it was staged. */
  row(chain: string, r: number): TransactionRow {
    const position = this.position[r]!;
    const inputs = [];
    for (let i = this.inStart[r]!; i < this.inStart[r + 1]!; i++) {
      const address = this.inputAddress(i);
      const value = this.inTold[i] === 1 ? { value: this.inAmount.get(i) } : {};
      const coin = { txid: this.txid(this.inName[i]!), vout: this.inVout[i]!, ...value };
      inputs.push(address === '' ? coin : { ...coin, address });
    }
    const outputs = [];
    for (let o = this.outStart[r]!; o < this.outStart[r + 1]!; o++) {
      outputs.push({ address: this.outputAddress(o), value: this.outAmount.get(o) });
    }
    const place = { chain, block: positionToBlock(position), index: positionToIndex(position) };
    return { ...place, timeSec: this.timeSec[r]!, txid: this.txid(this.name[r]!), inputs, outputs };
  }

  clear(): void {
    this.rows = 0;
    this.inputs = 0;
    this.outputs = 0;
    this.textEnd = 0;
    this.names.clear();
    this.inAmount.big.clear();
    this.outAmount.big.clear();
  }
}
