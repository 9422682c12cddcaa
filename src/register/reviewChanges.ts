import { SpoorError } from '../core/errors.ts';
import type { Change } from './change.ts';
import type { Claim } from './claim.ts';
import type { Incident } from './incident.ts';
import type { Register } from './register.ts';

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
  return [{ do: 'correct', claim: claim.id, by, why }, ...linkChanges(register, by, incidents)];
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
