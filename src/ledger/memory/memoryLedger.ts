import { assert } from '../../core/assert.ts';
import { compareText } from '../../core/compareText.ts';
import { movesTwoAssets } from '../../core/gasRows.ts';
import { INDEX_LIMIT, positionToBlock } from '../../core/position.ts';
import type { WorkOptions } from '../../core/progress.ts';
import type { TransactionRow, TransferRow } from '../../core/rows.ts';
import { HistoryArena } from '../../kernel/historyArena.ts';
import { TransactionArena } from '../../kernel/transactionArena.ts';
import { chainKindError, transferConflict } from '../conflict.ts';
import { BlockHash, ledgerDigest, transactionLine, transferLine } from '../interchange.ts';
import type {
  AccountDescription,
  AccountSummary,
  BlockDigest,
  ChainHashes,
  CoinDescription,
  DirectReads,
  HashedBlock,
  ImportCounts,
  LedgerChain,
  LedgerSummary,
  LedgerWriter,
  MixedTransaction,
  NamedCoins,
  OutsideCoin,
  StagedImportOptions,
  TransactionCoins,
  UtxoSummary,
} from '../port.ts';
import { SharedBlocks } from '../sharedBlocks.ts';
import type { StagedRows } from '../staged.ts';
import { type RowSource, type RowsInHand, rowSource, stagedSource } from '../stagedReader.ts';
import { coinsAt } from '../utxo/coinsAt.ts';
import { coinsOf, loadTransactions, transactionCoins, transactionRows, transactionsAt } from '../utxo/utxoReader.ts';
import { UtxoWriter, unwindTransactions } from '../utxo/utxoWriter.ts';
import { WorkMeter } from '../workMeter.ts';
import { copyHistory } from './copyHistory.ts';
import { MemoryAccounts } from './memoryAccounts.ts';
import { MemoryAddresses } from './memoryAddresses.ts';
import { MemoryHashes } from './memoryHashes.ts';
import { fillArena, MemoryTransfers, mergeTransfers } from './memoryTransfers.ts';
import { MemoryUtxo } from './memoryUtxo.ts';

/** An empty ledger that lives in memory: for traces straight from files, and to hold other stores against. */
export function createMemoryLedger(): MemoryLedger {
  return new MemoryLedger();
}

export class MemoryLedger implements LedgerWriter {
  readonly #addresses = new MemoryAddresses();
  readonly #accounts = new MemoryAccounts();
  #transfers = new Map<string, MemoryTransfers>();
  #utxo = new Map<string, MemoryUtxo>();
  /** By chain, then by block. */
  readonly #digests = new Map<string, Map<number, Uint8Array>>();
  readonly #hashes = new MemoryHashes();
  #digest = ledgerDigest([]);
  #arena: HistoryArena | undefined;

  get chains(): readonly LedgerChain[] {
    const chains: LedgerChain[] = [];
    for (const [chain, digests] of this.#digests) {
      if (digests.size === 0) continue;
      const kind = this.#utxo.has(chain) ? 'utxo' : 'account';
      const blocks = Float64Array.from(digests.keys()).sort();
      chains.push({ chain, kind, first: blocks[0]!, last: blocks.at(-1)! });
    }
    return chains.toSorted((a, b) => compareText(a.chain, b.chain));
  }

  get accountCount(): number {
    return this.#accounts.count;
  }

  async digest(): Promise<string> {
    return this.#digest;
  }

  async summary(): Promise<LedgerSummary> {
    const chains: Record<string, UtxoSummary | AccountSummary> = {};
    let bytes = 0;
    for (const { chain, kind, first, last } of this.chains) {
      const blocks = this.#digests.get(chain)!.size;
      const utxo = this.#utxo.get(chain);
      const transfers = this.#transfers.get(chain);
      if (utxo) {
        const { transactions, coins, spent, addresses } = utxo.stats;
        chains[chain] = { kind: 'utxo', blocks, first, last, transactions, coins, unspent: coins - spent, addresses };
        bytes += transactions * 200 + coins * 100;
      } else if (transfers) {
        const assets = new Set(transfers.asset.subarray(0, transfers.count)).size;
        const counts = { transfers: transfers.count, assets, addresses: transfers.events().size };
        chains[chain] = { kind: 'account', blocks, first, last, ...counts };
        bytes += transfers.count * 60;
      }
      assert(kind === chains[chain]?.kind, `chain ${chain} has no rows`);
    }
    return { schema: 'spoor/ledger@1', digest: this.#digest, bytes, chains };
  }

  async addressIds(addresses: readonly string[]): Promise<Int32Array> {
    return Int32Array.from(addresses, (text) => this.#addresses.find(text));
  }

  async addressTexts(ids: ArrayLike<number>): Promise<string[]> {
    return Array.from(ids, (id) => this.#addresses.text(id));
  }

  async addressEvents(chain: string, ids: ArrayLike<number>): Promise<Float64Array> {
    return Float64Array.from(ids, (id) => this.#events(chain, id));
  }

  #events(chain: string, id: number): number {
    return this.#transfers.get(chain)?.events().get(id) ?? this.#utxo.get(chain)?.events(id) ?? 0;
  }

  async describeAccounts(accounts: ArrayLike<number>): Promise<AccountDescription[]> {
    return Array.from(accounts, (account) => this.#accounts.describe(account));
  }

  async accountsOf(chain: string, address: number): Promise<number[]> {
    return this.#accounts.of(chain, address);
  }

  /** One arena for all callers, with every history in it: loading costs a trace nothing. */
  newHistoryArena(): HistoryArena {
    return this.#allHistories();
  }

  #allHistories(): HistoryArena {
    if (!this.#arena) {
      const arena = new HistoryArena(this.accountCount, 1);
      fillArena(arena, [...this.#transfers.values()], this.accountCount);
      this.#arena = arena;
    }
    return this.#arena;
  }

  async loadHistories(accounts: ArrayLike<number>, arena: HistoryArena): Promise<number[]> {
    const all = this.#allHistories();
    if (arena === all) return [];
    for (let i = 0; i < accounts.length; i++) {
      if (!arena.isLoaded(accounts[i]!)) copyHistory(all, accounts[i]!, arena);
    }
    return [];
  }

  readonly direct: DirectReads | undefined = {
    loadIf: (account, arena, isWanted) => {
      if (!isWanted(this.#accounts.describe(account).address) || arena.isLoaded(account)) return;
      const all = this.#allHistories();
      if (arena !== all) copyHistory(all, account, arena);
    },
    assetOf: (account) => this.#accounts.describe(account).asset,
    mixedTransactions: (chain, positions) => this.#mixedTransactions(chain, positions),
    addressText: (id) => this.#addresses.text(id),
    addressEvents: (chain, id) => this.#events(chain, id),
    likelyIds: (addresses) => addresses.map((text) => this.#addresses.find(text)).filter((id) => id > 0),
    busyAddresses: (chain) => ({ floor: 0, events: this.#transfers.get(chain)?.events() ?? new Map() }),
  };

  async transfersOf(chain: string, tx: string): Promise<TransferRow[]> {
    const transfers = this.#transfers.get(chain);
    if (!transfers) return [];
    return transfers.rowsOf(tx).map((at) => transfers.row(at, this.#addresses, this.#accounts));
  }

  async transfersAt(chain: string, positions: ArrayLike<number>): Promise<TransferRow[]> {
    const transfers = this.#transfers.get(chain);
    return Array.from(positions, (position) => {
      const at = transfers?.at(position) ?? -1;
      assert(transfers && at >= 0, `no transfer at ${chain} ${position}`);
      return transfers.row(at, this.#addresses, this.#accounts);
    });
  }

  async assetCount(chain: string): Promise<number> {
    return this.#accounts.assetCount(chain);
  }

  async mixedTransactions(chain: string, positions: ArrayLike<number>): Promise<MixedTransaction[]> {
    return this.#mixedTransactions(chain, positions);
  }

  #mixedTransactions(chain: string, positions: ArrayLike<number>): MixedTransaction[] {
    const transfers = this.#transfers.get(chain);
    if (!transfers) return [];
    const mixed: MixedTransaction[] = [];
    let done = -1;
    for (let i = 0; i < positions.length; i++) {
      const at = transfers.at(positions[i]!);
      assert(at >= 0, `no transfer at ${chain} ${positions[i]}`);
      const places = at <= done ? null : transfers.mixedRows(at);
      if (places === null) continue;
      done = places.at(-1)!;
      const rows = places.map((row) => transfers.row(row, this.#addresses, this.#accounts));
      if (!movesTwoAssets(rows)) continue;
      const from = places.map((row) => transfers.fromAccount[row]!);
      mixed.push({ rows, from, to: places.map((row) => transfers.toAccount[row]!) });
    }
    return mixed;
  }

  async transactionNumbers(chain: string, txids: readonly string[]): Promise<Float64Array> {
    return Float64Array.from(txids, (txid) => this.#utxo.get(chain)?.numberOf(txid) || -1);
  }

  async transactionIds(chain: string, transactions: ArrayLike<number>): Promise<string[]> {
    return Array.from(transactions, (transaction) => this.#utxo.get(chain)?.txidOf(transaction) ?? '');
  }

  newTransactionArena(): TransactionArena {
    return new TransactionArena();
  }

  async loadTransactions(chain: string, transactions: ArrayLike<number>, arena: TransactionArena): Promise<number[]> {
    return loadTransactions(this.#utxo.get(chain), transactions, arena);
  }

  async outsideCoins(chain: string, transaction: number): Promise<OutsideCoin[]> {
    return [...(this.#utxo.get(chain)?.outside(transaction) ?? [])];
  }

  async transactionsAt(chain: string, positions: ArrayLike<number>): Promise<(TransactionRow | undefined)[]> {
    return transactionsAt(this.#utxo.get(chain), positions);
  }

  async coinsAt(chain: string, positions: ArrayLike<number>): Promise<(NamedCoins | undefined)[]> {
    return coinsAt(this.#utxo.get(chain), positions);
  }

  async coinsOf(chain: string, address: number): Promise<CoinDescription[]> {
    return coinsOf(this.#utxo.get(chain), address);
  }

  async positionAfter(chain: string, timeSec: number): Promise<number> {
    const transfers = this.#transfers.get(chain);
    const at = transfers?.timeSec.subarray(0, transfers.count).findIndex((time) => time > timeSec) ?? -1;
    if (at >= 0) return transfers!.position[at]!;
    const utxo = this.#utxo.get(chain);
    for (const transaction of utxo?.between(0, Infinity) ?? []) {
      const { position, timeSec: time } = utxo!.get(transaction)!;
      if (time > timeSec) return position;
    }
    return Infinity;
  }

  async blockHashes(chain: string, from: number, to: number): Promise<HashedBlock[]> {
    return this.#hashes.between(chain, from, to);
  }

  async *blockDigests(chain: string, from: number, to: number): AsyncGenerator<BlockDigest> {
    const digests = this.#digests.get(chain) ?? new Map<number, Uint8Array>();
    const blocks = [...digests.keys()].filter((block) => block >= from && block < to).toSorted((a, b) => a - b);
    for (const block of blocks) yield { block, digest: digests.get(block)! };
  }

  async lastHashedBlock(chain: string): Promise<HashedBlock | undefined> {
    return this.#hashes.last(chain);
  }

  async *scanTransfers(chain: string, from: number, to: number): AsyncGenerator<TransferRow> {
    yield* this.#rowsOf(chain, from, to);
  }

  async *scanTransactions(chain: string, from: number, to: number): AsyncGenerator<TransactionRow> {
    const utxo = this.#utxo.get(chain);
    if (utxo) yield* transactionRows(utxo, from, to);
  }

  async *scanCoins(chain: string, from: number, to: number): AsyncGenerator<TransactionCoins> {
    yield* transactionCoins(this.#utxo.get(chain), from, to);
  }

  importStaged(staged: StagedRows, options: StagedImportOptions = {}): Promise<ImportCounts> {
    return this.#import(stagedSource(staged), options);
  }

  /** As `importStaged`, for rows in hand: no database between. The same row twice is a mistake of the caller. */
  importRows(rows: RowsInHand, options: WorkOptions = {}): Promise<ImportCounts> {
    return this.#import(rowSource(rows), options);
  }

  async #import(source: RowSource, options: StagedImportOptions): Promise<ImportCounts> {
    const meter = new WorkMeter(options);
    const addressCount = this.#addresses.count;
    const accountCount = this.#accounts.count;
    const utxo = new Map(this.#utxo);
    for (const tables of utxo.values()) tables.begin();
    try {
      const chains = await source.chains();
      const { hashes = [] } = options;
      this.#expectKinds(chains, hashes);
      const addHashes = this.#hashes.expect(hashes);
      for (const chain of chains.utxo) {
        if (!utxo.has(chain)) utxo.set(chain, new MemoryUtxo(chain, this.#addresses));
      }
      const added = await this.#readTransfers(source, meter);
      const dirty = await addTransactions(utxo, source, meter);
      meter.tick('committing', 0, undefined, 'rows');
      this.#commit(added.tables, utxo, dirty.blocks);
      addHashes();
      return { added: added.added + dirty.added, known: added.known + dirty.known };
    } catch (error) {
      for (const tables of utxo.values()) tables.rollback();
      this.#addresses.truncate(addressCount);
      this.#accounts.truncate(accountCount);
      throw error;
    }
  }

  #expectKinds(
    staged: { readonly account: readonly string[]; readonly utxo: readonly string[] },
    hashes: readonly ChainHashes[],
  ): void {
    for (const { chain, kind } of hashes) {
      if ((kind === 'account' ? this.#utxo : this.#transfers).has(chain)) throw chainKindError(chain, kind);
    }
    for (const chain of staged.account) {
      if (this.#utxo.has(chain) || staged.utxo.includes(chain)) throw chainKindError(chain, 'account');
    }
    for (const chain of staged.utxo) if (this.#transfers.has(chain)) throw chainKindError(chain, 'utxo');
  }

  async #readTransfers(source: RowSource, meter: WorkMeter) {
    const tables = new Map<string, MemoryTransfers>();
    let added = 0;
    let known = 0;
    const shared = new SharedBlocks(source.checkShared, (sourced) => source.nameOf(sourced));
    const rowsOf = (chain: string, block: number) => this.#rowsOf(chain, block, block + 1);
    for await (const batch of source.transfers()) {
      meter.tick('reading transfers', added + known, source.transferCount, 'transfers');
      for (const sourced of batch) {
        const { row } = sourced;
        if (shared.endsAt(row)) shared.end(rowsOf);
        const before = this.#transfers.get(row.chain);
        const at = before?.at(row.block * INDEX_LIMIT + row.index) ?? -1;
        shared.take(sourced, at < 0);
        if (before && at >= 0) {
          const there = before.row(at, this.#addresses, this.#accounts);
          if (transferLine(there) !== transferLine(row)) throw transferConflict(row, there, source.nameOf(sourced));
          known++;
          continue;
        }
        let table = tables.get(row.chain);
        if (!table) {
          table = new MemoryTransfers(row.chain, 1024);
          tables.set(row.chain, table);
        }
        table.push(row, this.#addresses, this.#accounts);
        added++;
      }
    }
    shared.end(rowsOf);
    return { tables, added, known };
  }

  #commit(
    added: ReadonlyMap<string, MemoryTransfers>,
    utxo: Map<string, MemoryUtxo>,
    dirty: ReadonlyMap<string, ReadonlySet<number>>,
  ): void {
    for (const [chain, table] of added) {
      const before = this.#transfers.get(chain);
      this.#transfers.set(chain, before ? mergeTransfers(before, table) : table);
      const blocks = new Set(table.position.subarray(0, table.count));
      this.#rehash(chain, new Set([...blocks].map(positionToBlock)));
    }
    this.#utxo = utxo;
    for (const tables of utxo.values()) tables.commit();
    for (const [chain, blocks] of dirty) this.#rehash(chain, blocks);
    this.#arena = undefined;
    this.#digest = ledgerDigest(
      [...this.#digests].map(([chain, digests]) => ({ chain, blocks: [...digests].toSorted((a, b) => a[0] - b[0]) })),
    );
  }

  /** Finds the digests of blocks anew; a block with no rows has none. */
  #rehash(chain: string, blocks: ReadonlySet<number>): void {
    const digests = this.#digests.get(chain) ?? new Map<number, Uint8Array>();
    this.#digests.set(chain, digests);
    for (const block of blocks) {
      const hash = new BlockHash();
      let rows = 0;
      for (const line of this.#lines(chain, block)) {
        hash.add(line);
        rows++;
      }
      if (rows > 0) digests.set(block, hash.done());
      else digests.delete(block);
    }
  }

  *#lines(chain: string, block: number): Generator<string> {
    const utxo = this.#utxo.get(chain);
    if (utxo) for (const row of transactionRows(utxo, block, block + 1)) yield transactionLine(row);
    for (const row of this.#rowsOf(chain, block, block + 1)) yield transferLine(row);
  }

  *#rowsOf(chain: string, from: number, to: number): Generator<TransferRow> {
    const transfers = this.#transfers.get(chain);
    const end = transfers?.lowerBound(to * INDEX_LIMIT) ?? 0;
    for (let at = transfers?.lowerBound(from * INDEX_LIMIT) ?? 0; at < end; at++) {
      yield transfers!.row(at, this.#addresses, this.#accounts);
    }
  }

  async unwind(chain: string, block: number): Promise<void> {
    this.#hashes.unwind(chain, block);
    const gone = new Set<number>();
    const utxo = this.#utxo.get(chain);
    if (utxo) for (const b of unwindTransactions(utxo, block)) gone.add(b);
    const transfers = this.#transfers.get(chain);
    if (transfers) {
      const end = transfers.lowerBound((block + 1) * INDEX_LIMIT);
      const kept = new MemoryTransfers(chain, end);
      for (let at = 0; at < end; at++) kept.copy(transfers, at);
      for (let at = end; at < transfers.count; at++) gone.add(positionToBlock(transfers.position[at]!));
      this.#transfers.set(chain, kept);
    }
    this.#commit(new Map(), this.#utxo, new Map([[chain, gone]]));
  }

  async close(): Promise<void> {}
}

async function addTransactions(utxo: ReadonlyMap<string, MemoryUtxo>, source: RowSource, meter: WorkMeter) {
  const blocks = new Map<string, ReadonlySet<number>>();
  const writers = new Map<string, UtxoWriter>();
  let added = 0;
  let known = 0;
  for await (const batch of source.transactions()) {
    meter.tick('reading transactions', added + known, source.transactionCount, 'transactions');
    for (const sourced of batch) {
      const { chain } = sourced.row;
      let writer = writers.get(chain);
      if (!writer) {
        writer = new UtxoWriter(utxo.get(chain)!);
        writers.set(chain, writer);
      }
      if (writer.add(sourced.row, source.nameOf(sourced))) added++;
      else known++;
    }
  }
  for (const [chain, writer] of writers) {
    writer.finish();
    blocks.set(chain, writer.dirtyBlocks);
  }
  return { blocks, added, known };
}
