import { createHash } from 'node:crypto';
import { SpoorError } from '../core/errors.ts';
import type { Answer, HttpClient, HttpRequest } from '../fetch/httpClient.ts';
import type { KeptAnswers } from '../fetch/keptAnswers.ts';
import { redactUrl } from '../fetch/redactUrl.ts';

/** Something to ask of every source of a kind. */
export interface Question<T> {
  /** The request at a source's address. */
  readonly request: (base: string) => HttpRequest;
  /** Reads an answer of the source at `base` and checks what can be checked of it alone. @throws BAD_ANSWER */
  readonly read: (answer: Answer, base: string) => T;
  /** What all sources must say alike; without it they are not compared. */
  readonly gist?: (value: T) => string;
  /** Whether two answers agree, where that is not that their gists are the same. */
  readonly agree?: (one: T, other: T) => boolean;
  /** Put to a second source every time: an answer can leave out what nothing else would show. Else it is by sample. */
  readonly isAlwaysCompared?: true;
}

export interface Asked<T> {
  readonly value: T;
  /** Keeps the answer: to be called once it agrees with the others it belongs to. */
  readonly keep: () => Promise<void>;
}

/** Two sources of a kind that said different things. */
export interface Disagreement {
  readonly first: string;
  readonly second: string;
}

export interface AskerOptions {
  /** Null: offline, from kept answers alone. */
  readonly client: HttpClient | null;
  readonly kept: KeptAnswers;
  readonly maxRequests: number;
  /** Called after each request with how many there were. */
  readonly onRequest?: (count: number) => void;
}

/** Of 256 questions that are compared by sample so many are put to the second source as well, chosen by the SHA-256 of the question. */
const COMPARED_OF_256 = 32;

/**
 * Asks sources through what was kept: a kept answer is used and costs nothing; else a request is made as long as the
 * budget lasts. Which questions are compared between sources depends on the questions alone.
 */
export class Asker {
  readonly #options: AskerOptions;
  /** Requests that were sent. */
  sent = 0;
  /** Answers that were held against another source's, from what was kept too. */
  compared = 0;
  readonly disagreements: Disagreement[] = [];
  /** Answers that are awaited or not kept yet: what is asked for twice is sent once. */
  readonly #inHand = new Map<string, Promise<Answer>>();

  readonly #keeping = new Set<Promise<void>>();
  #isStopped = false;

  constructor(options: AskerOptions) {
    this.#options = options;
  }

  /** From now on nothing is kept any more; returns when what is being kept is. Answers under way are let go. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.allSettled(this.#keeping);
  }

  get isOffline(): boolean {
    return this.#options.client === null;
  }

  /** The answer of the first source, or undefined where it is not to be had: offline, or the budget is used up. */
  async ask<T>(bases: readonly string[], question: Question<T>): Promise<Asked<T> | undefined> {
    const first = await this.#askOne(bases[0]!, question);
    if (first === undefined || question.gist === undefined || bases.length < 2) return first;
    const key = createHash('sha256')
      .update(JSON.stringify(keyOf(question.request('http://source'))))
      .digest();
    if (!question.isAlwaysCompared && key[0]! >= COMPARED_OF_256) return first;
    const others = bases.slice(1);
    const other = others[key[1]! % others.length]!;
    const second = await this.#askOne(other, question);
    if (second === undefined) return first;
    const [said, saidToo] = [question.gist(first.value), question.gist(second.value)];
    this.compared += 1;
    if (!(question.agree?.(first.value, second.value) ?? said === saidToo)) {
      const name = (base: string): string => redactUrl(question.request(base).url);
      this.disagreements.push({ first: `${name(bases[0]!)} says ${said}`, second: `${name(other)} says ${saidToo}` });
    }
    const keep = async (): Promise<void> => {
      await first.keep();
      await second.keep();
    };
    return { value: first.value, keep };
  }

  async #askOne<T>(base: string, question: Question<T>): Promise<Asked<T> | undefined> {
    const { client, kept, maxRequests, onRequest } = this.#options;
    const request = question.request(base);
    const known = await kept.find(request);
    if (known !== undefined) return { value: question.read(known, base), keep: async () => {} };
    const key = JSON.stringify(keyOf(request));
    let coming = this.#inHand.get(key);
    if (coming === undefined) {
      if (client === null || this.sent >= maxRequests) return undefined;
      this.sent += 1;
      onRequest?.(this.sent);
      coming = client.send(request);
      this.#inHand.set(key, coming);
    }
    const answer = await coming;
    const keep = async (): Promise<void> => {
      if (this.#isStopped) return;
      const keeping = kept.keep(request, answer);
      this.#keeping.add(keeping);
      try {
        await keeping;
        this.#inHand.delete(key);
      } finally {
        this.#keeping.delete(keeping);
      }
    };
    return { value: question.read(answer, base), keep };
  }

  /** Why the theft itself could not be asked for. */
  openError(what: string): SpoorError {
    if (this.isOffline) {
      const message = `${what}: the answer was not kept; run without --offline once, or name the folder it was kept in (--keep)`;
      return new SpoorError('ANSWER_NOT_KEPT', message, { what });
    }
    const message = `${what}: --max-requests was used up before the theft itself was known; allow more`;
    return new SpoorError('USAGE', message, { what });
  }
}

function keyOf({ url, body }: HttpRequest): readonly string[] {
  return [redactUrl(url), body ?? ''];
}

/** All of several questions, or undefined where one stays open; they are kept together. */
export function allAsked<T extends readonly unknown[]>(
  parts: {
    readonly [K in keyof T]: Asked<T[K]> | undefined;
  },
): Asked<T> | undefined {
  const had: Asked<unknown>[] = [];
  for (const part of parts) {
    if (part === undefined) return undefined;
    had.push(part as Asked<unknown>);
  }
  const keep = async (): Promise<void> => {
    for (const part of had) await part.keep();
  };
  return { value: had.map((part) => part.value) as unknown as T, keep };
}
