import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { SpoorError } from './errors.ts';

/**
 * What a path stands for: itself, or where nothing is there and it has `*`, `?` or `[`, what the pattern matches, sorted.
 * With `**` only files are taken: the folders between are not meant as well.
 * @throws FILE_NOT_FOUND where a pattern matches nothing
 */
export function expandPattern(path: string): string[] {
  if (!/[*?[]/.test(path) || existsSync(path)) return [path];
  const found = globSync(path, { withFileTypes: true })
    .filter((entry) => !path.includes('**') || !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  if (found.length > 0) return found;
  throw new SpoorError('FILE_NOT_FOUND', `${path}: no file or folder matches this pattern; check it`, { path });
}
