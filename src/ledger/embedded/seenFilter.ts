/**
 * Tells of most names that an import has not met them yet, without a look at what it has written: a Bloom filter over two
 * hashes of each. Its size is fixed: of more names it lets more through in vain.
 */
export class SeenFilter {
  readonly #words: Int32Array;

  /**
   * @param names expected: each gets 64 bits or more, up to 2^27 bits in all; those are 16 MB, and of a hundred million names let
   *   about a third through in vain
   */
  constructor(names = Infinity) {
    const power = Math.min(27, Math.max(16, Math.ceil(Math.log2(names * 64))));
    this.#words = new Int32Array(2 ** power / 32);
  }

  get bytes(): number {
    return this.#words.byteLength;
  }

  add(first: number, second: number): void {
    this.#set(first);
    this.#set(second);
  }

  /** False only for hashes that were never added. */
  mayHold(first: number, second: number): boolean {
    return this.#has(first) && this.#has(second);
  }

  #set(hash: number): void {
    const bit = hash & (this.#words.length * 32 - 1);
    this.#words[bit >>> 5]! |= 1 << (bit & 31);
  }

  #has(hash: number): boolean {
    const bit = hash & (this.#words.length * 32 - 1);
    return (this.#words[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  }
}
