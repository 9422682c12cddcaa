import { plainText } from '../../core/plainText.ts';
import { CONFIDENCE } from '../../label/confidence.ts';
import type { ConflictingTag, EndTag, TraceReport } from '../../trace/report.ts';
import { conflictText } from '../../trace/tagConflicts.ts';
import { shortenMiddle, wrapProse } from './plainText.ts';
import type { Style } from './style.ts';

/** How many tags are named; `--json` has all. */
const MOST_NAMED = 8;
/** Of tags that contradict one. */
const MOST_AGAINST = 3;

/** Which tags name the ends, those first at which most arrives under the first rule; `''` where none is known so well. */
export function endTagsText({ tags = [], rules }: TraceReport, width: number, style: Style): string {
  if (tags.length === 0) return '';
  const ends = Object.values(rules)[0]?.ends ?? [];
  const weights = new Map<string, bigint>();
  for (const { chain, address, origin, possible } of ends) {
    const key = `${chain} ${address}`;
    weights.set(key, (weights.get(key) ?? 0n) + BigInt(origin ?? possible ?? '0'));
  }
  const weightOf = ({ chain, address }: EndTag): bigint => weights.get(`${chain} ${address}`) ?? 0n;
  const sorted = tags.toSorted((a, b) => (weightOf(a) === weightOf(b) ? 0 : weightOf(a) > weightOf(b) ? -1 : 1));
  const lines = sorted.slice(0, MOST_NAMED).map((tag) => wrapProse(`- ${lineOf(tag)}`, width, '  '));
  const left = sorted.length - lines.length;
  if (left > 0) lines.push(`  and ${left} more; --json names them all`);
  return [style.bold('Who says so'), ...lines].join('\n');
}

function lineOf(tag: EndTag): string {
  const { address, entity, category, confidence, also = [], cluster, taggedAddress, mergedBy, conflicts = [] } = tag;
  const name = plainText(entity ?? '') || 'somebody unnamed';
  const level =
    confidence === '' ? 'no confidence given' : `${plainText(confidence)} (${CONFIDENCE[confidence] ?? 0} of 100)`;
  const how =
    cluster === undefined
      ? ''
      : `, by its cluster of ${plainText(cluster)}, where ${plainText(taggedAddress ?? '')} is tagged${mergedBy === undefined ? '' : ` (joined by change, too: ${mergedBy.map(plainText).join(', ')})`}`;
  const others = also.length === 0 ? '' : `; also tagged ${plainText(also.join(', '))}`;
  return `${name} (${plainText(category)}) at ${shortenMiddle(plainText(address), 17)}${how}: ${placeText(tag)}; ${level}${others}${against(conflicts)}`;
}

function against(conflicts: readonly ConflictingTag[]): string {
  if (conflicts.length === 0) return '';
  const named = conflicts.slice(0, MOST_AGAINST).map((one) => plainText(conflictText(one)));
  const left = conflicts.length - named.length;
  return `; but also said to be ${named.join('; ')}${left > 0 ? `; and by ${left} more` : ''}`;
}

/** Where it is said: the set, the line of one that is CSV, and what that names as its source. */
function placeText({ set, line, source, uri, label }: EndTag): string {
  const parts = [
    set,
    line === undefined ? '' : `line ${line}`,
    uri || source,
    label === undefined ? '' : `as ${label}`,
  ];
  const said = parts.filter((part) => part !== '').map(plainText);
  return said.length === 0 ? 'no source named' : said.join(', ');
}
