import { Worker } from 'node:worker_threads';
import { ERRORS, type ErrorCode, type ErrorFields, SpoorError } from '../../core/errors.ts';
import type {
  AnyQuery,
  FileQueries,
  FileSubject,
  ViewNews,
  ViewOrder,
  ViewQueries,
  ViewSubject,
} from './viewMessages.ts';

/** A file that a thread writes, as it is asked for. */
export interface LaneFile {
  readonly name: string;
  readonly pieces: AsyncIterable<string>;
}

interface Waiter {
  readonly resolve: (news: ViewNews) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread that was asked to close and is in the midst of a picture is ended after this long. */
const PATIENCE_MS = 2000;

/**
 * A thread that makes views of results. It is begun when it is first needed; one that dies (of memory, say) fails what was
 * asked of it, and the next question begins another.
 */
export class Lane {
  readonly #results: string;
  readonly #waiters = new Map<number, Waiter>();
  #worker: Worker | null = null;
  #lastId = 0;
  #isClosed = false;

  constructor(results: string) {
    this.#results = results;
  }

  /** Begins the thread ahead of the first question. */
  begin(): void {
    this.#thread();
  }

  /**
   * Asks for a view; the answer is JSON.
   * @param signal fires when nobody waits any more
   * @throws what making the view throws; INTERRUPTED when the signal fires
   */
  async ask(
    subject: ViewSubject,
    asked: AnyQuery<ViewQueries>,
    signal?: AbortSignal,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const id = ++this.#lastId;
    const news = await this.#order({ kind: 'ask', id, subject, asked }, signal);
    if (news.kind !== 'answer') throw new Error(`a view was answered with ${news.kind}`);
    return news.bytes;
  }

  /** Opens a file. Whoever takes its pieces takes all, or returns the iterator. */
  async open(subject: FileSubject, asked: AnyQuery<FileQueries>): Promise<LaneFile> {
    const id = ++this.#lastId;
    const news = await this.#order({ kind: 'open', id, subject, asked });
    if (news.kind !== 'opened') throw new Error(`a file was answered with ${news.kind}`);
    return { name: news.name, pieces: this.#pieces(id) };
  }

  async *#pieces(id: number): AsyncGenerator<string> {
    let isDone = false;
    try {
      while (!isDone) {
        const news = await this.#order({ kind: 'more', id });
        isDone = news.kind !== 'piece' || news.text === null;
        if (news.kind === 'piece' && news.text !== null) yield news.text;
      }
    } finally {
      if (!isDone) this.#worker?.postMessage({ kind: 'drop', id } satisfies ViewOrder);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const worker = this.#worker;
    if (worker === null) return;
    this.#worker = null;
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    worker.postMessage({ kind: 'close' } satisfies ViewOrder);
    const timer = setTimeout(() => void worker.terminate(), PATIENCE_MS);
    await ended;
    clearTimeout(timer);
  }

  async #order(order: Exclude<ViewOrder, { kind: 'close' | 'drop' }>, signal?: AbortSignal): Promise<ViewNews> {
    const { id } = order;
    const worker = this.#thread();
    return new Promise((resolve, reject) => {
      const drop = (): void => {
        this.#waiters.delete(id);
        worker.postMessage({ kind: 'drop', id } satisfies ViewOrder);
        reject(new SpoorError('INTERRUPTED', 'nobody waits for it any more'));
      };
      const settled = (): void => signal?.removeEventListener('abort', drop);
      this.#waiters.set(id, {
        resolve: (news) => {
          settled();
          resolve(news);
        },
        reject: (error) => {
          settled();
          reject(error);
        },
      });
      if (signal?.aborted === true) return drop();
      signal?.addEventListener('abort', drop, { once: true });
      worker.postMessage(order);
    });
  }

  #thread(): Worker {
    if (this.#worker !== null) return this.#worker;
    if (this.#isClosed) throw new SpoorError('INTERRUPTED', 'the server ends');
    // The program runs from its source as well as compiled.
    const extension = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
    const worker = new Worker(new URL(`./viewWorker${extension}`, import.meta.url), { workerData: this.#results });
    let failure: unknown = new SpoorError('INTERRUPTED', 'the server ends');
    worker.on('message', (news: ViewNews) => this.#hear(worker, news));
    worker.on('error', (error) => {
      failure = error;
    });
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null;
      for (const { reject } of this.#waiters.values()) reject(failure);
      this.#waiters.clear();
    });
    this.#worker = worker;
    return worker;
  }

  #hear(worker: Worker, news: ViewNews): void {
    const waiter = this.#waiters.get(news.id);
    this.#waiters.delete(news.id);
    if (waiter === undefined) {
      // Whoever opened it went away meanwhile.
      if (news.kind === 'opened') worker.postMessage({ kind: 'drop', id: news.id } satisfies ViewOrder);
    } else if (news.kind === 'failed') waiter.reject(toError(news));
    else waiter.resolve(news);
  }
}

function toError({ code, message, fields }: Extract<ViewNews, { kind: 'failed' }>): Error {
  if (code !== null && Object.hasOwn(ERRORS, code))
    return new SpoorError(code as ErrorCode, message, fields as ErrorFields);
  return new Error(message);
}
