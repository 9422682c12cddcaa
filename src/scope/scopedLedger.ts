import { toPosition } from '../core/position.ts';
import { HistoryArena } from '../kernel/historyArena.ts';
import type { TransactionArena } from '../kernel/transactionArena.ts';
import { MemoryLedger } from '../ledger/memory/memoryLedger.ts';
import type { ChainView } from './chainScope.ts';

/** Numbers of transactions that are known to spend a coin and were not fetched begin here; a ledger's never reach it. */
const UNFETCHED = 2 ** 30;

/**
 * A ledger in memory that holds what a trace asked for, and knows what it does not hold: accounts whose history was not
 * fetched, and coins whose spending transaction was not, end as `gap`.
 */
export class ScopedLedger extends MemoryLedger {
  /** It does not answer at once for a trace to go past what is missing. */
  override readonly direct = undefined;
  readonly #views: ReadonlyMap<string, ChainView>;
  /** Accounts that have less than their histories leave them. */
  readonly #short = new Set<number>();
  /** By chain and txid: the number that stands for a transaction that was not fetched. */
  readonly #unfetched = new Map<string, number>();

  constructor(views: ReadonlyMap<string, ChainView>) {
    super();
    this.#views = views;
  }

  /** From now on what is held by these accounts ends as `gap`. */
  async markShort(
    chain: string,
    accounts: readonly { readonly asset: string; readonly address: string }[],
  ): Promise<void> {
    const ids = await this.addressIds(accounts.map(({ address }) => address));
    for (const [k, { asset }] of accounts.entries()) {
      const all = await this.accountsOf(chain, ids[k]!);
      const described = await this.describeAccounts(all);
      for (const [at, account] of all.entries()) if (described[at]!.asset === asset) this.#short.add(account);
    }
  }

  isShort(account: number): boolean {
    return this.#short.has(account);
  }

  /** What the source said, else what the rows say. */
  override async addressEvents(chain: string, ids: ArrayLike<number>): Promise<Float64Array> {
    const counted = await super.addressEvents(chain, ids);
    const view = this.#views.get(chain);
    if (view === undefined) return counted;
    const texts = await this.addressTexts(ids);
    return counted.map((events, k) => view.eventsOf(texts[k]!) ?? events);
  }

  override newHistoryArena(): HistoryArena {
    return new HistoryArena(this.accountCount);
  }

  override async loadHistories(accounts: ArrayLike<number>, arena: HistoryArena): Promise<number[]> {
    const described = await this.describeAccounts(accounts);
    const texts = await this.addressTexts(described.map(({ address }) => address));
    const missing: number[] = [];
    const had: number[] = [];
    for (const [k, { chain }] of described.entries()) {
      const isComplete = this.#views.get(chain)?.isComplete(texts[k]!) ?? true;
      (isComplete ? had : missing).push(accounts[k]!);
    }
    await super.loadHistories(had, arena);
    return missing;
  }

  override async loadTransactions(
    chain: string,
    transactions: ArrayLike<number>,
    arena: TransactionArena,
  ): Promise<number[]> {
    const numbers = Array.from(transactions);
    const first = arena.transactions;
    const fetched = numbers.filter((number) => number < UNFETCHED);
    const missing = await super.loadTransactions(chain, fetched, arena);
    const view = this.#views.get(chain);
    if (view !== undefined) await this.#markOpenSpends(chain, view, arena, first);
    return [...missing, ...numbers.filter((number) => number >= UNFETCHED)];
  }

  /** Coins of the arena's transactions from `first` on whose spending transaction was not fetched are spent by a stub. */
  async #markOpenSpends(chain: string, view: ChainView, arena: TransactionArena, first: number): Promise<void> {
    const txids = await this.transactionIds(chain, arena.transaction.subarray(first, arena.transactions));
    for (let t = first; t < arena.transactions; t++) {
      const start = arena.outStart[t]!;
      const end = arena.outStart[t + 1]!;
      const addresses = await this.addressTexts(arena.outAddress.subarray(start, end));
      for (let o = start; o < end; o++) {
        const open = view.openSpend(txids[t - first]!, o - start, addresses[o - start]!);
        if (open === null) continue;
        arena.outSpender[o] = this.#stubOf(`${chain} ${open.txid}`);
        arena.outSpenderPosition[o] = open.position;
      }
    }
  }

  #stubOf(key: string): number {
    const known = this.#unfetched.get(key);
    if (known !== undefined) return known;
    const stub = UNFETCHED + this.#unfetched.size;
    this.#unfetched.set(key, stub);
    return stub;
  }

  /** Where no event fetched is later but the chain went on past the moment, the place after its last block. */
  override async positionAfter(chain: string, timeSec: number): Promise<number> {
    const position = await super.positionAfter(chain, timeSec);
    const tip = this.#views.get(chain)?.tip;
    return position === Infinity && tip !== undefined && tip.timeSec > timeSec
      ? toPosition(tip.height + 1, 0)
      : position;
  }
}
