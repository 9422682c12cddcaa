import { Command, Option } from 'commander';
import type { Register } from '../../register/register.ts';
import type { Context } from '../context.ts';
import { inMadeRegister } from '../inMadeRegister.ts';
import { refuseUrls } from '../refuseUrls.ts';
import { handOf } from '../registerHand.ts';
import { writeNew } from '../writeNew.ts';

const FORMATS = ['json', 'csv', 'stix', 'misp'] as const;

interface Options {
  readonly register: string;
  readonly to: (typeof FORMATS)[number];
  readonly out: string;
  readonly by?: string;
}

/** `spoor register export --to FORMAT --out FILE`. */
export function exportCommand(context: Context): Command {
  return new Command('export')
    .description(
      'write a register for others: JSON (all of it, with its documents), CSV, a STIX 2.1 bundle, MISP events',
    )
    .requiredOption('--register <dir>', 'the register')
    .addOption(new Option('--to <format>', 'what to write').choices(FORMATS).makeOptionMandatory())
    .requiredOption('--out <file>', 'where to; nothing may be there yet')
    .action(async ({ register: folder, to, out }: Options) => {
      const { Register } = await import('../../register/register.ts');
      const register = Register.open(folder);
      try {
        await writeNew(out, await piecesOf(register, to));
        // Only JSON has what was rejected or corrected.
        const claims = register.claims().filter(({ status }) => to === 'json' || isShown(status));
        await context.output.write(
          `${out}: ${claims.length} claims at entry ${register.place.seq}, ${register.place.head}\n`,
        );
      } finally {
        register.close();
      }
    });
}

/** `spoor register import FILE`. */
export function importCommand(context: Context): Command {
  return new Command('import')
    .description(
      'read what export wrote as JSON, a STIX 2.1 bundle or MISP events (CSV: spoor import-incidents); what the register has stays',
    )
    .argument('<file>', 'JSON; tables go to spoor import-incidents')
    .requiredOption('--register <dir>', 'the register; made where there is none')
    .option('--by <name>', 'who imports, for the log; the name you are logged in with otherwise')
    .action(async (file: string, { register: folder, by }: Options) => {
      refuseUrls([file], { allowsNodes: false });
      const { planDataImport } = await import('../../register/exchange/importData.ts');
      await inMadeRegister(folder, async (register) => {
        const { format, changes, leftOut } = await planDataImport(register, file);
        const [claims, incidents] = [register.claims().length, register.incidents().length];
        const { seq, head } = register.write(changes, handOf(by));
        const added = `${register.incidents().length - incidents} new incidents, ${register.claims().length - claims} new claims`;
        const left = leftOut.size === 0 ? '' : ` Left out, for a register has no place for it: ${tell(leftOut)}.`;
        await context.output.write(`${file}, ${format}: ${added}.${left} Entry ${seq}, ${head}\n`);
      });
    });
}

function isShown(status: string): boolean {
  return status === 'accepted' || status === 'proposed';
}

function tell(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([what, count]) => `${count} ${what}`).join(', ');
}

async function piecesOf(register: Register, format: Options['to']): Promise<Iterable<string>> {
  switch (format) {
    case 'json': {
      const { exportRegister } = await import('../../register/exchange/registerData.ts');
      return [`${JSON.stringify(exportRegister(register), null, 1)}\n`];
    }
    case 'csv': {
      const { claimsCsv } = await import('../../register/exchange/claimsCsv.ts');
      return claimsCsv(register);
    }
    case 'stix': {
      const { toStixBundle } = await import('../../register/exchange/stixBundle.ts');
      return [`${JSON.stringify(toStixBundle(register), null, 1)}\n`];
    }
    case 'misp': {
      const { toMispEvents } = await import('../../register/exchange/mispEvents.ts');
      return [`${JSON.stringify(toMispEvents(register), null, 1)}\n`];
    }
  }
}
