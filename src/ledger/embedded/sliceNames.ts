import { grown } from './radixSort.ts';

const KEY_WORDS = 8;

/** Txids that a slice of an import meets, by their keys (`txidKey`), numbered from 0 in the order they are met. */
export class SliceNames {
  count = 0;
  /** The key of name n, at 8n. */
  words = new Int32Array(1024 * KEY_WORDS);
  /** Where the name stands first in the slice's text. */
  start = new Uint32Array(1024);
  end = new Uint32Array(1024);
  /** 1 where the key is the id itself. */
  hex = new Uint8Array(1024);
  #slots = new Int32Array(4096);

  /** The name whose key stands in `key`; `start .. end` is its text. */
  give(key: Int32Array, hex: boolean, start: number, end: number): number {
    const { words } = this;
    const slots = this.#slots;
    const mask = slots.length - 1;
    // Txids are hashes, but their first bytes may be chosen by whoever makes them: two words are mixed.
    let slot = (Math.imul(key[0]! ^ (key[5]! >>> 7), 0x9e3779b1) ^ key[3]!) & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const name = slots[slot]! - 1;
      const at = name * KEY_WORDS;
      if (words[at] !== key[0] || words[at + 1] !== key[1] || words[at + 2] !== key[2] || words[at + 3] !== key[3]) {
        continue;
      }
      if (
        words[at + 4] === key[4] &&
        words[at + 5] === key[5] &&
        words[at + 6] === key[6] &&
        words[at + 7] === key[7]
      ) {
        return name;
      }
    }
    const name = this.count++;
    if (name === this.start.length) this.#grow();
    this.words.set(key, name * KEY_WORDS);
    this.start[name] = start;
    this.hex[name] = hex ? 1 : 0;
    this.end[name] = end;
    slots[slot] = name + 1;
    if (this.count * 2 > slots.length) this.#rehash();
    return name;
  }

  #grow(): void {
    this.words = grown(this.words, 0);
    this.start = grown(this.start, 0);
    this.end = grown(this.end, 0);
    const hex = new Uint8Array(this.end.length);
    hex.set(this.hex);
    this.hex = hex;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    const { words } = this;
    for (let name = 0; name < this.count; name++) {
      const at = name * KEY_WORDS;
      let slot = (Math.imul(words[at]! ^ (words[at + 5]! >>> 7), 0x9e3779b1) ^ words[at + 3]!) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = name + 1;
    }
    this.#slots = slots;
  }

  isHex(name: number): boolean {
    return this.hex[name] === 1;
  }

  /** The key of a name as bytes, a view. */
  key(name: number): Uint8Array {
    return new Uint8Array(this.words.buffer, name * KEY_WORDS * 4, KEY_WORDS * 4);
  }

  clear(): void {
    this.count = 0;
    this.#slots.fill(0);
  }
}
