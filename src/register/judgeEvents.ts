import { isDeedOf } from './actors.ts';
import { CONFIDENCES, type Confidence, type Predicate } from './claim.ts';
import { type Days, relate } from './period.ts';
import { beginOf, daysAt, NO_DAY, type RollUp } from './rollUp.ts';
import type { LeftOutReason, TotalQuery } from './totalAnswer.ts';

/** What an event is for a question: its time, what it counts, and why it is left out where it is. */
export interface Judged {
  readonly days: Days | null;
  /** Place of what it states in the statements of `RollUp`; -1 where it states nothing that one could show. */
  readonly statement: number;
  readonly reason: LeftOutReason | null;
  readonly level: Confidence | null;
  readonly isContested: boolean;
}

interface Found {
  readonly statement: number;
  readonly reason: LeftOutReason | null;
}

interface Blame {
  readonly level: Confidence | null;
  readonly isContested: boolean;
  readonly reason: LeftOutReason | null;
}

/** The judge of a question, who is asked of one event after another. What can be said in a currency is not judged here. */
export function judgeOf(rollUp: RollUp, query: TotalQuery, asked: Days): (event: number) => Judged {
  const isCount = query.what === 'attacks' || query.what === 'countries';
  const blame = blameOf(rollUp, query);
  const find = isCount ? seenIn(rollUp) : statementsFor(rollUp, query.what);
  const scopeReason = scopeReasons(rollUp, query.scope);
  return (event) => {
    const days = eventDays(rollUp, event, query.what);
    const { level, isContested, reason: blameReason } = blame(event);
    const { statement, reason: foundReason } = find(event);
    // Nothing but the time is known of what nobody looked at.
    const unseen = foundReason === 'not reviewed' ? foundReason : null;
    // What is perhaps in the period is so only if nothing else keeps it out.
    const time = timeReason(days, asked);
    const sure = time === 'outside the period' ? time : null;
    const other = unseen ?? scopeReason[rollUp.eventScope[event]!] ?? foundReason ?? blameReason;
    const reason = sure ?? other ?? time;
    return { days, statement, reason, level, isContested };
  };
}

/** When it was; what comes back comes back at another time than it was taken, by the claims that say when. */
export function eventDays(rollUp: RollUp, event: number, what: Predicate): Days | null {
  const days = daysAt(rollUp.eventFirst, rollUp.eventLast, event);
  if (what !== 'recovered' && what !== 'frozen') return days;
  const { eventClaims, eventClaimsEnd, claimFirst, claimLast } = rollUp;
  const [accepted, predicate] = [rollUp.statuses.indexOf('accepted'), rollUp.predicates.indexOf(what)];
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = beginOf(eventClaimsEnd, event); i < eventClaimsEnd[event]!; i++) {
    const claim = eventClaims[i]!;
    if (rollUp.claimStatus[claim] !== accepted || rollUp.claimPredicate[claim] !== predicate) continue;
    if (claimFirst[claim] === NO_DAY) continue;
    first = Math.min(first, claimFirst[claim]!);
    last = Math.max(last, claimLast[claim]!);
  }
  return first > last ? days : { first, last };
}

function timeReason(days: Days | null, asked: Days): LeftOutReason | null {
  if (asked.first === Number.NEGATIVE_INFINITY && asked.last === Number.POSITIVE_INFINITY) return null;
  if (days === null) return 'no date';
  const place = relate(days, asked);
  return place === 'inside' ? null : place === 'outside' ? 'outside the period' : 'straddles the period';
}

/** For each of the scopes, why an event of it is left out. */
function scopeReasons({ scopes }: RollUp, asked: string | undefined): readonly (LeftOutReason | null)[] {
  if (asked === undefined) return scopes.map(() => null);
  const kinds = new Set(asked.split(',').map((kind) => kind.trim()));
  return scopes.map((scope) => {
    if (scope.some((kind) => kinds.has(kind))) return null;
    return scope.length === 0 ? 'scope not said' : 'other scope';
  });
}

/** Who is blamed for an event, by the actor and level asked for. */
function blameOf(rollUp: RollUp, { actor, level }: TotalQuery): (event: number) => Blame {
  const nothing: Blame = { level: null, isContested: false, reason: null };
  if (actor === undefined && level === undefined) return () => nothing;
  const isAsked = actor === undefined ? (name: string) => name !== '' : isDeedOf(actor);
  const asked = rollUp.actors.map((name) => name !== null && isAsked(name));
  const nobody = rollUp.actors.indexOf('');
  const accepted = rollUp.statuses.indexOf('accepted');
  const least = level === undefined ? 0 : CONFIDENCES.indexOf(level);
  const { eventClaims, eventClaimsEnd, claimActor, claimLevel, claimStatus } = rollUp;
  return (event) => {
    let best = -1;
    let isNobody = false;
    let isOther = false;
    for (let i = beginOf(eventClaimsEnd, event); i < eventClaimsEnd[event]!; i++) {
      const claim = eventClaims[i]!;
      const blamed = claimActor[claim]!;
      if (claimStatus[claim] !== accepted || blamed === 0) continue;
      if (blamed === nobody) isNobody = true;
      else if (asked[blamed]) best = Math.max(best, claimLevel[claim]!);
      else isOther = true;
    }
    const isContested = best >= 0 && (isNobody || isOther);
    const surest = best < 0 ? null : CONFIDENCES[best]!;
    if (best >= least) return { level: surest, isContested, reason: null };
    if (best >= 0) return { level: surest, isContested, reason: 'below the level' };
    const reason = isOther ? 'another actor' : isNobody ? 'said to be nobody known' : 'nobody blamed';
    return { level: null, isContested: false, reason };
  };
}

/** What one asks for when what was asked for is not said: what is shown beside as left out. */
const INSTEAD: readonly Predicate[] = ['stolen', 'attempted', 'laundered', 'mined', 'recovered', 'frozen'];

/** Finds what an event's claims state of what is asked, else of what else there is. */
function statementsFor(rollUp: RollUp, what: Predicate): (event: number) => Found {
  const { eventStatementsEnd, statementPredicate, statementStatus, predicates, statuses } = rollUp;
  const [accepted, asked] = [statuses.indexOf('accepted'), predicates.indexOf(what)];
  const instead = INSTEAD.map((predicate) => predicates.indexOf(predicate)).filter((place) => place >= 0);
  return (event) => {
    const [begin, end] = [beginOf(eventStatementsEnd, event), eventStatementsEnd[event]!];
    const find = (predicate: number, isAccepted: boolean): number => {
      for (let at = begin; at < end; at++)
        if (statementPredicate[at] === predicate && (statementStatus[at] === accepted) === isAccepted) return at;
      return -1;
    };
    const own = find(asked, true);
    if (own >= 0) return { statement: own, reason: null };
    const proposed = find(asked, false);
    if (proposed >= 0) return { statement: proposed, reason: 'not reviewed' };
    for (const predicate of instead) {
      const other = find(predicate, true);
      if (other >= 0) return { statement: other, reason: 'other predicate' };
    }
    return { statement: -1, reason: 'no figure' };
  };
}

/** Whether somebody looked at anything that is said of an event, which is enough to count it. */
function seenIn(rollUp: RollUp): (event: number) => Found {
  return (event) => ({ statement: -1, reason: acceptedClaims(rollUp, event) === 0 ? 'not reviewed' : null });
}

export function acceptedClaims({ eventClaims, eventClaimsEnd, claimStatus, statuses }: RollUp, event: number): number {
  const accepted = statuses.indexOf('accepted');
  let claims = 0;
  for (let i = beginOf(eventClaimsEnd, event); i < eventClaimsEnd[event]!; i++)
    if (claimStatus[eventClaims[i]!] === accepted) claims += 1;
  return claims;
}
