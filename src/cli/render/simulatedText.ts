import { countOf } from '../../core/countOf.ts';
import { plainText } from '../../core/plainText.ts';
import { BLIND_SPOTS } from '../../label/calibrate/blindSpots.ts';
import type { ChangeCalibration } from '../../label/calibrate/calibrateChange.ts';
import type { DepositCalibration } from '../../label/calibrate/calibrateDeposits.ts';
import type { PairShare } from '../../label/calibrate/pairAgreement.ts';
import { CHANGE_FINDERS } from '../../label/change/changeFinders.ts';
import type { SimulatedCalibration } from '../calibrate/measureSimulated.ts';
import { blindSpotLines, proseLines } from './calibrationProse.ts';
import { changeWorldsLines, mergeWorldsLines } from './changeWorldsText.ts';
import { clusterWorldsLines } from './clusterWorldsText.ts';
import { layOut } from './layout.ts';
import { countedText, hundredths } from './proportionText.ts';
import type { Style } from './style.ts';
import { activityLines, traceErrorLines } from './traceErrorsText.ts';
import { formatCount } from './units.ts';

const pairText = ({ pairs, of, share }: PairShare): string =>
  `${share === null ? '–' : hundredths(share)} ${formatCount(pairs)}/${countOf(of, 'pair')}`;

/** Everything that is measured on simulated worlds, as lines. */
export function simulatedLines(
  seed: number,
  transfers: number,
  simulated: SimulatedCalibration,
  style: Style,
): string[] {
  const { clusters, clusterWorlds, change, changeWorlds, mergeWorlds, deposits, activity, traceErrors } = simulated;
  const size = formatCount(transfers);
  return [
    style.bold('Clusters of inputs spent together'),
    ...proseLines(
      `On a simulated world (seed ${seed}, ${size} outputs, no CoinJoins in it): ${countOf(clusters.addresses, 'address')}, ` +
        `${countOf(clusters.owners, 'owner')}, ${countOf(clusters.clusters, 'cluster')}; by pairs of addresses, which ` +
        'hang together, so that one world has no interval. Right links: transactions that joined one owner’s addresses only.',
    ),
    `  precision    ${pairText(clusters.precision)}`,
    `  recall       ${pairText(clusters.recall)}`,
    `  right links  ${countedText(clusters.rightLinks)}`,
    ...(clusterWorlds === null ? [] : ['', ...clusterWorldsLines(clusterWorlds, style)]),
    ...blindSpotLines([['', BLIND_SPOTS.clusters]]),
    '',
    ...changeLines(seed, transfers, change, style),
    ...(changeWorlds === null ? [] : ['', ...changeWorldsLines(changeWorlds, style)]),
    ...blindSpotLines(CHANGE_FINDERS.map((name) => [name, BLIND_SPOTS[name]])),
    ...(mergeWorlds === null
      ? []
      : ['', ...mergeWorldsLines(mergeWorlds, style), ...blindSpotLines([['', BLIND_SPOTS['merged change']]])]),
    '',
    ...depositLines(seed, transfers, deposits, style),
    ...blindSpotLines([['', BLIND_SPOTS['deposit addresses']]]),
    '',
    ...(activity === null
      ? []
      : [...activityLines(activity, style), ...blindSpotLines([['', BLIND_SPOTS.activity]]), '']),
    ...(traceErrors === null
      ? []
      : [...traceErrorLines(traceErrors, style), ...blindSpotLines([['', BLIND_SPOTS['tags in a trace']]]), '']),
  ];
}

function changeLines(seed: number, transfers: number, change: ChangeCalibration, style: Style): string[] {
  const all = [...Object.entries(change.heuristics), ['two or more agree', change.agreeing] as const];
  const rows = all.map(([name, { precision, recall }]) => [`  ${name}`, countedText(precision), countedText(recall)]);
  const header = ['  heuristic', 'precision', 'recall'].map((cell) => style.dim(cell));
  return [
    style.bold('Change: the output that goes back to who spends'),
    ...proseLines(
      `On the same world, its wallets of several script types (seed ${seed}, ${formatCount(transfers)} outputs): ` +
        `${countOf(change.transactions, 'transaction')} of one owner, ${formatCount(change.withChange)} of them with change.`,
    ),
    layOut({ rows: [header, ...rows], align: ['left', 'left', 'left'] }),
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
    `    precision  ${countedText(precision)}${precision.hits === precision.of ? '' : `; wrong: ${wrongText(wrong)}`}`,
    `    recall     ${countedText(recall)}`,
  ];
  return [
    style.bold('Deposit addresses'),
    ...proseLines(
      `On a simulated world (seed ${seed}, ${formatCount(transfers)} transfers): ${formatCount(deposits.addresses)} untagged ` +
        `addresses, ${countOf(deposits.deposits, 'of them a deposit address', 'of them deposit addresses')}, ${formatCount(deposits.neverForwarded)} of ` +
        'which never forwarded anything.',
    ),
    ...lines('the rule', deposits.rule),
    ...lines('its first part alone (all it sent went to one service)', deposits.firstPart),
  ];
}
