import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { InjectOptions } from 'fastify';
import { createServer } from '../../src/http/createServer.ts';
import { Desk } from '../../src/http/desk.ts';
import type { Access } from '../../src/http/guard.ts';
import type { Case } from '../../src/http/schema/case.ts';

export interface Workbench {
  readonly folder: string;
  readonly desk: Desk;
  readonly app: Awaited<ReturnType<typeof createServer>>;
  /** Answers of requests that must succeed. */
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  /** Any request, with its status. */
  ask(options: InjectOptions): Promise<{ status: number; body: string; headers: Record<string, unknown> }>;
  /** Waits until a case is traced. */
  traced(id: string): Promise<Case>;
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  readonly folder?: string;
  readonly access?: Access;
  readonly webRoot?: string;
  readonly register?: string;
}

/** A workbench in a temporary folder, with a clock and ids of its own. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'spoor-workbench-')));
  let now = 1_700_000_000;
  let ids = 0;
  const desk = new Desk({ folder, nowSec: () => ++now, newId: () => `id-${ids++}-${now}`, ...registerOf(options) });
  const app = await createServer({
    desk,
    access: options.access ?? { hosts: [], token: null },
    webRoot: options.webRoot ?? null,
    version: '0.0.0',
    onDefect: (error) => {
      throw error;
    },
  });
  const ask: Workbench['ask'] = async (request) => {
    const { statusCode, body, headers } = await app.inject(request);
    return { status: statusCode, body, headers };
  };
  const answer = async <T>(request: InjectOptions): Promise<T> => {
    const { status, body } = await ask(request);
    if (status !== 200) throw new Error(`${JSON.stringify(request)}: ${status} ${body}`);
    return JSON.parse(body) as T;
  };
  const bench: Workbench = {
    folder,
    desk,
    app,
    ask,
    get: (url) => answer({ method: 'GET', url }),
    post: (url, body) => answer({ method: 'POST', url, ...(body === undefined ? {} : { payload: body as object }) }),
    async traced(id) {
      for (;;) {
        const found = await bench.get<Case>(`/api/cases/${id}`);
        if (found.run.state === 'done') return found;
        if (found.run.state === 'failed' || found.run.state === 'stopped') throw new Error(JSON.stringify(found.run));
        await setTimeout(50);
      }
    },
    async close() {
      await app.close();
      await desk.close();
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
  return bench;
}

const registerOf = ({ register }: WorkbenchOptions): { register?: string } =>
  register === undefined ? {} : { register };
