/** How a network writes addresses. */
export interface AddressForm {
  /** Version bytes of base58 addresses. */
  readonly keyVersion: number;
  readonly scriptVersion: number;
  /** Prefix of segregated witness addresses (BIP 173); null where the network has none. */
  readonly witnessPrefix: string | null;
  /** Prefix of CashAddr, which is then used instead of base58. */
  readonly cashPrefix?: string;
}

export interface Network {
  /** The chain's name in a ledger. */
  readonly chain: string;
  /** The four bytes before each block, in hex. */
  readonly magic: string;
  /** Hash of its first block, as people write it. */
  readonly genesis: string;
  readonly address: AddressForm;
  readonly proof: 'sha256d' | 'scrypt';
  /** The easiest target allowed, as `nBits`. */
  readonly easiestBits: number;
  /** From this height on coinbases state their height (BIP 34); Infinity where that is not enforced from the start. */
  readonly heightsFrom: number;
  /** No amount is above it, in base units. */
  readonly maxMoney: bigint;
  readonly mweb: boolean;
  /** Blocks after which the subsidy halves, from 50 coins. */
  readonly halvingBlocks: number;
}

const MAX_MONEY = 21_000_000n * 100_000_000n;

const MAIN: AddressForm = { keyVersion: 0, scriptVersion: 5, witnessPrefix: 'bc' };
const TEST: AddressForm = { keyVersion: 111, scriptVersion: 196, witnessPrefix: 'tb' };

const BITCOIN: Network = {
  chain: 'bitcoin',
  magic: 'f9beb4d9',
  genesis: '000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f',
  address: MAIN,
  proof: 'sha256d',
  easiestBits: 0x1d00ffff,
  heightsFrom: 227_931,
  maxMoney: MAX_MONEY,
  mweb: false,
  halvingBlocks: 210_000,
};

/**
 * Bitcoin Cash. Its nodes keep Bitcoin's magic on disk and share its blocks up to 478,558, so that only the first block
 * of its own tells it from Bitcoin (`bestChain.ts`); the magic here is that of its messages, which other programs write.
 */
const BITCOIN_CASH: Network = {
  ...BITCOIN,
  chain: 'bitcoin-cash',
  magic: 'e3e1f3e8',
  address: { keyVersion: 0, scriptVersion: 5, witnessPrefix: null, cashPrefix: 'bitcoincash' },
};

/** Block 478,559 of Bitcoin Cash, and its height. */
const CASH_FORK = '000000000000000000651ef99cb9fcbe0dadde1d424bd9f15ff20136191a5eec';

const LITECOIN: Network = {
  ...BITCOIN,
  chain: 'litecoin',
  magic: 'fbc0b6db',
  genesis: '12a765e31ffd4059bada1e25190f6e98c99d9714d334efa41a195a7e7e04bfe2',
  address: { keyVersion: 48, scriptVersion: 50, witnessPrefix: 'ltc' },
  proof: 'scrypt',
  easiestBits: 0x1e0fffff,
  heightsFrom: 710_000,
  maxMoney: 84_000_000n * 100_000_000n,
  mweb: true,
  halvingBlocks: 840_000,
};

export const CASH_FORK_HEIGHT = 478_559;

/** From the `chainparams` of Bitcoin Core and of Litecoin Core. */
const NETWORKS: readonly Network[] = [
  BITCOIN,
  {
    ...BITCOIN,
    chain: 'bitcoin-testnet3',
    magic: '0b110907',
    genesis: '000000000933ea01ad0ee984209779baaec3ced90fa3f408719526f8d77f4943',
    address: TEST,
    heightsFrom: 21_111,
  },
  {
    ...BITCOIN,
    chain: 'bitcoin-testnet4',
    magic: '1c163f28',
    genesis: '00000000da84f2bafbbc53dee25a72ae507ff4914b867c565be350b0da8bf043',
    address: TEST,
    heightsFrom: 1,
  },
  {
    ...BITCOIN,
    chain: 'bitcoin-signet',
    magic: '0a03cf40',
    genesis: '00000008819873e925422c1ff0f99f7cc9bbb232af63a077a480a3633bee1ef6',
    address: TEST,
    easiestBits: 0x1e0377ae,
    heightsFrom: 1,
  },
  {
    ...BITCOIN,
    chain: 'bitcoin-regtest',
    magic: 'fabfb5da',
    genesis: '0f9188f13cb7b2c71f2a335e3a4fc328bf5beb436012afca590b1a11466e2206',
    address: { ...TEST, witnessPrefix: 'bcrt' },
    easiestBits: 0x207fffff,
    heightsFrom: Infinity,
    halvingBlocks: 150,
  },
  BITCOIN_CASH,
  LITECOIN,
  {
    ...LITECOIN,
    chain: 'litecoin-testnet',
    magic: 'fdd2c8f1',
    genesis: '4966625a4b2851d9fdee139e56211a0d88575f59ed816ff5e6a63deb4e3e29a0',
    address: { keyVersion: 111, scriptVersion: 58, witnessPrefix: 'tltc' },
    heightsFrom: 76,
  },
  {
    ...LITECOIN,
    chain: 'litecoin-regtest',
    magic: 'fabfb5da',
    genesis: '530827f38f93b43ed12af0b3ad25a288dc02ed74d6d7857862df51fc56c416f9',
    address: { keyVersion: 111, scriptVersion: 58, witnessPrefix: 'rltc' },
    easiestBits: 0x207fffff,
    heightsFrom: Infinity,
    halvingBlocks: 150,
  },
];

/** Of networks that share a magic the first. */
const BY_MAGIC = new Map(NETWORKS.toReversed().map((network) => [Number.parseInt(network.magic, 16), network]));

/** The network whose magic stands at `at`. */
export function networkOfMagic(bytes: Uint8Array, at = 0): Network | undefined {
  if (at + 4 > bytes.length) return undefined;
  const high = bytes[at]! * 2 ** 24;
  return BY_MAGIC.get(high + ((bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!));
}

/** The network that has this first block; Bitcoin for that of Bitcoin Cash, too. */
export function networkOfGenesis(hash: string): Network | undefined {
  return NETWORKS.find(({ genesis }) => genesis === hash);
}

/** The regtest of Litecoin has the magic of Bitcoin's: once its first block is met, the network is known. */
export function networkOfFirst(network: Network, hash: string): Network {
  const own = networkOfGenesis(hash);
  return own !== undefined && own.magic === network.magic ? own : network;
}

/** The network that a ledger calls by this name. */
export function networkNamed(chain: string): Network | undefined {
  return NETWORKS.find((network) => network.chain === chain);
}

/** The network that blocks with Bitcoin's magic are of, when they hold the block where Bitcoin Cash parts from it. */
export function networkOfChain(network: Network, hashes: ReadonlySet<string>): Network {
  return network === BITCOIN && hashes.has(CASH_FORK) ? BITCOIN_CASH : network;
}
