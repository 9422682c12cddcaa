import { SpoorError } from '../../core/errors.ts';

/** An EVM chain as the ledger names it. */
export interface EvmChain {
  /** The chain's name in a ledger. */
  readonly name: string;
  /** The native asset, lower case; 18 decimals on every chain of the table. */
  readonly symbol: string;
  /** EIP-155 chain id. */
  readonly chainId: number;
  /**
   * `ethereum`: block hash, roots and blooms are made as on Ethereum and are recomputed. `own`: the chain makes some of
   * them in a way of its own, so they are not, and every block says so.
   */
  readonly hashes: 'ethereum' | 'own';
  /** The contract that wraps the native asset, where one is agreed on. */
  readonly wrapped: string | undefined;
}

type Line = readonly [name: string, symbol: string, chainId: number, hashes: EvmChain['hashes'], wrapped?: string];

/** The chains known by name. Others are given as `name:symbol:id` (`parseEvmChain`). */
const LINES: readonly Line[] = [
  ['ethereum', 'eth', 1, 'ethereum', '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2'],
  ['ethereum-classic', 'etc', 61, 'ethereum', '0x1953cab0e5bfa6d4a9bad6e05fd46c1cc6527a5a'],
  ['sepolia', 'eth', 11_155_111, 'ethereum', '0xfff9976782d46cc05630d1f6ebab18b2324d6b14'],
  ['holesky', 'eth', 17_000, 'ethereum'],
  ['hoodi', 'eth', 560_048, 'ethereum'],
  ['anvil', 'eth', 31_337, 'ethereum'],
  ['bsc', 'bnb', 56, 'ethereum', '0xbb4cdb9cbd36b01bd1cbaebf2de08d9173bc095c'],
  ['gnosis', 'xdai', 100, 'own', '0xe91d153e0b41518a2ce8dd3d7944fa863463a97d'],
  ['polygon', 'pol', 137, 'own', '0x0d500b1d8e8ef31e21c99d1db9a6444d3adf1270'],
  ['sonic', 's', 146, 'own', '0x039e2fb66102314ce7b64ce5ce3e5183bc94ad38'],
  ['fantom', 'ftm', 250, 'own', '0x21be370d5312f44cb42ce377bc9b8a0cef1a4c83'],
  ['optimism', 'eth', 10, 'ethereum', '0x4200000000000000000000000000000000000006'],
  ['base', 'eth', 8453, 'ethereum', '0x4200000000000000000000000000000000000006'],
  ['blast', 'eth', 81_457, 'ethereum', '0x4300000000000000000000000000000000000004'],
  ['mantle', 'mnt', 5000, 'own', '0x78c1b0c915c4faa5fffa6cabf0219da63d7f4cb8'],
  ['arbitrum', 'eth', 42_161, 'own', '0x82af49447d8a07e3bd95bd0d56f35241523fbab1'],
  ['linea', 'eth', 59_144, 'own', '0xe5d7c2a44ffddf6b295a15c148167daaaf5cf34f'],
  ['scroll', 'eth', 534_352, 'own', '0x5300000000000000000000000000000000000004'],
  ['zksync', 'eth', 324, 'own', '0x5aea5775959fbc2557cc8789bc1bf90a239d9a91'],
  ['avalanche', 'avax', 43_114, 'own', '0xb31f66aa3c1e785363f0875a1b74e27b85fd66c7'],
  ['celo', 'celo', 42_220, 'own'],
  ['cronos', 'cro', 25, 'own', '0x5c7f8a570d578ed84e63fdfa7b1ee72deae1ae23'],
];

/** Every chain of the table, in its order. */
export const EVM_CHAINS: readonly EvmChain[] = LINES.map(([name, symbol, chainId, hashes, wrapped]) => ({
  name,
  symbol,
  chainId,
  hashes,
  wrapped,
}));

const OWN_CHAIN = /^([a-z0-9][a-z0-9-]*):([a-z0-9.]+):([1-9][0-9]{0,15})(:own)?$/;

/**
 * The chain that a user names: a name of the table, or `name:symbol:id` for any other, with `:own` behind it if its
 * block hashes or roots are not made as Ethereum makes them.
 * @throws USAGE
 */
export function parseEvmChain(text: string): EvmChain {
  const known = EVM_CHAINS.find(({ name }) => name === text);
  if (known) return known;
  const match = OWN_CHAIN.exec(text);
  if (!match) {
    const names = EVM_CHAINS.map(({ name }) => name).join(', ');
    throw new SpoorError(
      'USAGE',
      `chain '${text}' is not known; expected one of ${names}, or name:symbol:id, as in mychain:eth:12345`,
      { chain: text },
    );
  }
  const [, name, symbol, id, own] = match;
  return { name: name!, symbol: symbol!, chainId: Number(id), hashes: own ? 'own' : 'ethereum', wrapped: undefined };
}

/** The chain of the table with this EIP-155 id. */
export function evmChainOfId(chainId: number): EvmChain | undefined {
  return EVM_CHAINS.find((chain) => chain.chainId === chainId);
}
