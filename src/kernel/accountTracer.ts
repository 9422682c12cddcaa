import { assert } from '../core/assert.ts';
import type { AccountClaims } from './accountClaims.ts';
import type { Bank } from './bank.ts';
import { type ConversionTable, CROSSING } from './conversionTable.ts';
import { END, type EndReason, EndTable } from './endTable.ts';
import { FLOW_GOES_ON, type FlowLog } from './flowLog.ts';
import type { HistoryArena } from './historyArena.ts';
import { type Limits, REASON_BY_STATUS, STATUS } from './limits.ts';
import { PositionHeap } from './positionHeap.ts';
import {
  ACCOUNT,
  CURSOR,
  forgetPast,
  grownRecords,
  HELD,
  HISTORY_END,
  HOP_COUNT,
  NEXT_OUT,
  nextOutflow,
  RECORD,
  remember,
} from './slotRecords.ts';

/** The number of hops of an account that taint has not reached yet. */
const UNNUMBERED = -1;
/** In the place of an event: what arrives was not taken out of a history's event, or is not converted on its way. */
const NO_EVENT = -1;

/**
 * Follows stolen value through an account chain under one rule: events of tainted accounts are taken in the chain's
 * order from a heap of each such account's next outflow, so that the work grows with what the theft touched.
 *
 * It never fetches. `advance` returns false when it needs accounts that the arena does not hold: the caller sets
 * `status` of the `needed` ones (loading the histories of those to be followed) and calls `advance` again. Where the
 * arena has a `ConversionTable`, the caller also sets the asset of each there.
 * Accounts in `claims.holder` must be loaded before the first call, whatever their status.
 */
export class AccountTracer {
  readonly ends: EndTable;
  /** First is what it cannot go on without; the rest it will likely need soon. */
  needed: number[] = [];
  /** Where accounts can be had at once: as a caller of `advance` would. Says whether to go on; if not, they are needed. */
  admit: ((account: number) => boolean) | null = null;
  /** How many transfers it processed. */
  processed = 0;
  /** Set with `advance` false: taint met a conversion, and this bank keeps no origins. Begin again with one that does. */
  needsOrigins = false;
  /** Assets that tainted value was converted into, as the `ConversionTable` numbers them. */
  readonly convertedInto = new Set<number>();
  readonly #arena: HistoryArena;
  readonly #bank: Bank;
  readonly #status: Uint8Array;
  readonly #claims: AccountClaims;
  readonly #limits: Limits;
  readonly #flows: FlowLog | null;
  readonly #slotByAccount: Int32Array;
  readonly #conversions: ConversionTable | null;
  /** Where there are conversions: the slot that stands for fees in an asset. */
  readonly #feeSlots = new Map<number, number>();
  readonly #heap = new PositionHeap();
  /** Records of slots, from 1 on; 0 stands for "no holder" (fees). */
  #slots = new Int32Array(64 * RECORD);
  #slotCount = 1;
  #claim = 0;
  /** Whether it ever had to ask for accounts. */
  #isAsking = false;
  /** Recipients of next outflows that were unknown when they were noted. */
  readonly #soon: number[] = [];
  /** An arrival that waits for its recipient's history; the scratch holds its parcels. */
  #waiting = false;
  readonly #arrival = { position: 0, from: 0, to: 0, hops: 0, timeSec: 0, event: NO_EVENT };

  constructor(
    arena: HistoryArena,
    bank: Bank,
    status: Uint8Array,
    claims: AccountClaims,
    limits: Limits,
    flows: FlowLog | null,
    slotByAccount: Int32Array = new Int32Array(arena.first.length),
  ) {
    this.ends = new EndTable(bank.originIsAmount);
    this.#arena = arena;
    this.#bank = bank;
    this.#status = status;
    this.#claims = claims;
    this.#limits = limits;
    this.#flows = flows;
    this.#slotByAccount = slotByAccount;
    this.#conversions = arena.conversions;
  }

  /**
   * Works until it is done (true) or needs accounts (false).
   * @param events how many transfers to process at most before returning true early; see `isDone`.
   */
  advance(events = Infinity): boolean {
    if (this.#waiting) {
      const { position, from, to, hops, timeSec, event } = this.#arrival;
      if (!this.#arrive(position, from, to, hops, timeSec, event)) return false;
    }
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
    for (let slot = 1; slot < this.#slotCount; slot++) {
      if (!bank.isTainted(slot)) continue;
      this.#sync(slot, this.#limits.cut);
      bank.tallySlot(slot);
      for (let k = 0; k < bank.tallyCount; k++)
        this.ends.add(this.ends.record(slot, bank.tallyParty[k]!, END.held), bank, k);
    }
  }

  /** The account of a slot; `~asset` where it stands for fees in an asset of the `ConversionTable`. */
  accountOf(slot: number): number {
    return this.#slots[slot * RECORD + ACCOUNT]!;
  }

  /** The accounts of all slots, by slot. */
  accounts(): Int32Array {
    return Int32Array.from({ length: this.#slotCount }, (_, slot) => (slot === 0 ? 0 : this.accountOf(slot)));
  }

  /** Accounts that ever held tainted value here. */
  *heldTaint(): Generator<number> {
    for (let slot = 1; slot < this.#slotCount; slot++)
      if (this.#slots[slot * RECORD + HELD] === 1) yield this.accountOf(slot);
  }

  /** Gives the `slotByAccount` passed in back as it was, all zero, for the next trace. */
  release(): void {
    for (let slot = 1; slot < this.#slotCount; slot++)
      if (this.accountOf(slot) > 0) this.#slotByAccount[this.accountOf(slot)] = 0;
  }

  /** Between transfers: lets go of what lies behind, and of accounts without taint, for which `admit` is asked again. */
  forgetPast(): void {
    assert(this.admit !== null && !this.#waiting, 'histories can be forgotten only between transfers');
    const slots = { records: this.#slots, count: this.#slotCount, byAccount: this.#slotByAccount };
    const claimed = new Set(this.#claims.holder.subarray(this.#claim, this.#claims.size));
    forgetPast(this.#arena, this.#status, slots, (slot) => this.#bank.isTainted(slot), claimed);
  }

  /** Brings a slot to just before `position`; the index of the first event that does not come earlier. */
  #sync(slot: number, position: number): number {
    const slots = this.#slots;
    const at = slot * RECORD;
    const cursor = this.#bank.sync(slot, this.#arena, slots[at + CURSOR]!, slots[at + HISTORY_END]!, position);
    slots[at + CURSOR] = cursor;
    return cursor;
  }

  /** The next outflow of the heap's first account. */
  #outflow(): boolean {
    const slot = this.#heap.minValue;
    const position = this.#heap.minKey;
    const at = slot * RECORD;
    const event = this.#slots[at + NEXT_OUT]!;
    // Read first what is far away: the processor then waits for it only once.
    const to = ~this.#arena.other(event);
    const timeSec = this.#arena.timeSec(event);
    const taint = this.#takeOut(slot, event);
    this.processed += 1;
    if (!taint) return true;
    const from = this.#slots[at + ACCOUNT]!;
    const hops = this.#slots[at + HOP_COUNT]! + 1;
    const received = this.#conversions?.received.get(event);
    if (received === undefined) return this.#arrive(position, from, to, hops, timeSec, NO_EVENT);
    if (received === CROSSING) return this.#cross(slot, position, hops, timeSec, event);
    this.needsOrigins = !this.#bank.keepsOrigins;
    return !this.needsOrigins && this.#arrive(position, from, to, hops, timeSec, event);
  }

  /** The scratch left for where it cannot be followed. */
  #cross(slot: number, position: number, hops: number, timeSec: number, event: number): boolean {
    this.#bank.tallyScratch();
    this.#note(slot, END.crossing, hops, timeSec);
    if (this.#flows !== null) this.#log(this.#flows, position, this.accountOf(slot), 0, END.crossing, hops, event);
    return true;
  }

  /** Takes an outflow of a tainted slot into the scratch and moves the slot's place in the heap (it is the first). */
  #takeOut(slot: number, event: number): boolean {
    const arena = this.#arena;
    const bank = this.#bank;
    const slots = this.#slots;
    const at = slot * RECORD;
    bank.addInflows(slot, arena, slots[at + CURSOR]!, event);
    const taint = bank.takeEvent(slot, arena, event);
    slots[at + CURSOR] = event + 1;
    const end = slots[at + HISTORY_END]!;
    const next = bank.isTainted(slot) ? nextOutflow(this.#arena, event + 1, end) : end;
    slots[at + NEXT_OUT] = next;
    if (next < end) {
      this.#heap.replaceMin(arena.position(next), slot);
      if (this.#isAsking) this.#expect(next);
    } else this.#heap.pop();
    return taint;
  }

  /** A stolen transfer, with every claim on it. */
  #claimTransfer(position: number, isOutflow: boolean): boolean {
    const claims = this.#claims;
    const first = this.#claim;
    if (isOutflow) {
      this.#takeOut(this.#heap.minValue, this.#slots[this.#heap.minValue * RECORD + NEXT_OUT]!);
      this.#flows?.carry(position, this.#bank);
    } else this.#bank.takeClean(claims.amounts, first);
    while (this.#claim < claims.size && claims.position[this.#claim] === position)
      this.#bank.claim(claims.party[this.#claim++]!);
    this.processed += 1;
    return this.#arrive(position, claims.from[first]!, claims.to[first]!, 0, claims.timeSec[first]!, NO_EVENT);
  }

  /** A stolen balance: followed from its holder whatever the holder's tag. */
  #claimBalance(): void {
    const claims = this.#claims;
    const bank = this.#bank;
    const at = this.#claim++;
    const isNew = !this.#isNumbered(claims.holder[at]!);
    const slot = this.#slot(claims.holder[at]!, 0);
    this.#sync(slot, claims.position[at]!);
    const wasTainted = bank.isTainted(slot);
    const gained = bank.claimSlot(slot, claims.party[at]!);
    if (!bank.isTainted(slot)) {
      // It held nothing: this was no arrival, and does not fix its number of hops.
      if (isNew) this.#slots[slot * RECORD + HOP_COUNT] = UNNUMBERED;
      return;
    }
    if (gained) this.ends.setHops(this.ends.record(slot, claims.party[at]!, END.held), 0);
    if (!wasTainted) this.#schedule(slot);
  }

  /** Puts a slot that became tainted into the heap. Its cursor stands at the first event it has not applied. */
  #schedule(slot: number): void {
    const slots = this.#slots;
    const at = slot * RECORD;
    const end = slots[at + HISTORY_END]!;
    const next = nextOutflow(this.#arena, slots[at + CURSOR]!, end);
    slots[at + HELD] = 1;
    slots[at + NEXT_OUT] = next;
    if (next >= end) return;
    this.#heap.push(this.#arena.position(next), slot);
    if (this.#isAsking) this.#expect(next);
  }

  /** The scratch arrives, converted on its way where it left by `event`. False when the recipient must be known first. */
  #arrive(position: number, from: number, to: number, hops: number, timeSec: number, event: number): boolean {
    const bank = this.#bank;
    if (to !== 0 && this.#status[to] === STATUS.unknown) {
      if (!this.admit?.(to)) {
        this.#waiting = true;
        Object.assign(this.#arrival, { position, from, to, hops, timeSec, event });
        this.#need(to);
        return false;
      }
      if (this.#slotByAccount[to] !== 0) remember(this.#arena, this.#slots, this.#slotByAccount[to]!);
    }
    this.#waiting = false;
    const status = to === 0 ? STATUS.follow : this.#status[to]!;
    if (event !== NO_EVENT) {
      this.#arriveConverted(position, from, to, hops, timeSec, event, status);
      return true;
    }
    bank.tallyScratch();
    const slot = to === 0 ? this.#feeSlot(from) : this.#slot(to, hops);
    const reason = to === 0 ? END.fee : this.#reasonAt(slot, status);
    this.#note(slot, reason, hops, timeSec);
    if (this.#flows !== null) this.#log(this.#flows, position, from, to, reason, hops, NO_EVENT);
    if (reason === END.held) this.#put(slot, position);
    return true;
  }

  /** The scratch stays in a followed account. */
  #put(slot: number, position: number): void {
    const bank = this.#bank;
    const cursor = this.#sync(slot, position);
    const at = slot * RECORD;
    this.#slots[at + CURSOR] = cursor + 1;
    const wasTainted = bank.isTainted(slot);
    assert(!wasTainted || cursor < this.#slots[at + NEXT_OUT]!, 'an outflow of a tainted account was passed over');
    bank.put(slot);
    if (!wasTainted) this.#schedule(slot);
  }

  /** The scratch becomes another asset and arrives; what of it is left without units ends as dust. */
  #arriveConverted(
    position: number,
    from: number,
    to: number,
    hops: number,
    timeSec: number,
    event: number,
    status: number,
  ): void {
    const bank = this.#bank;
    const flows = this.#flows;
    bank.tallyScratch();
    const logged = flows?.size ?? 0;
    if (flows !== null) this.#log(flows, position, from, to, END.dust, hops, event);
    bank.convert(this.#conversions!.received.get(event)!);
    this.convertedInto.add(this.#conversions!.assetOf(to));
    bank.tallyScratch();
    const isNew = !this.#isNumbered(to);
    const slot = this.#slot(to, hops);
    const reason = bank.tallyCount === 0 ? END.dust : this.#reasonAt(slot, status);
    this.#note(slot, reason, hops, timeSec);
    const arrived = new Set(bank.tallyParty.subarray(0, bank.tallyCount));
    if (flows !== null) flows.setReasons(logged, arrived, reason === END.held ? FLOW_GOES_ON : reason);
    // Where nothing is left this was no arrival, and does not fix the number of hops.
    if (arrived.size === 0 && isNew) this.#slots[slot * RECORD + HOP_COUNT] = UNNUMBERED;
    bank.tallyLost();
    for (let k = 0; k < bank.tallyCount; k++) {
      const record = this.ends.record(slot, bank.tallyParty[k]!, END.dust);
      if (reason !== END.dust || !arrived.has(bank.tallyParty[k]!)) this.ends.arrive(record, hops, timeSec);
      this.ends.add(record, bank, k);
    }
    if (reason === END.held) this.#put(slot, position);
  }

  /** The slot that stands for fees; where ends may be of another asset than the theft, one an asset. */
  #feeSlot(from: number): number {
    if (this.#conversions === null) return 0;
    const asset = this.#conversions.assetOf(from);
    const known = this.#feeSlots.get(asset);
    if (known !== undefined) return known;
    const slot = this.#newSlot(~asset, 0);
    this.#feeSlots.set(asset, slot);
    return slot;
  }

  /** Why what stands in the tally is not followed further from an account, or `END.held` if it is. */
  #reasonAt(slot: number, status: number): EndReason {
    const reason = REASON_BY_STATUS[status]!;
    if (reason !== END.held) return reason;
    if (this.#slots[slot * RECORD + HOP_COUNT]! >= this.#limits.maxHops) return END.hops;
    return this.#limits.dust > 0n && this.#bank.talliedBelow(this.#limits.dust) ? END.dust : END.held;
  }

  #note(slot: number, reason: EndReason, hops: number, timeSec: number): void {
    const bank = this.#bank;
    const { ends } = this;
    const count = bank.tallyCount;
    for (let k = 0; k < count; k++) {
      const record = ends.record(slot, bank.tallyParty[k]!, reason);
      ends.arrive(record, hops, timeSec);
      if (reason !== END.held) ends.add(record, bank, k);
    }
  }

  #log(
    flows: FlowLog,
    position: number,
    from: number,
    to: number,
    reason: EndReason,
    hops: number,
    event: number,
  ): void {
    const bank = this.#bank;
    for (let k = 0; k < bank.tallyCount; k++) {
      const kind = reason === END.held ? FLOW_GOES_ON : reason;
      const at = flows.push(position, from, to, bank.tallyParty[k]!, hops, kind);
      flows.add(at, bank, k);
      if (event !== NO_EVENT) flows.converted.set(at, event);
    }
  }

  /** Whether a tainted arrival has fixed an account's number of hops. */
  #isNumbered(account: number): boolean {
    const slot = this.#slotByAccount[account]!;
    return slot !== 0 && this.#slots[slot * RECORD + HOP_COUNT] !== UNNUMBERED;
  }

  /** The slot of an account; on its first tainted arrival it gets one, with its number of hops. */
  #slot(account: number, hops: number): number {
    const known = this.#slotByAccount[account]!;
    if (known !== 0) {
      if (this.#slots[known * RECORD + HOP_COUNT] === UNNUMBERED) this.#slots[known * RECORD + HOP_COUNT] = hops;
      return known;
    }
    const slot = this.#newSlot(account, hops);
    this.#slotByAccount[account] = slot;
    const at = slot * RECORD;
    // A service's history is not loaded unless its balance was claimed.
    this.#slots[at + CURSOR] = Math.max(0, this.#arena.first[account]! - 1);
    this.#slots[at + HISTORY_END] = this.#arena.end[account]!;
    return slot;
  }

  #newSlot(account: number, hops: number): number {
    const slot = this.#slotCount++;
    const at = slot * RECORD;
    if (at >= this.#slots.length) this.#slots = grownRecords(this.#slots);
    this.#bank.reserve(slot + 1);
    this.#slots[at + ACCOUNT] = account;
    this.#slots[at + HOP_COUNT] = hops;
    return slot;
  }

  /** Asks for an account, and for the recipients of the next outflows of all others. */
  #need(account: number): void {
    if (!this.#isAsking) {
      this.#isAsking = true;
      for (let k = 0; k < this.#heap.size; k++) this.#expect(this.#slots[this.#heap.valueAt(k) * RECORD + NEXT_OUT]!);
    }
    const unknown = this.#soon.filter((to) => this.#status[to] === STATUS.unknown);
    this.#soon.length = 0;
    this.needed = [...new Set([account, ...unknown])];
  }

  /** Notes the recipient of an outflow to come, once it is clear that not all accounts are known beforehand. */
  #expect(event: number): void {
    const to = ~this.#arena.other(event);
    if (to !== 0 && this.#status[to] === STATUS.unknown) this.#soon.push(to);
  }
}
