import { positionToBlock } from '../core/position.ts';
import type { TransactionRow, TransferRow } from '../core/rows.ts';
import { ForwardingReader } from '../label/deposit/readForwarding.ts';
import type { Ledger } from '../ledger/port.ts';

/** An address with more events than this on its chain is not looked at: its neighbours are half the chain. */
export const MOST_EVENTS = 20_000;
/** Transactions of a UTXO address that are read: each costs its block. */
const MOST_TRANSACTIONS = 2000;

/** One who gave to an address or got from it. */
export interface Neighbour {
  readonly address: string;
  readonly amounts: Map<string, { amount: bigint; transfers: number }>;
  first: number;
  last: number;
}

export interface Neighbours {
  readonly found: readonly Neighbour[];
  /** Why not all of them are here; null where they are. */
  readonly note: string | null;
}

/** Everyone who gave to an address (`in`) or got from it (`out`), as the ledger has it, tainted or not. */
export async function readNeighbours(
  ledger: Ledger,
  chain: string,
  address: string,
  direction: 'in' | 'out',
): Promise<Neighbours> {
  const kind = ledger.chains.find((known) => known.chain === chain)?.kind;
  const [id = -1] = await ledger.addressIds([address]);
  if (kind === undefined || id <= 0) return { found: [], note: 'the ledger does not know this address' };
  const [events = 0] = await ledger.addressEvents(chain, [id]);
  if (events > MOST_EVENTS)
    return { found: [], note: `it has ${events} events, more than the ${MOST_EVENTS} that are looked at` };
  return kind === 'account'
    ? accountNeighbours(ledger, chain, address, direction)
    : coinNeighbours(ledger, chain, id, address, direction);
}

class Book {
  readonly byAddress = new Map<string, Neighbour>();

  add(address: string, asset: string, amount: bigint, time: number): void {
    let neighbour = this.byAddress.get(address);
    if (neighbour === undefined) {
      neighbour = { address, amounts: new Map(), first: time, last: time };
      this.byAddress.set(address, neighbour);
    }
    const known = neighbour.amounts.get(asset) ?? { amount: 0n, transfers: 0 };
    neighbour.amounts.set(asset, { amount: known.amount + amount, transfers: known.transfers + 1 });
    neighbour.first = Math.min(neighbour.first, time);
    neighbour.last = Math.max(neighbour.last, time);
  }
}

async function accountNeighbours(
  ledger: Ledger,
  chain: string,
  address: string,
  direction: 'in' | 'out',
): Promise<Neighbours> {
  const rows = await new ForwardingReader(ledger, chain, null, MOST_EVENTS).rowsOf(address);
  const book = new Book();
  for (const { from, to, asset, amount, timeSec } of rows) {
    const [self, other] = direction === 'in' ? [to, from] : [from, to];
    if (self === address && other !== address && other !== '') book.add(other, asset, amount, timeSec);
  }
  return { found: [...book.byAddress.values()], note: null };
}

async function coinNeighbours(
  ledger: Ledger,
  chain: string,
  id: number,
  address: string,
  direction: 'in' | 'out',
): Promise<Neighbours> {
  const coins = await ledger.coinsOf(chain, id);
  const positions = new Set<number>();
  for (const { position, spenderPosition, spender } of coins) {
    if (direction === 'in' && Number.isFinite(position) && position >= 0) positions.add(position);
    if (direction === 'out' && spender >= 0) positions.add(spenderPosition);
  }
  const read = [...positions].toSorted((a, b) => a - b).slice(0, MOST_TRANSACTIONS);
  const rows = await transactionsAt(ledger, chain, new Set(read.map(positionToBlock)));
  const book = new Book();
  for (const row of rows) {
    const gave = new Set(row.inputs.map((input) => input.address ?? '').filter((name) => name !== ''));
    const got = sumByAddress(row);
    if (direction === 'in') {
      const received = got.get(address);
      if (received !== undefined)
        for (const giver of gave) if (giver !== address) book.add(giver, chain, received, row.timeSec);
    } else if (gave.has(address)) {
      for (const [getter, amount] of got)
        if (getter !== address && getter !== '') book.add(getter, chain, amount, row.timeSec);
    }
  }
  const whole = 'of a transaction that several pay, each counts with all that it pays';
  return {
    found: [...book.byAddress.values()],
    note: positions.size > MOST_TRANSACTIONS ? `the first ${MOST_TRANSACTIONS} transactions; ${whole}` : whole,
  };
}

function sumByAddress(row: TransactionRow): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { address, value } of row.outputs) sums.set(address, (sums.get(address) ?? 0n) + value);
  return sums;
}

async function transactionsAt(ledger: Ledger, chain: string, blocks: ReadonlySet<number>): Promise<TransactionRow[]> {
  const rows: TransactionRow[] = [];
  for (const block of blocks) for await (const row of ledger.scanTransactions(chain, block, block + 1)) rows.push(row);
  return rows;
}

/** A transaction as the ledger has it: its transfers, or itself; null where the ledger does not know it. */
export async function readTransaction(
  ledger: Ledger,
  chain: string,
  tx: string,
): Promise<{ readonly transfers: TransferRow[] } | { readonly transaction: TransactionRow } | null> {
  const kind = ledger.chains.find((known) => known.chain === chain)?.kind;
  if (kind === undefined) return null;
  if (kind === 'account') {
    const transfers = await ledger.transfersOf(chain, tx);
    return transfers.length === 0 ? null : { transfers };
  }
  const [number = -1] = await ledger.transactionNumbers(chain, [tx]);
  if (number < 0) return null;
  const arena = ledger.newTransactionArena();
  const missing = await ledger.loadTransactions(chain, [number], arena);
  if (missing.length > 0) return null;
  const block = positionToBlock(arena.position[arena.indexOf(number)]!);
  for await (const row of ledger.scanTransactions(chain, block, block + 1))
    if (row.txid === tx) return { transaction: row };
  return null;
}
