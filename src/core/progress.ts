/** One line of news about long work. `total` is absent when it is not known. */
export interface Progress {
  /** What is being done, a few words: `reading transfers.csv`, `sorting`. */
  readonly phase: string;
  readonly done: number;
  readonly total?: number;
  /** What is counted: `rows`, `transfers`, `bytes`. */
  readonly unit: string;
}

/** Options that all long work takes. */
export interface WorkOptions {
  /** Called a few times a second at most; must not throw. */
  readonly onProgress?: (progress: Progress) => void;
  /** When it fires the work stops with `INTERRUPTED`, leaving everything as it was last committed. */
  readonly signal?: AbortSignal;
}
