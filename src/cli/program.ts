import { Command } from 'commander';
import { calibrateCommand } from './commands/calibrateCommand.ts';
import { checkCommand } from './commands/checkCommand.ts';
import { clusterCommand } from './commands/clusterCommand.ts';
import { demoCommand } from './commands/demoCommand.ts';
import { followCommand } from './commands/followCommand.ts';
import { helpCommand } from './commands/helpCommand.ts';
import { importCommand } from './commands/importCommand.ts';
import { importIncidentsCommand } from './commands/importIncidentsCommand.ts';
import { incidentCommand } from './commands/incidentCommand.ts';
import { ledgerCommand } from './commands/ledgerCommand.ts';
import { readCommand } from './commands/readCommand.ts';
import { registerCommand } from './commands/registerCommand.ts';
import { reviewCommand } from './commands/reviewCommand.ts';
import { serveCommand } from './commands/serveCommand.ts';
import { simulateCommand } from './commands/simulateCommand.ts';
import { tagsCommand } from './commands/tagsCommand.ts';
import { totalCommand } from './commands/totalCommand.ts';
import { traceCommand } from './commands/traceCommand.ts';
import { whoCommand } from './commands/whoCommand.ts';
import { whyCommand } from './commands/whyCommand.ts';
import { type Context, packageVersion } from './context.ts';

/** The command line. Usage errors are thrown as `CommanderError`, everything else as `SpoorError`. */
export function createProgram(context: Context): Command {
  const program = new Command('spoor')
    .description('Follows stolen cryptocurrency from the theft to the cash-out, exactly.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help; with a command, of that command')
    .helpCommand(false)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        process.stdout.write(text);
      },
      // The error is printed where it is caught.
      writeErr: () => {},
      outputError: () => {},
      getOutHelpWidth: () => Math.min(context.width, 120),
    });
  for (const create of [
    traceCommand,
    importCommand,
    followCommand,
    ledgerCommand,
    tagsCommand,
    whoCommand,
    clusterCommand,
    whyCommand,
    readCommand,
    importIncidentsCommand,
    reviewCommand,
    incidentCommand,
    totalCommand,
    checkCommand,
    registerCommand,
    calibrateCommand,
    serveCommand,
    simulateCommand,
    demoCommand,
  ]) {
    program.addCommand(create(context).copyInheritedSettings(program));
  }
  program.addCommand(helpCommand(context, program).copyInheritedSettings(program));
  program.addHelpText('after', '\nspoor help COMMAND says more of one, spoor help exit-codes lists the exit codes.');
  return program;
}
