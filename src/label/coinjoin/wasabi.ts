import { distinctAddresses, scriptKind, type TransactionShape, valueCounts } from './shape.ts';
import { coins, type Verdict } from './verdict.ts';

/** The base denominations that the coordinator ran: 0.1 bitcoin, which fell a little with every round, and 0.05. */
const BASES_SAT: readonly (readonly [number, number])[] = [
  [8_000_000, 12_000_000],
  [4_500_000, 5_500_000],
];
const MIN_PEERS = 6;
/** Below this many peers the shape is also JoinMarket's, told apart by its number of outputs. */
const MANY_PEERS = 16;
/** Levels are twice the one below, up to fees a thousandth of it. */
const LEVEL_TOLERANCE = 0.002;

/**
 * A round of Wasabi 1 (ZeroLink): native segwit keys only, one output of about 0.1 (in autumn 2018 0.05) bitcoin for
 * each peer, change, and the coordinator's fee. From version 1.1 peers may also take outputs of 2, 4, 8, ... times the
 * base (Ficsor, ZeroLink, 2017; WalletWasabi release notes of 1.1).
 */
export function detectWasabi({ inputs, outputs }: TransactionShape): Verdict | null {
  if (outputs.length < 2 * MIN_PEERS - 1) return null;
  const [top] = valueCounts(outputs);
  if (top === undefined || top.count < MIN_PEERS) return null;
  const base = top.valueSat;
  if (!BASES_SAT.some(([low, high]) => base >= low && base <= high)) return null;
  // Each peer brings a coin of its own; and beside base, change and levels there is only the coordinator's output.
  if (inputs.length < top.count || distinctAddresses(inputs) < top.count) return null;
  const isSegwit = [...inputs, ...outputs].every(({ address }) => scriptKind(address) === 'p2wpkh');
  if (!isSegwit) return null;
  const pairs = outputs.length === 2 * top.count || outputs.length === 2 * top.count - 1;
  if (pairs && top.count < MANY_PEERS) return null;
  const levels = levelsAbove(base, outputs);
  return {
    protocol: levels > 0 ? 'wasabi-1.1' : 'wasabi-1.0',
    certainty: 'likely',
    why:
      `${inputs.length} native segwit inputs, ${top.count} equal outputs of ${coins(base)}` +
      (levels > 0 ? `, ${levels} further levels, each twice the one below` : ''),
  };
}

function levelsAbove(base: number, outputs: TransactionShape['outputs']): number {
  let levels = 0;
  for (let level = 2 * base; ; level *= 2) {
    const equal = valueCounts(outputs.filter(({ valueSat }) => Math.abs(valueSat - level) <= LEVEL_TOLERANCE * level));
    if (equal[0] === undefined || equal[0].count < 2) return levels;
    levels += 1;
  }
}
