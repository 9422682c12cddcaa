import { compareDecimals, type Decimal, multiply } from './decimal.ts';
import type { Days } from './period.ts';
import type { IncidentRow } from './rollUpRows.ts';
import { isPoint, type Range, rangeOf, spreadOf } from './spread.ts';
import { areAlike, areEqual } from './tellingWords.ts';

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
/** How far they may be apart within days, where one name has words that the other has not. */
const FAR_FIGURES: Decimal = { units: 10n, scale: 0 };

export interface SameEvents {
  /** Of one or more, in the order of their first members. */
  readonly groups: readonly (readonly IncidentRow[])[];
  /** Incidents of one name and time that stay apart because their figures are far from each other. */
  readonly lookAlikes: readonly (readonly [IncidentRow, IncidentRow])[];
  /**
   * For each incident the place of the first that it is kin to: held against it, or against one of its kin, by name and time.
   * Groups and look-alikes are of kin, and follow from their rows and order alone.
   */
  readonly kin: Uint32Array;
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
  /** The group each incident is in, by its place; undefined for one by itself. */
  const groupAt: (number[] | undefined)[] = incidents.map(() => undefined);
  const spellingsAt = incidents.map(({ spellings }) => spellings);
  const figureAt = new Map<number, Range | null>();
  /** What the claims of an incident say was taken, worked out once and only where it is compared. */
  const figure = (at: number): Range | null => {
    let known = figureAt.get(at);
    if (known === undefined) {
      known = figureIn(incidents[at]!);
      figureAt.set(at, known);
    }
    return known;
  };
  /** The incidents of a word; most words are of one, and 40,000 lists of one take long to make. */
  const byWord = new Map<string, number | number[]>();
  const apart: [number, number][] = [];
  const kin = new Kin(incidents.length);
  for (const [at, incident] of incidents.entries()) {
    const spellings = spellingsAt[at]!;
    for (const word of new Set(spellings.flat())) {
      const found = byWord.get(word);
      if (found === undefined) {
        byWord.set(word, at);
        continue;
      }
      const known = typeof found === 'number' ? [found] : found;
      for (const other of known) {
        const group = groupAt[at];
        if (isFar(incident, incidents[other]!) || (group !== undefined && groupAt[other] === group)) continue;
        if (!areAlike(spellings, spellingsAt[other]!)) continue;
        kin.join(at, other);
        if (isOneEvent(incident, incidents[other]!, () => [figure(at), figure(other)])) {
          // A group has no two members of which someone said that they are not one.
          const [mine, theirs] = [group ?? [at], groupAt[other] ?? [other]];
          const isTold = mine.some((a) => theirs.some((b) => isDistinct(incidents[a]!.id, incidents[b]!.id)));
          if (!isTold) join(mine, theirs, groupAt);
        } else if (
          isLookAlike(incident, incidents[other]!) &&
          figure(at) !== null &&
          figure(other) !== null &&
          !isDistinct(incident.id, incidents[other]!.id)
        )
          apart.push([other, at]);
      }
      known.push(at);
      byWord.set(word, known);
    }
  }
  const groups: IncidentRow[][] = [];
  for (const [at, incident] of incidents.entries()) {
    const group = groupAt[at];
    if (group === undefined) groups.push([incident]);
    else if (group[0] === at) groups.push(group.map((member) => incidents[member]!));
  }
  const seen = new Set<string>();
  const lookAlikes = apart
    .filter(([a, b]) => groupAt[a] === undefined || groupAt[a] !== groupAt[b])
    .filter((pair) => !seen.has(pair.join()) && seen.add(pair.join()))
    .map(([a, b]) => [incidents[a]!, incidents[b]!] as const);
  return { groups, lookAlikes, kin: kin.firsts };
}

/** Who is kin to whom: sets that are joined, each named by its first. */
class Kin {
  readonly #before: Uint32Array;

  constructor(count: number) {
    this.#before = Uint32Array.from({ length: count }, (_, at) => at);
  }

  join(a: number, b: number): void {
    const [x, y] = [this.#first(a), this.#first(b)];
    this.#before[Math.max(x, y)] = Math.min(x, y);
  }

  #first(of: number): number {
    let at = of;
    while (this.#before[at] !== at) {
      this.#before[at] = this.#before[this.#before[at]!]!;
      at = this.#before[at]!;
    }
    return at;
  }

  get firsts(): Uint32Array {
    for (const at of this.#before.keys()) this.#before[at] = this.#first(at);
    return this.#before;
  }
}

/** Most names that share a word have nothing else in common, and their times tell that fastest. */
function isFar(a: IncidentRow, b: IncidentRow): boolean {
  return a.days === null || b.days === null || areFar(a.days, b.days);
}

/** Whether days are too far apart to be held against each other. */
export function areFar(a: Days, b: Days): boolean {
  return a.first - b.last > FAR_DAYS || b.first - a.last > FAR_DAYS;
}

function isLookAlike(a: IncidentRow, b: IncidentRow): boolean {
  if (a.days === null || b.days === null || haveOneSource(a, b)) return false;
  return a.days.first <= b.days.last && b.days.first <= a.days.last;
}

/** Puts two groups together, in the order of their members' places. */
function join(a: readonly number[], b: readonly number[], groupAt: (number[] | undefined)[]): void {
  const members = [...a, ...b].sort((x, y) => x - y);
  for (const member of members) groupAt[member] = members;
}

/** @param figures what their claims say was taken */
function isOneEvent(a: IncidentRow, b: IncidentRow, figures: () => readonly [Range | null, Range | null]): boolean {
  if (a.days === null || b.days === null) return false;
  const gap = Math.max(a.days.first - b.days.last, b.days.first - a.days.last, 0);
  if (gap > FAR_DAYS) return false;
  const isCoarse = Math.max(spanOf(a), spanOf(b)) > COARSE_DAYS;
  if (haveOneSource(a, b)) {
    if (gap !== 0 || isCoarse) return false;
    const [x, y] = figures();
    return x !== null && y !== null && isEqual(x, y);
  }
  const [x, y] = figures();
  if (gap <= NEAR_DAYS && !isCoarse)
    // A name within another's ("Stake" in "SharedStake") is one event's only where the figures do not say otherwise.
    return x === null || y === null || areEqual(a.spellings, b.spellings) || isNear(x, y, FAR_FIGURES);
  const isOfOneMonth = gap === 0 && Math.max(spanOf(a), spanOf(b)) < MONTH_DAYS;
  return x !== null && y !== null && isNear(x, y, isOfOneMonth ? NEAR_IN_MONTH : NEAR);
}

function spanOf({ days }: IncidentRow): number {
  return days === null ? Number.POSITIVE_INFINITY : days.last - days.first;
}

/** What an incident's claims say was taken, in US dollars where that is said. */
function figureIn(incident: IncidentRow): Range | null {
  const ranges: Range[] = [];
  for (const claim of incident.claims) {
    const { predicate } = claim.said;
    if (claim.status !== 'accepted' || (predicate !== 'stolen' && predicate !== 'attempted')) continue;
    if (claim.unit === 'USD') ranges.push(rangeOf(claim));
    for (const [unit, lo, hi] of claim.more) if (unit === 'USD') ranges.push(rangeOf({ lo, hi }));
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
  return a.claims.some(({ said: { source } }) => source !== null && b.claims.some((y) => y.said.source === source));
}
