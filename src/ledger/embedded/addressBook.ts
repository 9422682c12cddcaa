import { ByteReader, ByteWriter } from './bytes.ts';
import type { ChunkSink } from './chunkSink.ts';
import { clearSegment } from './compaction.ts';
import { packHex, viewOf } from './hexWords.ts';
import { KEY } from './keys.ts';
import type { KvFile } from './kvFile.ts';
import { mergeNameRuns, NAME_RUNS_HELD, NameIndex, type NameRun, smallestRuns, writeNameRun } from './nameIndex.ts';
import { ADDRESSES_PER_PACK, NameHash, Names, putName, readName } from './names.ts';
import { grown } from './radixSort.ts';
import { SeenFilter } from './seenFilter.ts';

const BLOCK_BYTES = 2 ** 24;
const HEX_BYTES = 20;
const HEX_WORDS = 5;
/** Numbers a slot of the table holds, half a cache line: five of the name, its id, whether it is hex, its hash. */
const STRIDE = 8;
const ID = 5;
const IS_TEXT = 6;
const HASH = 7;

/** Names and bytes of their texts that are remembered before the table is begun anew. */
const NAMES_HELD = 2.9 * 2 ** 20;
const TEXT_HELD = 2 ** 27;

/** What an address book goes on from. */
export interface AddressBookStart {
  /** Ids given out, and the index of their names. */
  readonly addresses: number;
  readonly addressRuns: readonly NameRun[];
}

/**
 * Gives ids to addresses during a change. Names met are remembered (about 50 bytes each, and their text where it is not
 * hex), so that the ledger is asked once a name. When there are too many, the new ones are written as a run of the index
 * and all are forgotten: what comes again is looked up there. So memory is bounded, and new names are in the ledger's
 * file as they come, where no reader looks before the commit.
 */
export class AddressBook {
  readonly #file: KvFile;
  readonly #names: Names;
  readonly #sink: ChunkSink;
  readonly #nextRun: () => number;
  readonly #namesHeld: number;
  readonly #committed: number;
  readonly #committedRuns: readonly NameRun[];
  count: number;
  /** Runs of names that this change has given ids to, how many those are, and what they hold. */
  #runs: readonly NameRun[] = [];
  #inRuns = 0;
  #index: NameIndex | undefined;
  #seen: SeenFilter | undefined;
  /**
   * Names met, by hash. A hex name's 20 bytes stand in the slot, one memory access a look-up; of a text there stand its
   * second hash, and block, offset and length in `#blocks`.
   */
  #table = new Int32Array(2048 * STRIDE);
  #met = 0;
  #blocks: Uint8Array[] = [new Uint8Array(1024)];
  #tail = 0;
  #textBytes = 0;
  /** Names of one call, packed, and their hashes. */
  #words = new Int32Array(HEX_WORDS * 2);
  #hex = new Uint8Array(this.#words.buffer);
  #hashes = new Int32Array(2);
  #isHex = new Uint8Array(2);
  readonly #one = new Int32Array(1);
  /** Keeps reads that are made for the cache's sake from being dropped. */
  touched = 0;
  readonly #hash = new NameHash();
  /** Hashes of new names that are in no run yet, by id. */
  #first = new Uint32Array(1024);
  #second = new Uint32Array(1024);
  readonly #pack = new ByteWriter(4096);

  /** @param nextRun gives numbers to runs. @param namesHeld smaller in tests */
  constructor(
    file: KvFile,
    start: AddressBookStart,
    sink: ChunkSink,
    nextRun: () => number,
    namesHeld: number = NAMES_HELD,
  ) {
    this.#file = file;
    this.#committed = start.addresses;
    this.#committedRuns = start.addressRuns;
    this.#names = new Names(file, start.addressRuns);
    this.#sink = sink;
    this.#nextRun = nextRun;
    this.#namesHeld = namesHeld;
    this.count = this.#committed;
    this.#inRuns = this.#committed;
    if (this.#committed % ADDRESSES_PER_PACK > 0) this.#pack.bytes(openPack(file, this.#committed));
  }

  /** The index as it is with the new names, once `finish` was called. */
  get runs(): readonly NameRun[] {
    return [...this.#committedRuns, ...this.#runs];
  }

  /** Bytes of memory in use. */
  get heldBytes(): number {
    const text = this.#blocks.reduce((sum, block) => sum + block.length, 0);
    return this.#table.byteLength + text + this.#first.byteLength * 2 + (this.#seen?.bytes ?? 0);
  }

  giveText(text: string): number {
    if (text === '') return 0;
    const bytes = Buffer.from(text);
    this.giveMany(bytes, Uint32Array.of(0, bytes.length), 1, this.#one);
    return this.#one[0]!;
  }

  /**
   * The ids of `count` addresses into `ids`; the UTF-8 of address i stands at `bounds[2i] .. bounds[2i + 1]`, and its id
   * is 0 where that is empty. Many at once, because the table does not fit in the processor's cache: slots are read
   * ahead of their use, so that the memory answers many reads at a time.
   */
  giveMany(bytes: Uint8Array, bounds: Uint32Array, count: number, ids: Int32Array): void {
    this.#reserve(count);
    const words = this.#words;
    const hashes = this.#hashes;
    const isHex = this.#isHex;
    const hash = this.#hash;
    const view = viewOf(bytes);
    for (let i = 0; i < count; i++) {
      const start = bounds[2 * i]!;
      const hex =
        bounds[2 * i + 1]! - start === 42 &&
        bytes[start] === 48 &&
        bytes[start + 1] === 120 &&
        packHex(view, start + 2, words, i * HEX_WORDS, HEX_WORDS);
      isHex[i] = hex ? 1 : 0;
      if (hex) hashes[i] = hash.firstOfWords(words, i * HEX_WORDS, HEX_WORDS);
    }
    const table = this.#table;
    const mask = table.length / STRIDE - 1;
    let touched = 0;
    for (let i = 0; i < count; i++) touched ^= table[(hashes[i]! & mask) * STRIDE + ID]!;
    this.touched = touched;
    for (let i = 0; i < count; i++) {
      const start = bounds[2 * i]!;
      const end = bounds[2 * i + 1]!;
      ids[i] = isHex[i] === 1 ? this.#giveHex(i) : start === end ? 0 : this.#giveOther(bytes, start, end);
    }
  }

  #reserve(count: number): void {
    if (count <= this.#isHex.length) return;
    this.#words = new Int32Array(count * HEX_WORDS);
    this.#hex = new Uint8Array(this.#words.buffer);
    this.#hashes = new Int32Array(count);
    this.#isHex = new Uint8Array(count);
  }

  /** The id of name i of `#words`. */
  #giveHex(i: number): number {
    const words = this.#words;
    const at = i * HEX_WORDS;
    const table = this.#table;
    const tag = this.#hashes[i]!;
    let slot = (tag & (table.length / STRIDE - 1)) * STRIDE;
    for (; table[slot + ID] !== 0; slot = (slot + STRIDE) & (table.length - 1)) {
      if (
        table[slot + HASH] === tag &&
        table[slot] === words[at] &&
        table[slot + 1] === words[at + 1] &&
        table[slot + 2] === words[at + 2] &&
        table[slot + 3] === words[at + 3] &&
        table[slot + 4] === words[at + 4] &&
        table[slot + IS_TEXT] === 0
      ) {
        return table[slot + ID]!;
      }
    }
    const name = this.#hex.subarray(at * 4, at * 4 + HEX_BYTES);
    this.#hash.of(name);
    const id = this.#committedOrNew(name, true);
    for (let word = 0; word < HEX_WORDS; word++) table[slot + word] = words[at + word]!;
    table[slot + ID] = id;
    table[slot + HASH] = tag;
    this.#countMet();
    return id;
  }

  #giveOther(bytes: Uint8Array, start: number, end: number): number {
    const hash = this.#hash;
    hash.of(bytes, start, end);
    const table = this.#table;
    const mask = table.length / STRIDE - 1;
    const size = end - start;
    const second = hash.second | 0;
    let slot = (hash.first & mask) * STRIDE;
    for (; table[slot + ID] !== 0; slot = (slot + STRIDE) & (table.length - 1)) {
      if (table[slot + IS_TEXT] !== 1 || table[slot] !== second || table[slot + 3] !== size) continue;
      const other = this.#blocks[table[slot + 1]!]!;
      const offset = table[slot + 2]!;
      let i = 0;
      while (i < size && other[offset + i] === bytes[start + i]) i++;
      if (i === size) return table[slot + ID]!;
    }
    const block = this.#roomFor(size);
    this.#textBytes += size;
    block.set(bytes.subarray(start, end), this.#tail);
    const first = hash.first | 0;
    const id = this.#committedOrNew(block.subarray(this.#tail, this.#tail + size), false);
    table[slot] = second;
    table[slot + 1] = this.#blocks.length - 1;
    table[slot + 2] = this.#tail;
    table[slot + 3] = size;
    table[slot + ID] = id;
    table[slot + IS_TEXT] = 1;
    table[slot + HASH] = first;
    this.#tail += size;
    this.#countMet();
    return id;
  }

  /** The block that the next text goes to, with room for `size` bytes. */
  #roomFor(size: number): Uint8Array {
    const block = this.#blocks.at(-1)!;
    if (this.#tail + size <= block.length) return block;
    this.#tail = 0;
    this.#blocks.push(new Uint8Array(Math.max(Math.min(BLOCK_BYTES, block.length * 4), size)));
    return this.#blocks.at(-1)!;
  }

  /** The text of an address whose pack is not written yet. */
  freshText(id: number): string | undefined {
    const packStart = this.count - (this.count % ADDRESSES_PER_PACK);
    if (id <= packStart || id > this.count) return undefined;
    return readName(this.#pack.view(), (id - 1) % ADDRESSES_PER_PACK);
  }

  /** With the name's hash in `#hash`. */
  #committedOrNew(name: Uint8Array, hex: boolean): number {
    const { first, second } = this.#hash;
    const isIt = (id: number): boolean => this.#names.isAddress(id, name, hex);
    if (this.#seen?.mayHold(first, second)) {
      const known = this.#index!.find(first, second, isIt);
      if (known > 0) return known;
    }
    if (this.#committed > 0) {
      const known = this.#names.findHashed(first, second, isIt);
      if (known > 0) return known;
    }
    const fresh = this.count++ - this.#inRuns;
    if (fresh >= this.#first.length) {
      this.#first = grown(this.#first, fresh + 1);
      this.#second = grown(this.#second, fresh + 1);
    }
    this.#first[fresh] = first;
    this.#second[fresh] = second;
    putName(this.#pack, name, hex);
    if (this.count % ADDRESSES_PER_PACK === 0) this.#putPack();
    return this.count;
  }

  /** Writes the new names as a run of the index; they can be read from the ledger's file then. */
  #writeRun(): void {
    const fresh = this.count - this.#inRuns;
    if (fresh === 0) return;
    if (this.#pack.at > 0) this.#sink.put(this.#packKey(), this.#pack.view().slice());
    const firsts = this.#first.subarray(0, fresh);
    const seconds = this.#second.subarray(0, fresh);
    this.#runs = [...this.#runs, writeNameRun(this.#sink, this.#nextRun(), firsts, seconds, this.#inRuns + 1)];
    this.#sink.flush();
    this.#inRuns = this.count;
  }

  /** Forgets all names that were met: those that this change gave ids to are found in its runs from now on. */
  #forget(): void {
    // How many will come is not known: many times what is held.
    this.#seen ??= new SeenFilter(this.#namesHeld * 256);
    for (let i = 0; i < this.count - this.#inRuns; i++) this.#seen.add(this.#first[i]!, this.#second[i]!);
    this.#writeRun();
    if (this.#runs.length > NAME_RUNS_HELD) this.#mergeRuns();
    this.#index = new NameIndex(this.#file, this.#runs);
    this.#table.fill(0);
    this.#met = 0;
    this.#blocks = [this.#blocks[0]!];
    this.#tail = 0;
    this.#textBytes = 0;
  }

  #mergeRuns(): void {
    const some = smallestRuns(this.#runs);
    const merged = mergeNameRuns(this.#file, some, this.#sink, this.#nextRun(), undefined);
    this.#sink.flush();
    this.#runs = [...this.#runs.filter((run) => !some.includes(run)), merged];
    this.#file.write(() => {
      for (const run of some) clearSegment(this.#file, run.id);
    });
  }

  #packKey(): Uint8Array {
    return KEY.addressPack(Math.floor((this.count - 1) / ADDRESSES_PER_PACK));
  }

  #putPack(): void {
    this.#sink.put(this.#packKey(), this.#pack.take());
  }

  #countMet(): void {
    const from = this.#table;
    if (++this.#met >= this.#namesHeld || this.#textBytes > TEXT_HELD) {
      this.#forget();
      return;
    }
    if (this.#met * 10 < (from.length / STRIDE) * 7) return;
    const table = new Int32Array(from.length * 2);
    const mask = table.length / STRIDE - 1;
    for (let old = 0; old < from.length; old += STRIDE) {
      if (from[old + ID] === 0) continue;
      let slot = (from[old + HASH]! & mask) * STRIDE;
      while (table[slot + ID] !== 0) slot = (slot + STRIDE) & (table.length - 1);
      for (let i = 0; i < STRIDE; i++) table[slot + i] = from[old + i]!;
    }
    this.#table = table;
  }

  /** Hands what is left to the sink; only `runs` and `count` may be asked then. */
  finish(): void {
    this.#writeRun();
  }
}

/** The bytes of the last pack that stand for committed names; a dead import may have left more behind them. */
function openPack(file: KvFile, committed: number): Uint8Array {
  const pack = file.get(KEY.addressPack(Math.floor(committed / ADDRESSES_PER_PACK)))!;
  const reader = new ByteReader(pack);
  for (let i = 0; i < committed % ADDRESSES_PER_PACK; i++) {
    const length = reader.varint();
    reader.at += length === 0 ? 20 : length - 1;
  }
  return pack.subarray(0, reader.at);
}
