import { BLIND_SPOTS } from '../../label/calibrate/blindSpots.ts';
import type { LedgerCalibration } from '../../label/calibrate/calibrateLedger.ts';
import type { DetectorWorlds } from '../../label/calibrate/simulatedDetectors.ts';
import { PROTOCOLS } from '../../label/coinjoin/verdict.ts';
import { SAME_EVENT_MEASURED } from '../../register/sameEventMeasured.ts';
import type { CoinJoinMeasured } from '../calibrate/measureCoinJoins.ts';
import type { SimulatedCalibration } from '../calibrate/measureSimulated.ts';
import { blindSpotLines, proseLines } from './calibrationProse.ts';
import { coinJoinLines } from './coinJoinText.ts';
import { detectorWorldsLines } from './detectorWorldsText.ts';
import { layOut } from './layout.ts';
import { ledgerCalibrationLines } from './ledgerCalibrationText.ts';
import { countedText } from './proportionText.ts';
import { type ReadingMeasured, readingLines } from './readingCalibrationText.ts';
import { simulatedLines } from './simulatedText.ts';
import type { Style } from './style.ts';

interface Calibration {
  /** Of the simulated worlds. */
  readonly seed: number;
  readonly transfers: number;
  readonly simulated: SimulatedCalibration | null;
  /** Where the ledger lies. */
  readonly folder: string | undefined;
  readonly ledger: readonly LedgerCalibration[] | null;
  readonly coinJoins: CoinJoinMeasured;
  readonly detectorWorlds: DetectorWorlds & { readonly when: 'now' | 'before' };
  readonly reading: ReadingMeasured;
}

const LEGEND =
  'Precision is the share of what a heuristic names that is right; recall is the share of what there is to find that it ' +
  'finds. Shares are in hundredths, then come the 95 % interval and the counts: 98.6 [95.1–99.6] 142/144. Each figure ' +
  'speaks of the data named above it and of nothing else. docs/methods.md says how it is made, --json has everything.';

/** The error table of the heuristics as a person reads it. */
export function calibrationText(
  { seed, transfers, simulated, folder, ledger, coinJoins, detectorWorlds, reading }: Calibration,
  { style }: { readonly style: Style },
): string {
  const lines = [
    style.bold('How often the heuristics are wrong'),
    ...proseLines(LEGEND),
    '',
    ...(ledger === null ? [] : ledgerCalibrationLines(ledger, folder ?? '', style)),
    ...coinJoinLines(coinJoins, style),
    '',
    ...detectorWorldsLines(detectorWorlds, style),
    ...blindSpotLines(PROTOCOLS.map((name) => [name, BLIND_SPOTS[name]])),
    '',
    ...(simulated === null ? [] : simulatedLines(seed, transfers, simulated, style)),
    ...readingLines(reading, style),
    ...blindSpotLines([['', BLIND_SPOTS.sentences]]),
    '',
    ...sameEventLines(style),
    ...blindSpotLines([['', BLIND_SPOTS['same event']]]),
  ];
  return `${lines.join('\n')}\n`;
}

function sameEventLines(style: Style): string[] {
  const header = ['  pairs of incidents where', 'precision', 'recall'].map((cell) => style.dim(cell));
  const rows = SAME_EVENT_MEASURED.map(({ when, precision, recall }) => [
    `  ${when}`,
    countedText(precision),
    countedText(recall),
  ]);
  return [
    style.bold('Incidents of two tables taken for one event'),
    ...proseLines('Measured before, on pairs of public tables labelled by hand, which are not in the package.'),
    layOut({ rows: [header, ...rows], align: ['left', 'left', 'left'] }),
  ];
}
