import type { Claim } from '../claim.ts';
import type { Incident } from '../incident.ts';
import { daysOf, dayText } from '../period.ts';
import type { Register, RegisteredClaim } from '../register.ts';
import { claimSentence } from './claimSentence.ts';
import { citedOnly } from './registerData.ts';
import { uuidOf } from './uuid.ts';

interface MispAttribute {
  readonly uuid: string;
  readonly type: string;
  readonly category: string;
  readonly to_ids: false;
  readonly distribution: string;
  readonly timestamp: string;
  readonly comment: string;
  readonly value: string;
}

/** An event in MISP's core format; numbers are strings there. */
export interface MispEvent {
  readonly Event: {
    readonly uuid: string;
    readonly info: string;
    readonly date: string;
    readonly threat_level_id: string;
    readonly analysis: string;
    readonly distribution: string;
    readonly published: false;
    readonly timestamp: string;
    readonly Attribute: readonly MispAttribute[];
    readonly Tag: readonly { readonly name: string }[];
  };
}

/** What the comment of an attribute begins with whose value is a claim or an incident of ours as JSON. */
export const CLAIM_COMMENT = 'spoor/claim@1';
export const INCIDENT_COMMENT = 'spoor/incident@1';

/**
 * A register as MISP events, in the form MISP's own interface answers (`response`): an event an incident, and one for claims of
 * no incident. A claim is a comment in words and a text attribute with the whole of it. Documents do not travel. Nothing is
 * marked for detection (`to_ids`), published or shared further than the organisation.
 * @param timeSec when it is exported
 */
export function toMispEvents(register: Register, timeSec: number): { readonly response: readonly MispEvent[] } {
  const claims = register.claims().filter(({ status }) => status === 'accepted' || status === 'proposed');
  const byIncident = new Map<string, RegisteredClaim[]>();
  const loose: RegisteredClaim[] = [];
  for (const item of claims) {
    if (item.incidents.length === 0) loose.push(item);
    for (const id of item.incidents) byIncident.set(id, [...(byIncident.get(id) ?? []), item]);
  }
  const response = register
    .incidents()
    .map((incident) => eventOf(incident, byIncident.get(incident.id) ?? [], timeSec));
  if (loose.length > 0) response.push(eventOf(null, loose, timeSec));
  return { response };
}

function eventOf(incident: Incident | null, claims: readonly RegisteredClaim[], timeSec: number): MispEvent {
  const name = incident?.id ?? 'claims of no incident';
  const timestamp = String(timeSec);
  const attributes: MispAttribute[] = [];
  const add = (type: string, category: string, value: string, comment = ''): void => {
    const uuid = uuidOf(`attribute ${name} ${type} ${comment} ${value}`);
    if (attributes.some((known) => known.uuid === uuid)) return;
    attributes.push({ uuid, type, category, to_ids: false, distribution: '0', timestamp, comment, value });
  };
  if (incident !== null) {
    add('text', 'Other', JSON.stringify(incident), INCIDENT_COMMENT);
    if (incident.victim !== undefined) add('target-org', 'Targeting data', incident.victim.name);
  }
  for (const { claim: registered, status, flags, incidents } of claims) {
    const claim = citedOnly(registered);
    add('comment', 'External analysis', claimSentence(claim));
    add('text', 'Other', JSON.stringify({ claim, status, flags, incidents }), CLAIM_COMMENT);
    const actor = claim.attribution === 'nobody' ? undefined : (claim.attribution?.actor ?? claim.subject.actor);
    if (actor !== undefined) add('threat-actor', 'Attribution', actor, blame(claim));
    if (!claim.source.held && claim.source.url !== undefined) add('link', 'External analysis', claim.source.url);
  }
  const when = incident?.when === undefined ? null : daysOf(incident.when.from);
  const date = dayText(when === null ? Math.floor(timeSec / 86_400) : when.first);
  const info =
    incident === null
      ? 'What is stated of several thefts together'
      : `${incident.name}${incident.when === undefined ? '' : ` (${incident.when.as})`}`;
  return {
    Event: {
      uuid: uuidOf(`event ${name}`),
      info,
      date,
      // Undefined; the analysis is complete; your organisation only.
      threat_level_id: '4',
      analysis: '2',
      distribution: '0',
      published: false,
      timestamp,
      Attribute: attributes,
      Tag: [{ name: 'spoor:register="1"' }],
    },
  };
}

function blame(claim: Claim): string {
  const confidence =
    claim.attribution === undefined || claim.attribution === 'nobody' ? claim.confidence : claim.attribution.confidence;
  return `${confidence} by ${claim.speaker.name ?? claim.speaker.kind}`;
}
