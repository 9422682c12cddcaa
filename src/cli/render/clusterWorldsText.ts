import { CLUSTER_VARIANTS, type ClusterVariant } from '../../label/calibrate/clusterVariants.ts';
import type { OverWorlds } from '../../label/calibrate/overWorlds.ts';
import type { ClusterWorlds } from '../calibrate/measureClusterWorlds.ts';
import type { WorldsOptions } from '../calibrate/simulatedWorlds.ts';
import { proseLines } from './calibrationProse.ts';
import { layOut } from './layout.ts';
import { hundredths } from './proportionText.ts';
import type { Style } from './style.ts';
import { formatCount } from './units.ts';

/** A mean over worlds with its interval, in hundredths. */
export function meanText({ mean, low, high }: OverWorlds): string {
  if (mean === null) return '–';
  return low === null ? hundredths(mean) : `${hundredths(mean)} [${hundredths(low)}–${hundredths(high!)}]`;
}

/** What a mean over worlds is, said where the first table of some stands. */
export function worldsText({ seed, worlds, transfers }: WorldsOptions): string {
  return (
    `in ${formatCount(worlds)} simulated worlds of ${formatCount(transfers)} outputs (seeds ${seed} to ${seed + worlds - 1}); ` +
    'means of the worlds, with Student’s 95 % interval over them: a world is one observation'
  );
}

/** Clusters on several worlds, without and with CoinJoins, as lines. */
export function clusterWorldsLines(worlds: ClusterWorlds, style: Style): string[] {
  const table = (of: ClusterWorlds['with'], variants: readonly ClusterVariant[]): string => {
    const header = ['  inputs join', 'precision', 'recall', 'precision', 'recall'];
    const rows = variants.map((variant) => {
      const { precision, recall, userPrecision, userRecall } = of[variant];
      // Tables are read at a hundred columns.
      const name = variant.replace('left out too', 'apart too');
      return [`  ${name}`, ...[precision, recall, userPrecision, userRecall].map(meanText)];
    });
    return layOut({
      rows: [header.map((cell) => style.dim(cell)), ...rows],
      align: ['left', 'right', 'right', 'right', 'right'],
    });
  };
  const { coinJoins, coinJoinPermille } = worlds;
  return [
    style.bold('Clusters without and with CoinJoins'),
    ...proseLines(`By pairs of addresses, ${worldsText(worlds)}. Left of all addresses, right of people’s alone.`),
    '  without CoinJoins',
    table(worlds.without, ['as spoor cluster does', 'payjoin-shaped left out too', 'every transaction joins']),
    `  with ${coinJoinPermille / 10} % of the outputs in CoinJoins (${formatCount(coinJoins)} transactions in all)`,
    table(worlds.with, CLUSTER_VARIANTS),
  ];
}
