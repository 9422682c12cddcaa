import type { OutsideCoin } from '../port.ts';
import type { TransactionRecord, UtxoStats, UtxoTables } from '../utxo/utxoTables.ts';
import type { MemoryAddresses } from './memoryAddresses.ts';

/** One UTXO chain in maps, with a journal that takes back a failed import. */
export class MemoryUtxo implements UtxoTables {
  readonly chain: string;
  stats: UtxoStats = { transactions: 0, coins: 0, spent: 0, addresses: 0 };
  readonly #addresses: MemoryAddresses;
  readonly #numberByTxid = new Map<string, number>();
  readonly #txids: string[] = [''];
  readonly #records = new Map<number, TransactionRecord>();
  readonly #numberAt = new Map<number, number>();
  readonly #outside = new Map<number, readonly OutsideCoin[]>();
  readonly #coins = new Map<number, Set<number>>();
  readonly #events = new Map<number, number>();
  /** Positions, ascending; absent after a change until it is asked for. */
  #sorted: Float64Array | undefined;
  #undo: (() => void)[] = [];

  constructor(chain: string, addresses: MemoryAddresses) {
    this.chain = chain;
    this.#addresses = addresses;
  }

  /** Ends a change; from here it can no longer be taken back. */
  commit(): void {
    this.#undo = [];
  }

  /** Takes back everything since the last `commit`. */
  rollback(): void {
    for (const undo of this.#undo.toReversed()) undo();
    this.#undo = [];
    this.#sorted = undefined;
  }

  /** Starts a change: remembers what only `rollback` needs. */
  begin(): void {
    const stats = { ...this.stats };
    this.#undo.push(() => {
      this.stats = stats;
    });
  }

  addressId(text: string): number {
    return this.#addresses.find(text);
  }

  addressText(id: number): string {
    return this.#addresses.text(id);
  }

  giveAddress(text: string): number {
    return this.#addresses.give(text);
  }

  numberOf(txid: string): number {
    return this.#numberByTxid.get(txid) ?? 0;
  }

  txidOf(transaction: number): string {
    return this.#txids[transaction] ?? '';
  }

  giveNumber(txid: string): number {
    const known = this.#numberByTxid.get(txid);
    if (known !== undefined) return known;
    this.#undo.push(() => {
      this.#numberByTxid.delete(this.#txids.pop()!);
    });
    this.#numberByTxid.set(txid, this.#txids.length);
    return this.#txids.push(txid) - 1;
  }

  get(transaction: number): TransactionRecord | undefined {
    return this.#records.get(transaction);
  }

  body(transaction: number): TransactionRecord | undefined {
    return this.#records.get(transaction);
  }

  put(transaction: number, record: TransactionRecord): void {
    const before = this.#records.get(transaction);
    if (!before) {
      this.#sorted = undefined;
      this.#numberAt.set(record.position, transaction);
    }
    this.#undo.push(() => {
      if (before) this.#records.set(transaction, before);
      else {
        this.#records.delete(transaction);
        this.#numberAt.delete(record.position);
      }
    });
    this.#records.set(transaction, record);
  }

  remove(transaction: number, record: TransactionRecord): void {
    this.#sorted = undefined;
    this.#records.delete(transaction);
    this.#numberAt.delete(record.position);
    this.#undo.push(() => {
      this.#records.set(transaction, record);
      this.#numberAt.set(record.position, transaction);
    });
  }

  at(position: number): number {
    return this.#numberAt.get(position) ?? 0;
  }

  *between(from: number, to: number): Generator<number> {
    this.#sorted ??= Float64Array.from(this.#numberAt.keys()).sort();
    const sorted = this.#sorted;
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sorted[middle]! < from) low = middle + 1;
      else high = middle;
    }
    for (; low < sorted.length && sorted[low]! < to; low++) yield this.#numberAt.get(sorted[low]!)!;
  }

  outside(transaction: number): readonly OutsideCoin[] {
    return this.#outside.get(transaction) ?? [];
  }

  setOutside(transaction: number, coins: readonly OutsideCoin[]): void {
    const before = this.outside(transaction);
    if (before.length === 0 && coins.length === 0) return;
    this.#undo.push(() => this.#outside.set(transaction, before));
    if (coins.length > 0) this.#outside.set(transaction, coins);
    else this.#outside.delete(transaction);
  }

  coinsOf(address: number): readonly number[] {
    return [...(this.#coins.get(address) ?? [])].toSorted((a, b) => a - b);
  }

  addCoin(address: number, coin: number): void {
    const coins = this.#coins.get(address) ?? new Set();
    if (coins.has(coin)) return;
    this.#coins.set(address, coins.add(coin));
    this.#undo.push(() => coins.delete(coin));
  }

  removeCoin(address: number, coin: number): void {
    if (this.#coins.get(address)?.delete(coin)) this.#undo.push(() => this.#coins.get(address)!.add(coin));
  }

  events(address: number): number {
    return this.#events.get(address) ?? 0;
  }

  setEvents(address: number, events: number): void {
    const before = this.events(address);
    this.#undo.push(() => this.#events.set(address, before));
    this.#events.set(address, events);
  }
}
