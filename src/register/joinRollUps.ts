import { compareText } from '../core/compareText.ts';
import {
  countBefore,
  GONE,
  joinColumn,
  joinEnds,
  joinTexts,
  movedPlaces,
  type Piece,
  piecesOf,
  piecesWithin,
  placesAfter,
} from './pieces.ts';
import { beginOf, type RollUp, type TextColumn } from './rollUp.ts';
import { type RawRollUp, scopeText } from './settleRollUp.ts';
import { movedKey, placeInKey } from './wordKeys.ts';

/** Columns of some claims and incidents, to take the place of what older columns have of them. */
export interface Fresh {
  /** Its claims and incidents have places of their own, in the order of the lists below. */
  readonly columns: RawRollUp;
  /** Numbers of its claims, rising. */
  readonly claims: readonly number[];
  /** Ids of its incidents, in their order. */
  readonly incidents: readonly string[];
}

/**
 * Columns in which fresh ones have the place of what they are of. `joint` is for the caller to set right.
 * @param removed places of the incidents of the old columns that go, rising: all that are of one event with another of them,
 * or kin to one
 */
export function joinRollUps(old: RollUp, fresh: Fresh, removed: readonly number[]): RawRollUp {
  const { columns } = fresh;
  const before = fresh.incidents.map((id) =>
    countBefore(old.incidentId.ends.length, (at) => old.incidentId.at(at) >= id),
  );
  const incidents = piecesOf(old.incidentId.ends.length, removed, before);
  const { ofOld, ofFresh } = placesAfter(incidents, old.incidentId.ends.length, fresh.incidents.length);
  const names = joinTexts(incidents, old.incidentName, columns.incidentName);
  return {
    ...joinWords(old, columns),
    ...joinClaims(old, fresh),
    incidentId: joinTexts(incidents, old.incidentId, columns.incidentId),
    incidentName: names,
    incidentCountry: joinColumn(incidents, old.incidentCountry, columns.incidentCountry),
    incidentFirst: joinColumn(incidents, old.incidentFirst, columns.incidentFirst),
    incidentLast: joinColumn(incidents, old.incidentLast, columns.incidentLast),
    incidentKin: joinColumn(incidents, movedPlaces(old.incidentKin, ofOld), movedPlaces(columns.incidentKin, ofFresh)),
    incidentWords: joinKeys(old, columns, ofOld, ofFresh),
    ...joinEvents(old, columns, { places: [ofOld, ofFresh], before, removed, names }),
    lookAlikes: joinPairs(movedPlaces(old.lookAlikes, ofOld), movedPlaces(columns.lookAlikes, ofFresh)),
    loose: joinLoose(old, fresh),
    joint: old.joint,
    distinct: columns.distinct,
  };
}

type WordLists = Pick<RollUp, 'predicates' | 'statuses' | 'actors' | 'scopes' | 'units' | 'countries'>;

/** Lists of words that the columns of both name; the fresh columns are written to. */
function joinWords(old: RollUp, fresh: RawRollUp): WordLists {
  return {
    predicates: joinList(old.predicates, fresh.predicates, [fresh.claimPredicate, fresh.statementPredicate]),
    statuses: joinList(old.statuses, fresh.statuses, [fresh.claimStatus, fresh.statementStatus]),
    actors: joinList(old.actors, fresh.actors, [fresh.claimActor]),
    scopes: joinList(old.scopes, fresh.scopes, [fresh.claimScope, fresh.eventScope], scopeText),
    units: joinList(old.units, fresh.units, [fresh.figureUnit]),
    countries: joinList(old.countries, fresh.countries, [fresh.incidentCountry]),
  };
}

function joinList<T>(
  old: readonly T[],
  fresh: readonly T[],
  columns: readonly (Uint8Array | Uint32Array)[],
  keyOf: (word: T) => unknown = (word) => word,
): readonly T[] {
  const words = [...old];
  const places = new Map(old.map((word, at) => [keyOf(word), at]));
  const moved = fresh.map((word) => places.get(keyOf(word)) ?? words.push(word) - 1);
  for (const column of columns) for (let i = 0; i < column.length; i++) column[i] = moved[column[i]!]!;
  return words;
}

type ClaimColumns = Pick<RollUp, Extract<keyof RollUp, `claim${string}`>>;

function joinClaims(old: RollUp, { columns, claims }: Fresh): ClaimColumns {
  const count = old.claimStatus.length;
  const places = claims.map((number) => Math.min(number - 1, count));
  const known = places.filter((place) => place < count);
  const pieces = piecesOf(count, known, places);
  return {
    claimPredicate: joinColumn(pieces, old.claimPredicate, columns.claimPredicate),
    claimStatus: joinColumn(pieces, old.claimStatus, columns.claimStatus),
    claimFirst: joinColumn(pieces, old.claimFirst, columns.claimFirst),
    claimLast: joinColumn(pieces, old.claimLast, columns.claimLast),
    claimActor: joinColumn(pieces, old.claimActor, columns.claimActor),
    claimLevel: joinColumn(pieces, old.claimLevel, columns.claimLevel),
    claimScope: joinColumn(pieces, old.claimScope, columns.claimScope),
    claimSource: joinColumn(pieces, old.claimSource, columns.claimSource),
  };
}

/** Claims of no incident: those of the fresh rows are known anew. */
function joinLoose(old: RollUp, { columns, claims }: Fresh): Uint32Array {
  const known = new Set(claims.map((number) => number - 1));
  return Uint32Array.from([...old.loose.filter((place) => !known.has(place)), ...columns.loose]).sort();
}

/** Keys of what is gone go, those of the fresh incidents come in between. */
function joinKeys(old: RollUp, fresh: RawRollUp, ofOld: Uint32Array, ofFresh: Uint32Array): Float64Array {
  const added = fresh.incidentWords.map((key) => movedKey(key, ofFresh[placeInKey(key)]!)).sort();
  const keys = new Float64Array(old.incidentWords.length + added.length);
  let [count, next] = [0, 0];
  for (let i = 0; i < old.incidentWords.length; i++) {
    const key = old.incidentWords[i]!;
    const place = ofOld[placeInKey(key)]!;
    if (place === GONE) continue;
    const moved = movedKey(key, place);
    while (next < added.length && added[next]! < moved) keys[count++] = added[next++]!;
    keys[count++] = moved;
  }
  while (next < added.length) keys[count++] = added[next++]!;
  return keys.slice(0, count);
}

/** Pairs by the second of each, which is a place of one of the two lists only; those that are gone left out. */
function joinPairs(old: Uint32Array, fresh: Uint32Array): Uint32Array {
  const pairs: (readonly [number, number])[] = [];
  for (const column of [old, fresh])
    for (let i = 0; i < column.length; i += 2)
      if (column[i] !== GONE && column[i + 1] !== GONE) pairs.push([column[i]!, column[i + 1]!]);
  return Uint32Array.from(pairs.sort((a, b) => a[1] - b[1]).flat());
}

interface Incidents {
  /** Where the old and the fresh incidents are now. */
  readonly places: readonly [ofOld: Uint32Array, ofFresh: Uint32Array];
  /** For each fresh incident the old one that it comes before. */
  readonly before: readonly number[];
  readonly removed: readonly number[];
  readonly names: TextColumn;
}

type EventColumns = StatementColumns & Pick<RawRollUp, Extract<keyof RawRollUp, `event${string}`>>;

function joinEvents(old: RollUp, fresh: RawRollUp, { places, before, removed, names }: Incidents): EventColumns {
  const firstOf = ({ eventIncidents, eventIncidentsEnd }: RawRollUp, event: number): number =>
    eventIncidents[beginOf(eventIncidentsEnd, event)]!;
  const count = old.eventFirst.length;
  // Events stand in the order of their first incidents.
  const pieces = piecesOf(
    count,
    eventsOf(old, removed),
    Array.from(fresh.eventFirst, (_, event) => {
      const place = before[firstOf(fresh, event)]!;
      return countBefore(count, (at) => firstOf(old, at) >= place);
    }),
  );
  const statements = piecesWithin(pieces, old.eventStatementsEnd, fresh.eventStatementsEnd);
  const [ofOld, ofFresh] = places;
  const eventIncidentsEnd = joinEnds(pieces, old.eventIncidentsEnd, fresh.eventIncidentsEnd);
  const eventIncidents = joinColumn(
    piecesWithin(pieces, old.eventIncidentsEnd, fresh.eventIncidentsEnd),
    movedPlaces(old.eventIncidents, ofOld),
    movedPlaces(fresh.eventIncidents, ofFresh),
  );
  const nameOf = (event: number): string => names.at(eventIncidents[beginOf(eventIncidentsEnd, event)]!);
  return {
    eventIncidents,
    eventIncidentsEnd,
    eventClaims: joinColumn(
      piecesWithin(pieces, old.eventClaimsEnd, fresh.eventClaimsEnd),
      old.eventClaims,
      fresh.eventClaims,
    ),
    eventClaimsEnd: joinEnds(pieces, old.eventClaimsEnd, fresh.eventClaimsEnd),
    eventFirst: joinColumn(pieces, old.eventFirst, fresh.eventFirst),
    eventLast: joinColumn(pieces, old.eventLast, fresh.eventLast),
    eventScope: joinColumn(pieces, old.eventScope, fresh.eventScope),
    eventRank: joinRanks(old.eventRank, pieces, fresh.eventFirst.length, nameOf),
    eventStatementsEnd: joinEnds(pieces, old.eventStatementsEnd, fresh.eventStatementsEnd),
    ...joinStatements(old, fresh, statements),
  };
}

/** Events that these incidents are of, rising. */
function eventsOf({ eventIncidents, eventIncidentsEnd, incidentId }: RollUp, incidents: readonly number[]): number[] {
  const isOne = new Uint8Array(incidentId.ends.length);
  for (const place of incidents) isOne[place] = 1;
  const events: number[] = [];
  for (let event = 0; event < eventIncidentsEnd.length; event++)
    if (isOne[eventIncidents[beginOf(eventIncidentsEnd, event)]!] === 1) events.push(event);
  return events;
}

/** Ranks by name, then place: those that stay keep their order, and each fresh one finds its place among them. */
function joinRanks(
  old: Uint32Array,
  pieces: readonly Piece[],
  freshCount: number,
  nameOf: (event: number) => string,
): Uint32Array {
  const { ofOld, ofFresh } = placesAfter(pieces, old.length, freshCount);
  const byRank = new Uint32Array(old.length);
  for (let event = 0; event < old.length; event++) byRank[old[event]!] = ofOld[event]!;
  const staying = byRank.filter((event) => event !== GONE);
  const named = Array.from(ofFresh, (event) => ({ event, name: nameOf(event) }));
  named.sort((a, b) => compareText(a.name, b.name) || a.event - b.event);
  const before = named.map(({ event, name }) =>
    countBefore(staying.length, (at) => {
      const order = compareText(nameOf(staying[at]!), name);
      return order > 0 || (order === 0 && staying[at]! > event);
    }),
  );
  const order = joinColumn(
    piecesOf(staying.length, [], before),
    staying,
    Uint32Array.from(named, ({ event }) => event),
  );
  const ranks = new Uint32Array(order.length);
  for (let rank = 0; rank < order.length; rank++) ranks[order[rank]!] = rank;
  return ranks;
}

type StatementColumns = Pick<
  RawRollUp,
  Extract<keyof RawRollUp, `statement${string}` | `figure${string}`> | 'bigFigures'
>;

function joinStatements(old: RollUp, fresh: RawRollUp, statements: readonly Piece[]): StatementColumns {
  const figures = piecesWithin(statements, old.statementFiguresEnd, fresh.statementFiguresEnd);
  return {
    statementPredicate: joinColumn(statements, old.statementPredicate, fresh.statementPredicate),
    statementStatus: joinColumn(statements, old.statementStatus, fresh.statementStatus),
    statementClaims: joinColumn(statements, old.statementClaims, fresh.statementClaims),
    statementMonth: joinColumn(statements, old.statementMonth, fresh.statementMonth),
    statementFiguresEnd: joinEnds(statements, old.statementFiguresEnd, fresh.statementFiguresEnd),
    figureUnit: joinColumn(figures, old.figureUnit, fresh.figureUnit),
    figureScale: joinColumn(figures, old.figureScale, fresh.figureScale),
    figureLo: joinColumn(figures, old.figureLo, fresh.figureLo),
    figureHi: joinColumn(figures, old.figureHi, fresh.figureHi),
    figureEnds: joinColumn(figures, old.figureEnds, fresh.figureEnds),
    bigFigures: joinBig(old, fresh, figures),
  };
}

/** Figures without room in a double are kept by their places. */
function joinBig(old: RollUp, fresh: RawRollUp, figures: readonly Piece[]): RollUp['bigFigures'] {
  const [olds, freshes] = [Object.entries(old.bigFigures), Object.entries(fresh.bigFigures)];
  if (olds.length + freshes.length === 0) return {};
  const { ofOld, ofFresh } = placesAfter(figures, old.figureUnit.length, fresh.figureUnit.length);
  const moved = [
    ...olds.map(([figure, ends]) => [ofOld[Number(figure)]!, ends] as const),
    ...freshes.map(([figure, ends]) => [ofFresh[Number(figure)]!, ends] as const),
  ];
  return Object.fromEntries(moved.filter(([figure]) => figure !== GONE));
}
