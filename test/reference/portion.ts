/** What one party has of a portion. Under `bounds`, `amount` is what is possible; elsewhere `certain` equals it. */
export interface Share {
  readonly party: number;
  readonly amount: bigint;
  readonly origin: bigint;
  readonly certain: bigint;
}

/** What a claim did: the portion after it, what it newly took, and what other thefts had already. */
export interface Claim<P> {
  readonly portion: P;
  readonly claimed: bigint;
  readonly earlier: bigint;
}

/**
 * A rule, as what can be done with a portion of value `P` (what a coin, a transfer, a transaction or an account
 * holds). Portions are never changed, only replaced.
 */
export interface Algebra<P> {
  clean(amount: bigint): P;
  /** `second` put at the back of `first`. */
  join(first: P, second: P): P;
  /** An outflow from an account. */
  split(held: P, amount: bigint): { readonly taken: P; readonly rest: P };
  /** A UTXO transaction: what each output gets, in `vout` order, and what is left as the fee. */
  divide(spent: P, values: readonly bigint[]): { readonly outputs: readonly P[]; readonly fee: P };
  /** What a coinbase has to give, where tainted fees are carried into it. */
  coinbase(portion: P): P;
  /** All of a portion turned into `into` units of another asset; `lost` are the parties whose parcels have no units left. */
  convert(portion: P, into: bigint): { readonly portion: P; readonly lost: readonly Share[] };
  claim(portion: P, party: number): Claim<P>;
  /** The parties that have something of a portion, in their order. */
  shares(portion: P): Share[];
  /** The same value with every taint taken off, in its place. */
  cleansed(portion: P): P;
  total(portion: P): bigint;
}

export function sum(amounts: Iterable<bigint>): bigint {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}

export function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

export function most(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
