import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureActivity } from '../src/cli/calibrate/measureActivity.ts';
import { measureChangeWorlds } from '../src/cli/calibrate/measureChangeWorlds.ts';
import { measureClusterWorlds } from '../src/cli/calibrate/measureClusterWorlds.ts';
import { measureDetectorWorlds } from '../src/cli/calibrate/measureDetectorWorlds.ts';
import { measureMergeWorlds } from '../src/cli/calibrate/measureMergeWorlds.ts';
import { measureTraceErrors } from '../src/cli/calibrate/measureTraceErrors.ts';
import type { Progress } from '../src/core/progress.ts';
import { calibrateCoinJoins } from '../src/label/calibrate/calibrateCoinJoins.ts';
import { readCoinJoinSamples } from '../src/label/calibrate/coinJoinSamples.ts';
import { MEASURED } from '../src/label/calibrate/measured.ts';
import type { MeasuredFigures } from '../src/label/calibrate/measuredFigures.ts';
import {
  MEASURED_ON,
  measuredText,
  toMeasuredActivity,
  toMeasuredChange,
  toMeasuredClusters,
  toMeasuredCoinJoins,
  toMeasuredMerges,
  toMeasuredTraceErrors,
} from './measuredFile.ts';
import {
  activityTable,
  blindSpotTable,
  changeTable,
  clusterTable,
  detectorTable,
  mergeTable,
  payJoinTable,
  simulatedDetectorTable,
  traceErrorTable,
} from './measuredTables.ts';

/**
 * Measures the heuristics on simulated worlds and labelled transactions again, writes `src/label/calibrate/measured.ts`, and prints the tables of
 * docs/methods.md. `node bench/measure.ts tables` prints those of the file as it is; `node bench/measure.ts change` measures
 * one part and keeps the others. Labelled CoinJoins are measured where their folder is given: `node bench/measure.ts coinJoins DIR`.
 */
const onProgress = ({ phase, done, total }: Progress): void => {
  process.stderr.write(`${phase} ${done} of ${total}\n`);
};
const parts = {
  detectors: () => measureDetectorWorlds(MEASURED_ON.detectors, { onProgress }),
  clusters: async () => toMeasuredClusters(await measureClusterWorlds(MEASURED_ON.clusters, { onProgress })),
  change: async () => toMeasuredChange(await measureChangeWorlds(MEASURED_ON.change, { onProgress })),
  merges: async () => toMeasuredMerges(await measureMergeWorlds(MEASURED_ON.merges, { onProgress })),
  activity: async () => toMeasuredActivity(await measureActivity(MEASURED_ON.activity, { onProgress })),
  traceErrors: async () => toMeasuredTraceErrors(await measureTraceErrors(MEASURED_ON.traceErrors, { onProgress })),
};
const [, , only, folder] = process.argv;
const measureCoinJoins = (from: string): MeasuredFigures['coinJoins'] => {
  const { sets, mislabelled } = readCoinJoinSamples(from);
  return toMeasuredCoinJoins(calibrateCoinJoins(sets, mislabelled));
};
const isAsked = (part: string): boolean => only === undefined || only === part;
const figures: MeasuredFigures = {
  coinJoins: only === 'coinJoins' && folder !== undefined ? measureCoinJoins(folder) : MEASURED.coinJoins,
  detectors: isAsked('detectors') ? await parts.detectors() : MEASURED.detectors,
  clusters: isAsked('clusters') ? await parts.clusters() : MEASURED.clusters,
  change: isAsked('change') ? await parts.change() : MEASURED.change,
  merges: isAsked('merges') ? await parts.merges() : MEASURED.merges,
  activity: isAsked('activity') ? await parts.activity() : MEASURED.activity,
  traceErrors: isAsked('traceErrors') ? await parts.traceErrors() : MEASURED.traceErrors,
};
writeFileSync(join(import.meta.dirname, '../src/label/calibrate/measured.ts'), measuredText(figures));
for (const table of [
  blindSpotTable(),
  detectorTable(figures),
  simulatedDetectorTable(figures),
  payJoinTable(figures),
  clusterTable(figures),
  changeTable(figures),
  mergeTable(figures),
  activityTable(figures),
  traceErrorTable(figures, 'utxo'),
  traceErrorTable(figures, 'account'),
])
  console.log(`${table}\n`);
