import type { UnreadTag } from '../label/import/importedTag.ts';
import type { Context } from './context.ts';

/** How many unreadable addresses are named on standard error, besides all of lists of sanctions. */
const MOST_NAMED = 10;

/**
 * Says on standard error which files of a folder hold no tags, and which addresses cannot be read.
 * @param fate of those: `not imported`
 * @param more where all of them can be seen
 */
export function noteTagFiles(
  context: Context,
  unread: readonly UnreadTag[],
  passedOver: readonly { readonly path: string; readonly why: string }[],
  fate: string,
  more = '',
): void {
  for (const { path, why } of passedOver) context.note(`passed over: ${path}: ${why}`);
  const sanctioned = unread.filter(({ isSanctioned }) => isSanctioned);
  const others = unread.filter(({ isSanctioned }) => !isSanctioned);
  for (const { file, place, problem, isTakenAsText } of [...sanctioned, ...others.slice(0, MOST_NAMED)])
    context.note(`${isTakenAsText ? 'taken as it stands' : fate}: ${file}, place ${place}: ${problem}`);
  const left = others.length - MOST_NAMED;
  if (left > 0) context.note(`${fate}: ${left} more addresses that cannot be read${more}`);
}
