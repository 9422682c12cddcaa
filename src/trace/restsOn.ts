import type { ChainKind } from '../core/chains.ts';
import { compareText } from '../core/compareText.ts';
import { DEFAULT_MAX_ACTIVITY } from '../label/activity.ts';
import { MEASURED } from '../label/calibrate/measured.ts';
import { overWorlds, spreadOverWorlds } from '../label/calibrate/overWorlds.ts';
import { type Proportion, proportion } from '../label/calibrate/proportion.ts';
import { CHANGE_HEURISTICS } from '../label/change/findChange.ts';
import { type Decider, decidedBy, tagsOfEnds } from './decidedBy.ts';
import { type End, type EndTag, RULES, type RuleName, type TraceReport } from './report.ts';
import type { TraceRequest } from './request.ts';
import { Stops } from './stops.ts';

/** Ends that a heuristic decided: of one theft, in one stolen asset, under one rule. */
export interface DecidedEnds {
  readonly rule: RuleName;
  readonly theft: string;
  readonly chain: string;
  /** The asset that was stolen. */
  readonly asset: string;
  readonly ends: number;
  /** Their sum in units of that asset; absent under `bounds`. */
  readonly origin?: string;
}

/** Median and nine tenths of what simulated worlds gave, as shares of what was stolen, or what `of` says. */
export interface MeasuredShare {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/**
 * What traces of simulated worlds put at named services too little and too much, where tags are so wrong. Of `bounds` what came there
 * and is not possible, and what is certain and did not come; of `poison` its reach there against that with every tag right.
 */
export interface MeasuredTagError {
  readonly kind: ChainKind;
  readonly tags: string;
  readonly rule: RuleName;
  /** Only of `poison`: the shares are of its reach at named services with every tag right. */
  readonly of?: 'reach';
  readonly less: MeasuredShare;
  readonly more: MeasuredShare;
}

/** Of pairs of addresses, how clusters were right on simulated worlds: means with their 95 % interval. */
export interface MeasuredClusterError {
  /** Of a thousand outputs so many were made in CoinJoins. */
  readonly coinJoinPermille: number;
  /** Of a thousand transactions about so many were PayJoins, and fewer rounds that no detector knows; absent where there were none. */
  readonly payJoinPermille?: number;
  readonly precision: MeasuredMean;
  readonly recall: MeasuredMean;
  /** Where change joins clusters: by what, in the worlds that this was measured on (`mergeErrors`). */
  readonly mergedBy?: string;
  readonly wallets?: 'alike' | 'habits';
}

export interface MeasuredMean {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** How often the activity rule was right on simulated worlds. */
export interface MeasuredActivityError {
  readonly kind: ChainKind;
  readonly limit: number;
  readonly precision: Proportion;
}

/** A source of tags, and how many addresses its tags decided: of those `byCluster` by the cluster of another one, absent where none was. */
export interface TagSource {
  readonly source: string;
  readonly addresses: number;
  readonly byCluster?: number;
}

/**
 * Which heuristics decided ends of a trace, and how often they are wrong, as far as that was measured (on simulated worlds:
 * `docs/methods.md`). An end that two of them decided stands under both.
 */
export interface RestsOn {
  /** Ends with reason `service` or `burn` at a tagged address. */
  readonly tags?: {
    readonly ends: readonly DecidedEnds[];
    /** How many addresses each source's tags decided; `''` for tags that name none. */
    readonly sources: readonly TagSource[];
    readonly measured: readonly MeasuredTagError[];
  };
  /** Of those by tags, the ends at addresses that no tag names: one of their cluster speaks for them. */
  readonly clusters?: {
    readonly ends: readonly DecidedEnds[];
    /** What of change joined clusters that speak for these addresses, besides inputs; absent where nothing did. */
    readonly mergedBy?: readonly string[];
    readonly measured: readonly MeasuredClusterError[];
    /** Where tags are given to clusters. */
    readonly traces: readonly MeasuredTagError[];
  };
  /** Ends with reason `activity`. */
  readonly activity?: {
    readonly ends: readonly DecidedEnds[];
    readonly limit: number;
    readonly measured: readonly MeasuredActivityError[];
  };
  /** Ends in another asset than the stolen one, and those with reason `crossing`. Their error was not measured, and why. */
  readonly swaps?: { readonly ends: readonly DecidedEnds[]; readonly measured: null; readonly notMeasured: string };
}

const NO_SWAPS_MEASURED =
  'no theft of the simulated worlds is laundered through swaps, so there is no truth to hold them against';

/** Of the variants measured, those that a result carries: tags that are missing, and tags that are wrong. */
const CARRIED = ['90 % of the tags', '50 % of the tags', 'wrong ones added, 95 % right'] as const;

const CARRIED_BY_CLUSTERS = ['50 %, given to clusters', '95 % right, then given to clusters'] as const;

/**
 * What the ends of a trace rest on besides the ledger and the rules; null where no heuristic decided any.
 * @param chains of the ledger that was traced
 */
export function restsOn(
  report: Pick<TraceReport, 'rules' | 'tags'>,
  request: Pick<TraceRequest, 'tags' | 'stop' | 'maxActivity' | 'thefts'>,
  chains: readonly { readonly chain: string; readonly kind: ChainKind }[],
): RestsOn | null {
  const kindOf = new Map(chains.map(({ chain, kind }) => [chain, kind]));
  const names = [...new Set(request.thefts.map(({ name }) => name))];
  const tagOf = tagsOfEnds(report.tags);
  const chosenBy = (decider: Decider): Chosen => choose(report, (end) => decidedBy(end, tagOf(end)).includes(decider));
  const [byTag, byCluster, byActivity, bySwap] = (['tag', 'cluster', 'activity', 'swap'] as const).map(chosenBy) as [
    Chosen,
    Chosen,
    Chosen,
    Chosen,
  ];
  const mergedBy = mergedByOf(report, byCluster);
  const found: RestsOn = {
    ...(byTag.length === 0
      ? {}
      : {
          tags: {
            ends: summed(byTag, names),
            sources: sourcesOf(byTag, new Stops(request), report.tags ?? []),
            measured: tagErrors(CARRIED, kindsOf(byTag, kindOf), rulesOf(report)),
          },
        }),
    ...(byCluster.length === 0
      ? {}
      : {
          clusters: {
            ends: summed(byCluster, names),
            ...(mergedBy.length === 0 ? {} : { mergedBy }),
            measured: mergedBy.length === 0 ? clusterErrors() : mergeErrors(mergedBy),
            traces: tagErrors(CARRIED_BY_CLUSTERS, ['utxo'], rulesOf(report)),
          },
        }),
    ...(byActivity.length === 0
      ? {}
      : {
          activity: {
            ends: summed(byActivity, names),
            limit: request.maxActivity ?? DEFAULT_MAX_ACTIVITY,
            measured: activityErrors(kindsOf(byActivity, kindOf)),
          },
        }),
    ...(bySwap.length === 0
      ? {}
      : { swaps: { ends: summed(bySwap, names), measured: null, notMeasured: NO_SWAPS_MEASURED } }),
  };
  return Object.keys(found).length === 0 ? null : found;
}

type Chosen = readonly { readonly rule: RuleName; readonly end: End }[];

const rulesOf = ({ rules }: Pick<TraceReport, 'rules'>): RuleName[] =>
  RULES.filter((rule) => rules[rule] !== undefined);

function choose(report: Pick<TraceReport, 'rules'>, isChosen: (end: End) => boolean): Chosen {
  return rulesOf(report).flatMap((rule) => report.rules[rule]!.ends.filter(isChosen).map((end) => ({ rule, end })));
}

const kindsOf = (chosen: Chosen, kindOf: ReadonlyMap<string, ChainKind>): ChainKind[] =>
  (['account', 'utxo'] as const).filter((kind) => chosen.some(({ end }) => kindOf.get(end.chain) === kind));

/** One line a (rule, theft, chain, stolen asset), in the order of the report. */
function summed(chosen: Chosen, names: readonly string[]): DecidedEnds[] {
  const groups = new Map<string, { rule: RuleName; end: End; asset: string; ends: number; origin: bigint }>();
  for (const { rule, end } of chosen) {
    const asset = end.originAsset ?? end.asset;
    const key = [rule, end.theft, end.chain, asset].join('\n');
    const group = groups.get(key) ?? { rule, end, asset, ends: 0, origin: 0n };
    group.ends += 1;
    group.origin += BigInt(end.origin ?? 0);
    groups.set(key, group);
  }
  return [...groups.values()]
    .toSorted(
      (a, b) =>
        RULES.indexOf(a.rule) - RULES.indexOf(b.rule) ||
        names.indexOf(a.end.theft) - names.indexOf(b.end.theft) ||
        compareText(a.end.chain, b.end.chain) ||
        compareText(a.asset, b.asset),
    )
    .map(({ rule, end: { theft, chain }, asset, ends, origin }) => {
      return { rule, theft, chain, asset, ends, ...(rule === 'bounds' ? {} : { origin: `${origin}` }) };
    });
}

function sourcesOf(byTag: Chosen, stops: Stops, named: readonly EndTag[]): TagSource[] {
  const addresses = new Map<string, Set<string>>();
  // Tags that speak by the address's cluster: the report knows them, the request only how to find them.
  const byCluster = new Map(
    named.flatMap(({ chain, address, set, source, uri, cluster }) =>
      cluster === undefined ? [] : [[`${chain} ${address}`, `${set}: ${uri || source}`]],
    ),
  );
  for (const { end } of byTag) {
    const key = `${end.chain} ${end.address}`;
    const source = byCluster.get(key) ?? stops.tagOf(end.chain, end.address!)?.source ?? '';
    const known = addresses.get(source) ?? new Set();
    addresses.set(source, known.add(`${end.chain} ${end.address}`));
  }
  return [...addresses]
    .map(([source, found]) => {
      const spoken = [...found].filter((key) => byCluster.has(key)).length;
      return { source, addresses: found.size, ...(spoken === 0 ? {} : { byCluster: spoken }) };
    })
    .toSorted((a, b) => b.addresses - a.addresses || compareText(a.source, b.source));
}

function tagErrors(
  variants: readonly string[],
  kinds: readonly ChainKind[],
  rules: readonly RuleName[],
): MeasuredTagError[] {
  const share = (values: readonly number[]): MeasuredShare => {
    const { median, low, high } = spreadOverWorlds(values);
    return { median: rounded(median), low: rounded(low!), high: rounded(high!) };
  };
  return kinds.flatMap((kind) =>
    variants.flatMap((tags) =>
      rules.flatMap((rule) => {
        const moved = MEASURED.traceErrors[kind][tags]?.[rule];
        if (moved === undefined) return [];
        const of = rule === 'poison' ? ({ of: 'reach' } as const) : {};
        return [{ kind, tags, rule, ...of, less: share(moved.under), more: share(moved.over) }];
      }),
    ),
  );
}

function meanOf(values: readonly number[]): MeasuredMean {
  const found = overWorlds(values);
  return { mean: rounded(found.mean!), low: rounded(found.low!), high: rounded(found.high!) };
}

/** What of change joined the clusters whose tags decided these ends. */
function mergedByOf({ tags = [] }: Pick<TraceReport, 'tags'>, byCluster: Chosen): string[] {
  const ended = new Set(byCluster.map(({ end }) => `${end.chain} ${end.address}`));
  const merged = tags.filter(({ chain, address }) => ended.has(`${chain} ${address}`));
  return [...new Set(merged.flatMap((tag) => tag.mergedBy ?? []))];
}

/**
 * How clusters that change joins were right, on each kind of worlds, the worst last. Of several heuristics the worst of what was
 * measured: each of them, and all together.
 */
function mergeErrors(by: readonly string[]): MeasuredClusterError[] {
  const { merges } = MEASURED;
  const isAll = CHANGE_HEURISTICS.every((one) => by.includes(one)) && by.length === CHANGE_HEURISTICS.length;
  const variants = isAll ? ['all'] : by.length === 1 ? by : [...by, 'all'];
  const worst = (kind: 'alike' | 'habits' | 'coinJoins'): MeasuredClusterError => {
    const rows = variants.map((mergedBy) => {
      const { precision, recall } = merges[kind][mergedBy]!;
      return { mergedBy, precision: meanOf(precision), recall: meanOf(recall) };
    });
    const [row] = rows.toSorted((a, b) => a.precision.mean - b.precision.mean);
    return kind === 'coinJoins'
      ? { coinJoinPermille: merges.coinJoinPermille, ...row! }
      : { coinJoinPermille: 0, wallets: kind, ...row! };
  };
  const kinds = (['alike', 'habits', 'coinJoins'] as const).map(worst);
  return kinds.toSorted((a, b) => b.precision.mean - a.precision.mean);
}

/** How clusters of inputs were right: without CoinJoins, with those that detectors know, and with PayJoins besides, the worst. */
function clusterErrors(): MeasuredClusterError[] {
  const { without, with: mixed, coinJoinPermille } = MEASURED.clusters;
  const known = ([without, mixed] as const).map((worlds, k) => ({ coinJoinPermille: k * coinJoinPermille, worlds }));
  const { detectors } = MEASURED;
  const payJoins = sumOf(detectors.shapes['payjoin-shaped']!.made) / sumOf(detectors.transactions);
  const payJoinPermille = Math.round(payJoins * 10_000) / 10;
  const hidden = { coinJoinPermille: detectors.coinJoinPermille, payJoinPermille, worlds: detectors.clusters };
  return [...known, hidden].map(({ worlds, ...of }) => {
    const { precision, recall } = worlds['as spoor cluster does']!;
    return { ...of, precision: meanOf(precision), recall: meanOf(recall) };
  });
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

const rounded = (share: number): number => Math.round(share * 1e4) / 1e4;

function activityErrors(kinds: readonly ChainKind[]): MeasuredActivityError[] {
  const { limit } = MEASURED.activity;
  return kinds.map((kind) => {
    const { right, above } = MEASURED.activity[kind];
    return { kind, limit, precision: proportion(right, above) };
  });
}
