import type { InputRow, TransactionRow } from '../core/rows.ts';
import type { ByteText } from './byteText.ts';
import type { DerivedNames } from './derivedNames.ts';
import { type OpenTransaction, type TransactionSink, UTXO_CHAIN } from './utxoWorld.ts';

/** Upper bounds of a line's length: what every line has, an input with value and address, an output. */
const LINE = 220;
const INPUT = 220;
const OUTPUT = 110;
const COMMA = 44;

/**
 * Writes transactions as lines of `transactions.jsonl` into a text that its owner empties from time to time, between
 * blocks. The coinbase, written last, is moved to the front of its block.
 */
export class TransactionJsonSink implements TransactionSink {
  readonly text: ByteText;
  #names: DerivedNames | undefined;
  #blockStart = 0;

  constructor(text: ByteText) {
    this.text = text;
  }

  attach(world: { readonly names: DerivedNames }): void {
    this.#names = world.names;
  }

  beginBlock(): void {
    this.#blockStart = this.text.length;
  }

  transaction(block: number, index: number, timeSec: number, tx: number, row: OpenTransaction): void {
    const text = this.text;
    const lineStart = text.length;
    this.#write(block, index, timeSec, tx, row);
    if (index === 0 && lineStart > this.#blockStart) {
      const coinbase = Buffer.from(text.bytes.subarray(lineStart, text.length));
      text.bytes.copyWithin(this.#blockStart + coinbase.length, this.#blockStart, lineStart);
      coinbase.copy(text.bytes, this.#blockStart);
    }
  }

  #write(block: number, index: number, timeSec: number, tx: number, row: OpenTransaction): void {
    const text = this.text;
    const names = this.#names!;
    text.reserve(LINE + row.inputs.length * INPUT + row.outputs.length * OUTPUT);
    text.ascii('{"chain":"bitcoin","block":');
    text.decimal(block);
    text.ascii(',"index":');
    text.decimal(index);
    text.ascii(',"time":');
    text.decimal(timeSec);
    text.ascii(',"txid":"');
    names.writeTx(text, tx);
    text.ascii('","inputs":[');
    for (let i = 0; i < row.inputs.length; i++) {
      const input = row.inputs[i]!;
      if (i > 0) text.byte(COMMA);
      text.ascii('{"txid":"');
      names.writeTx(text, input.tx);
      text.ascii('","vout":');
      text.decimal(input.vout);
      if (input.isOutside) {
        text.ascii(',"value":"');
        text.decimal(input.value);
        text.ascii('","address":"');
        names.writeAddress(text, input.address);
        text.ascii('"');
      }
      text.ascii('}');
    }
    text.ascii('],"outputs":[');
    for (let i = 0; i < row.outputs.length; i++) {
      const output = row.outputs[i]!;
      if (i > 0) text.byte(COMMA);
      text.ascii('{"address":"');
      names.writeAddress(text, output.address);
      text.ascii('","value":"');
      text.decimal(output.value);
      text.ascii('"}');
    }
    text.ascii(']}\n');
  }
}

/** Collects transactions as values, the coinbase first in its block; `take` hands over those since the last call. */
export class TransactionRowSink implements TransactionSink {
  #rows: TransactionRow[] = [];
  #blockStart = 0;
  #names: DerivedNames | undefined;

  attach(world: { readonly names: DerivedNames }): void {
    this.#names = world.names;
  }

  take(): TransactionRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  beginBlock(): void {
    this.#blockStart = this.#rows.length;
  }

  transaction(block: number, index: number, timeSec: number, tx: number, row: OpenTransaction): void {
    const names = this.#names!;
    const inputs = row.inputs.map((input): InputRow => {
      const coin = { txid: names.tx(input.tx), vout: input.vout };
      return input.isOutside ? { ...coin, value: BigInt(input.value), address: names.address(input.address) } : coin;
    });
    const outputs = row.outputs.map(({ address, value }) => ({
      address: names.address(address),
      value: BigInt(value),
    }));
    const made = { chain: UTXO_CHAIN, block, index, timeSec, txid: names.tx(tx), inputs, outputs };
    if (index === 0) this.#rows.splice(this.#blockStart, 0, made);
    else this.#rows.push(made);
  }
}
