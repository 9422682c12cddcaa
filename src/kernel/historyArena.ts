import { assert } from '../core/assert.ts';
import { bigToHi, bigToLo, LANE, LANES_LIMIT, lanesToBig } from '../core/lanes.ts';
import { BEFORE_ALL } from '../core/position.ts';
import type { ConversionTable } from './conversionTable.ts';

/**
 * An event's record: doubles of `f64` from `event * EVENT_F64` on, integers of `i32` from `event * EVENT_I32` on. One
 * record lies in one place because a trace jumps from account to account and waits for memory at every jump.
 */
export const EVENT_F64 = 4;
export const POSITION = 0;
export const HI = 1;
export const LO = 2;
export const EVENT_I32 = 8;
export const OTHER = 6;
export const TIME_SEC = 7;

/**
 * Histories of accounts, packed one after another: what an account-chain trace works on.
 *
 * An account is a (chain, asset, address) with a dense id from 1; 0 is "none", the empty address. Its history is the
 * contiguous events `first[id] - 1 .. end[id]` (end-exclusive) in the chain's order. The first event of every history
 * is its opening balance: an inflow from 0 at `BEFORE_ALL`, perhaps of zero. Rows that change nothing (self-transfers,
 * zero amounts) are not in it.
 *
 * `other` is an event's counterparty: the sender's id for an inflow, `~recipient` (negative) for an outflow. Amounts
 * are lanes (`core/lanes.ts`); one that lanes cannot hold has `hi = -1` and its value in `big`.
 */
export class HistoryArena {
  /** By account id: 1 + index of its opening event; 0 while the history is not loaded. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** Whether the opening was assumed (smallest that never lets the balance go negative) rather than known. */
  readonly openingKnown: Uint8Array;
  f64: Float64Array<ArrayBuffer>;
  i32: Int32Array;
  readonly #big = new Map<number, bigint>();
  size = 0;
  /** True once a balance or amount does not fit in lanes: the trace must then run on BigInt. */
  overflow = false;
  /** Where histories may be rewritten (`rewrite`): what their conversions turn into what. */
  conversions: ConversionTable | null = null;
  /** Events beyond which a tracer should let go of what lies behind it; only where histories can be loaded again. */
  limit = Infinity;

  /** @param accounts the highest account id of the ledger. @param capacity events to make room for at once. */
  constructor(accounts: number, capacity = 1024) {
    this.first = new Int32Array(accounts + 1);
    this.end = new Int32Array(accounts + 1);
    this.openingKnown = new Uint8Array(accounts + 1);
    this.f64 = new Float64Array(capacity * EVENT_F64);
    this.i32 = new Int32Array(this.f64.buffer);
  }

  position(event: number): number {
    return this.f64[event * EVENT_F64 + POSITION]!;
  }

  other(event: number): number {
    return this.i32[event * EVENT_I32 + OTHER]!;
  }

  timeSec(event: number): number {
    return this.i32[event * EVENT_I32 + TIME_SEC]! >>> 0;
  }

  /** -1 where lanes cannot hold the amount. */
  hi(event: number): number {
    return this.f64[event * EVENT_F64 + HI]!;
  }

  lo(event: number): number {
    return this.f64[event * EVENT_F64 + LO]!;
  }

  amount(event: number): bigint {
    const hi = this.hi(event);
    return hi < 0 ? this.#big.get(event)! : lanesToBig(hi, this.lo(event));
  }

  isLoaded(account: number): boolean {
    return this.first[account] !== 0;
  }

  /** The assumed or known opening balance of a loaded account, in base units. */
  opening(account: number): bigint {
    return this.amount(this.first[account]! - 1);
  }

  /** Makes room for `events` more events. `f64` and `i32` may be replaced: read them again after this. */
  reserve(events: number): void {
    const need = this.size + events;
    const room = this.f64.length / EVENT_F64;
    if (need <= room) return;
    assert(need < 2 ** 31, 'history arena above 2^31 events');
    const wanted = room < this.limit ? Math.min(room * 2, this.limit * 1.05) : room * 1.25;
    const capacity = Math.min(2 ** 31 - 1, Math.max(need, Math.ceil(wanted)));
    // The old room is given back at once: garbage of this size would wait long for its collection.
    const buffer = this.f64.buffer.transfer(capacity * EVENT_F64 * 8);
    this.f64 = new Float64Array(buffer);
    this.i32 = new Int32Array(buffer);
  }

  /**
   * Keeps only the events `starts[k] .. ends[k]`, ascending and apart, packed together from the front. Every account
   * counts as not loaded then: the caller says with `place` which history it still has where.
   */
  keep(starts: Int32Array, ends: Int32Array): void {
    let to = 0;
    for (let k = 0; k < starts.length; k++) {
      const [start, end] = [starts[k]!, ends[k]!];
      if (this.#big.size > 0) this.#moveBig(start, end, to);
      this.f64.copyWithin(to * EVENT_F64, start * EVENT_F64, end * EVENT_F64);
      to += end - start;
    }
    this.size = to;
    this.first.fill(0);
  }

  /** Says that the rest of an account's history, from where it was last looked at, is the events `start .. end`. */
  place(account: number, start: number, end: number): void {
    this.first[account] = start + 1;
    this.end[account] = end;
  }

  /** Lets go of every history, and of the room they took. */
  clear(): void {
    this.keep(new Int32Array(0), new Int32Array(0));
    this.#big.clear();
    this.f64 = new Float64Array(1024 * EVENT_F64);
    this.i32 = new Int32Array(this.f64.buffer);
  }

  /** What is left behind under indices that no event has is never read. */
  #moveBig(start: number, end: number, to: number): void {
    for (let e = start; e < end; e++) {
      const amount = this.hi(e) < 0 ? this.#big.get(e) : undefined;
      if (amount !== undefined) this.#big.set(e - start + to, amount);
    }
  }

  /** Starts the history of `account`; then `push` its events in the chain's order, then `commit`. */
  begin(account: number): void {
    assert(account > 0 && this.first[account] === 0, `history of account ${account} begun twice`);
    this.push(BEFORE_ALL, 0, 0, 0, 0);
    this.first[account] = this.size;
  }

  /** Adds one event. `other` as said above; `hi`, `lo` as in `lanes.ts`, or use `pushBig`. */
  push(position: number, timeSec: number, other: number, hi: number, lo: number): void {
    if (this.size * EVENT_F64 === this.f64.length) this.reserve(1);
    this.set(this.size++, position, timeSec, other, hi, lo);
  }

  pushBig(position: number, timeSec: number, other: number, amount: bigint): void {
    this.push(position, timeSec, other, 0, 0);
    this.setAmount(this.size - 1, amount);
  }

  /** Adds an event as another is. */
  pushCopy(event: number): void {
    this.push(0, 0, 0, 0, 0);
    const start = event * EVENT_F64;
    this.f64.copyWithin((this.size - 1) * EVENT_F64, start, start + EVENT_F64);
    if (this.hi(event) < 0) this.setAmount(this.size - 1, this.amount(event));
  }

  /** Writes one event. The hot path of a store may `reserve`, write events with this, and move `size` itself. */
  set(event: number, position: number, timeSec: number, other: number, hi: number, lo: number): void {
    const f = event * EVENT_F64;
    this.f64[f + POSITION] = position;
    this.f64[f + HI] = hi;
    this.f64[f + LO] = lo;
    const i = event * EVENT_I32;
    this.i32[i + OTHER] = other;
    this.i32[i + TIME_SEC] = timeSec;
  }

  setAmount(event: number, amount: bigint): void {
    const fits = amount < LANES_LIMIT;
    this.f64[event * EVENT_F64 + HI] = fits ? bigToHi(amount) : -1;
    this.f64[event * EVENT_F64 + LO] = fits ? bigToLo(amount) : 0;
    if (!fits) this.#big.set(event, amount);
    else if (this.#big.size > 0) this.#big.delete(event);
  }

  /**
   * Ends the history begun last and finds its opening (rules.md, "Opening balance"): `known` where the store knows it,
   * else the smallest that keeps the balance from ever going negative over the whole known history.
   */
  commit(account: number, known?: bigint): void {
    const start = this.first[account]! - 1;
    this.end[account] = this.size;
    if (known !== undefined) {
      this.setAmount(start, known);
      this.openingKnown[account] = 1;
    }
    if (this.#big.size > 0) {
      this.#openBig(start, known !== undefined);
      return;
    }
    let openHi = this.hi(start);
    let openLo = this.lo(start);
    let balHi = openHi;
    let balLo = openLo;
    for (let e = start + 1; e < this.size; e++) {
      if (this.other(e) >= 0) {
        balLo += this.lo(e);
        balHi += this.hi(e);
        if (balLo >= LANE) {
          balLo -= LANE;
          balHi += 1;
        }
        if (balHi >= LANE) {
          this.#openBig(start, known !== undefined);
          return;
        }
      } else {
        balLo -= this.lo(e);
        balHi -= this.hi(e);
        if (balLo < 0) {
          balLo += LANE;
          balHi -= 1;
        }
        if (balHi < 0) {
          // The deficit -(balHi, balLo) is what the opening lacked.
          assert(known === undefined, `account ${account}: the opening the store knows is too small`);
          openHi += balLo === 0 ? -balHi : -balHi - 1;
          openLo += balLo === 0 ? 0 : LANE - balLo;
          if (openLo >= LANE) {
            openLo -= LANE;
            openHi += 1;
          }
          balHi = 0;
          balLo = 0;
        }
      }
    }
    // The opening raises every balance: the highest could be opening + all inflows, checked again in BigInt only then.
    if (openHi >= LANE / 2) {
      this.#openBig(start, known !== undefined);
      return;
    }
    this.set(start, BEFORE_ALL, 0, 0, openHi, openLo);
    this.#checkPeak(start);
  }

  /**
   * Gives a loaded account other events than those of its rows; its opening stays what the rows made it. Events are
   * pushed by `push` in the chain's order. The old ones remain in the arena, out of reach.
   */
  rewrite(account: number, pushEvents: () => void): void {
    const opening = this.opening(account);
    const start = this.size;
    this.pushBig(BEFORE_ALL, 0, 0, opening);
    this.first[account] = this.size;
    pushEvents();
    this.end[account] = this.size;
    this.#checkPeak(start);
  }

  #openBig(start: number, known: boolean): void {
    let opening = this.amount(start);
    let balance = opening;
    for (let e = start + 1; e < this.size; e++) {
      const amount = this.amount(e);
      balance += this.other(e) >= 0 ? amount : -amount;
      if (balance < 0n) {
        assert(!known, 'the opening the store knows is too small');
        opening -= balance;
        balance = 0n;
      }
    }
    this.setAmount(start, opening);
    this.#checkPeak(start);
  }

  /** Sets `overflow` when the balance ever reaches 2^96. */
  #checkPeak(start: number): void {
    if (this.#big.size > 0) {
      this.overflow = true;
      return;
    }
    // Within lanes an upper bound is enough to rule an overflow out: the sum of all inflows.
    let sumHi = 0;
    for (let e = start; e < this.size; e++) if (this.other(e) >= 0) sumHi += this.hi(e) + 1;
    if (sumHi < LANE) return;
    let balance = 0n;
    for (let e = start; e < this.size; e++) {
      const amount = this.amount(e);
      balance += this.other(e) >= 0 ? amount : -amount;
      if (balance >= LANES_LIMIT) {
        this.overflow = true;
        return;
      }
    }
  }
}
