import assert from 'node:assert/strict';
import type { TransactionRow } from '../../src/core/rows.ts';
import type { Reason } from '../../src/trace/report.ts';
import { oneArrival, taintOf } from './books.ts';
import { stopReason } from './limits.ts';
import { partyOf } from './parties.ts';
import { type Share, sum } from './portion.ts';
import { type CoinChain, coinKey, placeAfter } from './readChains.ts';
import type { Walk } from './walkAccounts.ts';

/** A coin that is there and unspent. */
interface Coin<P> {
  readonly key: string;
  readonly address: string;
  readonly timeSec: number | null;
  held: P;
  /** Hops from the theft, where it is tainted. */
  hops: number;
}

/** What is known of a transaction when its list is put together. */
interface Spending<P> {
  readonly row: TransactionRow;
  readonly list: P;
  /** Hops of what comes out of it. */
  readonly hops: number;
  readonly inputs: readonly { readonly coin: string; readonly shares: readonly Share[] }[];
}

class CoinWalk<P> {
  readonly #walk: Walk<P>;
  readonly #chain: CoinChain;
  readonly #coins = new Map<string, Coin<P>>();
  readonly #carry: boolean;
  /** Coins that a theft has claimed by address and moment. */
  readonly #claimed = new Set<string>();
  /** Under `carry`: what the block being processed has paid in fees, and its coinbases. */
  #fees: Spending<P>[] = [];
  #coinbases: TransactionRow[] = [];

  constructor(walk: Walk<P>, chain: CoinChain) {
    this.#walk = walk;
    this.#chain = chain;
    this.#carry = walk.request.coinbaseTaint === 'carry';
  }

  run(): void {
    const { events } = this.#chain;
    const { untilSec } = this.#walk.request;
    const stop = untilSec === undefined ? events.length : placeAfter(this.#chain, untilSec);
    for (const { txid, vout, value, address } of this.#chain.outside) {
      const key = coinKey(txid, vout);
      this.#arrive({ key, address, timeSec: null, held: this.#walk.algebra.clean(value), hops: 0 }, null, vout);
    }
    for (let place = 0; place <= stop; place++) {
      const row = events[place];
      if (place > 0 && (place === stop || row?.block !== events[place - 1]!.block)) this.#endBlock();
      for (const claim of this.#walk.claims.balances) {
        if (claim.place === place && this.#walk.takesPart(claim.theft, this.#chain.asset))
          this.#claimBalance(claim.theft, claim.address);
      }
      if (place < stop) this.#transaction(row!);
    }
    for (const coin of this.#coins.values()) this.#close(coin, stop < events.length ? 'until' : 'held');
  }

  #claimBalance(theft: number, address: string): void {
    const { algebra, books, claims } = this.#walk;
    const { chain, asset } = this.#chain;
    for (const coin of this.#coins.values()) {
      if (coin.address !== address || algebra.total(coin.held) === 0n) continue;
      // Naming a coin twice changes nothing, whatever names it and when.
      const key = `${theft} ${coin.key}`;
      if (this.#claimed.has(key) || claims.named.get(coin.key)?.includes(theft)) continue;
      this.#claimed.add(key);
      const { portion, claimed, earlier } = algebra.claim(coin.held, partyOf([asset], theft, asset));
      coin.held = portion;
      coin.hops = 0;
      books.claim(theft, chain, asset, claimed, earlier);
    }
  }

  #transaction(row: TransactionRow): void {
    const { algebra } = this.#walk;
    if (row.inputs.length === 0) {
      const made = sum(row.outputs.map((output) => output.value));
      if (this.#carry) this.#coinbases.push(row);
      else this.#distribute({ row, list: algebra.clean(made), hops: 0, inputs: [] });
      return;
    }
    const spent = row.inputs.map(({ txid, vout }) => {
      const coin = this.#coins.get(coinKey(txid, vout));
      assert(coin, `${coinKey(txid, vout)} is spent but not there`);
      this.#coins.delete(coin.key);
      return coin;
    });
    const tainted = spent.filter((coin) => algebra.shares(coin.held).length > 0);
    this.#distribute({
      row,
      list: spent.reduce((list, coin) => algebra.join(list, coin.held), algebra.clean(0n)),
      hops: 1 + Math.min(...tainted.map((coin) => coin.hops)),
      inputs: tainted.map((coin) => ({ coin: coin.key, shares: algebra.shares(coin.held) })),
    });
  }

  /** Gives a transaction's list to its outputs; what is left is the fee. */
  #distribute(spending: Spending<P>): void {
    const { algebra } = this.#walk;
    const { row, list, hops } = spending;
    const values = row.outputs.map((output) => output.value);
    const { outputs, fee } = algebra.divide(list, values);
    for (const [vout, { address }] of row.outputs.entries()) {
      const coin = { key: coinKey(row.txid, vout), address, timeSec: row.timeSec, held: outputs[vout]!, hops };
      this.#arrive(coin, spending, vout);
    }
    if (this.#carry && row.inputs.length > 0) this.#fees.push({ ...spending, list: fee });
    else this.#endFee({ ...spending, list: fee });
  }

  #endFee(spending: Spending<P>): void {
    const { algebra, books } = this.#walk;
    const { chain, asset } = this.#chain;
    const { row, list, hops } = spending;
    for (const share of algebra.shares(list)) {
      books.end(
        taintOf([asset], share),
        'fee',
        { chain, asset, address: null, coin: null },
        oneArrival(hops, row.timeSec),
      );
      const flow = { ...this.#flowOf(spending, share), vout: null, to: null, amount: `${algebra.total(list)}` };
      books.flows.push({ ...flow, taint: taintOf([asset], share), hops, end: 'fee' });
    }
  }

  /** Under `carry`: the block's first coinbase gets the block's fees, any other is clean. */
  #endBlock(): void {
    const { algebra, request } = this.#walk;
    for (const row of this.#coinbases) {
      const fees = this.#fees;
      this.#fees = [];
      const carried = fees.reduce((list, fee) => algebra.join(list, fee.list), algebra.clean(0n));
      const made = sum(row.outputs.map((output) => output.value));
      const paid = algebra.total(carried);
      const subsidy = algebra.clean(made > paid ? made - paid : 0n);
      const list =
        request.coinbaseOrder === 'fees-first' ? algebra.join(carried, subsidy) : algebra.join(subsidy, carried);
      const tainted = fees.filter((fee) => algebra.shares(fee.list).length > 0);
      const hops = 1 + Math.min(...tainted.map((fee) => fee.hops));
      this.#distribute({ row, list: algebra.coinbase(list), hops, inputs: [] });
    }
    for (const fee of this.#fees) this.#endFee(fee);
    this.#fees = [];
    this.#coinbases = [];
  }

  /** A coin comes to be there: by a transaction, or from outside the ledger (`spending` null). */
  #arrive(coin: Coin<P>, spending: Spending<P> | null, vout: number): void {
    const { algebra, books, claims, takesPart, request } = this.#walk;
    const { chain, asset } = this.#chain;
    this.#coins.set(coin.key, coin);
    if (algebra.total(coin.held) === 0n) return;
    const named = (claims.named.get(coin.key) ?? []).filter((theft) => takesPart(theft, asset));
    for (const theft of named) {
      const claim = algebra.claim(coin.held, partyOf([asset], theft, asset));
      coin.held = claim.portion;
      coin.hops = 0;
      books.claim(theft, chain, asset, claim.claimed, claim.earlier);
    }
    const shares = algebra.shares(coin.held);
    if (shares.length === 0) return;
    // A coin from outside that no input gives an address is not unspendable: it is spent.
    const address = spending === null && coin.address === '' ? null : coin.address;
    const reason = stopReason(request, this.#chain, address, coin.hops, shares);
    for (const share of shares) {
      if (reason !== null) {
        const place = { chain, asset, address: coin.address, coin: coin.key };
        books.end(taintOf([asset], share), reason, place, oneArrival(coin.hops, coin.timeSec));
      }
      if (spending === null) continue;
      const { value } = spending.row.outputs[vout]!;
      const to = coin.address === '' ? null : coin.address;
      const flow = { ...this.#flowOf(spending, share), vout, to, amount: `${value}` };
      books.flows.push({ ...flow, taint: taintOf([asset], share), hops: coin.hops, end: reason });
    }
    if (reason !== null) coin.held = algebra.cleansed(coin.held);
  }

  #close(coin: Coin<P>, reason: Reason): void {
    const { algebra, books } = this.#walk;
    const { chain, asset } = this.#chain;
    const place = { chain, asset, address: coin.address, coin: coin.key };
    for (const share of algebra.shares(coin.held)) {
      books.end(taintOf([asset], share), reason, place, oneArrival(coin.hops, coin.timeSec));
    }
  }

  #flowOf({ row, inputs }: Spending<P>, { party }: Share) {
    const own = inputs.flatMap(({ coin, shares }) =>
      shares.filter((share) => share.party === party).map((share) => ({ coin, tainted: `${share.amount}` })),
    );
    return {
      chain: row.chain,
      block: row.block,
      index: row.index,
      tx: row.txid,
      time: row.timeSec,
      asset: this.#chain.asset,
      from: null,
      inputs: own,
    };
  }
}

/** Processes every transaction of a UTXO chain in order, for all coins at once. */
export function walkCoins<P>(walk: Walk<P>, chain: CoinChain): void {
  new CoinWalk(walk, chain).run();
}
