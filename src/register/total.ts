import { compareText } from '../core/compareText.ts';
import { isDeedOf } from './actors.ts';
import { CONFIDENCES, type Confidence, type Interval, type Predicate } from './claim.ts';
import { ZERO } from './decimal.ts';
import { EqualFigures } from './equalFigures.ts';
import { type Days, daysOf, dayText, relate } from './period.ts';
import { type Published, publishedTotals, type SpeakerSum, speakerSums } from './publishedTotals.ts';
import type { Rates } from './rates.ts';
import type { Register } from './register.ts';
import { type ClaimRow, type IncidentRow, type RollUpRows, readRollUpRows, scopeOf } from './rollUpRows.ts';
import { groupSameEvents } from './sameEvent.ts';
import { addRanges, intervalOf, NOTHING, type Range, rangeOf, spreadOf } from './spread.ts';

/** What can be added up: amounts, or how many incidents or countries there are. */
export const SUMMABLE = [
  'stolen',
  'attempted',
  'recovered',
  'frozen',
  'laundered',
  'mined',
  'attacks',
  'countries',
] as const satisfies readonly Predicate[];

export interface TotalQuery {
  readonly what: (typeof SUMMABLE)[number];
  /** Only what is blamed on this actor, or on a part of it. */
  readonly actor?: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; months and years count whole. */
  readonly from?: string;
  readonly to?: string;
  /** A kind of victim, or several with commas between, of which one is enough. */
  readonly scope?: string;
  /** The blame is at least this sure, in someone's words. */
  readonly level?: Confidence;
  readonly currency?: string;
  readonly rates?: Rates;
}

/** Why an incident is not in the sum. */
export type LeftOutReason =
  | 'other predicate'
  | 'no figure'
  | 'not reviewed'
  | 'outside the period'
  | 'straddles the period'
  | 'no date'
  | 'other scope'
  | 'scope not said'
  | 'said to be nobody known'
  | 'another actor'
  | 'nobody blamed'
  | 'below the level'
  | 'no rate';

/** A sum in one unit. An event that is stated in two units is in both sums: the sums of units are not to be added. */
export interface UnitSum {
  readonly unit: string;
  readonly sum: Interval;
  readonly events: number;
}

/** An event: one incident, or several that are likely one. */
export interface EventFigures {
  /** More than one where the same event was told twice. */
  readonly incidents: readonly string[];
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  /** In every unit, from the least to the most that anyone says. */
  readonly figures: readonly { readonly unit: string; readonly range: Interval }[];
  /** How many claims these figures come from. */
  readonly claims: number;
  /** The surest blame of the actor asked for, and whether others say otherwise. */
  readonly level: Confidence | null;
  readonly isContested: boolean;
}

export interface LeftOut extends EventFigures {
  readonly reason: LeftOutReason;
  /** What the figures are of, where not of what was asked. */
  readonly predicate: Predicate | null;
}

export interface Total {
  readonly query: Omit<TotalQuery, 'rates'>;
  readonly sums: readonly UnitSum[];
  /** The events in the sums, the largest first. */
  readonly counted: readonly EventFigures[];
  readonly leftOut: readonly LeftOut[];
  /** Pairs of counted incidents of one name and time that count apart because their figures are far from each other. */
  readonly lookAlikes: readonly (readonly [string, string])[];
  /** Pairs of counted incidents of the very same figure and month under other names: perhaps one event. */
  readonly equalFigures: readonly (readonly [string, string])[];
  /** Totals that others state, never added to the sums. */
  readonly published: readonly Published[];
  readonly speakers: readonly SpeakerSum[];
}

/**
 * Adds up what a register says, event by event. Several sources of one event are one figure, from the least to the most
 * they say; sums are exact, from all the least to all the most.
 */
export function computeTotal(register: Register, query: TotalQuery): Total {
  return totalOf(readRollUpRows(register), query, register);
}

/** The same of rows that were read before: several totals of one register read it once. */
export function totalOf(rows: RollUpRows, query: TotalQuery, register: Register): Total {
  const asked = askedDays(query);
  const isDistinct = (a: string, b: string): boolean => rows.distinct.has(a < b ? `${a} ${b}` : `${b} ${a}`);
  const { groups, lookAlikes } = groupSameEvents(rows.incidents, isDistinct);
  const events = groups.map((incidents) => eventOf(incidents));
  const counted: EventFigures[] = [];
  const equal = new EqualFigures(isDistinct);
  const leftOut: LeftOut[] = [];
  const sums = new Map<string, { sum: Range; events: number }>();
  const judge = judgeOf(query, asked);
  for (const told of events) {
    const event = isReturn(query.what) ? { ...told, days: returnDays(told, query.what) } : told;
    const { reason, predicate, figures, level, isContested, claims } = judge(event);
    const shown: EventFigures = {
      incidents: event.incidents.map(({ id }) => id),
      name: event.name,
      from: event.days === null ? null : dayText(event.days.first),
      to: event.days === null ? null : dayText(event.days.last),
      figures: figures.map(([unit, range]) => ({ unit, range: intervalOf(range) })),
      claims,
      level,
      isContested,
    };
    if (reason !== null) {
      leftOut.push({ ...shown, reason, predicate });
      continue;
    }
    counted.push(shown);
    if (!isCountOf(query.what)) equal.add(shown, event);
    for (const [unit, range] of figures) {
      const known = sums.get(unit) ?? { sum: NOTHING, events: 0 };
      // "Less than $5 million" has no lower end: it adds nothing to the least, and does not take away what others add.
      const added = range.lo === null ? { lo: ZERO, hi: range.hi } : range;
      sums.set(unit, { sum: addRanges(known.sum, added), events: known.events + 1 });
    }
  }
  if (query.what === 'countries') countCountries(events, counted, sums);
  const isCounted = lookAlikes.length === 0 ? NOBODY : new Set(counted.flatMap(({ incidents }) => incidents));
  const { rates: _rates, ...asText } = query;
  // A figure for several events at once is a total that someone states, and in none of them.
  const joint = new Set<ClaimRow>();
  for (const event of events) for (const claim of event.claims) if (isJoint(claim, event)) joint.add(claim);
  const published = publishedTotals([...rows.loose, ...joint], query, asked, register);
  return {
    query: asText,
    sums: [...sums]
      .map(([unit, { sum, events }]) => ({ unit, sum: intervalOf(sum), events }))
      .sort((a, b) => b.events - a.events || (a.unit < b.unit ? -1 : 1)),
    counted: byLargest(counted),
    leftOut: byLargest(leftOut),
    lookAlikes: lookAlikes
      .map(([a, b]) => [a.id, b.id] as const)
      .filter(([a, b]) => isCounted.has(a) && isCounted.has(b)),
    equalFigures: equal.pairs,
    published,
    speakers: speakerSums(published),
  };
}

/** What comes back comes back at another time than it was taken. */
function isReturn(what: TotalQuery['what']): boolean {
  return what === 'recovered' || what === 'frozen';
}

/** When it came back, by the claims that say so; the theft's time where none gives one. */
function returnDays({ claims, days }: Event, what: Predicate): Days | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { status, said } of claims) {
    const { predicate, first: from, last: to } = said;
    if (status !== 'accepted' || predicate !== what || from === null || to === null) continue;
    first = Math.min(first, from);
    last = Math.max(last, to);
  }
  return first > last ? days : { first, last };
}

function isCountOf(what: TotalQuery['what']): boolean {
  return what === 'attacks' || what === 'countries';
}

const NOBODY: ReadonlySet<string> = new Set();

/** The days asked for; open ends reach as far as dates go. */
function askedDays({ from, to }: TotalQuery): Days {
  return {
    first: from === undefined ? Number.NEGATIVE_INFINITY : daysOf(from)!.first,
    last: to === undefined ? Number.POSITIVE_INFINITY : daysOf(to)!.last,
  };
}

interface Event {
  readonly incidents: readonly IncidentRow[];
  readonly name: string;
  readonly days: Days | null;
  readonly claims: readonly ClaimRow[];
}

function eventOf(incidents: readonly IncidentRow[]): Event {
  if (incidents.length === 1) {
    const { name, days, claims } = incidents[0]!;
    return { incidents, name, days, claims };
  }
  const claims = new Map<number, ClaimRow>();
  // The incident whose time is known most finely says when it was.
  let dated: IncidentRow | null = null;
  for (const incident of incidents) {
    for (const claim of incident.claims) claims.set(claim.number, claim);
    if (incident.days !== null && (dated === null || spanOf(incident) < spanOf(dated))) dated = incident;
  }
  return { incidents, name: incidents[0]!.name, days: dated?.days ?? null, claims: [...claims.values()] };
}

function spanOf({ days }: IncidentRow): number {
  return days === null ? Number.POSITIVE_INFINITY : days.last - days.first;
}

type Figures = readonly (readonly [unit: string, range: Range])[];

interface Judged {
  readonly reason: LeftOutReason | null;
  readonly predicate: Predicate | null;
  readonly figures: Figures;
  readonly claims: number;
  readonly level: Confidence | null;
  readonly isContested: boolean;
}

/** What one asks for when what was asked for is not said: what is shown beside as left out. */
const INSTEAD: readonly Predicate[] = ['stolen', 'attempted', 'laundered', 'mined', 'recovered', 'frozen'];

function judgeOf(query: TotalQuery, asked: Days): (event: Event) => Judged {
  const isCount = isCountOf(query.what);
  const blame = blameOf(query);
  return (event) => {
    const { level, isContested, reason: blameReason } = blame(event);
    const found = isCount ? countOf(event, query.what) : figuresFor(event, query.what);
    const base = { predicate: found.predicate, claims: found.claims, level, isContested };
    // Nothing but the time is known of what nobody looked at.
    const unseen = found.reason === 'not reviewed' ? found.reason : null;
    const reason =
      timeReason(event.days, asked) ?? unseen ?? scopeReason(event, query.scope) ?? found.reason ?? blameReason;
    if (isCount || query.currency === undefined) return { ...base, reason, figures: found.figures };
    const converted = inCurrency(found.figures, query.currency, query.rates, event.days);
    if (converted !== null) return { ...base, reason, figures: converted };
    return { ...base, reason: reason ?? 'no rate', figures: found.figures };
  };
}

interface Found {
  readonly reason: LeftOutReason | null;
  readonly predicate: Predicate | null;
  readonly figures: Figures;
  readonly claims: number;
}

function countOf({ claims }: Event, unit: string): Found {
  const accepted = claims.filter(({ status }) => status === 'accepted');
  const figures: Figures = [[unit, rangeOf({ lo: '1', hi: '1' })]];
  return { reason: accepted.length === 0 ? 'not reviewed' : null, predicate: null, figures, claims: accepted.length };
}

function isJoint(claim: ClaimRow, { incidents }: Event): boolean {
  return claim.links > incidents.length;
}

function figuresFor(event: Event, what: Predicate): Found {
  const accepted = figuresOf(event, what, 'accepted');
  if (accepted.claims > 0) return { reason: null, predicate: null, ...accepted };
  const proposed = figuresOf(event, what, 'proposed');
  if (proposed.claims > 0) return { reason: 'not reviewed', predicate: null, ...proposed };
  for (const predicate of INSTEAD) {
    const other = figuresOf(event, predicate, 'accepted');
    if (other.claims > 0) return { reason: 'other predicate', predicate, ...other };
  }
  return { reason: 'no figure', predicate: null, figures: [], claims: 0 };
}

function figuresOf(event: Event, what: Predicate, status: ClaimRow['status']): { figures: Figures; claims: number } {
  let only: ClaimRow | null = null;
  let count = 0;
  for (const claim of event.claims) {
    if (claim.said.predicate !== what || claim.status !== status || isJoint(claim, event)) continue;
    count += 1;
    only = claim;
  }
  // Most events have one claim in one unit.
  if (only === null) return NO_FIGURES;
  if (count === 1 && only.unit !== null && only.more.length === 0)
    return { figures: [[only.unit, rangeOf(only)]], claims: 1 };
  const byUnit = new Map<string, Range[]>();
  const put = (unit: string, range: Range): void => {
    const known = byUnit.get(unit);
    if (known === undefined) byUnit.set(unit, [range]);
    else known.push(range);
  };
  for (const claim of event.claims) {
    if (claim.said.predicate !== what || claim.status !== status || isJoint(claim, event)) continue;
    if (claim.unit !== null) put(claim.unit, rangeOf(claim));
    for (const [unit, lo, hi] of claim.more) put(unit, rangeOf({ lo, hi }));
  }
  return { figures: Array.from(byUnit, ([unit, ranges]) => [unit, spreadOf(ranges)] as const), claims: count };
}

const NO_FIGURES: { readonly figures: Figures; readonly claims: number } = { figures: [], claims: 0 };

function timeReason(days: Days | null, asked: Days): LeftOutReason | null {
  if (asked.first === Number.NEGATIVE_INFINITY && asked.last === Number.POSITIVE_INFINITY) return null;
  if (days === null) return 'no date';
  const place = relate(days, asked);
  return place === 'inside' ? null : place === 'outside' ? 'outside the period' : 'straddles the period';
}

function scopeReason({ incidents }: Event, asked: string | undefined): LeftOutReason | null {
  if (asked === undefined) return null;
  const scope = scopeOf(incidents);
  if (asked.split(',').some((kind) => scope.has(kind.trim()))) return null;
  return scope.size === 0 ? 'scope not said' : 'other scope';
}

interface Blame {
  readonly level: Confidence | null;
  readonly isContested: boolean;
  readonly reason: LeftOutReason | null;
}

/** Who is blamed for an event, by the actor and level asked for. */
function blameOf({ actor, level }: TotalQuery): (event: Event) => Blame {
  if (actor === undefined && level === undefined) return () => ({ level: null, isContested: false, reason: null });
  const isAsked = actor === undefined ? (name: string) => name !== '' : isDeedOf(actor);
  const least = level === undefined ? 0 : CONFIDENCES.indexOf(level);
  return ({ claims }) => {
    let best = -1;
    let isNobody = false;
    let isOther = false;
    for (const { status, said } of claims) {
      const { actor: blamed, level: confidence } = said;
      if (status !== 'accepted' || blamed === null) continue;
      if (blamed === '') isNobody = true;
      else if (isAsked(blamed)) best = Math.max(best, confidence);
      else isOther = true;
    }
    const isContested = best >= 0 && (isNobody || isOther);
    const surest = best < 0 ? null : CONFIDENCES[best]!;
    if (best >= least) return { level: surest, isContested, reason: null };
    if (best >= 0) return { level: surest, isContested, reason: 'below the level' };
    const reason = isOther ? 'another actor' : isNobody ? 'said to be nobody known' : 'nobody blamed';
    return { level: null, isContested: false, reason };
  };
}

/** The figure as stated in the currency, else converted where a rate of its days is given. */
function inCurrency(figures: Figures, currency: string, rates: Rates | undefined, days: Days | null): Figures | null {
  const stated = figures.filter(([unit]) => unit === currency);
  if (stated.length > 0 || figures.length === 0) return stated;
  if (rates === undefined || days === null) return null;
  const converted = figures.flatMap(([unit, range]) => rates.convert(range, unit, currency, days) ?? []);
  return converted.length === 0 ? null : [[currency, spreadOf(converted)]];
}

function countCountries(
  events: readonly Event[],
  counted: readonly EventFigures[],
  sums: Map<string, { sum: Range; events: number }>,
): void {
  const isCounted = new Set(counted.flatMap(({ incidents }) => incidents));
  const countries = new Set<string>();
  for (const { incidents } of events)
    for (const { id, country } of incidents) if (country !== null && isCounted.has(id)) countries.add(country);
  const n = String(countries.size);
  sums.set('countries', { sum: rangeOf({ lo: n, hi: n }), events: counted.length });
}

/** By the largest figure in US dollars, else without one last; then by name. Each size is worked out once. */
function byLargest<T extends EventFigures>(events: readonly T[]): T[] {
  const sizes = Float64Array.from(events, sizeOf);
  const order = Array.from(events, (_, at) => at);
  order.sort((a, b) => sizes[b]! - sizes[a]! || compareText(events[a]!.name, events[b]!.name));
  return order.map((at) => events[at]!);
}

function sizeOf({ figures }: EventFigures): number {
  const shown = figures.find(({ unit }) => unit === 'USD');
  // Only an order: nothing is computed with it.
  return shown === undefined ? -1 : Number(shown.range.hi ?? shown.range.lo);
}
