import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Call {
  readonly id: number;
  readonly method: string;
  readonly params: unknown[];
}

export type Transport = 'html' | 'cut' | 'empty' | 'limited' | 'broken' | 'wrongId' | 'refuses' | 'hangs' | 'notJson';
export const TRANSPORTS: readonly Transport[] = [
  'html',
  'cut',
  'empty',
  'limited',
  'broken',
  'wrongId',
  'refuses',
  'hangs',
  'notJson',
];

/** What a lie does to one answer; the same request gets the same lie however often it is asked. */
export type Lie = { readonly call: string } & (
  | { readonly transport: Transport }
  | { readonly change: (result: unknown) => unknown }
);

/** A server on loopback between a program and a real node: remembers what was answered, and lies as it is told. */
export class HostileNode {
  lie: Lie | undefined;
  /** Methods that it does not have. */
  lacks: ReadonlySet<string> = new Set();
  /** Methods that its plan does not cover, which it says with status 403. */
  forbids: ReadonlySet<string> = new Set();
  /** What the node answered, by method and parameters. */
  readonly answers = new Map<string, unknown>();
  /** How often the lie was told. */
  told = 0;
  readonly #behind: string;
  readonly #server: Server;

  private constructor(behind: string) {
    this.#behind = behind;
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      // What stands behind may be gone already when a test has ended.
      request.on('end', () => this.#answer(Buffer.concat(chunks).toString(), response).catch(() => response.destroy()));
    });
  }

  static async start(behind: string): Promise<HostileNode> {
    const node = new HostileNode(behind);
    await new Promise<void>((done) => node.#server.listen(0, '127.0.0.1', done));
    return node;
  }

  /** With credentials, which no message may show. */
  get url(): string {
    return `http://investigator:hunter2@127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #answer(body: string, response: ServerResponse): Promise<void> {
    const parsed = JSON.parse(body) as Call | Call[];
    const calls = Array.isArray(parsed) ? parsed : [parsed];
    if (calls.some(({ method }) => this.forbids.has(method))) {
      response.writeHead(403).end('upgrade your plan');
      return;
    }
    const messages: Record<string, unknown>[] = [];
    let transport: Transport | undefined;
    for (const { id, method, params } of calls) {
      const key = `${method} ${JSON.stringify(params)}`;
      if (this.lacks.has(method)) {
        messages.push({ jsonrpc: '2.0', id, error: { code: -32601, message: `the method ${method} does not exist` } });
        continue;
      }
      if (!this.answers.has(key)) this.answers.set(key, await this.#ask(method, params));
      let result = this.answers.get(key);
      if (this.lie?.call === key) {
        this.told++;
        if ('change' in this.lie) result = this.lie.change(structuredClone(result));
        else transport = this.lie.transport;
      }
      messages.push({ jsonrpc: '2.0', id, result });
    }
    send(response, Array.isArray(parsed) ? messages : messages[0]!, transport);
  }

  async #ask(method: string, params: unknown[]): Promise<unknown> {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
    const answer = await fetch(this.#behind, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return ((await answer.json()) as { result: unknown }).result;
  }
}

function send(response: ServerResponse, message: unknown, transport: Transport | undefined): void {
  const text = JSON.stringify(message);
  switch (transport) {
    case undefined:
      response.end(text);
      return;
    case 'html':
      response.end('<!doctype html><title>Just a moment...</title>');
      return;
    case 'notJson':
      response.end(text.slice(0, text.length / 2));
      return;
    case 'cut':
      response.setHeader('content-length', text.length);
      response.write(text.slice(0, text.length / 2));
      response.socket?.destroySoon();
      return;
    case 'empty':
      response.end();
      return;
    case 'limited':
      response.writeHead(429, { 'retry-after': '1' }).end('slow down');
      return;
    case 'broken':
      response.writeHead(502).end('bad gateway');
      return;
    case 'wrongId':
      response.end(text.replaceAll(/"id":(\d+)/g, (_, id: string) => `"id":${Number(id) + 7}`));
      return;
    case 'refuses':
      response.end(JSON.stringify({ jsonrpc: '2.0', id: 1, error: { code: -32000, message: 'daily quota exceeded' } }));
      return;
    case 'hangs':
      return;
  }
}
