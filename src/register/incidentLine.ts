import type { Incident } from './incident.ts';
import { daysOfPeriod } from './period.ts';
import { spellingsOf } from './tellingWords.ts';

/** How many values `incidentLine` has. */
export const INCIDENT_VALUES = 8;

/**
 * What adding up needs of an incident as JSON values with commas between, to be read by the ten thousand at once: id, name,
 * victim (0 for the name), its spellings, country, first and last day, kinds (0 for
 * none).
 */
export function incidentLine({ id, name, victim, when, scope }: Incident): string {
  const who = victim?.name ?? name;
  const days = when === undefined ? null : daysOfPeriod(when);
  const kinds = [...(scope ?? []), ...(victim?.kind === undefined ? [] : [victim.kind])];
  const values = [
    id,
    name,
    who === name ? 0 : who,
    spellingsOf(who),
    victim?.country ?? null,
    days?.first ?? null,
    days?.last ?? null,
    kinds.length === 0 ? 0 : kinds,
  ];
  return values.map((value) => JSON.stringify(value)).join();
}
