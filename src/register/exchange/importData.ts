import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { SpoorError, systemError } from '../../core/errors.ts';
import type { Change } from '../change.ts';
import { type ClaimContent, identify } from '../claim.ts';
import { type Incident, slugOf } from '../incident.ts';
import { daysOf, periodOf } from '../period.ts';
import type { Register, RegisteredClaim } from '../register.ts';
import { CLAIM_COMMENT, INCIDENT_COMMENT, type MispEvent } from './mispEvents.ts';
import { importChanges, type RegisterData } from './registerData.ts';
import { REGISTER_EXTENSION, type StixBundle, type StixObject } from './stixBundle.ts';

/** Larger files are no registers that fit in memory. */
const MAX_BYTES = 1 << 29;

export interface DataImport {
  readonly format: 'register' | 'STIX 2.1' | 'MISP';
  readonly changes: readonly Change[];
}

/**
 * Reads an exported register, a STIX 2.1 bundle or MISP events into the changes they make. Of bundles and events that others
 * made come incidents, victims and who is blamed, each a claim that cites the object.
 * @throws UNKNOWN_FORMAT, BAD_CLAIM, FILE_NOT_FOUND, NO_PERMISSION, IO
 */
export async function planDataImport(register: Register, path: string): Promise<DataImport> {
  const value = await readJson(path);
  const name = basename(path);
  if (isRecord(value) && value.schema === 'spoor/register@1')
    return { format: 'register', changes: importChanges(register, value as unknown as RegisterData, path) };
  if (isRecord(value) && value.type === 'bundle' && Array.isArray(value.objects))
    return {
      format: 'STIX 2.1',
      changes: importChanges(register, fromStix(value as unknown as StixBundle, name), path),
    };
  const events = mispEventsIn(value);
  if (events !== null) return { format: 'MISP', changes: importChanges(register, fromMisp(events, name), path) };
  throw new SpoorError(
    'UNKNOWN_FORMAT',
    `${path}: neither an exported register (spoor/register@1), nor a STIX 2.1 bundle, nor MISP events; tables go to spoor import-incidents`,
    { path },
  );
}

async function readJson(path: string): Promise<unknown> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw systemError(cause, path);
  }
  if (bytes.length > MAX_BYTES)
    throw new SpoorError('UNKNOWN_FORMAT', `${path}: ${bytes.length} bytes; expected at most ${MAX_BYTES}`, { path });
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    const message = `${path}: it is not JSON in UTF-8; tables (CSV) go to spoor import-incidents`;
    throw new SpoorError('UNKNOWN_FORMAT', message, { path }, { cause });
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

function dataOf(incidents: readonly Incident[], claims: readonly RegisteredClaim[]): RegisterData {
  return { schema: 'spoor/register@1', incidents, merged: [], distinct: [], claims, documents: [] };
}

function registered(content: ClaimContent, incidents: readonly string[]): RegisteredClaim {
  return { claim: identify(content), status: 'proposed', flags: [], incidents, replacedBy: null, why: null };
}

function fromStix({ objects }: StixBundle, file: string): RegisterData {
  const incidents: Incident[] = [];
  const claims = new Map<string, RegisteredClaim>();
  const byId = new Map(objects.map((object) => [object.id, object]));
  const idByRef = new Map<string, string>();
  for (const object of objects) {
    const own = extensionOf(object);
    if (object.type === 'incident') {
      const json = text(own?.incident_json);
      const incident = json === undefined ? incidentOf(object) : (parseOurs(json, file) as unknown as Incident);
      incidents.push(incident);
      idByRef.set(object.id, incident.id);
    }
    const json = text(own?.claim_json);
    if (object.type === 'note' && json !== undefined) {
      const { claim, status, flags, incidents: links } = parseOurs(json, file) as unknown as RegisteredClaim;
      claims.set(claim.id, { claim, status, flags, incidents: links, replacedBy: null, why: null });
    }
  }
  // A bundle of ours says who is blamed in its claims.
  if (claims.size > 0) return dataOf(incidents, [...claims.values()]);
  for (const object of objects) {
    if (object.type !== 'relationship' || object.relationship_type !== 'attributed-to') continue;
    const incident = idByRef.get(String(object.source_ref));
    const actor = text(byId.get(String(object.target_ref))?.name);
    if (incident === undefined || actor === undefined) continue;
    const speaker = text(byId.get(String(object.created_by_ref))?.name) ?? null;
    const item = registered(
      blameClaim(incident, actor, speaker, `STIX bundle ${file}, ${object.id}`, day(object.created)),
      [incident],
    );
    claims.set(item.claim.id, item);
  }
  return dataOf(incidents, [...claims.values()]);
}

function extensionOf({ extensions }: StixObject): Fields | null {
  const own = isRecord(extensions) ? extensions[REGISTER_EXTENSION] : undefined;
  return isRecord(own) ? own : null;
}

function incidentOf(object: StixObject): Incident {
  const name = text(object.name) ?? object.id;
  const seen = day(object.first_seen);
  const suffix = object.id.slice(-8).toLowerCase();
  const base = `${slugOf(name) || 'incident'}-${slugOf(suffix)}`;
  return { id: base, name, ...(seen === undefined ? {} : { when: periodOf(seen) }) };
}

function day(value: unknown): string | undefined {
  const date = text(value)?.slice(0, 10);
  return date !== undefined && daysOf(date) !== null ? date : undefined;
}

function blameClaim(
  incident: string,
  actor: string,
  speaker: string | null,
  citation: string,
  published: string | undefined,
): ClaimContent {
  return {
    subject: { incident },
    predicate: 'attribution',
    speaker: { kind: speaker === null ? 'unnamed' : 'researcher', name: speaker },
    relays: [],
    confidence: 'stated',
    attribution: { actor, confidence: 'stated' },
    source: { held: false, citation, ...(published === undefined ? {} : { published }) },
  };
}

/** Events as MISP's interface answers them, one by itself, or a list. */
function mispEventsIn(value: unknown): MispEvent[] | null {
  const list =
    isRecord(value) && Array.isArray(value.response) ? value.response : Array.isArray(value) ? value : [value];
  const isEvent = (item: unknown): boolean =>
    isRecord(item) && isRecord(item.Event) && Array.isArray(item.Event.Attribute);
  return list.length > 0 && list.every(isEvent) ? (list as MispEvent[]) : null;
}

function fromMisp(events: readonly MispEvent[], file: string): RegisterData {
  const incidents: Incident[] = [];
  const claims = new Map<string, RegisteredClaim>();
  for (const { Event: event } of events) {
    const attributes = event.Attribute;
    const ours = attributes.filter(({ comment }) => comment === CLAIM_COMMENT || comment === INCIDENT_COMMENT);
    for (const { comment, value } of ours) {
      const parsed = parseOurs(value, file);
      if (comment === INCIDENT_COMMENT) incidents.push(parsed as unknown as Incident);
      else {
        const { claim, status, flags, incidents: links } = parsed as unknown as RegisteredClaim;
        claims.set(claim.id, { claim, status, flags, incidents: links, replacedBy: null, why: null });
      }
    }
    if (ours.length > 0) continue;
    const name = text(event.info) ?? 'an event without a name';
    const id = `${slugOf(name) || 'event'}-${slugOf(String(event.uuid ?? '').slice(-8)) || 'misp'}`;
    const date = day(event.date);
    const victim = text(attributes.find(({ type }) => type === 'target-org')?.value);
    incidents.push({
      id,
      name,
      ...(victim === undefined ? {} : { victim: { name: victim } }),
      ...(date === undefined ? {} : { when: periodOf(date) }),
    });
    for (const { type, value } of attributes) {
      const actor = type === 'threat-actor' ? text(value) : undefined;
      if (actor === undefined) continue;
      const item = registered(blameClaim(id, actor, null, `MISP event ${String(event.uuid)} in ${file}`, date), [id]);
      claims.set(item.claim.id, item);
    }
  }
  return dataOf(incidents, [...claims.values()]);
}

function parseOurs(value: string, file: string): Fields {
  try {
    const parsed: unknown = JSON.parse(value);
    if (isRecord(parsed)) return parsed;
  } catch {
    // Said below.
  }
  throw new SpoorError('BAD_CLAIM', `${file}: what says that it is a claim or incident of ours is not JSON`, { file });
}
