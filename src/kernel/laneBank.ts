import { assert } from '../core/assert.ts';
import { type AmountColumn, bigToHi, bigToLo, LANE, LANES_LIMIT } from '../core/lanes.ts';
import { type Bank, RULE, type Rule } from './bank.ts';
import { EVENT_F64, EVENT_I32, HI, type HistoryArena, LO, OTHER, POSITION } from './historyArena.ts';
import { LaneScratch } from './laneScratch.ts';
import { ParcelPool } from './parcelPool.ts';
import { SlotTable } from './slotTable.ts';
import { SumColumn } from './sumColumn.ts';
import { convertInterval, takeBounds, takeFirst, takeLast, takeOrdered, takePoison, takeShares } from './takeRules.ts';

/** As many low lanes sum up exactly, on top of one more. */
const UNCARRIED = 16;

/**
 * The bank on lanes. What a tainted slot holds depends on the rule:
 *
 * - `fifo`, `lifo`: a linked list of parcels, clean ones included, first to last (`fifo`) or last to first (`lifo`).
 *   Neighbours of one party are kept as one parcel, which changes no answer because a parcel has no inner order.
 * - `pro-rata`, `taint-first`, `clean-first`: its total and one parcel a party, in claim order; the rest is clean.
 * - `bounds`: its total, what is possible (`pool` amounts are not used) and what is certain.
 * - `poison`: its total.
 *
 * An untainted slot is only its total, whatever the rule.
 */
export class LaneBank implements Bank {
  readonly rule: Rule;
  readonly clean: number;
  readonly pool = new ParcelPool();
  readonly scratch: LaneScratch;
  readonly slots: SlotTable;
  /** Whether a tainted slot is an ordered list of parcels. */
  readonly keepsOrder: boolean;
  /** On lanes nothing was converted: the origin is the amount. Under bounds the second sum is what is certain. */
  readonly originIsAmount: boolean;
  readonly keepsOrigins: boolean;
  readonly roundedTwice: ReadonlySet<number> = new Set();
  possibleHi: Float64Array;
  possibleLo: Float64Array;
  certainHi: Float64Array;
  certainLo: Float64Array;
  readonly stolen: SumColumn;
  readonly claimedEarlier: SumColumn;

  constructor(rule: Rule, parties: number, slots = 64) {
    this.rule = rule;
    this.clean = parties;
    this.scratch = new LaneScratch(parties);
    this.slots = new SlotTable(slots);
    this.keepsOrder = rule === RULE.fifo || rule === RULE.lifo;
    this.originIsAmount = rule !== RULE.bounds;
    this.keepsOrigins = rule === RULE.bounds || rule === RULE.poison;
    this.stolen = new SumColumn(parties);
    this.claimedEarlier = new SumColumn(parties);
    const bounds = rule === RULE.bounds ? slots : 0;
    this.possibleHi = new Float64Array(bounds);
    this.possibleLo = new Float64Array(bounds);
    this.certainHi = new Float64Array(bounds);
    this.certainLo = new Float64Array(bounds);
  }

  get tallyCount(): number {
    return this.scratch.tallyCount;
  }

  get tallyParty(): Int32Array {
    return this.scratch.tallyParty;
  }

  reserve(slots: number): void {
    if (slots <= this.slots.size) return;
    const n = Math.max(slots, this.slots.size * 2);
    this.slots.grow(n);
    if (this.rule !== RULE.bounds) return;
    this.possibleHi = grownF64(this.possibleHi, n);
    this.possibleLo = grownF64(this.possibleLo, n);
    this.certainHi = grownF64(this.certainHi, n);
    this.certainLo = grownF64(this.certainLo, n);
  }

  isTainted(slot: number): boolean {
    return this.slots.tainted(slot) > 0;
  }

  clear(slot: number): void {
    this.pool.freeList(this.slots.head(slot));
    this.slots.clear(slot);
    if (this.rule === RULE.bounds) this.#setInterval(slot, 0, 0, 0, 0);
  }

  sync(slot: number, arena: HistoryArena, from: number, end: number, position: number): number {
    const { f64, i32 } = arena;
    let e = from;
    if (this.slots.tainted(slot) > 0) {
      while (e < end && f64[e * EVENT_F64 + POSITION]! < position) e++;
      this.addInflows(slot, arena, from, e);
      return e;
    }
    let totalHi = this.slots.totalHi(slot);
    let totalLo = this.slots.totalLo(slot);
    while (e < end && f64[e * EVENT_F64 + POSITION]! < position) {
      // Whether an event comes in or goes out cannot be predicted, so nothing branches on it.
      for (const stop = Math.min(end, e + UNCARRIED); e < stop && f64[e * EVENT_F64 + POSITION]! < position; e++) {
        const sign = (i32[e * EVENT_I32 + OTHER]! >> 31) | 1;
        totalHi += sign * f64[e * EVENT_F64 + HI]!;
        totalLo += sign * f64[e * EVENT_F64 + LO]!;
      }
      const carry = Math.floor(totalLo / LANE);
      totalLo -= carry * LANE;
      totalHi += carry;
    }
    this.slots.setTotal(slot, totalHi, totalLo);
    return e;
  }

  addInflows(slot: number, arena: HistoryArena, from: number, to: number): void {
    if (from === to) return;
    const { f64 } = arena;
    let sumHi = 0;
    let sumLo = 0;
    for (let e = from; e < to; ) {
      for (const stop = Math.min(to, e + UNCARRIED); e < stop; e++) {
        sumHi += f64[e * EVENT_F64 + HI]!;
        sumLo += f64[e * EVENT_F64 + LO]!;
      }
      const carry = Math.floor(sumLo / LANE);
      sumLo -= carry * LANE;
      sumHi += carry;
    }
    this.#addSum(slot, sumHi, sumLo);
  }

  addClean(slot: number, column: AmountColumn, at: number): void {
    const hi = column.hi[at]!;
    this.#addSum(slot, hi, column.lo[at]!);
  }

  #addSum(slot: number, hi: number, lo: number): void {
    if (hi === 0 && lo === 0) return;
    if (this.keepsOrder && this.slots.tainted(slot) > 0) this.append(slot, this.clean, hi, lo);
    else this.slots.addTotal(slot, hi, lo);
  }

  /** Puts a parcel behind (`fifo`) or on top of (`lifo`) an ordered list. */
  append(slot: number, party: number, hi: number, lo: number): void {
    const { pool, slots } = this;
    const isFifo = this.rule === RULE.fifo;
    const end = isFifo ? slots.tail(slot) : slots.head(slot);
    if (end !== 0 && pool.party(end) === party) {
      pool.add(end, hi, lo);
      return;
    }
    const node = pool.take(party, hi, lo, isFifo ? 0 : end);
    if (end === 0 || !isFifo) slots.setHead(slot, node);
    else pool.link(end, node);
    if (isFifo) slots.setTail(slot, node);
    if (party !== this.clean) slots.setTainted(slot, slots.tainted(slot) + 1);
  }

  /** Before taint enters an ordered slot for the first time: its balance becomes its first parcel. */
  #startList(slot: number): void {
    const hi = this.slots.totalHi(slot);
    const lo = this.slots.totalLo(slot);
    this.slots.setTotal(slot, 0, 0);
    if (hi > 0 || lo > 0) this.append(slot, this.clean, hi, lo);
  }

  /** After the last taint left an ordered slot: its clean parcels become its balance. */
  endList(slot: number): void {
    const { pool, slots } = this;
    const head = slots.head(slot);
    for (let node = head; node !== 0; node = pool.next(node)) slots.addTotal(slot, pool.hi(node), pool.lo(node));
    pool.freeList(head);
    slots.setHead(slot, 0);
    slots.setTail(slot, 0);
  }

  /** Adds to a party's parcel in a slot that keeps one a party, in claim order. */
  #addParty(slot: number, party: number, hi: number, lo: number): void {
    const { pool, slots } = this;
    let before = 0;
    let node = slots.head(slot);
    while (node !== 0 && pool.party(node) < party) {
      before = node;
      node = pool.next(node);
    }
    if (node !== 0 && pool.party(node) === party) {
      pool.add(node, hi, lo);
      return;
    }
    const made = pool.take(party, hi, lo, node);
    if (before === 0) slots.setHead(slot, made);
    else pool.link(before, made);
    slots.setTainted(slot, slots.tainted(slot) + 1);
  }

  takeEvent(slot: number, arena: HistoryArena, event: number): boolean {
    return this.#takeAmount(slot, arena.hi(event), arena.lo(event));
  }

  take(slot: number, column: AmountColumn, at: number): boolean {
    return this.#takeAmount(slot, column.hi[at]!, column.lo[at]!);
  }

  #takeAmount(slot: number, hi: number, lo: number): boolean {
    this.scratch.start(hi, lo);
    switch (this.rule) {
      case RULE.fifo:
        return takeFirst(this, slot, hi, lo);
      case RULE.lifo:
        return takeLast(this, slot, hi, lo);
      case RULE.proRata:
        return takeShares(this, slot, hi, lo);
      case RULE.taintFirst:
        return takeOrdered(this, slot, hi, lo, false);
      case RULE.cleanFirst:
        return takeOrdered(this, slot, hi, lo, true);
      case RULE.poison:
        return takePoison(this, slot, hi, lo);
      case RULE.bounds:
        return takeBounds(this, slot, hi, lo);
    }
  }

  takeClean(column: AmountColumn, at: number): void {
    const hi = column.hi[at]!;
    const lo = column.lo[at]!;
    this.scratch.start(hi, lo);
    if (this.rule !== RULE.bounds && this.rule !== RULE.poison) this.scratch.push(this.clean, hi, lo);
  }

  claim(party: number): void {
    const { scratch } = this;
    if (this.rule === RULE.bounds || this.rule === RULE.poison) {
      // The theft alone, with all of its parts: the whole amount is certain.
      scratch.count = 0;
      scratch.push(party, scratch.totalHi, scratch.totalLo);
      scratch.certainHi = scratch.totalHi;
      scratch.certainLo = scratch.totalLo;
      this.stolen.addLanes(party, scratch.totalHi, scratch.totalLo);
      return;
    }
    for (let k = 0; k < scratch.count; k++) {
      const owner = scratch.party[k]!;
      if (owner === party) continue;
      const sum = owner === this.clean ? this.stolen : this.claimedEarlier;
      sum.addLanes(party, scratch.hi[k]!, scratch.lo[k]!);
      if (owner === this.clean) scratch.party[k] = party;
    }
  }

  put(slot: number): void {
    const { scratch } = this;
    switch (this.rule) {
      case RULE.fifo:
      case RULE.lifo:
        if (this.slots.tainted(slot) === 0) this.#startList(slot);
        for (let k = 0; k < scratch.count; k++) this.append(slot, scratch.party[k]!, scratch.hi[k]!, scratch.lo[k]!);
        return;
      case RULE.poison:
        this.slots.addTotal(slot, scratch.totalHi, scratch.totalLo);
        this.slots.setTainted(slot, 1);
        return;
      case RULE.bounds:
        this.slots.addTotal(slot, scratch.totalHi, scratch.totalLo);
        this.#addInterval(slot, scratch.hi[0]!, scratch.lo[0]!, scratch.certainHi, scratch.certainLo);
        return;
      default:
        this.slots.addTotal(slot, scratch.totalHi, scratch.totalLo);
        for (let k = 0; k < scratch.count; k++)
          if (scratch.party[k] !== this.clean) this.#addParty(slot, scratch.party[k]!, scratch.hi[k]!, scratch.lo[k]!);
    }
  }

  move(from: number, to: number): void {
    assert(this.slots.tainted(from) > 0, 'only a tainted coin is moved');
    if (this.rule === RULE.bounds) {
      this.slots.addTotal(to, this.slots.totalHi(from), this.slots.totalLo(from));
      const [pHi, pLo] = [this.possibleHi[from]!, this.possibleLo[from]!];
      this.#addInterval(to, pHi, pLo, this.certainHi[from]!, this.certainLo[from]!);
    } else {
      this.#listToScratch(from);
      this.put(to);
    }
    this.clear(from);
  }

  /** All that a tainted slot holds, first to last, into the scratch. */
  #listToScratch(slot: number): void {
    const { scratch, pool, slots } = this;
    scratch.start(slots.totalHi(slot), slots.totalLo(slot));
    for (let node = slots.head(slot); node !== 0; node = pool.next(node))
      scratch.push(pool.party(node), pool.hi(node), pool.lo(node));
    if (this.rule === RULE.lifo) scratch.reverse(0);
  }

  claimSlot(slot: number, party: number): boolean {
    if (this.rule === RULE.bounds || this.rule === RULE.poison) {
      const hi = this.slots.totalHi(slot);
      const lo = this.slots.totalLo(slot);
      if (hi === 0 && lo === 0) return false;
      this.stolen.addLanes(party, hi, lo);
      this.slots.setTainted(slot, 1);
      if (this.rule === RULE.bounds) this.#setInterval(slot, hi, lo, hi, lo);
      return true;
    }
    const { scratch } = this;
    if (this.keepsOrder && this.slots.tainted(slot) === 0) this.#startList(slot);
    this.#listToScratch(slot);
    if (!this.keepsOrder) scratch.pushRest(this.clean);
    let gained = false;
    for (let k = 0; k < scratch.count; k++) if (scratch.party[k] === this.clean) gained = true;
    this.claim(party);
    this.clear(slot);
    if (scratch.count > 0) this.put(slot);
    return gained;
  }

  convert(received: bigint): void {
    const hi = bigToHi(received);
    const lo = bigToLo(received);
    if (this.rule === RULE.bounds) convertInterval(this.scratch, hi, lo);
    else {
      assert(this.rule === RULE.poison, 'lanes keep no origins');
      this.scratch.start(hi, lo);
      this.scratch.push(0, hi, lo);
    }
  }

  tallyLost(): void {
    this.scratch.tallyCount = 0;
  }

  dropCertain(slot: number): void {
    if (this.rule !== RULE.bounds) return;
    this.certainHi[slot] = 0;
    this.certainLo[slot] = 0;
  }

  tallyScratch(): void {
    this.scratch.tally(this.clean);
  }

  tallySlot(slot: number): void {
    const { scratch } = this;
    if (this.rule === RULE.poison) {
      scratch.start(this.slots.totalHi(slot), this.slots.totalLo(slot));
      scratch.push(0, scratch.totalHi, scratch.totalLo);
    } else if (this.rule === RULE.bounds) {
      scratch.start(this.slots.totalHi(slot), this.slots.totalLo(slot));
      scratch.push(0, this.possibleHi[slot]!, this.possibleLo[slot]!);
      scratch.certainHi = this.certainHi[slot]!;
      scratch.certainLo = this.certainLo[slot]!;
    } else this.#listToScratch(slot);
    scratch.tally(this.clean);
  }

  addTallied(k: number, to: SumColumn, at: number): void {
    to.addLanes(at, this.scratch.tallyHi[k]!, this.scratch.tallyLo[k]!);
  }

  addTalliedSecond(k: number, to: SumColumn, at: number): void {
    if (!this.originIsAmount) to.addLanes(at, this.scratch.certainHi, this.scratch.certainLo);
    else to.addLanes(at, this.scratch.tallyHi[k]!, this.scratch.tallyLo[k]!);
  }

  talliedBelow(limit: bigint): boolean {
    if (limit >= LANES_LIMIT) return true;
    const limitHi = bigToHi(limit);
    let hi = 0;
    let lo = 0;
    for (let k = 0; k < this.scratch.tallyCount; k++) {
      hi += this.scratch.tallyHi[k]!;
      lo += this.scratch.tallyLo[k]!;
      if (lo >= LANE) {
        lo -= LANE;
        hi += 1;
      }
    }
    return hi < limitHi || (hi === limitHi && lo < bigToLo(limit));
  }

  #setInterval(slot: number, pHi: number, pLo: number, cHi: number, cLo: number): void {
    this.possibleHi[slot] = pHi;
    this.possibleLo[slot] = pLo;
    this.certainHi[slot] = cHi;
    this.certainLo[slot] = cLo;
  }

  #addInterval(slot: number, pHi: number, pLo: number, cHi: number, cLo: number): void {
    this.slots.setTainted(slot, 1);
    const possibleLo = this.possibleLo[slot]! + pLo;
    const possibleCarry = possibleLo >= LANE ? 1 : 0;
    const certainLo = this.certainLo[slot]! + cLo;
    const certainCarry = certainLo >= LANE ? 1 : 0;
    this.#setInterval(
      slot,
      this.possibleHi[slot]! + pHi + possibleCarry,
      possibleLo - possibleCarry * LANE,
      this.certainHi[slot]! + cHi + certainCarry,
      certainLo - certainCarry * LANE,
    );
  }
}

function grownF64(from: Float64Array, length: number): Float64Array {
  const to = new Float64Array(length);
  to.set(from);
  return to;
}
