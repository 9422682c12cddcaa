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

/** Services that use one address each, on both chains (the dex on the account chain only). */
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

/** An exchange has hot wallets that take payouts turn by turn, and a cold one behind them. */
const HOT_WALLETS = 2;
const EXCHANGE_SLOTS = HOT_WALLETS + 1;
/** On both chains the addresses of services are numbered from 1 to this. */
export const SERVICE_SLOTS = EXCHANGES.length * EXCHANGE_SLOTS + ONE_ADDRESS.length;

/** What thefts are called, in turn: an exchange's hot wallet is emptied or users are drained. */
export const THEFT_NAMES: readonly { readonly hotWallet: string; readonly drainer: string }[] = [
  { hotWallet: 'halden-hot-wallet', drainer: 'lanternfish-drainer' },
  { hotWallet: 'norrvik-hot-wallet', drainer: 'paper-airdrop' },
  { hotWallet: 'kestrel-hot-wallet', drainer: 'false-ledger-app' },
  { hotWallet: 'solace-hot-wallet', drainer: 'quiet-approval' },
];

/** US dollars a whole coin: fixed, for what a person reads; no rule uses them. */
export const NOTIONAL_USD = { eth: 2000, btc: 30000, simusd: 1, simgov: 4 } as const;

/** The number of an exchange's hot wallet, `turn` any integer. */
export function hotWallet(exchange: number, turn: number): number {
  return exchange * EXCHANGE_SLOTS + (turn % HOT_WALLETS) + 1;
}

export function coldWallet(exchange: number): number {
  return exchange * EXCHANGE_SLOTS + HOT_WALLETS + 1;
}

/** Whose hot or cold wallet an address number is; -1 for any other. */
export function exchangeOfWallet(address: number): number {
  return address >= 1 && address <= EXCHANGES.length * EXCHANGE_SLOTS ? Math.floor((address - 1) / EXCHANGE_SLOTS) : -1;
}

/** The number of a one-address service, by its place in `ONE_ADDRESS`. */
export function serviceAddress(place: number): number {
  return EXCHANGES.length * EXCHANGE_SLOTS + place + 1;
}

/** Every address of a service that is not a deposit address, with its role. */
export function* serviceAddresses(): Generator<{ address: number; service: Service; role: string }> {
  for (const [i, service] of EXCHANGES.entries()) {
    for (let turn = 0; turn < HOT_WALLETS; turn++) yield { address: hotWallet(i, turn), service, role: 'hot wallet' };
    yield { address: coldWallet(i), service, role: 'cold wallet' };
  }
  for (const [i, service] of ONE_ADDRESS.entries()) yield { address: serviceAddress(i), service, role: 'service' };
}
