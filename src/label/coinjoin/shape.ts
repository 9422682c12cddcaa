/** What an address says of the script that pays it. `other` is everything that no collaborative wallet makes. */
export type ScriptKind = 'p2pkh' | 'p2sh' | 'p2wpkh' | 'p2wsh' | 'p2tr' | 'unspendable' | 'other';

export interface ShapeCoin {
  /** Satoshi, below 2^53: every amount of money on a UTXO chain fits. */
  readonly valueSat: number;
  /** As the ledger writes it; empty where nobody can spend it. */
  readonly address: string;
}

/** What a detector looks at: the coins that a transaction spends and makes, in their order. */
export interface TransactionShape {
  readonly inputs: readonly ShapeCoin[];
  readonly outputs: readonly ShapeCoin[];
}

/** Bech32 data lengths: version, program, checksum. 20 bytes make 32 characters, 32 bytes make 52. */
const CHECKSUM = 6;
const KEY_HASH = 1 + 32 + CHECKSUM;
const SCRIPT_HASH = 1 + 52 + CHECKSUM;

/**
 * The kind of script behind an address of Bitcoin or Litecoin, told by its first characters (BIP 173, BIP 350, base58
 * version bytes). An address is taken to be valid: the ledger made it from the script.
 */
export function scriptKind(address: string): ScriptKind {
  if (address === '') return 'unspendable';
  const one = address.lastIndexOf('1');
  const prefix = address.slice(0, one);
  if (prefix === 'bc' || prefix === 'tb' || prefix === 'bcrt' || prefix === 'ltc' || prefix === 'tltc') {
    const data = address.length - one - 1;
    const version = address[one + 1];
    if (version === 'q') return data === KEY_HASH ? 'p2wpkh' : data === SCRIPT_HASH ? 'p2wsh' : 'other';
    return version === 'p' && data === SCRIPT_HASH ? 'p2tr' : 'other';
  }
  if (/^[1LmnD]/.test(address)) return 'p2pkh';
  return /^[32MQ]/.test(address) ? 'p2sh' : 'other';
}

/** How often each value occurs, the most frequent first, ties by value, highest first. */
export function valueCounts(coins: readonly ShapeCoin[]): { valueSat: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const { valueSat } of coins) counts.set(valueSat, (counts.get(valueSat) ?? 0) + 1);
  return [...counts]
    .map(([valueSat, count]) => ({ valueSat, count }))
    .toSorted((a, b) => b.count - a.count || b.valueSat - a.valueSat);
}

export function isDescending(coins: readonly ShapeCoin[]): boolean {
  return coins.every((coin, k) => k === 0 || coin.valueSat <= coins[k - 1]!.valueSat);
}

export function distinctAddresses(coins: readonly ShapeCoin[]): number {
  return new Set(coins.map((coin) => coin.address)).size;
}

export function totalSat(coins: readonly ShapeCoin[]): number {
  let sum = 0;
  for (const coin of coins) sum += coin.valueSat;
  return sum;
}
