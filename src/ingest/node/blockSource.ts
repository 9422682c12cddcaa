import type { ChainKind } from '../../core/chains.ts';
import type { TransactionRow, TransferRow } from '../../core/rows.ts';

/** A block by its height and hash, as the chain writes hashes. */
export interface BlockId {
  readonly height: number;
  readonly hash: string;
}

export interface LinkedBlock extends BlockId {
  /** Hash of the block below. */
  readonly parent: string;
}

/** A block, checked: its hash is that of its header, its rows are what the header commits to as far as that goes. */
export interface SourceBlock extends LinkedBlock {
  readonly timeSec: number;
  /** In the chain's order; of the two, the one that the chain's kind does not have is empty. */
  readonly transfers: readonly TransferRow[];
  readonly transactions: readonly TransactionRow[];
  /** What the source could not say of this block, in words; empty where nothing is missing. */
  readonly gaps: readonly string[];
}

/**
 * A node that serves the blocks of one chain by height. Every answer is held against what it can be held against before
 * it comes out here; what a node alone can know (which of two valid branches is the chain) is believed.
 *
 * Calls throw SOURCE_UNREACHABLE, SOURCE_REFUSED, BAD_ANSWER; INTERRUPTED. A `BAD_ANSWER` that is `retryable` came of a
 * chain that changed while it was read.
 */
export interface BlockSource {
  /** What messages call it: its address without credentials. */
  readonly name: string;
  /** The chain's name in a ledger. */
  readonly chain: string;
  readonly kind: ChainKind;
  tip(): Promise<BlockId>;
  /** Blocks up to here are not expected to leave the chain any more. */
  finalizedHeight(): Promise<number>;
  /** The chain's block at a height, which must not be above the tip. */
  idAt(height: number): Promise<LinkedBlock>;
  /** Blocks `from .. to` (end-exclusive) in order, each the parent of the next. */
  blocks(from: number, to: number): AsyncIterable<SourceBlock>;
  /**
   * The block with value and address on those of its inputs whose coins (`txid:vout`) are wanted, on others where that
   * costs nothing. Of sources of UTXO chains only.
   */
  withSpentCoins?(block: SourceBlock, wanted: ReadonlySet<string>): Promise<SourceBlock>;
  /** What was passed over so far and is no gap, a line each: things that are no amounts. */
  notes?(): readonly string[];
  close(): Promise<void>;
}
