import { plainText } from '../../core/plainText.ts';
import type { CoinJoinCalibration } from '../../label/calibrate/calibrateCoinJoins.ts';
import type { DetectorCalibration } from '../../label/calibrate/calibrateDetectors.ts';
import type { CoinJoinMeasured } from '../calibrate/measureCoinJoins.ts';
import { listCells, proseLines } from './calibrationProse.ts';
import { layOut } from './layout.ts';
import { countedText, hundredths } from './proportionText.ts';
import type { Style } from './style.ts';
import { formatCount } from './units.ts';

/** The detectors of CoinJoins on real transactions with labels, as lines. */
export function coinJoinLines(measured: CoinJoinMeasured, style: Style): string[] {
  const { when, data, sets, detectors, equalAlone, skipped } = measured;
  const intro =
    when === 'now'
      ? `Measured now, on ${data}.`
      : `Measured before, on ${data}; they are not in the package. Measure again: spoor calibrate --coinjoins DIR`;
  const alone = Object.entries(equalAlone)
    .filter(([name]) => name !== 'other')
    .map(([name, { hits, of }]) => `${name} ${formatCount(hits)}/${formatCount(of)}`);
  const { other } = equalAlone;
  return [
    style.bold('CoinJoin detectors, on real transactions with labels'),
    ...proseLines(intro),
    ...skipped.flatMap(({ path, why }) => proseLines(`  not read: ${plainText(path)}: ${plainText(why)}`)),
    '',
    ...proseLines(
      'Recall: of the transactions labelled as it, those it names so and likely. Precision: of those it names so, those ' +
        'labelled so. A dash: no labelled transaction, see the simulated worlds. Beside it the widely copied rule ("the ' +
        'most common output value occurs exactly (outputs + 1) / 2 times") on the same transactions.',
    ),
    detectorTable(detectors, style),
    '',
    ...proseLines(
      'Kept apart: labelled as it and taken for collaborative by any detector, so that their inputs are not joined. Of ' +
        'others: named so, likely or uncertain, although they are something else. After a mix: the same of ' +
        'transactions that spend from a mix; some are mixes again, nobody has labelled which, so they bound false alarms.',
    ),
    lookAlikeTable(detectors, style),
    ...mislabelledLines(detectors),
    ...(alone.length === 0
      ? []
      : [
          '',
          ...proseLines(
            `equal-outputs, with every other detector off, as if no protocol were known: finds ${alone.join(', ')}` +
              (other === undefined ? '' : `; of others ${countedText(other)}`),
          ),
        ]),
    '',
    'By list: how many, how many of a hundred are kept apart and have an output named as change all the',
    'same, and what they are found as (9+2?: 9 likely, 2 uncertain)',
    setTable(sets, style),
  ];
}

function detectorTable(detectors: readonly DetectorCalibration[], style: Style): string {
  const header = ['  shape', 'recall', 'precision', 'copied rule'].map((cell) => style.dim(cell));
  const rows = detectors.map(({ protocol, recall, precision, copied }) => [
    `  ${protocol}`,
    countedText(recall),
    countedText(precision),
    countedText(copied),
  ]);
  return layOut({ rows: [header, ...rows], align: ['left', 'left', 'left', 'left'] });
}

function lookAlikeTable(detectors: readonly DetectorCalibration[], style: Style): string {
  const header = ['  shape', 'kept apart', 'of others', 'after a mix'].map((cell) => style.dim(cell));
  const rows = detectors.map(({ protocol, apart, falseAlarms, unlabelled }) => [
    `  ${protocol}`,
    countedText(apart),
    countedText(falseAlarms),
    countedText(unlabelled['after a mix']),
  ]);
  return layOut({ rows: [header, ...rows], align: ['left', 'left', 'left', 'left'] });
}

/** What is found among transactions that the lists say they label wrongly. */
function mislabelledLines(detectors: readonly DetectorCalibration[]): string[] {
  const listed = detectors.map(({ protocol, unlabelled }) => [protocol, unlabelled['listed as mislabelled']] as const);
  const of = Math.max(0, ...listed.map(([, share]) => share.of));
  if (of === 0) return [];
  const found = listed.filter(([, { hits }]) => hits > 0).map(([protocol, { hits }]) => `${protocol} ${hits}`);
  return [
    '',
    ...proseLines(
      `Of ${formatCount(of)} that the lists say are labelled wrongly (rounds of other coordinators and protocols, and ` +
        `look-alikes), which count above for nobody: ${found.length === 0 ? 'none is named' : found.join(', ')}`,
    ),
  ];
}

/** What was found in a list, as cells of at most `WIDEST` columns. */
function foundCells({ found }: CoinJoinCalibration): string[] {
  const parts = Object.entries(found).map(
    ([protocol, { likely, uncertain }]) => `${protocol} ${likely}${uncertain > 0 ? `+${uncertain}?` : ''}`,
  );
  return listCells(parts, WIDEST);
}
const WIDEST = 34;

/** A row a list of transactions; those known to be none of any protocol stand together. */
function setTable(sets: readonly CoinJoinCalibration[], style: Style): string {
  const header = ['  list', 'n', 'kept apart', 'change', 'found as'].map((cell) => style.dim(cell));
  const others = sets.filter(({ kind }) => kind === 'other');
  const listed = sets.filter(({ kind }) => kind !== 'other');
  const rows = listed.flatMap((set) => {
    const [first, ...more] = foundCells(set);
    const name = `  ${plainText(set.set)}${set.mislabelled ? ', mislabelled' : ''}`;
    const shares = [set.collaborative, set.changeNamed].map(({ share }) => hundredths(share!));
    return [[name, formatCount(set.transactions), ...shares, first!], ...more.map((cell) => ['', '', '', '', cell])];
  });
  if (others.length > 0) {
    const total = (count: (set: CoinJoinCalibration) => number): number =>
      others.reduce((sum, set) => sum + count(set), 0);
    const n = total(({ transactions }) => transactions);
    const name = `  known to be none (${others.length} lists)`;
    const shares = [total(({ collaborative }) => collaborative.hits), total(({ changeNamed }) => changeNamed.hits)];
    rows.push([name, formatCount(n), ...shares.map((hits) => hundredths(hits / n)), '']);
  }
  return layOut({ rows: [header, ...rows], align: ['left', 'right', 'right', 'right', 'left'] });
}
