import { SingleBar } from 'cli-progress';
import type { Progress } from '../core/progress.ts';
import { formatAmount } from './render/units.ts';

export interface ProgressBar {
  readonly onProgress: (progress: Progress) => void;
  /** Clears the line. */
  readonly stop: () => void;
}

/** A bar on a terminal; nothing anywhere else, so that logs and pipes stay clean. */
export function createProgressBar(stream: NodeJS.WriteStream): ProgressBar {
  if (!stream.isTTY) return { onProgress: () => {}, stop: () => {} };
  let bar: SingleBar | null = null;
  let current: Progress = { phase: '', done: 0, unit: '' };
  return {
    onProgress(progress) {
      current = progress;
      if (bar === null) {
        bar = new SingleBar({
          stream,
          clearOnComplete: true,
          fps: 10,
          linewrap: true,
          format: () => progressLine(current, stream.columns ?? 80),
        });
        bar.start(1, 0);
      }
      bar.setTotal(Math.max(1, progress.total ?? progress.done + 1));
      bar.update(progress.done);
    },
    stop() {
      bar?.stop();
      bar = null;
    },
  };
}

const BAR_WIDTH = 24;

/** `reading transfers.csv  ████████░░░░  34 %  340,000 of 1,000,000 rows`, cut to the terminal. */
export function progressLine({ phase, done, total, unit }: Progress, width: number): string {
  const count = (n: number): string => formatAmount(BigInt(Math.max(0, Math.floor(n))), 0);
  if (total === undefined || total <= 0) return `${phase}  ${count(done)} ${unit}`.slice(0, width - 1);
  const share = Math.min(1, done / total);
  const filled = Math.round(share * BAR_WIDTH);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
  const line = `${phase}  ${bar}  ${Math.floor(share * 100)} %  ${count(done)} of ${count(total)} ${unit}`;
  return line.slice(0, width - 1);
}
