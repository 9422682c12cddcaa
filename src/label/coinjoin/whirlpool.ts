import { distinctAddresses, scriptKind, type TransactionShape, valueCounts } from './shape.ts';
import { coins, type Verdict } from './verdict.ts';

/** Samourai's pools and what their Tx0 paid the coordinator at most, in satoshi. */
const POOLS: readonly { readonly sizeSat: number; readonly feeSat: number }[] = [
  { sizeSat: 100_000, feeSat: 5_000 },
  { sizeSat: 1_000_000, feeSat: 50_000 },
  { sizeSat: 5_000_000, feeSat: 175_000 },
  { sizeSat: 50_000_000, feeSat: 1_750_000 },
];
/** What a new coin brings above the pool's size, for miners. */
const MAX_PREMIX_ABOVE_SAT = 100_000;
const MIN_PEERS = 5;
const MAX_PEERS = 10;

const poolOf = (valueSat: number) => POOLS.find((pool) => pool.sizeSat === valueSat);

/**
 * A mix of Whirlpool: as many equal outputs of a pool's size as inputs, 5 to 10, no change; coins that mix again bring
 * exactly the pool's size, new ones a little more for the miner, and of both there is at least one (Samourai Wallet,
 * Whirlpool protocol; Wu et al., 2021).
 */
export function detectWhirlpoolMix({ inputs, outputs }: TransactionShape): Verdict | null {
  const peers = outputs.length;
  if (peers < MIN_PEERS || peers > MAX_PEERS || inputs.length !== peers) return null;
  const pool = poolOf(outputs[0]!.valueSat);
  if (pool === undefined || outputs.some((coin) => coin.valueSat !== pool.sizeSat)) return null;
  const again = inputs.filter((coin) => coin.valueSat === pool.sizeSat).length;
  const fresh = inputs.filter(
    ({ valueSat }) => valueSat > pool.sizeSat && valueSat <= pool.sizeSat + MAX_PREMIX_ABOVE_SAT,
  ).length;
  if (again === 0 || fresh === 0 || again + fresh !== peers) return null;
  if (distinctAddresses(inputs) < peers || distinctAddresses(outputs) < peers) return null;
  return {
    protocol: 'whirlpool',
    certainty: 'likely',
    why: `${peers} inputs and ${peers} outputs, all of the ${coins(pool.sizeSat)} pool, ${fresh} of them new to it`,
  };
}

/**
 * A Tx0: one wallet cuts its coins into premix outputs for a pool, pays the coordinator and marks it with an OP_RETURN.
 * Its inputs are one party's, so it merges like any other; what it says is that the premix outputs go to a mixer.
 */
export function detectWhirlpoolTx0({ outputs }: TransactionShape): Verdict | null {
  const marks = outputs.filter(({ address, valueSat }) => valueSat === 0 && scriptKind(address) === 'unspendable');
  if (marks.length !== 1) return null;
  // Premix and coordinator are native segwit keys: tokens and inscriptions are sold in the same shape to other scripts.
  const keys = outputs.filter(({ address }) => scriptKind(address) === 'p2wpkh');
  for (const { valueSat, count } of valueCounts(keys)) {
    const pool = POOLS.find(
      ({ sizeSat }) => valueSat > sizeSat && valueSat <= sizeSat + Math.min(MAX_PREMIX_ABOVE_SAT, sizeSat / 2),
    );
    if (pool === undefined) continue;
    const others = outputs.filter((coin) => coin.valueSat !== valueSat && coin.valueSat > 0);
    const fee = others.filter(
      (coin) => coin.valueSat <= pool.feeSat && coin.valueSat >= pool.feeSat / 10 && keys.includes(coin),
    );
    // Beside premix and mark: the fee, and change in one or two outputs.
    if (fee.length === 0 || others.length > 3) continue;
    return {
      protocol: 'whirlpool-tx0',
      certainty: count > 1 ? 'likely' : 'uncertain',
      why: `${count} premix outputs of ${coins(valueSat)} for the ${coins(pool.sizeSat)} pool, a fee and an OP_RETURN`,
    };
  }
  return null;
}
