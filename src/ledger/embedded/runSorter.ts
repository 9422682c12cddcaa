import { Worker } from 'node:worker_threads';
import type { EventRun, RunParts, TxPiece } from './eventRun.ts';
import { RunFileWriter } from './historyRun.ts';

export interface RunOrder {
  readonly parts: RunParts;
  readonly path: string;
}

export interface SortedRun {
  /** What was sent, to be used again. */
  readonly parts: RunParts;
  readonly pieces: readonly TxPiece[];
}

/** Writes a run's histories to a scratch file; returns its part of the transaction index. */
export function writeRun(run: EventRun, path: string): TxPiece[] {
  const file = new RunFileWriter(path);
  run.sortEvents((history) => file.add(history));
  file.finish();
  return run.txPieces();
}

/** The memory of a run that changes hands. */
export function memoryOf(parts: RunParts): ArrayBuffer[] {
  return [parts.events.buffer, parts.txPrefix.buffer, parts.txChunk.buffer];
}

/** Has runs sorted and written in a thread of its own, one after another. It keeps no process alive unless it works. */
export class RunSorter {
  readonly #worker: Worker;
  #away = 0;
  #sorted: SortedRun[] = [];
  #failure: { error: unknown } | undefined;
  #wake: () => void = () => undefined;

  constructor() {
    // The program runs from its source as well as compiled.
    const extension = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
    this.#worker = new Worker(new URL(`./runWorker${extension}`, import.meta.url));
    this.#worker.unref();
    this.#worker.on('message', (sorted: SortedRun) => {
      this.#sorted.push(sorted);
      if (--this.#away === 0) this.#worker.unref();
      this.#wake();
    });
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) => this.#fail(new Error(`the sorting thread ended with code ${code}`)));
  }

  #fail(error: unknown): void {
    this.#failure ??= { error };
    this.#wake();
  }

  /** The parts are gone for the caller. */
  send(parts: RunParts, path: string): void {
    if (this.#away++ === 0) this.#worker.ref();
    const order: RunOrder = { parts, path };
    this.#worker.postMessage(order, memoryOf(parts));
  }

  /** Runs that came back, in the order in which they were sent; waits while more than `away` are not back. */
  async take(away: number): Promise<SortedRun[]> {
    while (this.#away > away && !this.#failure) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.#failure) throw this.#failure.error;
    const sorted = this.#sorted;
    this.#sorted = [];
    return sorted;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
