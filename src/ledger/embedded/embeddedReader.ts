import { assert } from '../../core/assert.ts';
import { compareText } from '../../core/compareText.ts';
import { INDEX_LIMIT } from '../../core/position.ts';
import type { TransactionRow, TransferRow } from '../../core/rows.ts';
import { HistoryArena } from '../../kernel/historyArena.ts';
import { TransactionArena } from '../../kernel/transactionArena.ts';
import type {
  AccountDescription,
  AccountSummary,
  BlockDigest,
  CoinDescription,
  DirectReads,
  HashedBlock,
  Ledger,
  LedgerChain,
  LedgerSummary,
  MixedTransaction,
  NamedCoins,
  OutsideCoin,
  TransactionCoins,
  UtxoSummary,
} from '../port.ts';
import { coinsOf, loadTransactions, transactionRows, transactionsAt } from '../utxo/utxoReader.ts';
import { Assets } from './assets.ts';
import { BUSY_EVENTS, readBusy } from './busyAddresses.ts';
import { lastBlockHash, readBlockDigests, readBlockHashes } from './hashTable.ts';
import type { KvFile } from './kvFile.ts';
import type { ChainManifest, Manifest } from './manifest.ts';
import { MixedReader } from './mixedReader.ts';
import { Names } from './names.ts';
import { TransactionReader } from './transactionReader.ts';
import { TransferReader } from './transferReader.ts';

/** 128 MiB. */
const ARENA_EVENTS = 4 * 2 ** 20;

/** Reads one committed state of an embedded ledger. */
export class EmbeddedReader implements Ledger {
  protected readonly file: KvFile;
  protected manifest: Manifest;
  protected assets: Assets;
  protected readonly names: Names;
  /** Readers of the chains, made at first use. */
  #transfers = new Map<string, TransferReader>();
  #mixed = new Map<string, MixedReader>();
  #utxo = new Map<string, TransactionReader>();
  #direct: DirectReads | undefined;
  /** What an arena may hold before a trace lets go of what it is done with. */
  protected readonly arenaEvents: number;

  constructor(file: KvFile, manifest: Manifest, arenaEvents = ARENA_EVENTS) {
    this.arenaEvents = arenaEvents;
    this.file = file;
    this.manifest = manifest;
    this.names = new Names(file, manifest.addressRuns);
    this.assets = new Assets(file, manifest.assets);
  }

  /** Turns to another committed state. */
  protected setManifest(manifest: Manifest): void {
    this.manifest = manifest;
    this.names.setRuns(manifest.addressRuns);
    this.assets = new Assets(this.file, manifest.assets);
    this.#transfers = new Map();
    this.#mixed = new Map();
    this.#utxo = new Map();
    this.#direct = undefined;
  }

  get chains(): readonly LedgerChain[] {
    return this.manifest.chains
      .filter((chain) => chain.blocks > 0)
      .map(({ name, kind, first, last }) => ({ chain: name, kind, first, last }))
      .toSorted((a, b) => compareText(a.chain, b.chain));
  }

  get accountCount(): number {
    return this.manifest.accounts;
  }

  async digest(): Promise<string> {
    return this.manifest.digest;
  }

  async summary(): Promise<LedgerSummary> {
    const chains: Record<string, UtxoSummary | AccountSummary> = {};
    for (const { chain } of this.chains) chains[chain] = this.#summaryOf(chain);
    return { schema: 'spoor/ledger@1', digest: this.manifest.digest, bytes: this.file.bytes, chains };
  }

  #summaryOf(name: string): UtxoSummary | AccountSummary {
    const index = this.chainIndex(name);
    const { kind, blocks, first, last, transfers, addresses, utxo } = this.manifest.chains[index]!;
    if (kind === 'account') {
      return { kind, blocks, first, last, transfers, assets: this.assets.used(index), addresses };
    }
    const { transactions, coins, spent } = utxo;
    return { kind, blocks, first, last, transactions, coins, unspent: coins - spent, addresses: utxo.addresses };
  }

  /** Number of a chain, -1 where the ledger does not know it. */
  protected chainIndex(name: string): number {
    return this.manifest.chains.findIndex((chain) => chain.name === name);
  }

  protected transfersOfChain(name: string): TransferReader | undefined {
    const known = this.#transfers.get(name);
    if (known) return known;
    const chain = this.#chain(name, 'account');
    if (!chain) return undefined;
    const reader = new TransferReader(this.file, chain, this.assets);
    this.#transfers.set(name, reader);
    return reader;
  }

  #utxoOf(name: string): TransactionReader | undefined {
    const known = this.#utxo.get(name);
    if (known) return known;
    const chain = this.#chain(name, 'utxo');
    if (!chain) return undefined;
    const tables = new TransactionReader(this.file, this.names, chain, this.chainIndex(name));
    this.#utxo.set(name, tables);
    return tables;
  }

  #chain(name: string, kind: 'account' | 'utxo'): ChainManifest | undefined {
    return this.manifest.chains.find((chain) => chain.name === name && chain.kind === kind);
  }

  async addressIds(addresses: readonly string[]): Promise<Int32Array> {
    return this.names.findAddresses(addresses);
  }

  async addressTexts(ids: ArrayLike<number>): Promise<string[]> {
    return this.names.addressTexts(ids);
  }

  async addressEvents(chain: string, ids: ArrayLike<number>): Promise<Float64Array> {
    return Float64Array.from(ids, (id) => this.#events(chain, id));
  }

  #events(chain: string, id: number): number {
    const index = this.chainIndex(chain);
    if (index < 0 || id <= 0) return 0;
    return this.#utxoOf(chain)?.events(id) ?? this.names.events(index, id);
  }

  async describeAccounts(accounts: ArrayLike<number>): Promise<AccountDescription[]> {
    return Array.from(accounts, (account) => {
      const { asset, address } = this.names.account(account);
      const chain = this.manifest.chains[this.assets.chainOf(asset)]!.name;
      return { chain, asset: this.assets.text(asset), address };
    });
  }

  async accountsOf(chain: string, address: number): Promise<number[]> {
    const index = this.chainIndex(chain);
    if (index < 0) return [];
    const assetOf = (account: number): string => this.assets.text(this.names.account(account).asset);
    return this.names
      .presence(index, address)
      .accounts.map((account) => ({ account, asset: assetOf(account) }))
      .toSorted((a, b) => compareText(a.asset, b.asset))
      .map(({ account }) => account);
  }

  newHistoryArena(): HistoryArena {
    const arena = new HistoryArena(this.accountCount);
    arena.limit = this.arenaEvents;
    return arena;
  }

  async loadHistories(accounts: ArrayLike<number>, arena: HistoryArena): Promise<number[]> {
    const wanted = Int32Array.from(accounts).sort();
    const accountChains = this.manifest.chains.filter((chain) => chain.kind === 'account');
    const only = accountChains.length === 1 ? this.transfersOfChain(accountChains[0]!.name) : undefined;
    for (const account of wanted) {
      if (!arena.isLoaded(account)) (only ?? this.#transfersOfAccount(account)).loadHistory(account, arena);
    }
    return [];
  }

  #transfersOfAccount(account: number): TransferReader {
    const chain = this.manifest.chains[this.assets.chainOf(this.names.account(account).asset)]!;
    return this.transfersOfChain(chain.name)!;
  }

  /** The same for as long as the committed state is. */
  get direct(): DirectReads {
    this.#direct ??= this.#directReads();
    return this.#direct;
  }

  #directReads(): DirectReads {
    const accountChains = this.manifest.chains.filter((chain) => chain.kind === 'account');
    const only = accountChains.length === 1 ? this.transfersOfChain(accountChains[0]!.name) : undefined;
    return {
      loadIf: (account, arena, isWanted) =>
        (only ?? this.#transfersOfAccount(account)).loadIf(account, arena, isWanted),
      assetOf: (account) => this.assets.text(this.names.account(account).asset),
      mixedTransactions: (chain, positions) => this.#mixedTransactions(chain, positions),
      addressText: (id) => this.names.addressText(id),
      addressEvents: (chain, id) => this.#events(chain, id),
      likelyIds: (addresses) => this.names.likelyIds(addresses),
      busyAddresses: (chain) => ({ floor: BUSY_EVENTS, events: readBusy(this.file, this.chainIndex(chain)) }),
    };
  }

  async transfersOf(chain: string, tx: string): Promise<TransferRow[]> {
    return this.transfersOfChain(chain)?.of(tx) ?? [];
  }

  async transfersAt(chain: string, positions: ArrayLike<number>): Promise<TransferRow[]> {
    if (positions.length === 0) return [];
    const transfers = this.transfersOfChain(chain);
    assert(transfers, `${chain} is not an account chain of this ledger`);
    return transfers.at(positions);
  }

  async assetCount(chain: string): Promise<number> {
    return this.assets.used(this.chainIndex(chain));
  }

  async mixedTransactions(chain: string, positions: ArrayLike<number>): Promise<MixedTransaction[]> {
    return this.#mixedTransactions(chain, positions);
  }

  #mixedTransactions(chain: string, positions: ArrayLike<number>): MixedTransaction[] {
    let mixed = this.#mixed.get(chain);
    if (mixed === undefined) {
      const transfers = this.transfersOfChain(chain);
      if (transfers === undefined) return [];
      mixed = new MixedReader(transfers);
      this.#mixed.set(chain, mixed);
    }
    return mixed.read(positions);
  }

  async transactionNumbers(chain: string, txids: readonly string[]): Promise<Float64Array> {
    const utxo = this.#utxoOf(chain);
    return Float64Array.from(txids, (txid) => utxo?.numberOf(txid) || -1);
  }

  async transactionIds(chain: string, transactions: ArrayLike<number>): Promise<string[]> {
    const utxo = this.#utxoOf(chain);
    return Array.from(transactions, (transaction) => utxo?.txidOf(transaction) ?? '');
  }

  newTransactionArena(): TransactionArena {
    return new TransactionArena();
  }

  async loadTransactions(chain: string, transactions: ArrayLike<number>, arena: TransactionArena): Promise<number[]> {
    return loadTransactions(this.#utxoOf(chain), transactions, arena);
  }

  async outsideCoins(chain: string, transaction: number): Promise<OutsideCoin[]> {
    return [...(this.#utxoOf(chain)?.outside(transaction) ?? [])];
  }

  async transactionsAt(chain: string, positions: ArrayLike<number>): Promise<(TransactionRow | undefined)[]> {
    return transactionsAt(this.#utxoOf(chain), positions);
  }

  async coinsAt(chain: string, positions: ArrayLike<number>): Promise<(NamedCoins | undefined)[]> {
    const utxo = this.#utxoOf(chain);
    return Array.from(positions, (position) => utxo?.coinsAt(position));
  }

  async coinsOf(chain: string, address: number): Promise<CoinDescription[]> {
    const utxo = this.#utxoOf(chain);
    return utxo && address > 0 ? coinsOf(utxo, address) : [];
  }

  async positionAfter(chain: string, timeSec: number): Promise<number> {
    const transfers = this.transfersOfChain(chain);
    if (transfers) return transfers.positionAfter(timeSec);
    return this.#utxoOf(chain)?.positionAfter(timeSec) ?? Infinity;
  }

  async blockHashes(chain: string, from: number, to: number): Promise<HashedBlock[]> {
    const index = this.chainIndex(chain);
    return index < 0 ? [] : [...readBlockHashes(this.file, index, from, to)];
  }

  async *blockDigests(chain: string, from: number, to: number): AsyncGenerator<BlockDigest> {
    const index = this.chainIndex(chain);
    if (index >= 0) yield* readBlockDigests(this.file, index, from, to);
  }

  async lastHashedBlock(chain: string): Promise<HashedBlock | undefined> {
    const index = this.chainIndex(chain);
    return index < 0 ? undefined : lastBlockHash(this.file, index);
  }

  async *scanTransfers(chain: string, from: number, to: number): AsyncGenerator<TransferRow> {
    const transfers = this.transfersOfChain(chain);
    if (transfers) yield* transfers.scan(from * INDEX_LIMIT, to * INDEX_LIMIT);
  }

  async *scanTransactions(chain: string, from: number, to: number): AsyncGenerator<TransactionRow> {
    const utxo = this.#utxoOf(chain);
    if (utxo) yield* transactionRows(utxo, from, to);
  }

  async *scanCoins(chain: string, from: number, to: number): AsyncGenerator<TransactionCoins> {
    const utxo = this.#utxoOf(chain);
    if (utxo) yield* utxo.coinsBetween(from * INDEX_LIMIT, to * INDEX_LIMIT);
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}
