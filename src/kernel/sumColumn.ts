import { bigToHi, bigToLo, LANE, lanesToBig } from '../core/lanes.ts';

/** From here on `hi` could lose a unit to rounding: the sum moves to BigInt first. */
const HI_LIMIT = 2 ** 52;

/** Growable exact sums of amounts: lanes while they fit, BigInt for the slot that outgrows them. All start at zero. */
export class SumColumn {
  #hi: Float64Array;
  #lo: Float64Array;
  readonly #big = new Map<number, bigint>();

  constructor(capacity = 64) {
    this.#hi = new Float64Array(capacity);
    this.#lo = new Float64Array(capacity);
  }

  addLanes(at: number, hi: number, lo: number): void {
    if (at >= this.#hi.length) this.#grow(at);
    const sumHi = this.#hi[at]!;
    if (sumHi < 0) {
      this.#big.set(at, this.#big.get(at)! + lanesToBig(hi, lo));
      return;
    }
    let nextLo = this.#lo[at]! + lo;
    let nextHi = sumHi + hi;
    if (nextLo >= LANE) {
      nextLo -= LANE;
      nextHi += 1;
    }
    if (nextHi >= HI_LIMIT) {
      this.#big.set(at, lanesToBig(nextHi, nextLo));
      this.#hi[at] = -1;
      return;
    }
    this.#hi[at] = nextHi;
    this.#lo[at] = nextLo;
  }

  addBig(at: number, value: bigint): void {
    if (at >= this.#hi.length) this.#grow(at);
    const sum = this.get(at) + value;
    if (sum >> 96n === 0n) {
      this.#hi[at] = bigToHi(sum);
      this.#lo[at] = bigToLo(sum);
      this.#big.delete(at);
    } else {
      this.#hi[at] = -1;
      this.#big.set(at, sum);
    }
  }

  get(at: number): bigint {
    if (at >= this.#hi.length) return 0n;
    const hi = this.#hi[at]!;
    return hi < 0 ? this.#big.get(at)! : lanesToBig(hi, this.#lo[at]!);
  }

  clear(): void {
    this.#hi.fill(0);
    this.#lo.fill(0);
    this.#big.clear();
  }

  #grow(at: number): void {
    const capacity = Math.max(at + 1, this.#hi.length * 2);
    const hi = new Float64Array(capacity);
    const lo = new Float64Array(capacity);
    hi.set(this.#hi);
    lo.set(this.#lo);
    this.#hi = hi;
    this.#lo = lo;
  }
}
