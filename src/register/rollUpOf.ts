import { SpoorError } from '../core/errors.ts';
import { buildRollUp } from './buildRollUp.ts';
import type { Entry } from './change.ts';
import { type LogPlace, readEntries } from './changeLog.ts';
import { extendRollUp } from './extendRollUp.ts';
import { logPath, type Register } from './register.ts';
import type { RollUp } from './rollUp.ts';
import { isOfNow, isSamePlace, type KeptRollUp, keepRollUp, readRollUp, rollUpPath } from './rollUpFile.ts';

/** Registers with fewer claims are added up from their tables in no time. */
const LEAST_CLAIMS = 2000;
/** By how much of itself, and how many bytes at least, a log may have grown for columns to be extended rather than made anew. */
const MOST_MORE = 0.1;
const LEAST_MORE = 1 << 20;

interface RollUpOptions {
  /** Of fewer claims nothing is kept. */
  readonly leastClaims?: number;
  /** What the file holds, where it was read before. */
  readonly known?: KeptRollUp | null;
}

/**
 * What adding up needs of a register: read from the file beside its log where that fits the log as it stands; else, where the
 * file is of an earlier place in this very log, extended by the entries since; else made from the state. For a large register
 * it is kept in that file. A file that is cut short, damaged, of another version or of no place in the log is as if it were
 * not there, and one that cannot be written is not kept.
 */
export function rollUpOf(
  register: Register,
  { leastClaims = LEAST_CLAIMS, known = readRollUp(rollUpPath(register.folder)) }: RollUpOptions = {},
): RollUp {
  if (known !== null && isOfNow(known, register)) return known.rollUp;
  const made = register.records.read((): KeptRollUp => {
    const entries = known === null ? null : entriesSince(register, known.place);
    return {
      place: register.place,
      rollUp: entries === null ? buildRollUp(register.records) : extendRollUp(known!.rollUp, register.records, entries),
    };
  });
  if (made.rollUp.claimStatus.length >= leastClaims) keepRollUp(rollUpPath(register.folder), made);
  return made.rollUp;
}

/**
 * The entries from a place to where the state stands, each held against its hash and the one before it: the first follows
 * `from` only if that is a place of this log. Null where it is none, or where so much was added that making anew is faster.
 */
function entriesSince({ folder, place }: Register, from: LogPlace): readonly Entry[] | null {
  const more = place.size - from.size;
  if (place.seq <= from.seq || more <= 0 || more > Math.max(from.size * MOST_MORE, LEAST_MORE)) return null;
  const entries: Entry[] = [];
  try {
    for (const entry of readEntries(logPath(folder), from)) {
      entries.push(entry);
      if (entry.seq === place.seq) return isSamePlace(entry.after, place) ? entries : null;
    }
  } catch (error) {
    // The file may lie about its place: whether the log is whole is not told here but where the register is opened.
    if (!(error instanceof SpoorError && error.code === 'LOG_BROKEN')) throw error;
  }
  return null;
}
