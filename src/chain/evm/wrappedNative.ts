import type { TransactionFacts } from './blockFacts.ts';
import type { EvmChain } from './evmChains.ts';
import type { Step } from './executionSteps.ts';
import { readTokenEvent, type TokenEvent } from './tokenEvents.ts';

type Wrapping = Extract<TokenEvent, { kind: 'deposit' | 'withdrawal' }>;

/**
 * Decides which `Deposit` and `Withdrawal` logs of one transaction make or end wrapped native value. Farms and vaults
 * write logs of the same form, so it must be the chain's own wrapping contract, or exactly that much native value must
 * have moved between the two in the same transaction. A contract that also writes a `Transfer` for it is left to that.
 */
export class WrappedNative {
  readonly #wrapped: string | undefined;
  /** How often each native movement happened, and each issuance or burn was logged; taken down when one is used. */
  readonly #seen = new Map<string, number>();

  constructor(chain: EvmChain, transaction: TransactionFacts, steps: readonly Step[]) {
    this.#wrapped = chain.wrapped;
    if (transaction.succeeded) this.#count(moveKey(transaction.from, transaction.to, transaction.value));
    for (const step of steps) {
      if ('call' in step) {
        this.#count(moveKey(step.call.from, step.call.to, step.call.value));
        continue;
      }
      const event = readTokenEvent(step.log);
      if (event?.kind !== 'transfer') continue;
      const { address } = step.log;
      const ends = [event.from, event.to].map((party) => (party === address ? '' : party));
      this.#count(`log ${address} ${moveKey(ends[0]!, ends[1]!, event.amount)}`);
    }
  }

  /** Whether the log is issuance or burn of the token `contract`. */
  holds(contract: string, event: Wrapping): boolean {
    const { holder, amount } = event;
    const isDeposit = event.kind === 'deposit';
    if (this.#take(`log ${contract} ${isDeposit ? moveKey('', holder, amount) : moveKey(holder, '', amount)}`))
      return false;
    const key = isDeposit ? moveKey(holder, contract, amount) : moveKey(contract, holder, amount);
    const moved = amount > 0n && this.#take(key);
    return moved || contract === this.#wrapped;
  }

  #count(key: string): void {
    this.#seen.set(key, (this.#seen.get(key) ?? 0) + 1);
  }

  #take(key: string): boolean {
    const left = this.#seen.get(key) ?? 0;
    if (left > 0) this.#seen.set(key, left - 1);
    return left > 0;
  }
}

function moveKey(from: string, to: string, amount: bigint): string {
  return `${from} ${to} ${amount}`;
}
