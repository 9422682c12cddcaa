import { Command, InvalidArgumentError } from 'commander';
import { BLIND_SPOTS } from '../../label/calibrate/blindSpots.ts';
import { SAME_EVENT_MEASURED } from '../../register/sameEventMeasured.ts';
import { jsonPieces } from '../../trace/traceJson.ts';
import { measureCoinJoins } from '../calibrate/measureCoinJoins.ts';
import { measureLedger } from '../calibrate/measureLedger.ts';
import { measureSimulated, type SimulatedCalibration } from '../calibrate/measureSimulated.ts';
import type { Context } from '../context.ts';
import { calibrationText } from '../render/calibrationText.ts';

interface Options {
  readonly ledger?: string;
  readonly coinjoins?: string;
  readonly simulated: boolean;
  readonly seed: number;
  readonly transfers: number;
  readonly worlds: number;
  readonly json?: true;
}

/** `spoor calibrate`: how often each heuristic is wrong, measured here and now. */
export function calibrateCommand(context: Context): Command {
  return new Command('calibrate')
    .description(
      'measure how often the heuristics are wrong: on simulated worlds, on labelled transactions, on a ledger and its tags, on sentences of news',
    )
    .option(
      '--ledger <dir>',
      'hold clusters and deposit addresses against the tags of this ledger, and count CoinJoins',
    )
    .option(
      '--coinjoins <dir>',
      'measure CoinJoin detectors again, on a folder of labelled transactions as Dumplings writes them, zipped or not',
    )
    .option('--no-simulated', 'leave out the simulated worlds')
    .option('--seed <n>', 'of the simulated worlds', parseCount, 1)
    .option('--transfers <n>', 'their size in outputs or transfers', parseCount, 100_000)
    .option(
      '--worlds <n>',
      'how many worlds of a fifth or a tenth of that size (10,000 at least) to repeat experiments on',
      parseCount,
      5,
    )
    .option('--json', 'print it as JSON')
    .action(async ({ ledger: folder, coinjoins, simulated: wanted, seed, transfers, worlds, json }: Options) => {
      const coinJoins = await measureCoinJoins(coinjoins);
      const ledger = folder === undefined ? null : await measureLedger(context, folder);
      const simulated = wanted ? await measureSimulated(context, { seed, transfers, worlds }) : null;
      const reading = await measureReading();
      const detectorWorlds = await knownDetectorWorlds(simulated);
      const on = { simulated: { seed, transfers } };
      const result = {
        schema: 'spoor/calibration@2',
        ledger,
        clusters: simulated && { ...on, ...simulated.clusters },
        clusterWorlds: simulated?.clusterWorlds ?? null,
        detectorWorlds,
        change: simulated && { simulated: { seed, transfers, scriptTypes: true }, ...simulated.change },
        changeWorlds: simulated?.changeWorlds ?? null,
        mergeWorlds: simulated?.mergeWorlds ?? null,
        deposits: simulated && { ...on, ...simulated.deposits },
        activity: simulated?.activity ?? null,
        traceErrors: simulated?.traceErrors ?? null,
        coinJoins,
        reading,
        sameEvents: SAME_EVENT_MEASURED,
        blindSpots: BLIND_SPOTS,
      };
      await context.output.write(
        json
          ? jsonPieces(result)
          : calibrationText(
              { seed, transfers, folder, ledger, simulated, coinJoins, detectorWorlds, reading },
              context,
            ),
      );
    });
}

function parseCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}

/** Reads the sentences that the rules for news were made with, and those kept aside from them. */
async function measureReading() {
  const { calibrateReading } = await import('../../newsroom/calibrate/calibrateReading.ts');
  const { DEVELOPMENT } = await import('../../newsroom/calibrate/development.ts');
  const { FIRST_READINGS } = await import('../../newsroom/calibrate/firstReadings.ts');
  const { HELD_OUT } = await import('../../newsroom/calibrate/heldOut.ts');
  return {
    heldOut: await calibrateReading(HELD_OUT),
    development: await calibrateReading(DEVELOPMENT),
    whenUnseen: FIRST_READINGS,
  };
}

/** The detectors on simulated worlds: as measured now, else as it was before. */
async function knownDetectorWorlds(simulated: SimulatedCalibration | null) {
  const now = simulated?.detectorWorlds ?? null;
  if (now !== null) return { when: 'now', ...now } as const;
  const { MEASURED } = await import('../../label/calibrate/measured.ts');
  const { sumDetectors } = await import('../../label/calibrate/simulatedDetectors.ts');
  return { when: 'before', ...sumDetectors(MEASURED.detectors) } as const;
}
