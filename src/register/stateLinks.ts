import { SpoorError } from '../core/errors.ts';
import type { Records } from '../records/openRecords.ts';
import type { Change } from './change.ts';
import { IN_LIST } from './rollUpRows.ts';

/**
 * Which claims are of which incidents, in tables. `link` has a claim's incidents as they are now, with `own` where it was linked
 * to that very one; `moved` has the merged incidents by whose name it was linked, and `told_apart` pairs as they were named: what is
 * needed to take a merge back.
 */

/**
 * The id that an incident goes by now, after merges.
 * @throws UNKNOWN_NAME
 */
export function resolveIncident(records: Records, id: string): string {
  const row = records.query('SELECT id, merged_into FROM incident WHERE id = ?').get(id);
  if (row === undefined)
    throw new SpoorError('UNKNOWN_NAME', `there is no incident ${id}; see spoor incident --list`, { incident: id });
  return (row.merged_into ?? row.id) as string;
}

/** @throws UNKNOWN_NAME */
export function addLink(records: Records, claim: number, incident: string): void {
  const now = resolveIncident(records, incident);
  const isOwn = now === incident ? 1 : 0;
  const sql = 'INSERT INTO link VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET own = max(own, excluded.own)';
  records.query(sql).run(claim, now, isOwn);
  if (isOwn === 0) records.query('INSERT OR IGNORE INTO moved VALUES (?, ?)').run(claim, incident);
}

/** Takes a claim away from an incident and all that were merged into it. @throws UNKNOWN_NAME */
export function removeLink(records: Records, claim: number, incident: string): void {
  const now = resolveIncident(records, incident);
  records.query('DELETE FROM link WHERE claim = ? AND incident = ?').run(claim, now);
  const sql =
    'DELETE FROM moved WHERE claim = ? AND EXISTS (SELECT 1 FROM incident WHERE id = home AND merged_into = ?)';
  records.query(sql).run(claim, now);
}

/** Gives a claim that has no incidents those of another. */
export function copyLinks(records: Records, from: number, to: number): void {
  records.query('INSERT INTO link SELECT ?, incident, own FROM link WHERE claim = ?').run(to, from);
  records.query('INSERT INTO moved SELECT ?, home FROM moved WHERE claim = ?').run(to, from);
}

/** Two incidents are not one, which is nothing to say of an incident and itself. @throws UNKNOWN_NAME */
export function tellApart(records: Records, a: string, b: string): void {
  const [one, other] = [resolveIncident(records, a), resolveIncident(records, b)];
  if (a !== b) records.query('INSERT OR IGNORE INTO told_apart VALUES (?, ?)').run(...inOrder(a, b));
  addPair(records, one, other);
}

function addPair(records: Records, a: string, b: string): void {
  if (a !== b) records.query('INSERT OR IGNORE INTO distinct_pair VALUES (?, ?)').run(...inOrder(a, b));
}

function inOrder(a: string, b: string): [string, string] {
  return a < b ? [a, b] : [b, a];
}

/** @throws UNKNOWN_NAME; BAD_CLAIM where they are one already */
export function mergeIncidents(records: Records, { from, into }: Pick<Merge, 'from' | 'into'>, seq: number): void {
  const source = resolveIncident(records, from);
  const target = resolveIncident(records, into);
  if (source === target)
    throw new SpoorError('BAD_CLAIM', `${from} and ${into} are one incident already`, { incident: source });
  const sql = 'INSERT INTO merge (seq, source, target, said_from, said_into) VALUES (?, ?, ?, ?, ?)';
  records.query(sql).run(seq, source, target, from, into);
  records.query('INSERT INTO moved SELECT claim, incident FROM link WHERE incident = ? AND own = 1').run(source);
  const links = 'INSERT OR IGNORE INTO link SELECT claim, ?, 0 FROM link WHERE incident = ?';
  records.query(links).run(target, source);
  records.query('DELETE FROM link WHERE incident = ?').run(source);
  const pairs = records.query('SELECT a, b FROM distinct_pair WHERE a = ? OR b = ?').all(source, source);
  for (const { a, b } of pairs) {
    records.query('DELETE FROM distinct_pair WHERE a = ? AND b = ?').run(a!, b!);
    addPair(records, (a === source ? b : a) as string, target);
  }
  // Ids that led to the one that goes lead on, so that one step is always enough.
  records.query('UPDATE incident SET merged_into = ? WHERE id = ? OR merged_into = ?').run(target, source, source);
}

type Merge = Change & { do: 'merge' };

/**
 * Takes a merge back: what went stands for itself again, with the ids that led to it. Claims are again of the incidents by whose
 * names they were linked, before the merge or since; what was unlinked since stays so.
 * @throws BAD_CLAIM where that entry made no such merge, or it was taken back
 */
export function unmergeIncidents(
  records: Records,
  { from, into, entry }: Change & { do: 'unmerge' },
  seq: number,
): void {
  const find = 'SELECT number FROM merge WHERE source = ? AND target = ? AND seq = ? AND undone IS NULL';
  const merge = records.query(find).get(from, into, entry);
  if (merge === undefined) {
    const message = `entry ${entry} did not merge ${from} into ${into}, or that was taken back; see spoor incident ${into}`;
    throw new SpoorError('BAD_CLAIM', message, { incident: from, entry });
  }
  const whole = resolveIncident(records, into);
  records.query('UPDATE merge SET undone = ? WHERE number = ?').run(seq, merge.number!);
  const ids = leadingTo(records, from);
  const alone = `UPDATE incident SET merged_into = CASE id WHEN ? THEN NULL ELSE ? END WHERE id IN ${IN_LIST}`;
  records.query(alone).run(from, from, ids);
  const claims = records.query(`SELECT DISTINCT claim FROM moved WHERE home IN ${IN_LIST}`).all(ids);
  for (const { claim } of claims) {
    const { changes } = records.query('DELETE FROM moved WHERE claim = ? AND home = ?').run(claim!, from);
    records.query('INSERT INTO link VALUES (?, ?, ?)').run(claim!, from, Number(changes));
  }
  const lost = `DELETE FROM link WHERE incident = ? AND own = 0 AND NOT EXISTS (
    SELECT 1 FROM moved JOIN incident ON incident.id = home WHERE moved.claim = link.claim AND merged_into = link.incident)`;
  records.query(lost).run(whole);
  records.query('DELETE FROM distinct_pair WHERE a = ? OR b = ?').run(whole, whole);
  const pairs = `SELECT coalesce(one.merged_into, one.id) AS a, coalesce(other.merged_into, other.id) AS b
    FROM told_apart JOIN incident AS one ON one.id = a JOIN incident AS other ON other.id = b`;
  records.query(`INSERT OR IGNORE INTO distinct_pair SELECT min(a, b), max(a, b) FROM (${pairs}) WHERE a <> b`).run();
}

/** An incident and those that were merged into it, or into one of these, as a list in JSON. */
function leadingTo(records: Records, id: string): string {
  const sql = `WITH RECURSIVE below (id) AS (
      VALUES (?) UNION SELECT source FROM merge JOIN below ON target = below.id WHERE undone IS NULL)
    SELECT json_group_array(id) AS list FROM below`;
  return records.query(sql).get(id)!.list as string;
}
