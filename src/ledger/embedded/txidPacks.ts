import { createHash } from 'node:crypto';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { ChunkSink } from './chunkSink.ts';
import { KEY } from './keys.ts';
import type { KvFile } from './kvFile.ts';

/** Ids of 32 bytes, with their lengths, that fill a page of LMDB. */
const TXIDS_PER_PACK = 123;
const HEX_BYTES = 32;
const HEX_TXID = /^[0-9a-f]{64}$/;

/** 32 bytes of a usual txid, or the hash of any other text; the two cannot meet but by a broken SHA-256. */
export function txidKey(txid: string): Uint8Array {
  return HEX_TXID.test(txid) ? Buffer.from(txid, 'hex') : createHash('sha256').update(`text ${txid}`).digest();
}

/** What the index of txids sorts by. */
export function keyPrefix(key: Uint8Array): number {
  return (key[0]! | (key[1]! << 8) | (key[2]! << 16) | (key[3]! << 24)) >>> 0;
}

/** Appends txids of a chain, in the order of their numbers, to packs of which nothing committed is ever changed. */
export class TxidPacker {
  readonly #sink: ChunkSink;
  readonly #chain: number;
  /** Highest number given out. */
  count: number;
  readonly #pack = new ByteWriter(4096);

  constructor(file: KvFile, sink: ChunkSink, chain: number, committed: number) {
    this.#sink = sink;
    this.#chain = chain;
    this.count = committed;
    if (committed % TXIDS_PER_PACK > 0) this.#pack.bytes(openPack(file, chain, committed));
  }

  /** Appends an id of 32 bytes. */
  addHex(bytes: Uint8Array, start: number): void {
    this.#pack.varint(0);
    this.#pack.bytes(bytes, start, start + HEX_BYTES);
    this.#added();
  }

  /** Appends any other id: its UTF-8. */
  addText(bytes: Uint8Array, start: number, end: number): void {
    this.#pack.varint(end - start + 1);
    this.#pack.bytes(bytes, start, end);
    this.#added();
  }

  #added(): void {
    if (++this.count % TXIDS_PER_PACK === 0) this.#put(this.#pack.take());
  }

  #put(bytes: Uint8Array): void {
    this.#sink.put(KEY.txidPack(this.#chain, Math.floor((this.count - 1) / TXIDS_PER_PACK)), bytes);
  }

  /** Hands what is open to the sink; more may be added. */
  finish(): void {
    if (this.#pack.at > 0) this.#put(this.#pack.view().slice());
  }
}

/** As for addresses: what stands behind the committed ids is a dead import's. */
function openPack(file: KvFile, chain: number, committed: number): Uint8Array {
  const pack = file.get(KEY.txidPack(chain, Math.floor(committed / TXIDS_PER_PACK)))!;
  const reader = new ByteReader(pack);
  skip(reader, committed % TXIDS_PER_PACK);
  return pack.subarray(0, reader.at);
}

function skip(reader: ByteReader, names: number): void {
  for (let i = 0; i < names; i++) {
    const length = reader.varint();
    reader.at += length === 0 ? HEX_BYTES : length - 1;
  }
}

/** Reads txids of a chain by their numbers. */
export class TxidPacks {
  readonly #file: KvFile;
  readonly #key: Buffer;
  readonly #reader = new ByteReader(new Uint8Array(0));

  constructor(file: KvFile, chain: number) {
    this.#file = file;
    this.#key = KEY.txidPack(chain, 0);
  }

  /** Puts `#reader` at the id; its length as stored, -1 where there is none. */
  #find(transaction: number): number {
    if (transaction <= 0) return -1;
    this.#key.writeUInt32BE(Math.floor((transaction - 1) / TXIDS_PER_PACK), this.#key.length - 4);
    const pack = this.#file.peek(this.#key);
    if (!pack) return -1;
    this.#reader.bytes = pack;
    this.#reader.at = 0;
    skip(this.#reader, (transaction - 1) % TXIDS_PER_PACK);
    return this.#reader.varint();
  }

  /** '' where there is none; numbers above those given out are not to be asked. */
  text(transaction: number): string {
    const length = this.#find(transaction);
    if (length < 0) return '';
    const { bytes, at } = this.#reader;
    const start = bytes.byteOffset + at;
    if (length === 0) return Buffer.from(bytes.buffer, start, HEX_BYTES).toString('hex');
    return Buffer.from(bytes.buffer, start, length - 1).toString();
  }

  /** Whether the id is the one with this key (`txidKey`). */
  hasKey(transaction: number, key: Uint8Array): boolean {
    const length = this.#find(transaction);
    if (length > 0) return Buffer.compare(txidKey(this.text(transaction)), key) === 0;
    const { bytes, at } = this.#reader;
    for (let i = 0; i < HEX_BYTES; i++) if (bytes[at + i] !== key[i]) return false;
    return length === 0;
  }
}
