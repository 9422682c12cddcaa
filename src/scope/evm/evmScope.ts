import type { EvmChain } from '../../chain/evm/evmChains.ts';
import { SpoorError } from '../../core/errors.ts';
import type { TransferRow } from '../../core/rows.ts';
import { type RpcCall, readRpcAnswer, rpcRequest } from '../../fetch/jsonRpc.ts';
import type { Ledger } from '../../ledger/port.ts';
import type { RowsInHand } from '../../ledger/stagedReader.ts';
import type { End, Warning } from '../../trace/report.ts';
import type { TheftSpec } from '../../trace/theftSpec.ts';
import { badAnswer } from '../answerShape.ts';
import type { Asked, Asker } from '../asker.ts';
import type { ChainScope, ChainView } from '../chainScope.ts';
import type { HeldCheck, Holder } from '../heldEnds.ts';
import { listAccount } from './accountLists.ts';
import {
  etherscanRequest,
  type InternalEntry,
  type ListAction,
  type ListEntry,
  readInternals,
} from './etherscanAnswers.ts';
import {
  type BlockSummary,
  checkTransaction,
  readBlockSummary,
  readTransactionAnswer,
  type TransactionAnswer,
} from './evmAnswers.ts';
import { checkBalances } from './heldBalances.ts';
import { transactionRows, withdrawalRow } from './transactionRows.ts';

/** Gas of a plain transfer, which calls nothing. */
const TRANSFER_GAS = 21_000n;

/** A transaction that was fetched and checked, with all of its rows. */
interface Fetched {
  readonly rows: readonly TransferRow[];
  readonly block: number;
  readonly succeeded: boolean;
  readonly internals: readonly InternalEntry[];
  /** Keeps the answers, once they agree with the lists that name the transaction. */
  readonly keep: () => Promise<void>;
}

export interface EvmScopeOptions {
  readonly explorers: readonly string[];
  readonly nodes: readonly string[];
  readonly maxActivity: number;
  readonly pageRows: number;
}

/**
 * An EVM chain as an Etherscan-compatible API lists an account's history and a node tells each transaction of it. A
 * transaction is fetched whole, so that what it turned into what can be seen.
 */
export class EvmScope implements ChainScope {
  readonly view: ChainView;
  readonly #chain: EvmChain;
  readonly #asker: Asker;
  readonly #options: EvmScopeOptions;
  #tip = { height: 0, timeSec: 0 };
  readonly #byHash = new Map<string, Promise<Fetched | undefined>>();
  readonly #blocks = new Map<number, Promise<BlockSummary | undefined>>();
  readonly #complete = new Set<string>();
  readonly #busy = new Map<string, number>();
  /** What they earn by other people's transactions no list tells. */
  readonly #feeRecipients = new Set<string>();
  readonly #withdrawals = new Set<string>();
  #fresh: TransferRow[] = [];

  constructor(chain: EvmChain, asker: Asker, options: EvmScopeOptions) {
    this.#chain = chain;
    this.#asker = asker;
    this.#options = options;
    const tip = (): ChainView['tip'] => this.#tip;
    this.view = {
      chain: chain.name,
      kind: 'account',
      get tip() {
        return tip();
      },
      eventsOf: (address) => this.#busy.get(address),
      isComplete: (address) => this.#complete.has(address) && !this.#feeRecipients.has(address),
      openSpend: () => null,
    };
  }

  async start(thefts: readonly TheftSpec[]): Promise<void> {
    const tip = await this.#askTip();
    if (tip === undefined) throw this.#asker.openError(`the last block of ${this.#chain.name}`);
    this.#tip = tip;
    await Promise.all(thefts.map((spec) => this.#startOne(spec)));
  }

  async #startOne({ name, text, what }: TheftSpec): Promise<void> {
    const theft = `theft ${name} (${text})`;
    if (what.kind === 'address') {
      await this.#fetchAccount(what.address);
      if (this.view.isComplete(what.address)) return;
      if (this.#busy.has(what.address)) {
        const message = `${theft}: the address has more than ${this.#options.maxActivity} events (--max-activity)`;
        throw new SpoorError('THEFT_NOT_FOUND', message, { theft: name, spec: text });
      }
      throw this.#asker.openError(theft);
    }
    try {
      const fetched = await this.#fetchTransaction(what.tx);
      if (fetched === undefined) throw this.#asker.openError(theft);
      await fetched.keep();
    } catch (cause) {
      if (!(cause instanceof SpoorError) || cause.fields.missing !== what.tx) throw cause;
      const message = `${theft}: the source knows no transaction ${what.tx} in a block up to ${this.#tip.height}`;
      throw new SpoorError('THEFT_NOT_FOUND', message, { theft: name, spec: text }, { cause });
    }
  }

  async fetch(gaps: readonly End[]): Promise<boolean> {
    const addresses = new Set(gaps.filter((end) => this.canFetch(end)).map(({ address }) => address!));
    const had = await Promise.all([...addresses].map((address) => this.#fetchAccount(address)));
    return had.includes(true);
  }

  canFetch({ address }: End): boolean {
    return !this.#complete.has(address!);
  }

  takeRows(): RowsInHand {
    const transfers = this.#fresh;
    this.#fresh = [];
    return { transfers, transactions: [] };
  }

  warnings(): Warning[] {
    return [];
  }

  checkHeld(holders: readonly Holder[], ledger: Ledger): Promise<HeldCheck> {
    const { name } = this.#chain;
    const rows = ledger.scanTransfers(name, 0, this.#tip.height + 1);
    return checkBalances(this.#asker, this.#options.nodes, this.#chain, this.#tip.height, holders, rows);
  }

  /** A call of the node; the answer is read from the results of its calls. */
  #call<T>(calls: readonly RpcCall[], read: (results: readonly unknown[], where: string) => T) {
    return this.#asker.ask(this.#options.nodes, {
      request: (base) => rpcRequest(base, calls.length === 1 ? calls[0]! : calls),
      read: (answer, base) => read(readRpcAnswer(base, calls, answer.body), answer.url),
      gist: (value: T) => JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? `${item}` : item)),
    });
  }

  async #askTip(): Promise<ChainView['tip'] | undefined> {
    const chainId = { method: 'eth_chainId', params: [] };
    const block = { method: 'eth_getBlockByNumber', params: ['finalized', false] };
    const asked = await this.#asker.ask(this.#options.nodes, {
      request: (base) => rpcRequest(base, [chainId, block]),
      read: (answer, base) => {
        const [id, summary] = readRpcAnswer(base, [chainId, block], answer.body);
        const expected = `0x${this.#chain.chainId.toString(16)}`;
        if (id !== expected) throw badAnswer(`${answer.url}, chain id`, `${expected}, ${this.#chain.name}`, id);
        return readBlockSummary(summary, this.#chain, `${answer.url}, last final block`);
      },
    });
    if (asked === undefined) return undefined;
    await asked.keep();
    const { number: height, timeSec } = asked.value.header;
    return { height, timeSec };
  }

  #fetchBlock(number: number): Promise<BlockSummary | undefined> {
    const known = this.#blocks.get(number);
    if (known !== undefined) return known;
    const call = { method: 'eth_getBlockByNumber', params: [`0x${number.toString(16)}`, false] };
    const asking = (async () => {
      const asked = await this.#call([call], ([result], where) => {
        const summary = readBlockSummary(result, this.#chain, `${where}, block ${number}`);
        if (summary.header.number === number) return summary;
        throw badAnswer(`${where}, block ${number}, number`, `${number}`, `${summary.header.number}`);
      });
      if (asked === undefined) return undefined;
      await asked.keep();
      this.#feeRecipients.add(asked.value.header.miner);
      return asked.value;
    })();
    this.#blocks.set(number, asking);
    return asking;
  }

  #fetchTransaction(hash: string, block?: number): Promise<Fetched | undefined> {
    const known = this.#byHash.get(hash);
    if (known !== undefined) return known;
    const asking = this.#askTransaction(hash, block);
    this.#byHash.set(hash, asking);
    return asking;
  }

  /** @param number its block, as far as known: saves a round trip */
  async #askTransaction(hash: string, number?: number): Promise<Fetched | undefined> {
    const calls = ['eth_getTransactionByHash', 'eth_getTransactionReceipt'].map((method) => ({
      method,
      params: [hash],
    }));
    const where = `transaction ${hash}`;
    const [asked] = await Promise.all([
      this.#call(calls, (results) => readTransactionAnswer(results, hash, where)),
      number === undefined ? undefined : this.#fetchBlock(number),
    ]);
    if (asked === undefined) return undefined;
    const { value } = asked;
    if (value === undefined || value.receipt.block > this.#tip.height) {
      const message = `${where}: the source does not have it in a block up to ${this.#tip.height}`;
      throw new SpoorError('BAD_ANSWER', message, { missing: hash });
    }
    const block = await this.#fetchBlock(value.receipt.block);
    const internals = await this.#askInternals(hash, value);
    if (block === undefined || internals === undefined) return undefined;
    const transaction = checkTransaction(this.#chain, value, block, where);
    const rows = transactionRows(this.#chain, block, transaction, value.receipt, internals.value);
    this.#fresh.push(...rows);
    const { succeeded, block: at } = value.receipt;
    const keep = async (): Promise<void> => {
      await asked.keep();
      await internals.keep();
    };
    return { rows, block: at, succeeded, internals: internals.value, keep };
  }

  /** Transfers within a transaction; a plain transfer and a failed one have none. */
  async #askInternals(
    hash: string,
    { receipt }: TransactionAnswer,
  ): Promise<Asked<readonly InternalEntry[]> | undefined> {
    if (!receipt.succeeded || receipt.gasUsed <= TRANSFER_GAS) return { value: [], keep: async () => {} };
    const params = { chainid: this.#chain.chainId, module: 'account', action: 'txlistinternal', txhash: hash };
    return this.#asker.ask(this.#options.explorers, {
      request: (base) => etherscanRequest(base, params),
      read: readInternals,
      gist: (list) => JSON.stringify(list.map(({ from, to, value }) => [from, to, `${value}`])),
      isAlwaysCompared: true,
    });
  }

  /** Lists an account's history and fetches every transaction in it. True where anything new came. */
  async #fetchAccount(address: string): Promise<boolean> {
    const { explorers: bases, maxActivity, pageRows } = this.#options;
    const { chainId } = this.#chain;
    const actions = listsOf(this.#chain);
    const endBlock = this.#tip.height;
    const lists = await listAccount(this.#asker, address, { bases, chainId, actions, endBlock, maxActivity, pageRows });
    if (lists === undefined) return false;
    if (lists.kind === 'busy') {
      this.#busy.set(address, lists.leastEvents);
      return true;
    }
    const withdrawals = lists.entries.filter(({ action }) => action === 'txsBeaconWithdrawal');
    const moves = lists.entries.filter(({ action }) => action !== 'txsBeaconWithdrawal');
    const had = await Promise.all([
      ...[...Map.groupBy(moves, ({ hash }) => hash)].map(([hash, entries]) => this.#fetchListed(hash, entries)),
      ...withdrawals.map((entry) => this.#fetchWithdrawal(entry)),
    ]);
    if (had.includes(false)) return false;
    await lists.keep();
    this.#complete.add(address);
    return true;
  }

  /** Fetches a transaction and holds what lists say of it against it. False where it is not to be had. */
  async #fetchListed(
    hash: string,
    entries: readonly (ListEntry & { readonly action: ListAction })[],
  ): Promise<boolean> {
    const fetched = await this.#fetchTransaction(hash, entries[0]!.block);
    if (fetched === undefined) return false;
    for (const entry of entries) this.#checkEntry(entry, fetched);
    await fetched.keep();
    return true;
  }

  async #fetchWithdrawal({ block, hash: index, to, amount }: ListEntry): Promise<boolean> {
    const summary = await this.#fetchBlock(block);
    if (summary === undefined) return false;
    const at = summary.withdrawals.findIndex((withdrawal) => `${withdrawal.index}` === index);
    const row = at < 0 ? undefined : withdrawalRow(this.#chain, summary, at);
    if (row === undefined || row.to !== to || row.amount !== amount) {
      const found = row === undefined ? 'no such withdrawal' : `${row.amount} to ${row.to}`;
      throw badAnswer(`block ${block}, withdrawal ${index}`, `${amount} to ${to}, as the explorer lists`, found);
    }
    if (!this.#withdrawals.has(index)) this.#fresh.push(row);
    this.#withdrawals.add(index);
    return true;
  }

  /** What the explorer lists must be what the node says. @throws BAD_ANSWER naming both */
  #checkEntry(
    entry: ListEntry & { readonly action: ListAction },
    { rows, block, succeeded, internals }: Fetched,
  ): void {
    const { action, hash, from, to, amount, failed, contract } = entry;
    const where = `transaction ${hash}, as the explorer lists it and the node tells it`;
    if (entry.block !== block) throw badAnswer(where, `block ${block}`, `block ${entry.block}`);
    if (failed || amount === 0n) {
      if (action === 'txlist' && failed === succeeded) {
        throw badAnswer(where, succeeded ? 'a success' : 'a failure', failed ? 'a failure' : 'a success');
      }
      return;
    }
    const { symbol } = this.#chain;
    const named = (row: { readonly from: string; readonly to: string }): boolean => row.from === from && row.to === to;
    const isThere =
      action === 'tokentx'
        ? rows.some((row) => row.asset === contract) || !succeeded
        : action === 'txlist'
          ? rows.some((row) => row.asset === symbol && row.amount === amount && named(row))
          : internals.some((move) => move.value === amount && named(move));
    if (!isThere) throw badAnswer(where, `${amount} from ${from} to ${to} (${action})`, 'no such transfer');
  }
}

/** Chains with withdrawals from a beacon chain list them. */
const WITH_BEACON = new Set(['ethereum', 'sepolia', 'holesky', 'hoodi', 'gnosis']);

function listsOf({ name }: EvmChain): ListAction[] {
  const lists: ListAction[] = ['txlist', 'txlistinternal', 'tokentx'];
  return WITH_BEACON.has(name) ? [...lists, 'txsBeaconWithdrawal'] : lists;
}
