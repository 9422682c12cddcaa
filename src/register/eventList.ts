import type { Interval } from './claim.ts';
import { JsonBytes } from './jsonBytes.ts';
import { beginOf, type RollUp } from './rollUp.ts';
import { sortBySize } from './sortBySize.ts';
import type { Range } from './spread.ts';
import type { LeftOutReason } from './totalAnswer.ts';
import { UnitSums } from './unitSums.ts';

const PIECE_BYTES = 60_000;
/** So many events' JSON is held at once. */
const MOST_HELD = 16_384;
/** What the JSON of an event takes, about. */
const HELD_BYTES = 256;

/** What a question says of each event without describing it. */
export interface EventMeasures {
  /** Its figure in US dollars, at the most, or -1. Only an order: nothing is computed with it. */
  readonly sizeOf: (event: number) => number;
  /** How many times the most is the least that several claims say of it. */
  readonly timesApart: (event: number) => number;
  /** The same for events that are left out for one reason. */
  readonly groupOf: (event: number) => number;
  readonly addTo: (sums: UnitSums, event: number) => void;
  /** Its figure in a unit; null where it has none. */
  readonly rangeIn: (event: number, unit: string) => Range | null;
  /** Of how many of its days there were rates; null where it was not converted. */
  readonly rateDaysOf: (event: number) => { readonly rated: number; readonly of: number } | null;
  /** Why it is left out; null where it counts. */
  readonly reasonOf: (event: number) => LeftOutReason | null;
}

/** How an event is told: as an object, and as the JSON of that. */
export interface Telling<T> {
  readonly describe: (event: number) => T;
  readonly write: (event: number, out: JsonBytes) => void;
}

/** Events by the largest figure in US dollars, those without one last; then by name. They are described as they are asked for. */
export class EventList<T> implements Iterable<T> {
  /** Places of events, in their own order. */
  readonly events: readonly number[];
  readonly describe: (event: number) => T;
  readonly #write: Telling<T>['write'];
  readonly #rollUp: RollUp;
  readonly #measures: EventMeasures;
  #sizes: Float64Array | null = null;

  constructor(rollUp: RollUp, events: readonly number[], measures: EventMeasures, { describe, write }: Telling<T>) {
    this.events = events;
    this.describe = describe;
    this.#write = write;
    this.#rollUp = rollUp;
    this.#measures = measures;
  }

  get length(): number {
    return this.events.length;
  }

  /** How many incidents an event has. */
  incidentsOf(event: number): number {
    const { eventIncidentsEnd } = this.#rollUp;
    return eventIncidentsEnd[event]! - beginOf(eventIncidentsEnd, event);
  }

  /** Events on which several claims are more than so many times apart. */
  apart(times: number): number[] {
    return this.events.filter((event) => this.#measures.timesApart(event) > times);
  }

  /** Events that were converted with rates of some of their days only. */
  partlyRated(): number[] {
    return this.events.filter((event) => {
      const days = this.#measures.rateDaysOf(event);
      return days !== null && days.rated < days.of;
    });
  }

  /** The sum of these events in US dollars; null where none has a figure in them. */
  dollars(events: readonly number[]): Interval | null {
    const sums = new UnitSums(this.#rollUp);
    for (const event of events) this.#measures.addTo(sums, event);
    return sums.sums.find(({ unit }) => unit === 'USD')?.sum ?? null;
  }

  /** The figures in a unit, by the places of their events; of those left out for one reason where that is given. */
  rangesIn(unit: string, reason?: LeftOutReason): Map<number, Range> {
    const ranges = new Map<number, Range>();
    for (const event of this.events) {
      if (reason !== undefined && this.#measures.reasonOf(event) !== reason) continue;
      const range = this.#measures.rangeIn(event, unit);
      if (range !== null) ranges.set(event, range);
    }
    return ranges;
  }

  /** Events that are left out for one reason, the most of them first. */
  groups(): (readonly number[])[] {
    const byGroup = new Map<number, number[]>();
    for (const event of this.events) {
      const group = this.#measures.groupOf(event);
      const known = byGroup.get(group);
      if (known === undefined) byGroup.set(group, [event]);
      else known.push(event);
    }
    const led = Array.from(byGroup.values(), (events) => ({ events, first: this.largest(1, events)[0]! }));
    led.sort((a, b) => b.events.length - a.events.length || this.#order(a.first, b.first));
    return led.map(({ events }) => events);
  }

  /** The first `count` of these events. */
  largest(count: number, events: readonly number[] = this.events): number[] {
    if (count >= events.length) return sortBySize(events, this.#sized(), this.#rollUp.eventRank);
    const first: number[] = [];
    for (const event of events) {
      if (first.length === count && this.#order(first.at(-1)!, event) < 0) continue;
      let at = first.length;
      while (at > 0 && this.#order(event, first[at - 1]!) < 0) at -= 1;
      first.splice(at, 0, event);
      if (first.length > count) first.pop();
    }
    return first;
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const event of this.largest(this.length)) yield this.describe(event);
  }

  /**
   * The JSON of each with `separator` between, in pieces: of many events objects, and even strings, would be most of the work.
   * A piece is good until the next is asked for.
   * @param mostHeld of so many events it is held at once
   */
  *json(separator: string, mostHeld = MOST_HELD): Generator<Uint8Array> {
    const out = new JsonBytes();
    const between = Buffer.from(separator);
    const order = this.largest(this.length);
    const held = new JsonBytes(Math.min(order.length, mostHeld) * HELD_BYTES);
    // By place in the columns.
    const [begins, ends] = [
      new Uint32Array(this.#rollUp.eventFirst.length),
      new Uint32Array(this.#rollUp.eventFirst.length),
    ];
    for (let from = 0; from < order.length; from += mostHeld) {
      const run = order.slice(from, from + mostHeld);
      // Events in the order of their sizes lie anywhere in the columns, and fetching each costs more than writing it: they are
      // written as they lie, and the texts put in order.
      for (const event of Uint32Array.from(run).sort()) {
        begins[event] = held.length;
        this.#write(event, held);
        ends[event] = held.length;
      }
      const texts = held.take();
      for (const [i, event] of run.entries()) {
        if (from + i > 0) out.put(between);
        out.copy(texts, begins[event]!, ends[event]!);
        if (out.length > PIECE_BYTES) yield out.take();
      }
    }
    yield out.take();
  }

  #order(a: number, b: number): number {
    const sizes = this.#sized();
    return sizes[b]! - sizes[a]! || this.#rollUp.eventRank[a]! - this.#rollUp.eventRank[b]!;
  }

  /** The size of each event, by its place. */
  #sized(): Float64Array {
    if (this.#sizes === null) {
      this.#sizes = new Float64Array(this.#rollUp.eventFirst.length);
      for (const event of this.events) this.#sizes[event] = this.#measures.sizeOf(event);
    }
    return this.#sizes;
  }
}
