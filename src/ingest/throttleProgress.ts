import type { Progress } from '../core/progress.ts';

const INTERVAL_MS = 250;

/** Passes on at most four reports a second, the first at once. */
export function throttleProgress(onProgress: ((progress: Progress) => void) | undefined): (progress: Progress) => void {
  let last = -Infinity;
  return (progress) => {
    const now = performance.now();
    if (onProgress === undefined || now - last < INTERVAL_MS) return;
    last = now;
    onProgress(progress);
  };
}
