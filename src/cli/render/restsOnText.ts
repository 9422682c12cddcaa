import { countOf } from '../../core/countOf.ts';
import { plainText } from '../../core/plainText.ts';
import type { End, TraceReport } from '../../trace/report.ts';
import type { DecidedEnds, RestsOn } from '../../trace/restsOn.ts';
import { formatCount } from './units.ts';

/** Sources of tags that are named; how many more there are is said. */
const NAMED_SOURCES = 3;

/** What decided ends of a trace, in one sentence; empty where no heuristic did. */
export function restsOnText(rests: RestsOn | null, { rules }: Pick<TraceReport, 'rules'>): string {
  if (rests === null) return '';
  const parts: string[] = [];
  const count = (isCounted: (end: End) => boolean): string => {
    const ends = Object.values(rules).flatMap((report) => report.ends.filter(isCounted));
    const places = new Set(
      ends.map(({ theft, chain, asset, coin, address }) => `${theft} ${chain} ${asset} ${coin} ${address}`),
    );
    return countOf(places.size, 'end');
  };
  if (rests.tags !== undefined) {
    const ends = count(({ reason, category }) => (reason === 'service' || reason === 'burn') && category !== null);
    parts.push(`tags (${ends}, ${sourceText(rests.tags.sources)})`);
  }
  if (rests.clusters !== undefined) {
    const { measured, mergedBy } = rests.clusters;
    const [best, worst] = [measured[0]!, measured.at(-1)!];
    const { mean, low, high } = worst.precision;
    const share = `${tenths(mean)} % [${tenths(low)}–${tenths(high)}]`;
    const others =
      worst.payJoinPermille === undefined ? '' : ` with PayJoins, ${tenths(best.precision.mean)} % in those without`;
    const right = `${share} of the pairs they join are right in simulated worlds${others}`;
    const by = mergedBy === undefined ? '' : `, joined by change, too: ${mergedBy.map(plainText).join(', ')}`;
    parts.push(`clusters (${endsText(rests.clusters.ends)}${by}; ${right})`);
  }
  if (rests.activity !== undefined) {
    const shares = rests.activity.measured.map(
      ({ precision: { share, low, high } }) => `${percent(share)} % [${percent(low)}–${percent(high)}]`,
    );
    const ends = count(({ reason }) => reason === 'activity');
    parts.push(
      `the activity rule (${ends}; right in ${[...new Set(shares)].join(' or ')} of cases in simulated worlds)`,
    );
  }
  if (rests.swaps !== undefined) {
    const ends = count((end) => end.originAsset !== undefined || end.reason === 'crossing');
    parts.push(`the reading of swaps (${ends}; its error is not measured)`);
  }
  const list = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts[0];
  return `Rests on ${list}. How wrong those can be: --json, docs/methods.md.`;
}

const tenths = (share: number): string => (100 * share).toFixed(1);

/** The most ends under one rule. */
function endsText(decided: readonly DecidedEnds[]): string {
  const byRule = Map.groupBy(decided, ({ rule }) => rule);
  const most = Math.max(...[...byRule.values()].map((own) => own.reduce((sum, { ends }) => sum + ends, 0)));
  return `${formatCount(most)} of those ends`;
}

const percent = (share: number | null): string => (100 * (share ?? 0)).toFixed(0);

function sourceText(sources: readonly { readonly source: string }[]): string {
  const named = sources
    .slice(0, NAMED_SOURCES)
    .map(({ source }) => (source === '' ? 'no source named' : plainText(source)));
  const more = sources.length - named.length;
  return `from ${named.join(', ')}${more > 0 ? ` and ${formatCount(more)} more` : ''}`;
}
