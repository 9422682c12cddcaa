/**
 * Amounts on the hot path: two doubles that hold integers, `hi * 2^48 + lo` with `0 <= lo < 2^48` and, for a single
 * amount or balance, `0 <= hi < 2^48`. A sum may let `hi` grow to 2^53: it stays exact up to there, and a sum that
 * passed it can be told, because `hi` never shrinks when only added to. A value of 2^96 or more does not fit; the
 * column then says so and exact BigInt arithmetic takes over.
 *
 * 48 bits because two 24-bit halves of it multiply exactly, which is what the proportional rule needs.
 */
export const LANE = 2 ** 48;
const LANE_BITS = 48n;
const LANE_MASK = (1n << LANE_BITS) - 1n;
/** The first value that lanes cannot hold as an amount. */
export const LANES_LIMIT = 1n << 96n;
/** The largest amount of the interchange formats. */
export const MAX_AMOUNT = (1n << 256n) - 1n;

export function bigToHi(value: bigint): number {
  return Number(value >> LANE_BITS);
}

export function bigToLo(value: bigint): number {
  return Number(value & LANE_MASK);
}

/** Lanes back to one integer. `hi` may be any non-negative safe integer. */
export function lanesToBig(hi: number, lo: number): bigint {
  return hi === 0 ? BigInt(lo) : (BigInt(hi) << LANE_BITS) + BigInt(lo);
}

/**
 * A growable column of amounts. Slots that lanes cannot hold have `hi = -1` and their value in `big`; once there is one,
 * `overflow` is set and the kernel runs on BigInt for the whole trace.
 */
export class AmountColumn {
  lo: Float64Array;
  hi: Float64Array;
  readonly big = new Map<number, bigint>();

  constructor(capacity: number) {
    this.lo = new Float64Array(capacity);
    this.hi = new Float64Array(capacity);
  }

  get overflow(): boolean {
    return this.big.size > 0;
  }

  grow(capacity: number): void {
    if (capacity <= this.lo.length) return;
    const lo = new Float64Array(capacity);
    const hi = new Float64Array(capacity);
    lo.set(this.lo);
    hi.set(this.hi);
    this.lo = lo;
    this.hi = hi;
  }

  set(at: number, value: bigint): void {
    if (value < LANES_LIMIT) {
      this.hi[at] = bigToHi(value);
      this.lo[at] = bigToLo(value);
    } else {
      this.hi[at] = -1;
      this.lo[at] = 0;
      this.big.set(at, value);
    }
  }

  get(at: number): bigint {
    const hi = this.hi[at]!;
    return hi < 0 ? this.big.get(at)! : lanesToBig(hi, this.lo[at]!);
  }
}
