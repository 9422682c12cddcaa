import type { ChainKind } from '../core/chains.ts';
import type { WorkOptions } from '../core/progress.ts';
import type { TransactionRow, TransferRow } from '../core/rows.ts';
import type { HistoryArena } from '../kernel/historyArena.ts';
import type { TransactionArena } from '../kernel/transactionArena.ts';
import type { StagedRows } from './staged.ts';

/**
 * A ledger: what is known of some chains, readable by dense ids. Every store implements this and passes
 * `test/conformance`. All calls are batched; an unknown name is `-1` or an empty answer, never an error. Ids stay what
 * they were for as long as the ledger lives, whatever is imported later. A reader sees one committed state from
 * `open` to `close`, whatever a writer does meanwhile.
 *
 * Ids: an *address* (the text, as `StagedRows` has it) has one id from 1 in the whole ledger; an *account* is a
 * (chain, asset, address) of an account chain, ids from 1; a *transaction* of a UTXO chain has a number from 1 in its
 * chain, and so have transactions that are only named by an input that spends their coin ("outside the ledger"); a coin
 * is `toCoin(transaction, vout)`.
 */
export interface Ledger {
  readonly chains: readonly LedgerChain[];
  /** The highest account id given out. */
  readonly accountCount: number;

  /** `sha256:...` of what the ledger says (rules.md), independent of how it was imported. Constant time. */
  digest(): Promise<string>;
  summary(): Promise<LedgerSummary>;

  // Names

  /** Ids of addresses, -1 where the ledger does not know one. */
  addressIds(addresses: readonly string[]): Promise<Int32Array>;
  addressTexts(ids: ArrayLike<number>): Promise<string[]>;
  /**
   * How many events each address has on a chain. Account chain: rows that name it as `from` or `to`, in any asset, once
   * a row. UTXO chain: coins it received plus coins of its that were spent.
   */
  addressEvents(chain: string, ids: ArrayLike<number>): Promise<Float64Array>;

  // Account chains

  /** Chain, asset and address id of each account. */
  describeAccounts(accounts: ArrayLike<number>): Promise<AccountDescription[]>;
  /** All accounts of an address on a chain, ascending by asset text. */
  accountsOf(chain: string, address: number): Promise<number[]>;
  /** An arena for this ledger's histories: empty, or already holding all of them where that costs nothing. */
  newHistoryArena(): HistoryArena;
  /**
   * Loads the histories that `arena` does not hold yet. Returns those that this store does not have in full; they are
   * not loaded and end as `gap`.
   */
  loadHistories(accounts: ArrayLike<number>, arena: HistoryArena): Promise<number[]>;
  /** Whether an account is known to have less than its history leaves it: what is held there ends as `gap`. */
  isShort?(account: number): boolean;
  /** The transfers of a transaction, in the chain's order; empty where there is none. */
  transfersOf(chain: string, tx: string): Promise<TransferRow[]>;
  /** The transfers at positions; every one must exist. */
  transfersAt(chain: string, positions: ArrayLike<number>): Promise<TransferRow[]>;
  /** How many assets an account chain has rows in; may count some that it had rows in before an `unwind`. */
  assetCount(chain: string): Promise<number>;
  /**
   * The transactions in which the transfers at `positions` (ascending) stand and that could turn one asset into another:
   * those that move two or more assets, gas aside (`movesTwoAssets`), and whose rows, all of one block and transaction
   * id, have no other transaction's row among them. Each once, in the chain's order. Rows that move no value (of zero,
   * to their sender) are not looked at: they are not among the rows, and do not lie between.
   */
  mixedTransactions(chain: string, positions: ArrayLike<number>): Promise<MixedTransaction[]>;

  // UTXO chains

  /** Numbers of transactions, -1 where the ledger does not know one. Includes those outside it. */
  transactionNumbers(chain: string, txids: readonly string[]): Promise<Float64Array>;
  transactionIds(chain: string, transactions: ArrayLike<number>): Promise<string[]>;
  newTransactionArena(): TransactionArena;
  /**
   * Loads the transactions that `arena` does not hold yet. Returns those that this store does not have (outside the
   * ledger, or missing); they are not loaded.
   */
  loadTransactions(chain: string, transactions: ArrayLike<number>, arena: TransactionArena): Promise<number[]>;
  /** Coins that are spent in the ledger but made by this transaction outside it, ascending by `vout`. */
  outsideCoins(chain: string, transaction: number): Promise<OutsideCoin[]>;
  /** The transactions at positions, in the order asked for; undefined where there is none. */
  transactionsAt(chain: string, positions: ArrayLike<number>): Promise<(TransactionRow | undefined)[]>;
  /** The same without texts but the txid: values and address ids alone, many times cheaper. */
  coinsAt(chain: string, positions: ArrayLike<number>): Promise<(NamedCoins | undefined)[]>;
  /** Every coin of an address, ascending by key. */
  coinsOf(chain: string, address: number): Promise<CoinDescription[]>;

  // Any chain

  /**
   * Blocks `from .. to` (end-exclusive) whose hashes are known, ascending: those that came with their hashes, from a node
   * or from block files. A block may be known without a row, and rows without a hash.
   */
  blockHashes(chain: string, from: number, to: number): Promise<HashedBlock[]>;
  /**
   * Blocks `from .. to` (end-exclusive) that have rows, ascending, each with the SHA-256 of its rows (rules.md, the
   * ledger's digest): what was learnt from a block still holds as long as its digest is the same.
   */
  blockDigests(chain: string, from: number, to: number): AsyncIterable<BlockDigest>;
  /** The highest block whose hash is known. */
  lastHashedBlock(chain: string): Promise<HashedBlock | undefined>;
  /**
   * The position of the first event, in the chain's order, whose time is later than `timeSec`; `Infinity` where there is
   * none. Times may step back: this is the first such event, not a point in time.
   */
  positionAfter(chain: string, timeSec: number): Promise<number>;
  /** Rows of blocks `from .. to` (end-exclusive) in the chain's order. */
  scanTransfers(chain: string, from: number, to: number): AsyncIterable<TransferRow>;
  scanTransactions(chain: string, from: number, to: number): AsyncIterable<TransactionRow>;
  /** As `scanTransactions`, without texts: values and address ids alone, many times cheaper. */
  scanCoins(chain: string, from: number, to: number): AsyncIterable<TransactionCoins>;

  /** Reads without waiting; undefined for a store that must wait for its answers. */
  readonly direct: DirectReads | undefined;

  close(): Promise<void>;
}

/**
 * What a store answers at once, because all of it lies in memory or in a mapped file: a trace of an account chain then
 * goes from account to account without giving up its turn.
 */
export interface DirectReads {
  /** Asks `isWanted` about the address of an account, and loads the account's history (as `loadHistories`) if it is. */
  loadIf(account: number, arena: HistoryArena, isWanted: (address: number) => boolean): void;
  /** The asset of an account. */
  assetOf(account: number): string;
  /** As `Ledger.mixedTransactions`. */
  mixedTransactions(chain: string, positions: ArrayLike<number>): MixedTransaction[];
  addressText(id: number): string;
  /** As `Ledger.addressEvents`. */
  addressEvents(chain: string, id: number): number;
  /** The ids of those addresses that the ledger knows, and now and then one of another: cheaper than `addressIds`. */
  likelyIds(addresses: readonly string[]): number[];
  /** All addresses with more than `floor` events on an account chain. */
  busyAddresses(chain: string): BusyAddresses;
}

export interface BusyAddresses {
  readonly floor: number;
  /** Events by address id; in it may also be addresses with fewer. */
  readonly events: ReadonlyMap<number, number>;
}

export interface LedgerChain {
  readonly chain: string;
  readonly kind: ChainKind;
  /** First and last block that the ledger knows something of. */
  readonly first: number;
  readonly last: number;
}

/** A block by its place in the chain. Hashes are 32 bytes in lower-case hex, as the chain writes them (`0x..` or not). */
export interface HashedBlock {
  readonly block: number;
  readonly hash: string;
  /** The hash of the block below it. */
  readonly parent: string;
}

/** Blocks of one chain, each once, in any order. */
export interface ChainHashes {
  readonly chain: string;
  readonly kind: ChainKind;
  readonly blocks: readonly HashedBlock[];
}

export interface StagedImportOptions extends WorkOptions {
  /** Hashes of the blocks that the staged rows are of; kept with the rows, or not at all. */
  readonly hashes?: readonly ChainHashes[];
}

/** The rows of one transaction that move value, in order, with the account at each end: 0 where it is empty. */
export interface MixedTransaction {
  readonly rows: readonly TransferRow[];
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
}

export interface BlockDigest {
  readonly block: number;
  /** 32 bytes. */
  readonly digest: Uint8Array;
}

export interface AccountDescription {
  readonly chain: string;
  readonly asset: string;
  readonly address: number;
}

/** The coins that a transaction spends and makes, in their order. */
export interface TransactionCoins {
  readonly position: number;
  readonly inputs: readonly ValueOfAddress[];
  readonly outputs: readonly ValueOfAddress[];
}

/** And when, and which transaction it is. */
export interface NamedCoins extends TransactionCoins {
  readonly txid: string;
  readonly timeSec: number;
}

export interface ValueOfAddress {
  readonly value: bigint;
  /** Address id, 0 where there is none or the ledger does not know it. */
  readonly address: number;
}

export interface OutsideCoin {
  readonly coin: number;
  readonly value: bigint;
  /** Address id as its input names it, 0 where it names none. */
  readonly address: number;
  readonly spender: number;
  readonly spenderPosition: number;
}

export interface CoinDescription extends OutsideCoin {
  /** Position of the transaction that makes the coin, `BEFORE_ALL` outside the ledger. `spender` -1 while unspent. */
  readonly position: number;
}

/** What `spoor ledger DIR --json` prints: the shape in rules.md. */
export interface LedgerSummary {
  readonly schema: 'spoor/ledger@1';
  readonly digest: string;
  /** Bytes on disk, or held in memory. */
  readonly bytes: number;
  readonly chains: Readonly<Record<string, UtxoSummary | AccountSummary>>;
}

export interface UtxoSummary {
  readonly kind: 'utxo';
  readonly blocks: number;
  readonly first: number;
  readonly last: number;
  readonly transactions: number;
  readonly coins: number;
  readonly unspent: number;
  readonly addresses: number;
}

export interface AccountSummary {
  readonly kind: 'account';
  readonly blocks: number;
  readonly first: number;
  readonly last: number;
  readonly transfers: number;
  readonly assets: number;
  readonly addresses: number;
}

export interface ImportCounts {
  /** Rows that were new, and rows that the ledger had already. */
  readonly added: number;
  readonly known: number;
}

/**
 * A ledger that can be written. One process at a time (`LEDGER_LOCKED` for the second). Every call is atomic: killed at
 * any moment, the ledger opens at its last committed state.
 */
export interface LedgerWriter extends Ledger {
  /**
   * Adds staged rows, of any chains, blocks before or after those it has. Rows it has already change nothing.
   * @throws LEDGER_CONFLICT where a row differs from the one at its position, or a block's hash from the one known for
   *   it or from what its neighbour names as its parent; naming both
   * @throws SPENT_TWICE, SPENT_BEFORE_MADE, BAD_INPUT_COIN where staged and known rows contradict each other
   */
  importStaged(staged: StagedRows, options?: StagedImportOptions): Promise<ImportCounts>;
  /** Forgets every block after `block` of a chain, hashes included. Ids given out stay given out. */
  unwind(chain: string, block: number): Promise<void>;
}
