import type { Incident } from '../incident.ts';
import { daysOf, dayText } from '../period.ts';
import type { Register, RegisteredClaim } from '../register.ts';
import { addressesIn } from './addressesIn.ts';
import { ChangeTimes } from './changeTimes.ts';
import { blameConfidence, claimSentence, whoSays } from './claimSentence.ts';
import { citedOnly } from './registerData.ts';
import { type Settled, settledOf } from './settled.ts';
import { statedTags } from './statedConfidence.ts';
import { uuidOf } from './uuid.ts';
import { webAddress } from './webAddress.ts';

interface MispAttribute {
  /** Numbers of a MISP instance: here they count within the file. */
  readonly id: string;
  readonly event_id: string;
  readonly uuid: string;
  readonly type: string;
  readonly category: string;
  readonly to_ids: false;
  readonly distribution: string;
  readonly sharing_group_id: '0';
  readonly timestamp: string;
  readonly comment: string;
  readonly deleted: false;
  readonly value: string;
  readonly Tag?: readonly MispTag[];
}

interface MispTag {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  readonly exportable: true;
}

interface MispOrganisation {
  readonly id: string;
  readonly name: string;
  readonly uuid: string;
}

/** An event in MISP's core format; numbers are strings there. */
export interface MispEvent {
  readonly Event: {
    readonly id: string;
    readonly org_id: string;
    readonly orgc_id: string;
    readonly uuid: string;
    readonly extends_uuid: '';
    readonly info: string;
    readonly date: string;
    readonly threat_level_id: string;
    readonly analysis: string;
    readonly distribution: string;
    readonly sharing_group_id: '0';
    readonly published: false;
    readonly timestamp: string;
    readonly publish_timestamp: '0';
    readonly attribute_count: string;
    readonly Org: MispOrganisation;
    readonly Orgc: MispOrganisation;
    readonly Attribute: readonly MispAttribute[];
    readonly Tag: readonly MispTag[];
  };
}

/** What the comment of an attribute begins with whose value is a claim, an incident or what was settled of one, of ours as JSON. */
export const CLAIM_COMMENT = 'spoor/claim@1';
export const INCIDENT_COMMENT = 'spoor/incident@1';
export const SETTLED_COMMENT = 'spoor/settled@1';

/** Who made an event: MISP puts the organisation of whoever adds it in its place. */
const ORGANISATION: MispOrganisation = { id: '1', name: 'Spoor', uuid: uuidOf('organisation spoor') };

/** MISP's own advice. */
const LONGEST_INFO = 256;

/**
 * A register as MISP events, in the form MISP's own interface answers (`response`): an event an incident, and one for claims of
 * no incident. A claim is a comment in words and a text attribute with the whole of it. Documents do not travel. Nothing is
 * marked for detection (`to_ids`), published or shared further than the organisation. The same register gives the same events.
 * @throws LOG_BROKEN, IO
 */
export function toMispEvents(register: Register): { readonly response: readonly MispEvent[] } {
  return { response: [...mispEvents(register)] };
}

/**
 * The same events one after another, so that one is held at once.
 * @param onClaim called for every claim of an incident
 * @throws LOG_BROKEN, IO
 */
export function* mispEvents(register: Register, onClaim: () => void = () => {}): Generator<MispEvent> {
  const times = new ChangeTimes(register);
  const settled = settledOf(register);
  let [events, attributes] = [0, 0];
  const eventOf = (incident: Incident | null, claims: readonly RegisteredClaim[]): MispEvent => {
    events += 1;
    const writer = new EventWriter(incident, times, String(events), attributes);
    if (incident !== null) writer.addSettled(incident.id, settled.get(incident.id));
    for (const item of claims) {
      writer.addClaim(item);
      onClaim();
    }
    const event = writer.finish();
    attributes += event.Event.Attribute.length;
    return event;
  };
  const isOut = ({ status }: RegisteredClaim): boolean => status === 'accepted' || status === 'proposed';
  for (const incident of register.incidents())
    yield eventOf(incident, register.claims({ incident: incident.id }).filter(isOut));
  const loose = register.claims({ loose: true }).filter(isOut);
  if (loose.length > 0) yield eventOf(null, loose);
}

/** The JSON of all of them, indented by one space, in pieces. */
export function* mispPieces(register: Register, onClaim: () => void): Generator<string> {
  let separator = '{\n "response": [\n  ';
  for (const event of mispEvents(register, onClaim)) {
    yield `${separator}${JSON.stringify(event, null, 1).replaceAll('\n', '\n  ')}`;
    separator = ',\n  ';
  }
  yield separator.startsWith(',') ? '\n ]\n}\n' : '{\n "response": []\n}\n';
}

class EventWriter {
  readonly #incident: Incident | null;
  readonly #times: ChangeTimes;
  readonly #id: string;
  readonly #firstAttribute: number;
  readonly #name: string;
  /** By what MISP tells them apart by: a second one of the same type and value is refused. */
  readonly #attributes = new Map<string, MispAttribute>();
  readonly #comments = new Map<string, Set<string>>();
  /** How sure others said that a blame is, in their tags. */
  readonly #tags = new Map<string, Set<string>>();

  constructor(incident: Incident | null, times: ChangeTimes, id: string, firstAttribute: number) {
    this.#incident = incident;
    this.#times = times;
    this.#id = id;
    this.#firstAttribute = firstAttribute;
    this.#name = incident?.id ?? 'claims of no incident';
    if (incident === null) return;
    const { modifiedMs } = times.incident(incident.id);
    this.#add('text', 'Other', JSON.stringify(incident), INCIDENT_COMMENT, modifiedMs, 'incident');
    this.#add('target-org', 'Targeting data', oneLine(incident.victim?.name ?? ''), '', modifiedMs);
    for (const { chain, address } of addressesIn(incident.thefts ?? [])) {
      const type = chain === 'bitcoin' ? 'btc' : 'text';
      this.#add(type, 'Financial fraud', address, `a theft names this address on ${chain}`, modifiedMs);
    }
  }

  /** @param key what the attribute is in its event, where that is not its value: its uuid stays when the value changes */
  #add(type: string, category: string, value: string, comment: string, ms: number, key = value): void {
    if (value.trim() === '') return;
    const place = `${type} ${value}`;
    const comments = this.#comments.get(place) ?? new Set();
    this.#comments.set(place, comments.add(comment));
    const known = this.#attributes.get(place);
    this.#attributes.set(place, {
      id: String(this.#firstAttribute + this.#attributes.size + 1),
      event_id: this.#id,
      uuid: uuidOf(`attribute ${this.#name} ${type} ${key}`),
      type,
      category,
      to_ids: false,
      // As the event.
      distribution: '5',
      sharing_group_id: '0',
      deleted: false,
      value,
      comment,
      ...known,
      timestamp: String(Math.max(seconds(ms), Number(known?.timestamp ?? 0))),
    });
  }

  addSettled(id: string, settled: Settled | undefined): void {
    if (settled === undefined) return;
    this.#add('text', 'Other', JSON.stringify(settled), SETTLED_COMMENT, this.#times.settled(id).modifiedMs, 'settled');
  }

  addClaim({ claim: registered, status, flags, incidents }: RegisteredClaim): void {
    const claim = citedOnly(registered);
    const { createdMs, modifiedMs } = this.#times.claim(registered.id, incidents);
    this.#add('comment', 'External analysis', claimSentence(claim), '', createdMs, claim.id);
    const json = JSON.stringify({ claim, status, flags, incidents });
    this.#add('text', 'Other', json, CLAIM_COMMENT, modifiedMs, claim.id);
    const actor = claim.attribution === 'nobody' ? undefined : (claim.attribution?.actor ?? claim.subject.actor);
    const blame = `${blameConfidence(claim)} by ${whoSays(claim)}`;
    // Whom others blame stands in its comment, and may be taken back.
    if (actor !== undefined) {
      this.#add('threat-actor', 'Attribution', oneLine(actor), blame, this.#times.lastMs);
      const place = `threat-actor ${oneLine(actor)}`;
      this.#tags.set(place, new Set([...(this.#tags.get(place) ?? []), ...statedTags(claim)]));
    }
    this.#add('link', 'External analysis', webAddress(claim.source.url) ?? '', '', createdMs);
  }

  /** Numbers of tags count within the event, behind its own. */
  #tagged(place: string): Pick<MispAttribute, 'Tag'> {
    const names = [...(this.#tags.get(place) ?? [])];
    if (names.length === 0) return {};
    return {
      Tag: names.map((name, at) => ({ id: String(at + 2), name, colour: '#204a87', exportable: true }) as const),
    };
  }

  finish(): MispEvent {
    const incident = this.#incident;
    const when = incident?.when === undefined ? null : daysOf(incident.when.from);
    const ms = incident === null ? this.#times.lastMs : this.#times.incident(incident.id).createdMs;
    const as = incident?.when === undefined ? '' : ` (${incident.when.as})`;
    const info = incident === null ? 'What is stated of several thefts together' : oneLine(`${incident.name}${as}`);
    const attributes = [...this.#attributes].map(([place, attribute]) => ({
      ...attribute,
      comment: [...(this.#comments.get(place) ?? [])].join('; '),
      ...this.#tagged(place),
    }));
    return {
      Event: {
        id: this.#id,
        org_id: ORGANISATION.id,
        orgc_id: ORGANISATION.id,
        uuid: uuidOf(`event ${this.#name}`),
        extends_uuid: '',
        info: info.slice(0, LONGEST_INFO).toWellFormed(),
        date: dayText(when === null ? Math.floor(ms / 86_400_000) : when.first),
        // Undefined; the analysis is complete; your organisation only.
        threat_level_id: '4',
        analysis: '2',
        distribution: '0',
        sharing_group_id: '0',
        published: false,
        timestamp: String(seconds(this.#times.lastMs)),
        publish_timestamp: '0',
        attribute_count: String(attributes.length),
        Org: ORGANISATION,
        Orgc: ORGANISATION,
        Attribute: attributes,
        Tag: [{ id: '1', name: 'spoor:register="1"', colour: '#204a87', exportable: true }],
      },
    };
  }
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
