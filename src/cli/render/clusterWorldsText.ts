import { CLUSTER_VARIANTS } from '../../label/calibrate/clusterVariants.ts';
import type { OverWorlds } from '../../label/calibrate/overWorlds.ts';
import type { ClusterWorlds } from '../calibrate/measureClusterWorlds.ts';
import { layOut } from './layout.ts';
import type { Style } from './style.ts';
import { formatCount } from './units.ts';

const digits = (share: number | null): string => (share === null ? '–' : (100 * share).toFixed(1));

/** A mean over worlds with its interval, in hundredths. */
export function meanText({ mean, low, high }: OverWorlds): string {
  if (mean === null) return '–';
  return low === null ? `${digits(mean)} %` : `${digits(mean)} % [${digits(low)}–${digits(high)}]`;
}

/** Clusters on several worlds, without and with CoinJoins, as lines. */
export function clusterWorldsLines(worlds: ClusterWorlds, style: Style): string[] {
  const table = (of: ClusterWorlds['with'], variants: readonly (typeof CLUSTER_VARIANTS)[number][]): string => {
    const header = ['  inputs join', 'precision', 'recall', 'people: precision', 'recall'];
    const rows = variants.map((variant) => {
      const { precision, recall, userPrecision, userRecall } = of[variant];
      return [`  ${variant}`, ...[precision, recall, userPrecision, userRecall].map(meanText)];
    });
    return layOut({
      rows: [header.map((cell) => style.dim(cell)), ...rows],
      align: ['left', 'right', 'right', 'right', 'right'],
    });
  };
  const { seed, worlds: n, transfers, coinJoins, coinJoinPermille } = worlds;
  const seeds = `${formatCount(n)} worlds of ${formatCount(transfers)} outputs (seeds ${seed} to ${seed + n - 1})`;
  return [
    style.bold('Clusters without and with CoinJoins'),
    `by pairs of addresses, in ${seeds}; means of the worlds, with Student’s 95 % interval over them: a world is one observation`,
    `  without CoinJoins`,
    table(worlds.without, ['as spoor cluster does', 'payjoin-shaped left out too', 'every transaction joins']),
    `  with ${coinJoinPermille / 10} % of the outputs in CoinJoins (${formatCount(coinJoins)} transactions in all)`,
    table(worlds.with, CLUSTER_VARIANTS),
  ];
}
