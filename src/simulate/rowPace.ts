import { LAUNDERING_DONE } from './theftPlan.ts';

/**
 * How many rows a block should bring a chain to, so that the chain ends with exactly the rows asked for. Each block
 * takes its even share of what is left once the budget that launderers still have is set aside; after the time by which
 * they should be done nothing is. Only where laundering takes far more than its budget, and late, can a chain end with
 * more rows than were asked for.
 */
export class RowPace {
  readonly #total: number;
  readonly #blocks: number;
  #reserved: number;

  /** @param laundering rows that the chain's thefts have as their budgets. */
  constructor(total: number, laundering: number, blocks: number) {
    this.#total = total;
    this.#blocks = blocks;
    this.#reserved = laundering;
  }

  /** Notes rows that launderers wrote. */
  addLaundered(rows: number): void {
    this.#reserved = Math.max(0, this.#reserved - rows);
  }

  /** The rows to reach in the block with the ordinal `at`, of `rows` that there are. */
  target(at: number, rows: number): number {
    const reserved = at * 100 < this.#blocks * LAUNDERING_DONE ? this.#reserved : 0;
    return rows + Math.floor((this.#total - rows - reserved) / (this.#blocks - at));
  }
}
