import { coinToTransaction, coinToVout, type TransactionArena } from '../../kernel/transactionArena.ts';
import type { Ledger } from '../../ledger/port.ts';
import { type ChangeLeads, findChange, MOST_OUTPUTS, type SpendShape } from './findChange.ts';
import {
  type Fingerprint,
  fingerprintOf,
  MOST_FINGERPRINT_COINS,
  type SpendCoins,
  type SpentCoin,
} from './fingerprint.ts';

/** Transactions that an address spent in of which change is looked for: the latest ones. */
const MOST_SPENDS = 20;

/** What the heuristics of change say of a transaction that the address spent in. */
export interface SpendLeads extends ChangeLeads {
  readonly txid: string;
  readonly time: number;
  /** The outputs that they speak of, each once. */
  readonly outputs: readonly { readonly vout: number; readonly address: string; readonly amount: string }[];
}

export interface CoinLeads {
  /** The latest transactions that it spent in, latest first; at most 20. */
  readonly change: readonly SpendLeads[];
  /**
   * Transactions that it spent in, all of them, and those of them that were not looked at; null for an address that was not
   * looked at itself, because it has too many events.
   */
  readonly spends: number | null;
  readonly notLookedAt: number | null;
}

/**
 * Which outputs of the transactions that an address spent in are likely change: leads, nothing is joined by them. Freshness is
 * what this ledger knows; an address with more events than `maxActivity` counts as paid before.
 */
export async function changeLeads(
  ledger: Ledger,
  chain: string,
  address: number,
  maxActivity: number,
): Promise<CoinLeads> {
  const coins = await ledger.coinsOf(chain, address);
  const positions = new Map(coins.flatMap((coin) => (coin.spender > 0 ? [[coin.spender, coin.spenderPosition]] : [])));
  const spenders = [...positions].toSorted(([, a], [, b]) => b - a).map(([transaction]) => transaction);
  const reader = new SpendReader(ledger, chain, maxActivity);
  const change: SpendLeads[] = [];
  let notLookedAt = Math.max(0, spenders.length - MOST_SPENDS);
  for (const transaction of spenders.slice(0, MOST_SPENDS)) {
    const leads = await reader.leadsOf(transaction);
    if (leads === null) notLookedAt += 1;
    else change.push(leads);
  }
  return { change, spends: spenders.length, notLookedAt };
}

/** Reads transactions with what the heuristics want to know of their outputs. */
class SpendReader {
  readonly #ledger: Ledger;
  readonly #chain: string;
  readonly #maxActivity: number;
  readonly #arena: TransactionArena;

  constructor(ledger: Ledger, chain: string, maxActivity: number) {
    this.#ledger = ledger;
    this.#chain = chain;
    this.#maxActivity = maxActivity;
    this.#arena = ledger.newTransactionArena();
  }

  /** Null for a transaction with more than `MOST_OUTPUTS`. */
  async leadsOf(transaction: number): Promise<SpendLeads | null> {
    const arena = this.#arena;
    const ledger = this.#ledger;
    const [t] = await this.#load([transaction]);
    const outs = range(arena.outStart[t!]!, arena.outStart[t! + 1]!);
    if (outs.length > MOST_OUTPUTS) return null;
    const ins = range(arena.inStart[t!]!, arena.inStart[t! + 1]!);
    const coins = await this.#coinsOf(t!);
    const spenders = await this.#load(outs.map((o) => arena.outSpender[o]!));
    const [maker = -1] = ins.length === 1 ? await this.#load([coinToTransaction(arena.inCoin[ins[0]!]!)]) : [];
    const position = arena.position[t!]!;
    const isFresh: boolean[] = [];
    for (const o of outs) isFresh.push(await this.#isFresh(arena.outAddress[o]!, position));
    const prints: (Fingerprint | null)[] = [];
    for (const spender of spenders) prints.push(await this.#fingerprintOf(spender));
    const shape: SpendShape = {
      inputs: coins.inputs,
      outputs: coins.outputs.map((coin, k) => ({
        ...coin,
        isFresh: isFresh[k]!,
        isPeeledOn: this.#isPeel(spenders[k]!),
        spentBy: prints[k]!,
      })),
      isPeeledFrom: this.#isPeel(maker),
      fingerprint: fingerprintOf(coins),
    };
    const found = findChange(shape);
    const vouts = [...new Set(found.leads.map(({ vout }) => vout))].toSorted((a, b) => a - b);
    const [txid] = await ledger.transactionIds(this.#chain, [transaction]);
    return {
      txid: txid!,
      time: arena.timeSec[t!]!,
      ...found,
      outputs: vouts.map((vout) => {
        const { address } = shape.outputs[vout]!;
        return { vout, address, amount: `${arena.amounts.get(arena.outAmount[outs[vout]!]!)}` };
      }),
    };
  }

  /** Local indices of transactions, -1 for those that the ledger does not have (and for none). */
  async #load(transactions: readonly number[]): Promise<number[]> {
    const wanted = [...new Set(transactions.filter((one) => one > 0 && this.#arena.indexOf(one) < 0))];
    await this.#ledger.loadTransactions(this.#chain, wanted, this.#arena);
    return transactions.map((one) => this.#arena.indexOf(one));
  }

  /** The coins of a loaded transaction, with their texts. */
  async #coinsOf(t: number): Promise<SpendCoins> {
    const { inStart, outStart, inCoin, inAmount, outAmount, outAddress, amounts } = this.#arena;
    const [ins, outs] = [range(inStart[t]!, inStart[t + 1]!), range(outStart[t]!, outStart[t + 1]!)];
    const coins = ins.map((i) => inCoin[i]!);
    const makers = await this.#ledger.transactionIds(this.#chain, coins.map(coinToTransaction));
    const addresses = await this.#inputAddresses(ins);
    const texts = await this.#texts([...addresses, ...outs.map((o) => outAddress[o]!)]);
    const valueSat = (at: number): number => Number(amounts.get(at));
    const inputs = ins.map((i, k): SpentCoin => {
      const isKnown = addresses[k]! > 0;
      return {
        valueSat: valueSat(inAmount[i]!),
        address: texts[k]!,
        txid: makers[k]!,
        vout: coinToVout(coins[k]!),
        isKnown,
      };
    });
    const outputs = outs.map((o, k) => ({ valueSat: valueSat(outAmount[o]!), address: texts[ins.length + k]! }));
    return { inputs, outputs };
  }

  /** Null for a transaction that the ledger does not have, too. */
  async #fingerprintOf(t: number): Promise<Fingerprint | null> {
    const { inStart, outStart } = this.#arena;
    if (t < 0 || inStart[t + 1]! - inStart[t]! + outStart[t + 1]! - outStart[t]! > MOST_FINGERPRINT_COINS) return null;
    return fingerprintOf(await this.#coinsOf(t));
  }

  /** Address ids of the coins that inputs spend, 0 where nobody says. */
  async #inputAddresses(ins: readonly number[]): Promise<number[]> {
    const arena = this.#arena;
    const coins = ins.map((i) => arena.inCoin[i]!);
    const makers = await this.#load(coins.map(coinToTransaction));
    const found: number[] = [];
    for (const [k, coin] of coins.entries()) {
      const maker = makers[k]!;
      if (maker >= 0) found.push(arena.outAddress[arena.outStart[maker]! + coinToVout(coin)]!);
      else {
        const outside = await this.#ledger.outsideCoins(this.#chain, coinToTransaction(coin));
        found.push(outside.find((one) => one.coin === coin)?.address ?? 0);
      }
    }
    return found;
  }

  async #texts(ids: readonly number[]): Promise<string[]> {
    const known = ids.filter((id) => id > 0);
    const texts = await this.#ledger.addressTexts(known);
    let next = 0;
    return ids.map((id) => (id > 0 ? texts[next++]! : ''));
  }

  /** Whether no coin of the address was made, as far as the ledger knows, before the transaction at a position. */
  async #isFresh(address: number, position: number): Promise<boolean> {
    if (address <= 0) return false;
    const [events = 0] = await this.#ledger.addressEvents(this.#chain, [address]);
    if (events > this.#maxActivity) return false;
    const coins = await this.#ledger.coinsOf(this.#chain, address);
    return coins.every((coin) => coin.position >= position);
  }

  #isPeel(t: number): boolean {
    const { inStart, outStart } = this.#arena;
    return t >= 0 && inStart[t + 1]! - inStart[t]! === 1 && outStart[t + 1]! - outStart[t]! === 2;
  }
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k);
