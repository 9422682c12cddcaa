import { Command, Option } from 'commander';
import { SpoorError } from '../../core/errors.ts';
import { CONFIDENCES, SUMMABLE } from '../../register/claim.ts';
import type { EventList } from '../../register/eventList.ts';
import { daysOf } from '../../register/period.ts';
import type { Register } from '../../register/register.ts';
import type { TotalQuery } from '../../register/totalAnswer.ts';
import { JsonList, jsonPieces } from '../../trace/traceJson.ts';
import type { Context } from '../context.ts';
import { writeNew } from '../writeNew.ts';

interface Options extends Omit<TotalQuery, 'rates'> {
  readonly register: string;
  readonly rates?: string;
  readonly chart?: string;
  readonly all?: true;
  readonly json?: true;
}

/** `spoor total --what stolen --register DIR`: what the register's incidents add up to, and what was left out and why. */
export function totalCommand(context: Context): Command {
  return new Command('total')
    .description('add up what a register says: an interval, what was counted, what was left out and why')
    .requiredOption('--register <dir>', 'the register')
    .addOption(new Option('--what <what>', 'what to add up').choices(SUMMABLE).default('stolen'))
    .option(
      '--actor <name>',
      'only what this actor, or a part of it, is blamed for: DPRK; or one of several, with commas between',
    )
    .option('--from <date>', 'from this year, month or day on; they count whole')
    .option('--to <date>', 'to this year, month or day; they count whole')
    .option('--scope <kind>', 'only victims of this kind: crypto, bank, exchange, defi')
    .addOption(new Option('--level <how>', 'blamed at least this surely').choices(CONFIDENCES))
    .option('--currency <unit>', 'only figures stated in this unit, or converted to it by --rates')
    .option('--rates <file>', 'CSV of dated rates: date,unit,currency,rate')
    .option(
      '--chart <file>',
      'draw totals a year, with what others state of it, as SVG, or write its figures where the file ends in .json; several actors with commas between',
    )
    .option('--all', 'list everything that was counted and left out')
    .option('--json', 'print the whole of it as JSON')
    .action((options: Options) => total(context, options));
}

async function total(context: Context, options: Options): Promise<void> {
  const query = await readQuery(options);
  const { Register } = await import('../../register/register.ts');
  const { isOfNow, readRollUp, rollUpPath } = await import('../../register/rollUpFile.ts');
  const { tallyOf } = await import('../../register/tally.ts');
  const register = Register.open(options.register);
  try {
    const known = readRollUp(rollUpPath(options.register));
    const rollUp =
      known !== null && isOfNow(known, register)
        ? known.rollUp
        : (await import('../../register/rollUpOf.ts')).rollUpOf(register, { known });
    const tally = tallyOf(rollUp, query, register);
    for (const note of (await import('../../register/unknownWords.ts')).unknownWords(rollUp, query)) context.note(note);
    if (options.chart !== undefined) await drawChart(register, query, options.chart);
    await context.output.write(
      options.json
        ? jsonPieces(
            {
              schema: 'spoor/total@1',
              head: register.place.head,
              ...tally,
              counted: listOf(tally.counted),
              leftOut: listOf(tally.leftOut),
            },
            true,
          )
        : (await import('../render/totalText.ts')).totalText(tally, { ...context, all: options.all ?? false }),
    );
  } finally {
    register.close();
  }
}

/** Most of many events are only ever printed. */
function listOf(events: EventList<unknown>): JsonList {
  return new JsonList(events.length, (separator) => events.json(separator));
}

/** @throws OUTPUT_EXISTS, NO_PERMISSION, DISK_FULL, IO */
async function drawChart(register: Register, query: TotalQuery, path: string): Promise<void> {
  const { chartData } = await import('../../register/totalChart.ts');
  const { totalChartSvg } = await import('../../register/totalChartSvg.ts');
  const actors = query.actor === undefined ? [null] : query.actor.split(',').map((actor) => actor.trim());
  const data = chartData(register, query, actors);
  await writeNew(
    path,
    /\.json$/i.test(path) ? jsonPieces({ schema: 'spoor/chart@1', ...data }) : [totalChartSvg(data)],
  );
}

/** @throws USAGE, BAD_RATE */
async function readQuery(options: Options): Promise<TotalQuery> {
  const { what, actor, from, to, scope, level, currency, rates } = options;
  for (const [name, text] of [
    ['--from', from],
    ['--to', to],
  ] as const)
    if (text !== undefined && daysOf(text) === null)
      throw new SpoorError('USAGE', `${name} ${text}: expected YYYY, YYYY-MM or YYYY-MM-DD`, { found: text });
  if (from !== undefined && to !== undefined && daysOf(from)!.first > daysOf(to)!.last)
    throw new SpoorError('USAGE', `--from ${from} is after --to ${to}`, { from, to });
  if (rates !== undefined && currency === undefined)
    throw new SpoorError('USAGE', '--rates is given without --currency: say into what to convert');
  return {
    what,
    ...(actor === undefined ? {} : { actor }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(scope === undefined ? {} : { scope: scope.toLowerCase() }),
    ...(level === undefined ? {} : { level }),
    ...(currency === undefined ? {} : { currency: currency.toUpperCase() }),
    ...(rates === undefined ? {} : { rates: await (await import('../../register/rates.ts')).readRates(rates) }),
  };
}
