import { compareText } from '../core/compareText.ts';
import { plainJson } from '../core/plainText.ts';
import { CONFIDENCES } from './claim.ts';
import { type Conversion, convertFigures, type Figures } from './convertFigures.ts';
import type { Decimal } from './decimal.ts';
import { EqualFigures } from './equalFigures.ts';
import { EventBytes } from './eventBytes.ts';
import { EventList, type EventMeasures } from './eventList.ts';
import type { JsonBytes } from './jsonBytes.ts';
import { acceptedClaims, eventDays, type Judged, judgeOf } from './judgeEvents.ts';
import { leastIfOne } from './leastIfOne.ts';
import { type Days, daysOf, dayText, finest } from './period.ts';
import { type Published, publishedTotals, type SpeakerSum, speakerSums, waitingClaims } from './publishedTotals.ts';
import type { Register } from './register.ts';
import { beginOf, daysAt, figureRange, type RollUp } from './rollUp.ts';
import { intervalOf, type Range, rangeOf } from './spread.ts';
import {
  type EventFigures,
  LEFT_OUT_REASONS,
  type LeftOut,
  type LeftOutReason,
  type Total,
  type TotalQuery,
} from './totalAnswer.ts';
import { UnitSums } from './unitSums.ts';

/** A total whose events are described only where they are looked at: most of many are not. */
export interface Tally extends Omit<Total, 'counted' | 'leftOut'> {
  readonly counted: EventList<EventFigures>;
  readonly leftOut: EventList<LeftOut>;
  readonly published: readonly Published[];
  readonly speakers: readonly SpeakerSum[];
}

/** Adds up, event by event; see `computeTotal`. */
export function tallyOf(rollUp: RollUp, query: TotalQuery, register: Register): Tally {
  const asked = askedDays(query);
  const question = new Question(rollUp, query, asked);
  const sums = new UnitSums(rollUp);
  const equal = new EqualFigures(rollUp);
  const [counted, leftOut]: [number[], number[]] = [[], []];
  const countries = new Set<number>();
  let nowhere = 0;
  for (let event = 0; event < rollUp.eventFirst.length; event++) {
    if (!question.counts(event)) {
      leftOut.push(event);
      continue;
    }
    counted.push(event);
    if (question.isCount) nowhere += addCountries(rollUp, event, countries) ? 0 : 1;
    else question.addEqual(equal, event);
    question.addTo(sums, event);
  }
  const { rates: _rates, ...asText } = query;
  // A figure for several events at once is a total that someone states, and in none of them.
  const published = publishedTotals(rollUp, [...rollUp.loose, ...rollUp.joint], query, asked, register);
  const idOf = (event: number): string => rollUp.incidentId.at(firstIncident(rollUp, event));
  const told = query.what === 'countries' ? countrySums(countries.size, nowhere, counted.length) : sums.sums;
  const alike = lookAlikesIn(rollUp, counted);
  const perhapsOne = [...alike.events, ...equal.pairs];
  return {
    query: asText,
    sums: told,
    counted: new EventList(rollUp, counted, question, {
      describe: (event) => question.describe(event),
      write: (event, out) => question.write(event, out),
    }),
    leftOut: new EventList(rollUp, leftOut, question, {
      describe: (event) => question.describeLeftOut(event),
      write: (event, out) => question.writeLeftOut(event, out),
    }),
    lookAlikes: alike.ids,
    equalFigures: equal.pairs.map(([a, b]) => [idOf(a), idOf(b)] as const),
    ifOne:
      query.what === 'countries' ? [] : leastIfOne(told, perhapsOne, (event, unit) => question.rangeIn(event, unit)),
    waiting: waitingClaims(rollUp, query, asked),
    published,
    speakers: speakerSums(published),
  };
}

/** The days asked for; open ends reach as far as dates go. */
function askedDays({ from, to }: TotalQuery): Days {
  return {
    first: from === undefined ? Number.NEGATIVE_INFINITY : daysOf(from)!.first,
    last: to === undefined ? Number.POSITIVE_INFINITY : daysOf(to)!.last,
  };
}

function firstIncident({ eventIncidents, eventIncidentsEnd }: RollUp, event: number): number {
  return eventIncidents[beginOf(eventIncidentsEnd, event)]!;
}

const NO_DATES: readonly string[] = [];

/** When it was by each of an event's incidents, where they do not agree. */
function datesOf(
  { eventIncidents, eventIncidentsEnd, incidentFirst, incidentLast }: RollUp,
  event: number,
): readonly string[] {
  const [begin, end] = [beginOf(eventIncidentsEnd, event), eventIncidentsEnd[event]!];
  const isOther = (at: number): boolean => {
    const [one, first] = [eventIncidents[at]!, eventIncidents[begin]!];
    return incidentFirst[one] !== incidentFirst[first] || incidentLast[one] !== incidentLast[first];
  };
  let at = begin + 1;
  while (at < end && !isOther(at)) at += 1;
  if (at === end) return NO_DATES;
  const told = Array.from(
    eventIncidents.subarray(begin, end),
    (at) => daysAt(incidentFirst, incidentLast, at) ?? [],
  ).flat();
  const dates = finest(told).map(({ first, last }) =>
    first === last ? dayText(first) : `${dayText(first)}/${dayText(last)}`,
  );
  return dates.length < 2 ? NO_DATES : dates;
}

/** How sure an event's blame is and whether it is contested, as JSON: none, then each of `CONFIDENCES`. */
const BLAMES = ['null', ...CONFIDENCES.map((level) => `"${level}"`)].flatMap((level) =>
  [false, true].map((isContested) => `"level":${level},"isContested":${isContested}`),
);

/** What a question makes of each event, once it was asked whether the event `counts`. */
class Question implements EventMeasures {
  readonly isCount: boolean;
  /** Whether figures are taken as they are stated, in whatever unit. */
  readonly #isPlain: boolean;
  readonly #judge: (event: number) => Judged;
  readonly #rollUp: RollUp;
  readonly #query: TotalQuery;
  readonly #statement: Int32Array;
  /** Place in `BLAMES`. */
  readonly #blame: Uint8Array;
  #bytes: EventBytes | null = null;
  /** 0 for an event that counts, else one more than the place of the reason in `LEFT_OUT_REASONS`. */
  readonly #reason: Uint8Array;

  constructor(rollUp: RollUp, query: TotalQuery, asked: Days) {
    this.#rollUp = rollUp;
    this.#query = query;
    this.isCount = query.what === 'attacks' || query.what === 'countries';
    this.#isPlain = !this.isCount && query.currency === undefined;
    this.#judge = judgeOf(rollUp, query, asked);
    this.#statement = new Int32Array(rollUp.eventFirst.length);
    this.#blame = new Uint8Array(rollUp.eventFirst.length);
    this.#reason = new Uint8Array(rollUp.eventFirst.length);
  }

  counts(event: number): boolean {
    const judged = this.#judge(event);
    this.#statement[event] = judged.statement;
    if (judged.level !== null)
      this.#blame[event] = 2 * CONFIDENCES.indexOf(judged.level) + (judged.isContested ? 3 : 2);
    const isSaid = this.#isPlain || this.#inCurrency(judged.statement, judged.days) !== null;
    const reason = judged.reason ?? (isSaid ? null : 'no rate');
    this.#reason[event] = reason === null ? 0 : LEFT_OUT_REASONS.indexOf(reason) + 1;
    return reason === null;
  }

  addTo(sums: UnitSums, event: number): void {
    const statement = this.#statement[event]!;
    if (!this.#isPlain) for (const [unit, range] of this.#figuresOf(event)) sums.add(unit, range);
    else if (statement >= 0) sums.addStatement(statement);
  }

  addEqual(equal: EqualFigures, event: number): void {
    if (this.#isPlain) {
      const { statementFiguresEnd, figureTwins } = this.#rollUp;
      const statement = this.#statement[event]!;
      for (let figure = beginOf(statementFiguresEnd, statement); figure < statementFiguresEnd[statement]!; figure++)
        if (figureTwins[figure] !== 0) equal.add(event, figureTwins[figure]!);
      return;
    }
    const { days } = this.#judge(event);
    const month = days === null ? null : dayText(days.first).slice(0, 7);
    if (days === null || month !== dayText(days.last).slice(0, 7)) return;
    for (const [unit, range] of this.#figuresOf(event)) {
      const { lo, hi } = intervalOf(range);
      if (lo !== null && lo === hi) equal.add(event, `${month} ${unit} ${lo}`);
    }
  }

  sizeOf(event: number): number {
    const statement = this.#statement[event]!;
    if (!this.#isPlain) return sizeOf(this.#figuresOf(event));
    if (statement < 0) return -1;
    const { statementFiguresEnd, figureUnit, figureEnds, figureHi, figureScale, units } = this.#rollUp;
    const dollars = units.indexOf('USD');
    for (let figure = beginOf(statementFiguresEnd, statement); figure < statementFiguresEnd[statement]!; figure++)
      if (figureUnit[figure] === dollars)
        return figureEnds[figure] === 0
          ? figureHi[figure]! / 10 ** figureScale[figure]!
          : sizeOf(this.#stated(statement));
    return -1;
  }

  rangeIn(event: number, unit: string): Range | null {
    return this.#figuresOf(event).find(([stated]) => stated === unit)?.[1] ?? null;
  }

  reasonOf(event: number): LeftOutReason | null {
    return this.#reason[event] === 0 ? null : LEFT_OUT_REASONS[this.#reason[event]! - 1]!;
  }

  timesApart(event: number): number {
    const statement = this.#statement[event]!;
    if (statement < 0 || this.#rollUp.statementClaims[statement]! < 2) return 1;
    let most = 1;
    // What rates of different days make of one figure is nothing on which sources differ.
    const { statementFiguresEnd, figureUnit, figureEnds, figureLo, figureHi, units } = this.#rollUp;
    const own = this.#query.currency === undefined ? -1 : units.indexOf(this.#query.currency);
    const [begin, end] = [beginOf(statementFiguresEnd, statement), statementFiguresEnd[statement]!];
    const hasOwn = own >= 0 && figureUnit.subarray(begin, end).includes(own);
    for (let figure = begin; figure < end; figure++) {
      if (hasOwn && figureUnit[figure] !== own) continue;
      if (figureEnds[figure] !== 0) most = Math.max(most, timesIn(figureRange(this.#rollUp, figure)));
      else if (figureLo[figure]! > 0) most = Math.max(most, figureHi[figure]! / figureLo[figure]!);
    }
    return most;
  }

  groupOf(event: number): number {
    const statement = this.#statement[event]!;
    if (statement < 0) return this.#reason[event]!;
    // What was tried and what was taken are told apart, whatever keeps them out.
    const { statementPredicate, predicates } = this.#rollUp;
    const predicate = statementPredicate[statement]!;
    return this.#reason[event]! + (predicates[predicate] === this.#query.what ? 0 : 256 * (predicate + 1));
  }

  describeLeftOut(event: number): LeftOut {
    const reason = LEFT_OUT_REASONS[this.#reason[event]! - 1]!;
    const { statementPredicate, predicates } = this.#rollUp;
    const predicate = this.#statement[event]! < 0 ? null : predicates[statementPredicate[this.#statement[event]!]!]!;
    return { ...this.describe(event), reason, predicate: predicate === this.#query.what ? null : predicate };
  }

  describe(event: number): EventFigures {
    const { statement, days, level, isContested } = this.#judge(event);
    const { incidentId, incidentName, eventIncidents, eventIncidentsEnd, statementClaims } = this.#rollUp;
    const begin = beginOf(eventIncidentsEnd, event);
    return {
      incidents: Array.from(eventIncidents.subarray(begin, eventIncidentsEnd[event]), (at) => incidentId.at(at)),
      name: incidentName.at(eventIncidents[begin]!),
      from: days === null ? null : dayText(days.first),
      to: days === null ? null : dayText(days.last),
      dates: datesOf(this.#rollUp, event),
      figures: this.#figuresOf(event).map(([unit, range]) => ({ unit, range: intervalOf(range) })),
      ...this.#conversionIn(event),
      ...(this.#query.what === 'countries' ? { countries: countriesOf(this.#rollUp, event) } : {}),
      claims: this.isCount ? acceptedClaims(this.#rollUp, event) : statement < 0 ? 0 : statementClaims[statement]!,
      level,
      isContested,
    };
  }

  /** Writes the JSON of `describe`. */
  write(event: number, out: JsonBytes): void {
    if (this.#isPlain) this.#writePlain(event, '}', out);
    else out.text(plainJson(this.describe(event)));
  }

  /** Writes the JSON of `describeLeftOut`. */
  writeLeftOut(event: number, out: JsonBytes): void {
    if (!this.#isPlain) {
      out.text(plainJson(this.describeLeftOut(event)));
      return;
    }
    const { statementPredicate, predicates } = this.#rollUp;
    const statement = this.#statement[event]!;
    const predicate = statement < 0 ? null : predicates[statementPredicate[statement]!]!;
    const other = predicate === null || predicate === this.#query.what ? 'null' : `"${predicate}"`;
    this.#writePlain(event, `,"reason":"${LEFT_OUT_REASONS[this.#reason[event]! - 1]!}","predicate":${other}}`, out);
  }

  /** @param end what comes after what all events have */
  #writePlain(event: number, end: string, out: JsonBytes): void {
    const [statement, blame] = [this.#statement[event]!, this.#blame[event]!];
    const days = eventDays(this.#rollUp, event, this.#query.what);
    this.#bytes ??= new EventBytes(this.#rollUp);
    const claims = statement < 0 ? 0 : this.#rollUp.statementClaims[statement]!;
    this.#bytes.names(event, out);
    this.#bytes.days(days, datesOf(this.#rollUp, event), out);
    if (statement >= 0) this.#bytes.figures(statement, out);
    this.#bytes.end(`],"rateDays":null,"claims":${claims},${BLAMES[blame]!}${end}`, out);
  }

  /** In the currency asked for where they can be said in it, else as stated. */
  #figuresOf(event: number): Figures {
    if (this.isCount) return [[this.#query.what, ONE]];
    const statement = this.#statement[event]!;
    if (this.#isPlain) return this.#stated(statement);
    return this.#inCurrency(statement, this.#judge(event).days) ?? this.#stated(statement);
  }

  /** The figures as stated in the currency asked for, else converted where a rate of their days is given; null where none is. */
  #inCurrency(statement: number, days: Days | null): Figures | null {
    if (this.isCount) return [[this.#query.what, ONE]];
    const stated = this.#stated(statement);
    const { rates } = this.#query;
    const currency = this.#query.currency!;
    const own = stated.filter(([unit]) => unit === currency);
    if (own.length > 0 || stated.length === 0) return own;
    if (rates === undefined || days === null) return null;
    const converted = convertFigures(stated, currency, days, rates);
    return converted === null ? null : [[currency, converted.range]];
  }

  rateDaysOf(event: number): EventFigures['rateDays'] {
    const [converted, days] = this.#converted(event);
    return converted === null ? null : { rated: converted.ratedDays, of: days!.last - days!.first + 1 };
  }

  /** How the figure of an event was converted, where it was. */
  #conversionIn(event: number): Pick<EventFigures, 'rateDays' | 'convertedFrom'> {
    const [converted] = this.#converted(event);
    if (converted === null) return { rateDays: null };
    const convertedFrom = converted.parts.map(({ unit, stated, rates }) => {
      return { unit, range: intervalOf(stated), rates: intervalOf(rates) };
    });
    return { rateDays: this.rateDaysOf(event), convertedFrom };
  }

  #converted(event: number): [Conversion | null, Days | null] {
    const { rates, currency } = this.#query;
    if (this.isCount || rates === undefined || currency === undefined) return [null, null];
    const { days } = this.#judge(event);
    const stated = this.#stated(this.#statement[event]!);
    if (days === null || stated.some(([unit]) => unit === currency)) return [null, days];
    return [convertFigures(stated, currency, days, rates), days];
  }

  #stated(statement: number): Figures {
    if (statement < 0) return [];
    const { statementFiguresEnd, figureUnit, units } = this.#rollUp;
    const figures: [string, Range][] = [];
    for (let figure = beginOf(statementFiguresEnd, statement); figure < statementFiguresEnd[statement]!; figure++)
      figures.push([units[figureUnit[figure]!]!, figureRange(this.#rollUp, figure)]);
    return figures;
  }
}

function sizeOf(figures: Figures): number {
  const dollars = figures.find(([unit]) => unit === 'USD');
  if (dollars === undefined) return -1;
  const end = dollars[1].hi ?? dollars[1].lo;
  return end === null ? 0 : numberOf(end);
}

function timesIn({ lo, hi }: Range): number {
  return lo !== null && hi !== null && lo.units > 0n ? numberOf(hi) / numberOf(lo) : 1;
}

function numberOf({ units, scale }: Decimal): number {
  return Number(units) / 10 ** scale;
}

const ONE: Range = rangeOf({ lo: '1', hi: '1' });

/** Whether any country is said of an event; those that are go to the others. */
function addCountries(
  { incidentCountry, eventIncidents, eventIncidentsEnd }: RollUp,
  event: number,
  countries: Set<number>,
): boolean {
  let isSaid = false;
  for (let i = beginOf(eventIncidentsEnd, event); i < eventIncidentsEnd[event]!; i++) {
    const country = incidentCountry[eventIncidents[i]!]!;
    if (country === 0) continue;
    countries.add(country);
    isSaid = true;
  }
  return isSaid;
}

function countriesOf(rollUp: RollUp, event: number): string[] {
  const places = new Set<number>();
  addCountries(rollUp, event, places);
  return Array.from(places, (place) => rollUp.countries[place]!).sort(compareText);
}

/** Each event of which no country is said may have been in one more. */
function countrySums(countries: number, nowhere: number, events: number): Total['sums'] {
  return [{ unit: 'countries', sum: { lo: String(countries), hi: String(countries + nowhere) }, events }];
}

/** Look-alikes all of whose incidents were counted: their ids, and the events that they are of. */
function lookAlikesIn(
  { lookAlikes, incidentId, eventIncidents, eventIncidentsEnd }: RollUp,
  counted: readonly number[],
): { readonly ids: [string, string][]; readonly events: [number, number][] } {
  const [ids, events]: [[string, string][], [number, number][]] = [[], []];
  if (lookAlikes.length === 0) return { ids, events };
  const eventOf = new Map<number, number>();
  for (const event of counted)
    for (let i = beginOf(eventIncidentsEnd, event); i < eventIncidentsEnd[event]!; i++)
      eventOf.set(eventIncidents[i]!, event);
  for (let i = 0; i < lookAlikes.length; i += 2) {
    const [a, b] = [lookAlikes[i]!, lookAlikes[i + 1]!];
    const [one, other] = [eventOf.get(a), eventOf.get(b)];
    if (one === undefined || other === undefined) continue;
    ids.push([incidentId.at(a), incidentId.at(b)]);
    events.push([one, other]);
  }
  return { ids, events };
}
