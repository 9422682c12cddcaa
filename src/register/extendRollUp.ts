import { assert } from '../core/assert.ts';
import { compareText } from '../core/compareText.ts';
import type { Records } from '../records/openRecords.ts';
import { columnsOf } from './buildRollUp.ts';
import type { Change, Entry } from './change.ts';
import { INCIDENT_VALUES } from './incidentLine.ts';
import { areFar } from './incidentPairs.ts';
import { joinRollUps } from './joinRollUps.ts';
import { countBefore } from './pieces.ts';
import { beginOf, daysAt, type RollUp } from './rollUp.ts';
import { IN_LIST, type IncidentRow, type RollUpRows, readRollUpRows } from './rollUpRows.ts';
import { settleRollUp } from './settleRollUp.ts';
import { areAlike, type Spelling } from './tellingWords.ts';
import { placeInKey, wordKey } from './wordKeys.ts';

/**
 * The columns of a register's state, made of those of an earlier one: the same to the byte as those that are made of all of it.
 *
 * What an entry names, and all that its claims are of, is read anew, together with its kin: incidents that were, or are now,
 * held against it by name and time, or against one that is. Every other incident has the rows and the kin that it had, and
 * groups of events follow from these alone, so its columns stay.
 * @param old of the state before `entries`
 * @param records the state after them
 */
export function extendRollUp(old: RollUp, records: Records, entries: Iterable<Entry>): RollUp {
  const named = touchedBy(entries);
  return records.read(() => {
    const touched = touchedRows(records, named);
    const isRead = new Uint8Array(old.incidentId.ends.length);
    for (const id of [...touched.incidents, ...touched.gone]) markKin(old, isRead, placeOfId(old, id));
    const first = readRollUpRows(records, touched);
    for (const place of likely(old, first.incidents, records)) markKin(old, isRead, place);
    const removed = spreadKin(old, isRead);
    const gone = new Set(touched.gone);
    const ids = removed.map((place) => old.incidentId.at(place)).filter((id) => !gone.has(id));
    const known = new Set(touched.incidents);
    const rest = ids.filter((id) => !known.has(id));
    const rows = rest.length === 0 ? first : withRows(first, readRollUpRows(records, { incidents: rest, claims: [] }));
    assert(rows.incidents.length === known.size + rest.length, 'every incident that is not merged has a row');
    const fresh = {
      columns: columnsOf(rows),
      claims: rows.claims.map(({ number }) => number),
      incidents: rows.incidents.map(({ id }) => id),
    };
    const joined = joinRollUps(old, fresh, removed);
    return settleRollUp({ ...joined, joint: jointIn(joined, old, rows, records) });
  });
}

/** The rows of both, in their order; a claim may be in both, an incident in one only. */
function withRows(a: RollUpRows, b: RollUpRows): RollUpRows {
  const claims = new Map([...a.claims, ...b.claims].map((claim) => [claim.number, claim]));
  return {
    incidents: [...a.incidents, ...b.incidents].sort((x, y) => compareText(x.id, y.id)),
    claims: [...claims.values()].sort((x, y) => x.number - y.number),
    loose: a.loose,
    distinct: a.distinct,
  };
}

interface Named {
  readonly claims: ReadonlySet<string>;
  readonly incidents: ReadonlySet<string>;
  readonly hasMerge: boolean;
}

function touchedBy(entries: Iterable<Entry>): Named {
  const [claims, incidents] = [new Set<string>(), new Set<string>()];
  let hasMerge = false;
  for (const { changes } of entries)
    for (const change of changes) {
      const ids = namesIn(change);
      for (const id of ids.claims) claims.add(id);
      for (const id of ids.incidents) incidents.add(id);
      hasMerge ||= change.do === 'merge';
    }
  return { claims, incidents, hasMerge };
}

/** Claims and incidents that a change names. */
function namesIn(change: Change): { readonly claims: readonly string[]; readonly incidents: readonly string[] } {
  switch (change.do) {
    case 'keep':
      return { claims: [], incidents: [] };
    case 'incident':
      return { claims: [], incidents: [change.incident.id] };
    case 'claim':
      return { claims: [change.claim.id], incidents: change.incidents };
    case 'accept':
    case 'reject':
      return { claims: [change.claim], incidents: [] };
    case 'correct':
      return { claims: [change.claim, change.by.id], incidents: [] };
    case 'link':
    case 'unlink':
      return { claims: [change.claim], incidents: [change.incident] };
    case 'merge':
    case 'unmerge':
      return { claims: [], incidents: [change.from, change.into] };
    case 'distinct':
      return { claims: [], incidents: change.incidents };
  }
}

interface TouchedRows {
  /** Numbers of claims. */
  readonly claims: readonly number[];
  /** Ids as they are now. */
  readonly incidents: readonly string[];
  /** Ids that lead to one of these since it was merged. */
  readonly gone: readonly string[];
}

/**
 * The rows that changed. A claim's row has how many incidents it is of, and a merge changes that of claims that are not named:
 * the incidents of every claim of a touched incident are touched, too.
 */
function touchedRows(records: Records, { claims, incidents, hasMerge }: Named): TouchedRows {
  const list = <T>(sql: string, values: Iterable<T>): unknown[] => {
    const row = records.query(`SELECT json_group_array(found) AS list FROM (${sql})`).get(JSON.stringify([...values]));
    return JSON.parse((row as { readonly list: string }).list) as unknown[];
  };
  const numbers = list(`SELECT number AS found FROM claim WHERE id IN ${IN_LIST}`, claims) as number[];
  const own = new Set([
    ...(list(`SELECT coalesce(merged_into, id) AS found FROM incident WHERE id IN ${IN_LIST}`, incidents) as string[]),
    ...(list(`SELECT DISTINCT incident AS found FROM link WHERE claim IN ${IN_LIST}`, numbers) as string[]),
  ]);
  const together = `SELECT DISTINCT b.incident AS found FROM link AS a JOIN link AS b ON b.claim = a.claim WHERE a.incident IN ${IN_LIST}`;
  for (const id of list(together, own) as string[]) own.add(id);
  const merged = `SELECT id AS found FROM incident WHERE merged_into IN ${IN_LIST}`;
  return { claims: numbers, incidents: [...own], gone: hasMerge ? (list(merged, own) as string[]) : [] };
}

/** The place of an incident; -1 where the columns have none of that id. */
function placeOfId({ incidentId }: RollUp, id: string): number {
  const count = incidentId.ends.length;
  const place = countBefore(count, (at) => incidentId.at(at) >= id);
  return place < count && incidentId.at(place) === id ? place : -1;
}

/** Marks the first of an incident's kin. */
function markKin({ incidentKin }: RollUp, isRead: Uint8Array, place: number): void {
  if (place >= 0) isRead[incidentKin[place]!] = 1;
}

/** All whose kin is marked by its first, rising. */
function spreadKin({ incidentKin }: RollUp, isRead: Uint8Array): number[] {
  const places: number[] = [];
  for (let place = 0; place < incidentKin.length; place++) if (isRead[incidentKin[place]!] === 1) places.push(place);
  return places;
}

/** Incidents of the old columns that rows as they are now are held against: alike by name, and not far in time. */
function likely(old: RollUp, rows: readonly IncidentRow[], records: Records): number[] {
  const near = rows.map((row) => nearOf(old, row));
  const places = [...new Set(near.flat())];
  const spellings = spellingsOf(old, places, records);
  const found = new Set<number>();
  for (const [at, row] of rows.entries())
    for (const place of near[at]!) {
      const others = spellings.get(place);
      if (others !== undefined && areAlike(row.spellings, others)) found.add(place);
    }
  return [...found];
}

/** Places of incidents that share a word with this one and are not far from it in time. */
function nearOf(old: RollUp, { spellings, days }: IncidentRow): number[] {
  if (days === null) return [];
  const { incidentWords, incidentFirst, incidentLast } = old;
  const places: number[] = [];
  for (const word of new Set(spellings.flat())) {
    const [first, end] = [wordKey(word, 0), wordKey(word, incidentFirst.length)];
    let at = countBefore(incidentWords.length, (i) => incidentWords[i]! >= first);
    for (; at < incidentWords.length && incidentWords[at]! < end; at++) {
      const place = placeInKey(incidentWords[at]!);
      const others = daysAt(incidentFirst, incidentLast, place);
      if (others !== null && !areFar(days, others)) places.push(place);
    }
  }
  return places;
}

/** How the names of these incidents are spelled, as the state has them now; none of those that were merged since. */
function spellingsOf(
  { incidentId }: RollUp,
  places: readonly number[],
  records: Records,
): ReadonlyMap<number, readonly Spelling[]> {
  const placeOf = new Map(places.map((place) => [incidentId.at(place), place]));
  const sql = `SELECT group_concat(line) AS text FROM incident WHERE merged_into IS NULL AND id IN ${IN_LIST}`;
  const { text } = records.query(sql).get(JSON.stringify([...placeOf.keys()])) as { readonly text: string | null };
  const values = JSON.parse(`[${text ?? ''}]`) as unknown[];
  const spellings = new Map<number, readonly Spelling[]>();
  for (let i = 0; i < values.length; i += INCIDENT_VALUES)
    spellings.set(placeOf.get(values[i] as string)!, values[i + 3] as Spelling[]);
  return spellings;
}

/**
 * Claims of more incidents than one of their events has. Those of the rows that were read are judged anew; others have the
 * events, and these the sizes, that they had.
 */
function jointIn(
  joined: Pick<RollUp, 'eventIncidents' | 'eventIncidentsEnd' | 'incidentId'>,
  old: RollUp,
  rows: RollUpRows,
  records: Records,
): Uint32Array {
  const known = new Set(rows.claims.map(({ number }) => number - 1));
  const joint = Array.from(old.joint).filter((place) => !known.has(place));
  const several = rows.claims.filter(({ links }) => links > 1);
  if (several.length > 0) {
    const sizeAt = eventSizes(joined);
    for (const { number, links } of several) {
      const ids = records.query('SELECT incident FROM link WHERE claim = ?').all(number);
      if (ids.some(({ incident }) => sizeAt[placeOfId(joined as RollUp, incident as string)]! < links))
        joint.push(number - 1);
    }
  }
  return Uint32Array.from(joint).sort();
}

/** For each incident how many are one event with it, itself included. */
function eventSizes({
  eventIncidents,
  eventIncidentsEnd,
}: Pick<RollUp, 'eventIncidents' | 'eventIncidentsEnd'>): Uint32Array {
  const sizes = new Uint32Array(eventIncidents.length);
  for (let event = 0; event < eventIncidentsEnd.length; event++) {
    const [begin, end] = [beginOf(eventIncidentsEnd, event), eventIncidentsEnd[event]!];
    for (let i = begin; i < end; i++) sizes[eventIncidents[i]!] = end - begin;
  }
  return sizes;
}
