import { assert } from '../core/assert.ts';
import type { AmountColumn } from '../core/lanes.ts';
import { type Bank, RULE, type Rule } from './bank.ts';
import type { HistoryArena } from './historyArena.ts';
import type { SumColumn } from './sumColumn.ts';
import { SumColumn as Sums } from './sumColumn.ts';

/** A part of a coin or balance: `amount` in units of what holds it, `origin` in units of what was stolen. */
export interface Parcel {
  party: number;
  amount: bigint;
  origin: bigint;
}

interface Slot {
  /**
   * While tainted. First to last, neighbours of one party joined; one a party in claim order under the rules that keep
   * no order, clean value included, last.
   */
  parcels: Parcel[];
  total: bigint;
  tainted: boolean;
  possible: bigint;
  certain: bigint;
}

/** The part `amount` of a parcel, taken out of it: `floor(O * a / A)` of the origin goes with it (rules.md). */
export function splitParcel(parcel: Parcel, amount: bigint): Parcel {
  assert(amount > 0n && amount < parcel.amount, 'a split leaves something on both sides');
  const origin = (parcel.origin * amount) / parcel.amount;
  parcel.amount -= amount;
  parcel.origin -= origin;
  return { party: parcel.party, amount, origin };
}

/** Each weight's share of `amount` by largest remainder, ties to the earlier (rules.md, `pro-rata`). */
export function apportion(amount: bigint, weights: readonly bigint[]): bigint[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n) return weights.map(() => 0n);
  const shares = weights.map((weight) => (amount * weight) / total);
  const left = Number(shares.reduce((rest, share) => rest - share, amount));
  const remainder = weights.map((weight) => (amount * weight) % total);
  const order = weights.map((_, k) => k);
  order.sort((x, y) => (remainder[x]! === remainder[y]! ? x - y : remainder[x]! > remainder[y]! ? -1 : 1));
  for (const k of order.slice(0, left)) shares[k]! += 1n;
  return shares;
}

/** The bank for amounts of any size, and for parcels whose origin is not their amount. Plain, and slower. */
export class BigBank implements Bank {
  readonly #rule: Rule;
  readonly #clean: number;
  readonly #slots: Slot[] = [];
  #scratch: Parcel[] = [];
  #amount = 0n;
  #certain = 0n;
  readonly originIsAmount = false;
  readonly keepsOrigins = true;
  readonly roundedTwice = new Set<number>();
  readonly #lost: Parcel[] = [];
  /** By party: its theft, where several parties are of one (thefts in several assets). */
  readonly #theftOf: readonly number[];
  tallyCount = 0;
  readonly tallyParty: Int32Array;
  readonly #tally: Parcel[] = [];
  readonly stolen: SumColumn = new Sums();
  readonly claimedEarlier: SumColumn = new Sums();

  constructor(rule: Rule, parties: number, theftOf: readonly number[] = Array.from({ length: parties }, (_, k) => k)) {
    this.#rule = rule;
    this.#theftOf = theftOf;
    this.#clean = parties;
    this.tallyParty = new Int32Array(parties + 1);
    this.reserve(1);
  }

  reserve(slots: number): void {
    while (this.#slots.length < slots)
      this.#slots.push({ parcels: [], total: 0n, tainted: false, possible: 0n, certain: 0n });
  }

  isTainted(slot: number): boolean {
    return this.#slots[slot]!.tainted;
  }

  clear(slot: number): void {
    this.#slots[slot] = { parcels: [], total: 0n, tainted: false, possible: 0n, certain: 0n };
  }

  get #ordered(): boolean {
    return this.#rule === RULE.fifo || this.#rule === RULE.lifo;
  }

  get #alone(): boolean {
    return this.#rule === RULE.bounds || this.#rule === RULE.poison;
  }

  sync(slot: number, arena: HistoryArena, from: number, end: number, position: number): number {
    const held = this.#slots[slot]!;
    let e = from;
    for (; e < end && arena.position(e) < position; e++) {
      const amount = arena.amount(e);
      if (arena.other(e) >= 0) this.#addParcel(held, { party: this.#clean, amount, origin: amount });
      else {
        assert(!held.tainted || this.#alone, 'an outflow of a tainted account was passed over');
        held.total -= amount;
      }
    }
    return e;
  }

  addInflows(slot: number, arena: HistoryArena, from: number, to: number): void {
    for (let e = from; e < to; e++) this.#addParcel(this.#slots[slot]!, this.#cleanParcel(arena.amount(e)));
  }

  #cleanParcel(amount: bigint): Parcel {
    return { party: this.#clean, amount, origin: amount };
  }

  addClean(slot: number, column: AmountColumn, at: number): void {
    this.#addParcel(this.#slots[slot]!, this.#cleanParcel(column.get(at)));
  }

  #addParcel(held: Slot, parcel: Parcel): void {
    if (parcel.amount === 0n) return;
    if (!this.#alone && !held.tainted && parcel.party !== this.#clean) this.#startList(held);
    held.total += parcel.amount;
    if (this.#alone || !held.tainted) return;
    const { parcels } = held;
    if (this.#ordered) {
      joinOn(parcels, parcel);
      return;
    }
    const at = parcels.findIndex((p) => p.party >= parcel.party);
    if (at >= 0 && parcels[at]!.party === parcel.party) addTo(parcels[at]!, parcel);
    else parcels.splice(at < 0 ? parcels.length : at, 0, { ...parcel });
  }

  /** Before taint enters a slot: its balance becomes its first parcel. */
  #startList(held: Slot): void {
    held.tainted = true;
    held.parcels = held.total === 0n ? [] : [this.#cleanParcel(held.total)];
  }

  move(from: number, to: number): void {
    const source = this.#slots[from]!;
    const target = this.#slots[to]!;
    if (this.#alone) {
      target.total += source.total;
      target.possible += source.possible;
      target.certain += source.certain;
      target.tainted = true;
    } else for (const parcel of source.parcels) this.#addParcel(target, parcel);
    this.clear(from);
  }

  takeEvent(slot: number, arena: HistoryArena, event: number): boolean {
    return this.#takeAmount(slot, arena.amount(event));
  }

  take(slot: number, column: AmountColumn, at: number): boolean {
    return this.#takeAmount(slot, column.get(at));
  }

  #takeAmount(slot: number, amount: bigint): boolean {
    const held = this.#slots[slot]!;
    this.#amount = amount;
    this.#certain = 0n;
    this.#scratch = [];
    if (this.#rule === RULE.poison) {
      held.total -= amount;
      if (amount > 0n) this.#scratch = [{ party: 0, amount, origin: amount }];
      return amount > 0n;
    }
    if (this.#rule === RULE.bounds) return this.#takeBounds(held, slot === 0, amount);
    held.total -= amount;
    if (this.#rule === RULE.proRata) this.#takeShares(held, amount);
    else this.#takeInOrder(held, amount);
    held.parcels = held.parcels.filter((parcel) => parcel.amount > 0n);
    held.tainted = held.parcels.some((parcel) => parcel.party !== this.#clean);
    if (!held.tainted) held.parcels = [];
    return this.#scratch.some((parcel) => parcel.party !== this.#clean);
  }

  #takeBounds(held: Slot, isTransaction: boolean, amount: bigint): boolean {
    const rest = held.total - amount;
    const possible = amount < held.possible ? amount : held.possible;
    this.#certain = held.certain > rest ? held.certain - rest : 0n;
    if (possible > 0n) this.#scratch = [{ party: 0, amount: possible, origin: possible }];
    if (!isTransaction) {
      held.total = rest;
      held.possible = held.possible > rest ? rest : held.possible;
      held.certain = held.certain > amount ? held.certain - amount : 0n;
      held.tainted = held.possible > 0n;
    }
    return possible > 0n;
  }

  #takeShares(held: Slot, amount: bigint): void {
    const shares = apportion(
      amount,
      held.parcels.map((parcel) => parcel.amount),
    );
    for (const [k, parcel] of held.parcels.entries()) this.#takePart(parcel, shares[k]!);
  }

  #takeInOrder(held: Slot, amount: bigint): void {
    const { parcels } = held;
    const order = [...parcels];
    if (this.#rule === RULE.lifo) order.reverse();
    if (this.#rule === RULE.cleanFirst)
      order.sort((x, y) => Number(x.party !== this.#clean) - Number(y.party !== this.#clean) || x.party - y.party);
    let rest = amount;
    for (const parcel of order) {
      if (rest === 0n) break;
      const part = rest < parcel.amount ? rest : parcel.amount;
      this.#takePart(parcel, part);
      rest -= part;
    }
    assert(rest === 0n, 'a slot holds less than what leaves it');
    if (this.#rule === RULE.lifo) this.#scratch.reverse();
  }

  #takePart(parcel: Parcel, amount: bigint): void {
    if (amount === 0n) return;
    if (amount < parcel.amount) this.#scratch.push(splitParcel(parcel, amount));
    else {
      this.#scratch.push({ ...parcel });
      parcel.amount = 0n;
    }
  }

  takeClean(column: AmountColumn, at: number): void {
    this.#amount = column.get(at);
    this.#certain = 0n;
    this.#scratch = this.#alone ? [] : [this.#cleanParcel(this.#amount)];
  }

  claim(party: number): void {
    if (this.#alone) {
      this.#scratch = [{ party, amount: this.#amount, origin: this.#amount }];
      this.#certain = this.#amount;
      this.stolen.addBig(party, this.#amount);
      return;
    }
    for (const parcel of this.#scratch) {
      if (parcel.party === this.#clean) {
        this.stolen.addBig(party, parcel.amount);
        parcel.party = party;
        parcel.origin = parcel.amount;
      } else if (this.#theftOf[parcel.party] !== this.#theftOf[party]) this.claimedEarlier.addBig(party, parcel.amount);
    }
  }

  put(slot: number): void {
    const held = this.#slots[slot]!;
    if (this.#alone) {
      held.total += this.#amount;
      held.possible += this.#scratch[0]!.amount;
      held.certain += this.#certain;
      held.tainted = true;
    } else for (const parcel of this.#scratch) this.#addParcel(held, parcel);
  }

  claimSlot(slot: number, party: number): boolean {
    const held = this.#slots[slot]!;
    if (held.total === 0n) return false;
    if (this.#alone) {
      this.stolen.addBig(party, held.total);
      held.possible = held.total;
      held.certain = held.total;
      held.tainted = true;
      return true;
    }
    if (!held.tainted) this.#startList(held);
    this.#scratch = held.parcels;
    const gained = this.#scratch.some((parcel) => parcel.party === this.#clean);
    this.claim(party);
    this.clear(slot);
    this.put(slot);
    return gained;
  }

  convert(received: bigint): void {
    const given = this.#amount;
    this.#amount = received;
    this.#lost.length = 0;
    if (this.#rule === RULE.poison) this.#scratch = [{ party: 0, amount: received, origin: received }];
    else if (this.#rule === RULE.bounds) {
      const possible = (received * this.#scratch[0]!.amount + given - 1n) / given;
      this.#scratch = [{ party: 0, amount: possible, origin: possible }];
      this.#certain = (received * this.#certain) / given;
    } else this.#convertParcels(received);
  }

  #convertParcels(received: bigint): void {
    const parcels: Parcel[] = [];
    for (const parcel of this.#scratch) joinOn(parcels, parcel);
    const met = new Set<number>();
    for (const { party } of parcels) {
      if (met.has(party) && party !== this.#clean) this.roundedTwice.add(party);
      met.add(party);
    }
    // Left-over units go by claim order where remainders are equal, not by the order of the list.
    const inClaimOrder = [...parcels].sort((x, y) => x.party - y.party);
    const shares = apportion(
      received,
      inClaimOrder.map((parcel) => parcel.amount),
    );
    for (const [k, parcel] of inClaimOrder.entries()) parcel.amount = shares[k]!;
    // One that has not even an origin is nothing.
    this.#lost.push(...parcels.filter((p) => p.amount === 0n && p.origin > 0n && p.party !== this.#clean));
    this.#scratch = parcels.filter((parcel) => parcel.amount > 0n);
    for (const parcel of this.#scratch) if (parcel.party === this.#clean) parcel.origin = parcel.amount;
  }

  dropCertain(slot: number): void {
    this.#slots[slot]!.certain = 0n;
  }

  tallyScratch(): void {
    this.#tallyParcels(this.#scratch.filter((parcel) => parcel.amount > 0n));
  }

  tallySlot(slot: number): void {
    const held = this.#slots[slot]!;
    this.#certain = held.certain;
    const amount = this.#rule === RULE.poison ? held.total : held.possible;
    if (!this.#alone) this.#tallyParcels(held.parcels);
    else this.#tallyParcels(amount === 0n ? [] : [{ party: 0, amount, origin: amount }]);
  }

  tallyLost(): void {
    this.#tallyParcels(this.#lost);
  }

  #tallyParcels(parcels: readonly Parcel[]): void {
    this.#tally.length = 0;
    for (const parcel of parcels) {
      if (parcel.party === this.#clean) continue;
      const known = this.#tally.find((sum) => sum.party === parcel.party);
      if (known === undefined) this.#tally.push({ ...parcel });
      else addTo(known, parcel);
    }
    this.tallyCount = this.#tally.length;
    this.#tally.forEach((sum, k) => {
      this.tallyParty[k] = sum.party;
    });
  }

  addTallied(k: number, to: SumColumn, at: number): void {
    to.addBig(at, this.#tally[k]!.amount);
  }

  addTalliedSecond(k: number, to: SumColumn, at: number): void {
    to.addBig(at, this.#rule === RULE.bounds ? this.#certain : this.#tally[k]!.origin);
  }

  talliedBelow(limit: bigint): boolean {
    return this.#tally.reduce((sum, parcel) => sum + parcel.amount, 0n) < limit;
  }
}

function addTo(parcel: Parcel, more: Parcel): void {
  parcel.amount += more.amount;
  parcel.origin += more.origin;
}

/** Puts a parcel behind others; neighbours of one party are one parcel. */
function joinOn(parcels: Parcel[], parcel: Parcel): void {
  const last = parcels.at(-1);
  if (last?.party === parcel.party) addTo(last, parcel);
  else parcels.push({ ...parcel });
}
