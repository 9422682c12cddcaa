import { EVM_CHAINS } from '../../chain/evm/evmChains.ts';
import { ACCOUNT_READERS } from './accountAddresses.ts';
import { COIN_READERS } from './coinAddresses.ts';

/** Symbols and other short names, as the chain they stand for. */
const CHAIN_BY_SYMBOL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    btc: 'bitcoin',
    xbt: 'bitcoin',
    bitcoincash: 'bitcoin-cash',
    bch: 'bitcoin-cash',
    bsv: 'bitcoin-sv',
    btg: 'bitcoin-gold',
    ltc: 'litecoin',
    doge: 'dogecoin',
    zec: 'zcash',
    xvg: 'verge',
    eth: 'ethereum',
    etc: 'ethereum-classic',
    bnb: 'bsc',
    pol: 'polygon',
    matic: 'polygon',
    avax: 'avalanche',
    ftm: 'fantom',
    trx: 'tron',
    xrp: 'ripple',
    xrpl: 'ripple',
    xmr: 'monero',
    sol: 'solana',
    toncoin: 'ton',
    arb: 'arbitrum',
    op: 'optimism',
    xdai: 'gnosis',
    osmo: 'osmosis',
    rune: 'thorchain',
    inj: 'injective',
    tia: 'celestia',
    scrt: 'secret',
    akt: 'akash',
    axl: 'axelar',
    ksm: 'kusama',
    xlm: 'stellar',
    algo: 'algorand',
    ada: 'cardano',
    atom: 'cosmos',
    dot: 'polkadot',
    xtz: 'tezos',
  }),
);

/** The same of chains whose form of addresses is not known: what is said of them is kept as text, under the chain's own name. */
const TEXT_CHAIN_BY_SYMBOL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hbar: 'hedera',
    apt: 'aptos',
    fil: 'filecoin',
    icp: 'internet-computer',
    egld: 'multiversx',
    xno: 'nano',
    kas: 'kaspa',
    vet: 'vechain',
    xem: 'nem',
    miota: 'iota',
    ont: 'ontology',
    dcr: 'decred',
    rvn: 'ravencoin',
    dgb: 'digibyte',
    sc: 'siacoin',
    zen: 'horizen',
    stx: 'stacks',
    ar: 'arweave',
    zil: 'zilliqa',
    icx: 'icon',
    tao: 'bittensor',
    erg: 'ergo',
    kda: 'kadena',
    strk: 'starknet',
  }),
);
/** Those, and others that are called by their symbols. */
const TEXT_CHAINS: ReadonlySet<string> = new Set([
  ...TEXT_CHAIN_BY_SYMBOL.values(),
  ...'sui near flow eos waves neo qtum theta mina beam grin stacks'.split(' '),
]);

/** Chains whose family has another name. */
const FAMILY_BY_CHAIN: Readonly<Record<string, string>> = {
  'bitcoin-testnet3': 'bitcoin-testnet',
  'bitcoin-testnet4': 'bitcoin-testnet',
  'bitcoin-signet': 'bitcoin-testnet',
  kusama: 'polkadot',
};

const FAMILIES: ReadonlyMap<string, string> = new Map([
  ...[...COIN_READERS.keys(), ...ACCOUNT_READERS.keys()].map((family): [string, string] => [family, family]),
  ...EVM_CHAINS.map(({ name }): [string, string] => [name, 'evm']),
  ...Object.entries(FAMILY_BY_CHAIN),
]);

/** Every name of a chain whose addresses are known. */
export const KNOWN_CHAINS: readonly string[] = [
  ...FAMILIES.keys(),
  ...[...CHAIN_BY_SYMBOL].filter(([, chain]) => FAMILIES.has(chain)).map(([symbol]) => symbol),
];

/** A chain as ledgers name it, where `name` is a symbol or another name of it that is known; else as given. */
export function chainOfName(name: string): string {
  return CHAIN_BY_SYMBOL.get(name) ?? TEXT_CHAIN_BY_SYMBOL.get(name) ?? name;
}

/**
 * The chain that any way of naming one stands for: its name in ledgers, a symbol, the prefix of a URI, an id of CAIP-2; undefined where
 * that is no chain that is known.
 */
export function chainNamed(name: string): string | undefined {
  const colon = name.indexOf(':');
  if (colon >= 0) return readCaip2(name.slice(0, colon), name.slice(colon + 1))?.chain ?? undefined;
  const chain = chainOfName(name);
  return familyOfChain(chain) === undefined && !TEXT_CHAINS.has(chain) ? undefined : chain;
}

/** The family of addresses that a chain has; undefined for a chain whose addresses are not known. */
export function familyOfChain(chain: string): string | undefined {
  return FAMILIES.get(chainOfName(chain));
}

/** The first 32 digits of a chain's first block of its own, as `bip122` of CAIP-2 has them. */
const BIP122: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '000000000019d6689c085ae165831e93': 'bitcoin',
    '000000000933ea01ad0ee984209779ba': 'bitcoin-testnet3',
    '000000000000000000651ef99cb9fcbe': 'bitcoin-cash',
    '12a765e31ffd4059bada1e25190f6e98': 'litecoin',
    '1a91e3dace36e2be3bf030a65679fe82': 'dogecoin',
    '00000ffd590b1485b3caadc19b22e637': 'dash',
    '00040fe8ec8471911baa1db1266ea15d': 'zcash',
  }),
);

/** Namespaces of CAIP-2 with one kind of address, as chains. */
const NAMESPACES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    solana: 'solana',
    tron: 'tron',
    stellar: 'stellar',
    xrpl: 'ripple',
    polkadot: 'polkadot',
    tezos: 'tezos',
    algorand: 'algorand',
    cip34: 'cardano',
  }),
);

/** What a `namespace:reference` of CAIP-2 says: a family, and the chain where it is one that is known by name. */
export function readCaip2(
  namespace: string,
  reference: string,
): { readonly family: string; readonly chain: string | null } | undefined {
  if (namespace === 'eip155') {
    const known = EVM_CHAINS.find(({ chainId }) => `${chainId}` === reference);
    return /^[1-9][0-9]{0,15}$/.test(reference) ? { family: 'evm', chain: known?.name ?? null } : undefined;
  }
  if (namespace === 'bip122') {
    const chain = BIP122.get(reference);
    return chain === undefined ? undefined : { family: familyOfChain(chain)!, chain };
  }
  if (namespace === 'cosmos') return { family: 'cosmos', chain: null };
  const chain = NAMESPACES.get(namespace);
  return chain === undefined ? undefined : { family: chain, chain };
}
