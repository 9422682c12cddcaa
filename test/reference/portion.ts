/** What one theft has of a portion. Under `bounds`, `amount` is what is possible; elsewhere `certain` equals it. */
export interface Share {
  /** The theft's place in claim order. */
  readonly theft: number;
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
  claim(portion: P, theft: number): Claim<P>;
  /** The thefts that have something of a portion, in claim order. */
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
