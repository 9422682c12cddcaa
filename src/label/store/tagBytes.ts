import type { ImportedTag } from '../import/importedTag.ts';
import { addressHash, hashOfAscii } from './addressHash.ts';

const LINE_BREAK = 10;
const ZERO = 48;
/** UTF-8 takes three bytes at most of what is one of UTF-16. */
const MOST_BYTES = 3;
/** Digits of a number below 2^31. */
const MOST_DIGITS = 10;
/** Twice a line of Bitcoin's longest addresses. */
const USUAL_BYTES = 320;

/**
 * Tags as bytes of UTF-8, first a line each as they came: a line break, the id of the address, the chain, the address, and a tab after
 * each. Behind them what is put together of those lines. A hundred thousand texts lie all over memory: so each is looked at once, in a
 * row, and within one array bytes are moved at a tenth of what a call costs that takes two.
 */
export class TagBytes {
  readonly #bytes: Buffer;
  /** Where each line ends. */
  readonly #end: Int32Array;
  /** Of each tag the hash of its address. */
  readonly hash: Uint32Array;
  #at = 0;

  /** @param more bytes that are put together besides lines and numbers */
  constructor(tags: readonly ImportedTag[], more: number) {
    this.#end = new Int32Array(tags.length);
    this.hash = new Uint32Array(tags.length);
    // Memory costs where it is written to: far more than most need is cheaper than to ask twice.
    let bytes = Buffer.allocUnsafeSlow(USUAL_BYTES * tags.length + more);
    let at = 0;
    for (let k = 0; k < tags.length; k++) {
      const { addressId, chain, address } = tags[k]!;
      const line = `\n${addressId}\t${chain}\t${address}\t`;
      if (at + MOST_BYTES * line.length > bytes.length) bytes = enlarged(bytes, at, 2 * at + MOST_BYTES * line.length);
      const length = bytes.write(line, at);
      this.hash[k] =
        length === line.length ? hashOfAscii(bytes, at + 1, at + 1 + addressId.length) : addressHash(addressId);
      at += length;
      this.#end[k] = at;
    }
    const needed = 2 * at + MOST_DIGITS * tags.length + more;
    this.#bytes = needed <= bytes.length ? bytes : enlarged(bytes, at, needed);
  }

  get #lines(): number {
    return this.#end.at(-1) ?? 0;
  }

  /** Begins to put together. */
  begin(): void {
    this.#at = this.#lines;
  }

  /** How many bytes are put together. */
  get length(): number {
    return this.#at - this.#lines;
  }

  /** What is put together; holds until it is begun anew. */
  all(): Buffer {
    return this.#bytes.subarray(this.#lines, this.#at);
  }

  addLine(tag: number): void {
    const from = tag === 0 ? 0 : this.#end[tag - 1]!;
    const end = this.#end[tag]!;
    this.#bytes.copyWithin(this.#at, from, end);
    this.#at += end - from;
  }

  /** Adds a number in decimal. */
  addNumber(number: number): void {
    let digits = 1;
    for (let rest = number; rest >= 10; rest = Math.floor(rest / 10)) digits += 1;
    for (let k = digits - 1, rest = number; k >= 0; k--, rest = Math.floor(rest / 10))
      this.#bytes[this.#at + k] = ZERO + (rest % 10);
    this.#at += digits;
  }

  addLineBreak(): void {
    this.#bytes[this.#at++] = LINE_BREAK;
  }
}

function enlarged(bytes: Buffer, used: number, length: number): Buffer<ArrayBuffer> {
  const more = Buffer.allocUnsafeSlow(length);
  bytes.copy(more, 0, 0, used);
  return more;
}
