import type { DecidedEnds } from '../trace/restsOn.ts';
import type { Looked } from './caseView.ts';
import type { RestsOnLine } from './schema/overview.ts';

/** Sources of tags that are listed; how many more there are is said. */
const MOST_SOURCES = 10;

/** What heuristics decided of the ends in a view's measure under its rule; null where they decided none. */
export function restsOnLine({ meta, rule, measure }: Looked): RestsOnLine | null {
  const rests = meta.restsOn;
  if (rests === null) return null;
  const shown = (ends: readonly DecidedEnds[] | undefined): { ends: number; origin: string | null } | null => {
    const own = (ends ?? []).filter(
      (one) => one.rule === rule && one.chain === measure.chain && one.asset === measure.asset,
    );
    if (own.length === 0) return null;
    const isSummed = own.every(({ origin }) => origin !== undefined);
    const origin = isSummed ? `${own.reduce((sum, one) => sum + BigInt(one.origin!), 0n)}` : null;
    return { ends: own.reduce((sum, one) => sum + one.ends, 0), origin };
  };
  const { tags, clusters, activity, swaps } = rests;
  const [byTag, byCluster, byActivity, bySwap] = [tags, clusters, activity, swaps].map((one) => shown(one?.ends));
  const line: RestsOnLine = {};
  if (tags !== undefined && byTag) {
    const sources = tags.sources.slice(0, MOST_SOURCES).map(({ source, addresses }) => ({ source, addresses }));
    line.tags = { ...byTag, sources, moreSources: tags.sources.length - sources.length };
  }
  if (clusters !== undefined && byCluster) {
    const { mean, low, high } = clusters.measured.at(-1)!.precision;
    line.clusters = { ...byCluster, precision: { share: mean, low, high } };
  }
  if (activity !== undefined && byActivity) {
    // The rule acts on one kind of chain after another; the worse of both is the one to tell.
    const [{ precision }] = activity.measured.toSorted(
      (a, b) => (a.precision.share ?? 0) - (b.precision.share ?? 0),
    ) as [(typeof activity.measured)[number]];
    const { share, low, high } = precision;
    line.activity = { ...byActivity, limit: activity.limit, precision: { share, low, high } };
  }
  if (bySwap) line.swaps = bySwap;
  return Object.keys(line).length === 0 ? null : line;
}
