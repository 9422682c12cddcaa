import type { Confidence, Interval, Predicate, SUMMABLE } from './claim.ts';
import type { Published, SpeakerSum } from './publishedTotals.ts';
import type { Rates } from './rates.ts';

export interface TotalQuery {
  readonly what: (typeof SUMMABLE)[number];
  /** Only what is blamed on this actor, or on a part of it. */
  readonly actor?: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; months and years count whole. */
  readonly from?: string;
  readonly to?: string;
  /** A kind of victim, or several with commas between, of which one is enough. */
  readonly scope?: string;
  /** The blame is at least this sure, in someone's words. */
  readonly level?: Confidence;
  readonly currency?: string;
  readonly rates?: Rates;
}

export const LEFT_OUT_REASONS = [
  'other predicate',
  'no figure',
  'not reviewed',
  'outside the period',
  'straddles the period',
  'no date',
  'other scope',
  'scope not said',
  'said to be nobody known',
  'another actor',
  'nobody blamed',
  'below the level',
  'no rate',
] as const;
/** Why an incident is not in the sum. */
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** A sum in one unit. An event that is stated in two units is in both sums: the sums of units are not to be added. */
export interface UnitSum {
  readonly unit: string;
  readonly sum: Interval;
  readonly events: number;
}

/** An event: one incident, or several that are likely one. */
export interface EventFigures {
  /** More than one where the same event was told twice. */
  readonly incidents: readonly string[];
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Where its incidents do not agree on when it was: each of their days or periods, `YYYY-MM-DD` or `YYYY-MM-DD/YYYY-MM-DD`; else empty. */
  readonly dates: readonly string[];
  /** In every unit, from the least to the most that anyone says. */
  readonly figures: readonly { readonly unit: string; readonly range: Interval }[];
  /** Of how many of the days on which it may have been there were rates, where it was converted. */
  readonly rateDays: { readonly rated: number; readonly of: number } | null;
  /** What was converted, as it was stated, and the lowest and highest of the rates; only where it was. */
  readonly convertedFrom?: readonly { readonly unit: string; readonly range: Interval; readonly rates: Interval }[];
  /** Where its victims are, as far as that is said; only where countries were asked for. */
  readonly countries?: readonly string[];
  /** How many claims these figures come from. */
  readonly claims: number;
  /** The surest blame of the actor asked for, and whether others say otherwise. */
  readonly level: Confidence | null;
  readonly isContested: boolean;
}

export interface LeftOut extends EventFigures {
  readonly reason: LeftOutReason;
  /** What the figures are of, where not of what was asked. */
  readonly predicate: Predicate | null;
}

export interface Total {
  readonly query: Omit<TotalQuery, 'rates'>;
  readonly sums: readonly UnitSum[];
  /** The events in the sums, the largest first. */
  readonly counted: readonly EventFigures[];
  readonly leftOut: readonly LeftOut[];
  /** Pairs of counted incidents of one name and time that are perhaps one and count apart: far figures, or a chain that was split. */
  readonly lookAlikes: readonly (readonly [string, string])[];
  /** Pairs of counted incidents of the very same figure and month under other names: perhaps one event. */
  readonly equalFigures: readonly (readonly [string, string])[];
  /** What the least of the sums would be if all that these pairs hold together were one event each; units in which it would be less. */
  readonly ifOne: readonly { readonly unit: string; readonly least: string }[];
  /** Claims of what is asked, perhaps in the period, that are of no incident and wait for a review: they are in no list above. */
  readonly waiting: number;
  /** Totals that others state, never added to the sums. */
  readonly published: readonly Published[];
  readonly speakers: readonly SpeakerSum[];
}
