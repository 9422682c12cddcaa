import { setImmediate } from 'node:timers/promises';
import { systemError } from '../core/errors.ts';
import { interruptedError } from './reportError.ts';

/** Pieces are joined up to about this many characters before they are written. */
const BATCH = 65_536;

/**
 * Standard output. Waits for a slow reader; a reader that has gone away (`| head`) is no error: the rest is dropped.
 */
export class Output {
  readonly #stream: NodeJS.WritableStream;
  #closed = false;

  readonly #signal: AbortSignal | undefined;

  /** @param signal stops a long output between two batches */
  constructor(stream: NodeJS.WritableStream, signal?: AbortSignal) {
    this.#stream = stream;
    this.#signal = signal;
    // A failed write is reported to its callback as well: this only keeps it from ending the process.
    stream.on('error', () => {});
  }

  /** @throws DISK_FULL, IO, INTERRUPTED */
  async write(pieces: string | Iterable<string | Uint8Array>): Promise<void> {
    let batch = '';
    for (const piece of typeof pieces === 'string' ? [pieces] : pieces) {
      const isText = typeof piece === 'string';
      if (isText) batch += piece;
      if (isText && batch.length < BATCH) continue;
      if (batch !== '') await this.#send(batch);
      batch = '';
      if (!isText) await this.#send(piece);
      if (this.#closed) return;
      // A file takes writes at once, so that a signal would never have its turn.
      await setImmediate();
      if (this.#signal?.aborted) throw interruptedError();
    }
    if (batch !== '') await this.#send(batch);
  }

  #send(text: string | Uint8Array): Promise<void> {
    if (this.#closed) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#stream.write(text, (error) => {
        if (!error) return resolve();
        if ((error as NodeJS.ErrnoException).code !== 'EPIPE') return reject(systemError(error, 'standard output'));
        this.#closed = true;
        resolve();
      });
    });
  }
}
