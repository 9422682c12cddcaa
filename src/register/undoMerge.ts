import { SpoorError } from '../core/errors.ts';
import type { Change } from './change.ts';
import type { Register } from './register.ts';

/** A merge that is to be taken back, by the entry that made it and the ids that its incidents went by then. */
export type Unmerge = Change & { readonly do: 'unmerge' };

interface MergeRow {
  readonly seq: number;
  readonly source: string;
  readonly target: string;
  readonly said_from: string;
  readonly said_into: string;
  readonly undone: number | null;
}

/**
 * The change that takes a merge back, named as it was made or by the ids that its incidents went by then; of several the latest.
 * @throws UNKNOWN_NAME where there was none; BAD_CLAIM where it was taken back already
 */
export function unmergeChange(register: Register, from: string, into: string): Unmerge {
  for (const id of [from, into]) register.incidentId(id);
  const sql = 'SELECT seq, source, target, said_from, said_into, undone FROM merge ORDER BY number DESC';
  const merges = register.records.query(sql).all() as unknown as readonly MergeRow[];
  const named = merges.filter(
    ({ source, target, said_from, said_into }) =>
      (source === from && target === into) || (said_from === from && said_into === into),
  );
  const merge = named.find(({ undone }) => undone === null);
  if (merge !== undefined) return { do: 'unmerge', from: merge.source, into: merge.target, entry: merge.seq };
  const [last] = named;
  if (last !== undefined) {
    const message = `entry ${last.seq} merged ${from} into ${into}, and entry ${last.undone} took that back already`;
    throw new SpoorError('BAD_CLAIM', message, { incident: from, entry: last.seq, undone: last.undone });
  }
  const other = merges.find(
    ({ source, target, undone }) => undone === null && (source === from || (source === into && target === from)),
  );
  const hint =
    other === undefined
      ? 'neither leads to the other by a merge of these names; spoor incident shows what other ids one has'
      : `entry ${other.seq} merged ${other.source} into ${other.target}: spoor register unmerge ${other.source} ${other.target} takes that back`;
  throw new SpoorError('UNKNOWN_NAME', `${from} was not merged into ${into}; ${hint}`, { incident: from });
}

/** Where claims are after a merge was taken back. */
export interface Unmerged {
  /** The incident that stands for itself again, and the one that it was in, as it goes by now. */
  readonly from: string;
  readonly into: string;
  /** Claims of each, now. */
  readonly back: number;
  readonly stay: number;
  /** Claims that came in or were linked since the merge and are of one of the two. */
  readonly since: readonly { readonly claim: string; readonly incidents: readonly string[] }[];
}

/** What became of the claims of a merge that was taken back. @throws LOG_BROKEN, IO */
export function describeUnmerge(register: Register, { from, into, entry }: Unmerge): Unmerged {
  const whole = register.incidentId(into);
  const [back, stay] = [claimsOf(register, from), claimsOf(register, whole)];
  const since = new Set<string>();
  for (const { seq, changes } of register.entries())
    if (seq > entry)
      for (const change of changes) {
        const claim = linkedBy(change);
        if (claim !== null && (back.has(claim) || stay.has(claim))) since.add(claim);
      }
  const incidentsOf = (claim: string): string[] => [
    ...(back.has(claim) ? [from] : []),
    ...(stay.has(claim) ? [whole] : []),
  ];
  return {
    from,
    into: whole,
    back: back.size,
    stay: stay.size,
    since: Array.from(since, (claim) => ({ claim, incidents: incidentsOf(claim) })),
  };
}

/** The claim that a change gives incidents. */
function linkedBy(change: Change): string | null {
  if (change.do === 'claim') return change.claim.id;
  if (change.do === 'correct') return change.by.id;
  return change.do === 'link' ? change.claim : null;
}

function claimsOf(register: Register, incident: string): ReadonlySet<string> {
  const sql = 'SELECT id FROM claim JOIN link ON claim = number WHERE incident = ?';
  return new Set(
    register.records
      .query(sql)
      .all(incident)
      .map((row) => row.id as string),
  );
}
