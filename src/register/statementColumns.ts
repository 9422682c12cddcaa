import type { Status } from './change.ts';
import type { Interval, Predicate } from './claim.ts';
import type { Decimal } from './decimal.ts';
import { claimsOf, daysOf, Numbered, type Words } from './eventRows.ts';
import { type Days, dayText } from './period.ts';
import { END, type RollUp } from './rollUp.ts';
import type { ClaimRow, IncidentRow } from './rollUpRows.ts';
import { intervalOf, type Range, rangeOf, spreadOf } from './spread.ts';

export type StatementPart = Pick<
  RollUp,
  Extract<keyof RollUp, `statement${string}` | `figure${string}`> | 'eventStatementsEnd' | 'units' | 'bigFigures'
>;

/** Below this a double tells every integer from the next. */
const EXACT = 2 ** 53;
const MAX_SCALE = 255;

/** Figures of one predicate and status. */
interface Statement {
  readonly predicate: Predicate;
  readonly status: Status;
  claims: number;
  readonly byUnit: Map<string, Range | Range[]>;
}

/** What the claims of each event state, spread from the least to the most. A claim for several events is in none of them. */
export function statementColumns(groups: readonly (readonly IncidentRow[])[], words: Words): StatementPart {
  const eventStatementsEnd = new Uint32Array(groups.length);
  const [predicates, statuses, claims, figuresEnd]: [number[], number[], number[], number[]] = [[], [], [], []];
  const figures = new Figures();
  for (const [at, group] of groups.entries()) {
    for (const statement of statementsOf(group)) {
      predicates.push(words.predicates.of(statement.predicate));
      statuses.push(words.statuses.of(statement.status));
      claims.push(statement.claims);
      const month = monthOf(returnDays(group, statement) ?? daysOf(group));
      for (const [unit, ranges] of statement.byUnit) {
        const range = Array.isArray(ranges) ? spreadOf(ranges) : ranges;
        figures.add(unit, range, month === null ? null : `${month} ${statement.predicate} ${statement.status} ${unit}`);
      }
      figuresEnd.push(figures.count);
    }
    eventStatementsEnd[at] = predicates.length;
  }
  return {
    eventStatementsEnd,
    statementPredicate: Uint8Array.from(predicates),
    statementStatus: Uint8Array.from(statuses),
    statementClaims: Uint32Array.from(claims),
    statementFiguresEnd: Uint32Array.from(figuresEnd),
    ...figures.columns(),
  };
}

function statementsOf(group: readonly IncidentRow[]): Iterable<Statement> {
  const byKind = new Map<string, Statement>();
  for (const claim of claimsOf(group)) {
    const { status, said, links, unit, more } = claim;
    if ((status !== 'accepted' && status !== 'proposed') || links > group.length) continue;
    const kind = `${status} ${said.predicate}`;
    let statement = byKind.get(kind);
    if (statement === undefined) {
      statement = { predicate: said.predicate, status, claims: 0, byUnit: new Map() };
      byKind.set(kind, statement);
    }
    statement.claims += 1;
    if (unit !== null) put(statement, unit, claim);
    for (const [other, lo, hi] of more) put(statement, other, { lo, hi });
  }
  return byKind.values();
}

function put({ byUnit }: Statement, unit: string, interval: Interval): void {
  const range = rangeOf(interval);
  const known = byUnit.get(unit);
  if (known === undefined) byUnit.set(unit, range);
  else if (Array.isArray(known)) known.push(range);
  else byUnit.set(unit, [known, range]);
}

/** When it came back, by the claims that say so; null where none does, and for what does not come back. */
export function returnDays(
  group: readonly IncidentRow[],
  { predicate, status }: { readonly predicate: Predicate; readonly status: Status },
): Days | null {
  if (predicate !== 'recovered' && predicate !== 'frozen') return null;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const isMeant = (claim: ClaimRow): boolean => claim.status === status && claim.said.predicate === predicate;
  for (const { said } of [...claimsOf(group)].filter(isMeant)) {
    if (said.first === null || said.last === null) continue;
    first = Math.min(first, said.first);
    last = Math.max(last, said.last);
  }
  return first > last ? null : { first, last };
}

/** `YYYY-MM` of days that are of one month; null for others. */
function monthOf(days: Days | null): string | null {
  if (days === null) return null;
  const month = dayText(days.first).slice(0, 7);
  return month === dayText(days.last).slice(0, 7) ? month : null;
}

/** The columns of figures. */
class Figures {
  readonly #units = new Numbered<string>();
  readonly #unit: number[] = [];
  readonly #scale: number[] = [];
  readonly #lo: number[] = [];
  readonly #hi: number[] = [];
  readonly #ends: number[] = [];
  readonly #twins: number[] = [];
  readonly #big: Record<string, Interval> = {};
  /** The figure that was the first of its kind, or less than zero the number that several share. */
  readonly #alone = new Map<string, number>();
  #shared = 0;

  get count(): number {
    return this.#unit.length;
  }

  /** @param kind what makes figures of one value twins; null where nothing does */
  add(unit: string, range: Range, kind: string | null): void {
    const figure = this.count;
    this.#unit.push(this.#units.of(unit));
    this.#twins.push(0);
    const interval = intervalOf(range);
    if (kind !== null && interval.lo !== null && interval.lo === interval.hi)
      this.#pair(`${kind} ${interval.lo}`, figure);
    const scale = Math.max(range.lo?.scale ?? 0, range.hi?.scale ?? 0);
    const [lo, hi] = [numberAt(range.lo, scale), numberAt(range.hi, scale)];
    const ends = (range.lo === null ? END.noLo : 0) | (range.hi === null ? END.noHi : 0);
    if (lo === null || hi === null || scale > MAX_SCALE) {
      this.#put(0, 0, 0, ends | END.isBig);
      this.#big[figure] = interval;
    } else this.#put(scale, lo, hi, ends);
  }

  #put(scale: number, lo: number, hi: number, ends: number): void {
    this.#scale.push(scale);
    this.#lo.push(lo);
    this.#hi.push(hi);
    this.#ends.push(ends);
  }

  #pair(key: string, figure: number): void {
    const known = this.#alone.get(key);
    if (known === undefined) {
      this.#alone.set(key, figure);
      return;
    }
    if (known < 0) {
      this.#twins[figure] = -known;
      return;
    }
    this.#shared += 1;
    this.#twins[known] = this.#shared;
    this.#twins[figure] = this.#shared;
    this.#alone.set(key, -this.#shared);
  }

  columns(): Pick<RollUp, Extract<keyof RollUp, `figure${string}`> | 'units' | 'bigFigures'> {
    return {
      figureUnit: Uint32Array.from(this.#unit),
      figureScale: Uint8Array.from(this.#scale),
      figureLo: Float64Array.from(this.#lo),
      figureHi: Float64Array.from(this.#hi),
      figureEnds: Uint8Array.from(this.#ends),
      figureTwins: Uint32Array.from(this.#twins),
      units: this.#units.values,
      bigFigures: this.#big,
    };
  }
}

/** The units of a decimal at a scale, 0 for an end that is open; null where a double has no room for them. */
function numberAt(value: Decimal | null, scale: number): number | null {
  if (value === null) return 0;
  const units = value.scale === scale ? value.units : value.units * 10n ** BigInt(scale - value.scale);
  const number = Number(units);
  return Math.abs(number) < EXACT ? number : null;
}
