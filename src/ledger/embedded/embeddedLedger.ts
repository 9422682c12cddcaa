import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_LIMIT } from '../../core/position.ts';
import type { ChainHashes, ImportCounts, LedgerWriter, StagedImportOptions } from '../port.ts';
import type { StagedRows } from '../staged.ts';
import { stagedChains } from '../stagedReader.ts';
import { WorkMeter } from '../workMeter.ts';
import { diffBlocks, quoted } from './blockDiff.ts';
import { ChunkSink } from './chunkSink.ts';
import { clearSegment, clearSegmentsFrom, mergeSegments, segmentsToMerge } from './compaction.ts';
import { EmbeddedReader } from './embeddedReader.ts';
import { lastBlockHash } from './hashTable.ts';
import { KEY } from './keys.ts';
import type { KvFile } from './kvFile.ts';
import { storeError } from './kvFile.ts';
import { type BookLimits, LedgerDraft } from './ledgerDraft.ts';
import type { ChainManifest, Manifest, SegmentInfo } from './manifest.ts';
import { EMPTY_CHAIN } from './manifest.ts';
import type { AssetsOfRows } from './mixedRuns.ts';
import { mergeNameRuns, NAME_RUNS_HELD, smallestRuns } from './nameIndex.ts';
import { SegmentBuilder } from './segmentBuilder.ts';
import { TransactionImport } from './transactionImport.ts';
import { mergeTransactions } from './transactionMerge.ts';
import { TransactionReader } from './transactionReader.ts';
import { statsBefore } from './transactionUnwind.ts';
import { TransferImport } from './transferImport.ts';

/** Smaller in tests, to reach what else only large ledgers do. */
export interface EmbeddedLimits extends BookLimits {
  /** Rows whose events are sorted in memory at once. */
  readonly runRows?: number;
  /** Events that a trace holds before it lets go of what it is done with. */
  readonly arenaEvents?: number;
}

/** Reads and writes an embedded ledger; the caller holds the writer's lock. */
export class EmbeddedLedger extends EmbeddedReader implements LedgerWriter {
  readonly #release: () => Promise<void>;
  readonly #limits: EmbeddedLimits;
  readonly #scratch: string;

  constructor(file: KvFile, manifest: Manifest, release: () => Promise<void>, limits: EmbeddedLimits) {
    super(file, manifest, limits.arenaEvents);
    this.#release = release;
    this.#limits = limits;
    this.#scratch = join(file.dir, 'scratch');
    this.#tidy();
  }

  /** Removes what a dead or failed change left behind. */
  #tidy(): void {
    clearSegmentsFrom(this.file, this.manifest.nextSegment);
    rmSync(this.#scratch, { recursive: true, force: true });
  }

  async importStaged(staged: StagedRows, options: StagedImportOptions = {}): Promise<ImportCounts> {
    const meter = new WorkMeter(options);
    try {
      const counts = await this.#import(staged, options.hashes ?? [], meter);
      this.#compact(meter);
      return counts;
    } catch (error) {
      // The books may have counted what is not there.
      this.setManifest(this.manifest);
      throw storeError(error, this.file.dir);
    } finally {
      this.#tidyQuietly();
    }
  }

  /** After a failure there may be no room to tidy in; then the next to open for writing does it. */
  #tidyQuietly(): void {
    try {
      this.#tidy();
    } catch {}
  }

  async #import(staged: StagedRows, hashes: readonly ChainHashes[], meter: WorkMeter): Promise<ImportCounts> {
    meter.tick('looking at what is new', 0, undefined, 'rows');
    mkdirSync(this.#scratch, { recursive: true });
    const draft = new LedgerDraft(this.file, this.manifest, this.assets, this.#scratch, this.#limits);
    try {
      return await this.#fill(draft, staged, hashes, meter);
    } finally {
      draft.close();
    }
  }

  async #fill(
    draft: LedgerDraft,
    staged: StagedRows,
    hashes: readonly ChainHashes[],
    meter: WorkMeter,
  ): Promise<ImportCounts> {
    const chains = await stagedChains(staged);
    for (const chain of chains.account) draft.openChain(chain, 'account');
    for (const chain of chains.utxo) draft.openChain(chain, 'utxo');
    // First: of blocks of another branch the rows differ too, but it is the hashes that say why.
    for (const each of hashes) draft.addHashes(each);
    let known = 0;
    for (const chain of chains.account) known += await this.#importChain(staged, chain, draft, meter);
    for (const chain of chains.utxo) known += await this.#importTransactions(staged, chain, draft, meter);
    draft.finish();
    if (draft.isEmpty) return { added: 0, known };
    meter.tick('committing', draft.added, undefined, 'rows');
    let done: Manifest | undefined;
    this.file.write(() => {
      draft.sink.direct = true;
      done = draft.commit();
    });
    if (done) this.setManifest(done);
    return { added: draft.added, known };
  }

  /** Writes the new transfers of one chain to a segment of their own; returns how many it had already. */
  async #importChain(staged: StagedRows, name: string, draft: LedgerDraft, meter: WorkMeter): Promise<number> {
    const sql = `SELECT count(*)::DOUBLE, min(block)::DOUBLE, max(block)::DOUBLE FROM transfers WHERE chain = ${quoted(name)}`;
    const [total, first, last] = (await staged.connection.runAndReadAll(sql)).getRows()[0] as [number, number, number];
    const chain = draft.chainIndex(name);
    const blocks = draft.blocksBetween(chain, first, last);
    const reader = this.transfersOfChain(name);
    const digestOf = (block: number): Uint8Array | undefined => this.file.get(KEY.digest(chain, block));
    const diff = await diffBlocks(staged, name, reader ? blocks : [], digestOf, reader!, meter);
    if (diff.known === total) return total;
    const builder = new SegmentBuilder(
      draft.nextSegment(),
      draft.sink,
      this.#scratch,
      draft.accounts.addressReader(),
      this.#assetsOfRows(),
      this.#limits.runRows,
    );
    draft.accounts.startChain(chain);
    builder.sortBeside();
    const rows = new TransferImport(chain, draft, builder, diff.digests, draft.newDigests(chain));
    try {
      await rows.run(staged.connection, diff.where, total - diff.known, meter);
    } finally {
      await builder.close();
    }
    let merged = 0;
    builder.finish(() => {
      if (++merged % 4096 === 0) meter.tick('sorting histories', merged, undefined, 'accounts');
    });
    draft.addSegment(chain, { id: builder.id, rows: builder.rows, cut: null }, rows.digests);
    return diff.known;
  }

  /** Only merged rows ask for the assets of accounts: those are committed. */
  #assetsOfRows(): AssetsOfRows {
    const { assets } = this;
    return { assetOf: this.names.assetReader(), isToken: (asset) => assets.isToken(asset) };
  }

  /** Writes the new transactions of one chain to segments of their own; returns how many it had already. */
  async #importTransactions(staged: StagedRows, name: string, draft: LedgerDraft, meter: WorkMeter): Promise<number> {
    const sql = `SELECT min(block)::DOUBLE, max(block)::DOUBLE FROM transactions WHERE chain = ${quoted(name)}`;
    const [first, last] = (await staged.connection.runAndReadAll(sql)).getRows()[0] as [number, number];
    const index = draft.chainIndex(name);
    const chain = this.manifest.chains[index] ?? { ...EMPTY_CHAIN, name, kind: 'utxo' };
    const { addresses, sink, nextSegment } = draft;
    const digests = draft.newDigests(index);
    const target = { file: this.file, names: this.names, addresses, sink, nextSegment, digests };
    const hasBlock = draft.blockFinder(index, first, last);
    const rows = new TransactionImport(target, chain, index, staged, hasBlock, meter, this.#limits.runRows);
    const imported = await rows.run();
    draft.addTransactions(index, imported);
    return imported.known;
  }

  /** Merges small segments and runs while there are too many: each costs every later read a look. */
  #compact(meter: WorkMeter): void {
    this.#compactNames(meter);
    for (const chain of this.manifest.chains) {
      for (let some = segmentsToMerge(chain); some.length > 0; some = segmentsToMerge(this.#chainOf(chain.name))) {
        mkdirSync(this.#scratch, { recursive: true });
        const now = this.#chainOf(chain.name);
        const sink = new ChunkSink(this.file, this.#limits.flushBytes);
        if (now.kind === 'utxo') {
          this.#replace(now, some, mergeTransactions(this.file, some, sink, this.manifest.nextSegment, meter));
          continue;
        }
        const builder = new SegmentBuilder(
          this.manifest.nextSegment,
          sink,
          this.#scratch,
          this.names.addressReader(),
          this.#assetsOfRows(),
          this.#limits.runRows,
        );
        mergeSegments(this.file, { ...now, segments: some }, this.assets, builder, meter);
        sink.flush();
        this.#replace(now, some, { id: builder.id, rows: builder.rows, cut: null });
      }
    }
  }

  #compactNames(meter: WorkMeter): void {
    for (let { addressRuns } = this.manifest; addressRuns.length > NAME_RUNS_HELD; { addressRuns } = this.manifest) {
      const some = smallestRuns(addressRuns);
      const sink = new ChunkSink(this.file, this.#limits.flushBytes);
      const merged = mergeNameRuns(this.file, some, sink, this.manifest.nextSegment, meter);
      sink.flush();
      const runs = [...addressRuns.filter((run) => !some.includes(run)), merged];
      this.#commit({ ...this.manifest, addressRuns: runs, nextSegment: merged.id + 1 }, () => {
        for (const run of some) clearSegment(this.file, run.id);
      });
    }
  }

  #replace(chain: ChainManifest, some: readonly SegmentInfo[], merged: SegmentInfo): void {
    const segments = chain.segments.filter((segment) => !some.includes(segment));
    this.#commit(this.#withChain({ ...chain, segments: [...segments, merged] }, merged.id + 1), () => {
      for (const segment of some) clearSegment(this.file, segment.id);
    });
  }

  #chainOf(name: string): ChainManifest {
    return this.manifest.chains[this.chainIndex(name)]!;
  }

  #withChain(chain: ChainManifest, nextSegment: number): Manifest {
    const chains = this.manifest.chains.map((other) => (other.name === chain.name ? chain : other));
    return { ...this.manifest, nextSegment, chains };
  }

  #commit(manifest: Manifest, change: () => void): void {
    this.file.write(() => {
      change();
      this.file.put(KEY.manifest(), Buffer.from(JSON.stringify(manifest)));
    });
    this.setManifest(manifest);
  }

  async unwind(chain: string, block: number): Promise<void> {
    const index = this.chainIndex(chain);
    if (index < 0) return;
    const lastHashed = lastBlockHash(this.file, index)?.block ?? -1;
    if (Math.max(this.manifest.chains[index]!.last, lastHashed) <= block) return;
    const draft = new LedgerDraft(this.file, this.manifest, this.assets, this.#scratch, this.#limits);
    const before = this.manifest.chains[index]!;
    const cut = (block + 1) * INDEX_LIMIT;
    try {
      if (before.kind === 'utxo') {
        const reader = new TransactionReader(this.file, this.names, before, index);
        draft.forgetTransactions(index, statsBefore(reader, before.utxo, cut), cut);
      } else draft.forgetTransfers(index, this.transfersOfChain(chain)!, cut, this.names);
      let manifest: Manifest | undefined;
      this.file.write(() => {
        draft.sink.direct = true;
        draft.forgetBlocks(index, block);
        manifest = draft.commit();
      });
      this.setManifest(manifest!);
    } catch (error) {
      this.setManifest(this.manifest);
      throw error;
    } finally {
      draft.close();
    }
  }

  override async close(): Promise<void> {
    await super.close();
    await this.#release();
  }
}
