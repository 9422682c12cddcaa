import { LANE } from '../core/lanes.ts';

/** A slot's record: its total's lanes as doubles 0 and 1 of `f64`, then as integers 4 to 6 of `i32` head, tail, tainted. */
const F64 = 4;
const I32 = 8;
const HEAD = 4;
const TAIL = 5;
const TAINTED = 6;

/** What the slots of a `LaneBank` hold, a record a slot in one place. All start empty. */
export class SlotTable {
  #f64: Float64Array;
  #i32: Int32Array;

  constructor(slots: number) {
    this.#f64 = new Float64Array(slots * F64);
    this.#i32 = new Int32Array(this.#f64.buffer);
  }

  get size(): number {
    return this.#f64.length / F64;
  }

  /** First parcel. */
  head(slot: number): number {
    return this.#i32[slot * I32 + HEAD]!;
  }

  /** Last parcel of an ordered list. */
  tail(slot: number): number {
    return this.#i32[slot * I32 + TAIL]!;
  }

  /** Parcels that are not clean; 1 where a slot is tainted without parcels. */
  tainted(slot: number): number {
    return this.#i32[slot * I32 + TAINTED]!;
  }

  totalHi(slot: number): number {
    return this.#f64[slot * F64]!;
  }

  totalLo(slot: number): number {
    return this.#f64[slot * F64 + 1]!;
  }

  setHead(slot: number, node: number): void {
    this.#i32[slot * I32 + HEAD] = node;
  }

  setTail(slot: number, node: number): void {
    this.#i32[slot * I32 + TAIL] = node;
  }

  setTainted(slot: number, parcels: number): void {
    this.#i32[slot * I32 + TAINTED] = parcels;
  }

  setTotal(slot: number, hi: number, lo: number): void {
    const at = slot * F64;
    this.#f64[at] = hi;
    this.#f64[at + 1] = lo;
  }

  addTotal(slot: number, hi: number, lo: number): void {
    const sum = this.totalLo(slot) + lo;
    if (sum >= LANE) this.setTotal(slot, this.totalHi(slot) + hi + 1, sum - LANE);
    else this.setTotal(slot, this.totalHi(slot) + hi, sum);
  }

  subTotal(slot: number, hi: number, lo: number): void {
    const rest = this.totalLo(slot) - lo;
    if (rest < 0) this.setTotal(slot, this.totalHi(slot) - hi - 1, rest + LANE);
    else this.setTotal(slot, this.totalHi(slot) - hi, rest);
  }

  clear(slot: number): void {
    this.#f64.fill(0, slot * F64, slot * F64 + F64);
  }

  grow(slots: number): void {
    const f64 = new Float64Array(slots * F64);
    f64.set(this.#f64);
    this.#f64 = f64;
    this.#i32 = new Int32Array(f64.buffer);
  }
}
