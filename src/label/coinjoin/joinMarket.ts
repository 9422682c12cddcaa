import { distinctAddresses, type TransactionShape, valueCounts } from './shape.ts';
import { coins, type Verdict } from './verdict.ts';

/** What a maker earns, or a taker pays, at most: of the equal amount, and in satoshi for small ones and for miners. */
const MAX_FEE_SHARE = 0.02;
const MAX_FEE_SAT = 100_000;
/** Steps of the search for who brought which inputs; past it the shape counts as not explained. */
const MAX_STEPS = 200_000;

/**
 * A JoinMarket transaction: `n` equal outputs, one of each party, and a change output of each (all but perhaps the taker),
 * so `2n` or `2n - 1` in all. It is `likely` for three parties or more, or where for all parties but the taker a set of
 * inputs can be named that pays for its equal output and its change within a maker's fee (Möser and Böhme, Join me on a
 * market for anonymity, 2017). Two parties that cannot be told apart so are `uncertain`: a wallet that pays two people
 * the same amount makes this shape too.
 */
export function detectJoinMarket({ inputs, outputs }: TransactionShape): Verdict | null {
  const payments = outputs.filter((coin) => coin.valueSat > 0);
  const [top, next] = valueCounts(payments);
  if (top === undefined || top.count < 2 || (next !== undefined && next.count === top.count)) return null;
  const parties = top.count;
  if (payments.length !== 2 * parties && payments.length !== 2 * parties - 1) return null;
  if (inputs.length < parties || distinctAddresses(inputs) < parties) return null;
  if (distinctAddresses(payments) < payments.length) return null;
  const changes = payments.filter((coin) => coin.valueSat !== top.valueSat).map((coin) => coin.valueSat);
  const isExplained = explains(
    inputs.map((coin) => coin.valueSat),
    changes,
    top.valueSat,
    parties,
  );
  return {
    protocol: 'joinmarket',
    certainty: parties > 2 || isExplained ? 'likely' : 'uncertain',
    why:
      `${parties} equal outputs of ${coins(top.valueSat)} and ${changes.length} of change; ` +
      (isExplained ? 'inputs can be named for each maker' : 'no assignment of inputs to makers was found'),
  };
}

/**
 * Whether disjoint sets of inputs can be named for at least `parties - 1` changes (the makers), each paying for the equal
 * amount and the change, less what a maker earns.
 */
function explains(inputs: readonly number[], changes: readonly number[], equal: number, parties: number): boolean {
  const slack = Math.max(MAX_FEE_SAT, Math.floor(equal * MAX_FEE_SHARE));
  const sorted = inputs.toSorted((a, b) => b - a);
  const used = new Uint8Array(sorted.length);
  const targets = changes.toSorted((a, b) => b - a);
  const allowedToFail = targets.length - (parties - 1);
  const steps = { left: MAX_STEPS };
  return assign(sorted, used, targets, 0, allowedToFail, equal, slack, steps);
}

/** Finds inputs for `targets[at]` and all after it, of which `mayFail` may stay without. */
function assign(
  inputs: readonly number[],
  used: Uint8Array,
  targets: readonly number[],
  at: number,
  mayFail: number,
  equal: number,
  slack: number,
  steps: { left: number },
): boolean {
  if (at === targets.length) return true;
  const high = targets[at]! + equal;
  const low = high - slack;
  // A set of inputs for this change, extended one input at a time; then the rest of the changes.
  const extend = (from: number, sum: number): boolean => {
    if (steps.left-- <= 0) return false;
    if (sum >= low && sum <= high && assign(inputs, used, targets, at + 1, mayFail, equal, slack, steps)) return true;
    for (let k = from; k < inputs.length; k++) {
      if (used[k] === 1 || sum + inputs[k]! > high) continue;
      used[k] = 1;
      if (extend(k + 1, sum + inputs[k]!)) return true;
      used[k] = 0;
    }
    return false;
  };
  if (extend(0, 0)) return true;
  return mayFail > 0 && assign(inputs, used, targets, at + 1, mayFail - 1, equal, slack, steps);
}
