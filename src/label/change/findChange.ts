import { detectCoinJoin, mayMerge } from '../coinjoin/detectCoinJoin.ts';
import { type ShapeCoin, scriptKind } from '../coinjoin/shape.ts';
import { compareFingerprints, type Fingerprint } from './fingerprint.ts';

/** Transactions with more outputs are payouts to many, and not asked about. */
export const MOST_OUTPUTS = 50;

/** The heuristics, in the order of what they rest on. */
export const CHANGE_HEURISTICS = [
  'same-address',
  'script-type',
  'fresh-address',
  'round-amount',
  'peel-chain',
  'wallet-fingerprint',
] as const;
export type ChangeHeuristic = (typeof CHANGE_HEURISTICS)[number];

/** How far a heuristic goes: `strong` rests on keys, `medium` on habits of wallets, `weak` on habits of people. */
export type ChangeGrade = 'strong' | 'medium' | 'weak';

const GRADES: Readonly<Record<ChangeHeuristic, ChangeGrade>> = {
  'same-address': 'strong',
  'script-type': 'medium',
  'fresh-address': 'medium',
  'round-amount': 'weak',
  'peel-chain': 'medium',
  'wallet-fingerprint': 'medium',
};

/** An output with what is known of it. */
export interface KnownOutput extends ShapeCoin {
  /** Nothing in the ledger before this transaction paid its address. */
  readonly isFresh: boolean;
  /** It was spent alone, in a transaction with two outputs. */
  readonly isPeeledOn: boolean;
  /** Of the transaction that spent it; null where nothing did, or it has none. */
  readonly spentBy: Fingerprint | null;
}

/** A transaction as the heuristics of change see it. */
export interface SpendShape {
  readonly inputs: readonly ShapeCoin[];
  readonly outputs: readonly KnownOutput[];
  /** Its one input was made by a transaction with one input and two outputs. */
  readonly isPeeledFrom: boolean;
  readonly fingerprint: Fingerprint | null;
}

/** That an output is likely the sender's own: a lead that joins nothing. */
export interface ChangeLead {
  readonly heuristic: ChangeHeuristic;
  readonly grade: ChangeGrade;
  readonly vout: number;
}

/** Which output of a transaction is likely change, by each heuristic that has anything to say; all may be wrong. */
export interface ChangeLeads {
  readonly leads: readonly ChangeLead[];
  /** The output that all of them name; null where they name several or none. */
  readonly agreedVout: number | null;
}

/**
 * Asks every heuristic. None says anything of a coinbase, of a transaction with fewer than two outputs that can be spent, or of
 * one in the shape of a collaborative protocol, where several parties have change. Pure.
 */
export function findChange(shape: SpendShape): ChangeLeads {
  const spendable = shape.outputs.flatMap((output, vout) => (output.address === '' ? [] : [vout]));
  if (shape.inputs.length === 0 || spendable.length < 2 || !mayMerge(detectCoinJoin(shape))) {
    return { leads: [], agreedVout: null };
  }
  const leads = CHANGE_HEURISTICS.flatMap((heuristic): ChangeLead[] => {
    const vout = RULES[heuristic](shape, spendable);
    return vout === undefined ? [] : [{ heuristic, grade: GRADES[heuristic], vout }];
  });
  const named = new Set(leads.map(({ vout }) => vout));
  return { leads, agreedVout: named.size === 1 ? leads[0]!.vout : null };
}

/** Of the outputs that can be spent, the one that stands out; undefined where none does. */
type Rule = (shape: SpendShape, spendable: readonly number[]) => number | undefined;

const RULES: Readonly<Record<ChangeHeuristic, Rule>> = {
  'same-address': returned,
  'script-type': ofInputsKind,
  'fresh-address': fresh,
  'round-amount': unround,
  'peel-chain': peeledOn,
  'wallet-fingerprint': sameWallet,
};

/** It pays an address that the transaction spends from; nobody pays himself but to keep. */
function returned({ inputs, outputs }: SpendShape, spendable: readonly number[]): number | undefined {
  const own = new Set(inputs.map(({ address }) => address));
  return only(spendable, (vout) => own.has(outputs[vout]!.address));
}

/** All inputs are of one script type, and of the outputs one alone is. */
function ofInputsKind({ inputs, outputs }: SpendShape, spendable: readonly number[]): number | undefined {
  const kinds = new Set(inputs.map(({ address }) => scriptKind(address)));
  const [kind] = kinds;
  if (kinds.size !== 1 || kind === 'other' || kind === 'unspendable') return undefined;
  return only(spendable, (vout) => scriptKind(outputs[vout]!.address) === kind);
}

/**
 * Every other output pays an address that was paid before, and none one that is spent from: wallets take change at new
 * addresses (Meiklejohn et al. 2013).
 */
function fresh({ inputs, outputs }: SpendShape, spendable: readonly number[]): number | undefined {
  const own = new Set(inputs.map(({ address }) => address));
  if (spendable.some((vout) => own.has(outputs[vout]!.address))) return undefined;
  return only(spendable, (vout) => outputs[vout]!.isFresh);
}

/** Every other output is of a round amount: people pay round sums, and change is what is left. */
function unround({ outputs }: SpendShape, spendable: readonly number[]): number | undefined {
  return only(spendable, (vout) => !isRound(outputs[vout]!.valueSat));
}

/** One input, two outputs, and one of them is spent in the same way: the chain goes on with the change. */
function peeledOn(shape: SpendShape, spendable: readonly number[]): number | undefined {
  if (shape.inputs.length !== 1 || shape.outputs.length !== 2 || !shape.isPeeledFrom) return undefined;
  return only(spendable, (vout) => shape.outputs[vout]!.isPeeledOn);
}

/** All were spent, one by a transaction that looks made by the same wallet and every other by one that does not. */
function sameWallet({ fingerprint, outputs }: SpendShape, spendable: readonly number[]): number | undefined {
  if (fingerprint === null) return undefined;
  const found = spendable.map((vout) => {
    const { spentBy } = outputs[vout]!;
    return spentBy === null ? null : compareFingerprints(fingerprint, spentBy);
  });
  return found.includes(null) ? undefined : only(spendable, (vout) => found[spendable.indexOf(vout)] === 'same');
}

function only(vouts: readonly number[], is: (vout: number) => boolean): number | undefined {
  const found = vouts.filter(is);
  return found.length === 1 ? found[0] : undefined;
}

/** Three significant digits at most, and no less than a thousand satoshi. */
function isRound(valueSat: number): boolean {
  if (valueSat < 1000) return false;
  let digits = valueSat;
  while (digits % 10 === 0) digits /= 10;
  return digits < 1000;
}
