const START_BYTES = 1 << 16;
const [ZERO, POINT, MINUS] = [0x30, 0x2e, 0x2d];
/** Nine digits fit a whole number of 32 bits. */
const NINE_DIGITS = 1e9;
/** Fewer bytes are copied faster one by one than by a call. */
const SHORT = 64;
/** More than a double's 16 digits, or than the places of the largest scale and a digit before them. */
const MOST_DIGITS = 320;

/** JSON that is put together as bytes: strings of half a million small pieces would cost more than all that is in them. */
export class JsonBytes {
  #bytes: Buffer;
  /** Digits from the last on. */
  readonly #digits = new Uint8Array(MOST_DIGITS);
  #length = 0;

  /** @param room for so many bytes at the beginning */
  constructor(room = START_BYTES) {
    this.#bytes = Buffer.allocUnsafe(room);
  }

  get length(): number {
    return this.#length;
  }

  /** What was written, until more is: it begins anew. */
  take(): Buffer {
    const bytes = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return bytes;
  }

  text(text: string): void {
    this.#makeRoom(3 * text.length);
    this.#length += this.#bytes.write(text, this.#length);
  }

  /** Bytes that are put many times are best kept: making them anew would cost more than putting them. */
  put(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  copy(from: Buffer, begin: number, end: number): void {
    this.#makeRoom(end - begin);
    const bytes = this.#bytes;
    if (end - begin > SHORT) from.copy(bytes, this.#length, begin, end);
    else for (let i = begin; i < end; i++) bytes[this.#length + i - begin] = from[i]!;
    this.#length += end - begin;
  }

  /** `units / 10 ** scale` without trailing zeros of the fraction; `units` is whole and held exactly. */
  decimal(units: number, scale: number): void {
    this.#makeRoom(MOST_DIGITS);
    const count = this.#split(Math.abs(units), scale + 1);
    const digits = this.#digits;
    let last = 0;
    while (last < scale && digits[last] === 0) last += 1;
    const bytes = this.#bytes;
    let at = this.#length;
    if (units < 0) bytes[at++] = MINUS;
    for (let i = count - 1; i >= last; i--) {
      bytes[at++] = ZERO + digits[i]!;
      if (i === scale && i > last) bytes[at++] = POINT;
    }
    this.#length = at;
  }

  /** @returns how many digits there are, of which so many are zeros where the number has none */
  #split(value: number, least: number): number {
    const digits = this.#digits;
    let high = Math.floor(value / NINE_DIGITS);
    let low = value - high * NINE_DIGITS;
    // The quotient may have been rounded up to a whole number.
    if (low < 0) {
      high -= 1;
      low += NINE_DIGITS;
    }
    let count = 0;
    for (let rest = low | 0; rest > 0 || (high > 0 && count < 9); rest = (rest / 10) | 0) digits[count++] = rest % 10;
    for (let rest = high | 0; rest > 0; rest = (rest / 10) | 0) digits[count++] = rest % 10;
    while (count < least) digits[count++] = 0;
    return count;
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const bytes = Buffer.allocUnsafe(2 * (this.#bytes.length + more));
    this.#bytes.copy(bytes, 0, 0, this.#length);
    this.#bytes = bytes;
  }
}
