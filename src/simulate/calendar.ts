/** Every world begins here: 2023-01-01T00:00:00Z. */
const START_SEC = 1_672_531_200;
/** How long a world lasts, however many transfers it has: 90 days. */
const LASTS_SEC = 90 * 86_400;

/**
 * Which blocks of a chain the world knows. There are as many blocks as the rows fill well, spread evenly over the 90
 * days and numbered as if every block between them existed too; only worlds of many millions know every block.
 */
export class Calendar {
  readonly blocks: number;
  readonly #firstBlock: number;
  readonly #step: number;
  readonly #blockSec: number;

  /** @param blockSec seconds from block to block. @param rowsPerBlock what a block should hold, where that fits. */
  constructor(firstBlock: number, blockSec: number, rows: number, rowsPerBlock: number) {
    const all = Math.floor(LASTS_SEC / blockSec);
    this.blocks = Math.min(all, Math.max(16, Math.ceil(rows / rowsPerBlock)));
    this.#step = Math.floor(all / this.blocks);
    this.#firstBlock = firstBlock;
    this.#blockSec = blockSec;
  }

  /** The block with the ordinal `at`, from 0. */
  block(at: number): number {
    return this.#firstBlock + at * this.#step;
  }

  timeSec(at: number): number {
    return START_SEC + at * this.#step * this.#blockSec;
  }
}
