import type { TransferRow } from '../core/rows.ts';
import type { SharedBlock } from './staged.ts';
import type { Sourced } from './stagedReader.ts';

/** Gathers staged rows block by block, in their order, and has the blocks looked at that the ledger has in part and that grow. */
export class SharedBlocks {
  readonly #check: ((block: SharedBlock) => void) | undefined;
  readonly #nameOf: (row: Sourced<TransferRow>) => string;
  #staged: Sourced<TransferRow>[] = [];
  #grows = false;

  constructor(check: ((block: SharedBlock) => void) | undefined, nameOf: (row: Sourced<TransferRow>) => string) {
    this.#check = check;
    this.#nameOf = nameOf;
  }

  /** Whether `row` is of another block than the rows before it, whose block must be ended first. */
  endsAt({ chain, block }: TransferRow): boolean {
    const last = this.#staged.at(-1)?.row;
    return last !== undefined && (last.block !== block || last.chain !== chain);
  }

  take(sourced: Sourced<TransferRow>, isNew: boolean): void {
    if (this.#check === undefined) return;
    this.#staged.push(sourced);
    this.#grows ||= isNew;
  }

  /** @param rowsOf the rows that the ledger has of the block */
  end(rowsOf: (chain: string, block: number) => Iterable<TransferRow>): void {
    const first = this.#staged[0]?.row;
    if (this.#check !== undefined && first !== undefined && this.#grows) {
      const known = [...rowsOf(first.chain, first.block)];
      const { chain, block } = first;
      if (known.length > 0) this.#check({ chain, block, known, staged: this.#staged, nameOf: this.#nameOf });
    }
    this.#staged = [];
    this.#grows = false;
  }
}
