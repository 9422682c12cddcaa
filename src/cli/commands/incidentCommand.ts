import { Command } from 'commander';
import { SpoorError } from '../../core/errors.ts';
import { jsonPieces } from '../../trace/traceJson.ts';
import type { Context } from '../context.ts';
import { incidentListText, incidentText } from '../render/incidentText.ts';

interface Options {
  readonly register: string;
  readonly list?: true;
  readonly json?: true;
}

/** `spoor incident ID --register DIR`: everything that is said of an incident, and where that disagrees. */
export function incidentCommand(context: Context): Command {
  return new Command('incident')
    .description('show an incident: all claims, who says what, where they disagree; --list names all incidents')
    .argument('[id]', 'any id it ever had')
    .requiredOption('--register <dir>', 'the register')
    .option('--list', 'list all incidents instead')
    .option('--json', 'print it as JSON')
    .action(async (id: string | undefined, { register: folder, list, json }: Options) => {
      if ((id === undefined) === (list === undefined))
        throw new SpoorError('USAGE', 'name one incident, or give --list for all of them');
      const { Register } = await import('../../register/register.ts');
      const { describeIncident } = await import('../../register/describeIncident.ts');
      const register = Register.open(folder);
      try {
        if (id === undefined) {
          const incidents = register.incidents();
          const pieces = json
            ? jsonPieces({ schema: 'spoor/incidents@1', incidents })
            : incidentListText(incidents, context);
          return await context.output.write(pieces);
        }
        const described = describeIncident(register, id);
        await context.output.write(
          json ? jsonPieces({ schema: 'spoor/incident@1', ...described }) : incidentText(described, context),
        );
      } finally {
        register.close();
      }
    });
}
