import { findChange } from '../change/findChange.ts';
import { copiedRule, detectCoinJoin, mayMerge } from '../coinjoin/detectCoinJoin.ts';
import type { Protocol } from '../coinjoin/verdict.ts';
import type { SampleSet } from './coinJoinSamples.ts';
import { type Proportion, proportion } from './proportion.ts';

/** What the detectors make of labelled transactions of one kind. */
export interface CoinJoinCalibration {
  readonly set: string;
  /** What its label says they are; null where it says nothing of the kind. */
  readonly labelled: readonly Protocol[] | null;
  /** Transactions that the lists call wrongly labelled are counted apart. */
  readonly mislabelled: boolean;
  readonly transactions: number;
  /** Of them, how many each protocol was found in, `likely` and `uncertain`. */
  readonly found: Readonly<Partial<Record<Protocol, { readonly likely: number; readonly uncertain: number }>>>;
  /** Taken for collaborative with any name, so that their inputs do not merge. */
  readonly collaborative: Proportion;
  /** Found, `likely`, as what the label says. */
  readonly named: Proportion | null;
  /** What the widely copied rule finds. */
  readonly copied: Proportion;
  /** In which a heuristic of change that needs the transaction alone names an output all the same. */
  readonly changeNamed: Proportion;
}

/** What the files of Dumplings are labelled as; its post-mix files hold whatever spends from a mix, mixes again included. */
const LABELS: Readonly<Record<string, readonly Protocol[]>> = {
  WasabiCoinJoins: ['wasabi-1.0', 'wasabi-1.1'],
  Wasabi2CoinJoins: ['wabisabi'],
  SamouraiCoinJoins: ['whirlpool'],
  OtherCoinJoins: ['joinmarket', 'equal-outputs'],
};

/** Runs the detectors over labelled transactions; sets of one name are counted together. */
export function calibrateCoinJoins(
  sets: readonly SampleSet[],
  mislabelled: ReadonlySet<string>,
): CoinJoinCalibration[] {
  const names = [...new Set(sets.map((set) => set.name))].toSorted();
  return names.flatMap((name) => {
    const byTxid = new Map(
      sets.filter((set) => set.name === name).flatMap((set) => set.samples.map((sample) => [sample.txid, sample])),
    );
    const samples = [...byTxid.values()];
    const right = samples.filter(({ txid }) => !mislabelled.has(txid));
    const wrong = samples.filter(({ txid }) => mislabelled.has(txid));
    return [right, wrong]
      .filter((list) => list.length > 0)
      .map((list) =>
        calibrateSet(
          name,
          list === wrong,
          list.map((sample) => sample.shape),
        ),
      );
  });
}

function calibrateSet(
  set: string,
  mislabelled: boolean,
  shapes: readonly Parameters<typeof detectCoinJoin>[0][],
): CoinJoinCalibration {
  const labelled = LABELS[set] ?? null;
  const found: Partial<Record<Protocol, { likely: number; uncertain: number }>> = {};
  let collaborative = 0;
  let named = 0;
  for (const shape of shapes) {
    const verdict = detectCoinJoin(shape);
    if (verdict === null) continue;
    const counts = found[verdict.protocol] ?? { likely: 0, uncertain: 0 };
    counts[verdict.certainty] += 1;
    found[verdict.protocol] = counts;
    if (!mayMerge(verdict)) collaborative += 1;
    if (verdict.certainty === 'likely' && labelled?.includes(verdict.protocol)) named += 1;
  }
  const n = shapes.length;
  return {
    set,
    labelled,
    mislabelled,
    transactions: n,
    found,
    collaborative: proportion(collaborative, n),
    named: labelled === null || mislabelled ? null : proportion(named, n),
    copied: proportion(shapes.filter(copiedRule).length, n),
    changeNamed: proportion(shapes.filter(namesChange).length, n),
  };
}

/** Nothing is known of such a transaction's outputs but what stands in it. */
function namesChange({ inputs, outputs }: Parameters<typeof detectCoinJoin>[0]): boolean {
  const known = outputs.map((output) => ({ ...output, isFresh: false, isPeeledOn: false, spentBy: null }));
  return findChange({ inputs, outputs: known, isPeeledFrom: false, fingerprint: null }).leads.length > 0;
}
