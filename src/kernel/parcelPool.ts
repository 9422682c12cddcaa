import { LANE } from '../core/lanes.ts';

/** Parcels as nodes of singly linked lists in typed columns. Node 0 is "none"; freed nodes are used again. */
export class ParcelPool {
  party = new Int32Array(1024);
  hi = new Float64Array(1024);
  lo = new Float64Array(1024);
  next = new Int32Array(1024);
  #size = 1;
  #free = 0;

  /** A node of its own, its `next` 0. Columns may be replaced: read them again after this. */
  take(party: number, hi: number, lo: number): number {
    let node = this.#free;
    if (node !== 0) this.#free = this.next[node]!;
    else {
      if (this.#size === this.party.length) this.#grow();
      node = this.#size++;
    }
    this.party[node] = party;
    this.hi[node] = hi;
    this.lo[node] = lo;
    this.next[node] = 0;
    return node;
  }

  free(node: number): void {
    this.next[node] = this.#free;
    this.#free = node;
  }

  freeList(head: number): void {
    let node = head;
    while (node !== 0) {
      const next = this.next[node]!;
      this.free(node);
      node = next;
    }
  }

  add(node: number, hi: number, lo: number): void {
    const sum = this.lo[node]! + lo;
    const carry = sum >= LANE ? 1 : 0;
    this.lo[node] = sum - carry * LANE;
    this.hi[node] = this.hi[node]! + hi + carry;
  }

  sub(node: number, hi: number, lo: number): void {
    const rest = this.lo[node]! - lo;
    const borrow = rest < 0 ? 1 : 0;
    this.lo[node] = rest + borrow * LANE;
    this.hi[node] = this.hi[node]! - hi - borrow;
  }

  #grow(): void {
    const n = this.party.length * 2;
    const party = new Int32Array(n);
    const hi = new Float64Array(n);
    const lo = new Float64Array(n);
    const next = new Int32Array(n);
    party.set(this.party);
    hi.set(this.hi);
    lo.set(this.lo);
    next.set(this.next);
    this.party = party;
    this.hi = hi;
    this.lo = lo;
    this.next = next;
  }
}
