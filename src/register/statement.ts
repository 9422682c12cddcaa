import { isDeedOf } from './actors.ts';
import { type Amount, type Claim, canonicalJson, type Interval, type Speaker } from './claim.ts';
import { compareDecimals, formatDecimal, parseDecimal } from './decimal.ts';
import { daysOfPeriod } from './period.ts';
import { widenScope } from './rollUpRows.ts';

/**
 * What a claim says, whoever passes it on: claims with one key are one statement of one speaker in several papers. Words
 * differ between papers ("about", "some", "around"), so only figures, times, subjects and the speaker tell statements apart.
 */
function statementKey(claim: Claim): string {
  const { subject, predicate, amount, text, period, speaker, attribution } = claim;
  return canonicalJson({
    subject: {
      incident: subject.incident,
      actor: subject.actor?.toLowerCase(),
      victim: subject.victim?.toLowerCase(),
      country: subject.country?.toLowerCase(),
      scope: subject.scope?.toSorted(),
    },
    predicate,
    amount: figureIn(amount),
    text: amount === undefined ? text : undefined,
    period: period === undefined ? undefined : { from: period.from, to: period.to },
    speaker: { kind: speaker.kind, name: speaker.name?.toLowerCase() ?? null, comment: speaker.comment },
    actor: attribution === undefined || attribution === 'nobody' ? attribution : attribution.actor.toLowerCase(),
  });
}

function figureIn(amount: Amount | undefined): { readonly unit: string; readonly interval: Interval } | undefined {
  return amount === undefined ? undefined : { unit: amount.unit, interval: amount.interval };
}

/** How two claims' statements relate; null where they are two. */
type Likeness = 'one' | 'perhaps';

/** A figure of so many digits is said twice by one speaker of one thing only. */
const TELLING_DIGITS = 3;

/**
 * Whether two claims, whose words differ, are one statement that two papers tell with more or fewer words: one speaker, one
 * figure, and nothing that is said in both and differs. `perhaps` where the speaker has no name, or the figure is round and
 * its time or kind is said in one of them only.
 */
export function likeness(a: Claim, b: Claim): Likeness | null {
  if (a.predicate !== b.predicate || !isSameFigure(a.amount, b.amount)) return null;
  const { subject: x } = a;
  const { subject: y } = b;
  // What is said of one victim or country is no statement of all.
  if (low(x.victim) !== low(y.victim) || low(x.country) !== low(y.country) || x.incident !== y.incident) return null;
  if (!isOneSpeaker(a.speaker, b.speaker)) return null;
  if (!areActorsAlike(actorOf(a), actorOf(b)) || !areScopesAlike(x.scope, y.scope)) return null;
  const times = timesOf(a, b);
  if (times === 'apart') return null;
  const isNamed = a.speaker.name !== null || a.speaker.kind === 'un-panel';
  const isTelling = digitsOf(a.amount!) >= TELLING_DIGITS;
  return isNamed && (isTelling || (times === 'same' && hasScope(x.scope) === hasScope(y.scope))) ? 'one' : 'perhaps';
}

/** The UN's panels have many names and are one speaker at a time. */
function isOneSpeaker(a: Speaker, b: Speaker): boolean {
  return a.kind === b.kind && (a.kind === 'un-panel' || low(a.name) === low(b.name));
}

function low(text: string | null | undefined): string {
  return text?.toLowerCase() ?? '';
}

function isSameFigure(a: Amount | undefined, b: Amount | undefined): boolean {
  if (a === undefined || b === undefined || a.unit !== b.unit) return false;
  return isSameEnd(a.interval.lo, b.interval.lo) && isSameEnd(a.interval.hi, b.interval.hi);
}

function isSameEnd(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : compareDecimals(parseDecimal(a), parseDecimal(b)) === 0;
}

function digitsOf({ interval }: Amount): number {
  const text = interval.lo ?? interval.hi ?? '';
  return text
    .replace('.', '')
    .replace(/^[-0]+/, '')
    .replace(/0+$/, '').length;
}

function actorOf({ subject, attribution }: Claim): string {
  if (subject.actor !== undefined) return subject.actor;
  return attribution === undefined ? '' : attribution === 'nobody' ? 'nobody' : attribution.actor;
}

function areActorsAlike(a: string, b: string): boolean {
  return a === '' || b === '' || low(a) === low(b) || isDeedOf(a)(b) || isDeedOf(b)(a);
}

function hasScope(scope: readonly string[] | undefined): boolean {
  return scope !== undefined && scope.length > 0;
}

/** Whether nothing is said against one scope being the other's: not said, or all kinds of one within the other. */
function areScopesAlike(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  if (!hasScope(a) || !hasScope(b)) return true;
  const [x, y] = [widenScope(a!), widenScope(b!)];
  return a!.every((kind) => y.has(kind)) || b!.every((kind) => x.has(kind));
}

function timesOf(a: Claim, b: Claim): 'same' | 'alike' | 'apart' {
  const [x, y] = [a, b].map(({ period }) => (period === undefined ? null : daysOfPeriod(period)));
  if (!x || !y) return x || y ? 'alike' : 'same';
  if (x.first === y.first && x.last === y.last) return 'same';
  return x.last < y.first || y.last < x.first ? 'apart' : 'alike';
}

/** Claims of one statement each, with claims of other statements that may be the same. */
export interface StatementGroup {
  readonly claims: readonly Claim[];
  /** Ids of claims in other groups that are perhaps the same statement. */
  readonly perhaps: readonly string[];
}

/** A figure that more statements than these have is a round one, of which nothing is told. */
const MOST_ALIKE = 100;

/**
 * Claims by statement: those with one key, those that restate one another (or what has another's place, after a correction), and those that are one by `likeness` with all of a
 * group and with nobody who is not in it, since a figure whose kind is not said is either of two whose kinds differ.
 * @param inPlaceOf the id of the claim that has a claim's place now
 */
export function groupStatements(
  claims: readonly Claim[],
  inPlaceOf: (id: string) => string = (id) => id,
): StatementGroup[] {
  const said = sameWords(claims, inPlaceOf);
  const groups = said.map((group) => group.claims);
  // What says another claim again may round it or leave a kind out: only what it leads to is held against others.
  const voices = said.map(({ key, claims: all }) => {
    const own = all.filter((claim) => statementKey(claim) === key);
    return own.length === 0 ? all : own;
  });
  const byFigure = new Map<string, number[]>();
  for (const [at, [first]] of voices.entries()) {
    if (first!.amount === undefined) continue;
    const { unit, interval } = first!.amount;
    const key = `${first!.predicate} ${unit} ${plain(interval.lo)} ${plain(interval.hi)}`;
    const known = byFigure.get(key);
    if (known === undefined) byFigure.set(key, [at]);
    else known.push(at);
  }
  const into = groups.map((_, at) => at);
  const perhaps = groups.map((): Set<string> => new Set());
  for (const places of byFigure.values())
    if (places.length > 1 && places.length <= MOST_ALIKE) joinAlike(voices, places, into, perhaps);
  const joined = new Map<number, { claims: Claim[]; perhaps: Set<string> }>();
  for (const [at, group] of groups.entries()) {
    const known = joined.get(into[at]!) ?? { claims: [], perhaps: new Set() };
    joined.set(into[at]!, known);
    known.claims.push(...group);
    for (const id of perhaps[at]!) known.perhaps.add(id);
  }
  return Array.from(joined.values(), ({ claims: same, perhaps: asked }) => ({ claims: same, perhaps: [...asked] }));
}

function plain(end: string | null): string {
  return end === null ? '' : formatDecimal(parseDecimal(end));
}

/** Joins groups of one figure that are one statement, and notes which may be. */
function joinAlike(
  groups: readonly Claim[][],
  places: readonly number[],
  into: number[],
  perhaps: Set<string>[],
): void {
  const isOne = (a: number, b: number): boolean =>
    groups[a]!.every((x) => groups[b]!.every((y) => likeness(x, y) === 'one'));
  const ones = new Map(places.map((a) => [a, places.filter((b) => a === b || isOne(a, b))]));
  for (const a of places) {
    const mine = ones.get(a)!;
    const isWhole = mine.every(
      (b) => ones.get(b)!.length === mine.length && ones.get(b)!.every((c) => mine.includes(c)),
    );
    if (isWhole) into[a] = mine[0]!;
  }
  for (const a of places)
    for (const b of places)
      if (into[a] !== into[b] && groups[a]!.some((x) => groups[b]!.some((y) => likeness(x, y) !== null)))
        perhaps[a]!.add(groups[b]![0]!.id);
}

/** Claims with one key, and those that restate one of them. */
function sameWords(
  claims: readonly Claim[],
  inPlaceOf: (id: string) => string,
): { readonly key: string; readonly claims: Claim[] }[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const byKey = new Map<string, Claim[]>();
  // What says another claim again is of its statement, whatever scope or figure its words have.
  const ordered = claims.toSorted((a, b) => Number(a.restates !== undefined) - Number(b.restates !== undefined));
  for (const claim of ordered) {
    const key = statementKey(firstSaid(claim, byId, inPlaceOf));
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [claim]);
    else known.push(claim);
  }
  return Array.from(byKey, ([key, group]) => ({ key, claims: group }));
}

/** The claim that this one restates in the end, itself where it restates none of these. */
function firstSaid(claim: Claim, byId: ReadonlyMap<string, Claim>, inPlaceOf: (id: string) => string): Claim {
  const path: Claim[] = [];
  let at: Claim | undefined = claim;
  while (at !== undefined && !path.includes(at)) {
    path.push(at);
    at = at.restates === undefined ? undefined : byId.get(inPlaceOf(at.restates));
  }
  if (at === undefined) return path.at(-1)!;
  // Claims that were made to restate each other in a round: all of them lead to the same one.
  return path.slice(path.indexOf(at)).reduce((first, other) => (other.id < first.id ? other : first));
}
