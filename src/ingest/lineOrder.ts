import { BLOCK_LIMIT, INDEX_LIMIT } from '../core/position.ts';

const COMMA = 44;
const ZERO = 48;

/**
 * Watches whether the lines of a CSV that begin with `chain,block,index` are all of one chain and in strictly rising
 * order. It may say no where they are, never yes where they are not: DuckDB then looks again, which takes longer.
 */
export class LineOrder {
  #chain: Buffer | undefined;
  #last = -1;
  #rising = true;
  #headerSeen = false;

  get rising(): boolean {
    return this.#rising;
  }

  /** A line in `bytes` from `from` to `end`, which is exclusive. The first is the header. */
  add(bytes: Buffer, from: number, end: number): void {
    if (!this.#rising) return;
    if (!this.#headerSeen) {
      this.#headerSeen = true;
      return;
    }
    const comma = bytes.indexOf(COMMA, from);
    this.#chain ??= Buffer.from(bytes.subarray(from, comma));
    const isOurs = isSame(bytes, from, comma, this.#chain);
    let at = comma + 1;
    let block = 0;
    let index = 0;
    for (; at < end && bytes[at] !== COMMA; at++) block = block * 10 + bytes[at]! - ZERO;
    for (at++; at < end && bytes[at] !== COMMA; at++) index = index * 10 + bytes[at]! - ZERO;
    // Bytes that are no digits make numbers that mean nothing; DuckDB's check of the same fields stops at them.
    const place = block * INDEX_LIMIT + index;
    const isPlace = comma >= 0 && at < end && block < BLOCK_LIMIT && index < INDEX_LIMIT;
    if (!isOurs || !isPlace || place <= this.#last) this.#rising = false;
    this.#last = place;
  }
}

function isSame(bytes: Buffer, from: number, end: number, text: Buffer): boolean {
  if (end - from !== text.length) return false;
  for (let at = 0; at < text.length; at++) if (bytes[from + at] !== text[at]) return false;
  return true;
}
