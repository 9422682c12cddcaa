import type { ReadingCalibration } from '../../newsroom/calibrate/calibrateReading.ts';
import type { FirstReading } from '../../newsroom/calibrate/firstReadings.ts';
import { proseLines } from './calibrationProse.ts';
import { layOut } from './layout.ts';
import { countedText, hundredths } from './proportionText.ts';
import type { Style } from './style.ts';
import { formatCount } from './units.ts';

/** How well news is read, on sentences kept aside and on those that the rules were made with. */
export interface ReadingMeasured {
  readonly heldOut: ReadingCalibration;
  readonly development: ReadingCalibration;
  /** Of every set that was ever kept aside. */
  readonly whenUnseen: readonly FirstReading[];
}

/** Without an interval, which the line has no room for. */
const speakersText = ({ hits, of, share }: ReadingCalibration['speakers']): string =>
  share === null ? '–' : `${hundredths(share)} ${formatCount(hits)}/${formatCount(of)}`;

/** Where claims that are missed are met all the same, and what that costs. */
function missedLines({ heldOut, development }: Pick<ReadingMeasured, 'heldOut' | 'development'>): string[] {
  const told = (name: string, { missedButShown, readOtherwise, shownInVain }: ReadingCalibration): string =>
    `Missed but shown, ${name}: of the claims that were not read ${countedText(missedButShown)} stand in a sentence or are a figure that ` +
    `“Not read” names; ${formatCount(readOtherwise)} more were read with their figure and another part wrong. Of the texts without a claim ` +
    `${countedText(shownInVain)} are shown too: what that costs in attention.`;
  const unseen = heldOut.sentences === 0 ? [] : proseLines(told('kept aside', heldOut));
  return [...unseen, ...proseLines(told('made with', development))];
}

/** The tables of that, as lines. */
export function readingLines({ heldOut, development, whenUnseen }: ReadingMeasured, style: Style): string[] {
  const cells = (name: string, { sentences, precision, recall, speakers }: FirstReading | ReadingCalibration) => [
    name,
    formatCount(sentences),
    countedText(precision),
    countedText(recall),
    speakersText(speakers),
  ];
  const table = (...rows: string[][]): string => {
    const header = ['  sentences', 'count', 'precision', 'recall', 'speakers'].map((cell) => style.dim(cell));
    return layOut({ rows: [header, ...rows], align: ['left', 'right', 'left', 'left', 'left'] });
  };
  return [
    style.bold('Claims read from sentences'),
    ...proseLines(
      'Measured now, on invented sentences in the manner of reports: those kept aside, by another hand, of which no author of the ' +
        'rules has seen one, and those that the rules were made with. A claim is right where its figure, victim, actor, period ' +
        'and blame all are. Speakers: claims whose speaker is right.',
    ),
    table(cells('  kept aside', heldOut), cells('  made with', development)),
    ...proseLines(
      'Measured before: every set that was ever kept aside, as it was read when it was new. How a new text is read shows here, not above.',
    ),
    table(...whenUnseen.map((one) => cells(`  ${one.by}`, one))),
    ...missedLines({ heldOut, development }),
  ];
}
