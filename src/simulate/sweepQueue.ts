import { assert } from '../core/assert.ts';

/** One deposit on its way to the exchange's hot wallet. */
export interface Deposit {
  readonly address: number;
  readonly exchange: number;
  readonly asset: number;
  readonly hi: number;
  readonly lo: number;
  /** The theft that it is of and that a tracer still follows here, -1 where there is none. */
  readonly theft: number;
}

/** Deposits in the order they came, in a ring of fixed size. */
export class SweepQueue {
  readonly #capacity: number;
  readonly #address: Float64Array;
  readonly #hi: Float64Array;
  readonly #lo: Float64Array;
  readonly #exchange: Uint8Array;
  readonly #asset: Uint8Array;
  readonly #theft: Int16Array;
  #first = 0;
  size = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#address = new Float64Array(capacity);
    this.#hi = new Float64Array(capacity);
    this.#lo = new Float64Array(capacity);
    this.#exchange = new Uint8Array(capacity);
    this.#asset = new Uint8Array(capacity);
    this.#theft = new Int16Array(capacity);
  }

  get isFull(): boolean {
    return this.size === this.#capacity;
  }

  push(deposit: Deposit): void {
    assert(!this.isFull, 'sweep queue pushed while full');
    const at = (this.#first + this.size++) % this.#capacity;
    this.#address[at] = deposit.address;
    this.#hi[at] = deposit.hi;
    this.#lo[at] = deposit.lo;
    this.#exchange[at] = deposit.exchange;
    this.#asset[at] = deposit.asset;
    this.#theft[at] = deposit.theft;
  }

  take(): Deposit {
    assert(this.size > 0, 'sweep queue taken from while empty');
    const at = this.#first;
    this.#first = (at + 1) % this.#capacity;
    this.size--;
    return {
      address: this.#address[at]!,
      exchange: this.#exchange[at]!,
      asset: this.#asset[at]!,
      hi: this.#hi[at]!,
      lo: this.#lo[at]!,
      theft: this.#theft[at]!,
    };
  }
}
