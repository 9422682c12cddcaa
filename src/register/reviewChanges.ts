import { SpoorError } from '../core/errors.ts';
import type { Change } from './change.ts';
import type { Claim } from './claim.ts';
import type { Decimal } from './decimal.ts';
import type { Incident } from './incident.ts';
import { inPlaceOf } from './inPlaceOf.ts';
import { intervalText } from './intervalText.ts';
import { speakerName } from './publishedTotals.ts';
import type { Register } from './register.ts';
import { isNear, rangeOf } from './spread.ts';

/** What a reviewer decides on a claim. */
export interface Decision {
  /** Incidents to link it to; one that is not there is made from what the claim says. */
  readonly incidents?: readonly string[];
}

/** The changes that accept a claim, and link it. @throws UNKNOWN_NAME */
export function acceptChanges(register: Register, idOrPrefix: string, { incidents = [] }: Decision = {}): Change[] {
  const { claim, status } = register.claim(idOrPrefix);
  if (status === 'corrected')
    throw new SpoorError('BAD_CLAIM', `${claim.id} was corrected: another claim has its place`, { claim: claim.id });
  const accept: Change[] = status === 'accepted' ? [] : [{ do: 'accept', claim: claim.id }];
  return [...accept, ...linkChanges(register, claim, incidents)];
}

/**
 * The changes that bring in a claim that somebody made of a sentence, accepted, and link it. That it was made by hand is kept with it.
 * @param why what the log keeps of it, if anything
 */
export function addChanges(
  register: Register,
  claim: Claim,
  why: string | undefined,
  { incidents = [] }: Decision = {},
): Change[] {
  const flags = [why === undefined ? BY_HAND : `${BY_HAND}: ${why}`];
  const add: Change = { do: 'claim', claim, status: 'accepted', incidents: [], flags };
  return [add, ...linkChanges(register, claim, incidents)];
}

const BY_HAND = 'made by hand';

/** The changes that reject a claim. @throws UNKNOWN_NAME */
export function rejectChanges(register: Register, idOrPrefix: string, why: string): Change[] {
  return [{ do: 'reject', claim: register.claim(idOrPrefix).claim.id, why }];
}

/** The changes that put another claim in the place of one. @throws UNKNOWN_NAME */
export function correctChanges(
  register: Register,
  idOrPrefix: string,
  by: Claim,
  why: string,
  { incidents = [] }: Decision = {},
): Change[] {
  const { claim } = register.claim(idOrPrefix);
  if (claim.id === by.id) throw new SpoorError('BAD_CLAIM', `${claim.id} is not changed by this`, { claim: claim.id });
  checkRestates(register, claim, by);
  return [{ do: 'correct', claim: claim.id, by, why }, ...linkChanges(register, by, incidents)];
}

/** What a claim restates must be another claim, and not one that restates it in the end. @throws BAD_CLAIM, UNKNOWN_NAME */
function checkRestates(register: Register, claim: Claim, by: Claim): void {
  const placeOf = inPlaceOf(register);
  const own = placeOf(claim.id);
  if (by.restates === undefined || by.restates === claim.restates) return;
  let next: string | undefined = by.restates;
  for (let steps = 0; next !== undefined; steps++) {
    const at = placeOf(register.claim(next).claim.id);
    if (at === own || at === by.id || steps > MOST_RESTATED) {
      const how = steps === 0 ? 'itself' : `${by.restates}, which restates it in the end`;
      const message = `${claim.id} cannot restate ${how}; name the claim that said it first, or take restates away there`;
      throw new SpoorError('BAD_CLAIM', message, { claim: claim.id, field: 'restates' });
    }
    next = register.claim(at).claim.restates;
    if (next !== undefined && !register.hasClaim(next)) return;
  }
}

/** A chain of restatements that is longer is a ring that was written before rings were refused. */
const MOST_RESTATED = 1000;
/** Figures of one statement may be rounded, or told in part. */
const FIGURES_APART: Decimal = { units: 125n, scale: 2 };

/** Why it may be a mistake that a claim restates the one it says: another speaker, unit, figure or kind of deed. */
export function restatesDoubts(register: Register, claim: Claim): string[] {
  if (claim.restates === undefined || !register.hasClaim(claim.restates)) return [];
  const other = register.claim(inPlaceOf(register)(register.claim(claim.restates).claim.id)).claim;
  const doubts: string[] = [];
  if (other.predicate !== claim.predicate) doubts.push(`it says ${other.predicate}, not ${claim.predicate}`);
  const [mine, theirs] = [speakerName(claim), speakerName(other)];
  if (mine !== theirs) doubts.push(`its speaker is ${theirs}, not ${mine}`);
  const [a, b] = [claim.amount, other.amount];
  if (a !== undefined && b !== undefined) {
    if (a.unit !== b.unit) doubts.push(`its figure is in ${b.unit}, not ${a.unit}`);
    else if (!isNear(rangeOf(a.interval), rangeOf(b.interval), FIGURES_APART))
      doubts.push(`its figure is ${intervalText(b.interval, b.unit)}, not ${intervalText(a.interval, a.unit)}`);
  }
  return doubts.length === 0
    ? []
    : [`restates ${other.id.slice(0, 12)}: ${doubts.join('; ')}. Is it the same statement?`];
}

function linkChanges(register: Register, claim: Claim, incidents: readonly string[]): Change[] {
  return incidents.flatMap((incident): Change[] => {
    const link: Change = { do: 'link', claim: claim.id, incident };
    return register.hasIncident(incident)
      ? [link]
      : [{ do: 'incident', incident: incidentFrom(claim, incident) }, link];
  });
}

function incidentFrom({ subject, period }: Claim, id: string): Incident {
  const { victim, country, scope } = subject;
  return {
    id,
    name: victim ?? id,
    ...(victim === undefined ? {} : { victim: { name: victim, ...(country === undefined ? {} : { country }) } }),
    ...(period === undefined ? {} : { when: period }),
    ...(scope === undefined ? {} : { scope }),
  };
}
