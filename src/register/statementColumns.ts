import type { Status } from './change.ts';
import type { Interval, Predicate } from './claim.ts';
import type { Decimal } from './decimal.ts';
import { claimsOf, daysOf, Numbered, type Words } from './eventRows.ts';
import { type Days, dayText } from './period.ts';
import { END, NO_DAY, type RollUp } from './rollUp.ts';
import type { ClaimRow, IncidentRow } from './rollUpRows.ts';
import { intervalOf, type Range, rangeOf, spreadOf } from './spread.ts';

export type StatementPart = Pick<
  RollUp,
  | Exclude<Extract<keyof RollUp, `statement${string}` | `figure${string}`>, 'figureTwins'>
  | 'eventStatementsEnd'
  | 'units'
  | 'bigFigures'
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
  const [predicates, statuses, claims, months, figuresEnd]: number[][] = [[], [], [], [], []] as const;
  const figures = new Figures();
  for (const [at, group] of groups.entries()) {
    for (const statement of statementsOf(group)) {
      predicates.push(words.predicates.of(statement.predicate));
      statuses.push(words.statuses.of(statement.status));
      claims.push(statement.claims);
      months.push(monthOf(returnDays(group, statement) ?? daysOf(group)));
      for (const [unit, ranges] of statement.byUnit)
        figures.add(unit, Array.isArray(ranges) ? spreadOf(ranges) : ranges);
      figuresEnd.push(figures.count);
    }
    eventStatementsEnd[at] = predicates.length;
  }
  return {
    eventStatementsEnd,
    statementPredicate: Uint8Array.from(predicates),
    statementStatus: Uint8Array.from(statuses),
    statementClaims: Uint32Array.from(claims),
    statementMonth: Int32Array.from(months),
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

/** The month of days that are of one, since the year 0; `NO_DAY` for others. */
function monthOf(days: Days | null): number {
  if (days === null) return NO_DAY;
  const text = dayText(days.first);
  if (!dayText(days.last).startsWith(text.slice(0, 7))) return NO_DAY;
  return 12 * Number(text.slice(0, 4)) + Number(text.slice(5, 7)) - 1;
}

/** The columns of figures. */
class Figures {
  readonly #units = new Numbered<string>();
  readonly #unit: number[] = [];
  readonly #scale: number[] = [];
  readonly #lo: number[] = [];
  readonly #hi: number[] = [];
  readonly #ends: number[] = [];
  readonly #big: Record<string, Interval> = {};

  get count(): number {
    return this.#unit.length;
  }

  add(unit: string, range: Range): void {
    const figure = this.count;
    this.#unit.push(this.#units.of(unit));
    const scale = Math.max(range.lo?.scale ?? 0, range.hi?.scale ?? 0);
    const [lo, hi] = [numberAt(range.lo, scale), numberAt(range.hi, scale)];
    const ends = (range.lo === null ? END.noLo : 0) | (range.hi === null ? END.noHi : 0);
    if (lo === null || hi === null || scale > MAX_SCALE) {
      this.#put(0, 0, 0, ends | END.isBig);
      this.#big[figure] = intervalOf(range);
    } else this.#put(scale, lo, hi, ends);
  }

  #put(scale: number, lo: number, hi: number, ends: number): void {
    this.#scale.push(scale);
    this.#lo.push(lo);
    this.#hi.push(hi);
    this.#ends.push(ends);
  }

  columns(): Pick<StatementPart, Extract<keyof StatementPart, `figure${string}`> | 'units' | 'bigFigures'> {
    return {
      figureUnit: Uint32Array.from(this.#unit),
      figureScale: Uint8Array.from(this.#scale),
      figureLo: Float64Array.from(this.#lo),
      figureHi: Float64Array.from(this.#hi),
      figureEnds: Uint8Array.from(this.#ends),
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
