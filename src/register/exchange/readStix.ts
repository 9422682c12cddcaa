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
import { stixConfidence } from './statedConfidence.ts';
import { MAKER, REGISTER_EXTENSION } from './stixBundle.ts';

/** Types of objects that only say again what our incidents and notes carry. */
const SAID_AGAIN = new Set(['report', 'cryptocurrency-wallet']);

/**
 * Reads a bundle: of ours all of it, of others incidents (name, first seen), the first victim that each `targets`, and each
 * `attributed-to` as a claim that cites the relationship, with its `confidence`.
 * @param file what citations call it
 * @throws BAD_CLAIM where what calls itself ours is not JSON
 */
export function readStix(bundle: Fields, file: string): Foreign {
  const objects = recordsIn(bundle.objects);
  const byId = new Map(objects.map((object) => [object.id, object]));
  const reader = new StixReader(byId, file);
  for (const object of objects) reader.readObject(object);
  for (const object of objects) if (object.type === 'relationship') reader.readRelationship(object);
  const tally = new Tally();
  const isOurs = byId.has(MAKER);
  for (const object of objects) {
    if (object.type === 'incident' && reader.used.has(object) && object.confidence !== undefined && !isOurs)
      tally.add('confidence of incident');
    if (reader.used.has(object) || (isOurs && SAID_AGAIN.has(String(object.type)))) continue;
    const kind = object.type === 'relationship' ? ` ${String(object.relationship_type)}` : '';
    tally.add(`${String(object.type)}${kind}`);
  }
  return { data: dataOf([...reader.incidents.values()], reader.claims, reader.settled), leftOut: tally.counts };
}

class StixReader {
  readonly incidents = new Map<unknown, Incident>();
  readonly claims = new Map<string, RegisteredClaim>();
  readonly used = new Set<Fields>();
  readonly settled: Fields[] = [];
  readonly #byId: ReadonlyMap<unknown, Fields>;
  readonly #file: string;
  /** Ids of objects that carry the whole of what is ours. */
  readonly #ours = new Set<unknown>();

  constructor(byId: ReadonlyMap<unknown, Fields>, file: string) {
    this.#byId = byId;
    this.#file = file;
  }

  readObject(object: Fields): void {
    const own = ownExtension(object);
    if (object.type === 'extension-definition' && object.created_by_ref === MAKER) this.#use(object, MAKER);
    if (object.type === 'incident') {
      const json = textOf(own?.incident_json);
      const incident = json === undefined ? incidentOf(object) : (carried(json, this.#file) as unknown as Incident);
      if (incident !== null) {
        this.used.add(object);
        this.incidents.set(object.id, incident);
      }
      if (json !== undefined) this.#ours.add(object.id);
      const settled = textOf(own?.settled_json);
      if (settled !== undefined) this.settled.push(carried(settled, this.#file));
    }
    const json = textOf(own?.claim_json);
    if (object.type === 'note' && json !== undefined) {
      const item = carriedClaim(json, this.#file);
      this.claims.set(item.claim.id, item);
      this.#use(object, MAKER);
    }
  }

  readRelationship(object: Fields): void {
    const { source_ref: source, target_ref: target, relationship_type: kind } = object;
    const incident = this.incidents.get(source);
    const name = textOf(this.#byId.get(target)?.name);
    if (incident === undefined) return;
    // An incident of ours says by itself and in its claims what relationships say of it.
    if (this.#ours.has(source)) this.#use(object, target);
    if (this.#ours.has(source) || name === undefined) return;
    if (kind === 'targets' && incident.victim === undefined && this.#byId.get(target)?.type === 'identity') {
      this.incidents.set(source, { ...incident, victim: { name } });
      this.#use(object, target);
    }
    if (kind === 'attributed-to') {
      const item = blameClaim({
        incident: incident.id,
        actor: name,
        speaker: textOf(this.#byId.get(object.created_by_ref)?.name) ?? null,
        citation: `STIX bundle ${this.#file}, ${String(object.id)}`,
        published: dayOf(object.created),
        stated: stixConfidence(object.confidence),
      });
      this.claims.set(item.claim.id, item);
      this.#use(object, target);
      this.#use(object, object.created_by_ref);
    }
  }

  #use(object: Fields, other: unknown): void {
    this.used.add(object);
    const used = this.#byId.get(other);
    if (used !== undefined) this.used.add(used);
  }
}

function ownExtension({ extensions }: Fields): Fields | null {
  const own = isRecord(extensions) ? extensions[REGISTER_EXTENSION] : undefined;
  return isRecord(own) ? own : null;
}

function incidentOf(object: Fields): Incident | null {
  const id = textOf(object.id);
  const name = textOf(object.name) ?? id;
  if (id === undefined || name === undefined) return null;
  const seen = dayOf(object.first_seen);
  return {
    id: `${slugOf(name) || 'incident'}-${slugOf(id.slice(-8)) || 'stix'}`,
    name,
    ...(seen === undefined ? {} : { when: periodOf(seen) }),
  };
}
