import type { Hash } from 'node:crypto';
import { createHash } from 'node:crypto';
import type { DuckDBConnection } from '@duckdb/node-api';
import { assert } from '../../core/assert.ts';
import { bigToHi, bigToLo, LANE, LANES_LIMIT } from '../../core/lanes.ts';
import { positionToBlock, positionToIndex } from '../../core/position.ts';
import type { WorkMeter } from '../workMeter.ts';
import type { AccountBook } from './accountBook.ts';
import type { AddressBook } from './addressBook.ts';
import type { Assets } from './assets.ts';
import type { BlockDigests } from './blockDigests.ts';
import { packHex, viewOf } from './hexWords.ts';
import type { PackedRow } from './rowChunk.ts';
import { emptyRow, TX_HEX, TX_HEX_0X, TX_TEXT } from './rowChunk.ts';
import type { SegmentBuilder } from './segmentBuilder.ts';
import type { TransferLines } from './transferStream.ts';
import { transferLines } from './transferStream.ts';

const DECIMALS_LOW = 15;
const TX_WORDS = 8;
const E15 = 1e15;
const E15_HIGH = Math.floor(E15 / 2 ** 24);
const E15_LOW = E15 % 2 ** 24;

/** The books that rows are written in: names and what stands in them. */
export interface Books {
  readonly addresses: AddressBook;
  readonly accounts: AccountBook;
  readonly assets: Assets;
}

/** Reads the staged transfers of one chain into a segment and finds their blocks' digests. */
export class TransferImport {
  readonly #chain: number;
  readonly #books: Books;
  readonly #builder: SegmentBuilder;
  readonly digests: BlockDigests;
  /** Digests that were found already, of blocks that the ledger had in part. */
  readonly #known: ReadonlyMap<number, Uint8Array>;
  readonly #row: PackedRow = emptyRow();
  #txWords = new Int32Array(this.#row.tx.buffer);
  /** The transaction id of this row, while it is not known to differ from the one before. */
  readonly #newTx = new Int32Array(TX_WORDS);
  /** Where sender and recipient of row r begin and end, at 4r; then their addresses' ids, at 2r. */
  #bounds = new Uint32Array(2048 * 4);
  #ids = new Int32Array(2048 * 2);
  /** Asset of each row. */
  #assets = new Int32Array(2048);
  #text = viewOf(new Uint8Array(0));
  #hash: Hash = createHash('sha256');
  #block = -1;

  /** @param digests where those of the rows' blocks go */
  constructor(
    chain: number,
    books: Books,
    builder: SegmentBuilder,
    known: ReadonlyMap<number, Uint8Array>,
    digests: BlockDigests,
  ) {
    this.#chain = chain;
    this.#books = books;
    this.#builder = builder;
    this.#known = known;
    this.digests = digests;
    for (const [block, digest] of known) digests.add(block, digest);
  }

  async run(connection: DuckDBConnection, where: string, total: number, meter: WorkMeter): Promise<void> {
    let last = -1;
    for await (const lines of transferLines(connection, where)) {
      meter.tick('importing', this.#builder.rows, total, 'transfers');
      for (let r = 0; r < lines.rows; r++) {
        const position = lines.position[r]!;
        assert(position > last, 'staged transfers came out of order');
        last = position;
      }
      this.#addLines(lines);
      await this.#builder.keepUp();
    }
    this.#endBlock();
    await this.#builder.drain();
  }

  #addLines(lines: TransferLines): void {
    const { bytes, starts, position } = lines;
    let hashed = 0;
    this.#text = viewOf(bytes);
    this.#giveAddresses(lines);
    this.#giveAssets(lines);
    this.#books.accounts.touch(this.#ids, this.#assets, lines.rows);
    for (let r = 0; r < lines.rows; r++) {
      const block = positionToBlock(position[r]!);
      if (block !== this.#block) {
        if (starts[r]! > hashed) this.#hash.update(bytes.subarray(hashed, starts[r]!));
        hashed = starts[r]!;
        this.#endBlock();
        this.#block = block;
      }
      this.#addRow(lines, r, block);
    }
    this.#hash.update(bytes.subarray(hashed, starts[lines.rows]!));
  }

  #endBlock(): void {
    if (this.#block >= 0 && !this.#known.has(this.#block)) this.digests.add(this.#block, this.#hash.digest());
    this.#hash = createHash('sha256');
  }

  #giveAddresses(lines: TransferLines): void {
    const { rows, starts, lengths } = lines;
    if (rows * 2 > this.#ids.length) {
      this.#bounds = new Uint32Array(rows * 4);
      this.#ids = new Int32Array(rows * 2);
      this.#assets = new Int32Array(rows);
    }
    const bounds = this.#bounds;
    for (let r = 0; r < rows; r++) {
      // Fields are found from the end: only the chain's name and the numbers stand before the transaction.
      const toEnd = starts[r + 1]! - 2 - lengths[r * 5 + 4]!;
      const fromEnd = toEnd - lengths[r * 5 + 3]! - 1;
      bounds[r * 4] = fromEnd - lengths[r * 5 + 2]!;
      bounds[r * 4 + 1] = fromEnd;
      bounds[r * 4 + 2] = fromEnd + 1;
      bounds[r * 4 + 3] = toEnd;
    }
    this.#books.addresses.giveMany(lines.bytes, bounds, rows * 2, this.#ids);
  }

  #giveAssets({ bytes, rows, lengths }: TransferLines): void {
    for (let r = 0; r < rows; r++) {
      const end = this.#bounds[r * 4]! - 1;
      this.#assets[r] = this.#books.assets.give(this.#chain, bytes, end - lengths[r * 5 + 1]!, end);
    }
  }

  #addRow(lines: TransferLines, r: number, block: number): void {
    const { bytes, lengths } = lines;
    const { accounts, assets } = this.#books;
    const row = this.#row;
    const amountEnd = lines.starts[r + 1]! - 1;
    const txEnd = this.#bounds[r * 4]! - 2 - lengths[r * 5 + 1]!;
    const sameTx = this.#readTx(bytes, txEnd - lengths[r * 5]!, txEnd);
    const asset = this.#assets[r]!;
    const from = this.#ids[r * 2]!;
    const to = this.#ids[r * 2 + 1]!;
    row.block = block;
    row.index = positionToIndex(lines.position[r]!);
    row.timeSec = lines.timeSec[r]!;
    row.asset = asset;
    row.from = accounts.give(asset, from, 1);
    row.to = accounts.give(asset, to, to === from ? 0 : 1);
    readAmount(bytes, amountEnd - lengths[r * 5 + 4]!, amountEnd, row);
    this.#builder.add(row, sameTx);
    assets.addRows(asset, 1);
  }

  /** Packs the transaction id that stands at `start .. end`; true where it is that of the row before. */
  #readTx(bytes: Uint8Array, start: number, end: number): boolean {
    const length = end - start;
    const row = this.#row;
    const prefixed = length === 66 && bytes[start] === 48 && bytes[start + 1] === 120;
    const words = this.#newTx;
    if ((prefixed || length === 64) && packHex(this.#text, end - 64, words, 0, TX_WORDS)) {
      const kind = prefixed ? TX_HEX_0X : TX_HEX;
      const before = this.#txWords;
      let differ = row.txLength === 32 && row.txKind === kind ? 0 : 1;
      for (let i = 0; i < TX_WORDS; i++) {
        differ |= before[i]! ^ words[i]!;
        before[i] = words[i]!;
      }
      row.txKind = kind;
      row.txLength = 32;
      return differ === 0;
    }
    if (row.txKind === TX_TEXT && row.txLength === length) {
      let i = 0;
      while (i < length && row.tx[i] === bytes[start + i]) i++;
      if (i === length) return true;
    }
    if (length > row.tx.length) {
      row.tx = new Uint8Array(Math.ceil(length / 2) * 4);
      this.#txWords = new Int32Array(row.tx.buffer);
    }
    row.tx.set(bytes.subarray(start, end));
    row.txKind = TX_TEXT;
    row.txLength = length;
    return false;
  }
}

/** A decimal of ASCII digits into lanes, or into a BigInt where lanes cannot hold it. */
export function readAmount(bytes: Uint8Array, start: number, end: number, row: PackedRow): void {
  const length = end - start;
  row.big = undefined;
  if (length > 28) {
    const value = BigInt(Buffer.from(bytes.buffer, bytes.byteOffset + start, length).toString());
    const fits = value < LANES_LIMIT;
    row.hi = fits ? bigToHi(value) : 0;
    row.lo = fits ? bigToLo(value) : 0;
    if (!fits) row.big = value;
    return;
  }
  const split = Math.max(start, end - DECIMALS_LOW);
  let high = 0;
  for (let i = start; i < split; i++) high = high * 10 + bytes[i]! - 48;
  let low = 0;
  for (let i = split; i < end; i++) low = low * 10 + bytes[i]! - 48;
  // high * 10^15 + low: high is below 10^13 < 2^44, so every product and sum here stays below 2^53.
  const h1 = Math.floor(high / 2 ** 24);
  const h0 = high % 2 ** 24;
  const middle = h0 * E15_HIGH + h1 * E15_LOW;
  const m1 = Math.floor(middle / 2 ** 24);
  const sum = (middle % 2 ** 24) * 2 ** 24 + h0 * E15_LOW + low;
  row.lo = sum % LANE;
  row.hi = h1 * E15_HIGH + m1 + Math.floor(sum / LANE);
}
