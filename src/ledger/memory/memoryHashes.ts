import { expectHash } from '../blockHashes.ts';
import type { ChainHashes, HashedBlock } from '../port.ts';

/** Hashes of blocks, by chain. */
export class MemoryHashes {
  readonly #chains = new Map<string, Map<number, HashedBlock>>();

  /**
   * Holds hashes against those known; returns what adds them, for when the rest of the change has gone well.
   * @throws LEDGER_CONFLICT
   */
  expect(all: readonly ChainHashes[]): () => void {
    for (const { chain, blocks } of all) {
      const known = this.#chains.get(chain);
      for (const block of blocks) expectHash(chain, block, (number) => known?.get(number));
    }
    return () => {
      for (const { chain, blocks } of all) {
        const known = this.#chains.get(chain) ?? new Map<number, HashedBlock>();
        this.#chains.set(chain, known);
        for (const { block, hash, parent } of blocks) known.set(block, { block, hash, parent });
      }
    };
  }

  between(chain: string, from: number, to: number): HashedBlock[] {
    const all = [...(this.#chains.get(chain)?.values() ?? [])];
    return all.filter(({ block }) => block >= from && block < to).toSorted((a, b) => a.block - b.block);
  }

  last(chain: string): HashedBlock | undefined {
    return this.between(chain, 0, Infinity).at(-1);
  }

  /** Forgets the blocks after `block`. */
  unwind(chain: string, block: number): void {
    const known = this.#chains.get(chain);
    for (const number of known?.keys() ?? []) if (number > block) known!.delete(number);
  }
}
