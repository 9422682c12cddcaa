import { SpoorError } from '../../core/errors.ts';
import type { RunState } from '../schema/case.ts';
import type { RunOrder } from './runOrder.ts';
import { runInThread } from './runThread.ts';

interface Waiting {
  readonly caseId: string;
  readonly order: RunOrder;
}

/**
 * Runs of cases, one at a time in the order they were asked for: a trace takes a core and memory of its own. States of runs
 * that wait or work are here; those of runs that ended are told and forgotten.
 */
export class RunQueue {
  readonly #waiting: Waiting[] = [];
  readonly #states = new Map<string, RunState>();
  readonly #tell: (caseId: string, run: RunState) => void;
  readonly #nowSec: () => number;
  #working: { readonly caseId: string; readonly controller: AbortController } | null = null;
  readonly #chores: (() => Promise<void>)[] = [];
  #isBusy = false;
  #idle: Promise<void> = Promise.resolve();

  /** @param tell what became of a run: at every piece of news, and at its end */
  constructor(nowSec: () => number, tell: (caseId: string, run: RunState) => void) {
    this.#nowSec = nowSec;
    this.#tell = tell;
  }

  /** The state of a run that waits or works. */
  stateOf(caseId: string): RunState | undefined {
    return this.#states.get(caseId);
  }

  /** @throws REQUEST_REFUSED where the case is being run already */
  add(caseId: string, order: RunOrder): void {
    if (this.#states.has(caseId))
      throw new SpoorError('REQUEST_REFUSED', 'the case is being run already; stop that first', { case: caseId });
    this.#waiting.push({ caseId, order });
    this.#set(caseId, { state: 'waiting' });
    this.#begin();
  }

  /** Has something done while no run works; it must not throw. */
  chore(work: () => Promise<void>): void {
    this.#chores.push(work);
    this.#begin();
  }

  #begin(): void {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#idle = this.#work();
  }

  /** Stops a run; what it had done is not kept. False where there is none. */
  stop(caseId: string): boolean {
    const at = this.#waiting.findIndex((one) => one.caseId === caseId);
    if (at >= 0) {
      this.#waiting.splice(at, 1);
      this.#end(caseId, { state: 'stopped' });
      return true;
    }
    if (this.#working?.caseId !== caseId) return false;
    this.#working.controller.abort();
    return true;
  }

  /** Stops everything and waits until nothing works any more. */
  async close(): Promise<void> {
    for (const { caseId } of this.#waiting.slice()) this.stop(caseId);
    this.#working?.controller.abort();
    await this.#idle;
  }

  async #work(): Promise<void> {
    for (;;) {
      const chore = this.#chores.shift();
      if (chore !== undefined) {
        await chore();
        continue;
      }
      const next = this.#waiting.shift();
      if (next === undefined) break;
      const controller = new AbortController();
      this.#working = { caseId: next.caseId, controller };
      await this.#run(next, controller.signal);
      this.#working = null;
    }
    this.#isBusy = false;
  }

  async #run({ caseId, order }: Waiting, signal: AbortSignal): Promise<void> {
    const began = this.#nowSec();
    const seconds = (): number => Math.round((this.#nowSec() - began) * 1000) / 1000;
    const ended = (): Pick<RunState, 'seconds' | 'endedAt'> => ({ seconds: seconds(), endedAt: this.#nowSec() });
    const progress = (what: string, done: number, total: number | null, unit: string): void =>
      this.#set(caseId, { state: 'working', progress: { what, done, total, unit, seconds: seconds() } });
    progress('opening the ledger', 0, null, '');
    try {
      const resultId = await runInThread(order, {
        signal,
        onProgress: ({ phase, done, total, unit }) => progress(phase, done, total ?? null, unit),
      });
      this.#end(caseId, { state: 'done', resultId, ...ended() });
    } catch (error) {
      if (signal.aborted) this.#end(caseId, { state: 'stopped', ...ended() });
      else this.#end(caseId, { state: 'failed', error: errorText(error), ...ended() });
    }
  }

  #set(caseId: string, run: RunState): void {
    this.#states.set(caseId, run);
    this.#tell(caseId, run);
  }

  #end(caseId: string, run: RunState): void {
    this.#states.delete(caseId);
    this.#tell(caseId, run);
  }
}

function errorText(error: unknown): { code: string; message: string } {
  const message = error instanceof Error ? error.message : String(error);
  return { code: error instanceof SpoorError ? error.code : 'UNEXPECTED', message };
}
