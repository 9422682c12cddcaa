import { detectCoinJoin, mayMerge } from '../coinjoin/detectCoinJoin.ts';
import type { ShapeCoin } from '../coinjoin/shape.ts';

/** A coin that a transaction spends, with where it was made. */
export interface SpentCoin extends ShapeCoin {
  readonly txid: string;
  readonly vout: number;
  /** Whether value and address are known; where they are not, little is said. */
  readonly isKnown: boolean;
}

/** What a fingerprint is taken of. */
export interface SpendCoins {
  readonly inputs: readonly SpentCoin[];
  readonly outputs: readonly ShapeCoin[];
}

/**
 * What a transaction shows of the wallet that made it, as far as a ledger keeps it: the order of its coins, where its change
 * goes, and how it pays fees. Version, locktime, sequence numbers and signatures are in no ledger. Null where it does not show.
 */
export interface Fingerprint {
  /**
   * Inputs and outputs in the order of BIP 69; null where they are, but would be by chance every other time. Of equal amounts any
   * order counts: ledgers keep no scripts.
   */
  readonly isSorted: boolean | null;
  /** Of two outputs or more one pays an address that is spent from. */
  readonly returnsChange: boolean | null;
  /** The fee is a multiple of 1,000 satoshi. */
  readonly isFlatFee: boolean | null;
}

const NAMES = ['isSorted', 'returnsChange', 'isFlatFee'] as const satisfies readonly (keyof Fingerprint)[];
/** Transactions with more coins than this in all are not looked at. */
export const MOST_FINGERPRINT_COINS = 200;
/** The least number of orders that coins could stand in for their being sorted to say anything. */
const LEAST_ORDERS = 4;
const FLAT_FEE_SAT = 1000;

/** The fingerprint of a transaction; null for a coinbase, a collaborative transaction and a very large one. Pure. */
export function fingerprintOf(coins: SpendCoins): Fingerprint | null {
  const { inputs, outputs } = coins;
  if (inputs.length === 0 || inputs.length + outputs.length > MOST_FINGERPRINT_COINS) return null;
  if (!mayMerge(detectCoinJoin(coins))) return null;
  const areKnown = inputs.every(({ isKnown }) => isKnown);
  return {
    isSorted: isInOrder(coins),
    returnsChange: areKnown && outputs.length > 1 ? paysBack(coins) : null,
    isFlatFee: areKnown ? paysFlat(coins) : null,
  };
}

/**
 * Whether two transactions look made by one wallet: `different` where they differ in anything that both show, `same` where they
 * agree in two things at least; null where too little shows.
 */
export function compareFingerprints(a: Fingerprint, b: Fingerprint): 'same' | 'different' | null {
  const shown = NAMES.filter((name) => a[name] !== null && b[name] !== null);
  if (shown.some((name) => a[name] !== b[name])) return 'different';
  return shown.length > 1 ? 'same' : null;
}

function isInOrder({ inputs, outputs }: SpendCoins): boolean | null {
  const areSorted = isAscending(inputs, compareInputs) && isAscending(outputs, (a, b) => a.valueSat - b.valueSat);
  if (!areSorted) return false;
  return orders(inputs.length) * orders(outputs.length) < LEAST_ORDERS ? null : true;
}

/** BIP 69: by the id of the transaction that made the coin, as it is written, then by its place in it. */
function compareInputs(a: SpentCoin, b: SpentCoin): number {
  if (a.txid === b.txid) return a.vout - b.vout;
  return a.txid < b.txid ? -1 : 1;
}

function isAscending<T>(items: readonly T[], compare: (a: T, b: T) => number): boolean {
  return items.every((item, k) => k === 0 || compare(items[k - 1]!, item) <= 0);
}

/** In how many orders so many coins can stand; exact as far as it matters. */
const orders = (count: number): number => (count < 2 ? 1 : count === 2 ? 2 : 6);

function paysBack({ inputs, outputs }: SpendCoins): boolean {
  const own = new Set(inputs.map(({ address }) => address));
  return outputs.some(({ address }) => address !== '' && own.has(address));
}

function paysFlat({ inputs, outputs }: SpendCoins): boolean | null {
  let feeSat = 0;
  for (const { valueSat } of inputs) feeSat += valueSat;
  for (const { valueSat } of outputs) feeSat -= valueSat;
  return feeSat <= 0 ? null : feeSat % FLAT_FEE_SAT === 0;
}
