import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile, rename, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SpoorError, systemError } from '../core/errors.ts';
import type { Answer, HttpRequest } from './httpClient.ts';
import { redactUrl, secretsOf } from './redactUrl.ts';

/** One line of `answers.jsonl`: what was asked, when, and which bytes came back. */
interface IndexLine {
  readonly method: 'GET' | 'POST';
  /** Without credentials. */
  readonly url: string;
  /** Of a POST. */
  readonly body?: string;
  /** Unix seconds. */
  readonly time: number;
  readonly status: number;
  readonly bytes: number;
  readonly sha256: string;
}

const INDEX = 'answers.jsonl';
/** A shorter user name or password is too likely to stand in an answer by chance. */
const LEAST_SECRET = 8;

/** Drafts written by this process, whatever the folder: two that keep in one folder do not meet. */
let drafts = 0;

/**
 * Answers kept in a folder, so that what was made of them can be made again without the source, and checked:
 * `answers.jsonl` has a line an answer, `bodies/ab/abcd...` the bytes under the SHA-256 of themselves. A body is whole
 * before its line is written, a line torn by a crash is dropped; several processes may add at once.
 */
export class KeptAnswers {
  readonly #folder: string;
  readonly #lineByKey: Map<string, IndexLine>;
  /** Appends follow one another, whole. */
  #tail: Promise<void> = Promise.resolve();

  private constructor(folder: string, lines: Map<string, IndexLine>) {
    this.#folder = folder;
    this.#lineByKey = lines;
  }

  /**
   * Opens a folder of answers; one that is not there holds none and is made with the first answer.
   * @throws BAD_ANSWER where its index is not one, NO_PERMISSION, IO
   */
  static async open(folder: string): Promise<KeptAnswers> {
    const path = join(folder, INDEX);
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return new KeptAnswers(folder, new Map());
      throw systemError(cause, path);
    }
    const end = text.lastIndexOf('\n') + 1;
    if (end < text.length) {
      // A crash tore the last line: what follows must not be joined to it.
      await truncate(path, Buffer.byteLength(text.slice(0, end)));
      text = text.slice(0, end);
    }
    const lines = new Map<string, IndexLine>();
    for (const [i, line] of text.split('\n').entries()) {
      if (line === '') continue;
      const entry = readLine(line, `${path}, line ${i + 1}`);
      // The first answer counts: what was made of it can be made again, whatever was asked since.
      if (!lines.has(keyOf(entry))) lines.set(keyOf(entry), entry);
    }
    return new KeptAnswers(folder, lines);
  }

  get count(): number {
    return this.#lineByKey.size;
  }

  /** When the first and the last of its answers came, Unix seconds; undefined where there is none. */
  get span(): { readonly first: number; readonly last: number } | undefined {
    let first = Infinity;
    let last = -Infinity;
    for (const { time } of this.#lineByKey.values()) {
      first = Math.min(first, time);
      last = Math.max(last, time);
    }
    return last < first ? undefined : { first, last };
  }

  has(request: HttpRequest): boolean {
    return this.#lineByKey.has(keyOf(request));
  }

  /**
   * The answer that was kept for a request, or undefined.
   * @throws BAD_ANSWER where its bytes are no longer those that were kept
   */
  async find(request: HttpRequest): Promise<Answer | undefined> {
    const line = this.#lineByKey.get(keyOf(request));
    if (line === undefined) return undefined;
    const path = this.#bodyPath(line.sha256);
    let body: Uint8Array;
    try {
      body = await readFile(path);
    } catch (cause) {
      // A folder copied in part: as if it had not been kept.
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw systemError(cause, path);
    }
    const found = sha256Of(body);
    if (found !== line.sha256) {
      const message = `${path}: expected SHA-256 ${line.sha256}, found ${found}; this kept answer was changed, restore it or keep answers in another folder`;
      throw new SpoorError('BAD_ANSWER', message, { path, expected: line.sha256, found });
    }
    return { url: line.url, status: line.status, body, sha256: line.sha256, timeSec: line.time };
  }

  /**
   * Keeps an answer, once it was checked. One that is kept already for the same request stays.
   * @throws BAD_ANSWER where the answer repeats the request's credentials: those are never kept
   */
  async keep(request: HttpRequest, answer: Answer): Promise<void> {
    const key = keyOf(request);
    if (this.#lineByKey.has(key)) return;
    const body = Buffer.from(answer.body.buffer, answer.body.byteOffset, answer.body.byteLength);
    if (secretsOf(request.url).some((secret) => secret.length >= LEAST_SECRET && body.includes(secret))) {
      const message = `${answer.url}: the answer repeats the credentials it was asked with, so it cannot be kept`;
      throw new SpoorError('BAD_ANSWER', message, { url: answer.url });
    }
    const line: IndexLine = {
      method: request.method ?? 'GET',
      url: answer.url,
      ...(request.body === undefined ? {} : { body: request.body }),
      time: answer.timeSec,
      status: answer.status,
      bytes: body.byteLength,
      sha256: answer.sha256,
    };
    const path = this.#bodyPath(answer.sha256);
    this.#lineByKey.set(key, line);
    // No other draft of this process has this name, whatever is kept meanwhile.
    const draft = `${path}.${process.pid}.${drafts++}`;
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(draft, body);
      await rename(draft, path);
      this.#tail = this.#tail.then(() => appendFile(join(this.#folder, INDEX), `${JSON.stringify(line)}\n`));
      await this.#tail;
    } catch (cause) {
      throw systemError(cause, path);
    }
  }

  #bodyPath(sha256: string): string {
    return join(this.#folder, 'bodies', sha256.slice(0, 2), sha256);
  }
}

function keyOf({ method, url, body }: Pick<HttpRequest, 'method' | 'url' | 'body'>): string {
  return `${method ?? 'GET'} ${redactUrl(url)} ${body ?? ''}`;
}

function readLine(line: string, where: string): IndexLine {
  try {
    const entry = JSON.parse(line) as IndexLine;
    if (typeof entry.url === 'string' && /^[0-9a-f]{64}$/.test(entry.sha256) && Number.isSafeInteger(entry.time))
      return entry;
  } catch {
    // As below.
  }
  const message = `${where}: expected a line that names a kept answer; this folder's index was changed, restore it or name another folder (--keep)`;
  throw new SpoorError('BAD_ANSWER', message, { where });
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
