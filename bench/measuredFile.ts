import type { ActivityCalibration, ActivityShares } from '../src/cli/calibrate/measureActivity.ts';
import type { ChangeWorlds } from '../src/cli/calibrate/measureChangeWorlds.ts';
import type { ClusterWorlds, VariantWorlds } from '../src/cli/calibrate/measureClusterWorlds.ts';
import type { MergedPairs, MergeWorlds } from '../src/cli/calibrate/measureMergeWorlds.ts';
import type { MovedShares, TraceErrors, VariantErrors } from '../src/cli/calibrate/measureTraceErrors.ts';
import type { CoinJoinCalibration } from '../src/label/calibrate/calibrateCoinJoins.ts';
import type {
  MeasuredActivity,
  MeasuredFigures,
  MeasuredMoved,
  MeasuredPairs,
  MeasuredSet,
} from '../src/label/calibrate/measuredFigures.ts';

/** What the committed figures are measured on. */
export const MEASURED_ON = {
  detectors: { seed: 1, worlds: 20, transfers: 20_000 },
  clusters: { seed: 1, worlds: 20, transfers: 20_000 },
  change: { seed: 1, worlds: 20, transfers: 20_000 },
  merges: { seed: 1, worlds: 20, transfers: 20_000 },
  activity: { seed: 1, worlds: 5, transfers: 1_000_000 },
  traceErrors: { seed: 1, worlds: 20, transfers: 10_000 },
} as const;

const round = (share: number): number => Math.round(share * 1e5) / 1e5;
const mapValues = <T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));

/** Without CoinJoins most variants say the same. */
const SHOWN_WITHOUT = ['as spoor cluster does', 'payjoin-shaped left out too', 'every transaction joins'] as const;

const pairs = (variant: VariantWorlds | MergedPairs): MeasuredPairs => ({
  precision: variant.precision.values.map(round),
  recall: variant.recall.values.map(round),
  userPrecision: variant.userPrecision.values.map(round),
  userRecall: variant.userRecall.values.map(round),
});

export function toMeasuredMerges(found: MergeWorlds): MeasuredFigures['merges'] {
  const { alike, habits, coinJoins } = found;
  return {
    ...found,
    alike: mapValues(alike, pairs),
    habits: mapValues(habits, pairs),
    coinJoins: mapValues(coinJoins, pairs),
  };
}

export function toMeasuredClusters(found: ClusterWorlds): MeasuredFigures['clusters'] {
  return {
    ...found,
    without: Object.fromEntries(SHOWN_WITHOUT.map((variant) => [variant, pairs(found.without[variant])])),
    with: mapValues(found.with, pairs),
  };
}

export function toMeasuredChange(found: ChangeWorlds): MeasuredFigures['change'] {
  const finders = (of: ChangeWorlds['alike']) =>
    mapValues(of, ({ precision, recall, named, right }) => {
      return { precision: precision.values.map(round), recall: recall.values.map(round), named, right };
    });
  return { ...found, alike: finders(found.alike), habits: finders(found.habits) };
}

export function toMeasuredActivity(found: ActivityCalibration): MeasuredFigures['activity'] {
  const counts = ({ precision, recall }: ActivityShares): MeasuredActivity => {
    return { above: precision.of, right: precision.hits, wallets: recall.of, found: recall.hits };
  };
  return { ...found, utxo: counts(found.utxo), account: counts(found.account) };
}

export function toMeasuredCoinJoins(sets: readonly CoinJoinCalibration[]): MeasuredFigures['coinJoins'] {
  return sets.map((set): MeasuredSet => {
    const counts = Object.entries(set.found).map(([name, { likely, uncertain }]) => [name, [likely, uncertain]]);
    return {
      ...set,
      found: Object.fromEntries(counts),
      collaborative: set.collaborative.hits,
      named: set.named?.hits ?? null,
      equalAlone: set.equalAlone.hits,
      copied: set.copied.hits,
      changeNamed: set.changeNamed.hits,
    };
  });
}

export function toMeasuredTraceErrors(found: TraceErrors): MeasuredFigures['traceErrors'] {
  const errors = (variants: VariantErrors) =>
    mapValues(variants, (byRule) =>
      mapValues<MovedShares, MeasuredMoved>(byRule, ({ under, over }) => {
        return { under: under.values.map(round), over: over.values.map(round) };
      }),
    );
  return { ...found, utxo: errors(found.utxo), account: errors(found.account) };
}

/** The text of `src/label/calibrate/measured.ts`. Lists of shares that belong together stand on one line. */
export function measuredText(figures: MeasuredFigures): string {
  const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
  const lists = JSON.stringify(figures, null, 2).replaceAll(/\[[^[\]]*\]/g, flat);
  const json = lists.replaceAll(/\{\s*(?:"\w+": (?:\[[^[\]]*\]|\d+),?\s*)+\}/g, flat);
  const sets = json.replaceAll(/\{\s*"(?:set|made)":[\s\S]*?(?:"changeNamed": \d+|"wrong": \{[^}]*\})\s*\}/g, flat);
  return `import type { MeasuredFigures } from './measuredFigures.ts';

/** Written by \`npm run measure\`; not to be edited. A test measures a part of it again. */
export const MEASURED: MeasuredFigures = ${sets};
`;
}
