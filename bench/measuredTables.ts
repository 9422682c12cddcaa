import { hundredths } from '../src/cli/render/proportionText.ts';
import { BLIND_SPOTS } from '../src/label/calibrate/blindSpots.ts';
import { calibrateDetectors } from '../src/label/calibrate/calibrateDetectors.ts';
import type { MeasuredActivity, MeasuredFigures, MeasuredPairs } from '../src/label/calibrate/measuredFigures.ts';
import { type OverWorlds, overWorlds, spreadOverWorlds } from '../src/label/calibrate/overWorlds.ts';
import { type Proportion, proportion } from '../src/label/calibrate/proportion.ts';
import { sumDetectors } from '../src/label/calibrate/simulatedDetectors.ts';
import { storedCoinJoins } from '../src/label/calibrate/storedCoinJoins.ts';
import { CHANGE_FINDERS } from '../src/label/change/changeFinders.ts';
import { PROTOCOLS } from '../src/label/coinjoin/verdict.ts';

/** The tables of docs/methods.md, made from measured figures; a test compares. */
const digits = (share: number): string => (share === 1 ? '100' : (100 * share).toFixed(1));
const meanText = ({ mean, low, high }: OverWorlds): string => `${digits(mean!)} % [${digits(low!)}–${digits(high!)}]`;

function markdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), `|${header.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

const countedText = ({ hits, of, share, low, high }: Proportion): string => {
  if (share === null) return '–';
  const counts = `${hits.toLocaleString('en')} of ${of.toLocaleString('en')}`;
  return `${hundredths(share)} % [${hundredths(low!)}–${hundredths(high!)}], ${counts}`;
};

/** A row a detector, on real transactions with labels. */
export function detectorTable({ coinJoins }: MeasuredFigures): string {
  const rows = calibrateDetectors(storedCoinJoins(coinJoins)).map((found) => [
    `\`${found.protocol}\``,
    countedText(found.recall),
    countedText(found.apart),
    countedText(found.precision),
    countedText(found.falseAlarms),
    countedText(found.unlabelled['after a mix']),
    countedText(found.copied),
  ]);
  const header = ['shape', 'recall', 'kept apart', 'precision', 'of others', 'after a mix', 'copied rule'];
  return markdown(header, rows);
}

/** A row a detector, on simulated worlds; Whirlpool by its pools. */
export function simulatedDetectorTable({ detectors }: MeasuredFigures): string {
  const rows = Object.entries(sumDetectors(detectors).shapes).map(([name, found]) => [
    `\`${name}\``,
    countedText(found.recall),
    countedText(found.apart),
    countedText(found.precision),
    countedText(found.falseAlarms),
    countedText(found.copied),
  ]);
  return markdown(['simulated as', 'recall', 'kept apart', 'precision', 'of one party', 'copied rule'], rows);
}

/** What joins inputs in the worlds of that table, and how often pairs are right. */
export function payJoinTable({ detectors }: MeasuredFigures): string {
  const rows = Object.entries(sumDetectors(detectors).clusters).map(([name, { precision, recall }]) => [
    name,
    meanText(precision),
    meanText(recall),
  ]);
  return markdown(['inputs join, with PayJoins', 'precision', 'recall'], rows);
}

export function clusterTable({ clusters }: MeasuredFigures): string {
  const row = (prefix: string, [variant, pairs]: readonly [string, MeasuredPairs]): string[] => {
    const { precision, recall, userPrecision, userRecall } = pairs;
    const cells = [precision, recall, userPrecision, userRecall].map((values) => meanText(overWorlds(values)));
    return [`${prefix}${variant}`, ...cells];
  };
  return markdown(
    ['inputs join', 'precision', 'recall', "people's addresses: precision", 'recall'],
    [
      ...Object.entries(clusters.without).map((entry) => row('no CoinJoins: ', entry)),
      ...Object.entries(clusters.with).map((entry) => row('CoinJoins: ', entry)),
    ],
  );
}

export function changeTable({ change }: MeasuredFigures): string {
  const kinds = { alike: 'alike', habits: 'with habits' } as const;
  const rows = Object.keys(change.alike).flatMap((finder) =>
    (['alike', 'habits'] as const).map((kind, k) => {
      const { precision, recall, named, right } = change[kind][finder]!;
      const name = finder === 'agreeing' ? 'two or more that agree' : `\`${finder}\``;
      const counts = `, ${right.toLocaleString('en')} of ${named.toLocaleString('en')}`;
      return [
        k === 0 ? name : '',
        kinds[kind],
        `${meanText(overWorlds(precision))}${counts}`,
        meanText(overWorlds(recall)),
      ];
    }),
  );
  return markdown(['heuristic', 'wallets', 'precision', 'recall'], rows);
}

export function mergeTable({ merges }: MeasuredFigures): string {
  const kinds = { alike: 'wallets alike', habits: 'with habits', coinJoins: 'CoinJoins' } as const;
  const rows = Object.keys(merges.alike).flatMap((name) =>
    (['alike', 'habits', 'coinJoins'] as const).map((kind, k) => {
      const { precision, recall, userPrecision, userRecall } = merges[kind][name]!;
      const cells = [precision, recall, userPrecision, userRecall].map((values) => meanText(overWorlds(values)));
      const shown = name === 'all' || name === 'inputs alone' ? name : `\`${name}\``;
      return [k === 0 ? shown : '', kinds[kind], ...cells];
    }),
  );
  return markdown(['joined by', 'worlds', 'precision', 'recall', "people's addresses: precision", 'recall'], rows);
}

export function activityTable({ activity }: MeasuredFigures): string {
  const share = (hits: number, of: number): string => {
    const { share: found, low, high } = proportion(hits, of);
    return `${digits(found!)} % [${digits(low!)}–${digits(high!)}], ${hits} of ${of}`;
  };
  const row = (name: string, { above, right, wallets, found }: MeasuredActivity): string[] => {
    return [name, share(right, above), share(found, wallets)];
  };
  return markdown(
    ['worlds', 'precision', 'recall of wallets'],
    [row('UTXO chain', activity.utxo), row('account chain', activity.account)],
  );
}

export function traceErrorTable({ traceErrors }: MeasuredFigures, chain: 'utxo' | 'account'): string {
  const text = (values: readonly number[]): string => {
    const { median, low, high } = spreadOverWorlds(values);
    return `${(100 * median).toFixed(1)} [${(100 * low!).toFixed(1)}–${(100 * high!).toFixed(1)}]`;
  };
  const variants = Object.entries(traceErrors[chain]);
  const rules = Object.keys(variants[0]![1]);
  const rows = variants.flatMap(([variant, byRule]) =>
    (['under', 'over'] as const).map((what) => [
      variant,
      what === 'under' ? 'less' : 'more',
      ...rules.map((rule) => text(byRule[rule]![what])),
    ]),
  );
  return markdown(['tags', 'at services', ...rules], rows);
}

/** What each heuristic is known not to see, in the words of `spoor calibrate`. */
export function blindSpotTable(): string {
  const words: ReadonlySet<string> = new Set([...PROTOCOLS, ...CHANGE_FINDERS]);
  const code = (name: string): string => (words.has(name) ? `\`${name}\`` : name);
  return markdown(
    ['heuristic', 'known blind spots'],
    Object.entries(BLIND_SPOTS).map(([name, spots]) => [code(name), spots]),
  );
}
