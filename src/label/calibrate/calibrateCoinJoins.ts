import { findChange } from '../change/findChange.ts';
import { copiedRule, detectCoinJoin, mayMerge } from '../coinjoin/detectCoinJoin.ts';
import type { TransactionShape } from '../coinjoin/shape.ts';
import { PROTOCOLS, type Protocol } from '../coinjoin/verdict.ts';
import type { SampleSet } from './coinJoinSamples.ts';
import { type Proportion, proportion } from './proportion.ts';
import { labelOf, type SampleLabel } from './sampleLabels.ts';

/** What the detectors make of labelled transactions of one kind. */
export interface CoinJoinCalibration extends SampleLabel {
  /** The list's name. Transactions of one list stand apart where their labels differ. */
  readonly set: string;
  /** Transactions that the lists call wrongly labelled are counted apart. */
  readonly mislabelled: boolean;
  readonly transactions: number;
  /** Of them, how many each protocol was found in, `likely` and `uncertain`. */
  readonly found: Readonly<Partial<Record<Protocol, { readonly likely: number; readonly uncertain: number }>>>;
  /** Taken for collaborative with any name, so that their inputs do not merge. */
  readonly collaborative: Proportion;
  /** Found, `likely`, as what the label says; null where it says nothing of the kind. */
  readonly named: Proportion | null;
  /** What `equal-outputs` finds where every other detector is off: what it would of a protocol that none knows. */
  readonly equalAlone: Proportion;
  /** What the widely copied rule finds. */
  readonly copied: Proportion;
  /** In which a heuristic of change that needs the transaction alone names an output all the same. */
  readonly changeNamed: Proportion;
}

/** Runs the detectors over labelled transactions; sets of one name and label are counted together, in the order of names. */
export function calibrateCoinJoins(
  sets: readonly SampleSet[],
  mislabelled: ReadonlySet<string>,
): CoinJoinCalibration[] {
  const byTxid = new Map(
    sets.flatMap(({ name, samples }) => samples.map((sample) => [`${name}/${sample.txid}`, { name, ...sample }])),
  );
  const groups = Map.groupBy(byTxid.values(), ({ name, txid, timeSec }) => {
    const { of } = labelOf(name, timeSec);
    return `${name}/${of === null ? '' : PROTOCOLS.indexOf(of)}/${mislabelled.has(txid) ? 1 : 0}`;
  });
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => {
      const [{ name, txid, timeSec }] = group as [(typeof group)[0]];
      const shapes = group.map(({ shape }) => shape);
      return calibrateSet(name, labelOf(name, timeSec), mislabelled.has(txid), shapes);
    });
}

const ALL_BUT_EQUAL: ReadonlySet<Protocol> = new Set(PROTOCOLS.filter((name) => name !== 'equal-outputs'));

function calibrateSet(
  set: string,
  label: SampleLabel,
  mislabelled: boolean,
  shapes: readonly TransactionShape[],
): CoinJoinCalibration {
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
    if (verdict.certainty === 'likely' && label.right.includes(verdict.protocol)) named += 1;
  }
  const n = shapes.length;
  const share = (isSo: (shape: TransactionShape) => boolean): Proportion => proportion(shapes.filter(isSo).length, n);
  return {
    set,
    ...label,
    mislabelled,
    transactions: n,
    found: Object.fromEntries(PROTOCOLS.flatMap((name) => (found[name] ? [[name, found[name]]] : []))),
    collaborative: proportion(collaborative, n),
    named: label.kind !== 'coinjoin' || mislabelled ? null : proportion(named, n),
    equalAlone: share((shape) => detectCoinJoin(shape, ALL_BUT_EQUAL) !== null),
    copied: share(copiedRule),
    changeNamed: share(namesChange),
  };
}

/** Nothing is known of such a transaction's outputs but what stands in it. */
function namesChange({ inputs, outputs }: TransactionShape): boolean {
  const known = outputs.map((output) => ({ ...output, isFresh: false, isPeeledOn: false, spentBy: null }));
  return findChange({ inputs, outputs: known, isPeeledFrom: false, fingerprint: null }).leads.length > 0;
}
