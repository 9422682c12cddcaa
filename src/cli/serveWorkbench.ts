import { randomBytes, randomUUID } from 'node:crypto';
import { isIP } from 'node:net';
import { SpoorError, systemError } from '../core/errors.ts';
import { builtPage } from './builtPage.ts';
import { type Context, packageVersion } from './context.ts';
import { systemClock } from './systemClock.ts';

export interface ServeOptions {
  /** Null: the usual one, or any that is free where that is taken. */
  readonly port: number | null;
  /** Null: this machine alone. */
  readonly host: string | null;
  readonly token: string | null;
  readonly records: string;
  /** A register to show; null where there is none. */
  readonly register: string | null;
  /** What is opened first: a path of the page. */
  readonly open: 'cases' | 'demo';
}

const LOOPBACK = '127.0.0.1';
export const DEFAULT_PORT = 4747;
/** Where cases are kept unless something else is said. */
export const RECORDS_FOLDER = 'spoor-records';

/**
 * Serves the workbench until the signal fires, and says where.
 * @throws PORT_TAKEN, NO_PERMISSION, and what opening the records throws
 */
export async function serveWorkbench(context: Context, options: ServeOptions): Promise<void> {
  const { Desk } = await import('../http/desk.ts');
  const { createServer } = await import('../http/createServer.ts');
  const webRoot = await builtPage(context);
  const host = options.host ?? LOOPBACK;
  // Whoever reaches the server from elsewhere could read and change every case.
  const token = options.token ?? (isLoopback(host) ? null : randomBytes(24).toString('base64url'));
  if (options.register !== null) {
    // Better said now than on the page.
    const { Register } = await import('../register/register.ts');
    Register.open(options.register).close();
  }
  const desk = new Desk({
    folder: options.records,
    nowSec: () => systemClock.nowSec(),
    newId: () => randomUUID(),
    ...(options.register === null ? {} : { register: options.register }),
  });
  try {
    const app = await createServer({
      desk,
      access: { token, hosts: [host.toLowerCase()] },
      webRoot,
      version: packageVersion(),
      onDefect: (error) =>
        context.note(`unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    });
    try {
      await listen(app, host, options.port);
      desk.views.begin();
      const { port } = app.server.address() as { port: number };
      const path = options.open === 'demo' ? `/cases/${(await desk.demo()).id}` : '/';
      const shownHost = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
      const base = `http://${isIP(shownHost) === 6 ? `[${shownHost}]` : shownHost}:${port}`;
      await context.output.write(`The workbench is at ${base}${path}${token === null ? '' : `?token=${token}`}\n`);
      await context.output.write(`Cases are kept in ${options.records}. Ctrl-C ends it.\n`);
      await untilAborted(context.signal);
      throw new SpoorError('INTERRUPTED', 'the workbench was ended; everything is as it was last written');
    } finally {
      await app.close();
    }
  } finally {
    await desk.close();
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

async function listen(
  app: { listen(options: { host: string; port: number }): Promise<string> },
  host: string,
  wanted: number | null,
): Promise<void> {
  const port = wanted ?? DEFAULT_PORT;
  try {
    await app.listen({ host, port });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' && wanted === null) return listen(app, host, 0);
    if (code === 'EADDRINUSE') {
      const message = `port ${port} of ${host} is taken by another program; name another with --port, or 0 for any that is free`;
      throw new SpoorError('PORT_TAKEN', message, { port, host }, { cause });
    }
    if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL')
      throw new SpoorError('USAGE', `this machine has no address ${host}; check --host`, { host }, { cause });
    throw systemError(cause, `${host}:${port}`);
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
