import { assert } from './assert.ts';

const TWO_32 = 2 ** 32;
/** Up to here one 32-bit draw times the bound is exact in a double. */
const SMALL_BOUND = 2 ** 21;
const TWO_53 = 2 ** 53;

/**
 * Seeded random integers: `sfc32` (Chris Doty-Humphrey, PractRand), whose state is filled by `splitmix32` from a seed
 * and a stream number. Only 32-bit integer operations and exact products of doubles are used, so the same seed gives
 * the same draws on every engine and machine. Not for secrets.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter: number;

  /**
   * @param seed any integer from 0 to 2^53-1.
   * @param stream draws of different streams of one seed are independent of each other.
   */
  constructor(seed: number, stream = 0) {
    assert(Number.isSafeInteger(seed) && seed >= 0, `seed ${seed} is not an integer from 0 to 2^53-1`);
    let state = mix32((seed % TWO_32) | 0) ^ mix32((Math.floor(seed / TWO_32) + 0x5bd1e995) | 0);
    state = (state + Math.imul(stream + 1, 0x9e3779b1)) | 0;
    const splitmix = (): number => {
      state = (state + 0x9e3779b9) | 0;
      return mix32(state);
    };
    this.#a = splitmix();
    this.#b = splitmix();
    this.#c = splitmix();
    this.#counter = 1;
    for (let i = 0; i < 12; i++) this.next();
  }

  /** A uniform integer from 0 to 2^32-1. */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** A uniform integer below `bound`, without bias; `bound` from 1 to 2^53. */
  below(bound: number): number {
    if (bound <= SMALL_BOUND) {
      // Lemire, "Fast random integer generation in an interval", 2019.
      let product = this.next() * bound;
      let low = product % TWO_32;
      if (low < bound) {
        const threshold = (TWO_32 - bound) % bound;
        while (low < threshold) {
          product = this.next() * bound;
          low = product % TWO_32;
        }
      }
      return (product - low) / TWO_32;
    }
    for (;;) {
      const draw = (this.next() >>> 11) * TWO_32 + this.next();
      const rest = draw % bound;
      if (draw - rest <= TWO_53 - bound) return rest;
    }
  }

  /** A uniform integer from `from` to `to`, both included. */
  between(from: number, to: number): number {
    return from + this.below(to - from + 1);
  }

  /** True `numerator` times in `denominator`. */
  chance(numerator: number, denominator: number): boolean {
    return this.below(denominator) < numerator;
  }

  pick<T>(items: readonly T[]): T {
    assert(items.length > 0, 'pick from an empty list');
    return items[this.below(items.length)]!;
  }

  /** Fisher and Yates, in place. */
  shuffle<T>(items: T[]): T[] {
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      const held = items[i]!;
      items[i] = items[j]!;
      items[j] = held;
    }
    return items;
  }

  /** An index, drawn as often as its integer weight says; `total` is the sum of the weights. */
  weighted(weights: readonly number[], total: number): number {
    let left = this.below(total);
    for (let i = 0; i < weights.length; i++) {
      left -= weights[i]!;
      if (left < 0) return i;
    }
    assert(false, 'weights sum to less than their total');
  }

  /**
   * A heavy-tailed index below `bound` (at most 2^31), near Zipf's law with exponent 1: every power of two of ranks is
   * drawn equally often, and ranks within one equally often.
   */
  heavyIndex(bound: number): number {
    const levels = 32 - Math.clz32(bound);
    for (;;) {
      const level = this.below(levels);
      const rank = 2 ** level + (level === 0 ? 0 : this.next() >>> (32 - level)) - 1;
      if (rank < bound) return rank;
    }
  }
}

/** A bijection of 32-bit integers that scatters them: the finalizer of `splitmix32`, of MurmurHash3's family. */
export function mix32(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}
