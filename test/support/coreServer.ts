import { decodeBlock } from '../../src/chain/bitcoin/block.ts';
import { networkOfMagic } from '../../src/chain/bitcoin/networks.ts';
import { type BitcoinTransaction, txidOf } from '../../src/chain/bitcoin/transaction.ts';
import { REGTEST_MAGIC, sizeBytes } from './blockBytes.ts';
import { type FaultyServer, type ServedAnswer, type ServerOptions, startServer } from './faultyServer.ts';

/** A node's chain, block by block, which a test may change at any time. */
export interface ServedChain {
  /** Bytes of the blocks, from the first on. */
  blocks: readonly Buffer[];
}

export interface CoreServerOptions extends Pick<ServerOptions, 'fault' | 'latencyMs'> {
  /** Names spent coins (`getblock` 3, `/rest/spenttxouts`), and with which values. */
  readonly prevouts?: (coin: string, value: bigint) => bigint;
  /** Serves transactions by id. */
  readonly txindex?: boolean;
  /** `user:password` that JSON-RPC asks for. */
  readonly credentials?: () => string;
  /** Answers the calls of a batch from the last to the first. */
  readonly turnBatches?: boolean;
  /** May change an answer on its way out; undefined leaves it. */
  readonly meddle?: (method: string, params: readonly unknown[], result: unknown) => unknown;
}

interface Indexed {
  readonly bytes: Buffer;
  readonly height: number;
  readonly transactions: readonly BitcoinTransaction[];
}

class RpcError extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** Serves blocks as Bitcoin Core does, over JSON-RPC and REST, as far as Spoor asks. */
export async function startCoreServer(chain: ServedChain, options: CoreServerOptions = {}): Promise<FaultyServer> {
  const network = networkOfMagic(REGTEST_MAGIC)!;
  const known = new Map<string, Indexed>();
  let indexed: readonly Buffer[] = [];
  let hashes: string[] = [];
  const index = (): void => {
    if (indexed === chain.blocks) return;
    indexed = chain.blocks;
    hashes = indexed.map((bytes, height) => {
      const { header, transactions } = decodeBlock(bytes, network);
      known.set(header.hash, { bytes, height, transactions });
      return header.hash;
    });
  };
  const node = new CoreNode(options, known, () => hashes);
  return await startServer({
    ...options,
    answer: ({ url, method, body, headers }) => {
      index();
      if (method === 'GET') return node.rest(url.pathname);
      const expected = options.credentials?.();
      if (expected !== undefined && headers.authorization !== `Basic ${Buffer.from(expected).toString('base64')}`) {
        return { status: 401, body: '' };
      }
      return node.rpc(JSON.parse(body) as RpcCall | RpcCall[]);
    },
  });
}

interface RpcCall {
  readonly id: number;
  readonly method: string;
  readonly params: readonly unknown[];
}

class CoreNode {
  readonly #options: CoreServerOptions;
  readonly #known: ReadonlyMap<string, Indexed>;
  readonly #hashes: () => readonly string[];

  constructor(options: CoreServerOptions, known: ReadonlyMap<string, Indexed>, hashes: () => readonly string[]) {
    this.#options = options;
    this.#known = known;
    this.#hashes = hashes;
  }

  rpc(calls: RpcCall | readonly RpcCall[]): ServedAnswer {
    if (isBatch(calls)) {
      const answers = calls.map((call) => this.#answer(call));
      return { body: rpcText(this.#options.turnBatches === true ? answers.toReversed() : answers) };
    }
    const answer = this.#answer(calls);
    return { status: answer.error === null ? 200 : 500, body: rpcText(answer) };
  }

  #answer({ id, method, params }: RpcCall) {
    try {
      const result = this.#result(method, params);
      const meddled = this.#options.meddle?.(method, params, result);
      return { result: meddled === undefined ? result : meddled, error: null, id };
    } catch (error) {
      if (!(error instanceof RpcError)) throw error;
      return { result: null, error: { code: error.code, message: error.message }, id };
    }
  }

  #result(method: string, params: readonly unknown[]): unknown {
    switch (method) {
      case 'getblockchaininfo':
        return this.#info();
      case 'getblockhash': {
        const hash = this.#hashes()[params[0] as number];
        if (hash === undefined) throw new RpcError(-8, 'Block height out of range');
        return hash;
      }
      case 'getblockheader':
        return this.#block(params[0]).bytes.toString('hex', 0, 80);
      case 'getblock':
        return params[1] === 0 ? this.#block(params[0]).bytes.toString('hex') : this.#verbose(this.#block(params[0]));
      case 'getrawtransaction': {
        const found = this.#transaction(params[0] as string);
        if (found === undefined) throw new RpcError(-5, 'No such mempool transaction. Use -txindex');
        return found.bytes.toString('hex');
      }
      default:
        throw new RpcError(-32601, 'Method not found');
    }
  }

  #info() {
    const hashes = this.#hashes();
    return { chain: 'regtest', blocks: hashes.length - 1, bestblockhash: hashes.at(-1) };
  }

  #block(hash: unknown): Indexed {
    const block = this.#known.get(String(hash));
    if (block === undefined) throw new RpcError(-5, 'Block not found');
    return block;
  }

  #transaction(txid: string): BitcoinTransaction | undefined {
    if (this.#options.txindex !== true) return undefined;
    return this.#maker(txid);
  }

  #maker(txid: string): BitcoinTransaction | undefined {
    for (const { transactions } of this.#known.values()) {
      const found = transactions.find((transaction) => txidOf(transaction) === txid);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #spent(txid: string, vout: number) {
    const { value, script } = this.#maker(txid)!.outputs[vout]!;
    return { value: this.#options.prevouts!(`${txid}:${vout}`, value), script };
  }

  #verbose({ height, transactions }: Indexed) {
    const tx = transactions.map(({ inputs }, at) => ({
      vin: inputs.map(({ txid, vout }) => {
        if (at === 0) return { coinbase: '00' };
        if (this.#options.prevouts === undefined) return { txid, vout };
        const { value, script } = this.#spent(txid, vout);
        return { txid, vout, prevout: { value: `@${coins(value)}@`, scriptPubKey: { hex: script.toString('hex') } } };
      }),
    }));
    return { height, tx };
  }

  rest(path: string): ServedAnswer {
    const [, , what, last = ''] = path.split('/');
    const name = last.replace(/\.(?:bin|json)$/, '');
    try {
      switch (what) {
        case 'chaininfo.json':
          return { body: JSON.stringify(this.#info()) };
        case 'blockhashbyheight':
          return { body: JSON.stringify({ blockhash: this.#result('getblockhash', [Number(name)]) }) };
        case 'headers':
          return { body: this.#block(path.split('/')[4]!.replace('.bin', '')).bytes.subarray(0, 80) };
        case 'block':
          return { body: this.#block(name).bytes };
        case 'tx': {
          const found = this.#transaction(name);
          return found === undefined ? { status: 404, body: `${name} not found` } : { body: found.bytes };
        }
        case 'spenttxouts':
          if (this.#options.prevouts !== undefined) return { body: this.#spentBytes(this.#block(name)) };
      }
      return { status: 404, body: '' };
    } catch (error) {
      if (error instanceof RpcError) return { status: 404, body: error.message };
      throw error;
    }
  }

  #spentBytes({ transactions }: Indexed): Buffer {
    const parts = [sizeBytes(transactions.length), sizeBytes(0)];
    for (const { inputs } of transactions.slice(1)) {
      parts.push(sizeBytes(inputs.length));
      for (const { txid, vout } of inputs) {
        const { value, script } = this.#spent(txid, vout);
        const bytes = Buffer.alloc(8);
        bytes.writeBigUInt64LE(value);
        parts.push(bytes, sizeBytes(script.length), script);
      }
    }
    return Buffer.concat(parts);
  }
}

const isBatch = (calls: RpcCall | readonly RpcCall[]): calls is readonly RpcCall[] => Array.isArray(calls);

/** Bitcoin Core writes amounts with eight decimals, which no JSON number here would keep: marks around them are cut out. */
const rpcText = (answer: unknown): string => JSON.stringify(answer).replaceAll(/"@([\d.]+)@"/g, '$1');

const coins = (value: bigint): string => `${value / 100_000_000n}.${String(value % 100_000_000n).padStart(8, '0')}`;
