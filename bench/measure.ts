import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureActivity } from '../src/cli/calibrate/measureActivity.ts';
import { measureClusterWorlds } from '../src/cli/calibrate/measureClusterWorlds.ts';
import { measureTraceErrors } from '../src/cli/calibrate/measureTraceErrors.ts';
import type { Progress } from '../src/core/progress.ts';
import { MEASURED } from '../src/label/calibrate/measured.ts';
import {
  MEASURED_ON,
  measuredText,
  toMeasuredActivity,
  toMeasuredClusters,
  toMeasuredTraceErrors,
} from './measuredFile.ts';
import { activityTable, clusterTable, traceErrorTable } from './measuredTables.ts';

/**
 * Measures the heuristics on simulated worlds again, writes `src/label/calibrate/measured.ts`, and prints the tables of
 * docs/methods.md. `node bench/measure.ts tables` prints those of the file as it is.
 */
const onProgress = ({ phase, done, total }: Progress): void => {
  process.stderr.write(`${phase} ${done} of ${total}\n`);
};
const figures =
  process.argv[2] === 'tables'
    ? MEASURED
    : {
        clusters: toMeasuredClusters(await measureClusterWorlds(MEASURED_ON.clusters, { onProgress })),
        activity: toMeasuredActivity(await measureActivity(MEASURED_ON.activity, { onProgress })),
        traceErrors: toMeasuredTraceErrors(await measureTraceErrors(MEASURED_ON.traceErrors, { onProgress })),
      };
writeFileSync(join(import.meta.dirname, '../src/label/calibrate/measured.ts'), measuredText(figures));
for (const table of [
  clusterTable(figures),
  activityTable(figures),
  traceErrorTable(figures, 'utxo'),
  traceErrorTable(figures, 'account'),
])
  console.log(`${table}\n`);
