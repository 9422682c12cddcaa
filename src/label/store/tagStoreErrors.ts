import { SpoorError, systemError } from '../../core/errors.ts';
import { OLDEST_VERSION } from './tagSchema.ts';
import type { TagSet } from './tagStore.ts';

/** SQLite's primary result codes. */
const CANTOPEN = 14;
const FULL = 13;
const READONLY = 8;
const CORRUPT = 11;
const NOT_A_DATABASE = 26;

/** What SQLite says, as an error that names the file and what to do. */
export function toSpoorError(cause: unknown, path: string): SpoorError {
  if (cause instanceof SpoorError) return cause;
  const code = (cause as { errcode?: number }).errcode;
  const options = { cause };
  const primary = code === undefined ? undefined : code & 0xff;
  if (primary === FULL)
    return new SpoorError(
      'DISK_FULL',
      `${path}: the disk is full; free some space and run it again`,
      { path },
      options,
    );
  if (primary === READONLY || primary === CANTOPEN)
    return new SpoorError(
      'NO_PERMISSION',
      `${path}: cannot be opened for writing; check who owns it`,
      { path },
      options,
    );
  if (primary === CORRUPT || primary === NOT_A_DATABASE)
    return new SpoorError(
      'LEDGER_DAMAGED',
      `${path} is damaged; remove it and import the tags again`,
      { path },
      options,
    );
  return systemError(cause, path);
}

/** A file lost more of what it said than an update does. */
export function shrank(set: string, before: number, lost: number, maxLoss: number): SpoorError {
  return new SpoorError(
    'TAGS_SHRANK',
    `${set}: ${lost} of its ${before} tags would be gone, more than ${100 * maxLoss} %; check the file, or import it with --force`,
    { set, found: lost, expected: Math.floor(maxLoss * before) },
  );
}

/** A file says what the set of another name says. */
export function twice(set: string, origin: string, twin: Pick<TagSet, 'name' | 'origin'>): SpoorError {
  const message =
    `${origin}: says just what the set ${twin.name} (from ${twin.origin}) says, and would count as a second source; ` +
    `import it under that name, remove that set first, or import it all the same with --force`;
  return new SpoorError('TAGS_TWICE', message, { set, found: twin.name });
}

/** A set of tags and one of actors would have one name. */
export function otherKind(set: string, origin: string): SpoorError {
  const message = `${origin}: ${set} is the name of a set of the other kind (tags or actors); import it with --as`;
  return new SpoorError('USAGE', message, { found: set });
}

/** A store that this version cannot read. */
export function newer(path: string): SpoorError {
  return new SpoorError('LEDGER_NEWER', `${path} was written by a newer Spoor; install that one`, { path });
}

/** A store of an older version, that may be brought up to date by writing to it. */
export function older(path: string, version: number): SpoorError {
  const what =
    version >= OLDEST_VERSION
      ? 'import tags, or run spoor cluster, and it is brought up to date'
      : 'remove it and import the tags again';
  return new SpoorError('LEDGER_OLDER', `${path} was written by an older Spoor; ${what}`, { path });
}
