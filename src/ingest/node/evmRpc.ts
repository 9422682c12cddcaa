import { SpoorError } from '../../core/errors.ts';
import type { HttpClient } from '../../fetch/httpClient.ts';
import { callJsonRpc, callJsonRpcBatch, type RpcCall } from '../../fetch/jsonRpc.ts';
import { redactUrl } from '../../fetch/redactUrl.ts';
import { badAnswer } from './badAnswer.ts';

/** What a node has of a block's execution, as it answered. */
export type TraceAnswer =
  | { readonly kind: 'callTracer' | 'traceBlock'; readonly answer: unknown }
  /** It has nothing, for this block or any. */
  | { readonly kind: 'none' };

const CALLS_A_BATCH = 100;
/** Traces of a full block are tens of megabytes, and take a node its time. */
const TRACE_TIMEOUT_MS = 120_000;
/** What nodes say of a method they do not have. */
const NO_METHOD = /method .*(?:not|n't)|not (?:supported|available|whitelisted|enabled)|unknown method|unsupported/i;
/** How services say that a plan does not have a method; the same with every method is found out before. */
const NO_METHOD_STATUS = new Set<unknown>([403, 405, 410]);
/** What nodes say of a block whose state they have dropped. */
const NO_STATE = /missing trie node|state .*(?:not |un)available|pruned|archive|historical|no state|not found in db/i;

/** The JSON-RPC of an EVM node; a method that it does not have is asked for once. */
export class EvmRpc {
  /** The node's address without credentials. */
  readonly name: string;
  readonly #client: HttpClient;
  readonly #url: string;
  readonly #missing = new Set<string>();

  constructor(client: HttpClient, url: string) {
    this.#client = client;
    this.#url = url;
    this.name = redactUrl(url);
  }

  call(method: string, params: readonly unknown[]): Promise<unknown> {
    return callJsonRpc(this.#client, this.#url, method, params);
  }

  async #callMany(calls: readonly RpcCall[]): Promise<unknown[]> {
    const answers: unknown[] = [];
    for (let at = 0; at < calls.length; at += CALLS_A_BATCH) {
      answers.push(...(await callJsonRpcBatch(this.#client, this.#url, calls.slice(at, at + CALLS_A_BATCH))));
    }
    return answers;
  }

  async chainId(): Promise<number> {
    const answer = await this.call('eth_chainId', []);
    if (typeof answer !== 'string' || !/^0x[0-9a-f]{1,13}$/i.test(answer)) {
      throw badAnswer(`${this.name} eth_chainId`, answer, 'a chain id in hex');
    }
    return Number(answer);
  }

  block(at: number | 'latest' | 'finalized', whole: boolean): Promise<unknown> {
    return this.call('eth_getBlockByNumber', [typeof at === 'number' ? hex(at) : at, whole]);
  }

  uncles(blockHash: string, count: number): Promise<unknown[]> {
    const calls = Array.from({ length: count }, (_, at) => ({
      method: 'eth_getUncleByBlockHashAndIndex',
      params: [blockHash, hex(at)],
    }));
    return this.#callMany(calls);
  }

  /** All of a block's receipts in one call, or one by one where the node has no such call. */
  async receipts(number: number, hashes: readonly string[]): Promise<unknown> {
    if (hashes.length === 0) return [];
    const all = await this.#ifOffered('eth_getBlockReceipts', [hex(number)]);
    if (all !== undefined) return all;
    return await this.#callMany(hashes.map((hash) => ({ method: 'eth_getTransactionReceipt', params: [hash] })));
  }

  /** Geth's traces, which say where logs stand among calls; else those of OpenEthereum's form. */
  async traces(number: number): Promise<TraceAnswer> {
    const tracer = { tracer: 'callTracer', tracerConfig: { withLog: true }, timeout: `${TRACE_TIMEOUT_MS / 1000}s` };
    const calls = await this.#ifOffered('debug_traceBlockByNumber', [hex(number), tracer]);
    if (calls !== undefined) return { kind: 'callTracer', answer: calls };
    const traces = await this.#ifOffered('trace_block', [hex(number)]);
    return traces === undefined ? { kind: 'none' } : { kind: 'traceBlock', answer: traces };
  }

  /** Balances of addresses before and after a block; undefined where the node does not have its state. */
  async balances(number: number, addresses: readonly string[]): Promise<readonly (readonly unknown[])[] | undefined> {
    const ask = (block: number): Promise<unknown[]> =>
      this.#callMany(addresses.map((address) => ({ method: 'eth_getBalance', params: [address, hex(block)] })));
    try {
      return await Promise.all([ask(number - 1), ask(number)]);
    } catch (error) {
      if (lacks(error, NO_STATE)) return undefined;
      throw error;
    }
  }

  async #ifOffered(method: string, params: readonly unknown[]): Promise<unknown> {
    if (this.#missing.has(method)) return undefined;
    try {
      return await this.call(method, params);
    } catch (error) {
      if (!lacks(error, NO_METHOD)) {
        if (lacks(error, NO_STATE)) return undefined;
        throw error;
      }
      this.#missing.add(method);
      return undefined;
    }
  }
}

/** Whether the node said that it does not have something: by its words, or by JSON-RPC's code for an unknown method. */
function lacks(error: unknown, words: RegExp): boolean {
  if (!(error instanceof SpoorError) || error.code !== 'SOURCE_REFUSED') return false;
  const { rpcCode, rpcMessage, status } = error.fields;
  if (words === NO_METHOD && (rpcCode === -32601 || rpcCode === -32004 || NO_METHOD_STATUS.has(status))) return true;
  return typeof rpcMessage === 'string' && words.test(rpcMessage);
}

function hex(value: number): string {
  return `0x${value.toString(16)}`;
}
