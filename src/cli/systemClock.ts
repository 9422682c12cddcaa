import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../fetch/requestGate.ts';

/** The machine's time, for what asks sources over the network. */
export const systemClock: Clock = {
  nowSec: () => Date.now() / 1000,
  sleep: async (ms, signal) => {
    // A signal ends the wait; what waits looks at it by itself.
    await setTimeout(ms, undefined, signal === undefined ? {} : { signal }).catch(() => {});
  },
};
