import { INDEX_LIMIT } from '../../core/position.ts';
import type { TransferRow } from '../../core/rows.ts';
import { badAnswer } from './answerFields.ts';
import type { BlockFacts, TransactionFacts } from './blockFacts.ts';
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
 * recipient first, then what is burned), value, internal transfers and logs as they were executed; then withdrawals and
 * rewards, whose transaction is the block's hash. Native rows of zero are left out, token rows of zero are kept: they
 * are logs that somebody wrote. docs/formats.md, "EVM chains".
 * @throws BAD_ANSWER if there are 2^21 or more
 */
export function blockTransfers(block: BlockFacts): BlockTransfers {
  const draft = new Draft(block);
  for (const transaction of block.transactions) draft.addTransaction(transaction);
  for (const { address, amountGwei } of block.withdrawals) draft.addNative(block.hash, '', address, amountGwei * GWEI);
  for (const { address, amount } of block.rewards) draft.addNative(block.hash, '', address, amount);
  const { rows, nonFungible, oddTransfers } = draft;
  return { rows, nonFungible, oddTransfers };
}

class Draft {
  readonly rows: TransferRow[] = [];
  nonFungible = 0;
  oddTransfers = 0;
  readonly #block: BlockFacts;
  /** Contracts destroyed in the transaction at hand, and what they received since: it is lost when the transaction ends. */
  readonly #destroyed = new Map<string, bigint>();

  constructor(block: BlockFacts) {
    this.#block = block;
  }

  addTransaction(transaction: TransactionFacts): void {
    const { hash, from, to, value, succeeded } = transaction;
    this.#destroyed.clear();
    this.addNative(hash, '', from, transaction.mint);
    this.#addGas(transaction);
    if (succeeded) {
      this.addNative(hash, from, to, value);
      this.#addSteps(transaction);
    }
    for (const [address, left] of this.#destroyed) if (left > 0n) this.addNative(hash, address, '', left);
  }

  addNative(tx: string, from: string, to: string, amount: bigint): void {
    if (amount === 0n) return;
    this.#add(tx, this.#block.chain.symbol, from, to, amount);
    const gone = this.#destroyed;
    if (gone.size === 0) return;
    if (gone.has(to)) gone.set(to, gone.get(to)! + amount);
    if (gone.has(from)) gone.set(from, gone.get(from)! - amount);
  }

  #addGas({ hash, from, gasUsed, gasPrice, extraFee }: TransactionFacts): void {
    const { baseFeePerGas, feeRecipient } = this.#block;
    const burned = gasPrice < baseFeePerGas ? gasPrice : baseFeePerGas;
    this.addNative(hash, from, feeRecipient, gasUsed * (gasPrice - burned));
    this.addNative(hash, from, '', gasUsed * burned + extraFee);
  }

  #addSteps(transaction: TransactionFacts): void {
    const { hash, call, logs } = transaction;
    const steps = executionSteps(call, logs);
    const wrapped = new WrappedNative(this.#block.chain, transaction, steps);
    const made = new Set<string>(call?.kind === 'create' ? [call.to] : []);
    for (const step of steps) {
      if ('call' in step) {
        this.#addCall(hash, step.call, made);
        continue;
      }
      const { log } = step;
      const event = readTokenEvent(log);
      if (event?.kind === 'transfer') this.#add(hash, log.address, event.from, event.to, event.amount);
      else if (event?.kind === 'nonFungible') this.nonFungible++;
      else if (event?.kind === 'oddTransfer') this.oddTransfers++;
      else if (event && wrapped.holds(log.address, event)) {
        const isDeposit = event.kind === 'deposit';
        this.#add(hash, log.address, isDeposit ? '' : event.holder, isDeposit ? event.holder : '', event.amount);
      }
    }
  }

  #addCall(hash: string, { kind, from, to, value }: EvmCall, made: Set<string>): void {
    if (kind === 'create') made.add(to);
    if (kind !== 'selfdestruct') {
      this.addNative(hash, from, to, value);
      return;
    }
    const ends = !this.#block.keepsDestroyed || made.has(from);
    // To itself: its balance is burned if it ends, else nothing happens (EIP-6780).
    if (from !== to) this.addNative(hash, from, to, value);
    else if (ends) this.addNative(hash, from, '', value);
    if (ends) this.#destroyed.set(from, 0n);
  }

  #add(tx: string, asset: string, from: string, to: string, amount: bigint): void {
    const { chain, number, timeSec } = this.#block;
    const index = this.rows.length;
    if (index >= INDEX_LIMIT) throw badAnswer(`block ${number}`, 'too many transfers', `fewer than ${INDEX_LIMIT}`);
    this.rows.push({ chain: chain.name, block: number, index, timeSec, tx, asset, from, to, amount });
  }
}
