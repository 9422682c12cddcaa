import { plainText } from '../../core/plainText.ts';
import type { ChangeCalibration } from '../../label/calibrate/calibrateChange.ts';
import type { CoinJoinCalibration } from '../../label/calibrate/calibrateCoinJoins.ts';
import type { DepositCalibration } from '../../label/calibrate/calibrateDeposits.ts';
import type { LedgerCalibration } from '../../label/calibrate/calibrateLedger.ts';
import type { PairShare } from '../../label/calibrate/pairAgreement.ts';
import type { Proportion } from '../../label/calibrate/proportion.ts';
import { SAME_EVENT_MEASURED } from '../../register/sameEventMeasured.ts';
import type { SimulatedCalibration } from '../calibrate/measureSimulated.ts';
import { changeWorldsLines, mergeWorldsLines } from './changeWorldsText.ts';
import { clusterWorldsLines } from './clusterWorldsText.ts';
import { layOut } from './layout.ts';
import { ledgerCalibrationLines } from './ledgerCalibrationText.ts';
import { percent, proportionText } from './proportionText.ts';
import { type ReadingMeasured, readingLines } from './readingCalibrationText.ts';
import type { Style } from './style.ts';
import { activityLines, traceErrorLines } from './traceErrorsText.ts';
import { formatCount } from './units.ts';

const pairText = ({ pairs, of, share }: PairShare): string =>
  `${percent(share)} (${formatCount(pairs)} of ${formatCount(of)} pairs)`;

interface Calibration {
  /** Of the simulated worlds. */
  readonly seed: number;
  readonly transfers: number;
  readonly simulated: SimulatedCalibration | null;
  /** Where the ledger lies. */
  readonly folder: string | undefined;
  readonly ledger: readonly LedgerCalibration[] | null;
  readonly coinJoins: readonly CoinJoinCalibration[];
  readonly reading: ReadingMeasured;
}

/** The error table of the heuristics as a person reads it. */
export function calibrationText(
  { seed, transfers, simulated, folder, ledger, coinJoins, reading }: Calibration,
  { style }: { readonly style: Style },
): string {
  const lines = [
    ...(ledger === null ? [] : ledgerCalibrationLines(ledger, folder ?? '', style)),
    ...(simulated === null ? [] : simulatedLines(seed, transfers, simulated, style)),
    style.bold('CoinJoin detectors'),
  ];
  if (coinJoins.length === 0) lines.push('not measured: name a folder of labelled transactions with --coinjoins');
  else lines.push(coinJoinTable(coinJoins, style));
  lines.push('', ...readingLines(reading, style), '', ...sameEventLines(style));
  return `${lines.join('\n')}\n`;
}

function sameEventLines(style: Style): string[] {
  return [
    style.bold('Incidents of two tables taken for one event'),
    'as measured on public tables labelled by hand, which are not in the package (docs/methods.md):',
    ...SAME_EVENT_MEASURED.flatMap(({ when, precision, recall }) => [
      `  ${when}`,
      `    precision  ${proportionText(precision)}`,
      `    recall     ${proportionText(recall)}`,
    ]),
  ];
}

function simulatedLines(seed: number, transfers: number, simulated: SimulatedCalibration, style: Style): string[] {
  const { clusters, clusterWorlds, change, changeWorlds, mergeWorlds, deposits, activity, traceErrors } = simulated;
  return [
    style.bold('Clusters of inputs spent together'),
    `on a simulated world (seed ${seed}, ${formatCount(transfers)} outputs, no CoinJoins in it): ` +
      `${formatCount(clusters.addresses)} addresses, ${formatCount(clusters.owners)} owners, ${formatCount(clusters.clusters)} clusters`,
    `  precision    ${pairText(clusters.precision)}`,
    `  recall       ${pairText(clusters.recall)}`,
    `  right links  ${proportionText(clusters.rightLinks)}`,
    '',
    ...(clusterWorlds === null ? [] : [...clusterWorldsLines(clusterWorlds, style), '']),
    ...changeLines(seed, transfers, change, style),
    ...(changeWorlds === null ? [] : ['', ...changeWorldsLines(changeWorlds, style)]),
    ...(mergeWorlds === null ? [] : ['', ...mergeWorldsLines(mergeWorlds, style)]),
    '',
    ...depositLines(seed, transfers, deposits, style),
    '',
    ...(activity === null ? [] : [...activityLines(activity, style), '']),
    ...(traceErrors === null ? [] : [...traceErrorLines(traceErrors, style), '']),
  ];
}

function changeLines(seed: number, transfers: number, change: ChangeCalibration, style: Style): string[] {
  const all = [...Object.entries(change.heuristics), ['two or more agree', change.agreeing] as const];
  const rows = all.map(([name, { precision, recall }]) => [
    `  ${name}`,
    formatCount(precision.of),
    proportionText(precision),
    proportionText(recall),
  ]);
  const header = ['  heuristic', 'names', 'precision', 'recall'].map((cell) => style.dim(cell));
  return [
    style.bold('Change'),
    `on the same world, its wallets of several script types (seed ${seed}, ${formatCount(transfers)} outputs): ${formatCount(change.transactions)} transactions ` +
      `of one owner, ${formatCount(change.withChange)} of them with change`,
    layOut({ rows: [header, ...rows], align: ['left', 'right', 'left', 'left'] }),
  ];
}

function depositLines(seed: number, transfers: number, deposits: DepositCalibration, style: Style): string[] {
  const wrongText = (wrong: Readonly<Record<string, number>>): string =>
    Object.entries(wrong)
      .toSorted(([, a], [, b]) => b - a)
      .map(([role, n]) => `${formatCount(n)} ${plainText(role)}`)
      .join(', ');
  const lines = (name: string, { precision, recall, wrong }: DepositCalibration['rule']): string[] => [
    `  ${name}`,
    `    precision  ${proportionText(precision)}${precision.hits === precision.of ? '' : `; wrong: ${wrongText(wrong)}`}`,
    `    recall     ${proportionText(recall)}`,
  ];
  return [
    style.bold('Deposit addresses'),
    `on a simulated world (seed ${seed}, ${formatCount(transfers)} transfers): ${formatCount(deposits.addresses)} untagged addresses, ` +
      `${formatCount(deposits.deposits)} of them deposit addresses, ${formatCount(deposits.neverForwarded)} of which never forwarded`,
    ...lines('the rule', deposits.rule),
    ...lines('its first part alone (all it sent went to one service)', deposits.firstPart),
  ];
}

function coinJoinTable(sets: readonly CoinJoinCalibration[], style: Style): string {
  const header = [
    'transactions',
    'n',
    'taken for collaborative',
    'named as labelled',
    'copied rule',
    'change named',
    'found as',
  ];
  const rows = sets.map((set) => [
    `${plainText(set.set)}${set.mislabelled ? ', listed as mislabelled' : ''}`,
    formatCount(set.transactions),
    range(set.collaborative),
    set.named === null ? '–' : range(set.named),
    range(set.copied),
    range(set.changeNamed),
    Object.entries(set.found)
      .map(([protocol, { likely, uncertain }]) => `${protocol} ${likely}${uncertain > 0 ? ` + ${uncertain}?` : ''}`)
      .join(', '),
  ]);
  const align = ['left', 'right', 'right', 'right', 'right', 'right', 'left'] as const;
  return layOut({ rows: [header.map((cell) => style.dim(cell)), ...rows], align });
}

function range({ of, share, low, high }: Proportion): string {
  return of === 0 ? '–' : `${percent(share)} [${percent(low)} – ${percent(high)}]`;
}
