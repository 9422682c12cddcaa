import type { ArenaTransaction } from '../../kernel/transactionArena.ts';
import type { OutsideCoin, ValueOfAddress } from '../port.ts';

/** A transaction in the ledger, without its number. Never changed in place: `put` a new one. */
export interface TransactionRecord extends Omit<ArenaTransaction, 'transaction' | 'inputs'> {
  readonly inputs: readonly {
    readonly coin: number;
    readonly value: bigint;
    /** Where the store keeps it beside the input; 0 where it did not know it then. */
    readonly address?: number;
  }[];
}

/** What a transaction says itself. */
export interface TransactionBody extends Omit<TransactionRecord, 'outputs'> {
  readonly outputs: readonly ValueOfAddress[];
}

/** What a UTXO chain counts, kept with every change. */
export interface UtxoStats {
  transactions: number;
  /** Outputs of the ledger's transactions, and how many of them are spent in it. */
  coins: number;
  spent: number;
  /** Addresses with at least one event. */
  addresses: number;
}

/** What is read of one UTXO chain, whatever keeps it: synchronous. Ids and positions as in `port.ts`. */
export interface UtxoView {
  readonly chain: string;
  addressText(id: number): string;
  /** 0 where the txid is not known. */
  numberOf(txid: string): number;
  txidOf(transaction: number): string;
  get(transaction: number): TransactionRecord | undefined;
  /** As `get`, without who spends what it makes. */
  body(transaction: number): TransactionBody | undefined;
  /** Number of the transaction at a position, 0 where there is none. */
  at(position: number): number;
  /** Numbers of transactions at positions `from .. to` (end-exclusive), ascending by position. */
  between(from: number, to: number): Iterable<number>;
  /** Coins of a transaction that is outside the ledger, ascending by `vout`; empty where there are none. */
  outside(transaction: number): readonly OutsideCoin[];
  /** Keys of an address's coins, ascending. Address 0 has none. */
  coinsOf(address: number): readonly number[];
  events(address: number): number;
}

/**
 * One UTXO chain in plain tables that can be changed. `utxoWriter.ts` gives them their meaning; the embedded ledger,
 * whose segments are never changed, judges rows alike (`transactionJudge.ts`). A transaction number is given to every
 * txid that is met, as a row or as the maker of a coin that an input names.
 */
export interface UtxoTables extends UtxoView {
  readonly stats: UtxoStats;

  addressId(text: string): number;
  /** As `addressId`, giving a new id where there is none. */
  giveAddress(text: string): number;

  giveNumber(txid: string): number;

  put(transaction: number, record: TransactionRecord): void;
  /** Forgets the row; its number stays given. */
  remove(transaction: number, record: TransactionRecord): void;

  setOutside(transaction: number, coins: readonly OutsideCoin[]): void;

  addCoin(address: number, coin: number): void;
  removeCoin(address: number, coin: number): void;

  setEvents(address: number, events: number): void;
}
