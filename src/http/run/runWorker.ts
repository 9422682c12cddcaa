import { parentPort, workerData } from 'node:worker_threads';
import { SpoorError } from '../../core/errors.ts';
import type { DemoOrder, RunNews, RunOrder, TellOrder, TotalOrder } from './runOrder.ts';

// The thread of `RunQueue`: does one order, which came with it, and ends. Any message asks it to stop.
const port = parentPort!;
const controller = new AbortController();
const tell = (news: RunNews): void => port.postMessage(news);
port.on('message', () => controller.abort());

const REPORT_EVERY_MS = 100;
let toldMs = 0;
const work = {
  signal: controller.signal,
  onProgress: (progress: Extract<RunNews, { kind: 'progress' }>['progress']) => {
    if (performance.now() - toldMs < REPORT_EVERY_MS) return;
    toldMs = performance.now();
    tell({ kind: 'progress', progress });
  },
};

async function obey(order: RunOrder | DemoOrder | TellOrder | TotalOrder): Promise<string> {
  if ('total' in order) {
    const { registerTotal } = await import('./registerTotal.ts');
    return JSON.stringify(registerTotal(order.total, order.query, order.chart));
  }
  if ('tell' in order) {
    const { tellFile } = await import('./tellFile.ts');
    return JSON.stringify(await tellFile(order.tell, order.bytes));
  }
  if ('demo' in order) {
    const { makeDemoWorld } = await import('./demoWorld.ts');
    return await makeDemoWorld(order.demo, work);
  }
  const { executeRun } = await import('./executeRun.ts');
  return await executeRun(order, work);
}

try {
  const resultId = await obey(workerData as RunOrder | DemoOrder | TellOrder | TotalOrder);
  tell({ kind: 'done', resultId });
} catch (error) {
  const code = error instanceof SpoorError ? error.code : 'UNEXPECTED';
  tell({ kind: 'failed', code, message: error instanceof Error ? error.message : String(error) });
}
port.close();
