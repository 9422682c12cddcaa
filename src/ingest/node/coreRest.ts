import { HEADER_BYTES } from '../../chain/bitcoin/blockHeader.ts';
import { ByteReader } from '../../chain/bitcoin/byteReader.ts';
import { SpoorError } from '../../core/errors.ts';
import type { HttpClient } from '../../fetch/httpClient.ts';
import { parseExactJson } from '../../fetch/parseExactJson.ts';
import { redactUrl } from '../../fetch/redactUrl.ts';
import { badAnswer, inAnswer } from './badAnswer.ts';
import { type ChainInfo, type CoreApi, isHash, type OutputCoin, readChainInfo } from './coreApi.ts';

/** The shortest output: value, empty script. */
const OUTPUT_BYTES = 9;

/** Bitcoin Core's REST interface (`-rest=1`), which needs no credentials and answers bytes. */
export class CoreRest implements CoreApi {
  readonly name: string;
  readonly coinAdvice =
    'use Bitcoin Core 30 or later, which serves /rest/spenttxouts, start the node with -txindex=1, or import from block 0 on';
  readonly #client: HttpClient;
  readonly #url: string;

  constructor(client: HttpClient, url: string) {
    this.#client = client;
    this.#url = url.replace(/\/$/, '').replace(/\/rest$/, '');
    this.name = redactUrl(url);
  }

  async #get(path: string): Promise<Buffer> {
    const { body } = await this.#client.send({ url: `${this.#url}/rest/${path}` });
    return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  }

  async #json(path: string): Promise<unknown> {
    return parseExactJson((await this.#get(path)).toString(), `${this.name} ${path}`);
  }

  /** Null where the node does not know the path, or what it names. */
  async #getIfThere(path: string): Promise<Buffer | null> {
    try {
      return await this.#get(path);
    } catch (error) {
      if (error instanceof SpoorError && error.code === 'SOURCE_REFUSED' && error.fields.status === 404) return null;
      throw error;
    }
  }

  async chainInfo(): Promise<ChainInfo> {
    const answer = await this.#json('chaininfo.json');
    const info = readChainInfo(answer);
    if (info === undefined) throw badAnswer(`${this.name} chaininfo`, answer, 'chain, blocks and bestblockhash');
    return info;
  }

  hashesAt(heights: readonly number[]): Promise<string[]> {
    return Promise.all(
      heights.map(async (height) => {
        const path = `blockhashbyheight/${height}.json`;
        const answer = (await this.#json(path)) as { readonly blockhash?: unknown } | null;
        if (!isHash(answer?.blockhash)) throw badAnswer(`${this.name} ${path}`, answer, 'a hash');
        return answer.blockhash;
      }),
    );
  }

  async header(hash: string): Promise<Buffer> {
    const bytes = await this.#get(`headers/1/${hash}.bin`);
    if (bytes.length !== HEADER_BYTES)
      throw badAnswer(`${this.name} headers ${hash}`, `${bytes.length} bytes`, '80 bytes');
    return bytes;
  }

  block(hash: string): Promise<Buffer> {
    return this.#get(`block/${hash}.bin`);
  }

  /** A count of lists, then each list, the coinbase's empty; coins as a transaction has its outputs. */
  async spentCoins(hash: string): Promise<OutputCoin[][] | null> {
    const path = `spenttxouts/${hash}.bin`;
    const bytes = await this.#getIfThere(path);
    if (bytes === null) return null;
    const what = `${this.name} ${path}`;
    try {
      const reader = new ByteReader(bytes);
      const lists: OutputCoin[][] = [];
      for (let left = reader.size('transactions'); left > 0; left--) lists.push(readOutputs(reader, what));
      if (reader.left > 0) throw badAnswer(what, `${reader.left} bytes more`, 'the end');
      return lists;
    } catch (cause) {
      throw inAnswer(cause, what);
    }
  }

  async transactions(txids: readonly string[]): Promise<Buffer[] | null> {
    const found = await Promise.all(txids.map((txid) => this.#getIfThere(`tx/${txid}.bin`)));
    return found.every((bytes) => bytes !== null) ? found : null;
  }
}

function readOutputs(reader: ByteReader, what: string): OutputCoin[] {
  const count = reader.size('coins');
  if (count * OUTPUT_BYTES > reader.left)
    throw badAnswer(what, `${count} coins in ${reader.left} bytes`, 'room for each');
  const coins: OutputCoin[] = [];
  for (let i = 0; i < count; i++) {
    const value = reader.u64('value');
    coins.push({ coin: null, value, script: reader.take(reader.size('script'), 'script') });
  }
  return coins;
}
