import { detectJoinMarket } from './joinMarket.ts';
import { detectPayJoin } from './payJoin.ts';
import { distinctAddresses, type TransactionShape, valueCounts } from './shape.ts';
import { coins, joinsInputs, type Protocol, type Verdict } from './verdict.ts';
import { detectWabiSabi } from './wabiSabi.ts';
import { detectWasabi } from './wasabi.ts';
import { detectWhirlpoolMix, detectWhirlpoolTx0 } from './whirlpool.ts';

/** The least number of equal outputs at which a transaction of no known protocol counts as collaborative. */
const MIN_EQUAL = 5;

/**
 * Which collaborative protocol a transaction has the shape of; null for none. The most particular shape is asked first.
 * Pure: the same coins give the same verdict. Cost grows with the number of coins, and for JoinMarket's shape with a
 * search of bounded length.
 * @param off protocols that are not to be found: the next shape is asked
 */
export function detectCoinJoin(shape: TransactionShape, off: ReadonlySet<Protocol> = NONE): Verdict | null {
  if (shape.inputs.length === 0) return null;
  for (const detect of DETECTORS) {
    const verdict = detect(shape);
    if (verdict !== null && !off.has(verdict.protocol)) return verdict;
  }
  return null;
}

const NONE: ReadonlySet<Protocol> = new Set();
const DETECTORS = [
  detectWabiSabi,
  detectWhirlpoolMix,
  detectWhirlpoolTx0,
  detectWasabi,
  detectJoinMarket,
  detectEqualOutputs,
  detectPayJoin,
] as const;

/**
 * Five equal outputs or more, no fewer inputs than that from as many addresses: equal payments that one wallet makes in
 * a batch are paid from fewer coins than there are payments.
 */
function detectEqualOutputs({ inputs, outputs }: TransactionShape): Verdict | null {
  const [top] = valueCounts(outputs.filter((coin) => coin.valueSat > 0));
  if (top === undefined || top.count < MIN_EQUAL || distinctAddresses(inputs) < top.count) return null;
  const equal = outputs.filter((coin) => coin.valueSat === top.valueSat);
  if (distinctAddresses(equal) < top.count) return null;
  return {
    protocol: 'equal-outputs',
    certainty: 'likely',
    why: `${top.count} equal outputs of ${coins(top.valueSat)} paid from ${inputs.length} inputs`,
  };
}

/**
 * The rule that is widely copied, kept to be measured beside ours: a CoinJoin is a transaction whose most common output
 * value occurs exactly (outputs + 1) / 2 times.
 */
export function copiedRule({ outputs }: TransactionShape): boolean {
  const [top] = valueCounts(outputs);
  return top !== undefined && top.count > 1 && 2 * top.count === outputs.length + 1;
}

/** Whether the inputs of a transaction may be one party's, so that spending them together says so. */
export function mayMerge(verdict: Verdict | null): boolean {
  return verdict === null || joinsInputs(verdict.protocol);
}
