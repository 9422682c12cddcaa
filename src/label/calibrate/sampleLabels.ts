import type { Protocol } from '../coinjoin/verdict.ts';

/** What a list says that the transactions in it are. */
export interface SampleLabel {
  /**
   * `coinjoin`: of several parties. `other`: known to be none of any protocol. `after a mix`: whatever spends from one, mixes
   * again included. `unknown`: the list's name says nothing.
   */
  readonly kind: 'coinjoin' | 'other' | 'after a mix' | 'unknown';
  /** The detector that should find them; null where none or not one alone should. */
  readonly of: Protocol | null;
  /** What they are rightly called. */
  readonly right: readonly Protocol[];
}

const mix = (of: Protocol, ...also: Protocol[]): SampleLabel => ({ kind: 'coinjoin', of, right: [of, ...also] });
const AFTER: SampleLabel = { kind: 'after a mix', of: null, right: [] };
const OTHER: SampleLabel = { kind: 'other', of: null, right: [] };
const UNKNOWN: SampleLabel = { kind: 'unknown', of: null, right: [] };

/** Files of single transactions, or of a few, that are known to be of no protocol. */
const SINGLE_OTHERS = [
  'hodlhodl-fp',
  'hodlhodl-tp',
  'satoshi-genesis-txs',
  'batch-withdrawal-143',
  'dust-attack-555',
  'bare-multisig',
  'op-return-charley',
  'simple-legacy-p2pkh',
  'taproot-op-return',
  'taproot-script-path',
];

/** Files of Dumplings, and single transactions that public collections name. */
const LABELS: ReadonlyMap<string, SampleLabel> = new Map([
  ['Wasabi2CoinJoins', mix('wabisabi')],
  ['SamouraiCoinJoins', mix('whirlpool')],
  ['SamouraiTx0s', mix('whirlpool-tx0')],
  ['OtherCoinJoins', mix('joinmarket', 'equal-outputs')],
  ['whirlpool-coinjoin', mix('whirlpool')],
  ['wabisabi-coinjoin', mix('wabisabi')],
  ['joinmarket-coinjoin', mix('joinmarket')],
  ...['WasabiPostMixTxs', 'Wasabi2PostMixTxs', 'SamouraiPostMixTxs', 'OtherCoinJoinPostMixTxs'].map(
    (name): [string, SampleLabel] => [name, AFTER],
  ),
  ...SINGLE_OTHERS.map((name): [string, SampleLabel] => [name, OTHER]),
]);

/** Wasabi 1.0 came out on 31 October 2018: a fortnight later every round was one of it. Rounds of 2020 and after are of 1.1. */
const LAST_OF_1_0_SEC = Date.UTC(2018, 10, 15) / 1000;
const FIRST_OF_1_1_SEC = Date.UTC(2020, 0, 1) / 1000;

/**
 * What a transaction of a list is labelled as. Dumplings has one list for Wasabi 1.0 and 1.1; the time tells them apart, except
 * between November 2018 and 2020, when a round may be of either.
 * @param set the list's name. @param timeSec null where the list does not say
 */
export function labelOf(set: string, timeSec: number | null): SampleLabel {
  if (set !== 'WasabiCoinJoins') return LABELS.get(set) ?? UNKNOWN;
  if (timeSec !== null && timeSec < LAST_OF_1_0_SEC) return mix('wasabi-1.0');
  if (timeSec !== null && timeSec >= FIRST_OF_1_1_SEC) return mix('wasabi-1.1');
  return { kind: 'coinjoin', of: null, right: ['wasabi-1.0', 'wasabi-1.1'] };
}
