/** The services of every simulated world. The names are invented, and say so wherever they are printed. */
export interface Service {
  readonly entity: string;
  readonly category:
    | 'exchange'
    | 'instant-exchange'
    | 'mixer'
    | 'bridge'
    | 'dex'
    | 'gambling'
    | 'merchant'
    | 'payment-processor'
    | 'mining-pool';
}

export const EXCHANGES: readonly Service[] = [
  'Halden Exchange',
  'Norrvik Markets',
  'Kestrel Trade',
  'Port Solace',
  'Meridian Quay',
  'Tamarack Digital',
  'Bluefen',
  'Ostara Coin',
].map((name) => ({ entity: `${name} (simulated)`, category: 'exchange' }));

/** Services that use one address each; those of `ONE_ADDRESS` at fixed places are looked up by category. */
export const ONE_ADDRESS: readonly Service[] = [
  { entity: 'Quickswallow (simulated)', category: 'instant-exchange' },
  { entity: 'Fogbank (simulated)', category: 'mixer' },
  { entity: 'Lantern Bridge (simulated)', category: 'bridge' },
  { entity: 'Weir Swap (simulated)', category: 'dex' },
  { entity: 'Crooked Dice (simulated)', category: 'gambling' },
  { entity: 'Pinewood Outfitters (simulated)', category: 'merchant' },
  { entity: 'Harbour Books (simulated)', category: 'merchant' },
  { entity: 'Tollgate Pay (simulated)', category: 'payment-processor' },
  { entity: 'Basalt Pool (simulated)', category: 'mining-pool' },
];

/** A hot wallet that takes payouts turn by turn, and a cold one behind it, an exchange. */
export const HOT_WALLETS = 2;

/**
 * What the thefts of a world are called. A theft is the emptying of an exchange's hot wallet or the draining of users,
 * in turn; `size` is in hundreds of the largest.
 */
export const THEFT_NAMES: readonly { readonly hotWallet: string; readonly drainer: string }[] = [
  { hotWallet: 'halden-hot-wallet', drainer: 'lanternfish-drainer' },
  { hotWallet: 'norrvik-hot-wallet', drainer: 'paper-airdrop' },
  { hotWallet: 'kestrel-hot-wallet', drainer: 'false-ledger-app' },
  { hotWallet: 'solace-hot-wallet', drainer: 'quiet-approval' },
];

/** US dollars a whole coin: fixed, for what a person reads; no rule uses them. */
export const NOTIONAL_USD = { eth: 2000, btc: 30000, SIMUSD: 1, SIMGOV: 4 } as const;
