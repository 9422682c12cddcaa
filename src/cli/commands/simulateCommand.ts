import { Command, InvalidArgumentError, Option } from 'commander';
import { countOf } from '../../core/countOf.ts';
import { plainText } from '../../core/plainText.ts';
import type { Context } from '../context.ts';
import { wrapProse } from '../render/plainText.ts';
import { toCount } from '../traceOptions.ts';

interface Options {
  readonly seed: number;
  readonly transfers: number;
  readonly chain: 'account' | 'utxo' | 'both';
  readonly out: string;
  readonly format: 'csv' | 'parquet';
  readonly thefts?: number;
  readonly laundering?: number;
  readonly mixing: boolean;
  readonly openings: boolean;
  readonly coinjoins?: number;
  readonly lookAlikes?: true;
  readonly scriptTypes?: true;
  readonly walletHabits?: true;
}

/** `spoor simulate`: a laundering world with its truth, as files. */
export function simulateCommand(context: Context): Command {
  return new Command('simulate')
    .description('make a seeded laundering world with its truth: transfers, tags, thefts')
    .option('--seed <n>', 'the same seed gives the same bytes', toCount, 1)
    .option('--transfers <n>', 'how many transfers and outputs, from 1000', toCount, 100_000)
    .addOption(
      new Option('--chain <kind>', 'what kind of chain').choices(['account', 'utxo', 'both']).default('account'),
    )
    .requiredOption('--out <dir>', 'the folder to write, which must not be there or be empty', toFolder)
    .addOption(new Option('--format <format>', 'of the ledger files').choices(['csv', 'parquet']).default('csv'))
    .option('--thefts <n>', 'how many thefts (default: 2 on one chain, 3 on both)', toCount)
    .option('--laundering <permille>', 'of a thousand transfers so many launder a theft (default: 40)', toCount)
    .option('--no-mixing', 'launderers never mix stolen with clean value: every rule then finds the truth')
    .option('--no-openings', 'leave out where background value came from, so that openings must be assumed')
    .option('--coinjoins <permille>', 'of a thousand outputs so many are made in CoinJoins (default: none)', toCount)
    .option('--look-alikes', 'with --coinjoins: half of them PayJoins, rounds of no known protocol, and equal payments')
    .option('--script-types', 'wallets of the UTXO chain use several script types, not together with --coinjoins')
    .option('--wallet-habits', 'wallets of the UTXO chain differ in the order of coins, in change and in fees')
    .action(
      async ({
        seed,
        transfers,
        chain,
        out,
        format,
        thefts,
        laundering,
        mixing,
        openings,
        coinjoins,
        lookAlikes,
        scriptTypes,
        walletHabits,
      }: Options) => {
        const { simulate } = await import('../../simulate/simulate.ts');
        const given = {
          ...(thefts === undefined ? {} : { thefts }),
          ...(laundering === undefined ? {} : { launderingPermille: laundering }),
          ...(coinjoins === undefined ? {} : { coinJoinPermille: coinjoins }),
          ...(lookAlikes ? { lookAlikes } : {}),
          ...(scriptTypes ? { scriptTypes } : {}),
          ...(walletHabits ? { walletHabits } : {}),
        };
        const options = { seed, transfers, chain, out, format, mixing, cleanOpenings: openings, ...given };
        const world = await context.work((work) => simulate(options, work));
        const size = [countOf(world.transfers, 'transfer'), countOf(world.transactions, 'transaction')];
        const made = size.filter((text) => !text.startsWith('0 ')).join(' and ');
        const names = world.thefts.map(({ name }) => plainText(name)).join(', ');
        await context.output.write(
          `${wrapProse(`A simulated world of ${made} in ${plainText(out)}, with the thefts ${names}:`, context.width)}\n` +
            `${world.files.map((file) => `  ${file}`).join('\n')}\n\nGo on with\n  spoor trace ${plainText(out)}\n`,
        );
      },
    );
}

function toFolder(text: string): string {
  if (text === '') throw new InvalidArgumentError('Expected a folder.');
  return text;
}
