import { readFile } from 'node:fs/promises';
import { SpoorError, systemError } from '../../core/errors.ts';
import type { HttpClient } from '../../fetch/httpClient.ts';
import { callJsonRpc, callJsonRpcBatch } from '../../fetch/jsonRpc.ts';
import { redactUrl } from '../../fetch/redactUrl.ts';
import { badAnswer } from './badAnswer.ts';
import { type ChainInfo, type CoreApi, isHash, type OutputCoin, readChainInfo } from './coreApi.ts';
import { decimalToSat } from './spentCoins.ts';

/** Calls in one request. Transactions are up to 400 kB, mostly half of one. */
const TRANSACTIONS_A_BATCH = 50;

/** Bitcoin Core's JSON-RPC. Blocks are asked for as bytes: what the node says of them beside is not used. */
export class CoreRpc implements CoreApi {
  readonly name: string;
  readonly coinAdvice =
    'use Bitcoin Core 23 or later, whose getblock names spent coins, start the node with -txindex=1, or import from block 0 on';
  readonly #client: HttpClient;
  readonly #plainUrl: string;
  readonly #cookiePath: string | null;
  #url: string | undefined;

  /** @param cookiePath the file in which the node keeps its credentials of the day, used instead of those in the URL */
  constructor(client: HttpClient, url: string, cookiePath: string | null) {
    this.#client = client;
    this.#plainUrl = url;
    this.#cookiePath = cookiePath;
    this.name = redactUrl(url);
  }

  async #ask<T>(ask: (url: string) => Promise<T>): Promise<T> {
    this.#url ??= await this.#withCookie();
    try {
      return await ask(this.#url);
    } catch (error) {
      // A node that was started again has another cookie.
      const isRefused = error instanceof SpoorError && error.fields.status === 401;
      if (!isRefused || this.#cookiePath === null) throw error;
      this.#url = await this.#withCookie();
      return await ask(this.#url);
    }
  }

  async #withCookie(): Promise<string> {
    const path = this.#cookiePath;
    if (path === null) return this.#plainUrl;
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (cause) {
      throw systemError(cause, path);
    }
    const colon = text.indexOf(':');
    if (colon <= 0)
      throw new SpoorError('USAGE', `${path}: not a cookie file of a node, which holds user:password`, { path });
    const url = new URL(this.#plainUrl);
    url.username = encodeURIComponent(text.slice(0, colon));
    url.password = encodeURIComponent(text.slice(colon + 1).trim());
    return url.href;
  }

  #call(method: string, params: readonly unknown[]): Promise<unknown> {
    return this.#ask((url) => callJsonRpc(this.#client, url, method, params));
  }

  #batch(method: string, params: readonly (readonly unknown[])[]): Promise<unknown[]> {
    const calls = params.map((each) => ({ method, params: each }));
    return this.#ask((url) => callJsonRpcBatch(this.#client, url, calls));
  }

  async chainInfo(): Promise<ChainInfo> {
    const answer = await this.#call('getblockchaininfo', []);
    const info = readChainInfo(answer);
    if (info === undefined)
      throw badAnswer(`${this.name} getblockchaininfo`, answer, 'chain, blocks and bestblockhash');
    return info;
  }

  async hashesAt(heights: readonly number[]): Promise<string[]> {
    const hashes = await this.#batch(
      'getblockhash',
      heights.map((height) => [height]),
    );
    return hashes.map((hash, i) => {
      if (!isHash(hash)) throw badAnswer(`${this.name} getblockhash ${heights[i]}`, hash, 'a hash');
      return hash;
    });
  }

  async header(hash: string): Promise<Buffer> {
    return this.#bytes(await this.#call('getblockheader', [hash, false]), `getblockheader ${hash}`);
  }

  async block(hash: string): Promise<Buffer> {
    return this.#bytes(await this.#call('getblock', [hash, 0]), `getblock ${hash}`);
  }

  #bytes(answer: unknown, what: string): Buffer {
    // Node stops at the first character that is no hex: the length tells.
    const bytes = Buffer.from(typeof answer === 'string' ? answer : '', 'hex');
    if (typeof answer !== 'string' || bytes.length === 0 || bytes.length * 2 !== answer.length) {
      throw badAnswer(`${this.name} ${what}`, answer, 'bytes in hex');
    }
    return bytes;
  }

  async spentCoins(hash: string): Promise<OutputCoin[][] | null> {
    const what = `${this.name} getblock ${hash} 3`;
    const answer = (await this.#call('getblock', [hash, 3])) as RpcBlock | null;
    if (!Array.isArray(answer?.tx)) throw badAnswer(what, answer, 'a block with its transactions');
    const coins: OutputCoin[][] = [];
    for (const [index, { vin }] of answer.tx.entries()) {
      if (!Array.isArray(vin)) throw badAnswer(what, vin, 'the inputs of a transaction');
      if (index > 0 && vin[0]?.prevout === undefined) return null;
      coins.push(index === 0 ? [] : vin.map((input) => readPrevout(input, what)));
    }
    return coins;
  }

  async transactions(txids: readonly string[]): Promise<Buffer[] | null> {
    const found: Buffer[] = [];
    for (let at = 0; at < txids.length; at += TRANSACTIONS_A_BATCH) {
      const some = txids.slice(at, at + TRANSACTIONS_A_BATCH);
      let answers: unknown[];
      try {
        answers = await this.#batch(
          'getrawtransaction',
          some.map((txid) => [txid, false]),
        );
      } catch (error) {
        // "No such mempool or blockchain transaction": without an index a node finds none.
        if (error instanceof SpoorError && error.fields.rpcCode === -5) return null;
        throw error;
      }
      for (const [i, answer] of answers.entries()) found.push(this.#bytes(answer, `getrawtransaction ${some[i]}`));
    }
    return found;
  }
}

interface RpcBlock {
  readonly tx: readonly { readonly vin?: readonly RpcInput[] }[];
}

interface RpcInput {
  readonly txid?: unknown;
  readonly vout?: unknown;
  readonly prevout?: { readonly value?: unknown; readonly scriptPubKey?: { readonly hex?: unknown } };
}

function readPrevout({ txid, vout, prevout }: RpcInput, what: string): OutputCoin {
  const value = decimalToSat(prevout?.value);
  const hex = prevout?.scriptPubKey?.hex;
  if (!isHash(txid) || !Number.isSafeInteger(vout) || value === undefined || typeof hex !== 'string') {
    throw badAnswer(what, { txid, vout, prevout }, 'txid, vout, value and script of a spent coin');
  }
  const script = Buffer.from(hex, 'hex');
  if (script.length * 2 !== hex.length) throw badAnswer(what, hex, 'a script in hex');
  return { coin: `${txid}:${vout as number}`, value, script };
}
