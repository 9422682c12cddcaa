import { beginOf, type RollUp } from './rollUp.ts';
import type { Range } from './spread.ts';

/** The figures of events whose victim is in such a country, as an incident of theirs has it; `null` is none that is said. */
export function inCountry(
  { incidentCountry, countries, eventIncidents, eventIncidentsEnd }: RollUp,
  figures: ReadonlyMap<number, Range>,
  isAsked: (country: string | null) => boolean,
): Map<number, Range> {
  const places = new Set(countries.flatMap((name, place) => (isAsked(name) ? [place] : [])));
  return new Map(
    [...figures].filter(([event]) =>
      eventIncidents
        .subarray(beginOf(eventIncidentsEnd, event), eventIncidentsEnd[event])
        .some((incident) => places.has(incidentCountry[incident]!)),
    ),
  );
}
