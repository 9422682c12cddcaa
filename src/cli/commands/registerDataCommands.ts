import { basename } from 'node:path';
import { Command, Option } from 'commander';
import { countOf } from '../../core/countOf.ts';
import type { Register } from '../../register/register.ts';
import type { Context } from '../context.ts';
import { inMadeRegister } from '../inMadeRegister.ts';
import { refuseUrls } from '../refuseUrls.ts';
import { handOf } from '../registerHand.ts';
import { writeNew } from '../writeNew.ts';

/** After so many claims a bar is told. */
const CLAIMS_A_STEP = 1000;
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
        const { claims, shown } = register.counts();
        // Only JSON has what was rejected or corrected.
        const written = to === 'json' ? claims : shown;
        await context.work(async ({ onProgress, signal }) => {
          let done = 0;
          const onClaim = (): void => {
            done += 1;
            if (done % CLAIMS_A_STEP === 0)
              onProgress?.({
                phase: `writing ${basename(out)}`,
                done: Math.min(done, claims),
                total: claims,
                unit: 'claims',
              });
          };
          await writeNew(out, await piecesOf(register, to, onClaim), signal);
        });
        await context.output.write(
          `${out}: ${countOf(written, 'claim')} at entry ${register.place.seq}, ${register.place.head}${leftBehind(register, to)}\n`,
        );
      } finally {
        register.close();
      }
    });
}

/** What a format has no place for and this register has: who reads the file must not take it for the whole. */
function leftBehind(register: Register, to: Options['to']): string {
  if (to === 'json') return '';
  const { claims, shown } = register.counts();
  const settled = to === 'csv' ? [register.mergedIds().length, register.distinctPairs().length] : [0, 0];
  const left = [
    [claims - shown, 'rejected or corrected claim', undefined],
    [register.documents().length, 'kept document', undefined],
    [settled[0]!, 'merge', undefined],
    [settled[1]!, 'pair that is not one', 'pairs that are not one'],
  ] as const;
  const told = left.flatMap(([count, one, many]) => (count === 0 ? [] : [countOf(count, one, many)]));
  return told.length === 0 ? '' : `. Not in it, for only --to json has all: ${told.join(', ')}`;
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
        const before = register.counts();
        const { seq, head } = register.write(changes, handOf(by));
        const { claims, incidents } = register.counts();
        const added = `${countOf(incidents - before.incidents, 'new incident')}, ${countOf(claims - before.claims, 'new claim')}`;
        const left = leftOut.size === 0 ? '' : ` Left out, for a register has no place for it: ${tell(leftOut)}.`;
        await context.output.write(`${file}, ${format}: ${added}.${left} Entry ${seq}, ${head}\n`);
      });
    });
}

function tell(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([what, count]) => `${count} ${what}`).join(', ');
}

/** What of a format is written, made as it is asked for, all of one state of the register. */
async function piecesOf(register: Register, format: Options['to'], onClaim: () => void): Promise<Iterable<string>> {
  const make = await makerOf(format);
  return register.records.readEach(() => make(register, onClaim));
}

async function makerOf(format: Options['to']): Promise<(register: Register, onClaim: () => void) => Iterable<string>> {
  switch (format) {
    case 'json':
      return (await import('../../register/exchange/registerData.ts')).registerPieces;
    case 'csv':
      return (await import('../../register/exchange/claimsCsv.ts')).claimsCsv;
    case 'stix':
      return (await import('../../register/exchange/stixBundle.ts')).stixPieces;
    case 'misp':
      return (await import('../../register/exchange/mispEvents.ts')).mispPieces;
  }
}
