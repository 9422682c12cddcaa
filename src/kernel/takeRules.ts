import { LANE } from '../core/lanes.ts';
import type { LaneBank } from './laneBank.ts';
import type { LaneScratch } from './laneScratch.ts';
import { mulDiv, result } from './mulDiv.ts';

/*
 * How an outgoing amount takes from a tainted slot, one function a rule (rules.md, "How an outgoing amount takes from
 * a list"). Each fills the scratch, which has been started with the amount, in the order in which the parcels arrive,
 * and returns whether any of it is tainted. The slot holds at least the amount.
 */

/** `fifo`: parcels from the front. */
export function takeFirst(bank: LaneBank, slot: number, hi: number, lo: number): boolean {
  return takeFromHead(bank, slot, hi, lo);
}

/** `lifo`: parcels from the top, handed on in the order they had. */
export function takeLast(bank: LaneBank, slot: number, hi: number, lo: number): boolean {
  const taint = takeFromHead(bank, slot, hi, lo);
  bank.scratch.reverse(0);
  return taint;
}

function takeFromHead(bank: LaneBank, slot: number, hi: number, lo: number): boolean {
  const { pool, scratch, slots, clean } = bank;
  const before = slots.tainted(slot);
  let tainted = before;
  let taint = false;
  let restHi = hi;
  let restLo = lo;
  let node = slots.head(slot);
  while (restHi > 0 || restLo > 0) {
    const party = pool.party(node);
    const nodeHi = pool.hi(node);
    const nodeLo = pool.lo(node);
    if (party !== clean) taint = true;
    if (nodeHi > restHi || (nodeHi === restHi && nodeLo > restLo)) {
      scratch.push(party, restHi, restLo);
      pool.sub(node, restHi, restLo);
      break;
    }
    scratch.push(party, nodeHi, nodeLo);
    restHi -= nodeHi;
    restLo -= nodeLo;
    if (restLo < 0) {
      restLo += LANE;
      restHi -= 1;
    }
    if (party !== clean) tainted -= 1;
    const next = pool.next(node);
    pool.free(node);
    node = next;
  }
  slots.setHead(slot, node);
  if (node === 0) slots.setTail(slot, 0);
  if (tainted === before) return taint;
  slots.setTainted(slot, tainted);
  if (tainted === 0) bank.endList(slot);
  return taint;
}

/** Frees the parcel `node` of a slot that keeps one a party; `before` is its predecessor or 0. */
function dropNode(bank: LaneBank, slot: number, before: number, node: number): number {
  const { pool, slots } = bank;
  const next = pool.next(node);
  if (before === 0) slots.setHead(slot, next);
  else pool.link(before, next);
  pool.free(node);
  slots.setTainted(slot, slots.tainted(slot) - 1);
  return next;
}

/** Takes (hi, lo) from a parcel into the scratch; frees it when nothing remains. Returns the next parcel. */
function takePart(bank: LaneBank, slot: number, before: number, node: number, hi: number, lo: number): number {
  const { pool } = bank;
  bank.scratch.push(pool.party(node), hi, lo);
  if (hi === pool.hi(node) && lo === pool.lo(node)) return dropNode(bank, slot, before, node);
  pool.sub(node, hi, lo);
  return pool.next(node);
}

/** Everything that a slot holds leaves. */
function takeAll(bank: LaneBank, slot: number): boolean {
  const { scratch } = bank;
  let node = bank.slots.head(slot);
  while (node !== 0) node = takePart(bank, slot, 0, node, bank.pool.hi(node), bank.pool.lo(node));
  scratch.pushRest(bank.clean);
  bank.slots.setTotal(slot, 0, 0);
  return true;
}

/** `pro-rata`: each party's share by largest remainder, ties to the earlier party, clean last. */
export function takeShares(bank: LaneBank, slot: number, hi: number, lo: number): boolean {
  const bHi = bank.slots.totalHi(slot);
  const bLo = bank.slots.totalLo(slot);
  if (hi === bHi && lo === bLo) return takeAll(bank, slot);
  const node = bank.slots.head(slot);
  const { pool, scratch } = bank;
  if (pool.next(node) !== 0) return takeSharesOfMany(bank, slot, hi, lo);
  const nHi = pool.hi(node);
  const nLo = pool.lo(node);
  let qHi = hi;
  let qLo = lo;
  if (nHi !== bHi || nLo !== bLo) {
    mulDiv(hi, lo, nHi, nLo, bHi, bLo);
    qHi = result.qHi;
    qLo = result.qLo;
    // Two parties: the remainders are r and B - r, so the left-over unit, if any, is the tainted one's when 2r >= B.
    if ((result.rHi > 0 || result.rLo > 0) && isAtLeastHalf(result.rHi, result.rLo, bHi, bLo)) {
      qLo += 1;
      if (qLo === LANE) {
        qLo = 0;
        qHi += 1;
      }
    }
  }
  bank.slots.subTotal(slot, hi, lo);
  const taint = qHi > 0 || qLo > 0;
  if (taint) takePart(bank, slot, 0, node, qHi, qLo);
  scratch.pushRest(bank.clean);
  return taint;
}

function isAtLeastHalf(hi: number, lo: number, ofHi: number, ofLo: number): boolean {
  const carry = lo * 2 >= LANE ? 1 : 0;
  const twiceHi = hi * 2 + carry;
  const twiceLo = lo * 2 - carry * LANE;
  return twiceHi > ofHi || (twiceHi === ofHi && twiceLo >= ofLo);
}

/** Quotient and remainder of each party's share, clean last: the scratch of `takeSharesOfMany`. */
let shares = new Float64Array(64);

function growShares(): void {
  const grown = new Float64Array(shares.length * 2);
  grown.set(shares);
  shares = grown;
}

/** So few parties that looking through them for every left-over unit is cheaper than sorting them. */
const FEW = 16;

/** Gives a left-over unit to the largest remainder, the earlier of equal ones, which then counts no more. */
function giveUnit(count: number): void {
  let best = 0;
  for (let k = 1; k < count; k++) if (moreRemains(best, k) > 0) best = k;
  addUnit(best);
  shares[best * 4 + 2] = -1;
}

function giveUnitsOfMany(count: number, units: number): void {
  const order = Array.from({ length: count }, (_, k) => k);
  order.sort((x, y) => moreRemains(x, y) || x - y);
  for (const k of order.slice(0, units)) addUnit(k);
}

/** Above zero where the remainder of `y` is larger than that of `x`, below where it is smaller. */
function moreRemains(x: number, y: number): number {
  return shares[y * 4 + 2]! - shares[x * 4 + 2]! || shares[y * 4 + 3]! - shares[x * 4 + 3]!;
}

function addUnit(k: number): void {
  const lo = shares[k * 4 + 1]! + 1;
  shares[k * 4 + 1] = lo === LANE ? 0 : lo;
  if (lo === LANE) shares[k * 4] = shares[k * 4]! + 1;
}

function takeSharesOfMany(bank: LaneBank, slot: number, hi: number, lo: number): boolean {
  const { pool, clean } = bank;
  const bHi = bank.slots.totalHi(slot);
  const bLo = bank.slots.totalLo(slot);
  let count = 0;
  let cleanHi = bHi;
  let cleanLo = bLo;
  // Fewer units are left over than there are parties, so they can be counted modulo a lane.
  let leftLo = lo;
  for (let node = bank.slots.head(slot); ; node = pool.next(node)) {
    const nHi = node === 0 ? cleanHi : pool.hi(node);
    const nLo = node === 0 ? cleanLo : pool.lo(node);
    mulDiv(hi, lo, nHi, nLo, bHi, bLo);
    if (count * 4 === shares.length) growShares();
    shares[count * 4] = result.qHi;
    shares[count * 4 + 1] = result.qLo;
    shares[count * 4 + 2] = result.rHi;
    shares[count * 4 + 3] = result.rLo;
    count += 1;
    leftLo -= result.qLo;
    if (leftLo < 0) leftLo += LANE;
    if (node === 0) break;
    cleanHi -= nHi;
    cleanLo -= nLo;
    if (cleanLo < 0) {
      cleanLo += LANE;
      cleanHi -= 1;
    }
  }
  if (count > FEW) giveUnitsOfMany(count, leftLo);
  else for (; leftLo > 0; leftLo--) giveUnit(count);
  bank.slots.subTotal(slot, hi, lo);
  let before = 0;
  let node = bank.slots.head(slot);
  let taint = false;
  for (let k = 0; node !== 0; k++) {
    const qHi = shares[k * 4]!;
    const qLo = shares[k * 4 + 1]!;
    if (qHi === 0 && qLo === 0) {
      before = node;
      node = pool.next(node);
      continue;
    }
    taint = true;
    const next = takePart(bank, slot, before, node, qHi, qLo);
    if ((before === 0 ? bank.slots.head(slot) : pool.next(before)) === node) before = node;
    node = next;
  }
  bank.scratch.pushRest(clean);
  return taint;
}

/** `taint-first`: tainted parcels in claim order, then clean; `clean-first`: clean, then tainted in claim order. */
export function takeOrdered(bank: LaneBank, slot: number, hi: number, lo: number, cleanFirst: boolean): boolean {
  const { pool } = bank;
  let restHi = hi;
  let restLo = lo;
  if (cleanFirst) {
    let cleanHi = bank.slots.totalHi(slot);
    let cleanLo = bank.slots.totalLo(slot);
    for (let node = bank.slots.head(slot); node !== 0; node = pool.next(node)) {
      cleanHi -= pool.hi(node);
      cleanLo -= pool.lo(node);
      if (cleanLo < 0) {
        cleanLo += LANE;
        cleanHi -= 1;
      }
    }
    restHi -= cleanHi;
    restLo -= cleanLo;
    if (restLo < 0) {
      restLo += LANE;
      restHi -= 1;
    }
    if (restHi < 0) {
      restHi = 0;
      restLo = 0;
    }
  }
  let node = bank.slots.head(slot);
  let taint = false;
  while (node !== 0 && (restHi > 0 || restLo > 0)) {
    taint = true;
    const nodeHi = pool.hi(node);
    const nodeLo = pool.lo(node);
    if (nodeHi > restHi || (nodeHi === restHi && nodeLo > restLo)) {
      takePart(bank, slot, 0, node, restHi, restLo);
      break;
    }
    restHi -= nodeHi;
    restLo -= nodeLo;
    if (restLo < 0) {
      restLo += LANE;
      restHi -= 1;
    }
    node = takePart(bank, slot, 0, node, nodeHi, nodeLo);
  }
  bank.slots.subTotal(slot, hi, lo);
  bank.scratch.pushRest(bank.clean);
  return taint;
}

/** `poison`: the whole amount is tainted, and the slot stays so. */
export function takePoison(bank: LaneBank, slot: number, hi: number, lo: number): boolean {
  if (hi === 0 && lo === 0) return false;
  bank.scratch.push(0, hi, lo);
  bank.slots.subTotal(slot, hi, lo);
  return true;
}

/**
 * `bounds`: `certain = max(0, a - (B - lo))`, `possible = min(a, hi)`. On an account what stays is
 * `[max(0, lo - a), min(hi, B - a)]`; the outputs of a transaction (slot 0) each look at the whole of it.
 */
export function takeBounds(bank: LaneBank, slot: number, hi: number, lo: number): boolean {
  const { scratch } = bank;
  const pHi = bank.possibleHi[slot]!;
  const pLo = bank.possibleLo[slot]!;
  const cHi = bank.certainHi[slot]!;
  const cLo = bank.certainLo[slot]!;
  const all = hi < pHi || (hi === pHi && lo <= pLo);
  scratch.push(0, all ? hi : pHi, all ? lo : pLo);
  // B - a, what remains.
  let restLo = bank.slots.totalLo(slot) - lo;
  let restHi = bank.slots.totalHi(slot) - hi;
  if (restLo < 0) {
    restLo += LANE;
    restHi -= 1;
  }
  // a - (B - lo) = lo - (B - a): certain exceeds what can stay behind.
  if (cHi > restHi || (cHi === restHi && cLo > restLo)) {
    const borrow = cLo < restLo ? 1 : 0;
    scratch.certainHi = cHi - restHi - borrow;
    scratch.certainLo = cLo - restLo + borrow * LANE;
  }
  const taint = scratch.hi[0]! > 0 || scratch.lo[0]! > 0;
  if (slot === 0) return taint;
  bank.slots.setTotal(slot, restHi, restLo);
  if (pHi > restHi || (pHi === restHi && pLo > restLo)) {
    bank.possibleHi[slot] = restHi;
    bank.possibleLo[slot] = restLo;
  }
  if (cHi > hi || (cHi === hi && cLo > lo)) {
    const borrow = cLo < lo ? 1 : 0;
    bank.certainHi[slot] = cHi - hi - borrow;
    bank.certainLo[slot] = cLo - lo + borrow * LANE;
  } else {
    bank.certainHi[slot] = 0;
    bank.certainLo[slot] = 0;
  }
  bank.slots.setTainted(slot, bank.possibleHi[slot]! > 0 || bank.possibleLo[slot]! > 0 ? 1 : 0);
  return taint;
}

/** `bounds`: the interval of a conversion's outflow as that of what arrives, rounded outwards. */
export function convertInterval(scratch: LaneScratch, hi: number, lo: number): void {
  const { totalHi, totalLo } = scratch;
  mulDiv(hi, lo, scratch.certainHi, scratch.certainLo, totalHi, totalLo);
  const { qHi: certainHi, qLo: certainLo } = result;
  mulDiv(hi, lo, scratch.hi[0]!, scratch.lo[0]!, totalHi, totalLo);
  const up = result.rHi > 0 || result.rLo > 0 ? 1 : 0;
  const carry = result.qLo + up === LANE ? 1 : 0;
  scratch.start(hi, lo);
  scratch.push(0, result.qHi + carry, result.qLo + up - carry * LANE);
  scratch.certainHi = certainHi;
  scratch.certainLo = certainLo;
}
