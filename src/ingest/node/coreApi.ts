export interface ChainInfo {
  /** What the node calls its chain: `main`, `regtest`. */
  readonly chain: string;
  readonly height: number;
  readonly hash: string;
}

/** A spent coin as a node states it. */
export interface OutputCoin {
  /** `txid:vout` where the answer says it. */
  readonly coin: string | null;
  readonly value: bigint;
  readonly script: Buffer;
}

/**
 * What is asked of a node of Bitcoin Core's family, by JSON-RPC (`coreRpc.ts`) or REST (`coreRest.ts`). Forms are
 * checked here, what they say by `CoreSource`.
 */
export interface CoreApi {
  /** Its address without credentials. */
  readonly name: string;
  chainInfo(): Promise<ChainInfo>;
  /** Hashes of the chain's blocks at heights. */
  hashesAt(heights: readonly number[]): Promise<string[]>;
  /** The 80 bytes. */
  header(hash: string): Promise<Buffer>;
  block(hash: string): Promise<Buffer>;
  /** For each transaction of the block, the coins that its inputs spend, in their order; null where it is not offered. */
  spentCoins(hash: string): Promise<OutputCoin[][] | null>;
  /** Transactions by id, as bytes; null where the node keeps no index of them. */
  transactions(txids: readonly string[]): Promise<Buffer[] | null>;
  /** What to do where neither of the two is offered. */
  readonly coinAdvice: string;
}

const HASH = /^[0-9a-f]{64}$/;

export function isHash(value: unknown): value is string {
  return typeof value === 'string' && HASH.test(value);
}

/** Fields that JSON-RPC and REST answer alike. */
export function readChainInfo(value: unknown): ChainInfo | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { chain, blocks: height, bestblockhash: hash } = value as Readonly<Record<string, unknown>>;
  if (typeof chain !== 'string' || !Number.isSafeInteger(height) || (height as number) < 0) return undefined;
  return isHash(hash) ? { chain, height: height as number, hash } : undefined;
}
