import type { Confidence, Interval } from './claim.ts';
import { add, compareDecimals, type Decimal, ZERO } from './decimal.ts';
import { inCountry } from './inCountry.ts';
import type { Published } from './publishedTotals.ts';
import type { Register } from './register.ts';
import { beginOf, type RollUp } from './rollUp.ts';
import type { ShareQuestion } from './shareQuestion.ts';
import { intervalOf, type Range } from './spread.ts';
import { type Tally, tallyOf } from './tally.ts';
import type { LeftOutReason, TotalQuery } from './totalAnswer.ts';

/** Rows that a share is counted from: the figures of the whole's events, and which of them are the part. */
export interface ShareRows {
  readonly whole: ReadonlyMap<number, Range>;
  readonly part: ReadonlySet<number>;
}

/** What of events that do not count in the whole is told. */
export interface LeftOutGroup {
  readonly reason: LeftOutReason | 'other country' | 'country not said' | 'no figure in the unit';
  readonly events: number;
  /** Null where none of them has a figure in the unit. */
  readonly range: Interval | null;
}

/** What a sum has no lower end of adds nothing to its least. */
export function sumOf(ranges: Iterable<Range>): Range {
  let lo: Decimal = ZERO;
  let hi: Decimal | null = ZERO;
  for (const range of ranges) {
    if (range.lo !== null) lo = add(lo, range.lo);
    hi = hi === null || range.hi === null ? null : add(hi, range.hi);
  }
  return { lo, hi };
}

/** Of two figures, one of which is part of the other: at least the larger least, at most the larger most. */
export function largerOf(a: Range, b: Range): Range {
  return {
    lo: a.lo === null ? b.lo : b.lo === null || compareDecimals(a.lo, b.lo) >= 0 ? a.lo : b.lo,
    hi: a.hi === null || b.hi === null ? null : compareDecimals(a.hi, b.hi) >= 0 ? a.hi : b.hi,
  };
}

/** Those of an element's events that are, or are not, in a set. */
export function pick(
  ranges: ReadonlyMap<number, Range>,
  isAsked: (event: number) => boolean,
): readonly (readonly [event: number, range: Range])[] {
  return [...ranges].filter(([event]) => isAsked(event));
}

/** An event that counts in a share. */
export interface ShareEvent {
  readonly incidents: readonly string[];
  readonly name: string;
  readonly range: Interval;
}

/** Counts a whole and its part in the rows of a register, in one unit. */
export class ShareCounter {
  readonly #rollUp: RollUp;
  readonly #register: Register;
  readonly #question: ShareQuestion;
  readonly #ofIncidents: ReadonlySet<number>;
  readonly #whole: Tally;
  readonly #doers: Tally | null;

  constructor(rollUp: RollUp, register: Register, question: ShareQuestion) {
    const { query, partIs } = question;
    this.#rollUp = rollUp;
    this.#register = register;
    this.#question = question;
    this.#ofIncidents = partIs.by === 'incidents' ? eventsOf(rollUp, new Set(partIs.incidents)) : new Set();
    this.#whole = tallyOf(rollUp, query, register);
    this.#doers = partIs.by === 'actor' ? tallyOf(rollUp, { ...query, actor: partIs.actor }, register) : null;
  }

  /** What others state of the whole, or of what its doer has of it. */
  published(of: 'whole' | 'part'): readonly Published[] {
    return (of === 'whole' ? this.#whole : this.#doers)?.published ?? [];
  }

  /**
   * @param country in lower case; undefined for any
   * @param level blamed at least so surely
   */
  rows(query: TotalQuery, country: string | undefined, level?: Confidence): ShareRows {
    const { partIs } = this.#question;
    const found = this.#ask(query).counted.rangesIn(this.#question.unit);
    const whole = country === undefined ? found : inCountry(this.#rollUp, found, isOf(country));
    if (partIs.by !== 'actor') return { whole, part: this.#ofIncidents };
    const doers = this.#ask({ ...query, actor: partIs.actor, ...(level === undefined ? {} : { level }) });
    return { whole, part: new Set(doers.counted.events) };
  }

  #ask(query: TotalQuery): Tally {
    return query === this.#question.query ? this.#whole : tallyOf(this.#rollUp, query, this.#register);
  }

  /** The rows with what is left out for one reason counted, too. */
  rowsWith(reason: LeftOutReason): ShareRows {
    const { query, country } = this.#question;
    const { whole, part } = this.rows(query, country);
    return {
      whole: new Map([...whole, ...this.wholeLeftOut(reason)]),
      part: new Set([...part, ...this.doersLeftOut(reason).keys()]),
    };
  }

  /** Figures that the whole leaves out for one reason. */
  wholeLeftOut(reason: LeftOutReason): ReadonlyMap<number, Range> {
    return this.#leftOutOf(this.#whole, reason);
  }

  /** Where a share is of a country's: figures of the whole whose country nobody says. */
  nowhere(): ReadonlyMap<number, Range> {
    const { unit, country } = this.#question;
    if (country === undefined) return new Map();
    const figures = this.#whole.counted.rangesIn(unit);
    const placed = inCountry(this.#rollUp, figures, (said) => said !== null);
    return new Map(pick(figures, (event) => !placed.has(event)));
  }

  /** Figures that are not the doer's for one reason; none where the part is told by incidents. */
  doersLeftOut(reason: LeftOutReason): ReadonlyMap<number, Range> {
    return this.#doers === null ? new Map() : this.#leftOutOf(this.#doers, reason);
  }

  #leftOutOf({ leftOut }: Tally, reason: LeftOutReason): ReadonlyMap<number, Range> {
    const { unit, country } = this.#question;
    const found = leftOut.rangesIn(unit, reason);
    return country === undefined ? found : inCountry(this.#rollUp, found, isOf(country));
  }

  /** What the whole leaves out, with what counts in it without a figure in the unit. */
  leftOut(): LeftOutGroup[] {
    const { query, unit, country } = this.#question;
    const { counted, leftOut } = this.#whole;
    const groups: LeftOutGroup[] = [];
    const figures = counted.rangesIn(unit);
    const { whole } = this.rows(query, country);
    const nowhere = this.nowhere();
    const elsewhere = pick(figures, (event) => !whole.has(event) && !nowhere.has(event)).map(([, range]) => range);
    const tell = (reason: LeftOutGroup['reason'], events: number, ranges: readonly Range[]): void => {
      if (events > 0) groups.push({ reason, events, range: ranges.length === 0 ? null : intervalOf(sumOf(ranges)) });
    };
    tell('other country', elsewhere.length, elsewhere);
    tell('country not said', nowhere.size, [...nowhere.values()]);
    tell('no figure in the unit', counted.length - figures.size, []);
    const byReason = new Map<LeftOutReason, number>();
    for (const events of leftOut.groups()) {
      const { reason } = leftOut.describe(events[0]!);
      byReason.set(reason, (byReason.get(reason) ?? 0) + events.length);
    }
    for (const [reason, events] of byReason) tell(reason, events, [...leftOut.rangesIn(unit, reason).values()]);
    return groups;
  }

  /** Events with their figures, the largest first. */
  describe(told: readonly (readonly [event: number, range: Range])[]): ShareEvent[] {
    const rangeOf = new Map(told);
    return this.#whole.counted.largest(told.length, [...rangeOf.keys()]).map((event) => {
      const { incidents, name } = this.#whole.counted.describe(event);
      return { incidents, name, range: intervalOf(rangeOf.get(event)!) };
    });
  }
}

function isOf(country: string): (said: string | null) => boolean {
  return (said) => said?.toLowerCase() === country;
}

/** Places of the events that these incidents are told of. */
function eventsOf(
  { incidentId, eventIncidents, eventIncidentsEnd }: RollUp,
  incidents: ReadonlySet<string>,
): ReadonlySet<number> {
  const events = new Set<number>();
  for (let event = 0; event < eventIncidentsEnd.length; event++)
    for (let i = beginOf(eventIncidentsEnd, event); i < eventIncidentsEnd[event]!; i++)
      if (incidents.has(incidentId.at(eventIncidents[i]!))) events.add(event);
  return events;
}
