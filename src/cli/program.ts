import { Command } from 'commander';
import { ownEntry } from '../core/ownEntry.ts';
import { helpCommand } from './commands/helpCommand.ts';
import { type Context, packageVersion } from './context.ts';

/** Each command's file, read only where that command or the help of all is asked for: all of them take longer to load than most commands to run. */
const COMMANDS: Readonly<Record<string, () => Promise<(context: Context) => Command>>> = {
  trace: async () => (await import('./commands/traceCommand.ts')).traceCommand,
  import: async () => (await import('./commands/importCommand.ts')).importCommand,
  follow: async () => (await import('./commands/followCommand.ts')).followCommand,
  ledger: async () => (await import('./commands/ledgerCommand.ts')).ledgerCommand,
  tags: async () => (await import('./commands/tagsCommand.ts')).tagsCommand,
  who: async () => (await import('./commands/whoCommand.ts')).whoCommand,
  cluster: async () => (await import('./commands/clusterCommand.ts')).clusterCommand,
  why: async () => (await import('./commands/whyCommand.ts')).whyCommand,
  read: async () => (await import('./commands/readCommand.ts')).readCommand,
  'import-incidents': async () => (await import('./commands/importIncidentsCommand.ts')).importIncidentsCommand,
  review: async () => (await import('./commands/reviewCommand.ts')).reviewCommand,
  incident: async () => (await import('./commands/incidentCommand.ts')).incidentCommand,
  total: async () => (await import('./commands/totalCommand.ts')).totalCommand,
  check: async () => (await import('./commands/checkCommand.ts')).checkCommand,
  register: async () => (await import('./commands/registerCommand.ts')).registerCommand,
  calibrate: async () => (await import('./commands/calibrateCommand.ts')).calibrateCommand,
  serve: async () => (await import('./commands/serveCommand.ts')).serveCommand,
  simulate: async () => (await import('./commands/simulateCommand.ts')).simulateCommand,
  demo: async () => (await import('./commands/demoCommand.ts')).demoCommand,
};

/**
 * The command line, with all commands or the one that the arguments begin with. Usage errors are thrown as `CommanderError`,
 * everything else as `SpoorError`.
 */
export async function createProgram(context: Context, args: readonly string[]): Promise<Command> {
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
  for (const load of loadersFor(args[0] ?? '')) {
    const create = await load();
    program.addCommand(inheriting(create(context), program));
  }
  program.addCommand(inheriting(helpCommand(context, program), program));
  program.addHelpText('after', '\nspoor help COMMAND says more of one, spoor help exit-codes lists the exit codes.');
  return program;
}

/** A command and those below it with the parent's settings: else commander ends the process itself, with an exit code of its own. */
function inheriting(command: Command, parent: Command): Command {
  command.copyInheritedSettings(parent);
  for (const below of command.commands) inheriting(below, command);
  return command;
}

function loadersFor(first: string): readonly (() => Promise<(context: Context) => Command>)[] {
  if (first === '--version' || first === '-V') return [];
  const named = ownEntry(COMMANDS, first);
  return named === undefined ? Object.values(COMMANDS) : [named];
}
