import { compareDecimals, type Decimal } from './decimal.ts';
import type { Days } from './period.ts';
import type { IncidentRow } from './rollUpRows.ts';
import type { Pairs } from './splitChain.ts';
import { intervalOf, isNear, isPoint, type Range, rangeOf, spreadOf } from './spread.ts';
import { areAlike, areEqual } from './tellingWords.ts';

/** Days apart at which two incidents of one victim are one event whatever their figures. */
const NEAR_DAYS = 3;
/** Days apart at which they are one event if their figures are near, too: the day of the theft and that of its discovery. */
export const FAR_DAYS = 45;
/** A period longer than this does not say which day. */
const COARSE_DAYS = 7;
/** A period longer than this has room for two thefts from one victim. */
const MONTH_DAYS = 31;
/** How far figures of one event may be apart, by how well its time is known. */
const NEAR: Decimal = { units: 125n, scale: 2 };
const NEAR_IN_MONTH: Decimal = { units: 2n, scale: 0 };
/** How far they may be apart within days, where one name has words that the other has not. */
const FAR_FIGURES: Decimal = { units: 10n, scale: 0 };
/** More than doubles that stand for exact numbers are ever off by. */
const DOUBT = 1e-9;

/** What is compared of an incident, worked out once and only where it is held against another. */
interface Known {
  /** A number that incidents of the very same spellings share. */
  readonly name: number;
  /** What its claims say was taken, in US dollars; null where none says so. */
  readonly figure: Range | null;
  /** About the ends of that. */
  readonly least: number;
  readonly most: number;
  readonly sources: ReadonlySet<string>;
  readonly isInDistinct: boolean;
}

/** Judges two incidents, by their places in a list. */
export class IncidentPairs implements Pairs {
  readonly #incidents: readonly IncidentRow[];
  readonly #distinct: ReadonlySet<string>;
  readonly #inDistinct: ReadonlySet<string>;
  readonly #known: (Known | undefined)[];
  readonly #names = new Map<string, number>();
  /** Bits of `NAMES` by the numbers of two names, the lesser first. */
  readonly #alike = new Map<number, number>();
  /** The same of a name and itself, by its number. */
  readonly #ofSelf: number[] = [];

  /** @param distinct `a b` for pairs that someone said are not one, in the order of their ids */
  constructor(incidents: readonly IncidentRow[], distinct: ReadonlySet<string>) {
    this.#incidents = incidents;
    this.#distinct = distinct;
    this.#inDistinct = new Set([...distinct].flatMap((pair) => pair.split(' ')));
    this.#known = Array.from(incidents, () => undefined);
  }

  judge(a: number, b: number): 'one' | 'may be' | 'apart' {
    if (this.#areDistinct(a, b)) return 'apart';
    const isOne = this.#isOneEvent(a, b);
    if (isOne && this.areAlike(a, b)) return 'one';
    return isOne || this.#mayBeOne(a, b) ? 'may be' : 'apart';
  }

  /** How much speaks for two being one, the most the least number: days that are known, days between, the very same figure. */
  strength(a: number, b: number): number {
    const [one, other] = [this.#incidents[a]!, this.#incidents[b]!];
    return (
      (areCoarse(one, other) ? 4 * FAR_DAYS : 0) + 2 * gapOf(one.days!, other.days!) + (this.#areEqual(a, b) ? 0 : 1)
    );
  }

  isLookAlike(a: number, b: number): boolean {
    const [x, y] = [this.#incidents[a]!.days, this.#incidents[b]!.days];
    if (x === null || y === null || gapOf(x, y) > 0) return false;
    if (this.#of(a).figure === null || this.#of(b).figure === null || this.#haveOneSource(a, b)) return false;
    return !this.#areDistinct(a, b) && this.areAlike(a, b);
  }

  /**
   * For each incident the first that is held against every other with the very same outcome and that it is one with: of the same
   * name, days, figure and sources, and told apart from nobody.
   */
  twins(): Uint32Array {
    const firsts = new Map<string, number>();
    return Uint32Array.from(this.#incidents, ({ days }, at) => {
      if (days === null) return at;
      const { name, figure, sources, isInDistinct } = this.#of(at);
      if (isInDistinct) return at;
      const { lo, hi } = figure === null ? { lo: '', hi: '' } : intervalOf(figure);
      const key = JSON.stringify([name, days.first, days.last, figure === null, lo, hi, [...sources].sort()]);
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, at);
      return first !== undefined && this.judge(first, at) === 'one' ? first : at;
    });
  }

  areAlike(a: number, b: number): boolean {
    return (this.#namesOf(a, b) & NAMES.areAlike) !== 0;
  }

  #isOneEvent(a: number, b: number): boolean {
    const [one, other] = [this.#incidents[a]!, this.#incidents[b]!];
    if (one.days === null || other.days === null) return false;
    const gap = gapOf(one.days, other.days);
    if (gap > FAR_DAYS) return false;
    const isCoarse = areCoarse(one, other);
    if (this.#haveOneSource(a, b)) return gap === 0 && !isCoarse && this.#areEqual(a, b);
    const areKnown = this.#of(a).figure !== null && this.#of(b).figure !== null;
    if (gap <= NEAR_DAYS && !isCoarse)
      // A name within another's ("Stake" in "SharedStake") is one event's only where the figures do not say otherwise.
      return !areKnown || (this.#namesOf(a, b) & NAMES.areEqual) !== 0 || this.#isNear(a, b, FAR_FIGURES);
    const isOfOneMonth = gap === 0 && Math.max(spanOf(one), spanOf(other)) < MONTH_DAYS;
    return areKnown && this.#isNear(a, b, isOfOneMonth ? NEAR_IN_MONTH : NEAR);
  }

  /** Whether nothing speaks against two incidents of one chain being one: nearness in time, nobody who counts both, figures within twice each other. */
  #mayBeOne(a: number, b: number): boolean {
    const [x, y] = [this.#incidents[a]!.days, this.#incidents[b]!.days];
    if (x === null || y === null || areFar(x, y) || this.#haveOneSource(a, b)) return false;
    return this.#of(a).figure === null || this.#of(b).figure === null || this.#isNear(a, b, NEAR_IN_MONTH);
  }

  #areDistinct(a: number, b: number): boolean {
    if (this.#distinct.size === 0 || !this.#of(a).isInDistinct || !this.#of(b).isInDistinct) return false;
    const [one, other] = [this.#incidents[a]!.id, this.#incidents[b]!.id];
    return this.#distinct.has(one < other ? `${one} ${other}` : `${other} ${one}`);
  }

  #haveOneSource(a: number, b: number): boolean {
    const [one, other] = [this.#of(a).sources, this.#of(b).sources];
    if (one.size === 0 || other.size === 0) return false;
    const [few, many] = one.size <= other.size ? [one, other] : [other, one];
    for (const source of few) if (many.has(source)) return true;
    return false;
  }

  /** Doubles tell most figures apart; where they leave a doubt, exact numbers decide. */
  #isNear(a: number, b: number, times: Decimal): boolean {
    const [one, other] = [this.#of(a), this.#of(b)];
    if (Math.min(one.least, one.most, other.least, other.most) >= 0) {
      const factor = Number(times.units) / 10 ** times.scale;
      const apart = Math.max(other.least - one.most * factor, one.least - other.most * factor);
      const doubt = DOUBT * Math.max(one.least, other.least);
      if (apart > doubt) return false;
      if (apart < -doubt) return true;
    }
    return isNear(one.figure!, other.figure!, times);
  }

  /** Whether both say one and the same number. */
  #areEqual(a: number, b: number): boolean {
    const [one, other] = [this.#of(a), this.#of(b)];
    if (one.figure === null || other.figure === null) return false;
    if (Math.abs(one.least - other.least) > DOUBT * Math.abs(one.least)) return false;
    return isPoint(one.figure) && isPoint(other.figure) && compareDecimals(one.figure.lo!, other.figure.lo!) === 0;
  }

  #namesOf(a: number, b: number): number {
    const [x, y] = [this.#of(a).name, this.#of(b).name];
    if (x === y && this.#ofSelf[x] !== undefined) return this.#ofSelf[x];
    const key = Math.min(x, y) * this.#incidents.length + Math.max(x, y);
    let bits = this.#alike.get(key);
    if (bits === undefined) {
      const [one, other] = [this.#incidents[a]!.spellings, this.#incidents[b]!.spellings];
      bits = (areAlike(one, other) ? NAMES.areAlike : 0) | (areEqual(one, other) ? NAMES.areEqual : 0);
      this.#alike.set(key, bits);
      if (x === y) this.#ofSelf[x] = bits;
    }
    return bits;
  }

  #of(at: number): Known {
    let known = this.#known[at];
    if (known === undefined) {
      const incident = this.#incidents[at]!;
      const figure = figureIn(incident);
      known = {
        name: this.#nameOf(incident),
        figure,
        least: aboutOf(figure?.lo ?? null, 0),
        most: aboutOf(figure?.hi ?? null, Number.POSITIVE_INFINITY),
        sources: new Set(incident.claims.flatMap(({ said: { source } }) => source ?? [])),
        isInDistinct: this.#inDistinct.has(incident.id),
      };
      this.#known[at] = known;
    }
    return known;
  }

  #nameOf({ spellings }: IncidentRow): number {
    const text = spellings.map((words) => words.join(' ')).join('\n');
    const known = this.#names.get(text) ?? this.#names.size;
    this.#names.set(text, known);
    return known;
  }
}

const NAMES = { areAlike: 1, areEqual: 2 } as const;

/** Whether days are too far apart to be held against each other. */
export function areFar(a: Days, b: Days): boolean {
  return gapOf(a, b) > FAR_DAYS;
}

/** Days between two times, 0 where they have one in common. */
function gapOf(a: Days, b: Days): number {
  return Math.max(a.first - b.last, b.first - a.last, 0);
}

function areCoarse(a: IncidentRow, b: IncidentRow): boolean {
  return Math.max(spanOf(a), spanOf(b)) > COARSE_DAYS;
}

function spanOf({ days }: IncidentRow): number {
  return days === null ? Number.POSITIVE_INFINITY : days.last - days.first;
}

function aboutOf(end: Decimal | null, open: number): number {
  return end === null ? open : Number(end.units) / 10 ** end.scale;
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
