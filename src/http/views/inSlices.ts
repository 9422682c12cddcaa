import { setImmediate } from 'node:timers/promises';
import type { Steps } from '../../core/steps.ts';

/** Nobody waits longer than this for work that can rest. */
const SLICE_MS = 8;

/** Does work in slices: between them others are answered. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const began = performance.now();
    do {
      const { done, value } = steps.next();
      if (done === true) return value;
    } while (performance.now() - began < SLICE_MS);
    await setImmediate();
  }
}
