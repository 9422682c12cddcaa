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

/**
 * Runs the detectors over labelled transactions; sets of one name and label are counted together, in the order of names, and a
 * transaction that is in several files of one name once. Of a transaction nothing is kept but its txid.
 */
export function calibrateCoinJoins(
  sets: readonly SampleSet[],
  mislabelled: ReadonlySet<string>,
): CoinJoinCalibration[] {
  const seen = new Set<string>();
  const counts = new Map<string, SetCount>();
  for (const { name, samples } of sets) {
    for (const { txid, timeSec, shape } of samples) {
      const entry = `${name}/${txid}`;
      if (seen.has(entry)) continue;
      seen.add(entry);
      const label = labelOf(name, timeSec);
      const isListed = mislabelled.has(txid);
      const key = `${name}/${label.of === null ? '' : PROTOCOLS.indexOf(label.of)}/${isListed ? 1 : 0}`;
      const count = counts.get(key) ?? new SetCount(name, label, isListed);
      counts.set(key, count);
      count.add(shape);
    }
  }
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count.result());
}

const ALL_BUT_EQUAL: ReadonlySet<Protocol> = new Set(PROTOCOLS.filter((name) => name !== 'equal-outputs'));

/** What is counted of one set while its transactions go by. */
class SetCount {
  readonly #set: string;
  readonly #label: SampleLabel;
  readonly #mislabelled: boolean;
  readonly #found: Partial<Record<Protocol, { likely: number; uncertain: number }>> = {};
  readonly #of = { transactions: 0, collaborative: 0, named: 0, equalAlone: 0, copied: 0, changeNamed: 0 };

  constructor(set: string, label: SampleLabel, mislabelled: boolean) {
    this.#set = set;
    this.#label = label;
    this.#mislabelled = mislabelled;
  }

  add(shape: TransactionShape): void {
    const of = this.#of;
    of.transactions += 1;
    if (detectCoinJoin(shape, ALL_BUT_EQUAL) !== null) of.equalAlone += 1;
    if (copiedRule(shape)) of.copied += 1;
    if (namesChange(shape)) of.changeNamed += 1;
    const verdict = detectCoinJoin(shape);
    if (verdict === null) return;
    const counts = this.#found[verdict.protocol] ?? { likely: 0, uncertain: 0 };
    counts[verdict.certainty] += 1;
    this.#found[verdict.protocol] = counts;
    if (!mayMerge(verdict)) of.collaborative += 1;
    if (verdict.certainty === 'likely' && this.#label.right.includes(verdict.protocol)) of.named += 1;
  }

  result(): CoinJoinCalibration {
    const { transactions, collaborative, named, equalAlone, copied, changeNamed } = this.#of;
    const found = PROTOCOLS.flatMap((name) => (this.#found[name] ? [[name, this.#found[name]]] : []));
    const isNamed = this.#label.kind === 'coinjoin' && !this.#mislabelled;
    const share = (hits: number): Proportion => proportion(hits, transactions);
    return {
      set: this.#set,
      ...this.#label,
      mislabelled: this.#mislabelled,
      transactions,
      found: Object.fromEntries(found) as CoinJoinCalibration['found'],
      collaborative: share(collaborative),
      named: isNamed ? share(named) : null,
      equalAlone: share(equalAlone),
      copied: share(copied),
      changeNamed: share(changeNamed),
    };
  }
}

/** Nothing is known of such a transaction's outputs but what stands in it. */
function namesChange({ inputs, outputs }: TransactionShape): boolean {
  const known = outputs.map((output) => ({ ...output, isFresh: false, isPeeledOn: false, spentBy: null }));
  return findChange({ inputs, outputs: known, isPeeledFrom: false, fingerprint: null }).leads.length > 0;
}
