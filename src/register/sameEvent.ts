import { compareDecimals, type Decimal, multiply } from './decimal.ts';
import type { IncidentRow } from './rollUpRows.ts';
import { isPoint, type Range, rangeOf, spreadOf } from './spread.ts';

/** Days apart at which two incidents of one victim are one event whatever their figures. */
const NEAR_DAYS = 3;
/** Days apart at which they are one event if their figures are near, too: the day of the theft and that of its discovery. */
const FAR_DAYS = 45;
/** A period longer than this does not say which day. */
const COARSE_DAYS = 7;
/** A period longer than this has room for two thefts from one victim. */
const MONTH_DAYS = 31;
/** How far figures of one event may be apart, by how well its time is known. */
const NEAR: Decimal = { units: 125n, scale: 2 };
const NEAR_IN_MONTH: Decimal = { units: 2n, scale: 0 };

/** Words that many victims' names have; they tell nobody from anybody. */
const COMMON = new Set(
  'the of and exchange exchanges crypto cryptocurrency bitcoin coin wallet bridge bank network protocol finance defi dao token theft hack hacker exploit exploiter attack attempt unknown individual misc fake incident admin key global app labs dex swap platform group founder user users aka other'.split(
    ' ',
  ),
);

/** The words of a name that tell it from others. */
export function tellingWords(name: string): string[] {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    // "BitpointHacker" is two words.
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\(.*?\)|#\d+/g, ' ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2 && !/^\d+$/.test(word) && !COMMON.has(word));
  return [...new Set(words)];
}

/** Whether all telling words of the shorter name are in the other. */
export function areAlike(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.length > 0 && few.every((word) => many.includes(word));
}

export interface SameEvents {
  /** Of one or more, in the order of their first members. */
  readonly groups: readonly (readonly IncidentRow[])[];
  /** Incidents of one name and time that stay apart because their figures are far from each other. */
  readonly lookAlikes: readonly (readonly [IncidentRow, IncidentRow])[];
}

interface Candidate {
  readonly incident: IncidentRow;
  readonly words: readonly string[];
}

/**
 * Groups incidents that are likely one event told twice: names that are alike at nearly the same time, or at about the same
 * time with nearly the same figure. Two incidents that came from one source are only one where day and figure are the same,
 * since that source counts them as two.
 * @param isDistinct pairs that someone said are not one
 */
export function groupSameEvents(
  incidents: readonly IncidentRow[],
  isDistinct: (a: string, b: string) => boolean,
): SameEvents {
  const groupOf = new Map<IncidentRow, IncidentRow[]>();
  const byWord = new Map<string, Candidate[]>();
  const groups: IncidentRow[][] = [];
  const lookAlikes: [IncidentRow, IncidentRow][] = [];
  for (const incident of incidents) {
    const words = tellingWords(incident.victim);
    const candidate = { incident, words };
    let group: IncidentRow[] | null = null;
    const seen = new Set<IncidentRow>();
    for (const word of words) {
      for (const other of byWord.get(word) ?? []) {
        const joined = groupOf.get(other.incident)!;
        if (joined === group || seen.has(other.incident)) continue;
        seen.add(other.incident);
        if (!areAlike(words, other.words)) continue;
        if (!isOneEvent(incident, other.incident)) {
          if (isLookAlike(incident, other.incident) && !isDistinct(incident.id, other.incident.id))
            lookAlikes.push([other.incident, incident]);
          continue;
        }
        // A group has no two members of which someone said that they are not one.
        const members = group ?? [incident];
        if (members.some((a) => joined.some((b) => isDistinct(a.id, b.id)))) continue;
        group = join(members, joined, groupOf);
      }
    }
    if (group === null) groupOf.set(incident, [incident]);
    for (const word of words) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [candidate]);
      else known.push(candidate);
    }
  }
  const listed = new Set<IncidentRow[]>();
  for (const incident of incidents) {
    const group = groupOf.get(incident)!;
    if (!listed.has(group)) groups.push(group);
    listed.add(group);
  }
  return { groups, lookAlikes: lookAlikes.filter(([a, b]) => groupOf.get(a) !== groupOf.get(b)) };
}

function isLookAlike(a: IncidentRow, b: IncidentRow): boolean {
  if (a.days === null || b.days === null || haveOneSource(a, b)) return false;
  return a.days.first <= b.days.last && b.days.first <= a.days.last && figureIn(a) !== null && figureIn(b) !== null;
}

function join(a: IncidentRow[], b: IncidentRow[], groupOf: Map<IncidentRow, IncidentRow[]>): IncidentRow[] {
  const members = [...b, ...a.filter((incident) => !b.includes(incident))];
  for (const incident of members) groupOf.set(incident, members);
  return members;
}

function isOneEvent(a: IncidentRow, b: IncidentRow): boolean {
  if (a.days === null || b.days === null) return false;
  const gap = Math.max(a.days.first - b.days.last, b.days.first - a.days.last, 0);
  if (gap > FAR_DAYS) return false;
  const isCoarse = Math.max(spanOf(a), spanOf(b)) > COARSE_DAYS;
  const [x, y] = [figureIn(a), figureIn(b)];
  if (haveOneSource(a, b)) return gap === 0 && !isCoarse && x !== null && y !== null && isEqual(x, y);
  if (gap <= NEAR_DAYS && !isCoarse) return true;
  const isOfOneMonth = gap === 0 && Math.max(spanOf(a), spanOf(b)) < MONTH_DAYS;
  return x !== null && y !== null && isNear(x, y, isOfOneMonth ? NEAR_IN_MONTH : NEAR);
}

function spanOf({ days }: IncidentRow): number {
  return days === null ? Number.POSITIVE_INFINITY : days.last - days.first;
}

/** What an incident's claims say was taken, in US dollars where that is said. */
function figureIn(incident: IncidentRow): Range | null {
  const ranges: Range[] = [];
  for (const { status, figure } of incident.claims) {
    if (status !== 'accepted' || (figure[0] !== 'stolen' && figure[0] !== 'attempted')) continue;
    for (const [unit, lo, hi] of figure[1]) if (unit === 'USD') ranges.push(rangeOf({ lo, hi }));
  }
  return ranges.length === 0 ? null : spreadOf(ranges);
}

function isEqual(a: Range, b: Range): boolean {
  return isPoint(a) && isPoint(b) && compareDecimals(a.lo!, b.lo!) === 0;
}

/** Whether some value of one is at most so many times some value of the other, both ways. */
function isNear(a: Range, b: Range, times: Decimal): boolean {
  const isBelow = (x: Range, y: Range): boolean =>
    x.hi !== null && y.lo !== null && compareDecimals(multiply(x.hi, times), y.lo) < 0;
  return !isBelow(a, b) && !isBelow(b, a);
}

function haveOneSource(a: IncidentRow, b: IncidentRow): boolean {
  return a.claims.some((x) => x.figure[8] !== null && b.claims.some((y) => y.figure[8] === x.figure[8]));
}
