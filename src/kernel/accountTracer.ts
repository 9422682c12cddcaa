import { assert } from '../core/assert.ts';
import type { AmountColumn } from '../core/lanes.ts';
import type { Bank } from './bank.ts';
import { END, type EndReason, EndTable } from './endTable.ts';
import { FLOW_GOES_ON, type FlowLog } from './flowLog.ts';
import type { HistoryArena } from './historyArena.ts';
import { PositionHeap } from './positionHeap.ts';

/** What the tracer knows of an account (or of a UTXO chain's address) before it follows value to it. */
export const STATUS = { unknown: 0, follow: 1, service: 2, burn: 3, activity: 4, gap: 5 } as const;

const REASON_BY_STATUS: readonly EndReason[] = [END.held, END.held, END.service, END.burn, END.activity, END.gap];

/** The number of hops of an account that taint has not reached yet. */
const UNNUMBERED = -1;

export interface Limits {
  /** First position that is no longer processed. */
  readonly cut: number;
  /** Accounts and coins this many hops from the theft are ends. */
  readonly maxHops: number;
  /** Tainted arrivals below this are ends; 0n for none. */
  readonly dust: bigint;
}

/**
 * What is reported stolen on an account chain, in the order in which it takes hold: by position, balances before the
 * transfer at the same position, then by claim order. Several claims may name one transfer.
 */
export interface AccountClaims {
  readonly size: number;
  readonly position: Float64Array;
  readonly party: Int32Array;
  /** The account whose whole balance is claimed just before `position`; 0 where a transfer is claimed. */
  readonly holder: Int32Array;
  /** The claimed transfer. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly timeSec: Float64Array;
  readonly amounts: AmountColumn;
}

/**
 * Follows stolen value through an account chain under one rule: events of tainted accounts are taken in the chain's
 * order from a heap of each such account's next outflow, so that the work grows with what the theft touched.
 *
 * It never fetches. `advance` returns false when it needs accounts that the arena does not hold: the caller sets
 * `status` of the `needed` ones (loading the histories of those to be followed) and calls `advance` again.
 * Accounts in `claims.holder` must be loaded before the first call, whatever their status.
 */
export class AccountTracer {
  readonly ends = new EndTable();
  /** First is what it cannot go on without; the rest it will likely need soon. */
  needed: number[] = [];
  /** Slots from 1; 0 stands for "no holder" (fees). */
  readonly accountBySlot: number[] = [0];
  /** How many transfers it processed. */
  processed = 0;
  readonly #arena: HistoryArena;
  readonly #bank: Bank;
  readonly #status: Uint8Array;
  readonly #claims: AccountClaims;
  readonly #limits: Limits;
  readonly #flows: FlowLog | null;
  readonly #slotByAccount: Int32Array;
  readonly #heap = new PositionHeap();
  #hops = new Int32Array(256);
  #cursor = new Int32Array(256);
  #end = new Int32Array(256);
  /** Event index of a tainted slot's next outflow. */
  #nextOut = new Int32Array(256);
  /** Whether a slot ever held taint. */
  #held = new Uint8Array(256);
  #claim = 0;
  /** An arrival that waits for its recipient's history; the scratch holds its parcels. */
  #waiting = false;
  readonly #arrival = { position: 0, from: 0, to: 0, hops: 0, timeSec: 0 };

  constructor(
    arena: HistoryArena,
    bank: Bank,
    status: Uint8Array,
    claims: AccountClaims,
    limits: Limits,
    flows: FlowLog | null,
    slotByAccount: Int32Array = new Int32Array(arena.first.length),
  ) {
    this.#arena = arena;
    this.#bank = bank;
    this.#status = status;
    this.#claims = claims;
    this.#limits = limits;
    this.#flows = flows;
    this.#slotByAccount = slotByAccount;
  }

  /**
   * Works until it is done (true) or needs accounts (false).
   * @param events how many transfers to process at most before returning true early; see `isDone`.
   */
  advance(events = Infinity): boolean {
    if (this.#waiting && !this.#arrive()) return false;
    const { cut } = this.#limits;
    const claims = this.#claims;
    const heap = this.#heap;
    for (let n = 0; n < events; n++) {
      const claimAt = this.#claim < claims.size ? claims.position[this.#claim]! : Infinity;
      const heapAt = heap.minKey;
      if (claimAt <= heapAt && this.#claim < claims.size) {
        // A balance claimed just before the cut takes hold; a transfer at the cut does not happen.
        if (claimAt > cut || (claimAt === cut && claims.holder[this.#claim] === 0)) {
          if (heapAt >= cut) break;
        } else {
          if (claims.holder[this.#claim] !== 0) this.#claimBalance();
          else if (!this.#claimTransfer(claimAt, heapAt === claimAt)) return false;
          continue;
        }
      }
      if (heapAt >= cut) break;
      if (!this.#outflow()) return false;
    }
    return true;
  }

  /** Whether `advance` has nothing left to do. */
  get isDone(): boolean {
    if (this.#waiting) return false;
    const { cut } = this.#limits;
    const claims = this.#claims;
    if (this.#heap.minKey < cut) return false;
    if (this.#claim >= claims.size) return true;
    const at = claims.position[this.#claim]!;
    return at > cut || (at === cut && claims.holder[this.#claim] === 0);
  }

  /** After `advance` returned true: what is still held becomes ends. */
  finish(): void {
    const bank = this.#bank;
    for (let slot = 1; slot < this.accountBySlot.length; slot++) {
      if (!bank.isTainted(slot)) continue;
      const cursor = this.#cursor[slot]!;
      this.#cursor[slot] = bank.sync(slot, this.#arena, cursor, this.#end[slot]!, this.#limits.cut);
      bank.tallySlot(slot);
      for (let k = 0; k < bank.tallyCount; k++)
        this.ends.add(this.ends.record(slot, bank.tallyParty[k]!, END.held), bank, k);
    }
  }

  /** Accounts that ever held tainted value here. */
  *heldTaint(): Generator<number> {
    for (let slot = 1; slot < this.accountBySlot.length; slot++)
      if (this.#held[slot] === 1) yield this.accountBySlot[slot]!;
  }

  /** Gives the `slotByAccount` passed in back as it was, all zero, for the next trace. */
  release(): void {
    for (const account of this.accountBySlot) this.#slotByAccount[account] = 0;
  }

  /** The next outflow of the heap's first account. */
  #outflow(): boolean {
    const slot = this.#heap.minValue;
    const event = this.#nextOut[slot]!;
    const taint = this.#takeOut(slot, event);
    this.processed += 1;
    if (!taint) return true;
    const arena = this.#arena;
    const arrival = this.#arrival;
    arrival.position = arena.position[event]!;
    arrival.from = this.accountBySlot[slot]!;
    arrival.to = ~arena.other[event]!;
    arrival.hops = this.#hops[slot]! + 1;
    arrival.timeSec = arena.timeSec[event]!;
    return this.#arrive();
  }

  /** Takes an outflow of a tainted slot into the scratch and moves the slot's place in the heap (it is the first). */
  #takeOut(slot: number, event: number): boolean {
    const arena = this.#arena;
    const bank = this.#bank;
    const end = this.#end[slot]!;
    const cursor = bank.sync(slot, arena, this.#cursor[slot]!, end, arena.position[event]!);
    assert(cursor === event, 'history and heap disagree');
    const taint = bank.take(slot, arena.amounts, event);
    this.#cursor[slot] = event + 1;
    const next = bank.isTainted(slot) ? this.#findOutflow(event + 1, end) : end;
    if (next < end) {
      this.#nextOut[slot] = next;
      this.#heap.replaceMin(arena.position[next]!, slot);
    } else this.#heap.pop();
    return taint;
  }

  #findOutflow(from: number, end: number): number {
    const other = this.#arena.other;
    let e = from;
    while (e < end && other[e]! >= 0) e++;
    return e;
  }

  /** A stolen transfer, with every claim on it. */
  #claimTransfer(position: number, isOutflow: boolean): boolean {
    const claims = this.#claims;
    const bank = this.#bank;
    const first = this.#claim;
    if (isOutflow) this.#takeOut(this.#heap.minValue, this.#nextOut[this.#heap.minValue]!);
    else bank.takeClean(claims.amounts, first);
    while (this.#claim < claims.size && claims.position[this.#claim] === position)
      bank.claim(claims.party[this.#claim++]!);
    const arrival = this.#arrival;
    arrival.position = position;
    arrival.from = claims.from[first]!;
    arrival.to = claims.to[first]!;
    arrival.hops = 0;
    arrival.timeSec = claims.timeSec[first]!;
    this.processed += 1;
    return this.#arrive();
  }

  /** A stolen balance: followed from its holder whatever the holder's tag. */
  #claimBalance(): void {
    const claims = this.#claims;
    const bank = this.#bank;
    const at = this.#claim++;
    const isNew = this.#slotByAccount[claims.holder[at]!] === 0;
    const slot = this.#slot(claims.holder[at]!, 0);
    const cursor = this.#cursor[slot]!;
    this.#cursor[slot] = bank.sync(slot, this.#arena, cursor, this.#end[slot]!, claims.position[at]!);
    const wasTainted = bank.isTainted(slot);
    const gained = bank.claimSlot(slot, claims.party[at]!);
    if (!bank.isTainted(slot)) {
      // It held nothing: this was no arrival, and does not fix its number of hops.
      if (isNew) this.#hops[slot] = UNNUMBERED;
      return;
    }
    if (gained) this.ends.hops[this.ends.record(slot, claims.party[at]!, END.held)] = 0;
    if (!wasTainted) this.#schedule(slot);
  }

  /** Puts a slot that became tainted into the heap. Its cursor stands at the first event it has not applied. */
  #schedule(slot: number): void {
    const end = this.#end[slot]!;
    this.#held[slot] = 1;
    const next = this.#findOutflow(this.#cursor[slot]!, end);
    if (next >= end) return;
    this.#nextOut[slot] = next;
    this.#heap.push(this.#arena.position[next]!, slot);
  }

  /** The scratch arrives. False when the recipient must be known first. */
  #arrive(): boolean {
    const { to, position, hops, timeSec } = this.#arrival;
    const bank = this.#bank;
    const status = to === 0 ? STATUS.follow : this.#status[to]!;
    if (status === STATUS.unknown) {
      this.#waiting = true;
      this.#need(to);
      return false;
    }
    this.#waiting = false;
    bank.tallyScratch();
    let slot = 0;
    let reason: EndReason = END.fee;
    if (to !== 0) {
      slot = this.#slot(to, hops);
      reason = REASON_BY_STATUS[status]!;
      if (reason === END.held) {
        if (this.#hops[slot]! >= this.#limits.maxHops) reason = END.hops;
        else if (this.#limits.dust > 0n && bank.talliedBelow(this.#limits.dust)) reason = END.dust;
      }
    }
    this.#note(slot, reason, hops, timeSec);
    if (reason !== END.held) return true;
    const cursor = this.#cursor[slot]!;
    this.#cursor[slot] = bank.sync(slot, this.#arena, cursor, this.#end[slot]!, position) + 1;
    const wasTainted = bank.isTainted(slot);
    bank.put(slot);
    if (!wasTainted) this.#schedule(slot);
    return true;
  }

  #note(slot: number, reason: EndReason, hops: number, timeSec: number): void {
    const bank = this.#bank;
    const { ends } = this;
    for (let k = 0; k < bank.tallyCount; k++) {
      const party = bank.tallyParty[k]!;
      const record = ends.record(slot, party, reason);
      ends.arrive(record, hops, timeSec);
      if (reason !== END.held) ends.add(record, bank, k);
      if (this.#flows === null) continue;
      const { position, from, to } = this.#arrival;
      const flow = this.#flows.push(position, from, to, party, hops, reason === END.held ? FLOW_GOES_ON : reason);
      this.#flows.add(flow, bank, k);
    }
  }

  /** The slot of an account; on its first tainted arrival it gets one, with its number of hops. */
  #slot(account: number, hops: number): number {
    const known = this.#slotByAccount[account]!;
    if (known !== 0) {
      if (this.#hops[known] === UNNUMBERED) this.#hops[known] = hops;
      return known;
    }
    const slot = this.accountBySlot.length;
    this.accountBySlot.push(account);
    this.#slotByAccount[account] = slot;
    if (slot >= this.#hops.length) this.#grow();
    this.#bank.reserve(slot + 1);
    this.#hops[slot] = hops;
    // A service's history is not loaded unless its balance was claimed.
    this.#cursor[slot] = Math.max(0, this.#arena.first[account]! - 1);
    this.#end[slot] = this.#arena.end[account]!;
    return slot;
  }

  /** Asks for an account, and for the recipients of outflows that come soon. */
  #need(account: number): void {
    const needed = [account];
    const seen = new Set(needed);
    const heap = this.#heap;
    for (let k = 0; k < heap.size && k < 1024; k++) {
      const to = ~this.#arena.other[this.#nextOut[heap.valueAt(k)]!]!;
      if (to === 0 || this.#status[to] !== STATUS.unknown || seen.has(to)) continue;
      seen.add(to);
      needed.push(to);
    }
    this.needed = needed;
  }

  #grow(): void {
    const n = this.#hops.length * 2;
    const [hops, cursor, end, nextOut] = [this.#hops, this.#cursor, this.#end, this.#nextOut].map((from) => {
      const to = new Int32Array(n);
      to.set(from);
      return to;
    });
    const held = new Uint8Array(n);
    held.set(this.#held);
    this.#held = held;
    this.#hops = hops!;
    this.#cursor = cursor!;
    this.#end = end!;
    this.#nextOut = nextOut!;
  }
}
