import { AmountColumn } from '../../core/lanes.ts';
import { INDEX_LIMIT, positionToBlock, positionToIndex } from '../../core/position.ts';
import type { TransferRow } from '../../core/rows.ts';
import type { HistoryArena } from '../../kernel/historyArena.ts';
import type { MemoryAccounts } from './memoryAccounts.ts';
import type { MemoryAddresses } from './memoryAddresses.ts';

/** The rows of one account chain in sorted columns. Never changed once filled: an import makes new ones. */
export class MemoryTransfers {
  readonly chain: string;
  count = 0;
  position: Float64Array;
  timeSec: Uint32Array;
  readonly tx: string[] = [];
  asset: Int32Array;
  /** Address ids and account ids, 0 for the empty address. */
  from: Int32Array;
  to: Int32Array;
  fromAccount: Int32Array;
  toAccount: Int32Array;
  readonly amounts: AmountColumn;
  #rowsByTx: Map<string, number[]> | undefined;
  #eventsByAddress: Map<number, number> | undefined;

  constructor(chain: string, capacity: number) {
    this.chain = chain;
    this.position = new Float64Array(capacity);
    this.timeSec = new Uint32Array(capacity);
    this.asset = new Int32Array(capacity);
    this.from = new Int32Array(capacity);
    this.to = new Int32Array(capacity);
    this.fromAccount = new Int32Array(capacity);
    this.toAccount = new Int32Array(capacity);
    this.amounts = new AmountColumn(capacity);
  }

  /** First row at or after a position. */
  lowerBound(position: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.position[middle]! < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Row at a position, -1 where there is none. */
  at(position: number): number {
    const row = this.lowerBound(position);
    return row < this.count && this.position[row] === position ? row : -1;
  }

  row(at: number, addresses: MemoryAddresses, accounts: MemoryAccounts): TransferRow {
    const position = this.position[at]!;
    return {
      chain: this.chain,
      block: positionToBlock(position),
      index: positionToIndex(position),
      timeSec: this.timeSec[at]!,
      tx: this.tx[at]!,
      asset: accounts.assetText(this.asset[at]!),
      from: addresses.text(this.from[at]!),
      to: addresses.text(this.to[at]!),
      amount: this.amounts.get(at),
    };
  }

  /** Appends a row, which must come after all others. */
  push(row: TransferRow, addresses: MemoryAddresses, accounts: MemoryAccounts): void {
    this.#makeRoom();
    const at = this.count++;
    this.position[at] = row.block * INDEX_LIMIT + row.index;
    this.timeSec[at] = row.timeSec;
    // One string a transaction instead of one a row.
    this.tx.push(at > 0 && this.tx[at - 1] === row.tx ? this.tx[at - 1]! : row.tx);
    this.asset[at] = accounts.giveAsset(this.chain, row.asset);
    this.from[at] = addresses.give(row.from);
    this.to[at] = addresses.give(row.to);
    this.fromAccount[at] = accounts.give(this.asset[at]!, this.from[at]!);
    this.toAccount[at] = accounts.give(this.asset[at]!, this.to[at]!);
    this.amounts.set(at, row.amount);
  }

  /** Appends a row of another table of this chain. */
  copy(from: MemoryTransfers, at: number): void {
    this.#makeRoom();
    const to = this.count++;
    this.position[to] = from.position[at]!;
    this.timeSec[to] = from.timeSec[at]!;
    this.tx.push(from.tx[at]!);
    this.asset[to] = from.asset[at]!;
    this.from[to] = from.from[at]!;
    this.to[to] = from.to[at]!;
    this.fromAccount[to] = from.fromAccount[at]!;
    this.toAccount[to] = from.toAccount[at]!;
    this.amounts.set(to, from.amounts.get(at));
  }

  #makeRoom(): void {
    if (this.count < this.position.length) return;
    const capacity = Math.max(1024, this.count * 2);
    const grow = <T extends Float64Array | Uint32Array | Int32Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.position = grow(new Float64Array(capacity), this.position);
    this.timeSec = grow(new Uint32Array(capacity), this.timeSec);
    this.asset = grow(new Int32Array(capacity), this.asset);
    this.from = grow(new Int32Array(capacity), this.from);
    this.to = grow(new Int32Array(capacity), this.to);
    this.fromAccount = grow(new Int32Array(capacity), this.fromAccount);
    this.toAccount = grow(new Int32Array(capacity), this.toAccount);
    this.amounts.grow(capacity);
  }

  /** Rows of a transaction, ascending. */
  rowsOf(tx: string): readonly number[] {
    if (!this.#rowsByTx) {
      this.#rowsByTx = new Map();
      for (let at = 0; at < this.count; at++) {
        const rows = this.#rowsByTx.get(this.tx[at]!);
        if (rows) rows.push(at);
        else this.#rowsByTx.set(this.tx[at]!, [at]);
      }
    }
    return this.#rowsByTx.get(tx) ?? [];
  }

  /**
   * The rows of a row's transaction in its block that move value; null where another transaction's row that does lies
   * among them, or where all are of one asset.
   */
  mixedRows(at: number): number[] | null {
    const block = positionToBlock(this.position[at]!);
    const first = this.lowerBound(block * INDEX_LIMIT);
    const end = this.lowerBound((block + 1) * INDEX_LIMIT);
    const tx = this.tx[at]!;
    const rows: number[] = [];
    let others = 0;
    let othersBefore = 0;
    for (let row = first; row < end; row++) {
      if (!this.changesBalances(row)) continue;
      if (this.tx[row] !== tx) {
        others++;
        continue;
      }
      if (rows.length === 0) othersBefore = others;
      else if (others !== othersBefore) return null;
      rows.push(row);
    }
    return rows.some((row) => this.asset[row] !== this.asset[rows[0]!]) ? rows : null;
  }

  /** Rows that name each address as `from` or `to`, once a row. */
  events(): ReadonlyMap<number, number> {
    if (!this.#eventsByAddress) {
      const events = new Map<number, number>();
      for (let at = 0; at < this.count; at++) {
        const from = this.from[at]!;
        const to = this.to[at]!;
        if (from !== 0) events.set(from, (events.get(from) ?? 0) + 1);
        if (to !== 0 && to !== from) events.set(to, (events.get(to) ?? 0) + 1);
      }
      this.#eventsByAddress = events;
    }
    return this.#eventsByAddress;
  }

  /** Whether a row is an event of its accounts' histories: not a self-transfer, not a zero. */
  changesBalances(at: number): boolean {
    return this.from[at] !== this.to[at] && (this.amounts.lo[at] !== 0 || this.amounts.hi[at] !== 0);
  }
}

/** Two sorted tables as one. Their positions must differ. */
export function mergeTransfers(a: MemoryTransfers, b: MemoryTransfers): MemoryTransfers {
  const merged = new MemoryTransfers(a.chain, a.count + b.count);
  let i = 0;
  let j = 0;
  while (i < a.count || j < b.count) {
    if (j === b.count || (i < a.count && a.position[i]! < b.position[j]!)) merged.copy(a, i++);
    else merged.copy(b, j++);
  }
  return merged;
}

/** Fills an empty arena with every account's history. */
export function fillArena(arena: HistoryArena, tables: readonly MemoryTransfers[], accounts: number): void {
  const size = new Int32Array(accounts + 1).fill(1);
  for (const rows of tables) {
    for (let at = 0; at < rows.count; at++) {
      if (!rows.changesBalances(at)) continue;
      size[rows.fromAccount[at]!]! += 1;
      size[rows.toAccount[at]!]! += 1;
    }
  }
  const next = new Int32Array(accounts + 1);
  let start = 0;
  for (let account = 1; account <= accounts; account++) {
    next[account] = start;
    start += size[account]!;
  }
  arena.reserve(start);
  for (let account = 1; account <= accounts; account++) {
    arena.size = next[account]!;
    arena.begin(account);
    next[account]! += 1;
  }
  for (const rows of tables) {
    for (let at = 0; at < rows.count; at++) {
      if (!rows.changesBalances(at)) continue;
      const from = rows.fromAccount[at]!;
      const to = rows.toAccount[at]!;
      if (from !== 0) putEvent(arena, next[from]!++, rows, at, ~to);
      if (to !== 0) putEvent(arena, next[to]!++, rows, at, from);
    }
  }
  for (let account = 1; account <= accounts; account++) {
    arena.size = next[account]!;
    arena.commit(account);
  }
}

function putEvent(arena: HistoryArena, event: number, rows: MemoryTransfers, at: number, other: number): void {
  const { amounts } = rows;
  arena.set(event, rows.position[at]!, rows.timeSec[at]!, other, amounts.hi[at]!, amounts.lo[at]!);
  if (amounts.hi[at]! < 0) arena.setAmount(event, amounts.get(at));
}
