import { PROTOCOLS, type Protocol } from '../coinjoin/verdict.ts';
import type { CoinJoinCalibration } from './calibrateCoinJoins.ts';
import { type Proportion, proportion } from './proportion.ts';

/** How often one detector is right about labelled transactions. */
export interface DetectorCalibration {
  readonly protocol: Protocol;
  /** Transactions labelled as what it looks for. */
  readonly labelled: number;
  /** Of them, those that it finds, `likely`. */
  readonly recall: Proportion;
  /** Of them, those taken for collaborative by whatever detector: what keeps their inputs apart. */
  readonly apart: Proportion;
  /** Of them, those that the widely copied rule finds. */
  readonly copied: Proportion;
  /** Of the transactions with a label that it finds, `likely`, those that are labelled so. `payjoin-shaped` is never `likely`. */
  readonly precision: Proportion;
  /** Of the transactions labelled as something else, or known to be none, those that it finds, `uncertain` ones included. */
  readonly falseAlarms: Proportion;
  /** What is found without a label that would say whether rightly so: `likely` and `uncertain`, by what is known of it. */
  readonly unlabelled: Readonly<Record<'after a mix' | 'listed as mislabelled' | 'unknown', Proportion>>;
}

/** What each detector's counts say, from those of the sets: nothing is looked at again. */
export function calibrateDetectors(sets: readonly CoinJoinCalibration[]): DetectorCalibration[] {
  return PROTOCOLS.map((protocol) => {
    const likely = (set: CoinJoinCalibration): number => set.found[protocol]?.likely ?? 0;
    const found = (set: CoinJoinCalibration): number => likely(set) + (set.found[protocol]?.uncertain ?? 0);
    const certain = sets.filter(({ kind, mislabelled }) => (kind === 'coinjoin' || kind === 'other') && !mislabelled);
    const own = certain.filter(({ of }) => of === protocol);
    const isRight = ({ kind, right }: CoinJoinCalibration): boolean =>
      // It claims no more than that the transaction is collaborative, of a protocol that is not known.
      protocol === 'equal-outputs' ? kind === 'coinjoin' : right.includes(protocol);
    const among = (some: readonly CoinJoinCalibration[], count: (set: CoinJoinCalibration) => number): Proportion =>
      proportion(total(some, count), total(some, size));
    return {
      protocol,
      labelled: total(own, size),
      recall: among(own, likely),
      apart: among(own, ({ collaborative }) => collaborative.hits),
      copied: among(own, ({ copied }) => copied.hits),
      precision: proportion(total(certain.filter(isRight), likely), total(certain, likely)),
      falseAlarms: among(
        certain.filter((set) => !isRight(set)),
        found,
      ),
      unlabelled: {
        'after a mix': among(
          sets.filter(({ kind, mislabelled }) => kind === 'after a mix' && !mislabelled),
          found,
        ),
        'listed as mislabelled': among(
          sets.filter(({ mislabelled }) => mislabelled),
          found,
        ),
        unknown: among(
          sets.filter(({ kind, mislabelled }) => kind === 'unknown' && !mislabelled),
          found,
        ),
      },
    };
  });
}

/**
 * Of the transactions of each protocol, those that `equal-outputs` finds alone, where every other detector is off; under `other`
 * those that are none and that it takes for one.
 */
export function calibrateEqualAlone(sets: readonly CoinJoinCalibration[]): Readonly<Record<string, Proportion>> {
  const certain = sets.filter(({ mislabelled }) => !mislabelled);
  const groups = [
    ...PROTOCOLS.map((name) => [name, certain.filter(({ of }) => of === name)] as const),
    ['other', certain.filter(({ kind }) => kind === 'other')] as const,
  ];
  const shares = groups
    .filter(([, some]) => some.length > 0)
    .map(([name, some]) => [
      name,
      proportion(
        total(some, ({ equalAlone }) => equalAlone.hits),
        total(some, size),
      ),
    ]);
  return Object.fromEntries(shares);
}

const size = ({ transactions }: CoinJoinCalibration): number => transactions;
const total = (sets: readonly CoinJoinCalibration[], count: (set: CoinJoinCalibration) => number): number =>
  sets.reduce((sum, set) => sum + count(set), 0);
