import { SpoorError } from '../core/errors.ts';

/** Time as a parameter: the command line passes the machine's, a test its own. */
export interface Clock {
  /** Unix seconds, with fractions. */
  nowSec(): number;
  /** Resolves after `ms`, or at once when the signal fires; never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Lets so many requests through at once and a second, and none while the server asked for a pause. */
export class RequestGate {
  readonly #clock: Clock;
  readonly #concurrency: number;
  /** Seconds between two starts. */
  readonly #spacingSec: number;
  readonly #waiting: (() => void)[] = [];
  #inside = 0;
  #nextStartSec = 0;
  #pausedUntilSec = 0;

  constructor(clock: Clock, concurrency: number, requestsPerSecond: number | undefined) {
    this.#clock = clock;
    this.#concurrency = concurrency;
    this.#spacingSec = requestsPerSecond === undefined ? 0 : 1 / requestsPerSecond;
  }

  /** Holds back all requests that have not started for `ms`. */
  pause(ms: number): void {
    this.#pausedUntilSec = Math.max(this.#pausedUntilSec, this.#clock.nowSec() + ms / 1000);
  }

  /** Runs `task` when its turn has come. */
  async pass<T>(signal: AbortSignal | undefined, task: () => Promise<T>): Promise<T> {
    if (this.#inside >= this.#concurrency) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#inside++;
    try {
      await this.#waitForStart(signal);
      return await task();
    } finally {
      // The place goes to the next in line, who need not count it again.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#inside--;
    }
  }

  async #waitForStart(signal: AbortSignal | undefined): Promise<void> {
    const now = this.#clock.nowSec();
    const start = Math.max(now, this.#nextStartSec, this.#pausedUntilSec);
    if (this.#spacingSec > 0) this.#nextStartSec = start + this.#spacingSec;
    if (start > now) await this.#clock.sleep(Math.ceil((start - now) * 1000), signal);
    if (signal?.aborted) throw new SpoorError('INTERRUPTED', 'stopped while asking a source');
  }
}
