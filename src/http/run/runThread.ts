import { Worker } from 'node:worker_threads';
import { ERRORS, type ErrorCode, SpoorError } from '../../core/errors.ts';
import type { WorkOptions } from '../../core/progress.ts';
import type { DemoOrder, RunNews, RunOrder, TellOrder, TotalOrder } from './runOrder.ts';

/** A thread that was asked to stop and is in the midst of what cannot be stopped is ended after this long. */
const PATIENCE_MS = 5000;

/**
 * Does an order in a thread of its own, so that the server goes on answering meanwhile. Returns the id of the result (of a file what it is, of a register its total, as JSON).
 * @throws what the run throws, by code; INTERRUPTED when `signal` fires
 */
export async function runInThread(
  order: RunOrder | DemoOrder | TellOrder | TotalOrder,
  { signal, onProgress }: WorkOptions,
): Promise<string> {
  // The program runs from its source as well as compiled.
  const extension = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
  const worker = new Worker(new URL(`./runWorker${extension}`, import.meta.url), { workerData: order });
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => {
    worker.postMessage('stop');
    timer = setTimeout(() => void worker.terminate(), PATIENCE_MS);
  };
  try {
    return await new Promise<string>((resolve, reject) => {
      worker.on('message', (news: RunNews) => {
        if (news.kind === 'progress') onProgress?.(news.progress);
        else if (news.kind === 'done') resolve(news.resultId);
        else reject(toError(news.code, news.message));
      });
      worker.on('error', reject);
      worker.on('exit', () => reject(new SpoorError('INTERRUPTED', 'the run was stopped; nothing of it was kept')));
      if (signal?.aborted) stop();
      else signal?.addEventListener('abort', stop, { once: true });
    });
  } finally {
    signal?.removeEventListener('abort', stop);
    clearTimeout(timer);
  }
}

function toError(code: string, message: string): Error {
  return Object.hasOwn(ERRORS, code) ? new SpoorError(code as ErrorCode, message) : new Error(message);
}
