import type { MeasuredFigures } from './measuredFigures.ts';
import { type OverWorlds, overWorlds } from './overWorlds.ts';
import { type Proportion, proportion } from './proportion.ts';

/** How often a detector is right about simulated transactions of one shape. */
export interface ShapeShares {
  /** Of the transactions made in this shape, those found so: `likely`, of PayJoins also `uncertain`. */
  readonly recall: Proportion;
  /** Of the same, those taken for collaborative by whatever detector. */
  readonly apart: Proportion;
  /** Of the same, those that the widely copied rule finds. */
  readonly copied: Proportion;
  /** Of the transactions found so, those made so. */
  readonly precision: Proportion;
  /** Of the transactions of one party (a Tx0 among them, but under its own name), those found so, `uncertain` ones included. */
  readonly falseAlarms: Proportion;
  /** What those are that were found wrongly. */
  readonly wrong: Readonly<Record<string, number>>;
}

/** The detectors on simulated worlds with CoinJoins and what looks like them: counts of all worlds together. */
export interface DetectorWorlds {
  readonly seed: number;
  readonly worlds: number;
  readonly transfers: number;
  readonly coinJoinPermille: number;
  /** With inputs, in all worlds. */
  readonly transactions: number;
  readonly shapes: Readonly<Record<string, ShapeShares>>;
  /** Of the clusters there, by what joins inputs, the share of pairs of addresses that are right, and that are found. */
  readonly clusters: Readonly<Record<string, { readonly precision: OverWorlds; readonly recall: OverWorlds }>>;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Adds up the worlds. A transaction is one observation here: whether one is found says nothing about the next. */
export function sumDetectors(counts: MeasuredFigures['detectors']): DetectorWorlds {
  const { transactions, oneParty, shapes, clusters, ...on } = counts;
  const ordinary = sum(oneParty);
  const shares = Object.entries(shapes).map(([name, shape]): [string, ShapeShares] => {
    const [made, found, named] = [shape.made, shape.found, shape.named].map(sum) as [number, number, number];
    // A Tx0 is of one party and found rightly.
    const others = name.startsWith('whirlpool-tx0') ? ordinary - made : ordinary;
    return [
      name,
      {
        recall: proportion(found, made),
        apart: proportion(sum(shape.apart), made),
        copied: proportion(sum(shape.copied), made),
        precision: proportion(found, named),
        falseAlarms: proportion(sum(shape.alarms), others),
        wrong: shape.wrong,
      },
    ];
  });
  const pairs = Object.entries(clusters).map(([name, { precision, recall }]) => [
    name,
    { precision: overWorlds(precision), recall: overWorlds(recall) },
  ]);
  return {
    ...on,
    transactions: sum(transactions),
    shapes: Object.fromEntries(shares),
    clusters: Object.fromEntries(pairs),
  };
}
