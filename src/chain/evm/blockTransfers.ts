import { INDEX_LIMIT } from '../../core/position.ts';
import type { TransferRow } from '../../core/rows.ts';
import { badAnswer } from './answerFields.ts';
import type { BlockFacts, TransactionFacts } from './blockFacts.ts';
import { SLOT, windowSize } from './blockIndex.ts';
import { executionSteps } from './executionSteps.ts';
import type { EvmCall } from './records.ts';
import { readTokenEvent } from './tokenEvents.ts';
import { WrappedNative } from './wrappedNative.ts';

/** The transfers of a block, and what was passed over. */
export interface BlockTransfers {
  readonly rows: readonly TransferRow[];
  /** Logs of things with a number instead of an amount (ERC-721). */
  readonly nonFungible: number;
  /** `Transfer` logs that are neither ERC-20 nor ERC-721. */
  readonly oddTransfers: number;
}

const GWEI = 1_000_000_000n;

/**
 * Every movement of value in a block, in the chain's order: a transaction at a time its mint, gas (the tip to the fee
 * recipient first, then what is burned), value, internal transfers, then token rows as its logs are numbered, which no
 * ledger can tell from the order of execution, because calls move the native asset only and logs tokens only; last
 * rewards and withdrawals, whose transaction is the block's hash. Native rows of zero are left out, token rows of zero
 * are kept: they are logs that somebody wrote. Indices are those of `blockIndex.ts`. docs/formats.md, "EVM chains".
 * @throws BAD_ANSWER if there are 2^21 or more
 */
export function blockTransfers(block: BlockFacts): BlockTransfers {
  const draft = new Draft(block, block.transactions.length);
  for (const [at, transaction] of block.transactions.entries()) draft.addTransaction(transaction, at);
  draft.addOwn();
  const { rows, nonFungible, oddTransfers } = draft;
  return { rows, nonFungible, oddTransfers };
}

/** The rows of transaction number `at` of a block of `count`, where the others are not at hand. */
export function transactionTransfers(
  block: BlockWithout,
  transaction: TransactionFacts,
  at: number,
  count: number,
): readonly TransferRow[] {
  const draft = new Draft(block, count);
  draft.addTransaction(transaction, at);
  return draft.rows;
}

/** The rows that a block of `count` transactions issues itself, withdrawals and rewards. */
export function ownTransfers(block: BlockWithout, count: number): readonly TransferRow[] {
  const draft = new Draft(block, count);
  draft.addOwn();
  return draft.rows;
}

type BlockWithout = Omit<BlockFacts, 'transactions'>;
type Body = Omit<TransferRow, 'chain' | 'block' | 'index' | 'timeSec'>;

class Draft {
  readonly rows: TransferRow[] = [];
  nonFungible = 0;
  oddTransfers = 0;
  readonly #block: BlockWithout;
  readonly #windowSize: number;
  /** Of the transaction at hand: its number of inner transfers so far, and its token rows with their numbers. */
  #inner = 0;
  #events = 0;
  #tokens: { readonly nth: number; readonly body: Body }[] = [];
  /** Contracts destroyed in the transaction at hand, and what they received since: it is lost when the transaction ends. */
  readonly #destroyed = new Map<string, bigint>();

  constructor(block: BlockWithout, transactions: number) {
    this.#block = block;
    this.#windowSize = windowSize(transactions);
  }

  addTransaction(transaction: TransactionFacts, at: number): void {
    const { hash, from, to, value, succeeded } = transaction;
    const begin = at * this.#windowSize;
    this.#destroyed.clear();
    this.#inner = 0;
    this.#events = 0;
    this.#tokens = [];
    this.#addNative(begin, hash, '', from, transaction.mint);
    this.#addGas(begin, transaction);
    if (succeeded) {
      this.#addNative(begin + SLOT.value, hash, from, to, value);
      this.#addSteps(begin, transaction);
    }
    for (const [address, left] of this.#destroyed) if (left > 0n) this.#addInner(begin, hash, address, '', left);
    for (const { nth, body } of this.#tokens) this.#add(begin + this.#windowSize / 2 + nth, body);
  }

  /** What the block itself issues. */
  addOwn(): void {
    const { hash, rewards, withdrawals } = this.#block;
    const begin = INDEX_LIMIT - this.#windowSize;
    for (const [nth, { address, amount }] of rewards.entries()) {
      this.#addNative(begin + nth, hash, '', address, amount);
    }
    const half = begin + this.#windowSize / 2;
    for (const [nth, { address, amountGwei }] of withdrawals.entries()) {
      this.#addNative(half + nth, hash, '', address, amountGwei * GWEI);
    }
  }

  #addNative(place: number, tx: string, from: string, to: string, amount: bigint): void {
    if (amount === 0n) return;
    this.#add(place, { tx, asset: this.#block.chain.symbol, from, to, amount });
    const gone = this.#destroyed;
    if (gone.size === 0) return;
    if (gone.has(to)) gone.set(to, gone.get(to)! + amount);
    if (gone.has(from)) gone.set(from, gone.get(from)! - amount);
  }

  #addInner(begin: number, tx: string, from: string, to: string, amount: bigint): void {
    if (amount > 0n) this.#addNative(begin + SLOT.internal + this.#inner++, tx, from, to, amount);
  }

  #addGas(begin: number, { hash, from, gasUsed, gasPrice, extraFee }: TransactionFacts): void {
    const { baseFeePerGas, feeRecipient } = this.#block;
    const burned = gasPrice < baseFeePerGas ? gasPrice : baseFeePerGas;
    this.#addNative(begin + SLOT.tip, hash, from, feeRecipient, gasUsed * (gasPrice - burned));
    this.#addNative(begin + SLOT.burn, hash, from, '', gasUsed * burned + extraFee);
  }

  #addSteps(begin: number, transaction: TransactionFacts): void {
    const { hash, call, logs } = transaction;
    const steps = executionSteps(call, logs);
    const wrapped = new WrappedNative(this.#block.chain, transaction, steps);
    const made = new Set<string>(call?.kind === 'create' ? [call.to] : []);
    for (const step of steps) {
      if ('call' in step) {
        this.#addCall(begin, hash, step.call, made);
        continue;
      }
      const { address: asset } = step.log;
      const event = readTokenEvent(step.log);
      if (event?.kind === 'nonFungible') this.nonFungible++;
      else if (event?.kind === 'oddTransfer') this.oddTransfers++;
      else if (event) {
        // Every event has a number of its own, counted as a row or not: which of them count can depend on the traces.
        const nth = this.#events++;
        const add = (from: string, to: string) =>
          this.#tokens.push({ nth, body: { tx: hash, asset, from, to, amount: event.amount } });
        if (event.kind === 'transfer') add(event.from, event.to);
        else if (!wrapped.holds(asset, event)) continue;
        else if (event.kind === 'deposit') add('', event.holder);
        else add(event.holder, '');
      }
    }
  }

  #addCall(begin: number, hash: string, { kind, from, to, value }: EvmCall, made: Set<string>): void {
    if (kind === 'create') made.add(to);
    if (kind !== 'selfdestruct') {
      this.#addInner(begin, hash, from, to, value);
      return;
    }
    const ends = !this.#block.keepsDestroyed || made.has(from);
    // To itself: its balance is burned if it ends, else nothing happens (EIP-6780).
    if (from !== to) this.#addInner(begin, hash, from, to, value);
    else if (ends) this.#addInner(begin, hash, from, '', value);
    if (ends) this.#destroyed.set(from, 0n);
  }

  /** At its place, or where that is taken at the next free index. */
  #add(place: number, body: Body): void {
    const { chain, number, timeSec } = this.#block;
    const index = Math.max(place, (this.rows.at(-1)?.index ?? -1) + 1);
    if (index >= INDEX_LIMIT) throw badAnswer(`block ${number}`, 'too many transfers', `fewer than ${INDEX_LIMIT}`);
    this.rows.push({ chain: chain.name, block: number, index, timeSec, ...body });
  }
}
