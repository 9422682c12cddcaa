import { readFileSync } from 'node:fs';
import { plainText } from '../core/plainText.ts';
import type { WorkOptions } from '../core/progress.ts';
import type { Output } from './output.ts';
import { COLOURED, PLAIN, type Style } from './render/style.ts';

/** What a command knows of the world outside: where to write, how wide that is, and when to stop. */
export interface Context {
  readonly output: Output;
  /** Columns to lay tables out for. */
  readonly width: number;
  readonly style: Style;
  readonly signal: AbortSignal;
  /** Writes a line to standard error. */
  readonly note: (line: string) => void;
  /** Does long work with a progress bar, which is gone when the work ends. */
  readonly work: <T>(task: (options: WorkOptions) => Promise<T>) => Promise<T>;
}

export interface Terminal {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: NodeJS.ProcessEnv;
}

/** What a pipe or file gets: enough for the rules of an account chain side by side in most cases. */
const DEFAULT_WIDTH = 120;
const MIN_WIDTH = 40;

export function createContext(terminal: Terminal, output: Output, signal: AbortSignal): Context {
  const { stdout, stderr, env } = terminal;
  return {
    output,
    width: Math.max(MIN_WIDTH, stdout.columns ?? (Number(env.COLUMNS) || DEFAULT_WIDTH)),
    style: takesColours(stdout, env) ? COLOURED : PLAIN,
    signal,
    note: (line) => {
      stderr.write(`${plainText(line)}\n`);
    },
    async work(task) {
      if (!stderr.isTTY) return task({ onProgress: () => {}, signal });
      const { createProgressBar } = await import('./progressBar.ts');
      const bar = createProgressBar(stderr);
      try {
        return await task({ onProgress: bar.onProgress, signal });
      } finally {
        bar.stop();
      }
    },
  };
}

/** https://no-color.org */
function takesColours(stdout: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
  return stdout.isTTY && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
}

/** The version in package.json, two folders up from `src/cli` and `dist/cli` alike. */
export function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
