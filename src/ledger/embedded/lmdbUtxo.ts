import { createHash } from 'node:crypto';
import { INDEX_LIMIT } from '../../core/position.ts';
import { coinToVout, toCoin } from '../../kernel/transactionArena.ts';
import type { OutsideCoin } from '../port.ts';
import type { TransactionRecord, UtxoStats, UtxoTables } from '../utxo/utxoTables.ts';
import type { AddressBook } from './addressBook.ts';
import { ByteReader, ByteWriter, bigLength } from './bytes.ts';
import { KEY, tailOf } from './keys.ts';
import type { KvFile } from './kvFile.ts';
import type { ChainManifest } from './manifest.ts';
import type { Names } from './names.ts';
import { WriteBack } from './writeBack.ts';

const bytes = new ByteWriter();

/** Bounds of what waits in memory during an import: some 200 MB in all. */
const RECORDS_HELD = 100_000;
const EVENTS_HELD = 500_000;
const TXIDS_HELD = 300_000;

/** One UTXO chain in LMDB's tables. Changes are part of the transaction that is open. */
export class LmdbUtxo implements UtxoTables {
  readonly chain: string;
  readonly stats: UtxoStats;
  /** Highest transaction number given out. */
  numbers: number;
  readonly #file: KvFile;
  readonly #names: Names;
  readonly #index: number;
  readonly #book: AddressBook | undefined;
  // While rows are added, values wait here to be put once; a reader keeps nothing.
  readonly #records: WriteBack<TransactionRecord> | undefined;
  readonly #eventCounts: WriteBack<number> | undefined;
  readonly #numberByTxid = new Map<string, number>();

  /** @param index number of the chain. @param book gives ids to new addresses; absent in a reader. */
  constructor(file: KvFile, names: Names, chain: ChainManifest, index: number, book?: AddressBook) {
    this.chain = chain.name;
    this.stats = { ...chain.utxo };
    this.numbers = chain.numbers;
    this.#file = file;
    this.#names = names;
    this.#index = index;
    this.#book = book;
    if (!book) return;
    this.#records = new WriteBack(
      RECORDS_HELD,
      (transaction) => this.#read(transaction),
      (transaction, record) => file.put(KEY.record(index, transaction), packRecord(record)),
    );
    this.#eventCounts = new WriteBack(
      EVENTS_HELD,
      (address) => this.#readEvents(address),
      (address, events) => {
        bytes.varint(events);
        file.put(KEY.events(index, address), bytes.take());
      },
    );
  }

  /** Puts what waits. Before the transaction commits. */
  flush(): void {
    this.#records?.flush();
    this.#eventCounts?.flush();
  }

  addressId(text: string): number {
    return this.#names.findAddress(text);
  }

  addressText(id: number): string {
    return this.#book?.freshText(id) ?? this.#names.addressText(id);
  }

  giveAddress(text: string): number {
    return this.#book!.giveText(text);
  }

  numberOf(txid: string): number {
    const known = this.#numberByTxid.get(txid);
    if (known !== undefined) return known;
    const value = this.#file.peek(KEY.txNumber(this.#index, txidKey(txid)));
    return value ? new ByteReader(value).varint() : 0;
  }

  txidOf(transaction: number): string {
    const value = this.#file.peek(KEY.txid(this.#index, transaction));
    if (!value) return '';
    const text = Buffer.from(value.buffer, value.byteOffset + 1, value.length - 1);
    return value[0] === 1 ? text.toString() : text.toString('hex');
  }

  giveNumber(txid: string): number {
    const known = this.numberOf(txid);
    if (known !== 0) return known;
    const transaction = ++this.numbers;
    bytes.varint(transaction);
    this.#file.put(KEY.txNumber(this.#index, txidKey(txid)), bytes.take());
    const hex = isHex(txid);
    const name = Buffer.concat([Buffer.of(hex ? 0 : 1), Buffer.from(txid, hex ? 'hex' : 'utf8')]);
    this.#file.put(KEY.txid(this.#index, transaction), name);
    if (this.#numberByTxid.size >= TXIDS_HELD) this.#numberByTxid.clear();
    this.#numberByTxid.set(txid, transaction);
    return transaction;
  }

  get(transaction: number): TransactionRecord | undefined {
    return this.#records ? this.#records.get(transaction) : this.#read(transaction);
  }

  #read(transaction: number): TransactionRecord | undefined {
    const value = this.#file.peek(KEY.record(this.#index, transaction));
    return value ? readRecord(new ByteReader(value)) : undefined;
  }

  put(transaction: number, record: TransactionRecord): void {
    const isNew = this.get(transaction) === undefined;
    this.#records!.set(transaction, record);
    if (!isNew) return;
    bytes.varint(transaction);
    bytes.varint(record.timeSec);
    this.#file.put(KEY.position(this.#index, record.position), bytes.take());
  }

  remove(transaction: number, record: TransactionRecord): void {
    this.#records!.forget(transaction);
    this.#file.remove(KEY.record(this.#index, transaction));
    this.#file.remove(KEY.position(this.#index, record.position));
  }

  at(position: number): number {
    const value = this.#file.peek(KEY.position(this.#index, position));
    return value ? new ByteReader(value).varint() : 0;
  }

  *between(from: number, to: number): Generator<number> {
    // Read in batches: a caller may change the tables between two numbers.
    const end = KEY.position(this.#index, Math.min(to, 2 ** 32 * INDEX_LIMIT));
    let start = KEY.position(this.#index, from);
    for (;;) {
      const batch: { position: number; transaction: number }[] = [];
      for (const { key, value } of this.#file.range(start, end)) {
        batch.push({ position: tailOf(key), transaction: new ByteReader(value).varint() });
        if (batch.length === 1000) break;
      }
      for (const { transaction } of batch) yield transaction;
      if (batch.length < 1000) return;
      start = KEY.position(this.#index, batch.at(-1)!.position + 1);
    }
  }

  /** See `Ledger.positionAfter`: walks the positions, which hold their times, and reads no record. */
  positionAfter(timeSec: number): number {
    const end = KEY.position(this.#index, 2 ** 32 * INDEX_LIMIT);
    for (const { key, value } of this.#file.range(KEY.position(this.#index, 0), end)) {
      const reader = new ByteReader(value);
      reader.varint();
      if (reader.varint() > timeSec) return tailOf(key);
    }
    return Infinity;
  }

  outside(transaction: number): readonly OutsideCoin[] {
    const value = this.#file.peek(KEY.outside(this.#index, transaction));
    if (!value) return [];
    const reader = new ByteReader(value);
    return Array.from({ length: reader.varint() }, () => ({
      coin: toCoin(transaction, reader.varint()),
      value: readAmount(reader),
      address: reader.varint(),
      spender: reader.varint(),
      spenderPosition: reader.varint(),
    }));
  }

  setOutside(transaction: number, coins: readonly OutsideCoin[]): void {
    const key = KEY.outside(this.#index, transaction);
    if (coins.length === 0) {
      if (this.#file.has(key)) this.#file.remove(key);
      return;
    }
    bytes.varint(coins.length);
    for (const { coin, value, address, spender, spenderPosition } of coins) {
      bytes.varint(coinToVout(coin));
      putAmount(value);
      bytes.varint(address);
      bytes.varint(spender);
      bytes.varint(spenderPosition);
    }
    this.#file.put(key, bytes.take());
  }

  coinsOf(address: number): readonly number[] {
    const coins: number[] = [];
    const end = KEY.coin(this.#index, address + 1, 0);
    for (const { key } of this.#file.range(KEY.coin(this.#index, address, 0), end)) coins.push(tailOf(key));
    return coins;
  }

  addCoin(address: number, coin: number): void {
    this.#file.put(KEY.coin(this.#index, address, coin), new Uint8Array(0));
  }

  removeCoin(address: number, coin: number): void {
    this.#file.remove(KEY.coin(this.#index, address, coin));
  }

  events(address: number): number {
    return (this.#eventCounts ? this.#eventCounts.get(address) : this.#readEvents(address)) ?? 0;
  }

  #readEvents(address: number): number {
    const value = this.#file.peek(KEY.events(this.#index, address));
    return value ? new ByteReader(value).varint() : 0;
  }

  setEvents(address: number, events: number): void {
    this.#eventCounts!.set(address, events);
  }
}

function isHex(txid: string): boolean {
  return /^[0-9a-f]{64}$/.test(txid);
}

/** 32 bytes of a usual id, or the hash of any other text; the two cannot meet but by a broken SHA-256. */
function txidKey(txid: string): Uint8Array {
  return isHex(txid) ? Buffer.from(txid, 'hex') : createHash('sha256').update(`text ${txid}`).digest();
}

/** A value of -1, not known yet, is stored as length 255; it never outlives an import. */
function putAmount(value: bigint): void {
  if (value < 0n) {
    bytes.u8(255);
    return;
  }
  const length = bigLength(value);
  bytes.u8(length);
  bytes.big(value, length);
}

function readAmount(reader: ByteReader): bigint {
  const length = reader.u8();
  return length === 255 ? -1n : reader.big(length);
}

function packRecord(record: TransactionRecord): Uint8Array {
  bytes.varint(record.position);
  bytes.varint(record.timeSec);
  bytes.varint(record.inputs.length);
  for (const { coin, value } of record.inputs) {
    bytes.varint(coin);
    putAmount(value);
  }
  bytes.varint(record.outputs.length);
  for (const { value, address, spender, spenderPosition } of record.outputs) {
    putAmount(value);
    bytes.varint(address);
    bytes.varint(spender + 1);
    if (spender >= 0) bytes.varint(spenderPosition);
  }
  return bytes.take();
}

function readRecord(reader: ByteReader): TransactionRecord {
  const position = reader.varint();
  const timeSec = reader.varint();
  const inputs = Array.from({ length: reader.varint() }, () => ({ coin: reader.varint(), value: readAmount(reader) }));
  const outputs = Array.from({ length: reader.varint() }, () => {
    const value = readAmount(reader);
    const address = reader.varint();
    const spender = reader.varint() - 1;
    return { value, address, spender, spenderPosition: spender >= 0 ? reader.varint() : -1 };
  });
  return { position, timeSec, inputs, outputs };
}
