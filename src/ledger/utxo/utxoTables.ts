import type { ArenaTransaction } from '../../kernel/transactionArena.ts';
import type { OutsideCoin } from '../port.ts';

/** A transaction in the ledger, without its number. Never changed in place: `put` a new one. */
export type TransactionRecord = Omit<ArenaTransaction, 'transaction'>;

/** What a UTXO chain counts, kept with every change. */
export interface UtxoStats {
  transactions: number;
  /** Outputs of the ledger's transactions, and how many of them are spent in it. */
  coins: number;
  spent: number;
  /** Addresses with at least one event. */
  addresses: number;
}

/**
 * One UTXO chain as a store keeps it: plain tables with synchronous access. `utxoWriter.ts` and `utxoReader.ts` give
 * them their meaning, so that every store judges rows alike. Ids and positions as in `port.ts`; a transaction number is
 * given to every txid that is met, as a row or as the maker of a coin that an input names.
 */
export interface UtxoTables {
  readonly chain: string;
  readonly stats: UtxoStats;

  addressId(text: string): number;
  addressText(id: number): string;
  /** As `addressId`, giving a new id where there is none. */
  giveAddress(text: string): number;

  /** 0 where the txid is not known. */
  numberOf(txid: string): number;
  txidOf(transaction: number): string;
  giveNumber(txid: string): number;

  get(transaction: number): TransactionRecord | undefined;
  put(transaction: number, record: TransactionRecord): void;
  /** Forgets the row; its number stays given. */
  remove(transaction: number, record: TransactionRecord): void;

  /** Number of the transaction at a position, 0 where there is none. */
  at(position: number): number;
  /** Numbers of transactions at positions `from .. to` (end-exclusive), ascending by position. */
  between(from: number, to: number): Iterable<number>;

  /** Coins of a transaction that is outside the ledger, ascending by `vout`; empty where there are none. */
  outside(transaction: number): readonly OutsideCoin[];
  setOutside(transaction: number, coins: readonly OutsideCoin[]): void;

  /** Keys of an address's coins, ascending. Address 0 has none. */
  coinsOf(address: number): readonly number[];
  addCoin(address: number, coin: number): void;
  removeCoin(address: number, coin: number): void;

  events(address: number): number;
  setEvents(address: number, events: number): void;
}
