import { type Claim, CONFIDENCES, type Interval, type Predicate } from './claim.ts';
import { compareDecimals } from './decimal.ts';
import type { Incident } from './incident.ts';
import { inPlaceOf } from './inPlaceOf.ts';
import { speakerName } from './publishedTotals.ts';
import type { Register, RegisteredClaim } from './register.ts';
import { intervalOf, overlap, type Range, rangeOf, spreadOf } from './spread.ts';
import { groupStatements } from './statement.ts';

/** What one speaker says, with every claim that passes it on. */
export interface Statement {
  readonly speaker: string;
  readonly claims: readonly RegisteredClaim[];
}

/** What sources say of one thing in one unit. */
export interface Comparison {
  readonly predicate: Predicate;
  readonly unit: string;
  /** From the least to the most that anyone says. */
  readonly range: Interval;
  readonly statements: number;
  /** False where two of them have no value in common. */
  readonly agree: boolean;
  readonly least: string;
  readonly most: string;
}

export interface IncidentDescription {
  readonly incident: Incident;
  /** Other ids that lead to it since it was merged. */
  readonly otherIds: readonly string[];
  readonly statements: readonly Statement[];
  readonly comparisons: readonly Comparison[];
  /** Whom accepted claims blame, the surest first; `nobody` where a claim says that it is not attributed. */
  readonly blamed: readonly { readonly actor: string; readonly confidence: string; readonly speaker: string }[];
}

/** Everything that is said of an incident. @throws UNKNOWN_NAME */
export function describeIncident(register: Register, id: string): IncidentDescription {
  const incident = register.incident(id);
  const own = register.incidentId(id);
  const claims = register.claims({ incident: own });
  const accepted = claims.filter(({ status }) => status === 'accepted').map(({ claim }) => claim);
  const inPlace = inPlaceOf(register);
  return {
    incident,
    otherIds: register
      .mergedIds()
      .filter(({ into }) => into === own)
      .map(({ id: other }) => other),
    statements: statementsOf(claims, inPlace),
    comparisons: compare(accepted, inPlace),
    blamed: blameOf(accepted),
  };
}

function statementsOf(claims: readonly RegisteredClaim[], inPlace: (id: string) => string): Statement[] {
  const itemOf = new Map(claims.map((item) => [item.claim, item]));
  const statuses = new Set(claims.map(({ status }) => status));
  return [...statuses].flatMap((status) =>
    groupStatements(
      claims.filter((item) => item.status === status).map(({ claim }) => claim),
      inPlace,
    ).map((same) => ({
      speaker: speakerName(same.claims[0]!),
      claims: same.claims.map((claim) => itemOf.get(claim)!),
    })),
  );
}

function compare(claims: readonly Claim[], inPlace: (id: string) => string): Comparison[] {
  const byUnit = new Map<string, { claim: Claim; unit: string; range: Range }[]>();
  for (const claim of claims) {
    for (let amount = claim.amount; amount !== undefined; amount = amount.equivalent) {
      const key = `${claim.predicate} ${amount.unit}`;
      const known = byUnit.get(key) ?? [];
      byUnit.set(key, known);
      known.push({ claim, unit: amount.unit, range: rangeOf(amount.interval) });
    }
  }
  return [...byUnit.values()].map((said) => {
    const ranges = said.map(({ range }) => range);
    const spread = spreadOf(ranges);
    const holder = (end: 'lo' | 'hi'): string => {
      const own = said.find(({ range }) => {
        const [its, all] = [range[end], spread[end]];
        return its !== null && all !== null && compareDecimals(its, all) === 0;
      });
      if (own !== undefined) return speakerName(own.claim);
      // Nobody gives that end as a figure: it is open, or nothing at all.
      const [first, ...others] = said;
      const furthest = others.reduce((far, one) => (isFurther(one.range, far.range, end) ? one : far), first!);
      return speakerName(furthest.claim);
    };
    return {
      predicate: said[0]!.claim.predicate,
      unit: said[0]!.unit,
      range: intervalOf(spread),
      statements: groupStatements(
        said.map(({ claim }) => claim),
        inPlace,
      ).length,
      agree: ranges.every((a, i) => ranges.slice(i + 1).every((b) => overlap(a, b))),
      least: holder('lo'),
      most: holder('hi'),
    };
  });
}

/** Whether one range says less (`lo`) or more (`hi`) than another: an open end is furthest, of two open ones that whose other end is. */
function isFurther(a: Range, b: Range, end: 'lo' | 'hi'): boolean {
  const sign = end === 'lo' ? -1 : 1;
  if (a[end] !== null && b[end] !== null && compareDecimals(a[end], b[end]) !== 0)
    return compareDecimals(a[end], b[end]) === sign;
  if (a[end] === null && b[end] !== null) return true;
  if (b[end] === null && a[end] !== null) return false;
  const other = end === 'lo' ? 'hi' : 'lo';
  return a[other] !== null && b[other] !== null && compareDecimals(a[other], b[other]) === sign;
}

function blameOf(claims: readonly Claim[]): IncidentDescription['blamed'] {
  const seen = new Set<string>();
  return claims
    .flatMap((claim) => {
      const { attribution, subject, confidence } = claim;
      const speaker = speakerName(claim);
      if (attribution === 'nobody') return [{ actor: 'nobody', confidence, speaker }];
      if (attribution !== undefined) return [{ ...attribution, speaker }];
      return subject.actor === undefined ? [] : [{ actor: subject.actor, confidence, speaker }];
    })
    .filter(({ actor, confidence, speaker }) => {
      const key = `${actor}\n${confidence}\n${speaker}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => CONFIDENCES.indexOf(b.confidence) - CONFIDENCES.indexOf(a.confidence));
}
