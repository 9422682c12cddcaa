import { join } from 'node:path';
import type { ChainKind } from '../../core/chains.ts';
import { expectHash, packHashes } from '../blockHashes.ts';
import { chainKindError } from '../conflict.ts';
import { ledgerDigest } from '../interchange.ts';
import type { ChainHashes, HashedBlock } from '../port.ts';
import type { UtxoStats } from '../utxo/utxoTables.ts';
import { AccountBook } from './accountBook.ts';
import { AddressBook } from './addressBook.ts';
import type { Assets } from './assets.ts';
import { BlockDigests } from './blockDigests.ts';
import { ChunkSink } from './chunkSink.ts';
import { clearSegment } from './compaction.ts';
import { blockHashOf, readBlockHashes } from './hashTable.ts';
import { KEY } from './keys.ts';
import type { KvFile } from './kvFile.ts';
import type { ChainManifest, Manifest, SegmentInfo } from './manifest.ts';
import { EMPTY_CHAIN, putManifest } from './manifest.ts';
import type { Names } from './names.ts';
import type { ImportedTransactions } from './transactionImport.ts';
import type { Books } from './transferImport.ts';
import type { TransferReader } from './transferReader.ts';

/** Smaller in tests. */
export interface BookLimits {
  /** Addresses that are remembered at once. */
  readonly namesHeld?: number;
  /** Accounts that are remembered at once. */
  readonly accountsHeld?: number;
  /** Blocks whose digests are in memory at once. */
  readonly digestsHeld?: number;
  /** Bytes that wait to be written. */
  readonly flushBytes?: number;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * A change of an embedded ledger in the making. Everything large is written ahead where no reader looks;
 * `commit`, within one transaction, makes it reachable.
 */
export class LedgerDraft implements Books {
  readonly sink: ChunkSink;
  readonly addresses: AddressBook;
  readonly accounts: AccountBook;
  readonly assets: Assets;
  added = 0;
  readonly #file: KvFile;
  readonly #manifest: Manifest;
  readonly #scratch: string;
  readonly #limits: BookLimits;
  readonly #chains: Writable<ChainManifest>[];
  #nextSegment: number;
  readonly #presence: { readonly chain: number; readonly put: () => number }[] = [];
  readonly #digests: { readonly chain: number; readonly blocks: BlockDigests }[] = [];
  readonly #hashes: { readonly chain: number; readonly block: HashedBlock }[] = [];

  constructor(file: KvFile, manifest: Manifest, assets: Assets, scratch: string, limits: BookLimits) {
    this.#file = file;
    this.#manifest = manifest;
    this.#scratch = scratch;
    this.#limits = limits;
    this.#chains = manifest.chains.map((chain) => ({ ...chain }));
    this.#nextSegment = manifest.nextSegment;
    this.assets = assets;
    this.sink = new ChunkSink(file, limits.flushBytes);
    this.addresses = new AddressBook(file, manifest, this.sink, this.nextSegment, limits.namesHeld);
    this.accounts = new AccountBook(file, manifest, this.sink, scratch, limits.accountsHeld);
  }

  /** @throws CHAIN_KIND */
  openChain(name: string, kind: ChainKind): void {
    const known = this.#chains.find((chain) => chain.name === name);
    if (!known) this.#chains.push({ ...EMPTY_CHAIN, name, kind });
    else if (known.kind !== kind) throw chainKindError(name, kind);
  }

  chainIndex(name: string): number {
    return this.#chains.findIndex((chain) => chain.name === name);
  }

  /** Digests of a chain's blocks, to be filled and handed back. */
  newDigests(chain: number): BlockDigests {
    return new BlockDigests(join(this.#scratch, `digests.${chain}`), this.#limits.digestsHeld);
  }

  nextSegment = (): number => this.#nextSegment++;

  /** Blocks of a chain that the ledger has, `first .. last` inclusive. */
  blocksBetween(chain: number, first: number, last: number): number[] {
    const { blocks, first: low, last: high } = this.#chains[chain]!;
    const found: number[] = [];
    if (blocks === 0 || last < low || first > high) return found;
    for (const { block } of this.#digestsOf(chain, first, last)) found.push(block);
    return found;
  }

  /** Tells which blocks of a chain, `first .. last` inclusive, the ledger has; quick for the block asked last. */
  blockFinder(chain: number, first: number, last: number): (block: number) => boolean {
    const { blocks, first: low, last: high } = this.#chains[chain]!;
    if (blocks === 0 || last < low || first > high) return () => false;
    let asked = -1;
    let known = false;
    return (block) => {
      if (block !== asked) known = this.#file.has(KEY.digest(chain, block));
      asked = block;
      return known;
    };
  }

  /**
   * Takes in the hashes of blocks; they are put by `commit`.
   * @throws LEDGER_CONFLICT, CHAIN_KIND
   */
  addHashes({ chain: name, kind, blocks }: ChainHashes): void {
    this.openChain(name, kind);
    const chain = this.chainIndex(name);
    for (const block of blocks) {
      if (expectHash(name, block, (number) => blockHashOf(this.#file, chain, number)))
        this.#hashes.push({ chain, block });
    }
  }

  /** Whether `commit` would change anything. */
  get isEmpty(): boolean {
    return this.added === 0 && this.#hashes.length === 0;
  }

  *#digestsOf(chain: number, first: number, last: number): Generator<{ block: number; digest: Uint8Array }> {
    const end = Buffer.concat([KEY.digest(chain, last), Buffer.of(0)]);
    for (const { key, value } of this.#file.range(KEY.digest(chain, first), end)) {
      yield { block: new DataView(key.buffer, key.byteOffset + 3, 4).getUint32(0), digest: value };
    }
  }

  /** Takes in a segment that was written; the account book's chain must be the segment's. */
  addSegment(chain: number, segment: SegmentInfo, digests: BlockDigests): void {
    const entry = this.#chains[chain]!;
    entry.segments = [...entry.segments, segment];
    entry.transfers += segment.rows;
    this.added += segment.rows;
    this.#digests.push({ chain, blocks: digests });
    this.#presence.push({ chain, put: this.accounts.takePresence() });
  }

  /** Takes in the segments that an import of a UTXO chain wrote. */
  addTransactions(chain: number, imported: ImportedTransactions): void {
    const entry = this.#chains[chain]!;
    entry.segments = [...entry.segments, ...imported.segments];
    entry.utxo = imported.stats;
    entry.numbers = imported.numbers;
    this.added += imported.added;
    this.#digests.push({ chain, blocks: imported.digests });
  }

  /** Hides the transactions from `cut` on in their segments. */
  forgetTransactions(chain: number, stats: UtxoStats, cut: number): void {
    const entry = this.#chains[chain]!;
    entry.utxo = stats;
    entry.segments = entry.segments.map((segment) => ({ ...segment, cut: Math.min(segment.cut ?? Infinity, cut) }));
  }

  /** Takes the rows from `cut` on out of every count, and hides them in their segments. */
  forgetTransfers(chain: number, transfers: TransferReader, cut: number, names: Names): void {
    const entry = this.#chains[chain]!;
    this.accounts.startChain(chain);
    for (const { columns, at } of transfers.walk(cut, Infinity)) {
      const from = columns.from[at] === 0 ? undefined : names.account(columns.from[at]!);
      const to = columns.to[at] === 0 ? undefined : names.account(columns.to[at]!);
      if (from) this.accounts.addEvents(from.address, -1);
      if (to && to.address !== from?.address) this.accounts.addEvents(to.address, -1);
      this.assets.addRows(from?.asset ?? to?.asset ?? columns.asset[at]!, -1);
      entry.transfers--;
    }
    this.#presence.push({ chain, put: this.accounts.takePresence() });
    entry.segments = entry.segments.map((segment) => ({ ...segment, cut: Math.min(segment.cut ?? Infinity, cut) }));
  }

  /** Forgets the digests and hashes of blocks after `block`, and segments of which nothing is left. Within the transaction. */
  forgetBlocks(chain: number, block: number): void {
    const entry = this.#chains[chain]!;
    const gone = [...this.#digestsOf(chain, block + 1, 2 ** 32 - 1)].map((digest) => digest.block);
    for (const b of gone) this.#file.remove(KEY.digest(chain, b));
    const hashes = [...readBlockHashes(this.#file, chain, block + 1, Infinity)];
    for (const hashed of hashes) this.#file.remove(KEY.blockHash(chain, hashed.block));
    entry.blocks -= gone.length;
    let last = 0;
    for (const { key } of this.#file.range(KEY.digest(chain, block), KEY.digest(chain, 0), true)) {
      last = new DataView(key.buffer, key.byteOffset + 3, 4).getUint32(0);
      break;
    }
    entry.last = entry.blocks === 0 ? 0 : Math.max(last, entry.first);
    // A UTXO chain's segments also name transactions, whose numbers stay given out.
    if (entry.kind === 'utxo') return;
    entry.segments = entry.segments.filter((segment) => {
      const index = this.#file.get(KEY.chunkIndex('r', segment.id))!;
      const first = new DataView(index.buffer, index.byteOffset, 8).getFloat64(0, true);
      if (first < (segment.cut ?? Infinity)) return true;
      clearSegment(this.#file, segment.id);
      return false;
    });
  }

  /** Writes ahead what is left to write; then only `commit` may follow. */
  finish(): void {
    this.addresses.finish();
    this.accounts.finish();
    this.sink.flush();
  }

  /** Closes scratch files, whatever became of the change. */
  close(): void {
    this.accounts.close();
  }

  /** Makes the change reachable. Within a transaction, with the sink direct. */
  commit(): Manifest {
    this.finish();
    for (const { chain, put } of this.#presence) this.#chains[chain]!.addresses += put();
    this.assets.commit();
    for (const { chain, blocks } of this.#digests) this.#putDigests(chain, blocks);
    for (const { chain, block } of this.#hashes) this.#file.put(KEY.blockHash(chain, block.block), packHashes(block));
    const chains = this.#chains.map((chain, index) => ({
      chain: chain.name,
      blocks: this.#pairsOf(index),
    }));
    const manifest: Manifest = {
      ...this.#manifest,
      digest: ledgerDigest(chains),
      addresses: this.addresses.count,
      addressRuns: this.addresses.runs,
      accounts: this.accounts.count,
      assets: this.assets.count,
      nextSegment: this.#nextSegment,
      chains: this.#chains,
    };
    putManifest(this.#file, manifest);
    return manifest;
  }

  *#pairsOf(chain: number): Generator<readonly [number, Uint8Array]> {
    for (const { block, digest } of this.#digestsOf(chain, 0, 2 ** 32 - 1)) yield [block, digest];
  }

  #putDigests(chain: number, blocks: BlockDigests): void {
    const entry = this.#chains[chain]!;
    const wasEmpty = entry.blocks === 0;
    for (const [block, digest] of blocks) {
      const key = KEY.digest(chain, block);
      if (wasEmpty || !this.#file.has(key)) {
        if (entry.blocks === 0 || block < entry.first) entry.first = block;
        if (entry.blocks === 0 || block > entry.last) entry.last = block;
        entry.blocks++;
      }
      this.#file.put(key, digest);
    }
  }
}
