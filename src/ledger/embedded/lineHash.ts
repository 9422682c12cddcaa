import type { Hash } from 'node:crypto';
import { createHash } from 'node:crypto';
import { viewOf } from './hexWords.ts';

const FLUSH_BYTES = 2 ** 18;
const QUOTE = 34;
const BACKSLASH = 92;

/** Makes interchange lines of transactions out of pieces, as bytes, and the digests of their blocks. */
export class LineHash {
  #bytes = new Uint8Array(FLUSH_BYTES * 2);
  #view = viewOf(this.#bytes);
  #at = 0;
  #hash: Hash = createHash('sha256');

  #reserve(bytes: number): void {
    if (this.#at + bytes <= this.#bytes.length) return;
    if (this.#at >= FLUSH_BYTES) this.#flush();
    if (bytes > this.#bytes.length - this.#at) {
      const grown = new Uint8Array((this.#at + bytes) * 2);
      grown.set(this.#bytes.subarray(0, this.#at));
      this.#bytes = grown;
      this.#view = viewOf(grown);
    }
  }

  #flush(): void {
    this.#hash.update(this.#bytes.subarray(0, this.#at));
    this.#at = 0;
  }

  /** Appends bytes as they are. */
  add(from: Uint8Array, start = 0, end = from.length): void {
    this.#reserve(end - start);
    const bytes = this.#bytes;
    let at = this.#at;
    for (let i = start; i < end; i++) bytes[at++] = from[i]!;
    this.#at = at;
  }

  /** As `add`, four bytes at a time. */
  copy(from: DataView, start: number, end: number): void {
    this.#reserve(end - start + 4);
    const into = this.#view;
    let at = this.#at;
    let i = start;
    for (; i + 4 <= end; i += 4, at += 4) into.setInt32(at, from.getInt32(i, true), true);
    for (; i < end; i++, at++) into.setUint8(at, from.getUint8(i));
    this.#at = at;
  }

  /** Appends what stands between the quotes of a JSON text; names hold no control characters. */
  addName(from: Uint8Array, start: number, end: number): void {
    this.#reserve((end - start) * 2);
    const bytes = this.#bytes;
    let at = this.#at;
    for (let i = start; i < end; i++) {
      const byte = from[i]!;
      if (byte === QUOTE || byte === BACKSLASH) bytes[at++] = BACKSLASH;
      bytes[at++] = byte;
    }
    this.#at = at;
  }

  addNumber(value: number): void {
    this.#reserve(20);
    if (value >= 2 ** 31) {
      this.add(Buffer.from(String(value)));
      return;
    }
    const bytes = this.#bytes;
    let digits = 1;
    for (let limit = 10; value >= limit; limit *= 10) digits++;
    let rest = value | 0;
    for (let i = this.#at + digits - 1; i >= this.#at; i--) {
      const next = (rest / 10) | 0;
      bytes[i] = 48 + rest - next * 10;
      rest = next;
    }
    this.#at += digits;
  }

  /** The digest of everything since the one before. */
  done(): Uint8Array {
    this.#flush();
    const digest = this.#hash.digest();
    this.#hash = createHash('sha256');
    return digest;
  }

  /** Between two lines: hashes what has gathered, where it is much. */
  rest(): void {
    if (this.#at >= FLUSH_BYTES) this.#flush();
  }
}
