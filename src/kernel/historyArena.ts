import { assert } from '../core/assert.ts';
import { AmountColumn, LANE, LANES_LIMIT } from '../core/lanes.ts';
import { BEFORE_ALL } from '../core/position.ts';

/**
 * Histories of accounts, packed one after another in typed columns: what an account-chain trace works on.
 *
 * An account is a (chain, asset, address) with a dense id from 1; 0 is "none", the empty address. Its history is the
 * contiguous events `first[id] - 1 .. end[id]` (end-exclusive) in the chain's order. The first event of every history
 * is its opening balance: an inflow from 0 at `BEFORE_ALL`, perhaps of zero. Rows that change nothing (self-transfers,
 * zero amounts) are not in it.
 *
 * `other[e]` is the counterparty: the sender's id for an inflow, `~recipient` (negative) for an outflow.
 */
export class HistoryArena {
  /** By account id: 1 + index of its opening event; 0 while the history is not loaded. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** Whether the opening was assumed (smallest that never lets the balance go negative) rather than known. */
  readonly openingKnown: Uint8Array;
  position: Float64Array;
  other: Int32Array;
  timeSec: Uint32Array;
  readonly amounts: AmountColumn;
  size = 0;
  /** True once a balance or amount does not fit in lanes: the trace must then run on BigInt. */
  overflow = false;

  /** @param accounts the highest account id of the ledger. @param capacity events to make room for at once. */
  constructor(accounts: number, capacity = 1024) {
    this.first = new Int32Array(accounts + 1);
    this.end = new Int32Array(accounts + 1);
    this.openingKnown = new Uint8Array(accounts + 1);
    this.position = new Float64Array(capacity);
    this.other = new Int32Array(capacity);
    this.timeSec = new Uint32Array(capacity);
    this.amounts = new AmountColumn(capacity);
  }

  isLoaded(account: number): boolean {
    return this.first[account] !== 0;
  }

  /** The assumed or known opening balance of a loaded account, in base units. */
  opening(account: number): bigint {
    return this.amounts.get(this.first[account]! - 1);
  }

  /** Makes room for `events` more events. Columns may be replaced: read them again after this. */
  reserve(events: number): void {
    const need = this.size + events;
    if (need <= this.position.length) return;
    assert(need < 2 ** 31, 'history arena above 2^31 events');
    const capacity = Math.min(2 ** 31 - 1, Math.max(need, Math.ceil(this.position.length * 1.5)));
    const position = new Float64Array(capacity);
    const other = new Int32Array(capacity);
    const timeSec = new Uint32Array(capacity);
    position.set(this.position);
    other.set(this.other);
    timeSec.set(this.timeSec);
    this.position = position;
    this.other = other;
    this.timeSec = timeSec;
    this.amounts.grow(capacity);
  }

  /** Starts the history of `account`; then `push` its events in the chain's order, then `commit`. */
  begin(account: number): void {
    assert(account > 0 && this.first[account] === 0, `history of account ${account} begun twice`);
    this.reserve(1);
    const at = this.size++;
    this.first[account] = at + 1;
    this.position[at] = BEFORE_ALL;
    this.other[at] = 0;
    this.timeSec[at] = 0;
    this.amounts.lo[at] = 0;
    this.amounts.hi[at] = 0;
  }

  /**
   * Adds one event. `other` as in the column; `hi`, `lo` as in `lanes.ts`, or use `pushBig`. The hot path of a store
   * may instead `reserve`, write the columns itself and move `size`.
   */
  push(position: number, timeSec: number, other: number, hi: number, lo: number): void {
    if (this.size === this.position.length) this.reserve(1);
    const at = this.size++;
    this.position[at] = position;
    this.timeSec[at] = timeSec;
    this.other[at] = other;
    this.amounts.hi[at] = hi;
    this.amounts.lo[at] = lo;
  }

  pushBig(position: number, timeSec: number, other: number, amount: bigint): void {
    this.push(position, timeSec, other, 0, 0);
    this.amounts.set(this.size - 1, amount);
  }

  /**
   * Ends the history begun last and finds its opening (rules.md, "Opening balance"): `known` where the store knows it,
   * else the smallest that keeps the balance from ever going negative over the whole known history.
   */
  commit(account: number, known?: bigint): void {
    const start = this.first[account]! - 1;
    this.end[account] = this.size;
    if (known !== undefined) {
      this.amounts.set(start, known);
      this.openingKnown[account] = 1;
    }
    if (this.amounts.overflow) {
      this.#openBig(start, known !== undefined);
      return;
    }
    const { lo, hi } = this.amounts;
    let openHi = hi[start]!;
    let openLo = lo[start]!;
    let balHi = openHi;
    let balLo = openLo;
    for (let e = start + 1; e < this.size; e++) {
      if (this.other[e]! >= 0) {
        balLo += lo[e]!;
        balHi += hi[e]!;
        if (balLo >= LANE) {
          balLo -= LANE;
          balHi += 1;
        }
        if (balHi >= LANE) {
          this.#openBig(start, known !== undefined);
          return;
        }
      } else {
        balLo -= lo[e]!;
        balHi -= hi[e]!;
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
    hi[start] = openHi;
    lo[start] = openLo;
    this.#checkPeak(start);
  }

  #openBig(start: number, known: boolean): void {
    let opening = this.amounts.get(start);
    let balance = opening;
    for (let e = start + 1; e < this.size; e++) {
      const amount = this.amounts.get(e);
      balance += this.other[e]! >= 0 ? amount : -amount;
      if (balance < 0n) {
        assert(!known, 'the opening the store knows is too small');
        opening -= balance;
        balance = 0n;
      }
    }
    this.amounts.set(start, opening);
    this.#checkPeak(start);
  }

  /** Sets `overflow` when the balance ever reaches 2^96. */
  #checkPeak(start: number): void {
    if (this.amounts.overflow) {
      this.overflow = true;
      return;
    }
    const { lo, hi } = this.amounts;
    // Within lanes an upper bound is enough to rule an overflow out: the sum of all inflows.
    let sumHi = 0;
    for (let e = start; e < this.size; e++) if (this.other[e]! >= 0) sumHi += hi[e]! + 1;
    if (sumHi < LANE) return;
    let balance = 0n;
    for (let e = start; e < this.size; e++) {
      const amount = (BigInt(hi[e]!) << 48n) + BigInt(lo[e]!);
      balance += this.other[e]! >= 0 ? amount : -amount;
      if (balance >= LANES_LIMIT) {
        this.overflow = true;
        return;
      }
    }
  }
}
