import type { Flow, Reason, Warning } from '../../src/trace/report.ts';
import { originAssetOf, theftOf } from './parties.ts';
import type { Share } from './portion.ts';
import { byCodeUnit } from './readChains.ts';

/** Where an end is. `holder` is the coin on a UTXO chain, the address on an account chain, empty for `fee`. */
export interface Place {
  readonly chain: string;
  readonly asset: string;
  readonly address: string | null;
  readonly coin: string | null;
}

/** Arrivals at an end: how many transfers or outputs, the least number of hops, and the times, where there are any. */
export interface Arrivals {
  readonly transfers: number;
  readonly hops: number;
  readonly first: number | null;
  readonly last: number | null;
}

/** What one theft has somewhere of what it stole in one asset; amounts as in `Share`. */
export interface Taint {
  /** Its place in claim order. */
  readonly theft: number;
  readonly originAsset: string;
  readonly amount: bigint;
  readonly origin: bigint;
  readonly certain: bigint;
}

export interface Tally extends Place, Arrivals, Taint {
  readonly reason: Reason;
}

/** @param assets of its chain, in the order of their text */
export function taintOf(assets: readonly string[], { party, ...amounts }: Share): Taint {
  return { theft: theftOf(party), originAsset: originAssetOf(assets, party), ...amounts };
}

export interface Stolen {
  readonly theft: number;
  readonly chain: string;
  readonly asset: string;
  readonly stolen: bigint;
  readonly claimedEarlier: bigint;
}

/** One transfer or output that arrived at `timeSec` (null: made outside the ledger). */
export function oneArrival(hops: number, timeSec: number | null): Arrivals {
  return { transfers: 1, hops, first: timeSec, last: timeSec };
}

/** A balance claimed by address and moment: it came by no transfer. */
export const BALANCE_CLAIM: Arrivals = { transfers: 0, hops: 0, first: null, last: null };

function earlier(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

function later(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}

export function addArrivals(a: Arrivals | undefined, b: Arrivals): Arrivals {
  if (a === undefined) return b;
  return {
    transfers: a.transfers + b.transfers,
    hops: Math.min(a.hops, b.hops),
    first: earlier(a.first, b.first),
    last: later(a.last, b.last),
  };
}

/** A flow before its theft has a name. */
export type FlowDraft = Omit<Flow, 'theft' | 'tainted' | 'origin' | 'certain' | 'possible'> & {
  readonly taint: Taint;
  /** Of a stolen transfer: what its party had of it before, origin units. */
  readonly before?: bigint;
  /** What a conversion made of it. */
  readonly into?: { readonly asset: string; readonly amount: string };
};

/** What one rule found. */
export class Books {
  readonly ends = new Map<string, Tally>();
  readonly stolen = new Map<string, Stolen>();
  readonly flows: FlowDraft[] = [];
  /** Accounts that held tainted value or were claimed, with their assumed opening. */
  readonly openings = new Map<string, Warning>();

  /** @param arrivals null for more of a transfer that is counted at this end already */
  end(taint: Taint, reason: Reason, place: Place, arrivals: Arrivals | null): void {
    const { theft, originAsset } = taint;
    const key = JSON.stringify([theft, originAsset, reason, place]);
    const known = this.ends.get(key);
    this.ends.set(key, {
      theft,
      originAsset,
      reason,
      ...place,
      ...(arrivals === null ? known! : addArrivals(known, arrivals)),
      amount: (known?.amount ?? 0n) + taint.amount,
      origin: (known?.origin ?? 0n) + taint.origin,
      certain: (known?.certain ?? 0n) + taint.certain,
    });
  }

  claim(theft: number, chain: string, asset: string, claimed: bigint, claimedEarlier: bigint): void {
    if (claimed + claimedEarlier === 0n) return;
    const key = JSON.stringify([theft, chain, asset]);
    const known = this.stolen.get(key);
    this.stolen.set(key, {
      theft,
      chain,
      asset,
      stolen: (known?.stolen ?? 0n) + claimed + claimedEarlier,
      claimedEarlier: (known?.claimedEarlier ?? 0n) + claimedEarlier,
    });
  }

  warnOpening(chain: string, asset: string, address: string, amount: bigint): void {
    const key = JSON.stringify([chain, asset, address]);
    this.openings.set(key, { code: 'ASSUMED_OPENING', chain, asset, address, amount: `${amount}` });
  }
}

/** Claim order, reason, chain, asset, holder, origin asset. */
export function compareTallies(a: Tally, b: Tally): number {
  return (
    a.theft - b.theft ||
    byCodeUnit(a.reason, b.reason) ||
    byCodeUnit(a.chain, b.chain) ||
    byCodeUnit(a.asset, b.asset) ||
    byCodeUnit(a.coin ?? a.address ?? '', b.coin ?? b.address ?? '') ||
    byCodeUnit(a.originAsset, b.originAsset)
  );
}
