import { AmountColumn } from '../../core/lanes.ts';
import { grown, sortedOrder } from './radixSort.ts';
import { readValue, skipValue } from './recordChunk.ts';
import type { TransactionReader } from './transactionReader.ts';
import { openOutputs } from './transactionSegment.ts';
import type { TransactionSlice } from './transactionSlice.ts';

/** What the segments before a slice know of the names and coins that it meets; looked up in the order of their tables. */
export class EarlierCoins {
  /** Number of each name of the slice, 0 where none was given yet. */
  numbers = new Uint32Array(1024);
  /** Of each input: the position of its coin's maker, -1 where no earlier segment has it. */
  makerPosition = new Float64Array(1024);
  /** Outputs of that maker: an input may name one that it does not have. */
  makerOutputs = new Uint32Array(1024);
  readonly amount = new AmountColumn(1024);
  address = new Int32Array(1024);
  /** Number of the transaction that spent the coin before, by input. */
  readonly spender = new Map<number, number>();

  /** @param mayHold whether segments of this import may have given a number to a name; the ledger's may in any case */
  find(slice: TransactionSlice, reader: TransactionReader, mayHold: (name: number) => boolean): void {
    const { names, inputs } = slice;
    this.spender.clear();
    this.amount.big.clear();
    if (names.count > this.numbers.length) this.numbers = grown(this.numbers, names.count);
    if (inputs > this.makerPosition.length) {
      this.makerPosition = grown(this.makerPosition, inputs);
      this.makerOutputs = grown(this.makerOutputs, inputs);
      this.address = grown(this.address, inputs);
      this.amount.grow(this.makerPosition.length);
    }
    this.numbers.fill(0, 0, names.count);
    this.makerPosition.fill(-1, 0, inputs);
    if (reader.segments.length === 0) return;
    this.#findNumbers(slice, reader, mayHold);
    this.#findCoins(slice, reader);
  }

  #findNumbers({ names }: TransactionSlice, reader: TransactionReader, mayHold: (name: number) => boolean): void {
    const wanted = new Uint32Array(names.count);
    const prefixes = new Uint32Array(names.count);
    let count = 0;
    for (let name = 0; name < names.count; name++) {
      if (!mayHold(name)) continue;
      prefixes[count] = names.words[name * 8]!;
      wanted[count++] = name;
    }
    const keys = prefixes.subarray(0, count);
    for (const at of sortedOrder(keys, count)) {
      const name = wanted[at]!;
      this.numbers[name] = reader.numberOfKey(names.key(name));
    }
  }

  #findCoins(slice: TransactionSlice, reader: TransactionReader): void {
    const wanted = new Uint32Array(slice.inputs);
    let count = 0;
    for (let i = 0; i < slice.inputs; i++) if (this.numbers[slice.inName[i]!]! > 0) wanted[count++] = i;
    const keys = new Uint32Array(count);
    for (let i = 0; i < count; i++) keys[i] = this.numbers[slice.inName[wanted[i]!]!]!;
    const order = sortedOrder(keys, count);
    for (let i = 0; i < count; ) {
      const number = keys[i]!;
      const from = i;
      while (i < count && keys[i] === number) i++;
      const some = order.subarray(from, i).map((at) => wanted[at]!);
      this.#readMaker(slice, reader, number, some);
    }
  }

  /** @param inputs those that name the transaction */
  #readMaker(slice: TransactionSlice, reader: TransactionReader, number: number, inputs: Uint32Array): void {
    // A transaction of thousands of outputs may have thousands of them spent here.
    inputs.sort((a, b) => slice.inVout[a]! - slice.inVout[b]! || a - b);
    const maker = reader.find(number);
    if (maker) {
      const outputs = openOutputs(maker);
      let next = 0;
      for (let vout = 0; vout < outputs && next < inputs.length; vout++) {
        if (slice.inVout[inputs[next]!] !== vout) {
          skipValue(maker.reader);
          maker.reader.varint();
          continue;
        }
        const value = readValue(maker.reader);
        const address = maker.reader.varint();
        for (; next < inputs.length && slice.inVout[inputs[next]!] === vout; next++) {
          this.amount.set(inputs[next]!, value);
          this.address[inputs[next]!] = address;
        }
      }
      for (const input of inputs) {
        this.makerPosition[input] = maker.position;
        this.makerOutputs[input] = outputs;
      }
    }
    for (const segment of reader.segments) {
      segment.spends(number, (vout, spender) => {
        let low = 0;
        for (let high = inputs.length; low < high; ) {
          const middle = (low + high) >>> 1;
          if (slice.inVout[inputs[middle]!]! < vout) low = middle + 1;
          else high = middle;
        }
        for (; low < inputs.length && slice.inVout[inputs[low]!] === vout; low++)
          this.spender.set(inputs[low]!, spender);
      });
    }
  }
}
