import { gasRows } from '../../core/gasRows.ts';
import type { TransferRow } from '../../core/rows.ts';

/** Categories of services that give customers addresses of their own and empty them into a wallet that all share. */
export const DEPOSIT_CATEGORIES: ReadonlySet<string> = new Set([
  'exchange',
  'instant-exchange',
  'custodian',
  'payment-processor',
  'gambling',
  'marketplace',
]);

/** The least share of what came in, in hundredths, that must have gone on: customers keep change, services do not. */
export const LEAST_FORWARDED = 90n;

/** The least number of addresses that pay a wallet that deposit addresses are emptied into. */
export const LEAST_PAYERS = 10;

/** Transfers in one asset, summed. */
export interface Moved {
  readonly asset: string;
  readonly transfers: number;
  /** Base units, a decimal integer. */
  readonly amount: string;
  /** Times of the first and the last, Unix seconds. */
  readonly first: number;
  readonly last: number;
}

/** Transfers with one address, an entry an asset. */
export interface MovedWith {
  readonly address: string;
  readonly moved: readonly Moved[];
}

/** What the rows of an address show where everything that it sent went to one service. */
export interface Forwarding {
  /** The one owner of all that it paid. */
  readonly owner: string;
  readonly forwards: readonly MovedWith[];
  /** Who paid it, the service's own addresses left out. */
  readonly senders: readonly MovedWith[];
  /** Whether it passed on `LEAST_FORWARDED` of what came in, in every asset that it sent, fees counted. */
  readonly isPassedOn: boolean;
}

/**
 * The first part of the rule of deposit addresses: everything of value that the address ever sent, fees aside, went to addresses
 * of one service, and somebody else paid it. Null where that is not so. Pure, and the same for any order of the rows.
 *
 * @param rows every row of the chain that names the address; a row without recipient is a fee or burn
 * @param ownerOf the owner of an address that is tagged as a service with deposit addresses, `null` for any other
 */
export function findForwarding(
  address: string,
  rows: readonly TransferRow[],
  ownerOf: (address: string) => string | null,
): Forwarding | null {
  const ofValue = rows.filter((row) => row.amount > 0n && row.from !== row.to);
  const paidOut = ofValue.filter((row) => row.from === address);
  const gas = gasOf(paidOut);
  const sent = paidOut.filter((row) => row.to !== '' && !gas.has(row));
  const owners = new Set(sent.map((row) => ownerOf(row.to)));
  const [owner] = owners;
  if (owners.size !== 1 || owner === undefined || owner === null) return null;
  const received = ofValue.filter((row) => row.to === address);
  const fromOthers = received.filter((row) => row.from !== '' && ownerOf(row.from) !== owner);
  if (fromOthers.length === 0) return null;
  const assets = [...new Set(sent.map((row) => row.asset))];
  return {
    owner,
    forwards: movedBy(sent, (row) => row.to),
    senders: movedBy(fromOthers, (row) => row.from),
    isPassedOn: assets.every((asset) => 100n * sumOf(paidOut, asset) >= LEAST_FORWARDED * sumOf(received, asset)),
  };
}

/**
 * Whether an address is one that many pay, as the wallet is that a service empties its deposit addresses into. One that only
 * forwards to its service itself is a deposit address, though it may be tagged like the wallets: who pays it is a customer.
 *
 * @param rows every row of the chain that names the address
 * @param forwarding what `findForwarding` says of it
 */
export function isSharedWallet(address: string, rows: readonly TransferRow[], forwarding: Forwarding | null): boolean {
  if (forwarding !== null) return false;
  const payers = new Set(rows.filter((row) => row.to === address && row.amount > 0n).map((row) => row.from));
  payers.delete(address);
  payers.delete('');
  return payers.size >= LEAST_PAYERS;
}

/**
 * The whole rule: the address forwards to one service, passed on nearly all, and paid only wallets that many pay.
 * @param isShared what `isSharedWallet` says of an address that was paid
 */
export function isDeposit(forwarding: Forwarding | null, isShared: (address: string) => boolean): boolean {
  return forwarding?.isPassedOn === true && forwarding.forwards.every(({ address }) => isShared(address));
}

/**
 * Whether somebody else than the address paid for a transaction in which it pays a native asset: then it is a contract, since only
 * the sender's key moves its native value, and the sender pays. False where the rows have no gas.
 * @param rows all rows of the transaction
 */
export function paysOthersGas(address: string, rows: readonly TransferRow[]): boolean {
  const moving = rows.filter((row) => row.amount > 0n).toSorted((a, b) => a.block - b.block || a.index - b.index);
  return gasRows(moving) > 0 && moving[0]!.from !== address;
}

/** Of what an address paid, the rows that are gas: the tip to a block's maker has a recipient like any payment. */
function gasOf(paidOut: readonly TransferRow[]): Set<TransferRow> {
  const gas = new Set<TransferRow>();
  for (const rows of Map.groupBy(paidOut, ({ tx }) => tx).values()) {
    const ordered = rows.toSorted((a, b) => a.block - b.block || a.index - b.index);
    for (const row of ordered.slice(0, gasRows(ordered))) gas.add(row);
  }
  return gas;
}

function sumOf(rows: readonly TransferRow[], asset: string): bigint {
  let sum = 0n;
  for (const row of rows) if (row.asset === asset) sum += row.amount;
  return sum;
}

/** Rows summed by address and asset: the addresses with the most transfers first, assets by name. */
export function movedBy(rows: readonly TransferRow[], addressOf: (row: TransferRow) => string): MovedWith[] {
  const byAddress = Map.groupBy(rows, addressOf);
  return [...byAddress]
    .toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([address, own]) => ({ address, moved: movedIn(own) }));
}

/** Rows summed by asset, in the order of the assets' names. */
export function movedIn(rows: readonly TransferRow[]): Moved[] {
  const byAsset = Map.groupBy(rows, (row) => row.asset);
  return [...byAsset]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([asset, own]) => ({
      asset,
      transfers: own.length,
      amount: `${own.reduce((sum, row) => sum + row.amount, 0n)}`,
      first: own.reduce((first, row) => Math.min(first, row.timeSec), Infinity),
      last: own.reduce((last, row) => Math.max(last, row.timeSec), 0),
    }));
}
