import { CHANGE_FINDERS, type ChangeWorlds } from '../calibrate/measureChangeWorlds.ts';
import { meanText } from './clusterWorldsText.ts';
import { layOut, type Style } from './layout.ts';
import { formatCount } from './units.ts';

/** The heuristics of change on several worlds of both kinds, as lines. */
export function changeWorldsLines(worlds: ChangeWorlds, style: Style): string[] {
  const table = (of: ChangeWorlds['alike']): string => {
    const header = ['  heuristic', 'names', 'precision', 'recall'];
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
  const { seed, worlds: n, transfers, alike, habits } = worlds;
  return [
    `in ${formatCount(n)} worlds of ${formatCount(transfers)} outputs (seeds ${seed} to ${seed + n - 1}); means of the worlds, with Student’s 95 % interval`,
    '  wallets alike but for their script types',
    table(alike),
    '  wallets with habits besides (simulate --wallet-habits)',
    table(habits),
  ];
}
