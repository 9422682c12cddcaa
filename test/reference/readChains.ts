import assert from 'node:assert/strict';
import { utxoAsset } from '../../src/core/chains.ts';
import type { TransactionRow, TransferRow } from '../../src/core/rows.ts';
import { sum } from './portion.ts';
import type { LedgerRows } from './request.ts';

export interface AccountChain {
  readonly kind: 'account';
  readonly chain: string;
  /** In the chain's order. */
  readonly events: readonly TransferRow[];
  /** Assumed opening balances by `accountKey`; absent where zero. */
  readonly openings: ReadonlyMap<string, bigint>;
}

/** A coin that is spent in the ledger but made outside it. */
export interface OutsideCoin {
  readonly txid: string;
  readonly vout: number;
  readonly value: bigint;
  /** Empty where no input names it. */
  readonly address: string;
}

export interface CoinChain {
  readonly kind: 'utxo';
  readonly chain: string;
  readonly asset: string;
  readonly events: readonly TransactionRow[];
  readonly outside: readonly OutsideCoin[];
}

export type Chain = AccountChain | CoinChain;

export function accountKey(asset: string, address: string): string {
  return JSON.stringify([asset, address]);
}

export function coinKey(txid: string, vout: number): string {
  return `${txid}:${vout}`;
}

/** Self-transfers and zero amounts change nothing. */
export function movesValue(row: TransferRow): boolean {
  return row.amount > 0n && row.from !== row.to;
}

export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function sameRow(a: unknown, b: unknown): boolean {
  const plain = (value: unknown): string => JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? `${v}` : v));
  return plain(a) === plain(b);
}

/** One chain's rows in its order, each once. */
function inOrder<R extends { readonly block: number; readonly index: number }>(rows: readonly R[]): R[] {
  const sorted = [...rows].sort((a, b) => a.block - b.block || a.index - b.index);
  const once: R[] = [];
  for (const row of sorted) {
    const last = once.at(-1);
    if (last === undefined || last.block !== row.block || last.index !== row.index) once.push(row);
    else assert(sameRow(last, row), `two different rows at ${row.block}/${row.index}`);
  }
  return once;
}

/** "The smallest clean amount that keeps the balance from ever going negative over the whole known history". */
function openingsOf(events: readonly TransferRow[]): Map<string, bigint> {
  const balances = new Map<string, bigint>();
  const openings = new Map<string, bigint>();
  for (const row of events) {
    if (!movesValue(row)) continue;
    if (row.from !== '') {
      const key = accountKey(row.asset, row.from);
      const balance = (balances.get(key) ?? 0n) - row.amount;
      balances.set(key, balance);
      if (-balance > (openings.get(key) ?? 0n)) openings.set(key, -balance);
    }
    if (row.to !== '') {
      const key = accountKey(row.asset, row.to);
      balances.set(key, (balances.get(key) ?? 0n) + row.amount);
    }
  }
  return openings;
}

function outsideCoins(events: readonly TransactionRow[]): OutsideCoin[] {
  const made = new Set(events.flatMap((row) => row.outputs.map((_, vout) => coinKey(row.txid, vout))));
  const inputs = events.flatMap((row) => row.inputs);
  return inputs
    .filter((input) => !made.has(coinKey(input.txid, input.vout)))
    .map(({ txid, vout, value, address }) => {
      assert(value !== undefined, `${txid}:${vout} is made nowhere and has no value`);
      return { txid, vout, value, address: address ?? '' };
    });
}

/** The chains of a ledger, by name in code unit order. */
export function readChains(rows: LedgerRows): Chain[] {
  const chains: Chain[] = [];
  for (const chain of new Set(rows.transfers.map((row) => row.chain))) {
    const events = inOrder(rows.transfers.filter((row) => row.chain === chain));
    chains.push({ kind: 'account', chain, events, openings: openingsOf(events) });
  }
  for (const chain of new Set(rows.transactions.map((row) => row.chain))) {
    const events = inOrder(rows.transactions.filter((row) => row.chain === chain));
    chains.push({ kind: 'utxo', chain, asset: utxoAsset(chain), events, outside: outsideCoins(events) });
  }
  return chains.sort((a, b) => byCodeUnit(a.chain, b.chain));
}

/** The place in `events` of the first event later than a moment; the number of events where there is none. */
export function placeAfter(chain: Chain, timeSec: number): number {
  const place = chain.events.findIndex((row) => row.timeSec > timeSec);
  return place === -1 ? chain.events.length : place;
}

/**
 * Events of an address on a chain. Account chain: rows naming it as `from` or `to`, once a row. UTXO chain: coins it
 * received plus coins of its that were spent.
 */
export function activityOf(chain: Chain, address: string): number {
  if (chain.kind === 'account') {
    return chain.events.filter((row) => row.from === address || row.to === address).length;
  }
  const received = chain.events.flatMap((row) =>
    row.outputs.map((output, vout) => ({ key: coinKey(row.txid, vout), address: output.address })),
  );
  const owner = new Map(received.map((coin) => [coin.key, coin.address]));
  for (const coin of chain.outside) owner.set(coinKey(coin.txid, coin.vout), coin.address);
  const spent = chain.events.flatMap((row) => row.inputs).map((input) => owner.get(coinKey(input.txid, input.vout)));
  return received.filter((coin) => coin.address === address).length + spent.filter((own) => own === address).length;
}

/** Balances of an address by asset, openings included, just before the event at `place`. */
export function accountHoldings(chain: AccountChain, address: string, place: number): Map<string, bigint> {
  const holdings = new Map<string, bigint>();
  for (const asset of new Set(chain.events.map((row) => row.asset))) {
    const before = chain.events.slice(0, place).filter((row) => row.asset === asset && movesValue(row));
    const into = sum(before.filter((row) => row.to === address).map((row) => row.amount));
    const out = sum(before.filter((row) => row.from === address).map((row) => row.amount));
    holdings.set(asset, (chain.openings.get(accountKey(asset, address)) ?? 0n) + into - out);
  }
  return holdings;
}

/** Values of the coins of an address that are unspent just before the event at `place`, by `coinKey`. */
export function coinHoldings(chain: CoinChain, address: string, place: number): Map<string, bigint> {
  const coins = new Map<string, bigint>();
  for (const coin of chain.outside) {
    if (coin.address === address) coins.set(coinKey(coin.txid, coin.vout), coin.value);
  }
  for (const row of chain.events.slice(0, place)) {
    for (const input of row.inputs) coins.delete(coinKey(input.txid, input.vout));
    row.outputs.forEach((output, vout) => {
      if (output.address === address) coins.set(coinKey(row.txid, vout), output.value);
    });
  }
  return coins;
}
