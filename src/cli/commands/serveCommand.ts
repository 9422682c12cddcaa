import { Command, InvalidArgumentError } from 'commander';
import type { Context } from '../context.ts';
import { DEFAULT_PORT, RECORDS_FOLDER, serveWorkbench } from '../serveWorkbench.ts';
import { toCount } from '../traceOptions.ts';

interface Options {
  readonly port?: number;
  readonly host?: string;
  readonly token?: string;
  readonly records: string;
  readonly register?: string;
  readonly demo?: true;
}

const EXAMPLES = `
Examples:
  spoor serve                     http://127.0.0.1:${DEFAULT_PORT}, cases in ./${RECORDS_FOLDER}
  spoor serve --demo              opens the simulated case
  spoor serve --host 0.0.0.0      for other machines: prints an address with a token, which they need

The server listens on this machine alone unless --host says otherwise. Ctrl-C ends it.`;

/** `spoor serve`: the workbench in a browser. */
export function serveCommand(context: Context): Command {
  return new Command('serve')
    .description('serve the workbench: see the flow of a theft in a browser, question it, keep what was found')
    .option(
      '--port <n>',
      `the port; 0 for any that is free (default: ${DEFAULT_PORT}, or any where that is taken)`,
      toPort,
    )
    .option('--host <address>', 'listen on this address of the machine instead of loopback; needs a token then')
    .option('--token <text>', 'what pages must know (default: made anew where --host is given)', toToken)
    .option('--records <dir>', 'where cases are kept; made where it is not there', RECORDS_FOLDER)
    .option('--register <dir>', 'also show this register of incidents, to read')
    .option('--demo', 'open the simulated case')
    .addHelpText('after', EXAMPLES)
    .action(async ({ port, host, token, records, register, demo }: Options) => {
      await serveWorkbench(context, {
        port: port ?? null,
        host: host ?? null,
        token: token ?? null,
        records,
        register: register ?? null,
        open: demo ? 'demo' : 'cases',
      });
    });
}

export function toPort(text: string): number {
  const port = toCount(text);
  if (port > 65_535) throw new InvalidArgumentError('Expected a port, 0 to 65535.');
  return port;
}

function toToken(text: string): string {
  if (!/^[\w.~-]{16,200}$/.test(text))
    throw new InvalidArgumentError('Expected 16 to 200 letters, digits and ._~- marks.');
  return text;
}
