const DIGIT_0 = 48;
const HEX_HIGH = new Uint8Array(256);
const HEX_LOW = new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) {
  const text = byte.toString(16).padStart(2, '0');
  HEX_HIGH[byte] = text.charCodeAt(0);
  HEX_LOW[byte] = text.charCodeAt(1);
}
const CHUNK = 1e7;

/**
 * ASCII text under construction in one growing buffer: what a hundred million rows are written with instead of strings.
 * The caller takes `bytes.subarray(0, length)` and sets `length` back to 0.
 */
export class ByteText {
  bytes: Buffer;
  length = 0;

  constructor(capacity: number) {
    this.bytes = Buffer.allocUnsafe(capacity);
  }

  /** Makes room for `more` bytes; call it once a row, with an upper bound of the row's length. */
  reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(this.length + more, this.bytes.length * 2));
    this.bytes.copy(grown, 0, 0, this.length);
    this.bytes = grown;
  }

  ascii(text: string): void {
    const at = this.length;
    const bytes = this.bytes;
    const n = text.length;
    for (let i = 0; i < n; i++) bytes[at + i] = text.charCodeAt(i);
    this.length = at + n;
  }

  byte(code: number): void {
    this.bytes[this.length++] = code;
  }

  /** A non-negative integer below 2^53. */
  decimal(value: number): void {
    if (value >= CHUNK) {
      const high = Math.floor(value / CHUNK);
      this.decimal(high);
      this.#padded(value - high * CHUNK, 7);
      return;
    }
    let digits = 1;
    for (let limit = 10; value >= limit; limit *= 10) digits++;
    this.#padded(value, digits);
  }

  /** An amount in decimal lanes (`amount.ts`). */
  amount(hi: number, lo: number): void {
    if (hi === 0) {
      this.decimal(lo);
      return;
    }
    this.decimal(hi);
    const high = Math.floor(lo / CHUNK);
    this.#padded(high, 8);
    this.#padded(lo - high * CHUNK, 7);
  }

  /** Each 32-bit word as eight digits of lower-case hex. */
  hexWords(words: Int32Array, count: number): void {
    const bytes = this.bytes;
    let at = this.length;
    for (let i = 0; i < count; i++) {
      const word = words[i]!;
      for (let shift = 24; shift >= 0; shift -= 8) {
        const byte = (word >>> shift) & 255;
        bytes[at] = HEX_HIGH[byte]!;
        bytes[at + 1] = HEX_LOW[byte]!;
        at += 2;
      }
    }
    this.length = at;
  }

  /** The text so far, and starts anew. */
  take(): string {
    const text = this.bytes.toString('latin1', 0, this.length);
    this.length = 0;
    return text;
  }

  #padded(value: number, digits: number): void {
    const bytes = this.bytes;
    let left = value | 0;
    for (let at = this.length + digits - 1; at >= this.length; at--) {
      const rest = (left / 10) | 0;
      bytes[at] = DIGIT_0 + left - rest * 10;
      left = rest;
    }
    this.length += digits;
  }
}
