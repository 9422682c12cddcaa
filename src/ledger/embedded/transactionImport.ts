import { SpoorError } from '../../core/errors.ts';
import { positionToBlock } from '../../core/position.ts';
import { BlockHash, transactionLine } from '../interchange.ts';
import type { OutsideCoin } from '../port.ts';
import type { StagedRows } from '../staged.ts';
import { sourceOf } from '../stagedReader.ts';
import { transactionConflict } from '../utxo/utxoErrors.ts';
import { sameTransaction, transactionRow } from '../utxo/utxoReader.ts';
import type { UtxoStats } from '../utxo/utxoTables.ts';
import type { WorkMeter } from '../workMeter.ts';
import type { AddressBook } from './addressBook.ts';
import { quoted } from './blockDiff.ts';
import type { BlockDigests } from './blockDigests.ts';
import { ByteWriter } from './bytes.ts';
import type { ChunkSink } from './chunkSink.ts';
import { clearSegment } from './compaction.ts';
import type { KvFile } from './kvFile.ts';
import type { ChainManifest, SegmentInfo } from './manifest.ts';
import type { Names } from './names.ts';
import { putSmallValue, putValue } from './recordChunk.ts';
import { SeenFilter } from './seenFilter.ts';
import { FROM_OUTSIDE, TransactionJudge } from './transactionJudge.ts';
import { TransactionLines } from './transactionLines.ts';
import { mergeTransactions } from './transactionMerge.ts';
import { TransactionReader } from './transactionReader.ts';
import { COIN_ADOPTED, COIN_MADE, COIN_OUTSIDE, COIN_SPENT } from './transactionSegment.ts';
import { TransactionSlice } from './transactionSlice.ts';
import { transactionTexts } from './transactionStream.ts';
import { KeyedEvents, RecordWriter } from './transactionWriter.ts';
import { TxidPacker } from './txidPacks.ts';

/** Text of the transactions that are worked on at once: what an import takes of memory is a small multiple of it. */
const SLICE_BYTES = 96 * 2 ** 20;
/** Segments of an import before the smallest are merged. */
const SEGMENTS_HELD = 8;

/** Where an import writes. */
export interface TransactionTarget {
  readonly file: KvFile;
  readonly names: Names;
  readonly addresses: AddressBook;
  readonly sink: ChunkSink;
  readonly nextSegment: () => number;
  readonly digests: BlockDigests;
}

/** What an import adds to a chain; everything it names is written, and reached by nobody yet. */
export interface ImportedTransactions {
  readonly added: number;
  readonly known: number;
  readonly segments: readonly SegmentInfo[];
  readonly digests: BlockDigests;
  readonly numbers: number;
  readonly stats: UtxoStats;
}

/** Reads the staged transactions of one chain into segments, a slice at a time. */
export class TransactionImport {
  readonly #target: TransactionTarget;
  readonly #chain: ChainManifest;
  readonly #index: number;
  readonly #staged: StagedRows;
  readonly #meter: WorkMeter;
  /** Blocks that the ledger has, of those that are staged. */
  readonly #hasBlock: (block: number) => boolean;
  readonly #sliceRows: number;
  readonly #stats: UtxoStats;
  readonly #slice = new TransactionSlice();
  readonly #judge: TransactionJudge;
  readonly #lines: TransactionLines;
  readonly #packer: TxidPacker;
  /** Txids met, by two words of their keys, which are hashes. */
  readonly #filter: SeenFilter;
  readonly #segments: SegmentInfo[] = [];
  /** Blocks that the ledger has and whose lines change. */
  readonly #changed = new Set<number>();
  readonly #coinEvents = new KeyedEvents();
  readonly #spends = new KeyedEvents();
  readonly #txids = new KeyedEvents();
  readonly #body = new ByteWriter(65536);
  #reader: TransactionReader;
  /** 1 for rows of the slice that the ledger does not have. */
  #isNew = new Uint8Array(0);
  #added = 0;
  #known = 0;
  #addressesBefore: number;

  /** @param index number of the chain. @param hasBlock see `#hasBlock`. @param sliceRows smaller in tests */
  constructor(
    target: TransactionTarget,
    chain: ChainManifest,
    index: number,
    staged: StagedRows,
    hasBlock: (block: number) => boolean,
    meter: WorkMeter,
    sliceRows = Infinity,
  ) {
    this.#target = target;
    this.#chain = chain;
    this.#index = index;
    this.#staged = staged;
    this.#hasBlock = hasBlock;
    this.#meter = meter;
    this.#sliceRows = sliceRows;
    this.#filter = new SeenFilter(staged.transactions);
    this.#stats = { ...chain.utxo };
    this.#packer = new TxidPacker(target.file, target.sink, index, chain.numbers);
    this.#addressesBefore = target.addresses.count;
    this.#judge = new TransactionJudge(chain.name, this.#stats, (row) => this.#sourceOf(row));
    this.#lines = new TransactionLines(chain.name, (id) => this.#addressText(id), target.digests);
    this.#reader = this.#readerOf();
  }

  #sourceOf(row: number): string {
    return sourceOf(this.#staged, { file: this.#slice.file[row]!, line: this.#slice.line[row]! });
  }

  #addressText(id: number): string {
    return this.#target.addresses.freshText(id) ?? this.#target.names.addressText(id);
  }

  #readerOf(): TransactionReader {
    const names = { addressText: (id: number): string => this.#addressText(id) };
    const chain = { ...this.#chain, numbers: this.#packer.count };
    return new TransactionReader(this.#target.file, names, chain, this.#index, [
      ...this.#chain.segments,
      ...this.#segments,
    ]);
  }

  /** @throws LEDGER_CONFLICT and what `TransactionJudge` throws */
  async run(): Promise<ImportedTransactions> {
    const slice = this.#slice;
    for await (const texts of transactionTexts(this.#staged, `chain = ${quoted(this.#chain.name)}`)) {
      for (let from = 0; from < texts.rows; ) {
        const to = Math.min(texts.rows, from + this.#sliceRows - slice.rows);
        slice.add(texts, from, to, this.#target.addresses);
        from = to;
        if (slice.rows >= this.#sliceRows || slice.textEnd >= SLICE_BYTES) this.#endSlice();
      }
      this.#tick();
    }
    this.#endSlice();
    this.#lines.finish();
    for (const message of this.#judge.pending)
      throw new SpoorError('BAD_INPUT_COIN', message, { chain: this.#chain.name });
    const { digests } = this.#target;
    for (const block of this.#changed) digests.add(block, this.#digestOf(block));
    return {
      added: this.#added,
      known: this.#known,
      segments: this.#segments,
      digests,
      numbers: this.#packer.count,
      stats: this.#stats,
    };
  }

  #tick(): void {
    const done = this.#added + this.#known + this.#slice.rows;
    this.#meter.tick('importing', done, this.#staged.transactions, 'transactions');
  }

  #digestOf(block: number): Uint8Array {
    const hash = new BlockHash();
    for (const number of this.#reader.blockNumbers(block))
      hash.add(transactionLine(transactionRow(this.#reader, number)));
    return hash.done();
  }

  #endSlice(): void {
    const slice = this.#slice;
    if (slice.rows === 0) return;
    // What this slice refers to of the ones before must be there to be read.
    this.#target.sink.flush();
    const isOld = this.#chain.segments.length > 0;
    this.#judge.begin(slice, this.#reader, (name) => isOld || this.#mayHaveMet(name));
    const adopted = this.#judgeRows();
    this.#giveNumbers();
    const id = this.#target.nextSegment();
    this.#packer.finish();
    const rows = this.#writeSegment(id, adopted);
    this.#target.sink.flush();
    if (rows > 0) this.#segments.push({ id, rows, cut: null });
    this.#mergeSegments();
    this.#reader = this.#readerOf();
    this.#addressesBefore = this.#target.addresses.count;
    slice.clear();
  }

  #mayHaveMet(name: number): boolean {
    const { words } = this.#slice.names;
    return this.#filter.mayHold(words[name * 8 + 2]!, words[name * 8 + 6]!);
  }

  /** Judges every row; of those that are new, the coins that were spent before them, by row. */
  #judgeRows(): ReadonlyMap<number, readonly OutsideCoin[]> {
    const slice = this.#slice;
    const adopted = new Map<number, readonly OutsideCoin[]>();
    this.#isNew = new Uint8Array(slice.rows);
    const plain = slice.isPlain();
    for (let row = 0; row < slice.rows; row++) {
      if (row % 4096 === 0) this.#tick();
      const block = positionToBlock(slice.position[row]!);
      const inLedger = this.#hasBlock(block);
      const there = inLedger ? this.#reader.at(slice.position[row]!) : 0;
      if (there > 0) {
        this.#expectSame(row, there);
        continue;
      }
      const coins = this.#judge.judge(row);
      this.#isNew[row] = 1;
      if (coins.length > 0) adopted.set(row, coins);
      if (inLedger) this.#changed.add(block);
      else this.#lines.add(slice, this.#judge, row, plain);
      for (const { spenderPosition } of coins) this.#changed.add(positionToBlock(spenderPosition));
    }
    return adopted;
  }

  #expectSame(row: number, number: number): void {
    const staged = this.#slice.row(this.#chain.name, row);
    const known = transactionRow(this.#reader, number);
    const inputs = known.inputs.map((input, vin) => this.#judge.toldBySlice(row, vin, input));
    const told = sameTransaction(staged, { ...known, inputs }, (vin) => this.#judge.hasMaker(row, vin));
    if (told) throw transactionConflict(told.staged, told.known, this.#sourceOf(row));
    this.#known++;
  }

  /** Gives numbers to the txids that the ledger does not have, in the order in which they were met. */
  #giveNumbers(): void {
    const { names, text } = this.#slice;
    const { numbers } = this.#judge.earlier;
    const bytes = new Uint8Array(names.words.buffer);
    for (let name = 0; name < names.count; name++) {
      if (numbers[name] !== 0) continue;
      const start = names.start[name]!;
      const end = names.end[name]!;
      if (names.isHex(name)) this.#packer.addHex(bytes, name * 32);
      else this.#packer.addText(text, start, end);
      numbers[name] = this.#packer.count;
      this.#txids.add(names.words[name * 8]!, this.#packer.count, 0, 0);
      this.#filter.add(names.words[name * 8 + 2]!, names.words[name * 8 + 6]!);
    }
  }

  /** Writes the rows that are new; returns how many. */
  #writeSegment(id: number, adopted: ReadonlyMap<number, readonly OutsideCoin[]>): number {
    const { sink } = this.#target;
    const slice = this.#slice;
    const records = new RecordWriter(sink, id);
    const { numbers } = this.#judge.earlier;
    for (let row = 0; row < slice.rows; row++) {
      if (this.#isNew[row] === 0) continue;
      const position = slice.position[row]!;
      const number = numbers[slice.name[row]!]!;
      this.#body.at = 0;
      this.#putInputs(row, number, position);
      this.#putOutputs(row, number, position);
      for (const { coin, address, spenderPosition } of adopted.get(row) ?? []) {
        const output = slice.outAddress[slice.outStart[row]! + (coin % 2 ** 21)]!;
        if (address === 0 && output !== 0)
          this.#coinEvents.add(output, position, COIN_ADOPTED, spenderPosition - position);
      }
      records.add({ position, timeSec: slice.timeSec[row]!, number }, this.#body.buffer, 0, this.#body.at);
    }
    this.#added += records.rows;
    if (records.rows > 0) {
      records.finish();
      this.#writeKeyed(id);
    }
    this.#coinEvents.clear();
    this.#spends.clear();
    this.#txids.clear();
    return records.rows;
  }

  #putInputs(row: number, number: number, position: number): void {
    const slice = this.#slice;
    const judge = this.#judge;
    const body = this.#body;
    body.varint(slice.inStart[row + 1]! - slice.inStart[row]!);
    for (let i = slice.inStart[row]!; i < slice.inStart[row + 1]!; i++) {
      const maker = judge.earlier.numbers[slice.inName[i]!]!;
      const vout = slice.inVout[i]!;
      const address = judge.addressOf(i);
      const amount = judge.amountOf(i);
      body.zigzag(number - maker);
      body.varint(vout);
      if (!amount) putValue(body, -1n);
      else if (amount.column.hi[amount.at] === 0) putSmallValue(body, amount.column.lo[amount.at]!);
      else putValue(body, amount.column.get(amount.at));
      body.varint(address);
      this.#spends.add(maker, position, vout, i);
      if (address === 0) continue;
      if (judge.fromOf(i) === FROM_OUTSIDE)
        this.#coinEvents.add(address, position, COIN_OUTSIDE, maker * 2 ** 21 + vout);
      else this.#coinEvents.add(address, position, COIN_SPENT, 0);
    }
  }

  #putOutputs(row: number, number: number, position: number): void {
    const slice = this.#slice;
    const body = this.#body;
    const first = slice.outStart[row]!;
    const end = slice.outStart[row + 1]!;
    body.varint(end - first);
    for (let o = first; o < end; o++) {
      const address = slice.outAddress[o]!;
      if (slice.outAmount.hi[o] === 0) putSmallValue(body, slice.outAmount.lo[o]!);
      else putValue(body, slice.outAmount.get(o));
      body.varint(address);
      if (address !== 0) this.#coinEvents.add(address, position, COIN_MADE, number * 2 ** 21 + o - first);
    }
  }

  #writeKeyed(id: number): void {
    const { sink } = this.#target;
    const { numbers } = this.#judge.earlier;
    const slice = this.#slice;
    const spends = this.#spends;
    const spenderOf = this.#spenders();
    spends.write(
      sink,
      'p',
      id,
      (bytes, i) => {
        bytes.varint(spends.a[i]!);
        bytes.varint(numbers[slice.name[spenderOf[spends.b[i]!]!]!]!);
      },
      (_maker, order, from, to) => this.#expectSpentOnce(order, from, to),
    );
    const coins = this.#coinEvents;
    coins.write(
      sink,
      'k',
      id,
      (bytes, i) => {
        const kind = coins.a[i]!;
        const b = coins.b[i]!;
        bytes.u8(kind);
        if (kind === COIN_ADOPTED) bytes.varint(b);
        else if (kind !== COIN_SPENT) {
          bytes.varint(Math.floor(b / 2 ** 21));
          bytes.varint(b % 2 ** 21);
        }
      },
      (address) => {
        if (address > this.#addressesBefore || this.#reader.events(address) === 0) this.#stats.addresses++;
      },
    );
    this.#txids.write(sink, 'n', id, () => undefined);
  }

  /** The row of each input. */
  #spenders(): Uint32Array {
    const slice = this.#slice;
    const rows = new Uint32Array(slice.inputs);
    for (let row = 0; row < slice.rows; row++) rows.fill(row, slice.inStart[row]!, slice.inStart[row + 1]!);
    return rows;
  }

  /** @throws SPENT_TWICE for two inputs of this slice that spend one coin */
  #expectSpentOnce(order: Uint32Array, from: number, to: number): void {
    if (to - from < 2) return;
    const seen = new Map<number, number>();
    for (let i = from; i < to; i++) {
      const vout = this.#spends.a[order[i]!]!;
      const input = this.#spends.b[order[i]!]!;
      const other = seen.get(vout);
      if (other !== undefined) this.#judge.refuseSpentTwice(other, input);
      seen.set(vout, input);
    }
  }

  /** Merges segments of this import while there are many: each costs every look-up a look. */
  #mergeSegments(): void {
    if (this.#segments.length <= SEGMENTS_HELD) return;
    const some = this.#segments.toSorted((a, b) => a.rows - b.rows).slice(0, SEGMENTS_HELD);
    const { file, sink } = this.#target;
    const merged = mergeTransactions(file, some, sink, this.#target.nextSegment(), this.#meter);
    const rest = this.#segments.filter((segment) => !some.includes(segment));
    this.#segments.splice(0, Infinity, ...rest, merged);
    file.write(() => {
      for (const segment of some) clearSegment(file, segment.id);
    });
  }
}
