import { countOf } from '../../core/countOf.ts';
import { CLUSTER_VARIANTS, type ClusterVariant } from '../../label/calibrate/clusterVariants.ts';
import type { OverWorlds } from '../../label/calibrate/overWorlds.ts';
import type { ClusterWorlds } from '../calibrate/measureClusterWorlds.ts';
import type { WorldsOptions } from '../calibrate/simulatedWorlds.ts';
import { proseLines } from './calibrationProse.ts';
import { layOut } from './layout.ts';
import { hundredths } from './proportionText.ts';
import type { Style } from './style.ts';

/** A mean over worlds with its interval, in hundredths. */
export function meanText({ mean, low, high }: OverWorlds): string {
  if (mean === null) return '–';
  return low === null ? hundredths(mean) : `${hundredths(mean)} [${hundredths(low)}–${hundredths(high!)}]`;
}

/** What a mean over worlds is, said where the first table of some stands. */
export function worldsText({ seed, worlds, transfers }: WorldsOptions): string {
  const means =
    worlds === 1
      ? 'a world is one observation, which says nothing of how others differ, so that there are no intervals'
      : 'means of the worlds, with Student’s 95 % interval over them: a world is one observation';
  return `in ${countOf(worlds, 'simulated world')} of ${countOf(transfers, 'output')} (${seedsText({ seed, worlds })}); ${means}`;
}

/** The seeds of worlds: `seeds 1 to 5`. */
export function seedsText({ seed, worlds }: Pick<WorldsOptions, 'seed' | 'worlds'>): string {
  return worlds === 1 ? `seed ${seed}` : `seeds ${seed} to ${seed + worlds - 1}`;
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
    `  with ${coinJoinPermille / 10} % of the outputs in CoinJoins (${countOf(coinJoins, 'transaction')} in all)`,
    table(worlds.with, CLUSTER_VARIANTS),
  ];
}
