import { Argument, Command } from 'commander';
import { SpoorError } from '../../core/errors.ts';
import type { Context } from '../context.ts';
import { exitCodesText } from '../exitCodes.ts';

/** `spoor help [TOPIC]`: all commands, one command, or the exit codes. */
export function helpCommand(context: Context, program: Command): Command {
  return new Command('help')
    .description('print help: of all commands, of one, or the exit-codes')
    .addArgument(new Argument('[topic]', 'a command, or exit-codes'))
    .action(async (topic: string | undefined) => {
      if (topic === 'exit-codes') return context.output.write(exitCodesText());
      const command = topic === undefined ? program : program.commands.find((item) => item.name() === topic);
      if (command === undefined) {
        const known = [...program.commands.map((item) => item.name()), 'exit-codes'].join(', ');
        throw new SpoorError('USAGE', `there is no help on ${JSON.stringify(topic)}; expected one of ${known}`, {
          found: topic,
          expected: known,
        });
      }
      command.outputHelp();
    });
}
