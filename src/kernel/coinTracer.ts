import { assert } from '../core/assert.ts';
import { positionToBlock } from '../core/position.ts';
import type { Bank } from './bank.ts';
import { type CoinClaims, type CoinRule, coinbaseKey } from './coinClaims.ts';
import { END, type EndReason, EndTable } from './endTable.ts';
import { FLOW_GOES_ON, type FlowLog } from './flowLog.ts';
import { type Limits, STATUS } from './limits.ts';
import { PositionHeap } from './positionHeap.ts';
import { type TransactionArena, toCoin } from './transactionArena.ts';

/** Stands for the address of a coin of which nothing is known but its value. */
const UNNAMED = -1;

interface CarriedFee {
  readonly slot: number;
  readonly hops: number;
}

/**
 * Follows stolen coins through a UTXO chain under one rule: transactions that spend tainted coins are taken in the
 * chain's order from a heap. It never fetches: `advance` returns false when it needs transactions (`needed`), or under
 * `carry` all transactions of a block (`neededBlock`), that the arena does not hold. `status` must have an entry for the
 * address of every output in the arena that a tainted transaction may reach.
 */
export class CoinTracer {
  readonly ends: EndTable;
  needed: number[] = [];
  neededBlock = -1;
  /** Transactions whose content the store does not have: value that goes into them ends as `gap`. */
  readonly missing = new Set<number>();
  /** Numbers of a block's transactions in order, as far as asked for. */
  readonly blockTransactions = new Map<number, readonly number[]>();
  /** By holder of an end: the coin, -1 for fees (holder 0), and its address id. */
  readonly coinByHolder: number[] = [-1];
  readonly addressByHolder: number[] = [0];
  processed = 0;
  /** Addresses of which is asked whether taint was followed to a coin of theirs, and those where it was. */
  watched: { readonly size: number; has(address: number): boolean } = new Set<number>();
  readonly watchedFollowed = new Set<number>();
  readonly #arena: TransactionArena;
  readonly #bank: Bank;
  readonly #status: ReadonlyMap<number, number>;
  readonly #claims: CoinClaims;
  readonly #limits: Limits;
  readonly #rule: CoinRule;
  readonly #flows: FlowLog | null;
  readonly #inputs: FlowLog | null;
  readonly #heap = new PositionHeap();
  readonly #queued = new Set<number>();
  /** Live tainted coins: their slots (from 1), and by slot what is known of them. */
  readonly #slotByCoin = new Map<number, number>();
  readonly #coins: { coin: number; address: number; hops: number; timeSec: number; spender: number }[] = [
    { coin: -1, address: 0, hops: 0, timeSec: Number.NaN, spender: -1 },
  ];
  readonly #freeSlots: number[] = [];
  readonly #feesByBlock = new Map<number, Map<number, CarriedFee>>();
  #claim = 0;

  constructor(
    arena: TransactionArena,
    bank: Bank,
    status: ReadonlyMap<number, number>,
    claims: CoinClaims,
    limits: Limits,
    rule: CoinRule,
    flows: FlowLog | null,
    inputs: FlowLog | null,
  ) {
    this.ends = new EndTable(bank.originIsAmount);
    this.#arena = arena;
    this.#bank = bank;
    this.#status = status;
    this.#claims = claims;
    this.#limits = limits;
    this.#rule = rule;
    this.#flows = flows;
    this.#inputs = inputs;
  }

  /** Works until it is done (true) or needs transactions (false). */
  advance(events = Infinity): boolean {
    const { cut } = this.#limits;
    const claims = this.#claims;
    for (let n = 0; n < events; n++) {
      const hasClaim = this.#claim < claims.size;
      const claimAt = hasClaim ? claims.position[this.#claim]! : Infinity;
      const key = this.#heap.minKey;
      const exists = hasClaim && claims.exists[this.#claim] === 1;
      if (hasClaim && claimAt <= key && (claimAt < cut || (exists && claimAt === cut))) {
        if (exists) this.#claimCoins();
        else if (!this.#transaction(claims.transaction[this.#claim]!, claimAt)) return false;
      } else if (key < cut) {
        if (!this.#next(key)) return false;
      } else break;
    }
    return true;
  }

  get isDone(): boolean {
    const { cut } = this.#limits;
    if (this.#heap.minKey < cut) return false;
    if (this.#claim >= this.#claims.size) return true;
    const at = this.#claims.position[this.#claim]!;
    return at > cut || (at === cut && this.#claims.exists[this.#claim] === 0);
  }

  /** After `advance` returned true: what is unspent becomes ends. */
  finish(): void {
    const bank = this.#bank;
    for (const slot of this.#slotByCoin.values()) {
      const { coin, address, hops, timeSec } = this.#coins[slot]!;
      bank.tallySlot(slot);
      this.#end(this.#holder(coin, address), END.held, hops, timeSec);
    }
    // Fees whose coinbase lies beyond the cut.
    for (const fees of this.#feesByBlock.values()) this.#endFees(fees);
  }

  /** Carried fees that no coinbase collects. */
  #endFees(fees: ReadonlyMap<number, CarriedFee>): void {
    for (const [transaction, { slot, hops }] of fees) {
      this.#bank.tallySlot(slot);
      this.#log(this.#arena.position[this.#arena.indexOf(transaction)]!, transaction, -1, hops, END.fee);
      this.#end(0, END.fee, hops, this.#coins[slot]!.timeSec);
    }
  }

  #next(key: number): boolean {
    const value = this.#heap.minValue;
    if (value < 0) return this.#coinbase(~value);
    return this.#transaction(value, key);
  }

  /** A transaction that spends tainted coins, or makes stolen ones, or both. */
  #transaction(number: number, key: number): boolean {
    const carry = this.#rule.carry;
    const block = positionToBlock(key);
    if (carry !== null && key === coinbaseKey(block)) return this.#coinbase(block);
    const arena = this.#arena;
    const t = arena.indexOf(number);
    if (t < 0) return this.missing.has(number) ? this.#gap(number) : this.#load(number);
    const bank = this.#bank;
    let hops = Infinity;
    if (this.#heap.minKey === key) {
      this.#pop();
      for (let i = arena.inStart[t]!; i < arena.inStart[t + 1]!; i++) {
        const slot = this.#slotByCoin.get(arena.inCoin[i]!);
        if (slot === undefined) bank.addClean(0, arena.amounts, arena.inAmount[i]!);
        else hops = Math.min(hops, this.#spend(slot, arena.position[t]!));
      }
      hops += 1;
    }
    this.#serve(t, hops, key);
    return true;
  }

  /** The transaction that spends tainted coins is not to be had: they end here. */
  #gap(number: number): boolean {
    this.#pop();
    for (const [coin, slot] of this.#slotByCoin) {
      const { spender, address, hops, timeSec } = this.#coins[slot]!;
      if (spender !== number) continue;
      this.#bank.tallySlot(slot);
      this.#end(this.#holder(coin, address), END.gap, hops, timeSec);
      this.#bank.clear(slot);
      this.#slotByCoin.delete(coin);
      this.#freeSlots.push(slot);
    }
    return true;
  }

  /** Moves a tainted coin's parcels into the transaction in hand; returns the coin's number of hops. */
  #spend(slot: number, position: number): number {
    const { coin, hops } = this.#coins[slot]!;
    if (this.#inputs !== null) {
      this.#bank.tallySlot(slot);
      for (let k = 0; k < this.#bank.tallyCount; k++) {
        const at = this.#inputs.push(position, coin, 0, this.#bank.tallyParty[k]!, hops, FLOW_GOES_ON);
        this.#inputs.add(at, this.#bank, k);
      }
    }
    this.#bank.move(slot, 0);
    this.#slotByCoin.delete(coin);
    this.#freeSlots.push(slot);
    return hops;
  }

  /** The outputs and the fee of transaction `t` take from slot 0; claims at `key` take hold. */
  #serve(t: number, hops: number, key: number): void {
    const arena = this.#arena;
    const bank = this.#bank;
    const start = arena.outStart[t]!;
    const end = arena.outStart[t + 1]!;
    const order = this.#rule.highestFirst ? this.#outputsByValue(start, end) : null;
    for (let k = start; k < end; k++) {
      const o = order === null ? k : order[k - start]!;
      this.#output(t, o, hops, key);
    }
    while (this.#claim < this.#claims.size && this.#isClaimOf(this.#claim, key)) this.#claim += 1;
    this.processed += 1;
    const isPaid = bank.isTainted(0) && bank.take(0, arena.amounts, arena.feeAmount[t]!);
    if (isPaid) this.#fee(t, hops);
    bank.clear(0);
  }

  #isClaimOf(claim: number, key: number): boolean {
    return this.#claims.position[claim] === key && this.#claims.exists[claim] === 0;
  }

  #outputsByValue(start: number, end: number): number[] {
    const { amounts, outAmount } = this.#arena;
    const order = Array.from({ length: end - start }, (_, k) => start + k);
    const value = order.map((o) => amounts.get(outAmount[o]!));
    return order.sort((x, y) => {
      const [vx, vy] = [value[x - start]!, value[y - start]!];
      return vx === vy ? x - y : vx > vy ? -1 : 1;
    });
  }

  #output(t: number, o: number, hops: number, key: number): void {
    const arena = this.#arena;
    const bank = this.#bank;
    const amount = arena.outAmount[o]!;
    if (arena.amounts.hi[amount] === 0 && arena.amounts.lo[amount] === 0) return;
    const vout = o - arena.outStart[t]!;
    let taint = false;
    if (bank.isTainted(0)) taint = bank.take(0, arena.amounts, amount);
    else bank.takeClean(arena.amounts, amount);
    let number = hops;
    for (let c = this.#claim; c < this.#claims.size && this.#isClaimOf(c, key); c++) {
      if (this.#claims.vout[c] !== vout) continue;
      bank.claim(this.#claims.party[c]!);
      taint = true;
      number = 0;
    }
    if (!taint) return;
    bank.tallyScratch();
    const coin = toCoin(arena.transaction[t]!, vout);
    const address = arena.outAddress[o]!;
    const timeSec = arena.timeSec[t]!;
    const reason = this.#reasonAt(address, number);
    this.#log(arena.position[t]!, arena.transaction[t]!, vout, number, reason);
    if (reason !== END.held) {
      this.#end(this.#holder(coin, address), reason, number, timeSec);
      return;
    }
    const spender = arena.outSpender[o]!;
    const slot = this.#newSlot(coin, address, number, timeSec, spender);
    bank.put(slot);
    this.#queue(spender, arena.outSpenderPosition[o]!);
  }

  /** Why an arrival that stands in the tally ends at an address, `END.held` where it does not. */
  #reasonAt(address: number, hops: number): EndReason {
    if (address === 0) return END.burn;
    const status = address === UNNAMED ? STATUS.follow : this.#status.get(address);
    assert(status !== undefined && status !== STATUS.unknown, `address ${address} was not looked up`);
    if (status === STATUS.service) return END.service;
    if (status === STATUS.burn) return END.burn;
    if (status === STATUS.activity) return END.activity;
    if (hops >= this.#limits.maxHops) return END.hops;
    if (this.#limits.dust > 0n && this.#bank.talliedBelow(this.#limits.dust)) return END.dust;
    return END.held;
  }

  /** The scratch is a tainted fee. */
  #fee(t: number, hops: number): void {
    const arena = this.#arena;
    const bank = this.#bank;
    const timeSec = arena.timeSec[t]!;
    if (this.#rule.carry === null || arena.inStart[t] === arena.inStart[t + 1]) {
      bank.tallyScratch();
      this.#log(arena.position[t]!, arena.transaction[t]!, -1, hops, END.fee);
      this.#end(0, END.fee, hops, timeSec);
      return;
    }
    const block = positionToBlock(arena.position[t]!);
    let fees = this.#feesByBlock.get(block);
    if (fees === undefined) {
      fees = new Map();
      this.#feesByBlock.set(block, fees);
      this.#heap.push(coinbaseKey(block), ~block);
    }
    const slot = this.#newSlot(-1, 0, hops, timeSec, -1);
    bank.put(slot);
    fees.set(arena.transaction[t]!, { slot, hops });
  }

  /** A block's coinbase collects its subsidy and the block's fees, tainted ones among them. */
  #coinbase(block: number): boolean {
    const transactions = this.blockTransactions.get(block);
    if (transactions === undefined) {
      this.neededBlock = block;
      this.needed = [];
      return false;
    }
    const arena = this.#arena;
    const unloaded = transactions.filter((n) => arena.indexOf(n) < 0 && !this.missing.has(n));
    if (unloaded.length > 0) {
      this.needed = unloaded;
      return false;
    }
    const key = coinbaseKey(block);
    if (this.#heap.minKey === key) this.#heap.pop();
    const fees = this.#feesByBlock.get(block) ?? new Map<number, CarriedFee>();
    this.#feesByBlock.delete(block);
    const local = transactions.map((n) => arena.indexOf(n)).filter((t) => t >= 0);
    const coinbase = local.find((t) => arena.inStart[t] === arena.inStart[t + 1]);
    if (coinbase === undefined || !arena.canCollect(coinbase)) {
      this.#endFees(fees);
      return true;
    }
    this.#collect(coinbase, local, fees, key);
    return true;
  }

  #collect(coinbase: number, local: readonly number[], fees: Map<number, CarriedFee>, key: number): void {
    const arena = this.#arena;
    const bank = this.#bank;
    let paid = 0n;
    for (let o = arena.outStart[coinbase]!; o < arena.outStart[coinbase + 1]!; o++)
      paid += arena.amounts.get(arena.outAmount[o]!);
    let feeSum = 0n;
    const paying = local.filter((t) => t !== coinbase);
    for (const t of paying) feeSum += arena.amounts.get(arena.feeAmount[t]!);
    const subsidy = arena.addAmount(paid > feeSum ? paid - feeSum : 0n);
    const unclaimed = arena.addAmount(paid < feeSum ? feeSum - paid : 0n);
    if (this.#rule.carry === 'subsidy-first') bank.addClean(0, arena.amounts, subsidy);
    let hops = Infinity;
    for (const t of paying) {
      const fee = fees.get(arena.transaction[t]!);
      if (fee === undefined) {
        bank.addClean(0, arena.amounts, arena.feeAmount[t]!);
        continue;
      }
      hops = Math.min(hops, fee.hops + 1);
      bank.move(fee.slot, 0);
      this.#freeSlots.push(fee.slot);
    }
    if (this.#rule.carry === 'fees-first') bank.addClean(0, arena.amounts, subsidy);
    bank.dropCertain(0);
    arena.feeAmount[coinbase] = unclaimed;
    this.#serve(coinbase, hops, key);
  }

  /** Coins that exist just before a position are claimed, whether they are tainted already or not. */
  #claimCoins(): void {
    const claims = this.#claims;
    const bank = this.#bank;
    const position = claims.position[this.#claim]!;
    const arrived = new Set<number>();
    for (; this.#claim < claims.size && claims.position[this.#claim] === position; this.#claim++) {
      const at = this.#claim;
      if (claims.exists[at] === 0) break;
      const coin = toCoin(claims.transaction[at]!, claims.vout[at]!);
      let slot = this.#slotByCoin.get(coin);
      if (slot === undefined) {
        slot = this.#newSlot(coin, claims.address[at]!, 0, claims.timeSec[at]!, claims.spender[at]!);
        bank.addClean(slot, claims.amounts, at);
        this.#queue(claims.spender[at]!, claims.spenderPosition[at]!);
      }
      bank.claimSlot(slot, claims.party[at]!);
      this.#coins[slot]!.hops = 0;
      if (claims.arrives[at] === 1) arrived.add(slot);
    }
    for (const slot of arrived) this.#arriveBefore(slot);
  }

  /** A stolen coin made outside the ledger: following may stop at its address as at any arrival. */
  #arriveBefore(slot: number): void {
    const { coin, address, hops, timeSec } = this.#coins[slot]!;
    this.#bank.tallySlot(slot);
    // An input need not name its coin's address: then there is nothing to know of it.
    const reason = this.#reasonAt(address === 0 ? UNNAMED : address, hops);
    if (reason === END.held) return;
    this.#end(this.#holder(coin, address), reason, hops, timeSec);
    this.#bank.clear(slot);
    this.#slotByCoin.delete(coin);
    this.#freeSlots.push(slot);
  }

  #queue(spender: number, position: number): void {
    if (spender < 0 || position >= this.#limits.cut || this.#queued.has(spender)) return;
    this.#queued.add(spender);
    this.#heap.push(position, spender);
  }

  #pop(): void {
    this.#queued.delete(this.#heap.minValue);
    this.#heap.pop();
  }

  #newSlot(coin: number, address: number, hops: number, timeSec: number, spender: number): number {
    const slot = this.#freeSlots.pop() ?? this.#coins.length;
    this.#coins[slot] = { coin, address, hops, timeSec, spender };
    if (this.watched.size > 0 && this.watched.has(address)) this.watchedFollowed.add(address);
    this.#bank.reserve(slot + 1);
    if (coin >= 0) this.#slotByCoin.set(coin, slot);
    return slot;
  }

  #holder(coin: number, address: number): number {
    this.coinByHolder.push(coin);
    this.addressByHolder.push(address);
    return this.coinByHolder.length - 1;
  }

  /** The tally ends at a holder. */
  #end(holder: number, reason: EndReason, hops: number, timeSec: number): void {
    const bank = this.#bank;
    for (let k = 0; k < bank.tallyCount; k++) {
      const record = this.ends.record(holder, bank.tallyParty[k]!, reason);
      this.ends.arrive(record, hops, timeSec);
      this.ends.add(record, bank, k);
    }
  }

  #log(position: number, transaction: number, vout: number, hops: number, reason: EndReason): void {
    if (this.#flows === null) return;
    for (let k = 0; k < this.#bank.tallyCount; k++) {
      const party = this.#bank.tallyParty[k]!;
      const kind = reason === END.held ? FLOW_GOES_ON : reason;
      this.#flows.add(this.#flows.push(position, transaction, vout, party, hops, kind), this.#bank, k);
    }
  }

  #load(number: number): boolean {
    const needed = [number];
    for (let k = 0; k < this.#heap.size && k < 4096; k++) {
      const value = this.#heap.valueAt(k);
      if (value >= 0 && value !== number && this.#arena.indexOf(value) < 0 && !this.missing.has(value))
        needed.push(value);
    }
    this.needed = needed;
    this.neededBlock = -1;
    return false;
  }
}
