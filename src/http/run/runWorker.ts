import { parentPort, workerData } from 'node:worker_threads';
import { SpoorError } from '../../core/errors.ts';
import { makeDemoWorld } from './demoWorld.ts';
import { executeRun } from './executeRun.ts';
import type { DemoOrder, RunNews, RunOrder } from './runOrder.ts';

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

try {
  const order = workerData as RunOrder | DemoOrder;
  const resultId = 'demo' in order ? await makeDemoWorld(order.demo, work) : await executeRun(order, work);
  tell({ kind: 'done', resultId });
} catch (error) {
  const code = error instanceof SpoorError ? error.code : 'UNEXPECTED';
  tell({ kind: 'failed', code, message: error instanceof Error ? error.message : String(error) });
}
port.close();
