import { bigToHi, bigToLo, LANE, lanesToBig } from '../core/lanes.ts';

/** From here on `hi` could lose a unit to rounding: the sum moves to BigInt first. */
const HI_LIMIT = 2 ** 52;

/** Growable exact sums of amounts: lanes while they fit, BigInt for the slot that outgrows them. All start at zero. */
export class SumColumn {
  /** `hi` and `lo` of a sum beside each other; `hi` is -1 where the sum is in `#big`. */
  #lanes: Float64Array;
  readonly #big = new Map<number, bigint>();

  constructor(capacity = 64) {
    this.#lanes = new Float64Array(capacity * 2);
  }

  addLanes(at: number, hi: number, lo: number): void {
    if (at * 2 >= this.#lanes.length) this.#grow(at);
    const lanes = this.#lanes;
    const sumHi = lanes[at * 2]!;
    if (sumHi < 0) {
      this.#big.set(at, this.#big.get(at)! + lanesToBig(hi, lo));
      return;
    }
    let nextLo = lanes[at * 2 + 1]! + lo;
    let nextHi = sumHi + hi;
    if (nextLo >= LANE) {
      nextLo -= LANE;
      nextHi += 1;
    }
    if (nextHi >= HI_LIMIT) {
      this.#big.set(at, lanesToBig(nextHi, nextLo));
      nextHi = -1;
    }
    lanes[at * 2] = nextHi;
    lanes[at * 2 + 1] = nextLo;
  }

  addBig(at: number, value: bigint): void {
    if (at * 2 >= this.#lanes.length) this.#grow(at);
    const sum = this.get(at) + value;
    if (sum >> 96n === 0n) {
      this.#lanes[at * 2] = bigToHi(sum);
      this.#lanes[at * 2 + 1] = bigToLo(sum);
      this.#big.delete(at);
    } else {
      this.#lanes[at * 2] = -1;
      this.#big.set(at, sum);
    }
  }

  get(at: number): bigint {
    if (at * 2 >= this.#lanes.length) return 0n;
    const hi = this.#lanes[at * 2]!;
    return hi < 0 ? this.#big.get(at)! : lanesToBig(hi, this.#lanes[at * 2 + 1]!);
  }

  clear(): void {
    this.#lanes.fill(0);
    this.#big.clear();
  }

  #grow(at: number): void {
    const lanes = new Float64Array(Math.max(at * 2 + 2, this.#lanes.length * 2));
    lanes.set(this.#lanes);
    this.#lanes = lanes;
  }
}
