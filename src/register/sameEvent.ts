import { compareDecimals, type Decimal } from './decimal.ts';
import type { Days } from './period.ts';
import type { IncidentRow } from './rollUpRows.ts';
import { type Pairs, splitChain } from './splitChain.ts';
import { isNear, isPoint, type Range, rangeOf, spreadOf } from './spread.ts';
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
  /** Incidents of one name and time that are perhaps one and stay apart: figures far from each other, or a chain that was split. */
  readonly lookAlikes: readonly (readonly [IncidentRow, IncidentRow])[];
  /**
   * For each incident the place of the first that it is kin to: held against it, or against one of its kin, by name and time.
   * Groups and look-alikes are of kin, and follow from their rows alone.
   */
  readonly kin: Uint32Array;
}

/**
 * Groups incidents that are likely one event told twice: names that are alike at nearly the same time, or at about the same
 * time with nearly the same figure. Two incidents that came from one source are only one where day and figure are the same,
 * since that source counts them as two. What is held together by a chain of such pairs is one event only where each may be
 * one with every other; else it is split (`splitChain`). Neither order nor ids make a difference.
 * @param isDistinct pairs that someone said are not one
 */
export function groupSameEvents(
  incidents: readonly IncidentRow[],
  isDistinct: (a: string, b: string) => boolean,
): SameEvents {
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
  const [apart, kin, chains]: [[number, number][], Sets, Sets] = [
    [],
    new Sets(incidents.length),
    new Sets(incidents.length),
  ];
  const pairs: Pairs = {
    judge: (a, b) => {
      const [one, other] = [incidents[a]!, incidents[b]!];
      if (isDistinct(one.id, other.id)) return 'apart';
      if (areAlike(one.spellings, other.spellings) && isOneEvent(one, other, () => [figure(a), figure(b)]))
        return 'one';
      return mayBeOne(one, other, () => [figure(a), figure(b)]) ? 'may be' : 'apart';
    },
    strength: (a, b) => strengthOf(incidents[a]!, incidents[b]!, () => [figure(a), figure(b)]),
    isLookAlike: (a, b) =>
      !isDistinct(incidents[a]!.id, incidents[b]!.id) &&
      areAlike(incidents[a]!.spellings, incidents[b]!.spellings) &&
      isLookAlike(incidents[a]!, incidents[b]!) &&
      figure(a) !== null &&
      figure(b) !== null,
  };
  for (const [at, other] of alikePairs(incidents, (a, b) => chains.first(a) === chains.first(b))) {
    kin.join(at, other);
    const judged = pairs.judge(other, at);
    if (judged === 'one') chains.join(at, other);
    else if (pairs.isLookAlike(other, at)) apart.push([other, at]);
  }
  const groupAt = Array.from(incidents, (_, at) => [at]);
  for (const chain of membersOf(chains.firsts)) {
    const { groups, perhaps } = splitChain(chain, pairs);
    for (const group of groups) for (const member of group) groupAt[member] = group;
    for (const pair of perhaps) apart.push(pair);
  }
  const groups = groupAt
    .filter((group, at) => group[0] === at)
    .map((group) => group.map((member) => incidents[member]!));
  const lookAlikes = [...new Map(apart.map((pair) => [pair.join(), pair])).values()]
    .filter(([a, b]) => groupAt[a] !== groupAt[b])
    .sort(([a, b], [x, y]) => b - y || a - x)
    .map(([a, b]) => [incidents[a]!, incidents[b]!] as const);
  return { groups, lookAlikes, kin: kin.firsts };
}

/**
 * Pairs of places, the later first, of one word in their names and near in time whose names are alike.
 * @param areKnown pairs that need not be told
 */
function* alikePairs(
  incidents: readonly IncidentRow[],
  areKnown: (a: number, b: number) => boolean,
): Generator<readonly [number, number]> {
  /** The incidents of a word; most words are of one, and 40,000 lists of one take long to make. */
  const byWord = new Map<string, number | number[]>();
  for (const [at, incident] of incidents.entries())
    for (const word of new Set(incident.spellings.flat())) {
      const found = byWord.get(word);
      if (found === undefined) {
        byWord.set(word, at);
        continue;
      }
      const known = typeof found === 'number' ? [found] : found;
      for (const other of known)
        if (
          !isFar(incident, incidents[other]!) &&
          !areKnown(at, other) &&
          areAlike(incident.spellings, incidents[other]!.spellings)
        )
          yield [at, other];
      known.push(at);
      byWord.set(word, known);
    }
}

/** The members of each set that has two or more, rising, by the first of each. */
function membersOf(firsts: Uint32Array): Iterable<number[]> {
  const sets = new Map<number, number[]>();
  for (const [at, first] of firsts.entries())
    if (first !== at) {
      const known = sets.get(first);
      if (known === undefined) sets.set(first, [first, at]);
      else known.push(at);
    }
  return sets.values();
}

/** Sets that are joined, each named by its first. */
class Sets {
  readonly #before: Uint32Array;

  constructor(count: number) {
    this.#before = Uint32Array.from({ length: count }, (_, at) => at);
  }

  join(a: number, b: number): void {
    const [x, y] = [this.first(a), this.first(b)];
    this.#before[Math.max(x, y)] = Math.min(x, y);
  }

  first(of: number): number {
    let at = of;
    while (this.#before[at] !== at) {
      this.#before[at] = this.#before[this.#before[at]!]!;
      at = this.#before[at]!;
    }
    return at;
  }

  get firsts(): Uint32Array {
    for (const at of this.#before.keys()) this.#before[at] = this.first(at);
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

/** Whether nothing speaks against two incidents of one chain being one: nearness in time, nobody who counts both, figures within twice each other. */
function mayBeOne(a: IncidentRow, b: IncidentRow, figures: () => readonly [Range | null, Range | null]): boolean {
  if (isOneEvent(a, b, figures)) return true;
  if (isFar(a, b) || haveOneSource(a, b)) return false;
  const [x, y] = figures();
  return x === null || y === null || isNear(x, y, NEAR_IN_MONTH);
}

/** How much speaks for two being one, the most the least number: days that are known, days between, the very same figure. */
function strengthOf(a: IncidentRow, b: IncidentRow, figures: () => readonly [Range | null, Range | null]): number {
  const isCoarse = Math.max(spanOf(a), spanOf(b)) > COARSE_DAYS;
  const [x, y] = figures();
  return (
    (isCoarse ? 4 * FAR_DAYS : 0) + 2 * gapOf(a.days!, b.days!) + (x !== null && y !== null && isEqual(x, y) ? 0 : 1)
  );
}

function gapOf(a: Days, b: Days): number {
  return Math.max(a.first - b.last, b.first - a.last, 0);
}

/** @param figures what their claims say was taken */
function isOneEvent(a: IncidentRow, b: IncidentRow, figures: () => readonly [Range | null, Range | null]): boolean {
  if (a.days === null || b.days === null) return false;
  const gap = gapOf(a.days, b.days);
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

function haveOneSource(a: IncidentRow, b: IncidentRow): boolean {
  return a.claims.some(({ said: { source } }) => source !== null && b.claims.some((y) => y.said.source === source));
}
