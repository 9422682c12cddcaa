import { countOf } from '../../core/countOf.ts';
import type { DetectorWorlds } from '../../label/calibrate/simulatedDetectors.ts';
import { listCells, proseLines } from './calibrationProse.ts';
import { meanText, seedsText } from './clusterWorldsText.ts';
import { layOut } from './layout.ts';
import { countedText } from './proportionText.ts';
import type { Style } from './style.ts';
import { formatCount } from './units.ts';

const WIDEST = 22;

/** The detectors of CoinJoins on simulated worlds, as lines. */
export function detectorWorldsLines(
  found: DetectorWorlds & { readonly when: 'now' | 'before' },
  style: Style,
): string[] {
  const { when, seed, worlds, transfers, transactions, coinJoinPermille } = found;
  const shapes = Object.entries(found.shapes);
  const header = ['  simulated as', 'recall', 'precision', 'copied rule'].map((cell) => style.dim(cell));
  const rows = shapes.map(([name, { recall, precision, copied }]) => [
    `  ${name}`,
    countedText(recall),
    countedText(precision),
    countedText(copied),
  ]);
  const more = ['  simulated as', 'kept apart', 'of one party', 'wrongly named so'].map((c) => style.dim(c));
  const wrongRows = shapes.flatMap(([name, { apart, falseAlarms, wrong }]) => {
    const sorted = Object.entries(wrong).toSorted(([, a], [, b]) => b - a);
    const [first, ...rest] = listCells(
      sorted.map(([what, n]) => `${formatCount(n)} ${what}`),
      WIDEST,
    );
    const cells = [`  ${name}`, countedText(apart), countedText(falseAlarms), first!];
    return [cells, ...rest.map((cell) => ['', '', '', cell])];
  });
  return [
    style.bold('CoinJoin detectors, on simulated worlds'),
    ...proseLines(
      `Measured ${when}, in ${countOf(worlds, 'world')} of ${countOf(transfers, 'output')} ` +
        `(${seedsText({ seed, worlds })}), ${countOf(transactions, 'transaction')} in all; ${coinJoinPermille / 10} % of the outputs in ` +
        'CoinJoins, among them PayJoins, rounds of a coordinator that no detector knows (equal-outputs), and equal payments ' +
        'of one wallet, which are none. Whirlpool by pool, in bitcoin. The simulator was written from the same descriptions ' +
        'as the detectors: that they find what is simulated says little, what they miss and take wrongly says more.',
    ),
    layOut({ rows: [header, ...rows], align: ['left', 'left', 'left', 'left'] }),
    '',
    ...proseLines(
      'Kept apart: made so, and not joined by whatever detector; Tx0 and PayJoin-shaped join on purpose. Of one party: ' +
        'ordinary transactions found so, likely or uncertain.',
    ),
    layOut({ rows: [more, ...wrongRows], align: ['left', 'left', 'left', 'left'] }),
    '',
    `Clusters there, by pairs of addresses; ${worlds === 1 ? 'no interval, for a world is one observation' : 'means of the worlds with Student’s 95 % interval'}`,
    ...Object.entries(found.clusters).map(
      ([name, { precision, recall }]) =>
        `  ${name.padEnd(27)}  precision ${meanText(precision)}, recall ${meanText(recall)}`,
    ),
  ];
}
