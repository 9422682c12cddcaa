import type { TransactionRow } from '../../core/rows.ts';
import { CHANGE_HEURISTICS, type ChangeHeuristic, findChange, type SpendShape } from '../change/findChange.ts';
import { type Fingerprint, fingerprintOf } from '../change/fingerprint.ts';
import { toShape, toSpendCoins } from '../cluster/collectEvidence.ts';
import { type Proportion, proportion } from './proportion.ts';
import type { Owner } from './readOwners.ts';

interface HeuristicCalibration {
  /** Of the transactions in which it names an output, those in which that one is the sender's. */
  readonly precision: Proportion;
  /** Of the transactions with change, those in which it names an output of the sender's. */
  readonly recall: Proportion;
}

/** How often each heuristic of change is right, held against who owns what. */
export interface ChangeCalibration {
  /** Transactions looked at: two outputs or more, all inputs of one known owner, all outputs of known owners. */
  readonly transactions: number;
  /** Of them, those that pay the sender and somebody else. */
  readonly withChange: number;
  readonly heuristics: Readonly<Record<ChangeHeuristic, HeuristicCalibration>>;
  /** Where two or more speak and all name one output. */
  readonly agreeing: HeuristicCalibration;
}

/** Asks the heuristics about every transaction of a chain whose parties the truth names. @param rows in the chain's order */
export async function calibrateChange(
  rows: AsyncIterable<TransactionRow>,
  truth: ReadonlyMap<string, Owner>,
): Promise<ChangeCalibration> {
  const all: TransactionRow[] = [];
  for await (const row of rows) all.push(row);
  const tally = new Tally();
  for (const { row, shape } of shapesOf(all)) {
    const senders = new Set(row.inputs.map(({ address }) => truth.get(address ?? '')?.owner));
    const payees = row.outputs.map(({ address }) => truth.get(address)?.owner);
    const [sender] = senders;
    if (payees.length < 2 || senders.size !== 1 || sender === undefined || payees.includes(undefined)) continue;
    const own = payees.map((payee) => payee === sender);
    if (own.every(Boolean)) continue;
    const { leads, agreedVout } = findChange(shape);
    tally.transactions += 1;
    if (own.includes(true)) tally.withChange += 1;
    for (const { heuristic, vout } of leads) tally.count(heuristic, own[vout]!);
    if (leads.length > 1 && agreedVout !== null) tally.count('agreeing', own[agreedVout]!);
  }
  return tally.result();
}

class Tally {
  transactions = 0;
  withChange = 0;
  readonly #counts = new Map<ChangeHeuristic | 'agreeing', { right: number; named: number }>();

  count(of: ChangeHeuristic | 'agreeing', isRight: boolean): void {
    const { right, named } = this.#counts.get(of) ?? { right: 0, named: 0 };
    this.#counts.set(of, { right: right + (isRight ? 1 : 0), named: named + 1 });
  }

  result(): ChangeCalibration {
    const of = (name: ChangeHeuristic | 'agreeing'): HeuristicCalibration => {
      const { right, named } = this.#counts.get(name) ?? { right: 0, named: 0 };
      return { precision: proportion(right, named), recall: proportion(right, this.withChange) };
    };
    const heuristics = Object.fromEntries(CHANGE_HEURISTICS.map((name) => [name, of(name)]));
    return {
      transactions: this.transactions,
      withChange: this.withChange,
      heuristics: heuristics as Record<ChangeHeuristic, HeuristicCalibration>,
      agreeing: of('agreeing'),
    };
  }
}

/** Every transaction with what is known of its outputs; coins from before the first row have no maker. */
function* shapesOf(rows: readonly TransactionRow[]): Generator<{ row: TransactionRow; shape: SpendShape }> {
  const isPeel = (row: TransactionRow | undefined): boolean => row?.inputs.length === 1 && row.outputs.length === 2;
  const byTxid = new Map(rows.map((row) => [row.txid, row]));
  const spenders = new Map(
    rows.flatMap((row) => row.inputs.map(({ txid, vout }) => [`${txid}:${vout}`, row] as const)),
  );
  const prints = new Map<TransactionRow, Fingerprint | null>();
  const printOf = (row: TransactionRow | undefined): Fingerprint | null => {
    if (row === undefined) return null;
    const known = prints.get(row);
    if (known !== undefined) return known;
    const print = fingerprintOf(toSpendCoins(row));
    prints.set(row, print);
    return print;
  };
  const seen = new Set<string>();
  for (const row of rows) {
    const { inputs, outputs } = toShape(row);
    for (const { address } of inputs) seen.add(address);
    const shape: SpendShape = {
      inputs,
      outputs: outputs.map((output, vout) => ({
        ...output,
        isFresh: output.address !== '' && !seen.has(output.address),
        isPeeledOn: isPeel(spenders.get(`${row.txid}:${vout}`)),
        spentBy: printOf(spenders.get(`${row.txid}:${vout}`)),
      })),
      isPeeledFrom: row.inputs.length === 1 && isPeel(byTxid.get(row.inputs[0]!.txid)),
      fingerprint: printOf(row),
    };
    yield { row, shape };
    for (const { address } of outputs) seen.add(address);
  }
}
