import { setImmediate } from 'node:timers/promises';
import { SpoorError } from '../../core/errors.ts';
import type { WorkOptions } from '../../core/progress.ts';
import type { TransactionRow, TransferRow } from '../../core/rows.ts';
import { createMemoryLedger } from '../../ledger/memory/memoryLedger.ts';
import type { Ledger } from '../../ledger/port.ts';
import { simulateRows, type WorldTruth } from '../../simulate/simulateRows.ts';
import type { WorldOptions } from '../../simulate/worldOptions.ts';

/** Which worlds an experiment is made on: `worlds` of them, from `seed` on. */
export interface WorldsOptions {
  readonly seed: number;
  readonly worlds: number;
  /** Outputs or transfers of each. */
  readonly transfers: number;
}

/** One simulated world in memory. */
export interface WorldInHand {
  readonly ledger: Ledger;
  /** Parties of its transfers and payees of its outputs, each as often as it appears. */
  readonly addresses: readonly string[];
  readonly truth: WorldTruth;
}

/** Makes a world in memory and closes it after use. */
export async function withWorldInHand<T>(options: WorldOptions, use: (world: WorldInHand) => Promise<T>): Promise<T> {
  const rows = simulateRows(options);
  const transfers = [...rows.transfers];
  const transactions = [...rows.transactions];
  const truth = rows.truth();
  const ledger = createMemoryLedger();
  try {
    await ledger.importRows({ transfers, transactions });
    return await use({ ledger, addresses: parties(transfers, transactions), truth });
  } finally {
    await ledger.close();
  }
}

function parties(transfers: readonly TransferRow[], transactions: readonly TransactionRow[]): string[] {
  const all = [
    ...transfers.flatMap(({ from, to }) => [from, to]),
    ...transactions.flatMap(({ outputs }) => outputs.map(({ address }) => address)),
  ];
  return all.filter((address) => address !== '');
}

/** Says how far an experiment is, and lets a signal stop it between two steps. */
export class Steps {
  readonly #work: WorkOptions;
  readonly #phase: string;
  readonly #total: number;
  #done = 0;

  constructor(work: WorkOptions, phase: string, total: number) {
    this.#work = work;
    this.#phase = phase;
    this.#total = total;
  }

  /** @throws INTERRUPTED once the signal has fired */
  async next(): Promise<void> {
    await setImmediate();
    if (this.#work.signal?.aborted) throw new SpoorError('INTERRUPTED', `stopped while ${this.#phase}`);
    this.#work.onProgress?.({ phase: this.#phase, done: this.#done++, total: this.#total, unit: 'worlds' });
  }
}
