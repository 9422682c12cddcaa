import { countOf } from '../core/countOf.ts';
import type { Status } from './change.ts';
import type { Claim, Interval } from './claim.ts';
import type { Register } from './register.ts';
import { rollUpOf } from './rollUpOf.ts';
import { type CheckedClaim, type PartIs, roundedShare, type ShareQuestion, shareQuestion } from './shareQuestion.ts';
import {
  isAnyShare,
  isShareBelow,
  lacking,
  partOf,
  quotientRange,
  type ShareRange,
  shareFractions,
  shareInterval,
  shareRange,
  sharesOverlap,
  statedShare,
  wholeOf,
} from './shareRange.ts';
import { type ShareReading, shareReadings } from './shareReadings.ts';
import { type LeftOutGroup, pick, ShareCounter, type ShareEvent, sumOf } from './shareRows.ts';
import { addRanges, intervalOf, type Range, rangeOf } from './spread.ts';
import type { LeftOutReason } from './totalAnswer.ts';

/** What is counted on one side of a share, the largest first. */
export interface ShareSide {
  readonly range: Interval;
  readonly events: readonly ShareEvent[];
}

/** How a share that someone states compares with what the register holds. */
export interface ShareCheck {
  readonly claim: Claim;
  /** Null for a claim that is of no register. */
  readonly status: Status | null;
  readonly stated: Interval;
  /** What the share as written may be a rounding of. */
  readonly asRounded: Interval;
  /**
   * As of a total; and `cannot say` where the register has nothing of the part, where its share may be anything, or where
   * what it cannot place may make the stated one so.
   */
  readonly verdict:
    | 'supported'
    | 'not contradicted'
    | 'within rounding'
    | 'rows say less'
    | 'rows say more'
    | 'cannot say'
    | 'no rows'
    | 'cannot be checked';
  /** Why it cannot be said or checked, in words; else null. */
  readonly why: string | null;
  /** What the rows say; null where it cannot be checked. */
  readonly counted: ShareCounted | null;
  /** What the source's own words imply, where they give the other figure. */
  readonly implied: { readonly of: 'whole' | 'part'; readonly unit: string; readonly range: Interval } | null;
}

export interface ShareCounted {
  /** What is added up, and in what unit. */
  readonly what: string;
  readonly unit: string;
  readonly until: string | null;
  readonly partBy: PartIs['by'];
  readonly part: ShareSide;
  /** What the whole has besides the part. */
  readonly rest: ShareSide;
  readonly whole: Interval;
  /** Decimals that enclose the rows' share, and the fractions themselves; null where there are no rows. */
  readonly share: Interval | null;
  readonly fractions: { readonly lo: string; readonly hi: string } | null;
  /** The same with all that the register cannot place counted in whatever way, and what that is. */
  readonly possible: Interval | null;
  readonly undecided: readonly LeftOutGroup[];
  /** What does not count in the whole. */
  readonly leftOut: readonly LeftOutGroup[];
  /** For the stated share to hold: the whole by the rows' part, and the part by the rows' whole. */
  readonly needed: { readonly whole: Interval | null; readonly part: Interval | null };
  /** The least that rows of which the register has none would have to come to; null where none are needed, or none would do. */
  readonly lacking: { readonly in: 'part' | 'rest'; readonly amount: string } | null;
  readonly readings: readonly ShareReading[];
}

/**
 * Holds a share against the rows of a register: what part its events of the part are of all that count in the whole.
 * @param lookUp finds the claim that is named as the part where the register does not have it
 */
export function checkShare(
  register: Register,
  checked: CheckedClaim,
  lookUp: (id: string) => CheckedClaim | null = () => null,
): ShareCheck {
  const { claim, status } = checked;
  const { interval, modality } = claim.amount!;
  const [stated, rounded] = [statedShare(rangeOf(interval)), statedShare(roundedShare(claim.amount!))];
  const base = {
    claim,
    status,
    stated: interval,
    asRounded: shareInterval(rounded),
    implied: impliedBy(claim),
  };
  const question = shareQuestion(register, checked, lookUp);
  if (typeof question === 'string') return { ...base, verdict: 'cannot be checked', why: question, counted: null };
  const rollUp = rollUpOf(register);
  const counter = new ShareCounter(rollUp, register, question);
  const rows = countRows(counter, question);
  const isCeiling = modality === 'up-to' || modality === 'less-than';
  const isNothing = rows.part.length === 0 && question.partIs.by !== 'stated';
  return {
    ...base,
    ...judge(stated, rounded, rows, isNothing, isCeiling),
    counted: {
      what: question.query.what,
      unit: question.unit,
      until: question.until,
      partBy: question.partIs.by,
      part: sideOf(counter, rows.part, rows.partSum),
      rest: sideOf(counter, rows.rest, rows.restSum),
      whole: intervalOf(rows.wholeSum),
      share: rows.share === null ? null : shareInterval(rows.share),
      fractions: rows.share === null ? null : shareFractions(rows.share),
      possible: rows.possible === null ? null : shareInterval(rows.possible),
      undecided: rows.undecided,
      leftOut: counter.leftOut(),
      needed: { whole: isNothing ? null : wholeOf(rows.partSum, stated), part: partOf(rows.wholeSum, stated) },
      lacking: rows.share === null || isNothing ? null : lackingOf(question, rows, rounded),
      readings: shareReadings(counter, question, rounded),
    },
  };
}

function impliedBy({ of }: Claim): ShareCheck['implied'] {
  const given = of?.impliedTotal ?? of?.impliedPart;
  if (given === undefined) return null;
  return { of: of?.impliedTotal === undefined ? 'part' : 'whole', unit: given.unit, range: given.interval };
}

type Told = readonly (readonly [event: number, range: Range])[];

interface Rows {
  readonly part: Told;
  readonly rest: Told;
  readonly partSum: Range;
  readonly restSum: Range;
  readonly wholeSum: Range;
  readonly share: ShareRange | null;
  /** The same with figures that have no upper end at their least. */
  readonly firm: ShareRange | null;
  readonly possible: ShareRange | null;
  readonly undecided: readonly LeftOutGroup[];
}

/** What may belong to a whole for all that the register knows. */
const UNPLACED: readonly LeftOutReason[] = ['not reviewed', 'straddles the period', 'no date', 'scope not said'];
/** Why events of the whole are not an actor's, though nobody says that they are somebody else's. */
const UNBLAMED: readonly LeftOutReason[] = ['nobody blamed', 'said to be nobody known'];

function countRows(counter: ShareCounter, { query, country, partIs }: ShareQuestion): Rows {
  const { whole, part: isPart } = counter.rows(query, country);
  const [part, rest] = [true, false].map((is) => pick(whole, (event) => isPart.has(event) === is)) as [Told, Told];
  const wholeSum = sumOf(whole.values());
  if (partIs.by === 'stated') {
    const share = whole.size === 0 ? null : quotientRange(partIs.range, wholeSum);
    return {
      part: [],
      rest,
      partSum: partIs.range,
      restSum: wholeSum,
      wholeSum,
      share,
      firm: share,
      possible: share,
      undecided: [],
    };
  }
  const [partSum, restSum] = [sum(part), sum(rest)];
  const share = whole.size === 0 ? null : shareRange(partSum, restSum);
  /** Of no doer, or outside the whole for all one knows: perhaps of the part, and perhaps only of the whole. */
  const mayBePart: Range[] = [];
  const mayBeRest: Range[] = [];
  const undecided: LeftOutGroup[] = [];
  const [unblamed, blamed] = [UNBLAMED.flatMap((reason) => [...counter.doersLeftOut(reason)]), new Set<number>()];
  for (const [event] of counter.doersLeftOut('another actor')) blamed.add(event);
  const known = new Map(unblamed);
  const open = rest.filter(([event]) => known.has(event));
  for (const [, range] of open) mayBePart.push(range);
  if (open.length > 0) undecided.push({ reason: 'nobody blamed', events: open.length, range: intervalOf(sum(open)) });
  const unplaced = [
    ['country not said', counter.nowhere()],
    ...UNPLACED.map((reason) => [reason, counter.wholeLeftOut(reason)] as const),
  ] as const;
  for (const [reason, found] of unplaced) {
    if (found.size === 0) continue;
    undecided.push({ reason, events: found.size, range: intervalOf(sum([...found])) });
    for (const [event, range] of found) {
      mayBeRest.push(range);
      if (partIs.by === 'actor' ? !blamed.has(event) : isPart.has(event)) mayBePart.push(range);
    }
  }
  const settled = sum(rest.filter(([event]) => !known.has(event)));
  const most = addRanges(partSum, sumOf(mayBePart));
  const possible =
    share === null
      ? null
      : {
          lo: shareRange(partSum, addRanges(restSum, sumOf(mayBeRest))).lo,
          hi: shareRange(most, settled).hi,
        };
  const firm = share === null ? null : shareRange(atLeast(part), atLeast(rest));
  return { part, rest, partSum, restSum, wholeSum, share, firm, possible, undecided };
}

/** No row that a register lacks is one of incidents that it has. */
function lackingOf(
  { partIs }: ShareQuestion,
  { partSum, restSum }: Rows,
  rounded: ShareRange,
): ShareCounted['lacking'] {
  if (partIs.by === 'stated') return null;
  const found = lacking(partSum, restSum, rounded);
  return found?.in === 'part' && partIs.by === 'incidents' ? null : found;
}

function atLeast(told: Told): Range {
  return sumOf(told.map(([, range]) => (range.hi === null ? { lo: range.lo, hi: range.lo } : range)));
}

function sum(told: Told): Range {
  return sumOf(told.map(([, range]) => range));
}

function sideOf(counter: ShareCounter, told: Told, range: Range): ShareSide {
  return { range: intervalOf(range), events: counter.describe(told) };
}

function judge(
  stated: ShareRange,
  rounded: ShareRange,
  { share, possible, undecided, firm }: Rows,
  isNothing: boolean,
  isCeiling: boolean,
): Pick<ShareCheck, 'verdict' | 'why'> {
  if (share === null || possible === null || firm === null) return { verdict: 'no rows', why: null };
  const cannot = (why: string) => ({ verdict: 'cannot say', why }) as const;
  if (isNothing) return cannot('it has no event of the part with a figure');
  if (isAnyShare(share)) return cannot('by its figures the share may be anything');
  // What a bound leaves room for is no support: "at least 40" says nothing of 4,000.
  if (sharesOverlap(rounded, share) && !sharesOverlap(rounded, firm))
    return cannot('only where figures that are told as "at least" are far above that would it be so');
  if (sharesOverlap(stated, firm)) return { verdict: isCeiling ? 'not contradicted' : 'supported', why: null };
  if (sharesOverlap(rounded, firm)) return { verdict: 'within rounding', why: null };
  if (sharesOverlap(rounded, possible)) {
    const events = undecided.reduce((count, group) => count + group.events, 0);
    return cannot(`${countOf(events, 'event')} that it cannot place may make it so`);
  }
  return { verdict: isShareBelow(share, stated) ? 'rows say less' : 'rows say more', why: null };
}
