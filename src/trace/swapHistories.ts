import { assert } from '../core/assert.ts';
import { LANES_LIMIT } from '../core/lanes.ts';
import { toPosition } from '../core/position.ts';
import type { WorkOptions } from '../core/progress.ts';
import type { TransferRow } from '../core/rows.ts';
import { CROSSING } from '../kernel/conversionTable.ts';
import type { HistoryArena } from '../kernel/historyArena.ts';
import type { Ledger, MixedTransaction } from '../ledger/port.ts';
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

/**
 * Rewrites loaded histories of one chain by what their transactions turn into what (`conversionsOf`): rows that are
 * replaced are left out, a conversion is an outflow to the same or another address's account in the other asset, with
 * its inflow there.
 */
export class SwapHistories {
  readonly #ledger: Ledger;
  readonly #chain: string;
  readonly #arena: HistoryArena;
  /** Transactions (block and id) that a theft names: they apply as they stand. */
  readonly #named: ReadonlySet<string>;
  readonly #done = new Set<number>();

  /** @param arena not shared with traces that do not follow swaps */
  constructor(ledger: Ledger, chain: string, arena: HistoryArena, named: ReadonlySet<string>) {
    this.#ledger = ledger;
    this.#chain = chain;
    this.#arena = arena;
    this.#named = named;
  }

  /** Rewrites the histories of those accounts that are loaded and were not rewritten before. */
  async rewrite(accounts: readonly number[], options: WorkOptions): Promise<void> {
    const editsByAccount = new Map<number, Edits>();
    for (const account of accounts) {
      if (this.#done.has(account) || !this.#arena.isLoaded(account)) continue;
      this.#done.add(account);
      editsByAccount.set(account, { replaced: new Set(), events: [] });
    }
    const positions = this.#positionsOf(editsByAccount.keys());
    let last = -1;
    for (let start = 0; start < positions.length; start += BATCH) {
      if (isBreathless()) await breathe(options);
      const some = positions.subarray(start, start + BATCH);
      for (const transaction of await this.#ledger.mixedTransactions(this.#chain, some)) {
        const [first] = transaction.rows;
        const position = positionOf(first!);
        // One that the batch before ended in comes again.
        if (position <= last) continue;
        last = position;
        const effects = this.#named.has(transactionKey(first!)) ? null : conversionsOf(transaction.rows);
        if (effects !== null) noteEdits(transaction, effects, editsByAccount);
      }
    }
    for (const [account, edits] of editsByAccount) if (edits.replaced.size > 0) this.#apply(account, edits);
  }

  /** Positions of all events of some accounts, ascending, each once. */
  #positionsOf(accounts: Iterable<number>): Float64Array {
    const positions = new Set<number>();
    for (const account of accounts) {
      const end = this.#arena.end[account]!;
      for (let event = this.#arena.first[account]!; event < end; event++) positions.add(this.#arena.position(event));
    }
    return Float64Array.from(positions).sort();
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
        if (!replaced.has(position))
          arena.pushBig(position, arena.timeSec(event), arena.other(event), arena.amount(event));
      }
      pushAdded(Infinity);
    });
  }
}

/** What names a transaction on its chain. */
export function transactionKey({ block, tx }: Pick<TransferRow, 'block' | 'tx'>): string {
  return `${block} ${tx}`;
}

function positionOf({ block, index }: TransferRow): number {
  return toPosition(block, index);
}

/** Notes a transaction's effects at those of its accounts that are being rewritten. */
function noteEdits(
  { rows, from, to }: MixedTransaction,
  { replaced, conversions, crossings, arrivals }: Effects,
  editsByAccount: ReadonlyMap<number, Edits>,
): void {
  const accountByKey = new Map<string, number>();
  const accountOf = (address: string, asset: string): number => accountByKey.get(`${asset} ${address}`)!;
  for (const [k, row] of rows.entries()) {
    accountByKey.set(`${row.asset} ${row.from}`, from[k]!);
    accountByKey.set(`${row.asset} ${row.to}`, to[k]!);
    if (!replaced.has(row)) continue;
    editsByAccount.get(from[k]!)?.replaced.add(positionOf(row));
    editsByAccount.get(to[k]!)?.replaced.add(positionOf(row));
  }
  const note = (account: number, row: TransferRow, other: number, amount: bigint, received?: bigint): void => {
    if (amount === 0n) return;
    const event = { position: positionOf(row), timeSec: row.timeSec, other, amount };
    editsByAccount.get(account)?.events.push(received === undefined ? event : { ...event, received });
  };
  for (const { row, from: giver, asset, amount, to: getter, into, received } of conversions) {
    const [source, target] = [accountOf(giver, asset), accountOf(getter, into)];
    note(source, row, ~target, amount, received);
    note(target, row, source, received);
  }
  for (const { row, address, asset, amount } of crossings) note(accountOf(address, asset), row, ~0, amount, CROSSING);
  for (const { row, address, asset, amount } of arrivals) note(accountOf(address, asset), row, 0, amount);
}
