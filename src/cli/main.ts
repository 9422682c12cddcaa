import { CommanderError } from 'commander';
import { EXIT } from '../core/errors.ts';
import { createContext } from './context.ts';
import { Output } from './output.ts';
import { createProgram } from './program.ts';
import { interruptedError, reportError } from './reportError.ts';

/** A signal this soon after the first is the same one, passed on by npm or the launcher as well as by the terminal. */
const SAME_SIGNAL_MS = 500;

/** Runs the command line of this process and ends it with the exit code. */
export async function main(): Promise<never> {
  process.stderr.on('error', () => {});
  const json = process.argv.includes('--json');
  const fail = (error: unknown): number => {
    const { text, exit } = reportError(error, { json, debug: process.env.SPOOR_DEBUG === '1' });
    process.stderr.write(`${text}\n`);
    return exit;
  };
  const die = (error: unknown): void => process.exit(fail(error));
  process.on('uncaughtException', die);
  process.on('unhandledRejection', die);
  const signal = stopOnSignals();
  const output = new Output(process.stdout, signal);
  let exit: number = EXIT.ok;
  try {
    const args = process.argv.slice(2);
    const program = await createProgram(createContext(process, output, signal), args);
    await program.parseAsync(args.length === 0 ? ['help'] : args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) exit = EXIT.ok;
    else exit = fail(signal.aborted ? interruptedError() : error);
  }
  // Nothing is left to do: stores and output are closed, whatever timers a library still holds.
  process.exit(exit);
}

/** The first Ctrl-C or SIGTERM asks the work to stop; the next ends the process at once. */
function stopOnSignals(): AbortSignal {
  const controller = new AbortController();
  let firstMs = 0;
  const stop = (name: NodeJS.Signals): void => {
    if (!controller.signal.aborted) {
      firstMs = performance.now();
      controller.abort();
    } else if (performance.now() - firstMs > SAME_SIGNAL_MS) {
      for (const each of SIGNALS) process.off(each, stop);
      process.kill(process.pid, name);
    }
  };
  for (const name of SIGNALS) process.on(name, stop);
  return controller.signal;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
