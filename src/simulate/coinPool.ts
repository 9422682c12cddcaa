import { assert } from '../core/assert.ts';

const NONE = -1;

/**
 * Unspent coins by holder, in a pool of fixed size: each holder's are a list, the newest first. Coins that find no room
 * are never spent, as many real ones are not. Values are satoshi, below 2^53 in sum.
 */
export class CoinPool {
  readonly tx: Float64Array;
  readonly vout: Uint32Array;
  readonly value: Float64Array;
  readonly address: Float64Array;
  /** By holder: the sum of its coins in the pool. */
  readonly balance: Float64Array;
  readonly #next: Int32Array;
  readonly #heads: Int32Array;
  #free: number;
  #left: number;

  constructor(capacity: number, holders: number) {
    this.tx = new Float64Array(capacity);
    this.vout = new Uint32Array(capacity);
    this.value = new Float64Array(capacity);
    this.address = new Float64Array(capacity);
    this.balance = new Float64Array(holders);
    this.#next = new Int32Array(capacity);
    for (let i = 0; i < capacity; i++) this.#next[i] = i + 1 < capacity ? i + 1 : NONE;
    this.#heads = new Int32Array(holders).fill(NONE);
    this.#free = 0;
    this.#left = capacity;
  }

  /** How many more coins find room. */
  get left(): number {
    return this.#left;
  }

  add(holder: number, tx: number, vout: number, value: number, address: number): void {
    const at = this.#free;
    if (at === NONE) return;
    this.#free = this.#next[at]!;
    this.#left--;
    this.tx[at] = tx;
    this.vout[at] = vout;
    this.value[at] = value;
    this.address[at] = address;
    this.balance[holder]! += value;
    this.#next[at] = this.#heads[holder]!;
    this.#heads[holder] = at;
  }

  has(holder: number): boolean {
    return this.#heads[holder] !== NONE;
  }

  /** Takes a holder's newest coin out; read its columns at the place returned before anything is added. */
  take(holder: number): number {
    const at = this.#heads[holder]!;
    assert(at !== NONE, `holder ${holder} has no coin`);
    this.#heads[holder] = this.#next[at]!;
    this.#next[at] = this.#free;
    this.#free = at;
    this.#left++;
    this.balance[holder]! -= this.value[at]!;
    return at;
  }
}
