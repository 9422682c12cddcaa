import type { Protocol } from '../coinjoin/verdict.ts';
import type { SampleLabel } from './sampleLabels.ts';

/** Worlds that figures were measured on: `worlds` of them, seeds from `seed` on, of so many outputs or transfers. */
interface MeasuredOn {
  readonly seed: number;
  readonly worlds: number;
  readonly transfers: number;
}

/** Counts of the activity rule, over all worlds. */
export interface MeasuredActivity {
  /** Addresses above the limit, and those of them that are a service's. */
  readonly above: number;
  readonly right: number;
  /** Wallets of services, and those of them above the limit. */
  readonly wallets: number;
  readonly found: number;
}

/** One share a world, in the order of their seeds: what a trace puts at named services too little and too much. */
export interface MeasuredMoved {
  readonly under: readonly number[];
  readonly over: readonly number[];
}

/** Pairwise precision and recall of clusters, one a world; `user..` of people's addresses only. */
export interface MeasuredPairs {
  readonly precision: readonly number[];
  readonly recall: readonly number[];
  readonly userPrecision: readonly number[];
  readonly userRecall: readonly number[];
}

/** Shares one a world, and what was named in all worlds and rightly so. */
export interface MeasuredFinder {
  readonly precision: readonly number[];
  readonly recall: readonly number[];
  readonly named: number;
  readonly right: number;
}

/** Counts of one shape of simulated transactions, one a world, in the order of their seeds. */
export interface MeasuredShape {
  /** Made in this shape, and of them: found so, kept apart by any detector, found by the copied rule. */
  readonly made: readonly number[];
  readonly found: readonly number[];
  readonly apart: readonly number[];
  readonly copied: readonly number[];
  /** Found so, whatever they are; `likely`, of PayJoins also `uncertain`. */
  readonly named: readonly number[];
  /** Of one party, and found so, `likely` or `uncertain`. */
  readonly alarms: readonly number[];
  /** What those are that were found wrongly, in all worlds. */
  readonly wrong: Readonly<Record<string, number>>;
}

/** What the detectors made of one set of labelled transactions: counts of `CoinJoinCalibration`. */
export interface MeasuredSet {
  readonly set: string;
  readonly kind: SampleLabel['kind'];
  readonly of: Protocol | null;
  readonly right: readonly Protocol[];
  readonly mislabelled: boolean;
  readonly transactions: number;
  /** `likely` and `uncertain`. */
  readonly found: Readonly<Partial<Record<Protocol, readonly [number, number]>>>;
  readonly collaborative: number;
  readonly named: number | null;
  readonly equalAlone: number;
  readonly copied: number;
  readonly changeNamed: number;
}

/** What `npm run measure` measured on simulated worlds and labelled transactions, and wrote to `measured.ts`. Shares have five decimals. */
export interface MeasuredFigures {
  /** Public lists that are not in the package (`storedCoinJoins`). */
  readonly coinJoins: readonly MeasuredSet[];
  readonly detectors: MeasuredOn & {
    readonly coinJoinPermille: number;
    /** Transactions with inputs, one a world; of them, those of one party. */
    readonly transactions: readonly number[];
    readonly oneParty: readonly number[];
    readonly shapes: Readonly<Record<string, MeasuredShape>>;
    /** Of the clusters there, by what joins inputs: of all addresses. */
    readonly clusters: Readonly<Record<string, Pick<MeasuredPairs, 'precision' | 'recall'>>>;
  };
  readonly clusters: MeasuredOn & {
    readonly coinJoinPermille: number;
    /** Collaborative transactions in the worlds that have them. */
    readonly coinJoins: number;
    /** By what joins inputs. */
    readonly without: Readonly<Record<string, MeasuredPairs>>;
    readonly with: Readonly<Record<string, MeasuredPairs>>;
  };
  readonly change: MeasuredOn & {
    /** By heuristic, in worlds whose wallets differ in script types only, and in such whose wallets have habits besides. */
    readonly alike: Readonly<Record<string, MeasuredFinder>>;
    readonly habits: Readonly<Record<string, MeasuredFinder>>;
  };
  /** Clusters by what of change joins them besides inputs, on three kinds of worlds. */
  readonly merges: MeasuredOn & {
    readonly coinJoinPermille: number;
    readonly alike: Readonly<Record<string, MeasuredPairs>>;
    readonly habits: Readonly<Record<string, MeasuredPairs>>;
    readonly coinJoins: Readonly<Record<string, MeasuredPairs>>;
  };
  readonly activity: MeasuredOn & {
    readonly limit: number;
    readonly utxo: MeasuredActivity;
    readonly account: MeasuredActivity;
  };
  readonly traceErrors: MeasuredOn & {
    readonly thefts: number;
    readonly coinJoinPermille: number;
    /** By what is wrong with the tags, then by rule. */
    readonly utxo: Readonly<Record<string, Readonly<Record<string, MeasuredMoved>>>>;
    readonly account: Readonly<Record<string, Readonly<Record<string, MeasuredMoved>>>>;
  };
}
