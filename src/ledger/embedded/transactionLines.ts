import { positionToBlock, positionToIndex } from '../../core/position.ts';
import type { BlockDigests } from './blockDigests.ts';
import { LineHash } from './lineHash.ts';
import type { TransactionJudge } from './transactionJudge.ts';
import { FROM_SLICE } from './transactionJudge.ts';
import type { TransactionSlice } from './transactionSlice.ts';

const BLANK = 32;
const LF = 10;

const bytesOf = (text: string): Uint8Array => Buffer.from(text);
const INDEX = bytesOf(',"index":');
const TIME = bytesOf(',"time":');
const TXID = bytesOf(',"txid":"');
const INPUTS = bytesOf('","inputs":[');
const INPUT = bytesOf('{"txid":"');
const VOUT = bytesOf('","vout":');
const INPUT_VALUE = bytesOf(',"value":"');
const VALUE = bytesOf('","value":"');
const INPUT_ADDRESS = bytesOf('","address":"');
const CLOSE_TEXT = bytesOf('"}');
const CLOSE = bytesOf('}');
const COMMA = bytesOf(',');
const OUTPUTS = bytesOf('],"outputs":[');
const OUTPUT = bytesOf('{"address":"');
const END = bytesOf(']}\n');

/** Finds the digests of whole blocks whose transactions come in order; the lines are those of `interchange.ts`. */
export class TransactionLines {
  readonly #digests: BlockDigests;
  readonly #head: Uint8Array;
  readonly #addressText: (id: number) => string;
  readonly #hash = new LineHash();
  #block = -1;

  /** @param digests where they go */
  constructor(chain: string, addressText: (id: number) => string, digests: BlockDigests) {
    this.#digests = digests;
    this.#head = bytesOf(`{"chain":${JSON.stringify(chain)},"block":`);
    this.#addressText = addressText;
  }

  /** @param plain the slice's text needs no escapes */
  add(slice: TransactionSlice, judge: TransactionJudge, row: number, plain: boolean): void {
    const hash = this.#hash;
    const position = slice.position[row]!;
    const block = positionToBlock(position);
    if (block !== this.#block) {
      this.finish();
      this.#block = block;
    }
    const name = slice.name[row]!;
    hash.add(this.#head);
    hash.addNumber(block);
    hash.add(INDEX);
    hash.addNumber(positionToIndex(position));
    hash.add(TIME);
    hash.addNumber(slice.timeSec[row]!);
    hash.add(TXID);
    this.#addName(slice, slice.names.start[name]!, slice.names.end[name]!, plain);
    hash.add(INPUTS);
    for (let i = slice.inStart[row]!; i < slice.inStart[row + 1]!; i++) {
      if (i > slice.inStart[row]!) hash.add(COMMA);
      this.#addInput(slice, judge, i, plain);
    }
    hash.add(OUTPUTS);
    for (let o = slice.outStart[row]!; o < slice.outStart[row + 1]!; o++) {
      if (o > slice.outStart[row]!) hash.add(COMMA);
      const valueStart = slice.outAt[o]!;
      const valueEnd = slice.endOf(valueStart, BLANK);
      hash.add(OUTPUT);
      this.#addName(slice, valueEnd + 1, slice.endOf(valueEnd + 1, LF), plain);
      hash.add(VALUE);
      hash.add(slice.text, valueStart, valueEnd);
      hash.add(CLOSE_TEXT);
    }
    hash.add(END);
    hash.rest();
  }

  #addInput(slice: TransactionSlice, judge: TransactionJudge, input: number, plain: boolean): void {
    const hash = this.#hash;
    const { text } = slice;
    const name = slice.inName[input]!;
    hash.add(INPUT);
    this.#addName(slice, slice.names.start[name]!, slice.names.end[name]!, plain);
    hash.add(VOUT);
    hash.addNumber(slice.inVout[input]!);
    if (judge.fromOf(input) === FROM_SLICE) {
      // What the output's text says is copied as it stands.
      const valueStart = slice.outAt[judge.output[input]!]!;
      const valueEnd = slice.endOf(valueStart, BLANK);
      hash.add(INPUT_VALUE);
      hash.add(text, valueStart, valueEnd);
      if (text[valueEnd + 1] !== LF) {
        hash.add(INPUT_ADDRESS);
        this.#addName(slice, valueEnd + 1, slice.endOf(valueEnd + 1, LF), plain);
      }
      hash.add(CLOSE_TEXT);
      return;
    }
    const amount = judge.amountOf(input);
    const address = judge.addressOf(input);
    if (amount) {
      hash.add(INPUT_VALUE);
      const { column, at } = amount;
      if (column.hi[at] === 0) hash.addNumber(column.lo[at]!);
      else hash.add(bytesOf(String(column.get(at))));
    }
    if (address !== 0) {
      const bytes = bytesOf(this.#addressText(address));
      hash.add(INPUT_ADDRESS);
      hash.addName(bytes, 0, bytes.length);
    }
    hash.add(amount || address !== 0 ? CLOSE_TEXT : CLOSE);
  }

  #addName(slice: TransactionSlice, start: number, end: number, plain: boolean): void {
    if (plain) this.#hash.copy(slice.view, start, end);
    else this.#hash.addName(slice.text, start, end);
  }

  /** Ends the block that is open. */
  finish(): void {
    if (this.#block >= 0) this.#digests.add(this.#block, this.#hash.done());
    this.#block = -1;
  }
}
