import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseEvmChain } from '../../chain/evm/evmChains.ts';
import { SpoorError } from '../../core/errors.ts';
import type { HttpClient } from '../../fetch/httpClient.ts';
import { redactUrl } from '../../fetch/redactUrl.ts';
import type { BlockSource } from './blockSource.ts';
import { CoreRest } from './coreRest.ts';
import { CoreRpc } from './coreRpc.ts';
import { CoreSource } from './coreSource.ts';

/** Of EVM nodes. */
export interface NodeOptions {
  /** A chain of the table, or `name:symbol:id`; without, the one that has the node's chain id. */
  readonly chain?: string | undefined;
  /** Also holds every balance that a block changes against the node's (`EvmSourceOptions`). */
  readonly checkBalances?: boolean | undefined;
}

/** Whether an argument names a node rather than a file. */
export function isBlockSource(text: string): boolean {
  return /^(?:rpc|rest)=/.test(text);
}

/**
 * Opens the node that `rpc=URL` (JSON-RPC) or `rest=URL` (Bitcoin Core's REST) names, and finds out of which chain it
 * is, Bitcoin's family or an EVM chain. Credentials stand in the URL (`http://user:password@host:port`) or, for Bitcoin Core, in the cookie file that
 * `?cookie=PATH` names.
 * @throws USAGE; SOURCE_UNREACHABLE, SOURCE_REFUSED, BAD_ANSWER
 */
export async function openBlockSource(
  text: string,
  client: HttpClient,
  options: NodeOptions = {},
): Promise<BlockSource> {
  const equals = text.indexOf('=');
  const url = URL.parse(text.slice(equals + 1));
  if (!isBlockSource(text) || url === null || !/^https?:$/.test(url.protocol)) {
    const found = equals < 0 ? 'no URL' : redactUrl(text.slice(equals + 1));
    throw new SpoorError(
      'USAGE',
      `a node is named as rpc=http://user:password@host:port or rest=http://host:port, found ${found}`,
      { found },
    );
  }
  if (text.startsWith('rest=')) {
    if (options.chain !== undefined || options.checkBalances) {
      throw new SpoorError('USAGE', '--chain and --check-balances are of EVM nodes, which are read by rpc=');
    }
    return await CoreSource.open(new CoreRest(client, url.href));
  }
  for (const open of options.chain === undefined ? RPC_OPENERS : [openEvm]) {
    const source = await open(url, client, options);
    if (source !== null) return source;
  }
  throw new SpoorError(
    'SOURCE_REFUSED',
    `${redactUrl(url.href)}: answers neither as a node of Bitcoin (getblockchaininfo) nor as one of an EVM chain (eth_chainId)`,
    { source: redactUrl(url.href) },
  );
}

/** Null where the node is of another family. */
type RpcOpener = (url: URL, client: HttpClient, options: NodeOptions) => Promise<BlockSource | null>;

const RPC_OPENERS: readonly RpcOpener[] = [openCore, openEvm];

async function openCore(url: URL, client: HttpClient): Promise<BlockSource | null> {
  const plain = new URL(url);
  const cookie = plain.searchParams.get('cookie');
  plain.searchParams.delete('cookie');
  const path = cookie?.startsWith('~/') ? join(homedir(), cookie.slice(2)) : cookie;
  try {
    return await CoreSource.open(new CoreRpc(client, plain.href, path));
  } catch (error) {
    if (isOtherNode(error)) return null;
    throw error;
  }
}

async function openEvm(url: URL, client: HttpClient, options: NodeOptions): Promise<BlockSource | null> {
  // Loaded where it is needed: its parts are large.
  const { EvmRpc } = await import('./evmRpc.ts');
  const { EvmSource } = await import('./evmSource.ts');
  const chain = options.chain === undefined ? undefined : parseEvmChain(options.chain);
  try {
    return await EvmSource.open(new EvmRpc(client, url.href), { chain, checkBalances: options.checkBalances });
  } catch (error) {
    if (isOtherNode(error)) return null;
    throw error;
  }
}

/** "Method not found", in the words of whatever node this is. */
function isOtherNode(error: unknown): boolean {
  return error instanceof SpoorError && error.code === 'SOURCE_REFUSED' && 'rpcCode' in error.fields;
}
