import { assert } from '../../core/assert.ts';
import { ByteReader, type ByteWriter } from './bytes.ts';
import { KEY } from './keys.ts';
import type { KvFile } from './kvFile.ts';
import { NameIndex, type NameRun } from './nameIndex.ts';
import { sortedOrder } from './radixSort.ts';

/** How many names stand in one value: small enough to walk; of 20-byte addresses, as many as fill a page of LMDB. */
export const ADDRESSES_PER_PACK = 192;
export const PRESENCES_PER_PACK = 64;
export const ACCOUNTS_PER_PACK = 128;

/** How many accounts' assets are kept: those that were met last. */
const ASSETS_MET = 2 ** 16;

const HEX_ADDRESS = /^0x[0-9a-f]{40}$/;
const HEX_BYTES = 20;

/** A name as it is stored and hashed: 20 bytes for a hex address, else its UTF-8. */
export function nameBytes(text: string): { bytes: Uint8Array; hex: boolean } {
  if (HEX_ADDRESS.test(text)) return { bytes: Buffer.from(text.slice(2), 'hex'), hex: true };
  return { bytes: Buffer.from(text), hex: false };
}

/** Appends one address to a pack: 0 and 20 bytes for a hex address, else its length + 1 and UTF-8. */
export function putName(pack: ByteWriter, bytes: Uint8Array, hex: boolean): void {
  pack.varint(hex ? 0 : bytes.length + 1);
  pack.bytes(bytes);
}

/** The text of the name at a place of a pack. */
export function readName(pack: Uint8Array, place: number): string {
  const reader = new ByteReader(pack);
  for (let skip = place; skip > 0; skip--) {
    const length = reader.varint();
    reader.at += length === 0 ? HEX_BYTES : length - 1;
  }
  const length = reader.varint();
  const start = pack.byteOffset + reader.at;
  if (length === 0) return `0x${Buffer.from(pack.buffer, start, HEX_BYTES).toString('hex')}`;
  return Buffer.from(pack.buffer, start, length - 1).toString();
}

/** Whether the name at a place of a pack is this one. */
export function holdsName(pack: Uint8Array, place: number, name: Uint8Array, hex: boolean): boolean {
  const reader = new ByteReader(pack);
  for (let skip = place; skip > 0; skip--) {
    const length = reader.varint();
    reader.at += length === 0 ? HEX_BYTES : length - 1;
  }
  if (reader.varint() !== (hex ? 0 : name.length + 1)) return false;
  for (let i = 0; i < name.length; i++) if (pack[reader.at + i] !== name[i]) return false;
  return true;
}

/** Two independent 32-bit hashes of a name (MurmurHash3's mixing, by Austin Appleby, public domain). */
export class NameHash {
  first = 0;
  second = 0;

  of(bytes: Uint8Array, start = 0, end = bytes.length): void {
    this.first = 0x2f0b4c47;
    this.second = 0x51ed270b;
    let at = start;
    for (; at + 4 <= end; at += 4) {
      this.#word(bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24));
    }
    let tail = 0;
    for (let i = end - 1; i >= at; i--) tail = (tail << 8) | bytes[i]!;
    if (at < end) this.#word(tail);
    this.first = finish(this.first ^ (end - start));
    this.second = finish(this.second ^ (end - start));
  }

  /** What `of` makes `first` of the bytes of these words. */
  firstOfWords(words: Int32Array, at: number, count: number): number {
    let h = 0x2f0b4c47;
    for (let i = at; i < at + count; i++) {
      const k = Math.imul(words[i]!, 0xcc9e2d51);
      h ^= Math.imul((k << 15) | (k >>> 17), 0x1b873593);
      h = (h << 13) | (h >>> 19);
      h = (Math.imul(h, 5) + 0xe6546b64) | 0;
    }
    return finish(h ^ (count * 4)) | 0;
  }

  #word(word: number): void {
    let k = Math.imul(word, 0xcc9e2d51);
    k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
    let h = this.first ^ k;
    h = (h << 13) | (h >>> 19);
    this.first = (Math.imul(h, 5) + 0xe6546b64) | 0;
    k = Math.imul(word, 0x85ebca6b);
    k = Math.imul((k << 16) | (k >>> 16), 0xc2b2ae35);
    h = this.second ^ k;
    h = (h << 11) | (h >>> 21);
    this.second = (Math.imul(h, 5) + 0x38495ab5) | 0;
  }
}

function finish(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

export interface AccountParts {
  readonly asset: number;
  readonly address: number;
}

export interface Presence {
  /** Rows that name the address. */
  readonly events: number;
  readonly accounts: readonly number[];
}

const ABSENT: Presence = { events: 0, accounts: [] };
const hash = new NameHash();

/** Looks names up in the tables of an embedded ledger. */
export class Names {
  readonly #file: KvFile;
  #runs: readonly NameRun[];
  #index: NameIndex | undefined;

  /** @param runs the index from texts of addresses to ids, where those are asked for */
  constructor(file: KvFile, runs: readonly NameRun[] = []) {
    this.#file = file;
    this.#runs = runs;
  }

  /** Turns to the index of another committed state. */
  setRuns(runs: readonly NameRun[]): void {
    this.#runs = runs;
    this.#index = undefined;
  }

  /** The text of an address that the ledger has. */
  addressText(id: number): string {
    if (id === 0) return '';
    const pack = this.#file.peek(KEY.addressPack(Math.floor((id - 1) / ADDRESSES_PER_PACK)));
    assert(pack, `address ${id} is not in the ledger`);
    return readName(pack, (id - 1) % ADDRESSES_PER_PACK);
  }

  /** Whether an address that the ledger has is this one. */
  isAddress(id: number, name: Uint8Array, hex: boolean): boolean {
    const pack = this.#file.peek(KEY.addressPack(Math.floor((id - 1) / ADDRESSES_PER_PACK)));
    assert(pack, `address ${id} is not in the ledger`);
    return holdsName(pack, (id - 1) % ADDRESSES_PER_PACK, name, hex);
  }

  /** The texts of addresses that the ledger has, in the order asked: each pack is read once, in the order of ids. */
  addressTexts(ids: ArrayLike<number>): string[] {
    const texts = Array.from(ids, () => '');
    const keys = Uint32Array.from(ids);
    const order = sortedOrder(keys, keys.length);
    this.#eachText(keys, (i, text) => {
      texts[order[i]!] = text;
    });
    return texts;
  }

  /** Reads the texts of ids that ascend; `use` must not read the file. */
  #eachText(ids: Uint32Array, use: (i: number, text: string) => void): void {
    let pack = -1;
    let bytes: Uint8Array | undefined;
    for (const [i, id] of ids.entries()) {
      if (id === 0) {
        use(i, '');
        continue;
      }
      const wanted = Math.floor((id - 1) / ADDRESSES_PER_PACK);
      if (wanted !== pack) bytes = this.#file.peek(KEY.addressPack(wanted));
      pack = wanted;
      assert(bytes, `address ${id} is not in the ledger`);
      use(i, readName(bytes, (id - 1) % ADDRESSES_PER_PACK));
    }
  }

  /** Of each text its id, 0 for the empty one, -1 where the ledger does not know it: index and texts are read in their own order. */
  findAddresses(texts: readonly string[]): Int32Array {
    const { places, ids } = this.#likely(texts);
    const order = sortedOrder(ids, ids.length);
    const found = Int32Array.from(texts, (text) => (text === '' ? 0 : -1));
    this.#eachText(ids, (i, text) => {
      const k = places[order[i]!]!;
      if (texts[k] === text) found[k] = ids[i]!;
    });
    return found;
  }

  /** The address of these hashes that `isIt` takes, -1 where there is none. */
  findHashed(first: number, second: number, isIt: (id: number) => boolean): number {
    return this.#indexOf().find(first, second, isIt);
  }

  #indexOf(): NameIndex {
    this.#index ??= new NameIndex(this.#file, this.#runs);
    return this.#index;
  }

  /** The ids of those names that the ledger has, and of one in some 2^64 others: hashes are compared, not texts. */
  likelyIds(texts: readonly string[]): number[] {
    return [...this.#likely(texts).ids];
  }

  /** The same, and of which text each is. The index is read in its own order, each part of it once. */
  #likely(texts: readonly string[]): { readonly places: Uint32Array; readonly ids: Uint32Array } {
    const first = new Uint32Array(texts.length);
    const second = new Uint32Array(texts.length);
    for (const [k, text] of texts.entries()) {
      hash.of(nameBytes(text).bytes);
      first[k] = hash.first;
      second[k] = hash.second;
    }
    const order = sortedOrder(first, texts.length);
    const places: number[] = [];
    const ids: number[] = [];
    this.#indexOf().eachOf(
      first,
      order.map((k) => second[k]!),
      (i, id) => {
        places.push(order[i]!);
        ids.push(id);
      },
    );
    return { places: Uint32Array.from(places), ids: Uint32Array.from(ids) };
  }

  account(id: number): AccountParts {
    const pack = this.#file.peek(KEY.accountPack(Math.floor((id - 1) / ACCOUNTS_PER_PACK)));
    assert(id > 0 && pack, `account ${id} is not in the ledger`);
    const reader = new ByteReader(pack);
    for (let skip = (id - 1) % ACCOUNTS_PER_PACK; skip > 0; skip--) {
      reader.varint();
      reader.varint();
    }
    return { asset: reader.varint(), address: reader.varint() };
  }

  /** Finds the addresses of accounts; quick when asked in ascending order. */
  addressReader(): (account: number) => number {
    let pack = -1;
    const addresses = new Int32Array(ACCOUNTS_PER_PACK);
    return (account) => {
      const wanted = Math.floor((account - 1) / ACCOUNTS_PER_PACK);
      if (wanted !== pack) {
        const bytes = this.#file.peek(KEY.accountPack(wanted));
        assert(account > 0 && bytes, `account ${account} is not in the ledger`);
        const reader = new ByteReader(bytes);
        for (let i = 0; i < ACCOUNTS_PER_PACK && reader.at < bytes.length; i++) {
          reader.varint();
          addresses[i] = reader.varint();
        }
        pack = wanted;
      }
      return addresses[(account - 1) % ACCOUNTS_PER_PACK]!;
    };
  }

  /** Finds the assets of accounts; quick for those met of late. */
  assetReader(): (account: number) => number {
    const met = new Int32Array(ASSETS_MET * 2);
    return (account) => {
      const at = (account % ASSETS_MET) * 2;
      if (met[at] !== account) {
        met[at] = account;
        met[at + 1] = this.account(account).asset;
      }
      return met[at + 1]!;
    };
  }

  presence(chain: number, address: number): Presence {
    const reader = this.#presenceAt(chain, address);
    if (reader === undefined) return ABSENT;
    const events = reader.varint();
    return { events, accounts: Array.from({ length: reader.varint() }, () => reader.varint()) };
  }

  /** Rows that name the address. */
  events(chain: number, address: number): number {
    return this.#presenceAt(chain, address)?.varint() ?? 0;
  }

  /** At the slot of an address in its presence pack. */
  #presenceAt(chain: number, address: number): ByteReader | undefined {
    if (address <= 0) return undefined;
    const pack = this.#file.peek(KEY.presence(chain, Math.floor(address / PRESENCES_PER_PACK)));
    if (pack === undefined) return undefined;
    const reader = new ByteReader(pack);
    for (let slot = address % PRESENCES_PER_PACK; slot > 0; slot--) {
      reader.varint();
      for (let accounts = reader.varint(); accounts > 0; accounts--) reader.varint();
    }
    return reader;
  }
}

/** All slots of a presence pack. */
export function readPresence(pack: Uint8Array | undefined): Presence[] {
  if (!pack) return Array.from({ length: PRESENCES_PER_PACK }, () => ABSENT);
  const reader = new ByteReader(pack);
  return Array.from({ length: PRESENCES_PER_PACK }, () => {
    const events = reader.varint();
    const count = reader.varint();
    return events === 0 && count === 0
      ? ABSENT
      : { events, accounts: Array.from({ length: count }, () => reader.varint()) };
  });
}

export function putPresence(into: ByteWriter, slots: readonly Presence[]): void {
  for (const { events, accounts } of slots) {
    into.varint(events);
    into.varint(accounts.length);
    for (const account of accounts) into.varint(account);
  }
}
