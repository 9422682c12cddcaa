import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { systemError } from '../../core/errors.ts';
import type { ClusterCalibration } from '../../label/calibrate/calibrateClusters.ts';
import type { Context } from '../context.ts';
import { importInto } from '../importInto.ts';
import { calibrationText } from '../render/calibrationText.ts';
import { jsonPieces } from '../render/traceJson.ts';

interface Options {
  readonly coinjoins?: string;
  readonly seed: number;
  readonly transfers: number;
  readonly json?: true;
}

/** `spoor calibrate`: how often each heuristic is wrong, measured here and now. */
export function calibrateCommand(context: Context): Command {
  return new Command('calibrate')
    .description(
      'measure how often the heuristics are wrong: clusters on a simulated world, CoinJoin detectors on labelled transactions',
    )
    .option('--coinjoins <dir>', 'a folder of labelled transactions as Dumplings writes them (unpacked)')
    .option('--seed <n>', 'of the simulated world', parseCount, 1)
    .option('--transfers <n>', 'its size in outputs', parseCount, 100_000)
    .option('--json', 'print it as JSON')
    .action(async ({ coinjoins: folder, seed, transfers, json }: Options) => {
      const coinJoins = folder === undefined ? [] : await measureCoinJoins(folder);
      const clusters = await measureClusters(context, seed, transfers);
      const result = {
        schema: 'spoor/calibration@1',
        clusters: { simulated: { seed, transfers }, ...clusters },
        coinJoins,
      };
      await context.output.write(
        json ? jsonPieces(result) : calibrationText(seed, transfers, clusters, coinJoins, context),
      );
    });
}

function parseCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}

async function measureCoinJoins(folder: string) {
  const { readCoinJoinSamples } = await import('../../label/calibrate/coinJoinSamples.ts');
  const { calibrateCoinJoins } = await import('../../label/calibrate/calibrateCoinJoins.ts');
  const { sets, mislabelled } = readCoinJoinSamples(folder);
  return calibrateCoinJoins(sets, mislabelled);
}

/** Simulates a world, clusters it, and holds the clusters against who owns what. */
async function measureClusters(context: Context, seed: number, transfers: number): Promise<ClusterCalibration> {
  const { simulate } = await import('../../simulate/simulate.ts');
  const { createMemoryLedger } = await import('../../ledger/memory/memoryLedger.ts');
  const { collectEvidence } = await import('../../label/cluster/collectEvidence.ts');
  const { Evidence } = await import('../../label/cluster/evidence.ts');
  const { joinClusters } = await import('../../label/cluster/joinClusters.ts');
  const { calibrateClusters } = await import('../../label/calibrate/calibrateClusters.ts');
  const { readOwners } = await import('../../label/calibrate/readOwners.ts');
  const folder = await makeFolder();
  try {
    const world = join(folder, 'world');
    await context.work((work) => simulate({ seed, transfers, chain: 'utxo', out: world, format: 'csv' }, work));
    const ledger = createMemoryLedger();
    await importInto(context, ledger, [join(world, 'transactions.jsonl')]);
    const evidence = new Evidence();
    await context.work((work) => collectEvidence(ledger, 'bitcoin', evidence, work));
    const texts = await ledger.addressTexts(evidence.addressId.view());
    const owners = await readOwners(join(world, 'truth-owners.csv'), texts);
    return calibrateClusters(evidence, joinClusters(evidence), owners);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeFolder(): Promise<string> {
  try {
    return await mkdtemp(join(tmpdir(), 'spoor-calibrate-'));
  } catch (cause) {
    throw systemError(cause, tmpdir());
  }
}
