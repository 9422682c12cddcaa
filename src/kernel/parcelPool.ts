import { LANE } from '../core/lanes.ts';

/** A parcel's record: its lanes as doubles 0 and 1 of `f64`, then as integers 4 and 5 of `i32` party and next. */
const F64 = 3;
const I32 = 6;
const PARTY = 4;
const NEXT = 5;

/**
 * Parcels as nodes of singly linked lists. Node 0 is "none"; freed nodes are used again. A record lies in one place,
 * because a large trace waits for memory more than for arithmetic.
 */
export class ParcelPool {
  #f64 = new Float64Array(128 * F64);
  #i32 = new Int32Array(this.#f64.buffer);
  #size = 1;
  #free = 0;

  party(node: number): number {
    return this.#i32[node * I32 + PARTY]!;
  }

  next(node: number): number {
    return this.#i32[node * I32 + NEXT]!;
  }

  hi(node: number): number {
    return this.#f64[node * F64]!;
  }

  lo(node: number): number {
    return this.#f64[node * F64 + 1]!;
  }

  link(node: number, next: number): void {
    this.#i32[node * I32 + NEXT] = next;
  }

  /** A node of its own. */
  take(party: number, hi: number, lo: number, next: number): number {
    let node = this.#free;
    if (node !== 0) this.#free = this.next(node);
    else {
      if (this.#size * F64 === this.#f64.length) this.#grow();
      node = this.#size++;
    }
    this.set(node, hi, lo);
    const at = node * I32;
    this.#i32[at + PARTY] = party;
    this.#i32[at + NEXT] = next;
    return node;
  }

  free(node: number): void {
    this.link(node, this.#free);
    this.#free = node;
  }

  freeList(head: number): void {
    let node = head;
    while (node !== 0) {
      const next = this.next(node);
      this.free(node);
      node = next;
    }
  }

  set(node: number, hi: number, lo: number): void {
    const at = node * F64;
    this.#f64[at] = hi;
    this.#f64[at + 1] = lo;
  }

  add(node: number, hi: number, lo: number): void {
    const sum = this.lo(node) + lo;
    if (sum >= LANE) this.set(node, this.hi(node) + hi + 1, sum - LANE);
    else this.set(node, this.hi(node) + hi, sum);
  }

  sub(node: number, hi: number, lo: number): void {
    const rest = this.lo(node) - lo;
    if (rest < 0) this.set(node, this.hi(node) - hi - 1, rest + LANE);
    else this.set(node, this.hi(node) - hi, rest);
  }

  #grow(): void {
    const f64 = new Float64Array(this.#f64.length * 2);
    f64.set(this.#f64);
    this.#f64 = f64;
    this.#i32 = new Int32Array(f64.buffer);
  }
}
