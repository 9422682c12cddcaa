import { type Incident, slugOf } from '../incident.ts';
import { periodOf } from '../period.ts';
import type { RegisteredClaim } from '../register.ts';
import {
  blameClaim,
  carried,
  carriedClaim,
  dataOf,
  dayOf,
  type Fields,
  type Foreign,
  isRecord,
  recordsIn,
  Tally,
  textOf,
} from './foreign.ts';
import { CLAIM_COMMENT, INCIDENT_COMMENT, SETTLED_COMMENT } from './mispEvents.ts';
import { mispConfidence } from './statedConfidence.ts';

const OURS: readonly unknown[] = [CLAIM_COMMENT, INCIDENT_COMMENT, SETTLED_COMMENT];

/**
 * The events in what MISP's interface answers (`response`), in a list, or one by itself, with `Event` around it or, as PyMISP
 * writes it, without. `null` where there are none.
 */
export function mispEventsIn(value: unknown): Fields[] | null {
  const list =
    isRecord(value) && Array.isArray(value.response) ? value.response : Array.isArray(value) ? value : [value];
  const events: Fields[] = [];
  for (const item of list) {
    const event = isRecord(item) && isRecord(item.Event) ? item.Event : item;
    if (!isRecord(event) || !isEvent(event)) return null;
    events.push(event);
  }
  return events.length > 0 ? events : null;
}

function isEvent({ info, date, Attribute, Object: objects }: Fields): boolean {
  return Array.isArray(Attribute) || Array.isArray(objects) || (typeof info === 'string' && typeof date === 'string');
}

/**
 * Reads events: of ours all of it, of others the event as an incident with its day, the first `target-org` as its victim, and
 * each `threat-actor`, an attribute or a cluster of that galaxy, as a claim that cites the event, as sure as tags of confidence
 * say.
 * @param file what citations call it
 * @throws BAD_CLAIM where what calls itself ours is not JSON
 */
export function readMisp(events: readonly Fields[], file: string): Foreign {
  const incidents: Incident[] = [];
  const claims = new Map<string, RegisteredClaim>();
  const settled: Fields[] = [];
  const tally = new Tally();
  for (const event of events) {
    const attributes = recordsIn(event.Attribute);
    const ours = attributes.filter(({ comment }) => OURS.includes(comment));
    for (const { comment, value } of ours) {
      const json = typeof value === 'string' ? value : '';
      if (comment === SETTLED_COMMENT) settled.push(carried(json, file));
      else if (comment === INCIDENT_COMMENT) incidents.push(carried(json, file) as unknown as Incident);
      else {
        const item = carriedClaim(json, file);
        claims.set(item.claim.id, item);
      }
    }
    if (ours.length > 0) continue;
    const read = readForeign(event, attributes, file, tally);
    if (read === null) continue;
    incidents.push(read.incident);
    for (const item of read.claims) claims.set(item.claim.id, item);
  }
  return { data: dataOf(incidents, claims, settled), leftOut: tally.counts };
}

function readForeign(
  event: Fields,
  direct: readonly Fields[],
  file: string,
  tally: Tally,
): { incident: Incident; claims: RegisteredClaim[] } | null {
  const name = textOf(event.info);
  if (name === undefined) {
    tally.add('event without info');
    return null;
  }
  const inObjects = recordsIn(event.Object).flatMap((object) => recordsIn(object.Attribute));
  const uuid = textOf(event.uuid);
  const id = `${slugOf(name) || 'event'}-${slugOf((uuid ?? '').slice(-8)) || 'misp'}`;
  const date = dayOf(event.date);
  let victim: string | undefined;
  /** Whom it blames, by names in lower case: MISP's clusters repeat attributes. */
  const actors = new Map<string, { readonly name: string; readonly tags: readonly string[] }>();
  const eventTags = tagsOf(event);
  const blame = (name: string, tags: readonly string[]): void => {
    const known = actors.get(name.toLowerCase())?.tags ?? [];
    actors.set(name.toLowerCase(), { name, tags: [...known, ...tags] });
  };
  for (const attribute of [...direct, ...inObjects]) {
    const { type, value } = attribute;
    const said = textOf(value);
    if (type === 'threat-actor' && said !== undefined) blame(said, tagsOf(attribute));
    else if (type === 'target-org' && said !== undefined && victim === undefined) victim = said;
    else tally.add(`attribute ${String(type)}`);
  }
  for (const galaxy of recordsIn(event.Galaxy))
    for (const { value } of recordsIn(galaxy.GalaxyCluster)) {
      const said = textOf(value);
      if (galaxy.type === 'threat-actor' && said !== undefined) blame(said, []);
      else tally.add(`cluster ${String(galaxy.type)}`);
    }
  const incident: Incident = {
    id,
    name,
    ...(victim === undefined ? {} : { victim: { name: victim } }),
    ...(date === undefined ? {} : { when: periodOf(date) }),
  };
  const citation = `MISP event ${uuid ?? name} in ${file}`;
  // What an attribute says of itself goes before what is said of its event.
  const claims = [...actors.values()].map(({ name: actor, tags }) => {
    const stated = mispConfidence(tags) ?? mispConfidence(eventTags);
    return blameClaim({ incident: id, actor, speaker: null, citation, published: date, stated });
  });
  return { incident, claims };
}

/** The names of an event's or attribute's tags. */
function tagsOf({ Tag }: Fields): string[] {
  return recordsIn(Tag).flatMap(({ name }) => textOf(name) ?? []);
}
