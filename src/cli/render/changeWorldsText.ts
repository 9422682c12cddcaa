import { CHANGE_FINDERS } from '../../label/change/changeFinders.ts';
import type { ChangeWorlds } from '../calibrate/measureChangeWorlds.ts';
import type { MergeWorlds } from '../calibrate/measureMergeWorlds.ts';
import { proseLines } from './calibrationProse.ts';
import { meanText, worldsText } from './clusterWorldsText.ts';
import { layOut } from './layout.ts';
import type { Style } from './style.ts';
import { formatCount } from './units.ts';

/** The heuristics of change on several worlds of both kinds, as lines. */
export function changeWorldsLines(worlds: ChangeWorlds, style: Style): string[] {
  const table = (of: ChangeWorlds['alike']): string => {
    const header = ['  heuristic', 'named', 'precision', 'recall'];
    const rows = CHANGE_FINDERS.map((finder) => {
      const { precision, recall, named } = of[finder];
      const name = finder === 'agreeing' ? 'two or more agree' : finder;
      return [`  ${name}`, formatCount(named), meanText(precision), meanText(recall)];
    });
    return layOut({
      rows: [header.map((cell) => style.dim(cell)), ...rows],
      align: ['left', 'right', 'right', 'right'],
    });
  };
  const { alike, habits } = worlds;
  return [
    ...proseLines(`The same ${worldsText(worlds)}.`),
    '  wallets alike but for their script types',
    table(alike),
    '  wallets with habits besides (simulate --wallet-habits)',
    table(habits),
  ];
}

/** Clusters that change joins too, on several worlds of each kind, as lines. */
export function mergeWorldsLines(worlds: MergeWorlds, style: Style): string[] {
  const table = (of: MergeWorlds['alike']): string => {
    const header = ['  joined by', 'precision', 'recall', 'precision', 'recall'];
    const rows = Object.entries(of).map(([name, { precision, recall, userPrecision, userRecall }]) => {
      return [`  ${name}`, ...[precision, recall, userPrecision, userRecall].map(meanText)];
    });
    const align = ['left', 'right', 'right', 'right', 'right'] as const;
    return layOut({ rows: [header.map((cell) => style.dim(cell)), ...rows], align });
  };
  const { coinJoinPermille, alike, habits, coinJoins } = worlds;
  return [
    style.bold('Clusters that change joins, too (spoor cluster --merge-change)'),
    ...proseLines(`By pairs of addresses, ${worldsText(worlds)}. Left of all addresses, right of people’s alone.`),
    '  wallets alike but for their script types',
    table(alike),
    '  wallets with habits besides',
    table(habits),
    `  wallets of one script type, ${coinJoinPermille / 10} % of the outputs in CoinJoins`,
    table(coinJoins),
  ];
}
