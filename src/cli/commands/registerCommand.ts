import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { countOf } from '../../core/countOf.ts';
import { SpoorError } from '../../core/errors.ts';
import type { Change } from '../../register/change.ts';
import { jsonPieces } from '../../trace/traceJson.ts';
import type { Context } from '../context.ts';
import { keepTotals } from '../keepTotals.ts';
import { handOf } from '../registerHand.ts';
import { unmergedText, verifiedText } from '../render/registerText.ts';
import { exportCommand, importCommand } from './registerDataCommands.ts';

interface Options {
  readonly register: string;
  readonly empty?: true;
  readonly head?: string;
  readonly by?: string;
  readonly json?: true;
}

/** `spoor register init | export | import | verify | merge | unmerge | distinct`: a register as a whole. */
export function registerCommand(context: Context): Command {
  const command = new Command('register').description(
    'make or check a register, and settle which of its incidents are one',
  );
  command
    .command('init')
    .description(
      'make a register that holds what is publicly said of known thefts; each of it with who says it and where',
    )
    .requiredOption('--register <dir>', 'where; nothing may be there yet')
    .option('--empty', 'with nothing in it')
    .option('--by <name>', 'who makes it, for the log; the name you are logged in with otherwise')
    .action((options: Options) => init(context, options));
  command.addCommand(exportCommand(context)).addCommand(importCommand(context));
  command
    .command('verify')
    .description('check that no entry of the log was altered, removed or moved, and that the state is what it says')
    .requiredOption('--register <dir>', 'the register')
    .option('--head <hash>', 'an entry’s hash that you kept: only so is it told that entries were cut off the end')
    .option('--json', 'print what was found as JSON')
    .action(async ({ register: folder, head, json }: Options) => {
      const { verifyRegister } = await import('../../register/verifyRegister.ts');
      const verified = verifyRegister(folder, head === undefined ? {} : { head });
      await context.output.write(
        json ? jsonPieces({ schema: 'spoor/verified@1', ...verified }) : verifiedText(verified, context),
      );
    });
  change(
    context,
    command.command('merge'),
    'two incidents are one: the first stays as another id of the second',
    (from, into) => ({
      do: 'merge',
      from,
      into,
    }),
  );
  command
    .command('unmerge')
    .description('take a merge back: both incidents stand for themselves, claims are where they were linked by name')
    .argument('<incident>', 'the incident that was merged')
    .argument('<other>', 'the one that it was merged into')
    .requiredOption('--register <dir>', 'the register')
    .option('--by <name>', 'who says so, for the log; the name you are logged in with otherwise')
    .option('--json', 'print what was written, and where claims are now, as JSON')
    .action((from: string, into: string, options: Options) => unmerge(context, from, into, options));
  change(context, command.command('distinct'), 'two incidents that look alike are not one', (a, b) => ({
    do: 'distinct',
    incidents: [a, b],
  }));
  return command;
}

function change(
  context: Context,
  command: Command,
  description: string,
  changeOf: (a: string, b: string) => Change,
): void {
  command
    .description(description)
    .argument('<incident>', 'an incident’s id')
    .argument('<other>', 'another’s')
    .requiredOption('--register <dir>', 'the register')
    .option('--by <name>', 'who says so, for the log; the name you are logged in with otherwise')
    .action(async (a: string, b: string, { register: folder, by }: Options) => {
      const { Register } = await import('../../register/register.ts');
      const register = Register.open(folder);
      try {
        const { seq, head } = register.write([changeOf(a, b)], handOf(by));
        await context.output.write(`Entry ${seq}, ${head}\n`);
        await keepTotals(register);
      } finally {
        register.close();
      }
    });
}

async function unmerge(
  context: Context,
  from: string,
  into: string,
  { register: folder, by, json }: Options,
): Promise<void> {
  const { Register } = await import('../../register/register.ts');
  const { describeUnmerge, unmergeChange } = await import('../../register/undoMerge.ts');
  const register = Register.open(folder);
  try {
    const change = unmergeChange(register, from, into);
    const { seq, head } = register.write([change], handOf(by));
    const unmerged = describeUnmerge(register, change);
    await context.output.write(
      json
        ? jsonPieces({ schema: 'spoor/unmerged@1', seq, head, change, ...unmerged })
        : `Entry ${seq}, ${head}\n${unmergedText(unmerged)}`,
    );
    await keepTotals(register);
  } finally {
    register.close();
  }
}

async function init(context: Context, { register: folder, empty, by }: Options): Promise<void> {
  const { logPath, Register } = await import('../../register/register.ts');
  const { starterChanges } = await import('../../register/starter/starterChanges.ts');
  if (existsSync(logPath(folder)))
    throw new SpoorError('OUTPUT_EXISTS', `${folder} is a register already; name another folder`, { path: folder });
  const register = Register.open(folder, { create: true });
  try {
    if (!empty) register.write(starterChanges(), handOf(by));
    const counts = `${countOf(register.incidents().length, 'incident')}, ${countOf(register.claims().length, 'claim')}`;
    await context.output.write(`${folder}: ${counts}. None of their sources is kept; see docs/starter.md.\n`);
  } finally {
    register.close();
  }
}
