import type { Bank } from './bank.ts';
import { SumColumn } from './sumColumn.ts';

/** Why following stopped, as the kernel numbers the reasons of rules.md. `held` includes `until`: the caller knows. */
export const END = { held: 0, service: 1, burn: 2, activity: 3, hops: 4, dust: 5, gap: 6, fee: 7 } as const;
export type EndReason = (typeof END)[keyof typeof END];

/**
 * Sums a (holder slot, party, reason): amounts, distinct arrivals, least hops, earliest and latest time. Records of one
 * slot are a list that moves what was found to its front, so that runs of the same kind are found at once.
 */
export class EndTable {
  #head = new Int32Array(256);
  #next = new Int32Array(256);
  slot = new Int32Array(256);
  party = new Int32Array(256);
  reason = new Uint8Array(256);
  arrivals = new Float64Array(256);
  hops = new Int32Array(256);
  firstSec = new Float64Array(256);
  lastSec = new Float64Array(256);
  /** Amounts, and under bounds what is possible. */
  readonly amount = new SumColumn();
  /** Origins, and under bounds what is certain. */
  readonly second = new SumColumn();
  /** Records are 1 .. size - 1. */
  size = 1;

  /** The record of a (slot, party, reason), made if there is none. */
  record(slot: number, party: number, reason: EndReason): number {
    if (slot >= this.#head.length) this.#growSlots(slot);
    let before = 0;
    let at = this.#head[slot]!;
    while (at !== 0 && (this.party[at] !== party || this.reason[at] !== reason)) {
      before = at;
      at = this.#next[at]!;
    }
    if (at !== 0) {
      if (before !== 0) {
        this.#next[before] = this.#next[at]!;
        this.#next[at] = this.#head[slot]!;
        this.#head[slot] = at;
      }
      return at;
    }
    if (this.size === this.party.length) this.#growRecords();
    at = this.size++;
    this.slot[at] = slot;
    this.party[at] = party;
    this.reason[at] = reason;
    this.hops[at] = 2 ** 31 - 1;
    this.firstSec[at] = Infinity;
    this.lastSec[at] = -Infinity;
    this.#next[at] = this.#head[slot]!;
    this.#head[slot] = at;
    return at;
  }

  /** Notes an arrival. `timeSec` is NaN where it has none (an opening, a coin made outside the ledger). */
  arrive(at: number, hops: number, timeSec: number): void {
    this.arrivals[at] = this.arrivals[at]! + 1;
    if (hops < this.hops[at]!) this.hops[at] = hops;
    if (timeSec < this.firstSec[at]!) this.firstSec[at] = timeSec;
    if (timeSec > this.lastSec[at]!) this.lastSec[at] = timeSec;
  }

  /** Adds the bank's tallied amount number `k`. */
  add(at: number, bank: Bank, k: number): void {
    bank.addTallied(k, this.amount, at);
    bank.addTalliedSecond(k, this.second, at);
  }

  #growSlots(slot: number): void {
    const head = new Int32Array(Math.max(slot + 1, this.#head.length * 2));
    head.set(this.#head);
    this.#head = head;
  }

  #growRecords(): void {
    const n = this.party.length * 2;
    const [next, slot, party, hops] = [this.#next, this.slot, this.party, this.hops].map((from) => {
      const to = new Int32Array(n);
      to.set(from);
      return to;
    });
    const [arrivals, firstSec, lastSec] = [this.arrivals, this.firstSec, this.lastSec].map((from) => {
      const to = new Float64Array(n);
      to.set(from);
      return to;
    });
    const reason = new Uint8Array(n);
    reason.set(this.reason);
    this.#next = next!;
    this.slot = slot!;
    this.party = party!;
    this.hops = hops!;
    this.arrivals = arrivals!;
    this.firstSec = firstSec!;
    this.lastSec = lastSec!;
    this.reason = reason;
  }
}
