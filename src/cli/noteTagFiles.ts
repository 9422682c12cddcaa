import { countOf } from '../core/countOf.ts';
import { plainText } from '../core/plainText.ts';
import type { UnreadTag } from '../label/import/importedTag.ts';
import { gatherUnread, unknownChains } from '../label/import/unreadTags.ts';
import type { Tag } from '../label/tags.ts';
import type { Context } from './context.ts';

/** Up to so many unreadable addresses are named on standard error one by one; of more a line for each file and reason. */
const MOST_NAMED = 10;
/** Of those, lines at most, besides all of lists of sanctions; and places that a line names. */
const MOST_LINES = 10;
const MOST_PLACES = 5;

/**
 * Says on standard error which files of a folder hold no tags, and which addresses cannot be read: each of a few, and of many how
 * many there are of each file for each reason.
 * @param fate of those: `not imported`
 * @param more where all of them can be seen
 */
export function noteTagFiles(
  context: Context,
  unread: readonly UnreadTag[],
  passedOver: readonly { readonly path: string; readonly why: string }[],
  fate: string,
  more: string,
): void {
  for (const { path, why } of passedOver) context.note(`passed over: ${path}: ${why}`);
  const groups = unread.length > MOST_NAMED ? gatherUnread(unread) : unread.map((one) => [one]);
  const sanctioned = groups.filter(([one]) => one!.isSanctioned);
  const others = groups.filter(([one]) => !one!.isSanctioned);
  const shown = [...sanctioned, ...others.slice(0, MOST_LINES)];
  for (const group of shown) context.note(lineOf(group, fate));
  const left = unread.length - shown.flat().length;
  if (left > 0) context.note(`${fate}: ${countOf(left, 'more address', 'more addresses')} that cannot be read`);
  if (left > 0 || shown.some((group) => group.length > 1)) context.note(`${fate}: ${unread.length} in all; ${more}`);
}

/** Says on standard error which chains tags name that neither Spoor nor the ledger at hand knows, and how many do. */
export function noteUnknownChains(
  context: Context,
  tags: Iterable<Pick<Tag, 'chain' | 'isRespelled'>>,
  chains: readonly string[],
): void {
  for (const [chain, count] of unknownChains(tags, chains)) {
    const name = `${countOf(count, 'tag names', 'tags name')} the chain ${plainText(chain)}`;
    context.note(`${name}, which is neither known nor in the ledger: no address of another chain is met by it`);
  }
}

function lineOf(group: readonly UnreadTag[], fate: string): string {
  const [first, ...rest] = group;
  const { file, place, problem, isTakenAsText } = first!;
  const what = isTakenAsText ? 'taken as it stands' : fate;
  if (rest.length === 0) return `${what}: ${file}, place ${place}: ${problem}`;
  const places = [...new Set(rest.map((one) => one.place))];
  const left = places.length - MOST_PLACES;
  const others = `${places.slice(0, MOST_PLACES).join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
  return `${what}: ${file}: ${countOf(group.length, 'address')}. At place ${place} ${problem}. So too at ${others}`;
}
