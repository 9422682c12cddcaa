import { AnswerFields } from '../../chain/evm/answerFields.ts';
import { blockFacts } from '../../chain/evm/blockFacts.ts';
import { paysRewards, scheduledRewards } from '../../chain/evm/blockRewards.ts';
import { blockTransfers } from '../../chain/evm/blockTransfers.ts';
import { checkBlock, checkReceipts, checkUncles } from '../../chain/evm/checkBlock.ts';
import { checkCalls } from '../../chain/evm/checkCalls.ts';
import { checkSenders } from '../../chain/evm/checkSenders.ts';
import { hashHeader } from '../../chain/evm/encodeHeader.ts';
import { type EvmChain, evmChainOfId } from '../../chain/evm/evmChains.ts';
import { readBlock, readHeader, unknownHeaderFields } from '../../chain/evm/readBlock.ts';
import { readCallTracer, readTraceBlock } from '../../chain/evm/readCalls.ts';
import { readReceipts } from '../../chain/evm/readReceipts.ts';
import type { EvmBlock, EvmCall, EvmHeader, EvmReceipt, EvmReward } from '../../chain/evm/records.ts';
import type { ChainKind } from '../../core/chains.ts';
import { SpoorError } from '../../core/errors.ts';
import { badAnswer, movedChain } from './badAnswer.ts';
import type { BlockId, BlockSource, LinkedBlock, SourceBlock } from './blockSource.ts';
import { checkBalances } from './checkBalances.ts';
import type { EvmRpc } from './evmRpc.ts';
import { inOrder } from './inOrder.ts';

/** Blocks this deep are taken as final where the node does not say which are (two epochs of Ethereum). */
const FINAL_DEPTH = 64;
const BLOCKS_AHEAD = 4;
/** How often a wrong answer is asked for again: what broke on the way comes right, what lies does not. */
const TRIES = 3;

export interface EvmSourceOptions {
  /** Undefined: the chain of the table that has the node's chain id. */
  readonly chain?: EvmChain | undefined;
  /**
   * Also holds every balance that internal transfers change against what the node says it was before and after: two
   * requests an address and block, and the node must still have the state.
   */
  readonly checkBalances?: boolean | undefined;
}

/**
 * Blocks of an EVM node over JSON-RPC. What a header commits to is recomputed and senders are recovered; traces, which
 * it does not commit to, are held against transactions, receipts and logs. What could not be checked is in `gaps`.
 */
export class EvmSource implements BlockSource {
  readonly kind: ChainKind = 'account';
  readonly #skipped = { nonFungible: 0, oddTransfers: 0 };
  readonly #rpc: EvmRpc;
  readonly #chain: EvmChain;
  readonly #checksBalances: boolean;

  private constructor(rpc: EvmRpc, chain: EvmChain, checksBalances: boolean) {
    this.#rpc = rpc;
    this.#chain = chain;
    this.#checksBalances = checksBalances;
  }

  /** @throws USAGE where the chain given is not the node's, or the node's is not in the table and none is given */
  static async open(rpc: EvmRpc, options: EvmSourceOptions = {}): Promise<EvmSource> {
    const chainId = await rpc.chainId();
    const chain = options.chain ?? evmChainOfId(chainId);
    if (chain === undefined) {
      const message = `${rpc.name}: chain id ${chainId} is not in Spoor's table; name the chain with --chain name:symbol:${chainId}`;
      throw new SpoorError('USAGE', message, { chainId });
    }
    if (chain.chainId !== chainId) {
      const message = `${rpc.name}: the node's chain id is ${chainId}, that of ${chain.name} is ${chain.chainId}; check address and --chain`;
      throw new SpoorError('USAGE', message, { chainId, expected: chain.chainId });
    }
    return new EvmSource(rpc, chain, options.checkBalances ?? false);
  }

  get name(): string {
    return this.#rpc.name;
  }

  get chain(): string {
    return this.#chain.name;
  }

  async tip(): Promise<BlockId> {
    const { number: height, hash } = await this.#header('latest');
    return { height, hash };
  }

  async finalizedHeight(): Promise<number> {
    const tip = await this.tip();
    try {
      const { number } = await this.#header('finalized');
      return Math.min(number, tip.height);
    } catch (error) {
      // Nodes of before the merge, and of chains without finality, do not know the word.
      if (!(error instanceof SpoorError) || error.code === 'INTERRUPTED' || error.retryable) throw error;
      return tip.height - FINAL_DEPTH;
    }
  }

  async idAt(height: number): Promise<LinkedBlock> {
    const { hash, parentHash: parent } = await this.#header(height);
    return { height, hash, parent };
  }

  async #header(at: number | 'latest' | 'finalized'): Promise<EvmHeader> {
    const where = `${this.name}: block ${at}`;
    const answer = await this.#rpc.block(at, false);
    if (answer === null) throw badAnswer(where, 'nothing', 'a block');
    const header = readHeader(new AnswerFields(answer, where));
    if (typeof at === 'number' && header.number !== at) throw badAnswer(where, `block ${header.number}`, `block ${at}`);
    const hash = this.#chain.hashes === 'own' ? header.hash : hashHeader(header);
    if (hash !== header.hash) throw badAnswer(`${where}, hash`, header.hash, `${hash}, that of its header`);
    return header;
  }

  async *blocks(from: number, to: number): AsyncGenerator<SourceBlock> {
    let before: SourceBlock | undefined;
    const heights = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
    for await (const block of inOrder(heights, BLOCKS_AHEAD, (height) => this.#checkedBlock(height))) {
      if (before !== undefined && block.parent !== before.hash) await this.#explainBreak(before, block);
      yield block;
      before = block;
    }
  }

  /** A block's answers come one by one, so that a chain that changes between them looks like a lie: asked again. */
  async #checkedBlock(height: number): Promise<SourceBlock> {
    let first: BlockId | undefined;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#block(height, (hash) => {
          first ??= { height, hash };
        });
      } catch (error) {
        if (!(error instanceof SpoorError) || error.code !== 'BAD_ANSWER') throw error;
        if (attempt < TRIES) continue;
        const now = first && (await this.idAt(height));
        if (now && now.hash !== first?.hash) throw movedChain(this.name, height, now.hash, first!.hash);
        throw new SpoorError('BAD_ANSWER', `${this.name}: ${error.message}`, error.fields, { cause: error });
      }
    }
  }

  /** Two neighbours that do not fit: the chain changed between the answers, or they are wrong. */
  async #explainBreak(before: SourceBlock, block: SourceBlock): Promise<never> {
    const [lower, upper] = [await this.idAt(before.height), await this.idAt(block.height)];
    if (lower.hash !== before.hash || upper.hash !== block.hash) {
      throw movedChain(this.name, block.height, block.parent, before.hash);
    }
    const where = `${this.name}: block ${block.height}, parentHash`;
    throw badAnswer(where, block.parent, `${before.hash}, the node's block ${before.height}`);
  }

  async #block(height: number, onHash: (hash: string) => void): Promise<SourceBlock> {
    const where = `block ${height}`;
    const answer = await this.#rpc.block(height, true);
    if (answer === null) throw badAnswer(where, 'nothing', 'a block');
    const block = readBlock(answer, where);
    const { header, transactions } = block;
    if (header.number !== height) throw badAnswer(where, `block ${header.number}`, `block ${height}`);
    const unchecked = checkBlock(this.#chain, block, unknownHeaderFields(answer, header));
    onHash(header.hash);
    const [receipts, traced] = await Promise.all([this.#receipts(block), this.#traces(block)]);
    unchecked.push(...checkReceipts(this.#chain, block, receipts));
    if (traced.calls) checkCalls(block, receipts, traced.calls);
    // Last, because it takes longest.
    unchecked.push(...checkSenders(block));
    const rewards = paysRewards(this.#chain, header) ? await this.#rewards(block) : (traced.rewards ?? []);
    const gaps: string[] = [];
    const parts = { receipts, calls: transactions.length === 0 ? [] : traced.calls, rewards };
    const facts = blockFacts(this.#chain, block, parts, gaps);
    const transfers = blockTransfers(facts);
    if (this.#checksBalances) unchecked.push(...(await checkBalances(this.#rpc, facts, transfers.rows)));
    this.#skipped.nonFungible += transfers.nonFungible;
    this.#skipped.oddTransfers += transfers.oddTransfers;
    const { hash, parentHash: parent, timeSec } = header;
    const notes = unchecked.map((what) => `not checked: ${what}`);
    return { height, hash, parent, timeSec, transfers: transfers.rows, transactions: [], gaps: [...gaps, ...notes] };
  }

  async #receipts(block: EvmBlock): Promise<EvmReceipt[]> {
    const where = `block ${block.header.number}`;
    const hashes = block.transactions.map(({ hash }) => hash);
    const answer = await this.#rpc.receipts(block.header.number, hashes);
    if (!Array.isArray(answer)) throw badAnswer(`${where}, receipts`, answer, 'a list');
    return readReceipts(answer, block, where, this.#chain.hashes);
  }

  async #traces(
    block: EvmBlock,
  ): Promise<{ calls?: readonly (EvmCall | undefined)[]; rewards?: readonly EvmReward[] | undefined }> {
    const { number } = block.header;
    // Nobody can trace the first block, and there is nothing to trace in an empty one.
    if (number === 0 || (block.transactions.length === 0 && !this.#tracesRewards)) return {};
    const traces = await this.#rpc.traces(number);
    if (traces.kind === 'none') return {};
    const where = `block ${number}, traces`;
    if (traces.kind === 'callTracer') return { calls: readCallTracer(traces.answer, block, where, this.#chain.hashes) };
    return readTraceBlock(traces.answer, block, where);
  }

  /** Of chains whose rewards are known by traces alone. */
  get #tracesRewards(): boolean {
    return this.#chain.name === 'gnosis';
  }

  async #rewards(block: EvmBlock): Promise<EvmReward[]> {
    const { header, uncles } = block;
    const answers = await this.#rpc.uncles(header.hash, uncles.length);
    const headers = answers.map((answer, at) =>
      readHeader(new AnswerFields(answer, `block ${header.number}, uncle ${at}`)),
    );
    if (this.#chain.hashes === 'ethereum') checkUncles(block, headers);
    return scheduledRewards(this.#chain, header, headers);
  }

  notes(): string[] {
    const { nonFungible, oddTransfers } = this.#skipped;
    const notes: string[] = [];
    if (nonFungible > 0)
      notes.push(`${nonFungible} transfers of single things (ERC-721) passed over: they have no amount`);
    if (oddTransfers > 0) notes.push(`${oddTransfers} Transfer logs passed over that are neither ERC-20 nor ERC-721`);
    return notes;
  }

  async close(): Promise<void> {}
}
