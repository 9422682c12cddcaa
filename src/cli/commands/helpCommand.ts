import { Argument, Command } from 'commander';
import { SpoorError } from '../../core/errors.ts';
import type { Context } from '../context.ts';
import { exitCodesText } from '../exitCodes.ts';

/** `spoor help [TOPIC]`: all commands, one command, one of its own (`tags import`), or the exit codes. */
export function helpCommand(context: Context, program: Command): Command {
  return new Command('help')
    .description('print help: of all commands, of one, or the exit-codes')
    .addArgument(new Argument('[topic...]', 'a command, or exit-codes'))
    .action(async (topics: readonly string[]) => {
      if (topics.length === 1 && topics[0] === 'exit-codes') return context.output.write(exitCodesText());
      let command = program;
      for (const topic of topics) {
        const inner = command.commands.find((item) => item.name() === topic);
        if (inner === undefined) throw noHelp(topics.join(' '), command, program);
        command = inner;
      }
      command.outputHelp();
    });
}

function noHelp(topic: string, known: Command, program: Command): SpoorError {
  const names = [...known.commands.map((item) => item.name()), ...(known === program ? ['exit-codes'] : [])];
  const expected = names.length === 0 ? known.name() : names.join(', ');
  const message = `there is no help on ${JSON.stringify(topic)}; expected one of ${expected}`;
  return new SpoorError('USAGE', message, { found: topic, expected });
}
