import { Command, Option } from 'commander';
import { CONFIDENCES, type Confidence, SPEAKER_KINDS, type Speaker } from '../../register/claim.ts';
import type { ImportOptions, IncidentTable } from '../../register/import/importIncidents.ts';
import { jsonPieces } from '../../trace/traceJson.ts';
import type { Context } from '../context.ts';
import { inMadeRegister } from '../inMadeRegister.ts';
import { refuseUrls } from '../refuseUrls.ts';
import { handOf } from '../registerHand.ts';
import { incidentImportText } from '../render/registerText.ts';

interface Options {
  readonly register: string;
  readonly speaker?: string;
  readonly speakerKind: Speaker['kind'];
  readonly actor?: string;
  readonly confidence: Confidence;
  readonly proposed?: true;
  readonly by?: string;
  readonly json?: true;
}

/** `spoor import-incidents FILES... --register DIR`: tables of incidents, every row a claim that quotes it. */
export function importIncidentsCommand(context: Context): Command {
  return new Command('import-incidents')
    .description(
      'read tables of incidents into a register: every row becomes a claim with who says it, quoting its row',
    )
    .argument(
      '<files...>',
      'DefiLlama’s hacks, lists of attributed incidents, the annex of UN S/2019/691, or a claim a row',
    )
    .requiredOption('--register <dir>', 'the register; made where there is none')
    .option('--speaker <name>', 'who says what the table says, where that is not the usual one')
    .addOption(new Option('--speaker-kind <kind>', 'what kind of speaker').choices(SPEAKER_KINDS).default('researcher'))
    .option('--actor <name>', 'whom the table blames for all of its rows: DPRK')
    .addOption(new Option('--confidence <how>', 'how surely it blames').choices(CONFIDENCES).default('alleged'))
    .option('--proposed', 'claims wait for spoor review before they count')
    .option('--by <name>', 'who imports, for the log; the name you are logged in with otherwise')
    .option('--json', 'print what came in as JSON')
    .action((paths: string[], options: Options) => importIncidents(context, paths, options));
}

async function importIncidents(context: Context, paths: readonly string[], options: Options): Promise<void> {
  refuseUrls(paths, { allowsNodes: false });
  const { planIncidentImport, readIncidentTable } = await import('../../register/import/importIncidents.ts');
  const { actor, confidence, speaker, speakerKind } = options;
  const facts: ImportOptions = {
    ...(speaker === undefined ? {} : { speaker: { kind: speakerKind, name: speaker } }),
    ...(actor === undefined ? {} : { attribution: { actor, confidence } }),
    ...(options.proposed === undefined ? {} : { isProposed: true }),
  };
  // All are read before any is kept: a file that cannot be leaves nothing of the others behind.
  const tables: IncidentTable[] = [];
  for (const path of paths) tables.push(await readIncidentTable(path, facts));
  await inMadeRegister(options.register, async (register) => {
    const imports = [];
    for (const table of tables) {
      const plan = await planIncidentImport(register, table, facts);
      register.write(plan.changes, handOf(options.by));
      const { changes: _changes, ...told } = plan;
      imports.push(told);
    }
    await context.output.write(
      options.json
        ? jsonPieces({ schema: 'spoor/incident-import@1', imports, head: register.place.head })
        : incidentImportText(imports, context),
    );
  });
}
