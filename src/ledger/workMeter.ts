import { SpoorError } from '../core/errors.ts';
import type { WorkOptions } from '../core/progress.ts';

const REPORT_EVERY_MS = 200;

/** Reports progress a few times a second and stops the work when its signal fires. */
export class WorkMeter {
  readonly #options: WorkOptions;
  #reportedAt = 0;

  constructor(options: WorkOptions = {}) {
    this.#options = options;
  }

  /** @throws INTERRUPTED once the signal has fired. Cheap enough to call every few hundred rows. */
  tick(phase: string, done: number, total: number | undefined, unit: string): void {
    if (this.#options.signal?.aborted) {
      throw new SpoorError('INTERRUPTED', `stopped while ${phase}; the ledger is as it was before, run it again`, {
        phase,
      });
    }
    const report = this.#options.onProgress;
    if (!report) return;
    const now = performance.now();
    if (now - this.#reportedAt < REPORT_EVERY_MS) return;
    this.#reportedAt = now;
    report(total === undefined ? { phase, done, unit } : { phase, done, total, unit });
  }
}
