import { SpoorError } from '../../core/errors.ts';
import { chainNamed } from '../address/chainFamilies.ts';
import type { Tag } from '../tags.ts';
import type { UnreadTag } from './importedTag.ts';
import type { TagFile, TagFiles } from './importTagFiles.ts';

/** How many unreadable addresses a message names. */
const MOST_NAMED = 10;

/** Addresses that cannot be read, those of one file for one reason together, in their order. */
export function gatherUnread(unread: readonly UnreadTag[]): UnreadTag[][] {
  const groups = new Map<string, UnreadTag[]>();
  for (const one of unread) {
    // A problem begins with the address, which differs.
    const reason = one.problem.replace(/^"(?:[^"\\]|\\.)*"/, '');
    const key = JSON.stringify([one.file, reason, one.isSanctioned, one.isTakenAsText]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [one]);
    else known.push(one);
  }
  return [...groups.values()];
}

/** How many tags name a chain that is neither known nor one of `chains`, by chain: it may be somebody's own, or misspelled. */
export function unknownChains(
  tags: Iterable<Pick<Tag, 'chain' | 'isRespelled'>>,
  chains: readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { chain, isRespelled } of tags)
    if (chain !== '' && !isRespelled) counts.set(chain, (counts.get(chain) ?? 0) + 1);
  for (const chain of counts.keys())
    if (chains.includes(chain) || chainNamed(chain) !== undefined) counts.delete(chain);
  return counts;
}

/**
 * Files of which nothing can be imported because no address of them can be read: those that were named, or, where that leaves nothing at
 * all, those of a folder. Then nothing is.
 */
export function unreadableFiles({ files, actorPacks }: Pick<TagFiles, 'files' | 'actorPacks'>): readonly TagFile[] {
  const bad = files.filter(({ tags, unread }) => tags.length === 0 && unread.length > 0);
  const isNothing = actorPacks.length === 0 && files.every(({ tags }) => tags.length === 0);
  return isNothing ? bad : bad.filter(({ isFound }) => !isFound);
}

/** BAD_ADDRESS for files of `unreadableFiles`, with some of their places. */
export function unreadableError(files: readonly TagFile[]): SpoorError {
  const unread = files.flatMap((file) => file.unread);
  const named = unread
    .slice(0, MOST_NAMED)
    .map(({ file, place, problem }) => `\n  ${file}, place ${place}: ${problem}`);
  const left = unread.length - named.length;
  const path = files[0]!.path;
  const also = files.length > 1 ? ` and of ${files.length - 1} more` : '';
  const lines = `${named.join('')}${left > 0 ? `\n  and ${left} more; --json names them all` : ''}`;
  const message = `${path}: none of the addresses of this file${also} can be read, so nothing was imported${lines}`;
  return new SpoorError('BAD_ADDRESS', message, { file: path, found: unread.length });
}
