import { AmountColumn } from '../../core/lanes.ts';
import { INDEX_LIMIT } from '../../core/position.ts';
import { ByteReader, ByteWriter, bigLength, lanesLength } from './bytes.ts';

/** Whole pages of LMDB less the header of a value that has pages of its own. */
export const ROW_CHUNK_BYTES = 4 * 4096 - 16;

/** How a transaction id is stored: 32 bytes for `0x` + 64 hex digits or 64 alone, else its UTF-8. */
export const TX_HEX_0X = 0;
export const TX_HEX = 1;
export const TX_TEXT = 2;

/** A row's first byte. */
const SAME_BLOCK = 1;
const SAME_TX = 2;
const SAME_TIME = 4;
/** The index is the one before + 1, or 0 in a new block. */
const NEXT_INDEX = 8;
const SAME_FROM = 16;
/** Neither side is an account, so the asset is stored. */
const NO_ACCOUNTS = 32;
const TX_SHIFT = 6;

/** One row on its way into a chunk. `tx` holds the id's bytes as stored. */
export interface PackedRow {
  block: number;
  index: number;
  timeSec: number;
  txKind: number;
  tx: Uint8Array;
  txLength: number;
  asset: number;
  from: number;
  to: number;
  hi: number;
  lo: number;
  /** Set where the amount does not fit in lanes. */
  big: bigint | undefined;
}

export function emptyRow(): PackedRow {
  const tx = new Uint8Array(64);
  const ids = { asset: 0, from: 0, to: 0 };
  return { block: 0, index: 0, timeSec: 0, txKind: 0, tx, txLength: 0, ...ids, hi: 0, lo: 0, big: undefined };
}

/** Packs rows in the chain's order; each chunk can be read alone. */
export class RowChunkWriter {
  readonly #bytes = new ByteWriter(ROW_CHUNK_BYTES * 2);
  #rows = 0;
  #firstPosition = 0;
  #block = 0;
  #index = 0;
  #timeSec = 0;
  #from = 0;

  get rows(): number {
    return this.#rows;
  }

  get firstPosition(): number {
    return this.#firstPosition;
  }

  /** Adds a row unless it makes the chunk too long: then false, and nothing is changed. `sameTx` as the row before. */
  add(row: PackedRow, sameTx: boolean): boolean {
    const bytes = this.#bytes;
    const first = this.#rows === 0;
    const start = bytes.at;
    const sameBlock = !first && row.block === this.#block;
    const nextIndex = row.index === (sameBlock ? this.#index + 1 : 0);
    const repeatTx = sameTx && !first;
    const sameFrom = !first && row.from === this.#from;
    const noAccounts = row.from === 0 && row.to === 0;
    const sameTime = !first && row.timeSec === this.#timeSec;
    bytes.u8(
      (sameBlock ? SAME_BLOCK : 0) |
        (repeatTx ? SAME_TX : 0) |
        (sameTime ? SAME_TIME : 0) |
        (nextIndex ? NEXT_INDEX : 0) |
        (sameFrom ? SAME_FROM : 0) |
        (noAccounts ? NO_ACCOUNTS : 0) |
        (row.txKind << TX_SHIFT),
    );
    if (!sameBlock) bytes.varint(first ? row.block : row.block - this.#block);
    if (!nextIndex) bytes.varint(row.index);
    if (!sameTime) bytes.zigzag(first ? row.timeSec : row.timeSec - this.#timeSec);
    if (!repeatTx) {
      if (row.txKind === TX_TEXT) bytes.varint(row.txLength);
      bytes.bytes(row.tx, 0, row.txLength);
    }
    if (!sameFrom) bytes.varint(row.from);
    bytes.varint(row.to);
    if (noAccounts) bytes.varint(row.asset);
    putAmount(bytes, row);
    if (!first && bytes.at > ROW_CHUNK_BYTES - 4) {
      bytes.at = start;
      return false;
    }
    if (first) this.#firstPosition = row.block * INDEX_LIMIT + row.index;
    this.#rows++;
    this.#block = row.block;
    this.#index = row.index;
    this.#timeSec = row.timeSec;
    this.#from = row.from;
    return true;
  }

  /** The chunk's bytes; starts a new one. */
  take(): Uint8Array {
    const chunk = new ByteWriter(this.#bytes.at + 4);
    chunk.varint(this.#rows);
    chunk.bytes(this.#bytes.view());
    this.#bytes.at = 0;
    this.#rows = 0;
    return chunk.view();
  }
}

function putAmount(bytes: ByteWriter, row: PackedRow): void {
  if (row.big !== undefined) {
    const length = bigLength(row.big);
    bytes.u8(length);
    bytes.big(row.big, length);
    return;
  }
  const length = lanesLength(row.hi, row.lo);
  bytes.u8(length);
  bytes.lanes(row.hi, row.lo, length);
}

/** A chunk's rows in columns. `asset` is 0 where an account tells it. */
export class RowColumns {
  count = 0;
  position = new Float64Array(1024);
  timeSec = new Uint32Array(1024);
  from = new Int32Array(1024);
  to = new Int32Array(1024);
  asset = new Int32Array(1024);
  readonly amounts = new AmountColumn(1024);
  /** Where in `bytes` each row's transaction id stands, how long it is, and how it is stored. */
  txStart = new Int32Array(1024);
  txLength = new Int32Array(1024);
  txKind = new Uint8Array(1024);
  bytes: Uint8Array = new Uint8Array(0);

  /**
   * Reads a chunk, which must stay unchanged while the columns are used. Where only rows at positions `from .. to`
   * (inclusive) are wanted, amounts before them are not read, and nothing after them.
   */
  read(bytes: Uint8Array, from = 0, to = Infinity): void {
    const reader = new ByteReader(bytes);
    const count = reader.varint();
    this.#reserve(count);
    this.bytes = bytes;
    this.count = count;
    let block = 0;
    let index = 0;
    let timeSec = 0;
    let sender = 0;
    for (let i = 0; i < count; i++) {
      const head = reader.u8();
      if ((head & SAME_BLOCK) === 0) {
        block += reader.varint();
        index = -1;
      }
      index = (head & NEXT_INDEX) === 0 ? reader.varint() : index + 1;
      if ((head & SAME_TIME) === 0) timeSec += reader.zigzag();
      const position = block * INDEX_LIMIT + index;
      if (position > to) {
        this.count = i;
        return;
      }
      this.position[i] = position;
      this.timeSec[i] = timeSec;
      this.#readTx(reader, i, head);
      if ((head & SAME_FROM) === 0) sender = reader.varint();
      this.from[i] = sender;
      this.to[i] = reader.varint();
      this.asset[i] = (head & NO_ACCOUNTS) === 0 ? 0 : reader.varint();
      const length = reader.u8();
      if (position < from) reader.at += length;
      else reader.amount(length, this.amounts, i);
    }
  }

  #readTx(reader: ByteReader, i: number, head: number): void {
    this.txKind[i] = head >>> TX_SHIFT;
    if ((head & SAME_TX) !== 0) {
      this.txStart[i] = this.txStart[i - 1]!;
      this.txLength[i] = this.txLength[i - 1]!;
      return;
    }
    const length = this.txKind[i] === TX_TEXT ? reader.varint() : 32;
    this.txStart[i] = reader.at;
    this.txLength[i] = length;
    reader.at += length;
  }

  #reserve(count: number): void {
    this.amounts.big.clear();
    if (count <= this.position.length) return;
    this.position = new Float64Array(count);
    this.timeSec = new Uint32Array(count);
    this.from = new Int32Array(count);
    this.to = new Int32Array(count);
    this.asset = new Int32Array(count);
    this.amounts.grow(count);
    this.txStart = new Int32Array(count);
    this.txLength = new Int32Array(count);
    this.txKind = new Uint8Array(count);
  }

  tx(row: number): string {
    const start = this.bytes.byteOffset + this.txStart[row]!;
    const bytes = Buffer.from(this.bytes.buffer, start, this.txLength[row]!);
    if (this.txKind[row] === TX_TEXT) return bytes.toString();
    return (this.txKind[row] === TX_HEX_0X ? '0x' : '') + bytes.toString('hex');
  }
}

/** A transaction id as it is stored. */
export function txBytes(tx: string): { kind: number; bytes: Uint8Array } {
  if (/^0x[0-9a-f]{64}$/.test(tx)) return { kind: TX_HEX_0X, bytes: Buffer.from(tx.slice(2), 'hex') };
  if (/^[0-9a-f]{64}$/.test(tx)) return { kind: TX_HEX, bytes: Buffer.from(tx, 'hex') };
  return { kind: TX_TEXT, bytes: Buffer.from(tx) };
}

/** What the transaction index sorts by: 32 bits of the id. */
export function txPrefix(kind: number, bytes: Uint8Array, length: number): number {
  if (kind !== TX_TEXT) return ((bytes[0]! << 24) | (bytes[1]! << 16) | (bytes[2]! << 8) | bytes[3]!) >>> 0;
  // FNV-1a.
  let hash = 0x811c9dc5;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash >>> 0;
}
