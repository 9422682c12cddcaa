import { isDescending, scriptKind, type TransactionShape, valueCounts } from './shape.ts';
import type { Verdict } from './verdict.ts';

/** The least a round has on either side. zkSNACKs' coordinator began at 150, later ones go down to about 20. */
const MIN_COINS = 15;
/** What of the outputs are standard denominations: the rest is change that fits none. */
const MIN_STANDARD_SHARE = 0.8;
/** A consolidation split into one denomination is no round. */
const MIN_REPEATED_DENOMINATIONS = 3;

/** Powers of two and three, their doubles, and 1, 2, 5 times powers of ten: the denominations of Wasabi 2. */
const DENOMINATIONS = standardDenominations();

function standardDenominations(): Set<number> {
  const found = new Set<number>();
  const limit = 2 ** 47;
  for (let v = 1; v <= limit; v *= 2) found.add(v);
  for (let v = 1; v <= limit; v *= 3) found.add(v).add(2 * v);
  for (let v = 1; v <= limit; v *= 10)
    found
      .add(v)
      .add(2 * v)
      .add(5 * v);
  return found;
}

/**
 * A WabiSabi round (Wasabi 2): many segwit inputs and outputs, both sorted by value from high to low as its client does,
 * the outputs nearly all standard denominations, several of them repeated (Ficsor et al., WabiSabi, 2021; zkSNACKs'
 * WalletWasabi, AmountDecomposer).
 */
export function detectWabiSabi({ inputs, outputs }: TransactionShape): Verdict | null {
  if (inputs.length < MIN_COINS || outputs.length < MIN_COINS) return null;
  const isSegwit = [...inputs, ...outputs].every(({ address }) => /^p2(?:wpkh|tr)$/.test(scriptKind(address)));
  if (!isSegwit || !isDescending(inputs) || !isDescending(outputs)) return null;
  const standard = outputs.filter((coin) => DENOMINATIONS.has(coin.valueSat)).length;
  if (standard < MIN_STANDARD_SHARE * outputs.length) return null;
  const repeated = valueCounts(outputs).filter((v) => v.count > 1 && DENOMINATIONS.has(v.valueSat)).length;
  if (repeated < MIN_REPEATED_DENOMINATIONS) return null;
  return {
    protocol: 'wabisabi',
    certainty: 'likely',
    why:
      `${inputs.length} inputs and ${outputs.length} outputs, each sorted by value, ${standard} outputs of standard ` +
      `denominations, ${repeated} denominations more than once`,
  };
}
