import type { Status } from './change.ts';
import type { Interval, Predicate } from './claim.ts';
import type { Days } from './period.ts';
import { type Range, rangeOf } from './spread.ts';

/** A day that is not said, in a column of days. */
export const NO_DAY = -0x8000_0000;

/** Texts one after another, each read only where it is asked for. */
export class TextColumn {
  readonly bytes: Buffer;
  /** Where each text ends, in bytes. */
  readonly ends: Uint32Array;

  constructor(bytes: Buffer, ends: Uint32Array) {
    this.bytes = bytes;
    this.ends = ends;
  }

  static of(texts: readonly string[]): TextColumn {
    const ends = new Uint32Array(texts.length);
    let end = 0;
    for (const [at, text] of texts.entries()) {
      end += Buffer.byteLength(text);
      ends[at] = end;
    }
    return new TextColumn(Buffer.from(texts.join('')), ends);
  }

  at(place: number): string {
    return this.bytes.toString('utf8', place === 0 ? 0 : this.ends[place - 1]!, this.ends[place]!);
  }
}

/** Which ends a figure has: bits of `RollUp.figureEnds`. */
export const END = { noLo: 1, noHi: 2, isBig: 4 } as const;

/**
 * What adding up needs of a register, in columns: claims, incidents, the events that incidents are told of, and what is
 * stated of each event. It holds nothing that is not in the log.
 */
export interface RollUp {
  /** By the claim's number less one: places in `predicates`, `statuses`. */
  readonly claimPredicate: Uint8Array;
  readonly claimStatus: Uint8Array;
  /** Days since 1970-01-01 or `NO_DAY`. */
  readonly claimFirst: Int32Array;
  readonly claimLast: Int32Array;
  /** Whom it blames: place in `actors`, 0 where it says nothing. */
  readonly claimActor: Uint32Array;
  /** Place in `CONFIDENCES`. */
  readonly claimLevel: Uint8Array;
  /** Place in `scopes`. */
  readonly claimScope: Uint32Array;
  /** The first 52 bits of the SHA-256 of the source that is held; 0 for none. */
  readonly claimSource: Float64Array;
  readonly incidentId: TextColumn;
  readonly incidentName: TextColumn;
  /** Place in `countries`, 0 where none is said. */
  readonly incidentCountry: Uint32Array;
  readonly incidentFirst: Int32Array;
  readonly incidentLast: Int32Array;
  /** The first of those whose names and times are near enough to be held against its own, or against those of one that is, and so
   * on: what happens to others cannot change which event it is of. */
  readonly incidentKin: Uint32Array;
  /** Words of the names of dated incidents: `wordKey`, in rising order. */
  readonly incidentWords: Float64Array;
  /** Where an event's incidents, claims and statements end in the columns of those. */
  readonly eventIncidentsEnd: Uint32Array;
  readonly eventClaimsEnd: Uint32Array;
  readonly eventStatementsEnd: Uint32Array;
  readonly eventIncidents: Uint32Array;
  readonly eventClaims: Uint32Array;
  readonly eventFirst: Int32Array;
  readonly eventLast: Int32Array;
  /** Place in `scopes`: all that is said of its victims' kinds. */
  readonly eventScope: Uint32Array;
  /** Place of its name among all. */
  readonly eventRank: Uint32Array;
  /** What an event's claims of one predicate and status state together: places in `predicates`, `statuses`. */
  readonly statementPredicate: Uint8Array;
  readonly statementStatus: Uint8Array;
  readonly statementClaims: Uint32Array;
  /** The month it is of, since the year 0, where that is one; else `NO_DAY`. */
  readonly statementMonth: Int32Array;
  readonly statementFiguresEnd: Uint32Array;
  /** A statement's figures, one a unit (place in `units`), from the least to the most that is said: whole numbers with
   * `figureScale` digits after the point. */
  readonly figureUnit: Uint32Array;
  readonly figureScale: Uint8Array;
  readonly figureLo: Float64Array;
  readonly figureHi: Float64Array;
  /** Bits of `END`; `isBig` where a number has no room in a double: `bigFigures` has its ends as texts. */
  readonly figureEnds: Uint8Array;
  /** A number that figures of one predicate, status, unit and month share which are the very same; 0 where it is alone. */
  readonly figureTwins: Uint32Array;
  /** Claims of no incident, and those of more incidents than their event has, in rising order: totals that someone states. */
  readonly loose: Uint32Array;
  readonly joint: Uint32Array;
  /** Incidents, two and two, of one name and time whose figures are far from each other. */
  readonly lookAlikes: Uint32Array;
  /** Words that columns name by their places: in the order of their texts, each used at least once. */
  readonly predicates: readonly Predicate[];
  readonly statuses: readonly Status[];
  /** The first stands for nothing said; `''` for nobody by the claim's own words. */
  readonly actors: readonly (string | null)[];
  readonly scopes: readonly (readonly string[])[];
  readonly units: readonly string[];
  readonly countries: readonly (string | null)[];
  readonly bigFigures: Readonly<Record<string, Interval>>;
  /** `a b` for each pair of incidents that someone said are not one, in the order of their ids. */
  readonly distinct: readonly string[];
}

/** Days of an event, an incident or a claim from two columns of them. */
export function daysAt(first: Int32Array, last: Int32Array, place: number): Days | null {
  return first[place] === NO_DAY ? null : { first: first[place]!, last: last[place]! };
}

/** Where what belongs to an element begins in a column that goes on to `ends[place]`. */
export function beginOf(ends: Uint32Array, place: number): number {
  return place === 0 ? 0 : ends[place - 1]!;
}

/** A figure as a range to compute with. */
export function figureRange(rollUp: RollUp, figure: number): Range {
  const ends = rollUp.figureEnds[figure]!;
  if ((ends & END.isBig) !== 0) return rangeOf(rollUp.bigFigures[figure]!);
  const [low, high, scale] = [rollUp.figureLo[figure]!, rollUp.figureHi[figure]!, rollUp.figureScale[figure]!];
  const lo = (ends & END.noLo) !== 0 ? null : { units: BigInt(low), scale };
  if (low === high && ends === 0) return { lo, hi: lo };
  return { lo, hi: (ends & END.noHi) !== 0 ? null : { units: BigInt(high), scale } };
}
