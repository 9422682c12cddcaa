import { assert } from '../core/assert.ts';

/**
 * Amounts of the generator: two doubles that hold integers, `hi * 10^15 + lo` with `0 <= lo < 10^15`. Decimal, unlike
 * the tracer's lanes, because what a generator does most is to print them. Exact below 10^15 * 2^53.
 */
export const DECIMAL_LANE = 1e15;
const BIG_LANE = 10n ** 15n;

export function bigToDecimalHi(value: bigint): number {
  return Number(value / BIG_LANE);
}

export function bigToDecimalLo(value: bigint): number {
  return Number(value % BIG_LANE);
}

export function decimalToBig(hi: number, lo: number): bigint {
  return hi === 0 ? BigInt(lo) : BigInt(hi) * BIG_LANE + BigInt(lo);
}

/** Balances by slot; none may go below zero. */
export class Balances {
  readonly hi: Float64Array;
  readonly lo: Float64Array;

  constructor(slots: number) {
    this.hi = new Float64Array(slots);
    this.lo = new Float64Array(slots);
  }

  add(slot: number, hi: number, lo: number): void {
    let low = this.lo[slot]! + lo;
    let high = this.hi[slot]! + hi;
    if (low >= DECIMAL_LANE) {
      low -= DECIMAL_LANE;
      high += 1;
    }
    this.lo[slot] = low;
    this.hi[slot] = high;
  }

  subtract(slot: number, hi: number, lo: number): void {
    let low = this.lo[slot]! - lo;
    let high = this.hi[slot]! - hi;
    if (low < 0) {
      low += DECIMAL_LANE;
      high -= 1;
    }
    assert(high >= 0, `simulated balance of slot ${slot} below zero`);
    this.lo[slot] = low;
    this.hi[slot] = high;
  }

  /** Whether the slot holds at least this much. */
  covers(slot: number, hi: number, lo: number): boolean {
    const high = this.hi[slot]!;
    return high > hi || (high === hi && this.lo[slot]! >= lo);
  }
}
