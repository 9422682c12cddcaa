import { compareText } from '../core/compareText.ts';
import { isDeedOf } from './actors.ts';
import type { Claim, Interval } from './claim.ts';
import { inPlaceOf } from './inPlaceOf.ts';
import { type Days, daysOf, dayText, relate } from './period.ts';
import type { Register } from './register.ts';
import { daysAt, type RollUp } from './rollUp.ts';
import { widenScope } from './rollUpRows.ts';
import { addRanges, intervalOf, NOTHING, rangeOf } from './spread.ts';
import { groupStatements, type StatementGroup } from './statement.ts';
import type { TotalQuery } from './totalAnswer.ts';

/** A total that someone states, with all who pass it on. */
export interface Published {
  readonly claims: readonly Claim[];
  /** Ids of claims listed apart that are perhaps the same statement: only a person can tell. */
  readonly perhaps: readonly string[];
  /** How its period lies to the one asked for. */
  readonly relation: 'same' | 'inside' | 'straddles' | 'undated';
  readonly from: string | null;
  readonly to: string | null;
  readonly unit: string;
  readonly range: Interval;
  readonly speaker: string;
}

/** What one speaker's totals inside the period add up to, where none of them overlap. */
export interface SpeakerSum {
  readonly speaker: string;
  /** Doer, country and kinds of victim that all of them are said of. */
  readonly of: readonly string[];
  readonly unit: string;
  readonly sum: Interval;
  readonly periods: number;
  readonly from: string;
  readonly to: string;
}

/** Who said something, for people: a name, else a kind. */
export function speakerName({ speaker }: Pick<Claim, 'speaker'>): string {
  return speaker.name ?? (speaker.kind === 'unnamed' ? 'unnamed' : `unnamed ${speaker.kind}`);
}

/** Whose deeds a stated total is of, by its words: not said again where exactly they were asked for. */
export function doerOf({ subject, attribution }: Claim, asked?: string): string | null {
  const blamed = attribution === undefined || attribution === 'nobody' ? undefined : attribution.actor;
  const actor = subject.actor ?? blamed ?? null;
  return actor?.toLowerCase() === asked?.toLowerCase() ? null : actor;
}

/** Of what a stated total is, as far as its words say: doer, country, kinds of victim. */
export function extentOf(claim: Claim, asked?: string): string[] {
  return [doerOf(claim, asked), claim.subject.country, ...(claim.subject.scope ?? [])].filter(
    (word): word is string => typeof word === 'string',
  );
}

/** Whether a figure is told of one victim by itself, and so is no total. */
export function isOfOneVictim({ subject }: Claim): boolean {
  return subject.victim !== undefined;
}

/**
 * The totals that others state of what is asked, those of the very period first. One statement in ten papers is one.
 * @param places of claims in the columns
 */
export function publishedTotals(
  rollUp: RollUp,
  places: Iterable<number>,
  query: TotalQuery,
  asked: Days,
  register: Register,
): Published[] {
  const isAsked = askedIn(rollUp, query);
  const placeOf = new Map<Claim, number>();
  for (const place of places) {
    const days = daysAt(rollUp.claimFirst, rollUp.claimLast, place);
    if (!isAsked(place) || (days !== null && relate(days, asked) === 'outside')) continue;
    const claim = claimOf(register, place + 1);
    if (days === null && !isSaidWithin(claim, asked)) continue;
    if (claim.amount !== undefined) placeOf.set(claim, place);
  }
  return groupStatements([...placeOf.keys()], inPlaceOf(register))
    .map((group) => toPublished(rollUp, placeOf.get(group.claims[0]!)!, group, asked))
    .sort((a, b) => ORDER[a.relation] - ORDER[b.relation] || compareText(a.from ?? '', b.from ?? ''));
}

/**
 * How many claims of what is asked wait for a review and are of no incident: nothing is known of them but their words, and a
 * period or doer that they do not tell may be the one asked for.
 */
export function waitingClaims({ loose, ...rollUp }: RollUp, { what, actor }: TotalQuery, asked: Days): number {
  const { claimStatus, claimPredicate, claimActor, claimFirst, claimLast } = rollUp;
  const [proposed, predicate] = [rollUp.statuses.indexOf('proposed'), rollUp.predicates.indexOf(what)];
  const isDeed = actor === undefined ? null : isDeedOf(actor);
  const isAsked = rollUp.actors.map((name) => isDeed === null || name === null || isDeed(name));
  let count = 0;
  for (const place of loose) {
    if (claimStatus[place] !== proposed || claimPredicate[place] !== predicate || !isAsked[claimActor[place]!])
      continue;
    const days = daysAt(claimFirst, claimLast, place);
    if (days === null || relate(days, asked) !== 'outside') count += 1;
  }
  return count;
}

/** Whether a claim is accepted and of what is asked, whenever that was. */
function askedIn(rollUp: RollUp, { what, actor, scope: asked }: TotalQuery): (place: number) => boolean {
  const [accepted, predicate] = [rollUp.statuses.indexOf('accepted'), rollUp.predicates.indexOf(what)];
  const isDeed = actor === undefined ? null : isDeedOf(actor);
  const actors = rollUp.actors.map((name) => isDeed === null || (name !== null && isDeed(name)));
  const scopes = rollUp.scopes.map(
    (scope) => asked === undefined || scope.length === 0 || isWithin(widenScope(scope), asked),
  );
  return (place) =>
    rollUp.claimStatus[place] === accepted &&
    rollUp.claimPredicate[place] === predicate &&
    actors[rollUp.claimActor[place]!]! &&
    scopes[rollUp.claimScope[place]!]!;
}

const ORDER = { same: 0, inside: 1, straddles: 2, undated: 3 } as const;

/** Whether a total without a period ("to date") is of interest to a period: it was said within it, or nothing bounds it. */
function isSaidWithin({ source: { published } }: Claim, asked: Days): boolean {
  if (!Number.isFinite(asked.first) && !Number.isFinite(asked.last)) return true;
  const day = published === undefined ? null : daysOf(published);
  return day !== null && relate(day, asked) !== 'outside';
}

function isWithin(scope: ReadonlySet<string>, asked: string): boolean {
  return asked.split(',').some((kind) => scope.has(kind.trim()));
}

function claimOf(register: Register, number: number): Claim {
  const row = register.records.query('SELECT body FROM claim WHERE number = ?').get(number);
  return JSON.parse(row!.body as string) as Claim;
}

function toPublished(rollUp: RollUp, place: number, { claims, perhaps }: StatementGroup, asked: Days): Published {
  const days = daysAt(rollUp.claimFirst, rollUp.claimLast, place);
  const { unit, interval } = claims[0]!.amount!;
  return {
    claims,
    perhaps,
    relation: days === null ? 'undated' : relationOf(days, asked),
    from: days === null ? null : dayText(days.first),
    to: days === null ? null : dayText(days.last),
    unit,
    range: { lo: interval.lo, hi: interval.hi },
    speaker: speakerName(claims[0]!),
  };
}

function relationOf(days: Days, asked: Days): Published['relation'] {
  if (days.first === asked.first && days.last === asked.last) return 'same';
  return relate(days, asked) === 'inside' ? 'inside' : 'straddles';
}

type Dated = Published & { readonly from: string; readonly to: string };

function isDated(total: Published): total is Dated {
  return total.from !== null && total.to !== null;
}

/** What each speaker's totals of one doer, country and kind of victim in disjoint periods inside the one asked for add up to, where there are two or more. */
export function speakerSums(published: readonly Published[]): SpeakerSum[] {
  const bySpeaker = new Map<string, Dated[]>();
  for (const total of published) {
    if (!isDated(total) || total.relation !== 'inside' || isOfOneVictim(total.claims[0]!)) continue;
    const key = [total.speaker, total.unit, ...extentOf(total.claims[0]!)].join('\n');
    const known = bySpeaker.get(key);
    if (known === undefined) bySpeaker.set(key, [total]);
    else known.push(total);
  }
  const sums: SpeakerSum[] = [];
  for (const totals of bySpeaker.values()) {
    totals.sort((a, b) => (a.from < b.from ? -1 : 1));
    const overlaps = totals.some((total, i) => i > 0 && total.from <= totals[i - 1]!.to);
    if (totals.length < 2 || overlaps) continue;
    const sum = totals.reduce((range, total) => addRanges(range, rangeOf(total.range)), NOTHING);
    const { speaker, unit, from } = totals[0]!;
    sums.push({
      speaker,
      of: extentOf(totals[0]!.claims[0]!),
      unit,
      sum: intervalOf(sum),
      periods: totals.length,
      from,
      to: totals.at(-1)!.to,
    });
  }
  return sums;
}
