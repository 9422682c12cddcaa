import type { Claim } from './claim.ts';
import { daysOfPeriod } from './period.ts';
import type { Register } from './register.ts';
import { areAlike, spellingsOf } from './tellingWords.ts';

/** How far apart a claim's time and an incident's may be: news come late, and are dated by the day they came. */
const NEAR_DAYS = 60;

/** Incidents that a claim may be about: what it names itself, then those of a victim alike at about that time. */
export function suggestIncidents(register: Register, claim: Claim): string[] {
  const { incident, victim } = claim.subject;
  const named = incident !== undefined && register.hasIncident(incident) ? [register.incidentId(incident)] : [];
  const spellings = spellingsOf(victim ?? '');
  const days = claim.period === undefined ? null : daysOfPeriod(claim.period);
  const alike = register.incidents().filter((other) => {
    if (!areAlike(spellings, spellingsOf(other.victim?.name ?? other.name))) return false;
    const when = other.when === undefined ? null : daysOfPeriod(other.when);
    return (
      days === null || when === null || (when.first <= days.last + NEAR_DAYS && days.first <= when.last + NEAR_DAYS)
    );
  });
  return [...new Set([...named, ...alike.map(({ id }) => id)])];
}
