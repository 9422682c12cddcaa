import { SpoorError } from '../core/errors.ts';
import type { HttpClient, HttpRequest, Verdict } from './httpClient.ts';
import { excerpt, parseExactJson } from './parseExactJson.ts';
import { hideSecrets, redactUrl, secretsOf } from './redactUrl.ts';

export interface RpcCall {
  readonly method: string;
  readonly params: readonly unknown[];
}

/**
 * The request of a JSON-RPC 2.0 call, or of a batch of calls with ids from 1. The same calls make the same body, so that
 * its answer can be kept and found again.
 */
export function rpcRequest(url: string, calls: RpcCall | readonly RpcCall[]): HttpRequest {
  const message = ({ method, params }: RpcCall, i: number): unknown => ({ jsonrpc: '2.0', id: i + 1, method, params });
  const body = JSON.stringify(isBatch(calls) ? calls.map(message) : message(calls, 0));
  return { method: 'POST', url, body, verdict: rpcVerdict };
}

/** Calls a method. @throws as `readRpcAnswer` and the client's `send` */
export async function callJsonRpc(
  client: HttpClient,
  url: string,
  method: string,
  params: readonly unknown[],
): Promise<unknown> {
  const call = { method, params };
  const answer = await client.send(rpcRequest(url, call));
  return readRpcAnswer(url, [call], answer.body)[0];
}

/** Calls several methods in one request; results in the order of the calls. @throws as `callJsonRpc` */
export async function callJsonRpcBatch(client: HttpClient, url: string, calls: readonly RpcCall[]): Promise<unknown[]> {
  if (calls.length === 0) return [];
  const answer = await client.send(rpcRequest(url, calls));
  return readRpcAnswer(url, calls, answer.body);
}

/**
 * The results in an answer's body, one a call, whatever order the server answered in.
 * @throws SOURCE_REFUSED where the node answers an error (`fields.rpcCode`, `fields.rpcMessage`)
 * @throws BAD_ANSWER where it is not JSON-RPC, an id is missing, twice or unknown, or there is neither result nor error
 */
export function readRpcAnswer(url: string, calls: readonly RpcCall[], body: Uint8Array): unknown[] {
  const names = [...new Set(calls.map((call) => call.method))].join(', ');
  const what = `${redactUrl(url)} ${names}`;
  const bad = (expected: string, found: unknown): SpoorError => {
    const text = hideSecrets(excerpt(JSON.stringify(found) ?? 'nothing'), secretsOf(url));
    return new SpoorError('BAD_ANSWER', `${what}: expected ${expected}, found ${text}`, {
      what,
      expected,
      found: text,
    });
  };
  const parsed = parseExactJson(new TextDecoder().decode(body), what);
  // A server that takes no batches answers one error for all of them.
  const messages = Array.isArray(parsed) ? (parsed as unknown[]) : [parsed];
  const results = Array.from<unknown>({ length: calls.length });
  const seen = new Set<number>();
  for (const message of messages) {
    if (!isObject(message)) throw bad('a JSON-RPC object', message);
    if (message.error !== undefined && message.error !== null) throw rpcRefusal(what, url, message.error);
    const id = message.id;
    if (typeof id !== 'number' || !(id >= 1 && id <= calls.length)) throw bad(`an id from 1 to ${calls.length}`, id);
    if (seen.has(id)) throw bad('each id once', id);
    if (!('result' in message)) throw bad('a result or an error', message);
    seen.add(id);
    results[id - 1] = message.result;
  }
  if (seen.size !== calls.length) throw bad(`${calls.length} answers`, seen.size);
  return results;
}

function rpcRefusal(what: string, url: string, error: unknown): SpoorError {
  const { code, message } = isObject(error) ? error : { code: null, message: error };
  const rpcCode = typeof code === 'number' ? code : null;
  const text = typeof message === 'string' ? message : (JSON.stringify(message) ?? '');
  const rpcMessage = hideSecrets(excerpt(text), secretsOf(url));
  return new SpoorError(
    'SOURCE_REFUSED',
    `${what}: the node answers error ${rpcCode ?? ''} ${JSON.stringify(rpcMessage)}`,
    { what, rpcCode, rpcMessage },
  );
}

/** Bitcoin Core warming up; the usual codes of rate limits. */
const RETRYABLE_CODES = new Set([-28, -32005, -32029, 429]);

/** Nodes answer errors of a call with status 400, 404 or 500 (Bitcoin Core) as well as with 200. */
function rpcVerdict(status: number, body: Uint8Array): Verdict {
  if (status !== 200 && status !== 400 && status !== 404 && status !== 500) return undefined;
  // An answer with a result is never searched: a block may be many megabytes.
  if (status === 200 && body.byteLength > 4096) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
  for (const message of Array.isArray(parsed) ? (parsed as unknown[]) : [parsed]) {
    if (!isObject(message) || !isObject(message.error)) continue;
    return RETRYABLE_CODES.has(Number(message.error.code)) ? 'retry' : 'accept';
  }
  return undefined;
}

function isBatch(calls: RpcCall | readonly RpcCall[]): calls is readonly RpcCall[] {
  return Array.isArray(calls);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
