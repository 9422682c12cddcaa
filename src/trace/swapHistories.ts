import { assert } from '../core/assert.ts';
import { LANES_LIMIT } from '../core/lanes.ts';
import { toPosition } from '../core/position.ts';
import type { WorkOptions } from '../core/progress.ts';
import type { TransferRow } from '../core/rows.ts';
import { CROSSING } from '../kernel/conversionTable.ts';
import type { HistoryArena } from '../kernel/historyArena.ts';
import type { DirectReads, Ledger, MixedTransaction } from '../ledger/port.ts';
import { breathe, isBreathless } from './chainRun.ts';
import { conversionsOf, type Effects } from './conversions.ts';

/** Events whose transactions are read at once. */
const BATCH = 4096;

/** An event that stands for rows; `received` only where an outflow is converted, or crosses. */
interface NewEvent {
  readonly position: number;
  readonly timeSec: number;
  readonly other: number;
  readonly amount: bigint;
  readonly received?: bigint;
}

/** What changes in one account's history. */
interface Edits {
  readonly replaced: Set<number>;
  readonly events: NewEvent[];
}

const NO_EDITS: ReadonlyMap<number, Edits> = new Map();

/**
 * Rewrites loaded histories of one chain by what their transactions turn into what (`conversionsOf`): rows that are
 * replaced are left out, a conversion is an outflow to the same or another address's account in the other asset, with
 * its inflow there.
 */
export class SwapHistories {
  readonly #ledger: Ledger;
  readonly #chain: string;
  readonly #arena: HistoryArena;
  /** Whether a theft names a row: it applies as it stands. */
  readonly #isNamed: (row: TransferRow) => boolean;
  readonly #isEndpoint: (address: string) => boolean;
  readonly #done = new Set<number>();
  /** Of transactions that the store keeps and gives again. */
  readonly #edits = new WeakMap<MixedTransaction, ReadonlyMap<number, Edits>>();

  /**
   * @param arena not shared with traces that do not follow swaps
   * @param named positions of the rows that thefts name
   * @param isEndpoint see `conversionsOf`
   */
  constructor(
    ledger: Ledger,
    chain: string,
    arena: HistoryArena,
    named: ReadonlySet<number>,
    isEndpoint: (address: string) => boolean,
  ) {
    this.#ledger = ledger;
    this.#chain = chain;
    this.#arena = arena;
    this.#isNamed = (row) => named.size > 0 && named.has(positionOf(row));
    this.#isEndpoint = isEndpoint;
  }

  /** Rewrites the histories of those accounts that are loaded and were not rewritten before. */
  async rewrite(accounts: readonly number[], options: WorkOptions): Promise<void> {
    const editsByAccount = this.#begin(accounts);
    const positions = this.#positionsOf(editsByAccount.keys());
    let last = -1;
    for (let start = 0; start < positions.length; start += BATCH) {
      if (isBreathless()) await breathe(options);
      const some = positions.subarray(start, start + BATCH);
      for (const transaction of await this.#ledger.mixedTransactions(this.#chain, some)) {
        const position = positionOf(transaction.rows[0]!);
        // One that the batch before ended in comes again.
        if (position <= last) continue;
        last = position;
        this.#note(transaction, editsByAccount);
      }
    }
    for (const [account, edits] of editsByAccount) if (edits.replaced.size > 0) this.#apply(account, edits);
  }

  /** As `rewrite`, without waiting. */
  rewriteAtOnce(account: number, direct: DirectReads): void {
    const editsByAccount = this.#begin([account]);
    if (editsByAccount.size === 0) return;
    const mixed = direct.mixedTransactions(this.#chain, this.#positionsOf([account]));
    for (const transaction of mixed) this.#note(transaction, editsByAccount);
    const edits = editsByAccount.get(account)!;
    if (edits.replaced.size > 0) this.#apply(account, edits);
  }

  /** Room for the edits of those accounts that are to be rewritten. */
  #begin(accounts: readonly number[]): Map<number, Edits> {
    const editsByAccount = new Map<number, Edits>();
    for (const account of accounts) {
      if (this.#done.has(account) || !this.#arena.isLoaded(account)) continue;
      this.#done.add(account);
      editsByAccount.set(account, { replaced: new Set(), events: [] });
    }
    return editsByAccount;
  }

  #note(transaction: MixedTransaction, editsByAccount: ReadonlyMap<number, Edits>): void {
    let edits = this.#edits.get(transaction);
    if (edits === undefined) {
      const effects = conversionsOf(transaction.rows, this.#isEndpoint, this.#isNamed);
      edits = effects === null ? NO_EDITS : editsOf(transaction, effects);
      this.#edits.set(transaction, edits);
    }
    if (edits.size === 0) return;
    for (const [account, { replaced, events }] of editsByAccount) {
      const own = edits.get(account);
      if (own === undefined) continue;
      for (const position of own.replaced) replaced.add(position);
      events.push(...own.events);
    }
  }

  /**
   * Transactions that would be followed through a swap but for the rows that thefts name, in the chain's order.
   * @param rows positions of those rows
   */
  async swapsInThefts(rows: readonly number[]): Promise<TransferRow[]> {
    const positions = Float64Array.from(new Set(rows)).sort();
    const found = await this.#ledger.mixedTransactions(this.#chain, positions);
    return found
      .map((transaction) => transaction.rows)
      .filter((own) => conversionsOf(own, this.#isEndpoint) !== null)
      .filter((own) => conversionsOf(own, this.#isEndpoint, this.#isNamed) === null)
      .map((own) => own[0]!);
  }

  /** Positions of all events of some accounts, ascending, each once. */
  #positionsOf(accounts: Iterable<number>): Float64Array {
    const { first, end } = this.#arena;
    const own = [...accounts];
    let events = 0;
    for (const account of own) events += end[account]! - first[account]!;
    const positions = new Float64Array(events);
    let count = 0;
    for (const account of own)
      for (let event = first[account]!; event < end[account]!; event++)
        positions[count++] = this.#arena.position(event);
    // One account's are in order and apart.
    if (own.length < 2) return positions;
    positions.sort();
    count = 0;
    for (const position of positions)
      if (count === 0 || position !== positions[count - 1]) positions[count++] = position;
    return positions.subarray(0, count);
  }

  #apply(account: number, { replaced, events }: Edits): void {
    const arena = this.#arena;
    const table = arena.conversions;
    assert(table, 'this arena takes no conversions');
    const [first, end] = [arena.first[account]!, arena.end[account]!];
    const added = events.toSorted((a, b) => a.position - b.position);
    arena.rewrite(account, () => {
      let next = 0;
      const pushAdded = (before: number): void => {
        for (; next < added.length && added[next]!.position < before; next++) {
          const { position, timeSec, other, amount, received } = added[next]!;
          arena.pushBig(position, timeSec, other, amount);
          if (received === undefined) continue;
          table.received.set(arena.size - 1, received);
          if (received >= LANES_LIMIT) arena.overflow = true;
        }
      };
      for (let event = first; event < end; event++) {
        const position = arena.position(event);
        pushAdded(position);
        if (!replaced.has(position)) arena.pushCopy(event);
      }
      pushAdded(Infinity);
    });
  }
}

function positionOf({ block, index }: TransferRow): number {
  return toPosition(block, index);
}

/** What a transaction's effects change in the histories of its accounts. */
function editsOf(
  { rows, from, to }: MixedTransaction,
  { replaced, conversions, crossings, arrivals }: Effects,
): Map<number, Edits> {
  const editsByAccount = new Map<number, Edits>();
  const edits = (account: number): Edits => {
    let own = editsByAccount.get(account);
    if (own === undefined) {
      own = { replaced: new Set(), events: [] };
      editsByAccount.set(account, own);
    }
    return own;
  };
  const accountByKey = new Map<string, number>();
  const accountOf = (address: string, asset: string): number => accountByKey.get(`${asset} ${address}`)!;
  for (const [k, row] of rows.entries()) {
    accountByKey.set(`${row.asset} ${row.from}`, from[k]!);
    accountByKey.set(`${row.asset} ${row.to}`, to[k]!);
    if (!replaced.has(row)) continue;
    edits(from[k]!).replaced.add(positionOf(row));
    edits(to[k]!).replaced.add(positionOf(row));
  }
  const note = (account: number, row: TransferRow, other: number, amount: bigint, received?: bigint): void => {
    if (amount === 0n) return;
    const event = { position: positionOf(row), timeSec: row.timeSec, other, amount };
    edits(account).events.push(received === undefined ? event : { ...event, received });
  };
  for (const { row, from: giver, asset, amount, to: getter, into, received } of conversions) {
    const [source, target] = [accountOf(giver, asset), accountOf(getter, into)];
    note(source, row, ~target, amount, received);
    note(target, row, source, received);
  }
  for (const { row, address, asset, amount } of crossings) note(accountOf(address, asset), row, ~0, amount, CROSSING);
  for (const { row, address, asset, amount } of arrivals) note(accountOf(address, asset), row, 0, amount);
  return editsByAccount;
}
