import type { Bank } from './bank.ts';
import { SumColumn } from './sumColumn.ts';

/** Why following stopped, as the kernel numbers the reasons of rules.md. `held` includes `until`: the caller knows. */
export const END = {
  held: 0,
  service: 1,
  burn: 2,
  activity: 3,
  hops: 4,
  dust: 5,
  gap: 6,
  fee: 7,
  crossing: 8,
} as const;
export type EndReason = (typeof END)[keyof typeof END];

/** A record: doubles 0 to 2 of `f64`, then integers 6 to 10 of `i32`. */
const F64 = 6;
const ARRIVALS = 0;
const FIRST_SEC = 1;
const LAST_SEC = 2;
const I32 = 12;
const HOPS = 6;
const SLOT = 7;
const PARTY = 8;
const REASON = 9;
const NEXT = 10;

/**
 * Sums a (holder slot, party, reason): amounts, distinct arrivals, least hops, earliest and latest time. Records of one
 * slot are a list that moves what was found to its front, so that runs of the same kind are found at once.
 */
export class EndTable {
  #head = new Int32Array(64);
  #f64 = new Float64Array(64 * F64);
  #i32 = new Int32Array(this.#f64.buffer);
  /** Amounts, and under bounds what is possible. */
  readonly amount = new SumColumn();
  /** Origins, and under bounds what is certain. */
  readonly second: SumColumn;
  /** Records are 1 .. size - 1. */
  size = 1;

  /** @param originIsAmount as the bank has it: one column then stands for both. */
  constructor(originIsAmount: boolean) {
    this.second = originIsAmount ? this.amount : new SumColumn();
  }

  slot(at: number): number {
    return this.#i32[at * I32 + SLOT]!;
  }

  party(at: number): number {
    return this.#i32[at * I32 + PARTY]!;
  }

  reason(at: number): EndReason {
    return this.#i32[at * I32 + REASON]! as EndReason;
  }

  hops(at: number): number {
    return this.#i32[at * I32 + HOPS]!;
  }

  arrivals(at: number): number {
    return this.#f64[at * F64 + ARRIVALS]!;
  }

  /** `Infinity` where no arrival had a time. */
  firstSec(at: number): number {
    return this.#f64[at * F64 + FIRST_SEC]!;
  }

  /** `-Infinity` where no arrival had a time. */
  lastSec(at: number): number {
    return this.#f64[at * F64 + LAST_SEC]!;
  }

  setHops(at: number, hops: number): void {
    this.#i32[at * I32 + HOPS] = hops;
  }

  /** The record of a (slot, party, reason), made if there is none. */
  record(slot: number, party: number, reason: EndReason): number {
    if (slot >= this.#head.length) this.#growSlots(slot);
    const i32 = this.#i32;
    const head = this.#head[slot]!;
    let before = 0;
    let at = head;
    while (at !== 0 && (i32[at * I32 + PARTY] !== party || i32[at * I32 + REASON] !== reason)) {
      before = at;
      at = i32[at * I32 + NEXT]!;
    }
    if (at === 0) return this.#make(slot, party, reason);
    if (before !== 0) {
      i32[before * I32 + NEXT] = i32[at * I32 + NEXT]!;
      i32[at * I32 + NEXT] = head;
      this.#head[slot] = at;
    }
    return at;
  }

  #make(slot: number, party: number, reason: EndReason): number {
    if (this.size * F64 === this.#f64.length) this.#growRecords();
    const at = this.size++;
    const i = at * I32;
    this.#i32[i + SLOT] = slot;
    this.#i32[i + PARTY] = party;
    this.#i32[i + REASON] = reason;
    this.#i32[i + HOPS] = 2 ** 31 - 1;
    this.#i32[i + NEXT] = this.#head[slot]!;
    this.#head[slot] = at;
    this.#f64[at * F64 + FIRST_SEC] = Infinity;
    this.#f64[at * F64 + LAST_SEC] = -Infinity;
    return at;
  }

  /** Notes an arrival. `timeSec` is NaN where it has none (an opening, a coin made outside the ledger). */
  arrive(at: number, hops: number, timeSec: number): void {
    const f64 = this.#f64;
    const f = at * F64;
    f64[f + ARRIVALS] = f64[f + ARRIVALS]! + 1;
    if (timeSec < f64[f + FIRST_SEC]!) f64[f + FIRST_SEC] = timeSec;
    if (timeSec > f64[f + LAST_SEC]!) f64[f + LAST_SEC] = timeSec;
    if (hops < this.#i32[at * I32 + HOPS]!) this.#i32[at * I32 + HOPS] = hops;
  }

  /** Adds the bank's tallied amount number `k`. */
  add(at: number, bank: Bank, k: number): void {
    bank.addTallied(k, this.amount, at);
    if (this.second !== this.amount) bank.addTalliedSecond(k, this.second, at);
  }

  #growSlots(slot: number): void {
    const head = new Int32Array(Math.max(slot + 1, this.#head.length * 2));
    head.set(this.#head);
    this.#head = head;
  }

  #growRecords(): void {
    const f64 = new Float64Array(this.#f64.length * 2);
    f64.set(this.#f64);
    this.#f64 = f64;
    this.#i32 = new Int32Array(f64.buffer);
  }
}
