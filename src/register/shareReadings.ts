import type { Interval } from './claim.ts';
import { doerOf, isOfOneVictim, type Published } from './publishedTotals.ts';
import type { ShareQuestion } from './shareQuestion.ts';
import {
  quotientRange,
  type ShareRange,
  shareInterval,
  shareRange,
  sharesOverlap,
  statedShare,
  wholeOf,
} from './shareRange.ts';
import { largerOf, pick, type ShareCounter, type ShareRows, sumOf } from './shareRows.ts';
import { intervalOf, type Range, rangeOf } from './spread.ts';
import type { TotalQuery } from './totalAnswer.ts';

/** What the rows' share comes to when they are counted in one way. */
export interface ShareReading {
  readonly what: string;
  readonly part: Interval;
  readonly whole: Interval;
  readonly share: Interval;
  /** Whether it has a value in common with what the stated share may be a rounding of. */
  readonly agrees: boolean;
}

/** The share counted otherwise, and by what others state: where a difference may lie. Ways that change nothing are left out. */
export function shareReadings(
  counter: ShareCounter,
  { claim, query, unit, country, partIs }: ShareQuestion,
  rounded: ShareRange,
): ShareReading[] {
  const own = counter.rows(query, country);
  const readings: ShareReading[] = [];
  const tell = (what: string, part: Range, whole: Range, share: ShareRange | null): void => {
    if (share === null) return;
    const agrees = sharesOverlap(rounded, share);
    readings.push({ what, part: intervalOf(part), whole: intervalOf(whole), share: shareInterval(share), agrees });
  };
  const tellRows = (what: string, rows: ShareRows): void => {
    if (isSame(rows, own)) return;
    const [part, rest] = [rangesOf(rows, true), rangesOf(rows, false)];
    if (part.length > 0) tell(what, sumOf(part), sumOf(rows.whole.values()), shareRange(sumOf(part), sumOf(rest)));
  };
  if (partIs.by !== 'stated') {
    if (query.what === 'stolen')
      tellRows('and attempts', both(own, counter.rows({ ...query, what: 'attempted' }, country)));
    tellRows('and events that are perhaps in the period', counter.rowsWith('straddles the period'));
    for (const [what, wider] of widerQueries(query)) tellRows(what, counter.rows(wider, country));
    if (partIs.by === 'actor') tellRows('charged or confirmed blame only', counter.rows(query, country, 'charged'));
    if (country !== undefined) tellRows('in any country', counter.rows(query, undefined));
  }
  const part = partIs.by === 'stated' ? partIs.range : sumOf(rangesOf(own, true));
  const theirs = counter
    .published('part')
    .filter((total) => partIs.by === 'actor' && isOfWhole(total, unit, partIs.actor));
  const tellTheirs = (what: string, whole: Range, isOne: (speaker: string) => boolean): void => {
    for (const { speaker, range } of theirs)
      if (isOne(speaker)) tell(`${speaker}: ${what}`, rangeOf(range), whole, quotientRange(rangeOf(range), whole));
  };
  const named = wholeNamed(claim.amount!.interval, claim.of?.impliedPart?.interval);
  if (named !== null) {
    tell('of the whole that it names', part, named, quotientRange(part, named));
    tellTheirs('stated, of the whole that it names', named, () => true);
  }
  for (const { speaker, range } of counter.published('whole').filter((total) => isOfWhole(total, unit))) {
    const whole = rangeOf(range);
    tell(`of the whole that ${speaker} states`, part, whole, quotientRange(part, whole));
    tellTheirs('both as stated', whole, (other) => other === speaker);
  }
  return readings;
}

function widerQueries(query: TotalQuery): (readonly [what: string, query: TotalQuery])[] {
  const { scope, ...anyKind } = query;
  if (scope === undefined) return ['crypto', 'bank'].map((kind) => [`${kind} only`, { ...query, scope: kind }]);
  const kinds = scope.includes(',') ? scope.split(',') : [];
  return [
    ['of any kind of victim', anyKind],
    ...kinds.map((kind) => [`${kind} only`, { ...query, scope: kind }] as const),
  ];
}

function rangesOf({ whole, part }: ShareRows, isPart: boolean): Range[] {
  return pick(whole, (event) => part.has(event) === isPart).map(([, range]) => range);
}

function isSame(a: ShareRows, b: ShareRows): boolean {
  if (a.whole.size !== b.whole.size) return false;
  for (const [event, range] of a.whole) {
    const other = b.whole.get(event);
    if (other === undefined || a.part.has(event) !== b.part.has(event)) return false;
    const [x, y] = [intervalOf(range), intervalOf(other)];
    if (x.lo !== y.lo || x.hi !== y.hi) return false;
  }
  return true;
}

/** Rows of both. An event in both counts once, at its largest: what was stolen is part of what was attempted. */
function both(a: ShareRows, b: ShareRows): ShareRows {
  const whole = new Map(a.whole);
  for (const [event, range] of b.whole) {
    const known = whole.get(event);
    whole.set(event, known === undefined ? range : largerOf(known, range));
  }
  return { whole, part: new Set([...a.part, ...b.part]) };
}

/** The whole of "60% of the $2.2 billion", which is what the part was computed from. */
function wholeNamed(share: Interval, part: Interval | undefined): Range | null {
  if (part === undefined || part.lo === null || part.lo !== part.hi || share.lo !== share.hi) return null;
  const whole = wholeOf(rangeOf(part), statedShare(rangeOf(share)));
  return whole === null ? null : rangeOf(whole);
}

/** Whether a stated total is of the very period, of everything or of all that this doer has of it. */
function isOfWhole({ claims, relation, unit }: Published, asked: string, actor?: string): boolean {
  const claim = claims[0]!;
  if (relation !== 'same' || unit !== asked || isOfOneVictim(claim)) return false;
  return doerOf(claim, actor) === null && claim.subject.country === undefined;
}
