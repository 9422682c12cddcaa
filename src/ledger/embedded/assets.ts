import { assert } from '../../core/assert.ts';
import { KEY } from './keys.ts';
import type { KvFile } from './kvFile.ts';

export interface AssetEntry {
  /** Number of its chain. */
  readonly chain: number;
  readonly asset: string;
  /** Rows in this asset. */
  rows: number;
}

interface Met {
  readonly chain: number;
  readonly bytes: Uint8Array;
  readonly asset: number;
}

const MET_SLOTS = 4096;

/** The assets of a ledger by number from 1, all in memory: tens of thousands at most. */
export class Assets {
  readonly #file: KvFile;
  readonly #entries: AssetEntry[] = [];
  readonly #byName = new Map<string, number>();
  /** Rows added and taken by this change, by asset. */
  readonly #added: number[] = [];
  /** Assets met of late, by a few of their bytes. */
  readonly #met: (Met | undefined)[] = Array.from({ length: MET_SLOTS });

  constructor(file: KvFile, count: number) {
    this.#file = file;
    for (let asset = 1; asset <= count; asset++) {
      const bytes = file.get(KEY.asset(asset));
      assert(bytes, `asset ${asset} is not in the ledger`);
      this.#add(JSON.parse(Buffer.from(bytes).toString()) as AssetEntry);
    }
  }

  #add(entry: AssetEntry): number {
    const asset = this.#entries.push(entry);
    this.#byName.set(`${entry.chain} ${entry.asset}`, asset);
    return asset;
  }

  get count(): number {
    return this.#entries.length;
  }

  text(asset: number): string {
    return this.#entries[asset - 1]!.asset;
  }

  /** Whether it is a token rather than a chain's native asset (`gasRows`). */
  isToken(asset: number): boolean {
    return this.text(asset).startsWith('0x');
  }

  chainOf(asset: number): number {
    return this.#entries[asset - 1]!.chain;
  }

  /** How many assets of a chain have rows. */
  used(chain: number): number {
    return this.#entries.filter((entry) => entry.chain === chain && entry.rows > 0).length;
  }

  /** The number of the asset whose UTF-8 stands at `start .. end`, given anew where there is none. */
  give(chain: number, bytes: Uint8Array, start: number, end: number): number {
    const length = end - start;
    const slot =
      (length * 7919 + bytes[end - 1]! * 31 + bytes[start + (length >> 1)]! * 257 + bytes[end - 2]!) % MET_SLOTS;
    const met = this.#met[slot];
    if (met && met.chain === chain && met.bytes.length === length) {
      let same = true;
      for (let i = 0; i < length && same; i++) same = met.bytes[i] === bytes[start + i];
      if (same) return met.asset;
    }
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString();
    const asset = this.#byName.get(`${chain} ${text}`) ?? this.#add({ chain, asset: text, rows: 0 });
    this.#met[slot] = { chain, bytes: bytes.slice(start, end), asset };
    return asset;
  }

  addRows(asset: number, by: number): void {
    this.#added[asset] = (this.#added[asset] ?? 0) + by;
  }

  /** Puts what changed. Within the transaction that commits. */
  commit(): void {
    for (const [asset, added] of this.#added.entries()) {
      if (added === undefined) continue;
      const entry = this.#entries[asset - 1]!;
      entry.rows += added;
      this.#file.put(KEY.asset(asset), Buffer.from(JSON.stringify(entry)));
    }
    this.#added.length = 0;
  }
}
