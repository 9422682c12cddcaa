import { ACCOUNT_CHAIN } from './accountWorld.ts';
import { NOTIONAL_USD } from './cast.ts';
import { COIN_JOIN_FILE } from './truthFiles.ts';
import { UTXO_CHAIN } from './utxoWorld.ts';
import type { World } from './world.ts';
import type { ResolvedOptions } from './worldOptions.ts';

/** Goes up whenever the same options give other bytes than before. */
const GENERATOR_VERSION = 1;

export interface WorldCounts {
  /** Rows of the account chain. */
  readonly transfers: number;
  readonly transactions: number;
  /** Outputs of the UTXO chain. */
  readonly outputs: number;
  /** Rows and outputs that launder stolen value, gas included. */
  readonly launderingRows: number;
}

/** `thefts.txt`: one specification a line, in claim order. */
export function worldThefts(world: World): string {
  return `${world.book.specs.flat().join('\n')}\n`;
}

/** `assets.csv` */
export function worldAssets(world: World): string {
  const rows = world.assets.map(({ chain, asset, symbol, decimals }) => `${chain},${asset},${symbol},${decimals}\n`);
  return `chain,asset,symbol,decimals\n${rows.join('')}`;
}

/** `truth.json`: the options, counts and sums; the long lists are CSV files that it names. */
export function worldTruth(world: World, options: ResolvedOptions, counts: WorldCounts): string {
  const stolen = world.book.stolen();
  const received = world.book.received();
  const truth = {
    schema: 'spoor/simulated-truth@1',
    simulated: true,
    generator: GENERATOR_VERSION,
    options,
    counts,
    notionalUsd: NOTIONAL_USD,
    thefts: world.plans.map((plan, i) => ({
      name: plan.name,
      chain: plan.kind === 'account' ? ACCOUNT_CHAIN : UTXO_CHAIN,
      manner: plan.manner === 'hotWallet' ? 'hot wallet emptied' : 'users drained',
      specs: world.book.specs[i]!,
      notionalUsd: notionalUsd(world, plan.name),
      stolen: stolen
        .filter(({ theft }) => theft === plan.name)
        .map(({ asset, amount }) => ({ asset, symbol: symbolOf(world, asset), amount: `${amount}` })),
      received: received
        .filter(({ theft }) => theft === plan.name)
        .map(({ asset, owner, reason, amount }) => ({ asset, owner, reason, amount: `${amount}` })),
    })),
    files: {
      owners: 'truth-owners.csv',
      laundering: 'truth-laundering.csv',
      received: 'truth-received.csv',
      ...(options.coinJoinPermille === undefined ? {} : { coinJoins: COIN_JOIN_FILE }),
    },
  };
  return `${JSON.stringify(truth, null, 2)}\n`;
}

/** `README.txt`, for who finds the folder without knowing what it is. */
export function worldReadme(
  world: World,
  options: ResolvedOptions,
  counts: WorldCounts,
  ledgerFiles: readonly string[],
): string {
  const thefts = world.plans.map(({ name }) => {
    const parts = world.book
      .stolen()
      .filter(({ theft }) => theft === name)
      .map(({ asset, amount }) => `${wholeUnits(world, asset, amount)} ${symbolOf(world, asset)}`);
    return `  ${name}: ${parts.join(', ')} (about ${notionalUsd(world, name)} US dollars at the notional prices)`;
  });
  return `THIS WORLD IS SIMULATED. No address, transaction, company, person or theft in it is real.

Made by \`spoor simulate\`, generator version ${GENERATOR_VERSION}, with
  ${JSON.stringify(options)}
The same version and options give the same world.

${counts.transfers} transfers, ${counts.transactions} transactions with ${counts.outputs} outputs; ${counts.launderingRows} of them launder stolen value.

Thefts:
${thefts.join('\n')}

Files:
  ${ledgerFiles.join(', ')}: the ledger, in the interchange formats
  tags.csv, assets.csv, thefts.txt: what an investigator would know
  truth.json, truth-owners.csv, truth-laundering.csv, truth-received.csv${options.coinJoinPermille === undefined ? '' : `, ${COIN_JOIN_FILE}`}: what only the simulator knows

Truth. An owner received what its payers meant it to receive: stolen value is counted where a tracer stops following it,
at the first tagged address of a service; before that at the deposit address of an exchange, if it was never swept; as
gas or fee; or as held by the launderers at the end. With "mixing": false and "cleanOpenings": true every conserving rule
must find these amounts to the last unit. With mixing the rules differ, because which coins were meant is not on the chain.
`;
}

function symbolOf(world: World, asset: string): string {
  return world.assets.find((known) => known.asset === asset)!.symbol;
}

/** The amount in whole coins, cut. */
function wholeUnits(world: World, asset: string, amount: bigint): bigint {
  return amount / 10n ** BigInt(world.assets.find((known) => known.asset === asset)!.decimals);
}

/** What a theft was worth, cut to whole dollars an asset. */
function notionalUsd(world: World, theft: string): number {
  let sum = 0;
  for (const { theft: name, asset, amount } of world.book.stolen()) {
    if (name !== theft) continue;
    const price = NOTIONAL_USD[symbolOf(world, asset).toLowerCase() as keyof typeof NOTIONAL_USD];
    sum += Number(wholeUnits(world, asset, amount)) * price;
  }
  return sum;
}
