import { countOf } from '../format/words.ts';
import { useAmounts, useOpenCase } from '../state/caseContext.ts';
import type { Overview } from '../state/contract.ts';

/** Sources of tags that are named in the line; its title has more of them. */
const NAMED = 2;

type Rests = NonNullable<Overview['restsOn']>;
type Measured = NonNullable<Rests['activity']>['precision'];

/** Which heuristics decided ends of what is shown, in one line, and where it stands how wrong they can be. */
export function RestsOn() {
  const { overview } = useOpenCase();
  const amounts = useAmounts();
  const rests = overview.restsOn;
  if (rests === null) return null;
  const { tags, clusters, activity, swaps } = rests;
  const said = ({ ends, origin }: { ends: number; origin: string | null }): string =>
    origin === null ? countOf(ends, 'end') : `${countOf(ends, 'end')}, ${amounts.long(origin)}`;
  const parts: string[] = [];
  if (tags !== undefined) parts.push(`tags (${said(tags)}; from ${sourcesText(tags)})`);
  if (clusters !== undefined)
    parts.push(`clusters (${said(clusters)} of those; ${percent(clusters.precision)} of pairs)`);
  if (activity !== undefined) parts.push(`the activity rule (${said(activity)}; ${percent(activity.precision)})`);
  if (swaps !== undefined) parts.push(`the reading of swaps (${said(swaps)}; its error is not measured)`);
  const list = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts[0];
  return (
    <p className="faint rests-on" title={tags?.sources.map(({ source }) => source).join('\n')}>
      Where it ended rests on {list}.{' '}
      <a href="/docs/methods#what-wrong-tags-do-to-a-trace" target="_blank" rel="noreferrer">
        How wrong those can be
      </a>
    </p>
  );
}

function sourcesText({ sources, moreSources }: NonNullable<Rests['tags']>): string {
  const named = sources.slice(0, NAMED).map(({ source }) => (source === '' ? 'no source named' : source));
  const more = sources.length - named.length + moreSources;
  return `${named.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en-US')} more` : ''}`;
}

function percent({ share, low, high }: Measured): string {
  if (share === null || low === null || high === null) return 'not measured';
  const whole = (part: number): string => (100 * part).toFixed(0);
  return `right in ${whole(share)} % [${whole(low)}–${whole(high)}] in simulated worlds`;
}
