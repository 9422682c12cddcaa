import { type BitcoinBlock, decodeBlock, statedHeight } from '../../chain/bitcoin/block.ts';
import { checkProofOfWork, decodeHeader } from '../../chain/bitcoin/blockHeader.ts';
import { CASH_FORK_HEIGHT, type Network, networkOfChain, networkOfGenesis } from '../../chain/bitcoin/networks.ts';
import type { ChainKind } from '../../core/chains.ts';
import { SpoorError } from '../../core/errors.ts';
import type { InputRow } from '../../core/rows.ts';
import { blockTransactions } from '../blockRows.ts';
import { badAnswer, inAnswer, movedChain } from './badAnswer.ts';
import type { BlockId, BlockSource, LinkedBlock, SourceBlock } from './blockSource.ts';
import type { CoreApi } from './coreApi.ts';
import { inOrder } from './inOrder.ts';
import { findSpentCoins } from './spentCoins.ts';

/** No branch of Bitcoin that had a part in the chain was ever this long; coinbases may be spent from here on. */
const FINAL_DEPTH = 100;
const HASHES_AT_ONCE = 100;
const BLOCKS_AHEAD = 4;
/** How often a wrong answer is asked for again: what broke on the way comes right, what lies does not. */
const TRIES = 3;

interface CoreBlock extends SourceBlock {
  readonly decoded: BitcoinBlock;
}

/**
 * Blocks of a node of Bitcoin Core's family. A block is what its hash says: header, proof of work, Merkle root, witness
 * commitment, stated height and parent are checked, transaction ids recomputed.
 */
export class CoreSource implements BlockSource {
  readonly kind: ChainKind = 'utxo';
  readonly #api: CoreApi;
  readonly #network: Network;
  /** Blocks handed out whose coins may be asked for next. */
  readonly #decoded = new WeakMap<SourceBlock, BitcoinBlock>();

  private constructor(api: CoreApi, network: Network) {
    this.#api = api;
    this.#network = network;
  }

  /** @throws BAD_ANSWER where the node's chain is none that Spoor knows */
  static async open(api: CoreApi): Promise<CoreSource> {
    const { chain, height } = await api.chainInfo();
    const [genesis] = await api.hashesAt([0]);
    const network = networkOfGenesis(genesis!);
    if (network === undefined) {
      const found = `a chain "${chain}" whose first block is ${genesis}`;
      throw badAnswer(api.name, found, 'a chain that Spoor knows (docs/formats.md)');
    }
    if (height < CASH_FORK_HEIGHT) return new CoreSource(api, network);
    const fork = await api.hashesAt([CASH_FORK_HEIGHT]);
    return new CoreSource(api, networkOfChain(network, new Set(fork)));
  }

  get name(): string {
    return this.#api.name;
  }

  get chain(): string {
    return this.#network.chain;
  }

  async tip(): Promise<BlockId> {
    const { height, hash } = await askAgain(() => this.#api.chainInfo());
    return { height, hash };
  }

  #hashesAt(heights: readonly number[]): Promise<string[]> {
    return askAgain(() => this.#api.hashesAt(heights));
  }

  async finalizedHeight(): Promise<number> {
    return (await this.tip()).height - FINAL_DEPTH;
  }

  async idAt(height: number): Promise<LinkedBlock> {
    const [hash] = await this.#hashesAt([height]);
    return await askAgain(async () => {
      const header = await this.#api.header(hash!);
      return { height, hash: hash!, parent: this.#checkHeader(header, hash!, height).previous };
    });
  }

  #checkHeader(bytes: Buffer, hash: string, height: number) {
    const what = `${this.name}: block ${hash} at height ${height}`;
    try {
      const header = decodeHeader(bytes);
      if (header.hash !== hash) throw badAnswer(what, `the header of ${header.hash}`, `that of ${hash}`);
      checkProofOfWork(bytes, header, this.#network);
      return header;
    } catch (cause) {
      throw inAnswer(cause, what);
    }
  }

  async *blocks(from: number, to: number): AsyncGenerator<SourceBlock> {
    let before: SourceBlock | undefined;
    for (let start = from; start < to; start += HASHES_AT_ONCE) {
      const heights = Array.from({ length: Math.min(HASHES_AT_ONCE, to - start) }, (_, i) => start + i);
      const hashes = await this.#hashesAt(heights);
      const fetched = inOrder(heights, BLOCKS_AHEAD, (height, i) => this.#block(height, hashes[i]!));
      for await (const { decoded, ...block } of fetched) {
        if (before !== undefined && block.parent !== before.hash) await this.#explainBreak(before, block);
        this.#decoded.set(block, decoded);
        yield block;
        before = block;
      }
    }
  }

  async #block(height: number, hash: string): Promise<CoreBlock> {
    return await askAgain(async () => {
      const bytes = await this.#api.block(hash);
      const header = this.#checkHeader(bytes, hash, height);
      const what = `${this.name}: block ${hash} at height ${height}`;
      let decoded: BitcoinBlock;
      try {
        decoded = decodeBlock(bytes, this.#network);
      } catch (cause) {
        throw inAnswer(cause, what);
      }
      if (height >= this.#network.heightsFrom) {
        const stated = statedHeight(decoded);
        if (stated !== height)
          throw badAnswer(what, `the height ${stated ?? 'not stated'} in its coinbase`, `${height}`);
      }
      const { timeSec, previous: parent } = header;
      const transactions = blockTransactions(decoded, height, this.#network);
      return { height, hash, parent, timeSec, transactions, transfers: [], gaps: [], decoded };
    });
  }

  /** Two neighbours that do not fit: the chain changed between the answers, or they are wrong. */
  async #explainBreak(before: SourceBlock, block: SourceBlock): Promise<never> {
    const [lower, upper] = await this.#hashesAt([before.height, block.height]);
    if (lower !== before.hash || upper !== block.hash) {
      throw movedChain(this.name, block.height, block.parent, before.hash);
    }
    throw badAnswer(
      `${this.name}: block ${block.hash} at height ${block.height}`,
      `the parent ${block.parent}`,
      `${before.hash}, which the node has at height ${before.height}`,
    );
  }

  async withSpentCoins(block: SourceBlock, wanted: ReadonlySet<string>): Promise<SourceBlock> {
    const decoded = this.#decoded.get(block) ?? (await this.#block(block.height, block.hash)).decoded;
    const coins = await askAgain(() => findSpentCoins(this.#api, this.#network, decoded, block.height, wanted));
    const tell = (input: InputRow): InputRow => coins.get(`${input.txid}:${input.vout}`) ?? input;
    const transactions = block.transactions.map((row) => ({ ...row, inputs: row.inputs.map(tell) }));
    return { ...block, transactions };
  }

  async close(): Promise<void> {}
}

/** Asks again where an answer was wrong. */
async function askAgain<T>(ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof SpoorError) || error.code !== 'BAD_ANSWER' || attempt === TRIES) throw error;
    }
  }
}
