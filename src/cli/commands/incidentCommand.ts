import { Command } from 'commander';
import { SpoorError } from '../../core/errors.ts';
import type { Register } from '../../register/register.ts';
import { parseTheftSpec } from '../../trace/theftSpec.ts';
import { jsonPieces } from '../../trace/traceJson.ts';
import type { Context } from '../context.ts';
import { keepTotals } from '../keepTotals.ts';
import { handOf } from '../registerHand.ts';
import { incidentListText, incidentText } from '../render/incidentText.ts';

interface Options {
  readonly register: string;
  readonly list?: true;
  readonly theft?: readonly string[];
  readonly trace?: readonly string[];
  readonly set?: readonly string[];
  readonly by?: string;
  readonly json?: true;
}

/** `spoor incident ID --register DIR`: everything that is said of an incident, and where that disagrees. */
export function incidentCommand(context: Context): Command {
  return new Command('incident')
    .description('show an incident: all claims, who says what, where they disagree; --list names all incidents')
    .argument('[id]', 'any id it ever had')
    .requiredOption('--register <dir>', 'the register')
    .option('--list', 'list all incidents instead')
    .option('--theft <specs...>', 'note what was stolen, as trace --theft takes it')
    .option('--trace <names...>', 'note a trace that was made of it: a report’s file or digest')
    .option(
      '--set <field=value...>',
      'describe it: name, victim, country, kind (of the victim), scope (like crypto,exchange), when, method, chains',
    )
    .option('--by <name>', 'who notes it, for the log; the name you are logged in with otherwise')
    .option('--json', 'print it as JSON')
    .action(async (id: string | undefined, { register: folder, list, json, ...noted }: Options) => {
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
        const isNoted = await note(register, id, noted);
        const described = describeIncident(register, id);
        await context.output.write(
          json ? jsonPieces({ schema: 'spoor/incident@1', ...described }) : incidentText(described, context),
        );
        if (isNoted) await keepTotals(register);
      } finally {
        register.close();
      }
    });
}

/** Describes an incident and adds thefts and traces to it, where any are given. @throws BAD_THEFT, USAGE, BAD_CLAIM */
async function note(
  register: Register,
  id: string,
  { theft = [], trace = [], set = [], by }: Pick<Options, 'theft' | 'trace' | 'set' | 'by'>,
): Promise<boolean> {
  if (theft.length + trace.length + set.length === 0) return false;
  for (const [i, spec] of theft.entries()) parseTheftSpec(spec, i + 1);
  const { editIncident } = await import('../../register/editIncident.ts');
  const { thefts = [], traces = [], ...incident } = editIncident(register.incident(id), set);
  const [allThefts, allTraces] = [new Set([...thefts, ...theft]), new Set([...traces, ...trace])];
  const noted = {
    ...incident,
    ...(allThefts.size === 0 ? {} : { thefts: [...allThefts] }),
    ...(allTraces.size === 0 ? {} : { traces: [...allTraces] }),
  };
  register.write([{ do: 'incident', incident: noted }], handOf(by));
  return true;
}
