import { ByteReader, ByteWriter } from './bytes.ts';
import type { ChunkSink } from './chunkSink.ts';
import { KEY } from './keys.ts';
import type { KvFile } from './kvFile.ts';
import { ADDRESSES_PER_PACK, NameHash, Names, putName, readName } from './names.ts';
import { grown, sortedOrder } from './radixSort.ts';

const BLOCK_BITS = 24;
const BLOCK_BYTES = 2 ** BLOCK_BITS;
const HEX_BYTES = 20;

/** Values of ASCII hex digits in lower case; 255 for anything else. */
export const HEX_VALUE = new Uint8Array(256).fill(255);
for (let digit = 0; digit < 16; digit++) HEX_VALUE[digit.toString(16).charCodeAt(0)] = digit;

/**
 * Gives ids to addresses during a change. Names met are remembered (their bytes and 16 more), so that the ledger is
 * asked once a name; new names go to the sink as they come, their index entries are put by `commit`.
 */
export class AddressBook {
  readonly #file: KvFile;
  readonly #names: Names;
  readonly #sink: ChunkSink;
  readonly #committed: number;
  count: number;
  /** Bytes of the names met, in blocks; a name is in one block. */
  readonly #blocks: Uint8Array[] = [new Uint8Array(65536)];
  #tail = 0;
  // By order of meeting: block and offset, length in a name's packed form (0 for 20 bytes of hex), id.
  #block = new Uint32Array(1024);
  #offset = new Uint32Array(1024);
  #length = new Uint32Array(1024);
  #ids = new Int32Array(1024);
  #met = 0;
  #slots = new Int32Array(2048);
  readonly #hash = new NameHash();
  /** Hashes of new names, by id - committed - 1. */
  #first = new Uint32Array(1024);
  #second = new Uint32Array(1024);
  readonly #pack = new ByteWriter(4096);

  constructor(file: KvFile, committed: number, sink: ChunkSink) {
    this.#file = file;
    this.#names = new Names(file);
    this.#sink = sink;
    this.#committed = committed;
    this.count = committed;
    const open = committed % ADDRESSES_PER_PACK;
    if (open > 0) this.#pack.bytes(openPack(file, committed));
  }

  giveText(text: string): number {
    if (text === '') return 0;
    const bytes = Buffer.from(text);
    return this.give(bytes, 0, bytes.length);
  }

  /** The id of the address whose UTF-8 stands at `start .. end`; 0 where that is empty. */
  give(bytes: Uint8Array, start: number, end: number): number {
    if (start === end) return 0;
    const block = this.#roomFor(end - start);
    const at = this.#tail;
    let size = HEX_BYTES;
    let kind = 0;
    if (
      end - start !== 42 ||
      bytes[start] !== 48 ||
      bytes[start + 1] !== 120 ||
      !packHex(bytes, start + 2, block, at)
    ) {
      size = end - start;
      kind = size + 1;
      for (let i = 0; i < size; i++) block[at + i] = bytes[start + i]!;
    }
    const hash = this.#hash;
    hash.of(block, at, at + size);
    const mask = this.#slots.length - 1;
    let slot = hash.first & mask;
    for (let entry = this.#slots[slot]!; entry !== 0; entry = this.#slots[slot]!) {
      if (this.#length[entry - 1] === kind) {
        const other = this.#blocks[this.#block[entry - 1]!]!;
        const offset = this.#offset[entry - 1]!;
        let i = 0;
        while (i < size && other[offset + i] === block[at + i]) i++;
        if (i === size) return this.#ids[entry - 1]!;
      }
      slot = (slot + 1) & mask;
    }
    const id = this.#committedOrNew(block.subarray(at, at + size), kind === 0);
    this.#block[this.#met] = this.#blocks.length - 1;
    this.#offset[this.#met] = at;
    this.#length[this.#met] = kind;
    this.#ids[this.#met++] = id;
    this.#slots[slot] = this.#met;
    this.#tail += size;
    if (this.#met === this.#ids.length) this.#growMet();
    return id;
  }

  /** The block that the next name goes to, with room for `size` bytes. */
  #roomFor(size: number): Uint8Array {
    const block = this.#blocks.at(-1)!;
    if (this.#tail + size <= block.length) return block;
    // The first block starts small, for the many imports that are.
    if (this.#blocks.length === 1 && this.#tail + size <= BLOCK_BYTES) {
      const larger = new Uint8Array(Math.min(BLOCK_BYTES, Math.max(block.length * 4, this.#tail + size)));
      larger.set(block);
      this.#blocks[0] = larger;
      return larger;
    }
    this.#tail = 0;
    this.#blocks.push(new Uint8Array(Math.max(BLOCK_BYTES, size)));
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
    if (this.#committed > 0) {
      const bytes = Buffer.from(name.buffer, name.byteOffset, name.length);
      const known = this.#names.findHashed(first, second, hex ? `0x${bytes.toString('hex')}` : bytes.toString());
      if (known > 0) return known;
    }
    const fresh = this.count++ - this.#committed;
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

  #putPack(): void {
    const pack = Math.floor((this.count - 1) / ADDRESSES_PER_PACK);
    this.#sink.put(KEY.addressPack(pack), this.#pack.take());
  }

  #growMet(): void {
    this.#block = grown(this.#block, 0);
    this.#offset = grown(this.#offset, 0);
    this.#length = grown(this.#length, 0);
    this.#ids = grown(this.#ids, 0);
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    const hash = this.#hash;
    for (let entry = 0; entry < this.#met; entry++) {
      const offset = this.#offset[entry]!;
      const kind = this.#length[entry]!;
      hash.of(this.#blocks[this.#block[entry]!]!, offset, offset + (kind === 0 ? HEX_BYTES : kind - 1));
      let slot = hash.first & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry + 1;
    }
    this.#slots = slots;
  }

  /** Hands the last pack to the sink. */
  finish(): void {
    if (this.#pack.at > 0) this.#putPack();
  }

  /** Puts the index entries of new names. Within the transaction that commits. */
  commit(): void {
    const fresh = this.count - this.#committed;
    const buckets = this.#first.subarray(0, fresh).map((hash) => hash >>> 16);
    const order = sortedOrder(buckets, fresh);
    const bytes = new ByteWriter(4096);
    for (let i = 0; i < fresh; ) {
      const bucket = buckets[order[i]!]!;
      const known = this.#file.get(KEY.addressBucket(bucket));
      if (known) bytes.bytes(known);
      for (; i < fresh && buckets[order[i]!] === bucket; i++) {
        bytes.reserve(8);
        const view = new DataView(bytes.buffer.buffer);
        view.setUint32(bytes.at, this.#second[order[i]!]!, true);
        view.setUint32(bytes.at + 4, this.#committed + 1 + order[i]!, true);
        bytes.at += 8;
      }
      this.#file.put(KEY.addressBucket(bucket), bytes.take());
    }
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

/** Packs 40 ASCII hex digits into 20 bytes; false where one is not a digit in lower case. */
function packHex(bytes: Uint8Array, start: number, into: Uint8Array, at: number): boolean {
  let bad = 0;
  for (let i = 0; i < HEX_BYTES; i++) {
    const high = HEX_VALUE[bytes[start + i * 2]!]!;
    const low = HEX_VALUE[bytes[start + i * 2 + 1]!]!;
    bad |= high | low;
    into[at + i] = (high << 4) | (low & 15);
  }
  return bad <= 15;
}
