import { createHash } from 'node:crypto';
import { SpoorError } from '../core/errors.ts';
import { excerpt } from './parseExactJson.ts';
import { hideSecrets, redactUrl, secretsOf } from './redactUrl.ts';
import { type Clock, RequestGate } from './requestGate.ts';

/** A source's answer, whole. */
export interface Answer {
  /** Without credentials. */
  readonly url: string;
  readonly status: number;
  readonly body: Uint8Array;
  /** Hex, of `body`. */
  readonly sha256: string;
  /** When it came, Unix seconds. */
  readonly timeSec: number;
}

/** What to make of an answer, where its status alone does not say: rate limits in a 200, errors of an API in a 500. */
export type Verdict = 'accept' | 'retry' | undefined;

export interface HttpRequest {
  readonly method?: 'GET' | 'POST';
  /** May carry credentials: they go into a header, and nowhere else. */
  readonly url: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  /** Overrules the status: `accept` hands the answer to the caller, `retry` tries again. */
  readonly verdict?: (status: number, body: Uint8Array) => Verdict;
}

/** Sends requests; answers with status 2xx (or accepted by the request's verdict) come back, all else throws. */
export interface HttpClient {
  send(request: HttpRequest): Promise<Answer>;
}

export interface HttpOptions {
  readonly clock: Clock;
  /** A number below a bound, seeded: spreads retries so that they do not come all at once. */
  readonly random: { below(bound: number): number };
  readonly signal?: AbortSignal;
  /** Requests in flight at once; default 8. */
  readonly concurrency?: number;
  readonly requestsPerSecond?: number;
  /** Tries after the first; default 6. */
  readonly retries?: number;
  /** A whole answer must have come by then; default 30 s. */
  readonly timeoutMs?: number;
  /** Default 256 MiB. */
  readonly maxBytes?: number;
  /** Called before each try with how many there were, this one counted. */
  readonly onRequest?: (count: number) => void;
}

const DEFAULTS = { concurrency: 8, retries: 6, timeoutMs: 30_000, maxBytes: 256 * 2 ** 20 } as const;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** A server that wants a longer pause than this is not waited for. */
const LONGEST_RETRY_AFTER_MS = 300_000;

/** A try that failed and may succeed later. */
interface Failure {
  readonly why: string;
  readonly retryAfterMs: number | null;
  /** The last failure decides the code: a server that always cuts its answers short is reached, and answers badly. */
  readonly code: 'SOURCE_UNREACHABLE' | 'BAD_ANSWER';
  readonly status: number | null;
}

/**
 * The one way to ask a source over HTTP. Retries connections that fail or break, time limits, 408, 425, 429 and 5xx
 * with exponential backoff and jitter; `Retry-After` pauses all requests. Redirects are not followed, so that
 * credentials go where they were meant to. Credentials never appear in an answer or error.
 *
 * `send` throws
 * - SOURCE_UNREACHABLE after the last try (retryable)
 * - SOURCE_REFUSED for other statuses than 2xx; `fields.status` says which
 * - BAD_ANSWER for an answer larger than `maxBytes`, or again and again cut short
 * - INTERRUPTED when the signal fires
 */
export function createHttpClient(options: HttpOptions): HttpClient {
  return new RetryingClient(options);
}

class RetryingClient implements HttpClient {
  readonly #options: HttpOptions;
  readonly #gate: RequestGate;
  #count = 0;

  constructor(options: HttpOptions) {
    this.#options = options;
    this.#gate = new RequestGate(options.clock, options.concurrency ?? DEFAULTS.concurrency, options.requestsPerSecond);
  }

  async send(request: HttpRequest): Promise<Answer> {
    const { clock, random, signal, retries = DEFAULTS.retries } = this.#options;
    const target = targetOf(request);
    for (let attempt = 0; ; attempt++) {
      const outcome = await this.#gate.pass(signal, () => this.#try(request, target));
      if (!('why' in outcome)) return outcome;
      const tooLong = (outcome.retryAfterMs ?? 0) > LONGEST_RETRY_AFTER_MS;
      if (attempt >= retries || tooLong) throw givenUp(target, outcome, attempt + 1);
      const backoff = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt);
      const waitMs = outcome.retryAfterMs ?? Math.ceil(backoff / 2) + random.below(Math.ceil(backoff / 2) + 1);
      if (outcome.retryAfterMs !== null) this.#gate.pause(outcome.retryAfterMs);
      await clock.sleep(waitMs, signal);
      throwIfAborted(signal);
    }
  }

  async #try(request: HttpRequest, target: Target): Promise<Answer | Failure> {
    const { clock, signal, onRequest } = this.#options;
    throwIfAborted(signal);
    onRequest?.(++this.#count);
    const timeoutMs = request.timeoutMs ?? this.#options.timeoutMs ?? DEFAULTS.timeoutMs;
    const limit = AbortSignal.timeout(timeoutMs);
    let status: number | null = null;
    try {
      const response = await fetch(target.url, {
        method: request.method ?? 'GET',
        headers: { ...target.headers, ...request.headers },
        ...(request.body === undefined ? {} : { body: request.body }),
        redirect: 'manual',
        signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
      });
      status = response.status;
      const body = await readBody(response, target, request.maxBytes ?? this.#options.maxBytes ?? DEFAULTS.maxBytes);
      const verdict = request.verdict?.(status, body);
      if (verdict === 'accept' || (verdict === undefined && response.ok)) {
        const sha256 = createHash('sha256').update(body).digest('hex');
        return { url: target.shown, status, body, sha256, timeSec: Math.floor(clock.nowSec()) };
      }
      if (verdict === 'retry' || isRetryable(status)) {
        const retryAfterMs = readRetryAfter(response.headers.get('retry-after'), clock.nowSec());
        return { why: said(target, status, body), retryAfterMs, code: 'SOURCE_UNREACHABLE', status };
      }
      throw refusal(target, response, body);
    } catch (cause) {
      if (cause instanceof SpoorError) throw cause;
      throwIfAborted(signal);
      if (limit.aborted)
        return {
          why: `no answer within ${timeoutMs / 1000} s`,
          retryAfterMs: null,
          code: 'SOURCE_UNREACHABLE',
          status,
        };
      const cutShort = status !== null;
      const why = `${cutShort ? 'the answer was cut short' : 'no connection'} (${reasonOf(cause, target.secrets)})`;
      return { why, retryAfterMs: null, code: cutShort ? 'BAD_ANSWER' : 'SOURCE_UNREACHABLE', status };
    }
  }
}

/** Where a request really goes, and how it is spoken of. */
interface Target {
  readonly url: string;
  readonly shown: string;
  readonly headers: Record<string, string>;
  readonly secrets: readonly string[];
}

function targetOf({ url, body }: HttpRequest): Target {
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) {
    throw new SpoorError('USAGE', `a source's address must be an http:// or https:// URL, found ${redactUrl(url)}`);
  }
  const headers: Record<string, string> = { accept: 'application/json, */*', 'user-agent': 'spoor' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  const { username, password } = parsed;
  if (username !== '' || password !== '') {
    const plain = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    headers.authorization = `Basic ${Buffer.from(plain).toString('base64')}`;
    parsed.username = '';
    parsed.password = '';
  }
  return { url: parsed.href, shown: redactUrl(url), headers, secrets: secretsOf(url) };
}

/** @throws BAD_ANSWER where there is more than `maxBytes`, before it is all in memory */
async function readBody(response: Response, target: Target, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > maxBytes) {
      const message = `${target.shown}: the answer is larger than ${maxBytes} bytes, more than is ever needed; it was dropped`;
      throw new SpoorError('BAD_ANSWER', message, { url: target.shown, expected: maxBytes });
    }
    parts.push(part);
  }
  const stated = response.headers.get('content-length');
  if (stated !== null && !response.headers.has('content-encoding') && Number(stated) !== size) {
    throw new Error(`${size} bytes came of ${stated} stated`);
  }
  return Buffer.concat(parts);
}

const isRetryable = (status: number): boolean => status === 408 || status === 425 || status === 429 || status >= 500;

/** `Retry-After` in milliseconds from now: seconds, or an HTTP date (RFC 9110, 10.2.3). */
function readRetryAfter(text: string | null, nowSec: number): number | null {
  if (text === null) return null;
  if (/^\d{1,9}$/.test(text.trim())) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - nowSec * 1000);
}

function said(target: Target, status: number, body: Uint8Array): string {
  const text = hideSecrets(excerpt(new TextDecoder().decode(body.subarray(0, 1024))), target.secrets);
  return `status ${status}${text === '' ? '' : `, ${JSON.stringify(text)}`}`;
}

function refusal(target: Target, response: Response, body: Uint8Array): SpoorError {
  const { status } = response;
  const fields = { url: target.shown, status };
  if (status >= 300 && status < 400) {
    const to = redactUrl(URL.parse(response.headers.get('location') ?? '', target.url)?.href ?? '');
    const message = `${target.shown}: redirects to ${to}; redirects are not followed, so name the source by its own address`;
    return new SpoorError('SOURCE_REFUSED', message, fields);
  }
  const hint =
    status === 401 || status === 403
      ? '; check the credentials, and whether the plan covers this request'
      : status === 404
        ? '; check the address of the source'
        : '';
  return new SpoorError('SOURCE_REFUSED', `${target.shown}: refused with ${said(target, status, body)}${hint}`, fields);
}

function givenUp(target: Target, failure: Failure, tries: number): SpoorError {
  const { code, why, status, retryAfterMs } = failure;
  const wait = retryAfterMs === null ? '' : `, asking to wait ${Math.ceil(retryAfterMs / 1000)} s`;
  const message = `${target.shown}: ${why}${wait}, after ${tries} ${tries === 1 ? 'try' : 'tries'}; check the address, or try again later`;
  return new SpoorError(code, message, { url: target.shown, status, tries }, { retryable: true });
}

/** What went wrong, without what a library's message may quote of the request. */
function reasonOf(cause: unknown, secrets: readonly string[]): string {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  const code = (inner as { code?: unknown } | null)?.code;
  const text = inner instanceof Error ? inner.message : String(inner);
  return hideSecrets(excerpt(typeof code === 'string' && !text.includes(code) ? `${code}: ${text}` : text), secrets);
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new SpoorError('INTERRUPTED', 'stopped while asking a source');
}
