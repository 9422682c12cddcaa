/**
 * Tells of most names that an import has not met them yet, without a look at what it has written: a Bloom filter over two
 * hashes of each. Its size is fixed: of more names it lets more through in vain.
 */
export class SeenFilter {
  readonly #words: Int32Array;

  /** @param bits a power of two; 2^27 are 16 MB, and of a hundred million names let about a third through in vain */
  constructor(bits = 2 ** 27) {
    this.#words = new Int32Array(bits / 32);
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
