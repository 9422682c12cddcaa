import { compareText } from '../core/compareText.ts';
import type { Reason, RuleName } from '../trace/report.ts';
import type { GraphView } from './graphView.ts';
import { nodeIds } from './nodeIds.ts';

export interface TimelineSeries {
  readonly id: string;
  readonly label: string;
  readonly entity: string | null;
  readonly category: string | null;
  readonly reason: Reason;
  readonly count: number;
  readonly total: string;
  readonly amounts: string[];
  /** Under `bounds`: of each amount, what is certain. */
  readonly certain?: string[];
}

export interface Timeline {
  readonly rule: RuleName;
  readonly measure: string;
  readonly bucketSec: number;
  readonly buckets: number[];
  readonly series: TimelineSeries[];
  readonly total: string;
}

const HOUR_SEC = 3600;
const DAY_SEC = 24 * HOUR_SEC;
const BUCKET_SEC = { hour: HOUR_SEC, day: DAY_SEC, week: 7 * DAY_SEC } as const;
/** More bars than this are not told apart on a screen, and would be a large answer. */
const MOST_BUCKETS = 2000;
const WANTED_BUCKETS = 120;
/** In seconds. */
const STEPS = [600, HOUR_SEC, 6 * HOUR_SEC, DAY_SEC, 7 * DAY_SEC, 30 * DAY_SEC, 365 * DAY_SEC];

interface Series {
  readonly id: string;
  readonly label: string;
  readonly entity: string | null;
  readonly category: string | null;
  readonly reason: Reason;
  count: number;
  total: bigint;
  readonly amounts: Map<number, bigint>;
  readonly certain: Map<number, bigint>;
}

/**
 * What reached services over time, a series an entity, the small ones gathered a category. Every arrival is in exactly one
 * bucket of one series. Buckets begin at whole multiples of their length since 1970, in UTC.
 */
export function makeTimeline(
  view: GraphView,
  options: { readonly bucket: 'auto' | 'hour' | 'day' | 'week'; readonly series: number },
): Timeline {
  const arrivals = view.links.filter(({ to }) => view.nodes[to]!.reason === 'service');
  const times = arrivals.map(({ time }) => time);
  const bucketSec = bucketLength(times, options.bucket);
  const bucketOf = (time: number): number => Math.floor(time / bucketSec) * bucketSec;
  const byNode = new Map<string, Series>();
  for (const { to, amount, certain, time } of arrivals) {
    const { id, label, entity, category, reason } = view.nodes[to]!;
    let series = byNode.get(id);
    if (series === undefined) {
      series = {
        id,
        label,
        entity,
        category,
        reason: reason!,
        count: 1,
        total: 0n,
        amounts: new Map(),
        certain: new Map(),
      };
      byNode.set(id, series);
    }
    series.total += amount;
    add(series.amounts, bucketOf(time), amount);
    add(series.certain, bucketOf(time), certain);
  }
  const sorted = [...byNode.values()].sort((a, b) =>
    a.total === b.total ? compareText(a.id, b.id) : a.total > b.total ? -1 : 1,
  );
  const shown = [...sorted.slice(0, options.series), ...gatherRest(sorted.slice(options.series))];
  const buckets = bucketsOf(times, bucketSec);
  return {
    rule: view.graph.rule,
    measure: `${view.graph.measure.chain}:${view.graph.measure.asset}`,
    bucketSec,
    buckets,
    series: shown.map(({ amounts, certain, total, ...series }) => ({
      ...series,
      total: `${total}`,
      amounts: textsOf(amounts, buckets),
      ...(view.graph.certain === null ? {} : { certain: textsOf(certain, buckets) }),
    })),
    total: `${sorted.reduce((sum, { total }) => sum + total, 0n)}`,
  };
}

function add(amounts: Map<number, bigint>, bucket: number, amount: bigint): void {
  amounts.set(bucket, (amounts.get(bucket) ?? 0n) + amount);
}

function textsOf(amounts: ReadonlyMap<number, bigint>, buckets: readonly number[]): string[] {
  return buckets.map((bucket) => `${amounts.get(bucket) ?? 0n}`);
}

function gatherRest(rest: readonly Series[]): Series[] {
  const gathered = new Map<string, Series>();
  for (const { category, reason, total, amounts, certain } of rest) {
    const id = nodeIds.otherEnds(reason, category);
    const series = gathered.get(id) ?? {
      id,
      label: '',
      entity: null,
      category,
      reason,
      count: 0,
      total: 0n,
      amounts: new Map(),
      certain: new Map(),
    };
    gathered.set(id, series);
    series.count += 1;
    series.total += total;
    for (const [bucket, amount] of amounts) add(series.amounts, bucket, amount);
    for (const [bucket, amount] of certain) add(series.certain, bucket, amount);
  }
  return [...gathered.values()].map((series) => ({ ...series, label: `others (${series.count})` }));
}

function bucketLength(times: readonly number[], bucket: 'auto' | 'hour' | 'day' | 'week'): number {
  const span = spanOf(times);
  const asked =
    bucket === 'auto' ? (STEPS.find((step) => span / step <= WANTED_BUCKETS) ?? STEPS.at(-1)!) : BUCKET_SEC[bucket];
  if (span / asked <= MOST_BUCKETS) return asked;
  return STEPS.find((step) => span / step <= MOST_BUCKETS) ?? STEPS.at(-1)!;
}

function spanOf(times: readonly number[]): number {
  let [first, last] = [Infinity, Number.NEGATIVE_INFINITY];
  for (const time of times) {
    if (time < first) first = time;
    if (time > last) last = time;
  }
  return times.length === 0 ? 0 : last - first;
}

function bucketsOf(times: readonly number[], bucketSec: number): number[] {
  if (times.length === 0) return [];
  const numbers = times.map((time) => Math.floor(time / bucketSec));
  let [first, last] = [Infinity, Number.NEGATIVE_INFINITY];
  for (const number of numbers) {
    if (number < first) first = number;
    if (number > last) last = number;
  }
  return Array.from({ length: Math.min(last - first + 1, MOST_BUCKETS + 1) }, (_, k) => (first + k) * bucketSec);
}
