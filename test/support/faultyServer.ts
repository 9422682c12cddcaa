import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Random } from '../../src/core/random.ts';
import type { Clock } from '../../src/fetch/requestGate.ts';

/** What a server may do instead of answering. */
export const FAULTS = [
  'rate-limit',
  'server-error',
  'hang',
  'reset',
  'cut',
  'wrong-length',
  'html',
  'garbage',
  'too-large',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface ServedAnswer {
  readonly status?: number;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ServerOptions {
  readonly answer: (request: {
    url: URL;
    method: string;
    body: string;
    headers: IncomingMessage['headers'];
  }) => ServedAnswer;
  /** The fault of the n-th request, from 1. */
  readonly fault?: (n: number, url: URL) => Fault | null;
  readonly latencyMs?: number;
}

export interface FaultyServer {
  readonly url: string;
  /** Requests so far, faults included. */
  readonly requests: readonly string[];
  /** Most requests that were being answered at once. */
  readonly mostAtOnce: () => number;
  close(): Promise<void>;
}

/** A server on loopback that answers as it is told and misbehaves on demand. */
export async function startServer(options: ServerOptions): Promise<FaultyServer> {
  const requests: string[] = [];
  let inside = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    requests.push(`${request.method} ${request.url}`);
    const fault = options.fault?.(requests.length, url) ?? null;
    most = Math.max(most, ++inside);
    response.on('close', () => inside--);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const reply = (): void => {
        const { method = 'GET', headers } = request;
        misbehave(fault, response, () => options.answer({ url, method, body, headers }));
      };
      if (options.latencyMs === undefined) reply();
      else setTimeout(reply, options.latencyMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, requests, mostAtOnce: () => most, close: () => closeServer(server) };
}

function misbehave(fault: Fault | null, response: ServerResponse, answer: () => ServedAnswer): void {
  const {
    status = 200,
    body,
    headers = {},
  } = fault === null || fault === 'cut' || fault === 'wrong-length' ? answer() : { body: '' };
  const bytes = Buffer.from(body);
  switch (fault) {
    case 'hang':
      return;
    case 'reset':
      response.socket?.destroy();
      return;
    case 'rate-limit':
      response.writeHead(429, { 'retry-after': '1', 'content-type': 'text/plain' }).end('slow down');
      return;
    case 'server-error':
      response.writeHead(503, { 'content-type': 'text/html' }).end('<html><h1>503 Service Unavailable</h1></html>');
      return;
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!DOCTYPE html><title>Just a moment...</title>');
      return;
    case 'garbage':
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"half": ["an ans');
      return;
    case 'too-large':
      response.writeHead(200, { 'content-type': 'application/json' }).end(`[0${',0'.repeat(4 * 2 ** 20)}`);
      return;
    case 'cut':
      response.writeHead(status, { ...headers, 'content-length': bytes.length + 1 });
      response.write(bytes.subarray(0, bytes.length >> 1), () => response.socket?.destroy());
      return;
    case 'wrong-length':
      response.writeHead(status, { ...headers, 'content-length': bytes.length + 100 });
      response.write(bytes, () => response.socket?.end());
      return;
    default:
      response.writeHead(status, headers).end(bytes);
  }
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** One request in `oneIn` misbehaves in one of `kinds`, by the seed. */
export function randomFaults(random: Random, kinds: readonly Fault[], oneIn: number): (n: number) => Fault | null {
  return () => (random.below(oneIn) === 0 ? random.pick(kinds) : null);
}

/** A clock whose sleeps take no time and move it on. */
export function testClock(startSec = 1_700_000_000): Clock & { readonly slept: number[] } {
  let now = startSec;
  const slept: number[] = [];
  return {
    slept,
    nowSec: () => now,
    sleep: async (ms) => {
      slept.push(ms);
      now += ms / 1000;
    },
  };
}
