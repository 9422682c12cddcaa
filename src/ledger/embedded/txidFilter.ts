const BITS = 2 ** 27;

/**
 * Tells of most txids that an import has not met them yet, without a look at its segments: a Bloom filter over their
 * keys, which are hashes already. 16 MB; of a hundred million txids it lets through about a third in vain.
 */
export class TxidFilter {
  readonly #words = new Int32Array(BITS / 32);

  /** Adds the key whose eight words begin at `at`. */
  add(words: Int32Array, at: number): void {
    this.#set(words[at + 2]!);
    this.#set(words[at + 6]!);
  }

  /** False only for keys that were never added. */
  mayHold(words: Int32Array, at: number): boolean {
    return this.#has(words[at + 2]!) && this.#has(words[at + 6]!);
  }

  #set(word: number): void {
    const bit = word & (BITS - 1);
    this.#words[bit >>> 5]! |= 1 << (bit & 31);
  }

  #has(word: number): boolean {
    const bit = word & (BITS - 1);
    return (this.#words[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  }
}
