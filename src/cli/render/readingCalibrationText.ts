import type { ReadingCalibration } from '../../newsroom/calibrate/calibrateReading.ts';
import { proseLines } from './calibrationProse.ts';
import { layOut } from './layout.ts';
import { countedText, hundredths } from './proportionText.ts';
import type { Style } from './style.ts';
import { formatCount } from './units.ts';

/** How well news is read, on sentences kept aside and on those that the rules were made with. */
export interface ReadingMeasured {
  readonly heldOut: ReadingCalibration;
  readonly development: ReadingCalibration;
}

/** Without an interval, which the line has no room for. */
const speakersText = ({ hits, of, share }: ReadingCalibration['speakers']): string =>
  share === null ? '–' : `${hundredths(share)} ${formatCount(hits)}/${formatCount(of)}`;

/** The table of that, as lines. */
export function readingLines({ heldOut, development }: ReadingMeasured, style: Style): string[] {
  const all = [['  kept aside', heldOut] as const, ['  made with', development] as const];
  const rows = all.map(([name, { sentences, precision, recall, speakers }]) => [
    name,
    formatCount(sentences),
    countedText(precision),
    countedText(recall),
    speakersText(speakers),
  ]);
  const header = ['  sentences', 'count', 'precision', 'recall', 'speakers'].map((cell) => style.dim(cell));
  return [
    style.bold('Claims read from sentences'),
    ...proseLines(
      'Measured now, on sentences of our own making in the manner of reports: those the rules were made with, and others kept ' +
        'aside from them. A claim is right where its figure, victim, actor, period and blame all are. Speakers: claims whose ' +
        'speaker is right.',
    ),
    layOut({ rows: [header, ...rows], align: ['left', 'right', 'left', 'left', 'left'] }),
  ];
}
