import { type Claim, type Confidence, canonicalJson } from '../claim.ts';
import type { Incident } from '../incident.ts';
import { daysOf } from '../period.ts';
import type { Register, RegisteredClaim } from '../register.ts';
import { addressesIn, type StolenFrom } from './addressesIn.ts';
import { type ChangeTime, ChangeTimes, FIRST_MS } from './changeTimes.ts';
import { blameConfidence, claimSentence, whoSays } from './claimSentence.ts';
import { citedOnly, counted } from './registerData.ts';
import { type Settled, settledOf } from './settled.ts';
import { statedStix } from './statedConfidence.ts';
import { STIX_NAMESPACE, uuidOf } from './uuid.ts';
import { webAddress } from './webAddress.ts';

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
/** Spoor itself. */
export const MAKER = `identity--${uuidOf('identity spoor')}`;

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
 * citation. The same register gives the same bundle; an object that changed has a later `modified`.
 * @throws LOG_BROKEN, IO
 */
export function toStixBundle(register: Register): StixBundle {
  return { type: 'bundle', id: bundleId(register), objects: [...stixObjects(register)] };
}

/**
 * The objects of the bundle one after another: what is held are their ids, and the reports and actors, which come last.
 * @param onClaim called after every claim
 * @throws LOG_BROKEN, IO
 */
export function* stixObjects(register: Register, onClaim: () => void = () => {}): Generator<StixObject> {
  const writer = new StixWriter(new ChangeTimes(register));
  const settled = settledOf(register);
  for (const incident of register.incidents()) {
    writer.addIncident(incident, settled.get(incident.id));
    yield* writer.take();
  }
  for (const item of counted(register.eachClaim(), onClaim)) {
    if (item.status === 'accepted' || item.status === 'proposed') writer.addClaim(item);
    yield* writer.take();
  }
  writer.finish();
  yield* writer.take();
}

/** The JSON of the bundle, indented by one space, in pieces. */
export function* stixPieces(register: Register, onClaim: () => void): Generator<string> {
  yield `{\n "type": "bundle",\n "id": "${bundleId(register)}",\n "objects": [`;
  let separator = '\n  ';
  for (const object of stixObjects(register, onClaim)) {
    yield `${separator}${JSON.stringify(object, null, 1).replaceAll('\n', '\n  ')}`;
    separator = ',\n  ';
  }
  yield '\n ]\n}\n';
}

function bundleId(register: Register): string {
  return `bundle--${uuidOf(`bundle ${register.place.head}`)}`;
}

type Fields = Readonly<Record<string, unknown>> & { readonly type: string; readonly id: string };

/**
 * Of what is the same in every register: what Spoor calls itself, its extensions, and what is nothing but a name. An object of
 * one id must never have two times of creation (STIX 2.1, 3.6).
 */
const MADE: ChangeTime = { createdMs: FIRST_MS, modifiedMs: FIRST_MS };

class StixWriter {
  readonly #times: ChangeTimes;
  readonly #ids = new Set<string>();
  /** Objects that were not taken yet. */
  #fresh: StixObject[] = [];
  readonly #reports = new Map<string, { name: string; day: number; url: string | undefined; refs: Set<string> }>();
  /** Threat actors in every spelling of their names. */
  readonly #actors = new Map<string, string[]>();

  constructor(times: ChangeTimes) {
    this.#times = times;
    this.#add(MADE, { type: 'identity', id: MAKER, name: 'Spoor', identity_class: 'system' });
    for (const definition of EXTENSIONS) this.#add(MADE, { ...definition, created_by_ref: MAKER });
  }

  /** @param time `null` for observables, which have none */
  #add(time: ChangeTime | null, { type, id, ...rest }: Fields): string {
    const dated =
      time === null
        ? {}
        : {
            created: timestamp(time.createdMs),
            modified: timestamp(time.modifiedMs),
          };
    if (!this.#ids.has(id)) this.#fresh.push({ type, spec_version: '2.1', id, ...dated, ...rest });
    this.#ids.add(id);
    return id;
  }

  addIncident(incident: Incident, settled: Settled | undefined): void {
    const { id, name, victim, method, thefts = [] } = incident;
    const time = this.#times.incident(id);
    const ref = this.#add(this.#times.settled(id), {
      type: 'incident',
      id: incidentRef(id),
      name,
      ...(isSaid(method) ? { description: method } : {}),
      extensions: {
        [REGISTER_EXTENSION]: {
          extension_type: 'property-extension',
          incident_json: canonicalJson(incident),
          ...(settled === undefined ? {} : { settled_json: canonicalJson(settled) }),
        },
      },
    });
    if (isSaid(victim?.name)) {
      const target = this.#add(MADE, {
        type: 'identity',
        id: `identity--${uuidOf(`victim ${victim.name}`)}`,
        name: victim.name,
        identity_class: 'organization',
      });
      this.#relate(time, ref, 'targets', target, {});
    }
    for (const address of addressesIn(thefts)) this.#relate(time, ref, 'related-to', this.#addWallet(address), {});
  }

  #addWallet({ address, chain }: StolenFrom): string {
    return this.#add(null, {
      type: 'cryptocurrency-wallet',
      id: `cryptocurrency-wallet--${uuidOf(canonicalJson({ address, chain }), STIX_NAMESPACE)}`,
      extensions: { [WALLET_EXTENSION]: { extension_type: 'new-sco' } },
      chain,
      address,
    });
  }

  addClaim({ claim: registered, status, flags, incidents }: RegisteredClaim): void {
    const claim = citedOnly(registered);
    const subjects = incidents.map(incidentRef);
    const blamed = claim.attribution === 'nobody' ? undefined : claim.attribution?.actor;
    const actor = blamed ?? claim.subject.actor;
    const actorRef = isSaid(actor) ? this.#nameActor(actor) : null;
    const refs = [...subjects, ...(actorRef === null || subjects.length > 0 ? [] : [actorRef])];
    const note = this.#add(this.#times.claim(registered.id, incidents), {
      type: 'note',
      id: `note--${uuidOf(`claim ${claim.id}`)}`,
      abstract: `${claim.predicate}, by ${whoSays(claim)}`,
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
        : incidents.map((id) =>
            this.#relate(this.#times.incident(id), incidentRef(id), 'attributed-to', actorRef, blameOf(claim)),
          );
    this.#report(claim, [...subjects, note, ...blames]);
  }

  #nameActor(name: string): string {
    const id = `threat-actor--${uuidOf(`actor ${name.toLowerCase()}`)}`;
    const names = this.#actors.get(id) ?? [];
    this.#actors.set(id, names);
    if (!names.includes(name)) names.push(name);
    return id;
  }

  /** Of one incident, so of its time: what the relationship says is in its id, and never changes. */
  #relate({ createdMs }: ChangeTime, source: string, kind: string, target: string, more: object): string {
    const name = `${source} ${kind} ${target} ${canonicalJson(more)}`;
    return this.#add(
      { createdMs, modifiedMs: createdMs },
      {
        type: 'relationship',
        id: `relationship--${uuidOf(name)}`,
        relationship_type: kind,
        source_ref: source,
        target_ref: target,
        ...more,
      },
    );
  }

  /** Claims of one source of a known day are one report; STIX knows no report without a day. */
  #report({ source }: Claim, refs: readonly string[]): void {
    if (source.held || source.published === undefined) return;
    const days = daysOf(source.published);
    if (days === null) return;
    const id = `report--${uuidOf(`source ${source.citation} ${source.published}`)}`;
    const known = this.#reports.get(id) ?? {
      name: source.citation,
      day: days.first,
      url: webAddress(source.url),
      refs: new Set(),
    };
    this.#reports.set(id, known);
    for (const ref of refs) known.refs.add(ref);
  }

  /** The objects that were added since. */
  take(): readonly StixObject[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }

  /** Adds actors and reports, of which more may have been said until the end. */
  finish(): void {
    const modifiedMs = this.#times.lastMs;
    for (const [id, [name = '', ...aliases]] of this.#actors)
      this.#add(
        { createdMs: FIRST_MS, modifiedMs },
        {
          type: 'threat-actor',
          id,
          name,
          threat_actor_types: ['unknown'],
          ...(aliases.length === 0 ? {} : { aliases }),
        },
      );
    for (const [id, { name, day, url, refs }] of this.#reports) {
      const link = url === undefined ? {} : { external_references: [{ source_name: 'source', url }] };
      this.#add(
        { createdMs: FIRST_MS, modifiedMs },
        {
          type: 'report',
          id,
          name,
          published: timestamp(day * 86_400_000),
          report_types: ['threat-report'],
          object_refs: [...refs],
          ...link,
        },
      );
    }
  }
}

function timestamp(ms: number): string {
  return new Date(ms).toISOString();
}

function isSaid(text: unknown): text is string {
  return typeof text === 'string' && text.trim() !== '';
}

function incidentRef(id: string): string {
  return `incident--${uuidOf(`incident ${id}`)}`;
}

/** The names of catalogues of weaknesses, which STIX takes for such: their references must have a catalogue's number. */
const CATALOGUES = ['cve', 'capec'];

function reference(claim: Claim): Readonly<Record<string, string>> {
  const { source } = claim;
  const url = webAddress(source.url);
  const name = whoSays(claim);
  return {
    source_name: CATALOGUES.includes(name) ? `${name}, the ${claim.speaker.kind}` : name,
    description: source.held ? source.quotation : source.citation,
    ...(url === undefined ? {} : { url }),
  };
}

function blameOf(claim: Claim): Readonly<Record<string, unknown>> {
  const confidence = blameConfidence(claim);
  return { description: `${confidence} by ${whoSays(claim)}`, confidence: statedStix(claim) ?? CONFIDENCE[confidence] };
}

const EXTENSIONS = [
  {
    type: 'extension-definition',
    id: REGISTER_EXTENSION,
    name: 'spoor register',
    description:
      'On an incident, incident_json: the incident of a register as JSON; settled_json: which incidents were merged into it (merged), and which pairs are not one (distinct). On a note, claim_json: a claim with its status, flags and incidents as JSON.',
    schema: 'schema/register.schema.json of the package spoor: definitions incident and registeredClaim',
    version: '1.0.0',
    extension_types: ['property-extension'],
  },
  {
    type: 'extension-definition',
    id: WALLET_EXTENSION,
    name: 'cryptocurrency wallet',
    description:
      'An observable of type cryptocurrency-wallet: an address on a chain. Both properties are required, and both contribute to the id.',
    schema:
      'chain (string, required): the chain’s name, as in ethereum; address (string, required): the address in its usual form. ID contributing properties: address, chain.',
    version: '1.0.0',
    extension_types: ['new-sco'],
  },
] as const;
