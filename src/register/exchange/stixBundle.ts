import { parseTheftSpec } from '../../trace/theftSpec.ts';
import { type Claim, type Confidence, canonicalJson } from '../claim.ts';
import type { Incident } from '../incident.ts';
import { daysOf, dayText } from '../period.ts';
import type { Register, RegisteredClaim } from '../register.ts';
import { claimSentence } from './claimSentence.ts';
import { citedOnly } from './registerData.ts';
import { STIX_NAMESPACE, uuidOf } from './uuid.ts';

/** A STIX 2.1 object. */
export type StixObject = Readonly<Record<string, unknown>> & { readonly type: string; readonly id: string };

export interface StixBundle {
  readonly type: 'bundle';
  readonly id: string;
  readonly objects: readonly StixObject[];
}

/**
 * What STIX has no words for: a register's incidents and claims, as JSON text in incidents and notes, because STIX has no null
 * and no empty lists.
 */
export const REGISTER_EXTENSION = `extension-definition--${uuidOf('extension register')}`;
/** Addresses on chains, as observables of a type of their own. */
export const WALLET_EXTENSION = `extension-definition--${uuidOf('extension wallet')}`;
const MAKER = `identity--${uuidOf('identity spoor')}`;

/** STIX's scale of 0 to 100: the specification leaves open what a word is worth, so these are ours. */
const CONFIDENCE: Readonly<Record<Confidence, number>> = {
  suspected: 20,
  accused: 30,
  alleged: 40,
  stated: 60,
  charged: 75,
  confirmed: 95,
};

/**
 * A register as a STIX 2.1 bundle: incidents, victims (identity), threat actors, who is blamed (relationship `attributed-to`
 * with the speaker and how sure), claims (note) and dated sources (report). Documents do not travel: a quotation becomes a
 * citation. Ids are the same in every export.
 * @param timeSec when it is exported: `created` and `modified` of all objects
 */
export function toStixBundle(register: Register, timeSec: number): StixBundle {
  const writer = new StixWriter(`${new Date(timeSec * 1000).toISOString().slice(0, 19)}.000Z`);
  for (const incident of register.incidents()) writer.addIncident(incident);
  const items = register.claims().filter(({ status }) => status === 'accepted' || status === 'proposed');
  for (const item of items) writer.addClaim(item);
  const objects = writer.finish();
  return { type: 'bundle', id: `bundle--${uuidOf(`bundle ${timeSec} ${register.place.head}`)}`, objects };
}

class StixWriter {
  readonly #time: string;
  readonly #objects = new Map<string, StixObject>();
  readonly #reports = new Map<
    string,
    { name: string; published: string; url: string | undefined; refs: Set<string> }
  >();

  constructor(time: string) {
    this.#time = time;
    this.#add({ type: 'identity', id: MAKER, name: 'Spoor', identity_class: 'system' });
    for (const definition of EXTENSIONS) this.#add({ ...definition, created_by_ref: MAKER });
  }

  #add(object: Readonly<Record<string, unknown>> & { readonly type: string; readonly id: string }): string {
    const { type, id, ...rest } = object;
    const dated = type === 'cryptocurrency-wallet' ? {} : { created: this.#time, modified: this.#time };
    if (!this.#objects.has(id)) this.#objects.set(id, { type, spec_version: '2.1', id, ...dated, ...rest });
    return id;
  }

  addIncident(incident: Incident): void {
    const { id, name, victim, method, thefts = [] } = incident;
    const ref = this.#add({
      type: 'incident',
      id: incidentRef(id),
      name,
      ...(method === undefined ? {} : { description: method }),
      extensions: {
        [REGISTER_EXTENSION]: { extension_type: 'property-extension', incident_json: canonicalJson(incident) },
      },
    });
    if (victim !== undefined) {
      const target = this.#add({
        type: 'identity',
        id: `identity--${uuidOf(`victim ${victim.name}`)}`,
        name: victim.name,
        identity_class: 'organization',
      });
      this.#relate(ref, 'targets', target, {});
    }
    for (const [i, theft] of thefts.entries()) this.#addWallet(ref, theft, i);
  }

  #addWallet(incident: string, theft: string, place: number): void {
    const { chain, what } = parseTheftSpec(theft, place + 1);
    if (what.kind !== 'address') return;
    const wallet = this.#add({
      type: 'cryptocurrency-wallet',
      id: `cryptocurrency-wallet--${uuidOf(canonicalJson({ address: what.address, chain }), STIX_NAMESPACE)}`,
      extensions: { [WALLET_EXTENSION]: { extension_type: 'new-sco' } },
      chain,
      address: what.address,
    });
    this.#relate(incident, 'related-to', wallet, {});
  }

  addClaim({ claim: registered, status, flags, incidents }: RegisteredClaim): void {
    const claim = citedOnly(registered);
    const subjects = incidents.map(incidentRef);
    const blamed = claim.attribution === 'nobody' ? undefined : claim.attribution?.actor;
    const actor = blamed ?? claim.subject.actor;
    const actorRef = actor === undefined ? null : this.#addActor(actor);
    const refs = [...subjects, ...(actorRef === null || subjects.length > 0 ? [] : [actorRef])];
    const note = this.#add({
      type: 'note',
      id: `note--${uuidOf(`claim ${claim.id}`)}`,
      abstract: `${claim.predicate}, by ${claim.speaker.name ?? claim.speaker.kind}`,
      content: claimSentence(claim),
      object_refs: refs.length === 0 ? [MAKER] : refs,
      external_references: [reference(claim)],
      extensions: {
        [REGISTER_EXTENSION]: {
          extension_type: 'property-extension',
          claim_json: canonicalJson({ claim, status, flags, incidents }),
        },
      },
    });
    const blames =
      actorRef === null
        ? []
        : subjects.map((incident) => this.#relate(incident, 'attributed-to', actorRef, blameOf(claim)));
    this.#report(claim, [...subjects, note, ...blames]);
  }

  #addActor(name: string): string {
    return this.#add({
      type: 'threat-actor',
      id: `threat-actor--${uuidOf(`actor ${name.toLowerCase()}`)}`,
      name,
      threat_actor_types: ['unknown'],
    });
  }

  #relate(source: string, kind: string, target: string, more: Readonly<Record<string, unknown>>): string {
    const name = `${source} ${kind} ${target} ${canonicalJson(more)}`;
    return this.#add({
      type: 'relationship',
      id: `relationship--${uuidOf(name)}`,
      relationship_type: kind,
      source_ref: source,
      target_ref: target,
      ...more,
    });
  }

  /** Claims of one source of a known day are one report; STIX knows no report without a day. */
  #report({ source }: Claim, refs: readonly string[]): void {
    if (source.held || source.published === undefined) return;
    const days = daysOf(source.published);
    if (days === null) return;
    const id = `report--${uuidOf(`source ${source.citation} ${source.published}`)}`;
    const known = this.#reports.get(id) ?? {
      name: source.citation,
      published: `${dayText(days.first)}T00:00:00.000Z`,
      url: source.url,
      refs: new Set(),
    };
    this.#reports.set(id, known);
    for (const ref of refs) known.refs.add(ref);
  }

  finish(): StixObject[] {
    for (const [id, { name, published, url, refs }] of this.#reports) {
      const link = url === undefined ? {} : { external_references: [{ source_name: 'source', url }] };
      this.#add({
        type: 'report',
        id,
        name,
        published,
        report_types: ['threat-report'],
        object_refs: [...refs],
        ...link,
      });
    }
    return [...this.#objects.values()];
  }
}

function incidentRef(id: string): string {
  return `incident--${uuidOf(`incident ${id}`)}`;
}

function reference({ source, speaker }: Claim): Readonly<Record<string, string>> {
  const { url } = source;
  const description = source.held ? source.quotation : source.citation;
  return { source_name: speaker.name ?? speaker.kind, description, ...(url === undefined ? {} : { url }) };
}

function blameOf(claim: Claim): Readonly<Record<string, unknown>> {
  const confidence =
    claim.attribution === undefined || claim.attribution === 'nobody' ? claim.confidence : claim.attribution.confidence;
  return {
    description: `${confidence} by ${claim.speaker.name ?? claim.speaker.kind}`,
    confidence: CONFIDENCE[confidence],
  };
}

const EXTENSIONS = [
  {
    type: 'extension-definition',
    id: REGISTER_EXTENSION,
    name: 'spoor register',
    description:
      'On an incident, incident_json: the incident of a register as JSON. On a note, claim_json: a claim with its status, flags and incidents as JSON.',
    schema: 'schema/register.schema.json of the package spoor: definitions incident and registeredClaim',
    version: '1.0.0',
    extension_types: ['property-extension'],
  },
  {
    type: 'extension-definition',
    id: WALLET_EXTENSION,
    name: 'cryptocurrency wallet',
    description: 'An observable of type cryptocurrency-wallet: an address on a chain.',
    schema: 'chain (string): the chain’s name, as in ethereum; address (string): the address in its usual form',
    version: '1.0.0',
    extension_types: ['new-sco'],
  },
] as const;
