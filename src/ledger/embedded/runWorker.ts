import { parentPort } from 'node:worker_threads';
import { EventRun } from './eventRun.ts';
import type { RunOrder, SortedRun } from './runSorter.ts';
import { memoryOf, writeRun } from './runSorter.ts';

// The thread of `RunSorter`. What it throws reaches the importing thread as its `error`.
parentPort?.on('message', ({ parts, path }: RunOrder) => {
  const pieces = writeRun(new EventRun(parts), path);
  const sorted: SortedRun = { parts, pieces };
  parentPort?.postMessage(sorted, [...memoryOf(parts), ...pieces.map(({ bytes }) => bytes.buffer)]);
});
