import { Command } from 'commander';
import { jsonPieces } from '../../trace/traceJson.ts';
import type { Context } from '../context.ts';
import { publishedCheckText } from '../render/publishedCheckText.ts';

interface Options {
  readonly register: string;
  readonly json?: true;
}

/** `spoor check CLAIM --register DIR`: whether a register's rows support a figure that someone states. */
export function checkCommand(context: Context): Command {
  return new Command('check')
    .description('say whether the register’s rows support a figure that someone states, and where the difference lies')
    .argument('<claim>', 'the claim’s id, or the first six of its digits or more')
    .requiredOption('--register <dir>', 'the register')
    .option('--json', 'print it as JSON')
    .action(async (id: string, { register: folder, json }: Options) => {
      const { Register } = await import('../../register/register.ts');
      const { comparePublished } = await import('../../register/comparePublished.ts');
      const register = Register.open(folder);
      try {
        const found = comparePublished(register, id);
        await context.output.write(
          json ? jsonPieces({ schema: 'spoor/check@1', ...found }) : publishedCheckText(found, context),
        );
      } finally {
        register.close();
      }
    });
}
