import type { Period, Predicate } from '../../register/claim.ts';
import type { Skeleton } from './skeleton.ts';
import type { FrameKind } from './theftPatterns.ts';

/** A figure of money or coins with the words that make it one of a deed. */
export interface Frame {
  readonly predicate: Predicate;
  readonly kind: FrameKind;
  /** The clause before the verb or noun; before the figure for what stands behind it. */
  readonly before: string;
  readonly left: string;
  readonly right: string;
  /** Between the verb or noun and the figure. */
  readonly gap: string;
  readonly verb: string;
  /** The figure's number. */
  readonly index: number;
  readonly isAttempt: boolean;
  readonly isSuspicion: boolean;
  /** The sum is the whole of which the sentence tells something of a part: its doer did that to the part. */
  readonly isWhole: boolean;
  /** It stands beside another sum of the same verb: what is stated is both, or one in two units. */
  readonly isBeside?: boolean;
  /** The code of the victim, where the place of the figure tells it. */
  readonly named?: string;
  /** The number of the count of attacks whose sum it is. */
  readonly counted?: number;
  /** A part of the sum before. */
  readonly isPart?: boolean;
  /** One of the coins that the sum before was made up of. */
  readonly isMadeUp?: boolean;
  /** The period that is named with it, or reckoned from that of the sum that it is compared with. */
  readonly period?: Period;
  /** Its subject stands right before it. */
  readonly own?: boolean;
}

/** A match of a pattern, before it is judged. */
export type FoundFrame = Omit<Frame, 'isAttempt' | 'isSuspicion' | 'isWhole'>;

/** How far around a figure its words are looked for. */
export const WINDOW = 400;

/** The last words of a text. */
export const lastWords = (text: string, count: number): string => text.trimEnd().split(' ').slice(-count).join(' ');

/** Words without the counts of attacks that a sum was taken in: "across 47 incidents". */
export function uncounted({ amounts }: Skeleton, words: string): string {
  return words.replace(/ (?:across|in|over|from|through) AMT(\d+)(?= |$)/g, (whole, number) =>
    amounts[Number(number)]!.amount.unit === 'attacks' ? '' : whole,
  );
}

/** A sentence on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
