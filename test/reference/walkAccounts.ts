import assert from 'node:assert/strict';
import type { TransferRow } from '../../src/core/rows.ts';
import type { Reason } from '../../src/trace/report.ts';
import { type Arrivals, addArrivals, BALANCE_CLAIM, type Books, oneArrival } from './books.ts';
import { stopReason } from './limits.ts';
import type { Algebra } from './portion.ts';
import { type AccountChain, accountKey, byCodeUnit, movesValue, placeAfter } from './readChains.ts';
import type { TraceRequest } from './request.ts';
import { type ChainClaims, transferKey } from './resolveThefts.ts';

/** One rule over one chain, for the thefts that `takesPart` says. */
export interface Walk<P> {
  readonly algebra: Algebra<P>;
  readonly request: TraceRequest;
  readonly claims: ChainClaims;
  readonly takesPart: (theft: number) => boolean;
  readonly books: Books;
}

/** The balance of one (asset, address). */
interface Account<P> {
  readonly asset: string;
  readonly address: string;
  held: P;
  /** Hops from the theft, once there was a tainted arrival. */
  hops: number | null;
  /** Followed arrivals, by theft. */
  readonly arrivals: Map<number, Arrivals>;
}

class AccountWalk<P> {
  readonly #walk: Walk<P>;
  readonly #chain: AccountChain;
  readonly #accounts = new Map<string, Account<P>>();

  constructor(walk: Walk<P>, chain: AccountChain) {
    this.#walk = walk;
    this.#chain = chain;
    for (const { asset, from, to } of chain.events) {
      for (const address of [from, to]) {
        const key = accountKey(asset, address);
        const held = walk.algebra.clean(chain.openings.get(key) ?? 0n);
        if (address !== '') this.#accounts.set(key, { asset, address, held, hops: null, arrivals: new Map() });
      }
    }
  }

  run(): void {
    const { events } = this.#chain;
    const { claims, request } = this.#walk;
    const { untilSec } = request;
    const stop = untilSec === undefined ? events.length : placeAfter(this.#chain, untilSec);
    for (let place = 0; place <= stop; place++) {
      for (const claim of claims.balances) {
        if (claim.place === place && this.#walk.takesPart(claim.theft)) this.#claimBalance(claim.theft, claim.address);
      }
      if (place < stop) this.#transfer(events[place]!);
    }
    for (const account of this.#accounts.values()) this.#close(account, stop < events.length ? 'until' : 'held');
  }

  #claimBalance(theft: number, address: string): void {
    const { algebra, books } = this.#walk;
    const { chain } = this.#chain;
    const own = [...this.#accounts.values()].filter((account) => account.address === address);
    for (const account of own.sort((a, b) => byCodeUnit(a.asset, b.asset))) {
      if (algebra.total(account.held) === 0n) continue;
      const { portion, claimed, earlier } = algebra.claim(account.held, theft);
      account.held = portion;
      books.claim(theft, chain, account.asset, claimed, earlier);
      if (claimed > 0n) this.#arrive(account, theft, BALANCE_CLAIM);
      this.#warn(account);
    }
  }

  #transfer(row: TransferRow): void {
    if (!movesValue(row)) return;
    const { algebra, books, claims, takesPart, request } = this.#walk;
    const sender = this.#accounts.get(accountKey(row.asset, row.from));
    const recipient = this.#accounts.get(accountKey(row.asset, row.to));

    let portion = algebra.clean(row.amount);
    if (sender !== undefined) {
      const { taken, rest } = algebra.split(sender.held, row.amount);
      portion = taken;
      sender.held = rest;
    }
    const named = (claims.named.get(transferKey(row)) ?? []).filter(takesPart);
    for (const theft of named) {
      const claim = algebra.claim(portion, theft);
      portion = claim.portion;
      books.claim(theft, row.chain, row.asset, claim.claimed, claim.earlier);
    }

    const shares = algebra.shares(portion);
    if (shares.length === 0) {
      if (recipient !== undefined) recipient.held = algebra.join(recipient.held, portion);
      return;
    }
    const hops = named.length > 0 ? 0 : sender!.hops! + 1;
    let reason: Reason | null = 'fee';
    if (recipient !== undefined) {
      recipient.hops ??= hops;
      reason = stopReason(request, this.#chain, recipient.address, recipient.hops, shares);
    }
    const place = {
      chain: row.chain,
      asset: row.asset,
      address: recipient === undefined ? null : recipient.address,
      coin: null,
    };
    for (const share of shares) {
      if (reason !== null) books.end(share, reason, place, oneArrival(hops, row.timeSec));
      else this.#arrive(recipient!, share.theft, oneArrival(hops, row.timeSec));
      books.flows.push({ ...flowOf(row), share, hops, end: reason });
    }
    if (recipient === undefined) return;
    recipient.held = algebra.join(recipient.held, reason === null ? portion : algebra.cleansed(portion));
    if (reason === null) this.#warn(recipient);
  }

  #arrive(account: Account<P>, theft: number, arrival: Arrivals): void {
    account.hops ??= arrival.hops;
    account.arrivals.set(theft, addArrivals(account.arrivals.get(theft), arrival));
  }

  #warn(account: Account<P>): void {
    const { chain, openings } = this.#chain;
    const opening = openings.get(accountKey(account.asset, account.address));
    if (opening !== undefined) this.#walk.books.warnOpening(chain, account.asset, account.address, opening);
  }

  #close(account: Account<P>, reason: Reason): void {
    const { algebra, books } = this.#walk;
    const place = { chain: this.#chain.chain, asset: account.asset, address: account.address, coin: null };
    for (const share of algebra.shares(account.held)) {
      const arrivals = account.arrivals.get(share.theft);
      assert(arrivals, `${account.address} holds what never arrived`);
      books.end(share, reason, place, arrivals);
    }
  }
}

function flowOf(row: TransferRow) {
  return {
    chain: row.chain,
    block: row.block,
    index: row.index,
    vout: null,
    tx: row.tx,
    time: row.timeSec,
    asset: row.asset,
    from: row.from === '' ? null : row.from,
    to: row.to === '' ? null : row.to,
    amount: `${row.amount}`,
  };
}

/** Processes every event of an account chain in order, for all accounts at once. */
export function walkAccounts<P>(walk: Walk<P>, chain: AccountChain): void {
  new AccountWalk(walk, chain).run();
}
