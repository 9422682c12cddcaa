import assert from 'node:assert/strict';
import type { TransferRow } from '../../src/core/rows.ts';
import type { Reason } from '../../src/trace/report.ts';
import { type Arrivals, addArrivals, BALANCE_CLAIM, type Books, oneArrival, type Place, taintOf } from './books.ts';
import { type Step, stepsOf } from './conversions.ts';
import { isEndpoint, stopReason } from './limits.ts';
import { assetsOf, partyOf } from './parties.ts';
import type { Algebra, Share } from './portion.ts';
import { type AccountChain, accountKey, byCodeUnit, movesValue, placeAfter } from './readChains.ts';
import type { TraceRequest } from './request.ts';
import { type ChainClaims, transferKey } from './resolveThefts.ts';

/** One rule over one chain, for the thefts that `takesPart` says. */
export interface Walk<P> {
  readonly algebra: Algebra<P>;
  readonly request: TraceRequest;
  readonly claims: ChainClaims;
  readonly takesPart: (theft: number, asset: string) => boolean;
  readonly books: Books;
}

/** The balance of one (asset, address). */
interface Account<P> {
  readonly asset: string;
  readonly address: string;
  held: P;
  /** Hops from the theft, once there was a tainted arrival. */
  hops: number | null;
  /** Followed arrivals, by party. */
  readonly arrivals: Map<number, Arrivals>;
}

/** What happens at each place of a chain, conversions included unless they are not wanted. */
export function eventsOf(chain: AccountChain, { named }: ChainClaims, request: TraceRequest): readonly Step[][] {
  if (request.swaps === false) return chain.events.map((row): Step[] => [{ kind: 'transfer', row }]);
  return stepsOf(
    chain,
    (row) => named.has(transferKey(row)),
    (address) => isEndpoint(request, chain.chain, address),
  );
}

class AccountWalk<P> {
  readonly #walk: Walk<P>;
  readonly #chain: AccountChain;
  readonly #assets: readonly string[];
  readonly #steps: readonly Step[][];
  readonly #accounts = new Map<string, Account<P>>();

  constructor(walk: Walk<P>, chain: AccountChain, steps: readonly Step[][]) {
    this.#steps = steps;
    this.#walk = walk;
    this.#chain = chain;
    this.#assets = assetsOf(chain);
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
        if (claim.place === place) this.#claimBalance(claim.theft, claim.address);
      }
      if (place < stop) for (const step of this.#steps[place]!) this.#step(step);
    }
    for (const account of this.#accounts.values()) this.#close(account, stop < events.length ? 'until' : 'held');
  }

  #claimBalance(theft: number, address: string): void {
    const { algebra, books, takesPart } = this.#walk;
    const { chain } = this.#chain;
    const own = [...this.#accounts.values()].filter((account) => account.address === address);
    for (const account of own.sort((a, b) => byCodeUnit(a.asset, b.asset))) {
      if (!takesPart(theft, account.asset) || algebra.total(account.held) === 0n) continue;
      const party = partyOf(this.#assets, theft, account.asset);
      const { portion, claimed, earlier } = algebra.claim(account.held, party);
      account.held = portion;
      books.claim(theft, chain, account.asset, claimed, earlier);
      if (claimed > 0n) this.#arrive(account, party, BALANCE_CLAIM);
      this.#warn(account);
    }
  }

  #step(step: Step): void {
    if (step.kind === 'transfer') this.#transfer(step.row);
    else if (step.kind === 'conversion') this.#convert(step);
    else if (step.kind === 'crossing') this.#cross(step);
    else {
      const account = this.#account(step.asset, step.address);
      account.held = this.#walk.algebra.join(account.held, this.#walk.algebra.clean(step.amount));
    }
  }

  #account(asset: string, address: string): Account<P> {
    const account = this.#accounts.get(accountKey(asset, address));
    assert(account, `${address} has no ${asset}`);
    return account;
  }

  #placeOf({ asset, address }: { readonly asset: string; readonly address: string | null }): Place {
    return { chain: this.#chain.chain, asset, address, coin: null };
  }

  #take(account: Account<P>, amount: bigint): P {
    const { taken, rest } = this.#walk.algebra.split(account.held, amount);
    account.held = rest;
    return taken;
  }

  #transfer(row: TransferRow): void {
    if (!movesValue(row)) return;
    const { algebra, books, claims, takesPart } = this.#walk;
    const sender = this.#accounts.get(accountKey(row.asset, row.from));
    const recipient = this.#accounts.get(accountKey(row.asset, row.to));

    let portion = sender === undefined ? algebra.clean(row.amount) : this.#take(sender, row.amount);
    const named = (claims.named.get(transferKey(row)) ?? []).filter((theft) => takesPart(theft, row.asset));
    const before = named.length > 0 ? algebra.shares(portion) : [];
    for (const theft of named) {
      const claim = algebra.claim(portion, partyOf(this.#assets, theft, row.asset));
      portion = claim.portion;
      books.claim(theft, row.chain, row.asset, claim.claimed, claim.earlier);
    }

    const shares = algebra.shares(portion);
    if (shares.length === 0) {
      if (recipient !== undefined) recipient.held = algebra.join(recipient.held, portion);
      return;
    }
    const hops = named.length > 0 ? 0 : sender!.hops! + 1;
    const reason =
      recipient === undefined
        ? this.#endAll(shares, 'fee', this.#placeOf({ asset: row.asset, address: null }), hops, row)
        : this.#receive(recipient, portion, shares, hops, row);
    for (const share of shares) {
      const had = before.find(({ party }) => party === share.party)?.origin ?? 0n;
      books.flows.push({ ...flowOf(row), taint: taintOf(this.#assets, share), before: had, hops, end: reason });
    }
  }

  #endAll(shares: readonly Share[], reason: Reason, place: Place, hops: number, row: TransferRow): Reason {
    for (const share of shares) {
      this.#walk.books.end(taintOf(this.#assets, share), reason, place, oneArrival(hops, row.timeSec));
    }
    return reason;
  }

  /** A tainted portion arrives; returns why it stops there, or null. */
  #receive(recipient: Account<P>, portion: P, shares: readonly Share[], hops: number, row: TransferRow): Reason | null {
    const { algebra, request } = this.#walk;
    recipient.hops ??= hops;
    const reason = stopReason(request, this.#chain, recipient.address, recipient.hops, shares);
    if (reason === null) {
      for (const share of shares) this.#arrive(recipient, share.party, oneArrival(hops, row.timeSec));
      this.#warn(recipient);
    } else this.#endAll(shares, reason, this.#placeOf(recipient), hops, row);
    recipient.held = algebra.join(recipient.held, reason === null ? portion : algebra.cleansed(portion));
    return reason;
  }

  #convert({ row, from, asset, amount, to, intoAsset, into: made }: Extract<Step, { kind: 'conversion' }>): void {
    const { algebra, books } = this.#walk;
    const sender = this.#account(asset, from);
    const recipient = this.#account(intoAsset, to);
    const taken = this.#take(sender, amount);
    const given = algebra.shares(taken);
    // Half of one unit of liquidity may be none: then there is nothing to share.
    const { portion, lost } = amount === 0n ? { portion: algebra.clean(made), lost: [] } : algebra.convert(taken, made);
    const shares = algebra.shares(portion);
    const hops = given.length === 0 ? 0 : sender.hops! + 1;
    let reason: Reason | null = null;
    if (shares.length === 0) recipient.held = algebra.join(recipient.held, portion);
    else reason = this.#receive(recipient, portion, shares, hops, row);
    const hasUnits = ({ party }: Share): boolean => shares.some((share) => share.party === party);
    for (const share of lost) {
      // One transfer at one end, though some of its parcels have units and others have none.
      const isCounted = reason === 'dust' && hasUnits(share);
      const arrivals = isCounted ? null : oneArrival(hops, row.timeSec);
      books.end(taintOf(this.#assets, share), 'dust', this.#placeOf(recipient), arrivals);
    }
    for (const share of given) {
      const flow = { ...flowOf({ ...row, asset, amount, to }), taint: taintOf(this.#assets, share), hops };
      const into = { asset: intoAsset, amount: `${made}` };
      books.flows.push({ ...flow, end: hasUnits(share) ? reason : 'dust', into });
    }
  }

  #cross({ row, address, asset, amount }: Extract<Step, { kind: 'crossing' | 'arrival' }>): void {
    const { algebra, books } = this.#walk;
    const sender = this.#account(asset, address);
    const shares = algebra.shares(this.#take(sender, amount));
    if (shares.length === 0) return;
    const hops = sender.hops! + 1;
    this.#endAll(shares, 'crossing', this.#placeOf({ asset, address }), hops, row);
    for (const share of shares) {
      const flow = { ...flowOf({ ...row, amount, to: '' }), taint: taintOf(this.#assets, share) };
      books.flows.push({ ...flow, hops, end: 'crossing' });
    }
  }

  #arrive(account: Account<P>, party: number, arrival: Arrivals): void {
    account.hops ??= arrival.hops;
    account.arrivals.set(party, addArrivals(account.arrivals.get(party), arrival));
  }

  #warn(account: Account<P>): void {
    const { chain, openings } = this.#chain;
    const opening = openings.get(accountKey(account.asset, account.address));
    if (opening !== undefined) this.#walk.books.warnOpening(chain, account.asset, account.address, opening);
  }

  #close(account: Account<P>, reason: Reason): void {
    for (const share of this.#walk.algebra.shares(account.held)) {
      const arrivals = account.arrivals.get(share.party);
      assert(arrivals, `${account.address} holds what never arrived`);
      this.#walk.books.end(taintOf(this.#assets, share), reason, this.#placeOf(account), arrivals);
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

/**
 * Processes every event of an account chain in order, for all accounts at once.
 * @param steps of `eventsOf`
 */
export function walkAccounts<P>(walk: Walk<P>, chain: AccountChain, steps: readonly Step[][]): void {
  new AccountWalk(walk, chain, steps).run();
}
