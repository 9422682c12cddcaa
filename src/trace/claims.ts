import { AmountColumn } from '../core/lanes.ts';
import type { AccountClaims } from '../kernel/accountClaims.ts';
import type { CoinClaims } from '../kernel/coinClaims.ts';

/** A theft in one asset of one chain: what the kernel calls a party. */
export interface Party {
  /** Index of the theft in claim order. */
  readonly theft: number;
  readonly asset: string;
}

export interface AccountClaim {
  readonly position: number;
  readonly theft: number;
  readonly asset: string;
  /** The account whose balance is claimed, or 0. */
  readonly holder: number;
  readonly from: number;
  readonly to: number;
  readonly timeSec: number;
  readonly amount: bigint;
}

export interface CoinClaim {
  readonly position: number;
  readonly theft: number;
  readonly transaction: number;
  readonly vout: number;
  /** Whether the coin exists at `position`, or is made there. */
  readonly exists: boolean;
  /** Of a coin that exists: whether following may stop at it, as at any arrival. */
  readonly arrives: boolean;
  readonly address: number;
  readonly spender: number;
  readonly spenderPosition: number;
  readonly timeSec: number;
  readonly value: bigint;
}

/** Thefts on one chain, as far as the ledger knows it. */
export interface ChainThefts {
  readonly chain: string;
  readonly accountClaims: AccountClaim[];
  readonly coinClaims: CoinClaim[];
  /** Account chains: positions of the rows that thefts name. */
  readonly namedRows: Set<number>;
}

/** The parties of a chain's claims, in claim order, then by asset. */
export function partiesOf(thefts: ChainThefts, coinAsset: string): Party[] {
  const byKey = new Map<string, Party>();
  for (const { theft, asset } of thefts.accountClaims) byKey.set(`${theft} ${asset}`, { theft, asset });
  for (const { theft } of thefts.coinClaims) byKey.set(`${theft} ${coinAsset}`, { theft, asset: coinAsset });
  return [...byKey.values()].toSorted(
    (a, b) => a.theft - b.theft || (a.asset < b.asset ? -1 : a.asset > b.asset ? 1 : 0),
  );
}

/** Of claims of one theft on the same thing only the first: naming a coin twice changes nothing. */
function unique<C>(claims: readonly C[], keyOf: (claim: C) => string): C[] {
  const seen = new Set<string>();
  return claims.filter((claim) => {
    const key = keyOf(claim);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Claims in the order in which they take hold, as the kernel takes them. `partyOf` gives a claim's party number. */
export function toAccountClaims(claims: readonly AccountClaim[], partyOf: (c: AccountClaim) => number): AccountClaims {
  const sorted = unique(claims, (c) => `${partyOf(c)} ${c.position} ${c.holder}`).toSorted(
    (a, b) =>
      compare(a.position, b.position) ||
      // A balance is claimed just before the event at its position.
      Number(a.holder === 0) - Number(b.holder === 0) ||
      partyOf(a) - partyOf(b) ||
      a.holder - b.holder,
  );
  const columns = {
    size: sorted.length,
    position: Float64Array.from(sorted, (c) => c.position),
    party: Int32Array.from(sorted, partyOf),
    holder: Int32Array.from(sorted, (c) => c.holder),
    from: Int32Array.from(sorted, (c) => c.from),
    to: Int32Array.from(sorted, (c) => c.to),
    timeSec: Float64Array.from(sorted, (c) => c.timeSec),
    amounts: new AmountColumn(sorted.length),
  };
  for (const [k, claim] of sorted.entries()) columns.amounts.set(k, claim.amount);
  return columns;
}

/** As `toAccountClaims`. Of claims of one theft on one coin, at whatever position, only the first. */
export function toCoinClaims(claims: readonly CoinClaim[], partyOf: (c: CoinClaim) => number): CoinClaims {
  const inOrder = claims.toSorted(
    (a, b) =>
      compare(a.position, b.position) ||
      Number(b.exists) - Number(a.exists) ||
      partyOf(a) - partyOf(b) ||
      a.transaction - b.transaction ||
      a.vout - b.vout,
  );
  const sorted = unique(inOrder, (c) => `${partyOf(c)} ${c.transaction} ${c.vout}`);
  const columns = {
    size: sorted.length,
    position: Float64Array.from(sorted, (c) => c.position),
    party: Int32Array.from(sorted, partyOf),
    exists: Uint8Array.from(sorted, (c) => Number(c.exists)),
    arrives: Uint8Array.from(sorted, (c) => Number(c.arrives)),
    transaction: Float64Array.from(sorted, (c) => c.transaction),
    vout: Int32Array.from(sorted, (c) => c.vout),
    address: Int32Array.from(sorted, (c) => c.address),
    spender: Float64Array.from(sorted, (c) => c.spender),
    spenderPosition: Float64Array.from(sorted, (c) => c.spenderPosition),
    timeSec: Float64Array.from(sorted, (c) => c.timeSec),
    amounts: new AmountColumn(sorted.length),
  };
  for (const [k, claim] of sorted.entries()) columns.amounts.set(k, claim.value);
  return columns;
}

/** Positions may be infinite, where a difference would be NaN. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
