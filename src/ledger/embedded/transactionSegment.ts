import { coinToTransaction, toCoin } from '../../kernel/transactionArena.ts';
import { BlockList } from './blockList.ts';
import { ByteReader } from './bytes.ts';
import { ChunkFinder } from './chunkSink.ts';
import { KeyedTable } from './keyedTable.ts';
import type { KvFile } from './kvFile.ts';
import type { SegmentInfo } from './manifest.ts';
import { NumberRuns } from './numberRuns.ts';
import type { RecordInput, RecordOutput } from './recordChunk.ts';
import { RecordCursor, readValue, skipValue } from './recordChunk.ts';

/** What happened to a coin of an address: it was made, or spent by a transaction that came when its maker was there. */
export const COIN_MADE = 0;
export const COIN_SPENT = 1;
/** Spent while nothing made it; its input named the address. */
export const COIN_OUTSIDE = 2;
/** Made after its spender had come, whose input named no address: the spend counts from now on. */
export const COIN_ADOPTED = 3;

/** Moves behind the event of an address's coins that begins at `reader`. */
export function skipCoinEvent(reader: ByteReader): void {
  const kind = reader.u8();
  if (kind === COIN_SPENT) return;
  reader.varint();
  if (kind !== COIN_ADOPTED) reader.varint();
}

/** Moves behind a spend. */
export function skipSpend(reader: ByteReader): void {
  reader.varint();
  reader.varint();
}

export interface RecordBody {
  readonly inputs: readonly RecordInput[];
  readonly outputs: readonly RecordOutput[];
}

/** Reads one segment of a UTXO chain. Its indexes are read at first use and kept. */
export class TransactionSegment {
  readonly info: SegmentInfo;
  /** Transactions at positions from here on do not count. */
  readonly cut: number;
  readonly #file: KvFile;
  #records: ChunkFinder | undefined;
  #runs: NumberRuns | undefined;
  #txids: KeyedTable | undefined;
  #coins: KeyedTable | undefined;
  #spends: KeyedTable | undefined;
  #blocks: BlockList | undefined;
  readonly #cursor = new RecordCursor(new ByteReader(new Uint8Array(0)));
  #cursorChunk = -1;

  constructor(file: KvFile, info: SegmentInfo) {
    this.#file = file;
    this.info = info;
    this.cut = info.cut ?? Infinity;
  }

  get records(): ChunkFinder {
    this.#records ??= new ChunkFinder(this.#file, 'u', this.info.id);
    return this.#records;
  }

  get blocks(): BlockList {
    this.#blocks ??= BlockList.read(new ChunkFinder(this.#file, 'b', this.info.id));
    return this.#blocks;
  }

  get #coinTable(): KeyedTable {
    this.#coins ??= new KeyedTable(this.#file, 'k', this.info.id);
    return this.#coins;
  }

  get #spendTable(): KeyedTable {
    this.#spends ??= new KeyedTable(this.#file, 'p', this.info.id);
    return this.#spends;
  }

  /** Numbers of txids whose keys begin with `prefix`, given out in this segment. */
  numbersOf(prefix: number): number[] {
    this.#txids ??= new KeyedTable(this.#file, 'n', this.info.id);
    const table = this.#txids;
    if (!table.find(prefix)) return [];
    let number = table.firstOrdinal;
    const numbers = [number];
    for (let i = 1; i < table.events; i++) {
      number += table.reader.varint();
      numbers.push(number);
    }
    return numbers;
  }

  /** The transaction with this number, whose body `body` reads; undefined where it is not here, or cut away. */
  find(number: number): RecordCursor | undefined {
    this.#runs ??= new NumberRuns(this.#file, this.info.id);
    const chunk = this.#runs.find(number);
    if (chunk < 0) return undefined;
    const cursor = this.#cursor;
    // A chunk that was just looked at is only walked again where what is looked for stands before.
    if (chunk !== this.#cursorChunk) cursor.open(this.records.get(chunk));
    else cursor.open(cursor.reader.bytes);
    this.#cursorChunk = chunk;
    while (cursor.next()) if (cursor.number === number) return cursor.position < this.cut ? cursor : undefined;
    return undefined;
  }

  /** The number of the transaction at a position, 0 where there is none. */
  at(position: number): number {
    if (position >= this.cut) return 0;
    for (const cursor of this.walk(position, position + 1)) return cursor.number;
    return 0;
  }

  /** Transactions at positions `from .. to` in order; what is handed out moves on. */
  *walk(from: number, to: number): Generator<RecordCursor> {
    const end = Math.min(to, this.cut);
    const { records } = this;
    const cursor = new RecordCursor(new ByteReader(new Uint8Array(0)));
    for (let chunk = Math.max(0, records.find(from)); chunk < records.firsts.length; chunk++) {
      if (records.firsts[chunk]! >= end) return;
      cursor.open(records.get(chunk));
      while (cursor.next()) {
        if (cursor.position >= end) return;
        if (cursor.position >= from) yield cursor;
      }
    }
  }

  /** Hands out the spends of coins of a transaction, in the chain's order. */
  spends(maker: number, put: (vout: number, spender: number, spenderPosition: number) => void): void {
    const table = this.#spendTable;
    if (!table.find(maker)) return;
    const { reader } = table;
    let position = table.firstOrdinal;
    for (let i = 0; i < table.events; i++) {
      if (i > 0) position += reader.varint();
      const vout = reader.varint();
      const spender = reader.varint();
      if (position < this.cut) put(vout, spender, position);
    }
  }

  /** How many events the coins of an address have. */
  events(address: number): number {
    const table = this.#coinTable;
    if (!table.find(address)) return 0;
    if (this.cut === Infinity) return table.events;
    let events = 0;
    this.#eachCoinEvent(() => events++);
    return events;
  }

  /** Adds the coins of an address to `into`, by their keys. */
  coins(address: number, into: Set<number>): void {
    if (!this.#coinTable.find(address)) return;
    this.#eachCoinEvent((kind, maker, vout) => {
      if (kind === COIN_MADE || kind === COIN_OUTSIDE) into.add(toCoin(maker, vout));
    });
  }

  #eachCoinEvent(put: (kind: number, maker: number, vout: number) => void): void {
    const { reader, events, firstOrdinal } = this.#coinTable;
    let position = firstOrdinal;
    for (let i = 0; i < events; i++) {
      if (i > 0) position += reader.varint();
      const kind = reader.u8();
      let happened = position;
      let maker = 0;
      let vout = 0;
      if (kind === COIN_ADOPTED) happened += reader.varint();
      else if (kind !== COIN_SPENT) {
        maker = reader.varint();
        vout = reader.varint();
      }
      if (happened < this.cut) put(kind, maker, vout);
    }
  }
}

/** Inputs and outputs of the transaction that a cursor is at. */
export function readBody({ reader, start, number }: RecordCursor): RecordBody {
  reader.at = start;
  const inputs: RecordInput[] = [];
  for (let left = reader.varint(); left > 0; left--) {
    const maker = number - reader.zigzag();
    const coin = toCoin(maker, reader.varint());
    const value = readValue(reader);
    inputs.push({ coin, value, address: reader.varint() });
  }
  const outputs: RecordOutput[] = [];
  for (let left = reader.varint(); left > 0; left--)
    outputs.push({ value: readValue(reader), address: reader.varint() });
  return { inputs, outputs };
}

/** Puts the reader behind the inputs and the number of outputs, which it returns. */
export function openOutputs({ reader, start }: RecordCursor): number {
  reader.at = start;
  for (let left = reader.varint(); left > 0; left--) {
    reader.varint();
    reader.varint();
    skipValue(reader);
    reader.varint();
  }
  return reader.varint();
}

/** What the input of a transaction says of a coin. */
export function inputOf(cursor: RecordCursor, coin: number): RecordInput | undefined {
  return readBody(cursor).inputs.find((input) => input.coin === coin && coinToTransaction(coin) > 0);
}
