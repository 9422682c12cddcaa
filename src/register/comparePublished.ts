import { SpoorError } from '../core/errors.ts';
import { AlikeClaims } from './alikeClaims.ts';
import type { Status } from './change.ts';
import { type Amount, type Claim, claimId, type Interval, type Modality, SUMMABLE } from './claim.ts';
import { add, halfOfLastDigit, subtract, ZERO } from './decimal.ts';
import { inCountry } from './inCountry.ts';
import { inPlaceOf } from './inPlaceOf.ts';
import { daysOf } from './period.ts';
import { speakerName } from './publishedTotals.ts';
import type { Register } from './register.ts';
import type { RollUp } from './rollUp.ts';
import { rollUpOf } from './rollUpOf.ts';
import type { CheckedClaim } from './shareQuestion.ts';
import { largerOf } from './shareRows.ts';
import { addRanges, intervalOf, isPoint, NOTHING, type Range, rangeOf, spreadOf } from './spread.ts';
import { groupStatements } from './statement.ts';
import { type Tally, tallyOf } from './tally.ts';
import type { LeftOutReason, TotalQuery } from './totalAnswer.ts';
import { agreesWith, type Held, type Stated, type Verdict, verdictOf } from './verdictOf.ts';

/** What the register's rows come to when they are counted in one way. */
export interface Reading {
  readonly what: string;
  readonly range: Interval;
  readonly events: number;
  /** Stated minus counted. */
  readonly difference: Interval;
  readonly agrees: boolean;
}

/** How a figure that someone states compares with what the register holds. */
export interface PublishedCheck {
  readonly claim: Claim;
  /** Where the claim stands: only accepted ones count in totals. Null for one that is of no register. */
  readonly status: Status | null;
  readonly unit: string;
  readonly stated: Interval;
  /** What the figure as written may be a rounding of. */
  readonly asRounded: Interval;
  readonly verdict: Verdict;
  /** Events of the first reading’s question that are told in other units only, and in no reading. */
  readonly inOtherUnits: number;
  /** For a figure without a period: the day of its source, up to which rows are counted. */
  readonly until: string | null;
  /** The first is the figure's own words; the others count otherwise, to show where a difference lies. */
  readonly readings: readonly Reading[];
  /** Counts by country of the same speaker that should add up to it. */
  readonly parts: { readonly sum: Interval; readonly count: number; readonly difference: Interval } | null;
  /** Ids of other claims of the same speaker and figure: the same statement, or perhaps. */
  readonly alike: { readonly one: readonly string[]; readonly perhaps: readonly string[] };
}

/**
 * Holds a figure against the rows of a register: a published total against its incidents, a figure of one incident against
 * what others say of it.
 * @param named a claim, or the id or the beginning of it of one that the register has
 * @throws UNKNOWN_NAME; USAGE for a claim without a figure that can be held against rows
 */
export function comparePublished(register: Register, named: string | CheckedClaim): PublishedCheck {
  const registered = typeof named === 'string' ? register.claim(named) : named;
  const { claim } = registered;
  const { amount, predicate } = claim;
  const what = SUMMABLE.find((name) => name === predicate);
  if (amount === undefined || what === undefined) {
    const message = `${claim.id} says ${predicate} and no figure that rows can be held against; expected one of ${SUMMABLE.join(', ')}`;
    throw new SpoorError('USAGE', message, { claim: claim.id });
  }
  const stated = rangeOf(amount.interval);
  const asRounded = roundedRange(amount);
  const said: Stated = { stated, asRounded, modality: amount.modality };
  const isOfRows = registered.incidents.length === 0;
  const until = isOfRows && claim.period === undefined ? publishedDay(claim) : null;
  // Without period and day, rows of later years would support what was said before them; what is told of one victim is no
  // total, and nobody said yet which incident it is about.
  const isOpen = isOfRows && ((claim.period === undefined && until === null) || claim.subject.victim !== undefined);
  const counted = isOpen
    ? []
    : isOfRows
      ? rowReadings(register, claim, what, amount.unit, until)
      : incidentReadings(register, registered, amount);
  const readings = counted.map(({ name, range, events, each }) => ({
    what: name,
    range: intervalOf(range),
    events,
    difference: intervalOf(minus(stated, range)),
    agrees: agreesWith(said, { range, events, ...(each === undefined ? {} : { each }) }),
  }));
  return {
    claim,
    status: registered.status,
    unit: amount.unit,
    stated: amount.interval,
    asRounded: intervalOf(asRounded),
    verdict: isOpen ? 'cannot be checked' : verdictOf(said, counted[0]!),
    inOtherUnits: counted[0]?.inOtherUnits ?? 0,
    until,
    readings,
    parts: partsOf(register, claim, stated),
    alike: isOfRows ? new AlikeClaims(register).idsOf(claim) : { one: [], perhaps: [] },
  };
}

function publishedDay({ source: { published } }: Claim): string | null {
  return published !== undefined && daysOf(published) !== null ? published : null;
}

interface Counted extends Held {
  readonly name: string;
  /** The figure of each event, by its place. */
  readonly figures: () => ReadonlyMap<number, Range>;
  /** Events of the same question that are told in other units only. */
  readonly inOtherUnits?: number;
}

const BOUNDS: ReadonlySet<Modality> = new Set(['at-least', 'more-than', 'up-to', 'less-than']);

/** Half a unit of the last digit written, both ways: "$316.4 million" is 316.35 to 316.45 million. */
function roundedRange({ interval, unit, modality }: Amount): Range {
  const { lo, hi } = rangeOf(interval);
  // Counts are not rounded: 35 attacks are 35. Nor is a bound: "up to 2 billion" is not up to 2.5.
  if (unit !== unit.toUpperCase() || BOUNDS.has(modality)) return { lo, hi };
  return {
    lo: lo === null ? null : subtract(lo, halfOfLastDigit(lo)),
    hi: hi === null ? null : add(hi, halfOfLastDigit(hi)),
  };
}

function minus(a: Range, b: Range): Range {
  return {
    lo: a.lo === null || b.hi === null ? null : subtract(a.lo, b.hi),
    hi: a.hi === null || b.lo === null ? null : subtract(a.hi, b.lo),
  };
}

function queryOf(claim: Claim, what: TotalQuery['what'], until: string | null): TotalQuery {
  const { subject, period, attribution } = claim;
  const blamed = attribution === undefined || attribution === 'nobody' ? undefined : attribution.actor;
  const actor = subject.actor ?? blamed;
  return {
    what,
    ...(actor === undefined ? {} : { actor }),
    ...(period === undefined ? {} : { from: period.from, to: period.to }),
    ...(until === null ? {} : { to: until }),
    ...(subject.scope === undefined || subject.scope.length === 0 ? {} : { scope: subject.scope.join(',') }),
  };
}

/** What rows are held against: those of one unit and, where a figure is of one country, of events there. */
interface Rows {
  readonly rollUp: RollUp;
  readonly register: Register;
  readonly unit: string;
  /** Lower case; undefined where the figure is of no country by itself. */
  readonly country: string | undefined;
}

/** The rows as the claim's words have them, and counted otherwise. */
function rowReadings(
  register: Register,
  claim: Claim,
  what: TotalQuery['what'],
  unit: string,
  until: string | null,
): Counted[] {
  const rollUp = rollUpOf(register);
  const rows: Rows = { rollUp, register, unit, country: claim.subject.country?.toLowerCase() };
  const query = queryOf(claim, what, until);
  const own = tallyOf(rollUp, query, register);
  const base = countedIn(own, rows, `${what}, as it says`);
  const readings: Counted[] = [base];
  const plus = (name: string, ...more: readonly Counted[]): void => {
    if (more.some(({ events }) => events > 0)) readings.push(joined(name, [base, ...more]));
  };
  if (what === 'stolen') {
    const [attempted, ...others] = (['attempted', 'laundered', 'mined'] as const).map((other) =>
      countedIn(tallyOf(rollUp, { ...query, what: other }, register), rows, other),
    );
    plus('and attempts', attempted!);
    plus('and everything attempted, laundered or mined', attempted!, ...others);
  }
  plus('and events that are perhaps in the period', leftOutIn(own, 'straddles the period', rows));
  plus('and claims not yet reviewed', leftOutIn(own, 'not reviewed', rows));
  readings.push(...widerReadings(query, rows, base));
  return readings;
}

function widerReadings(query: TotalQuery, rows: Rows, base: Counted): Counted[] {
  const { scope: _scope, ...anyKind } = query;
  const { actor: _actor, ...anybody } = query;
  const found: Counted[] = [];
  const tryOne = (name: string, wider: TotalQuery, of: Rows = rows): void => {
    const counted = countedIn(tallyOf(of.rollUp, wider, of.register), of, name);
    if (counted.events !== base.events) found.push(counted);
  };
  if (query.scope !== undefined) {
    tryOne('of any kind of victim', anyKind);
    for (const kind of query.scope.includes(',') ? query.scope.split(',') : [])
      tryOne(`${kind} only`, { ...query, scope: kind });
  } else for (const kind of ['crypto', 'bank']) tryOne(`${kind} only`, { ...query, scope: kind });
  if (query.actor !== undefined) tryOne('whoever is blamed', anybody);
  if (rows.country !== undefined) tryOne('in any country', query, { ...rows, country: undefined });
  return found;
}

/** Several readings in one. An event in more than one counts once, at its largest: what was stolen is part of what was attempted. */
function joined(name: string, parts: readonly Counted[]): Counted {
  const figures = new Map<number, Range>();
  for (const part of parts)
    for (const [event, range] of part.figures()) {
      const known = figures.get(event);
      figures.set(event, known === undefined ? range : largerOf(known, range));
    }
  const events = parts.reduce((sum, part) => sum + part.events, 0);
  // Readings without an event in common add up as they are: a count of countries is no sum over events.
  const ranges = figures.size === events ? parts.map(({ range }) => range) : [...figures.values()];
  return { name, range: ranges.reduce(addRanges, NOTHING), events: figures.size, figures: () => figures };
}

function countedIn({ sums, counted }: Tally, { rollUp, unit, country }: Rows, name: string): Counted {
  if (country !== undefined) return summedIn(rollUp, name, counted.rangesIn(unit), country);
  const sum = sums.find((item) => item.unit === unit);
  const range = sum === undefined ? NOTHING : rangeOf(sum.sum);
  const events = sum?.events ?? 0;
  return { name, range, events, inOtherUnits: counted.length - events, figures: () => counted.rangesIn(unit) };
}

function leftOutIn({ leftOut }: Tally, reason: LeftOutReason, { rollUp, unit, country }: Rows): Counted {
  const figures = leftOut.rangesIn(unit, reason);
  return country === undefined ? summed(reason, figures) : summedIn(rollUp, reason, figures, country);
}

function summed(name: string, figures: ReadonlyMap<number, Range>): Counted {
  const range = [...figures.values()].reduce(addRanges, NOTHING);
  return { name, range, events: figures.size, figures: () => figures };
}

/** Of one country: at least what is said to be there, at most with all of which no country is said. */
function summedIn(rollUp: RollUp, name: string, figures: ReadonlyMap<number, Range>, country: string): Counted {
  const there = summed(
    name,
    inCountry(rollUp, figures, (said) => said?.toLowerCase() === country),
  );
  const placed = inCountry(rollUp, figures, (said) => said !== null);
  const nowhere = summed(name, new Map([...figures].filter(([event]) => !placed.has(event))));
  return { ...there, range: addRanges(there.range, { lo: ZERO, hi: nowhere.range.hi }) };
}

/** What others say of the same incidents: what passes on the same statement is no support of it. */
function incidentReadings(register: Register, { claim, incidents }: CheckedClaim, amount: Amount): Counted[] {
  const told = incidents
    .flatMap((incident) => register.claims({ incident, status: 'accepted' }))
    .filter((other) => other.claim.id !== claim.id && other.claim.predicate === claim.predicate)
    .map((other) => other.claim);
  const groups = groupStatements([claim, ...told], inPlaceOf(register));
  const own = new Set(groups.find(({ claims }) => claims.includes(claim))!.claims);
  const others = told
    .filter((other) => !own.has(other))
    .flatMap(({ amount: said }) =>
      said === undefined ? [] : [said, ...(said.equivalent === undefined ? [] : [said.equivalent])],
    )
    .filter(({ unit }) => unit === amount.unit)
    .map(({ interval }) => rangeOf(interval));
  const name = `what others say of ${incidents.join(', ')}`;
  const range = others.length === 0 ? NOTHING : spreadOf(others);
  return [{ name, range, events: others.length, each: others, figures: () => new Map() }];
}

/** Counts by country that the same speaker gives, as their sum should be the count without a country. */
function partsOf(register: Register, claim: Claim, stated: Range): PublishedCheck['parts'] {
  if (claim.predicate !== 'attacks' || claim.subject.country !== undefined) return null;
  const seen = new Set<string>();
  const parts = register.claims({ status: 'accepted' }).filter(({ claim: part }) => {
    if (part.predicate !== 'attacks' || part.subject.country === undefined || part.amount === undefined) return false;
    if (
      speakerName(part) !== speakerName(claim) ||
      part.period?.from !== claim.period?.from ||
      part.period?.to !== claim.period?.to
    )
      return false;
    const key = claimId({ ...part, relays: [], source: { held: false, citation: '-' } });
    return !seen.has(key) && seen.add(key);
  });
  if (parts.length === 0) return null;
  const sum = parts.reduce((range, { claim: part }) => addRanges(range, rangeOf(part.amount!.interval)), NOTHING);
  const exact: Range = { lo: stated.lo, hi: isPoint(stated) ? stated.hi : (stated.hi ?? stated.lo) };
  return { sum: intervalOf(sum), count: parts.length, difference: intervalOf(minus(exact, sum)) };
}
