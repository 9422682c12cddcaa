import { readAnswer } from '../format/writeOutTurns.ts';
import { pinned, pinTo } from './pinned.ts';
import { makeStore, type Store } from './store.ts';

/** What went wrong with a request, as the server said it or as the network did. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  /** HTTP status, 0 where no answer came. */
  readonly status: number;
}

/** A question's state: what is known of its answer. */
export type Answer<T> =
  | { readonly state: 'asking' }
  | { readonly state: 'known'; readonly data: T }
  | { readonly state: 'failed'; readonly failure: Failure };

interface Question {
  readonly store: Store<Answer<unknown>>;
  readonly abort: AbortController;
  watchers: number;
}

/** Answers kept for going back to; beyond it those asked longest ago and watched by nobody are forgotten. */
const MAX_KEPT = 120;
const ASKING: Answer<never> = { state: 'asking' };

/** An Error that carries the server's own code and words. */
export class RequestError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

async function failureOf(response: Response): Promise<Failure> {
  const text = await response.text();
  try {
    const { error } = JSON.parse(text) as { error?: { code?: string; message?: string } };
    if (error?.message !== undefined) {
      return { code: error.code ?? 'UNKNOWN', message: error.message, status: response.status };
    }
  } catch {
    // Not JSON: said as it is, below.
  }
  return { code: 'UNKNOWN', message: text.slice(0, 300) || response.statusText, status: response.status };
}

/** What is kept of the investigator's own work, and its log, goes back to the server, so it is read as it is. */
function answerOf(path: string, text: string): unknown {
  return /^\/cases\/[^/]+\/(?:work|log)\b/.test(path) ? JSON.parse(text) : readAnswer(text);
}

/**
 * Asks the server on behalf of all views, so that none asks twice and none knows another: a view states a path, is told
 * when its answer comes, and lets go of it; a question that nobody waits for any more is aborted.
 */
export class Coordinator {
  /** Whether the server answered last time. */
  readonly isOnline: Store<boolean> = makeStore(true);
  readonly #questions = new Map<string, Question>();
  #knocking: ReturnType<typeof setTimeout> | undefined;

  /** Watches a path's answer: `listener` is called at each change, the returned function lets go. */
  watch(path: string, listener: () => void): () => void {
    const question = this.#question(path);
    question.watchers++;
    const leave = question.store.subscribe(listener);
    return () => {
      leave();
      question.watchers--;
      if (question.watchers === 0 && question.store.get().state === 'asking') {
        question.abort.abort();
        if (this.#questions.get(path) === question) this.#questions.delete(path);
      }
    };
  }

  /** What is known of a path's answer now; never starts a request. */
  peek<T>(path: string): Answer<T> {
    return (this.#questions.get(path)?.store.get() ?? ASKING) as Answer<T>;
  }

  /** Shows a case as a snapshot keeps it, or as it is: answers about the other are forgotten. */
  pin(caseId: string, snapshot: string | null): void {
    if (!pinTo(caseId, snapshot)) return;
    for (const [path, { watchers }] of this.#questions)
      if (watchers === 0 && path.startsWith('/cases/')) this.#questions.delete(path);
  }

  /** Takes what a change was answered with for what its path answers now: no view goes on with what was before. */
  know(path: string, data: unknown): void {
    this.#questions.get(path)?.store.set({ state: 'known', data });
  }

  /** Asks ahead for what will probably be looked at next. */
  prefetch(path: string): void {
    if (this.isOnline.get()) this.#question(path);
  }

  /** Forgets the answers whose paths begin so, and asks again for those that are watched. */
  invalidate(prefix: string): void {
    for (const [path, question] of this.#questions) {
      if (!path.startsWith(prefix)) continue;
      if (question.watchers === 0) this.#questions.delete(path);
      else this.#ask(path, question);
    }
  }

  /** Sends what changes something; the answer is not kept. @throws RequestError */
  async send<T>(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<T> {
    return (await this.#fetch(path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })) as T;
  }

  /** Reads once, without keeping. @throws RequestError */
  async read<T>(path: string, signal?: AbortSignal): Promise<T> {
    return (await this.#fetch(path, signal === undefined ? {} : { signal })) as T;
  }

  /** Sends a file's bytes as they are. @throws RequestError */
  async upload<T>(path: string, file: Blob): Promise<T> {
    const headers = { 'content-type': 'application/octet-stream' };
    return (await this.#fetch(path, { method: 'POST', body: file, headers })) as T;
  }

  #question(path: string): Question {
    const known = this.#questions.get(path);
    if (known !== undefined && known.store.get().state !== 'failed') {
      this.#questions.delete(path);
      this.#questions.set(path, known);
      return known;
    }
    const question: Question = known ?? {
      store: makeStore<Answer<unknown>>(ASKING),
      abort: new AbortController(),
      watchers: 0,
    };
    this.#questions.set(path, question);
    this.#ask(path, question);
    this.#forgetOld();
    return question;
  }

  #ask(path: string, question: Question): void {
    if (question.store.get().state === 'failed') question.store.set(ASKING);
    this.#fetch(path, { signal: question.abort.signal }).then(
      (data) => question.store.set({ state: 'known', data }),
      (error: unknown) => {
        if (question.abort.signal.aborted) return;
        const failure =
          error instanceof RequestError ? error.failure : { code: 'UNKNOWN', message: String(error), status: 0 };
        question.store.set({ state: 'failed', failure });
      },
    );
  }

  #forgetOld(): void {
    for (const [path, { watchers }] of this.#questions) {
      if (this.#questions.size <= MAX_KEPT) return;
      if (watchers === 0) this.#questions.delete(path);
    }
  }

  async #fetch(path: string, init: RequestInit): Promise<unknown> {
    let response: Response;
    try {
      response = await fetch(`/api${init.method === undefined ? pinned(path) : path}`, init);
    } catch {
      if (init.signal?.aborted !== true) this.#lostContact();
      throw new RequestError({
        code: 'OFFLINE',
        message: 'The server does not answer. Is `spoor serve` still running?',
        status: 0,
      });
    }
    this.isOnline.set(true);
    if (!response.ok) throw new RequestError(await failureOf(response));
    if (response.status === 204) return null;
    const text = await response.text();
    return response.headers.get('content-type')?.includes('json') === true ? answerOf(path, text) : text;
  }

  /** Knocks every two seconds until the server answers, then asks again for what failed meanwhile. */
  #lostContact(): void {
    this.isOnline.set(false);
    if (this.#knocking !== undefined) return;
    const knock = async (): Promise<void> => {
      this.#knocking = undefined;
      try {
        await fetch('/health', { cache: 'no-store' });
      } catch {
        this.#knocking = setTimeout(() => void knock(), 2000);
        return;
      }
      this.isOnline.set(true);
      for (const [path, question] of this.#questions) {
        if (question.store.get().state === 'failed') this.#ask(path, question);
      }
    };
    this.#knocking = setTimeout(() => void knock(), 2000);
  }
}
