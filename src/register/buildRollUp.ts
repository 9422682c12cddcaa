import { assert } from '../core/assert.ts';
import { compareText } from '../core/compareText.ts';
import type { Records } from '../records/openRecords.ts';
import { claimsOf, daysOf, Numbered, type Words } from './eventRows.ts';
import { NO_DAY, type RollUp, TextColumn } from './rollUp.ts';
import { type ClaimRow, type IncidentRow, type RollUpRows, readRollUpRows, scopeOf } from './rollUpRows.ts';
import { groupSameEvents } from './sameEvent.ts';
import { type RawRollUp, scopeText, settleRollUp } from './settleRollUp.ts';
import { statementColumns } from './statementColumns.ts';
import { wordKeys } from './wordKeys.ts';

/** Makes the columns of a register's state. The same state makes the same columns. */
export function buildRollUp(records: Records): RollUp {
  const rows = readRollUpRows(records);
  for (const [at, { number }] of rows.claims.entries()) assert(number === at + 1, 'claims are numbered from 1 on');
  return settleRollUp(columnsOf(rows));
}

/** The columns of rows, as if there were no others: claims and incidents have places of the order in which they come. */
export function columnsOf({ claims, incidents, loose, distinct }: RollUpRows): RawRollUp {
  const { groups, lookAlikes, kin } = groupSameEvents(incidents, distinct);
  const words: Words = { predicates: new Numbered(), statuses: new Numbered(), scopes: new Numbered() };
  return {
    ...claimColumns(claims, words),
    ...incidentColumns(incidents),
    incidentKin: kin,
    incidentWords: wordKeys(incidents),
    ...eventColumns(groups, incidents, words.scopes),
    ...statementColumns(groups, words),
    loose: Uint32Array.from(loose, ({ number }) => number - 1),
    lookAlikes,
    predicates: words.predicates.values,
    statuses: words.statuses.values,
    scopes: words.scopes.values,
    distinct: [...distinct],
  };
}

/** As many hex digits as a double has room for. */
const SOURCE_DIGITS = 13;

type ClaimPart = Pick<RollUp, Extract<keyof RollUp, `claim${string}`> | 'actors'>;

function claimColumns(claims: readonly ClaimRow[], words: Words): ClaimPart {
  const count = claims.length;
  const columns = {
    claimPredicate: new Uint8Array(count),
    claimStatus: new Uint8Array(count),
    claimFirst: new Int32Array(count),
    claimLast: new Int32Array(count),
    claimActor: new Uint32Array(count),
    claimLevel: new Uint8Array(count),
    claimScope: new Uint32Array(count),
    claimSource: new Float64Array(count),
  };
  const actors = new Numbered<string | null>();
  actors.of(null);
  for (const [at, { status, said }] of claims.entries()) {
    columns.claimPredicate[at] = words.predicates.of(said.predicate);
    columns.claimStatus[at] = words.statuses.of(status);
    columns.claimFirst[at] = said.first ?? NO_DAY;
    columns.claimLast[at] = said.last ?? NO_DAY;
    columns.claimActor[at] = actors.of(said.actor);
    columns.claimLevel[at] = said.level;
    columns.claimScope[at] = words.scopes.of(said.scope, scopeText(said.scope));
    columns.claimSource[at] = said.source === null ? 0 : Number.parseInt(said.source.slice(0, SOURCE_DIGITS), 16);
  }
  return { ...columns, actors: actors.values };
}

type IncidentPart = Pick<
  RollUp,
  Exclude<Extract<keyof RollUp, `incident${string}`>, 'incidentKin' | 'incidentWords'> | 'countries'
>;

function incidentColumns(incidents: readonly IncidentRow[]): IncidentPart {
  const countries = new Numbered<string | null>();
  countries.of(null);
  return {
    incidentId: TextColumn.of(incidents.map(({ id }) => id)),
    incidentName: TextColumn.of(incidents.map(({ name }) => name)),
    incidentCountry: Uint32Array.from(incidents, ({ country }) => countries.of(country)),
    incidentFirst: Int32Array.from(incidents, ({ days }) => days?.first ?? NO_DAY),
    incidentLast: Int32Array.from(incidents, ({ days }) => days?.last ?? NO_DAY),
    countries: countries.values,
  };
}

type EventPart = Pick<RollUp, Exclude<Extract<keyof RollUp, `event${string}`>, 'eventStatementsEnd'> | 'joint'>;

function eventColumns(
  groups: readonly (readonly IncidentRow[])[],
  incidents: readonly IncidentRow[],
  scopes: Numbered<readonly string[]>,
): EventPart {
  const placeOf = new Map(incidents.map((incident, at) => [incident.id, at]));
  const [members, claims, joint]: [number[], number[], Set<number>] = [[], [], new Set()];
  const [memberEnds, claimEnds] = [new Uint32Array(groups.length), new Uint32Array(groups.length)];
  const [first, last] = [new Int32Array(groups.length), new Int32Array(groups.length)];
  const scope = new Uint32Array(groups.length);
  for (const [at, group] of groups.entries()) {
    for (const { id } of group) members.push(placeOf.get(id)!);
    for (const { number, links } of claimsOf(group)) {
      claims.push(number - 1);
      if (links > group.length) joint.add(number - 1);
    }
    memberEnds[at] = members.length;
    claimEnds[at] = claims.length;
    const days = daysOf(group);
    first[at] = days?.first ?? NO_DAY;
    last[at] = days?.last ?? NO_DAY;
    const kinds = [...scopeOf(group)].sort();
    scope[at] = scopes.of(kinds, scopeText(kinds));
  }
  return {
    eventIncidentsEnd: memberEnds,
    eventClaimsEnd: claimEnds,
    eventIncidents: Uint32Array.from(members),
    eventClaims: Uint32Array.from(claims),
    eventFirst: first,
    eventLast: last,
    eventScope: scope,
    eventRank: ranksOf(groups.map((group) => group[0]!.name)),
    joint: Uint32Array.from(joint).sort(),
  };
}

/** The place of each text among all, those that are alike in the order in which they came. */
function ranksOf(names: readonly string[]): Uint32Array {
  const order = Array.from(names, (_, at) => at).sort((a, b) => compareText(names[a]!, names[b]!));
  const ranks = new Uint32Array(names.length);
  for (const [rank, at] of order.entries()) ranks[at] = rank;
  return ranks;
}
